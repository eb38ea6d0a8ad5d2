import { readBounds } from './comparators.ts';
import type { Found } from './expressions.ts';

/** Reads text; writes ranks (全国前列), and what is measured against another without a number (高于国家标准). */

export const FIELDS =
  '全球|世界|国际|亚洲|全国|国内|全省|省内|全市|市内|全区|区内|全盟|全州|全县|同类城市|同类地区|副省级城市|长三角|珠三角|粤港澳大湾区|京津冀|中西部|西部|中部|东部|东北|西南|西北|华东|华南|华北|沿海|周边'.split(
    '|',
  );

const FIELD = new RegExp(FIELDS.join('|'), 'u');

const RANK = new RegExp(
  `((?:${FIELD.source})(?:(?!${FIELD.source})\\p{Script=Han}){0,12}?(?:前列(?!腺)|前茅|领先(?:水平|地位)?|先进(?:水平|行列)|一流(?:水平)?|排名靠前|靠前|第一方阵|第一梯队|首位|第[一二三四五六七八九十\\d]+(?:位|名)|前[一二三四五六七八九十百\\d]+(?:位|名|强)?|平均(?:水平|工资|收入|增速|(?=[，。；]|$))))|(第一方阵|第一梯队)`,
  'uy',
);

/** 不得低于省级标准, 高于国家标准: measured against another, without a number. */
const STANDARD =
  /(不[得应宜可能]?低于|高于|优于)((?:国家|省级?|行业|国际|同类|全国|全省)\p{Script=Han}{0,6}?(?:标准|要求|平均水平))/uy;

/** 高于各项贷款平均增速 */
const AVERAGE = /(不[得应宜可能]?低于|高于|优于|快于|低于)(\p{Script=Han}{2,12}?平均(?:水平|增速|值|标准))/uy;

/** 基本不再二次包装 */
const GONE = /(基本(?:实现)?不再)\p{Script=Han}{2,8}/uy;

export function readRelative(text: string, at: number): Found | null {
  STANDARD.lastIndex = at;
  const standard = STANDARD.exec(text);
  const words = { form: 'rank', start: at, value: null, valueMax: null, unit: null } as const;
  if (standard)
    return {
      ...words,
      end: at + standard[0].length,
      raw: standard[2]!,
      comparator: standard[1]!.startsWith('不') ? '>=' : '>',
    };
  AVERAGE.lastIndex = at;
  const average = AVERAGE.exec(text);
  if (average && !FIELD.test(average[2]!))
    return {
      ...words,
      end: at + average[0].length,
      raw: average[2]!,
      comparator: average[1]!.startsWith('不') ? '>=' : average[1] === '低于' ? '<' : '>',
    };
  GONE.lastIndex = at;
  const gone = GONE.exec(text);
  return gone ? { ...words, end: at + gone[0].length, raw: gone[1]!, comparator: null } : null;
}

export function readRank(text: string, at: number): Found | null {
  RANK.lastIndex = at;
  const match = RANK.exec(text);
  if (!match) return null;
  const { comparator, isPrinted, start } = readBounds(text, at, at + match[0].length);
  const isCompared = isPrinted && /平均(?:水平|工资|收入|增速)?$/u.test(match[0]);
  return {
    form: 'rank',
    start: isCompared ? start : at,
    end: at + match[0].length,
    raw: match[0],
    comparator: isCompared ? comparator : null,
    value: null,
    valueMax: null,
    unit: null,
  };
}

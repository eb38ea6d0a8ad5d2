import { bare, ENDS_HERE, isIndexAt, RATIO } from './bare.ts';
import { readBounds } from './comparators.ts';
import type { Found } from './expressions.ts';
import { readNumber } from './numbers.ts';
import { quantity, readQuantity } from './quantity.ts';
import { readUnit } from './units.ts';

/** Reads text at 由, 从 or 翻; writes what a change leads to: 由30%提高到60%, 由0.82提高至0.95, 翻一番. */

/** 由, 从2020年的, 由现在的平均: what a number begins from. */
const BASE = String.raw`(?:由|从)(?:(?:(?:19|20)\d{2}年(?:底|末)?|现在|目前|当前|现有|现行|原来|原有|原先|原定?|上年|去年)的?)?(?:平均)?`;

/** 由0.82提高至0.95: a number without a unit, from where it stands to where it shall. */
const BARE_CHANGE = new RegExp(
  String.raw`${BASE}\d{1,9}(?:\.\d{1,9})?(?:[:：∶]\d{1,9}(?:\.\d{1,9})?)?(?:提高|提升|增加|增长|上升|优化|调整|增|升|减少|下降|降低|降|缩小|压减)(?:到|至)(?=\d)`,
  'uy',
);

export function readBareChange(text: string, at: number): Found | null {
  BARE_CHANGE.lastIndex = at;
  const match = BARE_CHANGE.exec(text);
  if (!match) return null;
  const from = at + match[0].length;
  // 由2.1提升至2.6平方米: the unit of the second number is that of both.
  const second = readQuantity(text, from);
  if (second) return { ...second, start: at };
  if (!isIndexAt(text, at)) return null;
  RATIO.lastIndex = from;
  const ratio = RATIO.exec(text);
  const number = readNumber(text, from);
  if (number?.form !== 'digits' || (!ratio && readUnit(text, number.end))) return null;
  const end = ratio ? from + ratio[0].length : number.end;
  const bounds = readBounds(text, from, end);
  if (!ENDS_HERE.test(text.slice(bounds.end))) return null;
  const value = ratio ? Number((Number(ratio[1]) / Number(ratio[2])).toFixed(6)) : number.value;
  return Number.isFinite(value) ? { ...bare(text, bounds, from, end, value), start: at } : null;
}

/** 翻一番 is twice as much, 翻两番 four times; 翻番 alone is 翻一番. */
const DOUBLED = /翻(?:([一二两三123])?番|一倍)/uy;

export function readDoubling(text: string, at: number): Found | null {
  DOUBLED.lastIndex = at;
  const match = DOUBLED.exec(text);
  if (!match) return null;
  const times = match[1] === undefined ? 1 : readNumber(match[1], 0)!.value;
  const end = at + match[0].length;
  return quantity(text, readBounds(text, at, end), at, end, end, {
    value: 2 ** times,
    valueMax: null,
    unit: '倍',
    dimension: 'ratio',
    numeral: 'share',
  });
}

/** 由30%, 从2020年的1.2万个, 从原每平方米60元: where a rise or a fall begins. */
const FROM = new RegExp(`${BASE}(?:每(?:[周月年日天季人户生亩床班餐吨]|平方米)){0,2}$`, 'u');

const CHANGED_TO =
  /^(?:提高|提升|增加|增长|扩大|扩展|拓展|发展|上升|增|升|减少|减|下降|降低|降|减|延长|放宽|缩小|缩短|压缩|压减|精简|调整|整合|合并|撤并|归并|优化|跃升|攀升|回升|[下上]调|上涨|扩|提|延|压|缩|涨|拓)[到至为成](?:20\d\d年(?:底|末)?的?)?(?:平均|最多|至多)?(?:每(?:[周月年日天季人户生亩床班餐吨]|平方米)){0,2}/u;

/** 由30%提高到60%: one expression from 由 on, whose value is the second number; the first is no commitment. */
export function readChange(text: string, first: Found): Found | null {
  const window = Math.max(0, first.start - 24);
  const from = FROM.exec(text.slice(window, first.start));
  const verb = from ? CHANGED_TO.exec(text.slice(first.end)) : null;
  const second = verb ? readQuantity(text, first.end + verb[0].length) : null;
  return from && second ? { ...second, start: window + from.index } : null;
}

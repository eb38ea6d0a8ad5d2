import { type Bounds, type Comparator, readBounds } from './comparators.ts';
import { readNumber } from './numbers.ts';
import { readUnit } from './units.ts';

/**
 * Reads plain text; writes the expressions in it that can be a commitment: quantities, coverage (全覆盖, 村村通), delivery
 * promises (次日达) and ranks (全国前列), in order and without overlap. It does not judge whether they are one.
 */

interface Expression {
  /** Comparator, number and unit, from the first to the last. */
  readonly start: number;
  readonly end: number;
  readonly raw: string;
  readonly comparator: Comparator | null;
  readonly value: number | null;
  readonly valueMax: number | null;
  readonly unit: string | null;
}

export type Found = Expression &
  (
    | {
        readonly form: 'quantity';
        readonly numberStart: number;
        /** One past the unit, before what stands behind it (以上). */
        readonly unitEnd: number;
        readonly dimension: 'count' | 'measure' | 'time' | 'money' | 'ratio';
        readonly numeral: 'digits' | 'chinese' | 'magnitude' | 'share';
        readonly isBounded: boolean;
      }
    | { readonly form: 'delivery' | 'coverage' | 'rank' }
  );

const tidy = (value: number): number => Number(value.toPrecision(12));

/** 5—8个, 20至30家, 10~20%: the sign between two numbers of one range. */
const RANGE = /^(?:[-—–~～―－]{1,2}|至|到)/u;

function readQuantity(text: string, at: number): Found | null {
  const first = readNumber(text, at);
  if (!first) return null;
  let { end, value } = first;
  let valueMax: number | null = null;
  let unit = readUnit(text, end);
  const sign = RANGE.exec(text.slice(unit?.end ?? end))?.[0] ?? RANGE.exec(text.slice(end))?.[0];
  if (sign !== undefined && first.form !== 'magnitude') {
    const from = RANGE.test(text.slice(end)) ? end : unit!.end;
    const second = readNumber(text, from + sign.length);
    const secondUnit = second ? readUnit(text, second.end) : null;
    const isPair =
      second !== null &&
      secondUnit !== null &&
      (from === end || unit?.unit === secondUnit.unit) &&
      second.value > value;
    if (isPair) {
      // 2—3亿件: the multiplier of the second number is that of both.
      const shared = second.value / Number(/[\d.]+/u.exec(text.slice(from + sign.length))?.[0] ?? second.value);
      if (first.form === 'digits' && /^[\d.]+$/u.test(text.slice(at, end)) && shared > 1) value *= shared;
      valueMax = second.value;
      end = second.end;
      unit = secondUnit;
    }
  }
  if (first.form === 'share') {
    const bounds = readBounds(text, at, end);
    return quantity(text, bounds, at, end, end, {
      value,
      valueMax,
      unit: '%',
      dimension: 'ratio',
      numeral: first.form,
    });
  }
  const isMagnitude = first.form === 'magnitude';
  if (!unit && isMagnitude && /^(?:级|产业|集群|规模)/u.test(text.slice(end))) {
    // 千亿产业集群, 百亿级: money is meant.
    const bounds = { ...readBounds(text, at, end), comparator: '>=' as const };
    return quantity(text, bounds, at, end, end, {
      value,
      valueMax,
      unit: '元',
      dimension: 'money',
      numeral: 'magnitude',
    });
  }
  if (!unit) return first.form === 'digits' ? readBare(text, at, first) : null;
  if (text.startsWith('级', unit.end) && unit.dimension !== 'time') unit = { ...unit, end: unit.end + 1 };
  const bounds = readBounds(text, at, unit.end);
  const isBare = isMagnitude && !bounds.isPrinted;
  return quantity(text, isBare ? { ...bounds, comparator: '>=' } : bounds, at, end, unit.end, {
    value: tidy(value * unit.factor),
    valueMax: valueMax === null ? null : tidy(valueMax * unit.factor),
    unit: unit.unit,
    dimension: unit.dimension,
    numeral: first.form,
  });
}

/** PUE控制在1.2以下: an index has no unit, and needs a comparator on the side of its name. */
function readBare(text: string, at: number, { end, value }: { end: number; value: number }): Found | null {
  const bounds = readBounds(text, at, end);
  const isIndex = /(?:率|效率|系数|指数|PUE[）)]?|比|值|得分|总和生育率)\p{Script=Han}{0,8}$/u.test(
    text.slice(Math.max(0, at - 16), at),
  );
  if (!bounds.isPrinted || !isIndex || !/^(?:[，。；、,;]|$)/u.test(text.slice(bounds.end))) return null;
  return {
    form: 'quantity',
    start: bounds.start,
    end: bounds.end,
    raw: text.slice(at, end),
    comparator: bounds.comparator,
    value,
    valueMax: null,
    unit: null,
    numberStart: at,
    unitEnd: end,
    dimension: 'ratio',
    numeral: 'digits',
    isBounded: true,
  };
}

interface Measured {
  readonly value: number;
  readonly valueMax: number | null;
  readonly unit: string;
  readonly dimension: 'count' | 'measure' | 'time' | 'money' | 'ratio';
  readonly numeral: 'digits' | 'chinese' | 'magnitude' | 'share';
}

function quantity(
  text: string,
  bounds: Bounds,
  numberStart: number,
  numberEnd: number,
  unitEnd: number,
  measured: Measured,
): Found {
  const raw = text.slice(numberStart, measured.unit === '%' ? unitEnd : numberEnd);
  // 达到100%: there is nothing above the whole.
  const isWhole =
    measured.unit === '%' &&
    measured.value === 1 &&
    bounds.comparator === '>=' &&
    !/以上$/u.test(text.slice(bounds.start, bounds.end));
  const comparator = measured.valueMax !== null || isWhole ? '=' : bounds.comparator;
  return {
    form: 'quantity',
    start: bounds.start,
    end: bounds.end,
    raw,
    comparator,
    numberStart,
    unitEnd,
    isBounded: bounds.isPrinted,
    ...measured,
  };
}

const DELIVERY =
  /(?:(?<hours>\d+(?:\.\d+)?|[一二两三四五六七八九十]+)?(?<unit>小时|分钟)|(?<day>当日|当天|次日|次晨|隔日|[一二两三四五六七八九十\d]日))(?:必|可|送|寄|速)?达(?!到|成|标|产)/uy;
const DAYS: Readonly<Record<string, number>> = { 当日: 0, 当天: 0, 次日: 1, 次晨: 1, 隔日: 2 };

function readDelivery(text: string, at: number): Found | null {
  DELIVERY.lastIndex = at;
  const match = DELIVERY.exec(text);
  if (!match) return null;
  const { hours, unit, day } = match.groups!;
  const count = hours === undefined ? 1 : (readNumber(hours, 0)?.value ?? null);
  const days = day === undefined ? null : (DAYS[day] ?? readNumber(day, 0)?.value ?? null);
  const value = day === undefined ? count : days;
  if (value === null) return null;
  return {
    form: 'delivery',
    start: at,
    end: at + match[0].length,
    raw: hours ?? match[0],
    comparator: '<=',
    value,
    valueMax: null,
    unit: day === undefined ? unit! : '日',
  };
}

/** What covers everything. The first group is what is printed as the number. */
const COVERAGE: readonly RegExp[] = [
  /(?<![健安完齐周保])(全(?:面|域|程|员|量|区域|市域|省域)?覆盖)/uy,
  /(全(?:面)?自动化|全(?:面)?达标|全(?:部|面)清零|动态清零|全(?:部)?接入|全(?:部)?建成|全(?:部)?完成)/uy,
  /((?:村村|乡乡|镇镇|户户|县县|组组|店店|人人|家家|校校|社社)通)/uy,
  /((?:村村|乡乡|镇镇|户户|县县|组组|店店|人人|家家|校校|社社)(?=有|建|设|达|享))/uy,
  /(全部)(?=通|达标|覆盖|实现|建成|完成|纳入|接入|改造|淘汰|清零)/uy,
  /(每\p{Script=Han})(?=均|都)/uy,
  /(应\p{Script=Han}尽\p{Script=Han})/uy,
];
/** 所有建制村均具备…, 所有网点设置…: everything of a kind. */
const ALL =
  /(所有|全部|每(?:个|一个|家|所|座))(?=[\p{Script=Han}（）()]{2,24}?(?:均|都|全部|设置|实现|具备|建成|配备|达到|完成|纳入|接入|安装|设立|至少))/uy;

function readCoverage(text: string, at: number): Found | null {
  for (const pattern of [...COVERAGE, ALL]) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match)
      return {
        form: 'coverage',
        start: at,
        end: at + match[0].length,
        raw: match[1]!,
        comparator: '=',
        value: 1,
        valueMax: null,
        unit: '%',
      };
  }
  return null;
}

const FIELD =
  '(?:全球|世界|国际|亚洲|全国|国内|全省|省内|全市|市内|全区|区内|同类城市|同类地区|副省级城市|长三角|珠三角|粤港澳大湾区|京津冀|中西部|西部|中部|东部|东北|西南|西北|华东|华南|华北|沿海|周边)';
const RANK = new RegExp(
  `(${FIELD}(?:[\\p{Script=Han}]{0,12}?)(?:前列|前茅|领先(?:水平|地位)?|先进水平|一流(?:水平)?|排名靠前|靠前|第一方阵|第一梯队|首位|前[一二三四五六七八九十百\\d]+(?:位|名|强)?|平均水平))|(第一方阵|第一梯队)`,
  'uy',
);

/** 不得低于省级标准, 高于国家标准: measured against another, without a number. */
const STANDARD =
  /(不(?:得)?低于|高于|优于)((?:国家|省级?|行业|国际|同类|全国|全省)\p{Script=Han}{0,6}?(?:标准|要求|平均水平))/uy;
/** 基本不再二次包装, 基本消除黑臭水体 */
const GONE = /(基本(?:不再|消除|杜绝))\p{Script=Han}{2,8}/uy;

function readRelative(text: string, at: number): Found | null {
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
  GONE.lastIndex = at;
  const gone = GONE.exec(text);
  return gone ? { ...words, end: at + gone[0].length, raw: gone[1]!, comparator: null } : null;
}

function readRank(text: string, at: number): Found | null {
  RANK.lastIndex = at;
  const match = RANK.exec(text);
  const relative = match ? null : readRelative(text, at);
  if (relative) return relative;
  if (!match) return null;
  const { comparator, isPrinted, start } = readBounds(text, at, at + match[0].length);
  const isCompared = isPrinted && match[0].endsWith('平均水平');
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

/** Characters of a number cannot begin in the middle of one, or of a word that holds one. */
const IN_WORD = /[A-Za-z0-9.+\-/×*]$/u;

export function findExpressions(text: string): Found[] {
  const found: Found[] = [];
  for (let at = 0; at < text.length; ) {
    const inNumber = /[\d.]/u.test(text[at]!) && IN_WORD.test(text.slice(0, at).slice(-1));
    const next =
      readDelivery(text, at) ??
      readCoverage(text, at) ??
      readRank(text, at) ??
      (inNumber ? null : readQuantity(text, at));
    if (next) {
      found.push(next);
      at = next.end;
    } else {
      const number = inNumber ? null : readNumber(text, at);
      at = number && number.form === 'digits' ? number.end : at + 1;
    }
  }
  return found;
}

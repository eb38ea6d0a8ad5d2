import { readBare } from './bare.ts';
import { type Bounds, readBounds } from './comparators.ts';
import type { Found, Measured } from './expressions.ts';
import { type NumberRead, parseChinese, readNumber, tidy } from './numbers.ts';
import { readUnit, type UnitRead } from './units.ts';

/** Reads text at the first character of a number; writes the quantity there: number, unit, what bounds it. */

/** 5—8个, 20至30家, 10~20%: the sign between two numbers of one range. */
const RANGE = /^(?:[（(]含[^（）()]{0,3}[）)])?(?:[-—–~～―－]{1,2}|至|到)/u;

const FROM_SO_MUCH = /^(?:（不?含[^（）]{0,3}）)?以上(?:（不?含[^（）]{0,3}）)?(?:[、至]|不[足满]|低于)?(?=\d)/u;
const UP_TO_SO_MUCH = /^(?:（不?含[^（）]{0,3}）)?以下/u;

export function readQuantity(text: string, at: number): Found | null {
  const few = readFew(text, at);
  const first = few ?? sharedTenths(text, at) ?? readNumber(text, at);
  if (!first) return null;
  let { end, value } = first;
  let valueMax: number | null = few?.most ?? null;
  let unit = lastUnitOfRow(text, end) ?? readUnit(text, end);
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
      if (from === end && first.form === 'digits' && /^[\d.]+$/u.test(text.slice(at, end)) && shared > 1)
        value *= shared;
      valueMax = second.value;
      end = second.end;
      unit = secondUnit;
    }
  }
  // 500户以上1000户以下, 2万件（含）以上5万件以下: of a size between the two.
  const from = unit === null ? null : FROM_SO_MUCH.exec(text.slice(unit.end, unit.end + 12))?.[0];
  if (unit && from && valueMax === null && first.form !== 'magnitude') {
    const second = readNumber(text, unit.end + from.length);
    const secondUnit = second ? readUnit(text, second.end) : null;
    const isClosed = /[足满于]$/u.test(from) || UP_TO_SO_MUCH.test(text.slice(secondUnit?.end ?? text.length));
    if (isClosed && second && secondUnit?.unit === unit.unit && second.value > value) {
      valueMax = second.value;
      end = second.end;
      unit = secondUnit;
    }
  }
  if (first.form === 'share') {
    // 三成至五成
    const most = sign === undefined ? null : readNumber(text, end + sign.length);
    if (most?.form === 'share' && most.value > value) {
      valueMax = most.value;
      end = most.end;
    }
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
  if (
    (!unit || text[end] === '级') &&
    (isMagnitude || text[end - 1] === '亿') &&
    /^(?:级(?!洁净|净化|无尘)|产业|集群|规模)/u.test(text.slice(end))
  ) {
    // 千亿产业集群, 百亿级, 五千亿规模: money is meant.
    const unitEnd = end + (text[end] === '级' ? 1 : 0);
    const printed = readBounds(text, at, unitEnd);
    const bounds = printed.isPrinted ? printed : { ...printed, comparator: '>=' as const };
    return quantity(text, bounds, at, end, unitEnd, {
      value,
      valueMax,
      unit: '元',
      dimension: 'money',
      numeral: 'magnitude',
    });
  }
  if (!unit && first.form === 'digits') unit = sharedUnit(text, at, end);
  if (!unit) return first.form === 'digits' ? readBare(text, at, first) : null;
  // 3000吨级: of that size at least.
  // 10亿件级枢纽
  const isClass =
    text.startsWith('级', unit.end) &&
    (unit.dimension === 'measure' || (unit.dimension === 'count' && /[万亿]$/u.test(text.slice(at, end))));
  if (isClass || (text.startsWith('级', unit.end) && isMagnitude)) unit = { ...unit, end: unit.end + 1 };
  const number = isMagnitude && SOME.test(text.slice(Math.max(0, at - 2), at)) ? at - 1 : at;
  const printed = readBounds(text, number, unit.end);
  // 5000余个: more than that, where no word says otherwise.
  const bounds =
    first.isOver && /^[=>]/u.test(printed.comparator)
      ? { ...printed, comparator: '>' as const, isPrinted: true }
      : printed;
  const isBare = (isMagnitude || isClass) && !bounds.isPrinted;
  return quantity(text, isBare ? { ...bounds, comparator: '>=' } : bounds, number, end, unit.end, {
    value: tidy(value * unit.factor),
    valueMax: valueMax === null ? null : tidy(valueMax * unit.factor),
    unit: unit.unit,
    dimension: unit.dimension,
    numeral: isClass && unit.dimension === 'count' ? 'magnitude' : first.form,
  });
}

/** 分别提高10个、5个、8个百分点: the last number says what the 个 of the others is of. */
function lastUnitOfRow(text: string, end: number): UnitRead | null {
  if (text[end] !== '个' || !/[、和及]/u.test(text[end + 1] ?? '')) return null;
  const row =
    /^个(?:[、和及]\d{1,4}(?:\.\d{1,4})?个)*[、和及]\d{1,4}(?:\.\d{1,4})?(个(?:百分点|基点|工作日|小时|月))/u.exec(
      text.slice(end, end + 80),
    );
  const last = row ? readUnit(row[1]!, 0) : null;
  return last ? { ...last, end: end + 1 } : null;
}

/** 两三个, 三五家, 十七八个: so many or so many; but 十三五, 一二三产业. */
function readFew(text: string, at: number): (NumberRead & { readonly most: number }) | null {
  const [words, tens, least, most] =
    /^(十?)([一二两三四五六七八])([二三四五六七八九])(?![〇零一二两三四五六七八九十百千])/u.exec(
      text.slice(at, at + 4),
    ) ?? [];
  if (words === undefined || /[十一二三四五六七八九百]/u.test(text[at - 1] ?? '')) return null;
  const [low, high] = [`${tens}${least}`, `${tens}${most}`].map((numeral) => parseChinese(numeral)!);
  const gap = high! - low!;
  // 三五 means from three to five; 二五 and 五八 mean nothing.
  return gap === 1 || (least === '三' && most === '五')
    ? { end: at + words.length, value: low!, most: high!, form: 'chinese' }
    : null;
}

/** 数百名, 上千个, 几十家: the word before belongs to the number; but 线上百家, 户数百万户. */
const SOME = /(?<![以线网路之向至达总户人件台次个位份倍迈跨站登跃冲到])[上数几]$/u;

/** 两到三成: the first of two tenths. */
function sharedTenths(text: string, at: number): NumberRead | null {
  const match = /^([一二两三四五六七八])(?=[到至][二三四五六七八九]成)/u.exec(text.slice(at, at + 4));
  const tenths = match ? readNumber(`${match[1]}成`, 0) : null;
  return tenths?.form === 'share' ? { ...tenths, end: at + 1 } : null;
}

/** 分别达到30万、35万标箱: the unit of the last number of a row is that of all. Ends where the number does. */
function sharedUnit(text: string, at: number, end: number): UnitRead | null {
  if (!/分别[^，。；]{0,24}$/u.test(text.slice(Math.max(0, at - 28), at))) return null;
  for (let next = end; /^[、和及]$/u.test(text[next] ?? ''); ) {
    const number = /\d/u.test(text[next + 1] ?? '') ? readNumber(text, next + 1) : null;
    if (number === null || number.form !== 'digits') return null;
    const unit = readUnit(text, number.end);
    if (unit) return { ...unit, end };
    next = number.end;
  }
  return null;
}

export function quantity(
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
  // PM2.5浓度达到30微克/立方米: down to there, and no more of it.
  const isPollution =
    measured.unit === '微克/立方米' && bounds.end === unitEnd && /达到?$/u.test(text.slice(bounds.start, numberStart));
  // 国内1天送达, 24小时全国送达, 24小时办结: in that time at most.
  const isLimit =
    measured.dimension === 'time' &&
    !bounds.isPrinted &&
    /^(?:(?:全[国球省市区域]|[国省市州县境]内|省际|同城|城区)(?:主要城市)?(?=[送到寄投妥]))?(?:送达|到达|到场|到岗|办结|办毕|响应|寄达|投递到位|处置完毕|妥投|修复|恢复|处置|清运|答复|回应|反馈|上门)/u.test(
      text.slice(unitEnd, unitEnd + 10),
    );
  const comparator = measured.valueMax !== null || isWhole || isPollution ? '=' : isLimit ? '<=' : bounds.comparator;
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

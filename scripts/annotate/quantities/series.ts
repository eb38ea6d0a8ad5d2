import type { Span } from '../../lines/spans.ts';
import type { Deadline } from './deadlines.ts';
import type { Found } from './expressions.ts';

/** Numbers in a row share what is said once: 分别达到20万吨、35万吨、50万吨以上. */

export function shareWords(text: string, found: Found[]): void {
  shareDelivery(text, found);
  shareBounds(text, found);
  shareLeast(text, found);
}

/** 每月至少抽查1家分拨中心和3%的网点: at least so many of the one and of the other. */
function shareLeast(text: string, found: Found[]): void {
  for (const [index, next] of found.entries()) {
    const before = found[index - 1];
    if (
      before?.form === 'quantity' &&
      next.form === 'quantity' &&
      !next.isBounded &&
      next.comparator === '=' &&
      next.valueMax === null &&
      before.comparator === '>=' &&
      text.startsWith('至少', before.start) &&
      /^\p{Script=Han}{2,10}[和及]$/u.test(text.slice(before.end, next.start)) &&
      /每(?:个?月|半?年|季度?|周|旬|学期|[天日])$/u.test(text.slice(Math.max(0, before.start - 3), before.start))
    )
      found[index] = { ...next, comparator: '>=' };
  }
}

/** 国内24小时、全球72小时达, 城区24小时、县域36小时内送达: one 达, and one 内, for both. */
function shareDelivery(text: string, found: Found[]): void {
  for (const [index, expression] of found.entries()) {
    const next = found[index + 1];
    if (
      expression.form === 'quantity' &&
      expression.dimension === 'time' &&
      (next?.form === 'delivery' ||
        (next?.form === 'quantity' &&
          next.unit === expression.unit &&
          next.comparator === '<=' &&
          next.end > next.unitEnd &&
          !expression.isBounded)) &&
      /^、[^，。；]{0,8}$/u.test(text.slice(expression.end, next.start))
    )
      found[index] = { ...expression, comparator: '<=' };
  }
}

/** 分别达到20万吨、35万吨、50万吨以上: numbers in a row without words between them share what bounds the first or the last. */
function shareBounds(text: string, found: Found[]): void {
  for (let start = 0; start < found.length; ) {
    let end = start + 1;
    while (
      end < found.length &&
      found[end]!.form === 'quantity' &&
      /^[、和及]$/u.test(text.slice(found[end - 1]!.end, found[end]!.start))
    )
      end += 1;
    const row = found.slice(start, end);
    const last = row.at(-1)!;
    const first = row[0]!;
    const isTail = last.form === 'quantity' && last.end > last.unitEnd;
    const isHead = first.form === 'quantity' && first.start < first.numberStart;
    const bounding = isTail ? last : isHead ? first : null;
    // 分别降至15%、6%、8%以下: 至 bounds nothing.
    if (
      isTail &&
      isHead &&
      row.length > 1 &&
      first.comparator === '=' &&
      // 分别达到100%和98%以上: there is nothing above the whole.
      !(first.unit === '%' && first.value === 1) &&
      first.valueMax === null &&
      first.unit === last.unit
    )
      found[start] = { ...first, comparator: last.comparator };
    // 分别达到10亿件、100亿元、5万人以上: each of its own unit.
    const isOfEach = isHead && /分别$/u.test(text.slice(Math.max(0, first.start - 2), first.start));
    // 分别下降8%、8%、10%以上、10%以上: each says it of itself.
    const isTailOfEach = row.slice(0, -1).some((other) => other.form === 'quantity' && other.end > other.unitEnd);
    for (const [index, other] of row.entries()) {
      if (other.form !== 'quantity' || row.length < 2 || other.isBounded || other.valueMax !== null) continue;
      const shared = bounding?.unit === other.unit ? bounding : isOfEach ? first : null;
      if (!shared || isTailOfEach) continue;
      // 分别达到100%、95%: 达到100% is all, 达到95% at least.
      const isAll = shared.unit === '%' && shared.value === 1 && shared.comparator === '=';
      const comparator = other.value === 1 && other.unit === '%' ? '=' : isAll ? '>=' : shared.comparator;
      found[start + index] = { ...other, comparator };
    }
    start = end;
  }
}

/** 2024—2026年: each of its years. */
function yearsOf(span: Deadline | undefined): readonly Deadline[] {
  const [, from, to] = /(20\d\d)年?[-—–~～至到]+(20\d\d)年$/u.exec(span?.raw ?? '') ?? [];
  return span === undefined || from === undefined
    ? []
    : Array.from({ length: Number(to) - Number(from) + 1 }, (_, on) => ({ ...span, date: String(Number(from) + on) }));
}

/** Years of a row of numbers: 到2025年、2027年、2030年分别达到60家、90家、130家. `years` are the last that were named. */
export function rowDeadlines(
  text: string,
  segment: Span,
  years: readonly Deadline[],
  numbers: readonly Found[],
): readonly Deadline[] | null {
  if (!text.slice(segment.start, segment.end).includes('分别')) return null;
  // 2024—2026年，业务量、收入分别达到…: of the one and of the other, and of no year.
  const [span] = years;
  const isSpan =
    years.length === 1 && /^[^、和及]*分别/u.test(text.slice(Math.max(span!.end, segment.start), segment.end));
  const row = isSpan ? yearsOf(span) : years;
  return row.length >= 2 && row.length === numbers.length ? row : null;
}

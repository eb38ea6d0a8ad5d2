import { inside, type Span } from '../../lines/spans.ts';
import type { Deadline } from './deadlines.ts';
import type { Found } from './expressions.ts';

/** Numbers in a row share what is said once: 分别达到20万吨、35万吨、50万吨以上. */

export function shareWords(text: string, found: Found[]): void {
  shareDelivery(text, found);
  shareBounds(text, found);
}

/** 国内24小时、全球72小时达: one 达 for both. */
function shareDelivery(text: string, found: Found[]): void {
  for (const [index, expression] of found.entries()) {
    const next = found[index + 1];
    if (
      expression.form === 'quantity' &&
      expression.dimension === 'time' &&
      next?.form === 'delivery' &&
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
      first.valueMax === null &&
      first.unit === last.unit
    )
      found[start] = { ...first, comparator: last.comparator };
    // 分别达到10亿件、100亿元、5万人: each of its own unit.
    const isOfEach = isHead && /分别$/u.test(text.slice(Math.max(0, first.start - 2), first.start));
    for (const [index, other] of row.entries()) {
      if (other.form !== 'quantity' || row.length < 2 || other.isBounded || other.valueMax !== null) continue;
      if (!bounding || (bounding.unit !== other.unit && !(isOfEach && bounding === first))) continue;
      // 分别达到100%、95%: 达到100% is all, 达到95% at least.
      const isAll = bounding.unit === '%' && bounding.value === 1 && bounding.comparator === '=';
      const comparator = other.value === 1 && other.unit === '%' ? '=' : isAll ? '>=' : bounding.comparator;
      found[start + index] = { ...other, comparator };
    }
    start = end;
  }
}

/** Years of a row of numbers: 到2025年、2027年、2030年分别达到60家、90家、130家. */
export function rowDeadlines(
  text: string,
  segment: Span,
  before: Span | null,
  numbers: readonly Found[],
  deadlines: readonly Deadline[],
): readonly Deadline[] | null {
  // 到2025年、2026年，…分别达到…: the years may stand in the segment before.
  const within = inside(deadlines, segment);
  const own = within.length > 0 || before === null ? within : inside(deadlines, before);
  return own.length >= 2 && own.length === numbers.length && text.slice(segment.start, segment.end).includes('分别')
    ? own
    : null;
}

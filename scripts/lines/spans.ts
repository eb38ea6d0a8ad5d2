/**
 * Stretches of one text in the order of their starts, and questions about them whose answer costs about the same however
 * many there are: a paragraph may hold as many numbers as it likes.
 */

export interface Span {
  readonly start: number;
  /** One past the last. */
  readonly end: number;
}

/** Index of the first item for which `holds` is true, where it is true for all behind one that it is true for. */
export function firstIndex<T>(items: ArrayLike<T>, holds: (item: T) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(items[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Index of the first span that begins at `at` or behind it. */
export const firstFrom = (spans: readonly Span[], at: number): number => firstIndex(spans, ({ start }) => start >= at);

/** The spans that lie in a stretch. */
export function inside<T extends Span>(spans: readonly T[], { start, end }: Span): T[] {
  const found: T[] = [];
  for (let index = firstFrom(spans, start); index < spans.length && spans[index]!.start <= end; index += 1)
    if (spans[index]!.end <= end) found.push(spans[index]!);
  return found;
}

/** Whether any of the spans, in whatever order, shares a character with a stretch. */
export function touching(spans: readonly Span[]): (stretch: Span) => boolean {
  const sorted = spans.toSorted((a, b) => a.start - b.start);
  let farthest = Number.NEGATIVE_INFINITY;
  const reach = sorted.map(({ end }) => {
    farthest = Math.max(farthest, end);
    return farthest;
  });
  return ({ start, end }) => (reach[firstFrom(sorted, end) - 1] ?? Number.NEGATIVE_INFINITY) > start;
}

/** The last of the spans that ends at `at` or before it. */
export function lastEnding<T extends Span>(spans: readonly T[]): (at: number) => T | undefined {
  /** By index, where the first to end of the spans from there on ends. */
  const soonest = spans.map(({ end }) => end);
  for (let index = soonest.length - 2; index >= 0; index -= 1)
    soonest[index] = Math.min(soonest[index]!, soonest[index + 1]!);
  return (at) => spans[firstIndex(soonest, (end) => end > at) - 1];
}

/**
 * What a global pattern finds, which is never nothing, in order. For `matchAll` the pattern would be copied, which takes
 * longer than to search most texts.
 */
export function matchesOf(text: string, pattern: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) found.push(match);
  return found;
}

export const stretchesOf = (text: string, pattern: RegExp): Span[] =>
  matchesOf(text, pattern).map(({ 0: words, index }) => ({ start: index, end: index + words.length }));

/** Places of the characters that a pattern finds one by one, in order. */
export const placesOf = (text: string, pattern: RegExp): number[] => matchesOf(text, pattern).map(({ index }) => index);

/** By code, 1 for each of some characters: what is asked at every place of a text is answered soonest by a table. */
export function tableOf(codes: Iterable<number>): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (const code of codes) table[code] = 1;
  return table;
}

/** Characters that one cell of the index below covers. */
const CELL = 256;

/** Collects spans and tells whether another one would cross any of them: begin inside it and end behind it, or the other way round. */
export function crossingIndex(): {
  readonly add: (span: Span) => void;
  readonly crosses: (span: Span) => boolean;
} {
  const cells = new Map<number, Span[]>();
  const cellOf = (at: number): number => Math.trunc(at / CELL);
  return {
    add: (span) => {
      for (let cell = cellOf(span.start); cell <= cellOf(span.end); cell += 1) {
        const spans = cells.get(cell);
        if (spans) spans.push(span);
        else cells.set(cell, [span]);
      }
    },
    // What crosses a span covers its first place or its last: only the cells of these two can hold it.
    crosses: ({ start, end }) => {
      const isCrossing = (other: Span): boolean =>
        (other.start < start && start < other.end && other.end < end) ||
        (start < other.start && other.start < end && end < other.end);
      const [first, last] = [cellOf(start), cellOf(end)];
      if (cells.get(first)?.some(isCrossing)) return true;
      return last !== first && (cells.get(last)?.some(isCrossing) ?? false);
    },
  };
}

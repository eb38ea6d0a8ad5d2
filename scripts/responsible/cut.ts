import { placesOf, type Span } from '../lines/spans.ts';

/** Cuts the text of a list at the marks that stand outside brackets. */

const OPENERS = '（(〔［[【〈<';

export const CLOSERS = '）)〕］]】〉>';

export const OPENER = /[（(〔［[【〈<]/gu;

const BRACKET = /[（(〔［[【〈<）)〕］\]】〉>]/gu;

/** By the place of each bracket that is closed, in order, the place of the one that closes it; brackets of any form nest. */
export function closedBrackets(text: string): ReadonlyMap<number, number> {
  const closed = new Map<number, number>();
  const open: number[] = [];
  for (const index of placesOf(text, BRACKET)) {
    if (OPENERS.includes(text[index]!)) open.push(index);
    else if (open.length > 0) closed.set(open.pop()!, index);
  }
  return closed;
}

export const NONE_CLOSED: ReadonlyMap<number, number> = new Map();

/** Cuts a stretch at marks that stand outside brackets. */
export function cut(text: string, { start, end }: Span, marks: RegExp): Span[] {
  const spans: Span[] = [];
  let depth = 0;
  let from = start;
  for (const index of placesOf(text.slice(start, end), marks)) {
    const mark = text[start + index]!;
    if (OPENERS.includes(mark)) depth += 1;
    else if (CLOSERS.includes(mark)) depth = Math.max(0, depth - 1);
    else if (depth === 0) {
      spans.push({ start: from, end: start + index });
      from = start + index + 1;
    }
  }
  spans.push({ start: from, end });
  return spans;
}

export const trimmed = (text: string, span: Span): Span => {
  const value = text.slice(span.start, span.end);
  const start = span.start + value.length - value.trimStart().length;
  return { start, end: Math.max(start, span.start + value.trimEnd().length) };
};

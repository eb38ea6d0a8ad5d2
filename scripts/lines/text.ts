import type { Lines } from '../../src/model/document.ts';

/**
 * A string that knows which raw line and column each of its characters came from. Immutable; all positions count UTF-16
 * units, lines and columns from 1.
 */
export interface Text {
  readonly value: string;
  /** Stretches that lie side by side in the source, in the order of `value`; never empty for a non-empty value. */
  readonly runs: readonly Run[];
}

interface Run {
  /** Where in `value` the stretch begins. */
  readonly at: number;
  readonly line: number;
  readonly column: number;
}

export const EMPTY: Text = { value: '', runs: [] };

export const textAt = (value: string, line: number, column: number): Text =>
  value === '' ? EMPTY : { value, runs: [{ at: 0, line, column }] };

/** Index of the run that holds position `at`. */
function runIndex(text: Text, at: number): number {
  let low = 0;
  let high = text.runs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (text.runs[middle]!.at <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Raw line and column of the character at `at`. */
export function placeAt(text: Text, at: number): { line: number; column: number } {
  const run = text.runs[runIndex(text, at)];
  if (!run) return { line: 1, column: 1 };
  return { line: run.line, column: run.column + at - run.at };
}

export function slice(text: Text, start: number, end = text.value.length): Text {
  if (start <= 0 && end >= text.value.length) return text;
  if (start >= end) return EMPTY;
  const runs: Run[] = [];
  for (let index = runIndex(text, start); index < text.runs.length; index += 1) {
    const run = text.runs[index]!;
    if (run.at >= end) break;
    const skipped = Math.max(0, start - run.at);
    runs.push({ at: Math.max(0, run.at - start), line: run.line, column: run.column + skipped });
  }
  return { value: text.value.slice(start, end), runs };
}

/** The texts one after the other; `glue` between two of them belongs to the place where the first one ends. */
export function concat(texts: readonly Text[], glue: (before: string, after: string) => string = () => ''): Text {
  const values: string[] = [];
  const runs: Run[] = [];
  let length = 0;
  let before = '';
  for (const text of texts) {
    if (text.value === '') continue;
    const between = length === 0 ? '' : glue(before, text.value);
    if (between !== '') values.push(between);
    length += between.length;
    for (const { at, line, column } of text.runs) runs.push({ at: at + length, line, column });
    values.push(text.value);
    length += text.value.length;
    before = text.value;
  }
  return { value: values.join(''), runs };
}

/** First and last raw line that the text touches. */
export function linesOf(text: Text): Lines {
  let first = Number.POSITIVE_INFINITY;
  let last = 1;
  for (const run of text.runs) {
    first = Math.min(first, run.line);
    last = Math.max(last, run.line);
  }
  return [Math.min(first, last), last];
}

export function trim(text: Text): Text {
  const start = text.value.length - text.value.trimStart().length;
  return slice(text, start, Math.max(start, text.value.trimEnd().length));
}

/** Without the characters for which `drop` holds. */
export function without(text: Text, drop: (index: number) => boolean): Text {
  const kept: Text[] = [];
  let start = 0;
  for (let index = 0; index <= text.value.length; index += 1) {
    if (index < text.value.length && !drop(index)) continue;
    if (index > start) kept.push(slice(text, start, index));
    start = index + 1;
  }
  return kept.length === 1 ? kept[0]! : concat(kept);
}

/** Positions in the text where layout white space of one line was taken out. */
export function gapsOf(text: Text): number[] {
  const gaps: number[] = [];
  for (const [index, run] of text.runs.entries()) {
    const before = text.runs[index - 1];
    if (before && before.line === run.line && run.column > before.column + (run.at - before.at)) gaps.push(run.at);
  }
  return gaps;
}

/** Positions in the text where a new raw line begins. */
export const breaksOf = (text: Text): number[] =>
  text.runs.flatMap(({ at, line }, index) => (index > 0 && text.runs[index - 1]!.line !== line ? [at] : []));

import type { Line } from '../lines/splitLines.ts';
import type { Text } from '../lines/text.ts';
import { type Counters, endsParagraph, LONGEST_ADDRESSEE, LONGEST_BRACKET } from './breaks.ts';
import { findFlatRows } from './flatTables.ts';
import { joinCells, joinLines, squeeze } from './layout.ts';
import { liftMargins } from './margin.ts';
import { readPage } from './page.ts';
import { findRows } from './rows.ts';
import { beside, type Seen, see } from './seen.ts';

/**
 * Reads content lines; writes blocks: the lines that are one paragraph, joined.
 * Guarantees: every character that is not white space, once, in order; no white space between Chinese characters; a row
 * of a table is a block of its own with a tab between its cells.
 *
 * Whether a line break ends a paragraph is decided from what the page shows: a hard-wrapped text breaks its lines at one
 * width, and a line that stops short of it ends a paragraph; in a text with a paragraph on each line, a line without a
 * closing mark goes on. A label, an indent, a blank line and the parts of a 公文 speak too.
 */

export interface Block {
  readonly text: Text;
  readonly isRow: boolean;
}

export function reflow(raw: readonly Line[]): Block[] {
  const lines = liftMargins(raw);
  const { forms: rows, wrapped } = findRows(lines);
  const squeezed = lines.map((line, index) => (rows[index] === null ? squeeze(line.text) : null));
  const flat = new Map(findFlatRows(squeezed.map((text) => text?.value ?? '')).map((row) => [row.start, row]));
  const cells = new Set(
    [...flat.values(), ...[...wrapped].map(([start, { end }]) => ({ start, end }))].flatMap(({ start, end }) =>
      Array.from({ length: end - start }, (_, at) => start + at),
    ),
  );
  const isInFlat = (index: number): boolean => cells.has(index);
  const lone = lines.map((line, index) => see(line, rows[index]!, squeezed[index]!));
  const seen = lone.map((line, index) => beside(line, lone[index + 1]));
  const page = readPage(seen.filter((_, index) => !isInFlat(index)));
  const counters: Counters = new Map();
  const blocks: Block[] = [];
  let open: Seen[] = [];
  let start = '';
  let tail = '';
  let isHead = true;
  const close = (): void => {
    if (open.length > 0) blocks.push({ text: joinLines(open.map((line) => line.text)), isRow: open[0]!.isRow });
    open = [];
    start = '';
    tail = '';
  };
  for (const [index, next] of seen.entries()) {
    const wrap = wrapped.get(index);
    if (wrap !== undefined) {
      close();
      blocks.push({ text: joinCells(wrap.cells), isRow: true });
    }
    const row = flat.get(index);
    if (row !== undefined) {
      close();
      const cells = row.ends.map((end, column) =>
        joinLines(seen.slice(row.ends[column - 1] ?? row.start, end).map(({ text }) => text)),
      );
      blocks.push({ text: joinCells(cells), isRow: true });
    }
    if (isInFlat(index)) continue;
    const previous = open.at(-1);
    const isFirstLine = open.length === 1;
    const lines = previous && ([previous, next, seen[index + 1]] as const);
    if (lines && endsParagraph({ start, tail, isFirstLine, isHead }, lines, page, counters)) close();
    if (open.length === 0 && next.label?.value != null) counters.set(next.label.class, next.label.value);
    open.push(next);
    if (start.length < LONGEST_ADDRESSEE) start = (start + next.value).slice(0, LONGEST_ADDRESSEE);
    tail = (tail + next.value).slice(-LONGEST_BRACKET);
    if (next.ending === 'stop') isHead = false;
  }
  close();
  return blocks;
}

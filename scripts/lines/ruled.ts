import type { Furniture } from '../../src/model/document.ts';
import type { Line } from './splitLines.ts';
import { concat, linesOf, slice, type Text, trim } from './text.ts';

/**
 * Reads lines; writes the rows of tables that upright strokes rule (`| 指标 | 单位 |`, as Markdown and exports draw them)
 * with their cells apart, and the strokes, the lines between rows (`|---|---|`) and the marks of a line's end in a cell
 * (`<br>`) as furniture, a piece a table. The lines of a cell that goes on below are joined.
 * Guarantees: every character is in exactly one of the two; a line is a row only beside another one with as many cells.
 */

const STROKE = /[|｜│┃]/u;
const STROKES = /[|｜│┃]/gu;
/** |---|:--:|, +----+----+, ├────┼────┤ */
const BETWEEN_ROWS = /^[|｜│┃+├┼┤┌┬┐└┴┘╔╦╗╚╩╝╠╬╣═─━\-:：\s]{5,}$/u;

/** Where the strokes of a row stand; none for a line that no strokes enclose. `\\|` is a character of its cell. */
function strokesOf({ text: { value } }: Line): number[] {
  const line = value.trim();
  if (!STROKE.test(line[0] ?? '') || !STROKE.test(line.at(-1)!)) return [];
  return Array.from(value.matchAll(STROKES), ({ index }) => index).filter((index) => value[index - 1] !== '\\');
}

/** Without strokes that stand close between two words, where the others have white space beside them: A|B 类. */
function looseStrokes({ text: { value } }: Line, strokes: readonly number[]): number[] {
  return strokes.filter(
    (at, index) =>
      index === 0 || index === strokes.length - 1 || /\s/u.test(value[at - 1]!) || /\s/u.test(value[at + 1]!),
  );
}

/** `<br>`, which some exports write where a cell begins a new line. */
const LINE_BREAK = /<br\s*\/?>/giu;

interface Cell {
  /** The lines of the cell, in order; none where it is blank. */
  readonly lines: readonly Text[];
}

/** What stands between the strokes of a row. */
function cellsOf(text: Text, strokes: readonly number[]): Cell[] {
  return strokes.slice(1).map((stroke, index) => {
    const cell = slice(text, strokes[index]! + 1, stroke);
    const lines: Text[] = [];
    let from = 0;
    for (const { 0: mark, index: at } of cell.value.matchAll(LINE_BREAK)) {
      lines.push(trim(slice(cell, from, at)));
      from = at + mark.length;
    }
    lines.push(trim(slice(cell, from)));
    return { lines: lines.filter(({ value }) => value !== '') };
  });
}

const joinedCells = (above: readonly Cell[], below: readonly Cell[]): Cell[] =>
  above.map(({ lines }, index) => ({ lines: [...lines, ...below[index]!.lines] }));

/** A cell that fills its width, or ends in a mark that waits for more, goes on below. */
const waits = ({ lines }: Cell, below: Cell): boolean => {
  const [last, next] = [lines.at(-1)?.value ?? '', below.lines[0]!.value];
  return /[、，,；;]$/u.test(last) || (last.length >= 4 && last.length >= next.length && !/[。！？]$/u.test(last));
};

/** A row without a first cell and with another one blank, all of whose words go on in the cells above, is none. */
const goesOn = (above: readonly Cell[], below: readonly Cell[]): boolean => {
  const filled = below.flatMap((cell, index) => (cell.lines.length > 0 ? [index] : []));
  return (
    filled.length > 0 &&
    filled.length < below.length - 1 &&
    !filled.includes(0) &&
    filled.every((index) => waits(above[index]!, below[index]!))
  );
};

const isBetween = ({ text: { value } }: Line): boolean => BETWEEN_ROWS.test(value) && STROKE.test(value.trim()[0]!);
const isEdge = ({ text: { value } }: Line): boolean => BETWEEN_ROWS.test(value) && /[─━═+┬┼┴-]{3}/u.test(value);

/** A line end between two Latin letters was a space. */
const between = (before: string, after: string): string =>
  /[A-Za-z]$/u.test(before) && /^[A-Za-z]/u.test(after) ? ' ' : '';

const hasCells = (strokes: readonly number[]): boolean => strokes.length > 0;

export function liftRules(lines: readonly Line[]): { lines: Line[]; furniture: Furniture[] } {
  if (!lines.some(({ text }) => STROKE.test(text.value))) return { lines: [...lines], furniture: [] };
  const kept: Line[] = [];
  const furniture: Furniture[] = [];
  for (let at = 0; at < lines.length; ) {
    let end = at;
    let width = 0;
    /** By line of the table, the strokes of a row; none for a rule. */
    const strokes: number[][] = [];
    for (; end < lines.length; end += 1) {
      const line = lines[end]!;
      if (isBetween(line) || isEdge(line)) {
        strokes.push([]);
        continue;
      }
      const all = strokesOf(line);
      const own = width === 0 || all.length === width ? all : looseStrokes(line, all);
      if (own.length < 3 || (width !== 0 && own.length !== width)) break;
      width = own.length;
      strokes.push(own);
    }
    if (strokes.filter((own) => own.length > 0).length < 2) {
      end = Math.max(end, at + 1);
      for (; at < end; at += 1) kept.push(lines[at]!);
      continue;
    }
    const table = lines.slice(at, end);
    const rows: { line: Line; cells: Cell[] }[] = [];
    // Rules below the head alone say nothing of rows; where they part the rows, what stands between two is one.
    const inner = strokes.filter(
      (own, index) =>
        own.length === 0 && strokes.slice(0, index).some(hasCells) && strokes.slice(index + 1).some(hasCells),
    ).length;
    for (const [index, line] of table.entries()) {
      if (strokes[index]!.length === 0) continue;
      const cells = cellsOf(line.text, strokes[index]!);
      if (cells.every((cell) => cell.lines.length === 0)) continue;
      const above = rows.at(-1);
      const isUnruled = index > 0 && strokes[index - 1]!.length > 0;
      if (above && isUnruled && (inner >= 2 || goesOn(above.cells, cells)))
        above.cells = joinedCells(above.cells, cells);
      else rows.push({ line, cells });
    }
    for (const { line, cells } of rows) kept.push({ ...line, cells: cells.map((cell) => concat(cell.lines, between)) });
    furniture.push({
      kind: 'table-rule',
      text: table
        .map(({ text: { value } }, index) =>
          strokes[index]!.length === 0
            ? value
            : [...strokes[index]!.map((stroke) => value[stroke]!), ...(value.match(LINE_BREAK) ?? [])].join(''),
        )
        .join('')
        .replace(/\s+/gu, ''),
      lines: [linesOf(table[0]!.text)[0], linesOf(table.at(-1)!.text)[1]],
    });
    at = end;
  }
  return { lines: kept, furniture };
}

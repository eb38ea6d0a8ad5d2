import type { Furniture } from '../../src/model/document.ts';
import type { Line } from './splitLines.ts';
import { concat, linesOf, slice, type Text, trim } from './text.ts';

/**
 * Reads lines; writes the rows of tables that upright strokes rule (`| 指标 | 单位 |`, as Markdown and exports draw them)
 * with their cells apart, and the strokes, the lines between rows (`|---|---|`) and the marks of a line's end in a cell
 * (`<br>`) as furniture, a piece a table. The lines of a cell that goes on below are joined.
 * Guarantees: every character is in exactly one of the two; a line is a row only beside another one with as many cells,
 * and beside two where no stroke closes it (`指标 | 单位 | 2030年`).
 */

const STROKE = /[|｜│┃]/u;
const STROKES = /[|｜│┃]/gu;
/** |---|:--:|, +----+----+, ├────┼────┤ */
const BETWEEN_ROWS = /^[|｜│┃+├┼┤┌┬┐└┴┘╔╦╗╚╩╝╠╬╣═─━\-:：\s]{5,}$/u;

/**
 * Where the strokes of a row stand; none for a line that no strokes close. Before the first cell there may be none
 * (`指标 | 单位 |`): it stands before the line. `\\|` is a character of its cell.
 */
function strokesOf({ text: { value } }: Line): number[] {
  const line = value.trim();
  if (!STROKE.test(line.at(-1) ?? '')) return [];
  const strokes = Array.from(value.matchAll(STROKES), ({ index }) => index).filter((at) => value[at - 1] !== '\\');
  return STROKE.test(line[0]!) ? strokes : [-1, ...strokes];
}

/** Where the strokes of a row stand that none closes, its ends included: white space is beside each of them. */
function openStrokesOf({ text: { value } }: Line): number[] {
  const strokes = Array.from(value.matchAll(STROKES), ({ index }) => index);
  const isLoose = strokes.every((at) => /\s/u.test(value[at - 1] ?? ' ') || /\s/u.test(value[at + 1] ?? ' '));
  return strokes.length >= 2 && isLoose ? [-1, ...strokes, value.length] : [];
}

/** 指标 | 单位 | 2030年: a head that no stroke closes, of words and years. */
const isOpenHead = ({ text: { value } }: Line): boolean =>
  STROKE.test(value) &&
  !/[。；;：:]|^\s*[|｜│┃]|[|｜│┃]\s*$/u.test(value) &&
  !/(?:^|[|｜│┃])\s*[≥≤＞＜><]?\s*\d(?!\d{3}年)/u.test(value);

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
  readonly lines: Text[];
}

interface Row {
  readonly line: Line;
  readonly cells: readonly Cell[];
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

function join(above: readonly Cell[], below: readonly Cell[]): void {
  for (const [index, { lines }] of below.entries()) for (const line of lines) above[index]!.lines.push(line);
}

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

const isAmount = (text: Text | undefined): boolean => /^[\d.,％%]+$/u.test(text?.value ?? '');

/**
 * Where rules part the rows, a line goes on above that leaves a cell blank which is filled there, or whose words all go
 * on; one with an amount below another is a row.
 */
const isContinued = (above: readonly Cell[], below: readonly Cell[]): boolean =>
  !below.some(({ lines }, index) => isAmount(lines[0]) && isAmount(above[index]!.lines.at(-1))) &&
  (below.some(({ lines }, index) => lines.length === 0 && above[index]!.lines.length > 0) ||
    below.every(
      (cell, index) => cell.lines.length === 0 || above[index]!.lines.length === 0 || waits(above[index]!, cell),
    ));

const wordsOf = (rows: readonly Row[] | undefined): string =>
  (rows ?? []).map(({ line }) => line.text.value.replace(/\s+/gu, '')).join('');

/**
 * Whether rules stand between the rows: one at least that is not below the head, nor beside a head that comes again, nor
 * above the sum.
 */
function partsRows(groups: readonly (readonly Row[])[]): boolean {
  const head = wordsOf(groups[0]);
  const isHead = groups.map((rows) => wordsOf(rows) === head);
  return groups.some(
    (rows, index) =>
      index >= 2 &&
      !isHead[index] &&
      !isHead[index - 1] &&
      !SUM.test(rows[0]!.cells.map(({ lines }) => lines[0]?.value ?? '').join('')),
  );
}

const SUM = /^(?:[合总小共]\s*计|总\s*[数和])/u;

const isBetween = ({ text: { value } }: Line): boolean => BETWEEN_ROWS.test(value) && STROKE.test(value.trim()[0]!);
const isEdge = ({ text: { value } }: Line): boolean => BETWEEN_ROWS.test(value) && /[─━═+┬┼┴-]{3}/u.test(value);

/** A line end between two Latin letters was a space. */
const between = (before: string, after: string): string =>
  /[A-Za-z]$/u.test(before) && /^[A-Za-z]/u.test(after) ? ' ' : '';

/** The one row that lines make, if each goes on what stands above it. */
function wholeRow([first, ...further]: readonly Row[]): Row | null {
  const cells = first!.cells.map(({ lines }) => ({ lines: [...lines] }));
  for (const row of further) {
    if (!isContinued(cells, row.cells)) return null;
    join(cells, row.cells);
  }
  return { line: first!.line, cells };
}

/** The rows of a table, each with the lines that go on below it. */
function joinRows(groups: readonly (readonly Row[])[]): Row[] {
  const isParted = partsRows(groups);
  return groups.flatMap((lines) => {
    const whole = isParted ? wholeRow(lines) : null;
    if (whole) return [whole];
    const rows: Row[] = [];
    for (const row of lines) {
      const above = rows.at(-1);
      if (above && goesOn(above.cells, row.cells)) join(above.cells, row.cells);
      else rows.push(row);
    }
    return rows;
  });
}

export function liftRules(lines: readonly Line[]): { lines: Line[]; furniture: Furniture[] } {
  if (!lines.some(({ text }) => STROKE.test(text.value))) return { lines: [...lines], furniture: [] };
  const kept: Line[] = [];
  const furniture: Furniture[] = [];
  for (let at = 0; at < lines.length; ) {
    let end = at;
    let width = 0;
    const isOpen = isOpenHead(lines[at]!);
    /** By line of the table, the strokes of a row; none for a rule. */
    const strokes: number[][] = [];
    for (; end < lines.length; end += 1) {
      const line = lines[end]!;
      // A blank line ends a table, unless one stands below each of its rows.
      if (end > at + 1 && line.afterBlank && !line.newPage && !lines[at + 1]!.afterBlank) break;
      if (isBetween(line) || isEdge(line)) {
        strokes.push([]);
        continue;
      }
      const all = isOpen ? openStrokesOf(line) : strokesOf(line);
      const own = width === 0 || all.length === width ? all : looseStrokes(line, all);
      if (own.length < 3 || (width !== 0 && own.length !== width)) break;
      width = own.length;
      strokes.push(own);
    }
    if (strokes.filter((own) => own.length > 0).length < (isOpen ? 3 : 2)) {
      end = Math.max(end, at + 1);
      for (; at < end; at += 1) kept.push(lines[at]!);
      continue;
    }
    const table = lines.slice(at, end);
    /** Lines with cells, by what stands between two rules. */
    const groups: Row[][] = [];
    for (const [index, line] of table.entries()) {
      if (strokes[index]!.length === 0) continue;
      if (groups.length === 0 || strokes[index - 1]?.length === 0) groups.push([]);
      const cells = cellsOf(line.text, strokes[index]!);
      if (cells.some((cell) => cell.lines.length > 0)) groups.at(-1)!.push({ line, cells });
    }
    for (const { line, cells } of joinRows(groups.filter((rows) => rows.length > 0)))
      kept.push({ ...line, cells: cells.map((cell) => concat(cell.lines, between)) });
    furniture.push({
      kind: 'table-rule',
      text: table
        .map(({ text: { value } }, index) =>
          strokes[index]!.length === 0
            ? value
            : [...strokes[index]!.map((stroke) => value[stroke] ?? ''), ...(value.match(LINE_BREAK) ?? [])].join(''),
        )
        .join('')
        .replace(/\s+/gu, ''),
      lines: [linesOf(table[0]!.text)[0], linesOf(table.at(-1)!.text)[1]],
    });
    at = end;
  }
  return { lines: kept, furniture };
}

import { readLabel } from '../lines/labels.ts';
import type { Line } from '../lines/splitLines.ts';
import { slice, type Text } from '../lines/text.ts';
import { columnsOf, joinLines, piecesOf, squeeze, widthOf } from './layout.ts';
import { standsAlone } from './seen.ts';

/** Reads lines and how many cells each has; writes which lines of a table go on in the lines below them, cell by cell. */

export const MOST_CELLS = 24;

/** A cell that is wrapped fills its width, or ends in a mark that waits for more. */
const isWrapped = (cell: string, next: string): boolean =>
  /[、，,；;]$/u.test(cell) || (widthOf(cell) >= 8 && widthOf(cell) >= widthOf(next) && !/[。！？]$/u.test(cell));

type Piece = ReturnType<typeof piecesOf>[number];

/** Pieces, cut also at a single space right behind which another column begins. */
function atColumns(pieces: readonly Piece[], columns: readonly { readonly column: number }[]): Piece[] {
  return pieces.flatMap(({ column, text }) => {
    const starts = [{ at: 0, column }];
    let [behind, measured] = [column, 0];
    for (const { index } of text.value.matchAll(/ /gu)) {
      behind += columnsOf(text.value.slice(measured, index + 1));
      measured = index + 1;
      if (columns.some((other) => other.column === behind)) starts.push({ at: measured, column: behind });
    }
    return starts.map((start, order) => ({
      column: start.column,
      text: slice(text, start.at, starts[order + 1] === undefined ? text.value.length : starts[order + 1]!.at - 1),
    }));
  });
}

/** Pieces by the column of a table that each begins at, two at least; null where one begins elsewhere. */
function placeAt(pieces: readonly Piece[], table: readonly { readonly column: number }[]): (Text | undefined)[] | null {
  const placed: (Text | undefined)[] = table.map(() => undefined);
  for (const { column, text } of pieces) {
    const at = table.findIndex((other) => Math.abs(other.column - column) <= 1);
    if (at === -1 || placed[at] !== undefined) return null;
    placed[at] = text;
  }
  return pieces.length >= 2 ? placed : null;
}

/**
 * Lines below a line of three cells or more whose pieces all stand right below its cells, the first one left blank, and
 * go on in them: by the index of the upper line, its cells and one past the last line. So is a line with fewer pieces than
 * the row above, which all begin where its cells do: a cell is blank, or one space parts it from the next. Its count
 * becomes that of the row above.
 */
export function findWrapped(
  lines: readonly Line[],
  counts: number[],
): Map<number, { readonly end: number; readonly cells: readonly Text[] }> {
  const found = new Map<number, { end: number; cells: Text[] }>();
  /** Where the columns of the table at hand begin. */
  let table: readonly { readonly column: number }[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const count = counts[index]!;
    const { value: line } = lines[index]!.text;
    const isFew = count < table.length;
    const isOther = count < 2 || count > MOST_CELLS || line.includes('\t') || (count === 2 && !isFew);
    if (isOther || (isFew && (readLabel(line.trim()) !== null || standsAlone(line.trim())))) {
      table = [];
      continue;
    }
    const pieces = piecesOf(lines[index]!.text);
    const placed = isFew ? placeAt(atColumns(pieces, table), table) : null;
    if (placed === null && count < 3) {
      table = [];
      continue;
    }
    const columns: { column: number; lines: Text[] }[] =
      placed === null
        ? pieces.map(({ column, text }) => ({ column, lines: [text] }))
        : table.map(({ column }, at) => ({ column, lines: placed[at] ? [placed[at]] : [] }));
    table = columns;
    counts[index] = columns.length;
    let end = index + 1;
    for (; end < lines.length; end += 1) {
      const line = lines[end]!;
      const { value } = line.text;
      // An indent, a label and what stands alone begin something else, wherever they stand.
      const isOther = /^　　\S/u.test(value) || readLabel(value.trim()) !== null || standsAlone(value.trim());
      if (line.afterBlank || isOther || counts[end]! >= columns.length || !/^\s{3}/u.test(value)) break;
      const places = atColumns(piecesOf(line.text), columns).map(({ column, text }) => {
        const at = columns.findIndex((other) => Math.abs(other.column - column) <= 1);
        const own = columns[at];
        const above = own?.lines.at(-1);
        const isInside = column + widthOf(text.value) < (columns[at + 1]?.column ?? Number.POSITIVE_INFINITY);
        return at > 0 && own && above && isInside && isWrapped(above.value, text.value) ? { own, text } : null;
      });
      if (places.length === 0 || places.includes(null)) break;
      for (const place of places) place!.own.lines.push(place!.text);
    }
    if (end === index + 1 && placed === null) continue;
    found.set(index, { end, cells: columns.map((column) => joinLines(column.lines.map(squeeze))) });
    index = end - 1;
  }
  return found;
}

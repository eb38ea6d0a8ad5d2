import { unzipSync, type Zippable, zipSync } from 'fflate';
import writeExcelFile, { type Cell as ExcelCell } from 'write-excel-file/node';

/**
 * Reads sheets of texts and numbers; writes an XLSX file.
 * Guarantees: the same sheets and date give the same bytes; a text is a text cell whatever it begins with, never a
 * formula; the head of every sheet stays in sight.
 */

/** A number with the way it is shown; Excel's number formats. */
export interface Figure {
  readonly value: number;
  readonly format: string;
}

export type Cell = string | number | Figure | null;

export interface Sheet {
  /** At most 31 characters, none of `\ / ? * [ ] :`. */
  readonly name: string;
  readonly columns: readonly {
    readonly head: string;
    /** In characters; a Chinese one takes two. */
    readonly width: number;
  }[];
  readonly rows: readonly (readonly Cell[])[];
  /** How many columns stay in sight. */
  readonly sticky: number;
}

/** `0%`, with the decimals that the share has: 0.065 → `0.0%`. */
export function shareFormat(value: number): string {
  const decimals = /\.(\d+)$/u.exec(String(Number((value * 100).toPrecision(10))))?.[1]?.length ?? 0;
  return decimals === 0 ? '0%' : `0.${'0'.repeat(decimals)}%`;
}

/** What a cell holds at most, in UTF-16 units: https://support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3 */
const MOST_IN_CELL = 32_767;
const CUT = '……（超出单元格上限，以下从略）';

const fitting = (text: string): string =>
  text.length <= MOST_IN_CELL ? text : text.slice(0, MOST_IN_CELL - CUT.length) + CUT;

/** write-excel-file looks texts up in a plain object: one named like a member of it (`constructor`) gets a space. */
const lookedUp = (text: string): string => (text in {} ? `${text} ` : text);

/** What a spreadsheet would take for a formula when the cell is typed again. */
const LIKE_FORMULA = /^[=+\-@\t\r＝＋－＠]/u;
/** The format of texts: what is typed stays as it is. */
const AS_TEXT = '@';

const LOOK = { wrap: true, alignVertical: 'top' } as const;

function excelCell(cell: Cell): ExcelCell {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'string')
    return {
      value: lookedUp(fitting(cell)),
      type: String,
      ...LOOK,
      ...(LIKE_FORMULA.test(cell) && { format: AS_TEXT }),
    };
  if (typeof cell === 'number') return { value: cell, type: Number, ...LOOK };
  return { value: cell.value, type: Number, format: cell.format, ...LOOK };
}

/**
 * The same files in the same order and of one date. ZIP keeps local time without a zone, so the parts of the date are
 * given as local ones: the bytes do not hang on the zone of the machine.
 */
function withFixedDates(zip: Uint8Array, date: string): Uint8Array {
  const [year, month, day] = date.split('-').map(Number);
  const files = unzipSync(zip);
  // Readers ask for the list of contents first.
  const names = Object.keys(files).toSorted(
    (a, b) => Number(b.startsWith('[')) - Number(a.startsWith('[')) || (a < b ? -1 : 1),
  );
  const stable: Zippable = Object.fromEntries(names.map((name) => [name, files[name]!]));
  return zipSync(stable, { mtime: new Date(year!, month! - 1, day!), level: 9 });
}

/** @param date `YYYY-MM-DD`, from 1980 on: the date of the files inside. */
export async function toXlsx(sheets: readonly Sheet[], date: string): Promise<Uint8Array> {
  const head = (text: string): ExcelCell => ({ value: text, type: String, fontWeight: 'bold', ...LOOK });
  const buffer = await writeExcelFile(
    sheets.map(({ name, columns, rows, sticky }) => ({
      sheet: name,
      data: [columns.map((column) => head(column.head)), ...rows.map((row) => row.map(excelCell))],
      columns: columns.map(({ width }) => ({ width })),
      orientation: 'landscape' as const,
      stickyRowsCount: 1,
      ...(sticky > 0 && { stickyColumnsCount: sticky }),
    })),
  ).toBuffer();
  return withFixedDates(buffer, date);
}

import writeExcelFile, { type Cell as ExcelCell } from 'write-excel-file/universal';

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

/** Places in a ZIP file (APPNOTE.TXT 4.3): signature and size of a record, and where in it the fields stand. */
const END = { signature: 0x06054b50, size: 22, start: 16 } as const;
const LISTED = { size: 46, date: 12, packed: 20, name: 28, extra: 30, comment: 32, start: 42 } as const;
const HELD = { size: 30, date: 10, name: 26, extra: 28 } as const;

interface Packed {
  readonly name: string;
  /** The entry in the list of contents. */
  readonly listed: Uint8Array;
  /** The file with its own head. */
  readonly held: Uint8Array;
}

function packedFiles(zip: Uint8Array): readonly Packed[] {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = zip.length - END.size;
  if (view.getUint32(end, true) !== END.signature) throw new Error('The workbook is no plain ZIP file.');
  const files: Packed[] = [];
  for (let at = view.getUint32(end + END.start, true); at < end; ) {
    const [name, extra, comment] = [LISTED.name, LISTED.extra, LISTED.comment].map((field) =>
      view.getUint16(at + field, true),
    ) as [number, number, number];
    const from = view.getUint32(at + LISTED.start, true);
    const head = HELD.size + view.getUint16(from + HELD.name, true) + view.getUint16(from + HELD.extra, true);
    const next = at + LISTED.size + name + extra + comment;
    files.push({
      name: new TextDecoder().decode(zip.subarray(at + LISTED.size, at + LISTED.size + name)),
      listed: zip.slice(at, next),
      held: zip.slice(from, from + head + view.getUint32(at + LISTED.packed, true)),
    });
    at = next;
  }
  return files;
}

/** The same files in the same order and of one date, midnight; they are not packed anew. */
function withFixedDates(zip: Uint8Array, date: string): Uint8Array {
  const [year, month, day] = date.split('-').map(Number);
  const stamp = (((year! - 1980) << 9) | (month! << 5) | day!) << 16;
  // Readers ask for the list of contents first.
  const files = packedFiles(zip).toSorted(
    (a, b) => Number(b.name.startsWith('[')) - Number(a.name.startsWith('[')) || (a.name < b.name ? -1 : 1),
  );
  const made = zip.slice();
  const view = new DataView(made.buffer);
  let at = 0;
  const put = (bytes: Uint8Array, dateAt: number): number => {
    const start = at;
    made.set(bytes, start);
    view.setUint32(start + dateAt, stamp, true);
    at += bytes.length;
    return start;
  };
  const starts = files.map(({ held }) => put(held, HELD.date));
  const list = at;
  for (const [place, { listed }] of files.entries()) {
    view.setUint32(put(listed, LISTED.date) + LISTED.start, starts[place]!, true);
  }
  const end = zip.slice(zip.length - END.size);
  new DataView(end.buffer).setUint32(END.start, list, true);
  made.set(end, at);
  return made.subarray(0, at + END.size);
}

/** @param date `YYYY-MM-DD`, from 1980 on: the date of the files inside. */
export async function toXlsx(sheets: readonly Sheet[], date: string): Promise<Uint8Array> {
  const head = (text: string): ExcelCell => ({ value: text, type: String, fontWeight: 'bold', ...LOOK });
  const blob = await writeExcelFile(
    sheets.map(({ name, columns, rows, sticky }) => ({
      sheet: name,
      data: [columns.map((column) => head(column.head)), ...rows.map((row) => row.map(excelCell))],
      columns: columns.map(({ width }) => ({ width })),
      orientation: 'landscape' as const,
      stickyRowsCount: 1,
      ...(sticky > 0 && { stickyColumnsCount: sticky }),
    })),
  ).toBlob();
  return withFixedDates(new Uint8Array(await blob.arrayBuffer()), date);
}

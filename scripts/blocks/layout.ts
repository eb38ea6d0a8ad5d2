import { concat, slice, type Text, trim, without } from '../lines/text.ts';

/** White space as layout: what stands between two characters that need none is taken out. */

const ASCII = /[!-~]/u;
/** Full-width marks never have white space beside them. */
const WIDE_MARK = /[，。、；：？！（）《》〈〉「」『』【】〔〕“”‘’…—·．％]/u;
const SPACE = /\s/u;

/** `构 建 特 色`: most characters stand alone between spaces, digits included. */
function isLetterSpaced(value: string): boolean {
  const pieces = value.trim().split(/\s+/u);
  return pieces.length >= 6 && pieces.filter((piece) => [...piece].length === 1).length >= pieces.length * 0.7;
}

/**
 * A line without white space between Chinese characters and beside full-width marks; one space stays where an ASCII
 * character stands on one side (`23 亿件`, `5G 通信`, `1. 扎实`), as the source has it.
 */
export function squeeze(line: Text): Text {
  const text = trim(line);
  const { value } = text;
  if (!SPACE.test(value)) return text;
  const spaced = isLetterSpaced(value);
  return without(text, (index) => {
    if (!SPACE.test(value[index]!)) return false;
    if (SPACE.test(value[index - 1]!)) return true;
    let after = index;
    while (SPACE.test(value[after]!)) after += 1;
    const left = value[index - 1]!;
    const right = value[after]!;
    if (WIDE_MARK.test(left) || WIDE_MARK.test(right)) return true;
    return spaced || (!ASCII.test(left) && !ASCII.test(right));
  });
}

/** A line break between two Latin letters was a space; elsewhere it was nothing. */
const glue = (before: string, after: string): string =>
  /[A-Za-z]$/u.test(before) && /^[A-Za-z]/u.test(after) ? ' ' : '';

/** Broken lines as one. */
export const joinLines = (texts: readonly Text[]): Text => concat(texts, glue);

const HALF_WIDTH_MARKS = new Set(Array.from(',;:()', (mark) => mark.charCodeAt(0)));

/** Display width in columns: 2 for a wide character and for the half-width marks that stand for wide ones, else 1. */
export function widthOf(value: string): number {
  let width = 0;
  for (let at = 0; at < value.length; at += 1) {
    const code = value.codePointAt(at)!;
    if (code > 0xffff) at += 1;
    width += code < 0x100 && !HALF_WIDTH_MARKS.has(code) ? 1 : 2;
  }
  return width;
}

/** Columns that white space takes; U+3000 is two, a tab is four. */
export const columnsIn = (space: string): number => (space === '　' ? 2 : space === '\t' ? 4 : 1);

/** Columns of white space that a raw line begins with. */
export function indentOf(value: string): number {
  let columns = 0;
  for (const character of value) {
    if (!SPACE.test(character)) return columns;
    columns += columnsIn(character);
  }
  return columns;
}

const CELL_GAP = /\t+|　+|\s{2,}|\s*[|｜│┃]\s*/u;

/** 组  长：张  伟  市商务局局长: characters that stand alone, set apart to the width of three, and who that is. */
const NAME_GAP = /(?<=(?:^|[\s：:])\p{Script=Han})\s+(?=\p{Script=Han}(?:[\s：:]|$))/gu;
const OFFICE =
  /(?:[局市县区省镇乡厅处科队院校会部]长|秘书长|总(?:工程|经济|会计|规划)师|主任|书记|主席|委员|经理|政委|负责人|负责同志|巡视员|调研员|科员)[）)]?\s*$/u;
export const isPerson = (value: string): boolean =>
  value.length <= 80 && OFFICE.test(value) && value.trim().search(NAME_GAP) !== -1;

/** A name, and behind a wide gap the office. */
export const isNameAndOffice = (value: string): boolean =>
  OFFICE.test(value) && cellsOf(value).length === 2 && cellsOf(value)[0]!.length <= 12;

/** Cells of a raw line that may be the row of a table, else a single cell. */
export function cellsOf(value: string): string[] {
  if (isPerson(value)) return value.trim().replace(NAME_GAP, '').split(CELL_GAP);
  if (!/[\s|｜│┃]/u.test(value.trim())) return [value.trim()].filter((cell) => cell !== '');
  if (isLetterSpaced(value)) return [value.trim()];
  return value
    .trim()
    .split(CELL_GAP)
    .filter((cell) => cell.trim() !== '');
}

/** Cells as one row, a tab between them, whether they are empty or not. */
export function joinCells(cells: readonly Text[]): Text {
  let value = '';
  const runs: Text['runs'][number][] = [];
  for (const [index, cell] of cells.entries()) {
    if (index > 0) value += '\t';
    for (const run of cell.runs) runs.push({ ...run, at: run.at + value.length });
    value += cell.value;
  }
  return { value, runs };
}

/** The pieces of a raw line that wide gaps part, each with the column of the page that it begins at. */
export function piecesOf(line: Text): { readonly column: number; readonly text: Text }[] {
  const pieces: { column: number; text: Text }[] = [];
  let at = 0;
  let [column, measured] = [0, 0];
  for (const gap of line.value.matchAll(/　+|\s{2,}|$/gu)) {
    const text = trim(slice(line, at, gap.index));
    const lead = /^\s*/u.exec(line.value.slice(at, gap.index))![0].length;
    if (text.value !== '') {
      column += columnsOf(line.value.slice(measured, at + lead));
      measured = at + lead;
      pieces.push({ column, text });
    }
    at = gap.index + gap[0].length;
  }
  return pieces;
}

/** Columns that a text takes on the page, white space included. */
export const columnsOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + (character < '\u0100' ? 1 : 2), 0);

const GAPS = { wide: /\t+|　+|\s{2,}/gu, narrow: /\s+/gu };

/** The row of a table: cells as they are, a tab between them. Single spaces may part them too, or each tab does. */
export function rowOf(line: Text, form: 'wide' | 'narrow' | 'tabs'): Text {
  if (form === 'tabs') {
    let end = -1;
    const cells = line.value.split('\t').map((cell) => {
      const start = end + 1;
      end = start + cell.length;
      return squeeze(slice(line, start, end));
    });
    return joinCells(cells);
  }
  const text = trim(line);
  const parts: Text[] = [];
  let at = 0;
  const inName = new Set(isPerson(text.value) ? Array.from(text.value.matchAll(NAME_GAP), ({ index }) => index) : []);
  for (const gap of text.value.matchAll(GAPS[form])) {
    if (inName.has(gap.index)) continue;
    parts.push(slice(text, at, gap.index));
    at = gap.index + gap[0].length;
  }
  parts.push(slice(text, at));
  return concat(parts.map(squeeze), () => '\t');
}

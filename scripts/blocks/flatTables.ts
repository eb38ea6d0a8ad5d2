/**
 * Reads the lines of a page; writes which of them are the cells of a table that was set down cell by cell, one on a
 * line, as some exports do.
 * Guarantees: rows are disjoint and in order; a row has as many cells as the head; what fits no row is in none. A table
 * is known by its head (序号 or years among short words), and each of its rows by a number that counts on or by values
 * below the years.
 */

export interface FlatRow {
  /** Index of its first line, and one past its last. */
  readonly start: number;
  readonly end: number;
}

const SERIAL_HEAD = /^(?:序号|编号)$/u;
const YEAR_HEAD = /^(?:[（(])?(?:19|20)\d{2}年?(?:[）)])?(?:目标|基数|现状|实际|规划|预期|完成)?(?:值|数)?$/u;
const KNOWN_HEAD =
  /^(?:类别|类型|领域|指标(?:名称|类别|属性|性质)?|主要指标|具体指标|名称|项目(?:名称)?|(?:计量)?单位|属性|性质|(?:规划)?目标值?|备注|说明|(?:责任|牵头|配合|实施)(?:单位|部门))$/u;
/** Words of a head are short and no sentence. */
const HEAD_WORD = /^[\p{Script=Han}、（）()/“”年]{2,12}$/u;
const VALUE =
  /^(?:[≥≤＞＜><≧≦约]?\s*[\d.,]+\s*(?:[%％‰]|[—–~～-]\s*[\d.,]+[%％]?)?\S{0,6}|[-—－/]+|完成.{0,10}|.{0,4}下达.{0,6}|左右)$/u;
const SERIAL = /^\d{1,3}$/u;
const SENTENCE = /[。！？]/u;
const MOST_COLUMNS = 12;
const LONGEST_CELL = 120;

/** How many lines from `at` on are a head; 0 for none. */
function headLength(values: readonly string[], at: number): number {
  const first = values[at]!;
  const hasSerial = SERIAL_HEAD.test(first);
  if (!hasSerial && !KNOWN_HEAD.test(first)) return 0;
  let end = at + 1;
  while (
    end < values.length &&
    end - at < MOST_COLUMNS &&
    (KNOWN_HEAD.test(values[end]!) || YEAR_HEAD.test(values[end]!) || (hasSerial && HEAD_WORD.test(values[end]!)))
  )
    end += 1;
  const head = values.slice(at, end);
  // Behind 序号 the first row says where the head ends; without it the years do.
  const isHead = hasSerial ? SERIAL.test(values[end] ?? '') : head.some((word) => YEAR_HEAD.test(word));
  return head.length >= 3 && isHead ? head.length : 0;
}

/** Whether the lines from `at` on are a row below this head, behind the row with this number. */
function isRow(values: readonly string[], at: number, head: readonly string[], serial: number | null): boolean {
  const cells = values.slice(at, at + head.length);
  if (cells.length < head.length) return false;
  return cells.every((cell, column) => {
    if (cell.length > LONGEST_CELL || cell === '') return false;
    const word = head[column]!;
    if (SERIAL_HEAD.test(word)) return SERIAL.test(cell) && (serial === null || Number(cell) === serial + 1);
    if (YEAR_HEAD.test(word)) return VALUE.test(cell);
    return !SERIAL.test(cell) && !(SENTENCE.test(cell) && cell.length > 60);
  });
}

export function findFlatRows(values: readonly string[]): FlatRow[] {
  const rows: FlatRow[] = [];
  for (let at = 0; at < values.length; ) {
    const length = headLength(values, at);
    const head = values.slice(at, at + length);
    let next = at + length;
    const found: FlatRow[] = [];
    let serial: number | null = null;
    while (length > 0 && isRow(values, next, head, serial)) {
      found.push({ start: next, end: next + length });
      serial = SERIAL_HEAD.test(head[0]!) ? Number(values[next]) : null;
      next += length;
    }
    // Behind the last number a row must end where its cells do: what goes on counting is no row of this table.
    if (found.length < 2 || (SERIAL_HEAD.test(head[0]!) && Number(values[next + 1]) === serial! + 1)) {
      at += 1;
      continue;
    }
    rows.push({ start: at, end: at + length }, ...found);
    at = next;
  }
  return rows;
}

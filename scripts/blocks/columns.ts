import type { Report } from '../diagnostics/report.ts';
import { readLabel } from '../lines/labels.ts';
import type { Line } from '../lines/splitLines.ts';
import { EMPTY, slice, type Text } from '../lines/text.ts';
import { columnsOf, joinLines, squeeze } from './layout.ts';

/**
 * Reads lines; writes the rows of tables whose cells take several lines. White space sets them out as Word does and
 * `pdftotext -layout` copies it: below 序号 in the middle of a row, the number beside a line or between two, and so are the
 * lines of a head; or from the number at the top of a row on, or from the top of a row without one. Tabs part them where a
 * page breaks lines inside a cell.
 * Guarantees: every character, once; a cell takes words from its own column alone. Where the lines of numbered rows cannot
 * be told apart each line is a row by itself, and that is reported. A table whose rows take one line is left as it is.
 */

interface Word {
  /** Columns of the page, the second one past the end. */
  readonly columns: readonly [number, number];
  /** Characters of the line, likewise. */
  readonly from: number;
  readonly to: number;
}

interface Laid {
  readonly line: Line;
  readonly words: readonly Word[];
}

type Band = readonly [start: number, end: number];

function wordsOf(line: Line): Word[] {
  const { value } = line.text;
  let [at, column] = [0, 0];
  return Array.from(value.matchAll(/\S+/gu), ({ 0: word, index }) => {
    const start = column + columnsOf(value.slice(at, index));
    column = start + columnsOf(word);
    at = index + word.length;
    return { columns: [start, column], from: index, to: at };
  });
}

/** What the words cover, where at least `gap` columns stay free between; on top of what others do. */
function bandsOf(lines: readonly Laid[], gap: number, others: readonly Band[] = []): Band[] {
  const bands: [number, number][] = [];
  const all = [...others, ...lines.flatMap(({ words }) => words.map(({ columns }) => columns))];
  for (const [start, end] of all.toSorted((a, b) => a[0] - b[0])) {
    const last = bands.at(-1);
    if (last && start < last[1] + gap) last[1] = Math.max(last[1], end);
    else bands.push([start, end]);
  }
  return bands;
}

const isIn = ([start, end]: Band, { columns }: Word): boolean => columns[0] >= start && columns[1] <= end;

/** Runs of words that wide gaps part. */
const piecesIn = ({ words }: Laid): number =>
  words.filter((word, index) => index === 0 || word.columns[0] - words[index - 1]!.columns[1] >= 2).length;

/** Columns in which each piece of the line with 序号 has its own, and each holds words of the head; null if there are none. */
function columnsFor(lines: readonly Laid[], head: readonly Laid[], serial: Laid): Band[] | null {
  for (const gap of [2, 1]) {
    const bands = bandsOf(lines, gap);
    const holds = (laid: Laid, band: Band): boolean => laid.words.some((word) => isIn(band, word));
    const isNamed = bands.every((band) => head.some((laid) => holds(laid, band)));
    if (isNamed && bands.length >= 3 && bands.filter((band) => holds(serial, band)).length >= piecesIn(serial))
      return bands;
  }
  return null;
}

/** The words of a line that stand in a column, with what is between them. */
function cellOf({ line, words }: Laid, band: Band): Text {
  const own = words.filter((word) => isIn(band, word));
  return own.length === 0 ? EMPTY : slice(line.text, own[0]!.from, own.at(-1)!.to);
}

const HEAD = /^\s*(?:序号|编号)\s{2,}\S/u;
const isHead = ({ cells, text: { value } }: Line): boolean =>
  !cells && value.length <= LONGEST_LINE && HEAD.test(value) && !/[\t。；：|｜│]/u.test(value);

/** Characters of a line of a page, its white space included. */
const LONGEST_LINE = 300;

/** No indent of a paragraph, no note below a table, no annex. */
const mayBelong = ({ cells, text: { value } }: Line): boolean =>
  !cells &&
  value.length <= LONGEST_LINE &&
  !/\t|^　　\S/u.test(value) &&
  !/^(?:附\s*件|[注说]\s*明?\s*[：:])/u.test(value.trim());

/** The lines of a row: its first, and one past its last. */
type Range = readonly [start: number, end: number];

const LONGEST_ROW = 24;

/** A cell is full where its line reaches nearly to the end of the longest one; it goes on behind a comma. */
const SHORT_BY = 3;
const isOpenEnd = (cell: string): boolean => /[、，,（(]$/u.test(cell);
/** What a line more on one side of the number costs; how much of it a row may cost. */
const ASIDE = 3;
const MOST_ASIDE = 12;

interface Way {
  readonly cost: number;
  /** How many ways cost as little. */
  readonly count: number;
  readonly ranges: readonly Range[];
}

/** What is asked of the cells of a table: how wide each column is filled below the head. */
interface Filled {
  readonly cells: readonly (readonly string[])[];
  readonly widest: readonly number[];
}

const filledBy = ({ cells, serials }: Grid): Filled => ({
  cells,
  widest: cells[0]!.map((_, column) => Math.max(...cells.slice(serials[1]).map((row) => columnsOf(row[column]!)))),
});

const isFull = ({ widest }: Filled, column: number, cell: string): boolean =>
  columnsOf(cell) >= widest[column]! - SHORT_BY || isOpenEnd(cell);

/** Cells of a row that stop short and yet go on below, or whose last line waits for more, which counts twice. */
function breaksIn(filled: Filled, [start, end]: Range): number {
  let count = 0;
  for (const column of filled.widest.keys()) {
    const lines = filled.cells
      .slice(start, end)
      .map((line) => line[column]!)
      .filter((cell) => cell !== '');
    count += lines.slice(0, -1).filter((cell) => !isFull(filled, column, cell)).length;
    if (isOpenEnd(lines.at(-1) ?? '')) count += 2;
  }
  return count;
}

/** One past the lines behind `end` that can only go on in cells of the row that ends there: each below one that is full. */
function goesOnTo(filled: Filled, [start, end]: Range): number {
  const last = filled.widest.map(
    (_, column) => filled.cells.slice(start, end).findLast((line) => line[column] !== '')?.[column],
  );
  let at = end;
  for (; at < filled.cells.length; at += 1) {
    const line = filled.cells[at]!;
    const isOn = line.every(
      (cell, column) =>
        cell === '' || (column > 0 && last[column] !== undefined && isFull(filled, column, last[column])),
    );
    if (!isOn) break;
    for (const [column, cell] of line.entries()) if (cell !== '') last[column] = cell;
  }
  return at;
}

/**
 * The one best way to give the lines to the rows so that each number stands in the middle of its own; null where there
 * are two. `serials`: the lines with a number, that of the head first. A cell that stops short ends there; `torn` is what
 * it costs where one goes on.
 */
function centred(filled: Filled, serials: readonly number[], torn: number): readonly Range[] | null {
  const { cells } = filled;
  const costOf = (row: number, start: number, end: number): number => {
    const serial = serials[row]!;
    const cost = ASIDE * Math.abs(serial - start - (end - 1 - serial));
    return row === 0 ? cost : cost + torn * breaksIn(filled, [start, end]);
  };
  /** By where the rows so far end. */
  let ways = new Map<number, Way>([[0, { cost: 0, count: 1, ranges: [] }]]);
  for (const [row, serial] of serials.entries()) {
    const next = new Map<number, Way>();
    for (const [start, way] of ways) {
      if (start > serial || serial - start > LONGEST_ROW) continue;
      const most = Math.min(serials[row + 1] ?? cells.length, serial + LONGEST_ROW);
      for (let end = serial + 1; end <= most; end += 1) {
        const left = row === serials.length - 1 ? goesOnTo(filled, [start, end]) - end : 0;
        const cost = way.cost + costOf(row, start, end) + (ASIDE + 1) * left;
        const known = next.get(end);
        if (known === undefined || cost < known.cost)
          next.set(end, { cost, count: way.count, ranges: [...way.ranges, [start, end]] });
        else if (cost === known.cost) next.set(end, { ...known, count: known.count + way.count });
      }
    }
    ways = next;
  }
  const [best, second] = [...ways.values()].toSorted((a, b) => a.cost - b.cost);
  const isClear = best !== undefined && best.count === 1 && second?.cost !== best.cost;
  return isClear && best.cost <= (ASIDE + 1) * serials.length ? best.ranges : null;
}

/** Rows below a head of one line, each from its number to the next; null where a cell stops short of what is below it. */
function fromTop(filled: Filled, serials: readonly number[]): readonly Range[] | null {
  if (serials[1] !== 1) return null;
  const ranges = serials.map((serial, row): Range => {
    const next = serials[row + 1];
    return [serial, next ?? goesOnTo(filled, [serial, serial + 1])];
  });
  return areWhole(filled, ranges) ? ranges : null;
}

const areWhole = (filled: Filled, ranges: readonly Range[]): boolean =>
  ranges.slice(1).every((range) => breaksIn(filled, range) === 0);

/** Rows that blank lines part, each with its number; what stands behind the last number is none. */
function parted(lines: readonly Laid[], serials: readonly number[]): readonly Range[] | null {
  const starts = lines.flatMap(({ line }, index) => (index === 0 || line.afterBlank || line.newPage ? [index] : []));
  const ranges = starts.map((start, index) => [start, starts[index + 1] ?? lines.length] as const);
  const numbersIn = ([start, end]: Range): number => serials.filter((at) => at >= start && at < end).length;
  const last = ranges.findIndex((range) => numbersIn(range) === 0);
  const rows = last === -1 ? ranges : ranges.slice(0, last);
  return rows.every((range) => numbersIn(range) === 1) ? rows : null;
}

/** Most lines of a head above the one that says 序号. */
const MOST_ABOVE = 2;
const MOST_LINES = 1000;

/** Lines right above 序号 that may be of the head: short words, no blank line between. */
function linesAbove(lines: readonly Line[], head: number): number {
  let above = 0;
  for (; above < MOST_ABOVE && above < head && !lines[head - above]!.afterBlank; above += 1) {
    const line = lines[head - above - 1]!;
    if (!mayBelong(line) || !/^\s{4}/u.test(line.text.value)) break;
    if (wordsOf(line).some(({ from, to }) => to - from > 8)) break;
  }
  return above;
}

/** Lines from 序号 on that keep its columns apart. */
function linesBelow(lines: readonly Line[], head: number): Laid[] {
  const below = [laid(lines[head]!)];
  const isParted = lines[head + 1]?.afterBlank === true;
  let bands = bandsOf(below, 1);
  for (let at = head + 1; at < lines.length && below.length < MOST_LINES; at += 1) {
    const line = lines[at]!;
    if (isHead(line) || !mayBelong(line)) break;
    if (at > head + 1 && line.afterBlank && !line.newPage && !isParted) break;
    const next = laid(line);
    bands = bandsOf([next], 1, bands);
    if (bands.length < Math.max(3, piecesIn(below[0]!))) break;
    below.push(next);
  }
  return below;
}

const laid = (line: Line): Laid => ({ line, words: wordsOf(line) });

interface Table {
  readonly start: number;
  readonly end: number;
  readonly rows: readonly Line[];
}

/** Lines of one row as one. */
function rowOf(lines: readonly Laid[], bands: readonly Band[]): Line {
  const cells = bands.map((band) => joinLines(lines.map((line) => squeeze(cellOf(line, band)))));
  return { ...lines[0]!.line, cells };
}

interface Grid {
  readonly start: number;
  readonly lines: readonly Laid[];
  readonly bands: readonly Band[];
  readonly cells: readonly (readonly string[])[];
  readonly serials: readonly number[];
}

/** The lines of a table whose head has so many lines above 序号, with their cells; null where it has no columns. */
function gridOf(lines: readonly Line[], head: number, above: number, below: readonly Laid[]): Grid | null {
  const all = [...lines.slice(head - above, head).map(laid), ...below];
  const first = all.findIndex(({ line, words }, index) => index > above && SERIAL.test(firstWord(line, words)));
  const bands = first === -1 ? null : columnsFor(all, all.slice(0, first), all[above]!);
  if (bands === null) return null;
  const cells = all.map((line) => bands.map((band) => squeeze(cellOf(line, band)).value));
  const numbers = cells.flatMap(([cell], index) => (index > above && cell !== '' ? [index] : []));
  const isCount = numbers.every(
    (index, at) =>
      SERIAL.test(cells[index]![0]!) &&
      (at === 0 || Number(cells[index]![0]) === Number(cells[numbers[at - 1]!]![0]) + 1),
  );
  return isCount ? { start: head - above, lines: all, bands, cells, serials: [above, ...numbers] } : null;
}

const SERIAL = /^\d{1,3}$/u;
const firstWord = ({ text }: Line, words: readonly Word[]): string =>
  words[0] ? text.value.slice(words[0].from, words[0].to) : '';

function readTable(lines: readonly Line[], head: number, report: Report): Table | null {
  const below = linesBelow(lines, head);
  const isParted = below[1]?.line.afterBlank === true && below.filter(({ line }) => line.afterBlank).length >= 2;
  const tableOf = ({ start, lines: all, bands }: Grid, ranges: readonly Range[]): Table => ({
    start,
    end: start + ranges.at(-1)![1],
    rows: ranges.map(([from, to]) => rowOf(all.slice(from, to), bands)),
  });
  let unread: Grid | null = null;
  /** Where the numbers stand at the top of their rows, or beside their middle, reading them in the middle tears cells. */
  let whole: Table | null = null;
  let torn: Table | null = null;
  for (let above = 0; above <= linesAbove(lines, head); above += 1) {
    const grid = gridOf(lines, head, above, below);
    if (grid === null) continue;
    const filled = filledBy(grid);
    const ranges = isParted ? parted(grid.lines, grid.serials) : centred(filled, grid.serials, 1);
    if (ranges?.every(([start, end]) => end === start + 1)) return null;
    if (ranges !== null && (isParted || areWhole(filled, ranges))) return tableOf(grid, ranges);
    torn ??= ranges && tableOf(grid, ranges);
    unread ??= grid;
    if (isParted || whole !== null) continue;
    const beside = centred(filled, grid.serials, MOST_ASIDE);
    const untorn = fromTop(filled, grid.serials) ?? (beside && areWhole(filled, beside) ? beside : null);
    whole = untorn && tableOf(grid, untorn);
  }
  const table = whole ?? torn;
  if (table !== null) return table;
  if (unread === null || unread.serials[1] === unread.serials[0]! + 1) return null;
  const { text } = lines[unread.start]!;
  const found = `表格（“${text.value.trim().slice(0, 12)}”…）各行的格子占几行、居中排列，分不清行与行`;
  report.add('unread-table', text, found, '读得出行列的表格');
  return tableOf(
    unread,
    unread.lines.map((_, index) => [index, index + 1]),
  );
}

/** Names of columns, as they end. */
const COLUMN_NAME = /^[\p{Script=Han}（）()]{2,10}$/u;
const USUAL_NAME =
  /(?:对象|项目|内容|类型|类别|单位|部门|时限|名称|指标|任务|标准|措施|备注|依据|方式|地区|领域|事项|要求)$/u;
const isPlainHead = (line: Line): boolean => {
  const { value } = line.text;
  if (line.cells || value.length > LONGEST_LINE || /\t/u.test(value)) return false;
  const names = value.trim().split(/\s{2,}/u);
  return (
    names.length >= 3 &&
    names.every((name) => COLUMN_NAME.test(name)) &&
    names.filter((name) => USUAL_NAME.test(name)).length * 2 >= names.length
  );
};

/**
 * Rows without numbers: each begins on a line with words in all columns, and what stands below goes on in cells that are
 * full. Null where a line does neither, and where other rules read it: no line goes on in the first column.
 */
function readPlain(head: number, below: readonly Laid[]): Table | null {
  const label = below.findIndex(({ line }) => readLabel(line.text.value.trim()) !== null);
  const all = label === -1 ? below : below.slice(0, label);
  const bands = columnsFor(all, all.slice(0, 1), all[0]!);
  if (bands === null || bands.length !== piecesIn(all[0]!)) return null;
  const cells = all.map((line) => bands.map((band) => squeeze(cellOf(line, band)).value));
  const widest = bands.map((_, column) => Math.max(...cells.slice(1).map((row) => columnsOf(row[column]!))));
  const starts = cells.flatMap((row, index) => (row.every((cell) => cell !== '') ? [index] : []));
  if (starts.length < 3 || starts[1] !== 1) return null;
  const ranges = starts.map((start, row) => [start, starts[row + 1] ?? all.length] as const);
  let goesOnFirst = false;
  for (const [start, end] of ranges) {
    const last = [...cells[start]!];
    for (const row of cells.slice(start + 1, end)) {
      const isOn = row.every(
        (cell, column) =>
          cell === '' || columnsOf(last[column]!) >= widest[column]! - SHORT_BY || isOpenEnd(last[column]!),
      );
      if (!isOn) return null;
      goesOnFirst ||= row[0] !== '';
      for (const [column, cell] of row.entries()) last[column] = cell === '' ? last[column]! : cell;
    }
  }
  if (!goesOnFirst) return null;
  return { start: head, end: head + all.length, rows: ranges.map(([from, to]) => rowOf(all.slice(from, to), bands)) };
}

const tabsIn = ({ text: { value } }: Line): number => value.split('\t').length - 1;

const goesOn = (line: Line): boolean => tabsIn(line) === 0 && readLabel(line.text.value.trim()) === null;

/** Rows below 序号 whose cells tabs part, over several lines: each has as many tabs as the head, up to the next number. */
function readTabbed(lines: readonly Line[], head: number): Table | null {
  const tabs = tabsIn(lines[head]!);
  if (lines[head]!.cells || tabs < 2 || !/^\s*(?:序号|编号)\t/u.test(lines[head]!.text.value)) return null;
  const rows = [lines[head]!];
  let at = head + 1;
  let isBroken = false;
  for (let serial = 1; ; serial += 1) {
    const begins = (index: number, number: number): boolean =>
      new RegExp(`^\\s*${number}\\t`, 'u').test(lines[index]?.text.value ?? '');
    if (!begins(at, serial)) break;
    let [end, count] = [at + 1, tabsIn(lines[at]!)];
    while (end < lines.length && end - at < LONGEST_ROW && !begins(end, serial + 1) && count < tabs) {
      count += tabsIn(lines[end]!);
      end += 1;
    }
    if (count !== tabs) return null;
    isBroken ||= end > at + 1;
    // The last cell goes on up to the next number; （二）民生工程 between two rows is no part of it.
    let next = end;
    while (next < lines.length && next - at < LONGEST_ROW && goesOn(lines[next]!)) next += 1;
    if (isBroken && begins(next, serial + 1)) end = next;
    rows.push(joinTabbed(lines.slice(at, end)));
    at = end;
  }
  if (!isBroken) return null;
  return { start: head, end: at, rows: rows.map((row, index) => (index === 0 ? joinTabbed([row]) : row)) };
}

function joinTabbed(lines: readonly Line[]): Line {
  const cells: Text[][] = [[]];
  for (const { text } of lines) {
    let from = 0;
    for (const [index, cell] of text.value.split('\t').entries()) {
      if (index > 0) cells.push([]);
      cells.at(-1)!.push(squeeze(slice(text, from, from + cell.length)));
      from += cell.length + 1;
    }
  }
  return { ...lines[0]!, cells: cells.map(joinLines) };
}

export function readColumns(lines: readonly Line[], report: Report): Line[] {
  const kept: Line[] = [];
  /** One past the lines that were tried as a table without numbers. */
  let tried = 0;
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at]!;
    let table: Table | null = null;
    if (isHead(line)) table = readTable(lines, at, report);
    else if (line.text.value.includes('\t')) table = readTabbed(lines, at);
    else if (at >= tried && isPlainHead(line)) {
      const below = linesBelow(lines, at);
      table = readPlain(at, below);
      tried = at + below.length;
    }
    if (table === null) kept.push(line);
    else {
      kept.length -= at - table.start;
      kept.push(...table.rows);
      at = table.end - 1;
    }
  }
  return kept;
}

import { expect, test } from 'vitest';
import { type Cell, type Line, type Table, text } from '../../tree.ts';
import { openLinks } from './inline.ts';
import { tableXml } from './table.ts';

/** How tables are set: short ones that follow each other, with rows that stay whole where they are not too long. */

/** Of a table on an upright page, and the characters in a line of its one column. */
const WIDTH = 9298;
const LINE = 53;

const note: Line[number] = { kind: 'note', number: 1 };
const words = (characters: number): Line => [text('字'.repeat(characters))];
const row = (...lines: readonly Line[]): readonly Cell[] => [{ lines }];

/** The tables that are made of one, each as the markup of its rows, the head first. */
function withHeads(rows: Table['rows'], table: Partial<Table> = {}): readonly (readonly string[])[] {
  const columns = rows[0]!.map((_, place) => ({ head: `栏${place}`, width: 1 }));
  const block: Table = { kind: 'table', number: 1, caption: '表', sheet: '表', columns, rows, ...table };
  const xml = tableXml(block, WIDTH, openLinks(), false);
  return [...xml.matchAll(/<w:tbl>(.*?)<\/w:tbl>/gu)].map(([, inner]) =>
    [...inner!.matchAll(/<w:tr>.*?<\/w:tr>/gu)].map(([own]) => own),
  );
}

const tablesOf = (rows: Table['rows']): readonly (readonly string[])[] => withHeads(rows).map((own) => own.slice(1));
const sizesOf = (tables: readonly (readonly string[])[]): readonly number[] => tables.map((rows) => rows.length);
const isWhole = (rows: Table['rows']): boolean => tablesOf(rows)[0]![0]!.includes('<w:cantSplit/>');

test.each<[string, readonly Line[], boolean]>([
  ['ten lines', Array.from({ length: 10 }, () => words(LINE)), true],
  ['ten lines of which one runs on', [words(LINE + 1), ...Array.from({ length: 9 }, () => words(LINE))], false],
  ['ten lines of which one is empty', [[], ...Array.from({ length: 9 }, () => words(LINE))], true],
  ['eleven lines of which one is empty', [[], ...Array.from({ length: 10 }, () => words(LINE))], false],
  ['a line that fills ten', [words(10 * LINE)], true],
  ['a line that fills more than ten', [words(10 * LINE + LINE)], false],
])('a row of %s: whether it stays on one page', (_, lines, whole) => {
  expect(isWhole([row(...lines)])).toBe(whole);
});

test('the highest cell of a row says how many lines it takes', () => {
  const low: Cell = { lines: [words(1)] };
  const high: Cell = { lines: Array.from({ length: 11 }, () => words(1)) };
  expect(isWhole([[low, high]])).toBe(false);
  expect(isWhole([[low, low]])).toBe(true);
});

test('a table with footnotes is cut behind eighteen lines, one without is not', () => {
  const rows = Array.from({ length: 19 }, () => row(words(1)));
  expect(sizesOf(tablesOf(rows))).toEqual([19]);
  expect(sizesOf(tablesOf([row([note]), ...rows.slice(1)]))).toEqual([18, 1]);
  const double = Array.from({ length: 10 }, () => row(words(LINE + 1)));
  expect(sizesOf(tablesOf([row([note]), ...double]))).toEqual([9, 2]);
});

test('a table with footnotes is cut behind six of them', () => {
  expect(sizesOf(tablesOf(Array.from({ length: 13 }, () => row([note]))))).toEqual([6, 6, 1]);
});

test('in a grouped table each group is a table, headed by its name, and by its name once more where it goes on', () => {
  const grouped = (name: string): readonly Cell[] => [{ lines: [[text(name)]] }, { lines: [[text('字'), note]] }];
  const rows = [...Array.from({ length: 7 }, () => grouped('甲')), grouped('乙')];
  const tables = withHeads(rows, { grouped: true });
  expect(tables.map(([head]) => head!.match(/[甲乙](?:（续）)?/gu))).toEqual([['甲'], ['甲（续）'], ['乙']]);
  expect(sizesOf(tables)).toEqual([7, 2, 2]);
});

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Target } from '../../model/document.ts';
import { FIVE } from '../../testing/corpus.ts';
import { FIELDS } from './fields.ts';
import { TABLE_NAMES, TABLES, type TableName } from './tables.ts';

const PAGE = readFileSync('content/pages/codebook.mdx', 'utf8');

/** Of fields that several tables have. */
const SHARED = '编号与位置';

/** Rows of the tables below a heading: the fields that the first cell names in code, and the other cells. */
const rowsBelow = (heading: string) =>
  (PAGE.split(/^## /mu).find((section) => section.startsWith(`${heading}\n`)) ?? '')
    .split('\n')
    .filter((line) => /^\| [^|]*`/u.test(line))
    .map((line) => {
      const [, first = '', ...others] = line.split('|').map((cell) => cell.trim());
      return { names: [...first.matchAll(/`(\w+)`/gu)].map(([, name]) => name!), others: others.slice(0, -1) };
    });

const sections = [...TABLE_NAMES.map((name) => TABLES[name].zh), SHARED];
const namesBelow = (heading: string): readonly string[] => rowsBelow(heading).flatMap(({ names }) => names);

describe('the codebook has every field of the data', () => {
  test.each(TABLE_NAMES)('%s', (name: TableName) => {
    const own = namesBelow(TABLES[name].zh);
    const fields: readonly string[] = FIELDS[name].map((field) => field.name);
    expect(fields.filter((field) => !own.includes(field) && !namesBelow(SHARED).includes(field))).toEqual([]);
    expect(own.filter((field) => !fields.includes(field))).toEqual([]);
  });

  test('and every field of a target in the MDX', () => {
    const known = [...namesBelow(TABLES.targets.zh), ...namesBelow(SHARED)];
    const fields = Object.keys(Target.shape).flatMap((name) => (name === 'lines' ? ['line_first', 'line_last'] : name));
    expect(fields.filter((field) => !known.includes(field))).toEqual([]);
  });

  test.each(sections)('%s: with a definition, an example that counts and one that does not', (section) => {
    const rows = rowsBelow(section);
    expect(rows.length).toBeGreaterThan(0);
    for (const { names, others } of rows) {
      expect(others.length, names.join()).toBe(3);
      expect(
        others.every((cell) => cell !== ''),
        names.join(),
      ).toBe(true);
    }
  });
});

/** Cells of examples: of all tables with four columns, the last two. */
const examples = PAGE.split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .filter((cells) => cells.length === 6 && !cells[1]!.startsWith('---') && cells[1] !== '字段' && cells[1] !== '')
  .flatMap(([, name = '', , accepted = '', rejected = '']) => [
    [name, accepted],
    [name, rejected],
  ]);

test('each example is of the documents, or says that it is made up', () => {
  expect(examples.length).toBeGreaterThan(100);
  const cities = FIVE.flatMap(({ policy }) => policy.city?.name ?? []);
  const tells = (cell: string): boolean =>
    cell.includes('拟例') || cell.includes('“') || cities.some((name) => cell.includes(name));
  expect(examples.filter(([, cell = '']) => !tells(cell))).toEqual([]);
});

test('what the codebook quotes stands in one of the documents', () => {
  const squeeze = (words: string): string => words.replaceAll(/\s+/gu, '');
  const texts = FIVE.map(({ paragraphs }) => squeeze(paragraphs.map(({ text }) => text).join('')));
  // A quotation may hold another one.
  const quotes = [...PAGE.matchAll(/“((?:[^“”]|“[^“”]*”)*)”/gu)].map(([, words]) => squeeze(words!));
  expect(quotes.length).toBeGreaterThan(50);
  expect(quotes.filter((words) => !texts.some((text) => text.includes(words)))).toEqual([]);
});

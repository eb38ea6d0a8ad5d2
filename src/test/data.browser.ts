import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { describeDocument } from '../model/describe.ts';
import { FORMATS } from '../report/formats.ts';
import { unguarded } from '../site/data/csv.ts';
import { parseCsv } from '../testing/csv.ts';
import { documents, useBrowser, vocabulary } from './helpers.ts';
import { SITES } from './sites.ts';

/** The data files say what the documents say, in JSON and in CSV. */

const records = documents.map(describeDocument);

const TABLES: readonly [string, readonly object[]][] = [
  [
    'policies',
    documents.map(({ policy, provenance: { url, accessed } }) => ({
      ...policy,
      source: { ...policy.source, url, accessed },
    })),
  ],
  ['clauses', records.flatMap(({ clauses }) => clauses)],
  ['targets', records.flatMap(({ targets }) => targets)],
  ['responsibilities', records.flatMap(({ responsibilities }) => responsibilities)],
  [
    'indicators',
    vocabulary.indicators.map(({ id, family, zh, en, definition, unit, aggregation, relations }) => ({
      ...{ id, family, zh, en, definition, unit, aggregation, relations },
    })),
  ],
  ['themes', vocabulary.themes.map(({ id, order, zh, en, definition }) => ({ id, order, zh, en, definition }))],
];

/** An object in a list is its values, joined by `:`. */
const item = (value: unknown): string =>
  typeof value === 'object' && value !== null ? Object.values(value).join(':') : String(value);

/** How a field of a record is written in CSV. */
function cells(record: object, prefix = ''): Record<string, string> {
  return Object.assign(
    {},
    ...Object.entries(record).map(([name, value]: [string, unknown]) => {
      // A nested object that a record has not leaves its columns empty.
      if (name === 'city' && value === null) return { city_id: '', city_name: '' };
      if (name === 'lines' && Array.isArray(value)) return { line_first: `${value[0]}`, line_last: `${value[1]}` };
      if (Array.isArray(value)) return { [prefix + name]: value.map(item).join('|') };
      if (typeof value === 'object' && value !== null) return cells(value, `${prefix}${name}_`);
      return { [prefix + name]: value === null ? '' : String(value) };
    }),
  );
}

describe.each(SITES)('under $base', ({ folder }) => {
  const read = (name: string): string => readFileSync(join(folder, 'data', name), 'utf8');

  test.each(TABLES)('%s.json holds the records of all policies', (name, expected) => {
    expect(JSON.parse(read(`${name}.json`))).toEqual(expected);
  });

  test.each(TABLES)('%s.csv holds the same records', (name, expected) => {
    const text = read(`${name}.csv`);
    expect(text.charCodeAt(0)).toBe(0xfeff);
    const rows = parseCsv(text.slice(1));
    expect(rows.length).toBe(expected.length);
    expected.forEach((record, place) => {
      const plain = Object.fromEntries(Object.entries(rows[place]!).map(([field, text]) => [field, unguarded(text)]));
      expect(plain).toMatchObject(cells(record));
    });
  });

  test('agencies.json holds every body that a list names with an id, under all its names', () => {
    const agencies = JSON.parse(read('agencies.json')) as { id: string; city: string; kind: string; names: string[] }[];
    const named = records
      .flatMap(({ responsibilities }) => responsibilities)
      .flatMap(({ agency, agencyId }) => (agencyId === null ? [] : [`${agencyId} ${agency}`]));
    expect(agencies.flatMap(({ id, names }) => names.map((name) => `${id} ${name}`)).toSorted()).toEqual(
      [...new Set(named)].toSorted(),
    );
    for (const { id, city, kind } of agencies) expect(id).toBe(`${city}-${kind}`);
    expect(parseCsv(read('agencies.csv').slice(1)).map(({ id }) => id)).toEqual(agencies.map(({ id }) => id));
  });

  test('the descriptor names every file, with its size and its hash', () => {
    const { version, resources } = JSON.parse(read('datapackage.json')) as {
      version: string;
      resources: { path: string; bytes: number; hash: string; rows?: number }[];
    };
    expect(version).toMatch(/^[0-9a-f]{8}$/u);
    expect(resources.length).toBe(2 * (TABLES.length + 1) + 1);
    for (const { path, bytes, hash } of resources) {
      const content = readFileSync(join(folder, 'data', path));
      expect(content.length, path).toBe(bytes);
      expect(`sha256:${createHash('sha256').update(content).digest('hex')}`, path).toBe(hash);
    }
    for (const [name, expected] of TABLES)
      expect(resources.find(({ path }) => path === `${name}.csv`)!.rows, name).toBe(expected.length);
  });

  test('the archive holds the published files', () => {
    const inside = unzipSync(readFileSync(join(folder, 'data', 'city-policy-data.zip')));
    const names = Object.keys(inside).filter((name) => name !== 'README.txt');
    expect(names.length).toBe(2 * (TABLES.length + 1) + 2);
    for (const name of names) expect(readFileSync(join(folder, 'data', name)).equals(inside[name]!), name).toBe(true);
  });
});

describe('the page of downloads', () => {
  const open = useBrowser();

  test('offers every file with its size', async () => {
    const page = await open('/data/');
    const { folder } = SITES[0]!;
    const links = await page
      .locator('.sizes a[download]')
      .evaluateAll((found) => found.map((link) => [link.getAttribute('href')!, link.textContent!] as const));
    expect(links.length).toBe(3 + 2 * (TABLES.length + 1) + 8 + FORMATS.length);
    for (const [address, text] of links) {
      const { size } = statSync(join(folder, address));
      const [, number, unit] = /([\d.]+) (KB|MB)/u.exec(text) ?? [];
      const told = Number(number) * (unit === 'MB' ? 1e6 : 1e3);
      expect(Math.abs(told - size), `${address}: ${text}, ${size} bytes`).toBeLessThanOrEqual(
        unit === 'MB' ? 5e4 : 1e3,
      );
    }
  });

  test('says on a phone what each number and each link is, in rows of one width', async () => {
    const page = await open('/data/', { viewport: { width: 390, height: 844 } });
    const rows = await page.locator('.sizes tbody tr').evaluateAll((found) =>
      found.map((row) => ({
        width: row.getBoundingClientRect().width,
        before: Array.from(row.children, (cell) => getComputedStyle(cell, '::before').content),
        borders: Array.from(row.children, (cell) => getComputedStyle(cell).borderTopWidth),
        after: Array.from(row.querySelectorAll('.rows'), (cell) => getComputedStyle(cell, '::after').content),
      })),
    );
    expect(new Set(rows.map(({ width }) => width)).size).toBe(1);
    for (const { before, borders, after } of rows) {
      expect(new Set(before)).toEqual(new Set(['none']));
      expect(new Set(borders)).toEqual(new Set(['0px']));
      expect(after.every((label) => label.includes('行'))).toBe(true);
    }
  });

  test('has columns that stand below each other on a desk', async () => {
    const page = await open('/data/');
    const lefts = await page
      .locator('.sizes thead th:last-child')
      .evaluateAll((found) => found.map((head) => Math.round(head.getBoundingClientRect().left)));
    expect(lefts.length).toBe(4);
    expect(new Set(lefts).size).toBe(1);
  });

  test('is led to from every page, and says how many rows there are', async () => {
    const page = await open('/');
    await page.locator('.foot a', { hasText: '数据下载' }).click();
    expect(new URL(page.url()).pathname).toBe('/data/');
    const rows = await page.locator('.sizes:nth-of-type(2) td.rows').allInnerTexts();
    expect(rows.slice(0, TABLES.length).map((text) => Number(text.replaceAll(',', '')))).toEqual(
      TABLES.map(([, records]) => records.length),
    );
  });
});

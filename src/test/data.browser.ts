import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { describeDocument } from '../model/describe.ts';
import { parseCsv } from '../testing/csv.ts';
import { documents, vocabulary } from './helpers.ts';
import { SITES } from './sites.ts';

/** The data files say what the documents say, in JSON and in CSV. */

const records = documents.map(describeDocument);

const TABLES: readonly [string, readonly object[]][] = [
  ['policies', records.map(({ policy }) => policy)],
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
      expect(rows[place]).toMatchObject(cells(record));
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
});

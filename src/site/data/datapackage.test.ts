import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { documents, vocabulary } from '../../testing/corpus.ts';
import { parseCsv } from '../../testing/csv.ts';
import { unguarded } from './csv.ts';
import { KEYS } from './datapackage.ts';
import { ARCHIVE, type DataFile, DESCRIPTOR, packData, type Site, WORKBOOK } from './package.ts';
import { TABLE_NAMES, TABLES, type TableName } from './tables.ts';

const SITE: Site = {
  name: '政策对读',
  edition: { version: '7f3a9c21', date: '2026-01-01' },
  buildDate: '2026-02-02',
  permalink: (path) => `https://example.org/policy${path}`,
};

interface Descriptor {
  readonly version: string;
  readonly created?: string;
  readonly description: string;
  readonly sources: readonly unknown[];
  readonly resources: readonly {
    readonly name: string;
    readonly path: string;
    readonly bytes: number;
    readonly rows?: number;
    readonly schema?: {
      readonly fields: readonly {
        readonly name: string;
        readonly type: string;
        readonly categories?: readonly { readonly value: string }[];
        readonly constraints?: { readonly required?: boolean; readonly unique?: boolean };
      }[];
      readonly primaryKey?: string;
      readonly foreignKeys?: readonly {
        readonly fields: string;
        readonly reference: { readonly resource?: string; readonly fields: string };
      }[];
    };
  }[];
}

let files: readonly DataFile[];
let descriptor: Descriptor;
const bytesOf = (path: string): Uint8Array => files.find((file) => file.path === path)!.bytes;
const textOf = (path: string): string => Buffer.from(bytesOf(path)).toString('utf8');
const rowsOf = (name: string): Record<string, string>[] => parseCsv(textOf(`${name}.csv`).slice(1));

beforeAll(async () => {
  files = packData(documents, vocabulary, SITE);
  descriptor = JSON.parse(textOf(DESCRIPTOR));
});

// Formats are checked below: the validator knows none by itself.
const ajv = new Ajv({
  strict: false,
  formats: {
    uri: (text: string) => URL.canParse(text),
    email: /@/u,
    'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/u,
  },
});
const isValid = ajv.compile(
  JSON.parse(readFileSync(new URL('./__fixtures__/datapackage-2.0.json', import.meta.url), 'utf8')),
);

describe('the descriptor', () => {
  test('is a Data Package 2.0', () => {
    isValid(descriptor);
    expect(isValid.errors).toBeNull();
    expect(descriptor).toMatchObject({
      $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
      version: '7f3a9c21',
      created: '2026-01-01T00:00:00+08:00',
      homepage: 'https://example.org/policy/data/',
    });
    expect(descriptor.sources.length).toBe(documents.length);
  });

  test('of content that no edition has recorded has no date', async () => {
    const edition = { version: '7f3a9c21', date: null };
    const own = packData(documents.slice(0, 1), vocabulary, { ...SITE, edition });
    const parsed = JSON.parse(Buffer.from(own.find(({ path }) => path === DESCRIPTOR)!.bytes).toString());
    expect(isValid(parsed)).toBe(true);
    expect(parsed).not.toHaveProperty('created');
  });

  test.each<[string, string, unknown]>([
    ['no resources', 'resources', undefined],
    ['a type that the profile lacks', 'resources.0.schema.fields.0.type', 'list'],
    ['a resource without a path', 'resources.0.path', undefined],
    ['a hash that is none', 'resources.0.hash', 'sha256:xyz'],
    ['a licence without a name', 'licenses.1.name', undefined],
    ['a date that is none', 'created', '2026-01-01'],
  ])('with %s is no Data Package', (_what, place, value) => {
    const broken = structuredClone(descriptor);
    const keys = place.split('.');
    const holder = keys.slice(0, -1).reduce<object>((of, key) => Reflect.get(of, key) as object, broken);
    expect(holder).toHaveProperty(keys.at(-1)!);
    if (value === undefined) Reflect.deleteProperty(holder, keys.at(-1)!);
    else Reflect.set(holder, keys.at(-1)!, value);
    expect(isValid(broken)).toBe(false);
  });

  test('says that a share of 0.9 is 90 %', () => {
    expect(descriptor.description).toContain('0.9 即 90%');
    const [value] = descriptor.resources
      .find(({ name }) => name === 'targets')!
      .schema!.fields.filter(({ name }) => name === 'value');
    expect(JSON.stringify(value)).toContain('0.9 即 90%');
  });

  test('lists every file with its size', () => {
    const listed = files.filter(({ path }) => path !== DESCRIPTOR && path !== ARCHIVE);
    expect(descriptor.resources.map(({ path, bytes }) => [path, bytes])).toEqual(
      listed.map(({ path, bytes }) => [path, bytes.length]),
    );
    expect(new Set(descriptor.resources.map(({ name }) => name)).size).toBe(listed.length);
  });
});

const resourceOf = (name: TableName) => descriptor.resources.find((resource) => resource.name === name)!;

/** How each type is written in the CSV. */
const FORMS: Readonly<Record<string, RegExp>> = {
  string: /^[\s\S]*$/u,
  number: /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/u,
  integer: /^-?\d+$/u,
  boolean: /^(?:true|false)$/u,
  date: /^\d{4}-\d\d-\d\d$/u,
};

test('a document says where and when its source was taken, and nothing where nobody recorded it', () => {
  const [one, other] = documents;
  const provenance = { ...one!.provenance, url: 'https://example.org/plan', accessed: '2026-01-01' };
  const own = packData([{ ...one!, provenance }, other!], vocabulary, SITE);
  const records = JSON.parse(Buffer.from(own.find(({ path }) => path === 'policies.json')!.bytes).toString());
  expect(records.map(({ source }: { source: object }) => source)).toMatchObject([
    { url: 'https://example.org/plan', accessed: '2026-01-01' },
    { url: null, accessed: null },
  ]);
  expect(Buffer.from(own.find(({ path }) => path === 'policies.csv')!.bytes).toString()).toContain(
    ',https://example.org/plan,2026-01-01\r\n',
  );
});

describe.each(TABLE_NAMES)('%s', (name) => {
  test('has the fields of the CSV in its order, and its rows', () => {
    const [head] = textOf(`${name}.csv`).slice(1).split('\r\n');
    expect(
      resourceOf(name)
        .schema!.fields.map((field) => field.name)
        .join(','),
    ).toBe(head);
    expect(resourceOf(name).rows).toBe(rowsOf(name).length);
    expect(JSON.parse(textOf(`${name}.json`)).length).toBe(rowsOf(name).length);
  });

  test('is what its fields say', () => {
    const rows = rowsOf(name);
    for (const { name: field, type, categories, constraints } of resourceOf(name).schema!.fields) {
      const values = rows.map((row) => row[field]!).filter((value) => value !== '');
      for (const value of values) expect(value, field).toMatch(FORMS[type]!);
      if (categories) {
        const known = categories.map(({ value }) => value);
        for (const value of values) expect(known, field).toContain(value);
      }
      if (constraints?.required) expect(values.length, field).toBe(rows.length);
      if (constraints?.unique) expect(new Set(values).size, field).toBe(values.length);
    }
  });

  test('refers to rows that are there', () => {
    for (const { fields, reference } of resourceOf(name).schema!.foreignKeys ?? []) {
      const ids = new Set(rowsOf(reference.resource ?? name).map((row) => row[reference.fields]));
      for (const row of rowsOf(name))
        if (row[fields] !== '') expect(ids, `${fields} ${row[fields]}`).toContain(row[fields]);
    }
    expect(Object.keys(KEYS[name].foreign ?? {}).length).toBe(resourceOf(name).schema!.foreignKeys?.length ?? 0);
  });

  test('says the same in CSV and in JSON', () => {
    const records: Record<string, unknown>[] = JSON.parse(textOf(`${name}.json`));
    const rows = rowsOf(name);
    const plain = resourceOf(name).schema!.fields.filter((field) => records[0] && field.name in records[0]);
    records.forEach((record, place) => {
      for (const field of plain) {
        const value = record[field.name];
        if (typeof value === 'object' && value !== null) continue;
        expect(unguarded(rows[place]![field.name]!)).toBe(value === null ? '' : String(value));
      }
    });
  });
});

test('the archive holds every file as it is published', () => {
  const inside = unzipSync(bytesOf(ARCHIVE));
  const listed = files.filter(({ path }) => path !== ARCHIVE);
  expect(Object.keys(inside)).toEqual(['README.txt', ...listed.map(({ path }) => path)]);
  for (const { path, bytes } of listed) expect(Buffer.from(inside[path]!).equals(bytes), path).toBe(true);
  const readMe = strFromU8(inside['README.txt']!);
  for (const words of [
    '7f3a9c21（2026年1月1日）',
    '非官方',
    '0.9 即 90%',
    'CC BY 4.0',
    ...listed.map(({ path }) => path),
  ])
    expect(readMe).toContain(words);
});

test('the same content and edition give the same bytes', async () => {
  const again = packData(documents, vocabulary, { ...SITE, buildDate: '2027-07-07' });
  for (const { path, bytes } of again) expect(Buffer.from(bytes).equals(bytesOf(path)), path).toBe(true);
});

describe('the workbook', () => {
  test('has a sheet a table, with its rows, and one on what they mean', () => {
    const inside = unzipSync(bytesOf(WORKBOOK));
    const names = [...strFromU8(inside['xl/workbook.xml']!).matchAll(/<sheet [^>]*name="([^"]*)"/gu)].map(
      ([, sheet]) => sheet,
    );
    expect(names).toEqual([...TABLE_NAMES.map((name) => TABLES[name].zh), '说明']);
    TABLE_NAMES.forEach((name, place) => {
      const xml = strFromU8(inside[`xl/worksheets/sheet${place + 1}.xml`]!);
      expect([...xml.matchAll(/<row /gu)].length).toBe(1 + rowsOf(name).length);
      expect(xml).not.toMatch(/<f[ >/]/u);
      expect(xml).toContain('state="frozen"');
    });
  });

  test('keeps numbers as numbers, shares as parts of one', () => {
    const xml = strFromU8(unzipSync(bytesOf(WORKBOOK))['xl/worksheets/sheet3.xml']!);
    const numbers = [...xml.matchAll(/<c r="([A-Z]+)\d+"(?![^>]*t="s")[^>]*><v>([^<]*)<\/v>/gu)];
    const at = TABLES.targets.fields.findIndex(({ name }) => name === 'value');
    const values = numbers
      .filter(([, column]) => column === String.fromCharCode(65 + at))
      .map(([, , value]) => Number(value));
    const expected = rowsOf('targets')
      .filter(({ value }) => value !== '')
      .map(({ value }) => Number(value));
    expect(values).toEqual(expected);
    expect(expected.some((value) => value > 0 && value < 1)).toBe(true);
  });
});

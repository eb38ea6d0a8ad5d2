import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { compareAgencies } from '../compare/agencies.ts';
import { compareGoals } from '../compare/goals.ts';
import { COMPARISONS, type Comparison, tableOf } from '../compare/tables.ts';
import { compareMeasures, compareSafeguards, listClauses } from '../compare/themes.ts';
import { describeTargets } from '../model/describe.ts';
import { tableAsXlsx } from '../site/data/comparisons.ts';
import { parseCsv } from '../testing/csv.ts';
import { documents, useReader, vocabulary } from './helpers.ts';
import { type BuiltSite, SITES, TEST_BUILD_DATE } from './sites.ts';

/** The tables to take away are in the built site and hold what the pages show. */

const decode = (xml: string): string =>
  xml.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

/** The sheets of a workbook by name: rows of cells as they are stored, empty ones as ''. */
function readXlsx(bytes: Uint8Array): Map<string, { xml: string; rows: string[][] }> {
  const files = new Map(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));
  const strings = [...files.get('xl/sharedStrings.xml')!.matchAll(/<si><t[^>]*>([^<]*)<\/t><\/si>/gu)].map(([, text]) =>
    decode(text!),
  );
  const names = [...files.get('xl/workbook.xml')!.matchAll(/<sheet [^>]*name="([^"]*)"/gu)].map(([, name]) => name!);
  return new Map(
    names.map((name, place) => {
      const xml = files.get(`xl/worksheets/sheet${place + 1}.xml`)!;
      const rows = [...xml.matchAll(/<row [^>]*>(.*?)<\/row>/gsu)].map(([, row]) => {
        const cells: string[] = [];
        for (const [, letters, attributes, value] of row!.matchAll(
          /<c r="([A-Z]+)\d+"([^>]*?)(?:\/>|><v>([^<]*)<\/v><\/c>)/gu,
        )) {
          const at = [...letters!].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
          cells[at] = /t="s"/u.test(attributes!) ? strings[Number(value)]! : (value ?? '');
        }
        return Array.from(cells, (cell) => cell ?? '');
      });
      return [name, { xml, rows }];
    }),
  );
}

const leaves = (part: string): number =>
  documents.flatMap(listClauses).filter(({ view }) => view.clause.part === part).length;

/** Rows that stand for something in full, by the field that says so. */
const FULL: Readonly<Record<Comparison, { field: string; values: readonly string[]; count: number }>> = {
  goals: { field: 'entry', values: ['figure', 'condition'], count: documents.flatMap(describeTargets).length },
  measures: { field: 'placing', values: ['primary'], count: leaves('measure') },
  safeguards: { field: 'placing', values: ['primary'], count: leaves('safeguard') },
  agencies: {
    field: 'entry',
    values: ['named'],
    count: documents.flatMap(listClauses).flatMap(({ units }) => units).length,
  },
};

const MATRIX_ROWS: Readonly<Record<Comparison, number>> = {
  goals: compareGoals(documents, vocabulary).flatMap(({ rows }) => rows).length,
  measures: compareMeasures(documents, vocabulary.themes).length,
  safeguards: compareSafeguards(documents, vocabulary.themes).length,
  agencies: compareAgencies(documents, vocabulary).reduce((sum, { rows }) => sum + 1 + rows.length, 0),
};

const fileOf = (site: BuiltSite, name: string): Buffer => readFileSync(join(site.folder, 'data/compare', name));

describe.each(SITES)('under $base', (site) => {
  describe.each(COMPARISONS)('%s', (name) => {
    const csv = fileOf(site, `${name}.csv`).toString('utf8');
    const rows = parseCsv(csv.slice(1));
    const bytes = fileOf(site, `${name}.xlsx`);
    const sheets = readXlsx(bytes);
    const { field, values, count } = FULL[name];

    test('the CSV opens with a mark and has CRLF, and what stands in full stands once', () => {
      expect(csv.charCodeAt(0)).toBe(0xfeff);
      expect(csv.endsWith('\r\n')).toBe(true);
      const full = rows.filter((row) => values.includes(row[field]!));
      expect(full.length).toBe(count);
      for (const row of full)
        for (const key of ['policy', 'clause', 'line_first', 'url']) expect(row[key]).not.toBe('');
    });

    test('no cell of the CSV is taken for a formula', () => {
      for (const row of rows)
        for (const text of Object.values(row))
          if (/^[=+\-@\t\r]./u.test(text)) expect(Number.isFinite(Number(text)), text).toBe(true);
    });

    test('each address is of a place that the page has', () => {
      for (const { url, permalink } of rows) {
        if (url === '') continue;
        const [path, anchor] = url!.split('#');
        expect(permalink!.endsWith(`${site.base}${url!.slice(1)}`)).toBe(true);
        expect(() => new URL(permalink!)).not.toThrow();
        expect(pageOf(site, path!)).toContain(`id="${anchor}"`);
      }
    });

    test('the workbook has its three sheets, their heads, and no formula', () => {
      expect([...sheets.keys()]).toEqual(['对照表', '明细', '说明']);
      for (const { xml } of sheets.values()) {
        expect(xml).not.toMatch(/<f[ >/]/u);
        expect(xml).toContain('state="frozen"');
      }
      const matrix = sheets.get('对照表')!.rows;
      expect(matrix.length).toBe(1 + MATRIX_ROWS[name]);
      for (const { policy } of documents) {
        const head = matrix[0]!.find((text) => text.startsWith(policy.city?.name ?? policy.id));
        expect(head?.includes('征求意见稿')).toBe(policy.status === 'draft');
      }
      for (const row of matrix) expect(row.filter((text) => text === '')).toEqual([]);
    });

    test('明细 has the rows of the CSV', () => {
      const [head, ...body] = sheets.get('明细')!.rows;
      expect(body.length).toBe(rows.length);
      for (const label of ['城市', '文件状态', '文号', '文件标题', '条款路径', '原文起行', '网址'])
        expect(head).toContain(label);
      const at = head!.indexOf('网址');
      expect(body.map((row) => row[at] ?? '')).toEqual(rows.map(({ permalink }) => permalink));
    });

    test('说明 says what it is, of which day, and on what terms', () => {
      const text = sheets
        .get('说明')!
        .rows.map((row) => row.join('\t'))
        .join('\n');
      for (const words of ['政策对读', '2026年1月1日', '不是官方文本', '征求意见稿', 'CC BY 4.0', '未提及'])
        if (words !== '未提及' || name !== 'agencies') expect(text).toContain(words);
      for (const { policy } of documents) if (policy.documentNumber) expect(text).toContain(policy.documentNumber);
    });

    test('the same date gives the same bytes', async () => {
      const { permalink } = rows.find((row) => row.permalink !== '')!;
      const root = permalink!.slice(0, permalink!.indexOf('/policies/'));
      const address = (path: string): string => root + path;
      const table = tableOf(name, documents, vocabulary, address);
      const policies = documents.map(({ policy }) => policy);
      const again = tableAsXlsx(table, policies, { date: TEST_BUILD_DATE, permalink: address });
      expect(Buffer.from(again).equals(bytes)).toBe(true);
    });
  });
});

const pages = new Map<string, string>();

function pageOf(site: BuiltSite, path: string): string {
  const file = join(site.folder, path, 'index.html');
  const page = pages.get(file) ?? readFileSync(file, 'utf8');
  pages.set(file, page);
  return page;
}

describe('on the pages', () => {
  const read = useReader();

  test.each(COMPARISONS)('%s offers both files and shows what they hold', async (name) => {
    const page = await read(`/compare/${name}/`);
    for (const form of ['csv', 'xlsx']) {
      const link = page.locator(`.downloads a[href$="/data/compare/${name}.${form}"]`);
      const response = await page.request.get(new URL((await link.getAttribute('href'))!, page.url()).href);
      expect(response.ok()).toBe(true);
    }
    const sheet = readXlsx(fileOf(SITES[0]!, `${name}.xlsx`)).get('对照表')!;
    expect(sheet.rows.length - 1).toBe(
      await page.locator(name === 'agencies' ? '[data-row], tr.counts' : '[data-row]').count(),
    );
    if (name === 'goals') expect(await page.locator('[data-entry]').count()).toBe(FULL.goals.count);
  });
});

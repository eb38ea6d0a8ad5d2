import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test, vi } from 'vitest';
import { COMPARISONS, tableOf } from '../compare/tables.ts';
import { describeDocument } from '../model/describe.ts';
import { flat } from '../model/flat.ts';
import { linesText } from '../model/words.ts';
import { contextOf, corpusOf, factsOf, textOf } from '../site/report/corpus.ts';
import { reportCsv, reportFile } from '../site/report/files.ts';
import { drawPictures } from '../site/report/pictures.ts';
import { documents, vocabulary } from '../testing/corpus.ts';
import { parseCsv } from '../testing/csv.ts';
import type { ReportContext } from './context.ts';
import { toHtml } from './render/html.ts';
import { toMarkdown } from './render/markdown.ts';
import { reportOf } from './report.ts';
import { type AskedFor, type Corpus, parseSelection, policiesOf, WHOLE } from './selection.ts';
import { plainText, type Report, type Table } from './tree.ts';

/** Milliseconds: on a slow machine. */
vi.setConfig({ testTimeout: 120_000 });

const corpus: Corpus = { documents, vocabulary };
const HOME = 'https://example.org/policy/';
const edition = { version: '7f3a9c21', date: '2026-01-01' };
const facts = factsOf(corpus, { siteName: '政策对读', home: HOME, edition, date: '2026-01-01' });
const context: ReportContext = contextOf(facts);

const made = (asked: AskedFor): Report => reportOf(corpus, parseSelection(asked, corpus).selection, context);
const whole = reportOf(corpus, WHOLE, context);
const tablesOf = ({ chapters }: Report): readonly Table[] =>
  chapters.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'table'));
const figuresOf = ({ chapters }: Report) =>
  chapters.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'figure'));
const matches = (text: string, pattern: RegExp): number => [...text.matchAll(pattern)].length;

const records = documents.map(describeDocument);
/** Paths of the site, with their places. */
const addresses = new Set([
  '/',
  ...COMPARISONS.map((name) => `/compare/${name}/`),
  ...documents.map(({ policy }) => `/policies/${policy.id}/`),
  ...records.flatMap(({ clauses, targets }) => [...clauses, ...targets].map(({ url }) => url)),
]);

/** An address of a report as a path of the site; the version is its own. */
function pathOf(url: string): string {
  const { href, searchParams, pathname, hash } = new URL(url);
  expect(href.startsWith(HOME), url).toBe(true);
  expect(searchParams.get('v')).toBe(edition.version);
  return `/${pathname.slice(new URL(HOME).pathname.length)}${decodeURIComponent(hash)}`;
}

test('the numbers of footnotes, tables and figures run from 1, each once, in the order of reading', () => {
  const numbers: number[] = [];
  JSON.stringify(whole.chapters, (key, value) => {
    if (value?.kind === 'note') numbers.push(value.number);
    return key === 'spec' ? undefined : value;
  });
  const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, place) => place + 1);
  expect(numbers.toSorted((a, b) => a - b)).toEqual(upTo(whole.notes.length));
  expect(tablesOf(whole).map(({ number }) => number)).toEqual(upTo(tablesOf(whole).length));
  expect(figuresOf(whole).map(({ number }) => number)).toEqual(upTo(figuresOf(whole).length));
});

test('every footnote names a document and leads to a place that is there', () => {
  for (const line of whole.notes) {
    const links = line.filter((piece) => piece.kind === 'link');
    expect(links.length, plainText(line)).toBeGreaterThan(0);
    for (const { url } of links) expect(addresses).toContain(pathOf(url));
  }
});

test('every footnote names the raw lines of each place that it leads to', () => {
  const linesAt = new Map(
    records.flatMap(({ clauses, targets }) => [...clauses, ...targets].map(({ url, lines }) => [url, lines] as const)),
  );
  for (const line of whole.notes) {
    const places = line.flatMap((piece) => (piece.kind === 'link' ? [linesAt.get(pathOf(piece.url))!] : []));
    const named = plainText(line).matchAll(/第 ([\d—]+) 行/gu);
    expect(Array.from(named, ([, lines]) => lines)).toEqual(places.map(linesText));
  }
});

test('every target of every document stands in the full report, with its own address', () => {
  const stated = whole.facts.rows.filter(({ entry }) => entry === 'figure' || entry === 'condition');
  expect(stated.map(({ id }) => id).toSorted()).toEqual(
    records.flatMap(({ targets }) => targets.map(({ id }) => id)).toSorted(),
  );
  for (const { id, url, permalink } of stated) {
    expect(pathOf(`${permalink}`)).toBe(url);
    expect(`${url}`).toContain(`${id}`.split('#')[1]);
  }
});

test('how firmly a target is put stands beside its figure, and not again where its phrase says it', () => {
  const hedged = records.flatMap(({ targets }) =>
    targets.filter(({ hedge, role }) => hedge !== null && role === 'target'),
  );
  expect(hedged.length).toBeGreaterThan(0);
  const cells = tablesOf(whole)
    .filter(({ sheet }) => sheet.startsWith('目标'))
    .flatMap(({ rows }) => rows.flat())
    .map(({ lines }) => lines.map(plainText));
  for (const { id, hedge, quote } of hedged) {
    const at = cells.flatMap((lines) => {
      const place = lines.findIndex((line) => line.includes(flat(quote)));
      return place === -1 ? [] : [lines.slice(place, place + 2)];
    });
    expect(at.length, id).toBeGreaterThan(0);
    for (const [phrase, duty] of at) {
      expect(duty!.includes(hedge!), `${id}: ${duty}`).toBe(!phrase!.includes(hedge!));
    }
  }
});

describe('rows', () => {
  const rows = parseCsv(reportCsv(whole).slice(1));

  test.each(COMPARISONS)('of %s are as many as the site’s own table has', (name) => {
    const chapter = { goals: 'goals', measures: 'measure', safeguards: 'safeguard', agencies: 'agencies' }[name];
    const own = rows.filter((row) => row.chapter === chapter);
    expect(own.length).toBe(tableOf(name, documents, vocabulary, context.permalink).long.rows.length);
  });

  test('are the same in CSV and in the workbook', async () => {
    const files = unzipSync((await reportFile(whole, 'xlsx', new Map())) as Uint8Array);
    const workbook = strFromU8(files['xl/workbook.xml']!);
    const names = [...workbook.matchAll(/<sheet [^>]*?name="([^"]*)"/gu)].map(([, name]) => name);
    expect(names.length).toBe(new Set(names).size);
    for (const name of names) expect(name!.length).toBeLessThanOrEqual(31);
    const counts = names.map(
      (_, place) => matches(strFromU8(files[`xl/worksheets/sheet${place + 1}.xml`]!), /<row /gu) - 1,
    );
    expect(counts[names.indexOf('明细')]).toBe(rows.length);
    expect(counts[names.indexOf('脚注')]).toBe(whole.notes.length);
    expect(rows.length).toBe(whole.facts.rows.length);
  });

  test('every row with a place has its footnote, and the footnote leads there', () => {
    for (const row of rows.filter(({ note, chapter }) => note !== '' && chapter !== 'agencies')) {
      const line = whole.notes[Number(row.note) - 1]!;
      const [link] = line.filter((piece) => piece.kind === 'link');
      expect(link!.url.split('#')[0]).toBe(row.permalink!.split('#')[0]);
    }
  });
});

describe('in Word', () => {
  const pictures = drawPictures(whole);
  const parts = async (report: Report): Promise<Readonly<Record<string, string>>> =>
    Object.fromEntries(
      Object.entries(unzipSync((await reportFile(report, 'docx', pictures)) as Uint8Array)).map(([name, bytes]) => [
        name,
        name.endsWith('.png') ? '' : strFromU8(bytes),
      ]),
    );

  test('there are as many footnotes as notes, each referred to once, in its order', async () => {
    const files = await parts(whole);
    const ids = [...files['word/footnotes.xml']!.matchAll(/<w:footnote w:id="(\d+)"/gu)].map(([, id]) => Number(id));
    expect(ids).toEqual(whole.notes.map((_, place) => place + 1));
    const references = [...files['word/document.xml']!.matchAll(/<w:footnoteReference w:id="(\d+)"/gu)].map(([, id]) =>
      Number(id),
    );
    expect(references.toSorted((a, b) => a - b)).toEqual(ids);
  });

  test('every table is there with a head that repeats, every figure with its picture', async () => {
    const files = await parts(whole);
    const body = files['word/document.xml']!;
    const numbers = [...body.matchAll(/<w:tblCaption w:val="表 (\d+)/gu)].map(([, number]) => Number(number));
    expect([...new Set(numbers)]).toEqual(tablesOf(whole).map(({ number }) => number));
    expect(matches(body, /<w:tblHeader\/>/gu)).toBe(matches(body, /<w:tbl>/gu));
    const rows = tablesOf(whole).reduce((sum, table) => sum + table.rows.length, 0);
    expect(matches(body, /<w:tr>/gu) - matches(body, /<w:tblHeader\/>/gu)).toBe(rows);
    expect(Object.keys(files).filter((name) => name.endsWith('.png')).length).toBe(figuresOf(whole).length);
    expect(matches(body, /<w:drawing>/gu)).toBe(figuresOf(whole).length);
  });

  test('headings are headings, and every font is named for Chinese', async () => {
    const files = await parts(whole);
    const body = files['word/document.xml']!;
    expect(matches(body, /<w:pStyle w:val="Heading1"\/>/gu)).toBe(whole.chapters.length);
    const fonts = [...files['word/styles.xml']!.matchAll(/<w:rFonts[^>]*>/gu)].map(([tag]) => tag);
    expect(fonts.length).toBeGreaterThan(5);
    for (const tag of fonts) expect(tag).toMatch(/w:ascii="[^"]+" w:hAnsi="[^"]+" w:eastAsia="(?:宋体|黑体|楷体)"/u);
    for (const [name, xml] of Object.entries(files)) expect(xml, name).not.toMatch(/(?:ascii|hAnsi|eastAsia|cs)Theme/u);
    // What a run says itself is only which script a mark is of.
    for (const [tag] of body.matchAll(/<w:rFonts[^>]*>/gu)) expect(tag).toBe('<w:rFonts w:hint="eastAsia"/>');
  });

  test('it is no official document: nothing red, nothing centred', async () => {
    const files = await parts(whole);
    const xml = files['word/styles.xml']! + files['word/document.xml']!;
    expect(xml).not.toContain('w:val="center"');
    for (const [, colour] of xml.matchAll(/w:(?:color w:val|fill)="([0-9A-F]{6})"/gu)) {
      const [red, green, blue] = [0, 2, 4].map((at) => Number.parseInt(colour!.slice(at, at + 2), 16));
      expect(red! <= Math.max(green!, blue!), colour).toBe(true);
    }
    expect(files['word/footer1.xml']).toContain('非官方');
  });

  test('every address leads to a place that is there', async () => {
    const files = await parts(whole);
    const urls = ['document', 'footnotes'].flatMap((name) =>
      [...files[`word/_rels/${name}.xml.rels`]!.matchAll(/Target="([^"]*)" TargetMode="External"/gu)].map(([, url]) =>
        url!.replaceAll('&amp;', '&'),
      ),
    );
    expect(urls.length).toBeGreaterThan(documents.length);
    for (const url of urls) expect(addresses).toContain(pathOf(url));
  });

  test('every relationship that is used is defined', async () => {
    const files = await parts(whole);
    for (const name of ['document', 'footnotes']) {
      const defined = new Set(
        [...files[`word/_rels/${name}.xml.rels`]!.matchAll(/ Id="([^"]*)"/gu)].map(([, id]) => id),
      );
      for (const [, id] of files[`word/${name}.xml`]!.matchAll(/ r:(?:id|embed)="([^"]*)"/gu))
        expect(defined).toContain(id);
    }
  });

  test('the same report gives the same bytes', async () => {
    expect(await reportFile(whole, 'docx', pictures)).toEqual(await reportFile(whole, 'docx', pictures));
  });
});

/** What a browser has: files in JSON, and of the documents only those that the report is about. */
function inBrowser(asked: AskedFor): string {
  const known = JSON.parse(JSON.stringify(facts)) as typeof facts;
  const texts = new Map(
    documents.map((document) => [document.policy.id, JSON.parse(JSON.stringify(textOf(document)))]),
  );
  const { selection } = parseSelection(asked, corpus);
  const needed = policiesOf(selection, corpus);
  const loaded = new Map([...texts].filter(([id]) => needed.includes(id)));
  return toMarkdown(reportOf(corpusOf(known, loaded), selection, contextOf(known)));
}

const ASKED: readonly AskedFor[] = [
  {},
  { policies: 'hangzhou,wuhan', themes: 'green' },
  { policies: 'lianyungang', parts: 'goal,text' },
  { indicators: 'express-volume' },
  { items: 'wuhan-2024#2.1.1,hangzhou-draft#2.3' },
  { policies: 'quzhou', items: 'wuhan-2024#2.1.1', parts: 'none' },
  { policies: 'quzhou', items: 'wuhan-2024#2.1.1', parts: 'measure' },
];

test.each(ASKED)('%j: from what a browser loads the report is the same', (asked) => {
  expect(inBrowser(asked)).toBe(toMarkdown(made(asked)));
});

test('any choice of documents, themes and parts is a report whose notes and rows hold together', () => {
  const ids = (entries: readonly { readonly id: string }[]) =>
    fc.subarray(
      entries.map(({ id }) => id),
      { maxLength: 3 },
    );
  fc.assert(
    fc.property(
      fc.subarray(
        documents.map(({ policy }) => policy.id),
        { minLength: 1, maxLength: 3 },
      ),
      ids(vocabulary.themes),
      ids(vocabulary.indicators),
      fc.subarray(['goal', 'measure', 'safeguard', 'agencies', 'text'], { minLength: 1 }),
      (policies, themes, indicators, parts) => {
        const join = (list: readonly string[]): string | undefined => (list.length > 0 ? list.join(',') : undefined);
        const asked = {
          policies: join(policies),
          themes: join(themes),
          indicators: join(indicators),
          parts: join(parts),
        };
        const report = made(asked);
        const markdown = toMarkdown(report);
        expect(matches(markdown, /\[\^\d+\](?!:)/gu)).toBe(report.notes.length);
        for (const { policy } of report.facts.rows) expect(policies).toContain(policy);
        expect(markdown).not.toMatch(/undefined|NaN|\[object/u);
        expect(inBrowser(asked)).toBe(markdown);
      },
    ),
    { numRuns: 25 },
  );
}, 120_000);

test('a draft says so wherever it is named, and only a draft', () => {
  const report = made({ policies: 'hangzhou,wuhan', parts: 'goal,measure' });
  const heads = tablesOf(report).flatMap(({ columns }) => columns.map(({ head }) => head));
  expect(heads).toContain('杭州（征求意见稿）');
  expect(heads).not.toContain('杭州');
  expect(heads).toContain('武汉');
});

test('the parts of the file for Word are those that were looked at', async () => {
  const report = made({ items: 'wuhan-2024#3.1', indicators: 'express-revenue' });
  const bytes = (await reportFile(report, 'docx', drawPictures(report))) as Uint8Array;
  const parts = Object.entries(unzipSync(bytes)).filter(([path]) => /\.(?:xml|rels)$/u.test(path));
  const text = parts.map(([path, part]) => `${path}\n${strFromU8(part).replaceAll(/></gu, '>\n<')}\n`).join('\n');
  await expect(text).toMatchFileSnapshot('__fixtures__/word.txt');
});

test.each([
  [
    'a-subject',
    {
      themes: 'green,worker-rights',
      parts: 'goal,measure,safeguard,agencies,text',
      policies: 'wuhan,wenzhou,hangzhou',
    },
  ],
  ['an-indicator', { indicators: 'express-volume,express-revenue,service-outlets' }],
  ['picked', { items: 'wuhan-2024#3.1,quzhou-2024#2.1' }],
  ['one-row', { indicators: 'express-volume' }, '2024-06-30'],
])('the report of %s is the one that was read', async (name, asked: AskedFor, date = facts.date) => {
  const { selection } = parseSelection(asked, corpus);
  const report = reportOf(corpus, selection, contextOf({ ...facts, date }));
  await expect(toMarkdown(report)).toMatchFileSnapshot(`__fixtures__/${name}.md`);
  const page = toHtml(report, { pictures: new Map(), follow: (url) => url.replace(HOME, '/'), level: 2 });
  await expect(page.replaceAll(/(?=<(?:h\d|p|table|tr|td|th|ul|li|ol|section|figure)\b)/gu, '\n')).toMatchFileSnapshot(
    `__fixtures__/${name}.html`,
  );
});

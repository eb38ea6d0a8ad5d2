import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { FORMATS } from '../report/formats.ts';
import { toDocx } from '../report/render/docx/docx.ts';
import type { Report } from '../report/tree.ts';
import {
  addressOf,
  BLANK,
  documents,
  expectAccessible,
  expectToFit,
  htmlOf,
  readingPath,
  urlOf,
  useBrowser,
} from './helpers.ts';
import { type BuiltSite, SITE, SITE_UNDER_PREFIX, SITES, TEST_BUILD_DATE } from './sites.ts';

/** Reports: the files of the build, the page that makes them, and what leads to it. */

const open = useBrowser();
const ORIGIN = process.env.SITE_URL || 'http://localhost:4321';
const COMMAND = fileURLToPath(new URL('../../scripts/report.ts', import.meta.url));

/** What the command line made, by what was asked for. */
const known = new Map<string, string>();

/** What the command line makes for a site; it is asked once. */
function commanded(site: BuiltSite, format: 'md' | 'csv', ...args: string[]): string {
  const key = JSON.stringify([site.base, format, args]);
  const text = known.get(key) ?? command(site, format, args);
  known.set(key, text);
  return text;
}

function command(site: BuiltSite, format: 'md' | 'csv', args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...args, '--format', format, '--out', '-'], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
    // Said aloud it is what both take anyway; unsaid the command warns.
    env: { SITE_URL: 'http://localhost:4321', ...process.env, BASE_PATH: site.base, BUILD_DATE: TEST_BUILD_DATE },
  });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return stdout;
}

const soon = <T>(probe: () => Promise<T>) => expect.poll(probe, { timeout: 30_000 });
/** Until the report of the present choice stands there. */
const made = (page: Page): Promise<void> => page.locator('.result:not([aria-busy]) .report').waitFor();
const titleOf = (page: Page): Promise<string> => page.locator('.report-title').innerText();
const searchOf = async (page: Page): Promise<string> => (await addressOf(page)).search;
const keptBy = (page: Page): Promise<string | null> => page.evaluate(() => localStorage.getItem('report-items'));

async function taken(page: Page, format: string): Promise<Uint8Array> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator(`[data-format=${format}]`).click(),
  ]);
  expect(download.suggestedFilename()).toBe(`policy-report.${format}`);
  const pieces: Buffer[] = [];
  for await (const piece of await download.createReadStream()) pieces.push(piece);
  return new Uint8Array(Buffer.concat(pieces));
}
const text = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

/** Opens a page with places picked before. */
async function openWith(path: string, items: unknown): Promise<Page> {
  const storage = typeof items === 'string' ? items : JSON.stringify(items);
  return open(path, {
    storageState: {
      cookies: [],
      origins: [{ origin: new URL(urlOf('/')).origin, localStorage: [{ name: 'report-items', value: storage }] }],
    },
  });
}

/** What is asked for: the address, and the same on a command line. */
const CHOICES: readonly (readonly [address: string, args: readonly string[]])[] = [
  ['', []],
  ['?cities=hangzhou,wuhan&themes=green,rural', ['--policies', 'hangzhou,wuhan', '--themes', 'green,rural']],
  ['?indicators=express-volume&parts=goal,text', ['--indicators', 'express-volume', '--parts', 'goal,text']],
  ['?items=wuhan-2024/2.1.1,hangzhou-draft/2.3', ['--items', 'wuhan-2024#2.1.1,hangzhou-draft#2.3']],
];

describe.each([SITE, SITE_UNDER_PREFIX])('under $base', (site) => {
  test.each(CHOICES)('%s: the browser and the command line write the same Markdown', async (address, args) => {
    const page = await open(`/report/${address}`, { site });
    await made(page);
    expect(text(await taken(page, 'md'))).toBe(commanded(site, 'md', ...args));
  });

  test('the links of the report in the page lead to places of this host', async () => {
    const page = await open('/report/?cities=wuhan&themes=green', { site });
    await made(page);
    const links = await page
      .locator('.report-footnotes a[href*="/policies/"]')
      .evaluateAll((found) => found.map((link) => (link as HTMLAnchorElement).href));
    expect(links.length).toBeGreaterThan(3);
    for (const link of links) expect(link.startsWith(urlOf('/policies/wuhan-2024/', site)), link).toBe(true);
    await page.locator('.report-footnotes a[href*="#"]').first().click();
    await page.waitForURL('**/policies/**');
    const { hash } = await addressOf(page);
    expect(await page.locator(`[id="${decodeURIComponent(hash.slice(1))}"]`).count()).toBe(1);
    // The version of the address is the site's: there is nothing to tell.
    expect(await page.locator('.edition-notice').count()).toBe(0);
  });
});

describe.each(SITES)('the files of the build under $base', (site) => {
  const bytesOf = (format: string): Buffer => readFileSync(join(site.folder, `report/policy-report.${format}`));

  test('are there in every form, and are what the command line writes', () => {
    for (const format of FORMATS) expect(bytesOf(format).length, format).toBeGreaterThan(10_000);
    for (const format of ['md', 'csv'] as const) expect(text(bytesOf(format))).toBe(commanded(site, format));
  });

  test('every address in the Word file is a page of this build, and a place on it', () => {
    const files = unzipSync(bytesOf('docx'));
    const urls = ['document', 'footnotes'].flatMap((part) =>
      [...strFromU8(files[`word/_rels/${part}.xml.rels`]!).matchAll(/Target="([^"]*)" TargetMode="External"/gu)].map(
        ([, url]) => new URL(url!.replaceAll('&amp;', '&')),
      ),
    );
    expect(urls.length).toBeGreaterThan(100);
    for (const { href, origin, pathname, hash } of urls) {
      expect(origin + pathname, href).toMatch(new RegExp(`^${ORIGIN}${site.base}`, 'u'));
      const path = `/${pathname.slice(site.base.length)}`;
      expect(existsSync(join(site.folder, path, 'index.html')), href).toBe(true);
      if (hash !== '') expect(htmlOf(path, site), href).toContain(` id="${decodeURIComponent(hash.slice(1))}"`);
    }
  });

  test('the file in HTML keeps to itself: its own style, no script, nothing from elsewhere', async () => {
    const page = await open(BLANK, { site });
    const faults: string[] = [];
    page.on('console', (message) => faults.push(message.text()));
    page.on('request', (request) => {
      if (!/^data:|\/favicon\.svg$/u.test(request.url())) faults.push(request.url());
    });
    const file = urlOf('/report/policy-report.html', site);
    await page.goto(file);
    expect(faults).toEqual([file]);
    expect(await page.locator('.report-table').count()).toBeGreaterThan(10);
    expect(await page.locator('script').count()).toBe(0);
    expect(
      await page
        .locator('.report-table')
        .first()
        .evaluate((table) => getComputedStyle(table).borderCollapse),
    ).toBe('collapse');
    await expectToFit(page);
    // axe needs a while for it; under a prefix the file is the same, as the next test says.
    if (site === SITE) await expectAccessible(page);
  });
});

test.each([
  ['as it is', ''],
  ['大字版', 'large'],
])('the page fits tablets and small windows, %s: where a table has no room its rows are cards', async (_name, type) => {
  const page = await open('/report/', {
    viewport: { width: 1440, height: 900 },
    storageState: {
      cookies: [],
      origins: [{ origin: new URL(urlOf('/')).origin, localStorage: [{ name: 'type', value: type }] }],
    },
  });
  await page.locator('.report-table').first().waitFor();
  for (const width of [700, 760, 820, 900, 1000, 1100]) {
    await page.setViewportSize({ width, height: 900 });
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(over, `${width} pixels wide`).toBe(0);
  }
});

test('under a prefix the file in HTML differs in its addresses alone', () => {
  const [own, prefixed] = [SITE, SITE_UNDER_PREFIX].map((site) => htmlOf('/report/policy-report.html', site));
  expect(prefixed!.replaceAll(`${ORIGIN}${SITE_UNDER_PREFIX.base}`, `${ORIGIN}/`) === own).toBe(true);
});

describe('Word files', () => {
  const parse = async (files: Readonly<Record<string, Uint8Array>>): Promise<string[]> => {
    const page = await open(BLANK);
    const parts = Object.entries(files).flatMap(([name, bytes]) =>
      name.endsWith('.png') ? [] : [[name, strFromU8(bytes)] as const],
    );
    return page.evaluate(
      (given) =>
        given.flatMap(([name, xml]) => {
          const fault = new DOMParser().parseFromString(xml, 'application/xml').querySelector('parsererror');
          return fault ? [`${name}: ${fault.textContent}`] : [];
        }),
      parts,
    );
  };

  test('are well-formed, also with words that would be markup', async () => {
    expect(await parse(unzipSync(readFileSync(join(SITE.folder, 'report/policy-report.docx'))))).toEqual([]);
    const words = `<w:p> & ]]> "'\u0000\u0008\u001f\ufffe\ud800 </w:t> &amp; <!-- ${'\u{20000}'}`;
    const line = [
      { kind: 'text', text: words } as const,
      { kind: 'link', text: words, url: 'https://a.b/?a=1&b="<' } as const,
      { kind: 'note', number: 1 } as const,
    ];
    const report: Report = {
      title: words,
      subtitle: words,
      about: [[words, line.slice(0, 2)]],
      chapters: [
        {
          id: 'x',
          title: words,
          wide: true,
          blocks: [
            { kind: 'paragraph', line },
            { kind: 'quotation', head: line.slice(0, 1), paragraphs: [words] },
          ],
        },
      ],
      notes: [line.slice(0, 2)],
      facts: { columns: [], rows: [] },
      origin: { siteName: words, date: '2026-01-01', version: words },
    };
    expect(await parse(unzipSync(toDocx(report, new Map())))).toEqual([]);
  });
});

/** A title names up to five documents, and counts more. */
const OF_ALL = new RegExp(`^(?:武汉、温州、衢州、连云港、杭州|${documents.length} 份文件)`, 'u');

describe('the page', () => {
  test('shows the full report at first, with its charts', async () => {
    const page = await open('/report/');
    await made(page);
    expect(await titleOf(page)).toMatch(OF_ALL);
    const pictures = await page
      .locator('.report-figure img')
      .evaluateAll((images) => images.map((image) => (image as HTMLImageElement).naturalWidth));
    expect(pictures.length).toBeGreaterThan(1);
    for (const width of pictures) expect(width).toBeGreaterThan(300);
    expect(await searchOf(page)).toBe('');
  });

  test('follows what is chosen, and the address says it', async () => {
    const page = await open('/report/?cities=wuhan,wenzhou,quzhou,lianyungang,hangzhou');
    await made(page);
    for (const name of ['温州', '衢州', '连云港']) await page.getByRole('checkbox', { name, exact: true }).uncheck();
    await soon(() => titleOf(page)).toBe('武汉、杭州（征求意见稿）政策对读报告');
    await page.getByRole('button', { name: '杭州 前移' }).click();
    await soon(() => titleOf(page)).toBe('杭州（征求意见稿）、武汉政策对读报告');
    await page.locator('[data-field=themes] summary').click();
    await page.getByRole('checkbox', { name: '绿色发展' }).check();
    await soon(() => page.locator('.report-subtitle').innerText()).toContain('绿色发展');
    for (const name of ['目标', '保障', '责任单位']) await page.getByRole('checkbox', { name, exact: true }).uncheck();
    await soon(() => page.locator('.report-subtitle').innerText()).toBe('绿色发展：措施');
    await soon(() => searchOf(page)).toBe('?cities=hangzhou,wuhan&themes=green&parts=measure');
    expect(await page.locator('[data-state]').innerText()).toMatch(/\d+ 张表，\d+ 条脚注/u);
    await page.reload();
    await made(page);
    expect(await titleOf(page)).toBe('杭州（征求意见稿）、武汉政策对读报告');
    expect(await page.getByRole('checkbox', { name: '目标', exact: true }).isChecked()).toBe(false);
    await page.getByRole('button', { name: '还原' }).click();
    await soon(() => titleOf(page)).toMatch(OF_ALL);
    expect(await searchOf(page)).toBe('');
  });

  test('writes files that are whole', async () => {
    const page = await open('/report/?cities=wuhan,lianyungang&parts=goal');
    await made(page);
    const notes = await page.locator('.report-footnotes > li').count();
    const docx = unzipSync(await taken(page, 'docx'));
    const footnotes = strFromU8(docx['word/footnotes.xml']!);
    expect([...footnotes.matchAll(/<w:footnote w:id/gu)].length).toBe(notes);
    const pictures = Object.entries(docx).filter(([name]) => name.endsWith('.png'));
    expect(pictures.length).toBe(await page.locator('.report-figure img').count());
    for (const [, png] of pictures) expect(strFromU8(png.subarray(1, 4))).toBe('PNG');
    expect(Object.keys(unzipSync(await taken(page, 'xlsx')))).toContain('xl/workbook.xml');
    expect(text(await taken(page, 'csv'))).toBe(
      commanded(SITE, 'csv', '--policies', 'wuhan,lianyungang', '--parts', 'goal'),
    );
  });

  test.each([390, 820, 1440])(
    'at %i px a date, a figure and the number of a document stay on one line',
    async (width) => {
      const page = await open('/report/?cities=wuhan,quzhou&parts=goal', { viewport: { width, height: 900 } });
      await made(page);
      const lines = await page
        .locator('.report .unbroken')
        .evaluateAll((found) =>
          found.map((one) => [one.textContent, new Set([...one.getClientRects()].map(({ top }) => top)).size] as const),
        );
      expect(lines.map(([text]) => text)).toEqual(expect.arrayContaining(['2024年1月15日', '〔2024〕4号']));
      expect(lines.filter(([, count]) => count > 1)).toEqual([]);
    },
  );

  test('on paper stands the report alone', async () => {
    const page = await open('/report/?cities=wuhan&themes=green');
    await made(page);
    await page.emulateMedia({ media: 'print' });
    expect(
      await page
        .locator('.choose, .take, .report-page > h1, .top nav')
        .evaluateAll((found) => found.filter((one) => one.checkVisibility()).length),
    ).toBe(0);
    expect(await page.locator('.report-title').isVisible()).toBe(true);
    expect(await page.locator('.report-footnotes').isVisible()).toBe(true);
  });

  test('wide chapters lie on their side on paper', async () => {
    const page = await open('/report/?parts=goal');
    await made(page);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const sizes = [...pdf.matchAll(/\/MediaBox \[0 0 (\d+)[\d.]* (\d+)/gu)].map(
      ([, width, height]) => `${width} ${height}`,
    );
    expect(new Set(sizes)).toEqual(new Set(['594 841', '841 594']));
  });

  test('without scripts says what it is, offers the full report, and has no dead button', async () => {
    const page = await open('/report/', { javaScriptEnabled: false });
    const files = await page
      .locator('.whole a')
      .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
    expect(files).toEqual(FORMATS.map((format) => `/report/policy-report.${format}`));
    expect(await page.locator('main button:visible').count()).toBe(0);
    expect(await page.locator('noscript').first().innerText()).toContain('脚本');
  });

  test('asks to choose where a report would be of too many documents', async () => {
    const page = await open(BLANK);
    await page.route('**/report/facts.json', async (route) => {
      const response = await route.fetch();
      const facts = await response.json();
      const more = Array.from({ length: 60 }, (_, place) => ({
        ...facts.policies[0],
        id: `more-${place}`,
        city: null,
      }));
      await route.fulfill({ response, json: { ...facts, policies: [...facts.policies, ...more] } });
    });
    await page.goto(urlOf('/report/'));
    await soon(() => page.locator('[data-state]').innerText()).toContain(
      `最多写 50 份文件，现在是 ${documents.length + 60} 份，请先选文件`,
    );
    expect(await page.locator('.take button:enabled').count()).toBe(0);
    expect(await page.locator('.report').count()).toBe(0);
    await page.goto(urlOf('/report/?cities=wuhan-2024,hangzhou&parts=goal'));
    await made(page);
    expect(await page.locator('.take button:enabled').count()).toBe(5);
  });

  test('says so where the data cannot be had, and tries again', async () => {
    const page = await open(BLANK);
    await page.route('**/report/policies/*.json', (route) => route.abort());
    await page.goto(urlOf('/report/'));
    await soon(() => page.locator('[data-state]').innerText()).toContain('没能取得数据');
    await page.unroute('**/report/policies/*.json');
    await page.getByRole('button', { name: '再试' }).click();
    await made(page);
  });
});

describe('picked places', () => {
  const [wuhan] = documents;
  const clause = 'wuhan-2024#2.1.1';
  const pick = (page: Page, host: string) => page.locator(`${host} .acts button`, { hasText: '加入报告' }).first();
  const HERE = '[id="2.1.1"] > .row >';

  test('a clause is added, it is said and counted, and the report has its words', async () => {
    const page = await open(readingPath(wuhan!));
    const button = pick(page, HERE);
    expect(await button.getAttribute('aria-label')).toMatch(/^加入报告：/u);
    await button.focus();
    await page.keyboard.press('Enter');
    await soon(() => page.locator('[role=status]', { hasText: '已加入报告' }).innerText()).toContain('共 1 处');
    expect(await page.locator('.top nav a', { hasText: '报告' }).innerText()).toBe('报告（1）');
    await button.click();
    await soon(() => page.locator('[role=status]', { hasText: '报告' }).innerText()).toContain('已经在报告里，共 1 处');
    await page.getByRole('link', { name: '去看报告' }).click();
    await made(page);
    expect(await titleOf(page)).toBe('武汉政策对读报告');
    const words = wuhan!.paragraphs.find((paragraph) => paragraph.clause === '2.1.1')!.text;
    const shown = await page.locator('.report-quotation blockquote').innerText();
    expect(words.replaceAll(/\s/gu, '')).toContain(shown.replaceAll(/\s/gu, '').slice(0, 40));
    expect(await searchOf(page)).toBe('?items=wuhan-2024/2.1.1');
  });

  test('a row of a comparison brings all its figures', async () => {
    const page = await open('/compare/goals/');
    const entries = await page
      .locator('tr[data-row]:has(th[id="express-volume"]) [data-entry].said')
      .evaluateAll((found) => found.map((one) => (one as HTMLElement).dataset.entry!));
    await pick(page, 'th[id="express-volume"]').click();
    await soon(() => keptBy(page)).toBe(JSON.stringify(entries));
    expect(entries.length).toBeGreaterThan(2);
  });

  test.each([
    ['a target in the margin', readingPath(wuhan!), '.figs li'],
    ['a target in the table of targets', '/targets/', '.targets tr[data-row]'],
    ['a clause in a comparison', '/compare/measures/', '[data-clause-ref]'],
    ['a target on the page of an indicator', '/indicators/express-volume/', '.cells .said'],
  ])('%s', async (_name, path, host) => {
    const page = await open(path);
    await page.locator(host).first().hover();
    await pick(page, host).click();
    await soon(() => keptBy(page)).toMatch(/^\["[\w-]+#[\w.-]+"\]$/u);
    const [item] = JSON.parse((await keptBy(page))!) as [string];
    await page.goto(urlOf('/report/'));
    await made(page);
    expect(await page.locator('[data-item]').getAttribute('data-item')).toBe(item);
  });

  test('are put in order, dropped, and cleared, by keyboard', async () => {
    const items = [clause, 'wuhan-2024#2.1.2', 'hangzhou-draft#2.3'];
    const page = await openWith('/report/', items);
    await made(page);
    const shown = () =>
      page.locator('[data-item]').evaluateAll((found) => found.map((one) => (one as HTMLElement).dataset.item));
    expect(await shown()).toEqual(items);
    await page.locator('[data-item] [data-do=up]').nth(2).focus();
    await page.keyboard.press('Enter');
    await soon(shown).toEqual([items[0], items[2], items[1]]);
    // The focus goes with the place.
    expect(await page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-item]')?.dataset.item)).toBe(
      items[2],
    );
    await page.locator('[data-item] [data-do=drop]').first().focus();
    await page.keyboard.press('Enter');
    await soon(shown).toEqual([items[2], items[1]]);
    expect(await keptBy(page)).toBe(JSON.stringify([items[2], items[1]]));
    expect(await page.locator('.top nav a', { hasText: '报告' }).innerText()).toBe('报告（2）');
    await page.getByRole('button', { name: '全部去掉' }).click();
    await soon(shown).toEqual([]);
    expect(await keptBy(page)).toBeNull();
    await soon(() => titleOf(page)).toMatch(OF_ALL);
  });

  test('those of an address do not touch the reader’s own', async () => {
    const page = await openWith('/report/?items=hangzhou-draft/2.3', [clause]);
    await made(page);
    expect(await page.locator('[data-item]').count()).toBe(1);
    expect(await page.locator('[data-foreign]').innerText()).toContain('不是你收的（1 处）');
    expect(await keptBy(page)).toBe(JSON.stringify([clause]));
    await page.getByRole('button', { name: '并入我收的' }).click();
    await soon(() => page.locator('[data-item]').count()).toBe(2);
    expect(await keptBy(page)).toBe(JSON.stringify([clause, 'hangzhou-draft#2.3']));
    expect(await page.locator('[data-foreign]').isVisible()).toBe(false);
  });
});

describe('hostile words', () => {
  const MARKUP = '<img src=x onerror=document.title=1>';

  async function watched(page: Page, path: string): Promise<readonly string[]> {
    const faults: string[] = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) faults.push(message.text());
    });
    page.on('pageerror', ({ message }) => faults.push(message));
    page.on('dialog', (dialog) => {
      faults.push('dialog');
      void dialog.dismiss();
    });
    await page.goto(urlOf(path));
    await made(page);
    return faults;
  }

  test.each([
    `?cities=${encodeURIComponent(MARKUP)}&themes=__proto__,constructor&indicators=%00&parts=${encodeURIComponent('"><script>')}&items=wuhan-2024/${encodeURIComponent(MARKUP)}`,
    `?items=../../secret/1,__proto__/x,wuhan-2024/9.9.9&cities=${'x'.repeat(5000)}`,
    '?cities=%E0%A4%A&themes=%FF',
  ])('in the address are text, and are said to be left out: %s', async (query) => {
    const page = await open(BLANK);
    expect(await watched(page, `/report/${query}`)).toEqual([]);
    expect(await page.locator('[data-ignored]').innerText()).toContain('略去');
    expect(await page.locator('main img[src="x"], main script').count()).toBe(0);
    expect(await page.title()).toBe('报告 · 政策对读');
    // What is left is the full report.
    expect(await titleOf(page)).toMatch(OF_ALL);
    expect(await searchOf(page)).toBe('');
  });

  test.each([
    'not json',
    '{"length":3}',
    'null',
    '[1,null,{},[],"a"]',
    JSON.stringify([MARKUP, `wuhan-2024#${MARKUP}`, 'x#y', '__proto__#x', 'wuhan-2024#9.9.9']),
    JSON.stringify(Array.from({ length: 5000 }, (_, place) => `wuhan-2024#${place}.t-000000`)),
  ])('in what the browser keeps are passed over: %#', async (kept) => {
    const page = await openWith(BLANK, kept);
    expect(await watched(page, '/report/')).toEqual([]);
    expect(await page.locator('[data-item]').count()).toBe(0);
    expect(await page.locator('main img[src="x"]').count()).toBe(0);
    expect(await titleOf(page)).toMatch(OF_ALL);
    // A page that only counts them does not stumble either.
    await page.goto(urlOf(readingPath(documents[0]!)));
    expect(await page.locator('h1').first().isVisible()).toBe(true);
  });
});

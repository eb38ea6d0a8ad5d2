import { readFileSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningSite, serveFolder } from '../../scripts/run/serve.ts';
import { buildExtraSite, type ExtraSeed } from '../testing/extraSite.ts';
import { addressOf, BLANK, expectToFit, type OpenOptions, squeeze, useBrowser } from './helpers.ts';

/** Sites of a part of the documents each, on one host, searched as one; and a document with tables, which ours have not. */

const open = useBrowser();

const seed = (id: string, city: string, name: string): ExtraSeed => ({
  id,
  text: readFileSync(new URL(`../../seeds/${id}/source.txt`, import.meta.url), 'utf8'),
  city: { id: city, name },
  editorialTitle: null,
  url: null,
});
/** In its first table each row is a target, in its second a cell holds some. */
const TABLES: ExtraSeed = {
  id: 'liyang-2025',
  text: readFileSync(
    new URL('../../scripts/__fixtures__/documents/tourism-table-with-strokes/source.txt', import.meta.url),
    'utf8',
  ),
  city: { id: 'liyang', name: '漓阳' },
  editorialTitle: null,
  url: null,
};
/** Of the same city as the one with tables, of another year and with another figure. */
const NAMESAKE: ExtraSeed = {
  ...TABLES,
  id: 'liyang-2026',
  text: TABLES.text.replaceAll('2025', '2026').replaceAll('≥2600', '≥2700'),
};
const SHARDS = [
  { name: '湖北', root: '/hubei/', seeds: [seed('wuhan-2024', 'wuhan', '武汉'), TABLES, NAMESAKE] },
  {
    name: '浙江',
    root: '/zhejiang/',
    seeds: [seed('wenzhou-2023', 'wenzhou', '温州'), seed('quzhou-2024', 'quzhou', '衢州')],
  },
] as const;

describe('two sites on one host', () => {
  let folder: string;
  let host: RunningSite;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'shards-'));
    for (const { root, seeds } of SHARDS) {
      // As an operator sets it: the same for all, each leaves itself out.
      const all = SHARDS.map((shard) => `${shard.name}=${shard.root}`).join(' ');
      const site = await buildExtraSite(seeds, { BASE_PATH: root, SITES: all });
      await cp(site.folder, join(folder, root), { recursive: true });
      await site.remove();
    }
    host = await serveFolder({ folder, base: '/', port: 0 });
  }, 300_000);
  afterAll(async () => {
    await host?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const visit = async (path: string, options?: OpenOptions): Promise<Page> => {
    const page = await open(BLANK, options);
    await page.goto(host.url + path.slice(1));
    return page;
  };
  const count = async (page: Page): Promise<number> => {
    const said = page.locator('[data-result-count]', { hasText: /\d/ });
    await said.waitFor();
    return Number(/\d+/u.exec(await said.innerText())![0]);
  };

  test('each finds its own; together they find what both have, and each result leads to its site', async () => {
    const query = `?q=${encodeURIComponent('快递员')}`;
    const [hubei, zhejiang] = [
      await count(await visit(`/hubei/search/${query}`)),
      await count(await visit(`/zhejiang/search/${query}`)),
    ];
    expect(Math.min(hubei, zhejiang)).toBeGreaterThan(0);

    const page = await visit(`/hubei/search/${query}`);
    await page.getByText('同时检索', { exact: true }).click();
    expect(await page.locator('[data-sites] input').count()).toBe(1);
    await page.getByRole('checkbox', { name: '浙江' }).check();
    await expect.poll(() => count(page)).toBe(hubei + zhejiang);
    expect(decodeURIComponent(new URL(page.url()).search)).toContain('also=浙江');

    const more = page.locator('[data-more]');
    while (await more.isVisible()) {
      const before = await page.locator('[data-result]').count();
      await more.click();
      await page.waitForFunction((shown) => document.querySelectorAll('[data-result]').length > shown, before);
    }
    const links = await page
      .locator('[data-result] a')
      .evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).pathname));
    expect(links.filter((path) => path.startsWith('/hubei/policies/wuhan-2024/'))).toHaveLength(hubei);
    expect(links.filter((path) => /^\/zhejiang\/policies\/(?:wenzhou-2023|quzhou-2024)\//u.test(path))).toHaveLength(
      zhejiang,
    );

    await page.locator('[data-result] a[href^="/zhejiang/"]').first().click();
    await page.waitForURL(/\/zhejiang\/policies\//u);
    const marked = (): Promise<number> => page.evaluate(() => CSS.highlights.get('found')?.size ?? 0);
    await expect.poll(marked).toBeGreaterThan(0);
  });

  test('the address says which sites are searched; what it names and nobody has is passed over', async () => {
    const phrase = '衢州';
    const query = encodeURIComponent(phrase);
    const alone = await visit(`/hubei/search/?q=${query}&also=${encodeURIComponent('火星,//evil.example/')}`);
    expect(await count(alone)).toBe(0);
    const both = await visit(`/hubei/search/?q=${query}&also=${encodeURIComponent('浙江')}`);
    expect(await count(both)).toBeGreaterThan(0);
    const texts = await both.locator('[data-result]').allInnerTexts();
    expect(texts.length).toBeGreaterThan(0);
    for (const text of texts) expect(squeeze(text)).toContain(phrase);
  });

  describe('two documents of one city', () => {
    const NAMES = ['漓阳（2025）', '漓阳（2026）'];
    test.each([
      ['/hubei/policies/liyang-2025/', '.card .kicker, .pager'],
      ['/hubei/cite/liyang-2025/', '.kicker'],
      ['/hubei/search/', '.policies'],
      ['/hubei/targets/', '#filter fieldset'],
    ])('%s tells them apart', async (path, places) => {
      const page = await visit(path);
      const words = squeeze((await page.locator(places).allInnerTexts()).join());
      expect(words.match(/漓阳（\d+）/gu)).toEqual(path.includes('/cite/') ? NAMES.slice(0, 1) : NAMES);
      expect(words).not.toMatch(/漓阳(?!（|市)/u);
    });

    test.each([
      ['liyang-2026', ['liyang-2026']],
      ['liyang', ['liyang-2025', 'liyang-2026']],
      ['漓阳（2025）', ['liyang-2025']],
    ])('/targets/?cities=%s shows those of %j', async (city, ids) => {
      const page = await visit(`/hubei/targets/?cities=${encodeURIComponent(city)}`);
      const shown = await page
        .locator('tr[data-row]:not([hidden]) .what a')
        .evaluateAll((all) => [...new Set(all.map((a) => (a as HTMLAnchorElement).pathname.split('/')[3]))]);
      expect(shown).toEqual(ids);
    });
  });

  describe('a document with tables', () => {
    const READING = `/hubei/policies/${TABLES.id}/`;
    const ROW = ['旅游总消费', '亿元', '2100', '≥2600', '市文化广电和旅游局、市商务局'];
    /** The row on the page: a target that begins in its first cell. */
    const rowOf = (page: Page) => page.locator('.rows tr', { hasText: ROW[0]! });

    test('a figure in a cell lights up with its row and its note, and leads to the note and back', async () => {
      const page = await visit(READING);
      const row = rowOf(page);
      expect(await row.locator('mark').allInnerTexts()).toEqual(ROW);
      await row.locator('mark', { hasText: '2600' }).hover();
      await expect.poll(() => page.locator('.on').count()).toBe(ROW.length + 1);
      const note = page.locator('.figs li.on');
      expect(squeeze(await note.innerText())).toContain('≥2600亿元');
      await row.locator('mark', { hasText: '2600' }).click();
      const link = note.locator('a').first();
      await expect.poll(() => link.evaluate((element) => element === document.activeElement)).toBe(true);
      await page.keyboard.press('Enter');
      const mark = row.locator('mark[data-target]');
      await expect.poll(() => mark.evaluate((element) => element.matches(':target'))).toBe(true);
      expect(await mark.evaluate((element) => element.closest('[data-clause]')?.id)).toBe('1');
    });

    test('a figure that shares its cell lights up alone', async () => {
      const page = await visit(READING);
      await page.locator('.rows mark', { hasText: '120座' }).hover();
      await expect.poll(() => page.locator('.on').count()).toBe(2);
      expect(squeeze(await page.locator('.figs .on').innerText())).toContain('≥120座');
    });

    test.each(['/hubei/targets/', '/hubei/compare/goals/'])('%s: the quoted row leads to its clause', async (path) => {
      const page = await visit(path);
      const quote = page.locator('a', { hasText: ROW[3]! }).filter({ hasText: ROW[0]! });
      await quote.waitFor();
      expect(await quote.textContent()).toBe(ROW.join('　'));
      // Its cells are underlined, the room between them is not.
      const lines = await quote.evaluate((link) =>
        [link, ...link.children].map((element) => getComputedStyle(element).textDecorationLine),
      );
      expect(lines).toEqual(['none', ...ROW.map(() => 'underline')]);
      await quote.click();
      await rowOf(page).locator('mark:target').waitFor();
      expect((await addressOf(page)).pathname).toBe(READING);
      expect(await rowOf(page).evaluate((row) => row.getBoundingClientRect().top < innerHeight)).toBe(true);
    });

    test('no window is too narrow for it, and on a phone a tap on a cell brings its fields up', async () => {
      const page = await visit(READING, { viewport: { width: 390, height: 844 }, hasTouch: true });
      await rowOf(page).locator('mark', { hasText: '2600' }).tap();
      const sheet = page.locator('#sheet');
      await sheet.waitFor();
      expect(squeeze(await sheet.innerText())).toContain('≥2600亿元旅游总消费');
      await page.keyboard.press('Escape');
      await expectToFit(page);
    });

    test('on paper the whole table and its notes stand in the width of the page', async () => {
      // A4 without its margins.
      const page = await visit(READING, { viewport: { width: 627, height: 900 } });
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.figs li', { hasText: ROW[0]! }).isVisible()).toBe(true);
      const beyond = await page
        .locator('.rows td')
        .evaluateAll((cells) =>
          cells
            .filter((cell) => cell.getBoundingClientRect().right > document.documentElement.clientWidth)
            .map(({ textContent }) => textContent),
        );
      expect(beyond).toEqual([]);
      expect(await page.locator('.rows td').count()).toBe(40);
    });
  });
});

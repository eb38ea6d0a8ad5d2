import { readFileSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningSite, serveFolder } from '../../scripts/run/serve.ts';
import { buildExtraSite, type ExtraSeed } from '../testing/extraSite.ts';
import { BLANK, squeeze, useBrowser } from './helpers.ts';

/** Sites of a part of the documents each, on one host, searched as one. */

const open = useBrowser();

const seed = (id: string, city: string, name: string): ExtraSeed => ({
  id,
  text: readFileSync(new URL(`../../seeds/${id}/source.txt`, import.meta.url), 'utf8'),
  city: { id: city, name },
  editorialTitle: null,
  url: null,
});
const SHARDS = [
  { name: '湖北', root: '/hubei/', seeds: [seed('wuhan-2024', 'wuhan', '武汉')] },
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

  const visit = async (path: string): Promise<Page> => {
    const page = await open(BLANK);
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
});

import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import type { EditionList, Since } from '../edition/notice.ts';
import { readPermalinks, readRetired } from '../site/content/read.ts';
import { BLANK, documents, faultsOfAxe, pagesOf, urlOf, useBrowser } from './helpers.ts';
import { type BuiltSite, SITE, SITES } from './sites.ts';

/** Addresses last, say which edition they are of, and are told to machines: permalinks, notices, feed, sitemap, cards. */

const open = useBrowser();
const ORIGIN = process.env.SITE_URL || 'http://localhost:4321';

const read = ({ folder }: BuiltSite, file: string): string => readFileSync(join(folder, file), 'utf8');
const htmlOf = (site: BuiltSite, path: string): string => read(site, path.endsWith('/') ? `${path}index.html` : path);
const attribute = (html: string, pattern: RegExp): string | undefined => pattern.exec(html)?.[1];
const canonicalOf = (html: string): string | undefined => attribute(html, /<link rel="canonical" href="([^"]*)"/u);

describe.each(SITES)('under $base', (site) => {
  const whole = (path: string): string => ORIGIN + site.base + path.slice(1);
  const pages = pagesOf(site).map((path) => [path, htmlOf(site, path)] as const);
  const canonical = pages.flatMap(([path, html]) => (canonicalOf(html) === undefined ? [] : [path]));

  test('every address that was published is a place of its page', () => {
    const retired = new Set(readRetired().map(({ from }) => from));
    const lost = readPermalinks().filter((address) => {
      const [path, anchor] = address.split('#') as [string, string];
      // A page that was taken back stands for all its places.
      return retired.has(path)
        ? !existsSync(join(site.folder, path, 'index.html'))
        : !htmlOf(site, path).includes(` id="${anchor}"`);
    });
    expect(lost).toEqual([]);
  });

  test('a page has the address that it says it has', () => {
    expect(canonical.length).toBeGreaterThan(20);
    for (const [path, html] of pages) {
      const address = canonicalOf(html);
      if (address === undefined) expect(html, path).toContain('content="noindex"');
      else expect(address).toBe(whole(path));
      expect(attribute(html, /<meta property="og:url" content="([^"]*)"/u), path).toBe(address);
    }
  });

  test('the sitemap has every page that has an address, once, and no clock', () => {
    const sitemap = read(site, 'sitemap.xml');
    const listed = [...sitemap.matchAll(/<loc>([^<]*)<\/loc>/gu)].map(([, address]) => address);
    expect(listed.toSorted()).toEqual(canonical.map(whole).toSorted());
    const { editions } = JSON.parse(read(site, 'data/editions.json')) as EditionList;
    const dates = new Set(editions.map(({ date }) => date));
    for (const [, date] of sitemap.matchAll(/<lastmod>([^<]*)<\/lastmod>/gu)) expect(dates).toContain(date);
    expect(read(site, 'robots.txt')).toContain(`Sitemap: ${whole('/sitemap.xml')}`);
  });

  test('every page leads to the feed, and the feed to pages and places', () => {
    for (const [path, html] of pages)
      expect(html, path).toContain(`type="application/atom+xml" href="${site.base}feed.xml"`);
    const feed = read(site, 'feed.xml');
    const links = [...feed.matchAll(/href="([^"]*)"/gu), ...feed.matchAll(/href=&quot;(.*?)&quot;/gu)].map(
      ([, address]) => new URL(address!),
    );
    expect(links.length).toBeGreaterThan(2);
    for (const { origin, pathname, hash } of links) {
      expect(origin).toBe(ORIGIN);
      expect(pathname.startsWith(site.base)).toBe(true);
      const file = join(site.folder, pathname.slice(site.base.length), pathname.endsWith('/') ? 'index.html' : '');
      expect(existsSync(file), file).toBe(true);
      if (hash !== '') expect(readFileSync(file, 'utf8')).toContain(` id="${decodeURIComponent(hash.slice(1))}"`);
    }
  });

  test('every page has a card, of its own for a document, and small', () => {
    for (const [path, html] of pages) {
      const card = attribute(html, /<meta property="og:image" content="([^"]*)"/u)!;
      const policy = canonical.includes(path) ? /^\/policies\/([^/]+)\/$/u.exec(path)?.[1] : undefined;
      expect(card).toBe(whole(policy ? `/og/policies/${policy}.png` : '/og/site.png'));
      const file = join(site.folder, new URL(card).pathname.slice(site.base.length));
      expect(statSync(file).size).toBeLessThan(60_000);
      expect(attribute(html, /<meta property="og:title" content="([^"]*)"/u), path).not.toBe('');
    }
  });

  test('every page says which edition it is of', () => {
    const { current, editions } = JSON.parse(read(site, 'data/editions.json')) as EditionList;
    expect(editions.at(-1)!.version).toBe(current);
    const { date } = editions.at(-1)!;
    for (const [path, html] of pages) {
      expect(html, path).toContain(`data-edition="${current}"`);
      const year = date?.slice(0, 4);
      const said = path.startsWith('/en/') ? [` ${year})`, 'unpublished version'] : [`${year}年`, '未发布版本'];
      expect(html, path).toContain(said[year === undefined ? 1 : 0]);
      expect(html, path).toContain(`?v=${current}`);
    }
  });
});

/** Editions that the site has not had yet: an older one, in which the first document was another. */
const OLD = 'aaaaaaaa';
const { policy, clauses } = documents[0]!;
const [, quoted, other] = clauses.filter(({ level }) => level > 1).map(({ number }) => number) as [
  string,
  string,
  string,
];
const PAGE = `/policies/${policy.id}/`;

async function withHistory(page: Page, change: Partial<NonNullable<Since['change']>> = {}): Promise<void> {
  const current = JSON.parse(read(SITE, 'data/editions.json')) as EditionList;
  const list: EditionList = {
    current: current.current,
    editions: [
      { version: OLD, date: '2025-03-04', pages: [] },
      { ...current.editions.at(-1)!, pages: [PAGE, '/themes/green/'] },
    ],
  };
  const since: readonly Since[] = [
    {
      versions: [OLD],
      change: {
        added: [],
        changed: [quoted, `${quoted}.p1`],
        remarked: [],
        gone: ['9.9'],
        page: 'same',
        notes: 0,
        ...change,
      },
    },
  ];
  await page.route('**/data/editions.json', (route) => route.fulfill({ json: list }));
  await page.route(`**/data/editions/${policy.id}.json`, (route) => route.fulfill({ json: since }));
}

const notice = (page: Page) => page.locator('aside.edition');

async function visit(page: Page, path: string): Promise<void> {
  await page.goto(urlOf(path), { waitUntil: 'networkidle' });
}

describe('an address of another edition', () => {
  test('of the same edition says nothing, and asks nothing', async () => {
    const page = await open(BLANK);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const { current } = JSON.parse(read(SITE, 'data/editions.json')) as EditionList;
    for (const path of [PAGE, `${PAGE}?v=${current}#${quoted}`]) {
      await visit(page, path);
      expect(await notice(page).count()).toBe(0);
    }
    expect(asked.filter((url) => url.includes('/data/'))).toEqual([]);
  });

  test('says that the cited clause changed, where else, and leads there', async () => {
    const page = await open(BLANK);
    await withHistory(page);
    await visit(page, `${PAGE}?v=${OLD}#${quoted}`);
    const text = await notice(page).innerText();
    expect(text).toContain('2025年3月4日');
    expect(text).toContain(OLD);
    expect(text).toMatch(new RegExp(`所引的 ${quoted.replaceAll('.', '\\.')}.*文字有改动`, 'u'));
    expect(text).toContain('文字有改动 1 处');
    expect(text).toContain('撤下 1 处');
    await notice(page).locator('summary').click();
    const link = notice(page).locator(`dd a[href="#${quoted}"]`);
    expect(await link.count()).toBe(1);
    expect(await notice(page).locator('dd').last().innerText()).toContain('9.9');
    await notice(page).locator('a', { hasText: '内容更新记录' }).click();
    expect(new URL(page.url()).pathname).toBe('/changes/');
  });

  test.each<[string, string, string]>([
    ['a clause that did not change', other, '没有改动'],
    ['a place that is gone', '9.9', '已经撤下'],
  ])('says of %s what became of it', async (_what, anchor, words) => {
    const page = await open(BLANK);
    await withHistory(page);
    await visit(page, `${PAGE}?v=${OLD}#${anchor}`);
    expect(await notice(page).locator('p').nth(1).innerText()).toContain(words);
  });

  test('says that nothing changed', async () => {
    const page = await open(BLANK);
    await withHistory(page, { changed: [], gone: [] });
    await visit(page, `${PAGE}?v=${OLD}#${other}`);
    expect(await notice(page).innerText()).toContain(`所引的 ${other}`);
    expect(await notice(page).innerText()).toContain('没有改动');
    await visit(page, '/changes/');
    await visit(page, `${PAGE}?v=${OLD}`);
    expect(await notice(page).innerText()).toContain('本页自那时以来没有改动');
  });

  test('says that nobody knows the version', async () => {
    const page = await open(BLANK);
    for (const path of [`${PAGE}?v=0.9#${quoted}`, '/compare/goals/?v=%3Cb%3E&cities=wuhan']) {
      await visit(page, path);
      expect(await notice(page).innerText()).toContain('不在本站的记录里');
      expect(await notice(page).locator('b').count()).toBe(0);
    }
  });

  test('a place that is asked for in an open page and is not there is told, till one is that is', async () => {
    const page = await open('/policies/wuhan-2024/');
    const go = (anchor: string): Promise<void> =>
      page.evaluate((hash) => {
        location.hash = hash;
      }, anchor);
    await go('99.9');
    await notice(page).getByText('没有网址所指的“99.9”').waitFor();
    await go('98.9');
    await notice(page).getByText('没有网址所指的“98.9”').waitFor();
    expect(await notice(page).count()).toBe(1);
    await go('2.1.3');
    await expect.poll(() => notice(page).count()).toBe(0);
  });

  test('says that the document has no such place, also without an edition in the address', async () => {
    const page = await open(BLANK);
    await visit(page, `${PAGE}#99.9`);
    expect(await notice(page).innerText()).toContain('没有网址所指的“99.9”');
    await visit(page, '/changes/#99.9');
    expect(await notice(page).count()).toBe(0);
    await visit(page, `${PAGE}#${quoted}。%`);
    expect(await notice(page).innerText()).toContain('没有网址所指的');
    for (const place of [quoted, 'top']) {
      await visit(page, '/changes/');
      await visit(page, `${PAGE}#${place}`);
      expect(await notice(page).count()).toBe(0);
    }
  });

  test('on other pages says how much changed', async () => {
    const page = await open(BLANK);
    await withHistory(page);
    await visit(page, `/themes/green/?v=${OLD}`);
    expect(await notice(page).innerText()).toContain('本页自那时以来有改动');
    await visit(page, `/compare/goals/?v=${OLD}`);
    expect(await notice(page).innerText()).toContain('2 处内容有改动');
  });

  test('is told once, can be closed, and hides nothing that has the focus', async () => {
    const page = await open(BLANK, { viewport: { width: 390, height: 800 } });
    await withHistory(page);
    await visit(page, `${PAGE}?v=${OLD}#${quoted}`);
    const box = (await notice(page).boundingBox())!;
    expect(box.y + box.height).toBeLessThanOrEqual(801);
    expect(box.height).toBeLessThan(400);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    expect(await page.locator('[role="status"]:has(aside.edition)').count()).toBe(1);
    const padding = await page.evaluate(() =>
      Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingBottom),
    );
    expect(padding).toBeGreaterThanOrEqual(box.height);
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    const foot = (await page.locator('.foot').boundingBox())!;
    expect(foot.y + foot.height).toBeLessThanOrEqual(box.y + 1);
    await notice(page).locator('button').click();
    expect(await notice(page).count()).toBe(0);
  });

  test('without scripts is the page, and nothing is missing', async () => {
    const page = await open(BLANK, { javaScriptEnabled: false });
    await visit(page, `${PAGE}?v=${OLD}#${quoted}`);
    expect(await page.locator('article [data-clause]').count()).toBe(clauses.length);
    expect(await notice(page).count()).toBe(0);
    expect(await page.locator('.foot .version').innerText()).toMatch(/内容版本 [0-9a-f]{8}/u);
  });

  test('where the record cannot be had breaks nothing', async () => {
    const page = await open(BLANK);
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    await page.route('**/data/editions.json', (route) => route.abort());
    await visit(page, `${PAGE}?v=${OLD}#${quoted}`);
    expect(await notice(page).count()).toBe(0);
    expect(faults).toEqual([]);
  });
});

test('the history of the content names every document with a link', async () => {
  const page = await open('/changes/');
  for (const { policy } of documents)
    expect(await page.locator(`main a[href="/policies/${policy.id}/"]`).count()).toBeGreaterThan(0);
});

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  test.each(['/data/', '/changes/', `${PAGE}?v=${OLD}#${quoted}`])('%s has no fault that axe knows', async (path) => {
    const page = await open(BLANK, { colorScheme });
    await withHistory(page);
    await visit(page, path);
    if (path.startsWith(PAGE)) await notice(page).locator('summary').click();
    expect(await faultsOfAxe(page)).toEqual([]);
  });
});

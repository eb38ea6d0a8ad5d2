import { describe, expect, test } from 'vitest';
import { IN_BOTH_LANGUAGES } from '../testing/languages.ts';
import {
  addressOf,
  documents,
  expectAccessible,
  expectLight,
  FIVE,
  htmlOf,
  pagesOf,
  readingPath,
  squeeze,
  unfold,
  useBrowser,
  useParser,
  useReader,
  weigh,
} from './helpers.ts';
import { type BuiltSite, SITE, SITES } from './sites.ts';

/** The English pages: their language, their Chinese pieces, their way to the other version and back. */

const open = useBrowser();
const parse = useParser();
const read = useReader();

const englishPages = (site: BuiltSite): readonly string[] => pagesOf(site).filter((path) => path.startsWith('/en/'));
const ENGLISH = englishPages(SITE);

/** Runs in the browser: what of a page is written in Han characters and not said to be Chinese. */
function hanOutside(html: string | null): readonly string[] {
  const page = html === null ? document : new DOMParser().parseFromString(html, 'text/html');
  const han = /\p{Script=Han}/u;
  const isChinese = (element: Element): boolean => element.closest('[lang]')?.getAttribute('lang') === 'zh-CN';
  const faults: string[] = [];
  const walker = page.createTreeWalker(page, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const within = node.parentElement!;
    if (!within.closest('script, style') && han.test(node.nodeValue!) && !isChinese(within))
      faults.push(node.nodeValue!.trim());
  }
  const said = ['alt', 'title', 'aria-label', 'placeholder', 'label', 'content', 'summary', 'aria-description'];
  for (const element of page.querySelectorAll(said.map((name) => `[${name}]`).join())) {
    // What a button does is said in English; what it does it to has its own words.
    if (element.closest('.acts')) continue;
    for (const name of said) {
      const value = element.getAttribute(name) ?? '';
      if (han.test(value) && !isChinese(element)) faults.push(`${name}: ${value}`);
    }
  }
  return faults;
}

interface Head {
  readonly lang: string | null;
  readonly canonical: string | null;
  readonly alternates: Readonly<Record<string, string>>;
  /** The link in the head of the page. */
  readonly other: string | null;
}

/** Runs in the browser. */
function headOf(html: string): Head {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const href = (selector: string): string | null => page.querySelector(selector)?.getAttribute('href') ?? null;
  return {
    lang: page.documentElement.getAttribute('lang'),
    canonical: href('link[rel=canonical]'),
    alternates: Object.fromEntries(
      Array.from(page.querySelectorAll('link[rel=alternate][hreflang]'), (link) => [
        link.getAttribute('hreflang')!,
        link.getAttribute('href')!,
      ]),
    ),
    other: href('.top .tongue'),
  };
}

test('the pages that are to be there in English are', () => {
  expect(ENGLISH).toEqual(IN_BOTH_LANGUAGES.map((path) => `/en${path}`).toSorted());
  for (const path of [
    '/',
    '/compare/goals/',
    '/compare/measures/',
    '/compare/safeguards/',
    '/compare/agencies/',
    '/targets/',
  ])
    expect(IN_BOTH_LANGUAGES).toContain(path);
});

describe.each(SITES)('under $base', (site) => {
  test.each(englishPages(site))('%s is in English, and what is Chinese on it says so', async (path) => {
    expect((await parse(headOf, path, site)).lang).toBe('en');
    expect(await parse(hanOutside, path, site)).toEqual([]);
    expect(htmlOf(path, site)).toMatch(/lang="zh-CN"/u);
  });

  test('versions name each other, and the sitemap names them', async () => {
    const heads = new Map<string, Head>();
    for (const path of pagesOf(site)) heads.set(path, await parse(headOf, path, site));
    const byAddress = new Map([...heads.values()].map((head) => [head.canonical, head]));
    const sitemap = htmlOf('/sitemap.xml', site);
    for (const [path, { lang, canonical, alternates, other }] of heads) {
      const english = path.startsWith('/en/');
      expect(lang, path).toBe(english ? 'en' : 'zh-CN');
      if (!english && !IN_BOTH_LANGUAGES.includes(path)) {
        expect([alternates, other], path).toEqual([{}, null]);
        continue;
      }
      expect(Object.keys(alternates).toSorted(), path).toEqual(['en', 'x-default', 'zh-CN']);
      expect(alternates[lang!], path).toBe(canonical);
      expect(alternates['x-default'], path).toBe(alternates['zh-CN']);
      const there = byAddress.get(alternates[english ? 'zh-CN' : 'en']!);
      expect(there?.alternates, path).toEqual(alternates);
      expect(new URL(other!, canonical!).href, path).toBe(there?.canonical);
      const listed = new RegExp(`<loc>${RegExp.escape(canonical!)}</loc>(.*?)</url>`, 'u').exec(sitemap)?.[1] ?? '';
      const named = [...listed.matchAll(/hreflang="([^"]+)" href="([^"]+)"/gu)].map(([, name, address]) => [
        name,
        address,
      ]);
      expect(Object.fromEntries(named), path).toEqual(alternates);
    }
  });

  test('a link leads to the English page where there is one, save the link to the Chinese version', async () => {
    for (const path of englishPages(site)) {
      const links = await parse(linksOf, path, site);
      const chinese = links.filter((link) =>
        IN_BOTH_LANGUAGES.includes(link.replace(site.base, '/').split(/[?#]/u)[0]!),
      );
      expect(
        chinese.filter((link) => !link.endsWith('#charts')),
        path,
      ).toEqual([]);
    }
  });
});

/** Runs in the browser. */
function linksOf(html: string): readonly string[] {
  const page = new DOMParser().parseFromString(html, 'text/html');
  return Array.from(page.querySelectorAll('a[href]:not(.tongue)'), (link) => link.getAttribute('href')!);
}

/** Pages are made of the same parts as those in Chinese, which are looked at too: one of each layout. */
test.each(['/en/', '/en/compare/goals/', '/en/targets/'])('%s has no fault that axe knows', async (path) => {
  const page = await open(path);
  await unfold(page);
  await expectAccessible(page);
});

/** What a page of five documents may weigh; charts, which English pages leave out, are no part of it. */
const BUDGETS = ENGLISH.map(
  (path) => [path, ((path.includes('/compare/') ? 60 : 30) * 1024 * documents.length) / FIVE.length] as const,
);

describe.each(BUDGETS)('%s', (path, most) => {
  test('keeps its language when its scripts run', async () => {
    const page = await read(path);
    expect(await page.evaluate(hanOutside, null)).toEqual([]);
  });

  test(`weighs at most ${most} bytes`, async () => {
    expectLight(await weigh(await read(path)), most);
  });
});

test('a figure reads in English, with the printed one behind it, and leads to the sentence in Chinese', async () => {
  const page = await open('/en/compare/goals/');
  const said = page.locator('.said', { hasText: '快递业务量突破23亿件' }).first();
  const figure = said.locator('.value a').first();
  expect((await figure.innerText()).replaceAll(/\s+/gu, ' ')).toBe('> 2.3 billion items (23亿件)');
  await figure.click();
  expect((await addressOf(page)).pathname).toBe(readingPath(documents[0]!));
  expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
  expect(squeeze(await page.locator('mark:target').innerText())).toContain('23亿件');
});

test.each([820, 1280, 1440])('no figure breaks inside a word at %i px', async (width) => {
  const page = await open('/en/compare/goals/');
  await page.setViewportSize({ width, height: 900 });
  const broken = await page.locator('.fig').evaluateAll((figures) =>
    figures.flatMap((figure) => {
      const walker = document.createTreeWalker(figure, NodeFilter.SHOW_TEXT);
      const words: string[] = [];
      while (walker.nextNode()) {
        const node = walker.currentNode as Text;
        for (const { 0: word, index } of node.data.matchAll(/[A-Za-z]{2,}/gu)) {
          const range = new Range();
          range.setStart(node, index);
          range.setEnd(node, index + word.length);
          if (range.getClientRects().length > 1) words.push(figure.textContent.trim());
        }
      }
      return words;
    }),
  );
  expect(broken).toEqual([]);
});

test('the scripts of a comparison and of the targets speak English', async () => {
  const page = await open('/en/compare/goals/?cities=wuhan,quzhou');
  await expect
    .poll(() => page.locator('#said').innerText())
    .toMatch(/^\d+ of \d+ rows, 2 of \d+ columns shown\. \d+ that none of these mention are left out\.$/u);
  const targets = await open('/en/targets/?kind=incentive');
  await expect.poll(() => targets.locator('#said').innerText()).toMatch(/^\d+ of \d+ shown\.$/u);
});

test('the dialog of a citation speaks English; the citation is Chinese and says so', async () => {
  const page = await open('/en/compare/goals/');
  await page.locator('.acts button', { hasText: 'Cite' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Copy citation' }).waitFor();
  await expect.poll(() => page.locator('#cite-text').innerText()).not.toBe('');
  expect(await page.evaluate(hanOutside, null)).toEqual([]);
  await dialog.getByRole('link', { name: 'Report an error' }).waitFor();
});

test('the link to the other version is reached and followed by keyboard', async () => {
  const page = await open('/compare/goals/');
  const link = page.getByRole('link', { name: 'English' });
  await link.focus();
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await addressOf(page)).pathname).toBe('/en/compare/goals/');
  await page.getByRole('link', { name: '中文' }).click();
  await expect.poll(async () => (await addressOf(page)).pathname).toBe('/compare/goals/');
});

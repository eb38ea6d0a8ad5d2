import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, expect, inject } from 'vitest';
import type { PolicyDocument } from '../model/document.ts';
import { splitLines } from '../site/content/source.ts';
import { documents } from '../testing/corpus.ts';
import { type BuiltSite, PATIENCE, SITE } from './sites.ts';

/**
 * What the tests in a browser share. How to write one that is cheap and says the same on a slow machine:
 *
 * - A new page costs as much as all else in a small test. A test that only looks takes its page from `useReader`, which
 *   loads an address once for all tests that ask for it in a row; `useBrowser` is for what clicks, types and stores.
 *   What is to be set up before a page of the site is there begins with `BLANK`.
 * - Both return after `load`, and so after the scripts of the page have run. What comes later (results, texts that are
 *   fetched, charts) is waited for: by `locator.waitFor`, or by `expect.poll` around what the test asserts. Neither
 *   `networkidle` nor a sleep proves that something has happened.
 * - One `page.evaluate` that returns a list, not a round trip for each element.
 * - The address after a click is `addressOf(page)`: `page.url()` hears of it later.
 * - What holds for every page (width, other hosts, errors) `pages.browser.ts` finds out by itself for a new page.
 */

export { documents, FIVE, vocabulary } from '../testing/corpus.ts';

const ROOT = new URL('../../', import.meta.url);

/** `test.each` names its cases by the id. */
export const cases: readonly (readonly [string, PolicyDocument])[] = documents.map((document) => [
  document.policy.id,
  document,
]);

/** The raw lines of the seed that a document came from. */
export function sourceLines({ policy, provenance }: PolicyDocument): readonly string[] {
  const bytes = readFileSync(new URL(`seeds/${policy.id}/source.txt`, ROOT));
  return splitLines(new TextDecoder(provenance.encoding).decode(bytes));
}

/** Layout is no part of a text: it is compared without white space. */
export const squeeze = (text: string): string => text.replace(/\s+/gu, '');

/** The address of a page of a build, as it is served to the tests. */
export const urlOf = (path: string, site: BuiltSite = SITE): string =>
  inject('urls')[site.base]! + path.replace(/^\//, '');

export const readingPath = ({ policy }: PolicyDocument): string => `/policies/${policy.id}/`;

/** A file to take away, with nothing of a page of the site around it: report.browser.ts looks at it. */
const TAKEN_AWAY = ['/report/policy-report.html'];

/** The HTML files of a build as paths of the site: `policies/wuhan-2024/`, `404.html`. */
export function pagesOf({ folder }: BuiltSite): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.html'))
    .map((file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`)
    .filter((path) => !TAKEN_AWAY.includes(path))
    .toSorted();
}

/** The same, of the many pages of one kind (indicators, themes, bodies, pairs of documents) only the heaviest: they are all made alike. */
export function somePagesOf(site: BuiltSite): readonly string[] {
  const size = (path: string): number => statSync(join(site.folder, path, 'index.html')).size;
  const pages = pagesOf(site);
  const alike = ['/indicators/', '/themes/', '/agencies/', '/compare/wording/'].map((folder) =>
    pages.filter((path) => path.startsWith(folder)),
  );
  const heaviest = alike.flatMap((kind) => kind.toSorted((a, b) => size(b) - size(a)).slice(0, 2));
  return pages.filter((path) => !alike.flat().includes(path) || heaviest.includes(path));
}

/** Instead of an address of the site: a page with nothing on it, to be listened to before it goes anywhere. */
export const BLANK = 'about:blank';

export type OpenOptions = BrowserContextOptions & { readonly site?: BuiltSite };
/** Opens an address of the site, and waits until it is loaded. */
type Open = (path: string, options?: OpenOptions) => Promise<Page>;

const DESK = { width: 1440, height: 900 };

/** @returns what makes contexts in the browser, for as long as the tests of this file run. */
function useContexts(): (options: BrowserContextOptions) => Promise<BrowserContext> {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.connect(inject('browser'));
  });
  afterAll(() => browser.close());
  return async (options) => {
    const context = await browser.newContext({ viewport: DESK, ...options });
    context.setDefaultTimeout(PATIENCE);
    return context;
  };
}

/** A fresh profile for each page that is opened; the one before closes then. */
export function useBrowser(): Open {
  const newContext = useContexts();
  let context: BrowserContext | undefined;
  return async (path, { site = SITE, ...options } = {}) => {
    await context?.close();
    context = await newContext(options);
    const page = await context.newPage();
    if (path !== BLANK) await page.goto(urlOf(path, site));
    return page;
  };
}

/** One page for all tests of this file that only look (one for each set of options): it goes on only where another address is asked for. */
export function useReader(): Open {
  const newContext = useContexts();
  const pages = new Map<string, Page>();
  return async (path, { site = SITE, ...options } = {}) => {
    const key = JSON.stringify(options);
    const page = pages.get(key) ?? (await (await newContext(options)).newPage());
    pages.set(key, page);
    const url = urlOf(path, site);
    if (page.url() !== url) await page.goto(url);
    return page;
  };
}

/** The HTML of a page of a build. */
export const htmlOf = (path: string, { folder }: BuiltSite = SITE): string =>
  readFileSync(join(folder, path.endsWith('/') ? `${path}index.html` : path), 'utf8');

/**
 * What a function, which runs in the browser, makes of the HTML of a page: the page as it is without scripts. Each page
 * is asked once.
 */
export function useParser(): <Parts>(parts: (html: string) => Parts, path: string, site?: BuiltSite) => Promise<Parts> {
  const newContext = useContexts();
  let blank: Page | undefined;
  const known = new Map<unknown, Map<string, unknown>>();
  return async <Parts>(parts: (html: string) => Parts, path: string, site: BuiltSite = SITE) => {
    blank ??= await (await newContext({})).newPage();
    const pages = known.get(parts) ?? new Map<string, unknown>();
    known.set(parts, pages);
    const file = join(site.folder, path);
    if (!pages.has(file)) pages.set(file, await blank.evaluate(parts, htmlOf(path, site)));
    return pages.get(file) as Parts;
  };
}

/** The address of a page, as the page itself has it at this moment. */
export const addressOf = async (page: Page): Promise<URL> => new URL(await page.evaluate(() => location.href));

/** Opens everything that is folded, so that nothing hides from a test. */
export const unfold = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });

/** Widths of a small phone, a phone, a tablet and a desk. */
const WIDTHS = [320, 390, 820, 1440];

/** Runs in the browser: how far a page reaches beyond its window, as it is and with everything unfolded. */
function overhang(): readonly number[] {
  const measure = (): number => document.documentElement.scrollWidth - document.documentElement.clientWidth;
  const asItIs = measure();
  const folded = Array.from(document.querySelectorAll<HTMLDetailsElement>('details:not([open])'));
  for (const details of folded) details.open = true;
  const unfolded = measure();
  for (const details of folded) details.open = false;
  return [asItIs, unfolded];
}

/** A page must not scroll sideways in a window of any width. It is left in the widest. */
export async function expectToFit(page: Page): Promise<void> {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    expect(await page.evaluate(overhang), `${width} pixels wide: as it is, and unfolded`).toEqual([0, 0]);
  }
}

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** The rules for which it matters which colours a page has; they take most of the time. */
const RULES_OF_COLOUR = ['color-contrast', 'link-in-text-block'];

/** What axe finds wrong with a page, or a part of it, as it looks now: by all rules, or by those about colours. */
export async function faultsOfAxe(
  page: Page,
  { rules = 'all', within }: { readonly rules?: 'all' | 'colour'; readonly within?: string } = {},
): Promise<readonly string[]> {
  // One run in the page, which holds no frames; only what is wrong is reported in full.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  if (within !== undefined) axe.include(within);
  const { violations } = await (rules === 'all' ? axe.withTags(TAGS) : axe.withRules(RULES_OF_COLOUR)).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

/** A page must have no fault that axe knows: all rules on its light colours, those about colours on the dark ones. */
export async function expectAccessible(page: Page): Promise<void> {
  const faults: string[] = [];
  for (const [colorScheme, rules] of [
    ['light', 'all'],
    ['dark', 'colour'],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    faults.push(...(await faultsOfAxe(page, { rules })).map((fault) => `${colorScheme} ${fault}`));
  }
  await page.emulateMedia({ colorScheme: 'light' });
  expect(faults).toEqual([]);
}

/** Bytes on the wire, by kind. */
interface Weight {
  readonly document: number;
  readonly style: number;
  readonly script: number;
  readonly font: number;
}

/** Runs in the browser: each body as it was sent, compressed, wherever it was taken from in the end. */
function bodiesSent(): readonly (readonly [address: string, bytes: number])[] {
  const [page] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const others = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
  return [page!, ...others].map(({ name, encodedBodySize }) => [name, encodedBodySize]);
}

/** What a loaded page weighs, with the style sheets, scripts and fonts that it asked for by itself. */
export async function weigh(page: Page): Promise<Weight> {
  // `load` waits for every style sheet and module; idle behind it, what a script asks for of its own accord is there too.
  await page.waitForLoadState('load');
  await page.waitForLoadState('networkidle');
  const [own, ...others] = await page.evaluate(bodiesSent);
  const sum = (form: RegExp): number =>
    others.reduce((total, [address, bytes]) => total + (form.test(new URL(address).pathname) ? bytes : 0), 0);
  return { document: own![1], style: sum(/\.css$/u), script: sum(/\.js$/u), font: sum(/\.(?:woff2?|[ot]tf)$/u) };
}

/** Compressed HTML, style sheets, scripts and fonts of a page must not weigh more than this many bytes. */
export function expectLight(weight: Weight, most: number): void {
  const { document, style, script, font } = weight;
  const said = JSON.stringify(weight);
  expect(Math.min(document, style), said).toBeGreaterThan(0);
  expect(document + style + script + font, said).toBeLessThanOrEqual(most);
}

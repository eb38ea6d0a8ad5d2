import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { documents, pagesOf, readingPath, somePagesOf, urlOf, useBrowser } from './helpers.ts';
import { SITE, SITES } from './sites.ts';

/** What holds for every page: it keeps to itself, fits its window, weighs little and can be used by everyone. */

const open = useBrowser();

/** The search page with results on it. */
const RESULTS = `/search/?q=${encodeURIComponent('快递')}`;

/** One page of each kind. */
const KINDS = [
  '/',
  readingPath(documents[0]!),
  '/targets/',
  '/targets/?sort=deadline&kind=goal',
  '/indicators/express-volume/',
  '/themes/green/',
  '/compare/',
  '/agencies/transport/',
  '/search/',
  RESULTS,
  '/about/',
  '/404.html',
];

/** Widths of a small phone, a phone, a tablet and a desk. */
const WIDTHS = [320, 390, 820, 1440];

/** Gzipped HTML, style sheets and scripts of a page that is read. */
const MOST_BYTES = 30 * 1024;

/** Opens everything that is folded, so that nothing hides from a test. */
const unfold = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });

test('the pages of the site are there', () => {
  const expected = ['/', '/404.html', '/about/', '/search/', '/targets/', ...documents.map(readingPath)];
  expect(pagesOf(SITE)).toEqual(expect.arrayContaining(expected));
});

test('an address that leads nowhere is answered with a page that helps, and with 404', async () => {
  const page = await open('/');
  const response = await page.goto(urlOf('/nothing/here'));
  expect(response?.status()).toBe(404);
  expect(await page.locator('main a[href]').count()).toBeGreaterThan(0);
  expect(await page.locator('h1').innerText()).not.toBe('');
});

test('the home page leads to every policy, also without scripts', async () => {
  for (const javaScriptEnabled of [true, false]) {
    const page = await open('/', { javaScriptEnabled });
    for (const document of documents) {
      expect(await page.locator(`main a[href$="${readingPath(document)}"]`).count()).toBeGreaterThan(0);
    }
  }
});

describe.each(SITES)('under $base', (site) => {
  test.each([...somePagesOf(site), RESULTS])('%s asks no other host and reports no error', async (path) => {
    const page = await open('/404.html', { site });
    const origin = new URL(page.url()).origin;
    const faults: string[] = [];
    page.on('request', (request) => {
      const url = new URL(request.url());
      if (url.origin !== origin && !['data:', 'blob:'].includes(url.protocol)) faults.push(`request: ${url}`);
      else if (url.origin === origin && !url.pathname.startsWith(site.base)) faults.push(`outside the base: ${url}`);
    });
    page.on(
      'response',
      (response) => response.status() >= 400 && faults.push(`${response.status()}: ${response.url()}`),
    );
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) faults.push(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) => faults.push(`script: ${error.message}`));
    await page.goto(urlOf(path, site), { waitUntil: 'networkidle' });
    expect(faults).toEqual([]);
  });
});

test.each([...somePagesOf(SITE), RESULTS])('%s does not scroll sideways in any window', async (path) => {
  const page = await open(path);
  await page.waitForLoadState('networkidle');
  const overhang = (): number => document.documentElement.scrollWidth - document.documentElement.clientWidth;
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    expect(await page.evaluate(overhang), `${width} pixels wide`).toBe(0);
  }
  await unfold(page);
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    expect(await page.evaluate(overhang), `${width} pixels wide, everything unfolded`).toBe(0);
  }
});

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  test.each(KINDS)('%s has no fault that axe knows', async (path) => {
    const page = await open(path, { colorScheme });
    await page.waitForLoadState('networkidle');
    await unfold(page);
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      .analyze();
    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))).toEqual([]);
  });
});

const LIGHT = ['/', ...documents.map(readingPath), '/targets/', '/indicators/express-volume/', '/themes/green/'];

test.each(LIGHT)('%s is light', async (path) => {
  const page = await open('/404.html');
  const sizes: Record<string, number> = {};
  const counted = ['document', 'stylesheet', 'script'];
  const pending: Promise<void>[] = [];
  page.on('response', (response) => {
    if (!counted.includes(response.request().resourceType())) return;
    pending.push(
      response.headerValue('content-length').then((length) => {
        sizes[new URL(response.url()).pathname] = Number(length);
      }),
    );
  });
  await page.goto(urlOf(path), { waitUntil: 'networkidle' });
  await Promise.all(pending);
  const sum = Object.values(sizes).reduce((a, b) => a + b, 0);
  expect(sum, JSON.stringify(sizes)).toBeLessThanOrEqual(MOST_BYTES);
  expect(sum).toBeGreaterThan(0);
});

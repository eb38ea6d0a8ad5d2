import { expect, test } from 'vitest';
import { documents, readingPath, urlOf, useBrowser } from './helpers.ts';

/** Nothing that is seen moves while a page loads, apart from what a question in the address brings. */

const open = useBrowser();

/** One page of each kind that scripts add to. */
const PATHS = [
  '/',
  readingPath(documents[0]!),
  '/targets/',
  '/indicators/express-volume/',
  '/themes/rural/',
  '/agencies/transport/',
  '/compare/',
  '/compare/goals/',
  '/compare/measures/',
  '/compare/safeguards/',
  '/compare/agencies/',
  '/compare/texts/',
  '/search/',
  `/search/?q=${encodeURIComponent('快递')}`,
  '/report/',
  '/errata/',
  '/en/targets/',
  '/en/compare/goals/',
];

/** Cumulative layout shift: a page is called steady up to 0.1 (https://web.dev/articles/cls). */
const MOST = 0.02;

declare global {
  interface Window {
    shifts: [by: number, what: string][];
  }
}

test.each([
  { width: 390, height: 844 },
  { width: 1440, height: 900 },
])('pages stand still at $width px', async (viewport) => {
  const page = await open('/about/', { viewport });
  await page.addInitScript(() => {
    window.shifts = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        sources: { node: Node | null }[];
      })[]) {
        const moved = entry.sources.map(({ node }) => (node instanceof Element ? node.outerHTML.slice(0, 60) : node));
        window.shifts.push([entry.value, moved.join(' ')]);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  for (const path of PATHS) {
    await page.goto(urlOf(path), { waitUntil: 'load' });
    // Whatever scripts show has been shown, and a frame later its shift is known.
    await expect.poll(() => page.locator('main :is([data-scripted], [data-late])').count(), { message: path }).toBe(0);
    if (path.includes('?q=')) await page.locator('#results li').first().waitFor();
    await page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(null)))),
    );
    const shifts = await page.evaluate(() => window.shifts);
    const sum = shifts.reduce((total, [by]) => total + by, 0);
    expect(sum, `${path} ${JSON.stringify(shifts)}`).toBeLessThan(MOST);
  }
});

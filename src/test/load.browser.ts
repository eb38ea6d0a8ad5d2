import { expect, test } from 'vitest';
import { BLANK, documents, readingPath, urlOf, useBrowser } from './helpers.ts';

/** No task that a page gives the browser while it loads keeps a reader waiting. */

const open = useBrowser();

/** One page of each kind that scripts add to. */
const PATHS = [
  '/',
  readingPath(documents[0]!),
  '/targets/',
  '/compare/goals/',
  '/compare/measures/',
  '/charts/',
  '/search/',
  `/search/?q=${encodeURIComponent('快递')}`,
  '/report/',
];

/** Milliseconds: a longer task is what browsers call long (https://w3c.github.io/longtasks/). */
const MOST = 50;
/** What the code does comes with every load; what else the machine does, does not. */
const LOADS = 3;

declare global {
  interface Window {
    longTasks: number[];
  }
}

test.each([
  { width: 390, height: 844 },
  { width: 1440, height: 900 },
])('no task is long while a page loads at $width px', async (viewport) => {
  const page = await open(BLANK, { viewport });
  await page.addInitScript(() => {
    window.longTasks = [];
    new PerformanceObserver((list) => {
      window.longTasks.push(...list.getEntries().map(({ duration }) => duration));
    }).observe({ type: 'longtask', buffered: true });
  });

  /** @returns the longest task of a load, 0 where none is long. */
  async function longestOfLoad(path: string): Promise<number> {
    await page.goto(urlOf(path), { waitUntil: 'load' });
    // Whatever scripts show has been shown.
    await expect.poll(() => page.locator('main [data-scripted]').count(), { message: path }).toBe(0);
    if (path.includes('?q=')) await page.locator('#results li').first().waitFor();
    await page.waitForLoadState('networkidle');
    return page.evaluate(() => Math.max(0, ...window.longTasks));
  }

  const found: Record<string, readonly number[]> = {};
  for (const path of PATHS) {
    // Once for the browser, to know the style sheets and scripts.
    await page.goto(urlOf(path), { waitUntil: 'load' });
    const longest: number[] = [];
    for (let load = 0; load < LOADS && Math.min(...longest) > MOST; load++) longest.push(await longestOfLoad(path));
    found[path] = longest;
  }
  if (process.env.SHOW) console.log(viewport.width, JSON.stringify(found));
  const long = Object.entries(found).filter(([, longest]) => Math.min(...longest) > MOST);
  expect(long).toEqual([]);
});

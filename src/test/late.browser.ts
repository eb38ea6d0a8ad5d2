import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { BLANK, urlOf, useBrowser } from './helpers.ts';

/** Rows that are not seen at first are laid out a few at a time while a page loads; nothing else about a table changes. */

const open = useBrowser();

const TABLES = ['/compare/goals/', '/compare/measures/', '/compare/safeguards/', '/compare/agencies/', '/targets/'];
/** Tables that have rows to lay out late. */
const LONG = TABLES.filter((path) => path !== '/compare/safeguards/');

const WINDOWS = [
  { width: 390, height: 844 },
  { width: 820, height: 1180 },
  { width: 1440, height: 900 },
  { width: 1440, height: 1400 },
];

declare global {
  interface Window {
    /** What waits for the next frame, while frames are held. */
    held: FrameRequestCallback[] | null;
  }
}

/** Runs in the browser before a page does: frames that its scripts ask for wait. */
function hold(): void {
  const next = window.requestAnimationFrame.bind(window);
  window.held = [];
  window.requestAnimationFrame = (callback) => (window.held ? window.held.push(callback) : next(callback));
}

/** Lets the frames come. */
const release = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const held = window.held!;
    window.held = null;
    for (const callback of held) requestAnimationFrame(callback);
  });

const countLate = (page: Page): Promise<number> => page.locator('[data-late]').count();
const settled = (page: Page): Promise<void> => expect.poll(() => countLate(page)).toBe(0);

/** Runs in the browser: cells that are meant to be seen, and are not laid out. */
const skipped = (): number =>
  [...document.querySelectorAll('main :is(.compare, .targets) > tbody:not([hidden]) > tr:not([hidden]) > *')].filter(
    (cell) => !cell.hasAttribute('hidden') && getComputedStyle(cell).display !== 'none' && !cell.checkVisibility(),
  ).length;

/** Where a place stands in the window, and where it should: below what sticks to the top, or as high as the page goes. */
const placeOf = (page: Page, id: string): Promise<readonly [top: number, wanted: number]> =>
  page.evaluate((name) => {
    const { scrollTop, scrollHeight, clientHeight } = document.documentElement;
    const { top } = document.getElementById(name)!.getBoundingClientRect();
    const padding = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;
    const most = scrollHeight - clientHeight;
    return [Math.round(top), Math.round(Math.max(padding, top + scrollTop - most))];
  }, id);

async function expectAt(page: Page, id: string): Promise<void> {
  await expect
    .poll(
      async () => {
        const [top, wanted] = await placeOf(page, id);
        return Math.abs(top - wanted);
      },
      { message: id },
    )
    .toBeLessThanOrEqual(1);
}

describe('while a page loads', () => {
  test.each(LONG)('what is seen of %s is laid out, the rest has room', async (path) => {
    for (const viewport of WINDOWS) {
      const page = await open(BLANK, { viewport });
      await page.addInitScript(hold);
      await page.goto(urlOf(path));
      const tops = await page
        .locator('[data-late]:not([hidden])')
        .evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect()).filter(({ height }) => height > 0));
      expect(tops.length, JSON.stringify(viewport)).toBeGreaterThan(0);
      expect(tops.filter(({ top }) => top < viewport.height)).toEqual([]);
      expect(tops.filter(({ height }) => height < 40)).toEqual([]);
      expect(await page.evaluate(skipped)).toBeGreaterThan(0);
      // On paper is everything, also then.
      await page.emulateMedia({ media: 'print' });
      expect(await page.evaluate(skipped)).toBe(0);
      await page.emulateMedia({ media: 'screen' });
      await release(page);
      await settled(page);
      expect(await page.evaluate(skipped)).toBe(0);
      expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    }
  });

  test('who scrolls meanwhile is not taken back to the place of the address', async () => {
    const page = await open(BLANK);
    await page.addInitScript(hold);
    await page.goto(urlOf('/compare/goals/#charts'));
    expect(await countLate(page)).toBeGreaterThan(0);
    await page.mouse.move(700, 450);
    await page.mouse.wheel(0, -1e6);
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
    await release(page);
    await settled(page);
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });

  test('where scripts do not come, all rows do', async () => {
    const page = await open(BLANK);
    await page.route('**/*.js', (route) => route.abort());
    await page.goto(urlOf('/targets/'));
    expect(await page.evaluate(skipped)).toBeGreaterThan(0);
    await expect.poll(() => page.evaluate(skipped)).toBe(0);
    expect(await countLate(page)).toBeGreaterThan(0);
    const last = page.locator('.targets tr[data-row]').last();
    expect(await last.evaluate((row) => getComputedStyle(row).display)).toBe('table-row');
  });
});

describe('a place that the address names', () => {
  /** The last row, a full text in the middle, and what stands behind the table. */
  const places = async (page: Page): Promise<string[]> =>
    page.evaluate(() => {
      const ids = (selector: string): string[] =>
        [...document.querySelectorAll(`main ${selector}`)].map(({ id }) => id).filter((id) => id !== '');
      const rows = ids('tbody th[id]');
      const items = ids('tbody .item[id]');
      const behind = ids('table ~ section[id], main table ~ section h2[id]');
      return [
        rows.at(-1),
        rows[Math.floor(rows.length / 2)],
        items[Math.floor(items.length / 2)],
        items.at(-1),
        behind[0],
      ].filter((id): id is string => id !== undefined);
    });

  test.each(TABLES.flatMap((path) => [390, 1440].map((width) => [path, width] as const)))(
    'of %s is where the page stands in the end, %i px wide',
    async (path, width) => {
      const page = await open(path, { viewport: { width, height: 900 } });
      const ids = await places(page);
      expect(ids.length).toBeGreaterThan(0);
      for (const id of ids) {
        await page.goto(BLANK);
        await page.goto(urlOf(`${path}#${encodeURIComponent(id)}`));
        await settled(page);
        await expectAt(page, id);
      }
      // Gone to within the page.
      for (const id of ids) {
        await page.evaluate((name) => (location.hash = encodeURIComponent(name)), id);
        await expectAt(page, id);
      }
    },
  );

  test.each(TABLES)('of %s that a reader left is where the way back ends', async (path) => {
    const page = await open(path);
    await settled(page);
    // Not by a share of the height: a place that the rooms alone would not give.
    await page.evaluate(() => scrollTo(0, (document.documentElement.scrollHeight - innerHeight) * 0.7));
    const seen = (): Promise<readonly [number, string]> =>
      page.evaluate(() => [scrollY, document.elementFromPoint(innerWidth / 2, innerHeight / 2)!.textContent]);
    const left = await seen();
    expect(left[0]).toBeGreaterThan(500);
    await page.goto(urlOf('/about/'));
    await page.goBack();
    await settled(page);
    await expect.poll(seen).toEqual(left);
    await page.reload();
    await settled(page);
    await expect.poll(seen).toEqual(left);
  });
});

describe('in the end', () => {
  /** What the accessibility tree holds of a table, by role. */
  async function rolesOf(page: Page): Promise<Record<string, number>> {
    const session = await page.context().newCDPSession(page);
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const counts: Record<string, number> = {};
    for (const { role, ignored } of nodes)
      if (!ignored && role) counts[role.value as string] = (counts[role.value as string] ?? 0) + 1;
    return counts;
  }

  test.each(TABLES)('%s is a table to who hears it, and the browser finds its last words', async (path) => {
    const page = await open(path);
    await settled(page);
    if (path === '/compare/agencies/') await page.locator('[data-fold="open"]').click();
    const roles = await rolesOf(page);
    const there = await page.evaluate(() => {
      const count = (selector: string): number =>
        [...document.querySelectorAll(`main ${selector}`)].filter((one) => one.checkVisibility()).length;
      return {
        table: count('table'),
        row: count('tr'),
        cell: count('td'),
        columnheader: count('thead th'),
        rowheader: count('tbody th'),
      };
    });
    expect(there.row).toBeGreaterThan(5);
    expect(roles).toMatchObject(there);
    expect(
      await page
        .locator('main tbody tr[data-row]:not([hidden])')
        .evaluateAll((rows) => [...new Set(rows.map((row) => getComputedStyle(row).display))]),
    ).toEqual(['table-row']);
    const words = await page
      .locator('main tbody tr[data-row]')
      .last()
      .locator('a')
      .last()
      .evaluate((link) => link.textContent.trim());
    // Not in the types of the platform, but in the browser.
    const find = (text: string): boolean => (window as unknown as { find(text: string): boolean }).find(text);
    expect(await page.evaluate(find, words)).toBe(true);
  });
});

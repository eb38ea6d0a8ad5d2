import type { Page } from 'playwright';
import { beforeAll, describe, expect, test } from 'vitest';
import { NAMES, type Name, pathOf, policies, unfoldGroups } from './comparison.ts';
import { BLANK, urlOf, useBrowser } from './helpers.ts';

/** The comparisons with more documents than the site has: each table with twelve columns, made of those that are there. */

const open = useBrowser();

const MANY = 12;

/** Runs in the browser: the page with the columns repeated until there are so many, each a document of its own. */
function widened([html, most]: readonly [string, number]): string {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const repeat = (own: readonly HTMLElement[], rename: (copy: HTMLElement, round: number) => void): void => {
    for (let place = own.length; place < most; place += 1) {
      const copy = own[place % own.length]!.cloneNode(true) as HTMLElement;
      for (const element of copy.querySelectorAll('[id]')) element.removeAttribute('id');
      rename(copy, Math.floor(place / own.length));
      own.at(-1)!.parentElement!.append(copy);
    }
  };
  for (const row of page.querySelectorAll('table[data-compare] tr')) {
    const own = [...row.querySelectorAll<HTMLElement>(':scope > [data-policy]')];
    if (own.length > 0)
      repeat(own, (copy, round) => {
        copy.dataset.policy += `-${round}`;
        if (copy.dataset.city) copy.dataset.city += `-${round}`;
      });
  }
  for (const all of page.querySelectorAll<HTMLTableCellElement>('table[data-compare] .group [colspan]'))
    all.colSpan += most - page.querySelectorAll('#chooser li[data-policy]').length;
  repeat([...page.querySelectorAll<HTMLElement>('#chooser li[data-policy]')], (copy, round) => {
    copy.dataset.policy += `-${round}`;
    copy.querySelector('input')!.value += `-${round}`;
  });
  for (const figure of page.querySelectorAll('figure.heat')) {
    const data = figure.querySelector('script[type="application/json"]')!;
    const spec = JSON.parse(data.textContent!);
    const round = <T>(list: readonly T[]): T[] =>
      Array.from({ length: most }, (_, place) => list[place % list.length]!);
    spec.columns = round(spec.columns);
    for (const row of spec.rows) row.cells = round(row.cells);
    data.textContent = JSON.stringify(spec);
    figure.classList.add('wide');
  }
  return `<!doctype html>${page.documentElement.outerHTML}`;
}

/** Opens a comparison with so many columns. */
async function openMany(name: Name, width: number): Promise<Page> {
  const page = await open(BLANK, { viewport: { width, height: 900 } });
  const html = await (await fetch(urlOf(pathOf(name)))).text();
  await page.goto(urlOf('/404.html'));
  const body = await page.evaluate(widened, [html, MANY] as const);
  await page.route(`**${pathOf(name)}`, (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.goto(urlOf(pathOf(name)));
  await unfoldGroups(page);
  return page;
}

/** Runs in the browser: what reaches out of its cell or its head to the right, save the actions, which lie above all. */
const reachingOut = (cells: readonly Element[]): string[] =>
  cells.flatMap((cell) => {
    const { right } = cell.getBoundingClientRect();
    return [...cell.querySelectorAll('*')]
      .filter((element) => element.checkVisibility() && !element.closest('.acts'))
      .filter((element) => [...element.getClientRects()].some((box) => box.width > 0 && box.right > right + 1))
      .map((element) => `${element.tagName}.${element.className} ${element.textContent!.trim().slice(0, 20)}`);
  });

const CELLS = 'table[data-compare] :is(thead [data-policy], [data-cell]):visible';

describe.each(NAMES)('%s', (name) => {
  test.each([1100, 1280, 1440])('twelve columns in a window of %i px: nothing reaches into the next', async (width) => {
    const page = await openMany(name, width);
    expect(await page.locator('table[data-compare] thead [data-policy]:visible').count()).toBe(MANY);
    expect(await page.locator(CELLS).evaluateAll(reachingOut)).toEqual([]);
  });
});

test('columns that are put away give their room to the others', async () => {
  const page = await openMany('goals', 1440);
  const size = (): Promise<number> =>
    page
      .locator('td .value .fig:visible')
      .first()
      .evaluate((figure) => Number.parseFloat(getComputedStyle(figure).fontSize));
  const close = await size();
  // One that is put away goes behind those that are shown.
  for (let away = 0; away < 5; away += 1) await page.locator('#chooser [name=column]').first().uncheck();
  expect(await size()).toBeGreaterThan(close);
});

describe('goals in 大字版', () => {
  let page: Page;
  beforeAll(async () => {
    page = await open('/compare/goals/', {
      viewport: { width: 1100, height: 900 },
      storageState: {
        cookies: [],
        origins: [{ origin: new URL(urlOf('/')).origin, localStorage: [{ name: 'type', value: 'large' }] }],
      },
    });
  });

  test(`nothing of ${policies.length} columns reaches into the next`, async () => {
    expect(await page.locator('html').getAttribute('data-type')).toBe('large');
    expect(await page.locator(CELLS).evaluateAll(reachingOut)).toEqual([]);
  });
});

describe('a chart with a column a document', () => {
  test.each([390, 1440])('keeps room for the words of each in a window of %i px', async (width) => {
    const page = await openMany('measures', width);
    const figure = page.locator('figure.heat');
    await figure.scrollIntoViewIfNeeded();
    await figure.and(page.locator('[data-live]')).locator('canvas').waitFor({ state: 'attached' });
    const box = await figure.locator('canvas').boundingBox();
    const rows = await figure.locator('tbody tr').count();
    // Names of four characters stand above columns of 4 rem, figures in rows of 1.5 rem.
    expect(box!.width / MANY).toBeGreaterThan(56);
    expect(box!.height / rows).toBeGreaterThan(24);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(
      0,
    );
  });
});

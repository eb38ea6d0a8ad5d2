import type { Page } from 'playwright';
import { beforeAll, describe, expect, test } from 'vitest';
import { EXPECTED, HEAD, ids, NAMES, pathOf, policies, rowsOf, rowTexts, unfoldGroups, viewOf } from './comparison.ts';
import { expectAccessible, expectLight, unfold, useBrowser, useParser, useReader, weigh } from './helpers.ts';

/** The pages of the comparisons as a whole: without scripts, on a phone, on paper, for everyone. */

const read = useReader();
const parse = useParser();

/** A column a document. */
const MOST_BYTES = 12 * 1024 * Math.max(5, policies.length);
const MOST_BYTES_OF_SCRIPTS = 15 * 1024;

test.each([
  ...NAMES.flatMap((name) => [
    [pathOf(name), '不是抽样'],
    [`/en${pathOf(name)}`, 'no sample'],
  ]),
  ['/compare/', '不是抽样'],
  ['/compare/texts/', '不是抽样'],
] as [string, string][])('%s says that the documents are %s', async (path, words) => {
  const page = await read(path);
  expect((await page.locator('main > .hint').allInnerTexts()).join()).toContain(words);
});

describe.each(NAMES)('%s', (name) => {
  test('without scripts all of the table stands there, and nothing to choose with', async () => {
    const page = await read(pathOf(name), { javaScriptEnabled: false });
    const rows = await parse(rowsOf, pathOf(name));
    const view = await viewOf(page);
    expect(view.columns).toEqual(ids);
    expect(view.rows).toEqual(rowTexts(rows, ids));
    expect(await page.locator('#chooser').isVisible()).toBe(false);
    expect(await page.locator('button:visible').count()).toBe(await page.locator('header button:visible').count());
  });

  test('on a phone a cell is a card that names its city, and nothing scrolls sideways', async () => {
    const page = await read(`${pathOf(name)}?cities=${ids.toReversed().join(',')}`, {
      viewport: { width: 390, height: 844 },
    });
    await unfoldGroups(page);
    const cards = await page.locator('table[data-compare] td[data-cell]:visible').evaluateAll((cells) =>
      cells.map((cell) => {
        const own = cell.querySelector<HTMLElement>('.who .name');
        const { left, right } = cell.getBoundingClientRect();
        return {
          policy: cell.dataset.policy!,
          name: own?.checkVisibility() ? own.innerText.trim() : '',
          inside: left >= 0 && right <= 390,
        };
      }),
    );
    expect(cards.length).toBe(EXPECTED[name].length * ids.length);
    const names = new Map(policies.map(({ id, city }) => [id, city?.name ?? id]));
    expect(cards.filter((card) => card.name !== names.get(card.policy) || !card.inside)).toEqual([]);
    expect(cards.slice(0, ids.length).map(({ policy }) => policy)).toEqual(ids.toReversed());
    expect(await page.locator(HEAD).isVisible()).toBe(false);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(
      0,
    );
  });

  test('‹ and › of a city stand together in a narrow window', async () => {
    for (const path of [pathOf(name), `/en${pathOf(name)}`]) {
      const page = await read(path, { viewport: { width: 390, height: 844 } });
      await page.locator('#chooser:not([data-scripted])').waitFor();
      const parted = await page.locator('#chooser li').evaluateAll((items) =>
        items.flatMap((item) => {
          const tops = [...item.querySelectorAll('[data-move]')].map((button) => button.getBoundingClientRect().top);
          return new Set(tops).size > 1 ? [(item as HTMLElement).innerText] : [];
        }),
      );
      expect(parted, path).toEqual([]);
    }
  });
});

/** One page for the tests of each, in their order. */
describe.each(NAMES)('%s with scripts', (name) => {
  const open = useBrowser();
  let page: Page;
  beforeAll(async () => {
    page = await open(pathOf(name));
  });

  test('weighs little', async () => {
    const weight = await weigh(page);
    expect(weight.script).toBeGreaterThan(0);
    expect(weight.script).toBeLessThanOrEqual(MOST_BYTES_OF_SCRIPTS);
    expectLight(weight, MOST_BYTES);
  });

  test('begins folded only where it is long', async () => {
    const { rows, groups } = await viewOf(page);
    const folded = name === 'agencies';
    expect(groups.every((group) => group.startsWith('-') === folded)).toBe(true);
    expect(rows.length > 0).toBe(!folded);
    expect(await page.locator('#chooser').isVisible()).toBe(true);
  });

  test('the mark of a draft can be seen in each of its cells', async () => {
    await unfoldGroups(page);
    const unseen = await page.locator('td[data-cell]:not([data-absent])').evaluateAll(
      (cells, drafts) =>
        cells
          .filter(({ dataset }) => drafts.includes(dataset.policy!))
          .filter((cell) => !cell.querySelector('.draft')?.checkVisibility())
          .map(({ dataset }) => JSON.stringify(dataset)),
      policies.filter(({ status }) => status === 'draft').map(({ id }) => id),
    );
    expect(unseen).toEqual([]);
  });

  test('the heads of the columns stay in sight', async () => {
    await unfoldGroups(page);
    const last = page.locator('table[data-compare] tr[data-row]').last();
    await last.scrollIntoViewIfNeeded();
    const heads = page.locator(`${HEAD} th[data-policy]`);
    const tops = (): Promise<number[]> =>
      heads.evaluateAll((all) => all.map((head) => Math.round(head.getBoundingClientRect().top) || 0));
    await expect.poll(tops).toEqual(ids.map(() => 0));
    const onTop = await heads.first().evaluate((head) => {
      const { left, top, width, height } = head.getBoundingClientRect();
      return head.contains(document.elementFromPoint(left + width / 2, top + height / 2));
    });
    expect(onTop).toBe(true);
  });

  test('on paper there is nothing to choose with, and the table is whole', async () => {
    await unfoldGroups(page);
    await page.emulateMedia({ media: 'print' });
    const controls = page.locator(':is(#chooser, .acts) :is(input, select, button, summary)');
    const seen = await controls.evaluateAll((all) =>
      all.filter((control) => control.checkVisibility()).map(({ outerHTML }) => outerHTML),
    );
    expect(seen).toEqual([]);
    expect(await page.locator(HEAD).isVisible()).toBe(true);
    expect((await viewOf(page)).rows.length).toBe(EXPECTED[name].length);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const widths = [...pdf.matchAll(/\/MediaBox \[0 0 (\d+)/gu)].map(([, width]) => width);
    expect(new Set(widths), 'its pages lie on their side').toEqual(new Set(['841']));
    // Kept together, a row of many figures would leave most of a page empty.
    const kept = await page
      .locator('[data-compare=goals] [data-row]')
      .evaluateAll(
        (rows) =>
          rows.filter(
            (row) =>
              (getComputedStyle(row).breakInside === 'avoid') !==
              [...row.querySelectorAll('td')].every((cell) => cell.querySelectorAll('.said').length < 3),
          ).length,
      );
    expect(kept).toBe(0);
    await page.emulateMedia({ media: 'screen' });
  });

  test('has no fault that axe knows, in light and in dark', async () => {
    await unfoldGroups(page);
    await unfold(page);
    await expectAccessible(page);
  });
});

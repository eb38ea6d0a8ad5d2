import type { Page } from 'playwright';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  HEAD,
  ids,
  NAMES,
  pathOf,
  policies,
  type Row,
  rowsOf,
  rowTexts,
  unfoldGroups,
  type View,
  viewOf,
} from './comparison.ts';
import { addressOf, urlOf, useBrowser, useParser } from './helpers.ts';

/** The comparisons: what a reader may choose, and that the address keeps it. */

const open = useBrowser();
const parse = useParser();

/** One script serves them all: a page that begins whole, and one that begins folded. */
const ONE_SCRIPT = ['measures', 'agencies'] as const;

/** Loads the address again: it must say all of what is shown. */
async function expectKept(page: Page, view: View): Promise<void> {
  await page.reload();
  expect(await viewOf(page)).toEqual(view);
}

const queryOf = async (page: Page): Promise<string> => decodeURIComponent((await addressOf(page)).search);

/** The address names the columns in their order, each by its city or by itself. */
async function expectCities(page: Page, columns: readonly (string | undefined)[]): Promise<void> {
  const named = (await addressOf(page)).searchParams.get('cities')?.split(',') ?? [];
  const names = columns.map((id) => [id, policies.find((policy) => policy.id === id)?.city?.id]);
  expect(named.length).toBe(columns.length);
  named.forEach((token, place) => {
    expect(names[place]).toContain(token);
  });
}

/** By keyboard alone: Tab until the focus stands on it. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
  }
  throw new Error(`Tab does not reach ${selector}.`);
}

describe.each(NAMES)('%s: the chosen columns', (name) => {
  test('can be dropped and taken back; the address keeps it', async () => {
    const page = await open(pathOf(name));
    await unfoldGroups(page);
    const [first, ...others] = ids;
    const before = await viewOf(page);
    expect(before.columns).toEqual(ids);
    await page.locator(`#chooser [value="${first}"]`).uncheck();
    const dropped = await viewOf(page);
    expect(dropped.columns).toEqual(others);
    for (const row of dropped.rows) expect(row.split(' ').slice(2)).toEqual(others);
    await expectCities(page, others);
    await expectKept(page, dropped);
    await page.locator(`#chooser [value="${first}"]`).check();
    expect((await viewOf(page)).columns).toEqual([...others, first]);
    await expectCities(page, [...others, first]);
    await expectKept(page, await viewOf(page));
  });

  test('stand in the order of the address, by city or by policy', async () => {
    const page = await open(`${pathOf(name)}?cities=hangzhou,wuhan`);
    const heads = page.locator(`${HEAD} [data-policy]:visible`);
    const cities = (): Promise<(string | null)[]> =>
      heads.evaluateAll((all) => all.map((head) => head.getAttribute('data-city')));
    expect(await cities()).toEqual(['hangzhou', 'wuhan']);
    const backwards = ids.toReversed();
    await page.goto(urlOf(`${pathOf(name)}?cities=${backwards.join(',')}`));
    expect((await viewOf(page)).columns).toEqual(backwards);
    await page.goto(urlOf(`${pathOf(name)}?cities=${ids.at(-1)},nowhere,${ids[0]},${ids.at(-1)}`));
    expect(await page.locator('#said').innerText()).toContain('本站没有“nowhere”的文件。');
    expect((await viewOf(page)).columns).toEqual([ids.at(-1), ids[0]]);
  });
});

/** Whether a row is to be shown, by what the cells of the shown columns say; a document without lists has no say. */
const FILTERS: Readonly<Record<string, (says: readonly string[]) => boolean>> = {
  all: () => true,
  shared: (says) => says.every((said) => said !== ''),
  differ: (says) => says.some((said) => said !== '') && new Set(says).size > 1,
  one: (says) => says.filter((said) => said !== '').length === 1,
  gap: (says) => says.filter((said) => said === '').length === 1 && says.some((said) => said !== ''),
};

describe.each(NAMES)('%s: the filters', (name) => {
  test('choose rows; how many are left is said, and the address keeps it', async () => {
    const page = await open(pathOf(name));
    const rows = await parse(rowsOf, pathOf(name));
    expect(
      await page
        .locator('#chooser [name=show] option')
        .evaluateAll((all) => all.map((option) => option.getAttribute('value'))),
    ).toEqual(Object.keys(FILTERS));
    const two = [ids.at(-1)!, ids[0]!];
    for (const columns of [ids, two]) {
      if (columns !== ids) await page.goto(urlOf(`${pathOf(name)}?cities=${columns.join(',')}`));
      await unfoldGroups(page);
      for (const [filter, passes] of Object.entries(FILTERS).toReversed()) {
        await page.locator('#chooser [name=show]').selectOption(filter);
        const chosen = ({ cells }: Row): readonly string[] =>
          cells
            .filter(({ policy, absent }) => columns.includes(policy) && absent !== 'no-list')
            .map(({ says }) => says);
        // A row that none of two cities writes about is left out, and counted.
        const speaks = ({ cells }: Row): boolean =>
          columns === ids ||
          cells.some(
            ({ policy, absent }) => columns.includes(policy) && !['not-stated', 'no-list'].includes(absent ?? ''),
          );
        const passing = rows.filter((row) => passes(chosen(row)));
        const expected = passing.filter(speaks);
        const idle = passing.length - expected.length;
        const view = await viewOf(page);
        expect(view.rows, filter).toEqual(rowTexts(expected, columns));
        // A head above nothing would be idle.
        expect(view.groups).toEqual([...new Set(expected.map(({ group }) => group))]);
        expect(await page.locator('#said').innerText()).toContain(`${expected.length} 行`);
        if (idle > 0) expect(await page.locator('#said').innerText()).toContain(`另 ${idle} 行所选各市都没有写到`);
        if (filter !== 'all') expect(await queryOf(page)).toContain(`show=${filter}`);
        if (filter === 'gap') await expectKept(page, view);
      }
    }
  });
});

test('a row that the address names is there, though none of the chosen cities writes about it', async () => {
  const path = `${pathOf('goals')}?cities=${ids[0]},${ids[1]}`;
  const page = await open(path);
  const id = await page.evaluate(
    () => document.querySelector<HTMLElement>('tr[data-row][hidden] > th[id]')?.id ?? 'no row is left out',
  );
  // The same page with another fragment would not be loaded anew.
  await page.goto(urlOf('/'));
  await page.goto(urlOf(`${path}#${id}`));
  expect(await page.locator(`[id="${id}"]`).isVisible()).toBe(true);
  expect((await viewOf(page)).columns).toEqual([ids[0], ids[1]]);
});

describe.each(ONE_SCRIPT)('%s: the columns', (name) => {
  test('cannot all be dropped', async () => {
    const page = await open(`${pathOf(name)}?cities=${ids[0]}`);
    expect((await viewOf(page)).columns).toEqual([ids[0]]);
    await page.locator(`#chooser [value="${ids[0]}"]`).click();
    expect(await page.locator(`#chooser [value="${ids[0]}"]`).isChecked()).toBe(true);
    expect((await viewOf(page)).columns).toEqual([ids[0]]);
  });

  test('can be moved by keyboard, and the focus stays on the button', async () => {
    const page = await open(pathOf(name));
    const [first, second, ...others] = ids;
    const right = `li[data-policy="${first}"] [data-move="1"]`;
    await tabTo(page, right);
    const onIt = (): Promise<boolean | undefined> =>
      page.evaluate((wanted) => document.activeElement?.matches(wanted), right);
    await page.keyboard.press('Enter');
    expect((await viewOf(page)).columns).toEqual([second, first, ...others]);
    expect(await onIt()).toBe(true);
    for (let presses = 0; presses < others.length; presses += 1) await page.keyboard.press('Space');
    expect((await viewOf(page)).columns).toEqual([second, ...others, first]);
    expect(await onIt()).toBe(true);
    // At the end there is no way on, and the button says so.
    expect(await page.locator(`#chooser ${right}`).getAttribute('aria-disabled')).toBe('true');
    await page.keyboard.press('Enter');
    const moved = await viewOf(page);
    expect(moved.columns).toEqual([second, ...others, first]);
    expect(await onIt()).toBe(true);
    await expectCities(page, moved.columns);
    await expectKept(page, moved);
    await tabTo(page, `li[data-policy="${first}"] [data-move="-1"]`);
    await page.keyboard.press('Enter');
    expect((await viewOf(page)).columns.at(-2)).toBe(first);
  });
});

describe.each(ONE_SCRIPT)('%s: the rows', (name) => {
  test('can be chosen by group', async () => {
    const page = await open(pathOf(name));
    await unfoldGroups(page);
    const all = (await viewOf(page)).groups;
    expect(all.length).toBeGreaterThan(1);
    await page.locator('#chooser .groups summary').click();
    await page.locator(`#chooser [name=group][value="${all[0]}"]`).uncheck();
    expect((await viewOf(page)).groups).toEqual(all.slice(1));
    await expectKept(page, await viewOf(page));
    await page.locator('#chooser .groups summary').click();
    await page.locator('#chooser [data-groups=none]').click();
    expect((await viewOf(page)).rows).toEqual([]);
    await expectKept(page, await viewOf(page));
    await page.locator('#chooser .groups summary').click();
    await page.locator(`#chooser [name=group][value="${all[1]}"]`).check();
    expect((await viewOf(page)).groups).toEqual([all[1]]);
    expect(await queryOf(page)).toContain(`rows=${all[1]}`);
    await page.locator('#chooser [data-groups=all]').click();
    expect((await viewOf(page)).groups).toEqual(all);
    expect(await queryOf(page)).not.toContain('rows=');
  });

  test('can be folded by group, by keyboard too', async () => {
    const page = await open(pathOf(name));
    await unfoldGroups(page);
    const { groups, rows } = await viewOf(page);
    const button = page.locator(`tbody[data-group="${groups[1]}"] button.title`);
    await button.focus();
    await page.keyboard.press('Enter');
    const folded = await viewOf(page);
    expect(folded.groups).toEqual(groups.map((group, place) => (place === 1 ? `-${group}` : group)));
    expect(folded.rows).toEqual(rows.filter((row) => !row.startsWith(`${groups[1]} `)));
    expect(await button.getAttribute('aria-expanded')).toBe('false');
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    const turned = name === 'agencies' ? groups.filter((_, place) => place !== 1) : [groups[1]];
    expect((await addressOf(page)).searchParams.get(name === 'agencies' ? 'open' : 'fold')?.split(',')).toEqual(turned);
    await expectKept(page, folded);
    await button.click();
    expect((await viewOf(page)).rows).toEqual(rows);
    await page.locator('#chooser [data-fold="close"]').click();
    const closed = await viewOf(page);
    expect(closed.rows).toEqual([]);
    expect(closed.groups).toEqual(groups.map((group) => `-${group}`));
    await expectKept(page, closed);
  });

  test('a reset brings the whole table back, and a clean address', async () => {
    const page = await open(pathOf(name));
    const whole = await viewOf(page);
    await page.goto(urlOf(`${pathOf(name)}?cities=${ids[0]}&show=one&rows=${whole.groups.at(-1)!.replace('-', '')}`));
    expect(await viewOf(page)).not.toEqual(whole);
    await page.locator('#chooser [type=reset]').click();
    expect(await viewOf(page)).toEqual(whole);
    expect(await queryOf(page)).toBe('');
  });

  test('who goes to a document and comes back finds what was chosen', async () => {
    const page = await open(`${pathOf(name)}?cities=${ids.at(-1)}&show=shared`);
    await unfoldGroups(page);
    await page.locator('#chooser [value]').first().focus();
    const view = await viewOf(page);
    expect(view.columns).toEqual([ids.at(-1)]);
    await page.locator('td[data-cell]:visible a[href*="/policies/"]').first().click();
    await page.waitForURL(/\/policies\//u);
    await page.goBack();
    await page.waitForURL(/\/compare\//u);
    expect(await viewOf(page)).toEqual(view);
  });

  test('what the address says and nobody knows does nothing', async () => {
    const page = await open(pathOf(name));
    const whole = await viewOf(page);
    const faults: string[] = [];
    page.on('pageerror', ({ message }) => faults.push(message));
    page.on('dialog', async (dialog) => {
      faults.push(dialog.message());
      await dialog.dismiss();
    });
    for (const query of [
      '?cities=atlantis#%E0%A4%A',
      '?cities=,,,&rows=&show=&fold=&open=#no-such-place',
      '?cities=__proto__,constructor&show=constructor&fold=__proto__&open=toString&rows=__proto__#main',
      `?cities=${encodeURIComponent('<img src=x onerror=alert(1)>')}&rows=${encodeURIComponent('"><script>alert(1)</script>')}#"]`,
      '?cities=%E0%A4%A&show=%00&rows=%FF&fold=%',
      `?cities=${'a,'.repeat(2000)}&cities=b`,
      '#%E0%A4%A',
    ]) {
      // With another fragment only, the page would stay as it is.
      if (!query.startsWith('?')) await page.goto('about:blank');
      await page.goto(urlOf(pathOf(name) + query));
      expect.soft(await viewOf(page), query.slice(0, 80)).toEqual(whole);
      expect.soft(faults.splice(0), query.slice(0, 80)).toEqual([]);
    }
  });
});

test('a hash in the history leads back to where the reader was', async () => {
  const page = await open(`${pathOf('measures')}?cities=${ids.join(',')}`);
  const start = await viewOf(page);
  const link = page.locator('.refer a[href^="#"]').first();
  const place = decodeURIComponent((await link.getAttribute('href'))!.slice(1));
  await link.click();
  await expect.poll(async () => decodeURIComponent((await addressOf(page)).hash.slice(1))).toBe(place);
  await page.locator(`[id="${place}"]`).waitFor();
  await page.locator(`#chooser [value="${ids[0]}"]`).uncheck();
  const dropped = await viewOf(page);
  expect(dropped.columns).toEqual(ids.slice(1));
  await expectKept(page, dropped);
  await page.goBack();
  await expect.poll(() => viewOf(page)).toEqual(start);
  await page.goForward();
  await expect.poll(() => viewOf(page)).toEqual(dropped);
});

describe('a place that the address names', () => {
  /** The first clause that stands in full in a group and is named in another. */
  let place: { readonly id: string; readonly group: string; readonly from: string };
  beforeAll(async () => {
    const page = await open(pathOf('measures'));
    const found = await page.locator('.refer a[href^="#"]').evaluateAll((links) =>
      links
        .map((link) => {
          const id = decodeURIComponent((link as HTMLAnchorElement).hash.slice(1));
          const groupOf = (element: Element | null): string =>
            element?.closest<HTMLElement>('tbody')?.dataset.group ?? '';
          const target = document.getElementById(id);
          return { id, group: groupOf(target), from: groupOf(link), folds: target?.querySelector('details') !== null };
        })
        .find(({ group, from, folds }) => folds && group !== from),
    );
    place = found!;
  });
  const isOpen = (page: Page, id: string): Promise<boolean> =>
    page
      .locator(`[id="${id}"] details > p`)
      .first()
      .evaluate((element) => element.checkVisibility({ contentVisibilityAuto: true }));

  test('is shown, with all its text, also inside a folded group', async () => {
    const { id, group } = place;
    const page = await open(`${pathOf('measures')}?fold=${group}`);
    expect(await isOpen(page, id)).toBe(false);
    await page.goto('about:blank');
    await page.goto(urlOf(`${pathOf('measures')}?fold=${group}#${encodeURIComponent(id)}`));
    expect(await isOpen(page, id)).toBe(true);
    expect(await page.locator(`[id="${id}"]`).evaluate((element) => element.getBoundingClientRect().top)).toBeLessThan(
      900,
    );
  });

  test('is shown when a link on the page leads there', async () => {
    const { id, group, from } = place;
    const page = await open(`${pathOf('measures')}?fold=${group}`);
    expect(await page.locator(`[id="${id}"]`).isVisible()).toBe(false);
    await page.locator(`tbody[data-group="${from}"] .refer a[href="#${id}"]`).first().click();
    await expect.poll(() => page.locator(`[id="${id}"]`).isVisible()).toBe(true);
    expect(await isOpen(page, id)).toBe(true);
  });

  test('is shown also where its group was not chosen', async () => {
    const { id, from } = place;
    const page = await open(`${pathOf('measures')}?rows=${from}`);
    expect(await page.locator(`[id="${id}"]`).isVisible()).toBe(false);
    await page.locator(`tbody[data-group="${from}"] .refer a[href="#${id}"]`).first().click();
    await expect.poll(() => page.locator(`[id="${id}"]`).isVisible()).toBe(true);
  });

  test('is shown also where its column was not chosen, behind those that were', async () => {
    const { id } = place;
    const policy = ids.find((one) => id.startsWith(`${one}.`))!;
    const others = ids.filter((one) => one !== policy).slice(0, 1);
    const page = await open(`${pathOf('measures')}?cities=${others.join(',')}#${encodeURIComponent(id)}`);
    expect(await page.locator(`[id="${id}"]`).isVisible()).toBe(true);
    expect((await viewOf(page)).columns).toEqual([...others, policy]);
  });

  test('stands below the heads, not behind them', async () => {
    const { id } = place;
    const page = await open(`${pathOf('measures')}#${encodeURIComponent(id)}`);
    const head = await page.locator(`${HEAD} th`).first().boundingBox();
    const heading = await page.locator(`[id="${id}"] .heading`).boundingBox();
    expect(heading!.y).toBeGreaterThanOrEqual(head!.y + head!.height);
  });
});

/**
 * Runs in the browser: the table as it is written where it is crowded, with one cell for the last two columns where
 * neither says anything, and the cells that stand for them apart.
 */
function crowd(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const quiet = new Map<string, Element>();
  for (const row of page.querySelectorAll('table[data-compare] tr[data-row]')) {
    const [first, second] = [...row.querySelectorAll('[data-cell]')].slice(-2) as [HTMLElement, HTMLElement];
    for (const cell of [first, second]) if (cell.dataset.absent) quiet.set(cell.dataset.policy!, cell);
    if (!first.dataset.absent || !second.dataset.absent) continue;
    const run = page.createElement('td');
    run.className = 'run';
    run.colSpan = 2;
    first.replaceWith(run);
    second.remove();
  }
  const template = page.createElement('template');
  template.id = 'quiet-cells';
  for (const cell of quiet.values()) {
    const own = cell.cloneNode(true) as HTMLElement;
    delete own.dataset.agency;
    delete own.dataset.theme;
    template.content.append(own);
  }
  page.querySelector('main')!.append(template);
  return `<!doctype html>${page.documentElement.outerHTML}`;
}

describe('goals: a row that the address names and the filter leaves out', () => {
  test('is shown beside those that pass, till other rows are asked for', async () => {
    const filtered = `${pathOf('goals')}?show=shared`;
    const page = await open(filtered);
    const view = await viewOf(page);
    const key = await page.evaluate(
      () =>
        document.querySelector('table[data-compare] tr[data-row][hidden]:has([data-cell])')!.querySelector('[id]')!.id,
    );
    await page.evaluate((id) => {
      location.hash = `#${id}`;
    }, key);
    const row = page.locator(`tr[data-row]:has([id="${key}"])`);
    await row.waitFor({ state: 'visible' });
    expect((await viewOf(page)).rows.length).toBe(view.rows.length + 1);
    expect(await queryOf(page)).toBe('?show=shared');
    await page.reload();
    expect((await viewOf(page)).rows.length).toBe(view.rows.length + 1);
    await page.locator('#chooser [name=show]').selectOption('all');
    await page.locator('#chooser [name=show]').selectOption('shared');
    expect(await viewOf(page)).toEqual(view);
  });
});

describe('agencies: cells that say nothing, written as one', () => {
  test('stand for themselves once their columns are shown', async () => {
    const page = await open(pathOf('agencies'));
    const before = await (await fetch(urlOf(pathOf('agencies')))).text();
    const crowded = await page.evaluate(crowd, before);
    expect(crowded.split('class="run"').length).toBeGreaterThan(3);
    await page.route(`**${pathOf('agencies')}**`, (route) =>
      route.fulfill({ contentType: 'text/html', body: crowded }),
    );
    await page.goto('about:blank');
    await page.goto(`${urlOf(pathOf('agencies'))}?cities=${[...ids].reverse().join(',')}`);
    await unfoldGroups(page);
    expect(await page.locator('.run').count()).toBe(0);
    const sorted = (rows: readonly Row[]): readonly Row[] =>
      rows.map((row) => ({ ...row, cells: row.cells.toSorted((a, b) => (a.policy < b.policy ? -1 : 1)) }));
    const after = await page.evaluate(rowsOf, await page.content());
    expect(sorted(after)).toEqual(sorted(await parse(rowsOf, pathOf('agencies'))));
    expect((await viewOf(page)).rows).toEqual(rowTexts(after, [...ids].reverse()));
  });
});

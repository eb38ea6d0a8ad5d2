import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { compareAgencies } from '../compare/agencies.ts';
import { compareGoals } from '../compare/goals.ts';
import { compareMeasures, compareSafeguards, hasLists } from '../compare/themes.ts';
import { describeTargets, urlOf as permalink, type TargetRecord, viewClauses } from '../model/describe.ts';
import { passedWord } from '../model/words.ts';
import { documents, readingPath, squeeze, urlOf, useBrowser, vocabulary } from './helpers.ts';
import { SITE, SITES, TEST_BUILD_DATE } from './sites.ts';

/** The comparisons: what stands in the cells, where it leads, and what a reader may choose. */

const open = useBrowser();

const NAMES = ['goals', 'measures', 'safeguards', 'agencies'] as const;
type Name = (typeof NAMES)[number];
/** One script serves them all: a page that begins whole, and one that begins folded. */
const ONE_SCRIPT = ['measures', 'agencies'] as const;
const pathOf = (name: Name): string => `/compare/${name}/`;
const htmlOf = (path: string, { folder } = SITE): string => readFileSync(join(folder, path, 'index.html'), 'utf8');

/** The heads of the columns; the tables of charts have heads of their own. */
const HEAD = 'table[data-compare] > thead';

const policies = documents.map(({ policy }) => policy);
const ids = policies.map(({ id }) => id);
const targets: readonly TargetRecord[] = documents.flatMap(describeTargets);

/** What has to stand on a page, row by row: the key of the row and of what kind each cell is. */
const EXPECTED: Readonly<Record<Name, readonly (readonly string[])[]>> = {
  goals: compareGoals(documents, vocabulary).flatMap(({ rows }) =>
    rows.map(({ indicator, cells }) => [indicator?.id ?? 'none', ...cells.map(({ kind }) => kind)]),
  ),
  measures: themeRows(compareMeasures(documents, vocabulary.themes)),
  safeguards: themeRows(compareSafeguards(documents, vocabulary.themes)),
  agencies: compareAgencies(documents, vocabulary).flatMap(({ id, rows }) =>
    rows.map(({ theme, cells }) => [`${id} ${theme?.id ?? 'other'}`, ...cells.map(({ kind }) => kind)]),
  ),
};

function themeRows(rows: ReturnType<typeof compareMeasures>): readonly (readonly string[])[] {
  return rows.map(({ id, cells }) => [
    id,
    ...cells.map(({ primary, further, drawn, mentions }) =>
      primary.length + further.length + drawn.length + mentions.length === 0 ? 'not-stated' : 'filled',
    ),
  ]);
}

interface Link {
  readonly href: string;
  /** Without white space, as all texts here. */
  readonly text: string;
  /** Set large: a figure. */
  readonly figure: boolean;
}

interface Cell {
  readonly policy: string;
  readonly indicator: string | null;
  readonly theme: string | null;
  readonly agency: string | null;
  readonly absent: string | null;
  /** What filters compare; empty for a cell that does not fill its row. */
  readonly says: string;
  /** Without the name of the city and the mark of a draft. */
  readonly text: string;
  readonly draft: boolean;
  readonly links: readonly Link[];
}

interface Row {
  readonly group: string;
  readonly row: string;
  readonly cells: readonly Cell[];
}

/** Runs in the browser: the table as it is without scripts. */
function rowsOf(html: string): readonly Row[] {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const bare = (element: Element | undefined | null): string => (element?.textContent ?? '').replace(/\s+/gu, '');
  return Array.from(page.querySelectorAll<HTMLElement>('table[data-compare] tr[data-row]'), (row) => ({
    group: row.closest('tbody')?.dataset.group ?? '',
    row: row.dataset.row ?? '',
    cells: Array.from(row.querySelectorAll<HTMLElement>('[data-cell]'), (cell) => {
      const { policy = '', indicator = null, theme = null, agency = null, absent = null, says = '' } = cell.dataset;
      const draft = bare(cell).includes('征求意见稿');
      const links = Array.from(cell.querySelectorAll('a[href]'), (link) => ({
        href: link.getAttribute('href') ?? '',
        text: bare(link.querySelector('.fig') ?? link),
        figure: link.querySelector('.fig') !== null,
      }));
      for (const who of cell.querySelectorAll('.who')) who.remove();
      return { policy, indicator, theme, agency, absent, says, text: bare(cell), draft, links };
    }),
  }));
}

/** Runs in the browser: the text at each anchor of a page. */
function placesOf(html: string): Record<string, string> {
  const page = new DOMParser().parseFromString(html, 'text/html');
  return Object.fromEntries(
    Array.from(page.querySelectorAll('[id]'), ({ id, textContent }) => [id, textContent.replace(/\s+/gu, '')]),
  );
}

describe.each(NAMES)('%s: the cells', (name) => {
  const read = async (): Promise<readonly Row[]> => {
    const page = await open('/404.html');
    return page.evaluate(rowsOf, htmlOf(pathOf(name)));
  };

  test('there is one a row and policy, and its attributes say which, and what is absent', async () => {
    const rows = await read();
    const keyOf = ({ indicator, theme, agency }: Cell): string =>
      name === 'goals' ? `${indicator}` : name === 'agencies' ? `${agency} ${theme}` : `${theme}`;
    const found = rows.map(({ cells }) => [...new Set(cells.map(keyOf)), ...cells.map(({ absent }) => absent ?? '')]);
    const absences = ['not-stated', 'no-list', 'not-comparable'];
    expect(found).toEqual(
      EXPECTED[name].map((row) => row.map((word, at) => (at > 0 && !absences.includes(word) ? '' : word))),
    );
    for (const { cells } of rows) {
      expect(cells.map(({ policy }) => policy)).toEqual(ids);
      for (const { absent, says } of cells) if (absent !== null) expect(says).toBe('');
    }
  });

  test('one that is absent says so in words, one that is not leads into its document', async () => {
    for (const { row, cells } of await read()) {
      for (const { policy, absent, text, links } of cells) {
        const own = links.filter(({ href }) => href.startsWith(`/policies/${policy}/#`));
        if (absent === null) expect(own.length, `${row} ${policy}`).toBeGreaterThan(0);
        else expect(text, `${row} ${policy}`).toMatch(/^\p{Script=Han}{2,}/u);
        if (absent === 'not-comparable') expect(own.length, `${row} ${policy}`).toBeGreaterThan(0);
      }
    }
  });

  test('in one of a draft the mark of a draft stands, in no other', async () => {
    for (const { row, cells } of await read()) {
      for (const { policy, absent, draft } of cells) {
        const isDraft = policies.find(({ id }) => id === policy)!.status === 'draft';
        if (!isDraft || absent === null) expect(draft, `${row} ${policy}`).toBe(isDraft);
      }
    }
  });

  test('and its mark can be seen', async () => {
    const page = await open(pathOf(name));
    await unfoldAll(page);
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
});

test('a document without lists of units is called so in every cell of the agencies', async () => {
  const page = await open('/404.html');
  const without = documents.filter((document) => !hasLists(document)).map(({ policy }) => policy.id);
  for (const { cells } of await page.evaluate(rowsOf, htmlOf(pathOf('agencies')))) {
    expect(cells.filter(({ absent }) => absent === 'no-list').map(({ policy }) => policy)).toEqual(without);
  }
});

describe.each(SITES)('under $base', (site) => {
  test.each(NAMES)('%s: every link into a document leads to the words that it stands for', async (name) => {
    const page = await open('/404.html', { site });
    const places = new Map<string, Record<string, string>>();
    for (const document of documents)
      places.set(document.policy.id, await page.evaluate(placesOf, htmlOf(readingPath(document), site)));
    const quoted = new Map(targets.map((target) => [target.url, target]));
    const titled = new Map(
      documents.flatMap((document) =>
        viewClauses(document).map(({ clause, title }) => [permalink(document.policy.id, clause.number), title]),
      ),
    );
    let followed = 0;
    for (const { row, cells } of await page.evaluate(rowsOf, htmlOf(pathOf(name), site))) {
      for (const { policy, links } of cells) {
        for (const { href, text, figure } of links) {
          const url = `/${decodeURIComponent(href).slice(site.base.length)}`;
          if (!url.startsWith('/policies/')) continue;
          const where = `${row} ${policy} ${href}`;
          expect(url.startsWith(permalink(policy, '')), where).toBe(true);
          const place = places.get(policy)![url.slice(url.indexOf('#') + 1)];
          const target = quoted.get(url);
          if (target) {
            expect(place, where).toBe(squeeze(target.quote));
            expect(text, where).toBe(squeeze(figure ? target.display : target.quote));
          } else {
            expect(figure, where).toBe(false);
            expect(titled.has(url), where).toBe(true);
            expect(text, where).not.toBe('');
            expect(place, where).toContain(titled.get(url) ? text : '');
          }
          followed += 1;
        }
      }
    }
    expect(followed).toBeGreaterThan(documents.length);
  });
});

test('a click on a figure, and on the words below it, leads to the sentence in the document', async () => {
  const page = await open(pathOf('goals'));
  const stating = ids.filter((id) => targets.some(({ policy }) => policy === id));
  for (const [id, selector] of [
    [stating[0], '.value a'],
    [stating[0], '.sentence a'],
    [stating.at(-1), '.sentence a'],
  ]) {
    const link = page.locator(`td[data-policy="${id}"] ${selector}`).first();
    const url = new URL(await link.evaluate((element) => (element as HTMLAnchorElement).href));
    await link.click();
    await page.waitForURL(url.href);
    const place = page.locator(`[id="${decodeURIComponent(url.hash.slice(1))}"]`);
    expect(await place.evaluate((element) => element.matches('mark:target'))).toBe(true);
    const box = await place.boundingBox();
    expect(box!.y).toBeGreaterThanOrEqual(0);
    expect(box!.y).toBeLessThan(900);
    await page.goBack();
  }
});

/** Runs in the browser: what stands in full among the goals, with its figure and what is said of its date. */
const entriesOf = (html: string): { id: string; figure: string; when: string | null }[] =>
  Array.from(
    new DOMParser().parseFromString(html, 'text/html').querySelectorAll<HTMLElement>('[data-cell] [data-entry]'),
    (entry) => ({
      id: entry.dataset.entry ?? '',
      figure: entry.querySelector('.fig')?.textContent.replace(/\s+/gu, '') ?? '',
      when: entry.querySelector('.when')?.textContent ?? null,
    }),
  );

test('every target stands among the goals once in full, with its figure, and its past is called so', async () => {
  const page = await open('/404.html');
  const entries = await page.evaluate(entriesOf, htmlOf(pathOf('goals')));
  expect(entries.map(({ id }) => id).toSorted()).toEqual(targets.map(({ id }) => id).toSorted());
  const links = (await page.evaluate(rowsOf, htmlOf(pathOf('goals')))).flatMap(({ cells }) =>
    cells.flatMap((cell) => cell.links.map(({ href }) => decodeURIComponent(href))),
  );
  expect(targets.filter(({ url }) => !links.includes(url))).toEqual([]);
  for (const { id, figure, when } of entries) {
    const target = targets.find((one) => one.id === id)!;
    expect(figure, id).toBe(squeeze(target.display));
    // Of a condition only its figure is said.
    if (when === null) expect(target.role, id).toBe('threshold');
    else expect(/目标年已过|期限已过/u.exec(when)?.[0] ?? '', id).toBe(passedWord(target, TEST_BUILD_DATE));
  }
  expect(entries.some(({ when }) => when?.includes('目标年已过'))).toBe(
    targets.some((target) => passedWord(target, TEST_BUILD_DATE) === '目标年已过'),
  );
});

interface Item {
  readonly clause: string;
  readonly full: boolean;
  readonly ours: boolean;
  readonly policy: string;
  /** The text of the clause. */
  readonly text: string;
  /** Of a brief one: where it stands in full. */
  readonly refers: string | null;
}

/** Runs in the browser: clauses as a page lists them. */
const itemsOf = (html: string): Item[] =>
  Array.from(
    new DOMParser()
      .parseFromString(html, 'text/html')
      .querySelectorAll<HTMLElement>('[data-cell] [data-clause-ref]:not(.mention)'),
    (item) => ({
      clause: item.dataset.clauseRef ?? '',
      full: item.classList.contains('full'),
      ours: item.textContent.includes('编者归类'),
      policy: item.closest<HTMLElement>('[data-cell]')?.dataset.policy ?? '',
      text: Array.from(item.querySelectorAll('.words p'), ({ textContent }) => textContent)
        .join('')
        .replace(/\s+/gu, ''),
      refers: item.querySelector('.refer a')?.getAttribute('href') ?? null,
    }),
  );

describe.each([
  ['measures', 'measure'],
  ['safeguards', 'safeguard'],
] as const)('%s', (name, part) => {
  const leaves = documents.flatMap((document) =>
    viewClauses(document)
      .filter(({ children }) => children.length === 0)
      .map((view) => ({ id: `${document.policy.id}#${view.clause.number}`, view })),
  );

  test('every leaf stands once in full, to the character; what the editor draws in is marked as ours', async () => {
    const page = await open('/404.html');
    const items = await page.evaluate(itemsOf, htmlOf(pathOf(name)));
    const full = items.filter((item) => item.full);
    const expected = leaves.filter(({ view }) => view.clause.part === part).map(({ id }) => id);
    expect(
      full
        .filter(({ ours }) => !ours)
        .map(({ clause }) => clause)
        .toSorted(),
    ).toEqual(expected.toSorted());
    expect(new Set(full.map(({ clause }) => clause)).size).toBe(full.length);
    for (const { clause, policy, text } of full) {
      expect(clause.slice(0, clause.indexOf('#'))).toBe(policy);
      expect(text, clause).toBe(squeeze(leaves.find(({ id }) => id === clause)!.view.text));
    }
    // On the page of its own part a clause is placed by its document, on the other one by the editor.
    for (const { clause, ours } of name === 'safeguards' ? items : [])
      expect(ours, clause).toBe(!expected.includes(clause));
  });

  test('what is only named leads to where it stands in full', async () => {
    const page = await open('/404.html');
    /** Runs in the browser: which clause stands in full at each anchor. */
    const standing = (html: string): Record<string, string> =>
      Object.fromEntries(
        Array.from(
          new DOMParser().parseFromString(html, 'text/html').querySelectorAll<HTMLElement>('.item.full[id]'),
          ({ id, dataset }) => [id, dataset.clauseRef ?? ''],
        ),
      );
    const brief = (await page.evaluate(itemsOf, htmlOf(pathOf(name)))).filter(({ full }) => !full);
    const pages = new Map<string, Record<string, string>>();
    for (const { clause, refers } of brief) {
      const { pathname, hash } = new URL(refers ?? '', `http://site${pathOf(name)}`);
      const there = pages.get(pathname) ?? (await page.evaluate(standing, htmlOf(pathname)));
      pages.set(pathname, there);
      expect(there[decodeURIComponent(hash.slice(1))], `${clause} at ${refers}`).toBe(clause);
    }
    const further = documents.some(({ clauses }) => clauses.some((clause) => clause.themes.length > 1));
    if (further && name === 'measures') expect(brief.length).toBeGreaterThan(0);
  });
});

interface View {
  /** Heads that are seen, in their order. */
  readonly columns: readonly string[];
  /** Rows that are seen: group, row and the policies of their cells. */
  readonly rows: readonly string[];
  /** Groups whose head is seen, `-` in front of a folded one. */
  readonly groups: readonly string[];
  /** The controls: cities in their order with a tick, the filter, groups with a tick. */
  readonly controls: readonly string[];
}

/** Runs in the browser: what a reader sees. */
function look(): View {
  const all = (selector: string): HTMLElement[] => Array.from(document.querySelectorAll<HTMLElement>(selector));
  const seen = (selector: string): HTMLElement[] => all(selector).filter((element) => element.checkVisibility());
  return {
    columns: seen('table[data-compare] > thead [data-policy]').map(({ dataset }) => dataset.policy!),
    rows: seen('table[data-compare] tr[data-row]').map((row) => {
      const cells = Array.from(row.querySelectorAll<HTMLElement>('[data-cell]')).filter((cell) =>
        cell.checkVisibility(),
      );
      const group = row.closest<HTMLElement>('tbody')!.dataset.group;
      return [group, row.dataset.row, ...cells.map(({ dataset }) => dataset.policy)].join(' ');
    }),
    groups: seen('tbody[data-group]').map(
      (body) => (body.querySelector('button.title')?.ariaExpanded === 'false' ? '-' : '') + body.dataset.group,
    ),
    controls: all('#chooser :is(input, select)').map((control) =>
      control instanceof HTMLInputElement
        ? `${control.value} ${control.checked}`
        : (control as HTMLSelectElement).value,
    ),
  };
}
const viewOf = (page: Page): Promise<View> => page.evaluate(look);
const queryOf = (page: Page): string => decodeURIComponent(new URL(page.url()).search);

/** The rows of a page in words: those that pass, with these columns. */
const rowTexts = (rows: readonly Row[], columns: readonly string[]): readonly string[] =>
  rows.map(({ group, row }) => [group, row, ...columns].join(' '));

/** Loads the address again: it must say all of what is shown. */
async function expectKept(page: Page, view: View): Promise<void> {
  expect(await viewOf(page)).toEqual(view);
  await page.reload();
  expect(await viewOf(page)).toEqual(view);
}

const unfoldAll = (page: Page): Promise<void> => page.locator('#chooser [data-fold="open"]').click();

/** The address names the columns in their order, each by its city or by itself. */
function expectCities(page: Page, columns: readonly (string | undefined)[]): void {
  const named = new URL(page.url()).searchParams.get('cities')?.split(',') ?? [];
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
    await unfoldAll(page);
    const [first, ...others] = ids;
    const before = await viewOf(page);
    expect(before.columns).toEqual(ids);
    await page.locator(`#chooser [value="${first}"]`).uncheck();
    const dropped = await viewOf(page);
    expect(dropped.columns).toEqual(others);
    for (const row of dropped.rows) expect(row.split(' ').slice(2)).toEqual(others);
    expectCities(page, others);
    await expectKept(page, dropped);
    await page.locator(`#chooser [value="${first}"]`).check();
    expect((await viewOf(page)).columns).toEqual([...others, first]);
    expectCities(page, [...others, first]);
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
    const rows = await page.evaluate(rowsOf, htmlOf(pathOf(name)));
    expect(
      await page
        .locator('#chooser [name=show] option')
        .evaluateAll((all) => all.map((option) => option.getAttribute('value'))),
    ).toEqual(Object.keys(FILTERS));
    const two = [ids.at(-1)!, ids[0]!];
    for (const columns of [ids, two]) {
      await page.goto(urlOf(`${pathOf(name)}${columns === ids ? '' : `?cities=${columns.join(',')}`}`));
      await unfoldAll(page);
      for (const [filter, passes] of Object.entries(FILTERS).toReversed()) {
        await page.locator('#chooser [name=show]').selectOption(filter);
        const chosen = ({ cells }: Row): readonly string[] =>
          cells
            .filter(({ policy, absent }) => columns.includes(policy) && absent !== 'no-list')
            .map(({ says }) => says);
        const expected = rows.filter((row) => passes(chosen(row)));
        const view = await viewOf(page);
        expect(view.rows, filter).toEqual(rowTexts(expected, columns));
        // A head above nothing would be idle.
        expect(view.groups).toEqual([...new Set(expected.map(({ group }) => group))]);
        expect(await page.locator('#said').innerText()).toContain(`${expected.length} 行`);
        if (filter !== 'all') expect(queryOf(page)).toContain(`show=${filter}`);
        if (filter === 'gap') await expectKept(page, view);
      }
    }
  });
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
    expectCities(page, moved.columns);
    await expectKept(page, moved);
    await tabTo(page, `li[data-policy="${first}"] [data-move="-1"]`);
    await page.keyboard.press('Enter');
    expect((await viewOf(page)).columns.at(-2)).toBe(first);
  });
});

describe.each(ONE_SCRIPT)('%s: the rows', (name) => {
  test('can be chosen by group', async () => {
    const page = await open(pathOf(name));
    await unfoldAll(page);
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
    expect(queryOf(page)).toContain(`rows=${all[1]}`);
    await page.locator('#chooser [data-groups=all]').click();
    expect((await viewOf(page)).groups).toEqual(all);
    expect(queryOf(page)).not.toContain('rows=');
  });

  test('can be folded by group, by keyboard too', async () => {
    const page = await open(pathOf(name));
    await unfoldAll(page);
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
    expect(new URL(page.url()).searchParams.get(name === 'agencies' ? 'open' : 'fold')?.split(',')).toEqual(turned);
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
    expect(queryOf(page)).toBe('');
  });

  test('who goes to a document and comes back finds what was chosen', async () => {
    const page = await open(`${pathOf(name)}?cities=${ids.at(-1)}&show=shared`);
    await unfoldAll(page);
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
      '?cities=atlantis',
      '?cities=,,,&rows=&show=&fold=&open=',
      '?cities=__proto__,constructor&show=constructor&fold=__proto__&open=toString&rows=__proto__',
      `?cities=${encodeURIComponent('<img src=x onerror=alert(1)>')}&rows=${encodeURIComponent('"><script>alert(1)</script>')}`,
      '?cities=%E0%A4%A&show=%00&rows=%FF&fold=%',
      `?cities=${'a,'.repeat(2000)}&cities=b`,
      '#%E0%A4%A',
      '#no-such-place',
      '#main',
      '#"]',
    ]) {
      await page.goto('about:blank');
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
  expect(decodeURIComponent(new URL(page.url()).hash.slice(1))).toBe(place);
  expect(await page.locator(`[id="${place}"]`).evaluate((element) => element.checkVisibility())).toBe(true);
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
  const named = async (): Promise<{ id: string; group: string; from: string }> => {
    const page = await open(pathOf('measures'));
    return page.locator('.refer a[href^="#"]').evaluateAll((links) =>
      links
        .map((link) => {
          const id = decodeURIComponent((link as HTMLAnchorElement).hash.slice(1));
          const groupOf = (element: Element | null): string =>
            element?.closest<HTMLElement>('tbody')?.dataset.group ?? '';
          const place = document.getElementById(id);
          return { id, group: groupOf(place), from: groupOf(link), folds: place?.querySelector('details') !== null };
        })
        .find(({ group, from, folds }) => folds && group !== from),
    ) as Promise<{ id: string; group: string; from: string }>;
  };
  const isOpen = (page: Page, id: string): Promise<boolean> =>
    page
      .locator(`[id="${id}"] details > p`)
      .first()
      .evaluate((element) => element.checkVisibility({ contentVisibilityAuto: true }));

  test('is shown, with all its text, also inside a folded group', async () => {
    const { id, group } = await named();
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
    const { id, group, from } = await named();
    const page = await open(`${pathOf('measures')}?fold=${group}`);
    expect(await page.locator(`[id="${id}"]`).isVisible()).toBe(false);
    await page.locator(`tbody[data-group="${from}"] .refer a[href="#${id}"]`).first().click();
    await expect.poll(() => page.locator(`[id="${id}"]`).isVisible()).toBe(true);
    expect(await isOpen(page, id)).toBe(true);
  });

  test('is shown also where its group was not chosen', async () => {
    const { id, from } = await named();
    const page = await open(`${pathOf('measures')}?rows=${from}`);
    expect(await page.locator(`[id="${id}"]`).isVisible()).toBe(false);
    await page.locator(`tbody[data-group="${from}"] .refer a[href="#${id}"]`).first().click();
    await expect.poll(() => page.locator(`[id="${id}"]`).isVisible()).toBe(true);
  });

  test('is shown also where its column was not chosen, behind those that were', async () => {
    const { id } = await named();
    const policy = ids.find((one) => id.startsWith(`${one}.`))!;
    const others = ids.filter((one) => one !== policy).slice(0, 1);
    const page = await open(`${pathOf('measures')}?cities=${others.join(',')}#${encodeURIComponent(id)}`);
    expect(await page.locator(`[id="${id}"]`).isVisible()).toBe(true);
    expect((await viewOf(page)).columns).toEqual([...others, policy]);
  });

  test('stands below the heads, not behind them', async () => {
    const { id } = await named();
    const page = await open(`${pathOf('measures')}#${encodeURIComponent(id)}`);
    const head = await page.locator(`${HEAD} th`).first().boundingBox();
    const heading = await page.locator(`[id="${id}"] .heading`).boundingBox();
    expect(heading!.y).toBeGreaterThanOrEqual(head!.y + head!.height);
  });
});

describe.each(NAMES)('%s', (name) => {
  test('without scripts all of the table stands there, and nothing to choose with', async () => {
    const page = await open(pathOf(name), { javaScriptEnabled: false });
    const rows = await page.evaluate(rowsOf, htmlOf(pathOf(name)));
    const view = await viewOf(page);
    expect(view.columns).toEqual(ids);
    expect(view.rows).toEqual(rowTexts(rows, ids));
    expect(await page.locator('#chooser').isVisible()).toBe(false);
    expect(await page.locator('button:visible').count()).toBe(await page.locator('header button:visible').count());
  });

  test('with scripts it begins folded only where it is long', async () => {
    const page = await open(pathOf(name));
    const { rows, groups } = await viewOf(page);
    const folded = name === 'agencies';
    expect(groups.every((group) => group.startsWith('-') === folded)).toBe(true);
    expect(rows.length > 0).toBe(!folded);
    expect(await page.locator('#chooser').isVisible()).toBe(true);
  });

  test('on a phone a cell is a card that names its city, and nothing scrolls sideways', async () => {
    const page = await open(`${pathOf(name)}?cities=${ids.toReversed().join(',')}`, {
      viewport: { width: 390, height: 844 },
    });
    await unfoldAll(page);
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

  test('weighs little', async () => {
    // A place without scripts, so that none of them is kept from there.
    const page = await open('/favicon.svg');
    const sizes: { type: string; size: number }[] = [];
    const pending: Promise<void>[] = [];
    page.on('response', (response) => {
      const type = response.request().resourceType();
      pending.push(
        response.headerValue('content-length').then((length) => {
          sizes.push({ type, size: Number(length) });
        }),
      );
    });
    await page.goto(urlOf(pathOf(name)), { waitUntil: 'networkidle' });
    await Promise.all(pending);
    const sum = (of: readonly string[]): number =>
      sizes.filter(({ type }) => of.includes(type)).reduce((total, { size }) => total + size, 0);
    expect(sum(['script'])).toBeGreaterThan(0);
    expect(sum(['script'])).toBeLessThanOrEqual(15 * 1024);
    expect(sum(['document', 'stylesheet', 'script'])).toBeLessThanOrEqual(60 * 1024);
  });

  test('the heads of the columns stay in sight', async () => {
    const page = await open(pathOf(name));
    await unfoldAll(page);
    const last = page.locator('table[data-compare] tr[data-row]').last();
    await last.scrollIntoViewIfNeeded();
    const heads = page.locator(`${HEAD} th[data-policy]`);
    for (const head of await heads.all()) expect((await head.boundingBox())!.y).toBeCloseTo(0, 0);
    const onTop = await heads.first().evaluate((head) => {
      const { left, top, width, height } = head.getBoundingClientRect();
      return head.contains(document.elementFromPoint(left + width / 2, top + height / 2));
    });
    expect(onTop).toBe(true);
  });

  test('on paper there is nothing to choose with, and the table is whole', async () => {
    const page = await open(pathOf(name));
    await unfoldAll(page);
    await page.emulateMedia({ media: 'print' });
    const controls = page.locator('#chooser :is(input, select, button, summary)');
    const seen = await controls.evaluateAll((all) =>
      all.filter((control) => control.checkVisibility()).map(({ outerHTML }) => outerHTML),
    );
    expect(seen).toEqual([]);
    expect(await page.locator(HEAD).isVisible()).toBe(true);
    expect((await viewOf(page)).rows.length).toBe(EXPECTED[name].length);
  });

  test.each(['light', 'dark'] as const)('has no fault that axe knows, in %s', async (colorScheme) => {
    const page = await open(pathOf(name), { colorScheme });
    await unfoldAll(page);
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      .analyze();
    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { hasLists } from '../compare/themes.ts';
import { describeTargets, urlOf as permalink, type TargetRecord, viewClauses } from '../model/describe.ts';
import { passedWord } from '../model/words.ts';
import { type Cell, EXPECTED, ids, NAMES, pathOf, policies, type Row, rowsOf } from './comparison.ts';
import { documents, readingPath, squeeze, useBrowser, useParser } from './helpers.ts';
import { SITES, TEST_BUILD_DATE } from './sites.ts';

/** The comparisons: what stands in the cells, and where it leads. */

const open = useBrowser();
const parse = useParser();

const targets: readonly TargetRecord[] = documents.flatMap(describeTargets);

/** Runs in the browser: the text at each anchor of a page. */
function placesOf(html: string): Record<string, string> {
  const page = new DOMParser().parseFromString(html, 'text/html');
  return Object.fromEntries(
    Array.from(page.querySelectorAll('[id]'), ({ id, textContent }) => [id, textContent.replace(/\s+/gu, '')]),
  );
}

describe.each(NAMES)('%s: the cells', (name) => {
  const readRows = (): Promise<readonly Row[]> => parse(rowsOf, pathOf(name));

  test('there is one a row and policy, and its attributes say which, and what is absent', async () => {
    const rows = await readRows();
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
    for (const { row, cells } of await readRows()) {
      for (const { policy, absent, text, links } of cells) {
        const own = links.filter(({ href }) => href.startsWith(`/policies/${policy}/#`));
        if (absent === null) expect(own.length, `${row} ${policy}`).toBeGreaterThan(0);
        else expect(text, `${row} ${policy}`).toMatch(/^\p{Script=Han}{2,}/u);
        if (absent === 'not-comparable') expect(own.length, `${row} ${policy}`).toBeGreaterThan(0);
      }
    }
  });

  test('in one of a draft the mark of a draft stands, in no other', async () => {
    for (const { row, cells } of await readRows()) {
      for (const { policy, absent, draft } of cells) {
        const isDraft = policies.find(({ id }) => id === policy)!.status === 'draft';
        if (!isDraft || absent === null) expect(draft, `${row} ${policy}`).toBe(isDraft);
      }
    }
  });
});

test('a document without lists of units is called so in every cell of the agencies', async () => {
  const without = documents.filter((document) => !hasLists(document)).map(({ policy }) => policy.id);
  for (const { cells } of await parse(rowsOf, pathOf('agencies'))) {
    expect(cells.filter(({ absent }) => absent === 'no-list').map(({ policy }) => policy)).toEqual(without);
  }
});

describe.each(SITES)('under $base', (site) => {
  test.each(NAMES)('%s: every link into a document leads to the words that it stands for', async (name) => {
    const places = new Map<string, Record<string, string>>();
    for (const document of documents)
      places.set(document.policy.id, await parse(placesOf, readingPath(document), site));
    const quoted = new Map(targets.map((target) => [target.url, target]));
    const titled = new Map(
      documents.flatMap((document) =>
        viewClauses(document).map(({ clause, title }) => [permalink(document.policy.id, clause.number), title]),
      ),
    );
    let followed = 0;
    for (const { row, cells } of await parse(rowsOf, pathOf(name), site)) {
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
    await expect.poll(() => place.evaluate((element) => element.matches('mark:target'))).toBe(true);
    // Nothing is painted over the characters beside it.
    expect(await place.evaluate((element) => getComputedStyle(element).boxShadow)).toBe('none');
    const top = async (): Promise<number> => (await place.boundingBox())!.y;
    await expect.poll(top).toBeGreaterThanOrEqual(0);
    await expect.poll(top).toBeLessThan(900);
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
  const entries = await parse(entriesOf, pathOf('goals'));
  expect(entries.map(({ id }) => id).toSorted()).toEqual(targets.map(({ id }) => id).toSorted());
  const links = (await parse(rowsOf, pathOf('goals'))).flatMap(({ cells }) =>
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

/** Runs in the browser: which clause stands in full at each anchor. */
const standing = (html: string): Record<string, string> =>
  Object.fromEntries(
    Array.from(
      new DOMParser().parseFromString(html, 'text/html').querySelectorAll<HTMLElement>('.item.full[id]'),
      ({ id, dataset }) => [id, dataset.clauseRef ?? ''],
    ),
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
    const items = await parse(itemsOf, pathOf(name));
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
    const brief = (await parse(itemsOf, pathOf(name))).filter(({ full }) => !full);
    for (const { clause, refers } of brief) {
      const { pathname, hash } = new URL(refers ?? '', `http://site${pathOf(name)}`);
      const there = await parse(standing, pathname);
      expect(there[decodeURIComponent(hash.slice(1))], `${clause} at ${refers}`).toBe(clause);
    }
    const further = documents.some(({ clauses }) => clauses.some((clause) => clause.themes.length > 1));
    if (further && name === 'measures') expect(brief.length).toBeGreaterThan(0);
  });
});

import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { viewClauses } from '../model/describe.ts';
import type { PolicyDocument } from '../model/document.ts';
import {
  addressOf,
  BLANK,
  documents,
  expectAccessible,
  expectToFit,
  FIVE,
  pagesOf,
  readingPath,
  squeeze,
  unfold,
  urlOf,
  useBrowser,
  useReader,
  weigh,
} from './helpers.ts';
import { SITE } from './sites.ts';

/** Shared wording, and two texts beside each other. */

const open = useBrowser();
const read = useReader();

const WORDING = '/compare/wording/';
const TEXTS = '/compare/texts/';
const PAIRS = pagesOf(SITE).filter((path) => path.startsWith(WORDING) && path !== WORDING);
/** Gzipped HTML of a page of this kind. */
const MOST_BYTES = 60 * 1024;

/** What counts of a text, written down a second time. */
const counted = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/(?![%‰]|(?<=\d)\.(?=\d))[\s\p{P}]/gu, '');

interface Side {
  readonly policy: string;
  readonly link: string;
  /** Its marks: number and words. */
  readonly marks: readonly (readonly [string, string])[];
}

/** Runs in the browser: each pair of clauses with its two sides. */
const sidesOf = (list: Element): Side[][] =>
  Array.from(list.querySelectorAll('[data-clause-pair]'), (pair) =>
    Array.from(pair.querySelectorAll<HTMLElement>('[data-policy]'), (side) => ({
      policy: side.dataset.policy!,
      link: side.querySelector<HTMLAnchorElement>('[data-clause-link]')!.href,
      marks: Array.from(side.querySelectorAll<HTMLElement>('mark.shared'), (mark): [string, string] => [
        mark.dataset.run!,
        mark.textContent!,
      ]).toSorted(([a], [b]) => Number(a) - Number(b)),
    })),
  );

const documentOf = (id: string): PolicyDocument => documents.find(({ policy }) => policy.id === id)!;

const duplicates = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const ids = Array.from(document.querySelectorAll('[id]'), ({ id }) => id);
    return ids.filter((id, place) => ids.indexOf(id) !== place);
  });

describe('shared wording', () => {
  test('there are pages of pairs', () => {
    expect(PAIRS.length).toBeGreaterThan(0);
  });

  test.each(PAIRS)(
    '%s: what is marked is the same on both sides and stands in the clause it links to',
    async (path) => {
      const page = await read(path);
      const pairs = await page.locator('.clause-pairs').evaluate(sidesOf);
      expect(pairs.length).toBeGreaterThan(0);
      for (const [a, b] of pairs) {
        expect(a!.marks.map(([run, words]) => [run, counted(words)])).toEqual(
          b!.marks.map(([run, words]) => [run, counted(words)]),
        );
        for (const { policy, link, marks } of [a!, b!]) {
          const number = decodeURIComponent(new URL(link).hash.slice(1));
          const view = viewClauses(documentOf(policy)).find(({ clause }) => clause.number === number)!;
          const text = squeeze(view.paragraphs.map((paragraph) => paragraph.text).join('\n'));
          expect(marks.length).toBeGreaterThan(0);
          for (const [, words] of marks) expect(text, link).toContain(squeeze(words));
        }
      }
    },
  );

  test('a matrix wider than a phone shows so, and its caption is read without scrolling', async () => {
    const page = await open(WORDING, { viewport: { width: 390, height: 844 } });
    const found = await page.locator('.scroller').evaluate((scroller) => ({
      hidden: scroller.scrollWidth - scroller.clientWidth,
      shade: getComputedStyle(scroller).backgroundImage,
      caption: document.querySelector('#matrix-caption')!.getBoundingClientRect().right,
    }));
    expect(found.hidden).toBeGreaterThan(0);
    expect(found.shade).toContain('gradient');
    expect(found.caption).toBeLessThanOrEqual(390);
  });

  test('a figure of the matrix leads to its list, whose sums it gives', async () => {
    const page = await read(WORDING);
    const cells = await page.locator('#matrix tbody tr').evaluateAll((rows) =>
      rows.flatMap((row) =>
        Array.from(row.querySelectorAll<HTMLAnchorElement>('td a'), (link) => ({
          city: row.querySelector('th')!.firstChild!.textContent!.trim(),
          href: link.getAttribute('href')!,
          characters: link.querySelector('small')!.textContent!,
          share: link.querySelector('b')!.textContent!,
        })),
      ),
    );
    expect(cells.length).toBe(PAIRS.length * 2);
    for (const [href, here] of Map.groupBy(cells, (cell) => cell.href)) {
      await read(href);
      const rows = await page
        .locator('.measures tbody tr')
        .evaluateAll((all) =>
          all.map(
            (row) =>
              [
                row.querySelector('th')!.textContent,
                Array.from(row.querySelectorAll<HTMLElement>('td'), ({ innerText }) => innerText),
              ] as const,
          ),
        );
      for (const { city, characters, share } of here) {
        const row = rows.filter(([head]) => head.includes(city)).flatMap(([, figures]) => figures);
        expect(row).toEqual(expect.arrayContaining([characters, share]));
      }
    }
  });

  test('every phrase and every formula leads to its clauses', async () => {
    const page = await read(WORDING);
    const links = await page
      .locator('.phrases a, .apart a')
      .evaluateAll((all) => all.map((a) => a.getAttribute('href')!));
    expect(links.length).toBeGreaterThan(0);
    const known = new Set(
      documents.flatMap(({ policy, clauses }) => clauses.map(({ number }) => `/policies/${policy.id}/#${number}`)),
    );
    expect(links.filter((link) => !known.has(link) && !PAIRS.some((path) => link.startsWith(`${path}#`)))).toEqual([]);
  });

  test('it says whose figures these are, that they are no ranking, and which text is a draft', async () => {
    const page = await read(WORDING, { javaScriptEnabled: false });
    const said = await page.locator('main').innerText();
    expect(said).toContain('编者统计');
    expect(said).toContain('不排名');
    const drafts = documents.filter(({ policy }) => policy.status === 'draft').length;
    expect(await page.locator('#matrix th .draft').count()).toBe(drafts * 2);
  });

  test.each([WORDING, PAIRS[0]!])('%s is light', async (path) => {
    const { document } = await weigh(await read(path));
    expect(document).toBeGreaterThan(0);
    expect(document).toBeLessThanOrEqual(MOST_BYTES);
  });

  test.each([WORDING, PAIRS[0]!])('%s fits every window and everyone', async (path) => {
    const page = await open(path);
    await unfold(page);
    await expectAccessible(page);
    await expectToFit(page);
  });
});

/** Runs in the browser: an article as its document prints it. */
const articleText = (article: Element): string => {
  const copy = article.cloneNode(true) as Element;
  for (const note of copy.querySelectorAll('[data-editorial]')) note.remove();
  return copy.textContent!.replace(/\s+/gu, '');
};

async function beside(query: string, options: Parameters<typeof open>[1] = {}): Promise<Page> {
  const page = await open(TEXTS + query, options);
  await page.locator('.pane article').nth(1).waitFor({ state: 'attached' });
  return page;
}

const shown = (page: Page): Promise<readonly (string | undefined)[]> =>
  page.locator('.pane article').evaluateAll((all) => all.map((article) => (article as HTMLElement).dataset.policy));

/** Runs in the browser: what is highlighted, by paragraph. */
const highlighted = (): [string, string][] =>
  Array.from(CSS.highlights.get('shared') ?? [], (range): [string, string] => [
    (range as Range).startContainer.parentElement!.closest('[id]')!.id,
    `${range}`,
  ]);

describe('two texts beside each other', () => {
  test('both stand there in full, without ids that stand twice', async () => {
    for (const [a, b] of [
      [documents[0]!, documents.at(-1)!],
      [FIVE[3], FIVE[1]],
    ] as const) {
      const page = await beside(`?cities=${a.policy.id},${b.policy.id}`);
      expect(await shown(page)).toEqual([a.policy.id, b.policy.id]);
      expect(await duplicates(page)).toEqual([]);
      expect(await page.locator('.pane').first().locator('[data-editorial]:not(.pin)').count()).toBe(0);
      for (const [place, document] of [a, b].entries()) {
        const own = await page.locator('.pane article').nth(place).evaluate(articleText);
        expect(own).toBe(squeeze(document.paragraphs.map(({ text }) => text).join('')));
        const { length } = await page.locator(`[data-side] >> nth=${place}`).locator('.pane [data-clause]').all();
        expect(length).toBe(document.clauses.length);
      }
      const reading = await read(readingPath(a));
      expect(await reading.locator('article[data-policy]').evaluate(articleText)).toBe(
        squeeze(a.paragraphs.map(({ text }) => text).join('')),
      );
    }
  });

  test('both begin at the same height, however long their titles are', async () => {
    const page = await beside('?cities=quzhou,wenzhou');
    const tops = await page
      .locator('.pane')
      .evaluateAll((panes) => panes.map((pane) => pane.getBoundingClientRect().top));
    expect(new Set(tops).size).toBe(1);
  });

  test('a city stands for its policy; the address follows what is chosen; choosing the other one changes sides', async () => {
    const page = await beside('?cities=quzhou,wuhan');
    expect(await shown(page)).toEqual(['quzhou-2024', 'wuhan-2024']);
    await page.locator('select[name=b]').selectOption('hangzhou-draft');
    await page.locator('.pane article[data-policy=hangzhou-draft]').waitFor();
    expect((await addressOf(page)).search).toContain('?cities=quzhou,hangzhou');
    expect(await page.locator('h1').innerText()).toMatch(/衢州.*杭州/u);
    expect(await page.locator('[data-side=b] header .draft').isVisible()).toBe(true);
    expect(await page.locator('[data-side=a] header .draft').isVisible()).toBe(false);
    await page.locator('select[name=a]').selectOption('hangzhou-draft');
    await page.locator('[data-side=b] article[data-policy=quzhou-2024]').waitFor();
    expect(await shown(page)).toEqual(['hangzhou-draft', 'quzhou-2024']);
  });

  test('a city goes by its name too; one that the site does not have is named', async () => {
    const page = await beside(`?cities=${encodeURIComponent('衢州')},nowhere`);
    expect((await shown(page))[0]).toBe('quzhou-2024');
    expect(await page.locator('#said').innerText()).toContain('本站没有“nowhere”的文件。');
  });

  test('§ leads to the clause on its own page', async () => {
    const page = await beside('?cities=wuhan,hangzhou');
    const links = await page
      .locator('.pane a[href]')
      .evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).getAttribute('href')!));
    const expected = [FIVE[0], FIVE[4]].flatMap(({ policy, clauses }) =>
      clauses.map(({ number }) => `/policies/${policy.id}/#${number}`),
    );
    expect(links.toSorted()).toEqual(expected.toSorted());
  });

  test('shared words are marked on both sides, the same, in either order of the two', async () => {
    for (const query of ['?cities=wenzhou,quzhou&same=1', '?cities=quzhou,wenzhou&same=1']) {
      const page = await beside(query);
      await expect.poll(() => page.evaluate(highlighted).then((found) => found.length)).toBeGreaterThan(0);
      const found = await page.evaluate(highlighted);
      const of = (side: string): readonly string[] =>
        found.filter(([id]) => id.startsWith(side)).map(([, words]) => counted(words));
      expect(of('a.').toSorted()).toEqual(of('b.').toSorted());
      expect(of('a.').length * 2).toBe(found.length);
      await page.locator('[data-step="1"]').click();
      const now = await page.evaluate(() => Array.from(CSS.highlights.get('shared-now') ?? [], String));
      expect(now).toHaveLength(2);
      expect(counted(now[0]!)).toBe(counted(now[1]!));
      expect(await page.locator('#said').innerText()).toContain(now[0]!.trim());
      await page.locator('[name=same]').uncheck();
      expect(await page.evaluate(highlighted)).toEqual([]);
      expect((await addressOf(page)).search).not.toContain('same=');
    }
  });

  test('a theme brings both columns to their first clause of it', async () => {
    const page = await beside('?cities=wuhan,quzhou');
    await page.locator('select[name=theme]').selectOption('green');
    for (const [side, document] of [
      ['a', FIVE[0]],
      ['b', FIVE[2]],
    ] as const) {
      const first =
        document.clauses.find(({ themes }) => themes[0] === 'green') ??
        document.clauses.find(({ themes }) => themes.includes('green'))!;
      const distance = await page.locator(`[id="${side}.${first.number}"]`).evaluate((clause) => {
        const pane = clause.closest('.pane')!;
        return clause.getBoundingClientRect().top - pane.getBoundingClientRect().top;
      });
      expect(Math.abs(distance)).toBeLessThan(60);
    }
  });

  test('on a phone one is shown at a time, and a button changes them', async () => {
    const page = await beside('?cities=wuhan,hangzhou', { viewport: { width: 390, height: 800 } });
    const [a, b] = [page.locator('[data-side=a]'), page.locator('[data-side=b]')];
    expect([await a.isVisible(), await b.isVisible()]).toEqual([true, false]);
    await page.locator('#switch [data-show=b]').click();
    expect([await a.isVisible(), await b.isVisible()]).toEqual([false, true]);
    expect(await page.locator('#switch [data-show=b]').getAttribute('aria-pressed')).toBe('true');
  });

  test('on paper both stand beside each other, also where one is shown at a time', async () => {
    const page = await beside('?cities=wuhan,hangzhou', { viewport: { width: 390, height: 800 } });
    await page.emulateMedia({ media: 'print' });
    const [a, b] = await page.locator('.pane').evaluateAll((panes) =>
      panes.map((pane) => {
        const { left, right } = pane.getBoundingClientRect();
        return { left, right, isWhole: getComputedStyle(pane).overflow === 'visible' };
      }),
    );
    expect([a!.isWhole, b!.isWhole]).toEqual([true, true]);
    expect(a!.right).toBeLessThan(b!.left);
    expect(await page.locator('#switch').isVisible()).toBe(false);
  });

  test.each([
    '?cities=',
    '?cities=nowhere,%00',
    '?cities=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E,wuhan',
    '?cities=../../about,//example.org',
    '?cities=__proto__,constructor',
    '?cities=wuhan,wuhan',
    `?cities=${','.repeat(99)}hangzhou&same=%3Cscript%3E`,
  ])('%s does no harm', async (query) => {
    const page = await open(BLANK);
    const faults: string[] = [];
    const { origin } = new URL(urlOf('/'));
    page.on('request', (request) => {
      if (new URL(request.url()).origin !== origin) faults.push(request.url());
    });
    page.on('dialog', (dialog) => faults.push(dialog.message()));
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    await page.goto(urlOf(TEXTS + query));
    await page.locator('.pane article').nth(1).waitFor();
    const two = await shown(page);
    expect(new Set(two).size).toBe(2);
    expect(two.every((id) => documents.some(({ policy }) => policy.id === id))).toBe(true);
    expect(await page.locator('main img, main script').count()).toBe(0);
    expect(faults).toEqual([]);
  });

  test('a text that cannot be fetched is said to be missing, and its page is linked to', async () => {
    const page = await open(BLANK);
    await page.route('**/policies/**', (route) => route.abort());
    await page.goto(urlOf(`${TEXTS}?cities=wuhan,hangzhou`));
    await expect.poll(() => page.locator('#said').innerText()).toContain('没能取到');
    const links = await page.locator('[data-side] h2 a').evaluateAll((all) => all.map((a) => a.getAttribute('href')));
    expect(links).toEqual([readingPath(FIVE[0]), readingPath(FIVE[4])]);
  });

  test('without scripts it says so and leads to every policy', async () => {
    const page = await read(TEXTS, { javaScriptEnabled: false });
    expect(await page.locator('#plain').innerText()).toContain('脚本');
    for (const document of documents) {
      expect(await page.locator(`#plain a[href$="${readingPath(document)}"]`).isVisible()).toBe(true);
    }
    expect(await page.locator('#choose').isVisible()).toBe(false);
  });

  test('it fits every window and everyone', async () => {
    const page = await beside('?cities=wenzhou,hangzhou&same=1');
    await expectAccessible(page);
    await expectToFit(page);
    await page.setViewportSize({ width: 390, height: 800 });
    await expectAccessible(page);
  });
});

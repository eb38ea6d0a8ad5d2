import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { describeTargets, urlOf as permalink, type TargetRecord } from '../model/describe.ts';
import {
  addressOf,
  BLANK,
  cases,
  documents,
  htmlOf,
  readingPath,
  squeeze,
  urlOf,
  useBrowser,
  useParser,
  useReader,
  vocabulary,
} from './helpers.ts';
import { SITES } from './sites.ts';

/** Targets: marked where they stand, noted beside it, listed in a table, gathered by indicator and by theme. */

const open = useBrowser();
const read = useReader();
const parse = useParser();

const targets: readonly TargetRecord[] = documents.flatMap(describeTargets);
const anchorOf = ({ url }: TargetRecord): string => url.slice(url.indexOf('#') + 1);
const ROWS = '#targets tr[data-row]';

/** Runs in the browser: address and text of every mark. */
const marksOf = (article: Element): [string, string][] =>
  Array.from(article.querySelectorAll('mark[data-target]'), ({ id, textContent }) => [
    id,
    textContent.replace(/\s+/gu, ''),
  ]);

/** Runs in the browser: the rows that can be seen, in their order, by the address that they quote. */
const shownRows = (page: Page): Promise<readonly string[]> =>
  page.locator(`${ROWS}:visible`).evaluateAll((rows) =>
    rows.map((row) => {
      const { pathname, hash } = new URL(row.querySelector<HTMLAnchorElement>('a.quote')!.href);
      return pathname + hash;
    }),
  );

describe.each(cases)('%s', (_id, document) => {
  const own = describeTargets(document);

  test.each([true, false])('every target is marked, to the character (scripts: %s)', async (javaScriptEnabled) => {
    const page = await read(readingPath(document), { javaScriptEnabled });
    const marks = await page.locator('article[data-policy]').evaluate(marksOf);
    expect(marks).toEqual(own.map((target) => [anchorOf(target), squeeze(target.quote)]));
  });

  test('every target is noted once beside its paragraph, as ours, and leads to its mark', async () => {
    const page = await read(readingPath(document));
    const links = await page
      .locator('article .figs[open] a')
      .evaluateAll((all) =>
        all.map((link) => [
          (link as HTMLAnchorElement).hash.slice(1),
          link.closest('[data-editorial]') !== null &&
            link.closest('.row') ===
              link.ownerDocument.getElementById((link as HTMLAnchorElement).hash.slice(1))?.closest('.row'),
        ]),
      );
    expect(links.toSorted()).toEqual(own.map((target) => [anchorOf(target), true]).toSorted());
  });

  test('without scripts the notes stand in the margin all the same', async () => {
    const page = await read(readingPath(document), { javaScriptEnabled: false });
    const links = page.locator('article .figs a');
    expect(await links.count()).toBe(own.length);
    expect(await links.first().isVisible()).toBe(true);
  });
});

/** Runs in the browser: of each place that shows a target, how often a sign says how firmly it is put, and whether the other words do. */
function hedgesSaid([selector, hedges]: [string, Record<string, string>]): [
  place: string,
  signs: number,
  said: boolean,
][] {
  return Array.from(document.querySelectorAll(selector)).flatMap((place) => {
    const link = Array.from(place.querySelectorAll('a')).find(({ pathname, hash }) => pathname + hash in hedges);
    if (!link) return [];
    const hedge = hedges[link.pathname + link.hash]!;
    const copy = place.cloneNode(true) as Element;
    const signs = Array.from(copy.querySelectorAll('.sign')).filter(({ textContent }) => textContent.trim() === hedge);
    for (const sign of signs) sign.remove();
    return [[link.href, signs.length, copy.textContent.includes(hedge)]];
  });
}

test.each([
  ['/targets/', ROWS],
  ['/compare/goals/', '.said[data-entry]'],
  ['/compare/measures/', '.inline li'],
  ['/indicators/regional-hubs/', '.said'],
  ['/indicators/delivery-time-region/', '.said'],
])('%s: how firmly a target is put is said once', async (path, selector) => {
  const page = await read(path);
  const hedges = Object.fromEntries(targets.flatMap(({ url, hedge }) => (hedge === null ? [] : [[url, hedge]])));
  const said = await page.evaluate(hedgesSaid, [selector, hedges] as [string, Record<string, string>]);
  expect(said.length).toBeGreaterThan(0);
  expect(said.filter(([, signs, others]) => signs !== (others ? 0 : 1))).toEqual([]);
});

test('the note beside a paragraph says how firmly, unless each of its targets does', async () => {
  for (const document of documents.filter((one) => describeTargets(one).some(({ hedge }) => hedge !== null))) {
    const page = await read(readingPath(document));
    const hedges = Object.fromEntries(targets.flatMap(({ url, hedge }) => (hedge === null ? [] : [[url, hedge]])));
    const notes = await page.locator('.figs ul').evaluateAll(
      (all, known) =>
        all.flatMap((list) => {
          const { pathname, hash } = list.querySelector('a')!;
          const hedge = known[pathname + hash];
          const items = Array.from(list.querySelectorAll(':scope > li:not(.when)'), ({ textContent }) => textContent);
          const said = list.querySelector('.when')!.textContent;
          return hedge === undefined
            ? []
            : [{ hash, said: said.includes(`“${hedge}”`), items: items.every((item) => item.includes(hedge)) }];
        }),
      hedges,
    );
    expect(notes.length).toBeGreaterThan(0);
    expect(notes.filter(({ said, items }) => said === items)).toEqual([]);
  }
});

test('a mark names its note, and by keyboard the two lead to each other', async () => {
  const page = await open(readingPath(documents[0]!));
  const mark = page.locator('article mark[data-target]').first();
  await mark.focus();
  const note = page.locator(`[id="n.${await mark.getAttribute('id')}"]`);
  expect((await mark.getAttribute('aria-describedby'))?.split(' ')[0]).toBe(await note.getAttribute('id'));
  await note.and(page.locator('.on')).waitFor();
  await page.keyboard.press('Enter');
  const link = note.locator('a').first();
  await expect.poll(() => link.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press('Enter');
  await expect.poll(() => mark.evaluate((element) => element.matches(':target'))).toBe(true);
  expect(decodeURIComponent((await addressOf(page)).hash)).toBe(`#${await mark.getAttribute('id')}`);
});

test('pointing at a note lights up its mark, and the other way round', async () => {
  const page = await open(readingPath(documents[0]!));
  const mark = page.locator('article mark[data-target]').first();
  const lit = (): Promise<number> => page.locator('.on').count();
  expect(await lit()).toBe(0);
  await mark.hover();
  await expect.poll(lit).toBe(2);
  await page.locator('h1').hover();
  await expect.poll(lit).toBe(0);
  await page.locator('.figs li').first().hover();
  await mark.and(page.locator('.on')).waitFor();
});

/** Gives the first mark of the page a second part, as a row of a table has one in each cell. */
async function divideFirstMark(page: Page): Promise<void> {
  const path = readingPath(documents[0]!);
  const body = htmlOf(path).replace(
    /<mark data-target id="([^"]+)">/u,
    (mark, id) => `<mark class="part" data-rest="${id}">5</mark>${mark}`,
  );
  await page.route(urlOf(path), (route) => route.fulfill({ body, contentType: 'text/html; charset=utf-8' }));
  await page.goto(urlOf(path));
}

test('each cell of a row leads to the note of its target', async () => {
  const page = await open(BLANK);
  await divideFirstMark(page);
  await page.locator('.part').hover();
  await expect.poll(() => page.locator('.on').count()).toBe(3);
  await page.locator('.part').click();
  const id = await page.locator('article mark[data-target]').first().getAttribute('id');
  const link = page.locator(`[id="n.${id}"] a`).first();
  await expect.poll(() => link.evaluate((element) => element === document.activeElement)).toBe(true);
});

test('on a phone a tap on any cell of a row brings the fields of its target up', async () => {
  const page = await open(BLANK, { viewport: { width: 390, height: 844 }, hasTouch: true });
  await divideFirstMark(page);
  await page.locator('.part').tap();
  await page.locator('#sheet').waitFor();
});

test('on a phone a tap on a mark brings its fields up, and Escape sends them away', async () => {
  const page = await open(readingPath(documents[0]!), { viewport: { width: 390, height: 844 }, hasTouch: true });
  const mark = page.locator('article mark[data-target]').first();
  const sheet = page.locator('#sheet');
  expect(await sheet.isVisible()).toBe(false);
  await mark.tap();
  await sheet.waitFor();
  const first = describeTargets(documents[0]!)[0]!;
  expect(squeeze(await sheet.innerText())).toContain(squeeze(first.label));
  expect(squeeze(await sheet.innerText())).toContain(squeeze(first.display));
  await page.keyboard.press('Escape');
  await sheet.waitFor({ state: 'hidden' });
});

test.each([true, false])('the table has every target, and quotes it (scripts: %s)', async (javaScriptEnabled) => {
  const page = await read('/targets/', { javaScriptEnabled });
  const rows = await page.locator(ROWS).evaluateAll((all) =>
    all.map((row) => {
      const link = row.querySelector<HTMLAnchorElement>('a.quote')!;
      const { pathname, hash } = new URL(link.href);
      return [pathname + hash, link.textContent, row.querySelector('.fig')!.textContent].map((part) =>
        part.replace(/\s+/gu, ''),
      );
    }),
  );
  expect(rows).toEqual(targets.map(({ url, quote, display }) => [url, quote, display].map(squeeze)));
  expect(await page.locator('#filter').isVisible()).toBe(javaScriptEnabled);
  const drafts = documents.filter(({ policy }) => policy.status === 'draft').flatMap(describeTargets);
  expect(
    await page
      .locator(ROWS)
      .filter({ has: page.locator('.draft') })
      .count(),
  ).toBe(drafts.length);
});

describe.each(SITES)('under $base', (site) => {
  test('every row leads to the mark of its target', async () => {
    const page = await read('/targets/', { site });
    const links = await page
      .locator(`${ROWS} a.quote`)
      .evaluateAll((all) => all.map((link) => [(link as HTMLAnchorElement).href, link.textContent] as const));
    const byPage = Map.groupBy(links, ([href]) => href.slice(0, href.indexOf('#')));
    for (const [address, rows] of byPage) {
      await read(new URL(address).pathname.slice(site.base.length - 1), { site });
      const marks = new Map(await page.locator('article[data-policy]').evaluate(marksOf));
      for (const [href, quote] of rows) {
        expect(marks.get(decodeURIComponent(new URL(href).hash.slice(1))), href).toBe(squeeze(quote));
      }
    }
  });
});

test('filters choose rows, say how many and go into the address', async () => {
  const page = await open('/targets/');
  const all = await shownRows(page);
  expect(all.length).toBe(targets.length);
  const city = documents[0]!.policy;
  for (const other of documents.slice(1)) {
    await page.locator(`[name=cities][value="${other.policy.city?.id ?? other.policy.id}"]`).uncheck();
  }
  const ofCity = targets.filter(({ policy }) => policy === city.id);
  expect(await shownRows(page)).toEqual(ofCity.map(({ url }) => url));
  expect((await addressOf(page)).searchParams.get('cities')).toBe(city.city?.id ?? city.id);
  expect(await page.locator('#said').innerText()).toContain(`${ofCity.length} 项`);

  await page.locator('[name=kind]').selectOption('measure');
  const measures = ofCity.filter(({ kind }) => kind === 'measure');
  expect(await shownRows(page)).toEqual(measures.map(({ url }) => url));

  await page.reload();
  expect(await shownRows(page)).toEqual(measures.map(({ url }) => url));
  expect(await page.locator('[name=kind]').inputValue()).toBe('measure');

  await page.locator('#filter button[type=reset]').click();
  expect(await shownRows(page)).toEqual(all);
  expect((await addressOf(page)).search).toBe('');
});

test.each([
  ['?thresholds=0', ({ role }: TargetRecord) => role === 'target'],
  ['?kind=incentive', ({ kind }: TargetRecord) => kind === 'incentive'],
  ['?deadline=none', ({ deadline }: TargetRecord) => deadline === null],
  ['?deadline=2025', ({ deadline }: TargetRecord) => deadline?.startsWith('2025') ?? false],
  ['?cities=hangzhou,wuhan', ({ policy }: TargetRecord) => /^(?:hangzhou|wuhan)-/u.test(policy)],
  ['?family=no-such-family', () => true],
  [
    '?family=packaging',
    ({ indicator }: TargetRecord) => vocabulary.indicators.find(({ id }) => id === indicator)?.family === 'packaging',
  ],
] as const)('the address %s shows what it says', async (query, belongs) => {
  const page = await read(`/targets/${query}`);
  expect(await shownRows(page)).toEqual(targets.filter(belongs).map(({ url }) => url));
});

test.each([
  ['/targets/', '本站没有“nowhere”的文件。'],
  ['/en/targets/', 'No document of “nowhere” here.'],
])('%s names a city that the address has and the site has not', async (path, words) => {
  const page = await open(`${path}?cities=wuhan,nowhere`);
  expect(await page.locator('#said').innerText()).toContain(words);
  expect(await page.locator(`${ROWS}:visible`).count()).toBe(
    targets.filter(({ policy }) => policy.startsWith('wuhan-')).length,
  );
  await page.goto(urlOf(`${path}?cities=wuhan,${'x'.repeat(60)}`));
  expect(await page.locator('#said').innerText()).toContain(`“${'x'.repeat(40)}…”`);
  await page.goto(urlOf(`${path}?cities=none`));
  expect(await page.locator('#said').innerText()).not.toContain('“');
  // A city may be called by its name, too.
  await page.goto(urlOf(`${path}?cities=${path === '/targets/' ? '武汉' : 'Wuhan'}`));
  expect(await page.locator('#said').innerText()).not.toContain('“');
  expect(await page.locator(`${ROWS}:visible`).count()).toBeGreaterThan(0);
});

test('the heads of the columns sort, both ways, by keyboard too', async () => {
  const page = await open('/targets/');
  const button = page.locator('th[data-sort=deadline] button');
  await button.focus();
  await page.keyboard.press('Enter');
  const years = async (): Promise<(string | null)[]> =>
    page.locator(`${ROWS}:visible`).evaluateAll((rows) => rows.map((row) => row.getAttribute('data-deadline')));
  const order = [...new Set(await years())];
  expect(order).toEqual(order.toSorted());
  expect((await years()).length).toBe(targets.length);
  expect(await page.locator('th[aria-sort]').getAttribute('aria-sort')).toBe('ascending');
  await page.keyboard.press('Enter');
  expect([...new Set(await years())]).toEqual(order.toReversed());
  expect((await addressOf(page)).searchParams.get('sort')).toBe('-deadline');
  await page.goto(urlOf('/targets/?sort=family'));
  expect(await page.locator('[name=sort]').inputValue()).toBe('family');
  await page.locator('th[data-sort=""] button').click();
  expect(await shownRows(page)).toEqual(targets.map(({ url }) => url));
});

test('on a phone a row is a card', async () => {
  const page = await open('/targets/', { viewport: { width: 390, height: 844 } });
  const box = await page.locator(ROWS).first().boundingBox();
  const value = await page.locator(`${ROWS} .value`).first().boundingBox();
  const what = await page.locator(`${ROWS} .what`).first().boundingBox();
  expect(what!.y).toBeGreaterThanOrEqual(value!.y + value!.height);
  expect(box!.x + box!.width).toBeLessThanOrEqual(390);
});

interface Cell {
  readonly absent: string | null;
  readonly text: string;
  /** Addresses that are quoted from, or of the clauses; apart from these, of the clauses told apart from them. */
  readonly links: readonly string[];
  readonly further: readonly string[];
}

interface Gathered {
  readonly title: string;
  readonly text: string;
  readonly cells: Readonly<Record<string, Cell>>;
}

/** Runs in the browser: a page of an indicator or a theme, as it is without scripts. */
function gatheredOn(html: string): Gathered {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const links = (cell: Element, selector: string): string[] =>
    Array.from(cell.querySelectorAll(selector), (link) => link.getAttribute('href') ?? '');
  const cells = Array.from(page.querySelectorAll('[data-cell]'), (cell): [string, Cell] => [
    cell.getAttribute('data-policy') ?? '',
    {
      absent: cell.getAttribute('data-absent'),
      text: cell.textContent,
      links: links(cell, 'a.quote, .clauses:not(.brief) > li > .heading a'),
      further: links(cell, '.clauses.brief > li > .heading a'),
    },
  ]);
  return {
    title: page.querySelector('h1')?.textContent ?? '',
    text: page.querySelector('main')?.textContent ?? '',
    cells: Object.fromEntries(cells),
  };
}

test('each indicator has a page: a cell a document, its targets or that it does not speak of it', async () => {
  for (const { id, zh, definition } of vocabulary.indicators) {
    const { title, text, cells } = await parse(gatheredOn, `/indicators/${id}/`);
    expect(title).toBe(zh);
    expect(text).toContain(definition);
    expect(Object.keys(cells)).toEqual(documents.map(({ policy }) => policy.id));
    for (const [policy, cell] of Object.entries(cells)) {
      const own = targets.filter((target) => target.policy === policy && target.indicator === id);
      expect(cell.links, `${id} ${policy}`).toEqual(own.map(({ url }) => url));
      expect(cell.absent).toBe(own.length === 0 ? 'not-stated' : null);
      if (own.length === 0) expect(cell.text).toContain('未提及');
    }
  }
});

test('each theme has a page: the clauses of each document, the primary ones told apart', async () => {
  for (const { id, zh } of vocabulary.themes) {
    const { title, cells } = await parse(gatheredOn, `/themes/${id}/`);
    expect(title).toBe(zh);
    for (const { policy, clauses } of documents) {
      const url = (belongs: (themes: readonly string[]) => boolean): string[] =>
        clauses.filter(({ themes }) => belongs(themes)).map(({ number }) => permalink(policy.id, number));
      const cell = cells[policy.id]!;
      expect(cell.links).toEqual(url((themes) => themes[0] === id));
      expect(cell.further).toEqual(url((themes) => themes.indexOf(id) > 0));
      expect(cell.absent).toBe(cell.links.length + cell.further.length === 0 ? 'not-stated' : null);
    }
  }
});

test('the home page sets figures side by side only where they are of one definition', async () => {
  const page = await read('/');
  const lists = page.locator('.promises > li');
  for (const list of await lists.all()) {
    const anchors = await list
      .locator('li > a')
      .evaluateAll((all) => all.map((a) => new URL((a as HTMLAnchorElement).href)));
    const found = anchors.map(({ pathname, hash }) => targets.find(({ url }) => url === pathname + hash));
    expect(found.length).toBeGreaterThan(1);
    expect(found).not.toContain(undefined);
    const indicator = (await list.locator('h3 a').getAttribute('href'))!.split('/').at(-2)!;
    const same = vocabulary.indicators
      .find(({ id }) => id === indicator)!
      .relations.flatMap(({ to, kind }) => (kind === 'same' ? [to] : []));
    for (const target of found) expect([indicator, ...same]).toContain(target!.indicator);
  }
});

test('what is past is called so, by the date of the build', () => {
  const html = htmlOf('/targets/');
  const past = targets.filter(({ deadline }) => deadline !== null && deadline < '2026');
  expect(html.split('目标年已过').length - 1).toBe(past.length);
});

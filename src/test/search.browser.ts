import { Converter } from 'opencc-js/cn2t';
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { describeTargets, urlOf as permalink, viewClauses } from '../model/describe.ts';
import type { PolicyDocument } from '../model/document.ts';
import { holds, normalForm, searchableClauses } from '../testing/searchQueries.ts';
import { addressOf, cases, documents, readingPath, squeeze, urlOf, useBrowser, useReader } from './helpers.ts';
import { SITE_UNDER_PREFIX, SITES } from './sites.ts';

/** Search: every clause that holds the words, nothing else, and a link to each. */

const open = useBrowser();
/** For questions that the address asks. */
const read = useReader();
const question = (query: string): string => `/search/?q=${encodeURIComponent(query)}`;

/** Up to four characters from the middle of the document's longest run of Han: no word boundary guides the choice. */
function phraseOf(document: PolicyDocument): string {
  const texts = document.paragraphs.filter(({ clause }) => clause !== null).map(({ text }) => text);
  const runs = texts.flatMap((text) => [...text.matchAll(/\p{Script=Han}+/gu)].map(([run]) => run));
  const run = runs.reduce((a, b) => (b.length > a.length ? b : a));
  const start = Math.max(0, Math.floor(run.length / 2) - 2);
  return run.slice(start, start + 4);
}

/** Permalinks of the clauses in which a paragraph holds the phrase. */
function clausesWith(phrase: string, within = documents): readonly string[] {
  return within.flatMap(({ policy, clauses, paragraphs }) =>
    clauses
      .filter(({ number }) =>
        paragraphs.some(({ clause, text }) => clause === number && squeeze(text).includes(phrase)),
      )
      .map(({ number }) => permalink(policy.id, number)),
  );
}

async function total(page: Page): Promise<number> {
  const count = page.locator('[data-result-count]', { hasText: /\d/ });
  await count.waitFor();
  return Number(/\d+/.exec(await count.innerText())?.[0]);
}

async function showAllNumbers(page: Page): Promise<void> {
  const all = page.locator('#number-hits button');
  if (await all.isVisible()) await all.click();
}

/** Asks for more until all are there. */
async function allResults(page: Page, base: string): Promise<readonly string[]> {
  const more = page.locator('[data-more]');
  while (await more.isVisible()) {
    const before = await page.locator('[data-result]').count();
    await more.click();
    await page.waitForFunction((count) => document.querySelectorAll('[data-result]').length > count, before);
  }
  const links = await page
    .locator('[data-result]')
    .evaluateAll((results) =>
      results.map((result) => result.querySelector('a[href*="#"]')?.getAttribute('href') ?? ''),
    );
  return links.map((link) => {
    const { pathname, hash } = new URL(link, urlOf('/search/'));
    return `/${pathname.slice(base.length)}${decodeURIComponent(hash)}`;
  });
}

describe.each(SITES)('under $base', (site) => {
  test.each(cases)('a phrase of %s is found in each clause that holds it', async (_id, document) => {
    const phrase = phraseOf(document);
    const expected = clausesWith(phrase);
    expect(expected.length).toBeGreaterThan(0);
    const page = await read(question(phrase), { site });
    expect(await total(page)).toBe(expected.length);
    expect((await allResults(page, site.base)).toSorted()).toEqual(expected.toSorted());
  });
});

test('a frequent word: all its clauses, page after page', async () => {
  const phrase = '快递';
  const page = await read(question(phrase));
  const expected = clausesWith(phrase);
  expect(await total(page)).toBe(expected.length);
  expect((await allResults(page, '/')).toSorted()).toEqual(expected.toSorted());
});

test('a phrase that stands nowhere has no result', async () => {
  const page = await read(question('饕餮饕餮'));
  expect(await total(page)).toBe(0);
  expect(await page.locator('[data-result]').count()).toBe(0);
});

test('a result leads to its clause', async () => {
  const [document] = documents;
  const page = await open(question(phraseOf(document!)));
  await total(page);
  const link = page.locator(`[data-result][data-policy="${document!.policy.id}"] a[href*="#"]`).first();
  await link.click();
  await page.waitForURL(/#/);
  const clause = page.locator(`[id="${decodeURIComponent(new URL(page.url()).hash.slice(1))}"]`);
  expect(squeeze((await clause.textContent()) ?? '')).toContain(phraseOf(document!));
  const isInView = (): Promise<boolean> =>
    clause.evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return top < innerHeight && bottom > 0;
    });
  await expect.poll(isInView).toBe(true);
});

test('a result of a draft says so, others do not', async () => {
  const page = await read(question('快递企业'));
  await total(page);
  await allResults(page, '/');
  for (const { policy } of documents) {
    const results = page.locator(`[data-result][data-policy="${policy.id}"]`);
    const marked = results.filter({ has: page.locator('.draft', { hasText: '征求意见稿' }) });
    expect(await marked.count(), policy.id).toBe(policy.status === 'draft' ? await results.count() : 0);
  }
});

test('the form of every page leads to the results', async () => {
  const page = await open('/about/', { site: SITE_UNDER_PREFIX });
  const field = page.locator('input[type="search"]').first();
  await field.fill('快递企业');
  await field.press('Enter');
  await page.waitForURL(/\/policy\/search\/\?q=/);
  expect(await total(page)).toBe(clausesWith('快递企业').length);
});

test('typed on the page, the address keeps the query', async () => {
  const page = await open('/search/');
  const field = page.locator('main input[type="search"]');
  await field.fill('绿色包装');
  await field.press('Enter');
  expect(await total(page)).toBe(clausesWith('绿色包装').length);
  expect((await addressOf(page)).searchParams.get('q')).toBe('绿色包装');
});

test('without scripts the page says what to do instead', async () => {
  const page = await read('/search/', { javaScriptEnabled: false });
  expect(await page.locator('main').innerText()).toMatch(/脚本|JavaScript/);
  expect(await page.locator('main a[href*="/policies/"]').count()).toBeGreaterThanOrEqual(documents.length);
});

/** Texts of the clauses by their permalinks, as they are searched. */
const texts = new Map(searchableClauses(documents).map((clause) => [clause.url, clause]));

test('an exact hit in a heading comes first, then one in a target, then the rest, shorter ones first', async () => {
  const page = await read(question('绿色'));
  await total(page);
  const views = new Map(
    documents.flatMap((document) =>
      viewClauses(document).map((view) => {
        const id = `${document.policy.id}#${view.clause.number}`;
        const quotes = describeTargets(document).filter(({ clause }) => clause === id);
        const place = view.heading.includes('绿色') ? 0 : quotes.some(({ quote }) => quote.includes('绿色')) ? 1 : 2;
        return [permalink(document.policy.id, view.clause.number), place];
      }),
    ),
  );
  const places = (await allResults(page, '/')).map((url) => views.get(url));
  expect(places).toContain(0);
  expect(places).toContain(2);
  expect(places).toEqual(places.toSorted());
});

test.each([
  ['23 亿', '23亿'],
  ['５Ｇ', '5g'],
  ['90％', '90%'],
])('%s finds what holds %s', async (query, phrase) => {
  const expected = [...texts.values()].filter((clause) => holds(clause, phrase)).map(({ url }) => url);
  const page = await read(question(query));
  expect(await total(page)).toBe(expected.length);
  expect((await allResults(page, '/')).toSorted()).toEqual(expected.toSorted());
});

test('traditional characters find simplified ones, and the page says so', async () => {
  const convert = Converter({ from: 'cn', to: 't' });
  const phrase = phraseOf(documents[0]!);
  const texts = documents.flatMap(({ paragraphs }) =>
    paragraphs.flatMap(({ text }) => text.match(/\p{Script=Han}{4}/gu) ?? []),
  );
  const written = [phrase, ...texts].find((text) => convert(text) !== text && clausesWith(convert(text)).length === 0)!;
  const page = await read(question(convert(written)));
  expect(await total(page)).toBe(clausesWith(written).length);
  expect((await allResults(page, '/')).toSorted()).toEqual(clausesWith(written).toSorted());
  expect(await page.locator('#converted').innerText()).toContain(written);
});

test('a city beside what is asked for: what its documents say, also where they do not write its name', async () => {
  const page = await open(question('杭州 绿色包装'));
  const link = page.locator('#converted a');
  await link.waitFor();
  const expected = clausesWith(
    '绿色包装',
    documents.filter(({ policy }) => policy.city?.name === '杭州'),
  );
  expect(await link.textContent()).toBe(`杭州的文件里有 ${expected.length} 条“绿色包装”`);
  await link.click();
  await page
    .locator('[data-result]')
    .nth(expected.length - 1)
    .waitFor();
  expect((await addressOf(page)).searchParams.get('city')).toBe('hangzhou');
  expect(await page.locator('#converted').textContent()).toBe('');

  await page.goto(urlOf(question('无人机 温州市')));
  await expect.poll(() => page.locator('#converted').textContent()).toBe('温州的文件里找不到“无人机”。');
});

test('a phrase that stands nowhere: none counted, the nearest offered and marked as such', async () => {
  const page = await read(question('邮政快递企业承担龘字责任'));
  expect(await total(page)).toBe(0);
  expect(await page.locator('[data-result]').count()).toBe(0);
  const near = page.locator('#near [data-near]');
  await near.first().waitFor();
  expect(await near.count()).toBeLessThanOrEqual(10);
  const links = await near.locator('h2 a').evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).hash));
  expect(links.every((hash) => hash.length > 1)).toBe(true);
  expect(await page.locator('#near mark').count()).toBeGreaterThan(0);
});

test.each(documents.filter(({ policy }) => policy.documentNumber !== null).map(({ policy }) => [policy.id, policy]))(
  'the number and the title of %s find the policy, apart from the clauses',
  async (_id, policy) => {
    const number = policy.documentNumber!;
    for (const query of [
      number,
      number.replace('〔', '[').replace('〕', ']'),
      policy.title!.replaceAll('\n', '').slice(0, 16),
    ]) {
      const page = await read(question(query));
      const expected = [...texts.values()].filter((clause) => holds(clause, normalForm(query)));
      expect(await total(page), query).toBe(expected.length);
      const hit = page.locator(`[data-policy-hit][data-policy="${policy.id}"] a`);
      expect(new URL((await hit.getAttribute('href'))!, page.url()).pathname).toBe(`/policies/${policy.id}/`);
    }
  },
);

test('facets narrow, count and stand in the address', async () => {
  const page = await open(question('快递'));
  const all = await total(page);
  const cities = page.locator('[data-facet=city]');
  await cities.locator('summary').click();
  const { policy, clauses, paragraphs } = documents[0]!;
  const own = clausesWith('快递', [documents[0]!]);
  const label = cities.locator('label', { has: page.locator(`[value="${policy.city?.id ?? policy.id}"]`) });
  await expect.poll(() => label.locator('small').innerText()).toBe(`${own.length}`);
  await label.locator('input').check();
  await expect.poll(() => total(page)).toBe(own.length);
  expect(own.length).toBeLessThan(all);
  expect((await addressOf(page)).searchParams.get('city')).toBe(policy.city?.id ?? policy.id);
  await page.locator('[data-facet=part] summary').click();
  await page.locator('[data-facet=part] [value=measure]').check();
  const measures = own.filter((url) => clauses.find(({ number }) => url.endsWith(`#${number}`))?.part === 'measure');
  await expect.poll(() => total(page)).toBe(measures.length);
  expect(paragraphs.length).toBeGreaterThan(0);
  await page.reload();
  expect(await total(page)).toBe(measures.length);
  expect((await allResults(page, '/')).toSorted()).toEqual(measures.toSorted());
  await page.locator('#narrow [type=reset]').click();
  await expect.poll(() => total(page)).toBe(all);
});

test.each([
  ['≥90%', (value: number, unit: string | null) => unit === '%' && value >= 0.9],
  ['>20亿', (value: number, unit: string | null) => unit !== '%' && unit !== '百分点' && value > 2e9],
  ['<=45毫米', (value: number, unit: string | null) => unit === '毫米' && value <= 45],
])('%s finds targets by value', async (query, isMeant) => {
  const expected = documents
    .flatMap(describeTargets)
    .filter(({ value, valueMax, unit }) => value !== null && (isMeant(value, unit) || isMeant(valueMax ?? value, unit)))
    .map(({ url }) => url);
  const page = await open(question(query));
  await total(page);
  await showAllNumbers(page);
  const links = await page
    .locator('[data-target-hit] a')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  expect(links.map((link) => decodeURIComponent(link)).toSorted()).toEqual(expected.toSorted());
});

test('a year finds the targets of that year', async () => {
  const page = await open(question('2030年'));
  await total(page);
  expect(await page.locator('[data-target-hit]').count()).toBeLessThan(6);
  await showAllNumbers(page);
  const expected = documents
    .flatMap(describeTargets)
    .filter(({ deadline, value }) => value !== null && deadline?.startsWith('2030'));
  expect(await page.locator('[data-target-hit]').count()).toBe(expected.length);
});

test('the box on every page: results as one types, chosen with the keyboard', async () => {
  const page = await open(readingPath(documents[0]!));
  await page.keyboard.press('/');
  const box = page.locator('#top-q');
  await expect.poll(() => box.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.type('快递');
  const options = page.locator('.suggest [role=option]');
  // What is found for the first character may come up before.
  await options
    .last()
    .filter({ hasText: `全部 ${clausesWith('快递').length} 条` })
    .waitFor();
  expect(await box.getAttribute('aria-expanded')).toBe('true');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  expect(await box.getAttribute('aria-activedescendant')).toBe(await options.first().getAttribute('id'));
  await page.keyboard.press('Escape');
  expect(await options.first().isVisible()).toBe(false);
  expect(await box.inputValue()).toBe('快递');
  await page.keyboard.press('ArrowDown');
  await options.first().waitFor();
  await page.keyboard.press('ArrowDown');
  const address = await options.first().locator('a').getAttribute('href');
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname + url.search + url.hash === address);

  const other = await open('/about/');
  await other.locator('#top-q').fill('绿色');
  // A heading that runs on into its text is not said twice.
  await other.locator('.suggest mark', { hasText: '绿色' }).first().waitFor();
  const said = await other.locator('.suggest a:has(small)').allInnerTexts();
  expect(said.length).toBeGreaterThan(0);
  for (const [heading, text] of said.map((lines) => lines.split('\n').map(squeeze)))
    expect(heading).not.toContain(text!.slice(0, 8));
  await other.keyboard.press('Enter');
  await other.waitForURL(/\/search\/\?q=/u);
  expect(await total(other)).toBe(clausesWith('绿色').length);
});

describe('what breaks on the way', () => {
  const PHRASE = '快递企业';
  const BROKEN = /没有载入/u;

  /** Files of the index that do not come, and then do. */
  test.each(['**/*.pf_index', '**/*.pf_meta', '**/size.json', '**/*.pagefind', '**/worker.client*.js'])(
    'without %s the page says so instead of counting, and finds all once it is there',
    async (files) => {
      const page = await open('/search/');
      await page.route(files, (route) => route.abort());
      const box = page.locator('main input[type=search]');
      await box.fill(PHRASE);
      await page.locator('[data-result-count]', { hasText: BROKEN }).waitFor();
      await page.unroute(files);
      await box.fill('企业');
      expect(await total(page)).toBe(clausesWith('企业').length);
    },
  );

  test('a result that does not come can be asked for again', async () => {
    const page = await open(question('快递'));
    await total(page);
    await page.route('**/*.pf_fragment', (route) => route.abort());
    const more = page.locator('[data-more]');
    await more.click();
    await more.filter({ hasText: '重新检索' }).waitFor();
    await page.unroute('**/*.pf_fragment');
    await more.click();
    await more.filter({ hasText: '再显示' }).waitFor();
    await more.click();
    await expect.poll(() => page.locator('[data-result]').count()).toBeGreaterThan(5);
  });

  test('a double press on 再显示 shows no result twice', async () => {
    const page = await open(question('快递'));
    await total(page);
    await page.locator('[data-more]').dblclick();
    await expect.poll(() => page.locator('[data-result]').count()).toBe(35);
    await page.locator('[data-more]:enabled').waitFor();
    const links = await allResults(page, '/');
    expect(new Set(links).size).toBe(links.length);
    expect(links.length).toBe(clausesWith('快递').length);
  });
});

test('one step back from a result the reader is where the result was', async () => {
  const page = await open(question('快递'));
  await total(page);
  await page.locator('[data-more]').click();
  const results = page.locator('[data-result]');
  await expect.poll(() => results.count()).toBe(35);
  const link = results.nth(30).locator('a');
  const name = await link.innerText();
  await link.click();
  await page.waitForURL(/\/policies\//u);
  await page.goBack();
  await expect.poll(() => results.count()).toBe(35);
  expect(await results.nth(30).locator('a').innerText()).toBe(name);
  await expect
    .poll(() => link.evaluate((element) => element.getBoundingClientRect().top))
    .toSatisfy((top: number) => top >= 0 && top < 900);
  // The same question asked anew, and another one, begin at the first results.
  await page.evaluate(() => scrollTo(0, 0));
  await page.locator('main input[type=search]').press('Enter');
  await expect.poll(() => results.count()).toBe(5);
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await page.locator('main input[type=search]').fill('绿色');
  await expect.poll(() => total(page)).toBe(clausesWith('绿色').length);
  expect(await results.count()).toBe(5);
});

test('what was asked for before is one step back', async () => {
  const page = await open('/search/');
  const box = page.locator('main input[type=search]');
  await box.fill('快递');
  await box.press('Enter');
  await total(page);
  await box.fill('绿色');
  await box.press('Enter');
  await expect.poll(() => total(page)).toBe(clausesWith('绿色').length);
  await page.goBack();
  await expect.poll(() => box.inputValue()).toBe('快递');
  await expect.poll(() => total(page)).toBe(clausesWith('快递').length);
});

test.each([
  ['＂快递企业＂', '快递企业'],
  ['“快递企业”', '快递企业'],
  ['快递\u200B企业', '快递企业'],
])('%s finds what holds %s', async (query, phrase) => {
  expect(await total(await read(question(query)))).toBe(clausesWith(phrase).length);
});

test('what stands around the clauses of a document finds the document', async () => {
  const [document] = documents;
  const { text } = document!.paragraphs.find(({ kind }) => kind === 'addressee')!;
  const page = await read(
    question(
      squeeze(text)
        .replace(/[：:]$/u, '')
        .slice(-12),
    ),
  );
  await page.locator(`[data-policy-hit][data-policy="${document!.policy.id}"] mark`).first().waitFor();
  expect(await page.locator('[data-near]').count()).toBe(0);
});

test('a quoted phrase is one phrase on the page that it leads to', async () => {
  const page = await open(question('"快递 企业"'));
  expect(await total(page)).toBe(clausesWith('快递企业').length);
  const address = await page.locator('[data-result] a').first().getAttribute('href');
  expect(new URL(address!, urlOf('/')).searchParams.get('q')).toMatch(/^(?:快递企业|"快递 企业")$/u);
});

test('a condition that the address has more than once is kept whole', async () => {
  const page = await open(`${question('快递')}&city=wuhan&city=wenzhou`);
  await total(page);
  const chosen = page.locator('[data-facet=city] input:checked');
  expect(await chosen.evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value))).toEqual([
    'wuhan',
    'wenzhou',
  ]);
});

test('a condition of the address that the site does not have is named, and not taken for kept', async () => {
  const page = await open(`${question('快递')}&city=nowhere&theme=green`);
  await total(page);
  expect(await page.locator('#converted').innerText()).toContain('本站没有“nowhere”，这个条件略去。');
  await page.goto(urlOf(`${question('快递')}&also=nope,${'x'.repeat(60)}`));
  await total(page);
  expect(await page.locator('#converted').innerText()).toBe(`本站没有“nope、${'x'.repeat(35)}…”，这个条件略去。`);
  await page.goto(urlOf(`${question('快递')}&theme=green`));
  await total(page);
  expect(await page.locator('#converted').innerText()).toBe('');
});

test('what is typed never becomes markup', async () => {
  const hostile = '<img src=x onerror=alert(1)>"\'\\{{';
  const page = await open(`/search/?q=${encodeURIComponent(hostile)}&city=<b>&theme=__proto__,green`);
  const alerts: string[] = [];
  page.on('dialog', (dialog) => {
    alerts.push(dialog.message());
    void dialog.dismiss();
  });
  await total(page);
  expect(await page.locator('main img').count()).toBe(0);
  expect(alerts).toEqual([]);
  expect(await page.locator('main input[type=search]').inputValue()).toBe(hostile);
});

import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { urlOf as permalink } from '../model/describe.ts';
import type { PolicyDocument } from '../model/document.ts';
import { cases, documents, squeeze, urlOf, useBrowser } from './helpers.ts';
import { SITE_UNDER_PREFIX, SITES } from './sites.ts';

/** Search: every clause that holds the words, nothing else, and a link to each. */

const open = useBrowser();

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
    const page = await open(`/search/?q=${encodeURIComponent(phrase)}`, { site });
    expect(await total(page)).toBe(expected.length);
    expect((await allResults(page, site.base)).toSorted()).toEqual(expected.toSorted());
  });
});

test('a frequent word: all its clauses, page after page', async () => {
  const phrase = '快递';
  const page = await open(`/search/?q=${encodeURIComponent(phrase)}`);
  const expected = clausesWith(phrase);
  expect(await total(page)).toBe(expected.length);
  expect((await allResults(page, '/')).toSorted()).toEqual(expected.toSorted());
});

test('a phrase that stands nowhere has no result', async () => {
  const page = await open(`/search/?q=${encodeURIComponent('饕餮饕餮')}`);
  expect(await total(page)).toBe(0);
  expect(await page.locator('[data-result]').count()).toBe(0);
});

test('a result leads to its clause', async () => {
  const [document] = documents;
  const page = await open(`/search/?q=${encodeURIComponent(phraseOf(document!))}`);
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
  await expect.poll(isInView, { timeout: 5000 }).toBe(true);
});

test('a result of a draft says so, others do not', async () => {
  const page = await open(`/search/?q=${encodeURIComponent('快递企业')}`);
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
  expect(new URL(page.url()).searchParams.get('q')).toBe('绿色包装');
});

test('without scripts the page says what to do instead', async () => {
  const page = await open('/search/', { javaScriptEnabled: false });
  expect(await page.locator('main').innerText()).toMatch(/脚本|JavaScript/);
  expect(await page.locator('main a[href*="/policies/"]').count()).toBeGreaterThanOrEqual(documents.length);
});

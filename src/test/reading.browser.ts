import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { urlOf as permalink } from '../model/describe.ts';
import { BLANK, cases, readingPath, sourceLines, squeeze, urlOf, useBrowser, useReader } from './helpers.ts';

/** The reading page: the document, the whole document, and nothing that passes for it. */

const open = useBrowser();
const read = useReader();

const sorted = (text: string): string => Array.from(squeeze(text)).toSorted().join('');

/** Runs in the browser: the document's own text inside each element, without what the site adds, by the element's id. */
function documentTexts(elements: readonly Element[]): [id: string, text: string][] {
  return elements.map((element) => {
    const copy = element.cloneNode(true) as Element;
    for (const added of copy.querySelectorAll('[data-editorial]')) added.remove();
    return [element.id, copy.textContent.replace(/\s+/gu, '')];
  });
}

const articleText = async (page: Page): Promise<string> => {
  const articles = await page.locator('article[data-policy]').evaluateAll(documentTexts);
  return articles.map(([, text]) => text).join('');
};

interface RawLines {
  readonly first: number;
  readonly lines: readonly string[];
}

/** Runs in the browser: for each element with an anchor, the raw lines that stand in its row. */
function rawLinesByParagraph(article: Element): [string, RawLines][] {
  return Array.from(article.querySelectorAll('[id]')).flatMap((element): [string, RawLines][] => {
    const list = element.closest('.row')?.querySelector<HTMLOListElement>('details.raw ol');
    return list
      ? [[element.id, { first: list.start, lines: Array.from(list.children, (line) => line.textContent) }]]
      : [];
  });
}

describe.each(cases)('%s', (_id, document) => {
  test.each([true, false])('the article is the document, paragraph by paragraph (scripts: %s)', async (scripts) => {
    const page = await read(readingPath(document), { javaScriptEnabled: scripts });
    const article = page.locator('article[data-policy]');
    expect(await article.count()).toBe(1);
    expect(await article.getAttribute('data-policy')).toBe(document.policy.id);
    expect(await articleText(page)).toBe(squeeze(document.paragraphs.map(({ text }) => text).join('')));
  });

  test('the article and the furniture are the source, to the character', async () => {
    const page = await read(readingPath(document));
    const shown = await articleText(page);
    const furniture = document.furniture.map(({ text }) => text).join('');
    expect(sorted(shown + furniture)).toBe(sorted(sourceLines(document).join('')));
  });

  test('every clause and every paragraph has its anchor, and no anchor stands twice', async () => {
    const page = await read(readingPath(document));
    const ids = await page.locator('[id]').evaluateAll((elements) => elements.map(({ id }) => id));
    expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([]);
    const anchors = await page
      .locator('article[data-policy] [data-clause][id]')
      .evaluateAll((elements) => elements.map(({ id }) => id));
    expect(anchors).toEqual(document.clauses.map(({ number }) => number));
    const missing = document.paragraphs.filter(({ id }) => !ids.includes(id));
    expect(missing.map(({ id }) => id)).toEqual([]);
  });

  test('the element at a paragraph’s anchor holds that paragraph', async () => {
    const page = await read(readingPath(document));
    const shown = new Map(await page.locator('article[data-policy] [id]').evaluateAll(documentTexts));
    const wrong = document.paragraphs.filter(({ id, text }) => shown.get(id) !== squeeze(text));
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  test('every clause can be linked to from where it stands', async () => {
    const page = await read(readingPath(document));
    const targets = await page
      .locator('article[data-policy] a[href]')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).hash));
    const missing = document.clauses.filter(({ number }) => !targets.includes(`#${number}`));
    expect(missing.map(({ number }) => permalink(document.policy.id, number))).toEqual([]);
  });

  test('every list of responsible units is marked, and only those', async () => {
    const page = await read(readingPath(document));
    const lists = document.paragraphs.flatMap(({ text, marks }) =>
      marks.filter(({ type }) => type === 'list').map(({ start, end }) => squeeze(text.slice(start, end))),
    );
    const shown = page.locator('article[data-policy] [data-responsibility]');
    expect((await shown.allTextContents()).map(squeeze)).toEqual(lists);
  });

  test('the raw lines of every paragraph stand beside it, to the character', async () => {
    const page = await read(readingPath(document));
    const source = sourceLines(document);
    const shown = new Map(await page.locator('article[data-policy]').evaluate(rawLinesByParagraph));
    const wrong = document.paragraphs.filter(({ id, lines: [first, last] }) => {
      const raw = shown.get(id);
      const own = raw?.lines.slice(first - raw.first, last - raw.first + 1);
      return own?.join('\n') !== source.slice(first - 1, last).join('\n');
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  test.each([960, 1440])('at %i px no note beside the text opens a hole in it', async (width) => {
    const page = await read(readingPath(document), { viewport: { width, height: 900 } });
    const holes = await page.locator('article .row').evaluateAll((rows) =>
      rows.flatMap((row) => {
        const last = row.querySelector('.text > :last-child, table')!.getBoundingClientRect();
        const side = row.querySelector('.side')?.getBoundingClientRect();
        const isBeside = side !== undefined && side.left >= last.right;
        return isBeside ? [row.getBoundingClientRect().bottom - last.bottom] : [];
      }),
    );
    // Two lines of the text and the room around it.
    expect(Math.max(0, ...holes)).toBeLessThan(80);
  });

  test('raw lines are folded until they are asked for', async () => {
    const page = await open(readingPath(document));
    const raw = page.locator('article[data-policy] details.raw').first();
    expect(await raw.locator('li').first().isVisible()).toBe(false);
    await raw.locator('summary').click();
    await raw.locator('li').first().waitFor();
  });

  test('the head card states each fact or says that the text has none', async () => {
    const page = await read(readingPath(document));
    const { policy } = document;
    const facts = { 发文字号: policy.documentNumber, 发文机关: policy.issuer, 成文日期: policy.signedDate };
    for (const [label, value] of Object.entries(facts)) {
      const shown = await page
        .locator('dt', { hasText: label })
        .first()
        .locator('xpath=following-sibling::dd')
        .innerText();
      const date = /^(\d+)-0*(\d+)-0*(\d+)$/u.exec(value ?? '');
      expect(shown, label).toBe(date ? `${date[1]}年${date[2]}月${date[3]}日` : (value ?? '原文未载'));
    }
    const own = squeeze(document.paragraphs.map(({ text }) => text).join(''));
    const said = squeeze(await page.locator('main').innerText());
    const title = policy.title === null ? policy.editorialTitle : squeeze(policy.title);
    expect(said).toContain(title);
    if (policy.title === null) expect(said).toContain('编者拟题');
    else expect(own).toContain(title);
  });

  test('a draft says so at its title and wherever it is listed, an issued text nowhere', async () => {
    const isDraft = document.policy.status === 'draft';
    const page = await read(readingPath(document));
    expect(await page.locator('main header .draft', { hasText: '征求意见稿' }).count()).toBe(isDraft ? 1 : 0);
    const home = await read('/');
    const entry = home.locator('main li').filter({ has: page.locator(`a[href$="${readingPath(document)}"]`) });
    expect(await entry.count()).toBeGreaterThan(0);
    const badge = home.locator('.draft', { hasText: '征求意见稿' });
    expect((await entry.filter({ has: badge }).count()) > 0).toBe(isDraft);
  });
});

test('what is copied from the text is the text, without what the site puts beside it', async () => {
  const CLAUSE = '[id="1"]';
  const page = await open(BLANK, { permissions: ['clipboard-read', 'clipboard-write'] });
  await page.goto(urlOf('/policies/wuhan-2024/'));
  await page.locator('.acts').first().waitFor();
  const copied = async (selector: string): Promise<string> => {
    await page.locator(selector).evaluate((element) => getSelection()!.selectAllChildren(element));
    await page.keyboard.press('Control+c');
    return squeeze(await page.evaluate(() => navigator.clipboard.readText()));
  };
  const [[, own]] = (await page.locator(CLAUSE).evaluateAll(documentTexts)) as [[string, string]];
  expect(await copied(CLAUSE)).toBe(own);
  // Who selects a note gets it.
  expect(await copied(`${CLAUSE} .figs`)).toContain('>23亿件');
});

test('a target that the address names stands where the sentence before it can be read', async () => {
  for (const viewport of [
    { width: 390, height: 844 },
    { width: 1440, height: 900 },
  ]) {
    const page = await open(BLANK, { viewport });
    await page.goto(urlOf('/policies/wuhan-2024/#1.t-8f218b'));
    const box = await page.locator('mark:target').boundingBox();
    expect(box!.y).toBeGreaterThan(viewport.height / 5);
    expect(box!.y).toBeLessThan(viewport.height / 2);
  }
});

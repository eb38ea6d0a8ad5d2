import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { type CiteContext, type Cited, citeText, createPlaces, quoted, STYLES } from '../cite/cite.ts';
import type { SiteFacts } from '../site/cite/files.ts';
import {
  BLANK,
  cases,
  documents,
  faultsOfAxe,
  readingPath,
  squeeze,
  urlOf,
  useBrowser,
  useReader,
  vocabulary,
} from './helpers.ts';
import { type BuiltSite, SITE, SITE_UNDER_PREFIX } from './sites.ts';

/** Citations: the dialog and what it copies, the plain pages, the files, what machines read. */

const open = useBrowser();
const read = useReader();

const PERMISSIONS = { permissions: ['clipboard-read', 'clipboard-write'] };
const TODAY = '2026-11-22';

/** With a clock of its own, so that the day of the visit is known. */
async function openAt(path: string, site: BuiltSite = SITE): Promise<Page> {
  const page = await open(BLANK, { ...PERMISSIONS, site, timezoneId: 'Asia/Shanghai' });
  await page.clock.setFixedTime(new Date(`${TODAY}T12:00:00+08:00`));
  await page.goto(urlOf(path, site));
  return page;
}

/** The context of the build, from what the site itself says. */
async function contextOf(site: BuiltSite = SITE): Promise<CiteContext> {
  const { siteName, edition, home } = (await (await fetch(urlOf('/cite/reference.json', site))).json()) as SiteFacts;
  const permalink = (path: string): string => {
    const url = new URL(path.slice(1), home);
    url.searchParams.append('v', edition.version);
    return url.href;
  };
  return { siteName, edition, accessed: TODAY, permalink };
}

/** The machine may be slow. */
const soon = <T>(probe: () => Promise<T>) => expect.poll(probe, { timeout: 20_000 });
const copied = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
const acts = (page: Page, host: string) => page.locator(`${host} .acts button`, { hasText: '引用' }).first();

const [document] = documents;
const clause = document!.clauses.find(({ number }) => number === '2.1.1')!;
const cited: Cited = { kind: 'clause', document: document!, clause };
const HERE = `[id="2.1.1"] > .row >`;

describe.each([SITE, SITE_UNDER_PREFIX])('under $base', (site) => {
  test('two clicks copy the citation of a clause', async () => {
    const page = await openAt(readingPath(document!), site);
    await acts(page, HERE).click();
    await page.getByRole('button', { name: '复制引注' }).click();
    await soon(() => page.getByRole('dialog').getByRole('status').innerText()).toBe('已复制引注');
    expect(await copied(page)).toBe(citeText(cited, 'gbt7714-2025', await contextOf(site)));
  });
});

test('every style, and the reader’s is kept', async () => {
  const page = await openAt(readingPath(document!));
  const context = await contextOf();
  await acts(page, HERE).click();
  const radios = page.getByRole('dialog').getByRole('radio');
  await soon(() => radios.count()).toBe(STYLES.length);
  for (const [index, style] of STYLES.entries()) {
    await radios.nth(index).check();
    await soon(() => page.locator('#cite-text').innerText()).toBe(citeText(cited, style, context));
  }
  await page.reload();
  await acts(page, HERE).click();
  await soon(() => page.locator('#cite-text').innerText()).toBe(citeText(cited, 'report', context));
});

test('with the clause’s own words', async () => {
  const page = await openAt(readingPath(document!));
  await acts(page, HERE).click();
  await page.getByRole('button', { name: '复制原文和引注' }).click();
  await soon(() => page.getByRole('dialog').getByRole('status').innerText()).toBe('已复制原文和引注');
  const own = document!.paragraphs.filter((paragraph) => paragraph.clause === '2.1.1').map(({ text }) => text);
  const text = await copied(page);
  expect(text).toContain(`\n${citeText(cited, 'gbt7714-2025', await contextOf())}`);
  expect(squeeze(text.split('\n')[0]!)).toBe(squeeze(quoted(own.join('\n'))));
});

test('by keyboard: opened, left, and back where it was', async () => {
  const page = await openAt(readingPath(document!));
  const button = acts(page, HERE);
  await button.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Enter');
  await soon(() => page.getByRole('dialog').getByRole('status').innerText()).toBe('已复制引注');
  expect(await copied(page)).toBe(citeText(cited, 'gbt7714-2025', await contextOf()));
  await page.keyboard.press('Escape');
  expect(await page.getByRole('dialog').count()).toBe(0);
  expect(await button.evaluate((element) => element === element.ownerDocument.activeElement)).toBe(true);
});

test('every clause of every document has its button, and its place is in the bundle', async () => {
  for (const [, one] of cases) {
    const page = await openAt(readingPath(one));
    for (const { number } of one.clauses) expect(await acts(page, `[id="${number}"]`).count(), number).toBe(1);
    const bundle = await (await fetch(urlOf(`/cite/${one.policy.id}/reference.json`))).json();
    expect(Object.keys(bundle.places)).toEqual(expect.arrayContaining(one.clauses.map(({ number }) => number)));
  }
});

const target = document!.paragraphs
  .flatMap(({ marks }) => marks)
  .flatMap((mark) => (mark.type === 'target' ? [mark.target] : []))
  .find(({ indicator }) => indicator === 'express-volume')!;

const [theme] = vocabulary.themes;

/** Where a target or a row is cited from, and what comes out. */
const ELSEWHERE: readonly (readonly [string, string, string, Cited])[] = [
  [
    'a target in the margin',
    readingPath(document!),
    `.figs li:has(a[href="#${target.id}"])`,
    { kind: 'target', document: document!, target },
  ],
  [
    'a target in the table of targets',
    '/targets/',
    `.targets tr:has(a[href$="#${target.id}"])`,
    { kind: 'target', document: document!, target },
  ],
  [
    'a target in a comparison',
    '/compare/goals/',
    `[data-entry="${document!.policy.id}#${target.id}"]`,
    { kind: 'target', document: document!, target },
  ],
  [
    'a row of the goals',
    '/compare/goals/',
    'th[id="express-volume"]',
    { kind: 'indicator', name: '快递业务量', path: '/compare/goals/#express-volume' },
  ],
  [
    'a target on the page of an indicator',
    '/indicators/express-volume/',
    `.cells .said:has(a[href$="#${target.id}"])`,
    { kind: 'target', document: document!, target },
  ],
  ['a clause in a comparison', '/compare/measures/', `[id="${document!.policy.id}.2.1.1"]`, cited],
  [
    'a row of the measures',
    '/compare/measures/',
    `th[id="${theme!.id}"]`,
    { kind: 'comparison', title: `措施对读：${theme!.zh}`, path: `/compare/measures/#${theme!.id}` },
  ],
];

test.each(ELSEWHERE)('%s', async (_name, path, host, expected) => {
  const page = await openAt(path);
  const context = await contextOf();
  const button = acts(page, host);
  await page.locator(host).first().hover();
  await button.click();
  await soon(() => page.locator('#cite-text').innerText()).toBe(citeText(expected, 'gbt7714-2025', context));
});

/** Runs in the browser: the rows and items that would be lower without their hidden actions. */
function raisedByActions(): readonly string[] {
  const items = [
    ...window.document.querySelectorAll<HTMLElement>('.item, .said, .clauses > li, .targets tr[data-row]'),
  ];
  const lines = [...window.document.querySelectorAll<HTMLElement>('td .acts, .cells .acts')];
  const heights = items.map((item) => item.offsetHeight);
  for (const line of lines) line.style.display = 'none';
  const raised = items.filter((item, place) => item.offsetHeight < heights[place]!);
  for (const line of lines) line.style.display = '';
  return lines.length === 0 ? ['no actions'] : raised.map(({ innerText }) => innerText.slice(0, 40));
}

test.each([
  '/targets/',
  '/compare/goals/',
  '/compare/measures/',
  '/themes/green/',
  '/agencies/commerce/',
  '/indicators/express-volume/',
])('%s: actions that are hidden till they are pointed at take no line', async (path) => {
  for (const width of [390, 1440]) {
    const page = await read(path, { viewport: { width, height: 900 } });
    await soon(() => page.locator('main [data-late]').count()).toBe(0);
    expect(await page.evaluate(raisedByActions), `${width}`).toEqual([]);
    const button = page.locator(':is(td, .cells) .acts button').first();
    const shown = (): Promise<string> => button.evaluate((own) => getComputedStyle(own.parentElement!).opacity);
    expect(await shown()).toBe('0');
    await button.focus();
    expect(await shown()).toBe('1');
  }
});

test('a comparison is cited as it is shown', async () => {
  const page = await openAt('/compare/goals/?cities=wuhan,quzhou&v=0');
  await page.getByRole('link', { name: '引用本页' }).click();
  const { permalink, edition } = await contextOf();
  const [address] = permalink('/compare/goals/').split('?');
  await soon(() => page.locator('#cite-text').innerText()).toContain(
    `${address}?cities=wuhan%2Cquzhou&v=${edition.version}. `,
  );
});

test('a document is cited as a whole, with files for reference managers', async () => {
  const page = await openAt(readingPath(document!));
  await page.getByRole('link', { name: '引用本文件' }).click();
  const expected = citeText({ kind: 'policy', document: document! }, 'gbt7714-2025', await contextOf());
  await soon(() => page.locator('#cite-text').innerText()).toBe(expected);
  expect(await page.getByRole('button', { name: '复制原文和引注' }).isVisible()).toBe(false);
  const links = page.getByRole('dialog').locator('.files').getByRole('link');
  const files = await links.evaluateAll((elements) => elements.map((link) => (link as HTMLAnchorElement).href));
  expect(files).toEqual(['bib', 'ris', 'json'].map((format) => urlOf(`/cite/${document!.policy.id}.${format}`)));
  const texts = await Promise.all(files.map(async (file) => (await fetch(file)).text()));
  expect(texts.map((text) => text.includes('武政办〔2024〕4号'))).toEqual([true, true, true]);
});

test('what cannot be reached is said, and can be tried again', async () => {
  const page = await openAt(readingPath(document!));
  await page.route('**/reference.json', (route) => route.abort());
  await acts(page, HERE).click();
  const status = page.getByRole('dialog').getByRole('status');
  await soon(() => status.innerText()).toContain('没能取得引注');
  await page.unroute('**/reference.json');
  await page.getByRole('button', { name: '复制引注' }).click();
  await soon(() => status.innerText()).toBe('已复制引注');
  expect(await copied(page)).toContain('武政办〔2024〕4号');
});

test('where copying is not allowed the citation is selected', async () => {
  const page = await openAt(readingPath(document!));
  // As over plain http.
  await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await acts(page, HERE).click();
  await page.getByRole('button', { name: '复制引注' }).click();
  await soon(() => page.getByRole('dialog').getByRole('status').innerText()).toContain('没能复制');
  expect(await page.evaluate(() => getSelection()?.toString().trim())).toBe(
    await page.locator('#cite-text').innerText(),
  );
});

describe('without scripts', () => {
  test('no button is dead, and a link leads to the citations', async () => {
    const page = await open(readingPath(document!), { javaScriptEnabled: false });
    expect(await page.locator('.acts').count()).toBe(0);
    await page.locator('a', { hasText: '引用本文件' }).click();
    const context = { ...(await contextOf()), accessed: null };
    for (const style of STYLES)
      expect(await page.locator(`[data-style="${style}"]`).innerText()).toBe(
        citeText({ kind: 'policy', document: document! }, style, context),
      );
  });

  test.each(cases)('%s: the page names the place of every clause', async (_id, one) => {
    const page = await read(`/cite/${one.policy.id}/`, { javaScriptEnabled: false });
    const rows = await page
      .locator('main tbody tr')
      .evaluateAll((elements) =>
        elements.map((row) => [
          (row.querySelector('a') as HTMLAnchorElement).hash.slice(1),
          row.children[1]!.textContent.trim(),
        ]),
      );
    const placeOf = createPlaces(one);
    expect(rows).toEqual(one.clauses.map(({ number }) => [number, placeOf(number).plain]));
  });
});

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  test('the dialog has no fault that axe knows and fits a phone', async () => {
    const page = await open(readingPath(document!), { colorScheme, viewport: { width: 390, height: 844 } });
    await acts(page, HERE).click();
    await soon(() => page.locator('#cite-text').innerText()).toContain('武政办');
    expect(await faultsOfAxe(page, { within: 'dialog' })).toEqual([]);
    const overhang = await page
      .locator('dialog')
      .evaluate((dialog) => [dialog.scrollWidth - dialog.clientWidth, dialog.scrollHeight - dialog.clientHeight]);
    expect(overhang).toEqual([0, 0]);
  });
});

describe('what machines read', () => {
  test.each(cases)('%s: Legislation, Dublin Core and Zotero in the head', async (_id, { policy, ...one }) => {
    const page = await read(readingPath({ policy, ...one }));
    const data = JSON.parse(await page.locator('head script[type="application/ld+json"]').innerText());
    expect(data).toMatchObject({ '@type': 'Legislation', inLanguage: 'zh-CN' });
    expect(data.legislationIdentifier === undefined).toBe(policy.documentNumber === null);
    const meta = await page
      .locator('head meta[name]')
      .evaluateAll((tags) => tags.map((tag) => [tag.getAttribute('name'), tag.getAttribute('content')]));
    const names = new Map(meta as [string, string][]);
    expect(names.get('z:itemType')).toBe('statute');
    expect(names.get('z:publicLawNumber')).toBe(policy.documentNumber ?? undefined);
    expect(names.get('DC.date')).toBe(policy.signedDate ?? undefined);
    expect([...names.keys()].filter((name) => name.startsWith('citation_'))).toEqual([]);
    const schemas = await page
      .locator('head link[rel^="schema."]')
      .evaluateAll((links) => links.map(({ outerHTML }) => outerHTML));
    expect(schemas.length).toBe(3);
  });

  test.each(['/targets/', '/compare/goals/', '/compare/measures/', '/compare/safeguards/', '/compare/agencies/'])(
    '%s: a Dataset whose files are there',
    async (path) => {
      const page = await read(path);
      const data = JSON.parse(await page.locator('head script[type="application/ld+json"]').innerText());
      expect(data).toMatchObject({ '@type': 'Dataset' });
      expect(data.distribution.length).toBeGreaterThan(0);
      for (const { contentUrl } of data.distribution) {
        const response = await fetch(urlOf(new URL(contentUrl).pathname));
        expect(response.status, contentUrl).toBe(200);
      }
    },
  );
});

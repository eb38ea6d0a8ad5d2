import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { vocabulary } from '../testing/corpus.ts';
import {
  BLANK,
  documents,
  expectAccessible,
  expectLight,
  expectToFit,
  FIVE,
  pagesOf,
  readingPath,
  somePagesOf,
  unfold,
  urlOf,
  useBrowser,
  weigh,
} from './helpers.ts';
import { type BuiltSite, SITE, SITE_UNDER_PREFIX } from './sites.ts';

/** What holds for every page: it keeps to itself, fits its window, weighs little and can be used by everyone. */

const open = useBrowser();

/** The search page with results on it. */
const RESULTS = `/search/?q=${encodeURIComponent('快递')}`;

/** One page of each kind. */
const KINDS = [
  '/',
  readingPath(documents[0]!),
  '/targets/',
  '/targets/?sort=deadline&kind=goal',
  '/indicators/express-volume/',
  '/themes/green/',
  '/compare/',
  '/agencies/transport/',
  '/report/?cities=wuhan,hangzhou&themes=green',
  '/search/',
  RESULTS,
  '/about/',
  '/404.html',
];

/**
 * Gzipped HTML, style sheets, scripts and fonts of a page that is read, and of the home page, which like the other lists may
 * grow with the documents: of the five it has to keep within the same.
 */
const MOST_BYTES = 30 * 1024;
const MOST_BYTES_OF_LISTS = (MOST_BYTES * documents.length) / FIVE.length;

/** Those that are read. How long a text may be, nobody can say: of documents, the five. */
const READING = FIVE.map(readingPath);
const LIGHT = ['/', ...READING, '/targets/', '/indicators/express-volume/', '/themes/green/'];

test('the pages of the site are there', () => {
  const expected = ['/', '/404.html', '/about/', '/search/', '/targets/', ...documents.map(readingPath)];
  expect(pagesOf(SITE)).toEqual(expect.arrayContaining(expected));
});

test('an address that leads nowhere is answered with a page that helps, and with 404', async () => {
  const page = await open('/');
  const response = await page.goto(urlOf('/nothing/here'));
  expect(response?.status()).toBe(404);
  expect(await page.locator('main a[href]').count()).toBeGreaterThan(0);
  expect(await page.locator('h1').innerText()).not.toBe('');
});

test.each([
  ['indicators', vocabulary.indicators[0]!],
  ['themes', vocabulary.themes[0]!],
  ['agencies', vocabulary.agencyKinds.find(({ id }) => id === 'transport')!],
] as const)('a page of %s says what counts and what only looks like it', async (kind, { id, accepted, rejected }) => {
  const page = await open(`/${kind}/${id}/`);
  const words = await page.locator('.lede + .hint').innerText();
  for (const example of [accepted, rejected]) expect(words).toContain(`“${example.replace(/。$/u, '')}”`);
});

test('the home page leads to every policy, also without scripts', async () => {
  for (const javaScriptEnabled of [true, false]) {
    const page = await open('/', { javaScriptEnabled });
    const paths = await page
      .locator('main a[href]')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
    expect(paths).toEqual(expect.arrayContaining(documents.map(readingPath)));
  }
});

interface Visit {
  readonly page: Page;
  /** What went wrong since the page was asked for. */
  readonly faults: readonly string[];
}

/** A visit to a page serves all tests of that page, in their order; they go from page to page in one window. */
function useVisits(site: BuiltSite): (path: string) => Promise<Visit> {
  const openFirst = useBrowser();
  let page: Page | undefined;
  let path = '';
  let faults: string[] = [];

  function listen(to: Page): void {
    const { origin } = new URL(urlOf('/', site));
    to.on('request', (request) => {
      const url = new URL(request.url());
      if (url.origin !== origin && !['data:', 'blob:'].includes(url.protocol)) faults.push(`request: ${url}`);
      else if (url.origin === origin && !url.pathname.startsWith(site.base)) faults.push(`outside the base: ${url}`);
    });
    to.on('response', (response) => {
      if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
    });
    to.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) faults.push(`console: ${message.text()}`);
    });
    to.on('pageerror', (error) => faults.push(`script: ${error.message}`));
  }

  return async (wanted) => {
    if (!page) {
      page = await openFirst(BLANK, { site });
      listen(page);
    }
    if (path !== wanted) {
      faults = [];
      path = wanted;
      await page.goto(urlOf(wanted, site));
      if (wanted === RESULTS) await page.locator('[data-result]').first().waitFor();
      if (wanted.startsWith('/report/')) await page.locator('.preview .report').waitFor();
    }
    return { page, faults };
  };
}

describe('each page', () => {
  const visit = useVisits(SITE);

  describe.each([...new Set([...somePagesOf(SITE), ...KINDS, ...LIGHT])])('%s', (path) => {
    if (LIGHT.includes(path))
      test('is light', async () => {
        const { page } = await visit(path);
        expectLight(await weigh(page), READING.includes(path) ? MOST_BYTES : MOST_BYTES_OF_LISTS);
      });

    test('does not scroll sideways in any window', async () => {
      const { page } = await visit(path);
      await expectToFit(page);
    });

    if (KINDS.includes(path))
      test('has no fault that axe knows, in light and in dark', async () => {
        const { page } = await visit(path);
        await unfold(page);
        await expectAccessible(page);
      });

    test('asks no other host and reports no error', async () => {
      const { page, faults } = await visit(path);
      await page.waitForLoadState('networkidle');
      expect(faults).toEqual([]);
    });
  });
});

describe('each kind of page, in a folder of a host', () => {
  const visit = useVisits(SITE_UNDER_PREFIX);

  test.each(KINDS)('%s asks for nothing outside the folder and reports no error', async (path) => {
    const { page, faults } = await visit(path);
    await page.waitForLoadState('networkidle');
    expect(faults).toEqual([]);
  });
});

describe('on paper', () => {
  /** Runs in the browser. */
  const stylesOf = (found: Element[], property: string): readonly string[] => [
    ...new Set(found.map((element) => getComputedStyle(element).getPropertyValue(property))),
  ];

  test('the address of a clause and its heading keep to what follows, and conditions to their targets', async () => {
    const page = await open('/policies/wuhan-2024/');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.pin').evaluateAll(stylesOf, 'display')).toEqual(['block']);
    expect(await page.locator(':is(.pin, .k-heading, .k-title)').evaluateAll(stylesOf, 'break-after')).toEqual([
      'avoid',
    ]);
    expect(await page.locator('.figs li p').evaluateAll(stylesOf, 'display')).toEqual(['inline']);
  });

  test('each paragraph says which raw lines it is made of', async () => {
    const page = await open('/policies/wuhan-2024/');
    await page.emulateMedia({ media: 'print' });
    const shown = await page.locator('.raw summary').evaluateAll((all) => all.map((one) => one.checkVisibility()));
    expect(new Set(shown)).toEqual(new Set([true]));
    expect(await page.locator('.raw ol').evaluateAll(stylesOf, 'display')).toEqual(['none']);
  });

  test('all heads of the table of targets are repeated', async () => {
    const page = await open('/targets/');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('#targets thead button').evaluateAll(stylesOf, 'display')).toEqual(['contents']);
    expect(await page.locator('#targets thead th').evaluateAll(stylesOf, 'position')).toEqual(['static']);
  });

  test.each([
    ['/compare/goals/?cities=wuhan,wenzhou&show=shared', '&cities=wuhan,wenzhou&show=shared'],
    ['/targets/?cities=wuhan', '&cities=wuhan'],
    ['/compare/texts/?cities=wuhan,quzhou', '&cities=wuhan,quzhou'],
    ['/report/?cities=wuhan&themes=green', '&cities=wuhan&themes=green'],
    ['/search/?q=%E5%BF%AB%E9%80%92+%E8%BF%9B%E6%9D%91&city=wuhan', '&q=快递+进村&city=wuhan'],
    [`/search/?q=%E0%&v=${'0'.repeat(8)}`, '&q=%E0%'],
  ])('%s: the address at the foot is that of what is shown', async (path, chosen) => {
    const page = await open(path);
    const [, bare] = /^(\S+\?v=[0-9a-f]{8})\s*$/u.exec((await page.locator('.foot .print-only').textContent())!)!;
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect((await page.locator('.foot .print-only').textContent())!.trim()).toBe(bare + chosen);
  });

  test('a search says what was searched for', async () => {
    const page = await open(`/search/?q=${encodeURIComponent('快递进村')}`);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('searchbox').inputValue()).toBe('快递进村');
    expect(await page.getByRole('searchbox').isVisible()).toBe(true);
    expect(await page.locator('main search button').isVisible()).toBe(false);
  });

  test('signs are told by a line', async () => {
    const page = await open('/compare/goals/');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.compare .sign').evaluateAll(stylesOf, 'outline-style')).toEqual(['solid']);
  });
});

test.each([
  ['/agencies/postal-administration/', '.cells > li > .of .city', '.cells > li > :not(.of)'],
  ['/compare/wording/', '.phrases li li > :nth-child(2)', '.phrases li li > :nth-child(3)'],
])('%s: a city of eleven characters keeps to its place', async (path, names, beside) => {
  for (const width of [320, 1440]) {
    const page = await open(path, { viewport: { width, height: 800 } });
    const boxes = await page.evaluate(
      ([names, beside]) => {
        const name = document.querySelector(names!)!;
        name.textContent = '黔西南布依族苗族自治州';
        return [name, document.querySelector(beside!)!].map((element) => element.getBoundingClientRect().toJSON());
      },
      [names, beside],
    );
    const [name, next] = boxes as readonly DOMRect[];
    expect(name!.right <= next!.left || name!.bottom <= next!.top).toBe(true);
    expect(name!.right).toBeLessThanOrEqual(width);
  }
});

test('a span of years in a title stays on one line', async () => {
  const page = await open('/', { viewport: { width: 390, height: 844 } });
  const heights = await page
    .locator('.books .unbroken')
    .evaluateAll((found) => found.map((span) => span.getClientRects().length));
  expect(heights.length).toBeGreaterThan(0);
  expect(new Set(heights)).toEqual(new Set([1]));
});

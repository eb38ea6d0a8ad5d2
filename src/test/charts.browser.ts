import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { describeChart } from '../compare/chartSpec.ts';
import { allCharts } from '../compare/charts.ts';
import { describeTargets } from '../model/describe.ts';
import { relationBetween } from '../model/relations.ts';
import { documents, pagesOf, squeeze, urlOf, useBrowser, useReader, vocabulary } from './helpers.ts';
import { SITES } from './sites.ts';

/** Charts: a picture, a name, a table and files to take away without scripts; a canvas with them, once it is seen. */

const open = useBrowser();
const read = useReader();

const charts = allCharts(documents, vocabulary);
const pages = [...Map.groupBy(charts, ({ page }) => page)];
const targets = new Map(documents.flatMap(describeTargets).map((target) => [target.url, target]));
const targetAt = (href: string): string => {
  const { pathname, hash } = new URL(href);
  return pathname + decodeURIComponent(hash);
};
const PICTURES = '[data-chart] picture img';

/** The part of the build that holds Chart.js, named after src/charts/render.ts. */
const isChartJs = (url: string): boolean => /\/render\.[^/]*\.js$/u.test(new URL(url).pathname);

/** Everything that goes wrong on a page, and every script that it asks for. */
function watch(page: Page): { readonly faults: string[]; readonly scripts: string[] } {
  const seen: { faults: string[]; scripts: string[] } = { faults: [], scripts: [] };
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) seen.faults.push(message.text());
  });
  page.on('pageerror', (fault) => seen.faults.push(fault.message));
  page.on('request', (request) => seen.scripts.push(request.url()));
  return seen;
}

/** Runs in the browser: two frames, after which the page knows what is near the window. */
const untilObserved = (): Promise<unknown> =>
  new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));

/** Goes down a page, and waits at each chart until it is drawn. */
async function readThrough(page: Page): Promise<void> {
  for (const figure of await page.locator('[data-chart]').all()) {
    await figure.scrollIntoViewIfNeeded();
    await figure.and(page.locator('[data-live]')).locator('canvas').waitFor({ state: 'attached' });
  }
}

/** Runs in the browser: the widths of pictures, in their file and on the page; 0 as long as they are not there. */
const widthsOf = (images: readonly Element[]): number[] =>
  images.flatMap((image) => {
    const { complete, naturalWidth, offsetWidth } = image as HTMLImageElement;
    return complete ? [naturalWidth, offsetWidth] : [0];
  });

interface Shown {
  readonly chart: string | undefined;
  readonly id: string;
  readonly name: string;
  readonly alt: string | null;
  readonly caption: string;
  readonly rows: number;
  readonly heads: number;
  readonly sources: number;
  readonly notes: number;
}

/** Runs in the browser: what stands in each figure besides its picture. */
const figuresOf = (figures: readonly Element[]): Shown[] =>
  figures.map((figure) => {
    const count = (selector: string): number => figure.querySelectorAll(selector).length;
    const bare = (element: HTMLElement | null): string => (element?.innerText ?? '').replace(/\s+/gu, '');
    return {
      chart: (figure as HTMLElement).dataset.chart,
      id: figure.id,
      name: bare(document.getElementById(figure.getAttribute('aria-labelledby') ?? '')),
      alt: figure.querySelector('img')?.getAttribute('alt') ?? null,
      caption: bare(figure.querySelector('figcaption')),
      rows: count('tbody tr'),
      heads: count('tbody tr th[scope=row]'),
      sources: count('.source a'),
      notes: count('.notes li'),
    };
  });

describe.each(pages)('%s', (path, own) => {
  test('each chart has a name, a picture with words for it, a table and its sources (scripts: off)', async () => {
    const page = await read(path, { javaScriptEnabled: false });
    const shown = await page.locator('#charts [data-chart]').evaluateAll(figuresOf);
    expect(shown).toEqual(
      own.map((spec) => ({
        chart: spec.id,
        id: `chart-${spec.id}`,
        name: squeeze(spec.title + (spec.computed ?? '')),
        alt: describeChart(spec),
        caption: expect.stringContaining(squeeze(spec.definition)),
        rows: spec.rows.length,
        heads: spec.rows.length,
        sources: spec.sources.length,
        notes: spec.notes.length,
      })),
    );
    const pictures = page.locator(PICTURES);
    for (const image of await pictures.all()) await image.scrollIntoViewIfNeeded();
    await expect.poll(async () => Math.min(...(await pictures.evaluateAll(widthsOf)))).toBeGreaterThanOrEqual(200);
    expect(await page.locator('[data-chart] canvas').count()).toBe(0);
  });

  test('a canvas takes the place of each picture once it is near, and Chart.js is not loaded before', async () => {
    const page = await open('/about/', { viewport: { width: 1000, height: 300 } });
    const { faults, scripts } = watch(page);
    // Room above the charts, so that they are not near from the start.
    await page.route(
      (url) => url.pathname.endsWith(path),
      async (route) => {
        const response = await route.fetch();
        const body = await response.text();
        const tall = `<pre>${'\n'.repeat(300)}</pre>`;
        await route.fulfill({ response, body: body.replace(/<section[^>]*id="?charts/u, (start) => tall + start) });
      },
    );
    await page.goto(urlOf(path));
    await page.evaluate(untilObserved);
    expect(scripts.filter(isChartJs)).toEqual([]);
    expect(await page.locator('[data-live]').count()).toBe(0);
    await readThrough(page);
    expect(await page.locator('[data-chart][data-live] canvas').count()).toBe(own.length);
    expect(scripts.filter(isChartJs).length).toBe(1);
    for (const spec of own) {
      const figure = page.locator(`[data-chart="${spec.id}"]`);
      expect(await figure.getByRole('img').getAttribute('aria-label')).toBe(describeChart(spec));
      expect(await figure.locator('img').isVisible()).toBe(false);
      const box = await figure.locator('canvas').boundingBox();
      expect(box!.width).toBeGreaterThan(200);
    }
    expect(faults).toEqual([]);
  });

  test('where Chart.js cannot be had the pictures stay', async () => {
    const page = await open('/about/');
    await page.route(
      (url) => isChartJs(url.href),
      (route) => route.abort(),
    );
    await page.goto(urlOf(path));
    for (const figure of await page.locator('[data-chart]').all()) {
      await figure.scrollIntoViewIfNeeded();
      await page.evaluate(untilObserved);
    }
    // The page says of each chart that it gives it up.
    const warnings = async (): Promise<number> => {
      const messages = await page.consoleMessages();
      return messages.filter((message) => message.type() === 'warning').length;
    };
    await expect.poll(warnings).toBe(own.length);
    expect(await page.locator(PICTURES).first().isVisible()).toBe(true);
    expect(await page.locator('[data-chart] canvas').count()).toBe(0);
  });

  test('on a phone nothing reaches beyond the window', async () => {
    const page = await open(path, { viewport: { width: 390, height: 844 } });
    await readThrough(page);
    expect(
      await page.locator('[data-chart]').evaluateAll((figures) =>
        figures
          .flatMap((figure) => [figure, ...figure.querySelectorAll('table, img, canvas, p, li')])
          .filter((element) => element.getBoundingClientRect().right > window.innerWidth)
          .map((element) => element.outerHTML.slice(0, 80)),
      ),
    ).toEqual([]);
  });

  test('on paper the pictures stand and no canvas or download', async () => {
    const page = await open(path);
    await readThrough(page);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator(PICTURES).first().isVisible()).toBe(true);
    expect(await page.locator('[data-chart] canvas:visible').count()).toBe(0);
    expect(await page.locator('[data-chart] a[download]:visible').count()).toBe(0);
  });
});

test('the figures in a table are those of the targets that they lead to, and count the same thing', async () => {
  const page = await read('/compare/goals/', { javaScriptEnabled: false });
  const bars = charts.filter(({ kind }) => kind === 'bars');
  for (const { id } of bars) {
    const rows = await page.locator(`[data-chart="${id}"] tbody tr`).evaluateAll((all) =>
      all.map((row) => {
        const link = row.querySelector<HTMLAnchorElement>('td a')!;
        return [(row as HTMLElement).dataset.indicator!, link.href, link.textContent] as const;
      }),
    );
    expect(rows.length).toBeGreaterThan(1);
    const indicators = rows.map(([indicator]) => vocabulary.indicators.find((entry) => entry.id === indicator)!);
    for (const [at, [indicator, href, text]] of rows.entries()) {
      const target = targets.get(targetAt(href))!;
      expect(squeeze(text)).toBe(squeeze(target.display));
      expect(target.indicator).toBe(indicator);
      expect(relationBetween(indicators[0]!, indicators[at]!)?.kind).toBe('same');
    }
  }
});

test('a count leads to the table of just these targets', async () => {
  const spec = charts.find(({ kind }) => kind === 'stack');
  if (spec?.kind !== 'stack') throw new Error('no chart of counts');
  for (const { counts } of spec.rows.slice(0, 2)) {
    for (const { value, url } of counts.filter((count) => count.value > 0)) {
      const page = await read(url);
      expect(await page.locator('#targets tr[data-row]:visible').count()).toBe(value);
    }
  }
});

test('pages without charts have no script of theirs', async () => {
  const page = await open('/about/');
  const { scripts } = watch(page);
  for (const path of ['/', '/targets/', '/policies/wuhan-2024/']) {
    await page.goto(urlOf(path));
  }
  expect(scripts.filter((url) => isChartJs(url) || /ChartFigure/u.test(url))).toEqual([]);
});

describe.each(SITES)('under $base', (site) => {
  test('every chart can be taken away as PNG and SVG, and the pages name files that are there', () => {
    for (const { id, title } of charts) {
      const png = readFileSync(join(site.folder, `charts/${id}.png`));
      expect([...png.subarray(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
      expect(png.readUInt32BE(16)).toBeGreaterThanOrEqual(1000);
      expect(png.length).toBeGreaterThan(20_000);
      expect(png.length).toBeLessThan(600_000);
      for (const form of ['', '.light', '.dark']) {
        const svg = readFileSync(join(site.folder, `charts/${id}${form}.svg`), 'utf8');
        expect(svg).toContain(`<title>${title}</title>`);
        expect(svg).not.toContain('NaN');
      }
    }
    const named = pages.flatMap(([path]) => {
      const html = readFileSync(join(site.folder, path, 'index.html'), 'utf8');
      return [...html.matchAll(/(?:src|srcset|href)="([^"]*\/charts\/[^"]+)"/gu)].map(([, address]) => address!);
    });
    expect(named.length).toBe(charts.length * 4);
    for (const address of named) {
      expect(address.startsWith(`${site.base}charts/`)).toBe(true);
      expect(existsSync(join(site.folder, address.slice(site.base.length))), address).toBe(true);
    }
    expect(pagesOf(site).filter((path) => path.startsWith('/charts/'))).toEqual([]);
  });
});

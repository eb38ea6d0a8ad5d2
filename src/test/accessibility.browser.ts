import type { BrowserContextOptions, Page } from 'playwright';
import { beforeAll, describe, expect, test } from 'vitest';
import { createPlaces } from '../cite/path.ts';
import { BLANK, documents, expectAccessible, readingPath, urlOf, useBrowser } from './helpers.ts';
import { SITE_UNDER_PREFIX } from './sites.ts';

/**
 * The site for those who set it their own way: larger, wider spaced, in their own colours, without motion, by keyboard,
 * by ear. What axe knows is tested with the pages in a wide window, here in a narrow one.
 */

const open = useBrowser();

const READING = readingPath(documents[0]!);

/** One page of each kind. */
const KINDS = [
  '/',
  READING,
  '/targets/',
  '/indicators/express-volume/',
  '/themes/green/',
  '/compare/',
  '/compare/goals/',
  '/compare/measures/',
  '/compare/agencies/',
  '/compare/wording/',
  '/compare/texts/?cities=wuhan,hangzhou&same=1',
  '/report/?cities=wuhan,hangzhou&themes=green',
  `/search/?q=${encodeURIComponent('绿色包装')}`,
  '/about/',
  '/en/compare/goals/',
];

/** What a browser keeps for a reader who has switched to 大字版. */
const LARGE: BrowserContextOptions = {
  storageState: {
    cookies: [],
    origins: [{ origin: new URL(urlOf('/')).origin, localStorage: [{ name: 'type', value: 'large' }] }],
  },
};

/** WCAG 1.4.12: what a reader may set without losing text. */
const SPACED = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
p { margin-bottom: 2em !important }`;

/** How a reader may have it, and at which widths that is looked at. */
const WAYS: readonly (readonly [name: string, widths: readonly number[], large: boolean, style: string])[] = [
  // 1440 pixels at 200 %, and at 400 %.
  ['zoomed', [720, 360], false, ''],
  ['with wider spacing', [390, 1440], false, SPACED],
  ['in 大字版', [320, 390, 820, 1200, 1440], true, ''],
];

/** Runs in the browser: text that runs out of the window, is cut off, or lies over other text. */
function faultsOfText(): string[] {
  const root = document.documentElement;
  const faults: string[] = [];
  const overhang = root.scrollWidth - root.clientWidth;
  if (overhang > 0) faults.push(`scrolls sideways by ${overhang} pixels`);

  const nameOf = (element: Element): string => `${element.localName}.${element.className}`.replace(/\.$/u, '');
  const scrolls = /auto|scroll/u;
  const cuts = /hidden|clip/u;
  for (const element of document.body.querySelectorAll('*')) {
    const { overflowX, overflowY, clipPath, webkitLineClamp } = getComputedStyle(element);
    // What is only for the ear, and what says that it is an excerpt.
    if (clipPath !== 'none' || webkitLineClamp !== 'none' || !element.checkVisibility()) continue;
    const isCut =
      (cuts.test(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
      (cuts.test(overflowY) && element.scrollHeight > element.clientHeight + 1);
    if (isCut) faults.push(`${nameOf(element)} cuts “${element.textContent.trim().slice(0, 20)}”`);
  }

  const isExcerpt = (element: Element | null): boolean =>
    element !== null && (getComputedStyle(element).webkitLineClamp !== 'none' || isExcerpt(element.parentElement));

  /** The part of the window in which an element's text can be seen. */
  const views = new Map<Element, DOMRect>();
  const viewOf = (element: Element | null): DOMRect => {
    if (!element) return new DOMRect(-1e6, -1e6, 2e6, 2e6);
    const known = views.get(element);
    if (known) return known;
    const outer = viewOf(element.parentElement);
    const { overflowX, overflowY } = getComputedStyle(element);
    const isWindow = element === root || element === document.body;
    let view = outer;
    if (!isWindow && [overflowX, overflowY].some((way) => scrolls.test(way) || cuts.test(way))) {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      const [x, y] = [Math.max(left, outer.left), Math.max(top, outer.top)];
      view = new DOMRect(x, y, Math.min(right, outer.right) - x, Math.min(bottom, outer.bottom) - y);
    }
    views.set(element, view);
    return view;
  };

  const lines: { text: string; left: number; right: number; top: number; bottom: number }[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const parent = node.parentElement!;
    if (!node.nodeValue!.trim() || parent.closest('script, style, noscript, option, .unseen, .skip')) continue;
    // Behind the end of an excerpt the lines have no place of their own.
    if (isExcerpt(parent)) continue;
    if (!parent.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
    const size = Number.parseFloat(getComputedStyle(parent).fontSize);
    const view = viewOf(parent);
    const range = new Range();
    range.selectNodeContents(node);
    for (const rect of range.getClientRects()) {
      // The letters stand in the middle of the line, an em high.
      const middle = (rect.top + rect.bottom) / 2;
      const line = {
        text: node.nodeValue!.trim().slice(0, 20),
        left: Math.max(rect.left, view.left),
        right: Math.min(rect.right, view.right),
        top: Math.max(middle - size / 2, view.top),
        bottom: Math.min(middle + size / 2, view.bottom),
      };
      if (line.right - line.left > 2 && line.bottom - line.top > 2) lines.push(line);
    }
  }
  for (const { left, text } of lines) if (left + scrollX < -1) faults.push(`“${text}” begins left of the window`);

  lines.sort((a, b) => a.top - b.top);
  const slack = 2;
  for (const [place, line] of lines.entries()) {
    for (const next of lines.slice(place + 1, place + 200)) {
      if (next.top > line.bottom - slack) break;
      const across = Math.min(line.right, next.right) - Math.max(line.left, next.left);
      const down = Math.min(line.bottom, next.bottom) - Math.max(line.top, next.top);
      if (across > slack && down > slack) faults.push(`“${line.text}” and “${next.text}” lie over each other`);
    }
  }
  return [...new Set(faults)].slice(0, 10);
}

/** Runs in the browser: texts whose colour is nearly that of their ground. */
function unreadable(): string[] {
  const channels = (color: string): number[] => (color.match(/[\d.]+/gu) ?? []).map(Number);
  const isClear = (color: string): boolean => channels(color)[3] === 0;
  const lightness = (color: string): number => {
    const [r, g, b] = channels(color).map((value) => {
      const share = value / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
  };
  const groundOf = (element: Element | null): string => {
    const color = element ? getComputedStyle(element).backgroundColor : 'rgb(255, 255, 255)';
    return isClear(color) ? groundOf(element!.parentElement) : color;
  };
  return Array.from(document.querySelectorAll('body *'))
    .filter((element) => [...element.childNodes].some(({ nodeType, nodeValue }) => nodeType === 3 && nodeValue!.trim()))
    .filter((element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
    .filter((element) => {
      const [a, b] = [getComputedStyle(element).color, groundOf(element)].map(lightness);
      return (Math.max(a!, b!) + 0.05) / (Math.min(a!, b!) + 0.05) < 4.5;
    })
    .map((element) => `${element.localName}.${element.className}: ${element.textContent.slice(0, 20)}`);
}

/** Runs in the browser: what moves by itself, or would. */
function moving(): string[] {
  return Array.from(document.querySelectorAll('*'))
    .filter((element) => {
      const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
      return /[1-9]/u.test(transitionDuration) || animationName !== 'none' || scrollBehavior === 'smooth';
    })
    .map(({ localName, className }) => `${localName}.${className}`);
}

/** Runs in the browser: what a screen reader could only call a table, a figure or a picture, and headings out of order. */
function unnamed(): string[] {
  for (const details of document.querySelectorAll('details')) details.open = true;
  const found: string[] = [];
  const isNamed = (element: Element): boolean =>
    element.hasAttribute('aria-labelledby') || (element.getAttribute('aria-label') ?? '').trim() !== '';
  for (const table of document.querySelectorAll('table')) {
    if (!table.caption?.textContent.trim() && !isNamed(table)) found.push(`a table without a name: ${table.className}`);
  }
  for (const head of document.querySelectorAll('th')) {
    if (!head.scope) found.push(`a head without a scope: ${head.textContent}`);
  }
  for (const figure of document.querySelectorAll('figure')) {
    if (!figure.querySelector('figcaption')) found.push('a figure without a caption');
  }
  for (const picture of document.querySelectorAll('img, canvas, svg:not([aria-hidden])')) {
    if (!isNamed(picture) && !(picture as HTMLImageElement).alt) found.push(`a picture without a name`);
  }
  const levels = Array.from(document.querySelectorAll('h1, h2, h3, h4, h5, h6'))
    .filter((heading) => heading.checkVisibility())
    .map(({ localName }) => Number(localName[1]));
  if (levels.filter((level) => level === 1).length !== 1) found.push(`headings of level 1: ${levels.join(' ')}`);
  if (levels.some((level, place) => place > 0 && level > levels[place - 1]! + 1)) {
    found.push(`a level left out: ${levels.join(' ')}`);
  }
  return found;
}

describe.each(KINDS)('%s', (path) => {
  let page: Page;
  beforeAll(async () => {
    page = await open(path);
    if (path.startsWith('/report/')) await page.locator('.preview .report').waitFor();
    await page.waitForLoadState('networkidle');
  });

  test.each(WAYS)('%s it keeps all its text, and none lies over another', async (_name, widths, large, style) => {
    // The policy lets no style in, save by script.
    await page.evaluate(
      ([text, type]) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(text!);
        document.adoptedStyleSheets = [sheet];
        document.documentElement.dataset.type = type!;
      },
      [style, large ? 'large' : ''],
    );
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      expect(await page.evaluate(faultsOfText), `${width} pixels wide`).toEqual([]);
    }
  });

  test.each(['light', 'dark'] as const)(
    'in forced colours, %s, every text can be told from its ground',
    async (scheme) => {
      await page.emulateMedia({ forcedColors: 'active', colorScheme: scheme });
      expect([...new Set(await page.evaluate(unreadable))]).toEqual([]);
    },
  );

  test('nothing moves for those who want no motion', async () => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    expect(await page.evaluate(moving)).toEqual([]);
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  });

  test('on a phone it has no fault that axe knows, in light and in dark', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.evaluate(() => {
      document.adoptedStyleSheets = [];
      document.documentElement.dataset.type = '';
    });
    await page.emulateMedia({ forcedColors: 'none', colorScheme: 'light' });
    await expectAccessible(page);
  });

  test('tables, figures and pictures have names, headings are in order', async () => {
    expect([...new Set(await page.evaluate(unnamed))]).toEqual([]);
  });
});

/** Runs in the browser: targets of which a line lies over one of another, also where it is cut off and not seen. */
function targetsOverOthers(): string[] {
  const nameOf = (element: Element): string => `${element.localName} “${element.textContent.trim().slice(0, 12)}”`;
  const boxes = Array.from(document.querySelectorAll('main :is(a[href], button, summary, input, select)'))
    .filter((element) => element.checkVisibility({ visibilityProperty: true }))
    .flatMap((element) => Array.from(element.getClientRects(), (box) => ({ element, box })))
    .toSorted((one, other) => one.box.top - other.box.top);
  return boxes.flatMap(({ element, box }, place) => {
    const below = boxes.slice(place + 1);
    const end = below.findIndex((other) => other.box.top >= box.bottom - 1);
    return below
      .slice(0, end === -1 ? undefined : end)
      .filter((other) => other.element !== element && other.box.bottom > box.top + 1)
      .filter((other) => Math.min(other.box.right, box.right) - Math.max(other.box.left, box.left) > 1)
      .map((other) => `${nameOf(element)} and ${nameOf(other.element)}`);
  });
}

test.each(KINDS)('no target of %s lies over another, however wide the window is', async (path) => {
  const page = await open(path, { viewport: { width: 390, height: 900 } });
  await expect.poll(() => page.locator('main [data-late]').count()).toBe(0);
  if (path.startsWith('/report/')) await page.locator('.preview .report').waitFor();
  const faults: string[] = [];
  // From 1000 to 1350 pixels columns are narrow, and excerpts end within links.
  for (const width of [390, 820, 1000, 1200, 1350, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    faults.push(...(await page.evaluate(targetsOverOthers)).map((fault) => `${width} pixels wide: ${fault}`));
  }
  expect(faults).toEqual([]);
});

describe('大字版', () => {
  const sizeOf = (page: Page): Promise<number> =>
    page.evaluate(() => Number.parseFloat(getComputedStyle(document.querySelector('article .k-body p')!).fontSize));
  const switchOf = (page: Page) => page.getByRole('button', { name: '大字版' });

  test('is switched by keyboard, says so, and stays on every page until it is switched back', async () => {
    const page = await open(READING);
    const before = await sizeOf(page);
    await switchOf(page).focus();
    await page.keyboard.press('Space');
    expect(await switchOf(page).getAttribute('aria-pressed')).toBe('true');
    expect(await sizeOf(page)).toBeGreaterThan(before * 1.24);

    await page.goto(urlOf('/about/'));
    expect(await switchOf(page).getAttribute('aria-pressed')).toBe('true');
    await page.goto(urlOf(READING, SITE_UNDER_PREFIX));
    await page.goto(urlOf(READING));
    expect(await sizeOf(page)).toBeGreaterThan(before * 1.24);

    await page.keyboard.press('Tab');
    await switchOf(page).focus();
    await page.keyboard.press('Enter');
    expect(await switchOf(page).getAttribute('aria-pressed')).toBe('false');
    await page.reload();
    expect(await sizeOf(page)).toBe(before);
  });

  test('sets the text at 18 points where there is room, and nothing below 16 pixels', async () => {
    const page = await open(READING, LARGE);
    expect(await sizeOf(page)).toBeCloseTo(24, 0);
    const smallest = await page.evaluate(() =>
      Math.min(
        ...Array.from(document.querySelectorAll('main *'))
          .filter((element) =>
            [...element.childNodes].some(({ nodeType, nodeValue }) => nodeType === 3 && nodeValue!.trim()),
          )
          .map((element) => Number.parseFloat(getComputedStyle(element).fontSize)),
      ),
    );
    expect(smallest).toBeGreaterThanOrEqual(16);
  });

  test('is there before the page’s scripts are', async () => {
    const page = await open(BLANK, LARGE);
    await page.route('**/*.js', (route) => route.abort());
    await page.goto(urlOf(READING));
    expect(await page.locator('html').getAttribute('data-type')).toBe('large');
  });

  test('without scripts there is no switch that does nothing', async () => {
    const page = await open(READING, { javaScriptEnabled: false });
    expect(await page.locator('#large-type').isVisible()).toBe(false);
  });

  test('prints as always', async () => {
    const page = await open(READING, LARGE);
    await page.emulateMedia({ media: 'print' });
    const large = await sizeOf(page);
    await page.evaluate(() => delete document.documentElement.dataset.type);
    expect(await sizeOf(page)).toBe(large);
  });
});

test('in forced colours what is chosen, marked and pointed at has a line or a ground of the reader’s own', async () => {
  const page = await open(`${READING}#1`, { forcedColors: 'active', ...LARGE });
  const styleOf = (selector: string, property: string): Promise<string> =>
    page
      .locator(selector)
      .first()
      .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);
  expect(await styleOf('article :target', 'outline-style')).toBe('solid');
  expect(await styleOf('article mark', 'text-decoration-line')).toBe('underline');
  expect(await styleOf('#large-type', 'background-color')).not.toBe(await styleOf('body', 'background-color'));
  await page.goto(urlOf('/compare/goals/'));
  expect(await styleOf('.tabs [aria-current]', 'text-decoration-line')).toBe('underline');
  expect(await styleOf('.sign.same', 'background-color')).not.toBe(await styleOf('body', 'background-color'));
});

describe('by keyboard', () => {
  test.each(['/', READING, '/compare/goals/'])('the first key on %s leads past the head', async (path) => {
    const page = await open(path);
    await page.waitForLoadState('networkidle');
    await page.keyboard.press('Tab');
    const skip = page.locator('a.skip');
    expect(
      await skip.evaluate((link) => link === document.activeElement && link.getBoundingClientRect().width > 20),
    ).toBe(true);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  });

  test('the outline leads to a clause, and the next key goes on from there', async () => {
    const page = await open(READING);
    const { number } = documents[0]!.clauses.findLast(({ level }) => level === 1)!;
    await page.locator(`.outline a[href="#${number}"]`).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/#/u);
    const clause = page.locator(`[id="${number}"]`);
    expect(
      await clause.evaluate((element) => {
        const { top, bottom } = element.getBoundingClientRect();
        return top < innerHeight && bottom > 0;
      }),
    ).toBe(true);
    await page.keyboard.press('Tab');
    expect(await clause.evaluate((element) => element.contains(document.activeElement))).toBe(true);
  });

  test('the focus can be seen wherever it stands', async () => {
    const page = await open(READING);
    for (let presses = 0; presses < 40; presses += 1) {
      await page.keyboard.press('Tab');
      const seen = await page.evaluate(() => {
        const element = document.activeElement!;
        const { outlineStyle, outlineWidth, opacity } = getComputedStyle(element);
        const { top, bottom } = element.getBoundingClientRect();
        const isThere = element === document.body || (bottom > 0 && top < innerHeight && opacity !== '0');
        return isThere &&
          (element === document.body || (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2))
          ? ''
          : element.outerHTML.slice(0, 80);
      });
      expect(seen).toBe('');
    }
  });
});

describe('by ear', () => {
  test('a clause is a heading, its link says its place, a mark has its note', async () => {
    const page = await open(READING);
    const article = page.getByRole('article', { name: '文件正文' });
    const { number, level } = documents[0]!.clauses.find((clause) => clause.level === 1 && clause.label !== '')!;
    expect(await article.getByRole('heading', { level: level + 1 }).count()).toBeGreaterThan(0);
    const place = createPlaces(documents[0]!)(number).plain;
    expect(await article.getByRole('link', { name: `本条链接 ${place}`, exact: true }).count()).toBe(1);
    const names = await article
      .locator('a.pin')
      .evaluateAll((links) => links.map((link) => link.getAttribute('aria-label')));
    expect(new Set(names).size).toBe(names.length);
    const undescribed = await article
      .locator('mark[data-target]')
      .evaluateAll((marks) =>
        marks
          .filter((mark) =>
            (mark.getAttribute('aria-describedby') ?? '-').split(' ').some((id) => !document.getElementById(id)),
          )
          .map(({ id }) => id),
      );
    expect(undescribed).toEqual([]);
  });

  test('a cell of the goals stands under its city and beside its indicator', async () => {
    const page = await open('/compare/goals/');
    const table = page.locator('table[data-compare]');
    const snapshot = await table.ariaSnapshot();
    for (const { policy } of documents) {
      expect(await table.getByRole('columnheader', { name: policy.city!.name }).count()).toBe(1);
    }
    expect(snapshot).toMatch(/rowheader "快递业务量/u);
    // The signs of folding are for the eye.
    expect(snapshot).not.toMatch(/button "[−+]/u);
    expect(await page.getByRole('figure').first().getByRole('img').getAttribute('alt')).not.toBe('');
  });

  test('the number of results is said when they are there', async () => {
    const page = await open(`/search/?q=${encodeURIComponent('绿色包装')}`);
    await page
      .getByRole('status')
      .filter({ hasText: /找到 \d+ 条/u })
      .waitFor();
  });
});

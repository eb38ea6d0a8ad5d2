import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, inject } from 'vitest';
import type { PolicyDocument } from '../model/document.ts';
import { splitLines } from '../site/source.ts';
import { documents } from '../testing/corpus.ts';
import { type BuiltSite, SITE } from './sites.ts';

export { documents, vocabulary } from '../testing/corpus.ts';

const ROOT = new URL('../../', import.meta.url);

/** `test.each` names its cases by the id. */
export const cases: readonly (readonly [string, PolicyDocument])[] = documents.map((document) => [
  document.policy.id,
  document,
]);

/** The raw lines of the seed that a document came from. */
export function sourceLines({ policy, provenance }: PolicyDocument): readonly string[] {
  const bytes = readFileSync(new URL(`seeds/${policy.id}/source.txt`, ROOT));
  return splitLines(new TextDecoder(provenance.encoding).decode(bytes));
}

/** Layout is no part of a text: it is compared without white space. */
export const squeeze = (text: string): string => text.replace(/\s+/gu, '');

/** The address of a page of a build, as it is served to the tests. */
export const urlOf = (path: string, site: BuiltSite = SITE): string =>
  inject('urls')[site.base]! + path.replace(/^\//, '');

export const readingPath = ({ policy }: PolicyDocument): string => `/policies/${policy.id}/`;

/** The HTML files of a build as paths of the site: `policies/wuhan-2024/`, `404.html`. */
export function pagesOf({ folder }: BuiltSite): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.html'))
    .map((file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`)
    .toSorted();
}

/** The same, of the many pages of one kind (indicators, themes, bodies, pairs of documents) only the heaviest: they are all made alike. */
export function somePagesOf(site: BuiltSite): readonly string[] {
  const size = (path: string): number => statSync(join(site.folder, path, 'index.html')).size;
  const pages = pagesOf(site);
  const alike = ['/indicators/', '/themes/', '/agencies/', '/compare/wording/'].map((folder) =>
    pages.filter((path) => path.startsWith(folder)),
  );
  const heaviest = alike.flatMap((kind) => kind.toSorted((a, b) => size(b) - size(a)).slice(0, 2));
  return pages.filter((path) => !alike.flat().includes(path) || heaviest.includes(path));
}

/** A browser for the tests of this file. `open` gives a fresh profile each time; all of them close with the file. */
export function useBrowser(): (path: string, options?: BrowserContextOptions & { site?: BuiltSite }) => Promise<Page> {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.connect(inject('browser'));
  });
  afterAll(() => browser.close());
  return async (path, { site = SITE, ...options } = {}) => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options })).newPage();
    await page.goto(urlOf(path, site));
    return page;
  };
}

import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { pagesOf, useBrowser } from './helpers.ts';
import { SITES } from './sites.ts';

/** Every address on every page leads somewhere, at the root of a host and under a prefix. */

const open = useBrowser();

/** The builds are made for this address (the default of SITE_URL): canonical links name it. */
const ORIGIN = process.env.SITE_URL || 'http://localhost:4321';

interface PageParts {
  readonly ids: readonly string[];
  readonly links: readonly string[];
}

/** Runs in the browser: the page as it is without scripts. */
function partsOf(html: string): PageParts {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const links = Array.from(page.querySelectorAll('[href], [src], [action]')).map(
    (element) => element.getAttribute('href') ?? element.getAttribute('src') ?? element.getAttribute('action') ?? '',
  );
  return { ids: Array.from(page.querySelectorAll('[id]'), ({ id }) => id), links };
}

describe.each(SITES)('under $base', ({ base, folder }) => {
  test('every internal link leads to a page and to a place on it', async () => {
    const browserPage = await open('/', { site: { base, folder } });
    const fileOf = (path: string): string => join(folder, path.endsWith('/') ? `${path}index.html` : path);
    const parts = new Map<string, PageParts>();
    for (const path of pagesOf({ base, folder })) {
      parts.set(path, await browserPage.evaluate(partsOf, readFileSync(fileOf(path), 'utf8')));
    }
    expect(parts.size).toBeGreaterThan(3);

    const faults: string[] = [];
    for (const [path, { ids, links }] of parts) {
      const duplicates = ids.filter((id, place) => ids.indexOf(id) !== place);
      if (duplicates.length > 0) faults.push(`${path} has more than one element with the id ${duplicates.join(', ')}`);
      for (const link of new Set(links)) {
        const url = new URL(link, ORIGIN + base + path.slice(1));
        if (url.origin !== ORIGIN || url.protocol === 'data:') continue;
        const fault = faultOf(url, path);
        if (fault) faults.push(`${path} links to ${link}: ${fault}`);
      }
    }
    expect(faults).toEqual([]);

    function faultOf({ pathname, hash }: URL, from: string): string | null {
      const address = decodeURIComponent(pathname);
      if (!address.startsWith(base)) return `it leaves ${base}`;
      const target = `/${address.slice(base.length)}`;
      const file = fileOf(target);
      // The page that stands for every missing page has no address of its own.
      if (from === '/404.html' && target === '/404/') return null;
      if (!existsSync(file) || !statSync(file).isFile()) return 'there is no such file';
      const id = decodeURIComponent(hash.slice(1)).replace(/:~:.*$/u, '');
      if (id === '' || parts.get(target)?.ids.includes(id)) return null;
      return 'there is no such place on the page';
    }
  });
});

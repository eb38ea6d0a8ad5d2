import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { pagesOf, useParser } from './helpers.ts';
import { SITES } from './sites.ts';

/** Every address on every page leads somewhere, at the root of a host and under a prefix. */

const parse = useParser();

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
  const pictures = Array.from(page.querySelectorAll('[srcset]'), (element) => element.getAttribute('srcset')!);
  const cards = Array.from(
    page.querySelectorAll<HTMLMetaElement>('meta[property="og:url"], meta[property="og:image"]'),
  );
  return {
    ids: Array.from(page.querySelectorAll('[id]'), ({ id }) => id),
    links: [
      ...links,
      ...pictures.flatMap((set) => set.split(',').map((one) => one.trim().split(/\s+/u)[0]!)),
      ...cards.map(({ content }) => content),
    ],
  };
}

describe.each(SITES)('under $base', ({ base, folder }) => {
  test('every internal link leads to a page and to a place on it', async () => {
    const fileOf = (path: string): string => join(folder, path.endsWith('/') ? `${path}index.html` : path);
    const parts = new Map<string, PageParts>();
    for (const path of pagesOf({ base, folder })) {
      parts.set(path, await parse(partsOf, path, { base, folder }));
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
    // Addresses in the data never have the base; those in the sitemap and the feed are whole.
    for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (!/^(?:data[\\/].*\.json|[^\\/]*\.xml)$/u.test(file)) continue;
      const text = readFileSync(join(folder, file), 'utf8');
      const addresses = text.matchAll(/<loc>([^<]+)<|<link\b[^>]*\shref="([^"]+)"|"(?:url|permalink)":\s*"([^"]+)"/gu);
      for (const [, loc, link, data] of addresses) {
        const address = loc ?? link ?? data!;
        const url = new URL(address.startsWith('/') ? base + address.slice(1) : address, ORIGIN);
        const fault = url.origin === ORIGIN ? faultOf(url, file) : null;
        if (fault) faults.push(`${file} names ${address}: ${fault}`);
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

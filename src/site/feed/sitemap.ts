import { escapeHtml } from '../html.ts';

/** The pages of the site as search engines read them: https://www.sitemaps.org/protocol.html */

/** `./policies/[policy].astro` with `{ policy: 'a' }` → `/policies/a/`; `./compare/index.astro` → `/compare/`. */
export const pathsOf = (
  file: string,
  entries: readonly Readonly<Record<string, string | number | undefined>>[],
): readonly string[] => {
  const route = file
    .replace(/^\./u, '')
    .replace(/\.astro$/u, '')
    .replace(/\/index$/u, '');
  return entries.map(
    (params) => `${route.replaceAll(/\[(?:\.\.\.)?(\w+)\]/gu, (_, name: string) => String(params[name]))}/`,
  );
};

interface Listed {
  readonly address: string;
  /** `YYYY-MM-DD`; null where no edition has recorded the page. */
  readonly date: string | null;
  /** The addresses of the page by language, itself among them, where it is there in several. */
  readonly versions?: Readonly<Record<string, string>> | null;
}

const alternates = (versions: Listed['versions']): string =>
  Object.entries(versions ?? {})
    .map(([language, address]) => `<xhtml:link rel="alternate" hreflang="${language}" href="${escapeHtml(address)}"/>`)
    .join('');

export function printSitemap(pages: readonly Listed[]): string {
  const urls = pages.map(
    ({ address, date, versions }) =>
      `<url><loc>${escapeHtml(address)}</loc>${date === null ? '' : `<lastmod>${date}</lastmod>`}${alternates(versions)}</url>\n`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${urls.join('')}</urlset>
`;
}

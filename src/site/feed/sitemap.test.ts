import { expect, test } from 'vitest';
import { pathsOf, printSitemap } from './sitemap.ts';

test.each([
  ['./index.astro', [{}], ['/']],
  ['./search.astro', [{}], ['/search/']],
  ['./compare/index.astro', [{}], ['/compare/']],
  ['./policies/[policy].astro', [{ policy: 'a' }, { policy: 'b-2024' }], ['/policies/a/', '/policies/b-2024/']],
  ['./[page].astro', [{ page: 'about' }], ['/about/']],
  ['./cite/[policy]/index.astro', [{ policy: 'a' }], ['/cite/a/']],
  ['./old/[...rest].astro', [{ rest: 'a/b' }], ['/old/a/b/']],
] as const)('%s', (file, entries, paths) => {
  expect(pathsOf(file, entries)).toEqual(paths);
});

test('pages with and without a date, in one language and in two', () => {
  expect(
    printSitemap([
      { address: 'https://example.org/?a=1&b=2', date: '2026-01-01' },
      { address: 'https://example.org/x/', date: null },
      {
        address: 'https://example.org/en/',
        date: null,
        versions: { 'zh-CN': 'https://example.org/', en: 'https://example.org/en/' },
      },
    ]),
  ).toBe(`<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
<url><loc>https://example.org/?a=1&amp;b=2</loc><lastmod>2026-01-01</lastmod></url>
<url><loc>https://example.org/x/</loc></url>
<url><loc>https://example.org/en/</loc><xhtml:link rel="alternate" hreflang="zh-CN" href="https://example.org/"/><xhtml:link rel="alternate" hreflang="en" href="https://example.org/en/"/></url>
</urlset>
`);
});

import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { FORMATS } from '../../src/report/formats.ts';
import { policyPaths } from '../../src/site/policyFiles.ts';
import { parsePolicy } from '../../src/site/securityPolicy.ts';
import { TYPES } from '../run/types.ts';
import { caddyfile, netlifyHeaders, nginxConfig } from './formats.ts';
import { headersFor } from './headers.ts';

const headers = headersFor(parsePolicy("default-src 'self'; script-src 'self' 'sha256-Aa0+/='"));
const CSP = "default-src 'self'; script-src 'self' 'sha256-Aa0+/='; frame-ancestors 'self'";

/** Cloudflare Pages takes no longer line. */
const LONGEST_LINE = 2000;

test('the file of Netlify and Cloudflare Pages', () => {
  const text = netlifyHeaders(headers, '/policy/');
  expect(text.split('\n\n')[0]).toBe(`/policy/*
  Content-Security-Policy: ${CSP}
  X-Content-Type-Options: nosniff
  Referrer-Policy: same-origin
  Permissions-Policy: accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()
  Cross-Origin-Opener-Policy: same-origin`);
  expect(text).toContain('/policy/_astro/*\n  Cache-Control: public, max-age=31536000, immutable\n');
  for (const line of text.split('\n')) expect(line.length).toBeLessThan(LONGEST_LINE);
});

describe.each([
  ['nginx', nginxConfig(headers, '/policy/', '/srv/site')],
  ['Caddy', caddyfile(headers, '/policy/', '/srv/site')],
])('the settings of %s', (_name, text) => {
  test('hold each header, the policy between double quotes', () => {
    for (const [name, value] of headers.everywhere) expect(text).toContain(`${name} "${value}"`);
    expect(headers.everywhere).toContainEqual(['Content-Security-Policy', CSP]);
  });

  test('name the base, the root and the types that servers do not know', () => {
    expect(text).toContain('/policy/404.html');
    expect(text).toContain('root');
    expect(text).toContain('/srv/site');
    expect(text).toMatch(/text\/csv/u);
  });
});

/** Endings of what the site publishes: routes such as `[table].csv.ts`, files of policies, forms of the report, styles, scripts, Pagefind. */
const ENDINGS = new Set([
  ...readdirSync(new URL('../../src/pages', import.meta.url), { recursive: true, encoding: 'utf8' }).flatMap(
    (route) => /\.(\w+)\.ts$/u.exec(route)?.[1] ?? [],
  ),
  ...policyPaths('id').map((path) => path.split('.').at(-1)!),
  ...FORMATS,
  ...['html', 'css', 'js', 'svg', 'pagefind', 'pf_meta', 'pf_index', 'pf_fragment', 'pf_filter'],
]);

test('every file of the site has a type: with nosniff a browser takes one without for nothing', () => {
  expect(ENDINGS).toContain('bib');
  expect([...ENDINGS].filter((ending) => !(`.${ending}` in TYPES))).toEqual([]);
});

test('at the root of a host no slash is doubled', () => {
  for (const text of [netlifyHeaders(headers, '/'), nginxConfig(headers, '/', '/srv'), caddyfile(headers, '/', '/srv')])
    expect(text.replaceAll('://', '')).not.toContain('//');
});

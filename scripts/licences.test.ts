import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** The packages that get installed: their versions and their licences. */

const read = (file: string): unknown => JSON.parse(readFileSync(new URL(`../${file}`, import.meta.url), 'utf8'));

interface Packages {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}
interface Lockfile {
  readonly packages: Readonly<
    Record<string, { readonly version?: string; readonly license?: string; readonly integrity?: string }>
  >;
}

const own = read('package.json') as Packages;
const { packages } = read('package-lock.json') as Lockfile;
const installed = Object.entries(packages).filter(([path]) => path !== '');

/** None of them asks anything of who publishes the site; the weaker copyleft ones are tools that stay on this machine. */
const KNOWN = new Set([
  '0BSD',
  'Apache-2.0',
  'Apache-2.0 AND LGPL-3.0-or-later',
  'Apache-2.0 AND LGPL-3.0-or-later AND MIT',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  'LGPL-3.0-or-later', // libvips, of which Astro installs a binary and which no page uses
  'MIT',
  'MIT AND Apache-2.0',
  'MIT AND OFL-1.1',
  'MIT OR Apache-2.0',
  'MPL-2.0', // axe-core, lightningcss
  'Python-2.0',
]);

/** Its package.json has the older field `licenses`, which says MIT. */
const STATED_ELSEWHERE = ['node_modules/format'];

test('versions are exact', () => {
  const versions = Object.entries({ ...own.dependencies, ...own.devDependencies });
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/u.test(version))).toEqual([]);
});

test('every package that is installed is known by its content', () => {
  expect(installed.filter(([, { integrity }]) => !integrity).map(([path]) => path)).toEqual([]);
});

test('every licence is one that somebody has looked at', () => {
  const unknown = installed.filter(
    ([path, { license }]) => !STATED_ELSEWHERE.includes(path) && !KNOWN.has(license ?? ''),
  );
  expect(unknown.map(([path, { license }]) => `${path}: ${license}`)).toEqual([]);
});

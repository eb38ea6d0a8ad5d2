import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { addressAtHome, type Homes, readHomes } from './homes.ts';

const homes: Homes = { 'wuhan-2024': { site: '湖北', root: 'https://example.org/hubei/' } };

test.each([
  ['/policies/wuhan-2024/', 'https://example.org/hubei/policies/wuhan-2024/'],
  ['/cite/wuhan-2024/', 'https://example.org/hubei/cite/wuhan-2024/'],
  ['/policies/quzhou-2024/', null],
  ['/policies/constructor/', null],
  ['/compare/goals/', null],
  ['/', null],
])('%s is at home at %s', (path, address) => {
  expect(addressAtHome(homes, path)).toBe(address);
});

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'homes-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const written = (text: string): string => {
  const file = join(folder, 'homes.json');
  writeFileSync(file, text);
  return file;
};

test('a site without the file has only documents of its own', () => {
  expect(readHomes(join(folder, 'none.json'))).toEqual({});
  expect(readHomes(written(JSON.stringify(homes)))).toEqual(homes);
});

test.each([
  '{"a":{"site":"湖北","root":"https://example.org/hubei"}}',
  '{"a":{"site":"湖北","root":"javascript:alert(1)/"}}',
  '{"a":{"site":"","root":"https://example.org/"}}',
  '[]',
])('%s is refused', (text) => {
  expect(() => readHomes(written(text))).toThrow('homes.json');
});

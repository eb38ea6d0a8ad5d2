import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { readPlainFrontMatter } from './plainFrontMatter.ts';

const POLICIES = new URL('../../content/policies/', import.meta.url);
const pages = readdirSync(POLICIES).map((name) => [name, readFileSync(new URL(name, POLICIES), 'utf8')] as const);
const frontMatterOf = (page: string): string => page.slice(4, page.indexOf('\n---\n'));

test.each(pages)('%s is read as the library reads it, or left to it', (_, page) => {
  const text = frontMatterOf(page);
  expect(readPlainFrontMatter(text) ?? parseDocument(text).toJS()).toEqual(parseDocument(text).toJS());
});

test('a page as the converter writes most of them is read', () => {
  const text = `id: a-2024
city:
  id: a
  name: 武汉
title: null
signedDate: "2024-01-15"
furniture: []
notes:
  - rule: displaced-block
    clause: 2.3.7
    lines: [ 283, 288 ]
  - rule: header
    clause: "3.3"
    lines: []
diagnostics: []`;
  expect(readPlainFrontMatter(text)).toEqual(parseDocument(text).toJS());
});

test.each([
  'a:',
  'a:\nb: c',
  'a: b # c',
  'a: b\na: c',
  'a: 012',
  'a: 1.5',
  'a: 0x1f',
  'a: [ 1, 02 ]',
  'a: [ 1,2 ]',
  'a: "b\\n"',
  "a: 'b''c'",
  'a: *b',
  'a: b: c',
  'a: |-\n  b',
  'a:\n    b: c',
  'a:\n- b: c',
  'a:\n  - b: c\n   d: e',
  'a:\n  - b',
  '  a: b',
  'true: b',
  'a:\tb',
  'a: b\n',
  '',
  '- a: b',
  '__proto__: b',
])('what is not of this form is left to the library: %j', (text) => {
  expect(readPlainFrontMatter(text)).toBeUndefined();
});

test('whatever is read is read as the library reads it', () => {
  const value = fc.constantFrom(
    ':',
    ': ',
    ': 武汉',
    ': "2024-01-15"',
    ': 12',
    ': -3',
    ': [ 1, 2 ]',
    ': []',
    ': null',
    ': a.txt',
    ': "- 3 -"',
    ': true',
    ': "3.3"',
    ': 3.3',
  );
  const anywhere = fc.tuple(
    fc.constantFrom('', '  ', '    ', '      '),
    fc.constantFrom('', '', '- '),
    fc.constantFrom('a', 'b', 'c', 'id', 'null'),
    value,
  );
  // Most of what is put together at random is of no form: half of the lines stand below each other.
  const below = fc.tuple(fc.constant(''), fc.constant(''), fc.constantFrom('d', 'e', 'f', 'g', 'h'), value);
  const line = fc.oneof(below, anywhere).map((parts) => parts.join(''));
  let read = 0;
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), (lines) => {
      const text = lines.join('\n');
      const plain = readPlainFrontMatter(text);
      if (plain === undefined) return;
      read += 1;
      const yaml = parseDocument(text);
      expect(yaml.errors).toEqual([]);
      expect(plain).toEqual(yaml.toJS());
    }),
    { numRuns: 3000 },
  );
  expect(read).toBeGreaterThan(100);
});

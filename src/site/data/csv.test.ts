import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseCsv } from '../../testing/csv.ts';
import { flatten, guarded, toCsv, unguarded } from './csv.ts';

test('nested objects, arrays and lines become columns', () => {
  const record = { id: 'a', city: { id: 'wuhan', name: '武汉' }, themes: ['x', 'y'], lines: [3, 5], part: null, n: 0 };
  expect(flatten(record)).toEqual({
    id: 'a',
    city_id: 'wuhan',
    city_name: '武汉',
    themes: 'x|y',
    line_first: 3,
    line_last: 5,
    part: null,
    n: 0,
  });
});

test('a count of lines is not a pair of lines', () => {
  expect(flatten({ source: { lines: 302 } })).toEqual({ source_lines: 302 });
});

test('quotes what needs quoting; null and what is not there are empty', () => {
  expect(toCsv([{ a: '甲,"乙"', b: null }, { a: '一\n二' }], ['a', 'b'])).toBe(
    '\uFEFFa,b\r\n"甲,""乙""",\r\n"一\n二",\r\n',
  );
});

test.each([
  ['=cmd()', "'=cmd()"],
  ['-5%', "'-5%"],
  ['＋1', "'＋1"],
  ['@x\n乙', "'@x\n乙"],
  ['\t=1', "'\t=1"],
])('a text that a spreadsheet would run has an apostrophe: %j', (text, expected) => {
  expect(guarded(text)).toBe(expected);
});

test.each(['=', '>=', -0.05, '', null, '（=1）', true])(
  'a number, a lone sign and any other text stay: %j',
  (value) => {
    expect(guarded(value)).toBe(value);
  },
);

test.each([
  ["'=1", "''=1"],
  ["'引'", "'引'"],
  ["'", "'"],
  ["'-", "'-"],
])('only a text that has apostrophes of its own before a sign gets one more: %j', (text, expected) => {
  expect(guarded(text)).toBe(expected);
});

test('the guard can be taken off again: every text comes back', () => {
  const signs = fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠', '1', '件', '\n', '"', ',');
  const texts = fc.oneof(
    fc.array(signs, { maxLength: 6 }).map((parts) => parts.join('')),
    fc.string(),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const [row] = parseCsv(toCsv([{ a: text, b: 'x' }], ['a', 'b']).slice(1));
      expect(row!.a).not.toMatch(/^[=+\-@\t\r＝＋－＠]./su);
      expect(unguarded(row!.a!)).toBe(text);
    }),
  );
});

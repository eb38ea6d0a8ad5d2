import { expect, test } from 'vitest';
import { flatten, toCsv } from './csv.ts';

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

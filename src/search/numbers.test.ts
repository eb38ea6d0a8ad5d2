import { expect, test } from 'vitest';
import { answers, filesFor, type NumberQuery, parseNumberQuery } from './numbers.ts';

const value = (comparator: string, number: number, unit: string | null): NumberQuery =>
  ({ kind: 'value', comparator, value: number, unit }) as NumberQuery;

test.each<[string, NumberQuery | null]>([
  ['≥90%', value('>=', 0.9, '%')],
  ['>= 90 ％', value('>=', 0.9, '%')],
  ['>20亿', value('>', 2e9, null)],
  ['超过5亿件', value('>', 5e8, '件')],
  ['不超过1,000万元', value('<=', 1e7, '元')],
  ['=3个', value('=', 3, '个')],
  ['2030年', { kind: 'year', year: '2030' }],
  ['到2025年底', { kind: 'year', year: '2025' }],
  ['到二〇二五年底', { kind: 'year', year: '2025' }],
  ['超过二十三亿件', value('>', 2.3e9, '件')],
  ['不低于百分之九十', value('>=', 0.9, '%')],
  ['不低于百分之九十九点五', value('>=', 0.995, '%')],
  ['突破千亿元', value('>', 1e11, '元')],
  ['>=1千万', value('>=', 1e7, null)],
  ['至少一个', value('>=', 1, '个')],
  ['二十年', null],
  ['百分之九十', null],
  ['90%', null],
  ['绿色', null],
  ['>', null],
  ['达到', null],
  ['1999年', null],
])('%j asks for %j', (query, expected) => {
  expect(parseNumberQuery(query)).toEqual(expected);
});

const row = (
  number: number,
  unit: string | null = '件',
  max: number | null = null,
  deadline: string | null = null,
) => ({
  value: number,
  max,
  unit,
  deadline,
});

test.each<[ReturnType<typeof row>, string, boolean]>([
  [row(0.9, '%'), '≥90%', true],
  [row(0.9, '%'), '>90%', false],
  [row(0.29, '%'), '=29%', true],
  [row(6.4e8), '>=6.4亿', true],
  [row(6.4e8), '>=6.4亿元', false],
  [row(5, '个', 8), '>6个', true],
  [row(5, '个', 8), '>8个', false],
  [row(1, '件', null, '2030-12-31'), '2030年', true],
  [row(1, '件', null, null), '2030年', false],
])('%j answers %j: %j', (target, query, expected) => {
  expect(answers(target, parseNumberQuery(query)!)).toBe(expected);
});

test('a share is no number without a sign of percent', () => {
  const manifest = { units: { '%': 'unit-0', 件: 'unit-1', '': 'unit-2' }, years: ['2025'] };
  expect(filesFor(parseNumberQuery('>20亿')!, manifest)).toEqual(['unit-1', 'unit-2']);
  expect(filesFor(parseNumberQuery('>20%')!, manifest)).toEqual(['unit-0']);
  expect(filesFor(parseNumberQuery('>20吨')!, manifest)).toEqual([]);
  expect(filesFor(parseNumberQuery('2025年')!, manifest)).toEqual(['year-2025']);
  expect(filesFor(parseNumberQuery('2031年')!, manifest)).toEqual([]);
});

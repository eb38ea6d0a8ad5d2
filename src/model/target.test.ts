import { expect, test } from 'vitest';
import type { Comparator, Target } from './document.ts';
import { displayOf } from './target.ts';

const shown = (
  comparator: Comparator | null,
  value: number | null,
  valueMax: number | null,
  unit: string | null,
  rawValue: string,
): string =>
  displayOf({ comparator, value, valueMax, unit, rawValue, full: false, qualitative: value === null } as Target);

test.each([
  ['≥ 90 %', shown('>=', 0.9, null, '%', '90')],
  ['10 百分点', shown('=', 0.1, null, '百分点', '10')],
  ['57.6 %', shown('=', 0.576, null, '%', '57.6')],
  ['> 23 亿件', shown('>', 2_300_000_000, null, '件', '23亿')],
  ['1 亿元', shown('=', 100_000_000, null, '元', '1亿')],
  ['1.2 万个', shown('=', 12_000, null, '个', '1.2万')],
  ['1 万个', shown('=', 10_000, null, '个', '10000')],
  ['9999 个', shown('=', 9999, null, '个', '9999')],
  ['9999 万元', shown('=', 99_990_000, null, '元', '9999万')],
  ['约 3', shown('~', 3, null, null, '3')],
])('%s is grouped as Chinese readers group numbers', (expected, display) => {
  expect(display).toBe(expected);
});

test.each([
  ['5—8 个', shown('=', 5, 8, '个', '5-8')],
  ['1—2 万人', shown('=', 10_000, 20_000, '人', '1-2万')],
  ['5000万—1 亿元', shown('=', 50_000_000, 100_000_000, '元', '5000万-1亿')],
  ['10—15 %', shown('=', 0.1, 0.15, '%', '10%-15%')],
])('of the range %s the unit stands once, and both multipliers where they differ', (expected, display) => {
  expect(display).toBe(expected);
});

test.each([
  ['全覆盖', shown('=', 1, null, '%', '全覆盖')],
  ['村村通', shown('=', 1, null, '%', '村村通')],
  ['次日达', shown('<=', 1, null, '日', '次日达')],
  ['领先', shown(null, null, null, null, '领先')],
  ['< 全省平均水平', shown('<', null, null, null, '全省平均水平')],
])('%s is its own figure', (expected, display) => {
  expect(display).toBe(expected);
});

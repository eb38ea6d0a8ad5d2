import { expect, test } from 'vitest';
import { readTargets } from '../../testing/targets.ts';

test('人次 is a base of its own', () => {
  expect(readTargets('对旅行社按50元/人次给予奖励。').drafts.map(({ unit }) => unit)).toEqual(['元/人次']);
});

test('what a sum comes to is no number a year', () => {
  expect(readTargets('每年新增智能柜20组，三年累计60组。').drafts.map(({ unit }) => unit)).toEqual(['组/年', '组']);
});

test('what years come to is no number a year', () => {
  const { drafts } = readTargets('区财政每年安排旅游专项资金5000万元，2023—2025年三年共1.5亿元。');
  expect(drafts.map(({ label, unit }) => [label, unit])).toEqual([
    ['每年安排旅游专项资金', '元/年'],
    ['安排旅游专项资金（共）', '元'],
  ]);
});

test.each([
  ['车辆日发运班次由60趟增至90趟。', '趟/日'],
  ['次日发运班次达到90趟。', '趟'],
  ['新增班线每周开行3趟。', '趟/周'],
  ['新增班线开行3趟。', '趟'],
  ['对快递员按300元/月给予补助。', '元/月'],
  ['每收1件合格旧箱返还0.2元。', '元'],
])('how often something leaves is a rate: %s', (text, unit) => {
  expect(readTargets(text).drafts.at(-1)?.unit).toBe(unit);
});

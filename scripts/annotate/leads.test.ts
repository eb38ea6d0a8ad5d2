import { expect, test } from 'vitest';
import { describeResponsibilities } from '../../src/model/describe.ts';
import { vocabulary } from '../../src/testing/corpus.ts';
import { bareOrigin, compile } from '../compile.ts';

const leadsOf = (...lines: string[]): string[] => {
  const text = ['云岭市快递业发展行动方案（2024—2026年）', ...lines].join('\n');
  const { document } = compile(new TextEncoder().encode(text), bareOrigin('plan'), vocabulary);
  return describeResponsibilities(document)
    .filter(({ role }) => role === 'lead')
    .map(({ clause, agency }) => `${clause.slice(clause.indexOf('#') + 1)} ${agency}`);
};
const LIST = '（责任单位：市商务局、市邮政管理局）';

test('a rule in a list is of that list, with 下同 of all that follow', () => {
  const rule = '（责任单位：市公安局、市财政局，列第一位的为牵头单位）';
  const tasks = ['一、主要任务', `1.甲。新建中心。${LIST}`, `2.乙。新建园区。${rule}`, `3.丙。新建网点。${LIST}`];
  expect(leadsOf(...tasks)).toEqual(['1.2 市公安局']);
  const onward = tasks.map((line) => line.replace('牵头单位）', '牵头单位，下同）'));
  expect(leadsOf(...onward)).toEqual(['1.2 市公安局', '1.3 市商务局']);
});

test('a rule in a bracket of names alone makes it a list', () => {
  expect(leadsOf('一、任务', '1.甲。新建中心。（市公安局、市财政局，排第一位的为牵头单位）')).toEqual(['1.1 市公安局']);
  expect(leadsOf('一、任务', '1.甲。新建中心。（责任单位：市公安局、市财政局，列首位者为工作牵头单位）')).toEqual([
    '1.1 市公安局',
  ]);
});

test('a rule in prose is of its clause and those below it', () => {
  expect(
    leadsOf(
      '一、主要任务',
      '以下各项任务的责任单位中，排第一位的为牵头单位。',
      `（一）甲。新建中心。${LIST}`,
      '二、保障措施',
      `（一）乙。新建园区。${LIST}`,
    ),
  ).toEqual(['1.1 市商务局']);
});

test('who is named alone, or beside a lead, is made none', () => {
  expect(
    leadsOf(
      '一、主要任务',
      '排第一位的为牵头单位，下同。',
      '（一）甲。新建中心。（责任单位：市公安局）',
      '（二）乙。新建园区。（责任单位：市公安局；牵头单位：市财政局）',
    ),
  ).toEqual(['1.2 市财政局']);
});

test('to stand first is not to lead', () => {
  expect(leadsOf('一、主要任务', `（一）甲。新建中心。${LIST}`)).toEqual([]);
});

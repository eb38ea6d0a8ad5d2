import { expect, test } from 'vitest';
import { splitLines } from '../lines/splitLines.ts';
import { findFlatRows } from './flatTables.ts';
import { reflow } from './reflow.ts';

const rowsOf = (text: string): string[] =>
  reflow(splitLines(text))
    .filter(({ isRow }) => isRow)
    .map(({ text: { value } }) => value.replaceAll('\t', '|'));

test('cells below 序号', () => {
  const text =
    '附件\n重点任务分工表\n序号\n重点任务\n责任单位\n完成时限\n1\n建设物流园\n市发展改革委\n2025年12月\n2\n投放快件箱\n市邮政管理局\n2026年6月\n抄送：市委各部门。';
  expect(rowsOf(text)).toEqual([
    '序号|重点任务|责任单位|完成时限',
    '1|建设物流园|市发展改革委|2025年12月',
    '2|投放快件箱|市邮政管理局|2026年6月',
  ]);
});

test('cells below years', () => {
  const text =
    '主要指标\n指标\n单位\n2020年\n2025年\n属性\n护理型床位占比\n%\n41\n≥60\n约束性\n床位数\n万张\n4.5\n7\n预期性\n注：按常住人口计算。';
  expect(rowsOf(text)).toEqual([
    '指标|单位|2020年|2025年|属性',
    '护理型床位占比|%|41|≥60|约束性',
    '床位数|万张|4.5|7|预期性',
  ]);
});

test.each([
  ['a cell that runs over two lines', '序号\n任务\n单位\n1\n建设\n物流园\n市发展改革委\n2\n投放\n市邮政管理局'],
  ['a single row', '序号\n任务\n单位\n1\n建设物流园\n市发展改革委'],
  ['years without values', '指标\n2020年\n2025年\n稳步提高\n显著提高\n有序推进\n稳步提高\n显著提高\n有序推进'],
  ['a list that is numbered', '一、工作任务\n1\n建设物流园\n2\n投放快件箱'],
])('%s is no row', (_, text) => {
  expect(findFlatRows(text.split('\n'))).toEqual([]);
});

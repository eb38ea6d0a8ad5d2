import { expect, test } from 'vitest';
import { assignParts, isReport } from './purpose.ts';

test.each([
  '发展基础',
  '规划基础',
  '规划背景',
  '总体情况',
  '起草背景',
  '面临形势',
  '发展现状与面临形势',
  '存在问题',
  '“十四五”时期发展回顾',
  '取得的主要成效',
  '发展环境和存在问题',
  '需求预测',
  '充电桩及配套设施建设现状',
  '冷链物流发展现状分析',
])('%s reports', (title) => expect(isReport(title)).toBe(true));

test.each([
  '夯实产业基础',
  '基础设施建设',
  '优化发展环境',
  '应对形势变化',
  '重点任务',
  '绿色转型取得明显成效',
  '发展环境更加优化',
  '发展条件持续改善',
  '突出问题专项整治',
  '加强形势研判',
  '改变末端投递落后现状',
  '优化网点布局',
])('%s does not', (title) => expect(isReport(title)).toBe(false));

test('强化用地保障 among measures is one of them, and behind all of them carries the plan', () => {
  const parts = (...titles: string[]) =>
    assignParts(titles.map((title, index) => ({ number: String(index + 1), level: 1, title })));
  expect(parts('支持技术改造', '强化用地保障', '优化企业服务')).toEqual(['measure', 'measure', 'measure']);
  expect(parts('支持技术改造', '优化企业服务', '强化用地保障')).toEqual(['measure', 'measure', 'safeguard']);
});

test.each([
  ...['工作要求', '有关要求', '几点要求', '加强领导', '切实加强领导', '组织机构'],
  ...['监督考核', '考核评价', '强化督查考核', '经费保障', '健全实施机制', '完善保障体系'],
])('%s carries the plan behind its measures, and is one of them elsewhere', (title) => {
  const parts = (...titles: string[]) =>
    assignParts(titles.map((name, index) => ({ number: String(index + 1), level: 1, title: name })));
  expect(parts('工作目标', '重点任务', title, '附则')).toEqual(['goal', 'measure', 'safeguard', 'other']);
  expect(parts('工作目标', title, '重点任务')).toEqual(['goal', 'measure', 'measure']);
  expect(parts('工作目标', title)).toEqual(['goal', 'measure']);
});

test.each(['推进社会保障体系建设', '学生考核评价改革', '环境影响评价', '总量要求'])(
  '%s is a measure, also last',
  (title) => {
    const clauses = ['重点任务', title].map((name, index) => ({ number: String(index + 1), level: 1, title: name }));
    expect(assignParts(clauses)).toEqual(['measure', 'measure']);
  },
);

test('a glossary is no measure', () => {
  expect(assignParts([{ number: 'u1', level: 1, title: '名词解释' }])).toEqual(['other']);
});

test('投资与保障 carries the plan', () => {
  expect(assignParts([{ number: '4', level: 1, title: '投资与保障' }])).toEqual(['safeguard']);
});

test('chapters that report are neither goals nor measures', () => {
  const clauses = [
    { number: '1', level: 1, title: '规划背景' },
    { number: '1.1', level: 2, title: '发展基础' },
    { number: '2', level: 1, title: '总体要求' },
    { number: '3', level: 1, title: '重点任务' },
    { number: '4', level: 1, title: '附则' },
  ];
  expect(assignParts(clauses)).toEqual(['other', 'other', 'goal', 'measure', 'other']);
});

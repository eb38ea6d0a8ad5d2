import { expect, test } from 'vitest';
import { describeTargets } from '../../src/model/describe.ts';
import { vocabulary } from '../../src/testing/corpus.ts';
import { bareOrigin, compile } from '../compile.ts';

const indicatorsOf = (...lines: string[]) =>
  describeTargets(compile(new TextEncoder().encode(lines.join('\n')), bareOrigin('plan'), vocabulary).document).map(
    ({ indicator }) => indicator,
  );

test.each([
  ['the title', '云岭市快递业发展方案', '一、发展目标', '发展规模稳步扩大。'],
  ['a heading above', '云岭市服务业发展方案', '一、寄递服务', '发展规模稳步扩大。'],
  ['the sentence', '云岭市服务业发展方案', '一、发展目标', '快递业稳步发展，'],
])('%s says which trade bare words are of', (_, title, heading, words) => {
  expect(indicatorsOf(title, heading, `（一）提高水平。${words}投诉处理满意率达到95%。`)).toEqual([
    'complaint-handling-satisfaction',
  ]);
});

test('another sentence and a heading beside it say nothing of them', () => {
  const lines = ['一、寄递服务', '优化布局。', '二、旅游服务', '与快递融合发展。投诉处理满意率达到95%。'];
  expect(indicatorsOf('云岭市服务业发展方案', ...lines)).toEqual([null]);
});

test('what numbers in a row share is of each by its own name', () => {
  expect(indicatorsOf('云岭市快递业发展方案', '一、发展目标', '快递业务量和业务收入年均增长分别为12%和10%。')).toEqual([
    'express-volume-growth',
    'express-revenue-growth',
  ]);
});

test('so does what stands behind in the sentence', () => {
  const sentence = '电动自行车投诉处理满意率达到95%，快递网点消防达标率100%。';
  expect(indicatorsOf('云岭市消防安全治理方案', '一、治理目标', sentence)).toEqual([null, null]);
});

test.each([
  ['快递业务量\t亿件\t25\t市农业农村局', 'express-volume'],
  ['网点标准化率\t%\t90\t市邮政管理局', null],
])('units of the row are no words of it: %s', (row, indicator) => {
  const head = '指标\t单位\t2027年\t责任单位';
  expect(indicatorsOf('云岭市服务业发展方案（2025—2027年）', '一、主要目标', head, row)).toEqual([indicator]);
});

test('a ratio has no unit, and is no rank', () => {
  const sentence = '快递业务收入与农产品产值之比提高到1:9，快递业务量居全省前列。';
  expect(indicatorsOf('云岭市快递业发展方案', '一、发展目标', sentence)).toEqual([null, 'industry-scale-rank']);
});

test('how many each of a kind has is not how many there are', () => {
  const sentence = '每县建成1个县级共配中心，全市建成县级共配中心7个，各建制村每周投递5次以上。';
  expect(indicatorsOf('云岭市农村寄递物流体系建设方案', '一、主要目标', sentence)).toEqual([
    ...[null, 'county-distribution-centres', 'rural-delivery-frequency'],
  ]);
});

test('all of them together have a total, and each its own where it says so', () => {
  const sentence =
    '各乡镇新建寄递物流综合服务站1200个；各乡镇均新建寄递物流综合服务站2个；各乡镇新建1个寄递物流综合服务站。';
  expect(indicatorsOf('云岭市农村寄递物流体系建设方案', '一、主要目标', sentence)).toEqual([
    ...['township-service-stations', null, null],
  ]);
});

test('一村一点 is of villages, and one of counties beside it is not', () => {
  const sentence = '到2026年，实现“一县一中心、一村一点”，构建“一乡一站”的网络。';
  expect(indicatorsOf('云岭市农村寄递物流体系建设方案', '一、主要目标', sentence)).toEqual([
    ...[null, 'village-service-point-coverage'],
  ]);
});

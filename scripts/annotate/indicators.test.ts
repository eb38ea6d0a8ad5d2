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

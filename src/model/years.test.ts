import { expect, test } from 'vitest';
import { yearsBelow } from './years.ts';

test.each([
  ['序号|指标|单位|2022年|目标值|属性', '2023年|2024年|2025年', [0, 0, 0, 0, 3, 0]],
  ['指标|基期值|目标值', '2022年|2025年', [0, 1, 1]],
  ['指标|基期|目标', '2022年|2024年|2025年', [0, 1, 2]],
  ['指标|单位|属性', '2024年|2025年', null],
  ['指标|目标值|属性', '1|5亿件|预期性', null],
  ['指标|目标值|属性', '2025年', null],
])('below %s stand %s', (head, years, counts) => {
  expect(yearsBelow(head.split('|'), years.split('|'))).toEqual(counts);
});

import { expect, test } from 'vitest';
import { unbrokenParts } from './unbroken.ts';

test.each([
  ['三年行动方案（2023—2025年）的通知', ['（2023—2025年）']],
  ['印发于2024年1月15日，2024年 1 月起施行', ['2024年1月15日', '2024年 1 月']],
  ['武政办〔2024〕4 号、温政办〔2023〕92号', ['〔2024〕4 号', '〔2023〕92号']],
  ['达到 99.5 %，增长20%以上', ['99.5 %', '20%']],
  ['到2025年建成 3 个，共 1 页', []],
])('%s', (text, whole) => {
  const parts = unbrokenParts(text);
  expect(parts.join('')).toBe(text);
  expect(parts.filter((_, place) => place % 2 === 1)).toEqual(whole);
});

import { expect, test } from 'vitest';
import { liftRules } from './ruled.ts';
import { splitLines } from './splitLines.ts';

const lift = (text: string) => {
  const { lines, furniture } = liftRules(splitLines(text));
  return {
    rows: lines.map(({ text: { value }, cells }) => cells?.map((cell) => cell.value) ?? value),
    furniture: furniture.map(({ text: words, lines: [first, last] }) => [words, first, last]),
  };
};

test('rows between strokes, with cells that are empty; the strokes are furniture', () => {
  expect(
    lift('一、指标\n| 指标 | 单位 | 目标 |\n| --- | :-: | --: |\n| 床位 |  | 7 |\n|增速|%|20左右|\n二、任务'),
  ).toEqual({
    rows: ['一、指标', ['指标', '单位', '目标'], ['床位', '', '7'], ['增速', '%', '20左右'], '二、任务'],
    furniture: [['|||||---|:-:|--:|||||||||', 2, 5]],
  });
});

test('tables drawn with frames', () => {
  expect(lift('┌────┬────┐\n│ 甲 │ 乙 │\n├────┼────┤\n│ 1 │ 2 │\n└────┴────┘\n正文。').rows).toEqual([
    ['甲', '乙'],
    ['1', '2'],
    '正文。',
  ]);
});

test.each([
  '首页 | 政务公开 | 互动交流\n无障碍 | 长者版 | 登录',
  '| 只有一行 | 的表 |\n正文。',
  '| 甲 | 乙 |\n| 甲 | 乙 | 丙 |',
  '-----\n-----\n正文。',
])('%s is no table', (text) => {
  expect(lift(text)).toEqual({ rows: text.split('\n'), furniture: [] });
});

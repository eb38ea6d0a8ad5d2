import { describe, expect, test } from 'vitest';
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

test('no stroke before the first cell', () => {
  expect(lift('指标 | 单位 | 目标 |\n床位 | 张 | 7 |\n增速 | | 20 |\n正文 |\n下文').rows).toEqual([
    ['指标', '单位', '目标'],
    ['床位', '张', '7'],
    ['增速', '', '20'],
    '正文 |',
    '下文',
  ]);
});

test('strokes between cells alone, below a head of words, in three lines at least', () => {
  const table = '类别 | 指标 | 2030年\n供水 | 漏损率 | 7.5%\n | 普及率 | ≥98%\n生态 | 保持率 | ';
  expect(lift(`一、指标\n\n${table}\n\n二、任务`).rows).toEqual([
    '一、指标',
    ['类别', '指标', '2030年'],
    ['供水', '漏损率', '7.5%'],
    ['', '普及率', '≥98%'],
    ['生态', '保持率', ''],
    '二、任务',
  ]);
  for (const none of [
    '首页 | 公开 | 服务\n新闻 | 要闻 | 公告',
    '10亿元 | 3个 | 甲\n5亿元 | 2个 | 乙\n1亿元 | 1个 | 丙',
    'A|B 类\nC|D 类\nE|F 类',
  ])
    expect(lift(none)).toEqual({ rows: none.split('\n'), furniture: [] });
});

test('tables drawn with frames', () => {
  expect(lift('┌────┬────┐\n│ 甲 │ 乙 │\n├────┼────┤\n│ 1 │ 2 │\n└────┴────┘\n正文。').rows).toEqual([
    ['甲', '乙'],
    ['1', '2'],
    '正文。',
  ]);
});

test('a cell that a frame breaks over lines is one; so is one that goes on below where no rule parts the rows', () => {
  const rows = [
    ['1', '改造管网，新建泵站', '市水务局、市财政局'],
    ['2', '监测', '市城管局'],
  ];
  const framed =
    '┌─┬────┬────┐\n│1│改造管网，│市水务局、│\n│ │新建泵站│市财政局│\n├─┼────┼────┤\n│2│监测│市城管局│\n├─┼────┼────┤\n│3│评估│市水务局│\n└─┴────┴────┘';
  expect(lift(framed).rows.slice(0, 2)).toEqual(rows);
  const plain = '|1|改造管网，新建泵站|市水务局、|\n| | |市财政局|\n|2|监测|市城管局|\n| |清淤|市水务局|';
  expect(lift(plain).rows).toEqual([...rows, ['', '清淤', '市水务局']]);
  const blank =
    '│序号│任务│单位│\n├─┼──┼──┤\n│1│改造│市水│\n│ │管网│   │\n│ │泵站│   │\n├─┼──┼──┤\n│2│监测│市城│\n│ │    │管局│';
  expect(lift(blank).rows).toEqual([
    ['序号', '任务', '单位'],
    ['1', '改造管网泵站', '市水'],
    ['2', '监测', '市城管局'],
  ]);
});

describe('rules that do not part the rows', () => {
  const HEAD = ['指标', '单位', '2027年'];
  const FIRST = [
    ['养老机构', '家', '30'],
    ['床位', '张', '5000'],
    ['食堂', '个', '80'],
  ];
  const SECOND = [
    ['快递业务量', '亿件', '6'],
    ['网点', '个', '90'],
  ];
  const draw = (rows: readonly string[][]): string => rows.map((row) => `| ${row.join(' | ')} |`).join('\n');
  const table = (rows: readonly string[][], rule: string): string => `${draw([HEAD])}\n${rule}\n${draw(rows)}`;

  test.each(['\n\n', '\n'])('tables of one width, %j between them', (gap) => {
    const text = `${table(FIRST, '|---|---|---|')}${gap}${table(SECOND, '|---|---|---|')}`;
    const found = lift(text);
    expect(found.rows).toEqual([HEAD, ...FIRST, HEAD, ...SECOND]);
    expect(found.furniture).toHaveLength(gap.length);
  });

  test('a rule below the head and one above the sum', () => {
    const rule = '+------+------+------+';
    const rows = [...FIRST, ['公园', '个', '']];
    const sum = ['合计', '', '5110'];
    const text = `${rule}\n${table(rows, rule)}\n${rule}\n${draw([sum])}\n${rule}`;
    expect(lift(text).rows).toEqual([HEAD, ...rows, sum]);
  });

  test('a rule below each section', () => {
    const rule = '|---|---|---|';
    const text = `${table(FIRST, rule)}\n${rule}\n${draw(SECOND)}\n${rule}\n${draw(FIRST)}`;
    expect(lift(text).rows).toEqual([HEAD, ...FIRST, ...SECOND, ...FIRST]);
  });

  test('a blank line below each row', () => {
    expect(lift(draw(FIRST).replaceAll('\n', '\n\n')).rows).toEqual(FIRST);
  });
});

test('the mark of a line’s end in a cell is furniture', () => {
  const { rows, furniture } = lift('| 1 | 改造管网 | 县水务局<br>县财政局 |\n| 2 | 监测 | 县城投<br/>公司 |');
  expect(rows).toEqual([
    ['1', '改造管网', '县水务局县财政局'],
    ['2', '监测', '县城投公司'],
  ]);
  expect(furniture).toEqual([['||||<br>||||<br/>', 1, 2]]);
});

test('a stroke inside a cell, between two words or behind a backslash', () => {
  expect(lift('| 1 | 甲类 | 是 |\n| 2 | A|B类 | 否 |\n| 3 | C\\|D类 | 否 |').rows).toEqual([
    ['1', '甲类', '是'],
    ['2', 'A|B类', '否'],
    ['3', 'C\\|D类', '否'],
  ]);
});

/** Milliseconds; a square takes more than ten seconds. */
const LONGEST = 4000;

test.each([
  ['rules between two rows', `| 甲 | 乙 |\n${'|---|---|\n'.repeat(32_000)}| 丙 | 丁 |`],
  ['lines of one row', `| 1 | 乙 |\n|--|--|\n| 2 | 丙 |\n|--|--|\n| 3 | 丁、 |\n${'|  | 戊、 |\n'.repeat(32_000)}`],
])('%s take time by their number', (_, text) => {
  const lines = splitLines(text);
  const before = process.cpuUsage();
  liftRules(lines);
  expect(process.cpuUsage(before).user / 1000).toBeLessThan(LONGEST);
});

test.each([
  '首页 | 政务公开 | 互动交流\n无障碍 | 长者版 | 登录',
  '| 只有一行 | 的表 |\n正文。',
  '| 甲 | 乙 |\n| 甲 | 乙 | 丙 |',
  '-----\n-----\n正文。',
])('%s is no table', (text) => {
  expect(lift(text)).toEqual({ rows: text.split('\n'), furniture: [] });
});

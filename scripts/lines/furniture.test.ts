import { describe, expect, test } from 'vitest';
import { liftFurniture } from './furniture.ts';
import { splitLines } from './splitLines.ts';

const lift = (text: string): string[] =>
  liftFurniture(splitLines(text)).furniture.map(({ kind, text: value }) => `${kind} ${value}`);

const SENTENCE = '坚持统筹规划，加快推进农村寄递物流体系建设，完善快递末端配送';
const REST = '服务体系，到2025年实现建制村全覆盖，服务水平显著提升。';

describe('page numbers', () => {
  test.each([
    '—3—',
    '— 3 —',
    '- 3 -',
    '－ 3 －',
    '·3·',
    '第3页',
    '第 2 页 共 9 页',
    '第2页/共9页',
    '3/10',
    'Page 3 of 10',
    '===== 第 3 页 =====',
  ])('%s', (line) => {
    expect(lift(`${SENTENCE}\n${line}\n${REST}`)).toEqual([`page-number ${line}`]);
  });

  test('a lone number between the halves of a sentence', () => {
    expect(lift(`${SENTENCE}\n3\n${REST}`)).toEqual(['page-number 3']);
  });

  test.each([
    '2023—2025',
    '—2025）》已经市政府同意',
    '——发展规模全国领先',
    '- 加快建设',
    '3.加快',
    '一、总体要求',
    '23 亿件',
    '10~20%',
  ])('%s is none', (line) => {
    expect(lift(`${SENTENCE}\n${line}\n${REST}`)).toEqual([]);
  });

  test('a number that waits for its unit is text', () => {
    expect(lift(`累计建成快递服务网点，全市新增末端共同配送网点达到\n300\n个以上，服务水平提升。`)).toEqual([]);
  });

  test('rows of a table that are numbered are text', () => {
    expect(lift(`${REST}\n1\n快递业务量\n2\n业务收入\n3\n网点数\n${REST}`)).toEqual([]);
  });
});

test('running heads recur at page breaks', () => {
  const page = `${SENTENCE}\n— 1 —\n武汉市人民政府公报\n${REST}\n`;
  expect(lift(page.repeat(3))).toEqual(
    Array.from({ length: 3 }, () => ['page-number — 1 —', 'running-head 武汉市人民政府公报']).flat(),
  );
});

test('what recurs in the text is text', () => {
  const item = `1.加快建设。${REST}\n责任单位：市商务局\n`;
  expect(lift(item.repeat(4))).toEqual([]);
});

test('web chrome around a text', () => {
  const text = `首页 > 政务公开 > 政策文件\n当前位置：首页 > 文件\n发布时间：2024-01-20 来源：市政府办 浏览次数：12\n字体：[大 中 小]\n${SENTENCE}${REST}\n打印本页 关闭窗口\n责任编辑：张三\n`;
  expect(lift(text)).toHaveLength(6);
  expect(lift(`${REST}\n发布时间：由市政府另行确定的，以公告为准。\n${REST}`)).toEqual([]);
});

import { expect, test } from 'vitest';
import { PATTERNS, readLabel } from './labels.ts';

test.each([
  ['一、总体要求', 'cn', '一、', 1],
  ['二十一、附则', 'cn', '二十一、', 21],
  ['（二十五）强化绿色发展。', 'cn-paren', '（二十五）', 25],
  ['(一)加强基础设施建设', 'cn-paren', '(一)', 1],
  ['1. 扎实推进', 'arabic', '1.', 1],
  ['13．推进行业绿色转型', 'arabic', '13．', 13],
  ['３、完善', 'arabic', '３、', 3],
  ['1.3月底前，完成选址', 'arabic', '1.', 1],
  ['12.2025年，建成站点', 'arabic', '12.', 12],
  ['2．5G基站建成300个', 'arabic', '2．', 2],
  ['3．24小时内处理投诉', 'arabic', '3．', 3],
  ['1、15分钟内到达现场', 'arabic', '1、', 1],
  ['（1）对新引进', 'arabic-paren', '（1）', 1],
  ['2）其他', 'arabic-paren', '2）', 2],
  ['①申报', 'circled', '①', 1],
  ['第三章 监督管理', 'chapter', '第三章', 3],
  ['第十二条 市人民政府', 'article', '第十二条', 12],
  ['第四条产业园区', 'article', '第四条', 4],
  ['第六条路边停车', 'article', '第六条', 6],
  ['第一部分 总则', 'part', '第一部分', 1],
  ['1.2 重点任务', 'decimal', '1.2', 2],
  ['2.2 Ⅰ级响应', 'decimal', '2.2', 2],
  ['3.1Ⅱ级响应', 'decimal', '3.1', 1],
  ['2.2 5G智慧农田', 'decimal', '2.2', 2],
  ['2.4 GIS平台', 'decimal', '2.4', 4],
  ['4.1分级响应', 'decimal', '4.1', 1],
  ['5.2人员保障', 'decimal', '5.2', 2],
  ['1总则', 'decimal', '1', 1],
  ['——发展规模全国领先。', 'dash', '——', null],
  ['●加强监管', 'bullet', '●', null],
])('%s is a %s', (text, labelClass, label, value) => {
  expect(readLabel(text)).toEqual({ class: labelClass, label, value });
});

test.each([
  '1.5万个',
  '1.5人次',
  '10总会',
  '第一条产业链',
  '3.5亿件以上',
  '２．５万个',
  '1、2号线',
  '1、3、5名',
  '2025.',
  '2.5 GW装机容量',
  '1.2 TB以上',
  '3.5 5000家',
  '2025年',
  '一、二、三产业融合',
  '—2025）》已经',
  '一是健全机制。',
  '第三方科技平台',
  '总体要求',
  '（含开发区）',
  '-- --',
])('%s has no label', (text) => {
  expect(readLabel(text)).toBeNull();
});

test.each([
  ['2组织指挥体系', '2.1领导机构', '2'],
  ['2组织指挥体系', '3.1领导机构', undefined],
  ['2组织指挥体系', '2.15领导机构', undefined],
  ['2个专班', '2.1领导机构', undefined],
  ['2组织指挥体系由市政府设立。', '2.1领导机构', undefined],
])('%s above %s', (text, below, label) => {
  expect(readLabel(text, below)?.label).toBe(label);
});

test('a pattern is tried wherever it could match', () => {
  const behind = [
    '',
    '、总则',
    '.总则',
    '.1总则',
    '  总则',
    '）总则',
    '一章总则',
    '1章总则',
    '一）总则',
    '1）总则',
    '—总则',
  ];
  for (const { begins, pattern } of PATTERNS)
    for (let code = 0; code < 0x10000; code += 1) {
      const first = String.fromCharCode(code);
      const isMatch = [...behind, `${first}总则`].some((rest) => pattern.test(`${first}${rest}`));
      if (isMatch) expect(begins.test(first), `${pattern} ${first}`).toBe(true);
    }
});

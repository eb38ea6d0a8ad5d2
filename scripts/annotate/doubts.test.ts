import { describe, expect, test } from 'vitest';
import { bareOrigin, compile } from '../compile.ts';
import { loadVocabulary } from '../vocabulary.ts';

const VOCABULARY = loadVocabulary();
const ORIGIN = bareOrigin('x');

const HEAD = '岚山市人民政府办公室关于发展银发经济的实施意见\n各县（市、区）人民政府：\n为做好工作，提出以下意见。\n';
/** What is reported of the text below a head of three lines: line, column, rule. */
const doubts = (text: string): string[] =>
  compile(new TextEncoder().encode(HEAD + text), ORIGIN, VOCABULARY)
    .document.diagnostics.filter(({ rule }) => rule !== 'unnamed-document')
    .map(({ line, column, rule }) => `${line}:${column} ${rule}`);

describe('is reported', () => {
  test.each([
    ['a bracket without its other half', '一、支持银发经济（含养老服务。', '4:9 unclosed-bracket'],
    ['a half-width bracket that closes nothing', '一、支持银发经济）发展，做好工作。', '4:9 unclosed-bracket'],
    ['a number on a line of its own', '一、健全网络。发展老年助餐。\n12\n二、保障措施。落实资金。', '5:1 lone-number'],
    [
      'a number on a line of its own that makes another one longer',
      '一、健全网络。发展老年助餐服务，设施总面积达到\n1\n500平方米以上。',
      '5:1 lone-number',
    ],
    [
      'a bracket of bodies in which none was read',
      '一、健全网络。发展老年助餐（市民政局指导服务、市财政局资金支持）。',
      '4:14 unread-list',
    ],
    ['a label with what is no name', '一、健全网络。发展老年助餐。\n责任单位：具体名单另文下达', '5:6 doubtful-unit'],
    [
      'a cell below 责任单位 that holds no name',
      '一、任务\n序号\t任务\t责任单位\n1\t助餐\t市民政局\n2\t助浴\t另文明确分工安排',
      '7:6 doubtful-unit',
    ],
    [
      'a row with more cells than its head',
      '一、任务\n序号\t任务\t责任单位\n1\t助餐\t市民政局\n2\t助浴\t市民政局\t2025年',
      '7:1 ragged-row',
    ],
    [
      'short lines in a row',
      '一、任务\n甲类\n设施\n乙类\n服务\n丙类\n人才\n丁类\n资金\n二、保障措施。落实资金，抓好落实。',
      '5:1 unread-table',
    ],
    [
      'the head of a table whose rows became one paragraph',
      '一、任务\n序号\n任务\n时限\n1 建设助餐点，完成改造，\n按期验收。\n2 建设助浴点，按期验收。',
      '5:1 unread-table',
    ],
    [
      'the head of a table as one line of words',
      '一、任务\n序号 工作任务 牵头单位 完成时限\n1 建设助餐点，完成改造。 市民政局\n二、保障措施。落实资金。',
      '5:1 unread-table',
    ],
    [
      'a row that became a paragraph below its table',
      '一、任务\n序号\t任务\t时限\n1\t建设助餐点\t2025年\n2 建设助浴点，按期验收。市民政局2026年\n二、保障措施。落实资金。',
      '7:1 unread-table',
    ],
  ])('%s', (_, text, wanted) => {
    expect(doubts(text)).toContain(wanted);
  });

  test('a document that follows another one', () => {
    const one =
      '一、健全网络。发展老年助餐。\n岚山市人民政府办公室\n2024年5月6日\n岚山市人民政府办公室关于助浴工作的通知\n各县（市、区）人民政府：\n为做好工作，现通知如下。';
    expect(doubts(one)).toEqual(['7:1 further-document']);
  });
});

describe('is not reported', () => {
  test.each([
    ['items with half brackets', '一、健全网络。做好以下工作：1）发展助餐；2）发展助浴。'],
    ['a half-width bracket that closes a wide one', '一、健全网络（含助餐)。做好工作。'],
    ['a number that waits for its unit', '一、健全网络。发展老年助餐服务，设施总数达到\n15\n个以上。'],
    ['a list that was read', '一、健全网络。发展老年助餐。（市民政局牵头，市财政局配合）'],
    ['各有关单位', '一、任务\n序号\t任务\t责任单位\n1\t助餐\t市民政局\n2\t助浴\t各有关单位'],
    ['bodies in running text', '一、健全网络。成立专班（成员包括有关方面人员），做好工作。'],
    ['a paragraph below a table', '一、任务\n序号\t任务\t时限\n1\t助餐\t2025年\n以上任务按季度调度。'],
    [
      'a chapter below a table whose rows its number goes on with',
      '1 总则\n1.1 目的\n规范处置工作。\n2 组织体系\n2.1 分级\n序号\t级别\t损失\n1\t一级\t500万元\n2\t二级\t100万元\n\n3 应急响应\n3.1 启动\n30分钟内到达现场。',
    ],
    ['items, each with a half bracket behind a letter', '一、健全网络。做好以下工作：a)发展助餐；b)发展助浴。'],
    ['a heading behind a heading', '一、主要任务\n（一）健全网络\n发展老年助餐，做好工作。'],
  ])('%s', (_, text) => {
    expect(doubts(text)).toEqual([]);
  });
});

import { expect, test } from 'vitest';
import type { Mark, Paragraph, Target } from '../model/document.ts';
import { cellsHtml, inlineHtml, labelledHtml, quoteHtml, rawLinesHtml } from './html.ts';

const paragraph = (text: string, marks: readonly Mark[] = []): Paragraph => ({
  id: '1.p1',
  clause: '1',
  kind: 'body',
  text,
  lines: [1, 1],
  marks,
});

/** A mark over the first place of `part` in `text`. */
const over = (text: string, part: string): { start: number; end: number } => {
  const start = text.indexOf(part);
  return { start, end: start + part.length };
};

test('marks nest and the text is escaped', () => {
  const text = '1.推进<A&B>。加快（责任单位：市局、各区〈含新区〉）';
  const html = inlineHtml(
    paragraph(text, [
      { type: 'head', ...over(text, '1.推进<A&B>。') },
      { type: 'list', ...over(text, '（责任单位：市局、各区〈含新区〉）') },
      { type: 'unit', role: 'lead', carry: false, agency: null, ...over(text, '市局') },
      { type: 'unit', role: 'responsible', carry: true, agency: null, ...over(text, '各区〈含新区〉') },
      { type: 'remark', ...over(text, '〈含新区〉') },
    ]),
  );
  expect(html).toBe(
    '<b class="run">1.推进&lt;A&amp;B&gt;。</b>加快<span class="units" data-responsibility>（责任单位：' +
      '<span data-unit="lead">市局</span>、<span data-unit="responsible" data-carry>各区' +
      '<span class="remark">〈含新区〉</span></span>）</span>',
  );
});

test('第一章 stands apart from its words, and the text is the same', () => {
  expect(labelledHtml('第一章发展基础', '第一章')).toBe('<span class="no">第一章</span>发展基础');
  expect(labelledHtml('<b class="run">第十条之一《办法》。</b>为了', '第十条之一')).toBe(
    '<b class="run"><span class="no">第十条之一</span>《办法》。</b>为了',
  );
  for (const [html, label] of [
    ['第一章 总则', '第一章'],
    ['第一，强化', '第一'],
    ['一、总则', '一、'],
    ['总则', ''],
  ] as const)
    expect(labelledHtml(html, label)).toBe(html);
});

test('a mark that reaches over two cells is drawn in both', () => {
  expect(cellsHtml(paragraph('甲\t乙\t', [{ type: 'head', start: 0, end: 3 }]))).toEqual([
    '<b class="run">甲</b>',
    '<b class="run">乙</b>',
    '',
  ]);
});

test('raw lines are shown to the character', () => {
  expect(rawLinesHtml(['零', ' 一 <b>', '\f二', '三'], [2, 3])).toBe('<li> 一 &lt;b&gt;<li><i>\f</i>二');
});

test('targets nest and keep their anchors', () => {
  const text = '培育7个业务量突破1亿件的品牌';
  const target = (id: string): Target => ({ id }) as Target;
  const html = inlineHtml(
    paragraph(text, [
      { type: 'target', target: target('1.t-a'), ...over(text, text) },
      { type: 'target', target: target('1.t-b'), ...over(text, '业务量突破1亿件') },
    ]),
  );
  expect(html).toBe(
    '<mark data-target id="1.t-a">培育7个<mark data-target id="1.t-b">业务量突破1亿件</mark>的品牌</mark>',
  );
});

test('a target over two cells has one anchor', () => {
  const mark: Mark = { type: 'target', target: { id: '1.t-a' } as Target, start: 0, end: 3 };
  expect(cellsHtml(paragraph('甲\t乙', [mark]))).toEqual([
    '<mark data-target id="1.t-a">甲</mark>',
    '<mark data-rest="1.t-a">乙</mark>',
  ]);
});

test.each([
  ['建成 <5> 个', '建成 &lt;5&gt; 个'],
  ['投递量　3　5', '<u>投递量</u>　<u>3</u>　<u>5</u>'],
  ['投递量　　5', '<u>投递量</u>　　<u>5</u>'],
])('the room between the quoted cells of %s belongs to none', (quote, html) => {
  expect(quoteHtml(quote)).toBe(html);
});

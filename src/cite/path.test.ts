import { describe, expect, test } from 'vitest';
import type { Clause, Paragraph, PolicyDocument, PolicyFacts } from '../model/document.ts';
import { createPlaces } from './path.ts';

/** A line of a document: number, level, label, text. A line without a label or number of its own goes on with the clause before. */
type Line =
  | readonly [number: string, level: number, label: string, text: string]
  | readonly [text: string]
  | readonly [kind: 'annex', text: string, clause: null];

const FACTS: PolicyFacts = {
  id: 'test',
  city: null,
  title: '关于印发《测试方案》的通知',
  editorialTitle: null,
  annexTitle: null,
  documentNumber: '测发〔2024〕1号',
  registrationNumber: null,
  issuer: null,
  addressees: null,
  signedDate: null,
  printedDate: null,
  effectiveDate: null,
  validity: null,
  planPeriod: null,
  status: 'issued',
  publicity: null,
  cc: null,
  source: { file: 'test.txt', sha256: '0'.repeat(64), bytes: 0, lines: 0 },
};

/** `#` at the end of a text: the paragraph is nothing but a heading. `|` in it: up to there it is a run-in heading. */
function documentOf(lines: readonly Line[], facts: Partial<PolicyFacts> = {}): PolicyDocument {
  const clauses: Clause[] = [];
  const paragraphs: Paragraph[] = [];
  const add = (clause: string | null, kind: Paragraph['kind'], text: string): void => {
    const place = paragraphs.length + 1;
    const head = text.indexOf('|');
    paragraphs.push({
      id: `p${place}`,
      clause,
      kind,
      text: text.replace(/[|#]/u, ''),
      lines: [place, place],
      marks: head === -1 ? [] : [{ type: 'head', start: 0, end: head }],
    });
  };
  for (const line of lines) {
    if (line.length === 3) add(null, 'annex', line[1]);
    else if (line.length === 1) add(clauses.at(-1)!.number, 'body', line[0]);
    else {
      const [number, level, label, text] = line;
      clauses.push({ number, level, label, part: 'measure', partBasis: 'stated', themes: [], inherits: null });
      add(number, text.endsWith('#') ? 'heading' : 'body', label + text);
    }
  }
  return {
    policy: { ...FACTS, ...facts },
    provenance: { encoding: 'utf-8', url: null, accessed: null },
    clauses,
    paragraphs,
    furniture: [],
    notes: [],
    diagnostics: [],
  };
}

/** Each clause of a document with its words, and those of the law style where they differ. */
function placesOf(document: PolicyDocument): readonly (readonly string[])[] {
  const placeOf = createPlaces(document);
  return document.clauses.map(({ number }) => {
    const { plain, law } = placeOf(number);
    return [number, plain, ...(law === plain ? [] : [law])];
  });
}

const SHAPES: readonly (readonly [string, readonly Line[], readonly (readonly string[])[]])[] = [
  [
    'the levels of GB/T 9704, four deep, and what stands around them',
    [
      ['notice', 1, '', '现印发给你们，请认真贯彻执行。'],
      ['0', 1, '', '为贯彻落实上级部署，制定本方案。'],
      ['1', 1, '一、', '总体要求#'],
      ['2', 1, '二、', '重点任务#'],
      ['2.1', 2, '（一）', '加强建设#'],
      ['2.1.1', 3, '1.', '加强建设。|推进项目。'],
      ['2.1.1.1', 4, '（1）', '分解任务。'],
      ['2.1.1.1.1', 5, '①', '明确责任。'],
      ['2.1.1.1.2', 5, '②', '按时完成。'],
      ['11', 1, '十一、', '附加任务#'],
      ['11.12', 2, '(十二)', '分项#'],
      ['11.12.3', 3, '3．', '第三件事。'],
      ['11.12.4', 3, '4、', '第四件事。'],
      ['end', 1, '', '本方案自公布之日起施行。'],
    ],
    [
      ['notice', '通知正文'],
      ['0', '引言'],
      ['1', '第一部分'],
      ['2', '第二部分'],
      ['2.1', '第二部分第（一）项'],
      ['2.1.1', '第二部分第（一）项第1条'],
      ['2.1.1.1', '第二部分第（一）项第1条第（1）点'],
      ['2.1.1.1.1', '第二部分第（一）项第1条第（1）点第①点'],
      ['2.1.1.1.2', '第二部分第（一）项第1条第（1）点第②点'],
      ['11', '第十一部分'],
      ['11.12', '第十一部分第（十二）项'],
      ['11.12.3', '第十一部分第（十二）项第3条'],
      ['11.12.4', '第十一部分第（十二）项第4条'],
      ['end', '结尾'],
    ],
  ],
  [
    'levels are skipped; a repeated number says so',
    [
      ['1', 1, '一、', '目标#'],
      ['1.2', 2, '2.', '第二条。'],
      ['1.2-2', 2, '2.', '又一个第二条。'],
      ['3', 1, '1.', '没有上级。'],
      ['3.2', 2, '（一）', '其下。'],
    ],
    [
      ['1', '第一部分'],
      ['1.2', '第一部分第2条（原文编号重复，第1处）'],
      ['1.2-2', '第一部分第2条（原文编号重复，第2处）'],
      ['3', '第1条'],
      ['3.2', '第1条第（一）项'],
    ],
  ],
  [
    'chapters, sections, articles, 款, 项 and 目',
    [
      ['1', 1, '第一章', '　总则#'],
      ['1.1', 2, '第一条', '　为了加强管理，制定本办法。'],
      ['2', 1, '第 二 章', '　设置#'],
      ['2.1', 2, '第一节', '　设立#'],
      ['2.1.7', 3, '第七条', '　本市设立机构。'],
      ['机构应当具备下列条件：'],
      ['2.1.7.1', 4, '（一）', '有场所；'],
      ['2.1.7.2', 4, '（二）', '有人员：'],
      ['2.1.7.2.1', 5, '1.', '负责人；'],
      ['2.1.8', 3, '第八条', '　申请应当提交下列材料：'],
      ['2.1.8.1', 4, '（一）', '申请书。'],
      ['2.1.8-2', 3, '第八条之一', '　受理机关应当登记。'],
      ['2.1.12', 3, '第十二条', '　建立制度。|机构应当公开信息。'],
      ['2.1.20', 3, '第20条', '　参照执行。'],
    ],
    [
      ['1', '第一章'],
      ['1.1', '第一章第一条', '第1条'],
      ['2', '第二章'],
      ['2.1', '第二章第一节'],
      ['2.1.7', '第二章第一节第七条', '第7条'],
      ['2.1.7.1', '第二章第一节第七条第二款第（一）项', '第7条第2款第1项'],
      ['2.1.7.2', '第二章第一节第七条第二款第（二）项', '第7条第2款第2项'],
      ['2.1.7.2.1', '第二章第一节第七条第二款第（二）项第1目', '第7条第2款第2项第1目'],
      ['2.1.8', '第二章第一节第八条', '第8条'],
      ['2.1.8.1', '第二章第一节第八条第（一）项', '第8条第1项'],
      ['2.1.8-2', '第二章第一节第八条之一', '第8条之一'],
      ['2.1.12', '第二章第一节第十二条', '第12条'],
      ['2.1.20', '第二章第一节第20条', '第20条'],
    ],
  ],
  [
    'numbered parts above 一、, and chapters of a plan',
    [
      ['1', 1, '第一部分：', '形势#'],
      ['1.1', 2, '一、', '基础#'],
      ['1.1.2', 3, '（二）', '成绩。'],
      ['2', 1, '第二编', '任务#'],
      ['2.3', 2, '三、', '任务#'],
      ['2.3.1', 3, '1、', '任务。'],
    ],
    [
      ['1', '第一部分'],
      ['1.1', '第一部分第一点'],
      ['1.1.2', '第一部分第一点第（二）项'],
      ['2', '第二编'],
      ['2.3', '第二编第三点'],
      ['2.3.1', '第二编第三点第1条'],
    ],
  ],
  [
    'decimal numbers name themselves once',
    [
      ['1', 1, '1', '　总则#'],
      ['1.1', 2, '1.1', '　编制目的#'],
      ['3', 1, '3.', '　预警#'],
      ['3.2', 2, '3.2', '　分级#'],
      ['3.2.1', 3, '3.2.1', '　洪水。'],
      ['4', 1, '4', '　响应#'],
      ['4.1', 2, '4.1', '　分级#'],
      ['4.1.2', 3, '（2）', '二级。'],
    ],
    [
      ['1', '第1部分'],
      ['1.1', '第1.1条'],
      ['3', '第3条'],
      ['3.2', '第3.2条'],
      ['3.2.1', '第3.2.1条'],
      ['4', '第4部分'],
      ['4.1', '第4.1条'],
      ['4.1.2', '第4.1条第（2）点'],
    ],
  ],
  [
    'dashes, bullets, paragraphs with a heading, headings without a number',
    [
      ['1', 1, '一、', '目标#'],
      ['1.2', 2, '（二）', '主要目标。|到2025年：'],
      ['1.2.u1', 3, '——', '规模。'],
      ['1.2.u2', 3, '——', '网络。'],
      ['1.3', 2, '（三）', '具体目标#'],
      ['1.3.u1', 3, '', '业务规模壮大。|达到6亿件。'],
      ['1.3.u2', 3, '', '网络更加完善。|覆盖全市。'],
      ['1.4', 2, '（四）', '说明。|先说一段。'],
      ['1.4.u1', 3, '', '另起一段。|有标题。'],
      ['u1', 1, '', '组织领导#'],
      ['各区要加强领导。'],
      ['u1.u1', 2, '●', '一件事。'],
      ['u2', 1, '', '专栏1“十四五”指标#'],
    ],
    [
      ['1', '第一部分'],
      ['1.2', '第一部分第（二）项'],
      ['1.2.u1', '第一部分第（二）项所列第1项'],
      ['1.2.u2', '第一部分第（二）项所列第2项'],
      ['1.3', '第一部分第（三）项'],
      ['1.3.u1', '第一部分第（三）项第1段'],
      ['1.3.u2', '第一部分第（三）项第2段'],
      ['1.4', '第一部分第（四）项'],
      ['1.4.u1', '第一部分第（四）项第2段'],
      ['u1', '“组织领导”部分'],
      ['u1.u1', '“组织领导”部分所列第1项'],
      ['u2', '“专栏1‘十四五’指标”部分'],
    ],
  ],
  [
    'annexes by their printed marks',
    [
      ['1', 1, '一、', '目标#'],
      ['annex', '附件 1', null],
      ['a1', 1, '', '说明。'],
      ['a1.1', 2, '一、', '分工#'],
      ['annex', '附件2', null],
      ['a2.3', 2, '3.', '项目。'],
    ],
    [
      ['1', '第一部分'],
      ['a1', '附件1'],
      ['a1.1', '附件1第一部分'],
      ['a2.3', '附件2第3条'],
    ],
  ],
  [
    'the only annex has no number',
    [
      ['1', 1, '一、', '目标#'],
      ['1.1', 2, '1.', '目标。'],
      ['annex', '附件：', null],
      ['a1.1', 2, '1.', '项目。'],
      ['a1.1.1', 3, '（1）', '子项目。'],
    ],
    [
      ['1', '第一部分'],
      ['1.1', '第一部分第1条'],
      ['a1.1', '附件第1条'],
      ['a1.1.1', '附件第1条第（1）点'],
    ],
  ],
  ['a text without units is cited as a whole', [['0', 1, '', '全文只有一段。'], ['第二段。']], [['0', '']]],
];

test.each(SHAPES)('%s', (_name, lines, expected) => {
  expect(placesOf(documentOf(lines))).toEqual(expected);
});

describe('what stands before the text', () => {
  test.each([
    ['关于印发方案的通知', '测发〔2024〕1号', '通知正文'],
    ['测试办法', '测试市人民政府令第213号', '公布令'],
    ['关于方案的批复', '测函〔2024〕1号', '印发文'],
    [null, null, '印发文'],
  ])('%s, %s', (title, documentNumber, words) => {
    const document = documentOf([['notice', 1, '', '现予印发。']], { title, documentNumber });
    expect(createPlaces(document)('notice').plain).toBe(words);
  });
});

test('a paragraph of an article is its 款, where there is more than one', () => {
  const document = documentOf([
    ['1', 1, '第一条', '第一款。'],
    ['第二款。'],
    ['2', 1, '第二条', '只有一款。'],
    ['3', 1, '一、', '不是条。'],
    ['第二段。'],
  ]);
  const placeOf = createPlaces(document);
  const places = document.paragraphs.map((paragraph) => placeOf(paragraph.clause!, paragraph));
  expect(places).toEqual([
    { plain: '第一条第一款', law: '第1条第1款' },
    { plain: '第一条第二款', law: '第1条第2款' },
    { plain: '第二条', law: '第2条' },
    { plain: '第一部分', law: '第一部分' },
    { plain: '第一部分', law: '第一部分' },
  ]);
});

test('a clause that the document has not has no place', () => {
  expect(createPlaces(documentOf([['1', 1, '一、', '目标#']]))('9')).toEqual({ plain: '', law: '' });
});

test.each([
  ['附件：重点项目表', '附件'],
  ['附录名词解释', '附录'],
  ['附：名词解释', '附件'],
  ['附件1 重点项目表', '附件1'],
  ['附件一：重点项目表', '附件1'],
])('the only annex, under %s', (mark, words) => {
  const lines: Line[] = [
    ['1', 1, '一、', '目标。'],
    ['annex', mark, null],
    ['a1.1', 2, '1.', '项目。'],
  ];
  expect(placesOf(documentOf(lines))).toEqual([
    ['1', '第一部分'],
    ['a1.1', `${words}第1条`],
  ]);
});

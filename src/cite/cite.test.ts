import { describe, expect, test } from 'vitest';
import type { PolicyDocument, PolicyFacts } from '../model/document.ts';
import { documents, FIVE } from '../testing/corpus.ts';
import { type CitationStyle, type CiteContext, type Cited, citeText, createPlaces, quoted, STYLES } from './cite.ts';
import { toReference } from './reference.ts';
import { type Written, write } from './write.ts';

const context: CiteContext = {
  siteName: '政策对读',
  permalink: (path) => `https://example.org${path.replace(/#|$/u, '?v=7f3a9c21$&')}`,
  edition: { version: '7f3a9c21', date: '2026-11-20' },
  accessed: '2026-11-22',
};
const halvesOf = (cited: Cited, style: CitationStyle): Written =>
  write(toReference(cited, context), style, context.accessed);
const [wuhan, , quzhou, lianyungang, hangzhou] = FIVE;

/** Written by hand. */
const POLICIES: readonly (readonly [id: string, Readonly<Record<'gbt7714-2025' | 'gbt7714-2015' | 'law', string>>])[] =
  [
    [
      'wuhan-2024',
      {
        'gbt7714-2025':
          '武汉市人民政府办公厅. 市人民政府办公厅关于印发武汉市深化“中国快递示范城市”建设实施方案的通知：武政办〔2024〕4号[EB/OL].（2024-01-15）[2026-11-22]. https://example.org/policies/wuhan-2024/?v=7f3a9c21.',
        'gbt7714-2015':
          '武汉市人民政府办公厅. 市人民政府办公厅关于印发武汉市深化“中国快递示范城市”建设实施方案的通知:武政办〔2024〕4号[EB/OL]. (2024-01-15)[2026-11-22]. https://example.org/policies/wuhan-2024/?v=7f3a9c21.',
        law: '《市人民政府办公厅关于印发武汉市深化“中国快递示范城市”建设实施方案的通知》，武政办〔2024〕4号。',
      },
    ],
    [
      'wenzhou-2023',
      {
        'gbt7714-2025':
          '温州市人民政府办公室. 温州市人民政府办公室关于印发温州市深化建设“中国快递示范城市”三年行动方案（2023—2025年）的通知：温政办〔2023〕92号[EB/OL].（2023-12-22）[2026-11-22]. https://example.org/policies/wenzhou-2023/?v=7f3a9c21.',
        'gbt7714-2015':
          '温州市人民政府办公室. 温州市人民政府办公室关于印发温州市深化建设“中国快递示范城市”三年行动方案（2023—2025年）的通知:温政办〔2023〕92号[EB/OL]. (2023-12-22)[2026-11-22]. https://example.org/policies/wenzhou-2023/?v=7f3a9c21.',
        law: '《温州市人民政府办公室关于印发温州市深化建设“中国快递示范城市”三年行动方案（2023—2025年）的通知》，温政办〔2023〕92号。',
      },
    ],
    [
      'quzhou-2024',
      {
        'gbt7714-2025':
          '衢州市人民政府办公室. 衢州市人民政府办公室关于推进新时代邮政快递业高质量发展的实施意见：衢政办发〔2024〕3号[EB/OL].（2024-01-17）[2026-11-22]. https://example.org/policies/quzhou-2024/?v=7f3a9c21.',
        'gbt7714-2015':
          '衢州市人民政府办公室. 衢州市人民政府办公室关于推进新时代邮政快递业高质量发展的实施意见:衢政办发〔2024〕3号[EB/OL]. (2024-01-17)[2026-11-22]. https://example.org/policies/quzhou-2024/?v=7f3a9c21.',
        law: '《衢州市人民政府办公室关于推进新时代邮政快递业高质量发展的实施意见》，衢政办发〔2024〕3号。',
      },
    ],
    [
      'lianyungang-2023',
      {
        'gbt7714-2025':
          '连云港市人民政府办公室. 市政府办公室关于印发连云港市建设中国快递示范城市三年行动方案（2023—2025）的通知：连政办发〔2023〕45号[EB/OL].（2023-09-06）[2026-11-22]. https://example.org/policies/lianyungang-2023/?v=7f3a9c21.',
        'gbt7714-2015':
          '连云港市人民政府办公室. 市政府办公室关于印发连云港市建设中国快递示范城市三年行动方案（2023—2025）的通知:连政办发〔2023〕45号[EB/OL]. (2023-09-06)[2026-11-22]. https://example.org/policies/lianyungang-2023/?v=7f3a9c21.',
        law: '《市政府办公室关于印发连云港市建设中国快递示范城市三年行动方案（2023—2025）的通知》，连政办发〔2023〕45号。',
      },
    ],
    [
      'hangzhou-draft',
      {
        'gbt7714-2025':
          '［杭州市促进快递产业发展的实施意见：征求意见稿］[EB/OL]. [2026-11-22]. https://example.org/policies/hangzhou-draft/?v=7f3a9c21.',
        'gbt7714-2015':
          '［杭州市促进快递产业发展的实施意见:征求意见稿］[EB/OL]. [2026-11-22]. https://example.org/policies/hangzhou-draft/?v=7f3a9c21.',
        law: '《［杭州市促进快递产业发展的实施意见］》（征求意见稿），编者拟题。',
      },
    ],
  ];

describe.each(POLICIES)('%s', (id, expected) => {
  const document = documents.find(({ policy }) => policy.id === id)!;
  test.each(Object.entries(expected))('%s', (style, text) => {
    const cited: Cited = { kind: 'policy', document };
    expect(halvesOf(cited, style as CitationStyle).document).toBe(text);
    expect(citeText(cited, style as CitationStyle, context).startsWith(text)).toBe(true);
  });
});

/** What is ours stands behind the document: edition with its date, address, day of the visit. */
test('the edition, in each style', () => {
  const editions = STYLES.map((style) => halvesOf({ kind: 'policy', document: wuhan }, style).edition);
  expect(editions).toEqual([
    '据政策对读内容版本7f3a9c21（2026-11-20）.',
    '据政策对读内容版本7f3a9c21(2026-11-20).',
    '据政策对读内容版本7f3a9c21（2026-11-20），https://example.org/policies/wuhan-2024/?v=7f3a9c21，2026年11月22日访问。',
    '，政策对读内容版本7f3a9c21（2026-11-20）：https://example.org/policies/wuhan-2024/?v=7f3a9c21',
  ]);
});

const clauseOf = (document: PolicyDocument, number: string): Cited => ({
  kind: 'clause',
  document,
  clause: document.clauses.find((clause) => clause.number === number)!,
});

const ADDRESS = 'https://example.org/policies';
/** Written by hand: document part of a clause in each style, in the order of STYLES. */
const CLAUSES: readonly (readonly [string, Cited, readonly [string, string, string, string]])[] = [
  [
    'wuhan-2024 2.1.1',
    clauseOf(wuhan, '2.1.1'),
    [
      `武汉市人民政府办公厅. 市人民政府办公厅关于印发武汉市深化“中国快递示范城市”建设实施方案的通知：武政办〔2024〕4号[EB/OL].（2024-01-15）[2026-11-22]. ${ADDRESS}/wuhan-2024/?v=7f3a9c21#2.1.1. 第二部分第（一）项第1条.`,
      `武汉市人民政府办公厅. 市人民政府办公厅关于印发武汉市深化“中国快递示范城市”建设实施方案的通知:武政办〔2024〕4号[EB/OL]. (2024-01-15)[2026-11-22]. ${ADDRESS}/wuhan-2024/?v=7f3a9c21#2.1.1. 第二部分第（一）项第1条.`,
      '《市人民政府办公厅关于印发武汉市深化“中国快递示范城市”建设实施方案的通知》（武政办〔2024〕4号），第二部分第（一）项第1条。',
      '《武汉市深化“中国快递示范城市”建设实施方案》（武政办〔2024〕4号）第二部分第（一）项第1条',
    ],
  ],
  [
    'wuhan-2024 notice: it is no part of the plan',
    clauseOf(wuhan, 'notice'),
    [
      `武汉市人民政府办公厅. 市人民政府办公厅关于印发武汉市深化“中国快递示范城市”建设实施方案的通知：武政办〔2024〕4号[EB/OL].（2024-01-15）[2026-11-22]. ${ADDRESS}/wuhan-2024/?v=7f3a9c21#notice. 通知正文.`,
      `武汉市人民政府办公厅. 市人民政府办公厅关于印发武汉市深化“中国快递示范城市”建设实施方案的通知:武政办〔2024〕4号[EB/OL]. (2024-01-15)[2026-11-22]. ${ADDRESS}/wuhan-2024/?v=7f3a9c21#notice. 通知正文.`,
      '《市人民政府办公厅关于印发武汉市深化“中国快递示范城市”建设实施方案的通知》（武政办〔2024〕4号），通知正文。',
      '《市人民政府办公厅关于印发武汉市深化“中国快递示范城市”建设实施方案的通知》（武政办〔2024〕4号）通知正文',
    ],
  ],
  [
    'quzhou-2024 3.18',
    clauseOf(quzhou, '3.18'),
    [
      `衢州市人民政府办公室. 衢州市人民政府办公室关于推进新时代邮政快递业高质量发展的实施意见：衢政办发〔2024〕3号[EB/OL].（2024-01-17）[2026-11-22]. ${ADDRESS}/quzhou-2024/?v=7f3a9c21#3.18. 第三部分第18条.`,
      `衢州市人民政府办公室. 衢州市人民政府办公室关于推进新时代邮政快递业高质量发展的实施意见:衢政办发〔2024〕3号[EB/OL]. (2024-01-17)[2026-11-22]. ${ADDRESS}/quzhou-2024/?v=7f3a9c21#3.18. 第三部分第18条.`,
      '《衢州市人民政府办公室关于推进新时代邮政快递业高质量发展的实施意见》（衢政办发〔2024〕3号），第三部分第18条。',
      '《衢州市人民政府办公室关于推进新时代邮政快递业高质量发展的实施意见》（衢政办发〔2024〕3号）第三部分第18条',
    ],
  ],
  [
    'lianyungang-2023 2.2.u1: the plan’s title has quotation marks, the notice’s has none',
    clauseOf(lianyungang, '2.2.u1'),
    [
      `连云港市人民政府办公室. 市政府办公室关于印发连云港市建设中国快递示范城市三年行动方案（2023—2025）的通知：连政办发〔2023〕45号[EB/OL].（2023-09-06）[2026-11-22]. ${ADDRESS}/lianyungang-2023/?v=7f3a9c21#2.2.u1. 第二部分第（二）项第1段.`,
      `连云港市人民政府办公室. 市政府办公室关于印发连云港市建设中国快递示范城市三年行动方案（2023—2025）的通知:连政办发〔2023〕45号[EB/OL]. (2023-09-06)[2026-11-22]. ${ADDRESS}/lianyungang-2023/?v=7f3a9c21#2.2.u1. 第二部分第（二）项第1段.`,
      '《市政府办公室关于印发连云港市建设中国快递示范城市三年行动方案（2023—2025）的通知》（连政办发〔2023〕45号），第二部分第（二）项第1段。',
      '《连云港市建设“中国快递示范城市”三年行动方案（2023—2025）》（连政办发〔2023〕45号）第二部分第（二）项第1段',
    ],
  ],
  [
    'hangzhou-draft 2.3',
    clauseOf(hangzhou, '2.3'),
    [
      `［杭州市促进快递产业发展的实施意见：征求意见稿］[EB/OL]. [2026-11-22]. ${ADDRESS}/hangzhou-draft/?v=7f3a9c21#2.3. 第二部分第（三）项.`,
      `［杭州市促进快递产业发展的实施意见:征求意见稿］[EB/OL]. [2026-11-22]. ${ADDRESS}/hangzhou-draft/?v=7f3a9c21#2.3. 第二部分第（三）项.`,
      '《［杭州市促进快递产业发展的实施意见］》（征求意见稿），编者拟题，第二部分第（三）项。',
      '《［杭州市促进快递产业发展的实施意见］》（征求意见稿，编者拟题）第二部分第（三）项',
    ],
  ],
  [
    'a row of the goals',
    { kind: 'indicator', name: '快递业务量', path: '/compare/goals/#express-volume' },
    [
      '政策对读. 目标对读：快递业务量[EB/OL].（2026-11-20）[2026-11-22]. https://example.org/compare/goals/?v=7f3a9c21#express-volume.',
      '政策对读. 目标对读:快递业务量[EB/OL]. (2026-11-20)[2026-11-22]. https://example.org/compare/goals/?v=7f3a9c21#express-volume.',
      '《目标对读：快递业务量》，载政策对读，https://example.org/compare/goals/?v=7f3a9c21#express-volume，2026年11月22日访问。',
      '政策对读《目标对读：快递业务量》',
    ],
  ],
  [
    'a comparison',
    { kind: 'comparison', title: '保障对读', path: '/compare/safeguards/' },
    [
      '政策对读. 保障对读[EB/OL].（2026-11-20）[2026-11-22]. https://example.org/compare/safeguards/?v=7f3a9c21.',
      '政策对读. 保障对读[EB/OL]. (2026-11-20)[2026-11-22]. https://example.org/compare/safeguards/?v=7f3a9c21.',
      '《保障对读》，载政策对读，https://example.org/compare/safeguards/?v=7f3a9c21，2026年11月22日访问。',
      '政策对读《保障对读》',
    ],
  ],
];

test.each(CLAUSES)('%s', (_name, cited, texts) => {
  expect(STYLES.map((style) => halvesOf(cited, style).document)).toEqual(texts);
});

test('a target is cited at its own address, in the clause that it stands in', () => {
  const mark = wuhan.paragraphs
    .flatMap(({ marks }) => marks)
    .find((one) => one.type === 'target' && one.target.id.startsWith('2.1.1.t-'));
  const target = mark?.type === 'target' ? mark.target : undefined;
  expect(halvesOf({ kind: 'target', document: wuhan, target: target! }, 'report')).toEqual({
    document: '《武汉市深化“中国快递示范城市”建设实施方案》（武政办〔2024〕4号）第二部分第（一）项第1条',
    edition: `，政策对读内容版本7f3a9c21（2026-11-20）：${ADDRESS}/wuhan-2024/?v=7f3a9c21#${target!.id}`,
  });
});

/** Nothing but what is given. */
const BARE: PolicyFacts = {
  ...hangzhou.policy,
  id: 'bare',
  editorialTitle: null,
  status: 'issued',
  validity: null,
};
const documentWith = (facts: Partial<PolicyFacts>): PolicyDocument => ({ ...hangzhou, policy: { ...BARE, ...facts } });
const NOTHING: CiteContext = { ...context, edition: { version: '1', date: null }, accessed: null };
const AT = 'https://example.org/policies/bare/?v=7f3a9c21';

/** Odd documents, written by hand: 2025, 2015, law, report. */
const ODD: readonly (readonly [string, Partial<PolicyFacts>, readonly [string, string, string, string]])[] = [
  [
    'a title and nothing else',
    { title: '关于快递下乡的意见' },
    [
      `关于快递下乡的意见[EB/OL]. ${AT}. 据政策对读内容版本1.`,
      `关于快递下乡的意见[EB/OL]. ${AT}. 据政策对读内容版本1.`,
      `《关于快递下乡的意见》。据政策对读内容版本1，${AT}。`,
      `《关于快递下乡的意见》，政策对读内容版本1：${AT}`,
    ],
  ],
  [
    'a title over two lines that names another document, four issuers',
    {
      title: '关于印发《快递进村\n实施方案》的通知',
      issuer: '甲市发展和改革委员会 甲市财政局 甲市商务局 甲市邮政管理局',
      documentNumber: '甲发改〔2024〕4号',
      signedDate: '2024-03-01',
    },
    [
      `甲市发展和改革委员会，甲市财政局，甲市商务局，等. 关于印发《快递进村实施方案》的通知：甲发改〔2024〕4号[EB/OL].（2024-03-01）. ${AT}. 据政策对读内容版本1.`,
      `甲市发展和改革委员会,甲市财政局,甲市商务局,等. 关于印发《快递进村实施方案》的通知:甲发改〔2024〕4号[EB/OL]. (2024-03-01). ${AT}. 据政策对读内容版本1.`,
      `《关于印发〈快递进村实施方案〉的通知》，甲发改〔2024〕4号。据政策对读内容版本1，${AT}。`,
      `《关于印发〈快递进村实施方案〉的通知》（甲发改〔2024〕4号），政策对读内容版本1：${AT}`,
    ],
  ],
  [
    'a draft whose title says so',
    { title: '甲市快递条例（征求意见稿）', status: 'draft', issuer: '甲市司法局' },
    [
      `甲市司法局. 甲市快递条例（征求意见稿）[EB/OL]. ${AT}. 据政策对读内容版本1.`,
      `甲市司法局. 甲市快递条例（征求意见稿）[EB/OL]. ${AT}. 据政策对读内容版本1.`,
      `《甲市快递条例（征求意见稿）》。据政策对读内容版本1，${AT}。`,
      `《甲市快递条例（征求意见稿）》，政策对读内容版本1：${AT}`,
    ],
  ],
  [
    'a draft with a number',
    { title: '关于快递包装的意见', status: 'draft', documentNumber: '甲政〔2025〕9号' },
    [
      `关于快递包装的意见：征求意见稿：甲政〔2025〕9号[EB/OL]. ${AT}. 据政策对读内容版本1.`,
      `关于快递包装的意见:征求意见稿:甲政〔2025〕9号[EB/OL]. ${AT}. 据政策对读内容版本1.`,
      `《关于快递包装的意见》（征求意见稿），甲政〔2025〕9号。据政策对读内容版本1，${AT}。`,
      `《关于快递包装的意见》（甲政〔2025〕9号，征求意见稿），政策对读内容版本1：${AT}`,
    ],
  ],
  [
    'no title, none of ours: the id stands for it',
    {},
    [
      `［bare］[EB/OL]. ${AT}. 据政策对读内容版本1，题名为编者所拟.`,
      `［bare］[EB/OL]. ${AT}. 据政策对读内容版本1,题名为编者所拟.`,
      `《［bare］》，编者拟题。据政策对读内容版本1，${AT}。`,
      `《［bare］》（编者拟题），政策对读内容版本1：${AT}`,
    ],
  ],
];

test.each(ODD)('%s', (_name, facts, texts) => {
  const cited: Cited = { kind: 'policy', document: documentWith(facts) };
  expect(STYLES.map((style) => citeText(cited, style, NOTHING))).toEqual(texts);
});

/** The document, its places around the text, and the first clause of each level. */
const sampleOf = (document: PolicyDocument): readonly Cited[] => {
  const levels = new Set<number>();
  const clauses = document.clauses.filter(({ number, level }) => {
    const isNew = !levels.has(level) && /^\d/u.test(number) && number !== '0';
    if (isNew) levels.add(level);
    return isNew || ['notice', '0', 'end'].includes(number);
  });
  return [{ kind: 'policy', document }, ...clauses.map((clause): Cited => ({ kind: 'clause', document, clause }))];
};

test('documents and clauses, in every style', async () => {
  const lines = FIVE.flatMap(sampleOf).flatMap((cited) =>
    STYLES.map((style) => `${style}\t${citeText(cited, style, context)}`),
  );
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('__fixtures__/citations.txt');
});

test('where every clause of every document stands', async () => {
  const linesOf = (document: PolicyDocument): readonly string[] => {
    const placeOf = createPlaces(document);
    return document.clauses.map(({ number }) => `${document.policy.id}#${number}\t${placeOf(number).plain}`);
  };
  const lines = documents.flatMap(linesOf);
  expect(lines.filter((line) => /\t$|null|undefined|重复/u.test(line))).toEqual([]);
  expect(new Set(lines.map((line) => line.replace(/#.*\t/u, ' '))).size, 'places differ').toBe(lines.length);
  await expect(`${FIVE.flatMap(linesOf).join('\n')}\n`).toMatchFileSnapshot('__fixtures__/places.txt');
});

test.each(STYLES)('%s leaves no trace of what a clause lacks', (style) => {
  const texts = documents.flatMap((document) =>
    document.clauses.map((clause) => citeText({ kind: 'clause', document, clause }, style, context)),
  );
  expect(texts.filter((text) => /null|undefined|NaN|（）|\(\)|\[\]|：：|，，|。。|\.\./u.test(text))).toEqual([]);
});

test.each([
  ['  达到“23亿件”。 ', '“达到‘23亿件’。”'],
  ['‘甲’', '““甲””'],
])('%s as a quotation', (text, quotation) => {
  expect(quoted(text)).toBe(quotation);
});

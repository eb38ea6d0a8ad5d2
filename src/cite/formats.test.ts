import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { documents, FIVE } from '../testing/corpus.ts';
import { bibtex, type CiteContext, type Cited, cslJson, ris } from './cite.ts';

const context: CiteContext = {
  siteName: '政策对读',
  permalink: (path) => `https://example.org${path.replace(/#|$/u, '?v=7f3a9c21$&')}`,
  edition: { version: '7f3a9c21', date: '2026-11-20' },
  accessed: '2026-11-22',
};

const LEVELS = ['log', 'info', 'warn', 'error', 'debug'] as const;

beforeEach(() => {
  for (const level of LEVELS) vi.spyOn(console, level).mockImplementation(() => {});
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** What citation-js makes of a file, without a word on the console. */
function parse(data: unknown): readonly Record<string, unknown>[] {
  const parsed = new Cite(data).data;
  for (const level of LEVELS) expect(console[level]).not.toHaveBeenCalled();
  return parsed;
}

/** The fields that all three formats hold, in one shape. Formats without corporate authors give their name as a family. */
const fieldsOf = (item: Record<string, unknown>) => ({
  title: item.title,
  authors: ((item.author ?? []) as { family?: string; literal?: string }[]).map((name) => name.literal ?? name.family),
  number: item.number,
  issued: (item.issued as { 'date-parts'?: unknown } | undefined)?.['date-parts'],
  accessed: (item.accessed as { 'date-parts'?: unknown } | undefined)?.['date-parts'],
  url: item.URL,
  language: item.language,
});

const EXPECTED: Readonly<Record<string, Omit<ReturnType<typeof fieldsOf>, 'accessed' | 'language'>>> = {
  'wuhan-2024': {
    title: '市人民政府办公厅关于印发武汉市深化“中国快递示范城市”建设实施方案的通知',
    authors: ['武汉市人民政府办公厅'],
    number: '武政办〔2024〕4号',
    issued: [[2024, 1, 15]],
    url: 'https://example.org/policies/wuhan-2024/?v=7f3a9c21',
  },
  'wenzhou-2023': {
    title: '温州市人民政府办公室关于印发温州市深化建设“中国快递示范城市”三年行动方案（2023—2025年）的通知',
    authors: ['温州市人民政府办公室'],
    number: '温政办〔2023〕92号',
    issued: [[2023, 12, 22]],
    url: 'https://example.org/policies/wenzhou-2023/?v=7f3a9c21',
  },
  'quzhou-2024': {
    title: '衢州市人民政府办公室关于推进新时代邮政快递业高质量发展的实施意见',
    authors: ['衢州市人民政府办公室'],
    number: '衢政办发〔2024〕3号',
    issued: [[2024, 1, 17]],
    url: 'https://example.org/policies/quzhou-2024/?v=7f3a9c21',
  },
  'lianyungang-2023': {
    title: '市政府办公室关于印发连云港市建设中国快递示范城市三年行动方案（2023—2025）的通知',
    authors: ['连云港市人民政府办公室'],
    number: '连政办发〔2023〕45号',
    issued: [[2023, 9, 6]],
    url: 'https://example.org/policies/lianyungang-2023/?v=7f3a9c21',
  },
  'hangzhou-draft': {
    title: '［杭州市促进快递产业发展的实施意见：征求意见稿］',
    authors: [],
    number: undefined,
    issued: undefined,
    url: 'https://example.org/policies/hangzhou-draft/?v=7f3a9c21',
  },
};

const policies: readonly Cited[] = FIVE.map((document) => ({ kind: 'policy', document }));
const expected = FIVE.map(({ policy }) => ({
  ...EXPECTED[policy.id]!,
  accessed: [[2026, 11, 22]],
  language: 'zh-CN',
}));

describe('citation-js gives back the fields of a document', () => {
  test('BibTeX', () => {
    expect(parse(bibtex(policies, context)).map(fieldsOf)).toEqual(expected);
  });
  test('RIS', () => {
    expect(parse(ris(policies, context)).map(fieldsOf)).toEqual(expected);
  });
  test('CSL-JSON', () => {
    expect(parse(cslJson(policies, context)).map(fieldsOf)).toEqual(expected);
    expect(parse(JSON.stringify(cslJson(policies, context))).map(fieldsOf)).toEqual(expected);
  });
});

test('every clause and every target of every document, in one file', () => {
  const items = documents.flatMap((document): Cited[] => [
    ...document.clauses.map((clause): Cited => ({ kind: 'clause', document, clause })),
    ...document.paragraphs.flatMap(({ marks }) =>
      marks.flatMap((mark): Cited[] =>
        mark.type === 'target' ? [{ kind: 'target', document, target: mark.target }] : [],
      ),
    ),
  ]);
  const csl = cslJson(items, context);
  expect(new Set(csl.map(({ id }) => id)).size).toBe(items.length);
  const fields = csl.map(fieldsOf);
  expect(parse(bibtex(items, context)).map(fieldsOf)).toEqual(fields);
  expect(parse(ris(items, context)).map(fieldsOf)).toEqual(fields);
});

test('a clause carries its place, a page of the site its own fields', () => {
  const [document] = FIVE;
  const clause = document.clauses.find(({ number }) => number === '2.1.1')!;
  const items: readonly Cited[] = [
    { kind: 'clause', document, clause },
    { kind: 'indicator', name: '快递业务量', path: '/compare/goals/#express-volume' },
  ];
  expect(bibtex(items, context)).toBe(`@techreport{wuhan-2024-2.1.1,
  author = {{武汉市人民政府办公厅}},
  title = {{市人民政府办公厅关于印发武汉市深化“中国快递示范城市”建设实施方案的通知}},
  institution = {{武汉市人民政府办公厅}},
  number = {武政办〔2024〕4号},
  date = {2024-01-15},
  year = {2024},
  month = {1},
  url = {https://example.org/policies/wuhan-2024/?v=7f3a9c21#2.1.1},
  urldate = {2026-11-22},
  language = {zh-CN},
  langid = {chinese},
  note = {第二部分第（一）项第1条；政策对读内容版本7f3a9c21（2026-11-20）}
}

@online{compare-goals-express-volume,
  author = {{政策对读}},
  title = {{目标对读：快递业务量}},
  date = {2026-11-20},
  year = {2026},
  month = {11},
  url = {https://example.org/compare/goals/?v=7f3a9c21#express-volume},
  urldate = {2026-11-22},
  language = {zh-CN},
  langid = {chinese},
  note = {政策对读内容版本7f3a9c21（2026-11-20）}
}
`);
  expect(ris(items.slice(0, 1), context).split('\r\n')).toEqual([
    'TY  - RPRT',
    'ID  - wuhan-2024-2.1.1',
    'AU  - 武汉市人民政府办公厅',
    'TI  - 市人民政府办公厅关于印发武汉市深化“中国快递示范城市”建设实施方案的通知',
    'SN  - 武政办〔2024〕4号',
    'PY  - 2024',
    'DA  - 2024/01/15/',
    'Y2  - 2026/11/22/',
    'LA  - zh-CN',
    'UR  - https://example.org/policies/wuhan-2024/?v=7f3a9c21#2.1.1',
    'N1  - 第二部分第（一）项第1条；政策对读内容版本7f3a9c21（2026-11-20）',
    'ER  - ',
    '',
  ]);
  expect(cslJson(items, context)).toEqual([
    {
      id: 'wuhan-2024-2.1.1',
      type: 'legislation',
      title: '市人民政府办公厅关于印发武汉市深化“中国快递示范城市”建设实施方案的通知',
      author: [{ literal: '武汉市人民政府办公厅' }],
      number: '武政办〔2024〕4号',
      section: '第二部分第（一）项第1条',
      issued: { 'date-parts': [[2024, 1, 15]] },
      accessed: { 'date-parts': [[2026, 11, 22]] },
      URL: 'https://example.org/policies/wuhan-2024/?v=7f3a9c21#2.1.1',
      language: 'zh-CN',
      note: 'type: regulation\n第二部分第（一）项第1条\n政策对读内容版本7f3a9c21（2026-11-20）',
    },
    {
      id: 'compare-goals-express-volume',
      type: 'webpage',
      title: '目标对读：快递业务量',
      author: [{ literal: '政策对读' }],
      'container-title': '政策对读',
      issued: { 'date-parts': [[2026, 11, 20]] },
      accessed: { 'date-parts': [[2026, 11, 22]] },
      URL: 'https://example.org/compare/goals/?v=7f3a9c21#express-volume',
      language: 'zh-CN',
      note: '政策对读内容版本7f3a9c21（2026-11-20）',
    },
  ]);
});

/** Text with every mark that one of the formats gives a meaning to. */
const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(...'\\{}%&#_$^~"\'`-?!<>@,;=|[]()/*+:'),
      fc.constantFrom('--', '---', '``', "''", '?`', '  - ', '\nER  - \n', '\r\n', '\\textbf{x}', '{}', '\t', 'and'),
      fc.constantFrom('快递', '〔2024〕4号', '“示范”', '（一）', '，', '—', 'a b', '23亿', 'é', '𠮷', '\u0007'),
      fc.string({ unit: 'grapheme', maxLength: 4 }),
    ),
    { minLength: 1, maxLength: 20 },
  )
  .map((parts) => parts.join(''));

/** As a field holds it: one line. */
const line = (text: string): string =>
  text
    .replaceAll(/(?!\s)\p{Cc}/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim();

const withTitle = (title: string, issuer: string): Cited => {
  const [document] = FIVE;
  return { kind: 'policy', document: { ...document, policy: { ...document.policy, title, issuer } } };
};

test.each([
  ['BibTeX', bibtex],
  ['RIS', ris],
  ['CSL-JSON', cslJson],
])('%s gives any text back', (_name, format) => {
  fc.assert(
    fc.property(anyText, anyText, (title, issuer) => {
      fc.pre(/[\p{L}\p{N}]/u.test(line(title.replaceAll('\n', ''))) && /^[\p{L}\p{N}]+$/u.test(line(issuer)));
      const [item] = parse(format([withTitle(title, issuer)], context));
      expect(line(`${item!.title}`)).toBe(line(title.replaceAll('\n', '')));
      expect(fieldsOf(item!).authors).toEqual([line(issuer)]);
      expect(fieldsOf(item!).url).toBe('https://example.org/policies/wuhan-2024/?v=7f3a9c21');
    }),
    { numRuns: 150 },
  );
});

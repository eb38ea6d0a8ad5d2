import { describe, expect, test } from 'vitest';
import type { PolicyDocument, Target } from '../../src/model/document.ts';
import { type Compiled, compile } from '../compile.ts';
import { Unconvertible } from '../unconvertible.ts';
import { loadVocabulary } from '../vocabulary.ts';
import { type EditorNotes, summaryOf } from './editor.ts';

const VOCABULARY = loadVocabulary();
const TEXT = `临江市关于促进水产养殖业发展的意见
一、主要目标
到2027年，水产品产量达到45万吨，建成国家级良种场3个。
二、重点任务
（一）建设良种基地。培育5家年产值超过1亿元的龙头企业。
（二）提升加工能力。加工转化水平明显提高，力争
再上新台阶。
`;
const EMPTY: EditorNotes = { confirm: [], correct: [], add: [], reject: [], clauses: [], notes: [] };
const place = { line: 7, column: 3, file: 'notes.yaml' };

const edit = (notes: Partial<EditorNotes> = {}): Compiled =>
  compile(
    new TextEncoder().encode(TEXT),
    {
      id: 'x',
      city: null,
      editorialTitle: null,
      file: 'source.txt',
      url: null,
      accessed: null,
      notes: { ...EMPTY, ...notes },
    },
    VOCABULARY,
  );
const targetsOf = ({ paragraphs }: PolicyDocument): Map<string, Target> =>
  new Map(
    paragraphs.flatMap(({ text, marks }) =>
      marks.flatMap((mark): [string, Target][] =>
        mark.type === 'target' ? [[text.slice(mark.start, mark.end), mark.target]] : [],
      ),
    ),
  );
const quotes = (compiled: Compiled): string[] => [...targetsOf(compiled.document).keys()];
const target = (compiled: Compiled, quote: string): Target => targetsOf(compiled.document).get(quote)!;

const OUTPUT = '水产品产量达到45万吨';
const FARMS = '国家级良种场3个';
const FIRMS = '5家年产值超过1亿元的龙头企业';
const SIZE = '年产值超过1亿元';

/** The fault that stops the document. */
function faultOf(notes: Partial<EditorNotes>): Unconvertible {
  try {
    edit(notes);
  } catch (error) {
    if (error instanceof Unconvertible) return error;
    throw error;
  }
  throw new Error('nothing stopped it');
}

test('without an entry all is as the rules found it', () => {
  const compiled = edit();
  expect(quotes(compiled)).toEqual([OUTPUT, FARMS, FIRMS, SIZE]);
  expect([...targetsOf(compiled.document).values()].every(({ status }) => status === 'auto')).toBe(true);
  expect(compiled.removable).toEqual([]);
});

describe('confirm', () => {
  const reads = summaryOf(target(edit(), OUTPUT));

  test('makes the target reviewed and no other', () => {
    const compiled = edit({ confirm: [{ clause: '1', quote: OUTPUT, reads, place }] });
    expect(target(compiled, OUTPUT)).toEqual({ ...target(edit(), OUTPUT), status: 'reviewed' });
    expect(target(compiled, FARMS).status).toBe('auto');
  });

  test('takes no notice of white space', () => {
    const entry = { clause: '1', quote: '水产品产量\n 达到45万吨', reads: reads.replaceAll('；', '； '), place };
    expect(target(edit({ confirm: [entry] }), OUTPUT).status).toBe('reviewed');
  });

  test('stops where the target reads differently', () => {
    const fault = faultOf({ confirm: [{ clause: '1', quote: OUTPUT, reads: reads.replace('45', '40'), place }] });
    expect(fault).toMatchObject({ line: 7, column: 3, file: 'notes.yaml' });
    expect(fault.message).toContain(`现在读作 ${reads}`);
  });

  test.each([
    ['1', '水产品产量达到50万吨'],
    ['2.1', OUTPUT],
    ['1', '产量达到45万吨'],
  ])('stops where clause %s has no target “%s”', (clause, quote) => {
    const fault = faultOf({ confirm: [{ clause, quote, reads, place }] });
    expect(fault).toMatchObject({ line: 7, column: 3, file: 'notes.yaml' });
    expect(fault.message).toContain(`条款 ${clause} 里没有目标“${quote}”`);
  });

  test('vouches for figure, deadline, kind, role, hedge and indicator', () => {
    const found = target(edit(), SIZE);
    expect(summaryOf(found)).toBe('> 1 亿元；无期限；measure；门槛');
    expect(summaryOf({ ...found, role: 'target', hedge: '力争', deadline: '2027', indicator: 'x' })).toBe(
      '> 1 亿元；2027；measure；力争；x',
    );
  });
});

describe('correct', () => {
  test('sets the fields it names and makes the target reviewed', () => {
    const set = { scope: '全市', comparator: '>' } as const;
    const compiled = edit({ correct: [{ clause: '1', quote: OUTPUT, set, why: '标题所限', place }] });
    expect(target(compiled, OUTPUT)).toEqual({ ...target(edit(), OUTPUT), ...set, status: 'reviewed' });
    expect(compiled.removable).toEqual([]);
  });

  test('that says what the rules say is reported as removable', () => {
    const compiled = edit({
      correct: [{ clause: '1', quote: OUTPUT, set: { unit: '吨', value: 450_000 }, why: '核对', place }],
    });
    expect(compiled.removable).toEqual([{ place, reason: expect.stringContaining(OUTPUT) }]);
  });

  test('names what a threshold qualifies by its quote', () => {
    const correct = [
      { clause: '2.1', quote: SIZE, set: { label: '企业年产值', qualifies: FIRMS }, why: '主语', place },
    ];
    const compiled = edit({ correct });
    expect(target(compiled, SIZE).qualifies).toBe(target(compiled, FIRMS).id);
  });

  test('stops where there is no such target', () => {
    const fault = faultOf({ correct: [{ clause: '2.2', quote: '加工转化水平明显提高', set: {}, why: 'x', place }] });
    expect(fault).toMatchObject({ line: 7, column: 3, file: 'notes.yaml' });
  });
});

describe('add', () => {
  const set = {
    label: '加工转化水平',
    comparator: null,
    value: null,
    unit: null,
    rawValue: '再上新台阶',
    kind: 'measure',
    qualitative: true,
    hedge: '力争',
  } as const;
  const entry = { clause: '2.2', quote: '力争再上新台阶', set, why: '规则没有找到', place };

  test('makes a target of a quote, with its raw lines and an anchor of its own', () => {
    const compiled = edit({ add: [entry] });
    const [quote, added] = [...targetsOf(compiled.document)].at(-1)!;
    expect(quote.replace(/\s/gu, '')).toBe('力争再上新台阶');
    expect(added).toMatchObject({ ...set, status: 'reviewed', role: 'target', full: false, lines: [6, 7] });
    expect(added.id).toMatch(/^2\.2\.t-[0-9a-f]{6}$/u);
  });

  test('that the rules have found by now is reported as removable', () => {
    const { label, comparator, value, unit, rawValue, kind } = target(edit(), FARMS);
    const same = { label, comparator, value, unit, rawValue, kind };
    const compiled = edit({ add: [{ clause: '1', quote: FARMS, set: same, why: 'x', place }] });
    expect(compiled.removable).toEqual([{ place, reason: expect.stringContaining(FARMS) }]);
    expect(quotes(compiled)).toEqual(quotes(edit()));
  });

  test.each([
    ['the quote is not in the clause', { ...entry, quote: '力争再上两个台阶' }, '条款 2.2 里没有'],
    ['the rules read it differently', { ...entry, clause: '1', quote: FARMS }, '读法不同'],
    ['it would cross another', { ...entry, clause: '1', quote: '45万吨，建成国家级' }, '交叉'],
  ])('stops where %s', (_, wrong, message) => {
    const fault = faultOf({ add: [wrong] });
    expect(fault).toMatchObject({ line: 7, column: 3, file: 'notes.yaml' });
    expect(fault.message).toContain(message);
  });
});

describe('reject', () => {
  test('takes the target away, and its thresholds with it', () => {
    const compiled = edit({ reject: [{ clause: '2.1', quote: FIRMS, why: '不是承诺', place }] });
    expect(quotes(compiled)).toEqual([OUTPUT, FARMS]);
  });

  test('of what is none by now is reported as removable', () => {
    const compiled = edit({ reject: [{ clause: '2.2', quote: '加工转化水平明显提高', why: '不是承诺', place }] });
    expect(compiled.removable).toEqual([{ place, reason: expect.stringContaining('加工转化水平明显提高') }]);
    expect(quotes(compiled)).toEqual(quotes(edit()));
  });

  test('stops where the text has no such words', () => {
    expect(faultOf({ reject: [{ clause: '2.1', quote: '六家企业', why: 'x', place }] }).message).toContain('六家企业');
  });
});

describe('clauses', () => {
  const clauseOf = (compiled: Compiled) => compiled.document.clauses.find(({ number }) => number === '2.1')!;

  test('gives themes and part, and marks the placing as ours', () => {
    const compiled = edit({ clauses: [{ clause: '2.1', themes: ['green'], part: 'safeguard', why: 'x', place }] });
    expect(clauseOf(compiled)).toMatchObject({ themes: ['green'], part: 'safeguard', partBasis: 'editorial' });
  });

  test('that says what the rules say is reported as removable', () => {
    const { themes, part } = clauseOf(edit());
    const compiled = edit({ clauses: [{ clause: '2.1', themes, part, why: 'x', place }] });
    expect(compiled.removable).toEqual([{ place, reason: expect.stringContaining('2.1') }]);
    expect(clauseOf(compiled)).toEqual(clauseOf(edit()));
  });

  test('stops for a clause that the document does not have', () => {
    const fault = faultOf({ clauses: [{ clause: '9.9', part: 'goal', why: 'x', place }] });
    expect(fault).toMatchObject({ line: 7, column: 3, file: 'notes.yaml' });
    expect(fault.message).toContain('没有条款 9.9');
  });
});

describe('notes', () => {
  test('put a note to the lines of their quote', () => {
    const note = { clause: '2.2', quote: '力争再上新台阶', text: '原文如此。', place };
    expect(edit({ notes: [note] }).document.notes).toContainEqual({
      rule: 'editor',
      clause: '2.2',
      text: '原文如此。',
      lines: [6, 7],
    });
  });

  test('stop where the text has no such words', () => {
    expect(faultOf({ notes: [{ clause: '1', quote: '四十五万吨', text: 'x', place }] })).toMatchObject({
      line: 7,
      column: 3,
      file: 'notes.yaml',
    });
  });
});

import { expect, test } from 'vitest';
import type { Clause, Note, Paragraph, PolicyDocument } from '../../model/document.ts';
import { headingsOf } from '../../model/headings.ts';
import { outlineOf } from './outline.ts';
import { layOut } from './reading.ts';

const clause = (number: string, level: number, rest: Partial<Clause> = {}): Clause => ({
  number,
  level,
  label: '',
  part: 'measure',
  partBasis: 'stated',
  themes: [],
  inherits: null,
  ...rest,
});

const paragraph = (id: string, line: number, text: string, rest: Partial<Paragraph> = {}): Paragraph => {
  const stem = id.slice(0, id.lastIndexOf('.'));
  const marks: Paragraph['marks'] = [];
  return { id, clause: stem === 'front' ? null : stem, kind: 'body', text, lines: [line, line], marks, ...rest };
};

/** `（甲、乙）` as a list whose units are the names; those in `carry` only by a carry-over rule. */
function listed(text: string, names: readonly string[], carry: readonly string[] = []): Partial<Paragraph> {
  const units = names.map((name) => ({
    type: 'unit' as const,
    agency: null,
    role: 'responsible' as const,
    carry: carry.includes(name),
    start: text.indexOf(name),
    end: text.indexOf(name) + name.length,
  }));
  return { marks: [{ type: 'list', start: 0, end: text.length }, ...units] };
}

const document = (clauses: Clause[], paragraphs: Paragraph[], notes: Note[] = []): PolicyDocument =>
  ({ policy: { id: 'x' }, clauses, paragraphs, furniture: [], notes, diagnostics: [] }) as unknown as PolicyDocument;

const sketch = (given: PolicyDocument): unknown =>
  layOut(given).map(({ clause: own, blocks }) => [
    own?.number ?? null,
    blocks.map(({ paragraphs }) => paragraphs.map(({ id }) => id).join('+')),
  ]);

test('sections follow the document; lines of a title and rows of a table stand together', () => {
  const given = document(
    [clause('1', 1), clause('2', 1), clause('3', 1)],
    [
      paragraph('front.p1', 1, '题', { kind: 'title' }),
      paragraph('front.p2', 2, '目', { kind: 'title' }),
      paragraph('1.p1', 3, '一', { kind: 'heading' }),
      paragraph('1.p2', 4, '甲\t乙', { kind: 'table' }),
      paragraph('1.p3', 5, '丙\t丁', { kind: 'table' }),
      paragraph('front.p3', 6, '署名', { kind: 'signature' }),
      paragraph('3.p1', 7, '三'),
    ],
  );
  expect(sketch(given)).toEqual([
    [null, ['front.p1+front.p2']],
    ['1', ['1.p1', '1.p2+1.p3']],
    [null, ['front.p3']],
    ['2', []],
    ['3', ['3.p1']],
  ]);
  expect(layOut(given)[0]!.blocks[0]!.lines).toEqual([1, 2]);
});

test('units stand beside the paragraph that prints them, inherited ones beside the last list', () => {
  const given = document(
    [clause('1', 1, { inherits: '1' }), clause('2', 1, { inherits: '1' })],
    [
      paragraph('1.p1', 1, '（甲、乙，均需丙落实）', listed('（甲、乙，均需丙落实）', ['甲', '乙', '丙'], ['丙'])),
      paragraph('1.p2', 2, '（丁）', listed('（丁）', ['丁'])),
      paragraph('2.p1', 3, '没有名单'),
      paragraph('2.p2', 4, '仍没有'),
    ],
  );
  const margins = layOut(given).flatMap(({ blocks }) => blocks.map(({ margin }) => margin));
  expect(margins.map(({ units }) => units.flatMap(({ names }) => names))).toEqual([['甲', '乙'], ['丁'], [], []]);
  expect(margins.map(({ inherited }) => inherited)).toEqual([
    null,
    { names: ['丙'], from: '1' },
    { names: ['丙'], from: '1' },
    null,
  ]);
});

test('a note stands where its lines are, else at its clause, else nowhere', () => {
  const note = (text: string, line: number, of: string | null): Note => ({
    rule: 'r',
    clause: of,
    text,
    lines: [line, line],
  });
  const given = document(
    [clause('1', 1), clause('2', 1)],
    [paragraph('1.p1', 1, '一'), paragraph('1.p2', 2, '二'), paragraph('2.p1', 3, '三')],
    [note('行', 2, '1'), note('条', 9, '2'), note('无', 9, null), note('头', 3, null)],
  );
  const margins = layOut(given).flatMap(({ blocks }) =>
    blocks.map(({ margin }) => margin.notes.map(({ text }) => text)),
  );
  expect(margins).toEqual([[], ['行'], ['条', '头']]);
});

test('the outline has the clauses with a heading, nested', () => {
  const heading = (id: string, text: string): Paragraph => paragraph(id, 1, text, { kind: 'heading' });
  const given = document(
    [
      clause('0', 1),
      clause('1', 1, { label: '一、' }),
      clause('1.1', 2),
      clause('1.1.1', 3, { label: '1.' }),
      clause('2', 1),
    ],
    [
      paragraph('0.p1', 1, '引言'),
      heading('1.p1', '一、总体'),
      paragraph('1.1.p1', 2, '无题'),
      heading('1.1.1.p1', '1.甲'),
      heading('2.p1', '乙'),
    ],
  );
  expect(outlineOf(given)).toEqual([
    { id: '1', text: '一、总体', children: [{ id: '1.1.1', text: '1.甲', children: [] }] },
    { id: '2', text: '乙', children: [] },
  ]);
});

test('annexes stand in the outline by their mark and title, with what is in them', () => {
  const heading = (id: string, text: string): Paragraph => paragraph(id, 1, text, { kind: 'heading' });
  const above = (id: string, kind: 'annex' | 'title', text: string): Paragraph =>
    paragraph(id, 1, text, { kind, clause: null });
  const given = document(
    [
      clause('1', 1, { label: '一、' }),
      clause('1.1', 2, { label: '（一）' }),
      clause('a1', 1),
      clause('a3.1', 2, { label: '一、' }),
      clause('a4', 1),
    ],
    [
      above('front.p1', 'title', '通知'),
      heading('1.p1', '一、总体'),
      heading('1.1.p1', '（一）目标'),
      above('back.p1', 'annex', '附件1'),
      above('back.p2', 'title', '任务分解\n表'),
      paragraph('a1.p1', 2, '无题'),
      above('back.p3', 'annex', '附件2（另附）'),
      above('back.p4', 'annex', '附件3'),
      heading('a3.1.p1', '一、名词'),
      above('back.p5', 'title', '实施细则'),
      paragraph('a4.p1', 3, '无题'),
      above('back.p6', 'annex', '附件5'),
    ],
  );
  expect(outlineOf(given)).toEqual([
    { id: '1', text: '一、总体', children: [{ id: '1.1', text: '（一）目标', children: [] }] },
    { id: 'back.p1', text: '附件1　任务分解表', children: [] },
    { id: 'back.p3', text: '附件2（另附）', children: [] },
    { id: 'back.p4', text: '附件3', children: [{ id: 'a3.1', text: '一、名词', children: [] }] },
    { id: 'back.p5', text: '实施细则', children: [] },
    { id: 'back.p6', text: '附件5', children: [] },
  ]);
  expect(outlineOf(document([clause('1', 1, { label: '第一章' })], [heading('1.p1', '第一章总则')]))).toEqual([
    { id: '1', text: '第一章　总则', children: [] },
  ]);
  expect(headingsOf(given).get('a3.1')).toEqual(['附件3', '一、名词']);
  expect(headingsOf(given).get('a1')).toEqual(['附件1　任务分解表']);
});

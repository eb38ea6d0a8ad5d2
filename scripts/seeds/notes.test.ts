import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { vocabulary } from '../../src/testing/corpus.ts';
import { readNotes } from './notes.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'notes-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});
const write = (yaml: string): string => {
  const path = join(folder, 'notes.yaml');
  writeFileSync(path, yaml);
  return path;
};

const ALL = `confirm:
  - { clause: "1.2", quote: 茶园面积达到40万亩, reads: ≥ 40 万亩；2027；goal }
correct:
  - clause: "2.1"
    quote: 茶园5个
    set: { scope: 全市, indicator: null }
    why: 标题所限
add:
  - clause: "2.2"
    quote: 品质再上台阶
    set: { label: 品质, comparator: null, value: null, unit: null, rawValue: 再上台阶, kind: measure, qualitative: true }
    why: 规则没有找到
reject:
  - { clause: "2.3", quote: 三茶统筹, why: 名称 }
clauses:
  - { clause: "3", themes: [ green ], part: measure, why: 内容为绿色种植 }
notes:
  - { clause: "2.1", quote: 茶园5个, text: 原文如此。 }
`;

test('every kind of entry is read, with the place where it stands', () => {
  const path = write(ALL);
  const notes = readNotes(path, vocabulary);
  expect(notes.confirm).toEqual([
    {
      clause: '1.2',
      quote: '茶园面积达到40万亩',
      reads: '≥ 40 万亩；2027；goal',
      place: { line: 2, column: 5, file: path },
    },
  ]);
  expect(notes.correct[0]).toMatchObject({ set: { scope: '全市', indicator: null }, place: { line: 4, column: 5 } });
  expect(notes.add[0]).toMatchObject({ set: { label: '品质', qualitative: true }, place: { line: 9, column: 5 } });
  expect(notes.reject[0]).toMatchObject({ why: '名称', place: { line: 14, column: 5 } });
  expect(notes.clauses[0]).toMatchObject({ themes: ['green'], part: 'measure', place: { line: 16, column: 5 } });
  expect(notes.notes[0]).toMatchObject({ text: '原文如此。', place: { line: 18, column: 5 } });
});

test.each(['', '# nothing yet\n', 'confirm: []\n'])('an empty file (%j) has no entries', (yaml) => {
  expect(readNotes(write(yaml), vocabulary)).toEqual({
    confirm: [],
    correct: [],
    add: [],
    reject: [],
    clauses: [],
    notes: [],
  });
});

describe('is refused with its place', () => {
  test.each<[string, string, number, number, string]>([
    ['no YAML', 'confirm:\n  - { clause: "1", quote: [', 2, 28, '括号没有合上'],
    ['an unknown section', 'confirmed: []\n', 1, 1, 'notes.yaml'],
    ['a list that is none', 'reject: 全部\n', 1, 9, 'reject'],
    ['an empty quote', 'reject:\n  - { clause: "1", quote: "", why: 名称 }\n', 2, 27, 'reject.0.quote'],
    ['a clause that is a number', 'reject:\n  - { clause: 1.2, quote: 三茶统筹, why: 名称 }\n', 2, 15, 'clause'],
    [
      'a field that a person may not set',
      'correct:\n  - { clause: "1", quote: 茶园5个, set: { id: x }, why: x }\n',
      2,
      40,
      '不认识的字段 id',
    ],
    [
      'a comparator that is none',
      'correct:\n  - { clause: "1", quote: 茶园5个, set: { comparator: ≥ }, why: x }\n',
      2,
      52,
      'correct.0.set.comparator',
    ],
    [
      'a theme that the vocabulary lacks',
      'clauses:\n  - { clause: "3", themes: [green, gren], why: x }\n',
      2,
      36,
      '没有主题 gren；应是content/vocabulary/themes.yaml 里的 id（',
    ],
    [
      'an indicator that the vocabulary lacks',
      'correct:\n  - { clause: "1", quote: 茶园5个, set: { indicator: express-volumes }, why: x }\n',
      2,
      51,
      '没有指标 express-volumes；应是content/vocabulary/indicators.yaml 里的 id（相近的有 express-volume、',
    ],
  ])('%s', (_, yaml, line, column, words) => {
    const path = write(yaml);
    const fault = expect.objectContaining({ name: 'Unconvertible', file: path, line, column });
    expect(() => readNotes(path, vocabulary)).toThrow(fault);
    expect(() => readNotes(path, vocabulary)).toThrow(words);
  });
});

test('all faults are named at once, each with its place', () => {
  const path = write(
    'add:\n  - clause: "1"\n    quote: 茶园\n    set: { label: 茶园, comparator: null, value: null, unit: null, rawValue: x, kind: goal, indicator: tea }\n    why: x\nclauses:\n  - { clause: "3", themes: [tea], why: x }\n',
  );
  let fault: unknown;
  try {
    readNotes(path, vocabulary);
  } catch (error) {
    fault = error;
  }
  expect(fault).toMatchObject({ line: 4, others: [{ line: 7, column: 29, file: path }] });
});

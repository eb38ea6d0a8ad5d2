import { expect, test } from 'vitest';
import type { PolicyFacts } from '../model/document.ts';
import type { Indicator } from '../model/vocabulary.ts';
import { sentenceAround, sharedIndicators, type TargetEntry } from './entries.ts';

test('side by side stand figures of one definition, of two documents at least', () => {
  const indicator = (id: string, relations: Indicator['relations'] = []): Indicator =>
    ({ id, family: 'f', relations }) as unknown as Indicator;
  const a = indicator('a', [{ to: 'b', kind: 'same', reason: '' }]);
  const b = indicator('b', [{ to: 'a', kind: 'same', reason: '' }]);
  const c = indicator('c', [{ to: 'a', kind: 'related', reason: '' }]);
  const entry = (policy: string, of: Indicator, rest: object = {}): TargetEntry =>
    ({
      policy: { id: policy } as PolicyFacts,
      indicator: of,
      record: {
        role: 'target',
        kind: 'goal',
        comparator: '>',
        value: 5,
        valueMax: null,
        rawValue: '5',
        unit: '个',
        ...rest,
      },
    }) as unknown as TargetEntry;
  const entries = [
    entry('x', a),
    entry('y', b),
    entry('z', c),
    entry('y', c, { kind: 'incentive' }),
    entry('z', a, { role: 'threshold' }),
    entry('z', a, { value: 1, rawValue: '全覆盖', unit: '%' }),
  ];
  expect(sharedIndicators(entries, { indicators: [a, b, c] })).toEqual([
    { indicator: a, entries: entries.slice(0, 2) },
  ]);
});

test('a cell of a table is quoted with its row, and cells stay apart', () => {
  const row = '1\t快 递业务量\t亿件\t3\t5\t\t预期性';
  const at = row.indexOf('5');
  expect(sentenceAround(row, at, at + 1)).toEqual({
    before: '1　快递业务量　亿件　3　',
    quote: '5',
    after: '　预期性',
  });
  expect(sentenceAround(row, 0, row.length).quote).toBe('1　快递业务量　亿件　3　5　预期性');
  const long = `${'第一类指标\t'.repeat(9)}5`;
  expect(sentenceAround(long, long.length - 1, long.length).before).toBe(`…${'第一类指标　'.repeat(6)}`);
  // Prose in a cell is quoted by its sentence.
  const task = '1\t改造公厕。新建驿站20个\t市城管局';
  const from = task.indexOf('驿站');
  expect(sentenceAround(task, from, from + 5)).toEqual({ before: '新建', quote: '驿站20个', after: '' });
});

import { expect, test } from 'vitest';
import type { PolicyFacts } from '../model/document.ts';
import type { Indicator } from '../model/vocabulary.ts';
import { sharedIndicators, type TargetEntry } from './entries.ts';

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

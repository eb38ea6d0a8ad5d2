import { expect, test } from 'vitest';
import type { PolicyFacts, Target } from '../model/document.ts';
import type { Indicator } from '../model/vocabulary.ts';
import { groupTargets, sharedIndicators, type TargetEntry } from './targets.ts';
import { basisWord, deadlineWords, passedWord } from './words.ts';

const target = (id: string, rest: Partial<Target> = {}): Target =>
  ({
    id,
    deadline: '2025',
    deadlineBasis: 'stated',
    rawDeadline: '到2025年',
    hedge: null,
    status: 'auto',
    kind: 'goal',
    role: 'target',
    qualifies: null,
    ...rest,
  }) as Target;

test('neighbours of which the same is said stand together; an inherited deadline is the same deadline', () => {
  const groups = groupTargets([
    target('a'),
    target('b', { deadlineBasis: 'inherited' }),
    target('c', { hedge: '力争' }),
    target('d', { rawDeadline: null, deadline: null, deadlineBasis: null }),
    target('e'),
  ]);
  expect(groups.map(({ items }) => items.map((item) => item.target.id))).toEqual([['a', 'b'], ['c'], ['d'], ['e']]);
});

test('a threshold stands under its target, or for itself where that is elsewhere', () => {
  const groups = groupTargets([
    target('a'),
    target('b', { role: 'threshold', qualifies: 'a' }),
    target('c', { role: 'threshold', qualifies: 'b' }),
    target('d', { role: 'threshold', qualifies: 'x' }),
  ]);
  expect(groups.flatMap(({ items }) => items.map((i) => [i.target.id, i.conditions.map(({ id }) => id)]))).toEqual([
    ['a', ['b', 'c']],
    ['d', []],
  ]);
});

test('deadlines in words', () => {
  expect([deadlineWords(target('a')), basisWord(target('a'))]).toEqual(['到2025年', '']);
  expect(basisWord(target('a', { deadlineBasis: 'plan-period' }))).toBe('规划期');
  expect(deadlineWords(target('a', { rawDeadline: null, deadline: null }))).toBe('未写期限');
  expect(deadlineWords(target('a', { rawDeadline: '远期', deadline: null }))).toBe('远期');
});

test.each([
  ['2025', '2025-12-31', ''],
  ['2025', '2026-01-01', '目标年已过'],
  ['2025-12-31', '2026-01-01', '目标年已过'],
  ['2026-06-30', '2026-07-01', '期限已过'],
  ['2026-06-30', '2026-06-30', ''],
  [null, '2030-01-01', ''],
])('of the deadline %s on %s is said: %s', (deadline, today, said) => {
  expect(passedWord({ deadline }, today)).toBe(said);
});

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

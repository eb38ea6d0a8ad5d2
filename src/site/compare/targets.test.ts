import { expect, test } from 'vitest';
import type { Target } from '../../model/document.ts';
import { basisWord, deadlineWords, passedWord } from '../../model/words.ts';
import { byYear, groupTargets } from './targets.ts';

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

test('of a table a year is said once, the years in their order', () => {
  const year = (id: string, deadline: string | null) =>
    target(id, { deadline, rawDeadline: deadline && `${deadline}年` });
  const rows = [year('a', '2025'), year('b', '2023'), year('c', '2025'), year('d', null), year('e', '2023')];
  const groups = groupTargets(byYear(rows));
  expect(groups.map(({ items }) => items.map((item) => item.target.id))).toEqual([['b', 'e'], ['a', 'c'], ['d']]);
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

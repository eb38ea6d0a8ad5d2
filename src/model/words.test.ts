import { expect, test } from 'vitest';
import { FIVE } from '../testing/corpus.ts';
import type { PolicyDocument, PolicyFacts } from './document.ts';
import {
  countText,
  dateText,
  firmlyByWhen,
  hedgeBeside,
  linesText,
  nameAmong,
  periodIsOver,
  periodText,
  titleText,
} from './words.ts';

test.each([
  [1, '一'],
  [2, '两'],
  [5, '五'],
  [10, '十'],
  [12, '十二'],
  [20, '二十'],
  [99, '九十九'],
  [100, '100'],
])('%i is %s before a measure word', (count, words) => {
  expect(countText(count)).toBe(words);
});

test('dates, lines and periods', () => {
  expect(dateText('2024-01-05')).toBe('2024年1月5日');
  expect([linesText([7, 7]), linesText([7, 9])]).toEqual(['7', '7—9']);
  expect([periodText([2023, 2025]), periodText([2025, 2025])]).toEqual(['2023—2025年', '2025年']);
});

test.each([
  ['力争', '到2027年', ['力争', '到2027年']],
  ['力争', '力争到2027年', ['力争到2027年']],
  [null, null, ['2027年']],
])('%s and %s: how firmly and by when', (hedge, rawDeadline, said) => {
  expect(firmlyByWhen({ hedge, rawDeadline, deadline: '2027', deadlineBasis: 'stated' })).toEqual(said);
});

test('a hedge is said beside words that do not say it', () => {
  expect(hedgeBeside('力争', '到2027年', '建成 3 个')).toBe('力争');
  expect(hedgeBeside('力争', '到2027年', '力争建成 3 个')).toBeNull();
  expect(hedgeBeside(null, '力争建成 3 个')).toBeNull();
  const target = { hedge: '力争', rawDeadline: '到2027年', deadline: '2027', deadlineBasis: 'stated' } as const;
  expect(firmlyByWhen(target, '力争建成 3 个')).toEqual(['到2027年']);
  expect(firmlyByWhen(target, '建成 3 个')).toEqual(['力争', '到2027年']);
});

const facts = (given: Partial<PolicyFacts>): PolicyFacts =>
  ({ id: 'x', title: null, editorialTitle: null, ...given }) as PolicyFacts;

test('a period is over when its last year is', () => {
  const policy = facts({ planPeriod: [2023, 2025] });
  expect(periodIsOver(policy, '2025-12-31')).toBe(false);
  expect(periodIsOver(policy, '2026-01-01')).toBe(true);
  expect(periodIsOver(facts({ planPeriod: null }), '2030-01-01')).toBe(false);
});

test('a title of ours is marked', () => {
  expect(titleText(facts({ title: '甲\n乙' }))).toBe('甲乙');
  expect(titleText(facts({ editorialTitle: '丙' }))).toBe('〔丙〕');
  expect(titleText(facts({}))).toBe('〔x〕');
});

test('documents of one city are told apart by their year, else by their number, else by their id', () => {
  const [one] = FIVE;
  const document = (id: string, facts: Partial<PolicyFacts>): PolicyDocument => ({
    ...one!,
    policy: { ...one!.policy, planPeriod: null, signedDate: null, documentNumber: null, ...facts, id },
  });
  const named = (...documents: PolicyDocument[]): string[] =>
    documents.map(({ policy }) => nameAmong(policy, documents));
  const early = document('a', { signedDate: '2019-01-01', documentNumber: '武政〔2019〕1号' });
  const late = document('b', { signedDate: '2024-01-01', documentNumber: '武政〔2024〕1号' });
  const alike = document('c', { signedDate: '2024-05-01', documentNumber: '武政〔2024〕9号' });
  const undated = document('d', {});
  const bare = document('e', {});
  const elsewhere = document('f', { city: { id: 'hangzhou', name: '杭州' }, signedDate: '2024-01-01' });
  expect(named(late, elsewhere)).toEqual(['武汉', '杭州']);
  expect(named(early, late, undated)).toEqual(['武汉（2019）', '武汉（2024）', '武汉（日期未载）']);
  expect(named(early, late, alike)).toEqual(['武汉（2019）', '武汉（武政〔2024〕1号）', '武汉（武政〔2024〕9号）']);
  expect(named(late, undated, bare)).toEqual(['武汉（2024）', '武汉（d）', '武汉（e）']);
});

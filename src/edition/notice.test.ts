import { describe, expect, test } from 'vitest';
import { belowOf, type Change, type EditionList, isUnchanged, noticeOf, type Since } from './notice.ts';

const LIST: EditionList = {
  current: 'cccccccc',
  editions: [
    { version: 'aaaaaaaa', date: '2026-01-01', pages: [] },
    { version: 'bbbbbbbb', date: '2026-02-01', pages: ['/policies/x/', '/themes/rural/'] },
    { version: 'cccccccc', date: null, pages: ['/policies/y/'] },
  ],
};
const NOTHING: Change = { added: [], changed: [], remarked: [], gone: [], page: 'same', notes: 0 };
const CHANGE: Change = {
  ...NOTHING,
  added: ['2.1.u1'],
  changed: ['2.1', '2.1.p1', '3.p2'],
  remarked: ['2.2.t-abcdef'],
  gone: ['4'],
};
const SINCE: readonly Since[] = [
  { versions: ['aaaaaaaa'], change: CHANGE },
  { versions: ['bbbbbbbb', 'cccccccc'], change: NOTHING },
];

test('the version of the site asks for no notice', () => {
  expect(noticeOf('cccccccc', '2.1', LIST, SINCE, true)).toBeNull();
});

test.each(['dddddddd', '', 'AAAAAAAA', '1.0'])('%j is a version that nobody recorded', (version) => {
  expect(noticeOf(version, '2.1', LIST, SINCE, true)).toEqual({ kind: 'unknown', version });
});

describe('the place that is cited', () => {
  test.each([
    ['2.1', true, 'changed'],
    ['2.1.p1', true, 'changed'],
    ['2.2', true, 'same'],
    ['2.2.t-abcdef', true, 'remarked'],
    ['2.1.u1', true, 'added'],
    ['4', false, 'gone'],
    // It stands at the end of the page as one that was taken back.
    ['4', true, 'gone'],
  ] as const)('%s (on the page: %s) is %s', (anchor, isThere, state) => {
    expect(noticeOf('aaaaaaaa', anchor, LIST, SINCE, isThere)).toMatchObject({ cited: { anchor, state } });
  });

  test.each([
    ['', true],
    ['9.9', false],
  ])('%j is none', (anchor, isThere) => {
    expect(noticeOf('aaaaaaaa', anchor, LIST, SINCE, isThere)).toMatchObject({ cited: null });
  });
});

test('every place is named once', () => {
  expect(noticeOf('aaaaaaaa', '', LIST, SINCE, false)).toEqual({
    kind: 'known',
    version: 'aaaaaaaa',
    date: '2026-01-01',
    cited: null,
    change: { ...CHANGE, changed: ['2.1', '3.p2'] },
  });
});

test('a page that did not change says so', () => {
  const notice = noticeOf('bbbbbbbb', '2.1', LIST, SINCE, true);
  expect(notice?.kind === 'known' && isUnchanged(notice.change)).toBe(true);
  expect(isUnchanged(CHANGE)).toBe(false);
  expect(isUnchanged({ ...NOTHING, notes: 1 })).toBe(false);
});

test('what changed below a clause is told with it', () => {
  expect(belowOf('2', CHANGE)).toEqual(['2.1.u1', '2.1', '2.1.p1', '2.2.t-abcdef']);
  expect(belowOf('3', CHANGE)).toEqual(['3.p2']);
  expect(belowOf('2.1.u1', CHANGE)).toEqual([]);
});

test('elsewhere the pages that changed since are named', () => {
  expect(noticeOf('aaaaaaaa', '', LIST, null, false)).toEqual({
    kind: 'elsewhere',
    version: 'aaaaaaaa',
    date: '2026-01-01',
    absent: false,
    pages: ['/policies/x/', '/themes/rural/', '/policies/y/'],
  });
  const since: readonly Since[] = [{ versions: ['aaaaaaaa'], change: null }];
  expect(noticeOf('aaaaaaaa', '1', LIST, since, true)).toMatchObject({ kind: 'elsewhere', absent: true });
});

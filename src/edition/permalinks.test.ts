import { describe, expect, test } from 'vitest';
import { readLog, readPermalinks, readRetired, readSnapshot } from '../site/content/read.ts';
import { statesOf } from './log.ts';
import { anchorsOf, faultsOf, parsePermalinks, parseRetired, printPermalinks, type Retired } from './permalinks.ts';
import type { Snapshot } from './snapshot.ts';

const page = (anchors: readonly string[]): ReadonlyMap<string, string> =>
  new Map(anchors.map((anchor) => [anchor, '00000000']));
const NOW: Snapshot = new Map([
  ['/policies/a/', page(['', '1', '1.p1', '1.t-abcdef', 'note-123456'])],
  ['/themes/rural/', page([''])],
  ['units', page(['个'])],
]);

test('clauses, paragraphs and targets have addresses; pages, notes and units have none to a place', () => {
  expect(anchorsOf(NOW)).toEqual(['/policies/a/#1', '/policies/a/#1.p1', '/policies/a/#1.t-abcdef']);
});

test('a list is read as it was written', () => {
  expect(parsePermalinks(printPermalinks(anchorsOf(NOW)))).toEqual(anchorsOf(NOW));
  expect(parsePermalinks('')).toEqual([]);
});

describe('an address that was published', () => {
  const retired = (from: string, to: string | null = null): Retired => ({
    from,
    to,
    date: '2026-01-01',
    reason: '更正。',
  });
  const faults = (permalinks: readonly string[], gone: readonly Retired[] = [], earlier: Snapshot = NOW) =>
    faultsOf(permalinks, gone, NOW, earlier);

  test('is there', () => {
    expect(faults(anchorsOf(NOW))).toEqual([]);
  });

  test('was lost', () => {
    expect(faults(['/policies/a/#2'])).toEqual(['/policies/a/#2 公布过，现在没有了']);
    expect(faults([], [], new Map([['/themes/gone/', page([''])]]))).toEqual(['/themes/gone/ 公布过，现在没有了']);
  });

  test('was taken back, alone or with its page', () => {
    expect(faults(['/policies/a/#2'], [retired('/policies/a/#2', '/policies/a/#1')])).toEqual([]);
    expect(faults(['/policies/b/#1', '/policies/b/#2'], [retired('/policies/b/')])).toEqual([]);
  });

  test('was taken back wrongly', () => {
    expect(faults(['/policies/a/#1'], [retired('/policies/a/#1')])).toEqual(['/policies/a/#1 列为撤下，但它还在']);
    expect(faults([], [retired('/policies/a/#7')])).toEqual(['/policies/a/#7 列为撤下，但从未公布']);
    expect(faults(['/policies/a/#2'], [retired('/policies/a/#2', '/policies/a/#3')])).toEqual([
      '/policies/a/#2 改到 /policies/a/#3，但没有这个地址',
    ]);
  });
});

test.each([
  '- from: policies/a/#1',
  '- {from: /policies/a/#1, to: null, date: 2026-01-01}',
  '- {from: /policies/a/#1, to: null, date: soon, reason: 更正}',
  'a: [',
])('%j is no list of addresses taken back', (text) => {
  expect(() => parseRetired(text)).toThrow('retired.yaml');
});

test('a list of addresses taken back', () => {
  expect(parseRetired('[]')).toEqual([]);
  expect(parseRetired('# nothing\n')).toEqual([]);
  expect(parseRetired('- {from: /policies/a/#1, to: null, date: "2026-01-01", reason: 更正}')).toHaveLength(1);
});

describe('this site', () => {
  const [snapshot, permalinks] = [readSnapshot(), readPermalinks()];

  test('has every address that it has published', () => {
    const earlier = statesOf(readLog()).at(-1)?.snapshot ?? new Map();
    expect(permalinks.length).toBeGreaterThan(400);
    expect(faultsOf(permalinks, readRetired(), snapshot, earlier)).toEqual([]);
  });

  test('lists no address twice', () => {
    expect(permalinks.length).toBe(new Set(permalinks).size);
  });

  test('would be found without one of them', () => {
    const scope = [...snapshot.keys()].find((path) => path.startsWith('/policies/'))!;
    const rest = [...snapshot.get(scope)!].filter(([anchor]) => anchor !== '1');
    const faults = faultsOf(permalinks, readRetired(), new Map(snapshot).set(scope, new Map(rest)), new Map());
    expect(faults).toEqual([`${scope}#1 公布过，现在没有了`]);
  });
});

import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { documents, FIVE, vocabulary } from '../testing/corpus.ts';
import { askedInQuery, REPORT_PARTS } from './fields.ts';
import { type Corpus, parseSelection, partsOf, queryOf, type Selection, WHOLE } from './selection.ts';

/** Milliseconds: on a slow machine. */
vi.setConfig({ testTimeout: 120_000 });

const corpus: Corpus = { documents, vocabulary };
const policies = documents.map(({ policy }) => policy.id);
const places = documents.flatMap(({ policy, clauses, paragraphs }) => [
  ...clauses.map(({ number }) => ({ policy: policy.id, anchor: number })),
  ...paragraphs.flatMap(({ marks }) =>
    marks.flatMap((mark) => (mark.type === 'target' ? [{ policy: policy.id, anchor: mark.target.id }] : [])),
  ),
]);
const isAll = (ids: readonly string[]): boolean => ids.join() === policies.join();
const inOrder = (ids: readonly string[], all: readonly { readonly id: string }[]): readonly string[] =>
  all.map(({ id }) => id).filter((id) => ids.includes(id));

const selection: fc.Arbitrary<Selection> = fc
  .record({
    policies: fc.shuffledSubarray(policies).map((ids) => (isAll(ids) ? [] : ids)),
    themes: fc.subarray(vocabulary.themes.map(({ id }) => id)),
    indicators: fc.subarray(vocabulary.indicators.map(({ id }) => id)),
    parts: fc.option(fc.subarray([...REPORT_PARTS])),
    items: fc.shuffledSubarray(places, { maxLength: 6 }),
  })
  // No parts and nothing picked is no report.
  .map((one) => (one.parts?.length === 0 && one.items.length === 0 ? { ...one, parts: null } : one));

test('an address says a selection, and the selection is read from it', () => {
  fc.assert(
    fc.property(selection, (given) => {
      const asked = askedInQuery(new URLSearchParams(queryOf(given, corpus)));
      expect(parseSelection(asked, corpus)).toEqual({ selection: given, unknown: [] });
    }),
  );
});

test('whatever is asked for, a selection names only what there is, and nothing is lost in silence', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      'wuhan',
      '武汉',
      'green',
      '绿色发展',
      'constructor',
      '__proto__',
      'wuhan-2024#9.9',
      '<img src=x>',
      '%00',
    ),
  );
  const field = fc.option(
    fc.array(hostile).map((list) => list.join(',')),
    { nil: undefined },
  );
  fc.assert(
    fc.property(
      fc.record({ policies: field, themes: field, indicators: field, parts: field, items: field }),
      (asked) => {
        const { selection: found, unknown } = parseSelection(asked, corpus);
        expect(policies).toEqual(expect.arrayContaining([...found.policies]));
        expect(found.themes).toEqual(inOrder(found.themes, vocabulary.themes));
        expect(found.indicators).toEqual(inOrder(found.indicators, vocabulary.indicators));
        for (const item of found.items) expect(places).toContainEqual(item);
        const told = new Set(unknown.map(({ given }) => given));
        for (const name of ['constructor', '__proto__'])
          if (asked.themes?.split(',').includes(name)) expect(told).toContain(name);
        // What is understood is understood again.
        const again = parseSelection(askedInQuery(new URLSearchParams(queryOf(found, corpus))), corpus);
        expect(again).toEqual({ selection: found, unknown: [] });
      },
    ),
  );
});

describe.each([
  ['nothing', {}, WHOLE],
  ['cities, in their order', { policies: 'hangzhou,wuhan' }, { ...WHOLE, policies: ['hangzhou-draft', 'wuhan-2024'] }],
  [
    'Chinese names',
    { policies: '武汉、杭州市', themes: '绿色发展' },
    { ...WHOLE, policies: ['wuhan-2024', 'hangzhou-draft'], themes: ['green'] },
  ],
  ['full width', { policies: 'ｗｕｈａｎ' }, { ...WHOLE, policies: ['wuhan-2024'] }],
  ['all in their own order', { policies: FIVE.map(({ policy }) => policy.id).join(',') }, WHOLE],
  ['twice the same', { themes: 'green,green' }, { ...WHOLE, themes: ['green'] }],
  ['parts', { parts: 'measure,目标' }, { ...WHOLE, parts: ['goal', 'measure'] }],
  [
    'a place, either way',
    { items: 'wuhan-2024#2.1.1,wuhan-2024/2.1.2' },
    {
      ...WHOLE,
      items: [
        { policy: 'wuhan-2024', anchor: '2.1.1' },
        { policy: 'wuhan-2024', anchor: '2.1.2' },
      ],
    },
  ],
  ['no parts, and nothing picked', { parts: 'none' }, WHOLE],
])('%s', (_name, asked, expected) => {
  const five: Corpus = { documents: FIVE, vocabulary };
  test('is understood', () => expect(parseSelection(asked, five)).toEqual({ selection: expected, unknown: [] }));
});

test.each([
  [{}, ['goal', 'measure', 'safeguard', 'agencies']],
  [{ themes: ['green'] }, ['goal', 'measure', 'safeguard', 'agencies']],
  [{ indicators: ['express-volume'] }, ['goal']],
  [{ items: [{ policy: 'wuhan-2024', anchor: '1' }] }, []],
  [{ items: [{ policy: 'wuhan-2024', anchor: '1' }], parts: ['text' as const] }, ['text']],
])('%j gives the parts %j', (given, expected) => {
  expect(partsOf({ ...WHOLE, ...given })).toEqual(expected);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countFacet, type Hit, type Index, nearest, type Pagefind, search } from './engine.ts';
import { postingsOf } from './postings.ts';
import { type Pieces, runsOf } from './regions.ts';
import { findTerms, tokensOf } from './tokens.ts';

/** A record as the index holds it: words at their places. */
interface Made {
  readonly id: string;
  readonly pieces: Pieces;
  readonly facets: Readonly<Record<string, readonly string[]>>;
}

const clause = (id: string, { heading = '', target = '', text = '' }, facets = {}): Made => ({
  id,
  pieces: { heading: [heading], target: [target], text: [text] },
  facets,
});
const policy = (id: string, name: string): Made => ({ id, pieces: { policy: [name] }, facets: {} });

/**
 * Records in their order, found by one word each: with quotes the first place, without them every place, in another
 * order, and words that begin with what is asked for as well.
 */
function indexOf(made: readonly Made[], width: number): Index & { asked: number } {
  const postings = [
    ...postingsOf(
      made.map(({ pieces }) => runsOf(pieces)),
      width,
    ),
  ];
  const index = {
    asked: 0,
    width,
    pagefind: {
      async search(query: string, { filters = {} }: Parameters<Pagefind['search']>[1]) {
        index.asked += 1;
        const [, word] = /^"([^" ]+)"$/u.exec(query) ?? [];
        const results = made.flatMap((record, number): Hit[] => {
          const fits = Object.entries(filters).every(([name, { any }]) =>
            any.some((value) => record.facets[name]?.includes(value)),
          );
          const places = postings
            .filter((posting) => (word === undefined ? posting.word.startsWith(query) : posting.word === word))
            .flatMap((posting) => [...posting.places].filter((_, at) => posting.records[at] === number));
          if (!fits || places.length === 0) return [];
          return [{ id: record.id, words: word === undefined ? places : places.slice(0, 1), data: async () => record }];
        });
        return { results: word !== undefined ? results : results.toReversed() };
      },
    },
  };
  return index;
}

const records = [
  policy('p', '江城市绿色寄递方案'),
  policy('number', '江政办(2024)4号'),
  clause('short', { text: '推进绿色寄递。' }, { city: ['a'] }),
  clause('target', { target: '绿色寄递达到90%', text: '到2025年，绿色寄递达到90%。' }, { city: ['a'] }),
  clause('heading', { heading: '发展绿色寄递', text: '发展绿色寄递。加快快递进村。' }, { city: ['b'] }),
  clause('apart', { text: '绿色、寄递并重。' }, { city: ['b'] }),
];
const ids = (hits: readonly Hit[]): string[] => hits.map(({ id }) => id);

describe.each([1, 2, 3])('words of up to %i tokens', (width) => {
  const index = indexOf(records, width);
  const found = async (...terms: string[]): Promise<string[]> => ids((await search([index], terms)).clauses);

  test('a hit in a heading comes before one in a target, that before one in the text; policies stand apart', async () => {
    const { clauses, policies } = await search([index], ['绿色寄递']);
    expect(ids(clauses)).toEqual(['heading', 'target', 'short']);
    expect(ids(policies)).toEqual(['p']);
  });

  test.each([
    ['绿', ['heading', 'target', 'short', 'apart']],
    ['绿色', ['heading', 'target', 'short', 'apart']],
    ['色寄递', ['heading', 'target', 'short']],
    ['加快快递进村', ['heading']],
    ['加快递进村', []],
    ['绿色寄递达到90%', ['target']],
    ['到2025年，绿色寄递达到90%。', ['target']],
    ['寄递。加快', ['heading']],
    ['色、寄', ['apart']],
    ['025年', []],
    ['0%', []],
    ['。', ['short', 'target', 'heading', 'apart']],
  ])('%s stands in %j', async (term, expected) => {
    expect(await found(term)).toEqual(expected);
  });

  test('several terms are all held, and a hit is as good as its worst term', async () => {
    expect(await found('绿色寄递', '快递进村')).toEqual(['heading']);
    expect(await found('绿色', '寄递')).toEqual(['heading', 'target', 'short', 'apart']);
    expect(await found('绿色寄递', '水运')).toEqual([]);
  });

  test('no hit reaches from one piece to the next', async () => {
    const joined = indexOf([clause('c', { heading: '甲乙丙丁', target: '戊己', text: '庚辛壬癸\n子丑寅卯' })], width);
    for (const term of ['丁戊', '丙丁戊己', '己庚', '壬癸子丑', '癸子', '辛壬癸子丑寅'])
      expect(ids((await search([joined], [term])).clauses), term).toEqual([]);
    for (const term of ['甲乙丙丁', '庚辛壬癸', '子丑寅卯', '卯'])
      expect(ids((await search([joined], [term])).clauses), term).toEqual(['c']);
  });

  test('a document number is found whatever its brackets; a facet leaves policies out', async () => {
    for (const number of ['江政办〔2024〕4号', '江政办[2024]4号', '江政办（2024）4号'])
      expect(ids((await search([index], [number])).policies), number).toEqual(['number']);
    const narrowed = await search([index], ['绿色寄递'], { city: { any: ['a'] } });
    expect([ids(narrowed.clauses), ids(narrowed.policies)]).toEqual([['target', 'short'], []]);
  });

  test('no term: all that the facets leave', async () => {
    expect(ids((await search([index], [], { city: { any: ['b'] } })).clauses)).toEqual(['heading', 'apart']);
  });

  test.each([
    [['绿色寄递'], {}, { a: 2, b: 1 }],
    [['绿色', '寄递'], {}, { a: 2, b: 2 }],
    [['绿色寄递'], { city: { any: ['b'] } }, { a: 2, b: 1 }],
  ])('counts of a facet for %j narrowed by %j', async (terms, filters, expected) => {
    const counts = await countFacet([index], terms, filters, 'city', ['a', 'b']);
    expect(Object.fromEntries(counts)).toEqual(expected);
  });

  test('near: the longest parts that stand somewhere, no clause twice', async () => {
    const near = await nearest([index], ['推进绿色寄递进村']);
    expect(near.map(({ parts, hits }) => [parts, ids(hits)])).toEqual([
      [['推进绿色寄递'], ['short']],
      [['递进村'], ['heading']],
    ]);
    expect(await nearest([index], ['龘龘'])).toEqual([]);
  });
});

test('a clause of any text is found by any part of it, whatever the width', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.string({ unit: fc.constantFrom(...'快递业，。5g. 年𠀀'), minLength: 1, maxLength: 14 }), {
        minLength: 1,
        maxLength: 3,
      }),
      fc.constantFrom(1, 2, 3),
      fc.nat(),
      fc.integer({ min: 1, max: 9 }),
      async (texts, width, start, length) => {
        const tokens = tokensOf(texts[0]!);
        fc.pre(tokens.length > 0);
        const from = start % tokens.length;
        const part = tokens.slice(from, from + length);
        const query = texts[0]!.slice(part[0]!.start, part.at(-1)!.end);
        const index = indexOf(
          texts.map((text, place) => clause(`${place}`, { text })),
          width,
        );
        const wanted = texts.flatMap((text, place) => (findTerms(text, [query]).length > 0 ? [`${place}`] : []));
        expect(ids((await search([index], [query])).clauses)).toEqual(wanted);
      },
    ),
  );
});

describe('several indexes', () => {
  const own = records.slice(0, 3);
  const other = records.slice(3);

  test.each([
    [1, 1],
    [1, 3],
    [3, 3],
  ])('of widths %i and %i give together what one gives', async (one, two) => {
    const apart = [indexOf(own, one), indexOf(other, two)];
    const together = [indexOf(records, one)];
    for (const terms of [['绿色寄递'], ['寄递'], ['推进', '绿色'], ['龘'], []]) {
      const [some, all] = [await search(apart, terms), await search(together, terms)];
      expect(ids(some.clauses).toSorted(), terms.join(' ')).toEqual(ids(all.clauses).toSorted());
      expect(ids(some.policies)).toEqual(ids(all.policies));
    }
    expect(ids((await search(apart, ['绿色寄递'])).clauses)).toEqual(['heading', 'target', 'short']);
    expect(await countFacet(apart, ['绿色寄递'], {}, 'city', ['a', 'b'])).toEqual(
      await countFacet(together, ['绿色寄递'], {}, 'city', ['a', 'b']),
    );
    expect((await nearest(apart, ['推进绿色寄递进村'])).flatMap(({ parts }) => parts)).toEqual(
      (await nearest(together, ['推进绿色寄递进村'])).flatMap(({ parts }) => parts),
    );
  });
});

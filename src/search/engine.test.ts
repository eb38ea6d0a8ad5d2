import { expect, test } from 'vitest';
import { countFacet, type Hit, nearest, type Pagefind, search, simplify } from './engine.ts';
import { REGIONS } from './regions.ts';
import { toWords } from './tokens.ts';

/** A record as the index holds it: words at their positions. */
interface Made {
  readonly id: string;
  readonly words: readonly (string | null)[];
  readonly facets: Readonly<Record<string, readonly string[]>>;
}

const at = (start: number, words: readonly string[], into: (string | null)[]): void => {
  for (const [place, word] of words.entries())
    into[start + place] = word.replace(/[^\p{L}\p{N}\p{M}]+$/u, '').toLowerCase();
};

function clause(id: string, parts: { heading?: string; target?: string; text: string }, facets = {}): Made {
  const words: (string | null)[] = [];
  at(REGIONS.heading, toWords(parts.heading ?? ''), words);
  at(REGIONS.target, toWords(parts.target ?? ''), words);
  at(REGIONS.text, toWords(parts.text), words);
  return { id, words, facets };
}

function policy(id: string, name: string): Made {
  const words: (string | null)[] = [];
  at(REGIONS.policy, toWords(name), words);
  return { id, words, facets: {} };
}

/** Quoted phrases over records in their order, each with the first place where the phrase stands. */
function pagefindOf(records: readonly Made[]): Pagefind & { asked: number } {
  const engine = {
    asked: 0,
    async search(query: string | null, { filters = {} }: Parameters<Pagefind['search']>[1]) {
      engine.asked += 1;
      const wanted = query?.replaceAll('"', '').split(' ') ?? [];
      const results = records.flatMap((record): Hit[] => {
        const fits = Object.entries(filters).every(([name, { any }]) =>
          any.some((value) => record.facets[name]?.includes(value)),
        );
        const first =
          query === null
            ? 0
            : record.words.findIndex((_, place) => wanted.every((word, k) => record.words[place + k] === word));
        if (!fits || first === -1) return [];
        return [
          { id: record.id, words: query === null ? [] : wanted.map((_, k) => first + k), data: async () => record },
        ];
      });
      const found = records.filter(({ id }) => results.some((hit) => hit.id === id));
      const counts: Record<string, Record<string, number>> = {};
      for (const { facets } of found)
        for (const [name, values] of Object.entries(facets))
          for (const value of values) {
            counts[name] ??= {};
            counts[name][value] = (counts[name][value] ?? 0) + 1;
          }
      return { results, filters: counts };
    },
  };
  return engine;
}

const records = [
  policy('p', '江城市绿色寄递方案\n江政办(2024)4号'),
  clause('short', { text: '推进绿色寄递。' }, { city: ['a'] }),
  clause('target', { target: '绿色寄递达到90%', text: '到2025年，绿色寄递达到90%。' }, { city: ['a'] }),
  clause('heading', { heading: '发展绿色寄递', text: '发展绿色寄递。加快快递进村。' }, { city: ['b'] }),
  clause('apart', { text: '绿色、寄递并重。' }, { city: ['b'] }),
];
const ids = (hits: readonly Hit[]): string[] => hits.map(({ id }) => id);

test('a hit in a heading comes before one in a target, that before one in the text; policies stand apart', async () => {
  const { clauses, policies } = await search(pagefindOf(records), ['绿色寄递']);
  expect(ids(clauses)).toEqual(['heading', 'target', 'short']);
  expect(ids(policies)).toEqual(['p']);
});

test('several terms are all held, and a hit is as good as its worst term', async () => {
  expect(ids((await search(pagefindOf(records), ['绿色寄递', '快递进村'])).clauses)).toEqual(['heading']);
  expect(ids((await search(pagefindOf(records), ['绿色', '寄递'])).clauses)).toEqual([
    'heading',
    'target',
    'short',
    'apart',
  ]);
  expect(ids((await search(pagefindOf(records), ['绿色寄递', '水运'])).clauses)).toEqual([]);
});

test('a document number is found whatever its brackets; a facet leaves policies out', async () => {
  for (const number of ['江政办〔2024〕4号', '江政办[2024]4号', '江政办（2024）4号'])
    expect(ids((await search(pagefindOf(records), [number])).policies), number).toEqual(['p']);
  const narrowed = await search(pagefindOf(records), ['绿色寄递'], { city: { any: ['a'] } });
  expect([ids(narrowed.clauses), ids(narrowed.policies)]).toEqual([['target', 'short'], []]);
});

test('no term: all that the facets leave', async () => {
  expect(ids((await search(pagefindOf(records), [], { city: { any: ['b'] } })).clauses)).toEqual(['heading', 'apart']);
});

test.each([
  [['绿色寄递'], {}, { a: 2, b: 1 }],
  [['绿色', '寄递'], {}, { a: 2, b: 2 }],
  [['绿色寄递'], { city: { any: ['b'] } }, { a: 2, b: 1 }],
])('counts of a facet for %j narrowed by %j', async (terms, filters, expected) => {
  const counts = await countFacet(pagefindOf(records), terms, filters, 'city', ['a', 'b']);
  expect(Object.fromEntries(counts)).toEqual(expected);
});

test('near: the longest parts that stand somewhere, no clause twice', async () => {
  const engine = pagefindOf(records);
  const near = await nearest(engine, ['推进绿色寄递进村']);
  expect(near.map(({ parts, hits }) => [parts, ids(hits)])).toEqual([
    [['推进绿色寄递'], ['short']],
    [['递进村'], ['heading']],
  ]);
  // About as many questions as characters, not their square.
  expect(engine.asked).toBeLessThan(25);
  expect(await nearest(engine, ['龘龘'])).toEqual([]);
});

test('a table of traditional characters', () => {
  expect(
    simplify(
      '快遞進村',
      new Map([
        ['遞', '递'],
        ['進', '进'],
      ]),
    ),
  ).toBe('快递进村');
});

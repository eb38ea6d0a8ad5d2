import { type PartName, partAt, roundBrackets } from './regions.ts';
import { END, type Token, tokensOf, wordOf } from './tokens.ts';

/**
 * Asks Pagefind and reads its answers: which clauses hold all the terms, in which order, and what comes near where none
 * does.
 * Guarantees: the clauses found are exactly those whose own text holds every term; nothing but the index is read.
 */

/** What Pagefind gives, as far as it is used. */
export interface Hit<Data = unknown> {
  readonly id: string;
  /** The first place where a quoted word stands; every place of one without quotes. */
  readonly words: readonly number[];
  data(): Promise<Data>;
}
interface Answer<Data = unknown> {
  readonly results: readonly Hit<Data>[];
}
export type Facets = Readonly<Record<string, { readonly any: readonly string[] }>>;
export interface Pagefind<Data = unknown> {
  search(query: string | null, options: { readonly filters?: Facets }): Promise<Answer<Data>>;
}

/** An index with words of up to `width` tokens. */
export interface Index<Data = unknown> {
  readonly pagefind: Pagefind<Data>;
  readonly width: number;
}
/** Indexes that are searched as one, each in its own way; among equals those of the first come first. */
export type Indexes<Data = unknown> = readonly Index<Data>[];

interface Found<Data = unknown> {
  /** In the order in which they are shown. */
  readonly clauses: readonly Hit<Data>[];
  /** Policies whose title, number or issuer holds every term. */
  readonly policies: readonly Hit<Data>[];
}

/** A record that holds a term, and the part in which it stands first. */
interface Place<Data> {
  readonly hit: Hit<Data>;
  readonly part: PartName;
}

/** Where the words of a term begin in it: as few as cover it. */
function offsetsOf(length: number, width: number): readonly number[] {
  const last = length - width;
  if (last <= 0) return [0];
  return [...Array.from({ length: Math.ceil(last / width) }, (_, place) => place * width), last];
}

/**
 * The records that hold tokens in a row, in the order in which they were indexed. One word is found by Pagefind; of
 * several, those places count at which all of them stand as far from each other as in the term.
 */
async function findIn<Data>(
  { pagefind, width }: Index<Data>,
  tokens: readonly Token[],
  filters: Facets,
): Promise<readonly Place<Data>[]> {
  const words = offsetsOf(tokens.length, width).map((offset) => ({
    offset,
    word: wordOf(
      tokens.slice(offset, offset + width).map(({ folded }) => folded),
      width,
    ),
  }));
  const ask = async (query: string): Promise<readonly Hit<Data>[]> =>
    (await pagefind.search(query, { filters })).results;
  const [only, ...more] = words;
  if (more.length === 0) {
    const hits = await ask(`"${only!.word}"`);
    return hits.map((hit) => ({ hit, part: partAt(hit.words[0]!) }));
  }
  // Without quotes Pagefind gives every place, but in an order of its own.
  const answers = await Promise.all(words.map(async ({ offset, word }) => ({ offset, word, hits: await ask(word) })));
  const rarest = answers.reduce((least, answer) => (answer.hits.length < least.hits.length ? answer : least));
  if (rarest.hits.length === 0) return [];
  const standing = answers.map(({ offset, hits }) => ({
    offset,
    places: new Map(hits.map((hit) => [hit.id, new Set(hit.words)])),
  }));
  return (await ask(`"${rarest.word}"`)).flatMap((hit) => {
    const first = [...(standing[0]!.places.get(hit.id) ?? [])].find((place) =>
      standing.every(({ offset, places }) => places.get(hit.id)?.has(place + offset)),
    );
    return first === undefined ? [] : [{ hit, part: partAt(first) }];
  });
}

const find = async <Data>(
  indexes: Indexes<Data>,
  tokens: readonly Token[],
  filters: Facets,
): Promise<readonly Place<Data>[]> =>
  (await Promise.all(indexes.map((index) => findIn(index, tokens, filters)))).flat();

/** From the best place of a hit to the worst. */
const ORDER: readonly PartName[] = ['policy', 'heading', 'target', 'text'];

/** Records that all the answers have, each with the worst of its places; the order is that of the first answer. */
function intersect<Data>(answers: readonly (readonly Place<Data>[])[]): readonly Place<Data>[] {
  const [first = [], ...others] = answers;
  const parts = others.map((places) => new Map(places.map(({ hit, part }) => [hit.id, part])));
  return first.flatMap(({ hit, part }) => {
    const all = [part, ...parts.map((places) => places.get(hit.id))];
    return all.includes(undefined) ? [] : [{ hit, part: ORDER.findLast((name) => all.includes(name))! }];
  });
}

/** Every clause: asked for no word, Pagefind would fetch its whole index, so it is asked for what all have. */
const findEvery = async <Data>(indexes: Indexes<Data>, filters: Facets): Promise<readonly Hit<Data>[]> => {
  const asked = indexes.map(({ pagefind, width }) => pagefind.search(`"${wordOf([END], width)}"`, { filters }));
  return (await Promise.all(asked)).flatMap(({ results }) => results);
};

const ofPolicy = ({ part }: Place<unknown>): boolean => part === 'policy';

/**
 * The clauses that hold every term (all clauses for none), those with the terms in the heading first, then those with
 * them in a target, then the others; shorter clauses first among equals.
 */
export async function search<Data>(
  indexes: Indexes<Data>,
  terms: readonly string[],
  filters: Facets = {},
): Promise<Found<Data>> {
  if (terms.length === 0) return { clauses: await findEvery(indexes, filters), policies: [] };
  const narrowed = Object.keys(filters).length > 0;
  const rounded = terms.map(roundBrackets);
  const findAll = async (all: readonly string[]): Promise<readonly Place<Data>[]> =>
    intersect(await Promise.all(all.map((term) => find(indexes, tokensOf(term), filters))));
  const [places, named] = await Promise.all([
    findAll(terms),
    // Brackets of a document number are written in many ways; the names of policies have round ones.
    narrowed || rounded.every((term, place) => term === terms[place]) ? null : findAll(rounded),
  ]);
  return {
    clauses: places
      .filter((place) => !ofPolicy(place))
      .toSorted((a, b) => ORDER.indexOf(a.part) - ORDER.indexOf(b.part))
      .map(({ hit }) => hit),
    policies: (named ?? places).filter(ofPolicy).map(({ hit }) => hit),
  };
}

/** How many clauses each value of a facet has among those that hold every term. */
export async function countFacet(
  indexes: Indexes,
  terms: readonly string[],
  filters: Facets,
  facet: string,
  values: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  // The facet's own choice does not narrow its counts.
  const others = Object.fromEntries(Object.entries(filters).filter(([name]) => name !== facet));
  const { clauses } = await search(indexes, terms, others);
  const found = new Set(clauses.map(({ id }) => id));
  const members = await Promise.all(indexes.map((index) => membersOf(index, facet, values)));
  return new Map(
    values.map((value) => [value, members.flatMap((own) => own.get(value)!).filter((id) => found.has(id)).length]),
  );
}

const known = new WeakMap<Pagefind, Map<string, Promise<ReadonlyMap<string, readonly string[]>>>>();

/** The clauses that have each value of a facet; asked for once. */
function membersOf(
  index: Index,
  facet: string,
  values: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const [first = ''] = values;
  const facets = known.get(index.pagefind) ?? new Map<string, Promise<ReadonlyMap<string, readonly string[]>>>();
  known.set(index.pagefind, facets);
  const load = async (): Promise<ReadonlyMap<string, readonly string[]>> => {
    // The first question fetches the facet.
    await findEvery([index], { [facet]: { any: [first] } });
    const asked = values.map(async (value): Promise<[string, readonly string[]]> => {
      const hits = await findEvery([index], { [facet]: { any: [value] } });
      return [value, hits.map(({ id }) => id)];
    });
    return new Map(await Promise.all(asked));
  };
  const members = facets.get(facet) ?? load();
  facets.set(facet, members);
  return members;
}

/** What comes near where nothing is exact. */
interface Near<Data = unknown> {
  /** What is in it of what was asked for. */
  readonly parts: readonly string[];
  readonly hits: readonly Hit<Data>[];
}

/** So long a phrase is looked for in parts; so few parts and clauses are offered. */
const MOST_TOKENS = 40;
const MOST_PARTS = 3;
const MOST_HITS = 10;

const textOf = (tokens: readonly Token[]): string => tokens.map(({ text }) => text).join('');

/**
 * The longest parts of a term, of `least` tokens at least, that stand somewhere, none inside another, longest first. Only
 * the index is asked, about twice as often as the term has tokens: a part is made longer as long as it is found.
 */
async function longestParts(indexes: Indexes, tokens: readonly Token[], least: number): Promise<readonly string[]> {
  const isFound = async (from: number, to: number): Promise<boolean> =>
    to <= tokens.length && (await find(indexes, tokens.slice(from, to), {})).some((place) => !ofPolicy(place));
  const parts: (readonly [number, number])[] = [];
  let end = 0;
  for (let from = 0; from + least <= tokens.length; from += 1) {
    // What reaches no further than the part before lies inside it.
    let to = Math.max(end + 1, from + least);
    if (!(await isFound(from, to))) continue;
    while (await isFound(from, to + 1)) to += 1;
    parts.push([from, to]);
    end = to;
  }
  return parts
    .toSorted((a, b) => b[1] - b[0] - (a[1] - a[0]))
    .slice(0, MOST_PARTS)
    .map(([from, to]) => textOf(tokens.slice(from, to)));
}

/** What is looked for of a term of which nothing is found as a whole. */
async function partsOf(indexes: Indexes, term: string): Promise<readonly string[]> {
  const tokens = tokensOf(term).slice(0, MOST_TOKENS);
  // Of several terms, each may be found alone, however short.
  if (tokens.length === 1) return [term];
  // A word shorter than the longest is one more piece of the index to fetch.
  const least = tokens.length > 4 ? Math.max(2, ...indexes.map(({ width }) => width)) : 2;
  const parts = await longestParts(indexes, tokens, least);
  return parts.length > 0 || least === 2 ? parts : longestParts(indexes, tokens, 2);
}

/** What comes nearest: clauses that hold most of the longest parts of what was asked for. */
export async function nearest<Data>(
  indexes: Indexes<Data>,
  terms: readonly string[],
  filters: Facets = {},
): Promise<readonly Near<Data>[]> {
  const found = await Promise.all(terms.map((term) => partsOf(indexes, term)));
  const parts = [...new Set(found.flat())];
  const near: Near<Data>[] = [];
  const shown = new Set<string>();
  const add = (names: readonly string[], hits: readonly Hit<Data>[]): void => {
    const fresh = hits.filter((hit) => !shown.has(hit.id)).slice(0, MOST_HITS - shown.size);
    for (const { id } of fresh) shown.add(id);
    if (fresh.length > 0) near.push({ parts: names, hits: fresh });
  };
  if (parts.length > 1) add(parts, (await search(indexes, parts, filters)).clauses);
  for (const part of parts.toSorted((a, b) => b.length - a.length)) {
    if (shown.size >= MOST_HITS) break;
    add([part], (await search(indexes, [part], filters)).clauses);
  }
  return near;
}

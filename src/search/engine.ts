import { REGIONS, roundBrackets } from './regions.ts';
import { phraseOf, type Token, tokensOf } from './tokens.ts';

/**
 * Asks Pagefind and reads its answers: which clauses hold all the terms, in which order, and what comes near where none
 * does.
 * Guarantees: the clauses found are exactly those whose own text holds every term; nothing but the index is read.
 */

/** What Pagefind gives, as far as it is used. */
export interface Hit<Data = unknown> {
  readonly id: string;
  /** Positions of the first place where the phrase stands; of all words for a query without quotes. */
  readonly words: readonly number[];
  data(): Promise<Data>;
}
export interface Answer<Data = unknown> {
  readonly results: readonly Hit<Data>[];
  /** For each facet that has been loaded, how many results each value has. */
  readonly filters: Readonly<Record<string, Readonly<Record<string, number>>>>;
}
export type Facets = Readonly<Record<string, { readonly any: readonly string[] }>>;
export interface Pagefind<Data = unknown> {
  search(
    query: string | null,
    options: { readonly sort?: Readonly<Record<string, 'asc'>>; readonly filters?: Facets },
  ): Promise<Answer<Data>>;
}

export interface Found<Data = unknown> {
  /** In the order in which they are shown. */
  readonly clauses: readonly Hit<Data>[];
  /** Policies whose title, number or issuer holds every term. */
  readonly policies: readonly Hit<Data>[];
}

const SORT = { order: 'asc' } as const;

const isPolicy = ({ words }: Hit): boolean => (words[0] ?? REGIONS.text) < REGIONS.heading;

/** 0 in the heading, 1 in a target, 2 in the text. */
function placeOf({ words }: Hit): number {
  const first = words[0] ?? REGIONS.text;
  return first < REGIONS.target ? 0 : first < REGIONS.text ? 1 : 2;
}

/** Hits that all the answers have, each with the worst of its places; the order is that of the first answer. */
function intersect<Data>(answers: readonly (readonly Hit<Data>[])[]): { hit: Hit<Data>; place: number }[] {
  const [first = [], ...others] = answers;
  const places = others.map((hits) => new Map(hits.map((hit) => [hit.id, placeOf(hit)])));
  return first.flatMap((hit) => {
    const all = places.map((place) => place.get(hit.id));
    return all.includes(undefined) ? [] : [{ hit, place: Math.max(placeOf(hit), ...all.map((place) => place!)) }];
  });
}

/**
 * The clauses that hold every term (all clauses for none), those with the terms in the heading first, then those with
 * them in a target, then the others; shorter clauses first among equals.
 */
export async function search<Data>(
  pagefind: Pagefind<Data>,
  terms: readonly string[],
  filters: Facets = {},
): Promise<Found<Data>> {
  const options = { sort: SORT, filters };
  if (terms.length === 0) return { clauses: (await pagefind.search(null, options)).results, policies: [] };
  const narrowed = Object.keys(filters).length > 0;
  const rounded = terms.map(roundBrackets);
  const [answers, named] = await Promise.all([
    Promise.all(terms.map((term) => pagefind.search(phraseOf(tokensOf(term)), options))),
    // Brackets of a document number are written in many ways; the names of policies have round ones.
    narrowed || rounded.every((term, place) => term === terms[place])
      ? null
      : Promise.all(rounded.map((term) => pagefind.search(phraseOf(tokensOf(term)), options))),
  ]);
  const hits = intersect(answers.map(({ results }) => results));
  const policies = named === null ? hits : intersect(named.map(({ results }) => results));
  return {
    clauses: hits
      .filter(({ hit }) => !isPolicy(hit))
      .toSorted((a, b) => a.place - b.place)
      .map(({ hit }) => hit),
    policies: policies.filter(({ hit }) => isPolicy(hit)).map(({ hit }) => hit),
  };
}

/** How many clauses each value of a facet has among those that hold every term. */
export async function countFacet(
  pagefind: Pagefind,
  terms: readonly string[],
  filters: Facets,
  facet: string,
  values: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const others = Object.fromEntries(Object.entries(filters).filter(([name]) => name !== facet));
  // The facet's own choice does not narrow its counts; asking for every value loads it.
  const asked = { ...others, [facet]: { any: values } };
  if (terms.length <= 1) {
    const { filters: counts } = await pagefind.search(terms[0] === undefined ? null : phraseOf(tokensOf(terms[0])), {
      filters: asked,
    });
    return new Map(values.map((value) => [value, counts[facet]?.[value] ?? 0]));
  }
  const { clauses } = await search(pagefind, terms, others);
  const found = new Set(clauses.map(({ id }) => id));
  const counted = values.map(async (value): Promise<[string, number]> => {
    const { results } = await pagefind.search(null, { filters: { [facet]: { any: [value] } } });
    return [value, results.filter(({ id }) => found.has(id)).length];
  });
  return new Map(await Promise.all(counted));
}

/** What comes near where nothing is exact. */
export interface Near<Data = unknown> {
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
 * The longest parts of a term, of two tokens at least, that stand somewhere, none inside another, longest first. Only
 * the index is asked, about twice as often as the term has tokens: a part is made longer as long as it is found.
 */
async function longestParts(pagefind: Pagefind, term: string): Promise<readonly string[]> {
  const tokens = tokensOf(term).slice(0, MOST_TOKENS);
  const isFound = async (from: number, to: number): Promise<boolean> =>
    to <= tokens.length &&
    (await pagefind.search(phraseOf(tokens.slice(from, to)), {})).results.some((hit) => !isPolicy(hit));
  const parts: (readonly [number, number])[] = [];
  let end = 0;
  for (let from = 0; from + 2 <= tokens.length; from += 1) {
    // What reaches no further than the part before lies inside it.
    let to = Math.max(end + 1, from + 2);
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

/**
 * What comes nearest: clauses that hold most of the longest parts of what was asked for, and then those with all its
 * characters anywhere.
 */
export async function nearest<Data>(
  pagefind: Pagefind<Data>,
  terms: readonly string[],
  filters: Facets = {},
): Promise<readonly Near<Data>[]> {
  const found = await Promise.all(
    // Of several terms, each may be found alone, however short.
    terms.map((term) => (tokensOf(term).length === 1 ? [term] : longestParts(pagefind, term))),
  );
  const parts = [...new Set(found.flat())];
  const near: Near<Data>[] = [];
  const shown = new Set<string>();
  const add = (names: readonly string[], hits: readonly Hit<Data>[]): void => {
    const fresh = hits.filter((hit) => !isPolicy(hit) && !shown.has(hit.id)).slice(0, MOST_HITS - shown.size);
    for (const { id } of fresh) shown.add(id);
    if (fresh.length > 0) near.push({ parts: names, hits: fresh });
  };
  if (parts.length > 1) add(parts, (await search(pagefind, parts, filters)).clauses);
  for (const part of parts.toSorted((a, b) => b.length - a.length)) {
    if (shown.size >= MOST_HITS) break;
    add([part], (await search(pagefind, [part], filters)).clauses);
  }
  return near;
}

/** A query in simplified characters, by a table of traditional ones. */
export const simplify = (query: string, table: ReadonlyMap<string, string>): string =>
  [...query].map((character) => table.get(character) ?? character).join('');

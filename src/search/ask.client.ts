import type { Facets } from './engine.ts';
import { loadTraditional, type Searcher } from './load.client.ts';
import { read, type Shown } from './results.client.ts';
import { spellings } from './spellings.ts';
import { termsOf } from './tokens.ts';

/** What is found for a question; the clauses and policies are ids, for `Searcher.read`. */
export interface Found {
  /** What was looked for: the terms of `spelling` where there is one. */
  readonly terms: readonly string[];
  /** The other way to write the question of which something is found; null where it was found, or not, as it stands. */
  readonly spelling: string | null;
  readonly clauses: readonly string[];
  readonly policies: readonly string[];
}

/** Asks the index as a question stands and, where nothing is found, as it may be written otherwise. */
export async function ask(
  searcher: Searcher,
  sites: readonly string[],
  query: string,
  filters: Facets,
): Promise<Found> {
  const terms = termsOf(query);
  const found = await searcher.search(sites, terms, filters);
  for (const spelling of isNothing(found) ? spellings(query, await loadTraditional()) : []) {
    const others = termsOf(spelling);
    const other = await searcher.search(sites, others, filters);
    if (!isNothing(other)) return { ...other, terms: others, spelling };
  }
  return { ...found, terms, spelling: null };
}

const isNothing = ({ clauses, policies }: Pick<Found, 'clauses' | 'policies'>): boolean =>
  clauses.length + policies.length === 0;

/** What is shown of results, by their ids. Each is fetched for itself. */
export const readAll = (searcher: Searcher, ids: readonly string[], terms: readonly string[]): Promise<Shown[]> =>
  Promise.all(ids.map(async (id) => read(await searcher.read(id), terms)));

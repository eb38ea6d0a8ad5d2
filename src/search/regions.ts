/** What a record of the index is made of; indexer and page share it. */

/** What results are narrowed by; values are ids. */
export interface RecordFacets {
  readonly city: readonly string[];
  readonly part: readonly string[];
  readonly theme: readonly string[];
  /** Kinds of bodies that the clause's list names. */
  readonly agency: readonly string[];
  /** `yes`: it holds a target. */
  readonly figure: readonly string[];
}
export type FacetName = keyof RecordFacets;
export const FACETS = ['city', 'part', 'theme', 'agency', 'figure'] as const satisfies readonly FacetName[];

/**
 * Where the parts of a record begin, as positions of words. Pagefind tells for each record where a phrase is found
 * first, so a hit's place says what it is in: the name of a policy, a heading, a target, or only the text. The heading
 * and the targets stand in the text once more, which alone is exact and whole. The gaps are filled with a mark that
 * takes a position and is not indexed.
 */
export const REGIONS = { policy: 0, heading: 192, target: 256, text: 512 } as const;
/** Every form of bracket is a round one in the name of a policy: 〔2024〕, [2024] and (2024) are the same year. */
export const roundBrackets = (text: string): string =>
  text.replace(/[〔［[【〖]/gu, '(').replace(/[〕］\]】〗]/gu, ')');

/** The text of a record, out of its content. */
export const textWords = (content: string): string => content.split(' ').slice(REGIONS.text).join(' ');

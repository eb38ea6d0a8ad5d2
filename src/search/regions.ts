import { fromIndexText, unseal } from './tokens.ts';

/** What a record of the index is made of; indexer and page share it. */

/** What the page shows of a record besides its text. It is kept and not searched. */
export interface RecordFields {
  /** City, or the id where there is none. */
  readonly name: string;
  /** Empty where there is none. */
  readonly city: string;
  readonly draft: boolean;
  /** Headings from the top, its own last; of a policy its title. */
  readonly path: readonly string[];
}

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
 * first, so a hit's place says what it is in: the name of a policy, a heading, a target, or only the text. The text is
 * whole and exact; of it run-in headings and targets are repeated in their parts, a heading in a paragraph of its own is
 * moved there. The gaps are filled with a mark that
 * takes a position and is not indexed.
 */
export const REGIONS = { policy: 0, heading: 128, target: 176, text: 304 } as const;
/** Every form of bracket is a round one in the name of a policy: 〔2024〕, [2024] and (2024) are the same year. */
export const roundBrackets = (text: string): string =>
  text.replace(/[〔［[【〖]/gu, '(').replace(/[〕］\]】〗]/gu, ')');

/** What the content of a record holds: its text as words, and its fields. */
export function openRecord(content: string): { readonly text: string; readonly fields: RecordFields } {
  const words = content.split(' ');
  const fields = JSON.parse(unseal(words.pop() ?? '')) as RecordFields;
  return { text: fromIndexText(words.slice(REGIONS.text).join(' ')), fields };
}

import { EVERY, type Token, tokensOf, wordOf } from './tokens.ts';

/** What a record of the index is made of; indexer and page share it. */

/** What the page shows of a record besides its text; Pagefind keeps it as strings. */
export interface RecordFields {
  /** City, or the id where there is none. */
  readonly name: string;
  /** Empty where there is none. */
  readonly city: string;
  /** `yes` or empty. */
  readonly draft: string;
  /** Headings from the top, its own last, one a line; of a policy its title. */
  readonly path: string;
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
 * The parts of a record, in their order. Pagefind tells for each record where a word stands, so the place says what a
 * hit is in: the name of a policy, a heading, a target, or only the text. The text is whole and exact; of it run-in
 * headings and targets are repeated in their parts, a heading in a paragraph of its own is moved there.
 */
const PARTS = ['policy', 'heading', 'target', 'text'] as const;
export type PartName = (typeof PARTS)[number];

/** Tokens for which there is room in each part; the last has no end. */
export const ROOM = { policy: 112, heading: 48, target: 192 } as const;

/** A mark that takes a place and is not indexed. */
const FILLER = '.';

/** Where a part begins, as a place of words. Each token takes as many as there are lengths of words. */
function startOf(part: PartName, width: number): number {
  let start = 0;
  for (const name of PARTS) {
    if (name === part || name === 'text') break;
    start += ROOM[name] * width;
  }
  return start;
}

export function partAt(place: number, width: number): PartName {
  return PARTS.findLast((name) => place >= startOf(name, width))!;
}

const SEPARATOR = /[\n\t]/u;

/** The words of tokens in a row: of each shorter length those not yet `seen`, then all of the greatest length in a row. */
function wordsOf(tokens: readonly Token[], width: number, seen: Set<string>): readonly string[] {
  const words: string[] = [];
  for (let length = 1; length < width; length += 1) {
    for (let at = 0; at + length <= tokens.length; at += 1) {
      const word = wordOf(tokens.slice(at, at + length), width);
      if (seen.has(word)) continue;
      seen.add(word);
      words.push(word);
    }
  }
  for (let at = 0; at + width <= tokens.length; at += 1) words.push(wordOf(tokens.slice(at, at + width), width));
  // Words in a row do not reach over the end.
  return [...words, ...Array.from({ length: width }, () => FILLER)];
}

/** The pieces of each part of a record: no hit reaches from one to the next. */
export type Pieces = Readonly<Partial<Record<PartName, readonly string[]>>>;

/**
 * The words of a record as Pagefind indexes them.
 * Guarantees: tokens in a row, up to `width` of them, stand in a piece exactly where their word is in its part; of more,
 * their words of the greatest length stand at as many places from each other as the tokens do. A piece for which its
 * part has no room is left out.
 */
export function indexedWords(pieces: Pieces, width: number): string {
  const words: string[] = [];
  const seen = new Set<string>();
  for (const name of PARTS) {
    const all = (pieces[name] ?? []).flatMap((piece) => piece.split(SEPARATOR)).map(tokensOf);
    const isClause = name === 'text' && pieces.text !== undefined;
    if (!isClause && all.every((tokens) => tokens.length === 0)) continue;
    const start = startOf(name, width);
    while (words.length < start) words.push(FILLER);
    if (isClause) words.push(EVERY);
    const end = name === 'text' ? Infinity : start + ROOM[name] * width;
    for (const tokens of all) {
      if (words.length + (tokens.length + 1) * width <= end) words.push(...wordsOf(tokens, width, seen));
    }
  }
  return words.join(' ');
}

/** Every form of bracket is a round one in the name of a policy: 〔2024〕, [2024] and (2024) are the same year. */
export const roundBrackets = (text: string): string =>
  text.replace(/[〔［[【〖]/gu, '(').replace(/[〕］\]】〗]/gu, ')');

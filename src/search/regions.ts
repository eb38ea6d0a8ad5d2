import { END, foldedOf } from './tokens.ts';

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

/**
 * The parts of a record, in their order. Pagefind tells for each record where a word stands, so the place says what a
 * hit is in: the name of a policy, a heading, a target, or only the text. The text is whole and exact; of it run-in
 * headings and targets are repeated in their parts, a heading in a paragraph of its own is moved there.
 */
const PARTS = ['policy', 'heading', 'target', 'text'] as const;
export type PartName = (typeof PARTS)[number];

/** Places of each part; the last has no end. */
export const ROOM = { policy: 1024, heading: 48, target: 192 } as const;

const STARTS = {
  policy: 0,
  heading: ROOM.policy,
  target: ROOM.policy + ROOM.heading,
  text: ROOM.policy + ROOM.heading + ROOM.target,
} as const satisfies Readonly<Record<PartName, number>>;

export const partAt = (place: number): PartName => PARTS.findLast((name) => place >= STARTS[name])!;

const SEPARATOR = /[\n\t]/u;

/** The pieces of each part of a record: no hit reaches from one to the next. */
export type Pieces = Readonly<Partial<Record<PartName, readonly string[]>>>;

/** Tokens in a row, as they are compared, and the place of the first. */
export interface Run {
  readonly tokens: readonly string[];
  readonly place: number;
}

/**
 * Where the tokens of a record stand; at the beginning of a clause's text `END` as well, so that every clause has a token
 * in common.
 * Guarantees: a run lies in its part, and between two runs is a place without a token. A piece for which its part has no
 * room is left out.
 */
export function runsOf(pieces: Pieces): readonly Run[] {
  const runs: Run[] = [];
  for (const name of PARTS) {
    let place: number = STARTS[name];
    if (name === 'text' && pieces.text !== undefined) {
      runs.push({ tokens: [END], place });
      place += 2;
    }
    const end = name === 'text' ? Infinity : place + ROOM[name];
    for (const tokens of (pieces[name] ?? []).flatMap((piece) => piece.split(SEPARATOR)).map(foldedOf)) {
      if (tokens.length === 0 || place + tokens.length >= end) continue;
      runs.push({ tokens, place });
      place += tokens.length + 1;
    }
  }
  return runs;
}

/** Every form of bracket is a round one in the name of a policy: 〔2024〕, [2024] and (2024) are the same year. */
export const roundBrackets = (text: string): string =>
  text.replace(/[〔［[【〖﹝﹙]/gu, '(').replace(/[〕］\]】〗﹞﹚]/gu, ')');

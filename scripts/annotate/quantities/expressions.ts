import type { Comparator } from './comparators.ts';
import { isDigitAt } from './numbers.ts';

/** What in a text can be a commitment, as the readers of each form (quantities, coverage, promises of delivery, ranks) write it. */

interface Expression {
  /** Comparator, number and unit, from the first to the last. */
  readonly start: number;
  readonly end: number;
  readonly raw: string;
  readonly comparator: Comparator | null;
  readonly value: number | null;
  readonly valueMax: number | null;
  readonly unit: string | null;
}

export type Found = Expression &
  (
    | {
        readonly form: 'quantity';
        readonly numberStart: number;
        /** One past the unit, before what stands behind it (以上). */
        readonly unitEnd: number;
        readonly dimension: 'count' | 'measure' | 'time' | 'money' | 'ratio';
        readonly numeral: 'digits' | 'chinese' | 'magnitude' | 'share';
        readonly isBounded: boolean;
      }
    | { readonly form: 'delivery' | 'coverage' | 'rank' }
  );

export interface Measured {
  readonly value: number;
  readonly valueMax: number | null;
  readonly unit: string;
  readonly dimension: 'count' | 'measure' | 'time' | 'money' | 'ratio';
  readonly numeral: 'digits' | 'chinese' | 'magnitude' | 'share';
}

/** By first character, the rows of a table that can begin with it, in order. */
export const byFirst = <T>(rows: readonly T[], beginsOf: (row: T) => string): ReadonlyMap<number, readonly T[]> =>
  new Map(
    [...new Set(rows.flatMap((row) => [...beginsOf(row)]))].map((first) => [
      first.charCodeAt(0),
      rows.filter((row) => beginsOf(row).includes(first)),
    ]),
  );

/** Characters of a number cannot begin in the middle of one, or of a word that holds one. */
const IN_WORD = /[A-Za-z0-9.+\-/×*]/u;

/** 减排VOCs3200吨: of what, and no word. */
const STUFF = /(?:VOCs|NOx|COD)$/u;

export const isInNumber = (text: string, at: number): boolean =>
  isDigitAt(text, at) && IN_WORD.test(text[at - 1] ?? '') && !STUFF.test(text.slice(Math.max(0, at - 4), at));

import type { ApartKind } from '../formulas.ts';

/** What is said of the wording that documents share: places, runs, pairs of clauses and of policies, phrases. */

/**
 * Fewest characters of a shared run. Measured on the five documents on express delivery (21,400 characters, pairs of
 * documents) and against 27 documents of other trades (24,100 characters), where nothing can have been taken over;
 * distinct runs, formulas not yet apart:
 *
 *     at least    6    8   10   12
 *     the five  237   83   40   18
 *     others    143   49   21   15
 *
 * At 6 most are compounds of the trade (快递从业人员, 智能快件箱). At 8 unrelated documents still meet in 服务网络更加完善,
 * 促进乡村全面振兴, 率达到95%以上. At 10 all but one of the 21 are formulas of the notice, the title or the date, which the
 * list of formulas takes away. 12 would lose 快递员缴纳社会保险费 and 村级寄递物流综合服务站, which it need not.
 */
export const SHORTEST = 10;

/** Every pair of documents is a figure of the matrix: more than these are not compared at once. */
export const MOST_DOCUMENTS = 50;

/** A stretch of a paragraph, in UTF-16 units of its original text; the end is one past the last. */
export interface Place {
  readonly policy: string;
  /** Number of the clause. */
  readonly clause: string;
  readonly paragraph: string;
  readonly start: number;
  readonly end: number;
}

/** The same words at two places. */
interface SharedRun {
  readonly a: Place;
  readonly b: Place;
  /** Characters that count, the same on both sides. */
  readonly characters: number;
}

/** Two clauses that share wording. */
export interface ClausePair {
  /** Anchor on the page of its pair of policies: `2.4.9--2.3.10`. */
  readonly id: string;
  /** Numbers of the clauses. */
  readonly a: string;
  readonly b: string;
  /** In the order of `a`; disjoint on either side; each is one piece on both sides. */
  readonly runs: readonly SharedRun[];
  /** Sum of the runs. */
  readonly characters: number;
}

/** How much of a document stands in the other one, each character once. */
export interface Measure {
  /** Characters of its clauses that count. */
  readonly total: number;
  /** Of these, in runs of wording. */
  readonly wording: number;
  /** Of these, in shared runs, but formula, title, term, part of a number that is another, or too short without them. */
  readonly apart: number;
  /** `wording` of `total`, 0 to 1; 0 for an empty document. */
  readonly share: number;
}

export interface PolicyPair {
  /** `wuhan-2024--wenzhou-2023`: `a` comes first in the order of the documents. */
  readonly id: string;
  readonly a: string;
  readonly b: string;
  readonly inA: Measure;
  readonly inB: Measure;
  /** Those that share most first. */
  readonly clauses: readonly ClausePair[];
}

/** Something kept apart that stands in two documents at least. */
export interface ApartPhrase {
  readonly kind: ApartKind;
  /** Its name in the list of formulas, or the title between 《 and 》. */
  readonly zh: string;
  /** Null for a title that the text itself marks as one. */
  readonly reason: string | null;
  readonly places: readonly Place[];
}

/** Words of a run and every clause where they are shared. */
export interface SharedPhrase {
  /** As the first document prints them. */
  readonly text: string;
  readonly characters: number;
  readonly places: readonly Place[];
  /** Where two of the places stand side by side: a pair of policies and the first of its clauses. */
  readonly pairs: readonly { readonly pair: PolicyPair; readonly clauses: ClausePair }[];
}

export interface Wording {
  readonly policies: readonly string[];
  /** Every two documents once, also those that share nothing. */
  readonly pairs: readonly PolicyPair[];
  readonly phrases: readonly SharedPhrase[];
  readonly apart: readonly ApartPhrase[];
}

import type { Target } from '../../src/model/document.ts';

/** What the targets of a clause take from where they stand. */

export interface Inherited {
  readonly date: string;
  readonly raw: string;
}

/** By when, as the column of a row says; null where its words give no day. */
export interface Term {
  readonly date: string | null;
  readonly raw: string;
}

export interface Place {
  readonly clause: string;
  readonly kind: Target['kind'];
  /** Deadline that the enclosing clauses give. */
  readonly above: Inherited | null;
  readonly planPeriod: Inherited | null;
  /** How many years the plan covers; 0 where its title gives none. */
  readonly planYears: number;
  readonly planFrom: number | null;
  /** Of the document: what lies before it is no commitment. */
  readonly year: number | null;
  /** The first year that a table may aim at: that behind the document's, or the first of its plan. */
  readonly ahead: number | null;
  /** 办法, 条例: most of its numbers say what others have to do. */
  readonly isStatute: boolean;
  /** Of the row of a table that has a column for it, or of the paragraph that says it beside who answers for it. */
  readonly term?: Term | null;
}

import type { Deadline } from './deadlines.ts';
import type { Found } from './expressions.ts';

/** What a commitment of a paragraph comes to, and what became of none. */

export interface Draft {
  /** The quote. */
  readonly start: number;
  readonly end: number;
  readonly expression: Found;
  readonly label: string;
  readonly unit: string | null;
  readonly hedge: string | null;
  readonly scope: string | null;
  readonly full: boolean;
  readonly role: 'target' | 'threshold';
  /** Index of the draft that a threshold qualifies. */
  readonly qualifies: number | null;
  readonly isIncentive: boolean;
  /** The deadline of its own sentence and whether it stands right before it; null where the sentence has none. */
  readonly deadline: { readonly deadline: Deadline; readonly basis: 'stated' | 'inherited' } | null;
  /** 远期: no deadline, whatever stands around. */
  readonly isDistant: boolean;
}

export interface Rejected {
  readonly start: number;
  readonly end: number;
  readonly reason: string;
}

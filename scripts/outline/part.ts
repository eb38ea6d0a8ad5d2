import type { ParagraphKind } from '../../src/model/document.ts';
import type { Text } from '../lines/text.ts';

/** A part of a document, which the outline parts into clauses. */

/**
 * front: before the text. notice: the body of a covering notice. main: the text, or the plan that a notice distributes.
 * annex: an annex to it, with its number. back: after the text.
 */
export type Zone = 'front' | 'notice' | 'main' | 'back' | { readonly annex: number };

export interface Part {
  readonly kind: ParagraphKind;
  readonly text: Text;
  readonly zone: Zone;
}

/** Without white space. */
export const plain = (value: string): string => value.replace(/\s+/gu, '');

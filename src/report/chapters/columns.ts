import type { PolicyDocument } from '../../model/document.ts';
import { markedName } from '../names.ts';
import type { TableColumn } from '../tree.ts';

/** Tables with a column a document: how many stand side by side, and what they are headed by. */

/** How many documents stand side by side; more are told in tables below each other. */
export const MOST_COLUMNS = 5;
/** From so many documents on the page lies on its side. */
export const WIDE_FROM = 4;

/** In groups of the same size, as far as they can be, of `most` at the most. */
export const groupsOf = <T>(items: readonly T[], most = MOST_COLUMNS): readonly (readonly T[])[] => {
  const count = Math.ceil(items.length / most);
  const size = Math.ceil(items.length / Math.max(1, count));
  return Array.from({ length: count }, (_, place) => items.slice(place * size, (place + 1) * size));
};

export const documentHeads = (documents: readonly PolicyDocument[], all: readonly PolicyDocument[]): TableColumn[] =>
  documents.map(({ policy }) => ({ head: markedName(policy, all), width: 4 }));

import type { PolicyDocument } from '../model/document.ts';

/**
 * So many documents stand side by side on a page: more columns nobody reads, and a page may not grow with the site.
 * Any others are compared in a report of the reader's choice.
 */
export const MOST_COMPARED = 50;

const newestFirst = (a: PolicyDocument, b: PolicyDocument): number => {
  const [one, other] = [a.policy.signedDate ?? '', b.policy.signedDate ?? ''];
  return one < other ? 1 : one > other ? -1 : 0;
};

/** All documents, or of more than `MOST_COMPARED` the newest by their date of signing; their order stays. */
export function comparedOf(documents: readonly PolicyDocument[]): readonly PolicyDocument[] {
  if (documents.length <= MOST_COMPARED) return documents;
  const chosen = new Set(documents.toSorted(newestFirst).slice(0, MOST_COMPARED));
  return documents.filter((document) => chosen.has(document));
}

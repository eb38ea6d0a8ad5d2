import { cityRank } from './cities.ts';
import type { PolicyDocument } from './document.ts';

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The order of policies everywhere: by city as the site has them, then by id. */
export function inOrder(documents: readonly PolicyDocument[]): readonly PolicyDocument[] {
  return documents.toSorted(
    (a, b) => cityRank(a.policy.city?.id) - cityRank(b.policy.city?.id) || compare(a.policy.id, b.policy.id),
  );
}

import type { PolicyDocument, PolicyFacts } from '../model/document.ts';
import { shortName } from '../model/words.ts';

/** What documents are called in a report. */

export const DRAFT = '征求意见稿';

/** `杭州`; two documents of one city are told apart by their year. */
export function nameIn(policy: PolicyFacts, documents: readonly PolicyDocument[]): string {
  const name = shortName(policy);
  if (documents.filter((other) => shortName(other.policy) === name).length < 2) return name;
  return `${name}（${policy.signedDate?.slice(0, 4) ?? policy.planPeriod?.[0] ?? policy.id}）`;
}

/** With its draft mark, wherever a document is named. */
export const markedName = (policy: PolicyFacts, documents: readonly PolicyDocument[]): string =>
  `${nameIn(policy, documents)}${policy.status === 'draft' ? `（${DRAFT}）` : ''}`;

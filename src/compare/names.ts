import type { PolicyDocument, PolicyFacts } from '../model/document.ts';
import { shortName } from '../model/words.ts';

/** What a document is called beside others: `杭州`; those of one city are told apart by their year, `杭州（2024）`. */
export function nameAmong(policy: PolicyFacts, documents: readonly Pick<PolicyDocument, 'policy'>[]): string {
  const name = shortName(policy);
  if (documents.filter((other) => shortName(other.policy) === name).length < 2) return name;
  return `${name}（${policy.signedDate?.slice(0, 4) ?? policy.planPeriod?.[0] ?? policy.id}）`;
}

import type { PolicyDocument, PolicyFacts } from '../model/document.ts';
import { nameAmong } from '../model/words.ts';

/** What documents are called in a report. */

export const DRAFT = '征求意见稿';

/** With its draft mark, wherever a document is named. */
export const markedName = (policy: PolicyFacts, documents: readonly PolicyDocument[]): string =>
  `${nameAmong(policy, documents)}${policy.status === 'draft' ? `（${DRAFT}）` : ''}`;

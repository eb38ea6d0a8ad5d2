import { viewClauses } from '../../model/describe.ts';
import type { PolicyDocument } from '../../model/document.ts';
import { headingText } from '../../model/headings.ts';

export interface OutlineItem {
  readonly number: string;
  readonly text: string;
  readonly children: readonly OutlineItem[];
}

/**
 * Reads a document; writes its clauses that have a heading, nested by level.
 * Guarantees: document order; a clause below one without a heading hangs on the next one above that has one.
 */
export function outlineOf(document: PolicyDocument): readonly OutlineItem[] {
  const top: OutlineItem[] = [];
  const open: { level: number; children: OutlineItem[] }[] = [];
  for (const view of viewClauses(document)) {
    const text = headingText(view);
    if (text === '') continue;
    while (open.length > 0 && open.at(-1)!.level >= view.clause.level) open.pop();
    const children: OutlineItem[] = [];
    (open.at(-1)?.children ?? top).push({ number: view.clause.number, text, children });
    open.push({ level: view.clause.level, children });
  }
  return top;
}

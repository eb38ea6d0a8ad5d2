import { type ClauseView, viewClauses } from '../model/describe.ts';
import type { PolicyDocument } from '../model/document.ts';

export interface OutlineItem {
  readonly number: string;
  readonly text: string;
  readonly children: readonly OutlineItem[];
}

/** Label and title as one line; empty where the clause prints no heading. */
export const headingText = ({ clause, title }: Pick<ClauseView, 'clause' | 'title'>): string =>
  title === null ? '' : `${clause.label}${title}`;

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

/** What the editor calls a clause that prints neither label nor title. */
const UNLABELLED: Readonly<Record<string, string>> = { notice: '印发通知', '0': '引言', end: '附则' };

/** For each clause its headings from the top, its own last; a clause without one is called by its label or by us. */
export function headingsOf(document: PolicyDocument): ReadonlyMap<string, readonly string[]> {
  const headings = new Map<string, readonly string[]>();
  for (const view of viewClauses(document)) {
    const { clause, parent } = view;
    const own = (headingText(view) || clause.label || (UNLABELLED[clause.number] ?? '')).replaceAll(/\s+/gu, '');
    const above = (parent && headings.get(parent.number)) ?? [];
    headings.set(clause.number, own === '' ? above : [...above, own]);
  }
  return headings;
}

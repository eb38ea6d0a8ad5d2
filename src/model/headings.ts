import { type ClauseView, viewClauses } from './describe.ts';
import type { PolicyDocument } from './document.ts';

/** Label and title as one line; empty where the clause prints no heading. */
export const headingText = ({ clause, title }: Pick<ClauseView, 'clause' | 'title'>): string =>
  title === null ? '' : `${clause.label}${title}`;

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

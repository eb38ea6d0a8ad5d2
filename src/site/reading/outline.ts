import { annexOf, viewClauses } from '../../model/describe.ts';
import type { PolicyDocument } from '../../model/document.ts';
import { annexHeads, headingText } from '../../model/headings.ts';

export interface OutlineItem {
  /** What it leads to: the number of a clause, or the paragraph that an annex begins with. */
  readonly id: string;
  readonly text: string;
  readonly children: readonly OutlineItem[];
}

/**
 * Reads a document; writes its clauses that have a heading and its annexes, nested by level.
 * Guarantees: document order; a clause below one without a heading hangs on the next one above that has one; those of
 * an annex hang on its head.
 */
export function outlineOf(document: PolicyDocument): readonly OutlineItem[] {
  const top: OutlineItem[] = [];
  const open: { level: number; children: OutlineItem[] }[] = [];
  const add = (level: number, id: string, text: string): void => {
    while (open.length > 0 && open.at(-1)!.level >= level) open.pop();
    const children: OutlineItem[] = [];
    (open.at(-1)?.children ?? top).push({ id, text, children });
    open.push({ level, children });
  };
  const heads = [...annexHeads(document)];
  let annex = '';
  for (const view of viewClauses(document)) {
    const own = annexOf(view.clause.number);
    if (own !== annex) {
      annex = own;
      open.length = 0;
      const place = heads.findIndex((head) => head.annex === own);
      for (const { id, text } of heads.splice(0, place + 1)) add(0, id, text);
    }
    const text = headingText(view);
    if (text !== '') add(view.clause.level, view.clause.number, text);
  }
  for (const { id, text } of heads) add(0, id, text);
  return top;
}

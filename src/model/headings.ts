import { annexOf, type ClauseView, viewClauses } from './describe.ts';
import type { Paragraph, PolicyDocument } from './document.ts';
import { flat } from './flat.ts';

/** 第一章, 第二条: nothing but room divides such a label from its words. */
export const isWorded = (label: string): boolean => /^第.+(?:[编篇章节条]|部分|条之.+)$/u.test(label);

/** Label and title as one line; empty where the clause prints no heading. */
export const headingText = ({ clause, title }: Pick<ClauseView, 'clause' | 'title'>): string =>
  title === null ? '' : [clause.label, title].join(isWorded(clause.label) ? '　' : '');

/** What the editor calls a clause that prints neither label nor title. */
const UNLABELLED: Readonly<Record<string, string>> = { notice: '印发通知', '0': '引言', end: '附则' };

/** `附件1　重点项目清单`: what stands above an annex. */
interface AnnexHead {
  /** The paragraph that it begins with. */
  readonly id: string;
  readonly text: string;
  /** As in the numbers of its clauses; empty where nothing but the head is there. */
  readonly annex: string;
}

/** The heads of the annexes in their order: the mark, and the title below it; of one without a mark the title alone. */
export function annexHeads({ paragraphs }: Pick<PolicyDocument, 'paragraphs'>): readonly AnnexHead[] {
  const heads: AnnexHead[] = [];
  const headOf = (lines: readonly Paragraph[], annex: string): AnnexHead => ({
    id: lines[0]!.id,
    text: lines.map(({ text }) => flat(text)).join('　'),
    annex,
  });
  let above: Paragraph[] = [];
  let last = '';
  for (const paragraph of paragraphs) {
    const { kind, clause } = paragraph;
    if (kind === 'annex') {
      if (above[0]?.kind === 'annex') heads.push(headOf(above, ''));
      above = [paragraph];
    } else if (kind === 'title') above.push(paragraph);
    else if (clause !== null) {
      const annex = annexOf(clause);
      if (annex !== last && annex !== '' && above.length > 0) heads.push(headOf(above, annex));
      last = annex;
      above = [];
    }
  }
  return above[0]?.kind === 'annex' ? [...heads, headOf(above, '')] : heads;
}

/**
 * For each clause its headings from the top, its own last; a clause without one is called by its label or by us. Those
 * of an annex begin with its head.
 */
export function headingsOf(document: PolicyDocument): ReadonlyMap<string, readonly string[]> {
  const headings = new Map<string, readonly string[]>();
  const annexes = new Map(annexHeads(document).map(({ annex, text }) => [annex, [text]]));
  for (const view of viewClauses(document)) {
    const { clause, parent } = view;
    const own = (headingText(view) || clause.label || (UNLABELLED[clause.number] ?? '')).replaceAll(/\s+/gu, '');
    const above = (parent ? headings.get(parent.number) : annexes.get(annexOf(clause.number))) ?? [];
    headings.set(clause.number, own === '' ? above : [...above, own]);
  }
  return headings;
}

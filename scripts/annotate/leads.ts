import type { Mark, Paragraph } from '../../src/model/document.ts';
import { RANKING } from '../responsible/words.ts';

/**
 * Reads paragraphs with their lists of units; writes as lead the unit that a rule of the document makes one: 排第一位的为
 * 牵头单位. A rule in a list is of that list; with 下同 also of all that follow; one in prose is of the lists of its clause
 * and of the clauses below it. A list that names its lead itself, or one unit alone, stays as it is.
 */

const LEADS = /(?:为|是)(?:总|第一|主要|工作|项目|任务)?(?:牵头|主办|主责)/u;

/** Which paragraphs the rules of a document are about. */
function coverageOf(paragraphs: readonly Paragraph[]): (at: number) => boolean {
  const lists = new Set<number>();
  const clauses: string[] = [];
  let onward = Number.POSITIVE_INFINITY;
  for (const [at, { text, marks, clause }] of paragraphs.entries()) {
    if (!/第一|首位|最前/u.test(text)) continue;
    for (const { 0: rule, index } of text.matchAll(RANKING)) {
      if (!LEADS.test(rule)) continue;
      const isListed = marks.some(({ type, start, end }) => type === 'list' && start <= index && index < end);
      if (/下同/u.test(text.slice(index, index + rule.length + 8))) onward = Math.min(onward, at);
      if (isListed) lists.add(at);
      else if (clause === null || clause === '0' || clause === 'notice') onward = Math.min(onward, at);
      else clauses.push(clause);
    }
  }
  return (at) => {
    const { clause } = paragraphs[at]!;
    return (
      at >= onward ||
      lists.has(at) ||
      clauses.some((rule) => clause !== null && (clause === rule || clause.startsWith(`${rule}.`)))
    );
  };
}

/** The first unit of each list as its lead, where the list has none and names more than one. */
function ledBy(marks: readonly Mark[]): Mark[] {
  const first = new Set<Mark>();
  for (const list of marks.filter(({ type }) => type === 'list')) {
    const units = marks.filter(
      (mark) => mark.type === 'unit' && !mark.carry && mark.start >= list.start && mark.end <= list.end,
    );
    const isLed = units.some((mark) => mark.type === 'unit' && mark.role === 'lead');
    if (!isLed && units.length > 1) first.add(units[0]!);
  }
  return marks.map((mark) => (mark.type === 'unit' && first.has(mark) ? { ...mark, role: 'lead' } : mark));
}

export function markLeads<P extends Paragraph>(paragraphs: readonly P[]): P[] {
  const isCovered = coverageOf(paragraphs);
  return paragraphs.map((paragraph, at) =>
    isCovered(at) && paragraph.marks.some(({ type }) => type === 'list')
      ? { ...paragraph, marks: ledBy(paragraph.marks) }
      : paragraph,
  );
}

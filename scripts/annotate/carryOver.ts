import type { Paragraph } from '../../src/model/document.ts';

/**
 * Reads clauses and paragraphs; writes for each clause the number of the clause whose carry-over rule (以下均需…落实，
 * 不再列出) covers it, or null. A rule covers the clause that prints it and each later one with a list of its own: the
 * lists are what the rule spares.
 */
export function inheritedRules(numbers: readonly string[], paragraphs: readonly Paragraph[]): (string | null)[] {
  const own = Map.groupBy(paragraphs, (paragraph) => paragraph.clause);
  let rule: string | null = null;
  return numbers.map((number) => {
    const marks = (own.get(number) ?? []).flatMap((paragraph) => paragraph.marks);
    if (marks.some((mark) => mark.type === 'unit' && mark.carry)) rule = number;
    const isAnnex = /^a\d/u.test(number);
    return rule !== null && !isAnnex && marks.some((mark) => mark.type === 'list') ? rule : null;
  });
}

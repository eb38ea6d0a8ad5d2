import type { Clause, Paragraph } from '../../src/model/document.ts';
import { EXPLANATION } from '../lines/forms.ts';
import { mergeMarks } from './marks.ts';
import { markParagraph, type Placed, type Reading, type Refusal, readingOf } from './paragraphTargets.ts';
import { type Facts, placesFor } from './places.ts';
import { markRows } from './rowTargets.ts';

/**
 * Reads clauses and paragraphs; writes the marks of their targets.
 * Guarantees: a target's quote is a slice of its paragraph and its lines are the raw lines that hold it; targets of one
 * paragraph nest or are disjoint.
 */

/** 61.5% | 32亿人次 |: cells of a row that stands alone, of which nothing says what they are. */
const STROKES = /(?:[|｜│][^|｜│]*){3}/u;

/** Kinds of paragraphs that commit to something. */
const isProse = ({ kind, clause }: Paragraph): boolean =>
  clause !== null && clause !== 'notice' && (kind === 'body' || kind === 'heading');

export function markTargets<P extends Placed>(
  facts: Facts,
  clauses: readonly Clause[],
  paragraphs: readonly P[],
): { paragraphs: P[]; refusals: Refusal[] } {
  const labels = new Map(clauses.map(({ number, label }) => [`${number}.p1`, label]));
  const readings = new Map<Paragraph, Reading>();
  const read = (paragraph: Paragraph): Reading => {
    const reading = readings.get(paragraph) ?? readingOf(paragraph, labels.get(paragraph.id));
    readings.set(paragraph, reading);
    return reading;
  };
  const { places, factual, terms } = placesFor(facts, clauses, paragraphs, (paragraph) => read(paragraph).dates);
  const occurrences = new Map<string, number>();
  const rows = markRows(paragraphs, places, occurrences);
  const { refusals } = rows;
  /** In a text about the text, every number is told a second time. */
  let explains = false;
  const marked = paragraphs.map((paragraph): P => {
    if (paragraph.kind === 'annex') explains = false;
    if (paragraph.kind === 'title') explains = EXPLANATION.test(paragraph.text.replace(/\s+/gu, ''));
    const row = rows.marks.get(paragraph.id);
    if (row) return { ...paragraph, marks: mergeMarks(paragraph.marks, row) };
    const place = paragraph.clause === null ? undefined : places.get(paragraph.clause);
    if (!place || !isProse(paragraph)) return paragraph;
    if (explains || factual.has(place.clause)) return paragraph;
    if (STROKES.test(paragraph.text)) {
      refusals.push({ clause: place.clause, about: paragraph.source, reason: '竖线隔开的文字，不成表' });
      return paragraph;
    }
    const term = terms.get(paragraph);
    const found = markParagraph(paragraph, read(paragraph), term ? { ...place, term } : place, occurrences);
    for (const refusal of found.refusals) refusals.push(refusal);
    return { ...paragraph, marks: mergeMarks(paragraph.marks, found.marks) };
  });
  return { paragraphs: marked, refusals };
}

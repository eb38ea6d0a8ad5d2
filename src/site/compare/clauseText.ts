import type { ThemedClause } from '../../compare/themes.ts';
import { urlOf } from '../../model/describe.ts';
import { escapeHtml, inlineHtml, type Wrap } from '../html.ts';
import { href } from '../links.ts';

/** The text of a clause as a comparison shows it: its first sentence, and what follows when it is opened. */
interface ClauseText {
  /** HTML; empty for a clause that has nothing but a heading. */
  readonly opening: string;
  /** HTML of the rest: what remains of the paragraph that the opening is from, then the others. */
  readonly rest: readonly string[];
}

/**
 * Reads a clause; writes its text below the heading as HTML.
 * Guarantees: opening and rest together are the clause's own text, each character once; a figure is a link to its place
 * in the document.
 */
export function clauseText(policy: string, { view }: ThemedClause): ClauseText {
  const link: Wrap = (mark, inner) =>
    mark.type === 'target' && mark.begins
      ? // A condition stands inside the target that it qualifies; links do not nest.
        // The text has an element of its own to be underlined by: in an excerpt the link is no box (`compare.css`).
        `<a href="${escapeHtml(href(urlOf(policy, mark.target.id)))}">${underlined(inner.replaceAll(/<\/?[au]\b[^>]*>/gu, ''))}</a>`
      : inner;
  const pieces = view.paragraphs.flatMap((paragraph, place) => {
    const heading = place > 0 ? 0 : paragraph.kind === 'heading' ? paragraph.text.length : headEnd(view);
    return paragraph.text.slice(heading).trim() === '' ? [] : [{ paragraph, from: heading }];
  });
  const [first, ...others] = pieces;
  if (!first) return { opening: '', rest: [] };
  const { paragraph, from } = first;
  const length = /^[^。；;]*[。；;]?/u.exec(paragraph.text.slice(from))![0].length;
  const draw = (text: typeof paragraph, start: number, end?: number): string =>
    inlineHtml(text, start, end, link).replaceAll('\t', '　').trim();
  const remains = draw(paragraph, from + length);
  return {
    opening: draw(paragraph, from, from + length),
    rest: [...(remains === '' ? [] : [remains]), ...others.map((piece) => draw(piece.paragraph, piece.from))],
  };
}

/** Cell by cell: the room between two of a row is no link to look at. */
const underlined = (inner: string): string => inner.replaceAll(/[^\t]+/gu, '<u>$&</u>');

/** Where the text of the opening paragraph begins: behind its run-in heading, or behind its label. */
const headEnd = ({ heading, clause }: ThemedClause['view']): number =>
  heading === '' ? clause.label.length : heading.length;

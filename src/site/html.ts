import type { Lines, Mark, Paragraph } from '../model/document.ts';
import { isWorded } from '../model/headings.ts';

/**
 * Text with its marks as HTML. Done in strings and not in a template, since a template's line breaks would show as
 * spaces between Chinese characters.
 */

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
export const escapeHtml = (text: string): string => text.replace(/[&<>"]/gu, (character) => ENTITIES[character]!);

/** A mark as far as a stretch of text holds it. */
type Piece = Mark & {
  /** Whether the mark begins here; the place of a target is where it begins. */
  readonly begins: boolean;
};

function wrap(mark: Piece, inner: string): string {
  switch (mark.type) {
    case 'head':
      return `<b class="run">${inner}</b>`;
    case 'list':
      return `<span class="units" data-responsibility>${inner}</span>`;
    case 'unit':
      return `<span data-unit="${mark.role}"${mark.carry ? ' data-carry' : ''}>${inner}</span>`;
    case 'remark':
      return `<span class="remark">${inner}</span>`;
    case 'target':
      return `<mark ${mark.begins ? 'data-target id' : 'data-rest'}="${escapeHtml(mark.target.id)}">${inner}</mark>`;
    default:
      return mark satisfies never;
  }
}

/** How a mark is drawn around its inner HTML. */
export type Wrap = (mark: Piece, inner: string) => string;

/**
 * The stretch of a paragraph from `from` to `to`. A mark that reaches beyond it is drawn as far as the stretch goes.
 * Guarantees: without tags it is the text of that stretch, escaped.
 */
export function inlineHtml(paragraph: Paragraph, from = 0, to = paragraph.text.length, wrapped: Wrap = wrap): string {
  const inside = paragraph.marks
    .map(
      (mark): Piece => ({
        ...mark,
        start: Math.max(mark.start, from),
        end: Math.min(mark.end, to),
        begins: mark.start >= from,
      }),
    )
    .filter((mark) => mark.start < mark.end)
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
  const draw = (marks: readonly Piece[], start: number, end: number): string => {
    let html = '';
    let at = start;
    for (let next = 0; next < marks.length; ) {
      const mark = marks[next]!;
      const inner = marks.slice(next + 1).filter((other) => other.start < mark.end);
      html += escapeHtml(paragraph.text.slice(at, mark.start)) + wrapped(mark, draw(inner, mark.start, mark.end));
      at = mark.end;
      next += 1 + inner.length;
    }
    return html + escapeHtml(paragraph.text.slice(at, end));
  };
  return draw(inside, from, to);
}

/**
 * A quote as the text of a link. Of a row of a table each cell has an element of its own, to be underlined by; the room
 * between them, also where a line ends in it, has none.
 */
export function quoteHtml(quote: string): string {
  const cells = quote.split('　');
  return cells.length === 1
    ? escapeHtml(quote)
    : cells.map((cell) => (cell === '' ? '' : `<u>${escapeHtml(cell)}</u>`)).join('　');
}

/**
 * The opening paragraph of a clause, from `inlineHtml`. 第一章 and 第二条 stand apart from the words behind them, as they
 * are printed: by an element that the style sheet gives room, since the text is not ours to change.
 */
export function labelledHtml(html: string, label: string): string {
  if (!isWorded(label)) return html;
  const own = RegExp.escape(escapeHtml(label));
  return html.replace(new RegExp(`^((?:<[^>]*>)*)(${own})(?=[^\\s、，．.：:])`, 'u'), '$1<span class="no">$2</span>');
}

/** The cells of a row of a table. */
export function cellsHtml(paragraph: Paragraph): readonly string[] {
  let at = 0;
  return paragraph.text.split('\t').map((cell) => {
    const html = inlineHtml(paragraph, at, at + cell.length);
    at += cell.length + 1;
    return html;
  });
}

/** Raw lines as list items, to the character; a form feed is named by the style sheet. `</li>` may be left out in HTML. */
export function rawLinesHtml(source: readonly string[], [first, last]: Lines): string {
  return source
    .slice(first - 1, last)
    .map((line) => `<li>${escapeHtml(line).replaceAll('\f', '<i>\f</i>')}`)
    .join('');
}

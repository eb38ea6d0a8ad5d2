/** Sets paragraphs as a copy of a page or a PDF has them: lines of one width, blank lines, page numbers. */

export interface Block {
  readonly text: string;
  /** A line of its own, such as a title's or a signature, and a heading are not wrapped; a heading has the indent. */
  readonly kind: 'line' | 'heading' | 'paragraph';
}

export interface Layout {
  /** Han characters a line; null for a paragraph on each line. */
  readonly width: number | null;
  readonly blank: 'every-line' | 'paragraphs' | 'none';
  /** Two ideographic spaces before the first line of a paragraph; else the indent is lost and only its width is kept. */
  readonly indent: boolean;
  /** Lines a page and the form of its number, null where numbers are lost; null for a text without pages. */
  readonly pages: { readonly lines: number; readonly mark: ((page: number) => string) | null } | null;
}

/** May not begin a line; hangs over the edge instead (GB/T 15834). */
const CLOSING = /^[，。；：、！？）〕〉》”%]/u;
/** May not end one. */
const OPENING = /[（〔〈《“]$/u;

/** Two columns for a Han character or a full-width mark, one for the rest. */
const widthOf = (piece: string): number => [...piece].reduce((sum, one) => sum + (/[!-~]/u.test(one) ? 1 : 2), 0);

/** Lines of at most `width` Han characters, the first two shorter; numbers are not cut. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let filled = 0;
  for (const piece of text.match(/[0-9.]+%?|./gu) ?? []) {
    const columns = widthOf(piece);
    const room = (lines.length === 0 ? width - 2 : width) * 2;
    if (line !== '' && filled + columns > room && !CLOSING.test(piece)) {
      const opening = OPENING.exec(line)?.[0] ?? '';
      lines.push(opening === '' ? line : line.slice(0, -1));
      line = opening;
      filled = widthOf(opening);
    }
    line += piece;
    filled += columns;
  }
  return line === '' ? lines : [...lines, line];
}

export function setPage(blocks: readonly Block[], { width, blank, indent, pages }: Layout): string {
  const out: string[] = [];
  let onPage = 0;
  let page = 1;
  for (const { text, kind } of blocks) {
    const lines = kind !== 'paragraph' || width === null ? [text] : wrap(text, width);
    for (const [at, line] of lines.entries()) {
      let lead = indent && kind !== 'line' && at === 0 ? '　　' : '';
      if (pages !== null && onPage === pages.lines) {
        if (pages.mark !== null) out.push(pages.mark(page), '');
        else {
          // A copy that has lost its page numbers: no blank line, and a space where the page began.
          if (out.at(-1) === '') out.pop();
          lead = ` ${lead}`;
        }
        page += 1;
        onPage = 0;
      }
      out.push(`${lead}${line}`);
      onPage += 1;
      if (blank === 'every-line') out.push('');
    }
    if (blank === 'paragraphs') out.push('');
  }
  return `${out.join('\n').trimEnd()}\n`;
}

import type { Line } from '../lines/splitLines.ts';
import { slice, type Text } from '../lines/text.ts';
import { columnsIn, indentOf } from './layout.ts';

/**
 * Reads lines; writes them without the margin that all lines of their page have, which pdftotext -layout leaves where
 * something stands further left. Guarantees: only white space is taken off.
 */

/** Columns by which the first line of a paragraph stands further right: one to four characters. */
const isIndent = (columns: number): boolean => columns >= 2 && columns <= 8;

/** A line that goes on from an indented one shows where the text begins; a page of short items does not. */
function marginOf(
  lines: readonly Line[],
  indents: readonly number[],
): { readonly least: number; readonly isShown: boolean } {
  const least = indents.reduce((least, indent) => Math.min(least, indent), Number.POSITIVE_INFINITY);
  const goesOn = (index: number): boolean =>
    index > 0 && isIndent(indents[index - 1]! - least) && !/[。；：;:]\s*$/u.test(lines[index - 1]!.text.value);
  return { least, isShown: indents.some((indent, index) => indent === least && goesOn(index)) };
}

function withoutMargin(text: Text, margin: number): Text {
  let at = 0;
  for (let columns = 0; at < text.value.length; at += 1) {
    columns += columnsIn(text.value[at]!);
    if (columns > margin) break;
  }
  return slice(text, at);
}

/** Without margins, page by page. */
export function liftMargins(lines: readonly Line[]): readonly Line[] {
  const indents = lines.map(({ text }) => indentOf(text.value));
  if (indents.includes(0) && !lines.some(({ newPage }) => newPage)) return lines;
  const lifted: Line[] = [];
  let margin = 0;
  for (let start = 0; start < lines.length; ) {
    let end = start + 1;
    while (end < lines.length && !lines[end]!.newPage) end += 1;
    const { least, isShown } = marginOf(lines.slice(start, end), indents.slice(start, end));
    margin = isShown ? least : Math.min(margin, least);
    for (const line of lines.slice(start, end))
      lifted.push(margin === 0 ? line : { ...line, text: withoutMargin(line.text, margin) });
    start = end;
  }
  return lifted;
}

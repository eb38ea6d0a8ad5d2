import { type Text, textAt } from './text.ts';

/** A visual line of the source. A form feed inside a raw line makes two of them with the same number. */
export interface Line {
  readonly text: Text;
  /** A page begins here: a form feed, or a page number or running head that was lifted out, stands before. */
  readonly newPage: boolean;
  /** A blank line stands before. */
  readonly afterBlank: boolean;
  /** Of the row of a table whose strokes were lifted out. */
  readonly cells?: readonly Text[];
  /** A paragraph begins here: a footnote, or the text behind one, that was moved. */
  readonly opens?: true;
}

/** Nearly all texts end their lines in one way, which takes far less time to find. */
const rawLines = (source: string): string[] => source.split(source.includes('\r') ? /\r\n|\n|\r/u : '\n');

export const countLines = (source: string): number => {
  const lines = rawLines(source);
  return lines.at(-1) === '' ? lines.length - 1 : lines.length;
};

/**
 * Reads text; writes its lines that hold something, in order.
 * Guarantees: the lines hold every character that is not white space; their numbers and columns are those of the source.
 */
export function splitLines(source: string): Line[] {
  const lines: Line[] = [];
  let newPage = false;
  let afterBlank = false;
  for (const [index, raw] of rawLines(source).entries()) {
    let column = 1;
    for (const [piece, value] of (raw.includes('\f') ? raw.split('\f') : [raw]).entries()) {
      newPage ||= piece > 0;
      if (!/\S/u.test(value)) afterBlank ||= !/\S/u.test(raw);
      else {
        lines.push({ text: textAt(value, index + 1, column), newPage, afterBlank });
        newPage = false;
        afterBlank = false;
      }
      column += value.length + 1;
    }
  }
  return lines;
}

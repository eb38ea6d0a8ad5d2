import { fill } from '../fill.ts';
import type { COMPARE_WORDS } from '../words/client.ts';

/** How much of a table is shown. */
interface Shown {
  readonly rows: number;
  readonly shownRows: number;
  readonly columns: number;
  readonly shownColumns: number;
  /** Of the shown rows, those that are folded. */
  readonly foldedRows: number;
  /** Left out, since none of the shown columns says anything there. */
  readonly silentRows: number;
}

/** What the form above a table says of it: the page before its script as the script. */
export function shownText(words: typeof COMPARE_WORDS, shown: Shown): string {
  const { rows, shownRows, columns, shownColumns, foldedRows, silentRows } = shown;
  const all = shownRows === rows && shownColumns === columns;
  const folded = foldedRows > 0 ? fill(words.foldedRows, { count: foldedRows }) : '';
  const silent = silentRows > 0 ? fill(words.silentRows, { count: silentRows }) : '';
  return fill(all ? words.allRows : words.someRows, { rows, shownRows, columns, shownColumns }) + folded + silent;
}

/** Between two cells of a row, and before and behind a row. */
const APART = /\t+|\n(?=[^\n]*\t)|(?<=\t[^\n]*)\n/u;

/**
 * Text as it is quoted outside its document. White space is layout and goes; a space between Latin words is not, and the
 * cells and rows of a table stay apart: 3 and 5 side by side are not 35.
 */
export const flat = (text: string): string =>
  text
    .split(APART)
    .map((cell) => cell.replaceAll(/(?<![A-Za-z])\s+|\s+(?![A-Za-z])/gu, ''))
    .join('　');

/** Characters that neither XML 1.0 nor HTML may hold, and halves of pairs, which no encoding has. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;

export const withoutForbidden = (words: string): string => words.replaceAll(FORBIDDEN, '');

/**
 * Layout white space as one space. Between the cells of a row, which a tab or an ideographic space parts, it is an
 * ideographic one: 3 and 5 side by side are not 3 5.
 */
export const oneSpace = (words: string): string =>
  words.replaceAll(/\s+/gu, (space) => (/[\t\u3000]/u.test(space) ? '\u3000' : ' '));

/** Characters that neither XML 1.0 nor HTML may hold, and halves of pairs, which no encoding has. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;

export const withoutForbidden = (words: string): string => words.replaceAll(FORBIDDEN, '');

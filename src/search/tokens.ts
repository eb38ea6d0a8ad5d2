/**
 * How a text becomes what is searched, and a query what is asked for. Indexer and page share it.
 *
 * A token is one Han character (or letter of any script but the Latin), a run of Latin letters and digits (`5G`, `6.4`),
 * or one mark of punctuation. Pagefind cuts at white space and forgets punctuation, so each mark is written as a word
 * (`，` → `uff0c`), the ends of paragraphs and of cells too; then a quoted phrase is exact from the index alone.
 * A number is one token: `5%` does not find 95%.
 */

export interface Token {
  /** As the text has it. */
  readonly text: string;
  /** Offsets into the text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

/** A run of Latin letters and digits; a letter; the end of a paragraph or a cell; one unit of anything but white space. */
const TOKEN = /[A-Za-z0-9]+(?:\.[0-9]+)*|[\p{L}\p{N}\p{M}]|[\n\t]|[^\s]/gu;

export const tokensOf = (text: string): readonly Token[] =>
  [...text.matchAll(TOKEN)].map(({ 0: token, index }) => ({ text: token, start: index, end: index + token.length }));

const hex = (unit: string): string => `u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
/** A word that would read as a mark. */
const LOOKS_ENCODED = /u(?=[0-9a-f]{4})/giu;

/** Letters and digits stay, every other UTF-16 unit becomes `u` and four hexadecimal digits. */
const encode = (token: string): string =>
  /^[\p{L}\p{N}\p{M}]/u.test(token)
    ? token.replace(LOOKS_ENCODED, hex).replace(/\./gu, hex)
    : token.replace(/[\s\S]/g, hex);

const decode = (word: string): string =>
  word.replace(/u([0-9a-f]{4})/gu, (_, unit: string) => String.fromCharCode(Number.parseInt(unit, 16)));

/** The content of a record. */
export const toIndexText = (text: string): string =>
  tokensOf(text)
    .map((token) => encode(token.text))
    .join(' ');

/** The text of a record: as it was, save that white space is gone except between two Latin words. */
export const fromIndexText = (content: string): string =>
  content
    .split(' ')
    .map(decode)
    .join(' ')
    .replace(/(?<![A-Za-z0-9]) | (?![A-Za-z0-9])/gu, '');

/** Writes a label as one word that no query is equal to: Pagefind searches the fields of a record as well. */
export const seal = (text: string): string =>
  text.replace(/[^\p{Script=Han}]/gu, (other) => [...other].map(hex16).join(''));
const hex16 = (character: string): string => character.split('').map(hex).join('');
export const unseal = decode;

const HALF = ',;:?!()%';
const FULL = '，；：？！（）％';

const toHalf = (text: string): string =>
  text.replace(/[\uFF01-\uFF5E]/gu, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
const toFull = (text: string): string => text.replace(/[,;:?!()%]/gu, (narrow) => FULL[HALF.indexOf(narrow)] ?? narrow);

/** White space divides a query into terms that must all be found; straight double quotes hold a term together. */
export function termsOf(query: string): readonly string[] {
  const terms = [...query.matchAll(/"([^"]+)"|([^\s"]+)/gu)].map(([, quoted, bare]) => quoted ?? bare ?? '');
  return [...new Set(terms)].filter((term) => tokensOf(term).length > 0);
}

/** What to ask Pagefind for a term: the term, and the term with half-width or full-width marks throughout. */
export function phrasesOf(term: string): readonly string[] {
  const spellings = [term, toHalf(term), toFull(toHalf(term))];
  return [...new Set(spellings.map((spelling) => `"${toIndexText(spelling)}"`))];
}

const fold = (token: string): string => toHalf(token).toLowerCase();

/** Where any of the terms stands in a text, in order and without overlap. */
export function findTerms(text: string, terms: readonly string[]): readonly (readonly [number, number])[] {
  const tokens = tokensOf(text);
  const folded = tokens.map((token) => fold(token.text));
  const needles = terms.map((term) => tokensOf(toHalf(term)).map((token) => fold(token.text)));
  const found: [number, number][] = [];
  for (let at = 0; at < tokens.length; ) {
    const lengths = needles.filter((needle) => needle.every((word, k) => folded[at + k] === word)).map((n) => n.length);
    const length = Math.max(0, ...lengths);
    if (length > 0) found.push([tokens[at]!.start, tokens[at + length - 1]!.end]);
    at += Math.max(1, length);
  }
  return found;
}

/** A stretch of a text around the first hit, and where the hits stand in it. */
export interface Snippet {
  readonly text: string;
  readonly hits: readonly (readonly [number, number])[];
}

export function snippetOf(text: string, terms: readonly string[], size = 110): Snippet {
  const flat = text.replace(/[\n\t]/gu, '　');
  const hits = findTerms(flat, terms);
  const first = hits[0]?.[0] ?? 0;
  const start = first <= size / 3 ? 0 : Math.max(0, Math.min(first - Math.trunc(size / 4), flat.length - size));
  const end = Math.min(flat.length, Math.max(start + size, hits[0]?.[1] ?? 0));
  const lead = start > 0 ? '…' : '';
  const shift = lead.length - start;
  return {
    text: lead + flat.slice(start, end) + (end < flat.length ? '…' : ''),
    hits: hits.filter(([from, to]) => from >= start && to <= end).map(([from, to]) => [from + shift, to + shift]),
  };
}

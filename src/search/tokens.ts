/**
 * How a text becomes what is searched, and a query what is asked for. Indexer and page share it.
 *
 * A token is one Han character (or letter of any script but the Latin), a run of Latin letters and digits (`5G`, `6.4`),
 * or one mark of punctuation. Pagefind cuts at white space and forgets punctuation, so each mark is written as a word
 * (`，` → `u002c`), the ends of paragraphs and of cells too; then a quoted phrase is exact from the index alone.
 * A number is one token: `5%` does not find 95%. Full and half width are one, so are 〇 and 零, capitals and small letters.
 */

export interface Token {
  /** As the text has it. */
  readonly text: string;
  /** As it is compared. */
  readonly folded: string;
  /** Offsets into the text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

/** A run of Latin letters and digits; a letter; the end of a paragraph or a cell; one unit of anything but white space. */
const TOKEN = /[a-z0-9]+(?:\.[0-9]+)*|[\p{L}\p{N}\p{M}]|[\n\t]|[^\s]/gu;

/** U+FF01 to U+FF5E are the ASCII marks, digits and letters in full width. */
const FULL_WIDTH = /[\uFF01-\uFF5E]/gu;

/** Folds without changing the length, so that offsets into either are the same. */
export const fold = (text: string): string =>
  text
    .replace(FULL_WIDTH, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[A-Z]/gu, (capital) => capital.toLowerCase())
    .replaceAll('〇', '零');

export const tokensOf = (text: string): readonly Token[] =>
  [...fold(text).matchAll(TOKEN)].map(({ 0: folded, index }) => {
    const end = index + folded.length;
    return { text: text.slice(index, end), folded, start: index, end };
  });

const hex = (unit: string): string => unit.charCodeAt(0).toString(16).padStart(4, '0');
const word = (unit: string): string => `u${hex(unit)}`;
/** A word that would read as a mark. */
const LOOKS_ENCODED = /u(?=[0-9a-f]{4})/gu;

/** Letters and digits stay, every other UTF-16 unit becomes `u` and four hexadecimal digits. */
const encode = (folded: string): string =>
  /^[\p{L}\p{N}\p{M}]/u.test(folded)
    ? folded.replace(LOOKS_ENCODED, word).replace(/\./gu, word)
    : folded.replace(/[\s\S]/g, word);

const decode = (encoded: string): string =>
  encoded.replace(/u([0-9a-f]{4})/gu, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));

/** Hexadecimal digits in marks, which Pagefind forgets. */
const MARKS = '!"#$%&\'()*+,-./:';
/** Marks that Chinese texts print, glued as they are. */
const PLAIN = /^[\u3000-\u3006\u3008-\u303F\uFF01-\uFF0F\uFF1A-\uFF20\uFF3B-\uFF40\uFF5B-\uFF65]$/u;

/** Any text as marks, which Pagefind keeps and does not search. */
export const seal = (text: string): string =>
  [...text.replace(/[\s\S]/g, hex)].map((digit) => MARKS[Number.parseInt(digit, 16)]).join('');

export const unseal = (sealed: string): string =>
  [...sealed]
    .map((mark) => MARKS.indexOf(mark).toString(16))
    .join('')
    .replace(/.{4}/gu, (unit) => String.fromCharCode(Number.parseInt(unit, 16)));

/**
 * A token as the index has it. What the word has lost of the text is glued to it as marks. Capitals are left to Pagefind,
 * which makes them small.
 */
function written({ text, folded }: Token): string {
  if (text === folded || (text.toLowerCase() === folded && !/U/u.test(text))) return encode(text);
  if (PLAIN.test(text)) return encode(folded) + text;
  return encode(folded) + seal(text);
}

function unwritten(token: string): string {
  const [, encoded = '', rest = ''] = /^([\p{L}\p{N}\p{M}]*)(.*)$/su.exec(token) ?? [];
  if (rest === '') return decode(encoded);
  return MARKS.includes(rest[0]!) ? unseal(rest) : rest;
}

/** The words of a text as the index has them. */
export const toWords = (text: string): readonly string[] => tokensOf(text).map(written);

/** The content of a record. */
export const toIndexText = (text: string): string => toWords(text).join(' ');

/** The text of a record: as it was, save that white space is gone except between two Latin words. */
export const fromIndexText = (content: string): string =>
  content
    .split(' ')
    .map(unwritten)
    .join(' ')
    .replace(/(?<![A-Za-z0-9]) | (?![A-Za-z0-9])/gu, '');

/** What a number counts: `23 亿` is one term, `2025 绿色` are two. */
const COUNTED = /^[年月日天周季时分秒亿万千百十%％‰个件家条元公米吨人次名项座辆平度级站点]/u;

/**
 * White space divides a query into terms that must all be found; straight double quotes hold a term together. A
 * number belongs to what it counts (`23 亿`), a single letter to the single character behind it (`X 光`).
 */
export function termsOf(query: string): readonly string[] {
  const terms: string[] = [];
  let open: string | null = null;
  for (const [, quoted, bare] of query.matchAll(/"([^"]+)"|([^\s"]+)/gu)) {
    const term: string = quoted ?? bare ?? '';
    const joins: boolean =
      open !== null &&
      bare !== undefined &&
      ((/^[\d.．０-９]+$/u.test(open) && COUNTED.test(bare)) ||
        (/^[A-Za-z]$/u.test(open) && /^\p{Script=Han}$/u.test(bare)));
    if (joins) terms[terms.length - 1] += term;
    else terms.push(term);
    open = bare ?? null;
  }
  return [...new Set(terms)].filter((term) => tokensOf(term).length > 0);
}

/** What to ask Pagefind for tokens in a row. */
export const phraseOf = (tokens: readonly Token[]): string =>
  `"${tokens.map(({ folded }) => encode(folded)).join(' ')}"`;

/** Where any of the terms stands in a text, in order and without overlap; the longest where several do. */
export function findTerms(text: string, terms: readonly string[]): readonly (readonly [number, number])[] {
  const tokens = tokensOf(text);
  const needles = terms.map((term) => tokensOf(term).map(({ folded }) => folded));
  const found: [number, number][] = [];
  for (let at = 0; at < tokens.length; ) {
    const lengths = needles
      .filter((needle) => needle.every((folded, k) => tokens[at + k]?.folded === folded))
      .map((needle) => needle.length);
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
  const hits = findTerms(text, terms);
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

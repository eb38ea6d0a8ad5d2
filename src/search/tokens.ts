/**
 * How a text becomes what is searched, and a query what is asked for. Indexer and page share it.
 *
 * A token is one Han character (or letter of any script but the Latin), a run of Latin letters and digits (`5G`, `6.4`),
 * one mark of punctuation, or the end of a paragraph or of a cell. A number is one token: `5%` does not find 95%. Full and
 * half width are one, so are 〇 and 零, capitals and small letters.
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

/** A run of Latin letters and digits; a letter; the end of a paragraph or a cell; one unit of anything that is seen. */
const TOKEN = /[a-z0-9]+(?:\.[0-9]+)*|[\p{L}\p{N}\p{M}]|[\n\t]|[^\s\p{Cf}]/gu;

/** U+FF01 to U+FF5E are the ASCII marks, digits and letters in full width. */
const FULL_WIDTH = /[\uFF01-\uFF5E]/gu;

/** Folds without changing the length, so that offsets into either are the same. */
const fold = (text: string): string =>
  text
    .replace(FULL_WIDTH, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[A-Z]/gu, (capital) => capital.toLowerCase())
    .replaceAll('〇', '零');

/** The end of a paragraph, by itself: no text of a record holds it, see `runsOf`. */
export const END = '\n';

/** The tokens of a text as they are compared. */
export const foldedOf = (text: string): readonly string[] => fold(text).match(TOKEN) ?? [];

export const tokensOf = (text: string): readonly Token[] =>
  [...fold(text).matchAll(TOKEN)].map(({ 0: folded, index }) => {
    const end = index + folded.length;
    return { text: text.slice(index, end), folded, start: index, end };
  });

/**
 * Pagefind makes letters small, drops marks, cuts words where letters meet digits and takes accents off. It does none of
 * this to letters of the Yi script, so all that is no Han character is written in them: a word of the index is then
 * nothing but what the text has.
 */
const YI = 0xa000;
const yi = (place: number): string => String.fromCharCode(YI + place);
const ALNUM = '0123456789abcdefghijklmnopqrstuvwxyz.';
/** Behind a run of Latin letters and digits, so that no run is the beginning of another. */
const RUN_END = yi(512 + ALNUM.length);
/** Before a word of fewer tokens than others of the same index have, so that it is not the beginning of one. */
export const shortMark = (tokens: number): string => yi(0x300 + tokens);
/** Unified ideographs; those for compatibility are other characters to Unicode once accents are off. */
const HAN = /^[\u3400-\u4DBF\u4E00-\u9FFF\u{20000}-\u{2F7FF}\u{30000}-\u{3FFFF}]$/u;

/** A token in a word of the index. Of two tokens neither begins with the other, nor with the mark of a short word. */
export function encode(folded: string): string {
  if (HAN.test(folded)) return folded;
  if (/^[a-z0-9]/u.test(folded)) {
    return [...folded].map((character) => yi(512 + ALNUM.indexOf(character))).join('') + RUN_END;
  }
  return folded.replace(/[\s\S]/g, (unit) => yi(unit.charCodeAt(0) >> 8) + yi(256 + (unit.charCodeAt(0) & 255)));
}

/**
 * Tokens in a row as one word of an index whose longest words are of `width` tokens. Of two words of one index neither
 * begins with the other.
 */
export const wordOf = (folded: readonly string[], width: number): string =>
  (folded.length < width ? shortMark(folded.length) : '') + folded.map(encode).join('');

/** What a number counts: `23 亿` is one term, `2025 绿色` are two. */
const COUNTED = /^[年月日天周季时分秒亿万千百十%％‰个件家条元公米吨人次名项座辆平度级站点]/u;

/**
 * White space divides a query into terms that must all be found; straight double quotes hold a term together. A
 * number belongs to what it counts (`23 亿`), a single letter to the single character behind it (`X 光`).
 */
export function termsOf(query: string): readonly string[] {
  const terms: string[] = [];
  let open: string | null = null;
  for (const [, quoted, bare] of query.replaceAll('＂', '"').matchAll(/"([^"]+)"|([^\s"]+)/gu)) {
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

/** A query of which `termsOf` makes these terms. */
export function queryOfTerms(terms: readonly string[]): string {
  const bare = terms.join(' ');
  const same = termsOf(bare);
  return same.length === terms.length && same.every((term, place) => term === terms[place])
    ? bare
    : terms.map((term) => `"${term}"`).join(' ');
}

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
  const from = first <= size / 3 ? 0 : Math.max(0, Math.min(first - Math.trunc(size / 4), flat.length - size));
  // No snippet begins with the end of what it leaves out.
  const start = from === 0 ? 0 : from + /^[\s，。；、：！？）”》]*/u.exec(flat.slice(from, first))![0].length;
  const end = Math.min(flat.length, Math.max(start + size, hits[0]?.[1] ?? 0));
  const lead = start > 0 ? '…' : '';
  const shift = lead.length - start;
  return {
    text: lead + flat.slice(start, end) + (end < flat.length ? '…' : ''),
    hits: hits.filter((hit) => hit[0] >= start && hit[1] <= end).map((hit) => [hit[0] + shift, hit[1] + shift]),
  };
}

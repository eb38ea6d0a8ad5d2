import { viewClauses } from '../model/describe.ts';
import type { PolicyDocument } from '../model/document.ts';

/**
 * What a search must find, by a plain reading of the texts: written apart from the index and its tokens, so that the two
 * can be held against each other.
 */

interface SearchableClause {
  /** `/policies/<policy>/#<number>` */
  readonly url: string;
  /** Each as it is compared: width, capitals and 〇 folded, white space gone save between Latin letters and digits. */
  readonly paragraphs: readonly string[];
}

/** White space between two runs of Latin letters or digits keeps them apart; all other is layout. */
const GAP = '\u0000';

export const normalForm = (text: string): string =>
  text
    .replaceAll(/[\uFF01-\uFF5E]/gu, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .toLowerCase()
    .replaceAll('〇', '零')
    .replaceAll(/(?<=[a-z0-9])\s+(?=[a-z0-9])/gu, GAP)
    .replaceAll(/\s+/gu, '');

export const searchableClauses = (documents: readonly PolicyDocument[]): readonly SearchableClause[] =>
  documents.flatMap(({ policy, ...document }) =>
    viewClauses(document)
      .filter(({ paragraphs }) => paragraphs.length > 0)
      .map(({ clause, paragraphs }) => ({
        url: `/policies/${policy.id}/#${clause.number}`,
        // The cells of a row are apart as paragraphs are.
        paragraphs: paragraphs.flatMap(({ text }) => text.split('\t').map(normalForm)),
      })),
  );

const WORD = /[a-z0-9]/u;

/** Whether the phrase stands there with its first and last run of Latin letters and digits whole; `6.4` is one number. */
function standsWhole(text: string, phrase: string, at: number): boolean {
  const end = at + phrase.length;
  const joins = (left: string, right: string, beyondRight: string, beyondLeft: string): boolean =>
    (WORD.test(left) && WORD.test(right)) ||
    (/\d/u.test(beyondRight) && right === '.' && WORD.test(left)) ||
    (/\d/u.test(right) && left === '.' && WORD.test(beyondLeft));
  const char = (place: number): string => text[place] ?? '';
  return (
    !joins(char(at - 1), char(at), char(at + 1), char(at - 2)) &&
    !joins(char(end - 1), char(end), char(end + 1), char(end - 2))
  );
}

export function holds({ paragraphs }: SearchableClause, phrase: string): boolean {
  return paragraphs.some((text) => {
    for (let at = text.indexOf(phrase); at !== -1; at = text.indexOf(phrase, at + 1)) {
      if (standsWhole(text, phrase, at)) return true;
    }
    return false;
  });
}

/** A sequence of numbers from 0 to 1 that a seed decides (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Substrings of 1 to 8 characters from anywhere in the texts, marks and numbers included; none that a space would divide. */
export function presentPhrases(clauses: readonly SearchableClause[], count: number, random: () => number): string[] {
  const texts = clauses.flatMap(({ paragraphs }) => paragraphs).filter((text) => text.length > 0);
  const phrases: string[] = [];
  while (phrases.length < count) {
    const text = texts[Math.floor(random() * texts.length)]!;
    const length = 1 + Math.floor(random() * 8);
    const at = Math.floor(random() * Math.max(1, text.length - length + 1));
    const phrase = text.slice(at, at + length);
    if (!phrase.includes(GAP) && !phrase.includes('"') && [...phrase].length === phrase.length) phrases.push(phrase);
  }
  return phrases;
}

/** Han phrases of 2 to 6 characters of the texts' own characters that stand nowhere. */
export function absentPhrases(clauses: readonly SearchableClause[], count: number, random: () => number): string[] {
  const characters = [...new Set(clauses.flatMap(({ paragraphs }) => paragraphs.join('')).join(''))].filter(
    (character) => /\p{Script=Han}/u.test(character),
  );
  const phrases: string[] = [];
  while (phrases.length < count) {
    const length = 2 + Math.floor(random() * 5);
    const phrase = Array.from({ length }, () => characters[Math.floor(random() * characters.length)]!).join('');
    if (!clauses.some((clause) => holds(clause, phrase))) phrases.push(phrase);
  }
  return phrases;
}

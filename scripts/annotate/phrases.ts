import { phrasePattern } from '../../src/model/relations.ts';

/**
 * Reads a list of phrases of the vocabulary; writes a scanner that finds all of them in a text in one pass.
 * Guarantees: the same places as `text.matchAll(phrasePattern(phrase, 'gu'))` for each phrase by itself; time that grows
 * with the text and hardly with the list, since only phrases that begin with the character at hand are tried.
 */

export interface Hit {
  /** Index of the phrase in the list. */
  readonly phrase: number;
  readonly start: number;
  readonly end: number;
}

/** One end of a phrase's match that begins at a place, or -1. */
type End = (text: string, at: number) => number;

/** Plain words are compared; only what has a gap or a choice needs a pattern. */
function endOf(phrase: string): End {
  if (!/[…|]/u.test(phrase)) return (text, at) => (text.startsWith(phrase, at) ? at + phrase.length : -1);
  const pattern = phrasePattern(phrase, 'uy');
  return (text, at) => {
    pattern.lastIndex = at;
    return pattern.test(text) ? pattern.lastIndex : -1;
  };
}

export function phraseScanner(phrases: readonly string[]): (text: string) => Hit[] {
  const byFirst = new Map<number, { readonly phrase: number; readonly endAt: End }[]>();
  for (const [phrase, words] of phrases.entries()) {
    const endAt = endOf(words);
    for (const first of new Set(words.split('|').map((choice) => choice.charCodeAt(0))))
      byFirst.set(first, [...(byFirst.get(first) ?? []), { phrase, endAt }]);
  }
  return (text) => {
    const hits: Hit[] = [];
    /** By phrase, where its next match may begin: matches of one phrase do not overlap. */
    const free = new Map<number, number>();
    for (let start = 0; start < text.length; start += 1) {
      const candidates = byFirst.get(text.charCodeAt(start));
      if (candidates === undefined) continue;
      for (const { phrase, endAt } of candidates) {
        if (start < (free.get(phrase) ?? 0)) continue;
        const end = endAt(text, start);
        if (end === -1) continue;
        hits.push({ phrase, start, end });
        free.set(phrase, end);
      }
    }
    return hits;
  };
}

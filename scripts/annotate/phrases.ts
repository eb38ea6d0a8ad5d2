import { phrasePattern } from '../../src/model/relations.ts';

/**
 * Reads a list of phrases of the vocabulary; writes a scanner that finds all of them in a text in one pass.
 * Guarantees: the same places as `text.matchAll(phrasePattern(phrase, 'gu'))` for each phrase by itself; time that grows
 * with the text and hardly with the list, since only phrases that begin with the two characters at hand are tried.
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

interface Candidate {
  readonly phrase: number;
  readonly endAt: End;
}

/** The phrases that begin with a character: by the one behind it, and those for which any may stand there. */
interface Branch {
  readonly bySecond: Map<number, Candidate[]>;
  readonly others: Candidate[];
}

function branchesOf(phrases: readonly string[]): ReadonlyMap<number, Branch> {
  const branches = new Map<number, Branch>();
  for (const [phrase, words] of phrases.entries()) {
    const candidate = { phrase, endAt: endOf(words) };
    const begins = words.split('|').map((choice) => choice.split('…')[0]!);
    for (const [first, same] of Map.groupBy(begins, (begin) => begin.charCodeAt(0))) {
      const branch: Branch = branches.get(first) ?? { bySecond: new Map(), others: [] };
      branches.set(first, branch);
      if (same.some((begin) => begin.length < 2)) {
        // Whatever the second character is: behind what is in each list, since hits stand in the order of the phrases.
        branch.others.push(candidate);
        for (const list of branch.bySecond.values()) list.push(candidate);
        continue;
      }
      for (const second of new Set(same.map((begin) => begin.charCodeAt(1)))) {
        const list = branch.bySecond.get(second) ?? [...branch.others];
        branch.bySecond.set(second, list);
        list.push(candidate);
      }
    }
  }
  return branches;
}

/** Of two characters a number that a table can have a place for; several pairs share one. */
const printOf = (first: number, second: number): number => (first * 31 + second) & 0xffff;

/** By print, 1 for each pair of characters that may begin a phrase: at most places of a text none does. */
function printsOf(branches: ReadonlyMap<number, Branch>): Uint8Array {
  const prints = new Uint8Array(0x10000);
  for (const [first, { bySecond, others }] of branches) {
    if (others.length > 0) for (let second = 0; second < prints.length; second += 1) prints[printOf(first, second)] = 1;
    for (const second of bySecond.keys()) prints[printOf(first, second)] = 1;
  }
  return prints;
}

export function phraseScanner(phrases: readonly string[]): (text: string) => Hit[] {
  const branches = branchesOf(phrases);
  const prints = printsOf(branches);
  return (text) => {
    const hits: Hit[] = [];
    /** By phrase, where its next match may begin: matches of one phrase do not overlap. */
    const free = new Map<number, number>();
    for (let start = 0; start < text.length; start += 1) {
      const first = text.charCodeAt(start);
      const second = text.charCodeAt(start + 1);
      if (prints[printOf(first, second)] === 0) continue;
      const branch = branches.get(first);
      for (const { phrase, endAt } of branch?.bySecond.get(second) ?? branch?.others ?? []) {
        const end = endAt(text, start);
        if (end === -1 || start < (free.get(phrase) ?? 0)) continue;
        hits.push({ phrase, start, end });
        free.set(phrase, end);
      }
    }
    return hits;
  };
}

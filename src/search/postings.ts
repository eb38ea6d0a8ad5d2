import type { Run } from './regions.ts';
import { type Token, wordOf } from './tokens.ts';

/** A word of the index and where it stands: the record and the place of each, in order. */
export interface Posting {
  readonly word: string;
  readonly records: Uint32Array;
  readonly places: Uint32Array;
}

/** Numbers that are added one after the other. */
class Numbers {
  #held = new Uint32Array(1 << 16);
  length = 0;
  push(number: number): void {
    if (this.length === this.#held.length) {
      const more = new Uint32Array(2 * this.#held.length);
      more.set(this.#held);
      this.#held = more;
    }
    this.#held[this.length] = number;
    this.length += 1;
  }
  all(): Uint32Array {
    return this.#held.subarray(0, this.length);
  }
}

/** Up to three tokens are one number without loss. */
const MOST_TOKENS = 2 ** 17;
const MOST_WIDTH = 3;
const MAPS = 64;

/**
 * Reads records as runs of tokens; writes their words in the order in which Pagefind looks them up.
 * Guarantees: each row of `width` tokens is there at each of its places, each shorter one once a record, at its first
 * place. All lists together take eight bytes a token and length.
 *
 * @throws RangeError for more than 131,072 different tokens: an index of so much belongs in several.
 */
export function* postingsOf(records: Iterable<readonly Run[]>, width: number): Generator<Posting> {
  if (width > MOST_WIDTH) throw new RangeError(`words of ${width} tokens`);
  const tokenIds = new Map<string, number>();
  const idOf = ({ folded }: Token): number => {
    const known = tokenIds.get(folded);
    if (known !== undefined) return known;
    // From 1, so that a shorter row is another number.
    const id = tokenIds.size + 1;
    if (id === MOST_TOKENS) throw new RangeError(`more than ${MOST_TOKENS} different tokens`);
    tokenIds.set(folded, id);
    return id;
  };

  // In several maps, since one holds no more than 2 ** 24.
  const wordIds = Array.from({ length: MAPS }, () => new Map<number, number>());
  const words: string[] = [];
  /** By word, the last record that has it, counted from 1. */
  const lastRecords: number[] = [];
  const wordsAt = new Numbers();
  const places = new Numbers();
  /** By record, how many words there are up to its end. */
  const ends: number[] = [];
  for (const runs of records) {
    const record = ends.length + 1;
    for (const { tokens, place } of runs) {
      const row = tokens.map(idOf);
      for (let start = 0; start < row.length; start += 1) {
        let key = 0;
        for (let length = 1; length <= Math.min(width, row.length - start); length += 1) {
          key = key * MOST_TOKENS + row[start + length - 1]!;
          const ids = wordIds[key % MAPS]!;
          let word = ids.get(key);
          if (word === undefined) {
            word = words.length;
            ids.set(key, word);
            words.push(wordOf(tokens.slice(start, start + length), width));
            lastRecords.push(0);
          }
          if (length < width && lastRecords[word] === record) continue;
          lastRecords[word] = record;
          wordsAt.push(word);
          places.push(place + start);
        }
      }
    }
    ends.push(wordsAt.length);
  }
  wordIds.length = 0;
  yield* grouped(words, wordsAt.all(), places.all(), ends);
}

function* grouped(
  words: readonly string[],
  wordsAt: Uint32Array,
  places: Uint32Array,
  ends: readonly number[],
): Generator<Posting> {
  /** By word, where its list begins; behind the filling, where it ends. */
  const starts = new Uint32Array(words.length + 1);
  for (const word of wordsAt) starts[word + 1]! += 1;
  for (let word = 0; word < words.length; word += 1) starts[word + 1]! += starts[word]!;
  const next = starts.slice();
  const inRecords = new Uint32Array(wordsAt.length);
  const atPlaces = new Uint32Array(wordsAt.length);
  let at = 0;
  for (const [record, end] of ends.entries()) {
    for (; at < end; at += 1) {
      const slot = next[wordsAt[at]!]!++;
      inRecords[slot] = record;
      atPlaces[slot] = places[at]!;
    }
  }
  // In the order of code points, which is that of units here: no word has a unit above those of surrogates.
  const order = Uint32Array.from(words.keys()).sort((a, b) => (words[a]! < words[b]! ? -1 : 1));
  for (const word of order) {
    const [from, to] = [starts[word]!, starts[word + 1]!];
    yield { word: words[word]!, records: inRecords.subarray(from, to), places: atPlaces.subarray(from, to) };
  }
}

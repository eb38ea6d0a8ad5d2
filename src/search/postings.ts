import type { Run } from './regions.ts';
import { encode, shortMark } from './tokens.ts';

/** A word of the index and where it stands: the record and the place of each, in order. */
export interface Posting {
  readonly word: string;
  readonly records: Uint32Array;
  readonly places: Uint32Array;
}

/** Numbers that are added one after the other. */
class Numbers {
  held = new Uint32Array(1 << 16);
  length = 0;
  push(number: number): void {
    if (this.length === this.held.length) {
      const more = new Uint32Array(2 * this.held.length);
      more.set(this.held);
      this.held = more;
    }
    this.held[this.length] = number;
    this.length += 1;
  }
  all(): Uint32Array {
    return this.held.subarray(0, this.length);
  }
}

const MOST_WIDTH = 3;

/** Rows of one to three tokens, numbered in the order in which they are met; a token is a number from 1, 0 is none. */
class Rows {
  readonly tokens = [new Numbers(), new Numbers(), new Numbers()] as const;
  /** By hash, the number of a row counted from 1; the next free slot is taken. At most half of them are. */
  #slots = new Uint32Array(1 << 16);

  get length(): number {
    return this.tokens[0].length;
  }

  #slotOf(first: number, second: number, third: number): number {
    const mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b) ^ Math.imul(third, 0xc2b2ae35);
    const last = this.#slots.length - 1;
    const [{ held: firsts }, { held: seconds }, { held: thirds }] = this.tokens;
    let slot = (mixed ^ (mixed >>> 15)) & last;
    for (let held = this.#slots[slot]!; held > 0; held = this.#slots[slot]!) {
      if (firsts[held - 1] === first && seconds[held - 1] === second && thirds[held - 1] === third) break;
      slot = (slot + 1) & last;
    }
    return slot;
  }

  numberOf(first: number, second: number, third: number): number {
    const slot = this.#slotOf(first, second, third);
    const held = this.#slots[slot]!;
    if (held > 0) return held - 1;
    this.tokens[0].push(first);
    this.tokens[1].push(second);
    this.tokens[2].push(third);
    this.#slots[slot] = this.length;
    if (2 * this.length > this.#slots.length) this.#grow();
    return this.length - 1;
  }

  #grow(): void {
    this.#slots = new Uint32Array(2 * this.#slots.length);
    const [firsts, seconds, thirds] = this.tokens.map((numbers) => numbers.all()) as [
      Uint32Array,
      Uint32Array,
      Uint32Array,
    ];
    for (const [row, first] of firsts.entries()) {
      this.#slots[this.#slotOf(first, seconds[row]!, thirds[row]!)] = row + 1;
    }
  }
}

/**
 * Reads records as runs of tokens; writes their words in the order in which Pagefind looks them up.
 * Guarantees: each row of `width` tokens is there at each of its places, each shorter one once a record, at its first
 * place. All lists together take eight bytes a token and length.
 */
export function* postingsOf(records: Iterable<readonly Run[]>, width: number): Generator<Posting> {
  if (width > MOST_WIDTH) throw new RangeError(`words of ${width} tokens`);
  const tokenIds = new Map<string, number>();
  const idOf = (token: string): number => {
    const known = tokenIds.get(token);
    if (known !== undefined) return known;
    tokenIds.set(token, tokenIds.size + 1);
    return tokenIds.size;
  };

  const rows = new Rows();
  /** By row, the last record that has it, counted from 1. */
  let lastRecords = new Uint32Array(1 << 16);
  const rowsAt = new Numbers();
  const places = new Numbers();
  /** By record, how many rows there are up to its end. */
  const ends: number[] = [];
  for (const runs of records) {
    const record = ends.length + 1;
    for (const { tokens, place } of runs) {
      const ids = tokens.map(idOf);
      for (let start = 0; start < ids.length; start += 1) {
        for (let length = 1; length <= Math.min(width, ids.length - start); length += 1) {
          const row = rows.numberOf(ids[start]!, length > 1 ? ids[start + 1]! : 0, length > 2 ? ids[start + 2]! : 0);
          if (length < width) {
            if (row >= lastRecords.length) {
              const more = new Uint32Array(2 * rows.length);
              more.set(lastRecords);
              lastRecords = more;
            }
            if (lastRecords[row] === record) continue;
            lastRecords[row] = record;
          }
          rowsAt.push(row);
          places.push(place + start);
        }
      }
    }
    ends.push(rowsAt.length);
  }
  yield* grouped(wordsOf(rows, [...tokenIds.keys()], width), rowsAt.all(), places.all(), ends);
}

interface Words {
  readonly size: number;
  readonly inOrder: Uint32Array;
  readonly wordOf: (row: number) => string;
}

/** The words that rows are written as, and the rows in the order of their words. */
function wordsOf(rows: Rows, tokens: readonly string[], width: number): Words {
  // None begins with another, so the order of words is that of what they are made of.
  const parts = [...tokens.map(encode), ...Array.from({ length: width - 1 }, (_, less) => shortMark(less + 1))];
  const places = new Uint32Array(parts.length + 1);
  // In the order of code points, which is that of units here: no word has a unit above those of surrogates.
  const sorted = Array.from(parts.keys()).sort((a, b) => (parts[a]! < parts[b]! ? -1 : 1));
  for (const [place, part] of sorted.entries()) places[part + 1] = place + 1;

  const [{ held: firsts }, { held: seconds }, { held: thirds }] = rows.tokens;
  const lengthOf = (row: number): number => (thirds[row]! > 0 ? 3 : seconds[row]! > 0 ? 2 : 1);
  const made = [firsts, seconds, thirds].map((_, place) => {
    const column = new Uint32Array(rows.length);
    for (let row = 0; row < column.length; row += 1) {
      const length = lengthOf(row);
      const mark = length < width ? 1 : 0;
      const from = place - mark;
      const part = from < 0 ? tokens.length + length : [firsts, seconds, thirds][from]![row]!;
      column[row] = places[part]!;
    }
    return column;
  });
  // Stable, from the last column to the first.
  let inOrder = Uint32Array.from({ length: rows.length }, (_, row) => row);
  for (const column of made.toReversed()) inOrder = sortedBy(inOrder, column, parts.length + 1);
  return {
    size: rows.length,
    inOrder,
    wordOf: (row) => {
      const length = lengthOf(row);
      const mark = length < width ? shortMark(length) : '';
      const partOf = (id: number): string => (id > 0 ? parts[id - 1]! : '');
      return mark + partOf(firsts[row]!) + partOf(seconds[row]!) + partOf(thirds[row]!);
    },
  };
}

/** Rows by a column of theirs whose numbers are below `limit`; those with the same number keep their order. */
function sortedBy(rows: Uint32Array, column: Uint32Array, limit: number): Uint32Array<ArrayBuffer> {
  const next = new Uint32Array(limit + 1);
  for (const number of column) next[number + 1]! += 1;
  for (let number = 0; number < limit; number += 1) next[number + 1]! += next[number]!;
  const sorted = new Uint32Array(rows.length);
  for (const row of rows) sorted[next[column[row]!]!++] = row;
  return sorted;
}

function* grouped(
  { size, inOrder, wordOf }: Words,
  rowsAt: Uint32Array,
  places: Uint32Array,
  ends: readonly number[],
): Generator<Posting> {
  /** By row, where its list begins; behind the filling, where it ends. */
  const starts = new Uint32Array(size + 1);
  for (const row of rowsAt) starts[row + 1]! += 1;
  for (let row = 0; row < size; row += 1) starts[row + 1]! += starts[row]!;
  const next = starts.slice();
  const inRecords = new Uint32Array(rowsAt.length);
  const atPlaces = new Uint32Array(rowsAt.length);
  let at = 0;
  for (const [record, end] of ends.entries()) {
    for (; at < end; at += 1) {
      const slot = next[rowsAt[at]!]!++;
      inRecords[slot] = record;
      atPlaces[slot] = places[at]!;
    }
  }
  for (const row of inOrder) {
    const [from, to] = [starts[row]!, starts[row + 1]!];
    yield { word: wordOf(row), records: inRecords.subarray(from, to), places: atPlaces.subarray(from, to) };
  }
}

import type { Posting } from './postings.ts';

/**
 * The files of an index as Pagefind 1.5 reads them: CBOR (RFC 8949), of which it uses arrays, texts and numbers.
 * What stands where: `pf_meta` [version, records [name, length], pieces [from, to, name], filters [filter, name], sorts,
 * fields]; `pf_index` [words [word, records [distance from the one before, places, places in fields], variants]];
 * `pf_filter` [filter, values [value, records]]. Among places a number below zero changes the weight of those behind it;
 * each further place is its distance from the one before.
 */

/** Most bytes of a number, or of the head of anything else. */
const HEAD = 5;

/** Bytes in a row, as CBOR. */
class Cbor {
  #bytes = Buffer.allocUnsafe(1 << 16);
  length = 0;

  #room(more: number): void {
    if (this.length + more <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafe(2 * (this.length + more));
    this.#bytes.copy(larger, 0, 0, this.length);
    this.#bytes = larger;
  }

  /** The kind of a thing and its number or size. */
  #head(kind: number, size: number): void {
    if (this.length + HEAD > this.#bytes.length) this.#room(HEAD);
    const bytes = this.#bytes;
    if (size < 24) bytes[this.length++] = (kind << 5) | size;
    else if (size < 0x100) {
      bytes[this.length++] = (kind << 5) | 24;
      bytes[this.length++] = size;
    } else if (size < 0x10000) {
      bytes[this.length++] = (kind << 5) | 25;
      bytes[this.length++] = size >> 8;
      bytes[this.length++] = size;
    } else {
      bytes[this.length++] = (kind << 5) | 26;
      this.length = bytes.writeUInt32BE(size, this.length);
    }
  }

  number(value: number): this {
    this.#head(0, value);
    return this;
  }

  text(value: string): this {
    const size = Buffer.byteLength(value);
    this.#head(3, size);
    this.#room(size);
    this.length += this.#bytes.write(value, this.length);
    return this;
  }

  /** So many things follow. */
  array(size: number): this {
    this.#head(4, size);
    return this;
  }

  copy(from: Cbor): this {
    this.#room(from.length);
    from.#bytes.copy(this.#bytes, this.length, 0, from.length);
    this.length += from.length;
    return this;
  }

  clear(): void {
    this.length = 0;
  }

  bytes(): Uint8Array {
    return new Uint8Array(this.#bytes.subarray(0, this.length));
  }
}

/** A piece of the index: words in order. */
export interface Piece {
  readonly first: string;
  readonly last: string;
  readonly bytes: Uint8Array;
}

function putWord(cbor: Cbor, { word, records, places }: Posting): void {
  let count = 0;
  for (let at = 0; at < records.length; at += 1) if (at === 0 || records[at] !== records[at - 1]) count += 1;
  cbor.array(3).text(word).array(count);
  let before = 0;
  for (let at = 0; at < records.length; ) {
    const record = records[at]!;
    let end = at + 1;
    while (end < records.length && records[end] === record) end += 1;
    cbor
      .array(3)
      .number(record - before)
      .array(end - at);
    before = record;
    for (let last = 0; at < end; at += 1) {
      cbor.number(places[at]! - last);
      last = places[at]!;
    }
    cbor.array(0);
  }
  cbor.array(0);
}

/** Words in order, cut where a piece has `size` bytes. */
export function* piecesOf(postings: Iterable<Posting>, size: number): Generator<Piece> {
  const held = new Cbor();
  let [first, last, words] = ['', '', 0];
  const cut = (): Piece => {
    const piece = { first, last, bytes: new Cbor().array(1).array(words).copy(held).bytes() };
    held.clear();
    words = 0;
    return piece;
  };
  for (const posting of postings) {
    putWord(held, posting);
    if (words === 0) first = posting.word;
    last = posting.word;
    words += 1;
    if (held.length >= size) yield cut();
  }
  if (words > 0) yield cut();
}

/** @param values by value, the records that have it, in order. */
export function filterFile(filter: string, values: ReadonlyMap<string, readonly number[]>): Uint8Array {
  const cbor = new Cbor().array(2).text(filter).array(values.size);
  for (const [value, records] of [...values].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    cbor.array(2).text(value).array(records.length);
    for (const record of records) cbor.number(record);
  }
  return cbor.bytes();
}

export interface Named {
  readonly name: string;
}

/** Where pieces meet, as much of the words as tells them apart: what is asked for may be the beginning of a word. */
function bounds(pieces: readonly Pick<Piece, 'first' | 'last'>[]): readonly (readonly [string, string])[] {
  return pieces.map(({ first, last }, place) => {
    const before = pieces[place - 1]?.last;
    const behind = pieces[place + 1]?.first;
    const from = before === undefined ? first : apart(first, before);
    const to = behind === undefined ? last : apart(last, behind);
    return [from, to >= from ? to : last];
  });
}

/** The beginning of a word up to the first character that the other has not. */
function apart(word: string, other: string): string {
  const [own, others] = [[...word], [...other]];
  const same = own.findIndex((character, place) => character !== others[place]);
  return same === -1 ? word : own.slice(0, same + 1).join('');
}

/** Every record is taken to be of one length: Pagefind's own order is not used. */
const LENGTH = 1;

export function metaFile(
  version: string,
  records: readonly Named[],
  pieces: readonly (Pick<Piece, 'first' | 'last'> & Named)[],
  filters: readonly (Named & { readonly filter: string })[],
): Uint8Array {
  const cbor = new Cbor().array(6).text(version).array(records.length);
  for (const { name } of records) cbor.array(2).text(name).number(LENGTH);
  cbor.array(pieces.length);
  for (const [place, [from, to]] of bounds(pieces).entries()) {
    cbor.array(3).text(from).text(to).text(pieces[place]!.name);
  }
  cbor.array(filters.length);
  for (const { filter, name } of filters) cbor.array(2).text(filter).text(name);
  return cbor.array(0).array(0).bytes();
}

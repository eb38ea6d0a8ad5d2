import { BARRIER, type Strip } from './strips.ts';

/** Reads strips; writes which stretches two of them share, the longest first, none over another. */

/** The same characters in two strips of different documents, as long as they go. Offsets count entries of a strip. */
export interface Match {
  readonly a: Strip;
  readonly b: Strip;
  readonly from: number;
  readonly in: number;
  readonly length: number;
}

/**
 * Every maximal run of at least `shortest` characters, from an inverted index of the n-grams: only strips that share an
 * n-gram meet. A document that repeats itself costs the product of the repetitions.
 */
export function* findMatches(strips: readonly Strip[], shortest: number): Generator<Match> {
  const index = new Map<string, { strip: Strip; at: number }[]>();
  for (const strip of strips) {
    // The key only brings candidates together: ids beyond 16 bits may fall in one, and are told apart below.
    const keys = strip.ids.reduce((text, id) => text + String.fromCharCode(id), '');
    let clear = 0;
    for (let end = 1; end <= strip.ids.length; end += 1) {
      clear = strip.ids[end - 1] === BARRIER ? 0 : clear + 1;
      if (clear < shortest) continue;
      const at = end - shortest;
      const key = keys.slice(at, end);
      const b = { strip, at };
      const before = index.get(key);
      if (!before) index.set(key, [b]);
      else {
        for (const a of before) {
          if (a.strip.document === strip.document || !opens(a.strip, a.at, strip, at)) continue;
          const length = lengthOf(a.strip, a.at, strip, at);
          if (length >= shortest) yield { a: a.strip, b: strip, from: a.at, in: at, length };
        }
        before.push(b);
      }
    }
  }
}

/** Whether a run cannot begin earlier. */
const opens = (a: Strip, from: number, b: Strip, at: number): boolean =>
  from === 0 || at === 0 || a.ids[from - 1] !== b.ids[at - 1] || a.ids[from - 1] === BARRIER;

function lengthOf(a: Strip, from: number, b: Strip, at: number): number {
  let length = 0;
  while (
    from + length < a.ids.length &&
    at + length < b.ids.length &&
    a.ids[from + length] === b.ids[at + length] &&
    a.ids[from + length] !== BARRIER
  )
    length += 1;
  return length;
}

/** The pieces of a run for which `free` holds throughout, of at least `shortest` characters. */
export function piecesOf(match: Match, shortest: number, free: (offset: number) => boolean): readonly Match[] {
  const pieces: Match[] = [];
  let first = 0;
  for (let offset = 0; offset <= match.length; offset += 1) {
    if (offset < match.length && free(offset)) continue;
    if (offset - first >= shortest)
      pieces.push({ ...match, from: match.from + first, in: match.in + first, length: offset - first });
    first = offset + 1;
  }
  return pieces;
}

/** Whether two entries of a strip are of one number: 90, 6.4. */
function isOneNumber({ paragraph: { text }, starts, ends }: Strip, at: number): boolean {
  const [end, start] = [ends[at], starts[at + 1]];
  const isPart = (place: number): boolean => /[\d.．０-９]/u.test(text[place]!);
  return end !== undefined && end === start && isPart(end - 1) && isPart(start);
}

/** The offsets of a run between which it has whole numbers: 比例达到9 of 90% and of 98% is 比例达到. */
export function wholeNumbers({ a, b, from, in: into, length }: Match): readonly [first: number, end: number] {
  const isCutBefore = (offset: number): boolean =>
    isOneNumber(a, from + offset - 1) || isOneNumber(b, into + offset - 1);
  let [first, end] = [0, length];
  while (first < end && isCutBefore(first)) first += 1;
  while (end > first && isCutBefore(end)) end -= 1;
  return [first, end];
}

/** Characters of strips that are taken, in a bit each. */
export class Taken {
  readonly #of = new Map<Strip, Uint8Array>();
  has(strip: Strip, at: number): boolean {
    return this.#of.get(strip)?.[at] === 1;
  }
  add(strip: Strip, at: number, length: number): void {
    const taken = this.#of.get(strip) ?? new Uint8Array(strip.ids.length);
    taken.fill(1, at, at + length);
    this.#of.set(strip, taken);
  }
  get size(): number {
    let size = 0;
    for (const taken of this.#of.values()) for (const bit of taken) size += bit;
    return size;
  }
}

/**
 * Of the runs of two clauses those that are shown: the longest first, each character in one run at most (greedy string
 * tiling); what overlaps a longer one keeps its rest, where that is long enough.
 */
export function tile(matches: readonly Match[], order: ReadonlyMap<Strip, number>, shortest: number): readonly Match[] {
  const place = (match: Match): readonly number[] => [order.get(match.a)!, match.from, order.get(match.b)!, match.in];
  const before = (x: Match, y: Match): number => {
    if (x.length !== y.length) return y.length - x.length;
    const [p, q] = [place(x), place(y)];
    const differs = p.findIndex((value, index) => value !== q[index]);
    return differs === -1 ? 0 : p[differs]! - q[differs]!;
  };
  const [usedA, usedB] = [new Taken(), new Taken()];
  const tiles: Match[] = [];
  const open = matches.toSorted(before);
  for (let next = open.shift(); next; next = open.shift()) {
    const match = next;
    const pieces = piecesOf(
      match,
      shortest,
      (offset) => !usedA.has(match.a, match.from + offset) && !usedB.has(match.b, match.in + offset),
    );
    if (pieces.length === 1 && pieces[0]!.length === match.length) {
      tiles.push(match);
      usedA.add(match.a, match.from, match.length);
      usedB.add(match.b, match.in, match.length);
    } else {
      for (const piece of pieces) {
        const at = open.findIndex((other) => before(piece, other) < 0);
        open.splice(at === -1 ? open.length : at, 0, piece);
      }
    }
  }
  return tiles.toSorted((x, y) => order.get(x.a)! - order.get(y.a)! || x.from - y.from);
}

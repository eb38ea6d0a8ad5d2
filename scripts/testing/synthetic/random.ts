/** A source of choices that the seed alone decides: the same seed gives the same choices on every machine. */
export interface Random {
  /** From 0 up to and without 1. */
  readonly next: () => number;
  /** A whole number, both ends included. */
  readonly int: (low: number, high: number) => number;
  readonly chance: (share: number) => boolean;
  /** Each item as likely as the next. @throws RangeError for an empty list. */
  readonly pick: <T>(items: readonly T[]) => T;
  /** The first items far more often than the last, as words of a language are (Zipf). @throws RangeError likewise. */
  readonly often: <T>(items: readonly T[]) => T;
  /** Items of so many different places in the list, in no order; all of them where there are fewer. */
  readonly sample: <T>(items: readonly T[], count: number) => T[];
}

/** Spreads whole numbers over 32 bits, so that neighbours start far apart (the finaliser of MurmurHash3). */
const scramble = (value: number): number => {
  let bits = value | 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
};

/** Mulberry32. `seed` is a whole number. */
export function createRandom(seed: number): Random {
  let state = scramble(seed + 0x9e3779b9);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) / 4294967296;
  };
  const at = <T>(items: readonly T[], share: number): T => {
    if (items.length === 0) throw new RangeError('nothing to choose from');
    return items[Math.floor(share * items.length)]!;
  };
  return {
    next,
    int: (low, high) => low + Math.floor(next() * (high - low + 1)),
    chance: (share) => next() < share,
    pick: (items) => at(items, next()),
    often: (items) => at(items, next() ** 2.4),
    sample: (items, count) => {
      const wanted = Math.min(count, items.length);
      // Few out of many: drawing again costs less than a copy of the list.
      if (wanted * 4 < items.length) {
        const drawn = new Set<number>();
        while (drawn.size < wanted) drawn.add(Math.floor(next() * items.length));
        return [...drawn].map((index) => items[index]!);
      }
      const left = [...items];
      return Array.from({ length: wanted }, () => left.splice(Math.floor(next() * left.length), 1)[0]!);
    },
  };
}

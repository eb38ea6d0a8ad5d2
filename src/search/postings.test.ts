import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { postingsOf } from './postings.ts';
import type { Run } from './regions.ts';
import { wordOf } from './tokens.ts';

/** As the rule says it, without a thought for time: by word, `record:place` of each place. */
function byHand(records: readonly (readonly Run[])[], width: number): Map<string, string[]> {
  const words = new Map<string, string[]>();
  for (const [record, runs] of records.entries()) {
    const seen = new Set<string>();
    for (const { tokens, place } of runs) {
      for (let start = 0; start < tokens.length; start += 1) {
        for (let length = 1; length <= Math.min(width, tokens.length - start); length += 1) {
          const word = wordOf(tokens.slice(start, start + length), width);
          if (length < width && seen.has(word)) continue;
          seen.add(word);
          words.set(word, [...(words.get(word) ?? []), `${record}:${place + start}`]);
        }
      }
    }
  }
  return words;
}

const written = (records: readonly (readonly Run[])[], width: number): [string, string[]][] =>
  [...postingsOf(records, width)].map(({ word, records, places }) => [
    word,
    [...records].map((record, at) => `${record}:${places[at]}`),
  ]);

const token = fc.constantFrom(...'快递进村绿色，。%𠀀', '5g', '90');
const run = fc.record({ tokens: fc.array(token, { minLength: 1, maxLength: 9 }), place: fc.nat(500) });
const runs = fc.array(run, { maxLength: 4 }).map((list) => list.toSorted((a, b) => a.place - b.place));

describe.each([1, 2, 3])('words of at most %i tokens', (width) => {
  test('stand at each of their places, shorter ones once a record; in the order of their letters', () => {
    fc.assert(
      fc.property(fc.array(runs, { maxLength: 6 }), (records) => {
        const expected = [...byHand(records, width)].toSorted(([a], [b]) => (a < b ? -1 : 1));
        expect(written(records, width)).toEqual(expected);
      }),
    );
  });

  test('of more kinds than a table has at first are told apart', () => {
    const tokens = Array.from({ length: 40_000 }, (_, place) =>
      String.fromCodePoint(0x4e00 + ((place * 7919) % 19_000)),
    );
    const records = [[{ tokens, place: 0 }], [{ tokens: tokens.slice(100, 200), place: 3 }]];
    const expected = byHand(records, width);
    const found = written(records, width);
    expect(found.length).toBe(expected.size);
    expect(found.filter(([word, places]) => expected.get(word)?.join() !== places.join())).toEqual([]);
  });
});

test('longer words than of three tokens are refused', () => {
  expect(() => [...postingsOf([], 4)]).toThrow(RangeError);
});

import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { close, createIndex } from 'pagefind';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filterFile, metaFile, piecesOf } from './pagefindFiles.ts';
import { type Posting, postingsOf } from './postings.ts';
import { type Run, runsOf } from './regions.ts';
import { wordOf } from './tokens.ts';

type Thing = number | string | readonly Thing[];

/** What CBOR holds, as far as Pagefind uses it. */
function decode(bytes: Uint8Array): Thing {
  const buffer = Buffer.from(bytes);
  let at = 0;
  const next = (): Thing => {
    const [kind, small] = [buffer[at]! >> 5, buffer[at]! & 31];
    at += 1;
    const width = small < 24 ? 0 : 2 ** (small - 24);
    const size = width === 0 ? small : buffer.readUIntBE(at, width);
    at += width;
    if (kind === 0) return size;
    if (kind === 1) return -1 - size;
    if (kind === 4) return Array.from({ length: size }, next);
    if (kind !== 3) throw new Error(`kind ${kind} at ${at}`);
    at += size;
    return buffer.toString('utf8', at - size, at);
  };
  const thing = next();
  expect(at).toBe(buffer.length);
  return thing;
}

/** Runs of Han characters at their places, as one text for Pagefind: a mark takes a place and is not indexed. */
function asContent(runs: readonly Run[]): string {
  const words: string[] = [];
  for (const { tokens, place } of runs) {
    while (words.length < place) words.push('.');
    words.push(...tokens.map((token) => wordOf([token], 1)));
  }
  return words.join(' ');
}

const TEXTS = ['推进绿色寄递，快递进村。', '绿色寄递率达到90%\n推进', '快递快递快', '进村5G网络全覆盖'];
const records = TEXTS.map((text) => runsOf({ heading: ['快递'], text: [text] }));
const facets = [['a', 'b'], ['b'], [], ['a']];

describe('the files mean what those of Pagefind mean that it writes of the same words', () => {
  let own: ReadonlyMap<string, Thing>;
  /** The meaning of a file of Pagefind's. */
  const meaning = (path: RegExp): Thing[] => [...own].flatMap(([name, thing]) => (path.test(name) ? [thing] : []));

  beforeAll(async () => {
    const { index } = await createIndex();
    for (const [place, runs] of records.entries()) {
      const filters = facets[place]!.length > 0 ? { city: facets[place]! } : {};
      await index!.addCustomRecord({ url: `/${place}/`, content: asContent(runs), language: 'unknown', filters });
    }
    const { files } = await index!.getFiles();
    own = new Map(
      files
        .filter(({ path }) => /\.pf_(?:meta|index|filter)$/u.test(path))
        .map(({ path, content }) => [path, decode(gunzipSync(content).subarray(Buffer.byteLength('pagefind_dcd')))]),
    );
  });
  afterAll(close);

  /** Pagefind says at each place how much it weighs, the usual too. */
  const unweighted = (thing: Thing): Thing =>
    typeof thing === 'object' ? thing.filter((one) => !(typeof one === 'number' && one < 0)).map(unweighted) : thing;

  test('words, records and places', () => {
    const [piece, ...others] = [...piecesOf(postingsOf(records, 1), Infinity)];
    expect(others).toEqual([]);
    expect([decode(piece!.bytes)]).toEqual(meaning(/index/u).map(unweighted));
  });

  test('filters', () => {
    const values = new Map([
      ['b', [0, 1]],
      ['a', [0, 3]],
    ]);
    const sorted = (thing: Thing): Thing => {
      const [filter, pairs] = thing as [string, [string, Thing][]];
      return [filter, pairs.toSorted(([a], [b]) => (a < b ? -1 : 1))];
    };
    expect([decode(filterFile('city', values))]).toEqual(meaning(/filter/u).map(sorted));
  });

  test('the list of everything', () => {
    const [[version, pages, pieces, filters, sorts, fields]] = meaning(/meta/u) as [
      [string, [string, number][], [string, string, string][], [string, string][], Thing, Thing],
    ];
    const made = metaFile(
      version,
      pages.map(([name]) => ({ name })),
      pieces.map(([first, last, name]) => ({ first, last, name })),
      filters.map(([filter, name]) => ({ filter, name })),
    );
    expect(decode(made)).toEqual([version, pages.map(([name]) => [name, 1]), pieces, filters, sorts, fields]);
  });
});

describe('pieces', () => {
  const listOf = (pieces: readonly { readonly bytes: Uint8Array }[]): Thing[] =>
    pieces.flatMap(({ bytes }) => (decode(bytes) as [Thing[]])[0]);
  const whole = listOf([...piecesOf(postingsOf(records, 3), Infinity)]);

  test.each([1, 40, 200])('of %i bytes hold the same words in the same order', (size) => {
    const pieces = [...piecesOf(postingsOf(records, 3), size)];
    expect(pieces.length).toBeGreaterThan(3);
    expect(listOf(pieces)).toEqual(whole);
  });

  test('of many bytes and many records are read back', () => {
    const long: Posting = {
      word: '快',
      records: Uint32Array.from({ length: 70_000 }, (_, at) => (at < 69_999 ? at : 5_000_000)),
      places: Uint32Array.from({ length: 70_000 }, (_, at) => at * 2),
    };
    const [[word, held]] = listOf([...piecesOf([long], 1)]) as [[string, [number, number[]][]]];
    expect(word).toBe('快');
    expect(held.length).toBe(70_000);
    expect(held[1]).toEqual([1, [2], []]);
    expect(held.at(-1)).toEqual([5_000_000 - 69_998, [139_998], []]);
  });

  test('are told apart by the beginnings of their words, and any word or its beginning lies between the bounds of its piece', () => {
    const pieces = [...piecesOf(postingsOf(records, 3), 60)].map((piece, place) => ({ ...piece, name: `${place}` }));
    const [, , bounds] = decode(metaFile('1', [], pieces, [])) as [Thing, Thing, [string, string, string][]];
    expect(bounds.map(([, , name]) => name)).toEqual(pieces.map(({ name }) => name));
    for (const [place, [from, to]] of bounds.entries()) {
      const { first, last } = pieces[place]!;
      expect(first.startsWith(from)).toBe(true);
      expect(last.startsWith(to)).toBe(true);
      if (place > 0) expect(from > bounds[place - 1]![1]).toBe(true);
    }
  });
});

describe('words', () => {
  const text = fc.string({ unit: fc.constantFrom(...'快递进村，5G\n'), maxLength: 40 });

  test.each([1, 2, 3])('of up to %i tokens stand where the text has them, and nowhere else', (width) => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 5 }), (texts) => {
        const runs = texts.map((one) => runsOf({ text: [one] }));
        const found = [...postingsOf(runs, width)].map(({ word, records: at, places }) => [word, [...at], [...places]]);
        const wanted = new Map<string, [number[], number[]]>();
        for (const [record, own] of runs.entries()) {
          for (const { tokens, place } of own) {
            for (let start = 0; start < tokens.length; start += 1) {
              for (let length = 1; length <= Math.min(width, tokens.length - start); length += 1) {
                const word = wordOf(tokens.slice(start, start + length), width);
                const lists = wanted.get(word) ?? [[], []];
                wanted.set(word, lists);
                if (length < width && lists[0].includes(record)) continue;
                lists[0].push(record);
                lists[1].push(place + start);
              }
            }
          }
        }
        expect(found).toEqual(
          [...wanted].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([word, lists]) => [word, ...lists]),
        );
      }),
    );
  });
});

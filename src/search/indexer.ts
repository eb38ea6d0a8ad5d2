import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync, type ZlibOptions } from 'node:zlib';
import { transform } from 'esbuild';
import { close, createIndex } from 'pagefind';
import type { PolicyDocument } from '../model/document.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
import { FACETS } from './facets.ts';
import { numberFiles } from './numberFiles.ts';
import { filterFile, metaFile, type Named, type Piece, piecesOf } from './pagefindFiles.ts';
import { postingsOf } from './postings.ts';
import { kindFinder, recordsOf, type SearchRecord } from './records.ts';
import { type FacetName, runsOf } from './regions.ts';
import { traditionalTable } from './traditional.ts';

/** So many records are searched in less time than a frame takes, and their index is one small download. */
const FEW = 2000;
/**
 * Most tokens of a word of the index. Words of one token make the smallest index, which is one piece where it is small.
 * Where it is too large to be fetched whole, each word asked for is a piece of it to fetch, and a list of all clauses with
 * a common character is long: words of three then ask for little of it, since eight characters are three words.
 */
const SMALL = { width: 1, piece: Infinity } as const;
/** Bytes of a piece before it is compressed to about a third: less of each makes more of them, and all are listed. */
const LARGE = { width: 3, piece: 50_000 } as const;

/** How to search: by words of how many tokens; and what the ids of its records begin with. */
export interface IndexSize {
  readonly width: number;
  readonly stamp: string;
}

/** What every file of Pagefind's begins with, under its compression. */
const SIGNATURE = Buffer.from('pagefind_dcd');

interface File {
  readonly path: string;
  readonly content: Uint8Array | string;
}

/** A name for what all files of an index are made of, so that no old file stands in for a new one. */
const stampOf = (records: readonly SearchRecord[], form: unknown): string => {
  const hash = createHash('sha256').update(JSON.stringify(form));
  for (const record of records) hash.update(JSON.stringify(record));
  return hash.digest('hex').slice(0, 10);
};

/** By facet and value, the records that have it. */
function facetsOf(records: readonly SearchRecord[]): ReadonlyMap<string, ReadonlyMap<string, readonly number[]>> {
  const members = new Map<string, Map<string, number[]>>(FACETS.map((name) => [name, new Map()]));
  for (const [place, { facets }] of records.entries()) {
    for (const [name, values] of members) {
      for (const value of facets?.[name as FacetName] ?? []) {
        const held = values.get(value);
        if (held) held.push(place);
        else values.set(value, [place]);
      }
    }
  }
  return members;
}

/** What is shown of a record. */
const fragmentOf = ({ url, text, fields, facets }: SearchRecord): string =>
  JSON.stringify({ url, content: text, word_count: 1, filters: facets ?? {}, meta: fields, anchors: [] });

/** The files of an index as Pagefind reads them, not yet compressed. */
function* filesOf(records: readonly SearchRecord[], version: string): Generator<File & { readonly isPacked: boolean }> {
  const form = records.length <= FEW ? SMALL : LARGE;
  const stamp = stampOf(records, [version, form]);
  const nameOf = (place: number): string => `${stamp}_${place.toString(36)}`;
  const named = records.map((_, place) => ({ name: nameOf(place) }));
  for (const [place, record] of records.entries()) {
    yield { path: `fragment/${nameOf(place)}.pf_fragment`, content: fragmentOf(record), isPacked: true };
  }
  const pieces: (Pick<Piece, 'first' | 'last'> & Named)[] = [];
  const runs = records.values().map(({ pieces }) => runsOf(pieces));
  for (const { first, last, bytes } of piecesOf(postingsOf(runs, form.width), form.piece)) {
    const name = nameOf(pieces.length);
    pieces.push({ first, last, name });
    yield { path: `index/${name}.pf_index`, content: bytes, isPacked: true };
  }
  const filters = [...facetsOf(records)].map(([filter, values]) => ({ filter, name: `${stamp}_${filter}`, values }));
  for (const { filter, name, values } of filters) {
    yield { path: `filter/${name}.pf_filter`, content: filterFile(filter, values), isPacked: true };
  }
  yield { path: `pagefind.${stamp}.pf_meta`, content: metaFile(version, named, pieces, filters), isPacked: true };
  const languages = { unknown: { hash: stamp, wasm: null, page_count: records.length } };
  yield {
    path: 'pagefind-entry.json',
    content: JSON.stringify({ version, languages, include_characters: [] }),
    isPacked: false,
  };
  yield {
    path: 'size.json',
    content: JSON.stringify({ width: form.width, stamp } satisfies IndexSize),
    isPacked: false,
  };
}

/** What searches in the browser, as Pagefind gives it, and its version. */
async function engineOf(): Promise<{ readonly version: string; readonly files: readonly File[] }> {
  const { index, errors } = await createIndex();
  if (!index) throw new Error(`Pagefind: ${errors.join('; ')}`);
  const { files } = await index.getFiles();
  await close();
  const get = (name: string): Uint8Array => {
    const found = files.find(({ path }) => path === name);
    if (!found) throw new Error(`Pagefind: no ${name}`);
    return found.content;
  };
  const { version } = JSON.parse(Buffer.from(get('pagefind-entry.json')).toString('utf8')) as { version: string };
  const { code } = await transform(Buffer.from(get('pagefind.js')).toString('utf8'), {
    minify: true,
    target: 'es2022',
    legalComments: 'inline',
    format: 'esm',
  });
  const wasm = 'wasm.unknown.pagefind';
  return {
    version,
    files: [
      { path: 'pagefind.js', content: code },
      { path: wasm, content: get(wasm) },
    ],
  };
}

/** So many bytes travel in one packet of the network, however much smaller they could be made. */
const PACKET = 1200;
/** For so few bytes zlib need not lay out tables for 32 KB, which takes longer than to fill them, nor look far. */
const SHORT = { most: 4096, options: { windowBits: 12, memLevel: 5, level: 4 } satisfies ZlibOptions };

/** Half a percent larger than at zlib's usual 6, in two thirds of the time; at 4, six percent larger. */
const LEVEL = 5;

/** Pagefind takes files with its signature as they are, and unpacks all others. */
function packed(content: Uint8Array | string): Uint8Array {
  const bytes = Buffer.concat([SIGNATURE, Buffer.from(content)]);
  if (bytes.length <= PACKET) return bytes;
  return gzipSync(bytes, bytes.length <= SHORT.most ? SHORT.options : { level: LEVEL });
}

/**
 * Reads documents in the order of the site; writes a search index for Pagefind into a folder, with a table of
 * traditional characters and the values of targets beside it.
 * Guarantees: the same documents give the same files.
 */
export async function writeIndex(
  documents: readonly PolicyDocument[],
  vocabulary: Vocabulary,
  outputPath: string,
): Promise<{ readonly clauses: number }> {
  const kindOf = kindFinder(vocabulary);
  // Pagefind gives what it finds in the order in which it stands: shorter texts first, then the order of the site.
  const records = documents
    .flatMap((document) => recordsOf(document, kindOf, documents))
    .toSorted((a, b) => a.length - b.length);
  for (const folder of ['fragment', 'index', 'filter', 'numbers']) {
    mkdirSync(join(outputPath, folder), { recursive: true });
  }
  // One after the other: most are small, and a promise for each takes longer than to write it.
  const write = (path: string, content: Uint8Array | string): void => writeFileSync(join(outputPath, path), content);
  const engine = await engineOf();
  for (const { path, content } of engine.files) write(path, content);
  for (const { path, content, isPacked } of filesOf(records, engine.version)) {
    write(path, isPacked ? packed(content) : content);
  }
  write('traditional.json', JSON.stringify(traditionalTable(documents)));
  for (const [name, content] of numberFiles(documents)) write(`numbers/${name}.json`, JSON.stringify(content));
  return { clauses: records.filter(({ facets }) => facets !== null).length };
}

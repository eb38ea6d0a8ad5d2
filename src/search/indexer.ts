import { createHash } from 'node:crypto';
import { glob, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { transform } from 'esbuild';
import { close, createIndex } from 'pagefind';
import type { PolicyDocument } from '../model/document.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
import { numberFiles } from './numbers.ts';
import { kindFinder, recordsOf, type SearchRecord } from './records.ts';
import { indexedWords } from './regions.ts';
import { traditionalTable } from './traditional.ts';

/** What Pagefind brings along and this site has no use for: interfaces, and a worker that it has itself. */
const UNUSED = '{*-ui.{js,css},pagefind-{highlight,worker}.js}';

function check(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}

/** So many records are searched in less time than a frame takes, and their index is one small download. */
const FEW = 2000;
/**
 * Most tokens of a word of the index. Words of one token make the smallest index. Where it is too large to be fetched
 * whole, each word asked for is a piece of it to fetch, and a list of all clauses with a common character is long: words
 * of three then ask for little of it, since eight characters are three words.
 */
const WIDTH = { few: 1, many: 3 } as const;
/** Pagefind cuts an index of few records into a few pieces; these words of it lie in all of them. */
const SAMPLES = 24;

/** Records that are on their way to Pagefind at a time. */
const AT_ONCE = 100;

/** How to search: by words of how many tokens, and which words fetch the whole index at once. */
export interface IndexSize {
  readonly width: number;
  readonly words: readonly string[];
}

/** A few words from all over the index. */
function samples(contents: readonly string[]): readonly string[] {
  const words = [...new Set(contents.flatMap((content) => content.split(' ')))]
    .filter((word) => /^\p{L}+$/u.test(word))
    .toSorted();
  return words.filter((_, place) => place % Math.ceil(words.length / SAMPLES) === 0);
}

/** Marks, which Pagefind keeps and does not index, for hexadecimal digits. */
const MARKS = '!#$%&()*+,-./:;=';

/** A file of Pagefind is named after what it was given: what is shown is part of that, so that no old file stands in for a new one. */
const stampOf = ({ text, fields }: SearchRecord): string =>
  createHash('sha256')
    .update(JSON.stringify([text, fields]))
    .digest('hex')
    .slice(0, 12)
    .replace(/./g, (digit) => MARKS[Number.parseInt(digit, 16)]!);

/** What a fragment of Pagefind begins with. */
const SIGNATURE = 'pagefind_dcd';

/** Every first question fetches this file, and it grows with the number of clauses. */
async function packHarder(path: string): Promise<void> {
  await writeFile(path, await promisify(gzip)(await promisify(gunzip)(await readFile(path)), { level: 9 }));
}

/** Pagefind keeps with a record the words that it was given; a reader is shown the text instead. */
async function writeFragments(records: readonly SearchRecord[], outputPath: string): Promise<void> {
  const byUrl = new Map(records.map((record) => [record.url, record]));
  const rewrite = async (path: string): Promise<void> => {
    const held = (await promisify(gunzip)(await readFile(path))).toString('utf8').slice(SIGNATURE.length);
    const fragment = JSON.parse(held) as { readonly url: string };
    const { text, fields } = byUrl.get(fragment.url)!;
    const shown = { ...fragment, content: text, meta: fields };
    await writeFile(path, await promisify(gzip)(SIGNATURE + JSON.stringify(shown)));
  };
  const paths = await Array.fromAsync(glob('fragment/*.pf_fragment', { cwd: outputPath }));
  for (let start = 0; start < paths.length; start += AT_ONCE) {
    await Promise.all(paths.slice(start, start + AT_ONCE).map((path) => rewrite(join(outputPath, path))));
  }
}

/**
 * Reads documents in the order of the site; writes the search index of Pagefind into a folder, with a table of
 * traditional characters and the values of targets beside it.
 * Guarantees: the same documents give the same results; of the files, Pagefind's filters differ from run to run in the
 * order of their values.
 */
export async function writeIndex(
  documents: readonly PolicyDocument[],
  vocabulary: Vocabulary,
  outputPath: string,
): Promise<{ readonly clauses: number }> {
  const kindOf = kindFinder(vocabulary);
  // Pagefind gives what it finds in the order in which it was given: shorter texts first, then the order of the site.
  const records = documents.flatMap((document) => recordsOf(document, kindOf)).toSorted((a, b) => a.length - b.length);
  const isSmall = records.length <= FEW;
  const width = isSmall ? WIDTH.few : WIDTH.many;
  const contents: string[] = [];
  const { index, errors } = await createIndex();
  check(errors);
  if (!index) throw new Error('Pagefind gave no index');
  const add = async (record: SearchRecord): Promise<void> => {
    const { url, pieces, facets } = record;
    const content = `${indexedWords(pieces, width)} ${stampOf(record)}`;
    if (isSmall) contents.push(content);
    const { errors: faults } = await index.addCustomRecord({
      url,
      content,
      // `unknown` makes Pagefind cut at white space only.
      language: 'unknown',
      ...(facets && {
        filters: Object.fromEntries(Object.entries(facets).map(([name, values]) => [name, [...values]])),
      }),
    });
    check(faults);
  };
  for (let start = 0; start < records.length; start += AT_ONCE) {
    await Promise.all(records.slice(start, start + AT_ONCE).map(add));
  }
  const written = await index.writeFiles({ outputPath });
  check(written.errors);
  await close();
  await writeFragments(records, outputPath);
  for await (const file of glob('*.pf_meta', { cwd: outputPath })) await packHarder(join(outputPath, file));
  for await (const file of glob(UNUSED, { cwd: outputPath })) await rm(join(outputPath, file));
  const engine = join(outputPath, 'pagefind.js');
  const { code } = await transform(await readFile(engine, 'utf8'), {
    minify: true,
    target: 'es2022',
    legalComments: 'inline',
    format: 'esm',
  });
  await writeFile(engine, code);
  const size: IndexSize = { width, words: samples(contents) };
  await writeFile(join(outputPath, 'size.json'), JSON.stringify(size));

  await writeFile(join(outputPath, 'traditional.json'), JSON.stringify(traditionalTable(documents)));
  await mkdir(join(outputPath, 'numbers'), { recursive: true });
  for (const [name, content] of numberFiles(documents)) {
    await writeFile(join(outputPath, 'numbers', `${name}.json`), JSON.stringify(content));
  }
  return { clauses: records.filter(({ facets }) => facets !== null).length };
}

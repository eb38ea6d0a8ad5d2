import { glob, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { transform } from 'esbuild';
import { close, createIndex } from 'pagefind';
import type { PolicyDocument } from '../model/document.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
import { numberFiles } from './numbers.ts';
import { kindFinder, recordsOf, type SearchRecord } from './records.ts';
import { traditionalTable } from './traditional.ts';

/** Interfaces that Pagefind brings along and this site has no use for. */
const UNUSED = '{*-ui.{js,css},pagefind-highlight.js}';

function check(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}

/** So many records are searched in less time than a frame takes, and their index is one small download. */
const FEW = 2000;
/** Pagefind cuts an index of so many records into a few pieces; these words of it lie in all of them. */
const SAMPLES = 24;

/** Records that are on their way to Pagefind at a time. */
const AT_ONCE = 100;

/** How the page should search: in a worker of its own or not, and which words fetch the whole index at once. */
export interface IndexSize {
  readonly worker: boolean;
  readonly words: readonly string[];
}

function sizeOf(records: readonly SearchRecord[]): IndexSize {
  if (records.length > FEW) return { worker: true, words: [] };
  const words = [...new Set(records.flatMap(({ content }) => content.split(' ')))]
    .filter((word) => /^[a-z0-9\p{Script=Han}]+$/u.test(word))
    .toSorted();
  return { worker: false, words: words.filter((_, place) => place % Math.ceil(words.length / SAMPLES) === 0) };
}

/** Shorter texts first, then the order of the site: what results have among equals. */
function ranks(records: readonly SearchRecord[]): readonly number[] {
  const order = records.map((_, place) => place).toSorted((a, b) => records[a]!.length - records[b]!.length || a - b);
  const rank = new Array<number>(records.length);
  for (const [place, record] of order.entries()) rank[record] = place;
  return rank;
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
  const records = documents.flatMap((document) => recordsOf(document, kindOf));
  const rank = ranks(records);
  const { index, errors } = await createIndex();
  check(errors);
  if (!index) throw new Error('Pagefind gave no index');
  const add = async ({ url, content, facets }: SearchRecord, place: number): Promise<void> => {
    const { errors: faults } = await index.addCustomRecord({
      url,
      content,
      // `unknown` makes Pagefind cut at white space only.
      language: 'unknown',
      ...(facets && {
        filters: Object.fromEntries(Object.entries(facets).map(([name, values]) => [name, [...values]])),
      }),
      sort: { order: `${rank[place]}`.padStart(7, '0') },
    });
    check(faults);
  };
  for (let start = 0; start < records.length; start += AT_ONCE) {
    await Promise.all(records.slice(start, start + AT_ONCE).map((record, place) => add(record, start + place)));
  }
  const written = await index.writeFiles({ outputPath });
  check(written.errors);
  await close();
  for await (const file of glob(UNUSED, { cwd: outputPath })) await rm(join(outputPath, file));
  for (const file of ['pagefind.js', 'pagefind-worker.js']) {
    const code = await readFile(join(outputPath, file), 'utf8');
    const format = file === 'pagefind.js' ? 'esm' : 'iife';
    const minified = await transform(code, { minify: true, target: 'es2022', legalComments: 'inline', format });
    await writeFile(join(outputPath, file), minified.code);
  }
  await writeFile(join(outputPath, 'size.json'), JSON.stringify(sizeOf(records)));

  await writeFile(join(outputPath, 'traditional.json'), JSON.stringify(traditionalTable(documents)));
  await mkdir(join(outputPath, 'numbers'), { recursive: true });
  for (const [name, content] of numberFiles(documents)) {
    await writeFile(join(outputPath, 'numbers', `${name}.json`), JSON.stringify(content));
  }
  return { clauses: records.filter(({ facets }) => facets !== null).length };
}

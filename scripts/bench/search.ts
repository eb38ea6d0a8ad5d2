import { existsSync } from 'node:fs';
import { cp, glob, mkdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { chromium, type Page } from 'playwright';
import { readPolicy } from '../../src/markdown/read.ts';
import type { PolicyDocument } from '../../src/model/document.ts';
import { inOrder } from '../../src/model/order.ts';
import { writeIndex } from '../../src/search/indexer.ts';
import {
  absentPhrases,
  holds,
  presentPhrases,
  randomFrom,
  searchableClauses,
} from '../../src/testing/searchQueries.ts';
import { compile } from '../compile.ts';
import { requireChromium } from '../run/chromium.ts';
import { ROOT } from '../run/places.ts';
import { serveFolder } from '../run/serve.ts';
import { buildSite, OUT_DIR } from '../site.ts';
import { syntheticPolicy } from '../testing/syntheticPolicies.ts';
import { loadVocabulary } from '../vocabulary.ts';

/**
 * `npm run bench:search [-- --policies N] [--queries N] [--absent N] [--seed N]`: recall and precision of search at the
 * clause level, bytes on the wire and time from the last key to the results, in Chromium on the built site. Without
 * `--policies` the documents of the site; with it so many synthetic ones. Exits with 1 when anything is missed or wrong.
 */

const { values } = parseArgs({
  options: {
    policies: { type: 'string' },
    queries: { type: 'string', default: '2000' },
    absent: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
  },
});
const vocabulary = loadVocabulary();
const kb = (bytes: number): string => `${(bytes / 1000).toFixed(1)} KB`;
const quantile = (numbers: readonly number[], share: number): number =>
  numbers.toSorted((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(numbers.length * share))] ?? 0;

async function siteDocuments(): Promise<readonly PolicyDocument[]> {
  const paths = await Array.fromAsync(glob(join(ROOT, 'content/policies/*.mdx')));
  return inOrder(await Promise.all(paths.map(async (path) => readPolicy(await readFile(path, 'utf8'), path))));
}

const syntheticDocuments = (count: number): readonly PolicyDocument[] =>
  Array.from({ length: count }, (_, place) => {
    const { text, ...origin } = syntheticPolicy(place + 1);
    return compile(new TextEncoder().encode(text), origin, vocabulary).document;
  });

/** The built site with an index of these documents. */
async function prepare(documents: readonly PolicyDocument[], isSynthetic: boolean): Promise<string> {
  if (!existsSync(join(OUT_DIR, 'search/index.html')) && (await buildSite()) !== 0)
    throw new Error('The build failed.');
  const folder = join(ROOT, 'node_modules/.cache/search-benchmark');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const part of ['search', '_astro', 'favicon.svg']) {
    await cp(join(OUT_DIR, part), join(folder, part), { recursive: true });
  }
  await build({
    stdin: {
      contents: `export { search } from './engine.ts'; export { termsOf } from './tokens.ts';`,
      resolveDir: join(ROOT, 'src/search'),
    },
    bundle: true,
    format: 'esm',
    outfile: join(folder, 'engine.js'),
  });
  const started = performance.now();
  await writeIndex(documents, vocabulary, join(folder, 'pagefind'));
  const seconds = (performance.now() - started) / 1000;
  let bytes = 0;
  for await (const path of glob('**/*', { cwd: join(folder, 'pagefind') })) {
    const info = await stat(join(folder, 'pagefind', path));
    if (info.isFile()) bytes += info.size;
  }
  console.log(
    `index: ${documents.length} ${isSynthetic ? 'synthetic ' : ''}policies, ${seconds.toFixed(1)} s (${((1000 * seconds) / documents.length).toFixed(1)} ms a policy), ${kb(bytes)} (${kb(bytes / documents.length)} a policy)`,
  );
  return folder;
}

/** The first byte of what gzip has packed. */
const GZIP = 0x1f;

/** Addresses of the records by their ids: each fragment is a file of that name. */
async function addresses(folder: string): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for await (const name of glob('*.pf_fragment', { cwd: join(folder, 'pagefind/fragment') })) {
    const bytes = await readFile(join(folder, 'pagefind/fragment', name));
    // The shortest are not compressed.
    const text = (bytes[0] === GZIP ? gunzipSync(bytes) : bytes).toString('utf8');
    const { url } = JSON.parse(text.slice(text.indexOf('{'))) as { url: string };
    found.set(name.replace(/\.pf_fragment$/u, ''), url);
  }
  return found;
}

interface Outcome {
  /** Milliseconds from the last key to the count. */
  readonly time: number;
  readonly count: number;
  /** Addresses of the results that stand in the page at first, in their order. */
  readonly shown: readonly string[];
}

/** Types the last key of a query and waits for its count. */
const ask = (page: Page, query: string): Promise<Outcome> =>
  page.evaluate(async (text) => {
    const box = document.querySelector<HTMLInputElement>('main input[type=search]')!;
    const count = document.querySelector('[data-result-count]')!;
    const started = performance.now();
    box.value = text;
    box.dispatchEvent(new InputEvent('input', { bubbles: true }));
    while (!/\d/u.test(count.textContent)) await new Promise((resolve) => setTimeout(resolve, 1));
    const time = performance.now() - started;
    const links = [...document.querySelectorAll('[data-result] a')];
    return {
      time,
      count: Number(/\d+/u.exec(count.textContent)![0]),
      shown: links.map((link) => {
        const { pathname, hash } = new URL((link as HTMLAnchorElement).href);
        return pathname + decodeURIComponent(hash);
      }),
    };
  }, query);

/** Ids of all clauses that the site's own search gives for a query, in their order; asked in a document without a language. */
const idsOf = (page: Page, query: string): Promise<readonly string[]> =>
  page.evaluate(async (text) => {
    const [{ createInstance }, { search, termsOf }, size] = await Promise.all([
      import(`${location.origin}/pagefind/pagefind.js`),
      import(`${location.origin}/engine.js`),
      fetch('/pagefind/size.json').then((response) => response.json()),
    ]);
    const kept = globalThis as { indexes?: unknown };
    kept.indexes ??= [{ pagefind: await createInstance({ noWorker: true }), width: size.width }];
    const { clauses } = await search(kept.indexes, termsOf(text));
    return clauses.map(({ id }: { id: string }) => id);
  }, query);

const count = Number(values.policies ?? 0);
const documents = count > 0 ? syntheticDocuments(count) : await siteDocuments();
const clauses = searchableClauses(documents);
const folder = await prepare(documents, count > 0);
const urls = await addresses(folder);
const random = randomFrom(Number(values.seed));
const present = presentPhrases(clauses, Number(values.queries), random);
const absent = absentPhrases(clauses, Number(values.absent), random);
const site = await serveFolder({ folder, base: '/', port: 0 });
const browser = await chromium.launch({
  executablePath: await requireChromium(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
});

/** A page whose bytes on the wire are counted from now on. */
async function openPage(): Promise<{ readonly page: Page; readonly takeBytes: () => Promise<number> }> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${site.url}search/`, { waitUntil: 'networkidle' });
  let bytes = 0;
  const pending: Promise<void>[] = [];
  context.on('response', (response) => {
    const { resolve, promise } = Promise.withResolvers<void>();
    pending.push(promise);
    response
      .body()
      .then(async (body) => {
        const length = await response.headerValue('content-length');
        bytes += length === null ? body.length : Number(length);
      })
      .catch(() => {})
      .finally(resolve);
  });
  return {
    page,
    takeBytes: async () => {
      await page.waitForLoadState('networkidle');
      await Promise.all(pending);
      const taken = bytes;
      bytes = 0;
      return taken;
    },
  };
}

/** Fresh windows for the bytes of a first query, and how many queries are asked in each. */
const WINDOWS = 20;
const EACH = 10;

let faults = 0;
const fault = (text: string): void => {
  faults += 1;
  if (faults <= 20) console.log(`  fault: ${text}`);
};

// Bytes: a first query in a fresh window, then others in the same one.
const firsts: number[] = [];
const laters: number[] = [];
for (let window = 0; window < WINDOWS; window += 1) {
  const { page, takeBytes } = await openPage();
  for (let place = 0; place < EACH; place += 1) {
    await ask(page, present[(window * EACH + place) % present.length]!);
    (place === 0 ? firsts : laters).push(await takeBytes());
  }
  await page.context().close();
}
const { page, takeBytes } = await openPage();
await ask(page, present[0]!);
await takeBytes();
/** Opens or closes every facet, as a reader would one after the other. */
const turnFacets = (isOpen: boolean): Promise<void> =>
  page.evaluate((open) => {
    for (const details of document.querySelectorAll<HTMLDetailsElement>('#narrow details')) details.open = open;
  }, isOpen);
await turnFacets(true);
await page.waitForTimeout(500);
const facets = await takeBytes();
await turnFacets(false);

// Exactness and time.
const bare = await page.context().newPage();
await bare.goto(`${site.url}favicon.svg`);
let wanted = 0;
let found = 0;
let right = 0;
const times: number[] = [];
for (const phrase of [...present, ...absent]) {
  const expected = new Set(clauses.filter((clause) => holds(clause, phrase)).map(({ url }) => url));
  const { time, count: total, shown } = await ask(page, phrase);
  times.push(time);
  const ids = await idsOf(bare, phrase);
  const got = new Set(ids.map((id) => urls.get(id) ?? id));
  wanted += expected.size;
  found += got.size;
  right += [...got].filter((url) => expected.has(url)).length;
  if (total !== expected.size) fault(`"${phrase}": ${total} results, expected ${expected.size}`);
  for (const url of shown) if (!expected.has(url)) fault(`"${phrase}": ${url} does not hold it`);
  for (const url of expected) if (!got.has(url)) fault(`"${phrase}": ${url} is missed`);
}
await browser.close();
await site.close();

console.log(
  `exactness: ${present.length} phrases that stand somewhere, ${absent.length} that do not: recall ${(right / wanted).toFixed(4)}, precision ${(right / found).toFixed(4)} (${wanted} clauses wanted, ${found} found)`,
);
console.log(
  `bytes: first query ${kb(Math.max(...firsts))} at most, later ones ${kb(Math.max(...laters))} at most, median ${kb(quantile(laters, 0.5))}; opening every facet ${kb(facets)} more`,
);
console.log(
  `time from the last key: median ${quantile(times, 0.5).toFixed(0)} ms, p95 ${quantile(times, 0.95).toFixed(0)} ms, most ${Math.max(...times).toFixed(0)} ms`,
);
console.log(faults === 0 ? 'no fault' : `${faults} faults`);
process.exitCode = faults === 0 ? 0 : 1;

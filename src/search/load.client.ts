import { href } from '../site/links.ts';
import type { Pagefind } from './engine.ts';
import type { IndexSize } from './indexer.ts';
import type { NumberManifest, NumberQuery, NumberRow } from './numbers.ts';
import { answers, filesFor } from './numbers.ts';
import { readTable, type TraditionalTable } from './traditionalTable.ts';

/** What the index gives, fetched when it is asked for and once. */

/** A record as Pagefind gives it back. */
export interface Fragment {
  readonly raw_url: string;
  readonly content: string;
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

const at = (file: string): string => new URL(href(`pagefind/${file}`), location.origin).href;

/** Runs once; a failure is forgotten, so that the next call tries again. */
function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | undefined;
  return () => {
    loaded ??= load().catch((error: unknown) => {
      loaded = undefined;
      throw error;
    });
    return loaded;
  };
}

async function json<T>(file: string): Promise<T> {
  const response = await fetch(at(file));
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  return (await response.json()) as T;
}

interface PagefindModule {
  createInstance(options: { readonly noWorker: boolean }): Loadable | Promise<Loadable>;
}
interface Loadable extends Pagefind<Fragment> {
  preload(query: string): Promise<void>;
}

/** A small index is fetched whole with the first question, so that later ones fetch only what they show. */
export const loadPagefind = once(async (): Promise<Pagefind<Fragment>> => {
  const [{ worker, words }, { createInstance }] = await Promise.all([
    json<IndexSize>('size.json'),
    import(/* @vite-ignore */ at('pagefind.js')) as Promise<PagefindModule>,
  ]);
  const pagefind = await createInstance({ noWorker: !worker });
  await Promise.all(words.map((word) => pagefind.preload(word)));
  return pagefind;
});

export const loadTraditional = once(async () => readTable(await json<TraditionalTable>('traditional.json')));

const loadManifest = once(() => json<NumberManifest>('numbers/manifest.json'));
const files = new Map<string, Promise<readonly NumberRow[]>>();

/** The targets whose value or year a query asks for, in the order of the site. */
export async function findNumbers(query: NumberQuery): Promise<readonly NumberRow[]> {
  const names = filesFor(query, await loadManifest());
  const rows = await Promise.all(
    names.map((name) => {
      const file = files.get(name) ?? json<readonly NumberRow[]>(`numbers/${name}.json`);
      files.set(name, file);
      return file;
    }),
  );
  return rows.flat().filter((row) => answers(row, query));
}

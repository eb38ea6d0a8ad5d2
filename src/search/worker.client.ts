import {
  countFacet,
  type Facets,
  type Hit,
  type Index,
  type Indexes,
  nearest,
  type Pagefind,
  search,
} from './engine.ts';
import type { IndexSize } from './indexer.ts';
import type { RecordFields } from './regions.ts';

/**
 * Searches apart from the page, so that nothing there has to wait. Pagefind would cut a query into words after the
 * language of the page that it runs in; here there is none.
 */

/** A record as it is shown. */
export interface Fragment {
  /** The root of the site that has it: `/` or `/somewhere/`. */
  readonly root: string;
  readonly raw_url: string;
  readonly content: string;
  readonly meta: RecordFields;
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

type Held = Omit<Fragment, 'root'>;

interface PagefindModule {
  createInstance(options: {
    readonly basePath: string;
    readonly noWorker: boolean;
  }): Pagefind<Held> | Promise<Pagefind<Held>>;
}

/**
 * Pagefind answers “nothing found” where a file of its index does not come, and never asks for it again. So files that do
 * not come are counted: an answer to which one was missing is a fault, and the next question begins anew.
 */
let missing = 0;
const fetchFile = globalThis.fetch;
globalThis.fetch = async (...asked) => {
  try {
    const response = await fetchFile(...asked);
    if (!response.ok) missing += 1;
    return response;
  } catch (error) {
    missing += 1;
    throw error;
  }
};

/** Roots of sites by the stamp with which the ids of their records begin. */
const roots = new Map<string, string>();

/** The index of the site whose root this is. */
async function open(root: string): Promise<Index<Held>> {
  const folder = new URL(`${root}pagefind/`, location.origin);
  const [response, { createInstance }] = await Promise.all([
    fetch(new URL('size.json', folder)),
    import(/* @vite-ignore */ new URL('pagefind.js', folder).href) as Promise<PagefindModule>,
  ]);
  if (!response.ok) throw new Error(`size.json: ${response.status}`);
  const { width, stamp } = (await response.json()) as IndexSize;
  roots.set(stamp, root);
  return { pagefind: await createInstance({ basePath: folder.href, noWorker: true }), width };
}

const opened = new Map<string, Promise<Index<Held>>>();

/** The indexes of sites, each opened once; after a fault again. */
const openAll = (asked: readonly string[]): Promise<Indexes<Held>> =>
  Promise.all(
    asked.map((root) => {
      const index = opened.get(root) ?? open(root);
      opened.set(root, index);
      return index;
    }),
  );

/** All that has been found so far, by id. */
const hits = new Map<string, Hit<Held>>();
const idsOf = (found: readonly Hit<Held>[]): readonly string[] =>
  found.map((hit) => {
    hits.set(hit.id, hit);
    return hit.id;
  });

/** What a page asks for; first the roots of the sites that are searched. */
const tasks = {
  async search(sites: readonly string[], terms: readonly string[], filters: Facets) {
    const { clauses, policies } = await search(await openAll(sites), terms, filters);
    return { clauses: idsOf(clauses), policies: idsOf(policies) };
  },
  async nearest(sites: readonly string[], terms: readonly string[], filters: Facets) {
    const near = await nearest(await openAll(sites), terms, filters);
    return near.map(({ parts, hits: found }) => ({ parts, ids: idsOf(found) }));
  },
  async countFacet(
    sites: readonly string[],
    terms: readonly string[],
    filters: Facets,
    facet: string,
    values: readonly string[],
  ) {
    return countFacet(await openAll(sites), terms, filters, facet, values);
  },
  async read(id: string): Promise<Fragment> {
    const { raw_url, content, meta, filters } = await hits.get(id)!.data();
    return { root: roots.get(id.split('_', 1)[0]!)!, raw_url, content, meta, filters };
  },
};
export type Tasks = typeof tasks;

export interface Request {
  readonly place: number;
  readonly task: keyof Tasks;
  readonly input: readonly unknown[];
}
export type Reply =
  | { readonly place: number; readonly result: unknown }
  | { readonly place: number; readonly fault: string };

addEventListener('message', async ({ data: { place, task, input } }: MessageEvent<Request>) => {
  const run = tasks[task] as (...input: readonly unknown[]) => Promise<unknown>;
  const before = missing;
  try {
    const result = await run(...input);
    if (missing > before) throw new Error('A file of the index did not come.');
    postMessage({ place, result } satisfies Reply);
  } catch (error) {
    opened.clear();
    postMessage({ place, fault: String(error) } satisfies Reply);
  }
});

import { countFacet, type Facets, type Hit, type Index, nearest, type Pagefind, search } from './engine.ts';
import type { IndexSize } from './indexer.ts';
import type { RecordFields } from './regions.ts';

/**
 * Searches apart from the page, so that nothing there has to wait. Pagefind would cut a query into words after the
 * language of the page that it runs in; here there is none.
 */

/** A record as it is shown. */
export interface Fragment {
  readonly raw_url: string;
  readonly content: string;
  readonly meta: RecordFields;
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

interface PagefindModule {
  createInstance(options: { readonly noWorker: boolean }): Pagefind<Fragment> | Promise<Pagefind<Fragment>>;
}

async function open(folder: string): Promise<Index<Fragment>> {
  const [response, { createInstance }] = await Promise.all([
    fetch(new URL('size.json', folder)),
    import(/* @vite-ignore */ new URL('pagefind.js', folder).href) as Promise<PagefindModule>,
  ]);
  if (!response.ok) throw new Error(`size.json: ${response.status}`);
  const { width } = (await response.json()) as IndexSize;
  return { pagefind: await createInstance({ noWorker: true }), width };
}

let opened: Promise<Index<Fragment>> | undefined;
/** All that has been found so far, by id. */
const hits = new Map<string, Hit<Fragment>>();
const idsOf = (found: readonly Hit<Fragment>[]): readonly string[] =>
  found.map((hit) => {
    hits.set(hit.id, hit);
    return hit.id;
  });

const tasks = {
  async open(folder: string): Promise<void> {
    opened ??= open(folder);
    await opened.catch((error: unknown) => {
      opened = undefined;
      throw error;
    });
  },
  async search(terms: readonly string[], filters: Facets) {
    const { clauses, policies } = await search((await opened)!, terms, filters);
    return { clauses: idsOf(clauses), policies: idsOf(policies) };
  },
  async nearest(terms: readonly string[], filters: Facets) {
    const near = await nearest((await opened)!, terms, filters);
    return near.map(({ parts, hits: found }) => ({ parts, ids: idsOf(found) }));
  },
  async countFacet(terms: readonly string[], filters: Facets, facet: string, values: readonly string[]) {
    return countFacet((await opened)!, terms, filters, facet, values);
  },
  async read(id: string): Promise<Fragment> {
    const { raw_url, content, meta, filters } = await hits.get(id)!.data();
    return { raw_url, content, meta, filters };
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
  const reply: Reply = await run(...input).then(
    (result) => ({ place, result }),
    (error: unknown) => ({ place, fault: String(error) }),
  );
  postMessage(reply);
});

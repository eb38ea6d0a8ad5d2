import { href } from '../site/links.ts';
import type { NumberManifest, NumberQuery, NumberRow } from './numbers.ts';
import { answers, filesFor } from './numbers.ts';
import { readTable, type TraditionalTable } from './traditionalTable.ts';
import type { Reply, Request, Tasks } from './worker.client.ts';

/** What the index gives, fetched when it is asked for and once. */

const folder = (): string => new URL(href('pagefind/'), location.origin).href;

/** Runs once; a failure, or what `forget` is called for later, is forgotten, so that the next call tries again. */
function once<T>(load: (forget: () => void) => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | undefined;
  const forget = (): void => {
    loaded = undefined;
  };
  return () => {
    loaded ??= load(forget).catch((error: unknown) => {
      forget();
      throw error;
    });
    return loaded;
  };
}

async function json<T>(file: string): Promise<T> {
  const response = await fetch(new URL(file, folder()));
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  return (await response.json()) as T;
}

/** What the worker does, as the page asks for it. */
export type Searcher = {
  readonly [Task in keyof Tasks]: (...input: Parameters<Tasks[Task]>) => ReturnType<Tasks[Task]>;
};

export const loadSearcher = once(async (forget): Promise<Searcher> => {
  const worker = new Worker(new URL('./worker.client.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
    const answer = waiting.get(data.place)!;
    waiting.delete(data.place);
    if ('fault' in data) answer.reject(new Error(data.fault));
    else answer.resolve(data.result);
  });
  worker.addEventListener('error', () => {
    for (const answer of waiting.values()) answer.reject(new Error('The search has stopped.'));
    waiting.clear();
    worker.terminate();
    forget();
  });
  let place = 0;
  const ask = <Task extends keyof Tasks>(task: Task, ...input: Parameters<Tasks[Task]>): ReturnType<Tasks[Task]> => {
    place += 1;
    const answer = Promise.withResolvers<unknown>();
    waiting.set(place, answer);
    worker.postMessage({ place, task, input } satisfies Request);
    return answer.promise as ReturnType<Tasks[Task]>;
  };
  return {
    search: (...input) => ask('search', ...input),
    nearest: (...input) => ask('nearest', ...input),
    countFacet: (...input) => ask('countFacet', ...input),
    read: (...input) => ask('read', ...input),
  };
});

/** This site alone. */
export const OWN: readonly string[] = [href('/')];

export const loadTraditional = once(async () => readTable(await json<TraditionalTable>('traditional.json')));

const loadManifest = once(() => json<NumberManifest>('numbers/manifest.json'));
const files = new Map<string, () => Promise<readonly NumberRow[]>>();

/** The targets whose value or year a query asks for, in the order of the site. */
export async function findNumbers(query: NumberQuery): Promise<readonly NumberRow[]> {
  const names = filesFor(query, await loadManifest());
  const rows = await Promise.all(
    names.map((name) => {
      const file = files.get(name) ?? once(() => json<readonly NumberRow[]>(`numbers/${name}.json`));
      files.set(name, file);
      return file();
    }),
  );
  return rows.flat().filter((row) => answers(row, query));
}

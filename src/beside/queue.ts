import { Worker } from 'node:worker_threads';
import type { Answer, Order } from './thread.ts';
import type { Given, Made, Task } from './work.ts';

/**
 * One thread that works beside the pages. What pages wait for goes before what they could make themselves; tasks of one
 * kind are done in the order in which they were asked for.
 */

/**
 * What is lower is done first: pages begin with the documents and their prints and wait for the data; nobody else makes
 * the index, files of policies can be made wherever there is time.
 */
const RANK = { parsed: 0, snapshot: 1, data: 2, index: 3, files: 4 } as const satisfies Record<Task, number>;

interface Job extends Order {
  readonly resolve: (made: never) => void;
  readonly reject: (error: unknown) => void;
}

export interface Asked<Thing> {
  /** Rejects with what the task throws. */
  readonly made: Promise<Thing>;
  /** True where it had not been begun: it is then never made, and whoever asked does it. */
  withdraw(): boolean;
}

/** What has been asked for is made by the thread from the first on and here from the last on, till all is made. */
export async function finishTogether<Job extends { readonly asked: Asked<unknown> }>(
  jobs: readonly Job[],
  make: (job: Job) => Promise<void>,
): Promise<void> {
  const begun: Promise<unknown>[] = [];
  for (const job of jobs.toReversed()) {
    if (job.asked.withdraw()) await make(job);
    else begun.push(job.asked.made);
  }
  await Promise.all(begun);
}

export interface Queue {
  ask<Name extends Task>(task: Name, given: Given<Name>): Asked<Made<Name>>;
  /** What has not been done is left undone. */
  end(): Promise<void>;
}

export function openQueue(): Queue {
  const worker = new Worker(new URL('./thread.ts', import.meta.url));
  const waiting: Record<Task, Job[]> = { parsed: [], snapshot: [], data: [], index: [], files: [] };
  const tasks = (Object.keys(waiting) as Task[]).toSorted((a, b) => RANK[a] - RANK[b]);
  let current: Job | undefined;
  let fault: unknown;

  function next(): void {
    if (current !== undefined) return;
    const from = tasks.find((task) => waiting[task].length > 0);
    if (from === undefined) return;
    current = waiting[from].shift()!;
    worker.postMessage({ task: current.task, given: current.given } satisfies Order);
  }
  function fail(error: unknown): void {
    fault ??= error;
    current?.reject(fault);
    for (const task of tasks) for (const { reject } of waiting[task].splice(0)) reject(fault);
  }

  worker.on('message', (answer: Answer) => {
    const job = current!;
    current = undefined;
    if ('error' in answer) job.reject(answer.error);
    else job.resolve(answer.made as never);
    next();
  });
  worker.once('error', fail);
  worker.once('exit', (code) => fail(new Error(`The thread beside the pages ended with ${code}.`)));

  return {
    ask(task, given) {
      const { promise, resolve, reject } = Promise.withResolvers<Made<typeof task>>();
      // Whoever asked hears of a fault when the time to wait has come; till then nobody does.
      promise.catch(() => {});
      const job: Job = { task, given, resolve, reject };
      if (fault !== undefined) reject(fault);
      else waiting[task].push(job);
      next();
      return {
        made: promise,
        withdraw: () => {
          const place = waiting[task].indexOf(job);
          if (place >= 0) waiting[task].splice(place, 1);
          return place >= 0;
        },
      };
    },
    async end() {
      await worker.terminate();
    },
  };
}

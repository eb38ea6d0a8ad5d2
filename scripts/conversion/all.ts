import { getCompileCacheDir } from 'node:module';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Job } from '../seeds/jobs.ts';
import type { Words } from '../vocabulary.ts';
import type { Outcome, Settings } from './job.ts';
import type { Answer, Given, Order } from './worker.ts';

/**
 * Converts many texts; gives the outcomes in the order of the jobs, as soon as each is due.
 * Guarantees: what is held in memory does not grow with the number of jobs.
 */

/** Jobs that a thread has in hand: while one waits for the disk, the next is compiled. */
const IN_HAND = 4;
/** Until a thread is started and warm, it has cost as much as converting more than a hundred texts. */
const JOBS_A_THREAD = 100;

type Convert = (job: Job) => Promise<Outcome>;

async function* inOrder(jobs: readonly Job[], convert: Convert, inHand: number): AsyncGenerator<[Job, Outcome]> {
  const running: Promise<Outcome>[] = [];
  for (let next = 0, done = 0; done < jobs.length; done += 1) {
    for (; next < jobs.length && running.length < inHand; next += 1) {
      const outcome = convert(jobs[next]!);
      // A fault of a later job is thrown when its turn comes.
      outcome.catch(() => {});
      running.push(outcome);
    }
    yield [jobs[done]!, await running.shift()!];
  }
}

/** Threads that convert one job after the other. */
function startThreads(count: number, given: Given): { readonly convert: Convert; readonly stop: () => Promise<void> } {
  const waiting = new Map<number, PromiseWithResolvers<Outcome>>();
  /** Said so, a thread takes what Node has made of its modules from the first one on. */
  const env = { NODE_COMPILE_CACHE: getCompileCacheDir(), ...process.env };
  const workers = Array.from({ length: count }, () => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: given, env });
    worker.on('message', ({ id, outcome }: Answer) => {
      waiting.get(id)?.resolve(outcome);
      waiting.delete(id);
    });
    worker.on('error', (error) => {
      for (const { reject } of waiting.values()) reject(error);
    });
    return worker;
  });
  let started = 0;
  return {
    convert: (job) => {
      const id = started;
      started += 1;
      const answer = Promise.withResolvers<Outcome>();
      waiting.set(id, answer);
      workers[id % count]!.postMessage({ id, job } satisfies Order);
      return answer.promise;
    },
    stop: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

/** `load`: asked for the vocabulary once, if there is anything to convert. */
export async function* convertAll(
  jobs: readonly Job[],
  settings: Settings,
  load: () => Words,
): AsyncGenerator<[Job, Outcome]> {
  if (jobs.length === 0) return;
  const vocabulary = load();
  const count = Math.min(availableParallelism(), Math.floor(jobs.length / JOBS_A_THREAD));
  if (count < 2) {
    // Loaded only where it is needed: a conversion in threads just hands out the jobs.
    const { convertJob } = await import('./job.ts');
    yield* inOrder(jobs, (job) => convertJob(job, settings, vocabulary), IN_HAND);
    return;
  }
  const { convert, stop } = startThreads(count, { settings, vocabulary });
  try {
    yield* inOrder(jobs, convert, count * IN_HAND);
  } finally {
    await stop();
  }
}

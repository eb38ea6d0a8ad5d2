import { parentPort, workerData } from 'node:worker_threads';
import type { Job } from '../seeds/jobs.ts';
import type { Words } from '../vocabulary.ts';
import { convertJob, type Outcome, type Settings } from './job.ts';

/** A thread of `all.ts`: takes jobs, gives outcomes. */

export interface Given {
  readonly settings: Settings;
  readonly vocabulary: Words;
}
export interface Order {
  readonly id: number;
  readonly job: Job;
}
export interface Answer {
  readonly id: number;
  readonly outcome: Outcome;
}

const { settings, vocabulary } = workerData as Given;

parentPort!.on('message', async ({ id, job }: Order) => {
  parentPort!.postMessage({ id, outcome: await convertJob(job, settings, vocabulary) } satisfies Answer);
});

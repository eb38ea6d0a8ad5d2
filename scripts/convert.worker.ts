import { parentPort, workerData } from 'node:worker_threads';
import { convertJob, type Outcome, type Settings } from './convertJob.ts';
import type { Job } from './jobs.ts';
import { loadVocabulary } from './vocabulary.ts';

/** A thread of `convertAll.ts`: takes jobs, gives outcomes. */

export interface Order {
  readonly id: number;
  readonly job: Job;
}
export interface Answer {
  readonly id: number;
  readonly outcome: Outcome;
}

const settings = workerData as Settings;
const vocabulary = loadVocabulary();

parentPort!.on('message', async ({ id, job }: Order) => {
  parentPort!.postMessage({ id, outcome: await convertJob(job, settings, vocabulary) } satisfies Answer);
});

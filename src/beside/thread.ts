import { parentPort } from 'node:worker_threads';
import { type Task, WORK } from './work.ts';

/** A thread that does one task after the other: reads a task and what it is given, answers with what it made. */

export interface Order {
  readonly task: Task;
  readonly given: unknown;
}

export type Answer = { readonly made: unknown } | { readonly error: unknown };

const port = parentPort!;
port.on('message', async ({ task, given }: Order) => {
  try {
    const made = await (WORK[task] as (given: unknown) => Promise<unknown>)(given);
    port.postMessage({ made } satisfies Answer);
  } catch (error) {
    port.postMessage({ error } satisfies Answer);
  }
});

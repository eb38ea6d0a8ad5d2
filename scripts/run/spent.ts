import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMainThread } from 'node:worker_threads';

/** Loaded before a command that `measure.ts` runs, and before what it starts: writes at the end what each has spent. */

export interface Spent {
  /** Seconds of all its threads. */
  readonly cpu: number;
  /** Most memory at a time, in bytes. */
  readonly memory: number;
}

const folder = process.env.SPENT_FOLDER;
if (isMainThread && folder !== undefined)
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    const spent: Spent = { cpu: (userCPUTime + systemCPUTime) / 1e6, memory: maxRSS * 1024 };
    writeFileSync(join(folder, `${process.pid}.json`), JSON.stringify(spent));
  });

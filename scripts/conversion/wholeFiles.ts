import { randomUUID } from 'node:crypto';
import { closeSync, existsSync, fsync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { isRunning } from '../run/isRunning.ts';

/**
 * Files that hold either what they held before or all of what is new, whatever happens on the way: each is written to a
 * draft beside it, to the disk, and then takes its place at once. Two processes that write the same folder have drafts
 * of different names. A process that is killed leaves its draft, which the next one on the same machine removes.
 */

const MACHINE = hostname().replaceAll(/[^A-Za-z0-9]/gu, '-');
const draftOf = (path: string): string => `${path}.${MACHINE}.${process.pid}.${randomUUID()}.draft`;
const DRAFT = /\.([A-Za-z0-9-]+)\.(\d+)\.[0-9a-f-]{36}\.draft$/u;

const toDisk = promisify(fsync);

/** Only the disk is waited for: the rest takes less time than a promise for it. */
async function writeDraft(draft: string, content: string): Promise<void> {
  const file = openSync(draft, 'wx');
  try {
    writeFileSync(file, content);
    await toDisk(file);
  } finally {
    closeSync(file);
  }
}

/** Null where there is no file, or none that can be read. */
function contentOf(path: string): string | null {
  if (!existsSync(path)) return null;
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

/**
 * Writes files of one folder, by their names. None takes its place before all are on the disk, and one that would not
 * change is not touched.
 * @throws what the system says; the drafts are gone then.
 */
export async function writeWhole(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
  const drafts = new Map<string, string>();
  try {
    for (const [name, content] of files) {
      const path = join(folder, name);
      if (contentOf(path) === content) continue;
      const draft = draftOf(path);
      drafts.set(draft, path);
      await writeDraft(draft, content);
    }
    for (const [draft, path] of drafts) renameSync(draft, path);
  } catch (error) {
    for (const draft of drafts.keys()) await rm(draft, { force: true }).catch(() => {});
    throw error;
  }
}

/** Removes what processes of this machine that are gone have left of their drafts. */
export async function removeLostDrafts(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const [, machine, pid] = DRAFT.exec(name) ?? [];
    if (machine === MACHINE && !isRunning(Number(pid))) await rm(join(folder, name), { force: true });
  }
}

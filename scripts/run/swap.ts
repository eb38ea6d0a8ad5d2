import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { isRunning } from './isRunning.ts';

/**
 * A folder that is made anew while the old one stays as it is: made beside it, and put in its place once it is whole.
 * Guarantees: till then, and where the work fails or is stopped, the old one is untouched; what a stopped process has
 * left lying is cleared away by the next.
 */

const remove = (folder: string): void => rmSync(folder, { recursive: true, force: true });

/** What processes that have ended left beside a folder. */
function clearLeftovers(above: string, prefix: string): void {
  for (const name of existsSync(above) ? readdirSync(above) : []) {
    const pid = name.startsWith(prefix) ? Number(/^\d+/u.exec(name.slice(prefix.length))?.[0]) : Number.NaN;
    if (!Number.isNaN(pid) && !isRunning(pid)) remove(join(above, name));
  }
}

/** Puts one folder in the place of another; a place that cannot be moved, such as a volume, gets its files instead. */
function takePlace(made: string, place: string, old: string): void {
  try {
    if (existsSync(place)) renameSync(place, old);
    renameSync(made, place);
    remove(old);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EBUSY' && code !== 'EXDEV' && code !== 'EACCES' && code !== 'EPERM') throw error;
    for (const name of readdirSync(place)) remove(join(place, name));
    cpSync(made, place, { recursive: true });
    remove(made);
  }
}

/**
 * Has `make` fill a new folder; where it answers 0, the folder takes the place of `folder`.
 * @returns what `make` answers.
 */
export async function replaceFolder(folder: string, make: (made: string) => Promise<number>): Promise<number> {
  const place = resolve(folder);
  const above = dirname(place);
  const prefix = `.${basename(place)}-`;
  mkdirSync(above, { recursive: true });
  clearLeftovers(above, prefix);
  const made = join(above, `${prefix}${process.pid}`);
  const clear = (): void => remove(made);
  // A process of that number may have left it.
  clear();
  process.once('exit', clear);
  try {
    const code = await make(made);
    if (code === 0) takePlace(made, place, `${made}-old`);
    return code;
  } finally {
    process.off('exit', clear);
    clear();
  }
}

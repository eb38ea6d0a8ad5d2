import { existsSync, readFileSync, statSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import type { Origin } from '../compile.ts';
import { refuseSize } from '../lines/decode.ts';
import { readNotes } from './notes.ts';
import { readSeed } from './seed.ts';

/** Which texts a command is about: files and folders of a command line as jobs. */

export interface Job {
  readonly id: string;
  readonly source: string;
  /** Folder with seed.yaml, or null for a bare text. */
  readonly seed: string | null;
}

/** A path as a person sees it who stands in a folder. */
export const shown = (path: string, here: string): string => relative(here, path) || '.';

/** The command line asks for something that cannot be. */
export class Usage extends Error {}

const seedOf = (folder: string): string | null => (existsSync(join(folder, 'seed.yaml')) ? folder : null);

function jobOfFile(path: string): Job {
  const folder = dirname(path);
  const seed = basename(path) === 'source.txt' ? seedOf(folder) : null;
  return { id: seed === null ? basename(path).replace(/\.txt$/iu, '') : basename(folder), source: path, seed };
}

/** A text, a seed's folder, or a folder of either; entries in the order of their names. */
export async function jobsOf(path: string): Promise<Job[]> {
  const info = await stat(path).catch(() => null);
  if (info === null) throw new Usage(`没有这个文件或目录：${path}`);
  if (info.isFile()) return [jobOfFile(path)];
  if (seedOf(path) !== null && existsSync(join(path, 'source.txt'))) return [jobOfFile(join(path, 'source.txt'))];
  const entries = (await readdir(path, { withFileTypes: true })).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry): Job[] => {
    const inner = join(path, entry.name);
    if (entry.isFile() && /\.txt$/iu.test(entry.name)) return [jobOfFile(inner)];
    const source = join(inner, 'source.txt');
    return entry.isDirectory() && existsSync(source) ? [{ id: entry.name, source, seed: seedOf(inner) }] : [];
  });
}

/** The bytes of a job's text. @throws Unconvertible for a file that is too large, before it is read. */
export function readSource({ source }: Job): Uint8Array {
  refuseSize(statSync(source).size);
  return readFileSync(source);
}

/** What is known of a job's text besides its bytes. */
export function originOf({ id, source, seed }: Job, bytes: Uint8Array): Origin {
  if (seed === null)
    return { id, city: null, editorialTitle: null, file: basename(source), url: null, accessed: null, notes: null };
  const notes = join(seed, 'notes.yaml');
  return {
    ...readSeed(id, join(seed, 'seed.yaml'), bytes),
    notes: existsSync(notes) ? readNotes(notes) : null,
  };
}

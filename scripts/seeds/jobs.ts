import { hash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import type { CityNames } from '../../src/model/cityNames.ts';
import type { Vocabulary } from '../../src/model/vocabulary.ts';
import { bareOrigin, type Origin } from '../compile.ts';
import { refuseSize } from '../lines/decode.ts';
import { WrongUsage } from '../run/wrongUsage.ts';
import { Unconvertible } from '../unconvertible.ts';
import { readNotes } from './notes.ts';
import { type Remark, readSeed } from './seed.ts';

/** Which texts a command is about: files and folders of a command line as jobs. */

export interface Job {
  readonly id: string;
  readonly source: string;
  /** Folder with seed.yaml, or null for a bare text. */
  readonly seed: string | null;
}

/** A path as a person sees it who stands in a folder. */
export const shown = (path: string, here: string): string => relative(here, path) || '.';

const seedOf = (folder: string): string | null => (existsSync(join(folder, 'seed.yaml')) ? folder : null);

function jobOfFile(path: string): Job {
  const folder = dirname(path);
  const seed = basename(path) === 'source.txt' ? seedOf(folder) : null;
  return { id: seed === null ? basename(path).replace(/\.txt$/iu, '') : basename(folder), source: path, seed };
}

/** A text, a seed's folder, or a folder of either; entries in the order of their names. */
export async function jobsOf(path: string): Promise<Job[]> {
  const info = await stat(path).catch(() => null);
  if (info === null) throw new WrongUsage(`没有这个文件或目录：${path}`);
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

/**
 * The seeds of the project. What stands in their folder and is none is a fault: as a bare text it would become a page
 * without city and provenance, and what is passed over in silence is missed by nobody.
 */
export async function seedsIn(folder: string): Promise<{ jobs: Job[]; faults: Unconvertible[] }> {
  const jobs: Job[] = [];
  const faults: Unconvertible[] = [];
  const missing = (path: string, found: string, expected: string, todo: string): void => {
    faults.push(new Unconvertible(found, expected, todo, undefined, path));
  };
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => null);
  if (entries === null) throw new WrongUsage(`没有这个目录：${folder}`);
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isFile() && /\.txt$/iu.test(entry.name))
      missing(path, '文本直接放在 seeds/ 下', '一份文件一个目录', '移到 seeds/<编号>/source.txt，并写 seed.yaml');
    if (!entry.isDirectory() || entry.name.startsWith('.')) continue;
    const source = join(path, 'source.txt');
    const seed = join(path, 'seed.yaml');
    const hasSource = existsSync(source);
    if (!hasSource)
      missing(source, '缺 source.txt', '收到的原文，一字不改', '把原文放在这里；不是一份文件，就把这个目录移到别处');
    if (!existsSync(seed))
      missing(seed, '缺 seed.yaml', '原文没有写的事实（城市、出处……）', '照 README.md 的“Add a document”写一份');
    else if (hasSource) jobs.push({ id: entry.name, source, seed: path });
  }
  return { jobs, faults };
}

const contentOf = ({ source }: Job): Uint8Array | null => {
  try {
    return readFileSync(source);
  } catch {
    return null;
  }
};

/** Seeds whose texts are the same, byte for byte. Texts of different lengths are not read. */
export function sameBytes(jobs: readonly Job[]): readonly (readonly Job[])[] {
  const seeds = jobs.filter(({ seed }) => seed !== null);
  const groups = <Key>(of: readonly Job[], keyOf: (job: Job) => Key): Job[][] =>
    [...Map.groupBy(of, keyOf)].filter(([key, group]) => key !== null && group.length > 1).map(([, group]) => group);
  return groups(seeds, ({ source }) => statSync(source, { throwIfNoEntry: false })?.size ?? null).flatMap((group) =>
    groups(group, (job) => {
      const content = contentOf(job);
      return content && hash('sha256', content);
    }),
  );
}

/** The bytes of a job's text. @throws Unconvertible for a file that is too large, before it is read. */
export function readSource({ source }: Job): Uint8Array {
  refuseSize(statSync(source).size);
  return readFileSync(source);
}

/** What is known of a job's text besides its bytes, and what who adds it should know. */
export function originOf(
  { id, source, seed }: Job,
  bytes: Uint8Array,
  words: Pick<Vocabulary, 'themes' | 'indicators'> & { readonly cities: CityNames },
): { origin: Origin; remarks: readonly Remark[] } {
  if (seed === null) return { origin: bareOrigin(id, basename(source)), remarks: [] };
  const { origin, remarks } = readSeed(id, join(seed, 'seed.yaml'), bytes, words.cities);
  const notes = join(seed, 'notes.yaml');
  return { origin: { ...origin, notes: existsSync(notes) ? readNotes(notes, words) : null }, remarks };
}

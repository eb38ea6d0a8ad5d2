import { realpathSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { editionOf } from '../src/edition/log.ts';
import { HOMES, Homes, readHomes } from '../src/site/content/homes.ts';
import {
  EDITIONS,
  PERMALINKS,
  POLICIES,
  RETIRED,
  readDocuments,
  readLog,
  readSnapshot,
} from '../src/site/content/read.ts';
import { writeWhole } from './conversion/wholeFiles.ts';

/** Makes policies that other checkouts publish those of this one, each with a note of where it is at home. */

export interface Part {
  /** What readers call its site. */
  readonly site: string;
  /** Where its site stands. */
  readonly root: string;
  readonly folder: string;
}

/** `湖北=https://example.org/hubei/=../hubei`; null where it is not that. */
export function parsePart(text: string): Part | null {
  const [, site, root, folder] = /^([^=]+)=(https?:\/\/[^=\s]+\/)=(.+)$/u.exec(text) ?? [];
  return site && root && folder ? { site, root, folder } : null;
}

/** A part, or what is asked of it, is not fit to be gathered; the message says what to do. */
export class Unfit extends Error {}

const SEEDS = 'seeds';

async function seedsIn(root: string): Promise<readonly string[]> {
  const entries = await readdir(join(root, SEEDS), { withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}

/** The policies of a part. @throws Unfit where they are not what it published last. */
function publishedBy({ site, folder }: Part): readonly string[] {
  try {
    if (editionOf(readSnapshot(folder), readLog(folder)).date === null)
      throw new Unfit(`${site}：${folder} 的内容没有记为版本，先在那里运行 npm run edition。`);
    return readDocuments(folder).map(({ policy }) => policy.id);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new Unfit(`${site}：${folder} 不是分站的工作目录，缺 ${(error as NodeJS.ErrnoException).path}。`);
  }
}

/** Each policy that is wanted, with the one part that it is at home in. */
function choose(parts: readonly Part[], wanted: readonly string[] | undefined): ReadonlyMap<string, Part> {
  const places = new Map<string, Part>();
  const twice: string[] = [];
  for (const part of parts)
    for (const id of publishedBy(part)) {
      if (wanted !== undefined && !wanted.includes(id)) continue;
      const other = places.get(id);
      if (other !== undefined) twice.push(`${id}（${other.site}、${part.site}）`);
      places.set(id, part);
    }
  // The same id would be the same address; which of the two is meant, a person has to say.
  if (twice.length > 0) throw new Unfit(`两处都有，只留一处：${twice.join('；')}`);
  const missing = (wanted ?? []).filter((id) => !places.has(id));
  if (missing.length > 0) throw new Unfit(`没有 ${missing.join('、')}：各分站都没有这份文件。`);
  return places;
}

/**
 * Reads the parts; writes seeds, pages and `content/homes.json` of the project at `root`. Nothing is written before all is
 * known to be fit. A project that gathers for the first time loses, with its documents, their record of editions; later
 * its own documents stay, and addresses that go are for `npm run edition` to ask after.
 * @throws Unfit
 */
export async function gather(
  root: string,
  parts: readonly Part[],
  { policies, replace = false }: { readonly policies?: readonly string[] | undefined; readonly replace?: boolean } = {},
): Promise<{ readonly policies: readonly string[]; readonly removed: readonly string[] }> {
  const places = choose(parts, policies);
  const before = readHomes(join(root, HOMES));
  const isFirst = Object.keys(before).length === 0;
  const present = await seedsIn(root);
  const own = isFirst ? [] : present.filter((id) => !(id in before));
  const both = own.filter((id) => places.has(id));
  if (both.length > 0) throw new Unfit(`${both.join('、')} 是这里自己的文件，不能再从别处收。`);
  const removed = present.filter((id) => !places.has(id) && !own.includes(id));
  if (removed.length > 0 && !replace)
    throw new Unfit(`这里还有 ${removed.join('、')}。要撤去，就加 --replace；对读的站最好有自己的工作目录。`);

  const pageOf = (project: string, id: string): string => join(project, POLICIES, `${id}.mdx`);
  const here = realpathSync(root);
  for (const part of new Set(places.values())) {
    if (realpathSync(part.folder) === here) throw new Unfit(`${part.site}：${part.folder} 就是这里。`);
    const seeds = await seedsIn(part.folder);
    const bare = [...places].filter(([id, { folder }]) => folder === part.folder && !seeds.includes(id));
    if (bare.length > 0)
      throw new Unfit(
        `${part.site}：${bare.map(([id]) => id).join('、')} 没有原文（seeds/ 下没有同名的目录），不能收。`,
      );
  }

  // All copies are made before anything goes.
  const stage = await mkdtemp(join(root, '.gather-'));
  try {
    for (const [id, { folder }] of places) {
      await cp(join(folder, SEEDS, id), join(stage, id), { recursive: true });
      await cp(pageOf(folder, id), join(stage, `${id}.mdx`));
    }
    await mkdir(join(root, SEEDS), { recursive: true });
    await mkdir(join(root, POLICIES), { recursive: true });
    for (const id of [...removed, ...places.keys()]) {
      await rm(join(root, SEEDS, id), { recursive: true, force: true });
      await rm(pageOf(root, id), { force: true });
    }
    for (const id of places.keys()) {
      await rename(join(stage, id), join(root, SEEDS, id));
      await rename(join(stage, `${id}.mdx`), pageOf(root, id));
    }
  } finally {
    await rm(stage, { recursive: true, force: true });
  }
  const ids = [...places.keys()].toSorted();
  const homes = Homes.parse(
    Object.fromEntries(ids.map((id) => [id, { site: places.get(id)!.site, root: places.get(id)!.root }])),
  );
  const files = new Map([[HOMES, `${JSON.stringify(homes, null, 2)}\n`]]);
  if (isFirst) {
    files.set(EDITIONS, '[]\n');
    files.set(PERMALINKS, '');
    files.set(RETIRED, '[]\n');
  }
  await writeWhole(root, files);
  return { policies: ids, removed };
}

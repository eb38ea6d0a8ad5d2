import { join } from 'node:path';
import { finishSite } from '../deploy/write.ts';
import { type Output, ROOT, runNode, tool } from './child.ts';

/** What the doors share: where the site stands, how it is made. */

export const OUT_DIR = join(ROOT, 'dist');

/** `policy`, `/policy` and `/policy/` are the same place. */
export function basePath(value = process.env.BASE_PATH ?? '/'): string {
  const inner = value.replace(/^\/+|\/+$/g, '');
  return inner === '' ? '/' : `/${inner}/`;
}

/** Where the site is served on this machine. A PORT that is no port number ends the command as wrong usage. */
export function portOrExit(value = process.env.PORT || '4321'): number {
  if (/^\d+$/.test(value) && Number(value) <= 65535) return Number(value);
  console.error(`PORT is "${value}"; it should be a number from 0 to 65535.`);
  process.exit(2);
}

export const convertSeeds = (...args: string[]): Promise<number> => runNode(join(ROOT, 'scripts/convert.ts'), args);

/** Builds the pages, the search index, the data files and the hosts' headers from `content/`. */
export async function buildSite(outDir = OUT_DIR, env: NodeJS.ProcessEnv = {}, output?: Output): Promise<number> {
  const code = await runNode(tool('astro'), ['build', '--outDir', outDir], env, output);
  if (code === 0) await finishSite(outDir, basePath(env.BASE_PATH));
  return code;
}

/** Converts, then builds. @returns the exit code of what failed first, else 0. */
export async function convertAndBuild(): Promise<number> {
  return (await convertSeeds()) || (await buildSite());
}

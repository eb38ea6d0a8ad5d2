import { join, relative } from 'node:path';
import { finishSite } from './deploy/write.ts';
import { type Output, runNode, tool } from './run/child.ts';
import { ROOT } from './run/places.ts';
import { basePath } from './run/settings.ts';
import { replaceFolder } from './run/swap.ts';

/** What the doors share: how the site is made. */

export const OUT_DIR = join(ROOT, 'dist');

export const convertSeeds = (...args: string[]): Promise<number> => runNode(join(ROOT, 'scripts/convert.ts'), args);

/**
 * Builds the pages, the search index, the data files and the hosts' headers from `content/`. The site that stood in the
 * folder stays till the new one is whole.
 */
export const buildSite = (outDir = OUT_DIR, env: NodeJS.ProcessEnv = {}, output?: Output): Promise<number> =>
  replaceFolder(outDir, async (made) => {
    const code = await runNode(tool('astro'), ['build', '--outDir', made], env, output);
    if (code !== 0) return code;
    const pages = finishSite(made, basePath(env.BASE_PATH));
    if (output === undefined) console.log(`网站建在 ${relative(ROOT, outDir) || outDir}/：${pages} 页`);
    return code;
  });

/** Converts, then builds. @returns the exit code of what failed first, else 0. */
export async function convertAndBuild(): Promise<number> {
  return (await convertSeeds()) || (await buildSite());
}

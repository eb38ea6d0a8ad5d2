import { cp, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { buildDate } from '../site/buildDate.ts';
import { SITE_NAME } from '../site/name.ts';
import { setBeside } from './beside.ts';
import { openQueue, type Queue } from './queue.ts';
import type { Indexed } from './work.ts';

/** Also where the two lie on different volumes. */
async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    await cp(from, to, { recursive: true });
  }
}

/** What is made beside the pages: the data package and the cards, which pages ask for, and `pagefind/`, the search index. */
export function besidePages(): AstroIntegration {
  let cache: string;
  let home: string;
  let folder: string;
  let queue: Queue;
  let indexed: Promise<Indexed>;
  return {
    name: 'beside-pages',
    hooks: {
      'astro:config:done': ({ config }) => {
        cache = fileURLToPath(config.cacheDir);
        home = new URL(config.base, config.site).href;
      },
      'astro:build:start': async () => {
        await mkdir(cache, { recursive: true });
        folder = await mkdtemp(join(cache, 'pagefind-'));
        queue = openQueue();
        setBeside({
          parsed: queue.ask('parsed', undefined).made,
          data: queue.ask('data', { name: SITE_NAME, home, buildDate }).made,
          card: (policy) => queue.ask('card', policy),
        });
        indexed = queue.ask('index', folder).made;
      },
      'astro:build:done': async ({ dir, logger }) => {
        try {
          const { clauses, policies } = await indexed;
          const output = fileURLToPath(new URL('pagefind/', dir));
          await rm(output, { recursive: true, force: true });
          await move(folder, output);
          logger.info(`${clauses} clauses of ${policies} policies`);
        } finally {
          setBeside(undefined);
          await queue.end();
          await rm(folder, { recursive: true, force: true });
        }
      },
    },
  };
}

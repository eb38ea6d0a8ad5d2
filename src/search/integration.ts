import { cp, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { AstroIntegration } from 'astro';
import type { Written } from './indexWorker.ts';

/** The index is written by a thread of its own while the pages are. @throws what the thread throws. */
function writeApart(outputPath: string): Promise<Written> {
  const { promise, resolve, reject } = Promise.withResolvers<Written>();
  const worker = new Worker(new URL('./indexWorker.ts', import.meta.url), { workerData: outputPath });
  worker.once('message', resolve).once('error', reject);
  worker.once('exit', (code) => reject(new Error(`The thread of the search index ended with ${code}.`)));
  return promise;
}

/** Also where the two lie on different volumes. */
async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    await cp(from, to, { recursive: true });
  }
}

/** Reads `content/policies`; writes `pagefind/` into the built site. */
export function searchIndex(): AstroIntegration {
  let cache: string;
  let folder: string;
  let written: Promise<Written>;
  return {
    name: 'search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        cache = fileURLToPath(config.cacheDir);
      },
      'astro:build:start': async () => {
        await mkdir(cache, { recursive: true });
        folder = await mkdtemp(join(cache, 'pagefind-'));
        written = writeApart(folder);
        // A fault is reported when the pages are done; till then nobody waits for it.
        written.catch(() => {});
      },
      'astro:build:done': async ({ dir, logger }) => {
        try {
          const { clauses, policies } = await written;
          const output = fileURLToPath(new URL('pagefind/', dir));
          await rm(output, { recursive: true, force: true });
          await move(folder, output);
          logger.info(`${clauses} clauses of ${policies} policies`);
        } finally {
          await rm(folder, { recursive: true, force: true });
        }
      },
    },
  };
}

import { rmSync } from 'node:fs';
import { mkdir, mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { useFonts } from '../charts/fonts.ts';
import type { Snapshot } from '../edition/snapshot.ts';
import type { PolicyDocument } from '../model/document.ts';
import { buildDate } from '../site/buildDate.ts';
import { setBeside } from '../site/content/beside.ts';
import { readDocuments, readLog, readSnapshot } from '../site/content/read.ts';
import { SITE_NAME } from '../site/name.ts';
import { type Origin, policyFileAt, type Shared, sharedOf } from '../site/policyFiles.ts';
import { type Asked, finishTogether, openQueue, type Queue } from './queue.ts';
import type { Indexed } from './work.ts';
import { moveInto, writePolicyFiles } from './write.ts';

interface Batch {
  readonly documents: readonly PolicyDocument[];
  readonly asked: Asked<void>;
}

/** Policies whose files are asked for at once: the thread has something to do while the pages keep this one busy. */
const BATCH = 10;

/**
 * What is made beside the pages: the data package, which pages ask for; `pagefind/`, the search index; and the files that
 * stand beside the pages of a policy, which the development server makes when they are asked for.
 */
export function besidePages(): AstroIntegration {
  let cache: string;
  let base: string;
  let origin: Origin;
  let folder: string;
  const clear = (): void => rmSync(folder, { recursive: true, force: true });
  let queue: Queue;
  let indexed: Promise<Indexed>;
  let snapshot: Promise<Snapshot>;
  let batches: Promise<readonly Batch[]>;
  return {
    name: 'beside-pages',
    hooks: {
      'astro:config:done': ({ config }) => {
        cache = fileURLToPath(config.cacheDir);
        base = config.base;
        origin = { name: SITE_NAME, home: new URL(config.base, config.site).href, buildDate };
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const path = (request.url ?? '').replace(/[?#].*$/u, '');
          const file = policyFileAt(
            path.startsWith(base) ? `/${path.slice(base.length)}` : path,
            (id) => readDocuments().find(({ policy }) => policy.id === id),
            () => sharedOf(origin, readSnapshot(), readLog()),
          );
          if (file === undefined) next();
          else response.writeHead(200, { 'Content-Type': file.type }).end(file.content);
        });
      },
      'astro:build:start': async () => {
        await mkdir(cache, { recursive: true });
        folder = await mkdtemp(join(cache, 'beside-'));
        // A build that fails comes to no other end.
        process.once('exit', clear);
        useFonts();
        queue = openQueue();
        const parsed = queue.ask('parsed', undefined).made;
        snapshot = queue.ask('snapshot', undefined).made;
        setBeside({ parsed, snapshot, data: queue.ask('data', origin).made });
        indexed = queue.ask('index', join(folder, 'pagefind')).made;
        batches = parsed.then((files) => {
          const documents = [...files.values()].map(({ document }) => document);
          return Array.from({ length: Math.ceil(documents.length / BATCH) }, (_, place) => {
            const batch = documents.slice(place * BATCH, (place + 1) * BATCH);
            const policies = batch.map(({ policy }) => policy.id);
            return { documents: batch, asked: queue.ask('files', { policies, origin, folder }) };
          });
        });
        // Where documents cannot be read, the pages say so.
        batches.catch(() => {});
      },
      'astro:build:done': async ({ dir, logger }) => {
        try {
          const log = readLog();
          let shared: Shared | undefined;
          await finishTogether(await batches, async ({ documents }) => {
            shared ??= sharedOf(origin, await snapshot, log);
            for (const document of documents) {
              writePolicyFiles(document, shared, folder);
              // The thread is told here what to do next.
              await setImmediate();
            }
          });
          const { clauses, policies } = await indexed;
          moveInto(folder, fileURLToPath(dir));
          logger.info(`${clauses} clauses of ${policies} policies`);
        } finally {
          setBeside(undefined);
          await queue.end();
          process.off('exit', clear);
          clear();
        }
      },
    },
  };
}

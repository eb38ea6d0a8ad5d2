import { glob, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';
import { readPolicy } from '../markdown/read.ts';
import { inOrder } from '../model/order.ts';
import { recordsOf } from './records.ts';

/** Interfaces that Pagefind brings along and this site has no use for. */
const UNUSED = '{*-ui.{js,css},pagefind-highlight.js}';

function check(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}

/**
 * Reads `content/policies`; writes `pagefind/` into the built site.
 * Guarantees: records in the order of the site, which is the order of results.
 */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const paths = await Array.fromAsync(glob('content/policies/*.mdx'));
        const documents = await Promise.all(paths.map(async (path) => readPolicy(await readFile(path, 'utf8'), path)));
        const records = inOrder(documents).flatMap(recordsOf);
        const { index, errors } = await createIndex();
        check(errors);
        if (!index) throw new Error('Pagefind gave no index');
        for (const [place, { url, content, fields }] of records.entries()) {
          // `unknown` makes Pagefind cut at white space only.
          const sort = { order: `${place}`.padStart(7, '0') };
          const added = await index.addCustomRecord({ url, content, language: 'unknown', meta: { ...fields }, sort });
          check(added.errors);
        }
        const outputPath = fileURLToPath(new URL('pagefind/', dir));
        const written = await index.writeFiles({ outputPath });
        check(written.errors);
        await close();
        for await (const file of glob(UNUSED, { cwd: outputPath })) await rm(join(outputPath, file));
        logger.info(`${records.length} clauses of ${documents.length} policies`);
      },
    },
  };
}

import { glob, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readPolicy } from '../markdown/read.ts';
import { inOrder } from '../model/order.ts';
import { loadVocabulary } from '../site/vocabulary.ts';
import { writeIndex } from './indexer.ts';

/** Reads `content/policies`; writes `pagefind/` into the built site. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const paths = await Array.fromAsync(glob('content/policies/*.mdx'));
        const documents = await Promise.all(paths.map(async (path) => readPolicy(await readFile(path, 'utf8'), path)));
        const outputPath = fileURLToPath(new URL('pagefind/', dir));
        const { clauses } = await writeIndex(inOrder(documents), await loadVocabulary(), outputPath);
        logger.info(`${clauses} clauses of ${documents.length} policies`);
      },
    },
  };
}

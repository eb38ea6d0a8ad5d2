import { sep } from 'node:path';
import type { AstroIntegration } from 'astro';
import { POLICIES } from './read.ts';

/** While the pages are being written: a converted document that changes is shown at once. */
export function contentReload(): AstroIntegration {
  return {
    name: 'content-reload',
    hooks: {
      'astro:server:setup': ({ server }) => {
        const folder = POLICIES.replaceAll('/', sep);
        server.watcher.on('all', (_event, path) => {
          if (path.includes(folder)) server.ws.send({ type: 'full-reload' });
        });
      },
    },
  };
}

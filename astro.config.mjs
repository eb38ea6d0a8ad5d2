import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig, logHandlers } from 'astro/config';
import { besidePages } from './src/beside/integration.ts';
import { syntax } from './src/markdown/dialect.ts';
import { contentReload } from './src/site/content/reload.ts';

/** `/` or `/somewhere/`: with both slashes, however BASE_PATH is written. */
const base = `/${process.env.BASE_PATH ?? ''}/`.replaceAll(/\/+/gu, '/');

export default defineConfig({
  // A build names thousands of pages, and writes two lines for each: what is wrong is seen better without them.
  ...(process.argv.includes('build') ? { logger: logHandlers.node({ level: 'warn' }) } : {}),
  site: process.env.SITE_URL || 'http://localhost:4321',
  base,
  trailingSlash: 'always',
  integrations: [mdx(), contentReload(), besidePages()],
  markdown: {
    // The options of `syntax` stand in for the processor's own: its `gfm` would read `10~20%` as a deletion.
    processor: unified({ remarkPlugins: syntax, gfm: false, smartypants: false }),
    syntaxHighlight: false,
  },
  // While one page is being written the next ones are made.
  build: { inlineStylesheets: 'never', concurrency: 8 },
  devToolbar: { enabled: false },
  // Pages in MDX carry a directive for Astro alone; the bundler warns of each.
  // The worker of the search imports Pagefind.
  vite: { worker: { format: 'es' }, build: { rolldownOptions: { checks: { moduleLevelDirective: false } } } },
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        "img-src 'self' data:",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
        "worker-src 'self'",
      ],
    },
  },
});

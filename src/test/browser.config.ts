import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { PATIENCE } from './sites.ts';

/** Tests of the built site in a browser. Unit tests (`*.test.ts`) need no configuration. */
export default defineConfig({
  root: fileURLToPath(new URL('../../', import.meta.url)),
  test: {
    include: ['src/test/*.browser.ts'],
    globalSetup: 'src/test/setup.ts',
    // A test is over sooner by what it waits for; a slow machine gets the time it needs.
    testTimeout: 4 * PATIENCE,
    hookTimeout: 4 * PATIENCE,
    expect: { poll: { timeout: PATIENCE } },
    // One more than the processors of a small machine: a worker waits for the browser about a quarter of its time.
    maxWorkers: 3,
    isolate: false,
  },
});

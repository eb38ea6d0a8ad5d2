import { watch } from 'node:fs';
import { join } from 'node:path';
import { ROOT, runNode, tool } from './run/child.ts';
import { convertSeeds, portOrExit } from './run/site.ts';

/**
 * `npm run dev`: converts, then serves the pages as they are being written and converts again whenever a seed changes.
 * A document that cannot be converted is reported; the server goes on.
 */

/** An editor writes a file in several steps; this long after the last one it is whole. */
const SETTLED_MS = 200;

const port = portOrExit();
let timer: NodeJS.Timeout | undefined;
let converting = false;
let changed = false;

async function convert(): Promise<void> {
  if (converting) {
    changed = true;
    return;
  }
  converting = true;
  const code = await convertSeeds();
  if (code !== 0) console.error('The conversion reported errors (above). Mend the seed and save it to try again.');
  converting = false;
  if (changed) {
    changed = false;
    await convert();
  }
}

await convert();
watch(join(ROOT, 'seeds'), { recursive: true }, () => {
  clearTimeout(timer);
  timer = setTimeout(convert, SETTLED_MS);
});
process.exit(await runNode(tool('astro'), ['dev', '--port', String(port)]));

import { watch } from 'node:fs';
import { join } from 'node:path';
import { exitCodeOf } from './door.ts';
import { runNode, tool } from './run/child.ts';
import { ROOT } from './run/places.ts';
import { checkSettings, portOf } from './run/settings.ts';
import { convertSeeds } from './site.ts';

/**
 * `npm run dev`: converts, then serves the pages as they are being written and converts again whenever a seed changes.
 * A document that cannot be converted is reported; the server goes on.
 */

/** An editor writes a file in several steps; this long after the last one it is whole. */
const SETTLED_MS = 200;

const USAGE = `用法：npm run dev

边改边看：seeds/ 里的文件一变就重新转换。环境变量 PORT 是端口（默认 4321）。`;

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
  if (code !== 0) console.error('有来源没有转换成（见上）。改好存盘，就会再转换一次。');
  converting = false;
  if (changed) {
    changed = false;
    await convert();
  }
}

async function main(): Promise<number> {
  const port = portOf();
  checkSettings();
  await convert();
  watch(join(ROOT, 'seeds'), { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(convert, SETTLED_MS);
  });
  return runNode(tool('astro'), ['dev', '--port', String(port)]);
}

process.exit(await exitCodeOf(main, USAGE));

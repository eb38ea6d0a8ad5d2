import { parseArgs } from 'node:util';
import { NotBuilt, serverConfig } from './deploy/serverConfig.ts';
import { exitCodeOf, wrongArguments } from './door.ts';
import { basePath, checkSettings } from './run/settings.ts';
import { OUT_DIR } from './site.ts';

/**
 * `npm run -s server-config -- nginx|caddy|netlify [--root FOLDER]`: prints what a server needs for the build in `dist/`.
 * Exit codes: 0 done, 1 nothing has been built, 2 wrong usage.
 */

const USAGE = `用法：npm run -s server-config -- nginx|caddy|netlify [--root 目录]

打印一份服务器设置，与 dist/ 里的网站相配；BASE_PATH 要与构建时相同。
--root 是服务器上的根目录（默认 /srv/site），网站放在它下面的 BASE_PATH 里。`;

function readArguments() {
  try {
    return parseArgs({ allowPositionals: true, options: { root: { type: 'string', default: '/srv/site' } } });
  } catch (error) {
    throw wrongArguments(error);
  }
}

async function main(): Promise<number> {
  const { values, positionals } = readArguments();
  checkSettings();
  const [kind] = positionals;
  const { config, warning } = await serverConfig({ kind, folder: OUT_DIR, base: basePath(), root: values.root });
  if (warning !== null) console.error(`warning ${warning}`);
  process.stdout.write(config);
  return 0;
}

process.exitCode = await exitCodeOf(main, USAGE, (error) => (error instanceof NotBuilt ? [error.message] : null));

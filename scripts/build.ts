import { parseArgs } from 'node:util';
import { compressFolder } from './deploy/compress.ts';
import { exitCodeOf, wrongArguments } from './door.ts';
import { checkSettings } from './run/settings.ts';
import { convertAndBuild, OUT_DIR } from './site.ts';

/**
 * `npm run build`: seeds → content → dist. `--compress` adds `.br` and `.gz` files, for servers that send them.
 * Exit codes: 0 done, 1 it could not be built, 2 wrong usage, such as a setting that cannot be.
 */

const USAGE = `用法：npm run build [-- --compress]

转换 seeds/，把网站建在 dist/；--compress 另写 .br 和 .gz。
网站在哪里由环境变量说明：SITE_URL=https://example.org BASE_PATH=/policy/ npm run build`;

function readArguments() {
  try {
    return parseArgs({ options: { compress: { type: 'boolean', default: false } } }).values;
  } catch (error) {
    throw wrongArguments(error);
  }
}

async function main(): Promise<number> {
  const { compress } = readArguments();
  checkSettings();
  const code = await convertAndBuild();
  if (code === 0 && compress) console.log(`压缩了 ${await compressFolder(OUT_DIR)} 个文件。`);
  return code;
}

process.exitCode = await exitCodeOf(main, USAGE);

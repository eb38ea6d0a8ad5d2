import { parseArgs } from 'node:util';
import { compressFolder } from './deploy/compress.ts';
import { convertAndBuild, OUT_DIR } from './run/site.ts';

/** `npm run build`: seeds → content → dist. `--compress` adds `.br` and `.gz` files, for servers that send them. */

const { values } = parseArgs({ options: { compress: { type: 'boolean', default: false } } });
process.exitCode = await convertAndBuild();
if (process.exitCode === 0 && values.compress) {
  console.log(`${await compressFolder(OUT_DIR)} files compressed.`);
}

import { readdir, readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip, constants as zlib } from 'node:zlib';
import { isCompressible, TYPES } from '../run/types.ts';

/** Below this a compressed answer is no smaller on the wire. */
const LEAST_BYTES = 512;

/** So many files at a time: zlib has four threads. */
const AT_ONCE = 8;

/** Of eleven. The two above make the site a tenth smaller and take twenty times as long. */
const BROTLI_QUALITY = 9;

const encodings = [
  { ending: '.gz', encode: (bytes: Buffer) => promisify(gzip)(bytes, { level: 9 }) },
  {
    ending: '.br',
    encode: (bytes: Buffer) =>
      promisify(brotliCompress)(bytes, {
        params: { [zlib.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY, [zlib.BROTLI_PARAM_SIZE_HINT]: bytes.length },
      }),
  },
];

/**
 * Reads a built site; writes `<file>.br` and `<file>.gz` beside each file that gets smaller by it, for servers that send
 * them as they are. The same files give the same bytes.
 * @returns how many files got them.
 */
export async function compressFolder(folder: string): Promise<number> {
  const files = (await readdir(folder, { recursive: true, encoding: 'utf8' })).filter((file) =>
    isCompressible(TYPES[extname(file)] ?? ''),
  );
  let count = 0;
  const work = async (): Promise<void> => {
    for (let file = files.pop(); file !== undefined; file = files.pop()) {
      const bytes = await readFile(join(folder, file));
      if (bytes.length < LEAST_BYTES) continue;
      for (const { ending, encode } of encodings) {
        const packed = await encode(bytes);
        if (packed.length < bytes.length) await writeFile(join(folder, file + ending), packed);
      }
      count += 1;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return count;
}

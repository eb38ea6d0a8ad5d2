import { crc32, deflateRawSync } from 'node:zlib';
import { Zip, type ZipInputFile } from 'fflate';
import { type Pack, zipTime } from './zip.ts';

/** In Node alone, with its own compression: a sixth of the time of `pack`. Level 5 is one percent larger than 6, in two thirds of its time. */
export const packNative: Pack = (files, date) => {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  for (const [filename, bytes] of Object.entries(files)) {
    const file: ZipInputFile = {
      filename,
      mtime: zipTime(date),
      size: bytes.length,
      crc: crc32(bytes),
      compression: 8,
    };
    zip.add(file);
    file.ondata!(null, deflateRawSync(bytes, { level: 5 }), true);
  }
  zip.end();
  return Buffer.concat(chunks);
};

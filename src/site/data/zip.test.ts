import { strToU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type Pack, pack } from './zip.ts';
import { packNative } from './zipNative.ts';

const FILES = {
  'README.txt': strToU8('说明\n'),
  'xl/empty.xml': new Uint8Array(),
  'xl/表.xml': strToU8('建成500个服务驿站。'.repeat(5000)),
};

describe.each<[string, Pack]>([
  ['anywhere', pack],
  ['in Node', packNative],
])('a ZIP archive made %s', (_, make) => {
  const bytes = make(FILES, '2026-01-02');

  it('holds the files in their order', () => {
    expect(Object.keys(unzipSync(bytes))).toEqual(Object.keys(FILES));
    expect(Object.entries(unzipSync(bytes)).map(([path, held]) => [path, Buffer.from(held).toString()])).toEqual(
      Object.entries(FILES).map(([path, given]) => [path, Buffer.from(given).toString()]),
    );
    expect(bytes.length).toBeLessThan(2000);
  });

  it('has the date of the files, and is the same each time', () => {
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    expect(view.getUint16(12, true)).toBe(((2026 - 1980) << 9) | (1 << 5) | 2);
    expect(Buffer.from(make(FILES, '2026-01-02')).equals(Buffer.from(bytes))).toBe(true);
  });
});

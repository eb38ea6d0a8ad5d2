import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { compressFolder } from './compress.ts';

test('text that gets smaller has both forms beside it, the rest is left alone', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'compress-'));
  try {
    const page = `<p>${'邮政快递业'.repeat(200)}</p>`;
    await mkdir(join(folder, 'a'));
    await writeFile(join(folder, 'a/index.html'), page);
    await writeFile(join(folder, 'short.html'), '<p>短</p>');
    await writeFile(join(folder, 'zh.pf_index'), page);
    await writeFile(join(folder, 'still.png'), page);
    expect(await compressFolder(folder)).toBe(1);
    const files = (await readdir(folder, { recursive: true })).toSorted();
    expect(files).toEqual(
      ['a', 'a/index.html', 'a/index.html.br', 'a/index.html.gz', 'short.html', 'still.png', 'zh.pf_index'].toSorted(),
    );
    expect(brotliDecompressSync(await readFile(join(folder, 'a/index.html.br'))).toString()).toBe(page);
    expect(gunzipSync(await readFile(join(folder, 'a/index.html.gz'))).toString()).toBe(page);
    // A second time over its own output changes nothing.
    const before = await readFile(join(folder, 'a/index.html.gz'));
    expect(await compressFolder(folder)).toBe(1);
    expect((await readdir(folder, { recursive: true })).length).toBe(files.length);
    expect(await readFile(join(folder, 'a/index.html.gz'))).toEqual(before);
  } finally {
    await rm(folder, { recursive: true });
  }
});

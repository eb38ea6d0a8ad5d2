import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { editionOf } from '../edition/log.ts';
import { readDocuments, readLog, readSnapshot, readVocabulary } from '../site/content.ts';
import { packData } from '../site/package.ts';
import { openQueue, type Queue } from './queue.ts';

const ORIGIN = { name: '政策对读', home: 'https://example.org/base/', buildDate: '2026-01-01' };

describe('what is made beside the pages', () => {
  let queue: Queue;
  let folder: string;
  beforeAll(async () => {
    queue = openQueue();
    folder = await mkdtemp(join(tmpdir(), 'beside-'));
  });
  afterAll(async () => {
    await queue.end();
    await rm(folder, { recursive: true });
  });

  it('is what is made among them', async () => {
    const documents = readDocuments();
    const [data, indexed] = await Promise.all([queue.ask('data', ORIGIN), queue.ask('index', folder)]);
    const edition = editionOf(readSnapshot(), readLog());
    const permalink = (path: string): string => `https://example.org/base${path}`;
    const here = packData(documents, readVocabulary(), { ...ORIGIN, edition, permalink });
    expect(
      data.map(({ path, bytes }) => [
        path,
        Buffer.from(bytes).equals(Buffer.from(here.find((file) => file.path === path)!.bytes)),
      ]),
    ).toEqual(here.map(({ path }) => [path, true]));
    expect(indexed.policies).toBe(documents.length);
    expect(await readdir(folder)).toContain('pagefind.js');
  });

  it('says its fault to who asked, and goes on', async () => {
    await expect(queue.ask('index', join(folder, 'pagefind.js', 'below-a-file'))).rejects.toThrow('ENOTDIR');
    expect((await queue.ask('data', ORIGIN)).length).toBeGreaterThan(0);
  });
});

it('a thread that has ended makes nothing more, and says so', async () => {
  const queue = openQueue();
  const asked = queue.ask('data', ORIGIN);
  await queue.end();
  await expect(asked).rejects.toThrow('ended');
  await expect(queue.ask('data', ORIGIN)).rejects.toThrow('ended');
});

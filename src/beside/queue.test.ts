import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { editionOf } from '../edition/log.ts';
import { drawPolicyCard, faceOf } from '../site/card.ts';
import { readDocuments, readLog, readSnapshot, readVocabulary } from '../site/content.ts';
import { packData } from '../site/package.ts';
import { openQueue, type Queue } from './queue.ts';

vi.setConfig({ testTimeout: 120_000 });

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
    const { policy } = documents[0]!;
    const [data, card, indexed] = await Promise.all([
      queue.ask('data', ORIGIN).made,
      queue.ask('card', policy).made,
      queue.ask('index', folder).made,
    ]);
    const edition = editionOf(readSnapshot(), readLog());
    const permalink = (path: string): string => `https://example.org/base${path}`;
    const here = packData(documents, readVocabulary(), { ...ORIGIN, edition, permalink });
    expect(
      data.map(({ path, bytes }) => [
        path,
        Buffer.from(bytes).equals(Buffer.from(here.find((file) => file.path === path)!.bytes)),
      ]),
    ).toEqual(here.map(({ path }) => [path, true]));
    expect(Buffer.from(card).equals(drawPolicyCard(faceOf(policy)))).toBe(true);
    expect(indexed.policies).toBe(documents.length);
    expect(await readdir(folder)).toContain('pagefind.js');
  });

  it('holds the documents that are read among them', async () => {
    const parsed = await queue.ask('parsed', undefined).made;
    expect(new Set([...parsed.values()].map(({ document }) => document))).toEqual(new Set(readDocuments()));
  });

  it('comes in the order in which it is needed, not asked for', async () => {
    const { policy } = readDocuments()[0]!;
    const done: string[] = [];
    const ask = async (name: string, asked: Promise<unknown>): Promise<void> => {
      await asked;
      done.push(name);
    };
    // The first is at work when the others are asked for.
    await Promise.all([
      ask('card', queue.ask('card', policy).made),
      ask('index', queue.ask('index', folder).made),
      ask('another card', queue.ask('card', policy).made),
      ask('data', queue.ask('data', ORIGIN).made),
    ]);
    expect(done).toEqual(['card', 'data', 'index', 'another card']);
  });

  it('is not made once it is taken back, and cannot be taken back once it is begun', async () => {
    const { policy } = readDocuments()[0]!;
    const [begun, left, kept] = Array.from({ length: 3 }, () => queue.ask('card', policy));
    expect([begun!.withdraw(), left!.withdraw(), left!.withdraw()]).toEqual([false, true, false]);
    expect(Buffer.from(await begun!.made).equals(Buffer.from(await kept!.made))).toBe(true);
    expect(await Promise.race([left!.made, 'not made'])).toBe('not made');
  });

  it('says its fault to who asked, and goes on', async () => {
    const { policy } = readDocuments()[0]!;
    await expect(queue.ask('index', join(folder, 'pagefind.js', 'below-a-file')).made).rejects.toThrow('ENOTDIR');
    expect((await queue.ask('card', policy).made).length).toBeGreaterThan(0);
  });
});

it('a thread that has ended makes nothing more, and says so', async () => {
  const queue = openQueue();
  const { policy } = readDocuments()[0]!;
  const asked = queue.ask('card', policy).made;
  await queue.end();
  await expect(asked).rejects.toThrow('ended');
  await expect(queue.ask('card', policy).made).rejects.toThrow('ended');
});

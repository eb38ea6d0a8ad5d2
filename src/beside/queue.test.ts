import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { editionOf } from '../edition/log.ts';
import type { PolicyDocument } from '../model/document.ts';
import { readDocuments, readLog, readSnapshot, readVocabulary } from '../site/content/read.ts';
import { packData } from '../site/data/package.ts';
import { policyFileAt, policyFiles, sharedOf } from '../site/policyFiles.ts';
import { finishTogether, openQueue, type Queue } from './queue.ts';
import type { Batch } from './work.ts';
import { moveInto } from './write.ts';

vi.setConfig({ testTimeout: 120_000 });

const ORIGIN = { name: '政策对读', home: 'https://example.org/base/', buildDate: '2026-01-01' };

describe('what is made beside the pages', () => {
  let queue: Queue;
  let folder: string;
  const batch = (...policies: readonly string[]): Batch => ({ policies, origin: ORIGIN, folder });
  const [one] = readDocuments().map(({ policy }) => policy.id);
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
    const [data, snapshot, indexed] = await Promise.all([
      queue.ask('data', ORIGIN).made,
      queue.ask('snapshot', undefined).made,
      queue.ask('index', join(folder, 'pagefind')).made,
      queue.ask('files', batch(one!)).made,
    ]);
    expect(snapshot).toEqual(readSnapshot());
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
    expect(await readdir(join(folder, 'pagefind'))).toContain('pagefind.js');
    const shared = sharedOf(ORIGIN, snapshot, readLog());
    const files = [...policyFiles(documents[0]!, shared)];
    const find = (id: string): PolicyDocument | undefined => documents.find(({ policy }) => policy.id === id);
    expect(files.map(({ path }) => path)).toEqual([
      `/cite/${one}.bib`,
      `/cite/${one}.ris`,
      `/cite/${one}.json`,
      `/cite/${one}/reference.json`,
      `/data/editions/${one}.json`,
      `/report/policies/${one}.json`,
      `/og/policies/${one}.png`,
    ]);
    for (const { path, content, type } of files) {
      expect((await readFile(join(folder, path))).equals(Buffer.from(content)), path).toBe(true);
      expect(policyFileAt(path, find, () => shared)).toEqual({ path, type, content });
    }
    for (const path of ['/cite/nowhere.bib', `/cite/${one}/`, `/cite/${one}.txt`, '/']) {
      expect(
        policyFileAt(path, find, () => shared),
        path,
      ).toBeUndefined();
    }
  });

  it('holds the documents that are read among them', async () => {
    const parsed = await queue.ask('parsed', undefined).made;
    expect(new Set([...parsed.values()].map(({ document }) => document))).toEqual(new Set(readDocuments()));
  });

  it('comes in the order in which it is needed, not asked for', async () => {
    const done: string[] = [];
    const ask = async (name: string, asked: Promise<unknown>): Promise<void> => {
      await asked;
      done.push(name);
    };
    // The first is at work when the others are asked for.
    await Promise.all([
      ask('files', queue.ask('files', batch(one!)).made),
      ask('index', queue.ask('index', join(folder, 'pagefind')).made),
      ask('more files', queue.ask('files', batch(one!)).made),
      ask('data', queue.ask('data', ORIGIN).made),
    ]);
    expect(done).toEqual(['files', 'data', 'index', 'more files']);
  });

  it('is not made once it is taken back, and cannot be taken back once it is begun', async () => {
    const [begun, left, kept] = Array.from({ length: 3 }, () => queue.ask('files', batch(one!)));
    expect([begun!.withdraw(), left!.withdraw(), left!.withdraw()]).toEqual([false, true, false]);
    await Promise.all([begun!.made, kept!.made]);
    expect(await Promise.race([left!.made, 'not made'])).toBe('not made');
  });

  it('is shared between the thread and who asked', async () => {
    const jobs = Array.from({ length: 40 }, (_, place) => ({ place, asked: queue.ask('files', batch(one!)) }));
    const here: number[] = [];
    await finishTogether(jobs, async ({ place }) => {
      here.push(place);
      // As long as the thread takes for one.
      await setTimeout(30);
    });
    expect(here[0]).toBe(39);
    expect(here).toEqual(here.toSorted((a, b) => b - a));
    // The first was begun at once. Those that were not made here are made.
    expect(here).not.toContain(0);
    await Promise.all(jobs.filter(({ place }) => !here.includes(place)).map(({ asked }) => asked.made));
  });

  it('says its fault to who asked, and goes on', async () => {
    await writeFile(join(folder, 'file'), '');
    await expect(queue.ask('index', join(folder, 'file', 'below-a-file')).made).rejects.toThrow('ENOTDIR');
    await expect(queue.ask('files', batch(one!)).made).resolves.toBeUndefined();
  });
});

it('a thread that has ended makes nothing more, and says so', async () => {
  const queue = openQueue();
  const asked = queue.ask('parsed', undefined).made;
  await queue.end();
  await expect(asked).rejects.toThrow('ended');
  await expect(queue.ask('parsed', undefined).made).rejects.toThrow('ended');
});

it('what is moved stands beside what is there', async () => {
  const home = await mkdtemp(join(tmpdir(), 'move-'));
  const [from, to] = [join(home, 'from'), join(home, 'to')];
  await mkdir(join(from, 'cite/one'), { recursive: true });
  await mkdir(join(from, 'og/deep'), { recursive: true });
  await mkdir(join(to, 'cite/one'), { recursive: true });
  await writeFile(join(to, 'cite/one/index.html'), 'page');
  for (const path of ['cite/one.bib', 'cite/one/reference.json', 'og/deep/card.png']) {
    await writeFile(join(from, path), path);
  }
  moveInto(from, to);
  const all = await readdir(to, { recursive: true, withFileTypes: true });
  const files = all.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  expect(files.map((file) => relative(to, file)).toSorted()).toEqual([
    'cite/one.bib',
    'cite/one/index.html',
    'cite/one/reference.json',
    'og/deep/card.png',
  ]);
  expect(await readFile(join(to, 'cite/one/index.html'), 'utf8')).toBe('page');
  await rm(home, { recursive: true });
});

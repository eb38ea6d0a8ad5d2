import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { planEdition } from '../src/edition/plan.ts';
import { HOMES, readHomes } from '../src/site/content/homes.ts';
import { EDITIONS, POLICIES, readDocuments, readVocabulary } from '../src/site/content/read.ts';
import { gather, type Part, parsePart } from './gatherPolicies.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Milliseconds: each case reads documents from several folders, on a slow machine too. */
vi.setConfig({ testTimeout: 120_000 });

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gather-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A checkout with some of our documents, as it stands after `npm run edition`. */
function project(name: string, ids: readonly string[]): string {
  const root = join(folder, name);
  cpSync(join(ROOT, 'content/vocabulary'), join(root, 'content/vocabulary'), { recursive: true });
  mkdirSync(join(root, POLICIES), { recursive: true });
  for (const id of ids) {
    cpSync(join(ROOT, 'seeds', id), join(root, 'seeds', id), { recursive: true });
    cpSync(join(ROOT, POLICIES, `${id}.mdx`), join(root, POLICIES, `${id}.mdx`));
  }
  const nothing = { log: [], permalinks: [], retired: [] };
  const { editions } = planEdition(readDocuments(root), readVocabulary(root), nothing, '2026-01-01');
  writeFileSync(join(root, EDITIONS), editions);
  return root;
}

const part = (site: string, ids: readonly string[]): Part => ({
  site,
  root: `https://example.org/${site}/`,
  folder: project(site, ids),
});
const hubei = (): Part => part('hubei', ['wuhan-2024']);
const zhejiang = (): Part => part('zhejiang', ['wenzhou-2023', 'quzhou-2024']);
const seedsOf = (root: string): readonly string[] => readdirSync(join(root, 'seeds')).toSorted();
const pagesOf = (root: string): readonly string[] => readdirSync(join(root, POLICIES)).toSorted();

test('policies of two parts stand in one project, byte for byte, with a note of their homes', async () => {
  const root = project('here', ['lianyungang-2023']);
  const done = await gather(root, [hubei(), zhejiang()], { policies: ['wuhan-2024', 'quzhou-2024'], replace: true });
  expect(done).toEqual({ policies: ['quzhou-2024', 'wuhan-2024'], removed: ['lianyungang-2023'] });
  expect(seedsOf(root)).toEqual(['quzhou-2024', 'wuhan-2024']);
  expect(pagesOf(root)).toEqual(['quzhou-2024.mdx', 'wuhan-2024.mdx']);
  for (const path of ['seeds/wuhan-2024/source.txt', 'seeds/wuhan-2024/notes.yaml', `${POLICIES}/wuhan-2024.mdx`])
    expect(readFileSync(join(root, path)).equals(readFileSync(join(ROOT, path))), path).toBe(true);
  expect(readHomes(join(root, HOMES))).toEqual({
    'quzhou-2024': { site: 'zhejiang', root: 'https://example.org/zhejiang/' },
    'wuhan-2024': { site: 'hubei', root: 'https://example.org/hubei/' },
  });
  expect(readFileSync(join(root, EDITIONS), 'utf8')).toBe('[]\n');
});

test('gathered again it is the same; what is its own stays, and its record of editions', async () => {
  const root = project('here', []);
  const parts = [hubei(), zhejiang()];
  await gather(root, parts);
  cpSync(join(ROOT, 'seeds/hangzhou-draft'), join(root, 'seeds/hangzhou-draft'), { recursive: true });
  writeFileSync(join(root, EDITIONS), '[ ]\n');
  await gather(root, parts);
  expect(seedsOf(root)).toEqual(['hangzhou-draft', 'quzhou-2024', 'wenzhou-2023', 'wuhan-2024']);
  expect(readFileSync(join(root, EDITIONS), 'utf8')).toBe('[ ]\n');
  expect((await gather(root, parts.slice(0, 1), { replace: true })).removed).toEqual(['quzhou-2024', 'wenzhou-2023']);
});

test('nothing is written where something is not fit', async () => {
  const root = project('here', ['lianyungang-2023']);
  const refused = (parts: readonly Part[], policies?: readonly string[], replace = true): Promise<unknown> =>
    gather(root, parts, { policies, replace }).then(
      () => 'done',
      (error: Error) => error.message,
    );
  const one = hubei();
  expect(await refused([one], undefined, false)).toMatch(/lianyungang-2023.*--replace/u);
  expect(await refused([one], ['wuhan-2024', 'suzhou-2025'])).toContain('没有 suzhou-2025');
  expect(await refused([one, { ...one, site: '别处' }])).toContain('wuhan-2024（hubei、别处）');
  expect(await refused([{ ...one, folder: join(folder, 'nowhere') }])).toContain('不是分站的工作目录');
  const page = join(one.folder, POLICIES, 'wuhan-2024.mdx');
  writeFileSync(page, readFileSync(page, 'utf8').replace('快递', '邮递'));
  expect(await refused([one])).toContain('npm run edition');
  expect(seedsOf(root)).toEqual(['lianyungang-2023']);
  expect(existsSync(join(root, HOMES))).toBe(false);
});

test('a page without its seed is not gathered, nor the project itself', async () => {
  const root = project('here', []);
  const part = zhejiang();
  rmSync(join(part.folder, 'seeds/quzhou-2024'), { recursive: true });
  await expect(gather(root, [part])).rejects.toThrow('quzhou-2024 没有原文');
  expect(existsSync(join(root, 'seeds', 'wenzhou-2023'))).toBe(false);
  const itself = hubei();
  await expect(gather(itself.folder, [itself], { replace: true })).rejects.toThrow('就是这里');
  expect(seedsOf(itself.folder)).toEqual(['wuhan-2024']);
});

test.each([
  [
    '湖北=https://example.org/hubei/=../hubei',
    { site: '湖北', root: 'https://example.org/hubei/', folder: '../hubei' },
  ],
  ['湖北=https://example.org/hubei=../hubei', null],
  ['湖北=../hubei', null],
  ['=https://example.org/=..', null],
])('%s', (text, expected) => {
  expect(parsePart(text)).toEqual(expected);
});

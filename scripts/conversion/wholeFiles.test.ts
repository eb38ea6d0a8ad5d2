import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { syntheticPolicy } from '../testing/syntheticPolicies.ts';
import { writeWhole } from './wholeFiles.ts';

/** Milliseconds: each case starts several processes. */
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const DOOR = fileURLToPath(new URL('../convert.ts', import.meta.url));
const COUNT = 24;

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'whole-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const namesIn = (name: string): string[] => readdirSync(join(folder, name)).toSorted();
const contents = (name: string): Map<string, string> =>
  new Map(namesIn(name).map((file) => [file, readFileSync(join(folder, name, file), 'utf8')]));

describe('files that are written together', () => {
  beforeEach(() => {
    writeFileSync(join(folder, 'a.mdx'), 'old');
    mkdirSync(join(folder, 'b.mdx'));
  });

  test.each([
    ['cannot be written', 'missing/c.mdx'],
    ['cannot take its place', 'b.mdx'],
  ])('stay as they were, without drafts, where one %s', async (_, name) => {
    await expect(
      writeWhole(
        folder,
        new Map([
          [name, 'new'],
          ['a.mdx', 'new'],
        ]),
      ),
    ).rejects.toThrow();
    expect(readFileSync(join(folder, 'a.mdx'), 'utf8')).toBe('old');
    expect(namesIn('.')).toEqual(['a.mdx', 'b.mdx']);
  });
});

describe('a conversion', () => {
  /** Texts of the same names, other ones for each edition. */
  function writeTexts(name: string, edition: number): void {
    mkdirSync(join(folder, name));
    for (let n = 0; n < COUNT; n += 1)
      writeFileSync(join(folder, name, `t${`${n}`.padStart(2, '0')}.txt`), syntheticPolicy(edition * COUNT + n).text);
  }
  const args = (texts: string, out: string): string[] => [DOOR, texts, '--out', out];
  const options = () => ({ cwd: folder, env: { ...process.env, INIT_CWD: folder } });
  const convert = (texts: string, out: string) => spawnSync(process.execPath, args(texts, out), options());
  const start = (texts: string, out: string): ChildProcess => spawn(process.execPath, args(texts, out), options());
  const ended = (child: ChildProcess): Promise<number | null> =>
    new Promise((resolve) => {
      child.on('close', resolve);
    });

  let made = '';
  beforeAll(() => {
    made = folder = mkdtempSync(join(tmpdir(), 'whole-'));
    for (const [edition, name] of ['old', 'new'].entries()) {
      writeTexts(name, edition);
      expect(convert(name, `of-${name}`).status).toBe(0);
    }
    cpSync(join(made, 'of-old'), join(made, 'out'), { recursive: true });
  });
  afterAll(() => {
    rmSync(made, { recursive: true, force: true });
  });
  beforeEach(() => {
    cpSync(made, folder, { recursive: true });
  });

  /** Each page is that of one of the two editions, from its first character to its last. */
  function expectWhole(): Map<'old' | 'new', number> {
    const [old, fresh] = [contents('of-old'), contents('of-new')];
    const found = new Map<'old' | 'new', number>();
    for (const [name, page] of contents('out')) {
      if (name.endsWith('.draft')) continue;
      const edition = page === fresh.get(name) ? 'new' : 'old';
      if (edition === 'old') expect(page).toBe(old.get(name));
      found.set(edition, (found.get(edition) ?? 0) + 1);
    }
    return found;
  }

  test('that is killed leaves old pages and new ones, and the next one ends the work', async () => {
    for (const at of [1, COUNT / 2]) {
      const child = start('new', 'out');
      let output = '';
      child.stdout!.setEncoding('utf8').on('data', (text: string) => {
        output += text;
        if (output.includes(`[${at}/`)) child.kill('SIGKILL');
      });
      await ended(child);
      const found = expectWhole();
      expect((found.get('old') ?? 0) + (found.get('new') ?? 0)).toBe(COUNT);
      expect(found.get('new')).toBeGreaterThan(0);
    }
    expect(convert('new', 'out').status).toBe(0);
    expect(contents('out')).toEqual(contents('of-new'));
  });

  test('beside another one corrupts nothing', async () => {
    await Promise.all([ended(start('new', 'out')), ended(start('old', 'out')), ended(start('new', 'out'))]);
    expectWhole();
    expect(namesIn('out')).toEqual(namesIn('of-old'));
  });

  // A limit of what a process may write to a file (in blocks of 512 bytes) stands for a disk that is full.
  test.skipIf(process.platform === 'win32')('that the disk has no room for leaves the old pages', () => {
    const { status, stderr } = spawnSync(
      'sh',
      ['-c', 'ulimit -f 8; exec "$0" "$@"', process.execPath, ...args('new', 'out')],
      { ...options(), encoding: 'utf8' },
    );
    expect(status).toBe(1);
    expect(stderr).toContain('new/t00.txt:1:1 error 读写失败（EFBIG）');
    expect(contents('out')).toEqual(contents('of-old'));
  });
});

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Job } from '../seeds/jobs.ts';
import { unchangedIn } from './unchanged.ts';

/** Milliseconds: each case starts a process or two. */
vi.setConfig({ testTimeout: 120_000 });

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const sha256 = (content: string): string => createHash('sha256').update(content).digest('hex');

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'unchanged-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});
const put = (name: string, content: string): void => {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), content);
};

describe('a record', () => {
  const MESSAGES = ['a.txt:1:1 info 原文没有发文字号'];
  const RECORD = 'records/a.txt';
  const job = (): Job => ({ id: 'a', source: join(folder, 'seeds/a/source.txt'), seed: join(folder, 'seeds/a') });
  const open = (converter = 'c', here = '/') =>
    unchangedIn(join(folder, 'records'), join(folder, 'out'), converter, here);
  const ask = (converter?: string, here?: string): readonly string[] | null => {
    const unchanged = open(converter, here);
    return unchanged.messagesOf(job(), unchanged.keyOf(job()));
  };
  /** As after a conversion. */
  const keep = (): void => {
    rmSync(join(folder, 'seeds'), { recursive: true, force: true });
    put('seeds/a/source.txt', 'text');
    put('seeds/a/seed.yaml', 'city: null');
    put('out/a.mdx', 'page');
    const unchanged = open();
    unchanged.keep(job(), unchanged.keyOf(job()), {
      names: ['a.mdx'],
      messages: MESSAGES,
      digest: sha256('page'),
      drifted: [],
      hasFailed: false,
    });
  };

  test('gives the messages again while nothing has changed', () => {
    keep();
    expect(ask()).toEqual(MESSAGES);
  });

  test.each<[string, () => void, string?, string?]>([
    ['the text is another', () => put('seeds/a/source.txt', 'texts')],
    ['seed.yaml is another', () => put('seeds/a/seed.yaml', 'city: nil!')],
    ['there is a notes.yaml', () => put('seeds/a/notes.yaml', '')],
    ['the text is gone', () => rmSync(join(folder, 'seeds/a/source.txt'))],
    ['the converter or its vocabulary is another', () => {}, 'd'],
    ['paths are shown from elsewhere', () => {}, 'c', '/home'],
    ['the page was edited', () => put('out/a.mdx', 'pages')],
    ['the page is gone', () => rmSync(join(folder, 'out/a.mdx'))],
    ['there is no record', () => rmSync(join(folder, RECORD))],
    ['the record is empty', () => put(RECORD, '')],
    ['the record is cut off', () => put(RECORD, readFileSync(join(folder, RECORD), 'utf8').slice(0, -1))],
    [
      'the record has another letter',
      () => put(RECORD, readFileSync(join(folder, RECORD), 'utf8').replace('info', 'inf0')),
    ],
    ['the record is of another form', () => put(RECORD, `${sha256('{}')}\n{}`)],
    ['the record is no JSON', () => put(RECORD, `${sha256('{')}\n{`)],
  ])('is not believed where %s', (_, change, converter, here) => {
    keep();
    change();
    expect(ask(converter, here)).toBeNull();
  });
});

describe('npm run convert', () => {
  const COPIED = ['scripts', 'src/model', 'src/markdown', 'content/vocabulary', 'package.json', 'package-lock.json'];
  const SEEDS = ['hangzhou-draft', 'lianyungang-2023'];
  const PAGE = 'content/policies/hangzhou-draft.mdx';
  const RECORD = '.cache/convert/hangzhou-draft.txt';

  beforeAll(() => {
    for (const name of [...COPIED, ...SEEDS.map((seed) => `seeds/${seed}`)])
      cpSync(join(PROJECT, name), join(folder, name), {
        recursive: true,
        filter: (path) => !/__fixtures__|\.test\.ts$/u.test(path),
      });
    rmSync(join(folder, 'seeds/a'), { recursive: true, force: true });
    symlinkSync(join(PROJECT, 'node_modules'), join(folder, 'node_modules'), 'junction');
  });

  function run(args: readonly string[] = [], env: NodeJS.ProcessEnv = { CI: '' }) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(folder, 'scripts/convert.ts'), ...args], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, INIT_CWD: folder, ...env },
    });
    return { status, stderr, converted: [...stdout.matchAll(/seeds\/([\w-]+)\/source\.txt →/gu)].map(([, id]) => id) };
  }
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8');

  test('converts what has changed, and says again what it has to say of the rest', () => {
    const first = run();
    expect(first).toMatchObject({ status: 0, converted: SEEDS });
    expect(run()).toEqual({ ...first, converted: [] });
    appendFileSync(join(folder, 'seeds/lianyungang-2023/seed.yaml'), '# seen\n');
    expect(run().converted).toEqual(['lianyungang-2023']);
  });

  test.each([
    ['the vocabulary has changed', 'content/vocabulary/units.yaml', '# seen\n'],
    ['the converter has changed', 'scripts/lines/labels.ts', '// seen\n'],
  ])('converts everything where %s', (_, name, more) => {
    run();
    appendFileSync(join(folder, name), more);
    expect(run().converted).toEqual(SEEDS);
    expect(run().converted).toEqual([]);
  });

  describe('what is in seeds/ or beside the pages and should not be there', () => {
    const strayIn = (...names: readonly string[]): void => {
      for (const name of names) {
        mkdirSync(join(folder, name, '..'), { recursive: true });
        cpSync(
          join(PROJECT, 'seeds/hangzhou-draft', name.endsWith('.yaml') ? 'seed.yaml' : 'source.txt'),
          join(folder, name),
        );
      }
    };
    afterEach(() => {
      for (const name of ['seeds/bare', 'seeds/empty', 'seeds/loose.txt', 'content/policies/gone-2020.mdx'])
        rmSync(join(folder, name), { recursive: true, force: true });
    });

    test.each([[[]], [['--check']]])('folders without their files are refused (%j)', (args) => {
      run();
      strayIn('seeds/bare/source.txt', 'seeds/empty/seed.yaml', 'seeds/loose.txt');
      const { status, stderr } = run(args);
      expect(status).toBe(1);
      expect(stderr).toContain('seeds/bare/seed.yaml:1:1 error 缺 seed.yaml；应是');
      expect(stderr).toContain('seeds/empty/source.txt:1:1 error 缺 source.txt；应是');
      expect(stderr).toContain('seeds/loose.txt:1:1 error 文本直接放在 seeds/ 下；应是');
      expect(readdirSync(join(folder, 'content/policies')).toSorted()).toEqual(SEEDS.map((id) => `${id}.mdx`));
    });

    test('a page whose seed is gone is named with what helps, and stays', () => {
      run();
      cpSync(join(folder, PAGE), join(folder, 'content/policies/gone-2020.mdx'));
      const plain = run();
      expect(plain.status).toBe(0);
      expect(plain.stderr).toContain('content/policies/gone-2020.mdx:1:1 warning 没有对应的 seeds/gone-2020/');
      expect(plain.stderr).toContain('删除这一页');
      const checked = run(['--check']);
      expect(checked.status).toBe(1);
      expect(checked.stderr).toContain('content/retired.yaml');
      expect(checked.stderr).not.toContain('重新运行');
      rmSync(join(folder, 'content/policies/gone-2020.mdx'));
      expect(run(['--check']).status).toBe(0);
    });

    test('a page whose seed cannot be converted is not said to have none', () => {
      run();
      const [path, yaml] = [join(folder, 'seeds/hangzhou-draft/seed.yaml'), read('seeds/hangzhou-draft/seed.yaml')];
      writeFileSync(path, 'city: null\n');
      expect(run(['--check'])).toMatchObject({ status: 1, stderr: expect.not.stringContaining('没有对应的') });
      writeFileSync(path, yaml);
    });
  });

  test('restores a page that was edited', () => {
    run();
    const page = read(PAGE);
    put(PAGE, `${page}\n`);
    expect(run().converted).toEqual(['hangzhou-draft']);
    expect(read(PAGE)).toBe(page);
  });

  test('is believed by --check, --fresh and CI no more than any other: they convert', () => {
    run();
    const page = read(PAGE);
    const forged = JSON.stringify({ ...JSON.parse(read(RECORD).split('\n')[1]!), digest: sha256('forged') });
    put(RECORD, `${sha256(forged)}\n${forged}`);
    put(PAGE, 'forged');
    expect(run().converted).toEqual([]);
    const { status, stderr } = run(['--check']);
    expect(status).toBe(1);
    expect(stderr).toContain(`${PAGE} 与转换结果不一致`);
    expect(run([], { CI: 'true' }).converted).toEqual(SEEDS);
    expect(read(PAGE)).toBe(page);
    expect(run(['--fresh']).converted).toEqual(SEEDS);
  });

  test('names a fault of the vocabulary by its place, and writes nothing', () => {
    const name = 'content/vocabulary/units.yaml';
    const [whole, page] = [read(name), read(PAGE)];
    put(name, whole.replace('dimension:', 'dimensions:'));
    const { status, stderr } = run();
    put(name, whole);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^content\/vocabulary\/units\.yaml:\d+:\d+ .*改正词表后再运行/u);
    expect(read(PAGE)).toBe(page);
  });
});

import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readPolicy } from '../src/markdown/read.ts';

const DOOR = fileURLToPath(new URL('./convert.ts', import.meta.url));
const SEEDS = fileURLToPath(new URL('../seeds/', import.meta.url));
const TEXT =
  '某市人民政府办公室关于加强物流工作的通知\n各县区人民政府：\n为做好工作，现通知如下。\n一、总体要求\n（一）加快建设。推进网点建设，到2025年达到300个以上。（责任单位：市商务局）\n';

/** Milliseconds: each case starts a process or two. */
vi.setConfig({ testTimeout: 120_000 });

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'convert-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Runs the command where the person stands. */
function run(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [DOOR, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, INIT_CWD: folder },
  });
  return { status, stdout, stderr };
}
const put = (name: string, content: string | Buffer): void => writeFileSync(join(folder, name), content);
const files = (name: string): string[] => readdirSync(join(folder, name)).toSorted();

describe('a folder of plain texts', () => {
  test('is converted without seed.yaml, with paths taken from where the person stands', () => {
    mkdirSync(join(folder, 'texts'));
    put('texts/b.txt', TEXT);
    put('texts/a.TXT', TEXT);
    put('texts/notes.md', 'no text of ours');
    const { status, stdout } = run('texts', '--out', 'elsewhere', '--json');
    expect(status).toBe(0);
    expect(stdout).toContain('[2/2]');
    expect(files('elsewhere')).toEqual(['a.json', 'a.mdx', 'b.json', 'b.mdx']);
    const record = JSON.parse(readFileSync(join(folder, 'elsewhere/b.json'), 'utf8'));
    expect(Object.keys(record)).toEqual([
      'policy',
      'provenance',
      'paragraphs',
      'clauses',
      'targets',
      'responsibilities',
      'furniture',
      'notes',
      'diagnostics',
    ]);
    expect(record.policy).toMatchObject({
      id: 'b',
      city: null,
      title: '某市人民政府办公室关于加强物流工作的通知',
      source: { file: 'b.txt', lines: 5 },
    });
    expect(record.clauses.at(-1)).toMatchObject({
      id: 'b#1.1',
      parent: 'b#1',
      path: ['一、', '（一）'],
      title: '加快建设',
      url: '/policies/b/#1.1',
    });
    expect(record.responsibilities).toEqual([
      {
        policy: 'b',
        clause: 'b#1.1',
        agency: '市商务局',
        remark: null,
        agencyId: null,
        role: 'responsible',
        inherited: false,
      },
    ]);
    expect(readPolicy(readFileSync(join(folder, 'elsewhere/b.mdx'), 'utf8')).policy.id).toBe('b');
  });

  test('leaves nothing behind of a file that cannot be converted, and writes the others', () => {
    put('good.txt', TEXT);
    put('empty.txt', '  \n');
    put('picture.txt', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 2, 3]));
    const { status, stderr } = run('.', '--out', 'out');
    expect(status).toBe(1);
    expect(stderr).toContain('empty.txt:1:1 error 文件里没有文字');
    expect(stderr).toContain('picture.txt:1:1 error 文件不是文字');
    expect(files('out')).toEqual(['good.mdx']);
  });
});

describe('--check', () => {
  test('writes nothing, and fails on drift', () => {
    put('a.txt', TEXT);
    expect(run('a.txt', '--out', 'out', '--check').status).toBe(1);
    expect(readdirSync(folder)).toEqual(['a.txt']);
    run('a.txt', '--out', 'out');
    expect(run('a.txt', '--out', 'out', '--check').status).toBe(0);
    put('out/a.mdx', 'edited by hand');
    const { status, stderr } = run('a.txt', '--out', 'out', '--check');
    expect(status).toBe(1);
    expect(stderr).toContain('与转换结果不一致');
  });
});

describe('a seed', () => {
  const seed = (edit: (yaml: string) => string): void => {
    cpSync(join(SEEDS, 'hangzhou-draft'), join(folder, 'hangzhou-draft'), { recursive: true });
    const path = join(folder, 'hangzhou-draft/seed.yaml');
    writeFileSync(path, edit(readFileSync(path, 'utf8')));
  };

  test('gives the facts that the text lacks', () => {
    seed((yaml) => yaml);
    expect(run('hangzhou-draft', '--out', 'out').status).toBe(0);
    const { policy } = readPolicy(readFileSync(join(folder, 'out/hangzhou-draft.mdx'), 'utf8'));
    expect(policy).toMatchObject({
      city: { id: 'hangzhou', name: '杭州' },
      title: null,
      editorialTitle: '杭州市促进快递产业发展的实施意见',
      source: { file: '004_884cbb1ba6987e66.txt' },
    });
  });

  test.each([
    [
      'another text',
      (yaml: string) => yaml.replace(/sha256: ./u, 'sha256: f'),
      'hangzhou-draft/seed.yaml:5:9 error source.txt 的 sha256',
    ],
    ['an unknown field', (yaml: string) => `${yaml}colour: red\n`, 'hangzhou-draft/seed.yaml:10:1 error'],
    [
      'a wrong value',
      (yaml: string) => yaml.replace('accessed: null', 'accessed: 昨天'),
      'hangzhou-draft/seed.yaml:8:11 error accessed',
    ],
    ['no YAML', (yaml: string) => `${yaml}other: [`, 'hangzhou-draft/seed.yaml:'],
    [
      'a day that there is not',
      (yaml: string) => yaml.replace('accessed: null', 'accessed: 2025-13-45'),
      'hangzhou-draft/seed.yaml:8:11 error accessed 是 “2025-13-45”；应是日历上有的一天',
    ],
    [
      'an address that is none',
      (yaml: string) => yaml.replace('url: null', 'url: not a url'),
      'hangzhou-draft/seed.yaml:7:6 error url 是 “not a url”；应是http',
    ],
    [
      'an address of another kind',
      (yaml: string) => yaml.replace('url: null', 'url: "ftp://example.org/a"'),
      'hangzhou-draft/seed.yaml:7:6 error url',
    ],
    [
      'a city with its rank',
      (yaml: string) => yaml.replace('name: 杭州', 'name: 杭州市'),
      'hangzhou-draft/seed.yaml:3:9 error city.name 是 “杭州市”；应是不带“市”的城市名',
    ],
  ])('is refused with its place for %s', (_, edit, message) => {
    seed(edit);
    const { status, stderr } = run('hangzhou-draft', '--out', 'out');
    expect(status).toBe(1);
    expect(stderr).toContain(message);
    expect(files('out')).toEqual([]);
  });
});

describe('a seed that can be converted', () => {
  const seedAs = (id: string, edit: (yaml: string) => string = (yaml) => yaml): void => {
    cpSync(join(SEEDS, 'hangzhou-draft'), join(folder, id), { recursive: true });
    const path = join(folder, id, 'seed.yaml');
    writeFileSync(path, edit(readFileSync(path, 'utf8')));
  };

  test.each(['津市', '芒市'])('%s is the name of a city as it is', (name) => {
    seedAs('a', (yaml) => yaml.replace('name: 杭州', `name: ${name}`));
    expect(run('a', '--out', 'out').status).toBe(0);
  });

  test('is refused where its folder is no id, and all missing fields are named at once', () => {
    seedAs('ZZ 测试');
    seedAs('b', () => 'city: null\n');
    const { status, stderr } = run('ZZ 测试', 'b', '--out', 'out');
    expect(status).toBe(1);
    expect(stderr).toContain('ZZ 测试/seed.yaml:1:1 error 目录名是“ZZ 测试”；应是小写字母、数字');
    for (const field of ['file', 'sha256', 'url', 'accessed', 'editorialTitle'])
      expect(stderr).toMatch(new RegExp(`^b/seed\\.yaml:1:1 error 缺 ${field}；应是.+\\[unconvertible\\]$`, 'mu'));
    expect(files('out')).toEqual([]);
  });

  test('is warned of where the city has no English name, or where two have the same text', () => {
    seedAs('a', (yaml) => yaml.replace('name: 杭州', 'name: 某地'));
    seedAs('b');
    const { status, stderr } = run('.', '--out', 'out');
    expect(status).toBe(0);
    expect(stderr).toContain('a/seed.yaml:3:9 warning “某地”没有英文名');
    expect(stderr).not.toContain('b/seed.yaml');
    expect(stderr).toContain('b/source.txt:1:1 warning 与 a/source.txt 逐字节相同');
  });
});

test.each([['--wrong'], ['missing.txt'], ['.']])('wrong usage (%s) exits with 2 and says how', (argument) => {
  const { status, stderr } = run(argument);
  expect(status).toBe(2);
  expect(stderr).toContain('用法：npm run convert');
});

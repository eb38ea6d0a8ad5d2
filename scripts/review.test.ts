import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const DOOR = fileURLToPath(new URL('./review.ts', import.meta.url));
const TEXT = `临江市关于促进水产养殖业发展的意见
一、主要目标
到2027年，水产品产量达到45万吨，建成国家级良种场3个。
二、重点任务
（一）建设良种基地。落实“三项制度”，建设15分钟便民生活圈，培育5家年产值超过1亿元的龙头企业。
（二）提升加工能力。购置加工设备12匹，本意见有效期5年。
`;

/** Milliseconds: each case starts a process or two. */
vi.setConfig({ testTimeout: 120_000 });

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'review-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});
function run(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [DOOR, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, INIT_CWD: folder },
  });
  return { status, stdout, stderr };
}
function seed(): void {
  mkdirSync(join(folder, 'linjiang-2024'));
  writeFileSync(join(folder, 'linjiang-2024/source.txt'), TEXT);
  const sha256 = createHash('sha256').update(TEXT).digest('hex');
  writeFileSync(
    join(folder, 'linjiang-2024/seed.yaml'),
    `city: { id: linjiang, name: 临江 }\nfile: a.txt\nsha256: ${sha256}\nurl: null\naccessed: null\neditorialTitle: null\n`,
  );
}

test('each thing to look at is a line with file, line and column', () => {
  writeFileSync(join(folder, 'a.txt'), TEXT);
  const { status, stdout } = run('a.txt');
  expect(status).toBe(0);
  const [head, ...lines] = stdout.trim().split('\n');
  expect(head).toMatch(/^a\.txt：\d+ 个目标，0 个已核对$/u);
  for (const line of lines) expect(line).toMatch(/^a\.txt:\d+:\d+ \S/u);
  const places = lines.map((line) => line.split(' ', 1)[0]!.split(':').slice(1).map(Number) as [number, number]);
  expect(places).toEqual(places.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]));
});

test('a refused number is shown with its reason, at its place', () => {
  writeFileSync(join(folder, 'a.txt'), TEXT);
  const { stdout } = run('a.txt');
  expect(stdout).toContain(`a.txt:5:${TEXT.split('\n')[4]!.indexOf('三项') + 1} 没有成为目标 三项：名称\n`);
  expect(stdout).toContain(`a.txt:5:${TEXT.split('\n')[4]!.indexOf('15分钟') + 1} 没有成为目标 15分钟：名称\n`);
  expect(stdout).toContain(`a.txt:6:${TEXT.split('\n')[5]!.indexOf('5年') + 1} 没有成为目标 5年：有效期\n`);
});

test('an uncertain target is shown with what is doubtful about it, a unit that nobody knows among it', () => {
  writeFileSync(join(folder, 'a.txt'), TEXT);
  const { stdout } = run('a.txt');
  expect(stdout).toMatch(/^a\.txt:3:1 没有把握的目标 国家级良种场3个 → 3 个；2027；goal：没有对应的指标$/mu);
  expect(stdout).toMatch(/^a\.txt:6:1 没有把握的目标 .*12匹 → .*单位“匹”不在词表里/mu);
});

test('a source that cannot be read is named, and the others are shown', () => {
  writeFileSync(join(folder, 'a.txt'), TEXT);
  writeFileSync(join(folder, 'empty.txt'), ' \n');
  const { status, stdout, stderr } = run('.');
  expect(status).toBe(1);
  expect(stderr).toContain('empty.txt:1:1 error');
  expect(stdout).toContain('a.txt：');
});

test('--entries, kept as notes.yaml, makes every target reviewed', () => {
  seed();
  const before = run('linjiang-2024');
  const found = /：(\d+) 个目标，0 个已核对/u.exec(before.stdout)?.[1];
  expect(Number(found)).toBeGreaterThan(3);
  const entries = run('linjiang-2024', '--entries');
  expect(entries.status).toBe(0);
  writeFileSync(join(folder, 'linjiang-2024/notes.yaml'), entries.stdout);
  const after = run('linjiang-2024');
  expect(after).toMatchObject({ status: 0, stderr: '' });
  expect(after.stdout).toContain(`${found} 个目标，${found} 个已核对`);
  expect(after.stdout).not.toContain('没有把握的目标');
  expect(run('linjiang-2024', '--entries').stdout).toBe('');
});

test('an entry that no longer fits stops with its place in notes.yaml', () => {
  seed();
  writeFileSync(
    join(folder, 'linjiang-2024/notes.yaml'),
    'confirm:\n  - { clause: "1", quote: 水产品产量达到45万吨, reads: ≥ 40 万吨；2027；goal }\n',
  );
  const { status, stderr } = run('linjiang-2024');
  expect(status).toBe(1);
  expect(stderr).toContain('linjiang-2024/notes.yaml:2:5 error “水产品产量达到45万吨”现在读作 ≥ 45 万吨');
});

test.each([['--wrong'], ['missing.txt']])('wrong usage (%s) exits with 2 and says how', (argument) => {
  const { status, stderr } = run(argument);
  expect(status).toBe(2);
  expect(stderr).toContain('用法：npm run review');
});

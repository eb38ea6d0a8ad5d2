import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FORMATS } from '../src/report/formats.ts';
import { documents } from '../src/testing/corpus.ts';

const DOOR = fileURLToPath(new URL('./report.ts', import.meta.url));

/** Milliseconds: each case starts a process or more. */
vi.setConfig({ testTimeout: 120_000 });

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'report-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function run(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [DOOR, ...args], {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
    env: {
      ...process.env,
      INIT_CWD: folder,
      BUILD_DATE: '2026-01-01',
      SITE_URL: 'https://example.org',
      BASE_PATH: '/policy',
    },
  });
  return { status, stdout, stderr };
}
const files = (): string[] => readdirSync(folder).toSorted();
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');

const SMALL = ['--policies', 'wuhan-2024,hangzhou-draft', '--themes', 'green'];

test('without arguments it is the full report in Word, where the person stands', () => {
  const { status, stdout } = run();
  expect(status).toBe(0);
  const all = `(?:武汉、温州、衢州、连云港、杭州（征求意见稿）|${documents.length} 份文件)`;
  expect(stdout).toMatch(new RegExp(`^${all}政策对读报告：\\d+ 条脚注 → policy-report\\.docx\\n$`, 'u'));
  expect(files()).toEqual(['policy-report.docx']);
  expect(Object.keys(unzipSync(readFileSync(join(folder, 'policy-report.docx'))))).toContain('word/footnotes.xml');
});

test.each(FORMATS)('%s, by its name and by the name of the file', (format) => {
  expect(run(...SMALL, '--format', format).status).toBe(0);
  mkdirSync(join(folder, 'sub'));
  expect(run(...SMALL, '--out', `sub/a.${format}`).status).toBe(0);
  expect(files()).toEqual([`policy-report.${format}`, 'sub']);
  const [one, two] = [`policy-report.${format}`, `sub/a.${format}`].map((name) => readFileSync(join(folder, name)));
  expect(one!.equals(two!)).toBe(true);
});

test('what is chosen is in it, what is not is not, and addresses are those of the site', () => {
  const { status, stdout } = run(...SMALL, '--parts', 'measure', '--format', 'md', '--out', '-');
  expect(status).toBe(0);
  expect(files()).toEqual([]);
  expect(stdout).toContain('# 武汉、杭州（征求意见稿）政策对读报告');
  expect(stdout).toContain('绿色发展：措施');
  expect(stdout).toContain('<https://example.org/policy/policies/wuhan-2024/?v=');
  expect(stdout).not.toMatch(/^## \d+ 保障/mu);
  expect(stdout).not.toContain('/policies/quzhou-2024/');
});

test('picked clauses and targets alone', () => {
  const { status } = run('--items', 'hangzhou-draft#2.3', '--format', 'md', '--out', 'a.md');
  expect(status).toBe(0);
  expect(read('a.md')).toContain('# 杭州（征求意见稿）政策对读报告');
  expect(read('a.md')).toContain('杭州（征求意见稿）');
});

test.each([
  [['--policies', 'beijing'], /没有文件或城市 beijing。有：.*wuhan-2024（武汉/u],
  [['--themes', 'green,greem'], /没有主题 greem。有：.*green（绿色发展）/u],
  [['--indicators', 'x'], /没有指标 x。有：.*express-volume/u],
  [['--parts', 'goals'], /没有部分 goals。有：goal（目标）/u],
  [['--items', 'wuhan-2024#99'], /没有条款或目标 wuhan-2024#99。有：.*wuhan-2024#/u],
  [['--policies', ''], /--policies 后面没有写名称/u],
  [['--format', 'pdf'], /没有格式 pdf，应是 docx、md、html、csv、xlsx 之一/u],
  [['--out', 'a.pdf'], /看不出 a\.pdf 是什么格式/u],
  [['--out', '-'], /docx 不能输出到终端/u],
  [['--nonsense'], /--nonsense/u],
  [['wuhan'], /wuhan/u],
])('%j is wrong usage, and says what would be right', (args, expected) => {
  const { status, stdout, stderr } = run(...args);
  expect(status).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toMatch(expected);
  expect(stderr).toContain('用法：npm run report');
  expect(files()).toEqual([]);
});

test('a file that cannot be written is said to be so', () => {
  const { status, stderr } = run(...SMALL, '--out', 'nowhere/a.md');
  expect(status).toBe(1);
  expect(stderr).toContain('nowhere/a.md 写不进去');
});

test('--help says how', () => {
  const { status, stdout } = run('--help');
  expect(status).toBe(0);
  expect(stdout).toContain('用法：npm run report');
});

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test, vi } from 'vitest';

/** Milliseconds: each case starts a process, which must not be left running. */
vi.setConfig({ testTimeout: 120_000 });

function run(script: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const path = fileURLToPath(new URL(script, import.meta.url));
  const { status, stderr } = spawnSync(process.execPath, [path, ...args], {
    encoding: 'utf8',
    timeout: 60_000,
    env: { ...process.env, SITE_URL: '', BASE_PATH: '', PORT: '', BUILD_DATE: '', ...env },
  });
  return { status, stderr };
}

describe('a setting that cannot be ends the command as wrong usage, before anything is done', () => {
  test.each([
    ['build.ts', [], { SITE_URL: 'example.org' }, 'SITE_URL 是“example.org”'],
    ['start.ts', [], { SITE_URL: 'https://example.org/foo' }, 'SITE_URL 是“https://example.org/foo”'],
    ['start.ts', [], { PORT: 'http' }, 'PORT 是“http”'],
    ['dev.ts', [], { PORT: '99999' }, 'PORT 是“99999”'],
    ['report.ts', ['--out', '-', '--format', 'md'], { SITE_URL: 'example.org' }, 'SITE_URL 是“example.org”'],
    ['serverConfig.ts', ['nginx'], { BASE_PATH: 'C:\\policy' }, 'BASE_PATH 是“C:\\policy”'],
  ])('%s %j %j', (script, args, env, words) => {
    const { status, stderr } = run(script, args, env);
    expect(status).toBe(2);
    expect(stderr).toContain(words);
    expect(stderr).toContain('用法：npm ');
  });
});

describe('an argument that cannot be is said in the words of the command', () => {
  test.each([
    ['build.ts', ['--fast'], '没有选项 --fast'],
    ['build.ts', ['dist'], '多出 dist'],
    ['convert.ts', ['--out'], '选项 --out 的写法不对'],
    ['synthetic.ts', ['3', '--into', 'seeds'], '没有选项 --into'],
    ['bench/scale.ts', ['--only=everything'], '--only 里没有 everything'],
    ['review.ts', ['--entries=1'], '选项 --entries 的写法不对'],
    ['serverConfig.ts', ['apache'], '没有服务器 apache，应是 nginx、caddy、netlify 之一'],
  ])('%s %j', (script, args, words) => {
    const { status, stderr } = run(script, args);
    expect(status).toBe(2);
    expect(stderr.split('\n')[0]).toContain(words);
    expect(stderr).not.toContain('    at ');
  });
});

import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { finishSite, headersOf } from './write.ts';

const PAGE = `<!DOCTYPE html><html><head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="default-src 'self'"><title>页</title></head>${'页'.repeat(9000)}</html>`;

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'finished-'));
  await mkdir(join(folder, 'pagefind/index'), { recursive: true });
  await writeFile(join(folder, 'index.html'), PAGE);
  await writeFile(join(folder, 'pagefind/index/x.pf_index'), 'x');
});
afterEach(() => rm(folder, { recursive: true }));

test('the policy of the pages stands in the headers', async () => {
  finishSite(folder, '/policy/');
  expect(await readFile(join(folder, '_headers'), 'utf8')).toMatch(
    /^\/policy\/\*\n {2}Content-Security-Policy: default-src 'self'; frame-ancestors 'self'\n/u,
  );
  expect(headersOf(folder).everywhere[0]).toEqual([
    'Content-Security-Policy',
    "default-src 'self'; frame-ancestors 'self'",
  ]);
});

test('a policy far down in a page is in the headers too', async () => {
  await writeFile(join(folder, 'other.html'), `${' '.repeat(20_000)}${PAGE.replace("'self'", "'none'")}`);
  expect(headersOf(folder).everywhere[0]![1]).toBe("default-src 'self'; frame-ancestors 'self'");
  await writeFile(join(folder, 'other.html'), `${' '.repeat(20_000)}${PAGE.replace("'self'", "'self' data:")}`);
  expect(headersOf(folder).everywhere[0]![1]).toBe("default-src 'self' data:; frame-ancestors 'self'");
});

test('a server that runs as somebody else may read every file, and no right is taken away', async () => {
  await chmod(join(folder, 'pagefind/index/x.pf_index'), 0o600);
  await chmod(join(folder, 'pagefind/index'), 0o700);
  await chmod(join(folder, 'pagefind'), 0o700);
  await chmod(join(folder, 'index.html'), 0o664);
  finishSite(folder, '/');
  const modeOf = async (path: string): Promise<string> => ((await stat(join(folder, path))).mode & 0o777).toString(8);
  // The folder itself is a temporary one here.
  expect(await Promise.all(['', 'pagefind', 'pagefind/index'].map(modeOf))).toEqual(['755', '755', '755']);
  expect(await Promise.all(['pagefind/index/x.pf_index', 'index.html', '_headers'].map(modeOf))).toEqual([
    '644',
    '664',
    '644',
  ]);
});

test('a folder of pages without a policy is no build of the site', async () => {
  await writeFile(join(folder, 'index.html'), '<p>');
  expect(() => headersOf(folder)).toThrow('Content-Security-Policy');
});

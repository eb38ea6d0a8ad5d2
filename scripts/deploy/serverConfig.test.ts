import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { WrongUsage } from '../run/wrongUsage.ts';
import { NotBuilt, serverConfig } from './serverConfig.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'server-'));
});
afterEach(() => rm(folder, { recursive: true }));

const build = (base: string): Promise<void> =>
  writeFile(
    join(folder, 'index.html'),
    `<!DOCTYPE html><html><head><meta charset="utf-8"><link rel="canonical" href="${new URL(base, 'https://example.org').href}"><meta http-equiv="content-security-policy" content="default-src 'self'"></head></html>`,
  );
const ask = (kind: string | undefined, base: string) => serverConfig({ kind, folder, base, root: '/srv/site' });

test.each(['nginx', 'caddy', 'netlify'])('%s gets its settings for the base that was built', async (kind) => {
  await build('/policy/');
  const { config, warning } = await ask(kind, '/policy/');
  expect(config).toContain("default-src 'self'");
  expect(warning).toBeNull();
});

test.each([
  ['/', '/policy/'],
  ['/policy/', '/'],
  ['/policy/', '/政策/'],
])('a build for %s with settings for %s is warned of', async (built, base) => {
  await build(built);
  const { warning } = await ask('nginx', base);
  expect(warning).toContain(`网站是为 ${built} 建的，这份设置是为 ${base} 写的`);
});

test('a folder in Chinese is the same folder', async () => {
  await build('/政策/');
  expect((await ask('nginx', '/政策/')).warning).toBeNull();
});

test('without a build it is said what to run, and an unknown server is wrong usage', async () => {
  await expect(ask('nginx', '/')).rejects.toThrow(NotBuilt);
  await expect(ask('nginx', '/')).rejects.toThrow('先运行 npm run build');
  await expect(ask('apache', '/')).rejects.toThrow(WrongUsage);
  await expect(ask(undefined, '/')).rejects.toThrow(WrongUsage);
});

import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { findChromium } from './chromium.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chromium-'));
  vi.stubEnv('PATH', folder);
  vi.stubEnv('CHROMIUM_PATH', '');
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

async function addProgram(name: string): Promise<string> {
  const file = join(folder, process.platform === 'win32' ? `${name}.exe` : name);
  await writeFile(file, '');
  await chmod(file, 0o755);
  return file;
}

test('PATH is searched in the order of the names', async () => {
  const chrome = await addProgram('google-chrome-stable');
  expect(findChromium()).toBe(chrome);
  const chromium = await addProgram('chromium');
  expect(findChromium()).toBe(chromium);
});

test('CHROMIUM_PATH goes first', async () => {
  await addProgram('chromium');
  const own = await addProgram('my-browser');
  vi.stubEnv('CHROMIUM_PATH', own);
  expect(findChromium()).toBe(own);
});

test('a CHROMIUM_PATH that names nothing is an error, not a reason to look elsewhere', async () => {
  await addProgram('chromium');
  vi.stubEnv('CHROMIUM_PATH', join(folder, 'nothing'));
  expect(() => findChromium()).toThrow('CHROMIUM_PATH');
});

import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { replaceFolder } from './swap.ts';

let above = '';
let place = '';
beforeEach(() => {
  above = mkdtempSync(join(tmpdir(), 'swap-'));
  place = join(above, 'dist');
});
afterEach(() => rmSync(above, { recursive: true }));

const stand = (text: string): void => {
  mkdirSync(place);
  writeFileSync(join(place, 'index.html'), text);
};
const write = (folder: string, text: string): void => {
  mkdirSync(folder);
  writeFileSync(join(folder, 'index.html'), text);
};
const standing = (): string => readFileSync(join(place, 'index.html'), 'utf8');

test('what is made takes the place, and nothing is left beside it', async () => {
  stand('old');
  writeFileSync(join(place, 'gone.html'), '');
  const code = await replaceFolder(place, async (made) => {
    write(made, 'new');
    expect(standing()).toBe('old');
    return 0;
  });
  expect([code, standing(), readdirSync(place), readdirSync(above)]).toEqual([0, 'new', ['index.html'], ['dist']]);
});

test('where there was nothing, it is made', async () => {
  await replaceFolder(place, async (made) => {
    write(made, 'new');
    return 0;
  });
  expect(standing()).toBe('new');
});

test('what fails leaves what stood there, and nothing beside it', async () => {
  stand('old');
  const failed = await replaceFolder(place, async (made) => {
    write(made, 'half');
    return 1;
  });
  const thrown = replaceFolder(place, async (made) => {
    write(made, 'half');
    throw new Error('no room');
  });
  await expect(thrown).rejects.toThrow('no room');
  expect([failed, standing(), readdirSync(above)]).toEqual([1, 'old', ['dist']]);
});

test('what a process that has ended left lying is cleared away, and not that of one that runs', async () => {
  stand('old');
  const gone = join(above, `.dist-${2 ** 22 + 1}`);
  const alive = join(above, `.dist-${process.ppid}`);
  mkdirSync(gone);
  mkdirSync(alive);
  await replaceFolder(place, async () => 1);
  expect([existsSync(gone), existsSync(alive)]).toEqual([false, true]);
});

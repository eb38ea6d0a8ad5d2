import { Worker } from 'node:worker_threads';
import { GlobalFonts } from '@napi-rs/canvas';
import { expect, test } from 'vitest';
import { FONTS, useFonts } from './fonts.ts';

/** The name that the files have themselves, and those that they are given. */
const ours = ['Noto Sans SC', ...Object.values(FONTS).map(({ family }) => family)];

test('the canvas has these fonts and no other', () => {
  useFonts();
  expect(GlobalFonts.families.map(({ family }) => family).toSorted()).toEqual([...ours].toSorted());
});

test('a thread that draws takes none away', async () => {
  useFonts();
  GlobalFonts.registerFromPath(FONTS.text.file, 'Here Before');
  const module = JSON.stringify(new URL('./fonts.ts', import.meta.url).href);
  const worker = new Worker(`import(${module}).then(({ useFonts }) => useFonts());`, { eval: true });
  expect(await new Promise((resolve) => worker.once('exit', resolve))).toBe(0);
  expect(GlobalFonts.has('Here Before')).toBe(true);
});

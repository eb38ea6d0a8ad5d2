import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { PageError, readPolicy } from './read.ts';

const PATH = 'content/policies/wuhan-2024.mdx';
const page = readFileSync(new URL(`../../${PATH}`, import.meta.url), 'utf8');
const line = (start: string): number => page.slice(0, page.indexOf(start)).split('\n').length;

test.each([
  ['an attribute that is none', ['<Clause number="2"', '<Clause numbr="2"'], line('<Clause number="2"'), 'number'],
  ['lines that are no lines', [' lines="', ' lines="from '], line('<P '), 'lines="57-72"'],
  // It is noticed at the end: the words say where it begins.
  ['an element that is not closed', ['</Clause>', ''], 1, `${line('<Clause ')}:1`],
  ['a fact that is missing', ['title:', 'titel:'], 1, 'title'],
  ['a front matter that is not YAML', ['title: ', 'title: ['], 1, 'YAML'],
] as const)('%s: file, line and column', (_, [from, to], at, words) => {
  const read = (): unknown => readPolicy(page.replace(from, to), PATH);
  expect(read).toThrow(PageError);
  expect(read).toThrow(new RegExp(`^${PATH}:${at}:\\d+ error .*${words}`, 'su'));
});

test('a text that is no page at all', () => {
  expect(() => readPolicy('一、总体要求', PATH)).toThrow(`${PATH}:1:1 error 文件应以 --- 起头`);
});

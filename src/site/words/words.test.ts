import { expect, test } from 'vitest';
import {
  CITE_DIALOG_WORDS,
  CITE_WORDS,
  type ClientWords,
  COMPARE_WORDS,
  ERROR_WORDS,
  TARGETS_WORDS,
} from './client.ts';
import { en, enClient } from './en.ts';
import { zh } from './zh.ts';

/** That both languages have the same words is seen to by types: `en` is a `Words`. Here is what types do not see. */

const client: ClientWords = { ...COMPARE_WORDS, ...TARGETS_WORDS, ...CITE_WORDS, ...CITE_DIALOG_WORDS, ...ERROR_WORDS };

/** Every word with its path; of a function what it makes of some numbers or names. */
function spoken(words: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof words === 'string') return [[path, words]];
  if (typeof words === 'function') return [0, 1, 2, 5, 25].flatMap((number) => said(words, number, path));
  return Object.entries(words as object).flatMap(([key, value]) => spoken(value, `${path}.${key}`));
}

/** A function takes numbers, texts, or lists: it says something for one of them. */
function said(words: object, number: number, path: string): readonly (readonly [string, string])[] {
  const take = words as (...given: unknown[]) => unknown;
  const tries = [
    [number, number],
    [`2025-12-${number + 1}`, 'a'],
    [['A', 'B'], number],
    ['A', number],
  ];
  return tries.flatMap((given) => {
    try {
      const text = take(...given);
      return typeof text === 'string' ? [[`${path}(${given.join()})`, text] as const] : [];
    } catch {
      return [];
    }
  });
}

test('the English words hold no Han character, save the name of the other language', () => {
  const han = spoken({ en, enClient }).filter(([, text]) => /\p{Script=Han}|[，。；：（）、]/u.test(text));
  expect(han).toEqual([['.en.site.otherLanguage', '中文']]);
});

test('every function of both languages says something', () => {
  for (const words of [zh, en])
    for (const [path, value] of functionsOf(words)) expect(said(value, 2, path).length, path).toBeGreaterThan(0);
});

function functionsOf(words: unknown, path = ''): readonly (readonly [string, object])[] {
  if (typeof words === 'function') return [[path, words]];
  if (typeof words !== 'object' || words === null) return [];
  return Object.entries(words).flatMap(([key, value]) => functionsOf(value, `${path}.${key}`));
}

const namesIn = (words: string): readonly string[] => (words.match(/\{\w+\}/gu) ?? []).toSorted();

test.each(Object.keys(client) as (keyof ClientWords)[])('%s is filled in with the same in both languages', (key) => {
  expect(namesIn(enClient[key])).toEqual(namesIn(client[key]));
});

test.each([
  [en.home.title(1), 'Policies of one city, word for word'],
  [
    en.home.lede(['Wuhan', 'Wenzhou', 'Quzhou'], 3),
    /^Three documents of Wuhan, Wenzhou and Quzhou in full, in Chinese/u,
  ],
  [en.home.lede([], 25), /^25 documents in full/u],
  [en.targets.said(97, 8), '97 targets, 8 of them conditions inside another (how large counts).'],
  [en.targets.said(1, 0), '1 target.'],
  [en.agencies.clauses(1), '1 clause'],
  [en.foot.date('2025-06-30'), '30 June 2025'],
])('%s', (words, expected) => {
  expect(words).toMatch(expected);
});

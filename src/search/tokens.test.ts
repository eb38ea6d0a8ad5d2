import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findTerms, fromIndexText, phrasesOf, seal, snippetOf, termsOf, toIndexText, unseal } from './tokens.ts';

describe('index text', () => {
  test.each([
    ['快递进村', '快 递 进 村'],
    ['到 2025 年', '到 2025 年'],
    ['邮政、快递', '邮 政 u3001 快 递'],
    ['6.4亿件', '6u002e4 亿 件'],
    ['95%以上', '95 u0025 以 上'],
    ['5G+AI', '5G u002b AI'],
    ['标题。\n正文', '标 题 u3002 u000a 正 文'],
    ['𠀀𝄞', '𠀀 ud834udd1e'],
    ['u3001', 'u00753001'],
  ])('%j is written as %j', (text, content) => {
    expect(toIndexText(text)).toBe(content);
  });

  test('gives the text back, white space aside', () => {
    const tricky = fc.string({ unit: fc.constantFrom(...'快递，。、（）“”—5G.%u3001\n 　a𠀀𝄞'), maxLength: 40 });
    const bare = (text: string): string => text.replaceAll(/[^\S\n\t]/gu, '');
    fc.assert(
      fc.property(tricky, (text) => {
        expect(bare(fromIndexText(toIndexText(text)))).toBe(bare(text));
      }),
    );
    expect(fromIndexText(toIndexText('用 5G AI 到 2025 年'))).toBe('用5G AI到2025年');
  });

  test('a sealed label is one word and opens again', () => {
    const label = '二、主要任务 › 1. 推进 5G 应用';
    expect(seal(label)).not.toMatch(/[^\p{Script=Han}a-z0-9]/u);
    expect(unseal(seal(label))).toBe(label);
  });
});

describe('query', () => {
  test.each([
    ['快递进村', ['快递进村']],
    ['  快递　绿色 快递 ', ['快递', '绿色']],
    ['"到 2025 年" 件', ['到 2025 年', '件']],
    ['"未闭合', ['未闭合']],
    ['“两进一出”', ['“两进一出”']],
    ['', []],
    ['  "" ', []],
  ])('%j has the terms %j', (query, terms) => {
    expect(termsOf(query)).toEqual(terms);
  });

  test('a mark is asked for as typed, in half and in full width', () => {
    expect(phrasesOf('快递')).toEqual(['"快 递"']);
    expect(phrasesOf('5%')).toEqual(['"5 u0025"', '"5 uff05"']);
    expect(phrasesOf('镇)、（村')).toEqual([
      '"镇 u0029 u3001 uff08 村"',
      '"镇 u0029 u3001 u0028 村"',
      '"镇 uff09 u3001 uff08 村"',
    ]);
  });
});

describe('hits', () => {
  test.each([
    ['推动快递进村，快递进厂', ['快递'], ['快递', '快递']],
    ['到 2025 年', ['2025年'], ['2025 年']],
    ['达95%，增5%', ['5%'], ['5%']],
    ['镇（村）', ['(村)'], ['（村）']],
    ['5G和5g', ['5g'], ['5G', '5g']],
    ['快递进村', ['快递', '快递进村'], ['快递进村']],
    ['甲\n乙', ['甲乙'], []],
  ])('in %j of %j: %j', (text, terms, found) => {
    expect(findTerms(text, terms).map(([start, end]) => text.slice(start, end))).toEqual(found);
  });

  test('a snippet holds the first hit and says where it was cut', () => {
    const text = `${'甲'.repeat(300)}快递${'乙'.repeat(300)}`;
    const { text: snippet, hits } = snippetOf(text, ['快递'], 60);
    expect(snippet).toMatch(/^…甲+快递乙+…$/u);
    expect(hits.map(([start, end]) => snippet.slice(start, end))).toEqual(['快递']);
    expect(snippetOf('短文', ['文']).text).toBe('短文');
  });
});

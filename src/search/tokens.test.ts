import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  findTerms,
  fromIndexText,
  phraseOf,
  seal,
  snippetOf,
  termsOf,
  toIndexText,
  tokensOf,
  unseal,
} from './tokens.ts';

describe('index text', () => {
  test.each([
    ['快递进村', '快 递 进 村'],
    ['到 2025 年', '到 2025 年'],
    ['邮政、快递', '邮 政 u3001 快 递'],
    ['（一）％', 'u0028（ 一 u0029） u0025％'],
    ['二〇二五', '二 零$!!( 二 五'],
    ['５Ｇ', '5g::"&::#('],
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
    const tricky = fc.string({
      unit: fc.constantFrom(...'快递，。、（）“”—5G.%u3001\n 　a𠀀𝄞〇％Ｕｇ５'),
      maxLength: 40,
    });
    const bare = (text: string): string => text.replaceAll(/[^\S\n\t]/gu, '');
    fc.assert(
      fc.property(tricky, (text) => {
        expect(bare(fromIndexText(toIndexText(text)))).toBe(bare(text));
      }),
    );
    expect(fromIndexText(toIndexText('用 5G AI 到 2025 年'))).toBe('用5G AI到2025年');
  });

  test('a sealed label is marks alone and opens again', () => {
    const label = '二、主要任务 › 1. 推进 5G 应用𠀀';
    expect(seal(label)).toMatch(/^[!-/:]+$/u);
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

  test.each([
    ['23 亿', ['23亿']],
    ['X 光 检查', ['X光', '检查']],
    ['2025 绿色', ['2025', '绿色']],
    ['5G 快递', ['5G', '快递']],
  ])('in %j a number goes with what it counts: %j', (query, terms) => {
    expect(termsOf(query)).toEqual(terms);
  });

  test('half and full width, capitals, 〇 are asked for alike', () => {
    const ask = (term: string): string => phraseOf(tokensOf(term));
    expect(ask('快递')).toBe('"快 递"');
    expect(ask('５％')).toBe(ask('5%'));
    expect(ask('（一）')).toBe(ask('(一)'));
    expect(ask('5G')).toBe(ask('５ｇ'));
    expect(ask('二〇二五')).toBe(ask('二零二五'));
    expect(ask('〔2024〕')).not.toBe(ask('(2024)'));
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

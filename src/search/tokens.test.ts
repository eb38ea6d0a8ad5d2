import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findTerms, foldedOf, queryOfTerms, snippetOf, termsOf, wordOf } from './tokens.ts';

describe('words of the index', () => {
  const word = (text: string, width = 1): string => wordOf(foldedOf(text), width);

  test('Han characters stay, all else is letters of the Yi script', () => {
    expect(word('快递业', 3)).toBe('快递业');
    for (const text of ['5G', '6.4', '，', '90%', '\uF900', 'é', '𝄞', '①', 'u3001'])
      expect(word(text), text).toMatch(/^\p{Script=Yi}+$/u);
  });

  test('width, capitals, 〇 are alike, other marks are not', () => {
    expect(word('５％')).toBe(word('5%'));
    expect(word('（一）')).toBe(word('(一)'));
    expect(word('5G')).toBe(word('５ｇ'));
    expect(word('二〇二五')).toBe(word('二零二五'));
    expect(word('〔2024〕')).not.toBe(word('(2024)'));
  });

  test('of two words of one index neither begins with the other', () => {
    const text = fc.string({ unit: fc.constantFrom(...'快递，5g.ꀀ 𠀀'), minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [left, right] = [foldedOf(a).slice(0, 3), foldedOf(b).slice(0, 3)];
        fc.pre(left.length > 0 && right.length > 0);
        const same = left.join('\n') === right.join('\n');
        expect(wordOf(left, 3).startsWith(wordOf(right, 3))).toBe(same);
      }),
    );
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
});

describe('a query that is written again', () => {
  test.each([
    ['快递 企业', '快递 企业'],
    ['"快递 企业"', '"快递 企业"'],
    ['"23" 亿', '"23" "亿"'],
    ['＂绿色 包装＂ 5G', '"绿色 包装" "5G"'],
  ])('%j is %j', (query, written) => {
    expect(queryOfTerms(termsOf(query))).toBe(written);
  });

  test('asks the same', () => {
    const query = fc.string({ unit: fc.constantFrom(...'快递 2 5亿aX光"＂%，'), maxLength: 20 });
    fc.assert(
      fc.property(query, (text) => {
        const terms = termsOf(text);
        expect(termsOf(queryOfTerms(terms))).toEqual(terms);
      }),
    );
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
    const cut = snippetOf(`${'甲'.repeat(300)}。\n乙乙乙乙乙快递${'丙'.repeat(300)}`, ['快递'], 28);
    expect(cut.text).toMatch(/^…乙+快递/u);
    expect(cut.hits.map(([start, end]) => cut.text.slice(start, end))).toEqual(['快递']);
  });
});

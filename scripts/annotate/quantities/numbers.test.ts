import { describe, expect, test } from 'vitest';
import { parseChinese, readNumber } from './numbers.ts';
import { toPlain } from './plain.ts';

/** Value and printed form of the number at the start of a text. */
function read(text: string): [number, string] | null {
  const plain = toPlain(text).value;
  const number = readNumber(plain, 0);
  return number && [number.value, plain.slice(0, number.end)];
}

describe('a whole Chinese numeral', () => {
  test.each([
    ['零', 0],
    ['七', 7],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['四十五', 45],
    ['一百零八', 108],
    ['两百', 200],
    ['三百六十五', 365],
    ['两千三百', 2300],
    ['一万二千', 12_000],
    ['三百万', 3_000_000],
    ['一亿二千万', 120_000_000],
    ['万', 10_000],
  ])('%s is %d', (text, value) => expect(parseChinese(text)).toBe(value));

  test.each(['', '五六', '三成', '12', '甲'])('“%s” is none', (text) => expect(parseChinese(text)).toBeNull());
});

describe('a number in prose', () => {
  test.each<[string, number, string]>([
    // digits and their multiplier
    ['23亿件', 2_300_000_000, '23亿'],
    ['6.4亿吨', 640_000_000, '6.4亿'],
    ['1.2万个', 12_000, '1.2万'],
    ['5千名', 5000, '5千'],
    ['300百万', 300_000_000, '300百万'],
    ['1.5万亿元', 1.5e12, '1.5万亿'],
    ['1,250,000人', 1_250_000, '1,250,000'],
    ['0.3万户', 3000, '0.3万'],
    ['１２．５％', 12.5, '12.5'],
    ['2 0 2 5 个', 2025, '2025'],
    // bare magnitudes
    ['千亿元', 1e11, '千亿'],
    ['百亿元以上', 1e10, '百亿'],
    ['百万亩', 1e6, '百万'],
    ['万吨', 1e4, '万'],
    // shares
    ['百分之九十五', 0.95, '百分之九十五'],
    ['百分之九十五点五', 0.955, '百分之九十五点五'],
    ['百分之80', 0.8, '百分之80'],
    ['百分之百', 1, '百分之百'],
    ['千分之三', 0.003, '千分之三'],
    ['九成以上', 0.9, '九成'],
    ['七成半', 0.75, '七成半'],
    ['三分之一', 1 / 3, '三分之一'],
    ['三分之二', 2 / 3, '三分之二'],
    // numerals
    ['两万名', 20_000, '两万'],
    ['十五项', 15, '十五'],
  ])('%s', (text, value, printed) => {
    const [got, raw] = read(text)!;
    expect(raw).toBe(printed);
    expect(got).toBeCloseTo(value, 6);
  });

  test.each<[string, number, string]>([
    // 千 and 百 that belong to the unit behind them
    ['5千米', 5, '5'],
    ['30千瓦', 30, '30'],
    ['2百分点', 2, '2'],
    ['三千克', 3, '三'],
    // 成 that is a verb or another word, not a tenth
    ['九成员', 9, '九'],
    ['三成立', 3, '三'],
    ['一成不变', 1, '一'],
    // no fraction: more parts than there are
    ['三分之四', 3, '三'],
    ['三分建设', 3, '三'],
    // a comma that parts two numbers
    ['12,3456', 12, '12'],
  ])('%s gives no more than its first part', (text, value, printed) => expect(read(text)).toEqual([value, printed]));

  test.each(['件', '成效', '分之一', '%', '第三方'])('“%s” begins with none', (text) => expect(read(text)).toBeNull());
});

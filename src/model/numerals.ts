/** Chinese numerals as numbers. Digits and multipliers as GB/T 9704 texts print them, 大写 and 〇 included. */

/** As running text prints them. */
export const HAN_DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
/** Also as labels, dates and 大写 have them. */
const EVERY_DIGIT: Readonly<Record<string, number>> = {
  ...HAN_DIGITS,
  '○': 0,
  壹: 1,
  贰: 2,
  叁: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  柒: 7,
  捌: 8,
  玖: 9,
  元: 1,
};
const MULTIPLIERS: Readonly<Record<string, number>> = {
  十: 10,
  拾: 10,
  廿: 20,
  卅: 30,
  百: 100,
  佰: 100,
  千: 1000,
  仟: 1000,
};

/**
 * A whole Chinese numeral: 二十三 → 23, 一百零五 → 105, 二〇二四 → 2024, 廿一 → 21. Null where it is none.
 * Reads up to 千; 万 and 亿 belong to quantities.
 */
export function chineseInteger(text: string): number | null {
  if (text === '') return null;
  const characters = [...text];
  if (characters.length > 1 && characters.every((character) => character in EVERY_DIGIT))
    return Number(characters.map((character) => EVERY_DIGIT[character]).join(''));
  let total = 0;
  let digit: number | null = null;
  for (const character of characters) {
    const value = EVERY_DIGIT[character];
    const multiplier = MULTIPLIERS[character];
    if (value !== undefined) digit = value;
    else if (character === '廿' || character === '卅') total += multiplier!;
    else if (multiplier !== undefined) {
      total += (digit ?? 1) * multiplier;
      digit = null;
    } else return null;
  }
  return total + (digit ?? 0);
}

/** Arabic digits, half or full width, or a Chinese numeral. */
export function integer(text: string): number | null {
  const half = text.normalize('NFKC').replace(/\s+/gu, '');
  return /^\d+$/u.test(half) ? Number(half) : chineseInteger(half);
}

/** What stands for 〇 in a year: a circle, the letter O (Latin, full width, Cyrillic, Greek), a zero. */
const CIRCLES = '〇零○◯OＯОΟ0０';

/** 二〇二四, also with what looks like 〇: a pattern without flags or groups. */
export const CHINESE_YEAR = `[一二][九${CIRCLES}][${CIRCLES}一二三四五六七八九]{2}`;
const DAY = new RegExp(
  `(\\d{4}|${CHINESE_YEAR})年([\\d〇零一二三四五六七八九十]{1,3}|元)月([\\d〇零一二三四五六七八九十]{1,3})日`,
  'u',
);
const CHINESE_YEAR_ONLY = new RegExp(`^${CHINESE_YEAR}$`, 'u');
const CIRCLE = new RegExp(`[${CIRCLES}]`, 'gu');

/** The year of a date, in digits or in characters. */
const yearOf = (text: string): number => integer(CHINESE_YEAR_ONLY.test(text) ? text.replace(CIRCLE, '〇') : text) ?? 0;

const NUMERIC_DAY = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/u;

/** A day as 公文 print it (2024年1月15日, 二〇二四年一月十五日, 2024-1-15, white space ignored) as `YYYY-MM-DD`. */
export function plainDate(text: string): string | null {
  const half = text.normalize('NFKC').replace(/\s+/gu, '');
  const match = DAY.exec(half) ?? NUMERIC_DAY.exec(half);
  if (!match) return null;
  const year = yearOf(match[1]!);
  const [month, day] = match.slice(2).map((part) => (part === '元' ? 1 : (integer(part) ?? 0))) as [number, number];
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

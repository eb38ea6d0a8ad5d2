import { HAN_DIGITS } from '../../../src/model/numerals.ts';

/**
 * Numbers as administrative prose prints them: digits with a multiplier (6.4亿), Chinese numerals (三百, 两万), shares
 * (百分之九十五, 九成, 三分之二) and bare magnitudes (千亿元, 百万件).
 */

export interface NumberRead {
  /** One past the last character. */
  readonly end: number;
  /** In units of one; a share is a fraction of one. */
  readonly value: number;
  readonly form: 'digits' | 'chinese' | 'magnitude' | 'share';
  /** 5000余, 10多万: somewhat more. */
  readonly isOver?: boolean;
}

const SMALL: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const LARGE: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

/** A whole Chinese numeral with 万 and 亿: 三百万 → 3000000, 一亿二千万 → 120000000. Null where it is none. */
export function parseChinese(text: string): number | null {
  if (text === '') return null;
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  for (const character of text) {
    if (character in HAN_DIGITS) {
      if (digit !== null && digit !== 0) return null;
      digit = HAN_DIGITS[character]!;
    } else if (character in SMALL) {
      section += (digit ?? 1) * SMALL[character]!;
      digit = null;
    } else if (character in LARGE) {
      const group = section + (digit ?? (section === 0 && total === 0 ? 1 : 0));
      // 一亿二千万: 亿 multiplies all before it, 万 what stands between the two.
      total = character === '亿' ? (total + group) * LARGE[character]! : total + group * LARGE[character]!;
      section = 0;
      digit = null;
    } else return null;
  }
  return total + section + (digit ?? 0);
}

const MULTIPLIERS: readonly (readonly [string, number])[] = [
  ['万亿', 1e12],
  ['千亿', 1e11],
  ['百亿', 1e10],
  ['十亿', 1e9],
  ['亿', 1e8],
  ['千万', 1e7],
  ['百万', 1e6],
  ['十万', 1e5],
  ['万', 1e4],
  ['千', 1e3],
  ['百', 1e2],
];

/** 千米, 千克, 千瓦 and 百分点 begin like a multiplier and are units. */
export const UNIT_NOT_MULTIPLIER = /^(?:千(?:米|克|瓦|卡|伏|赫)|百分|万(?:里|向))/u;

function multiplierAt(text: string, at: number): { factor: number; length: number } {
  const rest = text.slice(at, at + 3);
  if (UNIT_NOT_MULTIPLIER.test(rest)) return { factor: 1, length: 0 };
  for (const [word, factor] of MULTIPLIERS) if (rest.startsWith(word)) return { factor, length: word.length };
  return { factor: 1, length: 0 };
}

/** Sixteen digits are what a double holds; 0.1 × 3 must not show. */
export const tidy = (value: number): number =>
  Number.isInteger(value) && value < 1e12 ? value : Number(value.toPrecision(12));

const DIGITS = /(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?/uy;
const SHARE = /(百万|十万|万|千|百)分之(\d+(?:\.\d+)?|[〇零一二两三四五六七八九十百点]{1,30})/uy;
const FRACTION = /([二三四五六七八九十]{1,2})分之([一二两三四五六七八九]{1,2})/uy;
/** 八成, 三成半, 九成五以上 */
const TENTHS =
  /([一二两三四五六七八九]|\d(?:\.\d)?)成(半|[一二三四五六七八九](?=[以左，。；、,;）)]|$))?(?!不变|[为立效果本员长功熟交绩都品份就型套分])/uy;
/** Longer runs of numerals are no number: 九千九百九十九万九千九百九十九 has fifteen. */
const CHINESE = /[〇零一二两三四五六七八九十百千万亿]{1,30}/uy;

export function isDigitAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x30 && code <= 0x39;
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** 九十五点五 → 95.5 */
function chineseDecimal(text: string): number | null {
  const [whole = '', fraction] = text.split('点');
  const head = parseChinese(whole);
  if (head === null || fraction === undefined) return head;
  const digits = [...fraction].map((character) => HAN_DIGITS[character]);
  return digits.includes(undefined) ? null : Number(`${head}.${digits.join('')}`);
}

/** 达到总数的1/3, 减少1/5: a fraction in digits, and no 24/7 and no 1/10万. */
const SLASHED = /([1-9])[/／]([2-9])(?=以上|以下|左右|[，。；、,;）)]|$)/uy;
const IS_SHARE = /(?:的|达到?|超过|减少|降低|下降|压[减缩]|缩短|增加|提高|增长|不(?:低于|少于|超过)|约|近|占)$/u;

/** 压缩一半: half of it. */
const HALF = /一半(?=以上|以下|左右|[，。；、,;）)]|$)/uy;

/** 5000余个, 10余万人, 100多家: the length of what says that there are more; 5多样 says nothing. */
const overAt = (text: string, at: number): number =>
  /^(?:余|多(?![元样种边式云维层点媒功方次渠]))/u.test(text.slice(at, at + 2)) ? 1 : 0;

/** The number that begins at `at`, the longest reading first. */
export function readNumber(text: string, at: number): NumberRead | null {
  const isDigit = isDigitAt(text, at);
  const isPart = !isDigit && (text.startsWith('分之', at + 1) || text.startsWith('分之', at + 2));
  const share = isPart ? match(SHARE, text, at) : null;
  if (share) {
    const value = /^\d/u.test(share[2]!) ? Number(share[2]) : chineseDecimal(share[2]!);
    if (value !== null)
      return {
        end: at + share[0].length,
        value: tidy(value / MULTIPLIERS.find(([word]) => word === share[1])![1]),
        form: 'share',
      };
  }
  const fraction = isPart ? match(FRACTION, text, at) : null;
  if (fraction) {
    const below = parseChinese(fraction[1]!);
    const above = parseChinese(fraction[2]!);
    if (below && above && above < below)
      return { end: at + fraction[0].length, value: Number((above / below).toFixed(6)), form: 'share' };
  }
  if (text[at] === '一' && match(HALF, text, at) && IS_SHARE.test(text.slice(Math.max(0, at - 3), at)))
    return { end: at + 2, value: 0.5, form: 'share' };
  const tenths = text.startsWith('成', at + 1) || text.startsWith('成', at + 3) ? match(TENTHS, text, at) : null;
  if (tenths) {
    const value =
      (HAN_DIGITS[tenths[1]!] ?? Number(tenths[1])) / 10 + (tenths[2] ? (HAN_DIGITS[tenths[2]] ?? 5) / 100 : 0);
    return { end: at + tenths[0].length, value: tidy(value), form: 'share' };
  }
  const slashed = isDigit && /[/／]/u.test(text[at + 1] ?? '') ? match(SLASHED, text, at) : null;
  if (slashed && Number(slashed[1]) < Number(slashed[2]) && IS_SHARE.test(text.slice(Math.max(0, at - 3), at)))
    return {
      end: at + slashed[0].length,
      value: Number((Number(slashed[1]) / Number(slashed[2])).toFixed(6)),
      form: 'share',
    };
  const digits = isDigit ? match(DIGITS, text, at) : null;
  if (digits) {
    const before = overAt(text, at + digits[0].length);
    const { factor, length } = multiplierAt(text, at + digits[0].length + before);
    const behind = before === 0 && length > 0 ? overAt(text, at + digits[0].length + length) : 0;
    return {
      end: at + digits[0].length + before + length + behind,
      value: tidy(Number(digits[0].replaceAll(',', '')) * factor),
      form: 'digits',
      isOver: before + behind > 0,
    };
  }
  const chinese = isDigit ? null : match(CHINESE, text, at);
  if (chinese) {
    // 百分点 and 千米 take their first character back.
    let numeral = chinese[0];
    while (numeral !== '' && UNIT_NOT_MULTIPLIER.test(text.slice(at + numeral.length - 1, at + numeral.length + 2)))
      numeral = numeral.slice(0, -1);
    const over = numeral.length > 0 && /[十百千万亿]$/u.test(numeral) ? overAt(text, at + numeral.length) : 0;
    const end = at + numeral.length + over;
    const bare = MULTIPLIERS.find(([word]) => word === numeral);
    if (bare) return { end, value: bare[1], form: 'magnitude', isOver: over > 0 };
    const value = parseChinese(numeral);
    if (value !== null && numeral !== '') return { end, value, form: 'chinese', isOver: over > 0 };
  }
  return null;
}

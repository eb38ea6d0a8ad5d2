import { chineseInteger, integer } from '../../src/model/numerals.ts';

/**
 * What numbers a unit of a document, told by its glyphs and never by its place (GB/T 9704: 一、 → （一） → 1. → （1）;
 * 规章: 章 → 节 → 条 → （一）). Levels may be skipped, so a class says nothing of the depth.
 */
export type LabelClass =
  | 'part'
  | 'chapter'
  | 'section'
  | 'article'
  | 'cn'
  | 'cn-paren'
  | 'arabic'
  | 'arabic-paren'
  | 'circled'
  | 'decimal'
  | 'dash'
  | 'bullet';

export interface Label {
  readonly class: LabelClass;
  /** Verbatim, without the white space that follows. */
  readonly label: string;
  /** Its number; null for a dash or a bullet. */
  readonly value: number | null;
}

const CN = '[一二三四五六七八九十百零〇]{1,5}';
const DIGITS = '[0-9０-９]';

/**
 * Tried in this order. The first group is the number.
 * Not labels: `1.5万个` (a decimal), `2025.` (a year), `一、二、三产业` (a list), `—2025）` (a range).
 */
const PATTERNS: readonly { readonly class: LabelClass; readonly pattern: RegExp }[] = [
  { class: 'part', pattern: new RegExp(`^第(${CN}|${DIGITS}{1,2})(?:部分|篇|编)[：:、]?`, 'u') },
  { class: 'chapter', pattern: new RegExp(`^第\\s*(${CN}|${DIGITS}{1,3})\\s*章`, 'u') },
  { class: 'section', pattern: new RegExp(`^第\\s*(${CN}|${DIGITS}{1,3})\\s*节`, 'u') },
  {
    class: 'article',
    pattern: new RegExp(
      `^第\\s*(${CN}|${DIGITS}{1,3})\\s*条(?:之${CN})?(?!线(?![上下索性])|路(?![边面网段内外灯侧由])|产业链|产线|龙|河(?![道长流湖南北]))`,
      'u',
    ),
  },
  { class: 'cn', pattern: new RegExp(`^(${CN})\\s*[、．.](?!${CN}[、，,产级次类等])(?=.)`, 'u') },
  { class: 'cn-paren', pattern: new RegExp(`^[（(〔]\\s*(${CN})\\s*[）)〕]、?`, 'u') },
  { class: 'cn-paren', pattern: /^([㈠-㈩])/u },
  {
    class: 'decimal',
    pattern: new RegExp(
      `^((?:[1-9]${DIGITS}?)(?:[.．][1-9]${DIGITS}?){1,3})[.．]?(?=\\s+\\p{Script=Han}|[\\p{Script=Han}“《](?<![万亿千百个家件元吨米亩人名次年月日小分倍台辆套项条座处平公]))`,
      'u',
    ),
  },
  // 1  总则: a number and a few words, nothing else on the line; 5 个以上 counts something.
  {
    class: 'decimal',
    pattern:
      /^([1-9][0-9]?)(?=\s+(?![年月日个家件元吨米亩人名次倍台辆套项条座处公平万亿千百小分])\p{Script=Han}[\p{Script=Han}、与和]{1,15}$)/u,
  },
  { class: 'arabic', pattern: new RegExp(`^(${DIGITS}{1,3})\\s*[.．、](?!${DIGITS})`, 'u') },
  { class: 'arabic', pattern: /^([⒈-⒛])/u },
  { class: 'arabic-paren', pattern: new RegExp(`^[（(]\\s*(${DIGITS}{1,3})\\s*[）)]、?`, 'u') },
  { class: 'arabic-paren', pattern: new RegExp(`^(${DIGITS}{1,3})\\s*[）)]`, 'u') },
  { class: 'arabic-paren', pattern: /^([⑴-⒇])/u },
  { class: 'circled', pattern: /^([①-⑳㉑-㉟㊱-㊿❶-❿])/u },
  { class: 'dash', pattern: /^(?:——|――|──|－－|--)(?=\s*[\p{L}\p{N}“‘《（(])/u },
  { class: 'bullet', pattern: /^[●■◆▪•▲◇□★◎▶►]/u },
];

/** What labels begin with; most texts begin with something else. */
const FIRST = /^[第一二三四五六七八九十百零〇（(〔㈠-㈩0-9０-９⒈-⒛⑴-⒇①-⑳㉑-㉟㊱-㊿❶-❿—―─－\-●■◆▪•▲◇□★◎▶►]/u;

/** ①, ⑴, ⒈ and ㈠ normalise to their number; dingbats do not. */
function numberOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (/^[0-9]+$/u.test(text)) return Number(text);
  const chinese = chineseInteger(text);
  if (chinese !== null) return chinese;
  const last = text.split(/[.．]/u).at(-1) ?? '';
  const plain = last.normalize('NFKC').replace(/[().]/gu, '');
  if (plain >= '❶' && plain <= '❿') return plain.codePointAt(0)! - 0x2775;
  return integer(plain);
}

/** The label at the start of a text without layout white space, or null. */
export function readLabel(text: string): Label | null {
  if (!FIRST.test(text)) return null;
  for (const { class: labelClass, pattern } of PATTERNS) {
    const match = pattern.exec(text);
    if (match) return { class: labelClass, label: match[0].trimEnd(), value: numberOf(match[1]) };
  }
  return null;
}

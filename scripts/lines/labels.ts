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

const NUMERAL = '[一二三四五六七八九十百零〇]';
const CN = `${NUMERAL}{1,5}`;
const CN_FIRST = new RegExp(NUMERAL, 'u');
const DIGITS = '[0-9０-９]';
const DIGIT_FIRST = new RegExp(DIGITS, 'u');

/** Ⅰ级响应, 5G智慧农田, GIS平台 behind a gap: a name. Not 2.5 GW装机, which measures. */
const NAME =
  '(?:[Ⅰ-Ⅻ]|[1-9][A-Z](?=\\p{Script=Han})|(?![kKMGTP](?:W|Wh|B|bps|Hz|V|VA|Pa)(?![A-Za-z]))[A-Z][A-Za-z+]{1,9}(?=\\p{Script=Han}))';

/** What a number may count or measure, save where a name begins with it: 1.3分级分类, 4.2人员疏散. */
const MEASURE =
  '(?!分[级类工析]|人[员力才工]|公[众安共开]|日常|平[台时战急安]|家庭|小组|条件|处[置理罚]|个[人案]|年度)(?:[万亿千百个家件元吨米亩人名次年月日小分倍台辆套项条座处平公号]|组(?!织))';

interface Pattern {
  readonly class: LabelClass;
  /** The characters that its labels can begin with. */
  readonly begins: RegExp;
  readonly pattern: RegExp;
}

/**
 * Tried in this order. The first group is the number.
 * Not labels: `1.5万个` (a decimal), `2025.` (a year), `一、二、三产业` (a list), `—2025）` (a range).
 */
export const PATTERNS: readonly Pattern[] = [
  { class: 'part', begins: /第/u, pattern: new RegExp(`^第(${CN}|${DIGITS}{1,2})(?:部分|篇|编)[：:、]?`, 'u') },
  { class: 'chapter', begins: /第/u, pattern: new RegExp(`^第\\s*(${CN}|${DIGITS}{1,3})\\s*章`, 'u') },
  { class: 'section', begins: /第/u, pattern: new RegExp(`^第\\s*(${CN}|${DIGITS}{1,3})\\s*节`, 'u') },
  {
    class: 'article',
    begins: /第/u,
    pattern: new RegExp(
      `^第\\s*(${CN}|${DIGITS}{1,3})\\s*条(?:之${CN})?(?!线(?![上下索性])|路(?![边面网段内外灯侧由])|产业链|产线|龙|河(?![道长流湖南北]))`,
      'u',
    ),
  },
  { class: 'cn', begins: CN_FIRST, pattern: new RegExp(`^(${CN})\\s*[、．.](?!${CN}[、，,产级次类等])(?=.)`, 'u') },
  { class: 'cn-paren', begins: /[（(〔]/u, pattern: new RegExp(`^[（(〔]\\s*(${CN})\\s*[）)〕]、?`, 'u') },
  { class: 'cn-paren', begins: /[㈠-㈩]/u, pattern: /^([㈠-㈩])/u },
  {
    class: 'decimal',
    begins: /[1-9]/u,
    pattern: new RegExp(
      `^((?:[1-9]${DIGITS}?)(?:[.．][1-9]${DIGITS}?){1,3})[.．]?(?=\\s+(?:\\p{Script=Han}|${NAME})|(?!${MEASURE})[\\p{Script=Han}“《Ⅰ-Ⅻ])`,
      'u',
    ),
  },
  // 1  总则: a number and a few words, nothing else on the line; 5 个以上 counts something. 1总则 says by its name what it is.
  {
    class: 'decimal',
    begins: /[1-9]/u,
    pattern: new RegExp(
      `^([1-9][0-9]?)(?=\\s+(?!${MEASURE})\\p{Script=Han}[\\p{Script=Han}、与和]{1,15}$|[总附]则$)`,
      'u',
    ),
  },
  // 1.3月底前, 2.2025年: a day behind the number, and no decimal.
  {
    class: 'arabic',
    begins: DIGIT_FIRST,
    pattern: new RegExp(`^(${DIGITS}{1,3})\\s*[.．、](?!${DIGITS}(?!${DIGITS}?月|${DIGITS}{3}年))`, 'u'),
  },
  // 2．5G基站: a decimal is printed with the small point.
  { class: 'arabic', begins: /[0-9]/u, pattern: /^([0-9]{1,3})．(?=[0-9])/u },
  // 1、15分钟内到达, and no 1、2号线, 1、3、5名.
  {
    class: 'arabic',
    begins: /[0-9]/u,
    pattern: /^([0-9]{1,3})、(?=[0-9])(?![0-9]{1,4}(?:[、，和及与或—～~-]|[号期类级层楼区标组型栋幢线]))/u,
  },
  { class: 'arabic', begins: /[⒈-⒛]/u, pattern: /^([⒈-⒛])/u },
  { class: 'arabic-paren', begins: /[（(]/u, pattern: new RegExp(`^[（(]\\s*(${DIGITS}{1,3})\\s*[）)]、?`, 'u') },
  { class: 'arabic-paren', begins: DIGIT_FIRST, pattern: new RegExp(`^(${DIGITS}{1,3})\\s*[）)]`, 'u') },
  { class: 'arabic-paren', begins: /[⑴-⒇]/u, pattern: /^([⑴-⒇])/u },
  { class: 'circled', begins: /[①-⑳㉑-㉟㊱-㊿❶-❿]/u, pattern: /^([①-⑳㉑-㉟㊱-㊿❶-❿])/u },
  { class: 'dash', begins: /[—―─－-]/u, pattern: /^(?:——|――|──|－－|--)(?=\s*[\p{L}\p{N}“‘《（(])/u },
  { class: 'bullet', begins: /[●■◆▪•▲◇□★◎▶►]/u, pattern: /^[●■◆▪•▲◇□★◎▶►]/u },
];

/** By first character, the patterns that can begin with it: for most none. Found out when it is met first. */
const patterns = new Map<number, readonly Pattern[]>();

function patternsFor(text: string): readonly Pattern[] {
  const first = text.charCodeAt(0);
  const known = patterns.get(first) ?? PATTERNS.filter(({ begins }) => begins.test(text.charAt(0)));
  patterns.set(first, known);
  return known;
}

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

/** 2组织指挥体系 */
const BARE_NUMBER = new RegExp(`^([1-9][0-9]?)(?=(?!${MEASURE})[\\p{Script=Han}、]{2,16}$)`, 'u');

/** 2组织指挥体系⏎2.1领导机构: that the number stands alone is told by what is below it. */
function bareLabel(text: string, below: string): Label | null {
  const label = BARE_NUMBER.exec(text)?.[1];
  return label !== undefined && below.startsWith(`${label}.1`) && readLabel(below)?.label === `${label}.1`
    ? { class: 'decimal', label, value: Number(label) }
    : null;
}

/** The label at the start of a text without layout white space, or null; `below` is the text below it. */
export function readLabel(text: string, below = ''): Label | null {
  for (const { class: labelClass, pattern } of patternsFor(text)) {
    const match = pattern.exec(text);
    if (match) return { class: labelClass, label: match[0].trimEnd(), value: numberOf(match[1]) };
  }
  return below === '' ? null : bareLabel(text, below);
}

import { integer } from '../../../src/model/numerals.ts';
import { matchesOf, touching } from '../../lines/spans.ts';

/** By when: deadline phrases of a text, with their day or year. */

export interface Deadline {
  readonly start: number;
  readonly end: number;
  /** `2025`, `2025-12-31`; null for words that give no day (三年内). */
  readonly date: string | null;
  readonly raw: string;
  /** Of words that leave the year to what stands around (6月底前, 年底前). */
  readonly ofYear?: DayOfYear;
}

export interface DayOfYear {
  readonly month: number;
  /** Null for the last of the month. */
  readonly day: number | null;
  /** 今年, 明年: how many years behind that of the document. */
  readonly yearsOn?: 0 | 1;
}

const lastDay = (year: number, month: number): string => new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
const FIVE_YEAR_PLANS: Readonly<Record<string, number>> = { 十三: 2020, 十四: 2025, 十五: 2030, 十六: 2035 };

/** 比2024年 (but 占比2027年底前), 由2020年的…, 2021年以来, 2023年基础上 tell what is compared, not by when; 占比2025年达到30% does. */
const IS_BASELINE = /(?:(?<![占之])比|较|自|从|由|以|与|同)$/u;

/** 2024年底前, 2026年三季度, 2024年10月至12月: the last of what is named. */
const YEAR =
  /(?:(?:力争|争取|确保|努力|计划|预计)?(?:到|至|截至|截止到?|在|于))?((?:(?:19|20)\d{2})年?(?:[-—–~～至到]+))?(?<year>(?:19|20)\d{2})年(?:年?(?<end>底|末)(?:之?前)?|(?:\d{1,2}月?(?:\d{1,2}日|[上中下]旬|[初底])?[-—–~～至到]+)?(?:(?<month>\d{1,2})月(?<day>\d{1,2})日(?:之?前)?|(?<whole>\d{1,2})月(?:份)?(?:底|末|上旬|中旬|下旬)?(?:之?前)?)|(?<half>[上下])半年(?:之?前)?|第?(?<quarter>[一二三四])季度(?<closes>末|底)?(?<before>之?前)?|(?:之?前)|(?:年内|内))?/gu;
/** “十五五”时期， and “十五五”时期再新建; but “十五五”时期发展目标. */
const PLAN =
  /(?:(?:力争|争取)?(?:到|至))?[“"]?(十三|十四|十五|十六)五[”"]?(?:时期|规划)?(末|期末|期间|时期末|结束|(?<=时期[，,][^。]{0,80}[，；,;][“"]?十.五[”"]?)时期(?!是|以来)|时期(?=[，,]|(?:全[市省县区州盟旗]|我[市省县区])?(?:计划|再|力争|争取|预计|规划(?:新建|建设|实施|投资)|将|拟|新增|新建|建成|累计|实现|达到|完成|改造|培育|引进|年均))|(?<=[”"])(?=(?:全[市省县区州盟旗])?(?:完成|新[增改]|新建|建成|累计|年均)))/gu;
const SPAN =
  /(?<!毕业|离校|成立|注册|登记|设立|落户|退役|认定|取得|入职|建成|投产|签订|获批)(?:力争|争取|用)?([一二两三四五六七八九十\d]{1,2})年(?:之)?内|(?<=[用过])([一二两三四五六七八九十\d]{1,2})年(?:左右)?(?:的)?(?:时间|努力)|(?:今后|未来)([一二两三四五六七八九十\d]{1,2})年|(?<=^|[，。；、,;]|力争|争取)([二两三四五])年(?=\p{Script=Han}{2})(?!行动|以上|以下|以来|规划|计划|滚动|连续|左右|[内制期来前后级一大间生龄度均])/gu;

/** The day that 6月底前 means in a year. */
export const dayIn = (year: number, { month, day }: Omit<DayOfYear, 'yearsOn'>): string =>
  day === null ? lastDay(year, month) : `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** 力争, 全市, 主要目标: what may stand before a day that all behind it is done by. */
const GOVERNS =
  /(?:力争|争取|确保|努力|计划|预计|原则上|全[市省县区州盟旗域]|我[市省县区]|各地|同时|其中|目标|任务|总体|分步|阶段|首批|一期|近期|中期)$/u;

/** A phrase that opens its sentence governs what follows in the paragraph; one in the middle, its own clause. */
export function opensSentence(text: string, { start, end }: Deadline): boolean {
  const lead = /(?:^|[。！？])([^，。；！？,;]{0,6})$/u.exec(text.slice(Math.max(0, start - 24), start))?.[1];
  // 机场2025年底前投入运营 says it of one thing alone.
  return (
    lead !== undefined &&
    (!/[\p{Script=Han}]{2}$/u.test(lead) ||
      GOVERNS.test(lead) ||
      !/^(?:之?前)?[\p{Script=Han}、]{0,24}(?:[，,；;。]|$)/u.test(text.slice(end, end + 28)) ||
      /[，,：:、和]/u.test(text[end] ?? ''))
  );
}

/** What is done by a quarter or a half: the end of its words, or a verb. */
const DONE =
  '(?:全面|全部|基本|力争|再)?(?:完成|建成|实现|达到|新建|新增|投用|投产|投入|启动|开工|改造|推出|出台|举办|开展|组织|培训|引进|培育|发放|开通|竣工|完工|落实)';
const IS_DONE = new RegExp(`^(?:$|[，,。；;、）)]|${DONE})`, 'u');

/** 3月中旬前; the last ten days end with the month. */
const TEN_DAYS: Readonly<Record<string, number>> = { 上旬: 10, 中旬: 20 };

const QUARTERS = '一二三四';
const quarterEnd = (quarter: string): number => 3 * (QUARTERS.indexOf(quarter) + 1);

/** 今年, 明年; what is counted up to 截至今年 is over. */
const SAID = `(?<!截[至止]?到?)[在到至]?(?<said>[今本明])年`;

/** Days of a year that stands elsewhere, and which. 每年6月底前 and 去年年底前 are none. */
const DAYS_OF_YEAR: readonly (readonly [
  form: RegExp,
  needs: string,
  dayOf: (groups: Readonly<Record<string, string>>) => Omit<DayOfYear, 'yearsOn'>,
])[] = [
  // 6月底前, 10月15日前, 3月中旬前
  [
    new RegExp(
      String.raw`(?:${SAID}|(?<=当年)|(?<![\d—–~～\-至年]|\d{4}\.))(?<month>\d{1,2})月(?:(?<day>\d{1,2})日之?前|(?<ten>上旬|中旬|下旬)之?前|[底末](?:之?前)?|份?之?前)`,
      'gu',
    ),
    '月',
    ({ month, day, ten }) => ({
      month: Number(month),
      day: day === undefined ? (TEN_DAYS[ten ?? ''] ?? null) : Number(day),
    }),
  ],
  // 2024年1—6月…，7—12月…: in the second of them the last month, of the same year
  [
    /(?<=20\d\d年\d{1,2}月?[-—–~～至到]+\d{1,2}月[^。]{0,80}[，；、,;])\d{1,2}月?[-—–~～至到]+(?<month>\d{1,2})月(?!\d)(?:份|[底末])?(?:之?前)?/gu,
    '月',
    ({ month }) => ({ month: Number(month), day: null }),
  ],
  // 三季度末前, 二季度完成
  [
    new RegExp(
      String.raw`(?:${SAID}|(?<![每前年\d至]))第?(?<quarter>[一二三四])季度(?:[底末](?:之?前)?|(?=${DONE}|[：:]))`,
      'gu',
    ),
    '季度',
    ({ quarter }) => ({ month: quarterEnd(quarter!), day: null }),
  ],
  // 今年底, 到年底, 年底前, 年底实现
  [
    new RegExp(
      String.raw`${SAID}年?[底末](?:之?前)?|(?<!达)到年[底末](?:之?前)?|(?<![\d一二两三四五六七八九十几多数每次明翌去上半年])年[底末]之?前|(?<=^|[，。；、,;])年[底末](?=(?:全面|全部|基本|力争)?(?:实现|完成|建成|达到))`,
      'gu',
    ),
    '年',
    () => ({ month: 12, day: null }),
  ],
  // 下半年: where the sentence has spoken of the first half.
  [
    new RegExp(`(?:${SAID}|(?<![去每年]))(?<half>[上下])半年(?=${DONE})`, 'gu'),
    '半年',
    ({ half }) => ({ month: half === '上' ? 6 : 12, day: null }),
  ],
  // 年内
  [
    /(?:[在于]|[今本]年|(?<![\d一二两三四五六七八九十几多数每次明翌去上半当同学周全整往近历然老财核险个年]))年内(?!生产|各项|涝)/gu,
    '年内',
    () => ({ month: 12, day: null }),
  ],
];

/** 新建站点300个（2025年100个、2026年200个）: how many of them in each year; （2023年500家） alone is what there was. */
const PARTS_BY_YEAR = /^\d[\d.]{0,8}[^，。；（）\d]{0,6}[、，；]20\d\d年(?:底|末)?前?\d/u;

/** Twelve months, with marks between them. */
const LONGEST_ROW = 60;

/** What was built, registered or born by a day, and no day by which something will be: 2000年底前建成的小区. */
const IS_QUALIFIER =
  /^(?:之|以)?后|^(?:、\d{1,2}月)+(?!底|末|前|分别|、\d)|^(?:、\d{1,2}月){2,}(?:底|末)?之?前(?!分别)|^(?:期间)?(?:首次)?(?:新增|新设立|新认定|新引进|新落户|获批|入选)(?!\p{Script=Han}{0,12}目标)\p{Script=Han}{0,12}的\p{Script=Han}{2,8}(?:企业|单位|项目|机构)(?!\d|\p{Script=Han}{0,4}(?:达到?|不少于|不低于|超过|突破|增[长至]|占))|^(?:[之以]?前)?(?:已)?(?:建成|竣工|投产|投用|登记|注册|出厂|取得|批准|立项|备案|签订|开工|认定|入职|退休|出生|交付)(?:并?投入)?(?:使用|运[行营])?的|^(?:[之以]?前)?(?:已)?(?:建设|建造|投入(?:使用|运[行营]))的(?!\p{Script=Han}{1,12}(?:达到?|不少于|不低于|超过|突破))/u;

const DIGITS = '〇一二三四五六七八九';
/** 二〇二七年 → 2027年, character by character. */
const withDigits = (text: string): string =>
  text.includes('〇')
    ? text.replace(/[一二][〇一二三四五六七八九]{3}(?=年)/gu, (year) =>
        Array.from(year, (digit) => DIGITS.indexOf(digit)).join(''),
      )
    : text;

/** All deadline phrases, in order. */
export function findDeadlines(printed: string): Deadline[] {
  const text = withDigits(printed);
  const found = findIn(text);
  return text === printed
    ? found
    : found.map((deadline) => ({ ...deadline, raw: printed.slice(deadline.start, deadline.end) }));
}

/** 2025年9月底前完成…，12月底前实现…: of the year that the sentence has spoken of. */
function ofSentence(text: string, deadlines: readonly Deadline[]): Deadline[] {
  let known: { end: number; year: number; month: number } | null = null;
  return deadlines.map((deadline) => {
    const { date, ofYear, start, end } = deadline;
    if (known && text.slice(known.end, start).includes('。')) known = null;
    const month = date?.slice(5, 7);
    if (date && month && /月|季度|半年/u.test(deadline.raw))
      known = { end, year: Number(date.slice(0, 4)), month: Number(month) };
    if (!known || !ofYear || ofYear.yearsOn !== undefined || ofYear.month < known.month) return deadline;
    known = { end, year: known.year, month: ofYear.month };
    return { ...deadline, date: dayIn(known.year, ofYear) };
  });
}

/** What stands behind a year that is no day by which something is done. */
const TELLS_ELSE =
  /^(?:以来|版|起(?![步草点降重家底飞])|(?:的)?(?:基础上|水平|同期)|的\d|修订|第|度?工作要点|—|-|–|至20|印发|公布|发布)/u;

/** （2024年 opens a number or a note, （第一阶段 and （2025年底前 aside and what parts a number by its years. */
const isInNote = (text: string, { start, end, raw }: Omit<Deadline, 'date'>): boolean =>
  /[〔（(《]/u.test(text[start - 1] ?? '') &&
  !/^[到至]|前$/u.test(raw) &&
  !/(?:阶段|[\p{Script=Han}]期)[（(]$/u.test(text.slice(Math.max(0, start - 3), start)) &&
  !PARTS_BY_YEAR.test(text.slice(end, end + 40));

/** 比2024年, 由“十四五”末: what something is compared with. */
const isBaseline = (text: string, start: number, raw: string): boolean =>
  IS_BASELINE.test(text.slice(Math.max(0, start - 2), start)) && !/^[到至]/u.test(raw);

function dateOf({
  year,
  end,
  month,
  day,
  whole,
  half,
  quarter,
  closes,
  before,
}: Readonly<Record<string, string>>): string {
  const y = Number(year);
  if (end) return `${y}-12-31`;
  if (month && day) return `${y}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (whole) return lastDay(y, Number(whole));
  if (half) return half === '上' ? `${y}-06-30` : `${y}-12-31`;
  // 2026年三季度前: before it begins, or before it ends?
  return quarter && (closes || !before) ? lastDay(y, quarterEnd(quarter)) : `${y}`;
}

/** 2025年, 2026年6月底前, 2026年三季度末 */
const yearsIn = (text: string): Deadline[] =>
  matchesOf(text, YEAR).flatMap(({ 0: raw, index: start, groups = {} }): Deadline[] => {
    const end = start + raw.length;
    const behind = text.slice(end);
    // 自2025年1月1日起至2026年12月31日止: how long something holds.
    if (text[start - 1] === '起' && behind.startsWith('止')) return [];
    if (isBaseline(text, start, raw) || TELLS_ELSE.test(behind) || IS_QUALIFIER.test(behind)) return [];
    if (isInNote(text, { start, end, raw })) return [];
    const { year, quarter, closes, before } = groups;
    if (!quarter || closes || before || IS_DONE.test(behind))
      return [{ start, end, date: dateOf(groups as Readonly<Record<string, string>>), raw }];
    // 2022年二季度用电: of when, and not by when; 2022年第二季度 names it.
    const named = start + raw.search(/(?<=年)第?[一二三四]季度/u);
    return raw.includes('第') ? [] : [{ start, end: named, date: `${year}`, raw: text.slice(start, named) }];
  });

/** “十五五”末 */
const plansIn = (text: string): Deadline[] =>
  matchesOf(text, PLAN).flatMap(({ 0: raw, 1: plan, 2: part, index: start }): Deadline[] => {
    const end = start + raw.length;
    if (isBaseline(text, start, raw) || /^(?:的?(?:基础上|水平)|相比)/u.test(text.slice(end))) return [];
    const year = FIVE_YEAR_PLANS[plan!]!;
    return [{ start, end, date: part!.includes('末') || part === '结束' ? `${year}-12-31` : `${year}`, raw }];
  });

/** 三年内 */
const spansIn = (text: string): Deadline[] =>
  matchesOf(text, SPAN)
    .filter(([, ...years]) => integer(years.find((value) => value !== undefined) ?? '') !== null)
    .map(({ 0: raw, index: start }) => ({ start, end: start + raw.length, date: null, raw }));

function findIn(text: string): Deadline[] {
  const hasYear = text.includes('年');
  const found = [
    ...(hasYear ? yearsIn(text) : []),
    ...(text.includes('五') ? plansIn(text) : []),
    ...(hasYear ? spansIn(text) : []),
  ];
  const isTaken = touching(found);
  const put = (start: number, end: number, { month, day }: DayOfYear, said?: string): void => {
    if (month < 1 || month > 12 || isTaken({ start, end })) return;
    const yearsOn = said === undefined ? {} : { yearsOn: said === '明' ? (1 as const) : (0 as const) };
    found.push({ start, end, date: null, raw: text.slice(start, end), ofYear: { month, day, ...yearsOn } });
  };
  for (const [form, needs, dayOf] of DAYS_OF_YEAR) {
    for (const { 0: raw, index: start, groups } of text.includes(needs) ? matchesOf(text, form) : []) {
      // 较今年底增长, 自明年6月底前
      if (groups?.said !== undefined && /[比较自从]$/u.test(text.slice(Math.max(0, start - 1), start))) continue;
      const end = start + raw.length;
      const before = text.slice(Math.max(0, start - LONGEST_ROW), start);
      const row = /(?:\d{1,2}月底?[、和])+$/u.exec(before)?.[0] ?? '';
      // 每年3月、9月底前: again and again, as 每年9月底前.
      if (row !== '' && /每年$/u.test(before.slice(0, -row.length))) continue;
      put(start, end, dayOf((groups ?? {}) as Readonly<Record<string, string>>), groups?.said);
      // 3月、6月、9月底前分别完成30%、60%、100%: each by the end of its month.
      for (const other of text.startsWith('分别', end) ? row.matchAll(/(\d{1,2})月底?/gu) : []) {
        const at = start - row.length + other.index;
        put(at, at + other[0].length, { month: Number(other[1]), day: null });
      }
    }
  }
  return ofSentence(
    text,
    found.toSorted((a, b) => a.start - b.start),
  );
}

import { inside, matchesOf, type Span } from '../../lines/spans.ts';
import { type Deadline, opensSentence } from './deadlines.ts';
import type { Draft } from './drafts.ts';
import { isInBrackets, LONGEST_BRACKET } from './segments.ts';

/**
 * Reads a sentence part by part; keeps what holds for the commitments behind it, which are its hedge and its deadline, and
 * for how long.
 */

/** The words behind it have two characters each. */
const BASICALLY = /基本(?=实现|达到|建成|形成|完成|不再|消除)/u;
const HEDGE =
  /力争|争取(?!上级|中央|省级|国家|资金)|力求|(?<![年的懈同])努力|争创|鼓励|确保|原则上|尽量|尽可能|基本(?=实现|达到|建成|形成|完成|不再|消除|解决)/gu;
/** Of what stands in their own part alone; 确保 is none. */
const LOCAL = /确保|基本|鼓励|争创|原则上|尽/u;

/** The hedge that stands in a part, before its number. */
export function hedgeIn(
  text: string,
  part: Span,
  { start, expression }: Pick<Draft, 'start' | 'expression'>,
): string | null {
  const basically = BASICALLY.exec(text.slice(part.start, part.end + 4));
  if (basically && part.start + basically.index + basically[0].length + 2 <= expression.start + 4) return '基本';
  const before = text.slice(part.start, Math.max(start, expression.start));
  return /^鼓励|争创(?!力争)|原则上|尽量|尽可能|^(?:力争|争取)$/u.exec(before)?.[0] ?? null;
}

/** Characters of 第二阶段（…. */
const LONGEST_PHASE = 40;

/** 到2025年，…；到2027年，…；…: a deadline that opens its sentence, or its member of a series, holds to the next. */
const holdsOn = (text: string, deadline: Deadline): boolean =>
  opensSentence(text, deadline) ||
  (/^(?:力争|争取)?[到至]/u.test(deadline.raw) && /[；;]/u.test(text[deadline.start - 1] ?? ''));

/** 2025—2027年每年新建15个，三年累计50个: of the years that have been named, and not of one day or one year. */
const isTotalOf = (text: string, named: Deadline, { date, ofYear, start, end }: Deadline): boolean =>
  named.date !== null &&
  date === null &&
  !ofYear &&
  /^(?:累计|合计|总计|共)/u.test(text.slice(end)) &&
  (/\d年?[-—–~～至到]|[三四五六]五/u.test(named.raw) || /每年|年均/u.test(text.slice(named.end, start)));

/** Where the bracket closes in which a day stands; Infinity where it stands in none. */
function bracketEnd(text: string, { start }: Span, day: Deadline): number {
  if (!isInBrackets(text, start, day.start)) return Infinity;
  const length = text.slice(day.end, day.end + LONGEST_BRACKET).indexOf('）');
  return length === -1 ? Infinity : day.end + length;
}

/** 全年, behind a month or a quarter of a year. */
const wholeYear = ({ date, ofYear }: Deadline, start: number): Deadline => ({
  start,
  end: start + 2,
  raw: '全年',
  date: date === null ? null : date.slice(0, 4),
  ...(ofYear === undefined ? {} : { ofYear: { ...ofYear, month: 12, day: null } }),
});

/** 2025年、2026年，新增学位1万个: of the first days the last that stands in a row with them. */
function inRow(text: string, days: readonly Deadline[]): Deadline | undefined {
  const end = days.findIndex(({ end }, index) => {
    const next = days[index + 1];
    return next !== undefined && !/^[、和及与]$/u.test(text.slice(end, next.start));
  });
  return days.at(end);
}

/** 其中2025年6000套、2026年7000套: each year holds for its own number. */
const ROW_OF_YEARS = /20\d\d年(?:底|末)?\d[\d.]*[^，。；、\d]{1,6}、20\d\d年(?:底|末)?\d/u;

export interface Carried {
  /** Goes on to a segment of the sentence. */
  readonly enter: (segment: Span) => void;
  /** Reads a part of the segment up to its first number. `isDatedInRow`: each number has a deadline of its own. */
  readonly read: (part: Span, firstNumber: number, isDatedInRow: boolean) => void;
  readonly hedge: () => string | null;
  readonly deadline: () => Draft['deadline'];
  /** A target has taken the deadline: others inherit it. */
  readonly use: () => void;
}

export function carriedIn(text: string, sentence: Span, deadlines: readonly Deadline[]): Carried {
  let hedge: string | null = null;
  /** 力争到2027年，…；…: opens the sentence, and holds through it. */
  let isHedgedThrough = false;
  let deadline: Deadline | null = null;
  /** Of what stands around the brackets. */
  let outer: Deadline | null = null;
  let isUsed = false;
  let at = sentence.start;
  /** What held before the segment at hand, and where it begins. */
  let held: Deadline | null = null;
  return {
    enter(segment) {
      if (ROW_OF_YEARS.test(text.slice(at, segment.start))) deadline = held;
      at = segment.start;
      // What stands in the middle of a sentence holds up to the next semicolon.
      if (/[；;]/u.test(text[at - 1] ?? '')) {
        if (deadline !== null && !holdsOn(text, deadline)) deadline = null;
        if (!isHedgedThrough) hedge = null;
      }
      // （2025年100个、2026年200个），…: what brackets say holds in them alone.
      // 第二阶段（2026年）：…: what stands before a colon holds for what it opens; so does a phase before a comma.
      const closed = deadline === null ? Infinity : bracketEnd(text, sentence, deadline);
      const opens = text[closed + 1] ?? '';
      const isPhase =
        opens === '，' && /阶段（[^（）]*$/u.test(text.slice(Math.max(sentence.start, closed - LONGEST_PHASE), closed));
      if (closed < at && opens !== '：' && opens !== ':' && !isPhase) deadline = outer;
      // 一季度完成…，全年达到…: of the year again.
      if (/^全年/u.test(text.slice(at, segment.end)) && deadline !== null && /月|季度|半年/u.test(deadline.raw))
        deadline = wholeYear(deadline, at);
      else if (/^年内/u.test(text.slice(at, segment.end)) && /月/u.test(deadline?.raw ?? '')) deadline = null;
      held = deadline;
    },
    read(part, firstNumber, isDatedInRow) {
      const before = text.slice(part.start, firstNumber);
      for (const { 0: word, index } of matchesOf(before, HEDGE)) {
        // 增长7%、力争8%: of that number alone.
        if (LOCAL.test(word) || (part.start > at && before === word)) continue;
        hedge = word;
        isHedgedThrough =
          at === sentence.start &&
          /^(?:到|至|用|经过|通过|在|20\d\d)/u.test(text.slice(part.start + index + word.length));
      }
      const days = inside(deadlines, { start: part.start, end: Math.max(firstNumber, part.start) });
      // 2024年底前开工、2026年6月底前建成，…: by when it is done.
      const ends = days.filter(({ end }) => !/^前?(?:开工|动工|启动|奠基)/u.test(text.slice(end)));
      const own = inRow(text, ends.length > 0 ? ends : days) ?? inside(deadlines, part)[0];
      if (!own || (deadline && isTotalOf(text, deadline, own))) return;
      // 2025年、2026年分别达到…: what comes behind has none.
      if (deadline === null || bracketEnd(text, sentence, deadline) === Infinity) outer = deadline;
      deadline = isDatedInRow ? null : own;
      isUsed = false;
    },
    hedge: () => hedge,
    deadline() {
      // 三年内 says it of its own segment alone.
      if (deadline === null || (deadline.date === null && !deadline.ofYear && deadline.start < at)) return null;
      return { deadline, basis: isUsed ? 'inherited' : 'stated' };
    },
    use() {
      isUsed = true;
    },
  };
}

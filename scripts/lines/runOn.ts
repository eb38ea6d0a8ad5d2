import { CHINESE_YEAR } from '../../src/model/numerals.ts';
import { type Label, type LabelClass, readLabel } from './labels.ts';
import type { Line } from './splitLines.ts';
import { slice, type Text } from './text.ts';

/**
 * Reads lines; writes them with each run-on line (a whole document, or a chapter of it, on one line) cut where its
 * paragraphs were: before labels that follow a closing mark, around the parts of the 公文, and at the white space that
 * former line ends left.
 * Guarantees: no character changes or is lost; a line of ordinary length stays whole.
 */

/** Paragraphs of 800 characters occur; a line that is longer and holds several labels is more than a paragraph. */
const LONGEST_PARAGRAPH = 300;

/** Labels as they look inside a line. */
const LABEL_INSIDE =
  /(?:第[一二三四五六七八九十百]{1,4}(?:部分|章|节|条)|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|(?<![0-9.])[0-9]{1,2}[.．、](?![0-9])|[①-⑳]|——)/gu;

/** Chapters whose names are known end there, although no mark and no line end says so. */
const CHAPTER =
  /(?=\S)(?<=(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十]{1,3}章\s*))(?:总体要求|总体思路|指导思想|基本原则|工作目标|主要目标|发展目标|总体目标|具体目标|重点任务|主要任务|工作任务|保障措施|组织实施|组织保障|工作要求|总则|附则)(?=[^。，；、：和与及的])/gu;

const CLOSED = /[。；：:;！？）)”》]\s*$/u;

interface Known {
  readonly pattern: RegExp;
  /** Cut before the match, behind it, or both. */
  readonly cut: 'before' | 'behind' | 'both';
}

const DAY = `(?:[0-9]{4}|${CHINESE_YEAR})\\s*年\\s*(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})\\s*月\\s*(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})\\s*日`;
const BODY = '[\\p{Script=Han}]{2,24}?(?:人民政府|办公厅|办公室|委员会|局|厅)';

/**
 * Parts of a 公文 that stand on lines of their own wherever they are told apart at all. Each pattern sees first that it
 * begins with no white space and looks then behind, so that a long run of it is not walked from each of its ends.
 */
const KNOWN: readonly Known[] = [
  { pattern: /(?=\S)(?<=文件\s*|^\s*)\p{Script=Han}{2,10}〔[0-9]{4}〕\s*[0-9]{1,4}\s*号/gu, cut: 'both' },
  {
    pattern: /(?=(?:各|市|有关)[^。：:]{2,80}[：:])(?<=(?:的通知|的意见|实施意见|的办法|的公告|的决定)\s*)/gu,
    cut: 'before',
  },
  {
    pattern: new RegExp(`(?=\\S)(?<=[。）)]\\s*)${BODY}(?:\\s+${BODY})*\\s*${DAY}(?!\\s*印发)`, 'gu'),
    cut: 'both',
  },
  { pattern: /[（(]此件[^（）()]{2,20}[）)]/gu, cut: 'both' },
  { pattern: /抄\s*送\s*[：:]/gu, cut: 'before' },
  { pattern: new RegExp(`(?=\\S)(?<=[。]\\s*)${BODY}\\s*${DAY}\\s*印发`, 'gu'), cut: 'both' },
  { pattern: /(?<=[各市][^。：:]{2,80}[：:])(?=《[^》]{4,80}》(?:已|业))/gu, cut: 'before' },
];

/** A heading that ends where the next label begins: 二、健全服务网络（三）优化设施布局. */
function isBareHeading(heading: string, next: Label): boolean {
  const own = readLabel(heading);
  return (
    own !== null &&
    own.class !== next.class &&
    heading.length <= 50 &&
    heading.length > own.label.length + 1 &&
    !/[。；：！？;:]/u.test(heading)
  );
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The title of the plan that a notice hands on, where it stands again behind the notice. */
function plansOf(value: string): Stretch[] {
  const title = /《([^《》]{6,80})》(?:已经|业经|已)/u.exec(value);
  if (!title) return [];
  const start = value.indexOf(title[1]!, title.index + title[0].length);
  if (start === -1 || value[start - 1] === '《') return [];
  const behind = start + title[1]!.length;
  const bracket = /^\s*[（(][^（）()]{2,16}[）)]/u.exec(value.slice(behind, behind + 20));
  return [{ start, end: behind + (bracket?.[0].length ?? 0) }];
}

/** —2—, —3—: page numbers that count up through a run-on line. */
function pageMarks(value: string): Stretch[] {
  const marks = [...value.matchAll(/(?:(?<!\s)\s+)?[—－-]\s*([0-9]{1,3})\s*[—－-](?![0-9])\s*/gu)];
  const isCounting =
    marks.length >= 2 &&
    marks.every((mark, index) => index === 0 || Number(mark[1]) === Number(marks[index - 1]![1]) + 1);
  return isCounting ? marks.map((mark) => ({ start: mark.index, end: mark.index + mark[0].length })) : [];
}

function cutsOf(value: string): Set<number> {
  const cuts = new Set<number>();
  for (const { pattern, cut } of KNOWN) {
    for (const match of value.matchAll(pattern)) {
      if (cut !== 'behind') cuts.add(match.index);
      if (cut !== 'before') cuts.add(match.index + match[0].length);
    }
  }
  for (const match of value.matchAll(CHAPTER)) cuts.add(match.index + match[0].length);
  for (const title of plansOf(value)) cuts.add(title.start).add(title.end);
  for (const mark of pageMarks(value)) cuts.add(mark.start).add(mark.end);
  /** Where the last label stands, and what each class has counted to. */
  let last = -1;
  const counters = new Map<LabelClass, number>();
  for (const match of value.matchAll(LABEL_INSIDE)) {
    const before = value.slice(Math.max(0, match.index - 4), match.index);
    const label = readLabel(value.slice(match.index, match.index + 40));
    if (label === null) continue;
    const isClosed = label.class === 'dash' ? /[。；：]\s*$/u.test(before) : CLOSED.test(before) || /\s$/u.test(before);
    const isExpected = label.value === 1 || label.value === (counters.get(label.class) ?? 0) + 1;
    const heading = last === -1 ? null : value.slice(last, match.index);
    const closesHeading = isExpected && heading !== null && isBareHeading(heading, label);
    if (!isClosed && !closesHeading && !cuts.has(match.index)) continue;
    cuts.add(match.index);
    last = match.index;
    if (label.value !== null) counters.set(label.class, label.value);
  }
  return cuts;
}

/** Stops are followed by white space throughout: it is how the text was set, and says nothing of paragraphs. */
function spacesBehindStops(value: string): boolean {
  const stops = value.match(/[。；]/gu)?.length ?? 0;
  return stops > 0 && (value.match(/[。；]\s/gu)?.length ?? 0) > stops * 0.7;
}

/** White space that was a line end: not beside a number or a Latin word, which have it anyway. */
function addGaps(value: string, cuts: Set<number>): void {
  const isLoose = spacesBehindStops(value);
  for (const gap of value.matchAll(/\s+/gu)) {
    const behind = gap.index + gap[0].length;
    const left = value[gap.index - 1] ?? '';
    const right = value.slice(behind, behind + 8);
    const isStop = /[。；]/u.test(left);
    if (readLabel(right) !== null && !/[0-9A-Za-z]/u.test(left)) cuts.add(behind);
    else if (isStop && !isLoose) cuts.add(behind);
    else if (/[\p{Script=Han}：:”》）)]/u.test(left) && /^[\p{Script=Han}“《（(]/u.test(right)) cuts.add(behind);
    else if (/[日号]/u.test(left)) cuts.add(behind);
    else if (/[\p{Script=Han}）)]/u.test(left) && /^(?:[0-9]{4}\s*年\s*[0-9]{1,2}\s*月)/u.test(right)) cuts.add(behind);
  }
}

function piecesOf(text: Text, cuts: ReadonlySet<number>): Text[] {
  const at = [
    0,
    ...[...cuts].filter((cut) => cut > 0 && cut < text.value.length).toSorted((a, b) => a - b),
    text.value.length,
  ];
  return at.slice(1).map((end, index) => slice(text, at[index]!, end));
}

function isRunOn(value: string, isWhole: boolean): boolean {
  if (value.length < LONGEST_PARAGRAPH) return false;
  const cuts = cutsOf(value).size;
  return isWhole ? cuts >= 2 : cuts >= 4 && value.length > 2 * LONGEST_PARAGRAPH;
}

export function splitRunOn(lines: readonly Line[]): Line[] {
  return lines.flatMap((line): Line[] => {
    const { value } = line.text;
    if (!isRunOn(value, lines.length <= 4)) return [line];
    const cuts = cutsOf(value);
    addGaps(value, cuts);
    return piecesOf(line.text, cuts)
      .filter((piece) => piece.value.trim() !== '')
      .map((text, index) => (index === 0 ? { ...line, text } : { text, newPage: false, afterBlank: false }));
  });
}

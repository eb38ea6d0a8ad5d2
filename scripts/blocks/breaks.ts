import {
  ADDRESSEE_START,
  ATTACHMENTS,
  BODY,
  CC,
  DATE_ONLY,
  EXPLANATION,
  LIST_START,
  OFFICER,
  PROMULGATION,
  QUOTED_TITLE,
  TITLE_END,
  URGENCY,
} from '../lines/forms.ts';
import { type Label, type LabelClass, readLabel } from '../lines/labels.ts';
import { isFull, isNearlyFull, type Page } from './page.ts';
import { isCaption, isHeadingLine, type Seen } from './seen.ts';

/**
 * Reads two neighbouring lines, the paragraph that the first one ends, and what the page shows; says whether the break
 * between them ends the paragraph.
 */

const BRACKETS: ReadonlyMap<string, string> = new Map([
  ['（', '）'],
  ['(', '）'],
  ['〔', '〕'],
  ['［', '］'],
  ['《', '》'],
  ['“', '”'],
  ['【', '】'],
  ['〈', '〉'],
]);

const BRACKET = /[（(〔［《“【〈）)〕］》”】〉]/gu;

const OPENER = /[（(〔［《“【〈]/u;

/** A bracket or a quotation that the paragraph has opened and not closed keeps it open; a lost one only so far. */
export const LONGEST_BRACKET = 300;

/** `tail`: the last `LONGEST_BRACKET` characters of the paragraph. */
function hasOpenBracket(tail: string): boolean {
  if (!OPENER.test(tail)) return false;
  const open: string[] = [];
  for (const bracket of tail.match(BRACKET) ?? []) {
    const closer = BRACKETS.get(bracket);
    if (closer) open.push(closer);
    else {
      const match = open.lastIndexOf(bracket === ')' ? '）' : bracket);
      if (match !== -1) open.length = match;
    }
  }
  return open.length > 0;
}

/** A number waits for what it counts: 50.5⏎亿元, 2025⏎年, 24⏎小时. One of a telephone counts nothing. */
const isCutNumber = (before: string, after: string): boolean =>
  /(?<![0-9][-—－]?[0-9]{6})[0-9０-９]$/u.test(before) &&
  /^[\p{Script=Han}％%0-9０-９.．]/u.test(after) &&
  readLabel(after) === null;

/** Numbers seen last, by class, so that a label inside a sentence is told from one that goes on counting. */
export type Counters = Map<LabelClass, number>;

function isExpected(label: Label, counters: Counters): boolean {
  if (label.value === null) return false;
  return label.value === 1 || label.value === (counters.get(label.class) ?? 0) + 1;
}

/** 第七条规定, （一）项: a reference in a sentence, not a label. */
const IS_REFERENCE =
  /^(?:第.{1,5}[条章节](?:第|规定|之|的|所|和|、|至|或|款|明确)|[（(].{1,3}[）)](?:项|款|条|目|点))/u;

function startsUnit(
  previous: Seen,
  next: Seen,
  isFirst: boolean,
  isOpen: boolean,
  page: Page,
  counters: Counters,
): boolean {
  const { label } = next;
  if (label === null || IS_REFERENCE.test(next.value)) return false;
  const goesOn = page.wrapWidth === null ? !isCaption(previous) : isFull(previous, isFirst, next, page.wrapWidth);
  // （2024年6月3日市政府令第56号公布） has said all.
  const isBracket = isFirst && /^[（(][^（）()]{8,}[）)]$/u.test(previous.value);
  const midSentence = goesOn && !isBracket && (previous.ending === 'none' || previous.ending === 'comma');
  if (!midSentence) return !isOpen || previous.ending === 'stop' || isExpected(label, counters);
  if (previous.ending === 'comma' || isOpen || label.class === 'dash' || label.class === 'bullet') return false;
  if (page.labelsIndent && next.indent < 2) return false;
  // A long heading (一、对《…办法》（某政规〔2021〕5号）作出修改), where no line is broken for its width.
  const isLongHeading =
    page.wrapWidth === null &&
    previous.label !== null &&
    previous.label.class !== label.class &&
    !/[。；]/u.test(previous.value);
  return isExpected(label, counters) && (label.value !== 1 || isHeadingLine(previous) || isLongHeading);
}

/** Longest addressees, by which a head is known; a list of all departments takes a few hundred characters. */
export const LONGEST_ADDRESSEE = 2000;

/** The paragraph that is being put together: its two ends, so that a line costs the same however long it has grown. */
interface Open {
  readonly start: string;
  readonly tail: string;
  readonly isFirstLine: boolean;
  /** No sentence has ended so far in the document: masthead, title, addressees. */
  readonly isHead: boolean;
}

/** How the text of a notice begins, below addressees whose colon was lost. */
const NOTICE_START = /^(?:《[^》]{4,100}》(?:已|业)|现将《)/u;

const isQuotedTitle = (value: string): boolean => value.endsWith('》') && QUOTED_TITLE.test(value);

/** Addressees over several lines, up to their colon. */
const goesOnAddressing = (start: string, previous: Seen, next: Seen): boolean =>
  previous.ending === 'none' &&
  /[、，,]/u.test(start) &&
  ADDRESSEE_START.test(start) &&
  !/[。；：:]|关于/u.test(start) &&
  next.label === null &&
  !/^(?:为|经|根据|按照?|现|近|依据|鉴于|《)|[。；]|如下/u.test(next.value) &&
  (next.ending === 'colon' || !BODY.test(previous.value.split(/[、，,]/u).at(-1)!));

/** Who gets a copy, over several lines: a comma, or a name that is cut. */
const goesOnCopying = (start: string, previous: Seen, next: Seen): boolean =>
  CC.test(start) &&
  next.label === null &&
  previous.ending === 'none' &&
  !BODY.test(
    previous.value
      .replace(CC, '')
      .split(/[、，,；;]/u)
      .at(-1)!,
  );

/**
 * 责任单位：市商务局 and on the lines below it 市财政局, 市税务局: names one to a line are of the list above them. Who signs
 * stands above the day or apart, and a name above 1. opens what is that unit's: `behind` is the line below it.
 */
const goesOnNaming = (start: string, previous: Seen, next: Seen, behind: Seen | undefined): boolean =>
  previous.ending === 'none' &&
  next.label === null &&
  (!next.line.afterBlank || next.line.newPage) &&
  behind?.label?.value !== 1 &&
  !DATE_ONLY.test(behind?.value ?? '') &&
  next.value.length <= LONGEST_NAME &&
  /^[市省县区州各]/u.test(next.value) &&
  BODY.test(next.value) &&
  LIST_START.test(start) &&
  BODY.test(previous.value.split(/[、，,；;：:]/u).at(-1)!);

const LONGEST_NAME = 24;

const CONTACT_LINE = /^(?:联系(?:电话|人|地址|方式)|通[讯信]地址|电子邮[箱件]|邮箱|传真)\s*[：:]/u;

/** Who signs, right above the day, below what is more than the beginning of a name: 联系电话：0631-5201388⏎某市商务局⏎2024年1月5日 */
const signs = (start: string, next: Seen, behind: Seen | undefined): boolean =>
  DATE_ONLY.test(behind?.value ?? '') &&
  (BODY.test(next.value) || OFFICER.test(next.value)) &&
  /[，。；：:0-9]/u.test(start);

/** How the text below a title begins, where no label does. */
const TEXT_START = /^(?:为(?![主的])|根据|按照|依据|近年来)/u;

/** Nothing but a title: …行动方案（2024—2026年）, 《…办法》起草说明. */
const isTitle = (value: string): boolean =>
  value.length >= 8 &&
  value.length <= 80 &&
  (TITLE_END.test(value) || EXPLANATION.test(value)) &&
  !/[，。；：、]/u.test(value) &&
  readLabel(value) === null;

/** What runs on behind a mark: no heading, and no list of units (…。责任单位：市商务局). */
const isInSentence = (tail: string, previous: Seen): boolean => {
  if (previous.ending !== 'none') return false;
  const colon = Math.max(tail.lastIndexOf('：'), tail.lastIndexOf(':'));
  return (previous.label === null ? /[，。；]/u : /。/u).test(tail.slice(colon + 1));
};

/** 副组长：李明（市政府秘书长）⏎成员单位：市商务局、市财政局 */
const areNamed = (previous: string, next: string): boolean =>
  [previous, next].every((value) => /^\p{Script=Han}{2,10}[：:]\S/u.test(value));

/** True where the break between two lines ends a paragraph; `behind` is the line below them. */
export function endsParagraph(
  open: Open,
  [previous, next, behind]: readonly [Seen, Seen, Seen | undefined],
  page: Page,
  counters: Counters,
): boolean {
  if (
    next.line.opens ||
    previous.standsAlone ||
    next.standsAlone ||
    previous.isRow ||
    next.isRow ||
    CC.test(next.value)
  )
    return true;
  // A row that a stroke closes, of a table that has no other like it.
  if (/[|｜│]$/u.test(previous.value)) return true;
  // 份号, 密级 and 紧急程度 stand one below the other.
  if (open.isHead && (URGENCY.test(previous.value) || URGENCY.test(next.value))) return true;
  if (open.isHead && /[）)]$/u.test(previous.value) && PROMULGATION.test(open.start)) return true;
  const isNamed = isQuotedTitle(previous.value) && !/^(?:已|业|经)/u.test(next.value);
  if (open.isHead && (isNamed || isQuotedTitle(next.value))) return true;
  if (goesOnNaming(open.start, previous, next, behind)) return false;
  if (signs(open.start, next, behind)) return true;
  const isOpen = hasOpenBracket(open.tail);
  // …项目审批⏎时限：由30个工作日: what is no whole name of a field goes on with a full line.
  const isTorn =
    page.wrapWidth !== null &&
    previous.ending === 'none' &&
    !/^(?:责任|牵头|配合|主办|协办|完成)/u.test(next.value) &&
    isFull(previous, open.isFirstLine, next, page.wrapWidth);
  if (next.isField && !isOpen && !isTorn && previous.ending !== 'comma') return true;
  // A title does not go on with 一、
  if (open.isHead && next.label?.value === 1 && !isOpen && TITLE_END.test(open.start)) return true;
  if (!isOpen && (next.label?.value === 1 || TEXT_START.test(next.value)) && isTitle(open.start)) return true;
  if (startsUnit(previous, next, open.isFirstLine, isOpen, page, counters)) return true;
  // What a decision quotes has paragraphs, and each may begin with the mark: “第六条 …。⏎“任何单位…。”
  if (isOpen && previous.value.endsWith('。') && (page.wrapWidth === null || next.value.startsWith('“'))) return true;
  if (isOpen || previous.ending === 'comma') return false;
  // In a text with a paragraph on each line 附件： opens one, whatever stands before.
  if (page.wrapWidth === null && ATTACHMENTS.test(next.value)) return true;
  // 通讯地址：…, 联系电话：…: one to a line.
  if (CONTACT_LINE.test(next.value) || (CONTACT_LINE.test(open.start) && next.line.afterBlank)) return true;
  if (isCutNumber(previous.value, next.value) || goesOnCopying(open.start, previous, next)) return false;
  if (open.isHead && previous.ending === 'colon' && ADDRESSEE_START.test(open.start)) return true;
  if (open.isHead && ADDRESSEE_START.test(open.start) && NOTICE_START.test(next.value)) return true;
  if (open.isHead && goesOnAddressing(open.start, previous, next)) return false;
  if (open.isHead && TITLE_END.test(previous.value) && isCaption(previous) && ADDRESSEE_START.test(next.value))
    return true;
  if (ATTACHMENTS.test(next.value) && previous.ending !== 'none') return true;
  if (BODY.test(next.value) && previous.ending === 'stop') return true;

  if (page.wrapWidth === null) {
    if (page.indentMarks && next.indent >= 2) return true;
    const isList = open.isFirstLine && (LIST_START.test(previous.value) || areNamed(previous.value, next.value));
    if (isList || previous.ending === 'stop' || previous.ending === 'colon' || LIST_START.test(next.value)) return true;
    const isWholeTitle =
      open.start.length <= 80 &&
      TITLE_END.test(open.start) &&
      !/[。，；]/u.test(open.start) &&
      !next.value.startsWith('的');
    return isWholeTitle || (open.isFirstLine && (isCaption(previous) || isHeadingLine(previous)));
  }
  const full = isFull(previous, open.isFirstLine, next, page.wrapWidth);
  if (page.tailMarks && !next.line.newPage && full) return previous.hasTail && previous.ending !== 'none';
  if (page.indentMarks && next.indent >= 2) return true;
  // A list of units that does not fill its line is whole: 责任单位：省商务厅，各市（州）人民政府⏎三、专项行动
  const isList = LIST_START.test(previous.value);
  // A line that stops near the width goes on where an indent marks a paragraph, and elsewhere in the middle of a sentence.
  const goesOn =
    !isList &&
    isNearlyFull(previous, open.isFirstLine, page.wrapWidth) &&
    (page.indentMarks || isInSentence(open.tail, previous));
  // The middle of a sentence goes on below, however short that left the line: widths differ, and 2025 was not cut.
  const isUncut = !isList && page.indentMarks && previous.ending === 'none' && /[，。；]/u.test(open.tail);
  if (!full && !goesOn && !(isUncut && next.label === null)) return true;
  if (page.blankMarks && next.line.afterBlank && !next.line.newPage) return true;
  return LIST_START.test(next.value) && !/^[（(〔［[【]/u.test(next.value) && previous.ending === 'stop';
}

import type { Block } from '../blocks/reflow.ts';
import {
  ANNEX_MARK,
  BODY,
  DOCUMENT_NUMBER,
  EXPLANATION,
  MASTHEAD,
  ownNumberOf,
  PROMULGATION,
  TITLE_END,
} from '../lines/forms.ts';
import { readLabel } from '../lines/labels.ts';
import { annexStarts, readAnnex } from './annexes.ts';
import { FURTHER_TITLE, headKind, isAddressee, isCaption, isSentence } from './blockForms.ts';
import { findSignOff, readBody } from './body.ts';
import { readHead } from './head.ts';
import { type Part, plain, type Zone } from './part.ts';
import { bareTitle, isCoveringTitle, isHandedOn, LONGEST_HEAD } from './titles.ts';

/**
 * Reads the blocks of a file; writes where other texts than its document begin: an explanation before it, documents behind
 * it, and further texts that its notice names.
 */

/**
 * Where the text begins behind an explanation of it that stands first (《…措施》政策解读): at its title, or at the head of
 * the notice that hands it on; 0 where nothing explains it.
 */
export function explainedFrom(blocks: readonly Block[]): number {
  // 文件全文如下： — a report of the news, and behind it the document.
  const told = blocks.slice(0, LONGEST_HEAD).findIndex(({ text }) => TOLD_BEFORE.test(text.value));
  const behind = blocks[told + 1];
  if (
    told !== -1 &&
    !hasHead(blocks.slice(0, told)) &&
    behind &&
    isCaption(behind) &&
    TITLE_END.test(behind.text.value)
  )
    return told + 1;
  let title = '';
  let end = 0;
  while (end < Math.min(4, blocks.length) && isCaption(blocks[end]!) && !EXPLANATION.test(title)) {
    title += plain(blocks[end]!.text.value);
    end += 1;
  }
  const name = EXPLANATION.test(title) ? bareTitle(/[《〈](.+)[》〉]/u.exec(title)?.[1] ?? '') : '';
  if (name === '') return 0;
  for (let index = end; index < blocks.length; index += 1) {
    let words = '';
    for (let last = index; last < Math.min(index + 4, blocks.length) && isCaption(blocks[last]!); last += 1) {
      words += bareTitle(blocks[last]!.text.value);
      if (!words.includes(name) || EXPLANATION.test(plain(blocks[last]!.text.value))) continue;
      let start = index;
      while (start > end && headKind(blocks[start - 1]!.text.value) !== null) start -= 1;
      return start;
    }
  }
  return 0;
}

/** Whether what stands first is the head of a notice and no report: addressees, a number, or its title right above the text. */
const hasHead = (blocks: readonly Block[]): boolean =>
  blocks.some(({ text: { value } }) => ownNumberOf(value) !== null || isAddressee(value)) ||
  FURTHER_TITLE.test(blocks.at(-1)?.text.value ?? '');

/** Lines that the title of another document takes at most, and lines with its numbers below. */
const MOST_TITLE_LINES = 4;
const MOST_NUMBERS = 2;

/** The title that opens a notice here, a number and the addressees below it, or the addressees alone; null for none. */
function noticeTitle(blocks: readonly Block[], index: number): string | null {
  let title = '';
  let at = index;
  for (; at < index + MOST_TITLE_LINES && at < blocks.length && !FURTHER_TITLE.test(title); at += 1) {
    const { value } = blocks[at]!.text;
    if (!isCaption(blocks[at]!) || headKind(value) !== null) return null;
    title += plain(value);
  }
  if (!FURTHER_TITLE.test(title)) return null;
  const last = at + MOST_NUMBERS;
  while (at < last && at < blocks.length && ownNumberOf(blocks[at]!.text.value) !== null) at += 1;
  return isAddressee(blocks[at]?.text.value ?? '') ? title : null;
}

/**
 * Another document in the same file: its masthead or number, or its title with the addressees below. What `covering` hands
 * on is none.
 */
function isDocumentStart(blocks: readonly Block[], index: number, covering: string): boolean {
  const { value } = blocks[index]!.text;
  if (blocks[index]!.isRow) return false;
  const below = blocks.slice(index + 1, index + 6).map(({ text }) => text.value);
  if (MASTHEAD.test(value) || DOCUMENT_NUMBER.test(value)) {
    const isTitled = below.findIndex((words) => TITLE_END.test(words) && !isSentence(words));
    return isTitled !== -1 && below.some((words) => isAddressee(words));
  }
  const title = noticeTitle(blocks, index);
  return title !== null && !(isCoveringTitle(covering) && isHandedOn(covering, title));
}

/** Whether the mark of an annex stands right above the head that a block belongs to. */
function isMarked(blocks: readonly Block[], start: number): boolean {
  let above = start - 1;
  const lowest = Math.max(0, start - LONGEST_HEAD);
  while (above > lowest) {
    const { value } = blocks[above]!.text;
    if (headKind(value) === null && !BODY.test(value)) break;
    above -= 1;
  }
  return ANNEX_MARK.test(blocks[above]?.text.value ?? '');
}

/** Where other documents begin at or after `from`, behind one whose title is `covering`. */
export function documentStarts(blocks: readonly Block[], from: number, covering: string): number[] {
  const starts: number[] = [];
  for (let index = from; index < blocks.length; index += 1) {
    if (!isDocumentStart(blocks, index, covering)) continue;
    // Below its mark a document is an annex of the one before.
    if (!isMarked(blocks, index)) starts.push(index);
    // Its number and its title stand below its masthead.
    index += readHead(blocks.slice(index, index + LONGEST_HEAD)).length;
  }
  return starts;
}

const TOLD_BEFORE = /^[^。]{0,30}(?:全文|详情|原文|内容)如下[：:]$/u;

const moved = (parts: readonly Part[], zone: Zone): Part[] => parts.map((part) => ({ ...part, zone }));

/** A document that follows another one in its file, and its annexes, which take the numbers behind its own. */
export function readFurther(blocks: readonly Block[], start: number, end: number, number: number): Part[] {
  const head = readHead(blocks.slice(start, Math.min(end, start + LONGEST_HEAD)));
  const body = start + head.length;
  const annexes = annexStarts(blocks, findSignOff(blocks, body, end)?.end ?? body, end);
  const zone: Zone = { annex: number };
  return [
    ...moved(head, zone),
    ...moved(readBody(blocks, body, annexes[0] ?? end, zone), zone),
    ...annexes.flatMap((index, order) =>
      readAnnex(blocks, index, annexes[order + 1] ?? end, { annex: number + order + 1 }),
    ),
  ];
}

/** A number for what is no annex of its own: behind all that annexes may bear. */
export const furtherNumber = (parts: readonly Part[]): number =>
  parts.reduce((most, { zone }) => (typeof zone === 'object' ? Math.max(most, zone.annex) : most), 0) + 1;

/**
 * Where other texts begin that the notice names in 《》, behind the one it hands on, which begins in `main`: the second of two plans, and what a
 * decision on 修改《…》 publishes anew. Each stands below its whole name, and its text opens with a first label or a 题注.
 */
export function namedTexts(blocks: readonly Block[], main: number, end: number, notice: string): number[] {
  const words = plain(notice);
  const quoted = [/《([^《》]{6,80})》/gu, /〈([^〈〉]{6,80})〉/gu].flatMap((pattern) => [...words.matchAll(pattern)]);
  const names = new Set(quoted.map(([, name]) => bareTitle(name!)));
  // Its own title may stand again, behind its cover or its contents.
  let own = '';
  for (let index = main; index < Math.min(main + 5, end) && isCaption(blocks[index]!); index += 1) {
    own += bareTitle(blocks[index]!.text.value);
    names.delete(own);
  }
  if (names.size === 0) return [];
  const opens = (block: Block | undefined): boolean =>
    block !== undefined && (PROMULGATION.test(block.text.value) || readLabel(block.text.value)?.value === 1);
  const starts: number[] = [];
  for (let index = main + 1; index < end; index += 1) {
    if (!isCaption(blocks[index]!) || isMarked(blocks, index)) continue;
    const isTitle = names.has(bareTitle(blocks[index]!.text.value));
    if (isTitle && (opens(blocks[index + 1]) || opens(blocks[index + 2]))) starts.push(index);
  }
  return starts;
}

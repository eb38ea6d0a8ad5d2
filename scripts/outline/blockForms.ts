import type { ParagraphKind } from '../../src/model/document.ts';
import type { Block } from '../blocks/reflow.ts';
import {
  ADDRESSEE_START,
  ANNEX_MARK,
  BODY,
  CC,
  CONTACT,
  DATE_ONLY,
  DELIVERED,
  GLOSSARY,
  isContentsLine,
  isImprint,
  MASTHEAD,
  OFFICER,
  OPENNESS,
  ownNumberOf,
  PROMULGATION,
  PUBLICITY,
  REGISTRATION_NUMBER,
  STATUS,
  UNNUMBERED_ANNEX,
  URGENCY,
} from '../lines/forms.ts';
import { readLabel } from '../lines/labels.ts';
import { gapsOf } from '../lines/text.ts';
import { plain } from './part.ts';

/**
 * Reads a block and those beside it; says what it shows by its form: a part of the head, of the 版记, of a title, a table
 * of contents, the title of an annex.
 */

/** Names that open a chapter even where nothing numbers it: never a title. */
const CHAPTER_NAME =
  /^(?:前言|引言|序言|总体要求|总体思路|指导思想|基本原则|工作目标|主要目标|发展目标|总体目标|重点任务|主要任务|工作任务|保障措施|组织实施|总则|附则)$/u;

/** The first cell of a table, where each stands on a line of its own, or the head of one that was not read. */
const FIRST_CELL = /^序号|^编号$/u;

/** 单位：万元, （填报单位：　　年　月　日）: what a table says below its title. */
const UNIT_LINE = /^[（(]?(?:计量|填报)?单位[：:].{1,30}$/u;

export const isSentence = (value: string): boolean =>
  /[。；;！]/u.test(value) || (value.length > 70 && /[，,]/u.test(value)) || /[：:]$/u.test(value);

export const FURTHER_TITLE = /关于.+的(?:通知|意见|函|决定|批复|通报|报告|请示)$/u;

/** Characters of a line of a title, and of one that names all bodies which issue a notice. */
const LONGEST_CAPTION = 80;
const LONGEST_JOINT_TITLE = 200;

/** A line that can be part of a title: no sentence, no label; `below` is the block below it. */
export const isCaption = (block: Block, below?: Block): boolean => {
  const { value } = block.text;
  return (
    !block.isRow &&
    value.length <= (FURTHER_TITLE.test(value) ? LONGEST_JOINT_TITLE : LONGEST_CAPTION) &&
    !isSentence(value) &&
    readLabel(value, below?.text.value) === null &&
    !CHAPTER_NAME.test(plain(value)) &&
    !FIRST_CELL.test(plain(value)) &&
    !UNIT_LINE.test(plain(value))
  );
};

/** The kinds of the head that a block shows by its form. */
export function headKind(value: string): ParagraphKind | null {
  if (ownNumberOf(value) !== null || REGISTRATION_NUMBER.test(value)) return 'number';
  if (URGENCY.test(value)) return 'urgency';
  if (STATUS.test(value)) return 'status';
  if (MASTHEAD.test(value)) return 'masthead';
  if (DATE_ONLY.test(value) || PROMULGATION.test(value) || DELIVERED.test(value)) return 'date';
  // 主动公开 also without the brackets, where a page gives its facts without their names.
  if (PUBLICITY.test(value) || /^(?:主动公开|依申请公开)$/u.test(value)) return 'publicity';
  return null;
}

/** 各市（区）人民政府；市各委办局，各直属单位： — a semicolon parts groups of bodies, and where something is to be done it is none. */
export const isAddressee = (value: string): boolean =>
  /[：:]$/u.test(value) &&
  !/。|；.*(?:[要应请须将]|如下)/u.test(value) &&
  ADDRESSEE_START.test(value) &&
  readLabel(value) === null;

export const isPublicity = (value: string): boolean =>
  PUBLICITY.test(value) || CONTACT.test(value) || OPENNESS.test(value);

/** The parts that close a text, by their form. */
export function tailKind(value: string): ParagraphKind | null {
  if (isPublicity(value)) return 'publicity';
  if (CC.test(value)) return 'cc';
  if (isImprint(value)) return 'imprint';
  if (DATE_ONLY.test(value)) return 'date';
  return null;
}

export const isSignature = (block: Block): boolean =>
  !block.isRow &&
  (BODY.test(block.text.value) || OFFICER.test(block.text.value)) &&
  readLabel(block.text.value) === null &&
  !/关于/u.test(block.text.value);

const LONGEST_CONTENTS = 300;

const hasPage = ({ text: { value } }: Block): boolean => /[\s\t.．…·]\d{1,3}$/u.test(value);

/** A line of a table of contents whose page stands on the next one: （二）面临的形势和挑战⏎机遇……3 */
export const isCutEntry = (blocks: readonly Block[], index: number): boolean =>
  !isSentence(blocks[index]!.text.value) && isContentsLine(blocks[index + 1]?.text.value ?? '');

/** One past the lines of a table of contents that opens here, or the same place where none does. */
export function contentsEnd(blocks: readonly Block[], start: number, end: number): number {
  const words = (index: number): string => plain(blocks[index]!.text.value).replace(/[.．…·]{2,}.*$|\d{1,3}$/u, '');
  if (start >= end || !/^目录$/u.test(plain(blocks[start]!.text.value))) return start;
  let last = start + 1;
  while (last < end && (hasPage(blocks[last]!) || isCutEntry(blocks, last))) last += 1;
  if (last > start + 1 || last >= end) return last;
  // Without pages it ends where its first line comes again.
  const first = words(last);
  const limit = Math.min(end, last + LONGEST_CONTENTS);
  for (let index = last + 1; index < limit && !isSentence(blocks[index]!.text.value); index += 1)
    if (words(index) === first) return index;
  return start;
}

export const FILE = /\.(?:docx?|xlsx?|pdf|wps|et|zip|rar|jpg)$/iu;

/** 附件：⏎1.布局表.xlsx: the files of the page, and no annex; one file above 一、 or a row is the title of what follows. */
export function opensFiles(blocks: readonly Block[], index: number): boolean {
  const isFile = (at: number): boolean => FILE.test(blocks[at]?.text.value ?? '');
  if (!ANNEX_MARK.test(blocks[index]?.text.value ?? '') || !isFile(index + 1)) return false;
  const behind = blocks[index + 2];
  if (isFile(index + 2) || behind === undefined) return true;
  return !behind.isRow && readLabel(behind.text.value)?.value !== 1 && !CHAPTER_NAME.test(plain(behind.text.value));
}

/** The title behind the mark of an annex without a number: a colon or white space parts them. */
function unnumberedTitle({ text, isRow }: Block): string | null {
  const mark = UNNUMBERED_ANNEX.exec(text.value)?.[0];
  if (mark === undefined || isRow || (!/[：:]/u.test(mark) && !gapsOf(text).includes(mark.length))) return null;
  const title = text.value.slice(mark.length);
  return title.length >= 2 && title.length <= 60 && !/[。；：:]/u.test(title) && !FILE.test(title) ? title : null;
}

/**
 * 附件：重点项目表 right above its table, 附录　名词解释 above what it explains. Elsewhere such a line says that there is an
 * annex, and is none.
 */
export function opensUnnumbered(blocks: readonly Block[], index: number, end: number): boolean {
  const title = unnumberedTitle(blocks[index]!);
  if (title === null || index + 1 >= end) return false;
  const next = blocks[index + 1]!;
  const isUnit = UNIT_LINE.test(next.text.value);
  const hasTable = next.isRow || (isUnit && index + 2 < end && blocks[index + 2]!.isRow);
  return hasTable || (GLOSSARY.test(plain(title)) && !isSignature(next) && tailKind(next.text.value) === null);
}

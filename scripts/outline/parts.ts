import type { ParagraphKind } from '../../src/model/document.ts';
import { integer } from '../../src/model/numerals.ts';
import type { Block } from '../blocks/reflow.ts';
import {
  ADDRESSEE_START,
  ANNEX_MARK,
  ANNEX_WITH_TITLE,
  ATTACHMENTS,
  BODY,
  CC,
  CONTACT,
  DATE_ONLY,
  DELIVERED,
  DOCUMENT_NUMBER,
  EXPLANATION,
  GLOSSARY,
  isContentsLine,
  isImprint,
  MASTHEAD,
  MONTH_ONLY,
  NUMBER_AND_SIGNER,
  NUMBER_AND_TITLE,
  numberBehindTitle,
  OFFICER,
  OPENNESS,
  ownNumberOf,
  PROMULGATION,
  PUBLICITY,
  REGISTRATION_NUMBER,
  SIGNED,
  STATUS,
  TITLE_END,
  titleBehindNumber,
  UNNUMBERED_ANNEX,
  URGENCY,
} from '../lines/forms.ts';
import { type Label, type LabelClass, readLabel } from '../lines/labels.ts';
import { gapsOf, slice, type Text } from '../lines/text.ts';
import { type Part, plain, type Zone } from './part.ts';
import { bareTitle, isCoveringTitle, isHandedOn, LONGEST_HEAD, LONGEST_TITLE, titleOf } from './titles.ts';

/**
 * Reads blocks; writes the parts of the 公文 (GB/T 9704): what each block is, and which zone of the document it stands in.
 * Guarantees: every block once, in order, cut at most between a signature and its date.
 */

/** Names that open a chapter even where nothing numbers it: never a title. */
const CHAPTER_NAME =
  /^(?:前言|引言|序言|总体要求|总体思路|指导思想|基本原则|工作目标|主要目标|发展目标|总体目标|重点任务|主要任务|工作任务|保障措施|组织实施|总则|附则)$/u;
/** The first cell of a table, where each stands on a line of its own. */
const FIRST_CELL = /^(?:序号|编号)$/u;

const isSentence = (value: string): boolean =>
  /[。；;！]/u.test(value) || (value.length > 70 && /[，,]/u.test(value)) || /[：:]$/u.test(value);

/** A line that can be part of a title: no sentence, no label. */
const isCaption = (block: Block): boolean => {
  const { value } = block.text;
  return (
    !block.isRow &&
    value.length <= 80 &&
    !isSentence(value) &&
    readLabel(value) === null &&
    !CHAPTER_NAME.test(plain(value)) &&
    !FIRST_CELL.test(plain(value))
  );
};

/** The kinds of the head that a block shows by its form. */
function headKind(value: string): ParagraphKind | null {
  if (ownNumberOf(value) !== null || REGISTRATION_NUMBER.test(value)) return 'number';
  if (URGENCY.test(value)) return 'urgency';
  if (STATUS.test(value)) return 'status';
  if (MASTHEAD.test(value)) return 'masthead';
  if (DATE_ONLY.test(value) || PROMULGATION.test(value) || DELIVERED.test(value)) return 'date';
  if (PUBLICITY.test(value)) return 'publicity';
  return null;
}

/** 各市（区）人民政府；市各委办局，各直属单位： — a semicolon parts groups of bodies, and where something is to be done it is none. */
const isAddressee = (value: string): boolean =>
  /[：:]$/u.test(value) &&
  !/。|；.*(?:[要应请须将]|如下)/u.test(value) &&
  ADDRESSEE_START.test(value) &&
  readLabel(value) === null;

/** 各街道办事处，区级各部门: addressees whose colon was lost, before the sentence that hands something on. */
const isOpenAddressee = (value: string, next: string | undefined): boolean =>
  value.length <= 80 &&
  /[、，,]/u.test(value) &&
  ADDRESSEE_START.test(value) &&
  value
    .split(/[、，,]/u)
    .every((name) => /(?:政府|办事处|管委会|委员会|部门|单位|机构|企业|学校|[局委办])$/u.test(name)) &&
  next !== undefined &&
  isSentence(next);

/** 关于印发…的通知: what goes on with a title that opens with the name of a body on a line of its own. */
const opensTitle = (next: string | undefined): boolean => /^(?:关于|印发|转发|批转)/u.test(next ?? '');

/** Masthead, numbers, title and addressees, from the first block on. */
function readHead(blocks: readonly Block[]): Part[] {
  const parts: Part[] = [];
  let length = 0;
  let inContents = false;
  let contents = 0;
  for (const [index, block] of blocks.entries()) {
    const { value } = block.text;
    contents = Math.max(contents, contentsEnd(blocks, index, blocks.length));
    const isContents: boolean =
      index < contents ||
      /^目录$/u.test(plain(value)) ||
      isContentsLine(value) ||
      (inContents && /[\s\t]\d{1,3}$/u.test(value));
    inContents ||= isContents;
    if (isContents) {
      parts.push({ kind: 'contents', text: block.text, zone: 'front' });
      length += 1;
      continue;
    }
    // The cover of a plan: who made it and in what month stand below its title.
    const isTitled = TITLE_END.test(parts.map(({ kind, text }) => (kind === 'title' ? text.value : '')).join(''));
    const below = parts.at(-1)?.kind;
    const isCover = isTitled && (below === 'title' || below === 'signature') && !block.isRow;
    const isMaker = isCover && BODY.test(value) && !/关于/u.test(value) && !opensTitle(blocks[index + 1]?.text.value);
    // 市长　张三, who gives a report
    const isReporter = isTitled && OFFICER.test(value) && !block.isRow;
    const isMonth = isCover && !isMaker && MONTH_ONLY.test(plain(value));
    const cover = isMonth ? 'date' : isMaker || isReporter ? 'signature' : null;
    // An annex that comes by itself opens with its mark.
    const kind = index === 0 && ANNEX_MARK.test(value) ? 'annex' : (headKind(value) ?? cover);
    const isAddressed = isAddressee(value) || (isTitled && isOpenAddressee(value, blocks[index + 1]?.text.value));
    const isEnd = kind === null && (isAddressed || !isCaption(block));
    if (isEnd && !isAddressed) break;
    // （征求意见稿） right below a title closes it; on its own it is all that the text says of itself.
    const closesTitle = kind === 'status' && parts.at(-1)?.kind === 'title';
    parts.push({
      kind: closesTitle ? 'title' : (kind ?? (isAddressed ? 'addressee' : 'title')),
      text: block.text,
      zone: 'front',
    });
    length += 1;
    if (isEnd) break;
  }
  const firstNumber = parts.findIndex((part) => part.kind === 'number' && ownNumberOf(part.text.value) !== null);
  const hasTitleAfter = parts.some((part, index) => index > firstNumber && part.kind === 'title');
  const lastTitle = parts.findLastIndex((part) => part.kind === 'title');
  const head = parts.map((part, index): Part => {
    const isBefore = firstNumber !== -1 && index < firstNumber && hasTitleAfter;
    const isName = part.kind === 'title' && isBefore && BODY.test(part.text.value);
    // Who made a plan stands below its title; above a title it is the page that says who issued the text.
    const isPages = part.kind === 'signature' && index < lastTitle;
    return isName || isPages ? { ...part, kind: 'masthead' } : part;
  });
  return head.slice(0, length);
}

const isPublicity = (value: string): boolean => PUBLICITY.test(value) || CONTACT.test(value) || OPENNESS.test(value);

/** The parts that close a text, by their form. */
function tailKind(value: string): ParagraphKind | null {
  if (isPublicity(value)) return 'publicity';
  if (CC.test(value)) return 'cc';
  if (isImprint(value)) return 'imprint';
  if (DATE_ONLY.test(value)) return 'date';
  return null;
}

/**
 * What one line holds as two blocks: a signature and its date; a number and the title that it belongs to; a title and the
 * word that opens a table of contents (…应急预案目录).
 */
function cutLines(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block, index) => {
    const { value } = block.text;
    const next = blocks[index + 1]?.text.value;
    const numbered = value.endsWith('》')
      ? NUMBER_AND_TITLE.exec(value)
      : value.includes('签发人')
        ? NUMBER_AND_SIGNER.exec(value)
        : null;
    const middle = opensContents(value, next)
      ? value.length - 2
      : (numbered?.[1]?.length ?? (titleBehindNumber(value) || numberBehindTitle(value)));
    if (middle > 0 && !block.isRow)
      return [
        { ...block, text: slice(block.text, 0, middle) },
        { ...block, text: slice(block.text, middle) },
      ];
    const match = SIGNED.exec(block.text.value);
    if (!match || block.isRow) return [block];
    const at = match[1]!.length;
    const rest = block.text.value.slice(at);
    const start = at + rest.length - rest.trimStart().length;
    return [
      { ...block, text: slice(block.text, 0, match[1]!.trimEnd().length) },
      { ...block, text: slice(block.text, start) },
    ];
  });
}

const opensContents = (value: string, next: string | undefined): boolean =>
  value.endsWith('目录') &&
  value.length <= 60 &&
  TITLE_END.test(value.slice(0, -2)) &&
  next !== undefined &&
  readLabel(next)?.value === 1 &&
  !isSentence(next);

interface SignOff {
  /** First block of the signature. */
  readonly start: number;
  /** One past the date. */
  readonly end: number;
}

/** Bodies that sign and the day they sign: the first such place from `from` up to `end`. */
function findSignOff(blocks: readonly Block[], from: number, end: number): SignOff | null {
  for (let index = from; index < end; index += 1) {
    const { value } = blocks[index]!.text;
    if (blocks[index]!.isRow || !DATE_ONLY.test(value)) continue;
    let start = index;
    while (start > from && isSignature(blocks[start - 1]!)) start -= 1;
    if (start < index || index === end - 1 || tailKind(blocks[index + 1]!.text.value) !== null)
      return { start, end: index + 1 };
  }
  return null;
}

const isSignature = (block: Block): boolean =>
  !block.isRow &&
  (BODY.test(block.text.value) || OFFICER.test(block.text.value)) &&
  readLabel(block.text.value) === null &&
  !/关于/u.test(block.text.value);

/** 附件：1.… and the lines that go on counting, before the signature. */
function markAttachments(blocks: readonly Block[], from: number, to: number): Set<number> {
  const found = new Set<number>();
  for (let index = from; index < to; index += 1) {
    const { value } = blocks[index]!.text;
    const goesOn =
      found.has(index - 1) &&
      (readLabel(value) !== null || ANNEX_WITH_TITLE.test(value) || isCaption(blocks[index]!)) &&
      !/。$/u.test(value) &&
      !isSignature(blocks[index]!);
    if (ATTACHMENTS.test(value) || ANNEX_WITH_TITLE.test(value) || goesOn) found.add(index);
  }
  return found;
}

/** One past the list of annexes that opens here, behind the date (附件：1.甲表⏎2.乙表), or the same place where none does. */
function listEnd(blocks: readonly Block[], start: number, end: number): number {
  const opening = blocks[start];
  if (start >= end || !opening || opening.isRow || !ATTACHMENTS.test(opening.text.value)) return start;
  if (opening.text.value.includes('。') || opensUnnumbered(blocks, start, end)) return start;
  let counted = /^附\s*件?\s*[：:]\s*1\s*[.．、]/u.test(opening.text.value) ? 1 : 0;
  let last = start + 1;
  for (; last < end && !blocks[last]!.isRow; last += 1) {
    const { value } = blocks[last]!.text;
    const label = readLabel(value);
    const isNext = counted > 0 && label?.class === 'arabic' && label.value === counted + 1 && !isSentence(value);
    if (!isNext && !FILE.test(value)) break;
    counted += 1;
  }
  return last;
}

/** Where the attached text begins, when nothing signs the notice. */
function findPlan(blocks: readonly Block[], from: number, covering: string): number {
  for (let index = from + 1; index < blocks.length; index += 1) {
    const { value } = blocks[index]!.text;
    if (ANNEX_MARK.test(value)) return index;
    let title = '';
    for (let last = index; last < Math.min(index + 4, blocks.length) && isCaption(blocks[last]!); last += 1) {
      title += blocks[last]!.text.value;
      if (TITLE_END.test(title) && isHandedOn(covering, title)) return index;
    }
  }
  return -1;
}

/** The blocks of one text: what closes it by form, what is said to be annexed, and the rest as its body. */
function readBody(blocks: readonly Block[], start: number, end: number, zone: Zone): Part[] {
  const signOff = findSignOff(blocks, start, end);
  const listed = markAttachments(blocks, start, signOff?.start ?? end);
  // Without a signature behind it, only a list that closes the text is one of annexes.
  const attachments = signOff !== null || listed.has(end - 1) ? listed : new Set<number>();
  for (let index = signOff?.end ?? end; index < end; ) {
    const behind = listEnd(blocks, index, end);
    for (let at = index; at < behind; at += 1) attachments.add(at);
    index = Math.max(index + 1, behind);
  }
  const parts: Part[] = [];
  let inCc = false;
  // Contents that something else than a head stands above: what a page says of the document.
  let contents = start;
  let isBeforeUnits = true;
  for (let index = start; index < end; index += 1) {
    const block = blocks[index]!;
    const { value } = block.text;
    if (isBeforeUnits) contents = Math.max(contents, contentsEnd(blocks, index, end));
    isBeforeUnits &&= index < contents || readLabel(value) === null;
    const put = (kind: ParagraphKind, where: Zone = 'back'): number =>
      parts.push({ kind, text: block.text, zone: where });
    const isSigning = signOff !== null && index >= signOff.start && index < signOff.end;
    const next = blocks[index + 1]?.text.value ?? '';
    if (index < contents) put('contents', zone);
    else if (isSigning) put(DATE_ONLY.test(value) ? 'date' : 'signature');
    else if (attachments.has(index)) put('attachments', zone);
    else if (CC.test(value)) {
      put('cc');
      inCc = true;
    } else if (
      isImprint(value) ||
      (BODY.test(value) && isImprint(next) && !BODY.test(next.slice(0, 4)) && /^[\d〇零一二]/u.test(next))
    ) {
      put('imprint');
      inCc = false;
    } else if (inCc && readLabel(value) === null && !ANNEX_MARK.test(value)) put('cc');
    else if (isPublicity(value)) put('publicity');
    else {
      inCc = false;
      put(block.isRow ? 'table' : 'body', zone);
    }
  }
  return parts;
}

const LONGEST_CONTENTS = 300;

/** One past the lines of a table of contents that opens here, or the same place where none does. */
function contentsEnd(blocks: readonly Block[], start: number, end: number): number {
  const words = (index: number): string => plain(blocks[index]!.text.value).replace(/[.．…·]{2,}.*$|\d{1,3}$/u, '');
  if (start >= end || !/^目录$/u.test(plain(blocks[start]!.text.value))) return start;
  let last = start + 1;
  while (last < end && /[\s\t.．…·]\d{1,3}$/u.test(blocks[last]!.text.value)) last += 1;
  if (last > start + 1 || last >= end) return last;
  // Without pages it ends where its first line comes again.
  const first = words(last);
  const limit = Math.min(end, last + LONGEST_CONTENTS);
  for (let index = last + 1; index < limit && !isSentence(blocks[index]!.text.value); index += 1)
    if (words(index) === first) return index;
  return start;
}

const isWholeTitle = (title: string): boolean => TITLE_END.test(title) || EXPLANATION.test(plain(title));

/** An annex: its mark, its title, its text. */
function readAnnex(blocks: readonly Block[], start: number, end: number, zone: Zone): Part[] {
  const parts: Part[] = [];
  let index = start;
  const mark = blocks[index];
  const isTitled =
    mark !== undefined && (ANNEX_WITH_TITLE.test(mark.text.value) || opensUnnumbered(blocks, index, end));
  if (mark && (ANNEX_MARK.test(mark.text.value) || isTitled)) {
    parts.push({ kind: 'annex', text: mark.text, zone });
    index += 1;
  }
  let title = isTitled && zone !== 'main' ? 'given' : '';
  const putContents = (): void => {
    const contents = contentsEnd(blocks, index, end);
    for (; index < contents; index += 1) parts.push({ kind: 'contents', text: blocks[index]!.text, zone });
  };
  // A notice may hand on a table of contents, and the plan behind it.
  putContents();
  const first = parts.length;
  while (
    index < end &&
    isCaption(blocks[index]!) &&
    !isWholeTitle(title) &&
    title !== 'given' &&
    parts.length < first + 5 &&
    contentsEnd(blocks, index, end) === index
  ) {
    const { value } = blocks[index]!.text;
    const kind = headKind(value);
    parts.push({ kind: kind ?? 'title', text: blocks[index]!.text, zone });
    if (kind === null) title += value;
    index += 1;
  }
  // （2025—2027年） and （征求意见稿） on lines of their own close a title.
  while (index < end && title !== '' && /^[（(〔][^（）()。；]{1,30}[）)〕]$/u.test(blocks[index]!.text.value)) {
    const { text } = blocks[index]!;
    parts.push({ kind: 'title', text, zone });
    index += 1;
  }
  // An annex may be a notice, with addressees of its own.
  for (; zone !== 'main' && index < end && FURTHER_TITLE.test(title); index += 1) {
    if (!isAddressee(blocks[index]!.text.value)) break;
    parts.push({ kind: 'addressee', text: blocks[index]!.text, zone });
  }
  putContents();
  return [...parts, ...readBody(blocks, index, end, zone)];
}

const FILE = /\.(?:docx?|xlsx?|pdf|wps|et|zip|rar|jpg)$/iu;

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
function opensUnnumbered(blocks: readonly Block[], index: number, end: number): boolean {
  const title = unnumberedTitle(blocks[index]!);
  if (title === null || index + 1 >= end) return false;
  const next = blocks[index + 1]!;
  const isUnit = /^[（(]?(?:计量)?单位[：:].{1,12}$/u.test(next.text.value);
  const hasTable = next.isRow || (isUnit && index + 2 < end && blocks[index + 2]!.isRow);
  return hasTable || (GLOSSARY.test(plain(title)) && !isSignature(next) && tailKind(next.text.value) === null);
}

/** Classes of the labels of a text's largest units. */
const LARGEST: ReadonlySet<LabelClass> = new Set(['part', 'chapter', 'cn']);

/** For each block, the first label behind it, and the first of a largest unit. */
function labelsBehind(blocks: readonly Block[], from: number, end: number): (readonly Label[])[] {
  const found: (readonly Label[])[] = [];
  let first: Label | null = null;
  let largest: Label | null = null;
  for (let index = end - 1; index >= from; index -= 1) {
    found[index] = [first, largest].filter((label) => label !== null);
    const label = blocks[index]!.isRow ? null : readLabel(blocks[index]!.text.value);
    if (label === null) continue;
    first = label;
    if (LARGEST.has(label.class)) largest = label;
  }
  return found;
}

/** The titles that 附件：1.… 2.… above the signature names. */
function namedAnnexes(blocks: readonly Block[], from: number, to: number): Set<string> {
  const names = [...markAttachments(blocks, from, to)].flatMap((index) =>
    plain(blocks[index]!.text.value)
      .replace(/^附件?[：:]?/u, '')
      .split(/\d{1,2}[.．、]|[；;]/u),
  );
  return new Set(names.map(bareTitle).filter((name) => name.length >= 6));
}

/** Where annexes begin at or after `from`: their marks on lines of their own, or a title that is `named` and has no mark. */
function annexStarts(
  blocks: readonly Block[],
  from: number,
  end: number,
  named: ReadonlySet<string> = new Set(),
): number[] {
  const starts: number[] = [];
  const unseen = new Set(named);
  const behind = labelsBehind(blocks, from, end);
  const last = new Map<LabelClass, number | null>();
  for (let index = from; index < end; index += 1) {
    const { value } = blocks[index]!.text;
    const label = readLabel(value);
    if (label !== null) last.set(label.class, label.value);
    // A table in the text, which goes on counting below it, is none.
    const goesOn = behind[index]!.some((next) => next.value !== 1 && next.value === (last.get(next.class) ?? 0) + 1);
    const isMark =
      ANNEX_MARK.test(value) || ANNEX_WITH_TITLE.test(value) || (!goesOn && opensUnnumbered(blocks, index, end));
    // Below a mark it is the title of what the mark opens.
    const explains = !isMark && EXPLANATION.test(plain(value)) && starts.at(-1) !== index - 1;
    // A page may print the title of an annex at its head again, and a mark has it below.
    const isNamed = unseen.delete(bareTitle(value)) && index - (starts.at(-1) ?? -Infinity) > 2;
    if (!blocks[index]!.isRow && (isMark || explains || isNamed)) starts.push(index);
  }
  return starts;
}

const annexNumber = (value: string): number | null =>
  integer(ANNEX_MARK.exec(value)?.[1] ?? ANNEX_WITH_TITLE.exec(value)?.[1] ?? '');

/**
 * Where the text begins behind an explanation of it that stands first (《…措施》政策解读): at its title, or at the head of
 * the notice that hands it on; 0 where nothing explains it.
 */
function explainedFrom(blocks: readonly Block[]): number {
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

const FURTHER_TITLE = /关于.+的(?:通知|意见|函|决定|批复|通报|报告|请示)$/u;

/** Another document in the same file: its masthead or number, or its title with the addressees below. */
function isDocumentStart(blocks: readonly Block[], index: number): boolean {
  const { value } = blocks[index]!.text;
  if (blocks[index]!.isRow) return false;
  const below = blocks.slice(index + 1, index + 6).map(({ text }) => text.value);
  if (MASTHEAD.test(value) || DOCUMENT_NUMBER.test(value)) {
    const isTitled = below.findIndex((words) => TITLE_END.test(words) && !isSentence(words));
    return isTitled !== -1 && below.some((words) => isAddressee(words));
  }
  return isCaption(blocks[index]!) && FURTHER_TITLE.test(value) && isAddressee(below[0] ?? '');
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

/** Where other documents begin at or after `from`. */
function documentStarts(blocks: readonly Block[], from: number): number[] {
  const starts: number[] = [];
  for (let index = from; index < blocks.length; index += 1) {
    if (!isDocumentStart(blocks, index)) continue;
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
function readFurther(blocks: readonly Block[], start: number, end: number, number: number): Part[] {
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
const furtherNumber = (parts: readonly Part[]): number =>
  parts.reduce((most, { zone }) => (typeof zone === 'object' ? Math.max(most, zone.annex) : most), 0) + 1;

/** 《…办法》已经市政府同意，现印发给你们: what such a sentence names is handed on, whatever stands above it. */
const ANNOUNCES =
  /^[^《》。]{0,40}《[^《》]{4,100}》[^。]{0,12}(?:已|业)[^。]{0,100}?现(?:予|将|予以)?(?:印发|转发|公布|发布|颁布|下发)|^(?:[^《》。]{0,40}(?:同意|审定|批准|通过)[，,])?现(?:将《[^《》]{4,100}》(?:予以)?(?:印发|转发|公布|发布|颁布|下发)|(?:印发|转发|下发)《[^《》]{4,100}》)|^[^。]{0,240}(?:制定|研究制定|编制|修订|起草)了?《[^《》]{4,100}》[，,]现(?:予|予以)?(?:印发|转发|公布|发布|颁布|下发)/u;

export interface FoundParts {
  readonly parts: Part[];
  /** Titles or mastheads of other documents in the same file. */
  readonly further: readonly Text[];
}

/** The parts of a file: of its document, of an explanation that stands before it, and of documents behind it. */
export function readParts(source: readonly Block[]): FoundParts {
  const blocks = cutLines(source);
  const from = explainedFrom(blocks);
  const signOff = findSignOff(blocks, from, blocks.length);
  const starts = signOff === null ? [] : documentStarts(blocks, signOff.end);
  const own = readDocument(blocks.slice(from, starts[0] ?? blocks.length));
  const explained = from === 0 ? [] : readAnnex(blocks, 0, from, { annex: furtherNumber(own) });
  const parts = [...explained, ...own];
  let number = furtherNumber(parts);
  for (const [order, start] of starts.entries()) {
    const behind = readFurther(blocks, start, starts[order + 1] ?? blocks.length, number);
    number = Math.max(number + 1, furtherNumber(behind));
    for (const part of behind) parts.push(part);
  }
  return { parts, further: starts.map((start) => blocks[start]!.text) };
}

function readDocument(blocks: readonly Block[]): Part[] {
  const head = readHead(blocks);
  const title = (titleOf(head) ?? '').slice(0, LONGEST_TITLE);
  const start = head.length;
  const end = blocks.length;
  const signOff = findSignOff(blocks, start, end);
  const isDecree = title === '' && head.some((part) => part.kind === 'masthead' && part.text.value.endsWith('令'));
  const opening = blocks[start]?.text.value.slice(0, 300) ?? '';
  const announces = ANNOUNCES.test(opening);
  const covering = isDecree || isCoveringTitle(plain(title)) || announces;
  // Where the title is lost, the sentence says what is handed on.
  const handedOn = plain(title === '' && announces ? opening : title);

  /** First block after the text that was signed, the parts that close it aside. */
  let rest = end;
  if (signOff !== null) {
    rest = signOff.end;
    let inCc = false;
    while (rest < end) {
      const { value } = blocks[rest]!.text;
      const behind = listEnd(blocks, rest, end);
      // 附件：某市行动方案 right above its first chapter opens the plan that the notice hands on.
      const opensPlan = covering && isPlanStart(blocks, rest, handedOn) && !isPlanStart(blocks, behind, handedOn);
      if (behind > rest && !opensPlan) {
        rest = behind;
        continue;
      }
      const kind = tailKind(value);
      if (
        kind === null &&
        !(inCc && !isPlanStart(blocks, rest, handedOn)) &&
        !(BODY.test(value) && isImprint(blocks[rest + 1]?.text.value ?? ''))
      )
        break;
      inCc = kind === 'cc' || (inCc && kind === null);
      rest += 1;
    }
  } else if (covering) {
    const plan = findPlan(blocks, start, handedOn);
    rest = plan === -1 ? end : plan;
  } else rest = annexStarts(blocks, start, end)[0] ?? end;

  const hasPlan =
    covering && rest < end && (isPlanStart(blocks, rest, handedOn) || annexStarts(blocks, rest, end)[0] === rest);
  const planIsMarked = hasPlan && annexStarts(blocks, rest, end)[0] === rest;
  const named = signOff === null || covering ? new Set<string>() : namedAnnexes(blocks, start, signOff.start);
  const texts = namedTexts(blocks, rest, end, title + (blocks[start]?.text.value ?? '').slice(0, LONGEST_TITLE));
  const annexes = [...new Set([...annexStarts(blocks, rest, end, named), ...texts])]
    .filter((index) => !(hasPlan && index === rest))
    .toSorted((a, b) => a - b);
  if (!hasPlan && annexes[0] !== rest) {
    // Whatever follows the signature without saying that it is an annex still belongs to the text.
    rest = annexes[0] ?? end;
  }
  const body = hasPlan
    ? [...inFront(readBody(blocks, start, rest, 'notice')), ...readAnnex(blocks, rest, annexes[0] ?? end, 'main')]
    : readBody(blocks, start, rest, 'main');
  const annexed = annexes.flatMap((index, order) => {
    const number = annexNumber(blocks[index]!.text.value) ?? order + (planIsMarked ? 2 : 1);
    return readAnnex(blocks, index, annexes[order + 1] ?? end, { annex: number });
  });
  return [...head, ...body, ...annexed];
}

/**
 * Where other texts begin that the notice names in 《》, behind the one it hands on, which begins in `main`: the second of two plans, and what a
 * decision on 修改《…》 publishes anew. Each stands below its whole name, and its text opens with a first label or a 题注.
 */
function namedTexts(blocks: readonly Block[], main: number, end: number, notice: string): number[] {
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

/** What closes a covering notice stands before the plan. */
const inFront = (parts: readonly Part[]): Part[] =>
  parts.map((part) => (part.zone === 'back' ? { ...part, zone: 'front' } : part));

function isPlanStart(blocks: readonly Block[], index: number, covering: string): boolean {
  const block = blocks[index];
  if (!block) return false;
  if (ANNEX_MARK.test(block.text.value) || ANNEX_WITH_TITLE.test(block.text.value)) return true;
  let title = '';
  for (let last = index; last < Math.min(index + 5, blocks.length) && isCaption(blocks[last]!); last += 1) {
    // 题注 below a title is no part of it.
    if (last > index && PROMULGATION.test(blocks[last]!.text.value)) break;
    title += plain(blocks[last]!.text.value);
    if (isHandedOn(covering, title)) return true;
  }
  return isCaption(block) && TITLE_END.test(title);
}

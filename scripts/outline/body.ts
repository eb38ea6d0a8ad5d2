import type { ParagraphKind } from '../../src/model/document.ts';
import type { Block } from '../blocks/reflow.ts';
import {
  ANNEX_MARK,
  ANNEX_WITH_TITLE,
  ATTACHMENTS,
  BODY,
  CC,
  DATE_ONLY,
  isImprint,
  NUMERIC_DAY,
} from '../lines/forms.ts';
import { readLabel } from '../lines/labels.ts';
import {
  contentsEnd,
  FILE,
  isCaption,
  isPublicity,
  isSentence,
  isSignature,
  opensFiles,
  opensUnnumbered,
  tailKind,
} from './blockForms.ts';
import type { Part, Zone } from './part.ts';

/**
 * Reads the blocks of one text behind its head; writes its parts: the text itself, what is said to be annexed, who signed
 * it and when, and the 版记 that closes it. Guarantees: every block once, in order.
 */

interface SignOff {
  /** First block of the signature. */
  readonly start: number;
  /** One past the date. */
  readonly end: number;
}

/** Bodies that sign and the day they sign: the first such place from `from` up to `end`. */
export function findSignOff(blocks: readonly Block[], from: number, end: number): SignOff | null {
  const closes = (index: number): boolean => index === end - 1 || tailKind(blocks[index + 1]!.text.value) !== null;
  for (const day of [DATE_ONLY, NUMERIC_DAY])
    for (let index = from; index < end; index += 1) {
      if (blocks[index]!.isRow || !day.test(blocks[index]!.text.value)) continue;
      let start = index;
      while (start > from && isSignature(blocks[start - 1]!)) start -= 1;
      // 2024-06-30 below a body may stand in a table too.
      const isSigned = start < index && (day === DATE_ONLY || ANNEX_MARK.test(blocks[index + 1]?.text.value ?? ''));
      if (isSigned || closes(index)) return { start, end: index + 1 };
    }
  return null;
}

/** 附件：1.… and the lines that go on counting, before the signature. */
export function markAttachments(blocks: readonly Block[], from: number, to: number): Set<number> {
  const found = new Set<number>();
  for (let index = from; index < to; index += 1) {
    const { value } = blocks[index]!.text;
    const goesOn =
      found.has(index - 1) &&
      (readLabel(value) !== null || ANNEX_WITH_TITLE.test(value) || isCaption(blocks[index]!)) &&
      !/。$/u.test(value) &&
      tailKind(value) === null &&
      !isSignature(blocks[index]!);
    if (ATTACHMENTS.test(value) || ANNEX_WITH_TITLE.test(value) || goesOn) found.add(index);
  }
  return found;
}

/** One past the list of annexes that opens here, behind the date (附件：1.甲表⏎2.乙表), or the same place where none does. */
export function listEnd(blocks: readonly Block[], start: number, end: number): number {
  const opening = blocks[start];
  if (start >= end || !opening || opening.isRow) return start;
  if (!ATTACHMENTS.test(opening.text.value) && !opensFiles(blocks, start)) return start;
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

/** The blocks of one text: what closes it by form, what is said to be annexed, and the rest as its body. */
export function readBody(blocks: readonly Block[], start: number, end: number, zone: Zone): Part[] {
  const signOff = findSignOff(blocks, start, end);
  const listed = markAttachments(blocks, start, signOff?.start ?? end);
  // Without a signature behind it, only a list that closes the text is one of annexes: 版记 may stand below it.
  let closing = end;
  while (closing > start && tailKind(blocks[closing - 1]!.text.value) !== null) closing -= 1;
  const attachments = signOff !== null || listed.has(closing - 1) ? listed : new Set<number>();
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
    else if (isSigning) put(index === signOff.end - 1 ? 'date' : 'signature');
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

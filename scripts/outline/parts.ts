import type { Block } from '../blocks/reflow.ts';
import {
  ANNEX_MARK,
  ANNEX_WITH_TITLE,
  BODY,
  isImprint,
  NUMBER_AND_SIGNER,
  NUMBER_AND_TITLE,
  numberBehindTitle,
  PROMULGATION,
  SIGNED,
  TITLE_END,
  titleBehindNumber,
} from '../lines/forms.ts';
import { readLabel } from '../lines/labels.ts';
import { slice, type Text } from '../lines/text.ts';
import { annexNumber, annexStarts, namedAnnexes, readAnnex } from './annexes.ts';
import { isCaption, isSentence, opensFiles, tailKind } from './blockForms.ts';
import { findSignOff, listEnd, readBody } from './body.ts';
import { readHead } from './head.ts';
import { documentStarts, explainedFrom, furtherNumber, namedTexts, readFurther } from './others.ts';
import { type Part, plain } from './part.ts';
import { isCoveringTitle, isHandedOn, LONGEST_HEAD, LONGEST_TITLE, titleOf } from './titles.ts';

/**
 * Reads blocks; writes the parts of the 公文 (GB/T 9704): what each block is, and which zone of the document it stands in.
 * Guarantees: every block once, in order, cut at most between a signature and its date.
 */

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
  const covering = plain(titleOf(readHead(blocks.slice(from, from + LONGEST_HEAD))) ?? '').slice(0, LONGEST_TITLE);
  const starts = signOff === null ? [] : documentStarts(blocks, signOff.end, covering);
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

/** 《…办法》已经市政府同意，现印发给你们: what such a sentence names is handed on, whatever stands above it. */
const ANNOUNCES =
  /^[^《》。]{0,40}《[^《》]{4,100}》[^。]{0,12}(?:已|业)[^。]{0,100}?现(?:予|将|予以)?(?:印发|转发|公布|发布|颁布|下发)|^(?:[^《》。]{0,40}(?:同意|审定|批准|通过)[，,])?现(?:将《[^《》]{4,100}》(?:予以)?(?:印发|转发|公布|发布|颁布|下发)|(?:印发|转发|下发)《[^《》]{4,100}》)|^[^。]{0,240}(?:制定|研究制定|编制|修订|起草)了?《[^《》]{4,100}》[，,]现(?:予|予以)?(?:印发|转发|公布|发布|颁布|下发)/u;

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

function isPlanStart(blocks: readonly Block[], index: number, covering: string): boolean {
  const block = blocks[index];
  if (!block) return false;
  if (opensFiles(blocks, index)) return false;
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

/** What closes a covering notice stands before the plan. */
const inFront = (parts: readonly Part[]): Part[] =>
  parts.map((part) => (part.zone === 'back' ? { ...part, zone: 'front' } : part));

import { integer } from '../../src/model/numerals.ts';
import type { Block } from '../blocks/reflow.ts';
import { ANNEX_MARK, ANNEX_WITH_TITLE, EXPLANATION, ownNumberOf, TITLE_END } from '../lines/forms.ts';
import { type Label, type LabelClass, readLabel } from '../lines/labels.ts';
import { gapsOf } from '../lines/text.ts';
import {
  contentsEnd,
  FURTHER_TITLE,
  headKind,
  isAddressee,
  isCaption,
  isSignature,
  opensFiles,
  opensUnnumbered,
} from './blockForms.ts';
import { markAttachments, readBody } from './body.ts';
import { type Part, plain, type Zone } from './part.ts';
import { bareTitle } from './titles.ts';

/** Reads the blocks behind a text; writes where its annexes begin, and the parts of each: its mark, its title, its text. */

const isWholeTitle = (title: string): boolean => TITLE_END.test(title) || EXPLANATION.test(plain(title));

/** An annex: its mark, its title, its text. */
export function readAnnex(blocks: readonly Block[], start: number, end: number, zone: Zone): Part[] {
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
    isCaption(blocks[index]!, blocks[index + 1]) &&
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
  while (index < end && title !== '' && /^[（(〔][^（）()。；：:]{1,30}[）)〕]$/u.test(blocks[index]!.text.value)) {
    const { text } = blocks[index]!;
    parts.push({ kind: 'title', text, zone });
    index += 1;
  }
  // 市教育局　市财政局⏎市人力社保局: who wrote what is handed on, below its title.
  let drafters = index;
  while (zone === 'main' && title !== '' && drafters < end && isSignature(blocks[drafters]!)) drafters += 1;
  const areSeveral = drafters > index + 1 || (drafters > index && gapsOf(blocks[index]!.text).length > 0);
  for (; areSeveral && index < drafters; index += 1) parts.push({ kind: 'signature', text: blocks[index]!.text, zone });
  // An annex may be a notice, with a number and addressees of its own.
  for (; index < end && FURTHER_TITLE.test(title); index += 1) {
    const { text } = blocks[index]!;
    const kind = ownNumberOf(text.value) !== null ? 'number' : isAddressee(text.value) ? 'addressee' : null;
    if (kind === null) break;
    parts.push({ kind, text, zone });
  }
  putContents();
  return [...parts, ...readBody(blocks, index, end, zone)];
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
export function namedAnnexes(blocks: readonly Block[], from: number, to: number): Set<string> {
  const names = [...markAttachments(blocks, from, to)].flatMap((index) =>
    plain(blocks[index]!.text.value)
      .replace(/^附件?[：:]?/u, '')
      .split(/\d{1,2}[.．、]|[；;]/u),
  );
  return new Set(names.map(bareTitle).filter((name) => name.length >= 6));
}

/** Where annexes begin at or after `from`: their marks on lines of their own, or a title that is `named` and has no mark. */
export function annexStarts(
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
      (ANNEX_MARK.test(value) && !opensFiles(blocks, index)) ||
      ANNEX_WITH_TITLE.test(value) ||
      (!goesOn && opensUnnumbered(blocks, index, end));
    // Below a mark it is the title of what the mark opens.
    const explains = !isMark && EXPLANATION.test(plain(value)) && starts.at(-1) !== index - 1;
    // A page may print the title of an annex at its head again, and a mark has it below.
    const isNamed = unseen.delete(bareTitle(value)) && index - (starts.at(-1) ?? -Infinity) > 2;
    if (!blocks[index]!.isRow && (isMark || explains || isNamed)) starts.push(index);
  }
  return starts;
}

export const annexNumber = (value: string): number | null =>
  integer(ANNEX_MARK.exec(value)?.[1] ?? ANNEX_WITH_TITLE.exec(value)?.[1] ?? '');

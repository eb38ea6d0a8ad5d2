import type { ParagraphKind } from '../../src/model/document.ts';
import type { Label, LabelClass } from '../lines/labels.ts';
import { gapsOf, type Text } from '../lines/text.ts';
import { unlabelledHeadingLength } from './headings.ts';
import { RANK } from './rank.ts';

/**
 * Reads the items of a zone; writes where the boxes of a plan (专栏1　公路重点工程) begin and end.
 *
 * Nothing closes a box in a text. What stands in it is of one form: items that count from 1, bullets, rows, or paragraphs
 * that each open with a name; it ends where the form does.
 */

interface Boxed {
  readonly kind: ParagraphKind;
  readonly text: Text;
  readonly label: Label | null;
}

export interface Box {
  /** One past the last item in it. */
  readonly end: number;
  /** Nothing tells its last items from the text behind it: they have no form, or their numbers go on with the section's. */
  readonly isUnclear: boolean;
}

const MARK = /^专栏\s*(?:(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?:[-－—.]\d{1,2})?\s*[：:]?|[：:])?\s*/u;

/** 专栏1 公路重点工程, 专栏一：…, 专栏　…: a mark that a number, a colon or white space parts from a name. */
function opensBox({ kind, text, label }: Boxed): boolean {
  const { value } = text;
  const mark = MARK.exec(value)?.[0];
  if (kind !== 'body' || label !== null || mark === undefined || value.length > 50) return false;
  const isParted = mark.trimEnd() !== '专栏' || gapsOf(text).includes(mark.length) || mark !== mark.trimEnd();
  return isParted && value.length > '专栏'.length && !/[。；，！]|[：:]$/u.test(value);
}

/** 沿江高速：全长120公里…, 沿江高速。全长120公里… */
const isNamed = ({ kind, text: { value } }: Boxed): boolean =>
  kind === 'body' && (/^[^，。；：:]{2,24}[：:]\S/u.test(value) || unlabelledHeadingLength(value) > 0);

/** Paragraphs that an item of a box may have behind its first. */
const MOST_PARAGRAPHS = 6;

/** The next label behind a paragraph without one. */
const labelBehind = (items: readonly Boxed[], index: number): Label | null =>
  items.slice(index + 1, index + 1 + MOST_PARAGRAPHS).find((item) => item.label !== null || opensBox(item))?.label ??
  null;

/**
 * One past the items that count on from the one at `first`, with what stands below each. `counted` is what the section has
 * counted to before the box: 1. 2. 专栏 1. 2. 3. may go on with either.
 */
function listEnd(items: readonly Boxed[], first: number, counted: number | null): Box {
  const own = items[first]!.label!;
  let last = own.value;
  /** The value that each deeper class has reached below the item at hand. */
  let deeper = new Map<string, number>();
  const isNext = (label: Label | null | undefined): boolean =>
    label?.class === own.class && (label.value === null || label.value === (last ?? 0) + 1);
  let isUnclear = false;
  let index = first + 1;
  for (; index < items.length; index += 1) {
    const item = items[index]!;
    const { label } = item;
    if (label === null) {
      // Text below the name of an item, or between two items.
      const above = items[index - 1]!;
      const isBelowName = above.label !== null && !/[。；]/u.test(above.text.value);
      if (opensBox(item) || !(isBelowName || isNext(labelBehind(items, index)))) break;
    } else if (isNext(label)) {
      isUnclear ||= counted !== null && label.value === counted + 1;
      last = label.value;
      deeper = new Map();
    } else {
      const reached = deeper.get(label.class) ?? 0;
      const isBelow = RANK[label.class] > RANK[own.class] && (label.value === null || label.value === reached + 1);
      if (!isBelow) break;
      if (label.value !== null) deeper.set(label.class, label.value);
    }
  }
  return { end: index, isUnclear };
}

/** One past the items from `start` on for which something holds. */
function runEnd(items: readonly Boxed[], start: number, holds: (item: Boxed) => boolean): number {
  let end = start;
  while (end < items.length && items[end]!.label === null && !opensBox(items[end]!) && holds(items[end]!)) end += 1;
  return end;
}

function boxAt(items: readonly Boxed[], start: number, counted: ReadonlyMap<LabelClass, number | null>): Box {
  const first = start + 1;
  const opening = items[first];
  if (opening === undefined || opensBox(opening)) return { end: first, isUnclear: false };
  const { label } = opening;
  if (label !== null) {
    const isList = RANK[label.class] >= RANK.cn && (label.value === null || label.value === 1);
    return isList ? listEnd(items, first, counted.get(label.class) ?? null) : { end: first, isUnclear: false };
  }
  if (opening.kind === 'table') return { end: runEnd(items, first, ({ kind }) => kind === 'table'), isUnclear: false };
  if (isNamed(opening)) return { end: runEnd(items, first, isNamed), isUnclear: false };
  const end = runEnd(items, first, ({ kind }) => kind === 'body');
  return { end, isUnclear: end > first + 1 };
}

/** By the index of its title, each box. */
export function findBoxes(items: readonly Boxed[]): Map<number, Box> {
  const found = new Map<number, Box>();
  /** By class, the number that stands last before the box; a label of a higher rank begins a new count below it. */
  let counted = new Map<LabelClass, number | null>();
  for (let index = 0; index < items.length; index += 1) {
    const { label } = items[index]!;
    if (label !== null) {
      counted = new Map([...counted].filter(([other]) => RANK[other] < RANK[label.class]));
      counted.set(label.class, label.value);
    }
    if (!opensBox(items[index]!)) continue;
    const box = boxAt(items, index, counted);
    found.set(index, box);
    index = box.end - 1;
  }
  return found;
}

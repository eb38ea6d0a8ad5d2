import type { ParagraphKind } from '../../src/model/document.ts';
import type { Label } from '../lines/labels.ts';
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
  /** Its paragraphs have no form that would tell them from the text behind it. */
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

/** One past the items that count on from the one at `first`, with what stands below each. */
function listEnd(items: readonly Boxed[], first: number): number {
  const own = items[first]!.label!;
  let last = own.value;
  /** The value that each deeper class has reached below the item at hand. */
  let deeper = new Map<string, number>();
  const isNext = (label: Label | null | undefined): boolean =>
    label?.class === own.class && (label.value === null || label.value === (last ?? 0) + 1);
  let index = first + 1;
  for (; index < items.length; index += 1) {
    const item = items[index]!;
    const { label } = item;
    if (label === null) {
      // Text below the name of an item, or between two items.
      const above = items[index - 1]!;
      const isBelowName = above.label !== null && !/[。；]/u.test(above.text.value);
      if (opensBox(item) || !(isBelowName || isNext(items[index + 1]?.label))) break;
    } else if (isNext(label)) {
      last = label.value;
      deeper = new Map();
    } else {
      const reached = deeper.get(label.class) ?? 0;
      const isBelow = RANK[label.class] > RANK[own.class] && (label.value === null || label.value === reached + 1);
      if (!isBelow) break;
      if (label.value !== null) deeper.set(label.class, label.value);
    }
  }
  return index;
}

/** One past the items from `start` on for which something holds. */
function runEnd(items: readonly Boxed[], start: number, holds: (item: Boxed) => boolean): number {
  let end = start;
  while (end < items.length && items[end]!.label === null && !opensBox(items[end]!) && holds(items[end]!)) end += 1;
  return end;
}

function boxAt(items: readonly Boxed[], start: number): Box {
  const first = start + 1;
  const opening = items[first];
  if (opening === undefined || opensBox(opening)) return { end: first, isUnclear: false };
  const { label } = opening;
  if (label !== null) {
    const isList = RANK[label.class] >= RANK.cn && (label.value === null || label.value === 1);
    return { end: isList ? listEnd(items, first) : first, isUnclear: false };
  }
  if (opening.kind === 'table') return { end: runEnd(items, first, ({ kind }) => kind === 'table'), isUnclear: false };
  if (isNamed(opening)) return { end: runEnd(items, first, isNamed), isUnclear: false };
  const end = runEnd(items, first, ({ kind }) => kind === 'body');
  return { end, isUnclear: end > first + 1 };
}

/** By the index of its title, each box. */
export function findBoxes(items: readonly Boxed[]): Map<number, Box> {
  const found = new Map<number, Box>();
  for (let index = 0; index < items.length; index += 1) {
    if (!opensBox(items[index]!)) continue;
    const box = boxAt(items, index);
    found.set(index, box);
    index = box.end - 1;
  }
  return found;
}

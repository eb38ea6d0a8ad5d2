import type { Mark, ParagraphKind } from '../../src/model/document.ts';
import { THIS_TEXT } from '../lines/forms.ts';
import { type Label, type LabelClass, readLabel } from '../lines/labels.ts';
import { breaksOf, gapsOf, type Text } from '../lines/text.ts';
import { markResponsibilities } from '../responsible/responsibilities.ts';
import type { Part } from './part.ts';
import { depthOf, RANK } from './rank.ts';

/**
 * Reads the parts of a zone; writes its items: each part with the label that it opens with and the lists of units in it,
 * and what is asked about those behind it again and again. Guarantees: one item a part, in order.
 */

/** A block of a zone with what it opens. */
export interface Item {
  readonly kind: ParagraphKind;
  readonly text: Text;
  readonly label: Label | null;
  readonly marks: readonly Exclude<Mark, { type: 'head' }>[];
}

const toItem = (part: Part, below: Part | undefined): Item => {
  const readsLabel = part.kind === 'body';
  const value = part.text.value;
  const hasLists = part.kind === 'body';
  return {
    kind: part.kind,
    text: part.text,
    // ①数据来源：… is a note to the text above.
    label: readsLabel && !/^[①-⑳]\s*(?:数据|资料)?来源/u.test(value) ? readLabel(value, below?.text.value) : null,
    marks: hasLists ? markResponsibilities(value, gapsOf(part.text), breaksOf(part.text)) : [],
  };
};

/** 一、支持创新研发: a name and no sentence. */
const isName = ({ text: { value } }: Item): boolean => value.length <= 40 && !/[。；;：:！]|[，,]$/u.test(value);

export type Labelled = Item & { readonly label: Label };

export const isLabelled = (item: Item): item is Labelled => item.label !== null;

/**
 * 一、支持创新研发⏎第一条…⏎二、支持产业化⏎第三条…: the numbers of the articles run on through what stands where a statute has
 * its chapters, some of which may have none (一、总体要求). 一、 and （一） in an article count on from what is no chapter.
 */
function markChapters(items: readonly Item[]): readonly Item[] {
  const labelled = items.filter(isLabelled);
  const first = labelled.findIndex(({ label }) => label.class === 'article');
  const opening = labelled[first - 1];
  const chapters = opening?.label.class;
  if (!opening || (chapters !== 'cn' && chapters !== 'cn-paren') || !isName(opening)) return items;
  const found = new Set<Item>();
  let count = 0;
  let article = 0;
  let runsOn = opening.label.value === 1;
  for (const [index, item] of labelled.entries()) {
    const { label } = item;
    if (label.class === 'article') article = label.value ?? article;
    if (label.class !== chapters || label.value !== count + 1) continue;
    const next = labelled[index + 1]?.label;
    const holdsArticles = next?.class === 'article';
    const goesOn = holdsArticles && (next.value === article + 1 || next.value === 1);
    const before = labelled[index - 1];
    const isItem = before?.label.class === chapters && before.label.value === count && !found.has(before);
    if (index >= first && (isItem || !isName(item) || (holdsArticles && !goesOn))) continue;
    found.add(item);
    count += 1;
    runsOn ||= index > first && goesOn;
  }
  if (!runsOn || !found.has(opening)) return items;
  return items.map((item) => (found.has(item) ? { ...item, label: { ...item.label!, class: 'chapter' } } : item));
}

/** ①PUE：… explains what the text above calls PUE①, and ①不与同类补贴重复。 what it says of …承担①。: no items. */
function withoutNotes(items: readonly Item[]): readonly Item[] {
  if (!items.some(({ label }) => label?.class === 'circled')) return items;
  let before = '';
  return items.map((item) => {
    const { value } = item.text;
    const mark = item.label?.class === 'circled' && /^[①-⑳]/u.test(value) ? value.charAt(0) : null;
    const name = /^.\s*([^。，；：:]{1,20})[：:]/u.exec(value)?.[1];
    const isCalled =
      mark !== null &&
      ((name !== undefined && before.includes(`${name}${mark}`)) ||
        new RegExp(`[^：:；;，。\\s]${mark}[。，；、）]`, 'u').test(before));
    before = `${before}\n${value}`.slice(-LONGEST_CALL);
    return isCalled ? { ...item, label: null } : item;
  });
}

const GLUED = /^([1-9]\d?)\.(?=\d)/u;

/** 4.培育企业5家。⏎5.3家企业上市。: that 5. is a label and 5.3 no decimal is told by the one above it. */
function withGlued(items: readonly Item[]): readonly Item[] {
  const numberOf = ({ kind, label, text }: Item): RegExpExecArray | null =>
    kind === 'body' && label === null ? GLUED.exec(text.value) : null;
  if (!items.some((item) => numberOf(item) !== null)) return items;
  const isNumbered = (item: Item | undefined, value: number): boolean =>
    item?.label?.value === value && /^\d+\.$/u.test(item.label.label);
  let before: Item | undefined;
  return items.map((item, index) => {
    const number = numberOf(item);
    const value = Number(number?.[1]);
    const isNext =
      value === 1
        ? isNumbered(items[index + 1], 2)
        : isNumbered(before, value - 1) && /[。；;）]$/u.test(before!.text.value);
    const read = number && isNext ? { ...item, label: { class: 'arabic' as const, label: number[0], value } } : item;
    if (!isList(item)) before = read;
    return read;
  });
}

/** How far above a note its mark may stand. */
const LONGEST_CALL = 5000;

/** Where the list begins that nothing but marks stands behind, or the length of the text. */
export const listStartOf = ({ marks, text: { value } }: Item): number => {
  let end = value.length;
  while (end > 0 && /[。；;\s]/u.test(value[end - 1]!)) end -= 1;
  const list = marks.find((mark) => mark.type === 'list' && mark.end >= end);
  return list ? list.start : value.length;
};

/** The whole paragraph is a list of units. */
export const isList = (item: Item): boolean =>
  item.label === null && item.marks[0]?.type === 'list' && listStartOf(item) === 0;

/** Kinds that stand in a clause; the others are parts of the 公文 around the text. */
export const isText = (kind: ParagraphKind): boolean => kind === 'body' || kind === 'table';

/** Closing paragraphs behind the last unit: scope, 施行, 有效期, 解释. */
const CLOSING = new RegExp(
  `^${THIS_TEXT}|^自.{0,24}(?:施行|实施|执行)|^(?:此前|以前|原有?)[^。]{2,60}(?:同时|停止|废止|不一致|为准)|^特此(?:通知|通告|公告|函)|^(?:以上|上述)(?:意见|政策|措施|规定|条款)[^。]*(?:施行|实施|执行|解释|有效期|为准)|^(?:国家|上级|省)[^。]{0,30}(?:另有规定|出台新)|有效期(?:为|至|限)?[^。]{1,20}。?$`,
  'u',
);

/** 6.2 实施时间, 第九条 附则。: a heading; one that ends in a stop must name what closes a text, or it is an item. */
const announces = (value: string): boolean =>
  value.length <= 40 &&
  !/。./u.test(value) &&
  (!value.endsWith('。') || /附则|其他|[施执]行|实施|生效|有效|期限|时间|解释|适用/u.test(value));

/** Index of the first closing paragraph, or the number of items. */
function closingStart(items: readonly Item[]): number {
  let start = items.length;
  for (let index = items.length - 1; index >= 0; index -= 1) {
    const item = items[index]!;
    if (item.label !== null || item.kind !== 'body' || isList(item)) {
      if (!isText(item.kind)) continue;
      break;
    }
    if (CLOSING.test(item.text.value)) start = index;
  }
  // Behind a heading such a sentence is what the heading announces (6.2 实施时间⏎本预案自…).
  const before = items[start - 1];
  if (before?.label && announces(before.text.value)) return items.length;
  // A text that is nothing but such sentences has no units to close.
  return items.slice(0, start).some((item) => item.label !== null) ? start : items.length;
}

/** A zone's items with what is asked about them again and again. */
export interface Items {
  readonly all: readonly Item[];
  /** Where the paragraphs begin that close the text. */
  readonly closing: number;
  /** Where each class of labels stands first. */
  readonly firstOf: ReadonlyMap<LabelClass, number>;
  /** By index, the next item behind it with a label, and the next that is no list of units. */
  readonly nextLabelled: readonly (Item | undefined)[];
  readonly nextOther: readonly (Item | undefined)[];
}

function lookAhead(all: readonly Item[], closing: number): Items {
  const firstOf = new Map<LabelClass, number>();
  const nextLabelled: (Item | undefined)[] = all.map(() => undefined);
  const nextOther: (Item | undefined)[] = all.map(() => undefined);
  for (let index = all.length - 1; index >= 0; index -= 1) {
    const next = all[index + 1];
    nextLabelled[index] = next === undefined || next.label !== null ? next : nextLabelled[index + 1];
    nextOther[index] = next === undefined || !isList(next) ? next : nextOther[index + 1];
    const { label } = all[index]!;
    if (label !== null) firstOf.set(label.class, index);
  }
  return { all, closing, firstOf, nextLabelled, nextOther };
}

/** The items of a zone, and the paragraphs that close it where it is the text itself. */
export function itemsOf(parts: readonly Part[], isMain: boolean): Items {
  const all = withoutNotes(markChapters(withGlued(parts.map((part, index) => toItem(part, parts[index + 1])))));
  return lookAhead(all, isMain ? closingStart(all) : all.length);
}

export function followedBy({ all, closing, firstOf }: Items, index: number): 'text' | 'unit' | 'nothing' {
  const next = all[index + 1];
  if (!next || index + 1 >= closing) return 'nothing';
  if (next.label === null)
    return isList(next) || next.kind !== 'body' ? (next.kind === 'table' ? 'text' : 'nothing') : 'text';
  const own = all[index]!.label!;
  if (next.label.class === own.class) return depthOf(next.label) > depthOf(own) ? 'unit' : 'nothing';
  const seenBefore = firstOf.get(next.label.class)! < index;
  return RANK[next.label.class] > RANK[own.class] || (!seenBefore && next.label.value === 1) ? 'unit' : 'nothing';
}

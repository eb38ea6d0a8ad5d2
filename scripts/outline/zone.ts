import type { Mark } from '../../src/model/document.ts';
import type { Report } from '../diagnostics/report.ts';
import { GLOSSARY, isField } from '../lines/forms.ts';
import { type Box, findBoxes } from './boxes.ts';
import type { Draft, Unit } from './clauses.ts';
import { type HeadingOf, headingsOf } from './itemHeadings.ts';
import {
  followedBy,
  type Item,
  type Items,
  isLabelled,
  isList,
  isText,
  itemsOf,
  type Labelled,
  listStartOf,
} from './items.ts';
import { addOwner, climb, climbToBox, closeItems, type ListOwners, type OpenUnit, ownerOfList } from './openUnits.ts';
import type { Part } from './part.ts';
import { depthOf } from './rank.ts';

/**
 * Reads the parts of one zone: the text, or an annex; writes its clauses and paragraphs.
 * Guarantees: every part is one paragraph, in order; every paragraph of the text belongs to a clause.
 */

interface ZoneDraft {
  readonly draft: Draft;
  readonly report: Report;
  readonly isMain: boolean;
  readonly items: Items;
  readonly headingOf: HeadingOf;
  /** By the index of its title, each box. */
  readonly boxes: ReadonlyMap<number, Box>;
  /** What holds the zone: nothing for the text, the annex for an annex. */
  readonly base: OpenUnit;
  readonly stack: OpenUnit[];
  readonly owners: ListOwners;
  /** By unit, how many units stand in it. */
  readonly siblings: Map<string, number>;
  /** Lists, by holder and class, that have an item without a heading, and whether that is a sentence. */
  readonly plainLists: Map<string, boolean>;
  /** By unit and class, the label that stands last: outside of boxes, and where the item at hand stands. */
  readonly outside: Map<string, number>;
  last: Map<string, number>;
  /** The open box: its place among the open units, and one past its last item. */
  box: { readonly at: number; readonly end: number } | null;
  /** What holds text in front of the first unit, and what closes the text, once there are such. */
  preamble: Unit | null;
  end: Unit | null;
}

/** Reports a number that does not follow the one before it on its level. */
function checkSequence(last: Map<string, number>, path: string, item: Labelled, report: Report): void {
  const { label } = item;
  if (label.value === null) return;
  const running = `/${label.class}${depthOf(label)}`;
  const key = `${path}${running}`;
  const before = last.get(key);
  const run = last.get(running);
  if (
    label.value !== 1 &&
    label.value !== (before ?? 0) + 1 &&
    label.value !== (run ?? 0) + 1 &&
    label.value !== before
  )
    report.add(
      'numbering-gap',
      item.text,
      `编号 ${label.label}（前一个是 ${before ?? run ?? 0}）`,
      `${(before ?? run ?? 0) + 1}`,
    );
  last.set(key, label.value);
  last.set(running, label.value);
}

/** A few words without a mark on a line of their own; 序号 opens the head of a table. */
const isFewWords = ({ kind, label, marks, text: { value } }: Item): boolean =>
  kind === 'body' &&
  label === null &&
  marks.length === 0 &&
  value.length >= 2 &&
  value.length <= 30 &&
  !/[，。；：！？、,;:!?]|^序号/u.test(value) &&
  /\p{Script=Han}{2}/u.test(value);

/** A heading in a line of its own that nothing numbers: a few words, no mark, and a sentence after it. */
function isCaption(item: Item, next: Item | undefined, before: Item | undefined): boolean {
  // The last of several names, one on a line, is none.
  if (!isFewWords(item) || (before !== undefined && isFewWords(before))) return false;
  return (
    next?.kind === 'body' &&
    next.label === null &&
    !isList(next) &&
    next.text.value.length >= 20 &&
    next.text.value.includes('。')
  );
}

const holderOf = ({ stack, base }: ZoneDraft): OpenUnit => stack.at(-1) ?? base;

const below = ({ unit }: OpenUnit, step: string): Pick<Unit, 'number' | 'level'> => ({
  number: unit.number === '' ? step : `${unit.number}.${step}`,
  level: unit.level + 1,
});

/** Opens a unit in the one on top. */
function open(zone: ZoneDraft, step: string, label: string, item?: Item): Unit {
  const parent = holderOf(zone);
  zone.siblings.set(parent.unit.number, (zone.siblings.get(parent.unit.number) ?? 0) + 1);
  return zone.draft.open({ ...below(parent, step), label }, item);
}

/** A heading that nothing numbers: of a box, of a list of words, or a caption. */
function openUnlabelled(zone: ZoneDraft, item: Item, isGlossary: boolean): void {
  const parent = holderOf(zone);
  parent.unlabelled += 1;
  const unit = open(zone, `u${parent.unlabelled}`, '');
  zone.stack.push({ label: null, unit, depth: 1, isItem: false, hasText: false, isGlossary, unlabelled: 0 });
  zone.draft.place({ ...item, kind: 'heading' }, unit.number);
}

/** Leaves a box behind its last item. */
function leaveBox(zone: ZoneDraft, index: number): void {
  if (zone.box === null || index < zone.box.end) return;
  zone.stack.length = Math.min(zone.stack.length, zone.box.at);
  zone.last = zone.outside;
  zone.box = null;
}

function openBox(zone: ZoneDraft, item: Item, { end, isUnclear }: Box): void {
  climbToBox(zone.stack);
  zone.box = { at: zone.stack.length, end };
  zone.last = new Map();
  openUnlabelled(zone, item, false);
  if (isUnclear)
    zone.report.add('unclear-box', item.text, `“${item.text.value}”之后的几段也可能是正文`, '看得出专栏止于何处');
}

function openLabelled(zone: ZoneDraft, item: Labelled, index: number): void {
  const { stack, items, box, plainLists } = zone;
  const { label, text, marks } = item;
  const inside = box === null ? [] : stack.splice(0, box.at + 1);
  climb(stack, label, /[：:]$/u.test(items.all[index - 1]?.text.value ?? ''));
  stack.unshift(...inside);
  const parent = holderOf(zone);
  if (label.value === null) parent.unlabelled += 1;
  checkSequence(zone.last, parent.unit.number, item, zone.report);
  const unit = open(zone, `${label.value ?? `u${parent.unlabelled}`}`, label.label, item);
  const printed = zone.headingOf(item, index);
  // The last item of a list without headings has none, although text follows the list.
  const list = `${parent.unit.number}/${label.class}`;
  // Behind items that end in stops a few words without one are a heading: （三）巩固阶段（2026年）.
  const isSentence = !/^[^，。、；;：:]{2,30}$/u.test(text.value);
  const isLast =
    label.class !== 'article' &&
    printed === listStartOf(item) &&
    plainLists.has(list) &&
    (isSentence || !plainLists.get(list)) &&
    (label.value ?? 0) > 1;
  const head = isLast && followedBy(items, index) !== 'unit' ? 0 : printed;
  if (head === 0) plainLists.set(list, isSentence);
  const isHeading = head === text.value.length;
  if (marks.length > 0) addOwner(zone.owners, unit.number);
  stack.push({ label, unit, depth: depthOf(label), isItem: head === 0, hasText: !isHeading, unlabelled: 0 });
  const headMark: readonly Mark[] = head > 0 && !isHeading ? [{ type: 'head', start: 0, end: head }] : [];
  zone.draft.place(isHeading ? { ...item, kind: 'heading' } : item, unit.number, [...headMark, ...marks]);
}

/** A list of responsible units in a paragraph of its own; false where no unit is open that it could be of. */
function placeList(zone: ZoneDraft, item: Item, index: number): boolean {
  const owner = ownerOfList(zone.stack, zone.owners, zone.siblings, zone.items.nextOther[index]);
  if (!owner) return false;
  addOwner(zone.owners, owner.unit.number);
  if (owner.label) zone.owners.classes.add(owner.label.class);
  zone.draft.place({ ...item, kind: 'responsibility' }, owner.unit.number, item.marks);
  return true;
}

/** 完成时限：, 责任领导： are of what the list of units beside them is of; false where it is no unit with a label. */
function placeField(zone: ZoneDraft, item: Item, index: number): boolean {
  const owner = ownerOfList(zone.stack, zone.owners, zone.siblings, zone.items.nextOther[index]);
  if (!owner?.label) return false;
  zone.draft.place(item, owner.unit.number, item.marks);
  return true;
}

function placeText(zone: ZoneDraft, item: Item, index: number): void {
  const { stack, base, draft, items } = zone;
  closeItems(stack, items.nextLabelled[index]?.label);
  let holder = stack.at(-1)?.unit ?? zone.preamble;
  if (holder === null) {
    holder = zone.isMain ? draft.open({ number: '0', level: 1, label: '' }) : base.unit;
    if (!zone.isMain) draft.add(base.unit);
    zone.preamble = holder;
  }
  if (item.marks.length > 0) addOwner(zone.owners, holder.number);
  draft.place(item, holder.number, item.marks);
}

function placeUnlabelled(zone: ZoneDraft, item: Item, index: number): void {
  const { stack, items } = zone;
  if (isList(item) && placeList(zone, item, index)) return;
  const isGlossary = item.kind === 'body' && GLOSSARY.test(item.text.value);
  if (isGlossary || isCaption(item, items.all[index + 1], items.all[index - 1])) {
    while (isGlossary ? stack.length > 0 : stack.at(-1)?.label === null) stack.pop();
    openUnlabelled(zone, item, isGlossary);
    return;
  }
  if (item.kind === 'body' && isField(item.text.value) && placeField(zone, item, index)) return;
  placeText(zone, item, index);
}

/** Builds one zone: the text where `annex` is null. */
export function buildZone(draft: Draft, parts: readonly Part[], annex: number | null, report: Report): void {
  const isMain = annex === null;
  const items = itemsOf(parts, isMain);
  const outside = new Map<string, number>();
  const zone: ZoneDraft = {
    draft,
    report,
    isMain,
    items,
    headingOf: headingsOf(items),
    boxes: findBoxes(items.all),
    base: {
      label: null,
      unit: { number: isMain ? '' : `a${annex}`, level: isMain ? 0 : 1, label: '' },
      depth: 0,
      isItem: false,
      hasText: false,
      unlabelled: 0,
    },
    stack: [],
    owners: { numbers: new Set(), classes: new Set(), within: new Map() },
    siblings: new Map(),
    plainLists: new Map(),
    outside,
    last: outside,
    box: null,
    preamble: null,
    end: null,
  };
  for (const [index, item] of items.all.entries()) {
    if (!isText(item.kind)) {
      draft.placeBeside(item, zone.stack.length > 0 || !isMain ? 'back' : 'front');
      continue;
    }
    if (index >= items.closing) {
      zone.end ??= draft.open({ number: 'end', level: 1, label: '' });
      draft.place(item, zone.end.number, item.marks);
      continue;
    }
    leaveBox(zone, index);
    const box = zone.boxes.get(index);
    if (box) openBox(zone, item, box);
    else if (isLabelled(item)) openLabelled(zone, item, index);
    else placeUnlabelled(zone, item, index);
  }
}

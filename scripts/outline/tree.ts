import type { Clause, Mark, Paragraph, ParagraphKind } from '../../src/model/document.ts';
import { markResponsibilities } from '../annotate/responsibilities.ts';
import type { Report } from '../diagnostics/report.ts';
import { GLOSSARY, isField } from '../lines/forms.ts';
import { type Label, type LabelClass, readLabel } from '../lines/labels.ts';
import { gapsOf, linesOf, type Text } from '../lines/text.ts';
import { findBoxes } from './boxes.ts';
import { headingLength, isArticleName, setOffLength, unlabelledHeadingLength } from './headings.ts';
import type { Part as DocumentPart, Zone } from './part.ts';
import { RANK } from './rank.ts';

/**
 * Reads the parts of a 公文; writes its clauses and paragraphs.
 * Guarantees: every part is one paragraph, in order; every paragraph of the text belongs to a clause; clause numbers are
 * unique in the document and follow from the labels, so that they survive a new conversion.
 */

/** A clause before its purpose, its themes and its carry-over rule are known. */
export type Unit = Pick<Clause, 'number' | 'level' | 'label'>;

/** A paragraph with the place it came from. */
export interface PlacedParagraph extends Paragraph {
  readonly source: Text;
}

interface OpenUnit {
  readonly label: Label | null;
  readonly unit: Unit;
  /** Depth of a decimal number: 1.2.3 has 3. */
  readonly depth: number;
  /** The unit is an item of a list (…； …。), with no heading. */
  readonly isItem: boolean;
  /** Its opening paragraph says more than a heading. */
  readonly hasText: boolean;
  /** Its numbered items explain words, and do not close it. */
  readonly isGlossary?: boolean;
  /** How many unlabelled units and dashes it holds so far. */
  unlabelled: number;
}

const depthOf = (label: Label): number =>
  label.class === 'decimal' ? label.label.split(/[.．]/u).filter((part) => part !== '').length : 1;

const isSameKind = (open: OpenUnit, label: Label): boolean =>
  open.label?.class === label.class && open.depth === depthOf(label);

/**
 * Closes units until the one that holds a unit with this label is on top.
 * @param isAnnounced what stands right before the label ends in a colon
 */
function climb(stack: OpenUnit[], label: Label, isAnnounced: boolean): void {
  const sibling = stack.findLastIndex((open) => isSameKind(open, label));
  if (sibling !== -1) {
    stack.length = sibling;
    return;
  }
  if (label.class === 'decimal') {
    const above = stack.findLastIndex(
      (open) =>
        open.label?.class === 'arabic' ||
        (open.label?.class === 'decimal' && open.depth < depthOf(label)) ||
        (open.label !== null && RANK[open.label.class] < RANK.arabic),
    );
    stack.length = above + 1;
    return;
  }
  const startsList = label.value === null || (label.value === 1 && RANK[label.class] >= RANK['cn-paren']);
  while (stack.length > 0) {
    const top = stack.at(-1)!;
    if (top.label === null) {
      if (top.isGlossary && RANK[label.class] >= RANK.arabic) break;
      stack.pop();
    } else if (top.label.class === 'dash' || top.label.class === 'bullet') {
      // （一） stands beside dashes, and in one only that announces it.
      const isBeside = RANK[label.class] <= RANK['cn-paren'] && !isAnnounced;
      if (label.class === 'dash' || label.class === 'bullet' || !startsList || isBeside) stack.pop();
      else if (stack.some((open) => isSameKind(open, label))) stack.pop();
      else break;
    } else if (!startsList && RANK[top.label.class] > RANK[label.class]) stack.pop();
    else break;
  }
}

/** Paragraph ids and clause numbers of one document. */
function createNumbers() {
  const used = new Map<string, number>();
  const paragraphs = new Map<string, number>();
  return {
    /** The number, or with -2, -3 … where the document repeats it. */
    unique(number: string): { number: string; isRepeat: boolean } {
      const times = (used.get(number) ?? 0) + 1;
      used.set(number, times);
      return times === 1
        ? { number, isRepeat: false }
        : { number: this.unique(`${number}-${times}`).number, isRepeat: true };
    },
    paragraph(owner: string): string {
      const count = (paragraphs.get(owner) ?? 0) + 1;
      paragraphs.set(owner, count);
      return `${owner}.p${count}`;
    },
  };
}

type Numbers = ReturnType<typeof createNumbers>;

/** A block of a zone with what it opens. */
interface Item {
  readonly kind: ParagraphKind;
  readonly text: Text;
  readonly label: Label | null;
  readonly marks: readonly Exclude<Mark, { type: 'head' }>[];
}

const toItem = (part: DocumentPart): Item => {
  const readsLabel = part.kind === 'body';
  const value = part.text.value;
  const hasLists = part.kind === 'body';
  return {
    kind: part.kind,
    text: part.text,
    // ①数据来源：… is a note to the text above.
    label: readsLabel && !/^[①-⑳]\s*(?:数据|资料)?来源/u.test(value) ? readLabel(value) : null,
    marks: hasLists ? markResponsibilities(value, gapsOf(part.text)) : [],
  };
};

/** 一、支持创新研发: a name and no sentence. */
const isName = ({ text: { value } }: Item): boolean => value.length <= 40 && !/[。；;：:！]|[，,]$/u.test(value);

type Labelled = Item & { readonly label: Label };

/**
 * 一、支持创新研发⏎第一条…⏎二、支持产业化⏎第三条…: the numbers of the articles run on through what stands where a statute has
 * its chapters, some of which may have none (一、总体要求). 一、 and （一） in an article count on from what is no chapter.
 */
function markChapters(items: readonly Item[]): readonly Item[] {
  const labelled = items.filter((item): item is Labelled => item.label !== null);
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

/** ①PUE：… explains what the text above calls PUE①, and is no item. */
function withoutNotes(items: readonly Item[]): readonly Item[] {
  if (!items.some(({ label }) => label?.class === 'circled')) return items;
  let before = '';
  return items.map((item) => {
    const { value } = item.text;
    const note = item.label?.class === 'circled' ? /^([①-⑳])\s*([^。，；：:]{1,20})[：:]/u.exec(value) : null;
    const isCalled = note !== null && before.includes(`${note[2]!}${note[1]!}`);
    before = `${before}\n${value}`.slice(-LONGEST_CALL);
    return isCalled ? { ...item, label: null } : item;
  });
}

/** How far above a note its mark may stand. */
const LONGEST_CALL = 5000;

/** Where the list begins that nothing but marks stands behind, or the length of the text. */
const listStartOf = ({ marks, text: { value } }: Item): number => {
  let end = value.length;
  while (end > 0 && /[。；;\s]/u.test(value[end - 1]!)) end -= 1;
  const list = marks.find((mark) => mark.type === 'list' && mark.end >= end);
  return list ? list.start : value.length;
};

/** The whole paragraph is a list of units. */
const isList = (item: Item): boolean =>
  item.label === null && item.marks[0]?.type === 'list' && listStartOf(item) === 0;

/** A zone's items with what is asked about them again and again. */
interface Items {
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

/** Share of the units of a class whose first sentence is a heading that text follows in the same paragraph. */
function usualRunIns(items: Items): Set<LabelClass> {
  const counts = new Map<LabelClass, { all: number; runIn: number }>();
  for (const [index, item] of items.all.entries()) {
    if (item.label === null) continue;
    const count = counts.get(item.label.class) ?? { all: 0, runIn: 0 };
    count.all += 1;
    const length = headingLength({
      label: item.label,
      text: item.text.value,
      listStart: listStartOf(item),
      followedBy: followedBy(items, index),
      usual: false,
      areNamed: false,
    });
    const runIn = item.label.class === 'article' ? articleRunIn(item) : length > 0 && length < listStartOf(item);
    if (runIn) count.runIn += 1;
    counts.set(item.label.class, count);
  }
  return new Set(
    [...counts].filter(([, { all, runIn }]) => all >= 2 && runIn >= all * 0.6).map(([labelClass]) => labelClass),
  );
}

/** 第三条 基本原则。坚持…: only a document in which most articles are like this has headings of this form. */
function articleRunIn(item: Item): boolean {
  const rest = item.text.value.slice(item.label!.label.length).trim();
  return unlabelledHeadingLength(rest) > 0 && unlabelledHeadingLength(rest) <= 13;
}

/** Most articles have a name in a paragraph of its own: the first 款 of a statute is seldom so short. */
function haveNames(items: Items): boolean {
  let [count, named] = [0, 0];
  for (const [index, { label, text }] of items.all.entries()) {
    if (label?.class !== 'article') continue;
    count += 1;
    if (isArticleName(text.value.slice(label.label.length).trim()) && followedBy(items, index) !== 'nothing')
      named += 1;
  }
  return count >= 2 && named >= count * 0.6;
}

function followedBy({ all, closing, firstOf }: Items, index: number): 'text' | 'unit' | 'nothing' {
  const next = all[index + 1];
  if (!next || index + 1 >= closing) return 'nothing';
  if (next.label === null)
    return isList(next) || next.kind !== 'body' ? (next.kind === 'table' ? 'text' : 'nothing') : 'text';
  const own = all[index]!.label!;
  if (next.label.class === own.class) return depthOf(next.label) > depthOf(own) ? 'unit' : 'nothing';
  const seenBefore = firstOf.get(next.label.class)! < index;
  return RANK[next.label.class] > RANK[own.class] || (!seenBefore && next.label.value === 1) ? 'unit' : 'nothing';
}

/** Closing paragraphs behind the last unit: scope, 施行, 有效期, 解释. */
const CLOSING =
  /^(?:本|此)(?:预案|意见|办法|方案|通知|规定|细则|计划|措施|政策|行动|规划|文件|决定|若干|条例|规程|指南|要点|实施|制度|规则|通告|公告|目录|清单)|^自.{0,24}(?:施行|实施|执行)|^(?:此前|以前|原有?)[^。]{2,60}(?:同时|停止|废止|不一致|为准)|^特此(?:通知|通告|公告|函)|^(?:以上|上述)(?:意见|政策|措施|规定|条款)[^。]*(?:施行|实施|执行|解释|有效期|为准)|^(?:国家|上级|省)[^。]{0,30}(?:另有规定|出台新)|有效期(?:为|至|限)?[^。]{1,20}。?$/u;

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

/** Kinds that stand in a clause; the others are parts of the 公文 around the text. */
const isText = (kind: ParagraphKind): boolean => kind === 'body' || kind === 'table';

interface Outline {
  readonly units: Unit[];
  readonly paragraphs: PlacedParagraph[];
}

function place(
  outline: Outline,
  numbers: Numbers,
  item: Pick<Item, 'kind' | 'text'>,
  clause: string | null,
  marks: readonly Mark[],
  owner = clause,
): void {
  outline.paragraphs.push({
    id: numbers.paragraph(owner ?? 'front'),
    clause,
    kind: item.kind,
    text: item.text.value,
    lines: linesOf(item.text),
    marks,
    source: item.text,
  });
}

function openUnit(outline: Outline, numbers: Numbers, unit: Unit, item: Item | null, report: Report): Unit {
  const { number, isRepeat } = numbers.unique(unit.number);
  const own = { ...unit, number };
  outline.units.push(own);
  if (isRepeat && item?.label)
    report.add('numbering-repeat', item.text, `编号 ${item.label.label} 在同一层再次出现`, '同一层的编号各不相同');
  return own;
}

/** Reports a number that does not follow the one before it on its level. */
function checkSequence(last: Map<string, number>, path: string, item: Item, report: Report): void {
  const { label } = item;
  if (!label || label.value === null) return;
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

/** Units that have had lists, and the classes of those that had them on lines of their own. */
interface ListOwners {
  readonly numbers: Set<string>;
  readonly classes: Set<LabelClass>;
  /** By unit, those in it that have had lists or hold units that have. */
  readonly within: Map<string, Set<string>>;
}

/** Notes that a unit has had a list, for it and for each that holds it. */
function addOwner({ numbers, within }: ListOwners, number: string): void {
  numbers.add(number);
  for (let child = number; child !== ''; ) {
    const parent = child.slice(0, Math.max(0, child.lastIndexOf('.')));
    const children = within.get(parent) ?? new Set();
    if (children.has(child)) return;
    within.set(parent, children.add(child));
    child = parent;
  }
}

/**
 * The unit that a list on a line of its own belongs to: the one it stands in, or, behind subclauses that have no lists,
 * the one that holds them. Where units of the same class have had lists before, it is theirs.
 */
function ownerOfList(
  stack: readonly OpenUnit[],
  owners: ListOwners,
  siblings: ReadonlyMap<string, number>,
  next: Item | undefined,
): OpenUnit | undefined {
  const top = stack.at(-1);
  const above = stack.at(-2);
  if (!top || !above?.label || owners.numbers.has(top.unit.number)) return top;
  const isAlone = siblings.get(above.unit.number) === 1;
  const isLast = next?.label == null || next.label.class !== top.label?.class;
  if (isAlone || !isLast) return top;
  // Where its siblings, or the units in them, have lists, so has the unit itself.
  const listed = owners.within.get(above.unit.number);
  const isOnlyOne = listed?.size === 1 && listed.has(top.unit.number);
  if (listed !== undefined && !isOnlyOne) return top;
  return !top.isItem && top.label !== null && owners.classes.has(top.label.class) ? top : above;
}

/**
 * A paragraph behind a list of plain items goes on with what holds the list (款 behind 项), unless the list goes on after
 * it. Items with headings keep their paragraphs, and so do 条.
 */
function closeItems(stack: OpenUnit[], next: Label | null | undefined): void {
  while (stack.length >= 2 && stack.at(-1)!.isItem) {
    const { label } = stack.at(-1)!;
    const isCounted = label !== null && label.value !== null && label.class !== 'article';
    const goesOn = next?.class === label?.class && next?.value === (label?.value ?? 0) + 1;
    if (!isCounted || label.value! < 2 || goesOn) return;
    stack.pop();
  }
}

/** A heading in a line of its own that nothing numbers: a few words, no mark, and a sentence after it. */
function isCaption(item: Item, next: Item | undefined): boolean {
  const { value } = item.text;
  const isShort =
    value.length >= 2 &&
    value.length <= 30 &&
    !/[，。；：！？、,;:!?]/u.test(value) &&
    /\p{Script=Han}{2}/u.test(value);
  if (item.kind !== 'body' || item.label !== null || item.marks.length > 0 || !isShort) return false;
  return (
    next?.kind === 'body' &&
    next.label === null &&
    !isList(next) &&
    next.text.value.length >= 20 &&
    next.text.value.includes('。')
  );
}

/** Closes the items of a list where a box begins: it stands in the section that holds them. */
function climbToBox(stack: OpenUnit[]): void {
  const isInList = ({ label, hasText }: OpenUnit): boolean =>
    hasText || (label !== null && /^(?:arabic|arabic-paren|circled)$/u.test(label.class));
  while (stack.length > 1 && isInList(stack.at(-1)!)) stack.pop();
}

/** Builds one zone. `prefix` is '' for the text and `a1.` for the first annex. */
function buildZone(
  outline: Outline,
  numbers: Numbers,
  parts: readonly DocumentPart[],
  prefix: string,
  report: Report,
): void {
  const all = withoutNotes(markChapters(parts.map(toItem)));
  const closing = prefix === '' ? closingStart(all) : all.length;
  const items = lookAhead(all, closing);
  const usual = usualRunIns(items);
  const areNamed = haveNames(items);
  const stack: OpenUnit[] = [];
  const owners: ListOwners = { numbers: new Set(), classes: new Set(), within: new Map() };
  /** By unit, how many units stand in it. */
  const siblings = new Map<string, number>();
  /** Lists, by holder and class, that have an item without a heading. */
  const plainLists = new Set<string>();
  const boxes = findBoxes(all);
  /** The open box: its place among the open units, and one past its last item. */
  let box: { readonly at: number; readonly end: number } | null = null;
  let last = new Map<string, number>();
  const outside = last;
  const base: OpenUnit = {
    label: null,
    unit: { number: prefix === '' ? '' : prefix.slice(0, -1), level: prefix === '' ? 0 : 1, label: '' },
    depth: 0,
    isItem: false,
    hasText: false,
    unlabelled: 0,
  };
  let preamble: Unit | null = prefix === '' ? null : base.unit;
  let hasBase = false;
  let end: Unit | null = null;

  const openUnlabelled = (item: Item, isGlossary: boolean): void => {
    const parent = stack.at(-1) ?? base;
    parent.unlabelled += 1;
    const number = parent.unit.number === '' ? `u${parent.unlabelled}` : `${parent.unit.number}.u${parent.unlabelled}`;
    const unit = openUnit(outline, numbers, { number, level: parent.unit.level + 1, label: '' }, null, report);
    siblings.set(parent.unit.number, (siblings.get(parent.unit.number) ?? 0) + 1);
    stack.push({ label: null, unit, depth: 1, isItem: false, hasText: false, isGlossary, unlabelled: 0 });
    place(outline, numbers, { ...item, kind: 'heading' }, unit.number, []);
  };

  for (const [index, item] of all.entries()) {
    const { label } = item;
    if (!isText(item.kind)) {
      place(outline, numbers, item, null, [], stack.length > 0 || prefix !== '' ? 'back' : 'front');
      continue;
    }
    if (index >= closing) {
      end ??= openUnit(outline, numbers, { number: 'end', level: 1, label: '' }, null, report);
      place(outline, numbers, item, end.number, item.marks);
      continue;
    }
    if (box !== null && index >= box.end) {
      stack.length = Math.min(stack.length, box.at);
      last = outside;
      box = null;
    }
    const opened = boxes.get(index);
    if (opened) {
      climbToBox(stack);
      box = { at: stack.length, end: opened.end };
      last = new Map();
      openUnlabelled(item, false);
      if (opened.isUnclear)
        report.add('unclear-box', item.text, `“${item.text.value}”之后的几段也可能是正文`, '看得出专栏止于何处');
      continue;
    }
    if (label !== null) {
      const inside = box === null ? [] : stack.splice(0, box.at + 1);
      climb(stack, label, /[：:]$/u.test(all[index - 1]?.text.value ?? ''));
      stack.unshift(...inside);
      const parent = stack.at(-1) ?? base;
      const isCounted = label.value !== null;
      if (!isCounted) parent.unlabelled += 1;
      const step = isCounted ? `${label.value}` : `u${parent.unlabelled}`;
      checkSequence(last, parent.unit.number, item, report);
      const number = parent.unit.number === '' ? step : `${parent.unit.number}.${step}`;
      const unit = openUnit(
        outline,
        numbers,
        { number, level: parent.unit.level + 1, label: label.label },
        item,
        report,
      );
      siblings.set(parent.unit.number, (siblings.get(parent.unit.number) ?? 0) + 1);
      const listStart = listStartOf(item);
      const listKey = `${parent.unit.number}/${label.class}`;
      const printed = headingLength({
        label,
        text: item.text.value,
        listStart,
        followedBy: followedBy(items, index),
        usual: usual.has(label.class),
        areNamed,
      });
      // A stop inside a list of units ends no heading: it ends before the list.
      const crossed = item.marks.find(({ type, start, end }) => type === 'list' && start < printed && end > printed);
      const stopped = crossed ? (crossed.start > label.label.length ? crossed.start : 0) : printed;
      const found = stopped > 0 ? stopped : setOffLength(item.text.value, label, gapsOf(item.text));
      // The last item of a list without headings has none, although text follows the list.
      const isLast =
        label.class !== 'article' && found === listStart && plainLists.has(listKey) && (label.value ?? 0) > 1;
      const head = isLast && followedBy(items, index) !== 'unit' ? 0 : found;
      if (head === 0) plainLists.add(listKey);
      const isHeading = head === item.text.value.length;
      const marks: Mark[] =
        head > 0 && !isHeading ? [{ type: 'head', start: 0, end: head }, ...item.marks] : [...item.marks];
      if (item.marks.length > 0) addOwner(owners, unit.number);
      stack.push({ label, unit, depth: depthOf(label), isItem: head === 0, hasText: !isHeading, unlabelled: 0 });
      place(outline, numbers, isHeading ? { ...item, kind: 'heading' } : item, unit.number, marks);
      continue;
    }
    if (isList(item)) {
      const owner = ownerOfList(stack, owners, siblings, items.nextOther[index]);
      if (owner) {
        addOwner(owners, owner.unit.number);
        if (owner.label) owners.classes.add(owner.label.class);
        place(outline, numbers, { ...item, kind: 'responsibility' }, owner.unit.number, item.marks);
        continue;
      }
    }
    const isGlossary = item.kind === 'body' && GLOSSARY.test(item.text.value);
    if (isGlossary || isCaption(item, all[index + 1])) {
      while (isGlossary ? stack.length > 0 : stack.at(-1)?.label === null) stack.pop();
      openUnlabelled(item, isGlossary);
      continue;
    }
    // 完成时限：, 责任领导： are of what the list of units beside them is of.
    const said =
      item.kind === 'body' && isField(item.text.value)
        ? ownerOfList(stack, owners, siblings, items.nextOther[index])
        : undefined;
    if (said?.label) {
      place(outline, numbers, item, said.unit.number, item.marks);
      continue;
    }
    closeItems(stack, items.nextLabelled[index]?.label);
    const holder = stack.at(-1)?.unit ?? preamble;
    if (holder === base.unit && !hasBase) {
      outline.units.push(base.unit);
      hasBase = true;
    }
    if (holder === null) preamble = openUnit(outline, numbers, { number: '0', level: 1, label: '' }, null, report);
    if (item.marks.length > 0) addOwner(owners, (holder ?? preamble!).number);
    place(outline, numbers, item, (holder ?? preamble!).number, item.marks);
  }
}

/** Units without labels: paragraphs of one clause that all begin with a short heading (业务规模继续壮大。…). */
function splitUnlabelled(outline: Outline): Outline {
  const own = Map.groupBy(outline.paragraphs, (paragraph) => paragraph.clause);
  const numbers = new Map<string, { number: string; head: number }>();
  const units: Unit[] = [];
  const parents = new Set(outline.units.map((unit) => unit.number.slice(0, Math.max(0, unit.number.lastIndexOf('.')))));
  for (const unit of outline.units) {
    units.push(unit);
    const hasChildren = parents.has(unit.number);
    const [opening, ...others] = own.get(unit.number) ?? [];
    if (unit.label === '' || hasChildren || opening?.kind !== 'heading') continue;
    const heads = others.map((paragraph) => (paragraph.kind === 'body' ? unlabelledHeadingLength(paragraph.text) : 0));
    if (others.length < 2 || heads.some((head) => head === 0)) continue;
    for (const [index, paragraph] of others.entries()) {
      const number = `${unit.number}.u${index + 1}`;
      units.push({ number, level: unit.level + 1, label: '' });
      numbers.set(paragraph.id, { number, head: heads[index]! });
    }
  }
  const paragraphs = outline.paragraphs.map((paragraph): PlacedParagraph => {
    const found = numbers.get(paragraph.id);
    if (!found) return paragraph;
    return {
      ...paragraph,
      id: `${found.number}.p1`,
      clause: found.number,
      marks: [{ type: 'head', start: 0, end: found.head }, ...paragraph.marks],
    };
  });
  return { units, paragraphs };
}

const isZone = (zone: Zone, other: Zone): boolean =>
  typeof zone === 'object' && typeof other === 'object' ? zone.annex === other.annex : zone === other;

export function buildOutline(parts: readonly DocumentPart[], report: Report): Outline {
  const outline: Outline = { units: [], paragraphs: [] };
  const numbers = createNumbers();
  let hasText = false;
  let notice: Unit | null = null;
  const lastMain = parts.findLastIndex((part) => part.zone === 'main');
  for (let index = 0; index < parts.length; ) {
    const { zone } = parts[index]!;
    let end = index + 1;
    while (
      end < parts.length &&
      // A stretch of the back that text follows (a signature that text stands behind) does not end the outline.
      (isZone(parts[end]!.zone, zone) || (zone === 'main' && parts[end]!.zone === 'back' && end < lastMain))
    )
      end += 1;
    const stretch = parts.slice(index, end);
    index = end;
    if (zone === 'main') {
      buildZone(outline, numbers, stretch, '', report);
      hasText = true;
    } else if (zone === 'notice') {
      for (const part of stretch) {
        if (!isText(part.kind)) {
          place(outline, numbers, part, null, [], 'front');
          continue;
        }
        notice ??= openUnit(outline, numbers, { number: 'notice', level: 1, label: '' }, null, report);
        place(outline, numbers, part, notice.number, part.kind === 'body' ? markResponsibilities(part.text.value) : []);
      }
    } else if (typeof zone === 'object') buildZone(outline, numbers, stretch, `a${zone.annex}.`, report);
    else
      for (const part of stretch)
        place(outline, numbers, part, null, [], zone === 'front' && !hasText ? 'front' : 'back');
  }
  return splitUnlabelled(outline);
}

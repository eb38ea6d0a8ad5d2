import type { LabelClass } from '../lines/labels.ts';
import { gapsOf } from '../lines/text.ts';
import { headingLength, isArticleName, setOffLength, unlabelledHeadingLength } from './headings.ts';
import { followedBy, type Items, isLabelled, type Labelled, listStartOf } from './items.ts';

/** Reads the items of a zone; says of each how much of it is heading, as most of its kind in the zone have it. */

/** Of a labelled item, what is printed as its heading in characters, and 0 where it has none. */
export type HeadingOf = (item: Labelled, index: number) => number;

/** 第三条 基本原则。坚持…: only a document in which most articles are like this has headings of this form. */
function articleRunIn({ label, text }: Labelled, next: ReturnType<typeof followedBy>): boolean {
  const rest = text.value.slice(label.label.length).trim();
  const length = unlabelledHeadingLength(rest);
  return (length > 0 && length <= 13) || (next !== 'nothing' && isArticleName(rest));
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

/** Classes most of whose units have a heading for a first sentence that text follows in the same paragraph. */
function usualRunIns(items: Items): Set<LabelClass> {
  const counts = new Map<LabelClass, { all: number; runIn: number }>();
  for (const [index, item] of items.all.entries()) {
    if (!isLabelled(item)) continue;
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
    const runIn =
      item.label.class === 'article'
        ? articleRunIn(item, followedBy(items, index))
        : length > 0 && length < listStartOf(item);
    if (runIn) count.runIn += 1;
    counts.set(item.label.class, count);
  }
  return new Set(
    [...counts].filter(([, { all, runIn }]) => all >= 2 && runIn >= all * 0.6).map(([labelClass]) => labelClass),
  );
}

export function headingsOf(items: Items): HeadingOf {
  const usual = usualRunIns(items);
  const areNamed = haveNames(items);
  return (item, index) => {
    const { label, text, marks } = item;
    const printed = headingLength({
      label,
      text: text.value,
      listStart: listStartOf(item),
      followedBy: followedBy(items, index),
      usual: usual.has(label.class),
      areNamed,
    });
    // A stop inside a list of units ends no heading: it ends before the list.
    const crossed = marks.find(({ type, start, end }) => type === 'list' && start < printed && end > printed);
    const stopped = crossed ? (crossed.start > label.label.length ? crossed.start : 0) : printed;
    return stopped > 0 ? stopped : setOffLength(text.value, label, gapsOf(text));
  };
}

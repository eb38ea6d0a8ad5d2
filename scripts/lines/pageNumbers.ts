import { isBroken, SENTENCE_END } from './broken.ts';
import { type Kind, LONE_NUMBER } from './chrome.ts';
import { DATE_ONLY, isImprint } from './forms.ts';

/** Reads lines; writes which of the lone numbers on lines of their own are page numbers. */

/** What a number needs after it: 2025⏎年, 24⏎小时, 5⏎个. Such a number is text, on whatever line it stands. */
const MEASURE = /^[年月日个家件亿万千百元％%名人次条项座处台辆套米公吨亩小时分天周岁号届级类批期]/u;

/** What a number needs before it: 到⏎2025, 达到⏎5. */
const WANTS_NUMBER = /(?:[到至达超过约共第为]|不少于|不低于|以上|突破|新增|建成)$/u;

/** A sentence that reads on without the number: 规模达到⏎1⏎500亿元, 新建绿道共30⏎12⏎公里. With it the amount is another. */
const readsOn = (before: string, after: string): boolean =>
  (/\p{Script=Han}{5}$/u.test(before) && WANTS_NUMBER.test(before) && /^\d[\d.,]*[\p{Script=Han}%％]/u.test(after)) ||
  (before.length > 12 && /\p{Script=Han}\d[\d.,]*$/u.test(before) && MEASURE.test(after));

/** Numbers beside a form feed that go up with the pages: by how many they are ahead is the same on two of them. */
function numbersAtEdges(
  numbers: readonly { readonly index: number; readonly value: number }[],
  pages: readonly boolean[],
): ReadonlySet<number> {
  let page = 0;
  const pageOf = pages.map((begins) => {
    page += begins ? 1 : 0;
    return page;
  });
  if (page === 0) return new Set();
  const edges = numbers.filter(({ index }) => pages[index] || pages[index + 1] || index === pages.length - 1);
  const ahead = Map.groupBy(edges, ({ index, value }) => value - pageOf[index]!);
  const counted = [...ahead.values()].filter((same) => new Set(same.map(({ index }) => pageOf[index])).size >= 2);
  return new Set(counted.flat().map(({ index }) => index));
}

/** What the number of the last page may stand below. */
const endsPage = (value: string): boolean => SENTENCE_END.test(value) || DATE_ONLY.test(value) || isImprint(value);

/** Lines from one page number to the next: of most pages at least, and of any. */
const PAGE_LENGTH = 8;

const SHORTEST_PAGE = 2;

/** Longest chain of numbers that count up by one, each so many lines behind the last; their lines. */
function longestCount(numbers: readonly { readonly index: number; readonly value: number }[], gap: number): number[] {
  const length = numbers.map(() => 1);
  const previous = numbers.map(() => -1);
  const byValue = new Map<number, number[]>();
  for (const [at, { index, value }] of numbers.entries()) {
    for (const other of byValue.get(value - 1) ?? []) {
      // The farthest of several: rows of a table stand nearer.
      if (index - numbers[other]!.index < gap || length[other]! < length[at]!) continue;
      length[at] = length[other]! + 1;
      previous[at] = other;
    }
    const same = byValue.get(value);
    if (same) same.push(at);
    else byValue.set(value, [at]);
  }
  const chain: number[] = [];
  const longest = length.reduce((best, value, at) => (value > (length[best] ?? 0) ? at : best), 0);
  for (let at = numbers.length === 0 ? -1 : longest; at >= 0; at = previous[at]!) chain.push(numbers[at]!.index);
  return chain.reverse();
}

/** Lines from the number of one row to that of the next, where each cell stands on lines of its own. */
const LONGEST_ROW = 40;

/** Lines that name a group of rows above its first: （一）供水工程, or 一 and the words below it. */
const groupLines = (values: readonly string[], row: number): number =>
  /^(?:[（(][一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}[、.．])/u.test(values[row - 1] ?? '')
    ? 1
    : /^[一二三四五六七八九十]{1,3}$/u.test(values[row - 2] ?? '')
      ? 2
      : 0;

/**
 * The numbers of rows below the head 序号: the next one each time, with a line for each column in between, so that a page
 * number is none.
 */
function rowNumbers(
  values: readonly string[],
  numbers: readonly { readonly index: number; readonly value: number }[],
): ReadonlySet<number> {
  const rows = new Set<number>();
  let from = 0;
  for (const [head, value] of values.entries()) {
    if (!/^(?:序号|编号)$/u.test(value)) continue;
    while (from < numbers.length && numbers[from]!.index < head) from += 1;
    let last = head;
    let wanted = 1;
    let columns = 0;
    for (let at = from; at < numbers.length && numbers[at]!.index - last <= LONGEST_ROW; at += 1) {
      const isNear = wanted > 1 && numbers[at]!.index - last < columns;
      if (numbers[at]!.value !== wanted || isNear) continue;
      if (wanted === 1) columns = numbers[at]!.index - head - groupLines(values, numbers[at]!.index);
      last = numbers[at]!.index;
      wanted += 1;
      rows.add(last);
    }
  }
  return rows;
}

/**
 * Lone numbers on lines of their own that are page numbers: they count up by one through the document, or a single one
 * stands between the halves of a broken sentence or at the very end.
 */
export function lonePageNumbers(
  values: readonly string[],
  taken: readonly (Kind | null)[],
  pages: readonly boolean[],
  blanks: readonly boolean[],
): Set<number> {
  const lone = [...values.entries()]
    .filter(([, value]) => LONE_NUMBER.test(value))
    .map(([index, value]) => ({ index, value: Number(value.normalize('NFKC')) }));
  const edges = numbersAtEdges(lone, pages);
  const isTight = blanks.filter(Boolean).length * 4 < blanks.length;
  const between = new Set<number>();
  const numbers = lone.map(({ index, value }) => {
    const [before, after] = [values[index - 1] ?? '', values[index + 1] ?? ''];
    // A page turns at a form feed, and at a blank line where there are few.
    const turns = [index, index + 1].some((at) => pages[at] || (blanks[at] && isTight));
    if (turns && readsOn(before, after)) between.add(index);
    // What the text around it wants may be text; only a count of pages says otherwise.
    const wants = MEASURE.test(after) || WANTS_NUMBER.test(before) || /\d$/u.test(before);
    return { index, value, isWanted: wants && !edges.has(index) && !between.has(index) };
  });
  const below = rowNumbers(values, numbers);
  const candidates = numbers.filter(({ index }) => !below.has(index));
  if (candidates.length === 0) return new Set();
  const considered = candidates.slice(0, 2000);
  // 1, 2, 3, each a few lines behind the last, are the numbers of rows.
  const rows = new Set<number>();
  for (const [at, { index, value }] of candidates.entries())
    for (let other = at + 1; other < candidates.length && candidates[other]!.index - index < PAGE_LENGTH; other += 1)
      if (candidates[other]!.value === value + 1) rows.add(index).add(candidates[other]!.index);
  const wanted = new Set(considered.filter(({ isWanted }) => isWanted).map(({ index }) => index));
  const valueAt = new Map(considered.map(({ index, value }) => [index, value]));
  // From the first page to the last line of the document, of which the first page alone may be a long one.
  const isWhole = (chain: readonly number[]): boolean =>
    valueAt.get(chain[0]!) === 1 &&
    chain.at(-1) === values.length - 1 &&
    chain[0]! >= PAGE_LENGTH &&
    chain.at(-1)! >= PAGE_LENGTH * (chain.length - 1) &&
    !chain.some((index) => WANTS_NUMBER.test(values[index - 1] ?? ''));
  const isCount = (chain: readonly number[]): boolean =>
    chain.length >= 2 &&
    (isWhole(chain) ||
      // Rows of a table are numbered too, but they follow each other closely.
      (chain.at(-1)! - chain[0]! >= PAGE_LENGTH * (chain.length - 1) &&
        chain.filter((index) => !wanted.has(index)).length >= 2));
  const found = new Set<number>();
  // A page before an annex may be short: pages that are all long enough, or more that are so on the whole.
  const chains = [PAGE_LENGTH, SHORTEST_PAGE].map((gap) => longestCount(considered, gap)).filter(isCount);
  const pagesCounted = chains.reduce((best, chain) => (chain.length > best.length ? chain : best), []);
  const areSure = pagesCounted.length >= 3 || (pagesCounted.length > 0 && isWhole(pagesCounted));
  for (const index of pagesCounted) if (areSure || !wanted.has(index)) found.add(index);
  for (const { index, isWanted } of candidates) {
    if (isWanted) continue;
    const before = values[index - 1];
    const after = values[index + 1];
    const page =
      pages[index] || pages[index + 1] || taken[index - 1] === 'running-head' || taken[index + 1] === 'running-head';
    if (page || between.has(index) || (isBroken(before, after) && before!.length > 12 && !rows.has(index)))
      found.add(index);
    if (after === undefined && before !== undefined && endsPage(before)) found.add(index);
  }
  return found;
}

import { isBroken } from './broken.ts';
import { type Kind, LONE_NUMBER } from './chrome.ts';
import { ANNEX_MARK, ANNEX_WITH_TITLE, MASTHEAD, TITLE_END } from './forms.ts';
import { readLabel } from './labels.ts';

/** Reads lines; writes which of them are running heads: what recurs where a page turns. */

/** 西安市人民政府公报, 市政府公报 2023年第4期 */
const GAZETTE =
  /^[\p{Script=Han}]{2,16}公报\s*(?:[（(]?\d{4}年?[·.\s]*(?:第?\s*\d{1,2}\s*[期号])?[）)]?)?(?:\s*总第\s*\d+\s*期)?$/u;

/** Digits masked, so that a running head with a page number in it recurs. */
const mask = (value: string): string => value.replace(/[0-9０-９]+/gu, '#');

/** 某市养老服务规划　第3页, 市政府公报 — 3 —: a head that says its page at an end of it; 详见附图第1页 says another's. */
const PAGE_IN_HEAD =
  /(?<![图表件册书卷见文])第\s*([0-9]{1,3})\s*页(?:\s*[，,/／]?\s*共\s*[0-9]{1,3}\s*页)?$|^第\s*([0-9]{1,3})\s*页(?=\s)|^[-—－·]\s*([0-9]{1,3})\s*[-—－·](?![0-9])|(?<![0-9])[-—－·]\s*([0-9]{1,3})\s*[-—－·]$/u;
const pageIn = (value: string): number | null => {
  const match = /\p{Script=Han}{4}/u.test(value) ? PAGE_IN_HEAD.exec(value) : null;
  return match ? Number(match.slice(1).find((page) => page !== undefined)) : null;
};

/** What white space parts from the chapter behind it. */
const nameIn = (value: string): string => value.slice(0, Math.max(0, value.indexOf(' ')));

/** Lines between the heads of two pages, where a page is no short one. */
const PAGE_APART = 10;

/**
 * Short lines that recur at page breaks or inside broken sentences. A list of units, a heading with a number and a line
 * that ends a sentence recur too, and are text.
 */
export function runningHeads(
  values: readonly string[],
  kinds: readonly (Kind | null)[],
  pages: readonly boolean[],
): Set<number> {
  const places = new Map<string, number[]>();
  for (const [index, value] of values.entries()) {
    if (kinds[index] !== null || value.length > 60 || /[。；;，,]|[：:]$/u.test(value)) continue;
    if (
      readLabel(value) !== null ||
      ANNEX_MARK.test(value) ||
      ANNEX_WITH_TITLE.test(value) ||
      /^[（(]?(?:责任|牵头|配合)|^(?:序号|编号)$/u.test(value) ||
      LONE_NUMBER.test(value)
    )
      continue;
    const key = mask(value);
    const same = places.get(key);
    if (same) same.push(index);
    else places.set(key, [index]);
  }
  const found = new Set<number>();
  // A gazette names itself at the turn of a page, also where a text has only one, and above everything.
  for (const [index, value] of values.entries())
    if (
      kinds[index] === null &&
      (kinds[index - 1] === 'page-number' ||
        kinds[index + 1] === 'page-number' ||
        (index === 0 && /政府公报|期/u.test(value))) &&
      GAZETTE.test(value)
    )
      found.add(index);
  const recurring = [...places.values()].filter((indexes) => indexes.length >= 2);
  if (recurring.length === 0) return found;
  // Without a page mark, a head stands where a full line breaks off, and a page apart from the next one.
  const lengths = values.map((value) => value.length).toSorted((a, b) => a - b);
  const full = (lengths[Math.floor(lengths.length * 0.75)] ?? 0) * 0.85;
  for (const indexes of recurring) {
    const counted = indexes.map((index) => pageIn(values[index]!));
    // Two that stand close together may be rows that are counted; where pages turn, or at the third, they are none.
    const isApart = indexes.every((index, at) => at === 0 || index - indexes[at - 1]! >= PAGE_APART);
    const turns = indexes.some((index) => pages[index] || pages[index + 1]);
    const stand = indexes.every((index, at) => at === 0 || index - indexes[at - 1]! >= 2);
    const isHead = isApart || turns || (indexes.length >= 3 && stand);
    if (isHead && counted.every((page, at) => page !== null && (at === 0 || page === counted[at - 1]! + 1))) {
      for (const index of indexes) found.add(index);
      continue;
    }
    const atBreak = indexes.filter((index) => {
      const beside =
        pages[index] || pages[index + 1] || kinds[index - 1] === 'page-number' || kinds[index + 1] === 'page-number';
      const breaksOff = isApart && isBroken(values[index - 1], values[index + 1]);
      return beside || (breaksOff && (values[index - 1]?.length ?? 0) >= Math.max(13, full));
    });
    // 某市物流业发展规划 above the text, and again where a page turns in a sentence.
    const isOfTitle = indexes[0]! < 8 && TITLE_END.test(values[indexes[0]!]!);
    const turnsIn = (index: number): boolean =>
      kinds[index - 1] === 'page-number' && isBroken(values[index - 2], values[index + 1]);
    if (isOfTitle && indexes.length === 2 && turnsIn(indexes[1]!)) found.add(indexes[1]!);
    const enough =
      indexes.length >= 3 ? atBreak.length >= 2 && atBreak.length * 2 >= indexes.length : atBreak.length === 2;
    if (!enough) continue;
    for (const index of atBreak) found.add(index);
    // The head of the first page stands above everything, where nothing breaks; a title that later pages repeat is text.
    const value = values[0]!;
    const isRepeated = indexes.some((index) => index > 0 && index < 8);
    if (indexes[0] === 0 && (isRepeated || !(TITLE_END.test(value) || MASTHEAD.test(value)))) found.add(0);
  }
  // 某市发展规划　第二章, on one page, where 某市发展规划　第一章 is the head of others.
  const names = new Set([...found].map((index) => nameIn(values[index]!)).filter((name) => name.length >= 6));
  if (names.size === 0) return found;
  for (const [index, value] of values.entries()) {
    const isTop = pages[index] || kinds[index - 1] === 'page-number';
    if (isTop && kinds[index] === null && value.length <= 60 && names.has(nameIn(value))) found.add(index);
  }
  return found;
}

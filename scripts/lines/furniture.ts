import type { Furniture } from '../../src/model/document.ts';
import { kindByForm } from './chrome.ts';
import {
  ADDRESSEE_START,
  ANNEX_MARK,
  ANNEX_WITH_TITLE,
  BODY,
  DATE_ONLY,
  DOCUMENT_NUMBER,
  NUMBER_ROW,
  NUMERIC_DAY,
  OPENNESS,
  PUBLICITY,
  SIGNED,
  TITLE_END,
} from './forms.ts';
import { belowText, factValues, ownLinks, siteNames } from './pageFacts.ts';
import { lonePageNumbers } from './pageNumbers.ts';
import { runningHeads } from './runningHeads.ts';
import type { Line } from './splitLines.ts';
import { linesOf } from './text.ts';

/**
 * Reads lines; writes the lines that are document content and, apart, the furniture: page numbers, running heads, web
 * chrome and export headers.
 * Guarantees: every line is in exactly one of the two, unchanged; the line after a piece of furniture that marks a page
 * says so. A year range, a list dash, a heading and a number that a sentence needs are never furniture.
 */

/** The row that states the title: the document's own where no other line does. */
const TITLE_ROW = /^(?:[•·]\s*)?(?:标\s*题|名\s*称)(?:\s*[：:][|｜\s]*|\s+)/u;

/** White space counts for nothing when two lines are held against each other. */
function plain(line: Line): string {
  const value = line.text.value.trim();
  return /\s/u.test(value) ? value.replace(/\s+/gu, ' ') : value;
}

/** 公开方式：主动公开 below the date is the issuer's own word; in a table above the text it is the site's. */
const isOpenness = (value: string, before: string): boolean =>
  OPENNESS.test(value) && (DATE_ONLY.test(before) || SIGNED.test(before) || PUBLICITY.test(before));

export function liftFurniture(lines: readonly Line[]): { content: Line[]; furniture: Furniture[] } {
  const values = lines.map(plain);
  const isSentence = (value: string): boolean =>
    value.length > 20 && (value.includes('。') || /\p{Script=Han}\.$/u.test(value));
  const first = values.findIndex(isSentence);
  const last = values.findLastIndex(isSentence);
  const pages = lines.map((line) => line.newPage);
  const rows = lines.map((line) => line.text.value.split('\t').length >= 3);
  const blanks = lines.map((line) => line.afterBlank);
  const annex = values.findIndex(
    (value, index) => index > last && (ANNEX_MARK.test(value) || ANNEX_WITH_TITLE.test(value)),
  );
  const edgeOf = (index: number): 'head' | 'tail' | 'annex' | null => {
    if (first === -1 || index < first) return 'head';
    return index <= last ? null : annex !== -1 && index > annex ? 'annex' : 'tail';
  };
  // Where all sentences are short, the addressees are what the head of a page ends with.
  const isAddressee = (value: string): boolean => /[：:]$/u.test(value) && ADDRESSEE_START.test(value);
  const headEnd = Math.max(0, first === -1 ? values.findIndex(isAddressee) : first);
  const isNumbered = values.slice(0, headEnd).some((value) => DOCUMENT_NUMBER.test(value) && !NUMBER_ROW.test(value));
  const isGiven = (row: string): boolean => {
    const title = row.replace(TITLE_ROW, '').replace(/[|｜\s]+$/u, '');
    const others = values.slice(0, headEnd).filter((value) => value !== row && value.length >= 8);
    return (
      !TITLE_END.test(title) ||
      others.some((value) => TITLE_END.test(value) && (title.includes(value) || value.includes(title)))
    );
  };
  const isDated = values.some((value, index) => index > last && DATE_ONLY.test(value));
  /** 某市邮政管理局⏎2024-02-08, where nothing else says when it was signed. */
  const isDay = (value: string, index: number): boolean =>
    index > last && !isDated && NUMERIC_DAY.test(value) && BODY.test(values[index - 1] ?? '');
  const kinds = values.map((value, index) => {
    const edge = edgeOf(index);
    const isTitle = edge === 'head' && TITLE_ROW.test(value);
    if (isTitle && isGiven(value)) return 'web-chrome';
    // 时间：2024-06-20⏎地点：市政广场: when and where something takes place.
    const isPlaced = value.startsWith('时间') && /^地\s*点\s*[：:]/u.test(values[index + 1] ?? '');
    const isOwn =
      isTitle ||
      isPlaced ||
      isDay(value, index) ||
      (index > last && last !== -1 && isOpenness(value, values[index - 1]!)) ||
      (!isNumbered && NUMBER_ROW.test(value) && DOCUMENT_NUMBER.test(value));
    if (isOwn) return null;
    // 发文字号：… above the number itself repeats it.
    const repeats = isNumbered && index < headEnd && NUMBER_ROW.test(value);
    return repeats ? 'web-chrome' : kindByForm(value, edge);
  });
  for (const index of ownLinks(values, last)) kinds[index] = null;
  for (const index of siteNames(values, kinds)) kinds[index] = 'web-chrome';
  for (const index of factValues(values, kinds, headEnd)) kinds[index] = 'web-chrome';
  for (const index of belowText(values, kinds, last, rows)) kinds[index] ??= 'web-chrome';
  // Numbers are told by heads beside them and heads by numbers: each has its turn before and after the other.
  for (const index of lonePageNumbers(values, kinds, pages, blanks)) kinds[index] ??= 'page-number';
  const heads = runningHeads(values, kinds, pages);
  for (const index of heads) kinds[index] = 'running-head';
  if (heads.size > 0) for (const index of lonePageNumbers(values, kinds, pages, blanks)) kinds[index] ??= 'page-number';

  const content: Line[] = [];
  const furniture: Furniture[] = [];
  let newPage = false;
  let afterBlank = false;
  for (const [index, line] of lines.entries()) {
    const kind = kinds[index] ?? null;
    if (kind === null) {
      content.push({ text: line.text, newPage: newPage || line.newPage, afterBlank: afterBlank || line.afterBlank });
      newPage = false;
      afterBlank = false;
    } else {
      furniture.push({ kind, text: values[index]!, lines: linesOf(line.text) });
      newPage ||= kind === 'page-number' || kind === 'running-head' || line.newPage;
      afterBlank ||= line.afterBlank;
    }
  }
  return { content, furniture };
}

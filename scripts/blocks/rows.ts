import { areYears } from '../../src/model/years.ts';
import { BODY } from '../lines/forms.ts';
import type { Line } from '../lines/splitLines.ts';
import { cellsOf, isNameAndOffice, isPerson } from './layout.ts';
import type { RowForm } from './seen.ts';
import { findWrapped, MOST_CELLS } from './wrapped.ts';

/** Reads lines; writes which are rows of a table, and how the cells of each are told apart. */

const SENTENCE_MARK = /[。，；！？]/u;

/** 第一章　总　　则: the name of a chapter, set as wide as the others. */
const SPREAD_HEADING = /^第[一二三四五六七八九十百\d]{1,4}[编章节](?:\s+\p{Script=Han}){2,6}$/u;

/** 85, ≥98%, 1,200, and the stroke for none. */
const isFigure = (cell: string): boolean => /^(?:[≥≤＞＜><]?\d[\d.,]*[%％]?|[-—–]+)$/u.test(cell);

/** Lines that are rows of a table: two or more neighbours with as many cells, three at least, and no sentence. */
export function findRows(lines: readonly Line[]): {
  forms: (RowForm | null)[];
  wrapped: ReturnType<typeof findWrapped>;
} {
  const wide = lines.map((line) => {
    if (line.cells) return 0;
    if (SPREAD_HEADING.test(line.text.value.trim())) return 1;
    const cells = cellsOf(line.text.value);
    return cells.some((cell) => SENTENCE_MARK.test(cell) && cell.length > 40) ? 1 : cells.length;
  });
  /** Lines with two figures at least among their words. */
  const figures = lines.map(
    ({ text: { value } }) => /\d/u.test(value) && value.split(/\s+/u).filter(isFigure).length >= 2,
  );
  /** Cells that are told apart by one space only: no marks at all, and a number or a unit among them. */
  const narrow = lines.map((line, index) => {
    const value = line.text.value.trim();
    const marks = figures[index] ? /[，。；：！？;:]/u : /[，。；：！？、,;:]/u;
    if (marks.test(value) || wide[index] !== 1 || SPREAD_HEADING.test(value)) return 1;
    const cells = value.split(/\s+/u);
    return cells.every((cell) => cell.length <= 24) &&
      cells.filter((cell) => /\p{Script=Han}{2}|^[≥≤]?\d/u.test(cell)).length >= 3
      ? cells.length
      : 1;
  });
  const forms = lines.map(({ cells }): RowForm | null => (cells ? 'ruled' : null));
  const wrapped = findWrapped(lines, wide);
  // As many tabs on two neighbours, two at least: each parts two cells, blank ones too. The name of a group of rows may
  // stand between the two: 一⇥基础设施, （二）民生工程.
  const tabs = lines.map(({ text: { value } }) => (value.trim().includes('\t') ? value.split('\t').length - 1 : 0));
  for (let index = 0; index + 1 < lines.length; index += 1) {
    const count = tabs[index]!;
    if (count < 2 || count >= MOST_CELLS || isNames(lines[index]!)) continue;
    const next = tabs[index + 1] !== count && isGroupName(lines[index + 1]!, count) ? index + 2 : index + 1;
    if (tabs[next] !== count || isNames(lines[next]!)) continue;
    forms[index] = forms[next] = 'tabs';
    if (tabs[index + 1]! > 0) forms[index + 1] = 'tabs';
  }
  for (let index = 0; index + 1 < lines.length; index += 1) {
    const behind = wrapped.get(index)?.end ?? index + 1;
    const isRow = wide[index]! >= 3 || narrow[index]! >= 3;
    const next = isRow && goesOnBehind(lines, index, behind) ? behind + 1 : behind;
    if (next >= lines.length) continue;
    const [a, b] = [wide[index]!, wide[next]!];
    const [c, d] = [narrow[index]!, narrow[next]!];
    const isWide = a >= 3 && b >= 3 && Math.abs(a - b) <= (next === behind ? 1 : 0);
    // 服务能力 床位使用率 % 80 85 above 平均住院日 天 9 8: the name of a group, or of a sum, is a cell more or less.
    const isNear = Math.min(c, d) >= 4 && Math.abs(c - d) === 1 && figures[index]! && figures[next]!;
    const isNarrow = (c >= 3 && c === d) || isNear;
    if (!(isWide || isNarrow) || isNames(lines[index]!) || isNames(lines[next]!)) continue;
    const form = isNarrow ? 'narrow' : 'wide';
    forms[index] ??= form;
    forms[next] ??= form;
  }
  for (const [index, line] of lines.entries()) {
    if (forms[index] !== null || !/^\s*(?:序号|编号)\s/u.test(line.text.value)) continue;
    for (const row of numberedRows(lines, index)) forms[row] ??= 'narrow';
  }
  // The members of a group, a name and an office on each line; a name of three characters has no gap.
  for (let start = 0; start < lines.length; ) {
    let end = start;
    while (end < lines.length && isNameAndOffice(lines[end]!.text.value)) end += 1;
    const members = lines.slice(start, end);
    if (members.length >= 2 && members.some(({ text }) => isPerson(text.value)))
      for (let index = start; index < end; index += 1) forms[index] ??= 'wide';
    start = Math.max(end, start + 1);
  }
  // 2024年 2025年 below the head 目标值, which stands above both: head and years have fewer cells than the rows.
  for (let index = 1; index + 1 < lines.length; index += 1) {
    const form = forms[index + 1]!;
    if (forms[index] !== null || form === null) continue;
    const counts = form === 'narrow' ? narrow : wide;
    const years = lines[index]!.text.value.trim().split(/\s+/u);
    if (areYears(years) && counts[index - 1]! >= 3) forms[index - 1] = forms[index] = form;
  }
  return { forms, wrapped: new Map([...wrapped].filter(([index]) => forms[index] === 'wide')) };
}

/** A few words, with fewer cells than the rows around. */
const isGroupName = ({ cells, text: { value } }: Line, count: number): boolean =>
  !cells && value.length <= 30 && !SENTENCE_MARK.test(value) && value.split('\t').length <= count;

/** 0 for the head with 序号. */
function serialOf(line: Line | undefined): number | null {
  const first = /^\s*(序号|编号|\d{1,3})\s/u.exec(line?.text.value ?? '')?.[1];
  return first === undefined ? null : /^\d/u.test(first) ? Number(first) : 0;
}

/** The next number stands behind the name of a group of rows. */
function goesOnBehind(lines: readonly Line[], index: number, name: number): boolean {
  const serial = serialOf(lines[index]);
  if (serial === null || serialOf(lines[name + 1]) !== serial + 1) return false;
  return serialOf(lines[name]) === null && isGroupName(lines[name]!, 1);
}

/**
 * The head 序号 任务 单位 and its rows, whose cells single spaces part whatever marks they hold: each has as many cells as
 * the head and the next number.
 */
function numberedRows(lines: readonly Line[], head: number): number[] {
  const cellsIn = (index: number): number => lines[index]!.text.value.trim().split(/\s+/u).length;
  const count = cellsIn(head);
  if (count < 3 || count > MOST_CELLS || SENTENCE_MARK.test(lines[head]!.text.value)) return [];
  const rows = [head];
  for (let at = head + 1; at < lines.length; at += 1) {
    if (serialOf(lines[at]) === rows.length && cellsIn(at) === count) rows.push(at);
    else if (serialOf(lines[at]) !== null || !isGroupName(lines[at]!, 1)) break;
  }
  return rows.length > 1 ? rows : [];
}

/** 市商务局　市财政局　市民政局: bodies that sign jointly stand side by side. */
const isNames = (line: Line): boolean => cellsOf(line.text.value).every((cell) => BODY.test(cell.replace(/\s+/gu, '')));

import { remarkOf } from '../../src/model/describe.ts';
import type { Paragraph } from '../../src/model/document.ts';
import type { Report } from '../diagnostics/report.ts';
import { LIST_START } from '../lines/forms.ts';
import { readLabel } from '../lines/labels.ts';
import { placesOf } from '../lines/spans.ts';
import { breaksOf, slice, type Text } from '../lines/text.ts';
import { isBodyName } from '../responsible/words.ts';
import { columnsOf, tablesOf } from './rows.ts';

/**
 * Reads the paragraphs of a document, annotated; reports where they do not look like what they were read as: sentences
 * that break off, brackets that do not close, numbers on lines of their own, tables whose rows do not fit their heads or
 * that were left as lines, and lists of units in which none was found.
 */

type Placed = Paragraph & { readonly source: Text };

const BRACKETS = /[（）()〔〕［］【】《》〈〉]/gu;
const CLOSER: Readonly<Record<string, string>> = {
  '（': '）',
  '(': '）',
  '〔': '〕',
  '［': '］',
  '【': '】',
  '《': '》',
  '〈': '〉',
};

/** Place of the first bracket that has no other half, or -1. A half-width one may close a wide one. */
function loneBracket(text: string): number {
  const open: { at: number; closer: string }[] = [];
  for (const index of placesOf(text, BRACKETS)) {
    const mark = text[index]!;
    const closer = CLOSER[mark];
    if (closer !== undefined) open.push({ at: index, closer });
    // 1）, a）: the number of an item closes nothing.
    else if (open.at(-1)?.closer === (mark === ')' ? '）' : mark)) open.pop();
    else if (!/[0-9a-zA-Z一二三四五六七八九十]/u.test(text[index - 1] ?? '')) return open[0]?.at ?? index;
  }
  return open[0]?.at ?? -1;
}

const around = (text: string, at: number): string => text.slice(Math.max(0, at - 6), at + 8);

function reportBrackets({ text, source }: Placed, report: Report): void {
  const at = loneBracket(text);
  if (at === -1) return;
  report.add(
    'unclosed-bracket',
    slice(source, at, at + 1),
    `括号“${text[at]}”不成对（…${around(text, at)}…）`,
    '成对的括号',
  );
}

/** A paragraph of the text that ends in the middle of a sentence, before one that begins with no label. */
function reportBroken(paragraph: Placed, next: Placed | undefined, report: Report): void {
  const { text, source } = paragraph;
  const isRunning = text.length >= 16 && /[，、,]$|[\p{Script=Han}]$/u.test(text) && /[，。；]/u.test(text);
  if (!isRunning || paragraph.marks.some(({ type, end }) => type === 'list' && end === text.length)) return;
  if (next?.kind !== 'body' || next.clause !== paragraph.clause || readLabel(next.text) !== null) return;
  report.add(
    'broken-paragraph',
    slice(source, text.length - 1),
    `一段在“…${text.slice(-8)}”处断开，下一段是“${next.text.slice(0, 8)}…”`,
    '以句号等收尾的一段',
  );
}

/** Behind so many short lines in a row one suspects the cells of a table. */
const FEWEST_CELLS = 8;
const isCellLike = ({ kind, text }: Placed): boolean =>
  (kind === 'body' || kind === 'heading') &&
  text.length <= 14 &&
  !/[。；：！？]/u.test(text) &&
  readLabel(text) === null;

const SERIAL_HEAD = /^(?:序号|编号)$/u;

function reportCells(run: readonly Placed[], report: Report): void {
  // 序号 on a line of its own is the head of a table, whatever became of its rows.
  if (run.length < FEWEST_CELLS && !run.some(({ text }) => SERIAL_HEAD.test(text))) return;
  const [first] = run;
  report.add(
    'unread-table',
    first!.source,
    `连续 ${run.length} 个短行（“${run
      .slice(0, 3)
      .map(({ text }) => text)
      .join('”“')}”…）`,
    '正文，或读得出行列的表格',
  );
}

/** 序号 and what other columns are called, in one line of words. */
const HEAD_IN_WORDS = /^序号\s*\p{Script=Han}[^。：]{5,60}$/u;

/** The head of a table that is one line of words, and a row that is none, below rows whose numbers it goes on with. */
function reportRows(paragraphs: readonly Placed[], report: Report): void {
  /** The number of the last row, 0 below the head; null where no table with 序号 stands right above. */
  let serial: number | null = null;
  for (const { kind, text, source } of paragraphs) {
    const first = /^(?:序号|\d{1,3}(?=\s))/u.exec(text)?.[0];
    if (kind === 'table') serial = first === '序号' ? 0 : first === undefined ? serial : Number(first);
    else {
      // 3 应急响应: a chapter below a table of two rows.
      const isNext = kind !== 'heading' && serial !== null && Number(first) === serial + 1;
      if (kind !== 'heading') serial = null;
      if (!isNext && !HEAD_IN_WORDS.test(text)) continue;
      report.add('unread-table', source, `“${text.slice(0, 16)}…”像表格的一行，成了一段文字`, '读得出行列的表格');
    }
  }
}

/** Rows with more cells than their head has, and cells below 责任单位 that hold words and no unit. */
function reportTables(paragraphs: readonly Placed[], report: Report): void {
  for (const { head, rows } of tablesOf(paragraphs)) {
    const { duties } = columnsOf(head);
    for (const { paragraph, cells } of rows) {
      if (cells.length > head.length && cells.slice(head.length).some(({ value }) => value !== ''))
        report.add(
          'ragged-row',
          paragraph.source,
          `表格的一行有 ${cells.length} 格（${paragraph.text.slice(0, 16).replaceAll('\t', '｜')}…）`,
          `表头的 ${head.length} 格`,
        );
      for (const { column } of duties) {
        const cell = cells[column];
        if (cell === undefined || !/\p{Script=Han}{2}/u.test(cell.value) || NOBODY.test(cell.value)) continue;
        const isRead = paragraph.marks.some(
          ({ type, start, end }) => type === 'unit' && start >= cell.start && end <= cell.end,
        );
        if (!isRead) reportUnread(paragraph, cell.start, cell.end, report);
      }
    }
  }
}

/** What a cell of units may say instead of a name. */
const NOBODY = /^(?:各|有关|相关|其他|市直|县直|成员|责任|同)|^(?:详?见|无$|待定|另行)/u;

function reportUnread({ text, source }: Placed, start: number, end: number, report: Report): void {
  report.add(
    'unread-list',
    slice(source, start, end),
    `“${text.slice(start, Math.min(end, start + 24)).replace(/\s+/gu, '')}”里没有读出单位`,
    '责任单位的名称',
  );
}

/** Bodies by the words that close their names, as they stand in a bracket. */
const BODIES =
  /(?:[市省县区州各][\p{Script=Han}]{1,12}(?:局|委|办|厅|政府|中心|管委会|公司|集团|街道|支队)|各(?:有关|相关|责任)(?:单位|部门))/u;
/** A bracket that closes a paragraph. */
const LAST_BRACKET = /[（(【〔［]([^（）()【】〔〕［］]{4,120})[）)】〕］][。；]?$/u;

/** A bracket of bodies at the end of an item, or a line that says 责任单位：, without a mark. */
function reportLists(paragraph: Placed, report: Report): void {
  const { text, marks } = paragraph;
  const units = marks.filter(({ type }) => type === 'unit');
  if (LIST_START.test(text)) {
    if (units.length === 0 && text.length > 6) reportUnread(paragraph, 0, text.length, report);
    return;
  }
  if (!/[）)】〕］][。；]?$/u.test(text.slice(-2))) return;
  const bracket = LAST_BRACKET.exec(text.slice(-130));
  if (!bracket || units.some(({ end }) => end > text.length - bracket[0].length)) return;
  const parts = bracket[1]!.split(/[、，,；;]/u);
  const isList = parts.length >= 2 && parts.filter((part) => BODIES.test(part)).length * 2 >= parts.length;
  const isSaid = /(?:负责|牵头|配合|落实|实施|参与)$/u.test(bracket[1]!) && BODIES.test(bracket[1]!);
  if (isList || isSaid) reportUnread(paragraph, text.length - bracket[0].length, text.length, report);
}

/** A line that holds a number alone, beside a digit of the line above or below: 达到⏎1⏎500亿元 was read as one number. */
function reportJoined({ text, source }: Placed, report: Report): void {
  const starts = [0, ...breaksOf(source), text.length];
  for (const [index, start] of starts.entries()) {
    const end = starts[index + 1];
    if (end === undefined || end - start > 3 || !/^\d+$/u.test(text.slice(start, end))) continue;
    if (!/\d/u.test(text[start - 1] ?? '') && !/\d/u.test(text[end] ?? '')) continue;
    const found = `单独一行的数字“${text.slice(start, end)}”与邻行的数字接为“${around(text, start)}”`;
    report.add('lone-number', slice(source, start, end), found, '正文或页码');
  }
}

/** Units whose names end like no body's: 具体名单另文下达. */
function reportNames({ text, source, marks }: Placed, report: Report): void {
  for (const [index, mark] of marks.entries()) {
    if (mark.type !== 'unit') continue;
    const remark = remarkOf(marks, index);
    const name = text.slice(mark.start, remark ? remark.start : mark.end);
    if (isBodyName(name) || NO_END.test(name)) continue;
    report.add(
      'doubtful-unit',
      slice(source, mark.start, mark.end),
      `“${name.slice(0, 24)}”读作责任单位`,
      '单位的名称',
    );
  }
}

/** Names that end otherwise: 温州海经区管委, 宣传部门, 江北新区. */
const NO_END = /(?:管委|纪委监委|区域|公安|税务|电力|供电|邮政|移动|联通|电信|铁塔|机场|港口|[）)〕\]］】〉>])$/u;

export function reportDoubts(paragraphs: readonly Placed[], report: Report): void {
  let run: Placed[] = [];
  for (const [index, paragraph] of paragraphs.entries()) {
    const { kind, text } = paragraph;
    if (isCellLike(paragraph)) run.push(paragraph);
    else {
      reportCells(run, report);
      run = [];
    }
    if (kind === 'body' || kind === 'responsibility' || kind === 'table') reportNames(paragraph, report);
    if (kind !== 'body' && kind !== 'responsibility') continue;
    if (/^[0-9０-９]{1,3}$/u.test(text))
      report.add('lone-number', paragraph.source, `单独一行的数字“${text}”`, '正文或页码');
    reportJoined(paragraph, report);
    reportBrackets(paragraph, report);
    reportLists(paragraph, report);
    if (kind === 'body') reportBroken(paragraph, paragraphs[index + 1], report);
  }
  reportCells(run, report);
  reportRows(paragraphs, report);
  reportTables(paragraphs, report);
}

import { areYears } from '../../src/model/years.ts';
import {
  ADDRESSEE_START,
  ANNEX_MARK,
  ANNEX_WITH_TITLE,
  ATTACHMENTS,
  anyOf,
  BODY,
  CC,
  CONTACT,
  DATE_ONLY,
  DOCUMENT_NUMBER,
  isContentsLine,
  isField,
  isImprint,
  LIST_START,
  MASTHEAD,
  OPENNESS,
  PROMULGATION,
  PUBLICITY,
  QUOTED_TITLE,
  REGISTRATION_NUMBER,
  SIGNED,
  STATUS,
  TITLE_END,
  URGENCY,
} from '../lines/forms.ts';
import { type Label, type LabelClass, readLabel } from '../lines/labels.ts';
import type { Line } from '../lines/splitLines.ts';
import { slice, type Text } from '../lines/text.ts';
import { findFlatRows } from './flatTables.ts';
import {
  cellsOf,
  columnsOf,
  indentOf,
  isNameAndOffice,
  isPerson,
  joinCells,
  joinLines,
  piecesOf,
  rowOf,
  squeeze,
  widthOf,
} from './layout.ts';

/**
 * Reads content lines; writes blocks: the lines that are one paragraph, joined.
 * Guarantees: every character that is not white space, once, in order; no white space between Chinese characters; a row
 * of a table is a block of its own with a tab between its cells.
 *
 * Whether a line break ends a paragraph is decided from what the page shows: a hard-wrapped text breaks its lines at one
 * width, and a line that stops short of it ends a paragraph; in a text with a paragraph on each line, a line without a
 * closing mark goes on. A label, an indent, a blank line and the parts of a 公文 speak too.
 */

export interface Block {
  readonly text: Text;
  readonly isRow: boolean;
}

/** How a line ends. */
type Ending = 'stop' | 'comma' | 'colon' | 'none';

interface Seen {
  readonly line: Line;
  readonly text: Text;
  readonly value: string;
  readonly width: number;
  readonly indent: number;
  readonly label: Label | null;
  readonly ending: Ending;
  readonly isRow: boolean;
  /** A part of a 公文 that is never joined to its neighbours. */
  readonly standsAlone: boolean;
  /** Spread out by white space between its characters, so that its width says nothing: it filled its line. */
  readonly isStretched: boolean;
  /** White space behind the last character: what some exports leave where a paragraph ends. */
  readonly hasTail: boolean;
  readonly isField: boolean;
}

/** What the page as a whole shows. */
interface Page {
  /** Columns at which the text is wrapped, or null where each line is a paragraph. */
  readonly wrapWidth: number | null;
  readonly indentMarks: boolean;
  readonly blankMarks: boolean;
  readonly tailMarks: boolean;
}

const STANDS_ALONE = anyOf([
  REGISTRATION_NUMBER,
  STATUS,
  DATE_ONLY,
  PUBLICITY,
  CONTACT,
  OPENNESS,
  ANNEX_MARK,
  ANNEX_WITH_TITLE,
  PROMULGATION,
]);
/** Parts that are known by how they end: 号, 文件, 人民政府令, 日. */
const ENDS_ALONE = anyOf([DOCUMENT_NUMBER, MASTHEAD, SIGNED]);

const standsAlone = (value: string): boolean =>
  STANDS_ALONE.test(value) ||
  (/[号件令日0-9]$/u.test(value.slice(-1)) && ENDS_ALONE.test(value)) ||
  isContentsLine(value) ||
  isImprint(value);

function endingOf(value: string): Ending {
  // Most lines of a page are cut in the middle of a sentence.
  if (/\p{Script=Han}/u.test(value.slice(-1))) return 'none';
  if (/(?:[。！？!?]|\p{Script=Han}[.．])[”’」』）)》]*$/u.test(value)) return 'stop';
  if (/[；;]$/u.test(value)) return 'stop';
  if (/[，、,]$/u.test(value)) return 'comma';
  if (/[：:]$/u.test(value)) return 'colon';
  // A list of units closes its paragraph with a bracket and no stop.
  if (
    /[）)〕\]］】]$/u.test(value) &&
    /[（(〔［[【][^（(〔［[【：:]*[：:]|(?:局|委|府|厅|办|院|会|心|司|队|关|位|门|责|头|合|工|同)[〉〕）)]*[）)〕\]］】]$/u.test(
      value,
    )
  )
    return 'stop';
  return 'none';
}

/** How the cells of a row are told apart: by wide gaps, by single spaces, each by a tab, or by strokes that were lifted out. */
type RowForm = 'wide' | 'narrow' | 'tabs' | 'ruled';

const gapsIn = (value: string): number => value.match(/\s+/gu)?.length ?? 0;

/** `squeezed`: of a line that is no row. */
function see(line: Line, row: RowForm | null, squeezed: Text | null): Seen {
  const isRow = row !== null;
  const text =
    row === null
      ? squeezed!
      : line.cells
        ? joinCells(line.cells.map(squeeze))
        : rowOf(line.text, row === 'ruled' ? 'wide' : row);
  const { value } = text;
  return {
    line,
    text,
    value,
    width: widthOf(value),
    indent: indentOf(line.text.value),
    label: isRow ? null : readLabel(value),
    ending: endingOf(value),
    isRow,
    standsAlone: standsAlone(value),
    isStretched: /\s/u.test(line.text.value) && gapsIn(line.text.value.trim()) - gapsIn(value) >= 5,
    hasTail: /\s$/u.test(line.text.value),
    isField: !isRow && isField(value),
  };
}

const SENTENCE_MARK = /[。，；！？]/u;

const MOST_CELLS = 24;

/** A cell that is wrapped fills its width, or ends in a mark that waits for more. */
const isWrapped = (cell: string, next: string): boolean =>
  /[、，,；;]$/u.test(cell) || (widthOf(cell) >= 8 && widthOf(cell) >= widthOf(next) && !/[。！？]$/u.test(cell));

type Piece = ReturnType<typeof piecesOf>[number];

/** Pieces, cut also at a single space right behind which another column begins. */
function atColumns(pieces: readonly Piece[], columns: readonly { readonly column: number }[]): Piece[] {
  return pieces.flatMap(({ column, text }) => {
    const starts = [{ at: 0, column }];
    let [behind, measured] = [column, 0];
    for (const { index } of text.value.matchAll(/ /gu)) {
      behind += columnsOf(text.value.slice(measured, index + 1));
      measured = index + 1;
      if (columns.some((other) => other.column === behind)) starts.push({ at: measured, column: behind });
    }
    return starts.map((start, order) => ({
      column: start.column,
      text: slice(text, start.at, starts[order + 1] === undefined ? text.value.length : starts[order + 1]!.at - 1),
    }));
  });
}

/** Pieces by the column of a table that each begins at, two at least; null where one begins elsewhere. */
function placeAt(pieces: readonly Piece[], table: readonly { readonly column: number }[]): (Text | undefined)[] | null {
  const placed: (Text | undefined)[] = table.map(() => undefined);
  for (const { column, text } of pieces) {
    const at = table.findIndex((other) => Math.abs(other.column - column) <= 1);
    if (at === -1 || placed[at] !== undefined) return null;
    placed[at] = text;
  }
  return pieces.length >= 2 ? placed : null;
}

/**
 * Lines below a line of three cells or more whose pieces all stand right below its cells, the first one left blank, and
 * go on in them: by the index of the upper line, its cells and one past the last line. So is a line with fewer pieces than
 * the row above, which all begin where its cells do: a cell is blank, or one space parts it from the next. Its count
 * becomes that of the row above.
 */
function findWrapped(
  lines: readonly Line[],
  counts: number[],
): Map<number, { readonly end: number; readonly cells: readonly Text[] }> {
  const found = new Map<number, { end: number; cells: Text[] }>();
  /** Where the columns of the table at hand begin. */
  let table: readonly { readonly column: number }[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const count = counts[index]!;
    const { value: line } = lines[index]!.text;
    const isFew = count < table.length;
    const isOther = count < 2 || count > MOST_CELLS || line.includes('\t') || (count === 2 && !isFew);
    if (isOther || (isFew && (readLabel(line.trim()) !== null || standsAlone(line.trim())))) {
      table = [];
      continue;
    }
    const pieces = piecesOf(lines[index]!.text);
    const placed = isFew ? placeAt(atColumns(pieces, table), table) : null;
    if (placed === null && count < 3) {
      table = [];
      continue;
    }
    const columns: { column: number; lines: Text[] }[] =
      placed === null
        ? pieces.map(({ column, text }) => ({ column, lines: [text] }))
        : table.map(({ column }, at) => ({ column, lines: placed[at] ? [placed[at]] : [] }));
    table = columns;
    counts[index] = columns.length;
    let end = index + 1;
    for (; end < lines.length; end += 1) {
      const line = lines[end]!;
      const { value } = line.text;
      // An indent, a label and what stands alone begin something else, wherever they stand.
      const isOther = /^　　\S/u.test(value) || readLabel(value.trim()) !== null || standsAlone(value.trim());
      if (line.afterBlank || isOther || counts[end]! >= columns.length || !/^\s{3}/u.test(value)) break;
      const places = atColumns(piecesOf(line.text), columns).map(({ column, text }) => {
        const at = columns.findIndex((other) => Math.abs(other.column - column) <= 1);
        const own = columns[at];
        const above = own?.lines.at(-1);
        const isInside = column + widthOf(text.value) < (columns[at + 1]?.column ?? Number.POSITIVE_INFINITY);
        return at > 0 && own && above && isInside && isWrapped(above.value, text.value) ? { own, text } : null;
      });
      if (places.length === 0 || places.includes(null)) break;
      for (const place of places) place!.own.lines.push(place!.text);
    }
    if (end === index + 1 && placed === null) continue;
    found.set(index, { end, cells: columns.map((column) => joinLines(column.lines.map(squeeze))) });
    index = end - 1;
  }
  return found;
}

/** 第一章　总　　则: the name of a chapter, set as wide as the others. */
const SPREAD_HEADING = /^第[一二三四五六七八九十百\d]{1,4}[编章节](?:\s+\p{Script=Han}){2,6}$/u;

/** Lines that are rows of a table: two or more neighbours with as many cells, three at least, and no sentence. */
function findRows(lines: readonly Line[]): { forms: (RowForm | null)[]; wrapped: ReturnType<typeof findWrapped> } {
  const wide = lines.map((line) => {
    if (line.cells) return 0;
    if (SPREAD_HEADING.test(line.text.value.trim())) return 1;
    const cells = cellsOf(line.text.value);
    return cells.some((cell) => SENTENCE_MARK.test(cell) && cell.length > 40) ? 1 : cells.length;
  });
  /** Cells that are told apart by one space only: no marks at all, and a number or a unit among them. */
  const narrow = lines.map((line, index) => {
    const value = line.text.value.trim();
    if (/[，。；：！？、,;:]/u.test(value) || wide[index] !== 1 || SPREAD_HEADING.test(value)) return 1;
    const cells = value.split(/\s+/u);
    return cells.every((cell) => cell.length <= 24) &&
      cells.filter((cell) => /\p{Script=Han}{2}|^\d/u.test(cell)).length >= 3
      ? cells.length
      : 1;
  });
  const forms = lines.map(({ cells }): RowForm | null => (cells ? 'ruled' : null));
  const wrapped = findWrapped(lines, wide);
  // As many tabs on two neighbours, two at least: each parts two cells, blank ones too.
  const tabs = lines.map(({ text: { value } }) => (value.trim().includes('\t') ? value.split('\t').length - 1 : 0));
  for (let index = 0; index + 1 < lines.length; index += 1) {
    const count = tabs[index]!;
    const isTabbed = count >= 2 && count < MOST_CELLS && tabs[index + 1] === count;
    if (isTabbed && !isNames(lines[index]!) && !isNames(lines[index + 1]!)) forms[index] = forms[index + 1] = 'tabs';
  }
  for (let index = 0; index + 1 < lines.length; index += 1) {
    const next = wrapped.get(index)?.end ?? index + 1;
    if (next >= lines.length) continue;
    const [a, b] = [wide[index]!, wide[next]!];
    const [c, d] = [narrow[index]!, narrow[next]!];
    const isWide = a >= 3 && b >= 3 && Math.abs(a - b) <= 1;
    const isNarrow = c >= 3 && c === d;
    if (!(isWide || isNarrow) || isNames(lines[index]!) || isNames(lines[next]!)) continue;
    const form = isNarrow ? 'narrow' : 'wide';
    forms[index] ??= form;
    forms[next] ??= form;
  }
  // The members of a group, a name and an office on each line.
  for (let index = 0; index + 1 < lines.length; index += 1) {
    const pair = [lines[index]!.text.value, lines[index + 1]!.text.value];
    if (!pair.some(isPerson) || !pair.every(isNameAndOffice)) continue;
    forms[index] ??= 'wide';
    forms[index + 1] ??= 'wide';
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

/** 市商务局　市财政局　市民政局: bodies that sign jointly stand side by side. */
const isNames = (line: Line): boolean => cellsOf(line.text.value).every((cell) => BODY.test(cell.replace(/\s+/gu, '')));

/** An indent that the source has kept takes up width. */
const hanging = (line: Seen): number => (line.indent >= 2 ? line.indent : 0);

/** The first line of a paragraph is two characters shorter where the source has lost its indent. */
const LOST_INDENT = 4;

/** True where a line reaches the width, so that the break behind it says nothing. */
function isFull(line: Seen, isFirst: boolean, next: Seen, wrapWidth: number): boolean {
  if (line.isStretched && line.ending !== 'stop') return true;
  const reach = line.width + (hanging(line) || (isFirst ? LOST_INDENT : 0));
  const token = /^[!-~]+/u.exec(next.value)?.[0].length ?? 0;
  return reach + Math.max(0, token - 1) >= wrapWidth - (line.ending === 'stop' ? 2 : RAGGED);
}

/** Columns by which a line may stop short where the next one has no indent: a number or a name that was not cut. */
const NEAR = 8;
const isNearlyFull = (line: Seen, isFirst: boolean, wrapWidth: number): boolean =>
  line.label === null && line.width + (hanging(line) || (isFirst ? LOST_INDENT : 0)) >= wrapWidth - NEAR;

const share = <T>(items: readonly T[], holds: (item: T) => boolean): number =>
  items.length === 0 ? 0 : items.filter(holds).length / items.length;

/** Columns by which a line may stop short of the width: a mark that may not begin a line, a number that is not cut. */
const RAGGED = 4;

/** No page is set in lines of fewer columns. */
const NARROWEST = 20;

/** What an item says of itself ends with its line where a label or another such line follows. */
const endsField = (line: Seen, next: Seen | undefined): boolean =>
  line.isField && (next === undefined || next.isField || next.label !== null);

/** The width of the page, unless most lines that stop there end anyway: then that of the others. */
function wrapWidthOf(lines: readonly Seen[]): number | null {
  const width = commonWidth(lines, lines);
  if (width === null) return null;
  const isEnd = new Set(lines.filter((line, index) => endsField(line, lines[index + 1])));
  const near = lines.filter((line) => Math.abs(line.width + hanging(line) - width) <= RAGGED && line.ending !== 'stop');
  return share(near, (line) => isEnd.has(line)) < 0.5
    ? width
    : commonWidth(
        lines,
        lines.filter((line) => !isEnd.has(line)),
      );
}

/** The width at which most lines stop, if they have one: the commonest, and a good part of the page's stop near it. */
function commonWidth(lines: readonly Seen[], candidates: readonly Seen[]): number | null {
  const running = candidates
    .filter((line) => line.ending !== 'stop' && line.ending !== 'colon')
    .map((line) => line.width + hanging(line));
  if (running.length < 3) return null;
  const counts = new Map<number, number>();
  for (const width of running) counts.set(width, (counts.get(width) ?? 0) + 1);
  const near = (width: number): number => {
    let sum = 0;
    for (let other = width - RAGGED; other <= width + 2; other += 1) sum += counts.get(other) ?? 0;
    return sum;
  };
  const width = [...counts.keys()].reduce((best, other) =>
    near(other) > near(best) || (near(other) === near(best) && other > best) ? other : best,
  );
  const longer = lines.filter((line) => line.width > width + 8).length;
  // Shorter lines (the cells of a table, one on a line) are full at no width that counts.
  const able = lines.filter((line) => line.width >= NARROWEST).length;
  const isUsual = near(width) >= able * 0.3 && longer < able * 0.1;
  // Where articles are short few lines are full; but none is longer, and the full ones break off in a sentence.
  const full = lines.filter((line) => Math.abs(line.width + hanging(line) - width) <= RAGGED);
  const breaksOff = share(full, ({ ending }) => ending === 'none' || ending === 'comma') >= 0.6;
  const isSparse = longer === 0 && full.length >= 5 && near(width) >= lines.length * 0.1 && breaksOff;
  return width >= NARROWEST && near(width) >= 3 && (isUsual || isSparse) ? width : null;
}

function readPage(seen: readonly Seen[]): Page {
  const lines = seen.filter((line) => !line.isRow);
  const wrapWidth = wrapWidthOf(lines);
  const inner = lines.slice(1);
  const indented = share(lines, (line) => line.indent >= 2);
  const blank = share(inner, (line) => line.line.afterBlank);
  if (wrapWidth === null) return { wrapWidth, indentMarks: false, blankMarks: false, tailMarks: false };
  const short = lines.filter((line) => line.width < wrapWidth - 10 && line.ending === 'stop');
  const running = lines.filter((line) => line.width >= wrapWidth - RAGGED && line.ending !== 'stop');
  return {
    wrapWidth,
    indentMarks: indented > 0.05 && indented < 0.75 && share(running, (line) => line.indent >= 2) < indented + 0.2,
    blankMarks: blank > 0.02 && blank < 0.5,
    tailMarks:
      short.length >= 3 && share(short, (line) => line.hasTail) > 0.8 && share(running, (line) => line.hasTail) < 0.1,
  };
}

const BRACKETS: ReadonlyMap<string, string> = new Map([
  ['（', '）'],
  ['(', '）'],
  ['〔', '〕'],
  ['［', '］'],
  ['《', '》'],
  ['“', '”'],
  ['【', '】'],
  ['〈', '〉'],
]);
const BRACKET = /[（(〔［《“【〈）)〕］》”】〉]/gu;
const OPENER = /[（(〔［《“【〈]/u;

/** A bracket or a quotation that the paragraph has opened and not closed keeps it open; a lost one only so far. */
const LONGEST_BRACKET = 300;

/** `tail`: the last `LONGEST_BRACKET` characters of the paragraph. */
function hasOpenBracket(tail: string): boolean {
  if (!OPENER.test(tail)) return false;
  const open: string[] = [];
  for (const bracket of tail.match(BRACKET) ?? []) {
    const closer = BRACKETS.get(bracket);
    if (closer) open.push(closer);
    else {
      const match = open.lastIndexOf(bracket === ')' ? '）' : bracket);
      if (match !== -1) open.length = match;
    }
  }
  return open.length > 0;
}

/** A number waits for what it counts: 50.5⏎亿元, 2025⏎年, 24⏎小时. */
const isCutNumber = (before: string, after: string): boolean =>
  /[0-9０-９]$/u.test(before) && /^[\p{Script=Han}％%0-9０-９.．]/u.test(after) && readLabel(after) === null;

/** A line that is a caption by itself: a heading, a title, a signature. */
const isCaption = (line: Seen): boolean =>
  !/[。，；,;]/u.test(line.value) && (line.width <= 56 || TITLE_END.test(line.value)) && line.ending !== 'comma';

/** Numbers seen last, by class, so that a label inside a sentence is told from one that goes on counting. */
type Counters = Map<LabelClass, number>;

function isExpected(label: Label, counters: Counters): boolean {
  if (label.value === null) return false;
  return label.value === 1 || label.value === (counters.get(label.class) ?? 0) + 1;
}

/** 第七条规定, （一）项: a reference in a sentence, not a label. */
const IS_REFERENCE =
  /^(?:第.{1,5}[条章节](?:第|规定|之|的|所|和|、|至|或|款|明确)|[（(].{1,3}[）)](?:项|款|条|目|点))/u;

function startsUnit(
  previous: Seen,
  next: Seen,
  isFirst: boolean,
  isOpen: boolean,
  page: Page,
  counters: Counters,
): boolean {
  const { label } = next;
  if (label === null || IS_REFERENCE.test(next.value)) return false;
  const goesOn = page.wrapWidth === null ? !isCaption(previous) : isFull(previous, isFirst, next, page.wrapWidth);
  // （2024年6月3日市政府令第56号公布） has said all.
  const isBracket = isFirst && /^[（(][^（）()]{8,}[）)]$/u.test(previous.value);
  const midSentence = goesOn && !isBracket && (previous.ending === 'none' || previous.ending === 'comma');
  if (!midSentence) return !isOpen || previous.ending === 'stop' || isExpected(label, counters);
  if (previous.ending === 'comma' || isOpen || label.class === 'dash' || label.class === 'bullet') return false;
  if (page.indentMarks && next.indent < 2) return false;
  return isExpected(label, counters) && (label.value !== 1 || isHeadingLine(previous));
}

/** A label and a few words, no sentence. */
const isHeadingLine = (line: Seen): boolean => line.label !== null && line.width <= 80 && !/[。；]/u.test(line.value);

/** Longest addressees, by which a head is known; a list of all departments takes a few hundred characters. */
const LONGEST_ADDRESSEE = 2000;

/** The paragraph that is being put together: its two ends, so that a line costs the same however long it has grown. */
interface Open {
  readonly start: string;
  readonly tail: string;
  readonly isFirstLine: boolean;
  /** No sentence has ended so far in the document: masthead, title, addressees. */
  readonly isHead: boolean;
}

/** How the text of a notice begins, below addressees whose colon was lost. */
const NOTICE_START = /^(?:《[^》]{4,100}》(?:已|业)|现将《)/u;

const isQuotedTitle = (value: string): boolean => value.endsWith('》') && QUOTED_TITLE.test(value);

/** Addressees over several lines, up to their colon. */
const goesOnAddressing = (start: string, previous: Seen, next: Seen): boolean =>
  previous.ending === 'none' &&
  /[、，,]/u.test(start) &&
  ADDRESSEE_START.test(start) &&
  !/[。；：:]|关于/u.test(start) &&
  next.label === null &&
  !/^(?:为|经|根据|按照?|现|近|依据|鉴于|《)|[。；]|如下/u.test(next.value) &&
  (next.ending === 'colon' || !BODY.test(previous.value.split(/[、，,]/u).at(-1)!));

/** Who gets a copy, over several lines: a comma, or a name that is cut. */
const goesOnCopying = (start: string, previous: Seen, next: Seen): boolean =>
  CC.test(start) &&
  next.label === null &&
  previous.ending === 'none' &&
  !BODY.test(
    previous.value
      .replace(CC, '')
      .split(/[、，,；;]/u)
      .at(-1)!,
  );

/** 目录, and right below it the first chapter, or the page that it stands on. */
const opensContents = (line: Seen, below: Seen | undefined): boolean =>
  line.value === '目录' &&
  below !== undefined &&
  (isContentsLine(below.value) || (below.label?.value === 1 && isHeadingLine(below)));

const CONTACT_LINE = /^(?:联系(?:电话|人|地址|方式)|通[讯信]地址|电子邮[箱件]|邮箱|传真)\s*[：:]/u;

/** True where the break between two lines ends a paragraph. */
function endsParagraph(open: Open, previous: Seen, next: Seen, page: Page, counters: Counters): boolean {
  if (
    next.line.opens ||
    previous.standsAlone ||
    next.standsAlone ||
    previous.isRow ||
    next.isRow ||
    CC.test(next.value)
  )
    return true;
  // A row that a stroke closes, of a table that has no other like it.
  if (/[|｜│]$/u.test(previous.value)) return true;
  // 份号, 密级 and 紧急程度 stand one below the other.
  if (open.isHead && (URGENCY.test(previous.value) || URGENCY.test(next.value))) return true;
  if (open.isHead && /[）)]$/u.test(previous.value) && PROMULGATION.test(open.start)) return true;
  if (open.isHead && (isQuotedTitle(previous.value) || isQuotedTitle(next.value))) return true;
  const isOpen = hasOpenBracket(open.tail);
  // …项目审批⏎时限：由30个工作日: what is no whole name of a field goes on with a full line.
  const isTorn =
    page.wrapWidth !== null &&
    previous.ending === 'none' &&
    !/^(?:责任|牵头|配合|主办|协办|完成)/u.test(next.value) &&
    isFull(previous, open.isFirstLine, next, page.wrapWidth);
  if (next.isField && !isOpen && !isTorn && previous.ending !== 'comma') return true;
  // A title does not go on with 一、
  if (open.isHead && next.label?.value === 1 && !isOpen && TITLE_END.test(open.start)) return true;
  if (startsUnit(previous, next, open.isFirstLine, isOpen, page, counters)) return true;
  if (isOpen || previous.ending === 'comma') return false;
  // In a text with a paragraph on each line 附件： opens one, whatever stands before.
  if (page.wrapWidth === null && ATTACHMENTS.test(next.value)) return true;
  // 通讯地址：…, 联系电话：…: one to a line.
  if (CONTACT_LINE.test(next.value) || (CONTACT_LINE.test(open.start) && next.line.afterBlank)) return true;
  if (isCutNumber(previous.value, next.value) || goesOnCopying(open.start, previous, next)) return false;
  if (open.isHead && previous.ending === 'colon' && ADDRESSEE_START.test(open.start)) return true;
  if (open.isHead && ADDRESSEE_START.test(open.start) && NOTICE_START.test(next.value)) return true;
  if (open.isHead && goesOnAddressing(open.start, previous, next)) return false;
  if (open.isHead && TITLE_END.test(previous.value) && isCaption(previous) && ADDRESSEE_START.test(next.value))
    return true;
  if (ATTACHMENTS.test(next.value) && previous.ending !== 'none') return true;
  if (BODY.test(next.value) && previous.ending === 'stop') return true;

  if (page.wrapWidth === null) {
    const isList = open.isFirstLine && LIST_START.test(previous.value);
    if (isList || previous.ending === 'stop' || previous.ending === 'colon' || LIST_START.test(next.value)) return true;
    const isTitle =
      open.start.length <= 80 &&
      TITLE_END.test(open.start) &&
      !/[。，；]/u.test(open.start) &&
      !next.value.startsWith('的');
    return isTitle || (open.isFirstLine && (isCaption(previous) || isHeadingLine(previous)));
  }
  const full = isFull(previous, open.isFirstLine, next, page.wrapWidth);
  if (page.tailMarks && !next.line.newPage && full) return previous.hasTail && previous.ending !== 'none';
  if (page.indentMarks && next.indent >= 2) return true;
  // Where an indent marks a paragraph a line without one goes on, if the last one stops near the width.
  const goesOn = page.indentMarks && isNearlyFull(previous, open.isFirstLine, page.wrapWidth);
  // A number or a Latin word in the middle of a sentence was not cut, however short that left the line.
  const isUncut =
    page.indentMarks && previous.ending === 'none' && /[，。；]/u.test(open.tail) && /^[0-9A-Za-z]/u.test(next.value);
  if (!full && !goesOn && !(isUncut && next.label === null)) return true;
  if (page.blankMarks && next.line.afterBlank && !next.line.newPage) return true;
  return LIST_START.test(next.value) && !/^[（(〔［[【]/u.test(next.value) && previous.ending === 'stop';
}

export function reflow(lines: readonly Line[]): Block[] {
  const { forms: rows, wrapped } = findRows(lines);
  const squeezed = lines.map((line, index) => (rows[index] === null ? squeeze(line.text) : null));
  const flat = new Map(findFlatRows(squeezed.map((text) => text?.value ?? '')).map((row) => [row.start, row]));
  const cells = new Set(
    [...flat.values(), ...[...wrapped].map(([start, { end }]) => ({ start, end }))].flatMap(({ start, end }) =>
      Array.from({ length: end - start }, (_, at) => start + at),
    ),
  );
  const isInFlat = (index: number): boolean => cells.has(index);
  const lone = lines.map((line, index) => see(line, rows[index]!, squeezed[index]!));
  const seen = lone.map((line, index) =>
    opensContents(line, lone[index + 1]) ? { ...line, standsAlone: true } : line,
  );
  const page = readPage(seen.filter((_, index) => !isInFlat(index)));
  const counters: Counters = new Map();
  const blocks: Block[] = [];
  let open: Seen[] = [];
  let start = '';
  let tail = '';
  let isHead = true;
  const close = (): void => {
    if (open.length > 0) blocks.push({ text: joinLines(open.map((line) => line.text)), isRow: open[0]!.isRow });
    open = [];
    start = '';
    tail = '';
  };
  for (const [index, next] of seen.entries()) {
    const wrap = wrapped.get(index);
    if (wrap !== undefined) {
      close();
      blocks.push({ text: joinCells(wrap.cells), isRow: true });
    }
    const row = flat.get(index);
    if (row !== undefined) {
      close();
      const cells = row.ends.map((end, column) =>
        joinLines(seen.slice(row.ends[column - 1] ?? row.start, end).map(({ text }) => text)),
      );
      blocks.push({ text: joinCells(cells), isRow: true });
    }
    if (isInFlat(index)) continue;
    const previous = open.at(-1);
    const isFirstLine = open.length === 1;
    if (previous && endsParagraph({ start, tail, isFirstLine, isHead }, previous, next, page, counters)) close();
    if (open.length === 0 && next.label?.value != null) counters.set(next.label.class, next.label.value);
    open.push(next);
    if (start.length < LONGEST_ADDRESSEE) start = (start + next.value).slice(0, LONGEST_ADDRESSEE);
    tail = (tail + next.value).slice(-LONGEST_BRACKET);
    if (next.ending === 'stop') isHead = false;
  }
  close();
  return blocks;
}

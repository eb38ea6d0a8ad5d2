import type { Paragraph, Role } from '../../src/model/document.ts';
import { areYears, yearsBelow } from '../../src/model/years.ts';
import { LIST_WORD } from '../lines/forms.ts';
import type { Span } from '../lines/spans.ts';
import { holdsBodies, roleOfWord } from '../responsible/words.ts';
import { isUnitCell } from './quantities/tables.ts';

/**
 * Reads paragraphs; writes the tables among them: rows of one clause in a row, below a head that says what each column
 * holds; years below a head that stands above several columns are of the head. A row that repeats its head, on the next page, is a head again; rows behind a line in between go on below
 * the last head where they have as many cells and the next number. A row that lacks the cells which it shares with the
 * row above gets them as blank ones.
 */

export interface Cell extends Span {
  /** Without white space. */
  readonly value: string;
}

export interface Table<P> {
  readonly head: readonly string[];
  readonly rows: readonly { readonly paragraph: P; readonly cells: readonly Cell[] }[];
}

const cellsOf = (text: string): Cell[] => {
  let end = -1;
  return text.split('\t').map((cell) => {
    const start = end + 1;
    end = start + cell.length;
    return { start, end, value: cell.replace(/\s+/gu, '') };
  });
};

const SERIAL_HEAD = /^(?:序号|编号)$/u;
const DUTY_HEAD = new RegExp(`^${LIST_WORD}(?:及(?:其)?分工)?$`, 'u');
const TERM_HEAD =
  /^(?:计划|预计)?(?:完成|办结|实施|建成|建设|落实|推进|达标)?(?:起止)?(?:时限|期限|时间|年限|日期)(?:节点|要求|安排)?$|^(?:时间|进度)(?:节点|安排|要求)$/u;
const TASK_HEAD =
  /^(?:重点|主要|具体|年度|工作|建设|重大|支撑|推进|改革|实施|整治|创建|目标|任务|阶段性?|预期|政策|量化|核心|考核|绩效)*(?:任务|内容|事项|举措|措施|目标值?|(?<!^)指标|要求|成果|行动|工作|项目|工程|标准)(?:名称|内容|分解|清单|要求|及要求)?$|^(?:主要)?建设(?:内容|规模)(?:[及和与](?:建设)?(?:规模|内容))?$/u;
/** Words of a head besides: what a column of words or numbers is called. */
const OTHER_HEAD =
  /^(?:类别|类型|领域|区域|县区|指标.{0,6}|主要指标|具体指标|名称|(?:计量)?单位|属性|性质|.{0,8}目标值?|.{0,6}基期值?|备注|说明|依据|服务(?:对象|项目|内容|类型|标准))$/u;

const isHeadWord = (value: string): boolean =>
  value.length <= 12 &&
  (SERIAL_HEAD.test(value) ||
    DUTY_HEAD.test(value) ||
    TERM_HEAD.test(value) ||
    TASK_HEAD.test(value) ||
    OTHER_HEAD.test(value));

/** The number of a row: 1, 2. or （3）. */
const numberOf = ({ value }: Cell): number | null => {
  const digits = /^[（(]?(\d{1,3})[)）.、．]?$/u.exec(value)?.[1];
  return digits === undefined ? null : Number(digits);
};

/** A row that bears a number is none. */
const isHead = (cells: readonly Cell[]): boolean =>
  numberOf(cells[0]!) === null &&
  cells.filter(({ value }) => isHeadWord(value)).length >= Math.max(2, cells.length / 2);

/** The number of the last row that has one. */
const numberIn = ({ rows }: { readonly rows: readonly { readonly cells: readonly Cell[] }[] }): number =>
  rows.reduce((last, { cells }) => numberOf(cells[0]!) ?? last, 0);

/** 目标值 above 2023年 and 2024年 is 2023年目标值 and 2024年目标值; null where the years do not fit below the head. */
function withYears(head: readonly string[], second: readonly string[]): string[] | null {
  const years = second.filter((value) => value !== '');
  if (!areYears(years)) return null;
  if (second.length === head.length && years.length < second.length) {
    const group = head.map((_, index) => head.slice(0, index + 1).findLast((word) => word !== '') ?? '');
    return second.map((value, index) => (value === '' ? head[index]! : value + group[index]!));
  }
  const counts = yearsBelow(head, years);
  if (!counts) return null;
  const left = [...years];
  return head.flatMap((word, index) =>
    counts[index] === 0 ? [word] : left.splice(0, counts[index]).map((year) => year + word),
  );
}

const TERM = /^(?:20\d\d|\d{1,2}月|长期|持续|常态|每[年季月]|全年)|[底前月]$/u;

const UNIT_HEAD = /^(?:计量)?单位$/u;
const VALUE_HEAD = /20\d\d|目标值|规划值|预期值|基期值?|现状值?|年均增[速长幅]/u;
/** 5, ≥90%, 全覆盖; a dash where there is none. */
const VALUE = /\d|全覆盖|^[-—–/／]+$/u;

/** How well a cell fits below the head of its column: names, a day, a number, a unit where the head asks for them. */
function fitness(word: string, { value }: Cell): number {
  if (value === '') return 0;
  // 路, 元/亩·年: a unit that nobody has listed is no number at least.
  if (UNIT_HEAD.test(word) && !holdsBodies(value)) return isUnitCell(value) ? 2 : /\d/u.test(value) ? -1 : 0;
  if (VALUE_HEAD.test(word)) return VALUE.test(value) ? 1 : -1;
  if (DUTY_HEAD.test(word)) return holdsBodies(value) ? 2 : -1;
  if (TERM_HEAD.test(word)) return TERM.test(value) ? 1 : -1;
  if (SERIAL_HEAD.test(word)) return /^\d{1,3}$/u.test(value) ? 1 : -1;
  return holdsBodies(value) || TERM.test(value) ? -1 : 0;
}

const MOST_COLUMNS = 24;

/** A row below a cell that several rows share comes without it: blank cells where all others fit their heads best. */
function complete(head: readonly string[], cells: Cell[]): Cell[] {
  const missing = head.length - cells.length;
  if (missing <= 0 || cells.length < 2 || head.length > MOST_COLUMNS) return cells;
  const at = (from: number): Cell[] => {
    const { end } = cells[from - 1] ?? { end: 0 };
    const blank = Array.from({ length: missing }, (): Cell => ({ start: end, end, value: '' }));
    return [...cells.slice(0, from), ...blank, ...cells.slice(from)];
  };
  let best = cells;
  let most = cells.reduce((sum, cell, index) => sum + fitness(head[index]!, cell), 0);
  for (let from = 0; from < cells.length; from += 1) {
    const own = at(from);
    const score = own.reduce((sum, cell, index) => sum + fitness(head[index]!, cell), 0);
    if (score > most) [best, most] = [own, score];
  }
  return best;
}

export function tablesOf<P extends Pick<Paragraph, 'kind' | 'clause' | 'text'>>(paragraphs: readonly P[]): Table<P>[] {
  const tables: { head: string[]; rows: { paragraph: P; cells: Cell[] }[] }[] = [];
  let last: P | null = null;
  for (const paragraph of paragraphs) {
    const before = last;
    last = paragraph;
    if (paragraph.kind !== 'table') continue;
    const cells = cellsOf(paragraph.text);
    const head = cells.map(({ value }) => value);
    const table = tables.at(-1);
    const isNext = before?.kind === 'table' && before.clause === paragraph.clause;
    const dated = isNext && table?.rows.length === 0 ? withYears(table.head, head) : null;
    if (dated) {
      table!.head = dated;
      continue;
    }
    const isRepeat = table !== undefined && table.head.join('\t') === head.join('\t');
    if (isRepeat && isNext) continue;
    // Behind a line in between only the next number says that the table goes on.
    const number = numberOf(cells[0]!);
    const isCounted =
      table !== undefined &&
      SERIAL_HEAD.test(table.head[0]!) &&
      cells.length === table.head.length &&
      number !== null &&
      number === numberIn(table) + 1;
    const goesOn = table !== undefined && !isHead(cells) && (isNext || isCounted);
    if (goesOn) table.rows.push({ paragraph, cells: complete(table.head, cells) });
    else tables.push({ head, rows: [] });
  }
  return tables;
}

/** Which columns of a head say who, by when, and what is to be done. */
export interface Columns {
  readonly duties: readonly { readonly column: number; readonly role: Role }[];
  readonly term: number | null;
  readonly tasks: readonly number[];
}

export function columnsOf(head: readonly string[]): Columns {
  const duties = head.flatMap((word, column) => (DUTY_HEAD.test(word) ? [{ column, role: roleOfWord(word) }] : []));
  const term = head.findIndex((word) => TERM_HEAD.test(word));
  const tasks = head.flatMap((word, column) =>
    TASK_HEAD.test(word) && column !== term && !DUTY_HEAD.test(word) ? [column] : [],
  );
  return { duties, term: term === -1 ? null : term, tasks };
}

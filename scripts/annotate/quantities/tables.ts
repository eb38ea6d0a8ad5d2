import { type Comparator, readBounds } from './comparators.ts';
import { readNumber, tidy, UNIT_NOT_MULTIPLIER } from './numbers.ts';
import { readUnit } from './units.ts';

/**
 * Reads the rows of a table of indicators; writes one target a row: the value of the last target year, with its unit and
 * year from the heads of the columns. The first row is the head. A table without a column of target values has none.
 */

export interface RowTarget {
  /** Index of the row. */
  readonly row: number;
  readonly label: string;
  readonly comparator: Comparator;
  readonly value: number;
  readonly valueMax: number | null;
  readonly rawValue: string;
  readonly unit: string | null;
  readonly deadline: string | null;
  readonly rawDeadline: string | null;
}

/** 类别 before 指标 groups the rows and names none of them: the words are tried in this order. */
const NAMES = [/指标|名称/u, /项目|内容|任务|事项/u, /类别/u];
const UNIT_HEAD = /^(?:计量)?单位$|计量单位/u;
const YEAR = /((?:19|20)\d{2})年?/u;
const GOAL = /目标(?:值)?|规划(?:值|目标)|预期值|指标值/u;
const BASE = /基期|基准|现状|实际|完成值|初值|基数/u;
/** 预期性, 约束性 and whose task it is are no values. */
const NO_VALUE = /属性|性质|单位$|部门|备注|说明|序号|类型/u;

interface Columns {
  readonly name: number;
  readonly unit: number | null;
  readonly value: number;
  readonly year: string | null;
  readonly rawYear: string | null;
}

/** Which columns of the head are the name, the unit and the values of the last target year. */
function readHead(cells: readonly string[]): Columns | null {
  const name =
    NAMES.map((pattern) => cells.findIndex((cell) => pattern.test(cell) && !GOAL.test(cell))).find(
      (index) => index !== -1,
    ) ?? -1;
  const unit = cells.findIndex((cell) => UNIT_HEAD.test(cell));
  const values = cells.flatMap((cell, index) => {
    const year = YEAR.exec(cell);
    if (index === unit || index === name || (NO_VALUE.test(cell) && !year) || BASE.test(cell)) return [];
    return year || GOAL.test(cell) ? [{ index, year: year?.[1] ?? null, raw: year?.[0] ?? null }] : [];
  });
  const last = values.reduce<(typeof values)[number] | null>(
    (best, column) => (best === null || (column.year ?? '9') >= (best.year ?? '0') ? column : best),
    null,
  );
  if (last === null || name === -1) return null;
  return {
    name,
    unit: unit === -1 ? null : unit,
    value: last.index,
    year: last.year,
    rawYear: last.raw,
  };
}

const SIGNS: Readonly<Record<string, Comparator>> = {
  '≥': '>=',
  '＞': '>',
  '>': '>',
  '≤': '<=',
  '＜': '<',
  '<': '<',
  '≧': '>=',
  '≦': '<=',
};

/** 万吨/日 is ten thousand 吨/日; 亿元 a hundred million 元; % a hundredth of one. */
function readUnitCell(cell: string): { unit: string | null; factor: number } {
  if (cell === '' || /^[-—/]+$/u.test(cell)) return { unit: null, factor: 1 };
  // 千瓦时/立方米, 百分点 begin like a multiplier and are units.
  const whole = readUnit(cell, 0);
  if (whole?.end === cell.length || UNIT_NOT_MULTIPLIER.test(cell))
    return { unit: whole?.end === cell.length ? whole.unit : cell, factor: whole?.factor ?? 1 };
  const multiplier = /^(万亿|千亿|百亿|亿|千万|百万|万|千|百)?/u.exec(cell)![0];
  const factor = multiplier === '' ? 1 : (readNumber(multiplier, 0)?.value ?? 1);
  const rest = cell.slice(multiplier.length);
  const unit = readUnit(rest, 0);
  return { unit: unit && unit.end === rest.length ? unit.unit : rest, factor: factor * (unit?.factor ?? 1) };
}

function readValue(cell: string): {
  comparator: Comparator;
  value: number;
  valueMax: number | null;
  raw: string;
  unit: string | null;
  factor: number;
} | null {
  const text = cell.normalize('NFKC').replace(/^[[［]|[\]］]$/gu, '');
  const sign = /^[≥＞>≤＜<≧≦]=?/u.exec(cell)?.[0] ?? '';
  const at = text.search(/\d/u);
  const number = at === -1 ? null : readNumber(text, at);
  // A sentence in the column holds what it promises in words.
  if (!number || at > 4 || /[，。；]|\p{Script=Han}{9}/u.test(text)) return null;
  const unit = readUnit(text, number.end);
  const range = /^[-—–~～至]/u.test(text.slice(number.end)) ? readNumber(text, number.end + 1) : null;
  const bounds = readBounds(text, at, unit?.end ?? number.end);
  const comparator = bounds.isPrinted ? bounds.comparator : (SIGNS[sign[0] ?? ''] ?? '=');
  return {
    comparator,
    value: number.value,
    valueMax: range?.value ?? null,
    // As in prose, the number as printed takes in both ends of a range, and the sign of a share.
    raw: unit?.unit === '%' ? text.slice(at, unit.end) : text.slice(at, range?.end ?? number.end),
    unit: unit?.unit ?? null,
    factor: unit?.factor ?? 1,
  };
}

export function readTable(rows: readonly (readonly string[])[]): RowTarget[] {
  const head = rows[0] ? readHead(rows[0]) : null;
  if (head === null) return [];
  return rows.slice(1).flatMap((cells, index): RowTarget[] => {
    const cell = readValue(cells[head.value] ?? '');
    const name = cells[head.name] ?? '';
    // 进出口额（亿元）: the unit stands with the name.
    const inName = /[（(]([^（）()]{1,8})[）)]$/u.exec(name);
    const own = readUnitCell((head.unit === null ? inName?.[1] : cells[head.unit]) ?? '');
    if (cell === null || name === '') return [];
    const factor = cell.unit === null ? own.factor : cell.factor;
    return [
      {
        row: index + 1,
        label: head.unit === null && inName ? name.slice(0, inName.index) : name,
        comparator: cell.comparator,
        value: tidy(cell.value * factor),
        valueMax: cell.valueMax === null ? null : tidy(cell.valueMax * factor),
        rawValue: cell.raw,
        unit: cell.unit ?? own.unit,
        deadline: head.year,
        rawDeadline: head.rawYear,
      },
    ];
  });
}

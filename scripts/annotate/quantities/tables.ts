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

/** What has been: 现状, 2023年 in a text of 2025. */
const isBase = (cell: string, year: number | null): boolean => {
  const by = YEAR.exec(cell)?.[1];
  return BASE.test(cell) || (year !== null && by !== undefined && Number(by) < year);
};

interface Columns {
  readonly name: number;
  readonly unit: number | null;
  readonly value: number;
  readonly year: string | null;
  readonly rawYear: string | null;
}

/** Which columns of the head are the name, the unit and the values of the last target year. */
function readHead(cells: readonly string[], year: number | null): Columns | null {
  const name =
    NAMES.map((pattern) => cells.findIndex((cell) => pattern.test(cell) && !GOAL.test(cell))).find(
      (index) => index !== -1,
    ) ?? -1;
  const unit = cells.findIndex((cell) => UNIT_HEAD.test(cell));
  const values = cells.flatMap((cell, index) => {
    const by = YEAR.exec(cell);
    if (index === unit || index === name || (NO_VALUE.test(cell) && !by) || isBase(cell, year)) return [];
    return by || GOAL.test(cell) ? [{ index, year: by?.[1] ?? null, raw: by?.[0] ?? null }] : [];
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
  // 较2025年降低10%: the year is what is compared with.
  const text = cell
    .normalize('NFKC')
    .replace(/^[[［]|[\]］]$/gu, '')
    .replace(/^(?:较|比)(?:上年|(?:19|20)\d{2}年)/u, '');
  const all = /^(?:基本)?(?:实现)?(全覆盖)$/u.exec(text)?.[1];
  if (all) return { comparator: '=', value: 1, valueMax: null, raw: all, unit: '%', factor: 1 };
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

/** `year` is that of the document. */
export function readTable(rows: readonly (readonly string[])[], year: number | null = null): RowTarget[] {
  const head = rows[0] ? readHead(rows[0], year) : null;
  if (head === null) return [];
  return rows.slice(1).flatMap((cells, index): RowTarget[] => {
    const name = cells[head.name] ?? '';
    const { label, unit } = nameAndUnit(name);
    const isOwn = head.unit === null;
    const target = targetOf(cells[head.value] ?? '', (isOwn ? unit : cells[head.unit!]) ?? '');
    if (target === null || name === '') return [];
    return [
      {
        row: index + 1,
        label: isOwn ? label : name,
        ...target,
        deadline: head.year,
        rawDeadline: head.rawYear,
      },
    ];
  });
}

/** 进出口额（亿元）: the unit stands with the name. */
function nameAndUnit(name: string): { label: string; unit: string | null } {
  const unit = /[（(]([^（）()]{1,8})[）)]$/u.exec(name);
  return unit ? { label: name.slice(0, unit.index), unit: unit[1]! } : { label: name, unit: null };
}

type Measured = Pick<RowTarget, 'comparator' | 'value' | 'valueMax' | 'rawValue' | 'unit'>;

/** A cell with a value, in the unit that its row or its column names. */
function targetOf(value: string, unit: string): Measured | null {
  const cell = readValue(value);
  if (cell === null) return null;
  const own = readUnitCell(unit);
  const factor = cell.unit === null ? own.factor : cell.factor;
  return {
    comparator: cell.comparator,
    value: tidy(cell.value * factor),
    valueMax: cell.valueMax === null ? null : tidy(cell.valueMax * factor),
    rawValue: cell.raw,
    unit: cell.unit ?? own.unit,
  };
}

/** A cell of a table that deals a target out to places, and whose it is; null for that of all together. */
export interface PlaceTarget extends RowTarget {
  readonly column: number;
  readonly place: string | null;
}

const PLACE_HEAD = /^(?:地区|区域|辖区|属地|[各省市州盟县区旗镇乡村社街道园开发功能新（）()、/及]{1,14})(?:名称)?$/u;
const TOTAL = /^(?:合计|总计|小计|全[市省区县州盟])$/u;
/** What a caption says that the numbers below it are. */
const PROMISES = /任务|目标|计划|分解|安排|指标|规划|布局/u;
const REPORTS = /现状|情况|统计|完成|排名/u;

/** Cells by place and indicator: 地区 | 进出口额（亿元） | 海外仓（个）. The caption, or a column's year or 目标, says that it is promised. */
export function readPlaces(rows: readonly (readonly string[])[], caption: string, year: number | null): PlaceTarget[] {
  const [head = [], ...body] = rows;
  const named = head.findIndex((cell) => PLACE_HEAD.test(cell));
  const isPlaced = named !== -1;
  const first = head.findIndex((cell) => !/^(?:序号|编号)$/u.test(cell));
  const places = isPlaced ? named : first;
  if (places === -1) return [];
  const columns = head.flatMap((cell, column) => {
    const { label, unit } = nameAndUnit(cell);
    if (column === places || unit === null || isBase(cell, year) || NO_VALUE.test(label)) return [];
    const { unit: read } = readUnitCell(unit);
    if (read === null || readUnit(read, 0)?.end !== read.length) return [];
    const by = YEAR.exec(label);
    const name = label.replace(YEAR, '').replace(/(?:规划|计划)?目标(?:值|任务)?$/u, '');
    return [
      {
        column,
        name,
        unit,
        by,
        isGoal: /目标|任务|计划/u.test(cell) || (isPlaced && (GOAL.test(cell) || by !== null)),
      },
    ];
  });
  // Of several years of one thing the last one counts.
  const wanted = columns.filter(
    ({ name, by }) => !columns.some((other) => other.name === name && by && other.by && other.by[1]! > by[1]!),
  );
  // 行业领域 | 年度整改目标（处）: rows of another kind need the word.
  const isGoal = isPlaced && PROMISES.test(caption) && !REPORTS.test(caption);
  return body.flatMap((row, index) => {
    // 合计 often takes the place of the number as well.
    const cells = places === 1 && row.length < head.length && TOTAL.test(row[0] ?? '') ? ['', ...row] : row;
    const shift = row.length - cells.length;
    const place = cells[places] ?? '';
    if (place === '' || /^[\d.]+$/u.test(place)) return [];
    return wanted.flatMap(({ column, name, unit, by, ...own }): PlaceTarget[] => {
      const target = own.isGoal || isGoal ? targetOf(cells[column] ?? '', unit) : null;
      if (target === null) return [];
      const isTotal = TOTAL.test(place);
      return [
        {
          row: index + 1,
          column: column + shift,
          place: isTotal ? null : place,
          label: `${place}${name}`,
          ...target,
          deadline: by?.[1] ?? null,
          rawDeadline: by?.[0] ?? null,
        },
      ];
    });
  });
}

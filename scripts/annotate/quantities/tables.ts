import { type Comparator, readBounds } from './comparators.ts';
import { readNumber, tidy, UNIT_NOT_MULTIPLIER } from './numbers.ts';
import { readUnit } from './units.ts';

/**
 * Reads the rows of a table of indicators; writes a target for each cell below a target year, with the unit and the year
 * of the heads, that of the last year first in its row. The first row is the head. A table without a column of target
 * values has none.
 */

export interface RowTarget {
  /** Index of the row. */
  readonly row: number;
  /** Index of the cell in its row. */
  readonly column: number;
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

/** What a document says of its time. */
export interface Years {
  /** Of the document: what lies before it has been. */
  readonly year: number | null;
  /** The first one that it aims at: that behind its own, or the first of its plan. */
  readonly ahead: number | null;
}

const UNKNOWN: Years = { year: null, ahead: null };

/** A column of values, and the year that its head speaks of. */
interface Dated {
  readonly column: number;
  readonly year: string | null;
  readonly rawYear: string | null;
}

/** A column of values that are aimed at. */
interface Aim extends Dated {
  /** 年均增速: the rate at which what the row names grows, as a share; below 年均增长 only where the cell says so. */
  readonly growth: 'share' | 'printed' | null;
  /** 2025年计划投资（亿元）: in what, and of what each row has so much. */
  readonly unit: string | null;
  readonly of: string;
}

interface Columns {
  readonly name: number;
  readonly unit: number | null;
  readonly aims: readonly Aim[];
}

const GROWTH = /年均(?:增速|增幅|增长)/u;
const IS_SHARE = /增速|增幅|增长率|[%％]/u;
/** 十三五 and what was before it. */
const PAST_PLAN = /十[一二三]五/u;

/** 年均增速 of years to come. */
function isGrowthAhead(cell: string, year: number | null): boolean {
  const last = cell.match(/(?:19|20)\d{2}/gu)?.at(-1);
  return GROWTH.test(cell) && !PAST_PLAN.test(cell) && (last === undefined || year === null || Number(last) > year);
}

/**
 * Of columns of years those that are aimed at: the last one first, then each that is called a goal or lies ahead. A year
 * before the last one may else be where the document begins.
 */
function aimedAt<C extends Dated & { readonly isGoal: boolean }>(columns: readonly C[], ahead: number | null): C[] {
  const last = columns.reduce((best, column) => ((column.year ?? '9') >= (best.year ?? '0') ? column : best));
  const isStep = (column: C): boolean =>
    column.year !== null && (column.isGoal || (ahead !== null && Number(column.year) >= ahead));
  return [last, ...columns.filter((column) => column !== last && isStep(column))];
}

/** Which columns of the head are the name, the unit and the values that are aimed at. */
function readHead(cells: readonly string[], { year, ahead }: Years): Columns | null {
  const name =
    NAMES.map((pattern) =>
      cells.findIndex((cell) => pattern.test(cell) && (!GOAL.test(cell) || /名称$/u.test(cell))),
    ).find((index) => index !== -1) ?? -1;
  const unit = cells.findIndex((cell) => UNIT_HEAD.test(cell));
  const growth = cells.flatMap((cell, column) =>
    isGrowthAhead(cell, year)
      ? [
          {
            column,
            year: null,
            rawYear: null,
            growth: IS_SHARE.test(cell) ? ('share' as const) : ('printed' as const),
            unit: null,
            of: '',
          },
        ]
      : [],
  );
  const values = cells.flatMap((cell, column) => {
    const by = YEAR.exec(cell);
    if (column === unit || column === name || GROWTH.test(cell)) return [];
    if ((NO_VALUE.test(cell) && !by) || isBase(cell, year)) return [];
    const isGoal = GOAL.test(cell);
    const own = nameAndUnit(cell);
    const measured =
      own.unit !== null && isUnitCell(own.unit)
        ? { unit: own.unit, of: /(?:投资|产值|产量|收入|面积|数量|金额)$/u.exec(own.label)?.[0] ?? '' }
        : { unit: null, of: '' };
    return by || isGoal
      ? [{ column, year: by?.[1] ?? null, rawYear: by?.[0] ?? null, growth: null, isGoal, ...measured }]
      : [];
  });
  if (values.length === 0 || name === -1) return null;
  return { name, unit: unit === -1 ? null : unit, aims: [...aimedAt(values, ahead), ...growth] };
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

/** 亿件, %, 个/千人. */
export function isUnitCell(cell: string): boolean {
  const { unit } = readUnitCell(cell);
  // /10万
  if (readUnit(cell, 0)?.end === cell.length) return true;
  return unit !== null && readUnit(unit, 0)?.end === unit.length;
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
  // A sentence in the column holds what it promises in words, and so does 2025年63%，2027年64%.
  if (!number || at > 4 || /[。;]|,(?!\d{3}(?!\d))|\p{Script=Han}{9}/u.test(text)) return null;
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

export function readTable(rows: readonly (readonly string[])[], years = UNKNOWN): RowTarget[] {
  const head = rows[0] ? readHead(rows[0], years) : null;
  if (head === null) return [];
  return rows.slice(1).flatMap((cells, index) => {
    const name = cells[head.name] ?? '';
    if (name === '') return [];
    const own = nameAndUnit(name);
    const named = head.unit === null ? own : { label: name, unit: cells[head.unit] ?? null };
    return head.aims.flatMap(({ column, year: deadline, rawYear, growth, unit, of }): RowTarget[] => {
      const cell = cells[column] ?? '';
      const target = growth === null ? targetOf(cell, unit ?? named.unit ?? '') : growthOf(cell, growth);
      if (target === null) return [];
      const label = growth ? `${own.label}年均增长` : `${named.label}${named.label.endsWith(of) ? '' : of}`;
      return [{ row: index + 1, column, label, ...target, deadline, rawDeadline: rawYear }];
    });
  });
}

/** 进出口额（亿元）: the unit stands with the name. */
function nameAndUnit(name: string): { label: string; unit: string | null } {
  const unit = /[（(]([^（）()]{1,8})[）)]$/u.exec(name);
  return unit ? { label: name.slice(0, unit.index), unit: unit[1]! } : { label: name, unit: null };
}

type Measured = Pick<RowTarget, 'comparator' | 'value' | 'valueMax' | 'rawValue' | 'unit'>;

/** A cell below 年均增速. What stands in brackets there has grown in all the years together, and its unit is not said. */
function growthOf(cell: string, growth: 'share' | 'printed'): Measured | null {
  const isSum = /^[[［〔【]/u.test(cell);
  const target = isSum || (growth === 'printed' && !/[%％]/u.test(cell)) ? null : targetOf(cell, '%');
  return target?.unit === '%' ? target : null;
}

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
  readonly place: string | null;
}

const PLACE_HEAD = /^(?:地区|区域|辖区|属地|[各省市州盟县区旗镇乡村社街道园开发功能新（）()、/及]{1,14})(?:名称)?$/u;
const TOTAL = /^(?:合计|总计|小计|全[市省区县州盟])$/u;
/** What a caption says that the numbers below it are. */
const PROMISES = /任务|目标|计划|分解|安排|指标|规划|布局/u;
const REPORTS = /现状|情况|统计|完成|排名/u;

/** Cells by place and indicator: 地区 | 进出口额（亿元） | 海外仓（个）. The caption, or a column's year or 目标, says that it is promised. */
export function readPlaces(
  rows: readonly (readonly string[])[],
  caption: string,
  { year, ahead }: Years,
): PlaceTarget[] {
  const [head = [], ...body] = rows;
  const named = head.findIndex((cell) => PLACE_HEAD.test(cell));
  const isPlaced = named !== -1;
  const first = head.findIndex((cell) => !/^(?:序号|编号)$/u.test(cell));
  const places = isPlaced ? named : first;
  if (places === -1) return [];
  // 单位：个, above the table
  const shared = /单位[：:]\s*([^\s，。；、（）()]{1,8})/u.exec(caption)?.[1] ?? null;
  const columns = head.flatMap((cell, column) => {
    const { label, unit: own } = nameAndUnit(cell);
    const unit = own ?? shared;
    if (column === places || unit === null || isBase(cell, year) || NO_VALUE.test(label)) return [];
    if (!isUnitCell(unit)) return [];
    const by = YEAR.exec(label);
    const name = label.replace(YEAR, '').replace(/(?:规划|计划)?目标(?:值|任务)?$/u, '');
    const isGoal = /目标|任务|计划/u.test(cell);
    const isPromised = isGoal || (isPlaced && (GOAL.test(cell) || by !== null));
    return [{ column, name, unit, year: by?.[1] ?? null, rawYear: by?.[0] ?? null, isGoal, isPromised }];
  });
  const wanted = [...Map.groupBy(columns, ({ name }) => name).values()].flatMap((own) =>
    own.some((column) => column.year === null) ? own : aimedAt(own, ahead),
  );
  // 行业领域 | 年度整改目标（处）: rows of another kind need the word.
  const isGoal = isPlaced && PROMISES.test(caption) && !REPORTS.test(caption);
  return body.flatMap((row, index) => {
    // 合计 often takes the place of the number as well.
    const cells = places === 1 && row.length < head.length && TOTAL.test(row[0] ?? '') ? ['', ...row] : row;
    const shift = row.length - cells.length;
    const place = cells[places] ?? '';
    if (place === '' || /^[\d.]+$/u.test(place)) return [];
    return wanted.flatMap(({ column, name, unit, year: deadline, rawYear, isPromised }): PlaceTarget[] => {
      const target = isPromised || isGoal ? targetOf(cells[column] ?? '', unit) : null;
      if (target === null) return [];
      const isTotal = TOTAL.test(place);
      return [
        {
          row: index + 1,
          column: column + shift,
          place: isTotal ? null : place,
          label: `${place}${name}`,
          ...target,
          deadline,
          rawDeadline: rawYear,
        },
      ];
    });
  });
}

import type { Comparator, Target } from './document.ts';

/** How a target is written for people: `≥ 90 %`, `> 23 亿件`, `5—8 个`, `全覆盖`, `次日达`. */

const SIGNS: Readonly<Record<Comparator, string>> = { '>': '>', '>=': '≥', '=': '', '<=': '≤', '<': '<', '~': '约' };

/** 2300000000 → 23 亿, 12000 → 1.2 万, 0.9 % → 90: the number as Chinese readers group it, and its multiplier. */
function grouped(value: number, unit: string | null): { figure: string; multiplier: string } {
  const show = (number: number): string => String(Number(number.toPrecision(10)));
  if (unit === '%' || unit === '百分点') return { figure: show(value * 100), multiplier: '' };
  if (value >= 1e8) return { figure: show(value / 1e8), multiplier: '亿' };
  if (value >= 1e4) return { figure: show(value / 1e4), multiplier: '万' };
  return { figure: show(value), multiplier: '' };
}

export interface Display {
  /** `≥`; empty where there is none. */
  readonly sign: string;
  /** `90`, `5—8`, `全覆盖`. */
  readonly figure: string;
  /** `%`, `亿件`; empty where there is none. */
  readonly unit: string;
}

type Shown = Pick<Target, 'comparator' | 'value' | 'valueMax' | 'rawValue' | 'unit' | 'full' | 'qualitative'>;

/** Words that are the figure: 全覆盖, 村村通, 次日达. Digits and numerals are set as numbers. */
const isWord = (raw: string): boolean =>
  !/[0-9一二两三四五六七八九十百千万亿]/u.test(raw) || /达$|^(?:村村|乡乡)/u.test(raw);

export function displayParts({ comparator, value, valueMax, rawValue, unit }: Shown): Display {
  if (value === null) return { sign: comparator ? SIGNS[comparator] : '', figure: rawValue, unit: '' };
  if (isWord(rawValue)) return { sign: '', figure: rawValue, unit: '' };
  const low = grouped(value, unit);
  const high = valueMax === null ? null : grouped(valueMax, unit);
  const multiplier = high?.multiplier ?? low.multiplier;
  const first = high !== null && high.multiplier !== low.multiplier ? `${low.figure}${low.multiplier}` : low.figure;
  return {
    sign: comparator ? SIGNS[comparator] : '',
    figure: high === null ? low.figure : `${first}—${high.figure}`,
    unit: `${multiplier}${unit ?? ''}`,
  };
}

/** `≥ 90 %`: one line of text. */
export function displayOf(target: Shown): string {
  const { sign, figure, unit } = displayParts(target);
  return [sign, figure, unit].filter((part) => part !== '').join(' ');
}

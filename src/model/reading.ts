import type { Comparator } from './document.ts';
import { periodInEnglish } from './periods.ts';
import { type Display, displayParts } from './target.ts';
import type { Unit } from './vocabulary.ts';

/**
 * Reads a target and the units of the vocabulary; writes how its figure reads in English: `> 2.3 billion items` for
 * 23亿件. Guarantees: arithmetic and labels only; what has no value stays as it is printed.
 */
interface Reading {
  /** `≥`; empty where there is none. */
  readonly sign: string;
  /** `2.3 billion`, `5–8`, `100%`; null where nothing is there to be read. Its spaces break no line. */
  readonly figure: string | null;
  /** `items`, `items a day`; empty where there is none. */
  readonly unit: string;
  /** As printed: `23亿件`; null where the reading says the same in the same signs (`90%`). */
  readonly printed: string | null;
}

const COMPARATORS: Readonly<Record<Comparator, string>> = {
  '>': '>',
  '>=': '≥',
  '=': '',
  '<=': '≤',
  '<': '<',
  '~': 'about',
};

const SCALES = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
] as const;

/** Signs that stand for a unit in any language. */
const SIGNS: readonly string[] = ['%', '‰', '℃'];

/** Words of the vocabulary's labels that have no plural, or one of their own. */
const PLURALS: Readonly<Record<string, string>> = {
  person: 'people',
  'times as much': 'times as much',
  yuan: 'yuan',
  aircraft: 'aircraft',
  mu: 'mu',
  jin: 'jin',
  TEU: 'TEU',
  exaFLOPS: 'exaFLOPS',
  petaFLOPS: 'petaFLOPS',
  'ten thousand kilowatts': 'ten thousand kilowatts',
  'degree Celsius': 'degrees Celsius',
  'head of livestock': 'head of livestock',
  share: 'share',
};

/** `set or dwelling` → `sets or dwellings`, `tonne of coal equivalent` → `tonnes of coal equivalent`, `class` → `classes`. */
export function pluralOf(label: string): string {
  const own = PLURALS[label];
  if (own !== undefined) return own;
  const [, head, tail] = /^(.+?)( (?:of|per) .+| \(.+\))$/u.exec(label) ?? [];
  if (head !== undefined) return pluralOf(head) + tail;
  if (label.includes(' or ')) return label.split(' or ').map(pluralOf).join(' or ');
  if (/[^aeiou]y$/u.test(label)) return `${label.slice(0, -1)}ies`;
  return /(?:s|x|ch|sh)$/u.test(label) ? `${label}es` : `${label}s`;
}

const short = (value: number): number => Number(value.toPrecision(10));

/** 2300000000 → `2.3 billion`, 12000 → `12,000`. */
function scaled(value: number): readonly [figure: string, scale: string] {
  const [divisor, name] = SCALES.find(([least]) => Math.abs(value) >= least) ?? [1, ''];
  return [short(value / divisor).toLocaleString('en', { maximumFractionDigits: 10 }), name];
}

const NO_BREAK = '\u00a0';

/** `5–8 million`, `800,000–1.2 million`. */
function numberIn(value: number, valueMax: number | null): string {
  const [low, scale] = scaled(value);
  if (valueMax === null) return [low, scale].filter(Boolean).join(NO_BREAK);
  const [high, highScale] = scaled(valueMax);
  return `${low}${scale === highScale || scale === '' ? '' : NO_BREAK + scale}–${[high, highScale].filter(Boolean).join(NO_BREAK)}`;
}

/** The label of a unit, of one per period or per other unit (元/件); a unit that the vocabulary lacks stays as it is. */
export function unitInEnglish(unit: string, one: boolean, units: readonly Pick<Unit, 'id' | 'en'>[]): string {
  const [own = '', per] = unit.split('/');
  const labelOf = (wanted: string): string | undefined => units.find(({ id }) => id === wanted)?.en;
  const label = labelOf(own);
  // What tells 名 from 人 is no part of the reading.
  const bare = label?.replace(/ \([a-z ]+\)$/u, '');
  const name = bare === undefined ? own : one ? bare : pluralOf(bare);
  return per === undefined ? name : `${name} ${periodInEnglish(per) ?? `per ${labelOf(per) ?? per}`}`;
}

type Shown = Parameters<typeof displayParts>[0];

/** The figure with its unit in Chinese. */
function printedOf({ value, rawValue, unit }: Shown, shown: Display): string {
  // 次日达, 全覆盖: the word says figure and unit; 90% has its unit with it.
  if (unit === null || shown.unit === '' || rawValue.endsWith(unit)) return rawValue;
  // In a table 亿 stands in the column of units, and 5 alone is not 5件.
  const digits = rawValue.replaceAll(',', '');
  if (/^[\d.—–-]+$/u.test(digits) && Number.parseFloat(digits) !== value) return `${shown.figure}${shown.unit}`;
  return `${rawValue}${unit}`;
}

export function readingOf(target: Shown, units: readonly Pick<Unit, 'id' | 'en'>[]): Reading {
  const { comparator, value, valueMax, rawValue, unit } = target;
  const shown = displayParts(target);
  const sign = comparator === null ? '' : COMPARATORS[comparator];
  if (value === null || unit === null) return { sign, figure: null, unit: '', printed: rawValue };
  const printed = printedOf(target, shown);
  // 当日达: no day later.
  if (value === 0 && unit === '日' && valueMax === null)
    return { sign: '', figure: `same${NO_BREAK}day`, unit: '', printed };
  const share = unit === '%' || unit === '百分点' ? 100 : 1;
  const scaledMax = valueMax === null ? null : short(valueMax * share);
  const number = numberIn(short(value * share), scaledMax);
  const reading = SIGNS.includes(unit)
    ? { figure: `${number}${unit}`, unit: '' }
    : { figure: number, unit: unitInEnglish(unit, value * share === 1 && valueMax === null, units) };
  return { sign, ...reading, printed: /\p{Script=Han}/u.test(printed) ? printed : null };
}

import { describeTargets } from '../model/describe.ts';
import type { Comparator, PolicyDocument } from '../model/document.ts';
import { headingsOf } from '../model/headings.ts';
import { chineseInteger } from '../model/numerals.ts';
import { nameAmong } from '../model/words.ts';

/** Search for targets by their value: `≥90%`, `>20亿`, `2030年`. */

/** A target as a result shows it. */
export interface NumberRow {
  readonly url: string;
  readonly policy: string;
  readonly name: string;
  readonly draft: boolean;
  readonly label: string;
  readonly display: string;
  /** In base units: 0.9 for 90 %. */
  readonly value: number;
  /** Upper end of a range. */
  readonly max: number | null;
  readonly unit: string | null;
  /** `2025`, `2025-12-31`, or null. */
  readonly deadline: string | null;
  readonly heading: string;
}

/** What a reader asks of numbers. */
export type NumberQuery =
  | {
      readonly kind: 'value';
      readonly comparator: Exclude<Comparator, '~'>;
      readonly value: number;
      /** Null: of any unit. */
      readonly unit: string | null;
    }
  | { readonly kind: 'year'; readonly year: string };

const COMPARATORS: readonly (readonly [RegExp, Exclude<Comparator, '~'>])[] = [
  [/^(?:>=|≥|≧|不少于|不低于|至少|达到)/u, '>='],
  [/^(?:<=|≤|≦|不超过|不高于|至多)/u, '<='],
  [/^(?:>|大于|高于|超过|突破)/u, '>'],
  [/^(?:<|小于|低于|少于)/u, '<'],
  [/^=/u, '='],
];
const MULTIPLIERS: Readonly<Record<string, number>> = {
  百: 1e2,
  千: 1e3,
  万: 1e4,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  万亿: 1e12,
};

const NUMERAL = '[〇零一二两三四五六七八九十百千]+';
const NUMERALS = new RegExp(`^(${NUMERAL})(?:点(${NUMERAL}))?`, 'u');

/** 二十三亿件 as 23亿件, 二〇三〇年 as 2030年, 百分之九十 as 90%. */
const inDigits = (text: string): string =>
  text
    .replace(/^百分之(.+)$/u, '$1%')
    .replace(NUMERALS, (_, whole: string, fraction: string | undefined) =>
      [whole, fraction].flatMap((part) => (part === undefined ? [] : [chineseInteger(part)])).join('.'),
    );

/** What a query says of numbers: a comparator, a figure and maybe a unit, or a year; null for any other query. */
export function parseNumberQuery(query: string): NumberQuery | null {
  const text = query
    .replace(/[\uFF01-\uFF5E]/gu, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/\s+/gu, '');
  const year = /^(20\d\d)年(?:底|末|前|底前|年底)?$/u.exec(inDigits(text.replace(/^[到至]/u, '')))?.[1];
  if (year !== undefined) return { kind: 'year', year };
  const [pattern, comparator] = COMPARATORS.find(([start]) => start.test(text)) ?? [];
  if (!pattern || !comparator) return null;
  const match = /^(\d+(?:,\d{3})*(?:\.\d+)?)(万亿|百万|千万|[百千万亿])?([^\d\s]{0,6})$/u.exec(
    inDigits(text.replace(pattern, '')),
  );
  if (!match) return null;
  const [, digits = '', multiplier, unit = ''] = match;
  const number = Number(digits.replaceAll(',', '')) * (multiplier ? MULTIPLIERS[multiplier]! : 1);
  if (unit === '%' || unit === '百分点') return { kind: 'value', comparator, value: number / 100, unit };
  return { kind: 'value', comparator, value: number, unit: unit === '' ? null : unit };
}

/** Two figures that differ only by how binary fractions are rounded are one. */
const isClose = (a: number, b: number): boolean => Math.abs(a - b) <= Math.abs(b) * 1e-9;

/** Whether a target's value is what is asked for; of a range either end. */
export function answers(row: Pick<NumberRow, 'value' | 'max' | 'unit' | 'deadline'>, query: NumberQuery): boolean {
  if (query.kind === 'year') return row.deadline?.slice(0, 4) === query.year;
  if (query.unit !== null && row.unit !== query.unit) return false;
  return [row.value, row.max ?? row.value].some((value) => {
    const same = isClose(value, query.value);
    switch (query.comparator) {
      case '>':
        return value > query.value && !same;
      case '>=':
        return value > query.value || same;
      case '=':
        return same;
      case '<=':
        return value < query.value || same;
      case '<':
        return value < query.value && !same;
      default:
        return query.comparator satisfies never;
    }
  });
}

/** Which file holds what a query asks for: figures lie by their unit, years by themselves. */
export interface NumberManifest {
  /** Units and the names of their files; targets without a unit have `''`. */
  readonly units: Readonly<Record<string, string>>;
  readonly years: readonly string[];
}

export const filesFor = (query: NumberQuery, { units, years }: NumberManifest): readonly string[] =>
  query.kind === 'year'
    ? years.filter((year) => year === query.year).map((year) => `year-${year}`)
    : query.unit === null
      ? Object.entries(units).flatMap(([unit, file]) => (unit === '%' || unit === '百分点' ? [] : [file]))
      : [units[query.unit] ?? []].flat();

/** The files of the number search by name: the manifest, a file a unit and a file a year, in the order of the site. */
export function numberFiles(
  documents: readonly PolicyDocument[],
): ReadonlyMap<string, NumberManifest | readonly NumberRow[]> {
  const rows = documents.flatMap((document) => {
    const headings = headingsOf(document);
    return describeTargets(document).flatMap((target): NumberRow[] =>
      target.value === null
        ? []
        : [
            {
              url: target.url,
              policy: target.policy,
              name: nameAmong(document.policy, documents),
              draft: document.policy.status === 'draft',
              label: target.label,
              display: target.display,
              value: target.value,
              max: target.valueMax,
              unit: target.unit,
              deadline: target.deadline,
              heading: headings.get(target.clause.slice(target.clause.indexOf('#') + 1))?.at(-1) ?? '',
            },
          ],
    );
  });
  const byUnit = Map.groupBy(rows, ({ unit }) => unit ?? '');
  const byYear = Map.groupBy(
    rows.filter(({ deadline }) => deadline !== null),
    ({ deadline }) => deadline!.slice(0, 4),
  );
  const units = new Map([...byUnit.keys()].toSorted().map((unit, place) => [unit, `unit-${place}`]));
  return new Map<string, NumberManifest | readonly NumberRow[]>([
    ['manifest', { units: Object.fromEntries(units), years: [...byYear.keys()].toSorted() }],
    ...[...byUnit].map(([unit, own]) => [units.get(unit)!, own] as const),
    ...[...byYear].map(([year, own]) => [`year-${year}`, own] as const),
  ]);
}

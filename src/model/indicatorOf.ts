import { phrasePattern } from './relations.ts';
import type { Indicator, Unit, Vocabulary } from './vocabulary.ts';

/**
 * Reads the words of a target and the vocabulary; writes which indicator it is of.
 * Guarantees: the unit of the target is one that the indicator is counted in; where two fit as well, none is chosen.
 */

/** Of a target, what its indicator is known by. */
interface Measured {
  readonly label: string;
  readonly quote: string;
  /** Null for a goal without a number. */
  readonly unit: string | null;
  /** Its sentence, the headings above it, the title of the document. */
  readonly around?: string;
  /** 年业务收入1000万元以上的企业: who is meant, and no commitment. */
  readonly isThreshold?: boolean;
}

const compact = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '');

/** How many characters of a text a phrase finds; null where it finds none. */
type Found = (text: string) => number | null;

function finderOf(phrase: string): Found {
  const words = phrase.split('…').map(compact).join('…');
  if (!/[…|]/u.test(words)) return (text) => (text.includes(words) ? words.length : null);
  const pattern = phrasePattern(words);
  return (text) => pattern.exec(text)?.[0].length ?? null;
}

/** The finders of an indicator's rules, made once. */
const finders = new WeakMap<Indicator, Readonly<Record<'all' | 'any' | 'none' | 'around', readonly Found[]>>>();

function findersOf(indicator: Indicator) {
  const { all, any, none, around } = indicator.rules;
  const made = finders.get(indicator) ?? {
    all: all.map(finderOf),
    any: any.map(finderOf),
    none: none.map(finderOf),
    around: around.map(finderOf),
  };
  finders.set(indicator, made);
  return made;
}

/** How many characters of the rules the text holds, -1 where they do not fit. */
function charactersHeld(indicator: Indicator, text: string, around: string): number {
  const rules = findersOf(indicator);
  if (rules.around.some((find) => find(around) === null)) return -1;
  let sum = 0;
  for (const find of rules.all) {
    const held = find(text);
    if (held === null) return -1;
    sum += held;
  }
  let most: number | null = rules.any.length > 0 ? null : 0;
  for (const find of rules.any) {
    const held = find(text);
    if (held !== null) most = Math.max(most ?? 0, held);
  }
  return most === null || rules.none.some((find) => find(text) !== null) ? -1 : sum + most;
}

/** Units by their ids, made once for a list of them. */
const unitsById = new WeakMap<readonly Unit[], ReadonlyMap<string, Unit>>();

function dimensionOf(id: string, units: readonly Unit[]): string {
  const byId = unitsById.get(units) ?? new Map(units.map((unit) => [unit.id, unit]));
  unitsById.set(units, byId);
  if (!id.includes('/')) return byId.get(id)?.dimension ?? id;
  const [counted = '', ...period] = id.split('/');
  return [byId.get(counted)?.dimension ?? id, ...period].join('/');
}

/** Indicators by the unit that they were found suitable for, made once for a list of them. */
const suited = new WeakMap<readonly Indicator[], Map<string | null, readonly Indicator[]>>();

function suitable(
  indicators: readonly Indicator[],
  units: readonly Unit[],
  measured: string | null,
): readonly Indicator[] {
  const byUnit = suited.get(indicators) ?? new Map<string | null, readonly Indicator[]>();
  suited.set(indicators, byUnit);
  const known = byUnit.get(measured) ?? indicators.filter((indicator) => suits(indicator, units, measured));
  byUnit.set(measured, known);
  return known;
}

/** Units that count as one for an indicator: its own, those its rules name, and any of the same dimension. */
function suits({ unit, rules }: Indicator, units: readonly Unit[], measured: string | null): boolean {
  if (measured === null || unit === null) return measured === unit;
  return (
    measured === unit || dimensionOf(measured, units) === dimensionOf(unit, units) || rules.units.includes(measured)
  );
}

/** The one whose rules hold most characters of the text; null where none holds, or two hold as much. */
function bestFit(indicators: readonly Indicator[], text: string, around: string): Indicator | null {
  let best: Indicator | null = null;
  let most = -1;
  for (const indicator of indicators) {
    const held = charactersHeld(indicator, text, around);
    if (held > most) [best, most] = [indicator, held];
    else if (held === most) best = null;
  }
  return best;
}

/** 绿色包装使用率增长20% says by how much the rate grows, and not how high it is. */
const GROWS = /增长|增幅|增速|增加/u;

/** 县（市）级共配中心, 乡镇（街道）综合服务站: other names of the same tier. */
const TIERS = /\((?:[县市区旗、]{1,5}|街道|社区)\)/gu;

/**
 * The indicator of a target: of those whose unit suits and whose rules hold in its label and quote, the one that says
 * most about the words. A goal without a number (基本不再二次包装) may also be one of an indicator that is a share.
 */
export function indicatorOf(
  { label, quote, unit, around = '', isThreshold = false }: Measured,
  { indicators, units }: Pick<Vocabulary, 'indicators' | 'units'>,
): Indicator | null {
  const text = `${compact(label)}。${compact(quote)}`.replace(TIERS, '');
  const context = `${text}。${compact(around)}`;
  const isGrowth = unit === '%' && GROWS.test(text);
  const fits = ({ rules, aggregation }: Indicator): boolean =>
    rules.threshold === isThreshold && !(isGrowth && aggregation === 'rate');
  return (
    bestFit(suitable(indicators, units, unit).filter(fits), text, context) ??
    (unit === null ? bestFit(suitable(indicators, units, '%').filter(fits), text, context) : null)
  );
}

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TargetRecord } from '../../src/model/describe.ts';
import { documentFixtures, type Fixture, seedFixtures } from './fixtures.ts';

/**
 * How well the annotator does: its targets against those that a person found in the same texts. Two are the same where
 * they stand in one clause, one quote holds the other, and they have the same role and value (or the same printed
 * number). White space counts for nothing.
 */

interface GoldTarget {
  readonly clause: string;
  readonly quote: string;
  readonly comparator: string | null;
  readonly value: number | null;
  readonly valueMax: number | null;
  readonly rawValue: string;
  readonly unit: string | null;
  readonly deadline: string | null;
  readonly deadlineBasis: string | null;
  readonly rawDeadline: string | null;
  readonly full: boolean;
  readonly qualitative: boolean;
  readonly role: string;
  readonly kind: string;
  readonly hedge: string | null;
  readonly scope: string | null;
}

export const FIELDS = [
  'comparator',
  'value',
  'valueMax',
  'unit',
  'deadline',
  'deadlineBasis',
  'rawDeadline',
  'full',
  'qualitative',
  'role',
  'kind',
  'hedge',
  'rawValue',
  'quote',
  'scope',
] as const;
type Field = (typeof FIELDS)[number];

interface TargetFixture extends Pick<Fixture, 'name' | 'source'> {
  readonly targets: readonly GoldTarget[];
}

const readTargets = (path: URL | string): GoldTarget[] => JSON.parse(readFileSync(path, 'utf8')) as GoldTarget[];

/** Documents of other trades that are there for their quantities alone. */
const TRADES = fileURLToPath(new URL('../__fixtures__/targets/', import.meta.url));
const tradeFixtures = readdirSync(TRADES)
  .toSorted()
  .map((name) => ({ name, source: join(TRADES, name, 'source.txt') }));

/** Fixtures that have gold targets. */
export const targetFixtures: readonly TargetFixture[] = [
  ...seedFixtures,
  ...documentFixtures,
  ...tradeFixtures,
].flatMap(({ name, source }) => {
  const inSeeds = new URL(`../__fixtures__/seeds/${name}.targets.json`, import.meta.url);
  const beside = join(dirname(source), 'targets.json');
  const path = existsSync(inSeeds) ? inSeeds : existsSync(beside) ? beside : null;
  return path === null ? [] : [{ name, source, targets: readTargets(path) }];
});

export interface Score {
  readonly gold: number;
  readonly found: number;
  readonly matched: number;
  /** How many of the matched agree. */
  readonly fields: Readonly<Record<Field, number>>;
  readonly missed: readonly GoldTarget[];
  readonly extra: readonly TargetRecord[];
  readonly differences: readonly string[];
}

const plain = (value: unknown): unknown => (typeof value === 'string' ? value.replace(/\s+/gu, '') : value);

export function scoreTargets(found: readonly TargetRecord[], gold: readonly GoldTarget[]): Score {
  const left = [...gold];
  const fields = Object.fromEntries(FIELDS.map((field) => [field, 0])) as Record<Field, number>;
  const extra: TargetRecord[] = [];
  const differences: string[] = [];
  let matched = 0;
  for (const target of found) {
    const quote = String(plain(target.quote));
    const clause = target.clause.slice(target.clause.indexOf('#') + 1);
    const isNear = (other: GoldTarget): boolean =>
      other.clause === clause && (other.quote.includes(quote) || quote.includes(other.quote));
    const exact = left.findIndex(
      (other) => isNear(other) && other.role === target.role && other.value === target.value,
    );
    const index = exact === -1 ? left.findIndex((other) => isNear(other) && other.rawValue === target.rawValue) : exact;
    const other = left[index];
    if (!other) {
      extra.push(target);
      continue;
    }
    left.splice(index, 1);
    matched += 1;
    for (const field of FIELDS) {
      if (plain(target[field]) === plain(other[field])) fields[field] += 1;
      else differences.push(`${clause} ${quote}: ${field} ${String(target[field])}, wanted ${String(other[field])}`);
    }
  }
  return { gold: gold.length, found: found.length, matched, fields, missed: left, extra, differences };
}

export function sumScores(scores: readonly Score[]): Score {
  const sum = (pick: (score: Score) => number): number => scores.reduce((total, score) => total + pick(score), 0);
  return {
    gold: sum(({ gold }) => gold),
    found: sum(({ found }) => found),
    matched: sum(({ matched }) => matched),
    fields: Object.fromEntries(FIELDS.map((field) => [field, sum(({ fields }) => fields[field])])) as Record<
      Field,
      number
    >,
    missed: scores.flatMap(({ missed }) => missed),
    extra: scores.flatMap(({ extra }) => extra),
    differences: scores.flatMap(({ differences }) => differences),
  };
}

import type { PolicyDocument, PolicyFacts } from '../model/document.ts';
import { relationBetween } from '../model/relations.ts';
import type { Family, Indicator, Unit, Vocabulary } from '../model/vocabulary.ts';
import { RELATION_NAMES } from '../model/words.ts';
import { listTargets, type TargetEntry } from './entries.ts';
import { kept } from './kept.ts';
import { partOf, partReason } from './parts.ts';

/**
 * Reads documents and the vocabulary; writes the comparison of what they promise: indicator × policy, by family.
 * Guarantees: every target stands in full in exactly one cell, a threshold under the target it qualifies; figures that
 * measure different things never share a row without a word on it; what is absent says of which kind.
 */

/** A target as it stands in a cell. */
export interface GoalEntry {
  readonly entry: TargetEntry;
  /** The conditions of size inside it. */
  readonly conditions: readonly TargetEntry[];
  /**
   * `own`: of the row's indicator (or one that counts the same); the others as the vocabulary has them, and `related`
   * also a figure of the indicator itself that is of a part of the city only.
   */
  readonly relation: 'own' | 'related' | 'not-comparable';
  /** Why it is not its own; null for `own`. */
  readonly reason: string | null;
}

/** What stands beside a figure; `words`: it has no number. */
export type Badge = 'same' | 'related' | 'words';

/** Figures are called 同口径 only where another document states the row's indicator too. */
export function badgeOf({ entry, relation }: GoalEntry, { stating }: Pick<GoalRow, 'stating'>): Badge | null {
  if (relation === 'related') return 'related';
  if (entry.record.qualitative) return 'words';
  return stating > 1 ? 'same' : null;
}

export const BADGE_WORDS: Readonly<Record<Badge, string>> = {
  same: RELATION_NAMES.same,
  related: RELATION_NAMES.related,
  words: '只有文字',
};
/** Where a row's indicator or its family stands, for the targets that no indicator fits. */
export const NO_INDICATOR = '未归指标';
export const OTHER_FAMILY = '其他';

export type GoalCell =
  | {
      readonly kind: 'stated';
      readonly policy: PolicyFacts;
      /** In the order of the document. */
      readonly entries: readonly GoalEntry[];
      /** Related figures that stand in full in a row of their own. */
      readonly elsewhere: readonly GoalEntry[];
    }
  /** The document has a figure that looks alike and must not be compared. */
  | {
      readonly kind: 'not-comparable';
      readonly policy: PolicyFacts;
      readonly others: readonly GoalEntry[];
    }
  | { readonly kind: 'not-stated'; readonly policy: PolicyFacts };

export interface GoalRow {
  /** Null: the targets of a document that no indicator fits. */
  readonly indicator: Indicator | null;
  /** Further indicators whose figures stand in this row, because no other document uses them. */
  readonly joined: readonly Indicator[];
  /** How many documents give the indicator itself a value: from two on these values are 同口径. */
  readonly stating: number;
  /** One a policy, in the order of the documents. */
  readonly cells: readonly GoalCell[];
}

export interface GoalFamily {
  /** Null: 其他, targets without an indicator. */
  readonly family: Family | null;
  readonly rows: readonly GoalRow[];
}

const policiesOf = (entries: readonly TargetEntry[]): number => new Set(entries.map(({ policy }) => policy.id)).size;

/** An indicator that opens a row, with those of the same definition and those that only come near. */
interface Lead {
  readonly indicator: Indicator;
  readonly same: readonly Indicator[];
  readonly joined: Indicator[];
}

/**
 * Which indicators open a row. One that two documents use does; one that a single document uses joins the row of a
 * related one, so that the reader sees the near figures side by side (快递业务量 and 寄递揽投件量).
 */
function leadsOf(family: readonly Indicator[], entries: readonly TargetEntry[]): readonly Lead[] {
  const used = family.filter(({ id }) => entries.some((entry) => entry.indicator?.id === id));
  const groups: Indicator[][] = [];
  for (const indicator of used) {
    const group = groups.find(([first]) => relationBetween(first!, indicator)?.kind === 'same');
    if (group) group.push(indicator);
    else groups.push([indicator]);
  }
  const spread = (group: readonly Indicator[]): number =>
    policiesOf(entries.filter((entry) => group.some(({ id }) => id === entry.indicator?.id)));
  const leads = new Map<Indicator, Lead>();
  const open = (group: readonly Indicator[]): void => {
    leads.set(group[0]!, { indicator: group[0]!, same: group, joined: [] });
  };
  for (const group of groups) if (spread(group) > 1) open(group);
  for (const group of groups) {
    if (leads.has(group[0]!)) continue;
    const near = [...leads.values()].find((lead) => relationBetween(lead.indicator, group[0]!)?.kind === 'related');
    if (near) near.joined.push(...group);
    else open(group);
  }
  return family.flatMap((indicator) => leads.get(indicator) ?? []);
}

/** The conditions of a target, and the conditions of these. */
function conditionsOf(target: TargetEntry, thresholds: readonly TargetEntry[]): readonly TargetEntry[] {
  return thresholds
    .filter(({ record }) => record.qualifies === target.record.id)
    .flatMap((condition) => [condition, ...conditionsOf(condition, thresholds)]);
}

/** Units of one dimension: 亿元 and 元. Figures in them look alike. */
function looksAlike(a: Indicator, b: Indicator, units: readonly Unit[]): boolean {
  const dimension = (unit: string): string => units.find(({ id }) => id === unit)?.dimension ?? unit;
  if (a.unit === null || b.unit === null) return false;
  return a.aggregation === b.aggregation && dimension(a.unit) === dimension(b.unit);
}

/** Every target of the documents, by family and indicator in the order of the vocabulary; those without one last. */
export const compareGoals = kept(
  (documents: readonly PolicyDocument[], vocabulary: Vocabulary): readonly GoalFamily[] => {
    const all = listTargets(documents, vocabulary);
    const ids = new Set(all.map(({ record }) => record.id));
    const isCondition = ({ record }: TargetEntry): boolean => record.qualifies !== null && ids.has(record.qualifies);
    const thresholds = all.filter(isCondition);
    const entries = all.filter((entry) => !isCondition(entry));

    const place = (entry: TargetEntry, to: Indicator | null): GoalEntry => {
      const relation = entry.indicator && to && relationBetween(to, entry.indicator);
      const conditions = conditionsOf(entry, thresholds);
      if (relation !== null && relation.kind !== 'same')
        return { entry, conditions, relation: relation.kind, reason: relation.reason };
      const part = to && partOf(entry);
      return part === null
        ? { entry, conditions, relation: 'own', reason: null }
        : { entry, conditions, relation: 'related', reason: partReason(part) };
    };
    const of = (policy: PolicyFacts, indicators: readonly Indicator[]): readonly TargetEntry[] =>
      entries.filter(
        (entry) => entry.policy.id === policy.id && indicators.some(({ id }) => id === entry.indicator?.id),
      );

    const families = vocabulary.families.flatMap((family): GoalFamily[] => {
      const members = vocabulary.indicators.filter((indicator) => indicator.family === family.id);
      const leads = leadsOf(members, entries);
      const rows = leads.map(({ indicator, same, joined }): GoalRow => {
        const related = members.filter((other) => relationBetween(indicator, other)?.kind === 'related');
        const barred = members.filter(
          (other) =>
            indicator.relations.some(({ to, kind }) => to === other.id && kind === 'not-comparable') &&
            looksAlike(indicator, other, vocabulary.units),
        );
        return {
          indicator,
          joined,
          stating: policiesOf(
            documents
              .flatMap(({ policy }) => of(policy, same))
              .filter((entry) => !entry.record.qualitative && partOf(entry) === null),
          ),
          cells: documents.map(({ policy }): GoalCell => {
            const own = of(policy, [...same, ...joined]).map((entry) => place(entry, indicator));
            const states = own.some(({ relation }) => relation === 'own');
            const near = states ? [] : of(policy, related).map((entry) => place(entry, indicator));
            const elsewhere = near.filter(({ entry }) => !own.some((one) => one.entry === entry));
            if (own.length + elsewhere.length > 0) return { kind: 'stated', policy, entries: own, elsewhere };
            const alike = of(policy, barred);
            const whole = alike.filter((entry) => partOf(entry) === null);
            const others = (whole.length > 0 ? whole : alike).map((entry) => place(entry, indicator));
            return others.length > 0 ? { kind: 'not-comparable', policy, others } : { kind: 'not-stated', policy };
          }),
        };
      });
      return rows.length === 0 ? [] : [{ family, rows }];
    });

    const loose = entries.filter(({ indicator, family }) => indicator === null || family === null);
    if (loose.length === 0) return families;
    const row: GoalRow = {
      indicator: null,
      joined: [],
      stating: 0,
      cells: documents.map(({ policy }): GoalCell => {
        const own = loose.filter((entry) => entry.policy.id === policy.id).map((entry) => place(entry, null));
        return own.length > 0
          ? { kind: 'stated', policy, entries: own, elsewhere: [] }
          : { kind: 'not-stated', policy };
      }),
    };
    return [...families, { family: null, rows: [row] }];
  },
);

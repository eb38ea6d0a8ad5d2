import type { Target } from '../../model/document.ts';

/** A target and the conditions of size that stand inside it. */
interface TargetWithConditions {
  readonly target: Target;
  readonly conditions: readonly Target[];
}

/** Neighbours of which the same is said: by when, how firmly, by whom it was marked. */
export interface TargetGroup {
  /** One for all of them; its basis is that of the first. */
  readonly common: Pick<Target, 'deadline' | 'deadlineBasis' | 'rawDeadline' | 'hedge' | 'status' | 'kind'>;
  readonly items: readonly TargetWithConditions[];
}

const commonKey = ({ deadline, deadlineBasis, rawDeadline, hedge, status, kind }: Target): string =>
  JSON.stringify([deadline, deadlineBasis === 'plan-period', rawDeadline, hedge, status, kind === 'incentive']);

/** Each row of a table names the same years: its targets by year, not by row, so that a year is said once. */
export const byYear = (targets: readonly Target[]): readonly Target[] =>
  targets.toSorted((a, b) => {
    const [one, other] = [commonKey(a), commonKey(b)];
    return one === other ? 0 : one < other ? -1 : 1;
  });

/**
 * Reads the targets of a paragraph; writes them as the margin shows them, in their order.
 * Guarantees: every target once; a threshold whose target is not among them stands for itself.
 */
export function groupTargets(targets: readonly Target[]): readonly TargetGroup[] {
  const ids = new Set(targets.map(({ id }) => id));
  const holds = (target: Target): boolean => target.qualifies !== null && ids.has(target.qualifies);
  const groups: { common: Target; items: TargetWithConditions[] }[] = [];
  for (const target of targets.filter((other) => !holds(other))) {
    const conditions = conditionsOf(target, targets);
    const last = groups.at(-1);
    if (last && commonKey(last.common) === commonKey(target)) last.items.push({ target, conditions });
    else groups.push({ common: target, items: [{ target, conditions }] });
  }
  return groups;
}

/** Those that qualify a target, and those that qualify these. */
function conditionsOf({ id }: Target, targets: readonly Target[]): readonly Target[] {
  return targets
    .filter(({ qualifies }) => qualifies === id)
    .flatMap((condition) => [condition, ...conditionsOf(condition, targets)]);
}

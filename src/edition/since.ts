import { isPlace, kindOf, LINES_KEY } from './anchors.ts';
import type { Scope } from './items.ts';
import type { State } from './log.ts';
import { type Change, isUnchanged, type Since } from './notice.ts';
import { type Difference, differenceOf, type Snapshot } from './snapshot.ts';

/** What became of a page since each edition, for readers who come with an older version. */

/** Places of the page, apart from the page itself and its textual notes, which have none. */
export function changeOf(difference: Difference): Change {
  const places = (anchors: readonly string[]): readonly string[] => anchors.filter(isPlace);
  const notes = (anchors: readonly string[]): number => anchors.filter((anchor) => kindOf(anchor) === 'note').length;
  const change = {
    added: places(difference.added),
    changed: places(difference.changed),
    remarked: places(difference.remarked),
    gone: places(difference.gone),
    notes: notes(difference.added) + notes(difference.gone),
  };
  if (difference.changed.includes('')) return { ...change, page: 'changed' };
  if (difference.remarked.includes('')) return { ...change, page: 'remarked' };
  // Lines move with every other change; on their own they are one.
  const isOnlyLines = difference.changed.includes(LINES_KEY) && isUnchanged({ ...change, page: 'same' });
  return { ...change, page: isOnlyLines ? 'remarked' : 'same' };
}

/**
 * Reads the editions and the content as it is; writes for each state that the page had which versions had it and what has
 * become of it. Versions in which the page was not there have no change.
 */
export function sinceOf(scope: Scope, states: readonly State[], current: Snapshot): readonly Since[] {
  const now = current.get(scope);
  // An edition that leaves a page alone hands its state on as it is.
  const held = Map.groupBy(states, ({ snapshot }) => snapshot.get(scope));
  return [...held].map(([prints, editions]) => ({
    versions: [...new Set(editions.map(({ edition }) => edition.version))],
    change: prints === undefined ? null : changeOf(differenceOf(prints, now)),
  }));
}

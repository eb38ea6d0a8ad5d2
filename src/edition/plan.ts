import type { PolicyDocument } from '../model/document.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
import { historyOf, namesOf, printChangelog } from './history.ts';
import { contentOf } from './items.ts';
import { append, type EditionLog, printLog, statesOf, unsoundIn } from './log.ts';
import { anchorsOf, faultsOf, printPermalinks, type Retired } from './permalinks.ts';
import { snapshotOf } from './snapshot.ts';

/**
 * Reads the content and what is recorded of earlier editions; writes what `npm run edition` leaves behind.
 * Guarantees: what is recorded stays as it is, new things are appended; without faults every published address leads
 * somewhere.
 */

interface Recorded {
  readonly log: EditionLog;
  readonly permalinks: readonly string[];
  readonly retired: readonly Retired[];
}

interface Plan {
  readonly version: string;
  /** Whether the content was not recorded before. */
  readonly isNew: boolean;
  /** How many addresses are published for the first time. */
  readonly fresh: number;
  readonly faults: readonly string[];
  readonly editions: string;
  readonly permalinks: string;
  readonly changelog: string;
}

/** @param date of an edition that is to be recorded, `YYYY-MM-DD` */
export function planEdition(
  documents: readonly PolicyDocument[],
  vocabulary: Vocabulary,
  { log, permalinks, retired }: Recorded,
  date: string,
): Plan {
  const snapshot = snapshotOf(contentOf(documents, vocabulary));
  const known = new Set(permalinks);
  const fresh = anchorsOf(snapshot).filter((address) => !known.has(address));
  const grown = append(log, snapshot, date);
  return {
    version: grown.at(-1)!.version,
    isNew: grown !== log,
    fresh: fresh.length,
    faults: [
      ...unsoundIn(log).map(({ version, date }) => `版本 ${version}（${date}）的记录被改动过，与它的版本号不符`),
      ...faultsOf(permalinks, retired, snapshot, statesOf(log).at(-1)?.snapshot ?? new Map()),
    ],
    editions: printLog(grown),
    permalinks: printPermalinks([...permalinks, ...fresh]),
    changelog: printChangelog(historyOf(statesOf(grown)), namesOf(documents, vocabulary)),
  };
}

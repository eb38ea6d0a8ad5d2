import { z } from 'zod';
import { PlainDate } from '../model/document.ts';
import type { Edition } from '../model/edition.ts';
import { apply, type Delta, deltaOf, type Snapshot, versionOf } from './snapshot.ts';

/**
 * The record of editions, `content/editions.json`: each with its version, its date, and what differs from the one before.
 * Guarantees: an edition that is recorded is never changed by a later one.
 */

const Print = z.string().regex(/^[0-9a-f]{8}(\.[0-9a-f]{6})?$/);
const Recorded = z.strictObject({
  version: z.string().regex(/^[0-9a-f]{8}$/),
  date: PlainDate,
  changes: z.record(z.string().min(1), z.record(z.string(), Print.nullable()).nullable()),
});
const Log = z.array(Recorded);

interface RecordedEdition {
  readonly version: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly changes: Delta;
}

/** Oldest first. */
export type EditionLog = readonly RecordedEdition[];

export class LogError extends Error {}

/** @throws LogError when the text is no such record. */
export function parseLog(text: string): EditionLog {
  const log = Log.safeParse(asJson(text));
  if (!log.success) throw new LogError(z.prettifyError(log.error));
  return log.data;
}

/** Editions whose changes, with all that went before, do not give the version that they name: somebody edited the record. */
export const unsoundIn = (log: EditionLog): readonly RecordedEdition[] =>
  statesOf(log).flatMap(({ edition, snapshot }) => (versionOf(snapshot) === edition.version ? [] : [edition]));

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new LogError(error instanceof Error ? error.message : String(error));
  }
}

/** A line for each scope of each edition, so that a diff shows what was appended. */
export function printLog(log: EditionLog): string {
  const editions = log.map(({ version, date, changes }) => {
    const lines = Object.entries(changes).map(
      ([scope, prints]) => `    ${JSON.stringify(scope)}: ${JSON.stringify(prints)}`,
    );
    return `  {"version": "${version}", "date": "${date}", "changes": {\n${lines.join(',\n')}\n  }}`;
  });
  return editions.length === 0 ? '[]\n' : `[\n${editions.join(',\n')}\n]\n`;
}

export interface State {
  readonly edition: RecordedEdition;
  readonly snapshot: Snapshot;
}

/** What each edition held, oldest first. */
export function statesOf(log: EditionLog): readonly State[] {
  let snapshot: Snapshot = new Map();
  return log.map((edition) => {
    snapshot = apply(snapshot, edition.changes);
    return { edition, snapshot };
  });
}

/** The state of a content: with the date of the edition that recorded it, if one has. */
export function editionOf(snapshot: Snapshot, log: EditionLog): Edition {
  const version = versionOf(snapshot);
  // A correction may have been taken back: the same content has the date on which it was recorded last.
  return { version, date: log.findLast((edition) => edition.version === version)?.date ?? null };
}

/** The record with the content as its newest edition; the same record where the newest holds that content already. */
export function append(log: EditionLog, snapshot: Snapshot, date: string): EditionLog {
  const last = statesOf(log).at(-1);
  const version = versionOf(snapshot);
  if (last?.edition.version === version) return log;
  if (last && last.edition.date > date)
    throw new LogError(`the newest edition is of ${last.edition.date}, after ${date}`);
  return [...log, { version, date, changes: deltaOf(last?.snapshot ?? new Map(), snapshot) }];
}

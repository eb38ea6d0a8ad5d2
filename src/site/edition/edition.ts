import { type EditionChanges, historyOf, unrecorded } from '../../edition/history.ts';
import type { Scope } from '../../edition/items.ts';
import { editionOf, statesOf } from '../../edition/log.ts';
import type { EditionList } from '../../edition/notice.ts';
import { pageOf, type Retired } from '../../edition/permalinks.ts';
import type { Edition } from '../../model/edition.ts';
import { dateText } from '../../model/words.ts';
import { beside } from '../content/beside.ts';
import { readLog, readRetired, readSnapshot } from '../content/read.ts';
import { permalink } from '../links.ts';
import { versioned } from './versioned.ts';

const log = readLog();
// In a build the thread beside the pages has taken the prints.
const current = (await beside()?.snapshot.catch(() => null)) ?? readSnapshot();
const states = statesOf(log);

/** The edition that the pages show, read once a build. */
export const edition: Edition = editionOf(current, log);

/** `2026年1月1日`; a content that no edition has recorded has no date. */
export const editionDateText: string = edition.date === null ? '未发布版本' : dateText(edition.date);

/** The whole address of a place, with the version of what stands there: `https://…/policies/wuhan-2024/?v=7f3a9c21#2.1.3`. */
export const permalinkOf = (path: string): string => versioned(permalink(path), edition.version);

/** What each edition brought, newest first; before them what none has recorded. */
export const history: readonly EditionChanges[] = [
  ...(edition.date === null ? [unrecorded(edition.version, states, current)] : []),
  ...historyOf(states),
];

/** The day of the newest edition that changed a page; of any page where none is named. Null before the first edition. */
export const changedOn = (scope?: Scope): string | null =>
  history.find(
    ({ date, scopes }) => date !== null && (scope === undefined || scopes.some((entry) => entry.scope === scope)),
  )?.date ?? null;

/** For readers who come with an older version: which pages each edition changed. */
export const editionList: EditionList = {
  current: edition.version,
  editions: history.toReversed().map(({ version, date, scopes }, place) => ({
    version,
    date,
    pages: place === 0 ? [] : scopes.map(({ scope }) => scope),
  })),
};

/** Addresses of a page that were taken back. */
const retired = Map.groupBy(readRetired(), ({ from }) => pageOf(from));
export const retiredPlaces = (path: string): readonly Retired[] =>
  (retired.get(path) ?? []).filter(({ from }) => from !== path);
export const retiredPages: readonly Retired[] = readRetired().filter(({ from }) => pageOf(from) === from);

import { aboveOf, isPlace, withoutOwnParagraphs } from './anchors.ts';

/**
 * Reads what the site tells of its editions, the version that an address names and the place that it cites; writes what a
 * reader of that address should know. Runs in the browser too.
 */

/** What became of a page. Anchors, each in one list. */
export interface Change {
  readonly added: readonly string[];
  /** The text is another. */
  readonly changed: readonly string[];
  /** The text is the same; what the editor says of it is not. */
  readonly remarked: readonly string[];
  readonly gone: readonly string[];
  /** Title, number, dates and the like of the document; definition of an indicator or a theme. */
  readonly page: 'same' | 'changed' | 'remarked';
  /** Textual notes added or taken back. */
  readonly notes: number;
}

export interface Since {
  readonly versions: readonly string[];
  /** Null: the page was not there yet. */
  readonly change: Change | null;
}

/** `/data/editions.json`, newest last; the last one is the content that the site shows. */
export interface EditionList {
  readonly current: string;
  readonly editions: readonly {
    readonly version: string;
    readonly date: string | null;
    /** Pages that this edition changed, added or took back; empty for the first one. */
    readonly pages: readonly string[];
  }[];
}

type Cited = 'same' | 'changed' | 'remarked' | 'gone' | 'added';

export type Notice =
  | { readonly kind: 'unknown'; readonly version: string }
  | {
      readonly kind: 'known';
      readonly version: string;
      readonly date: string | null;
      /** What became of the place after the `#`; null where none is named, or nobody knows it. */
      readonly cited: { readonly anchor: string; readonly state: Cited } | null;
      /** Places to look at, none of them twice. */
      readonly change: Change;
    }
  /** The page was not there in that edition, or is none whose changes are recorded; `pages` changed since. */
  | {
      readonly kind: 'elsewhere';
      readonly version: string;
      readonly date: string | null;
      readonly absent: boolean;
      readonly pages: readonly string[];
    };

const NOTHING: Change = { added: [], changed: [], remarked: [], gone: [], page: 'same', notes: 0 };

function stateOf(anchor: string, change: Change): Cited {
  if (change.gone.includes(anchor)) return 'gone';
  if (change.changed.includes(anchor)) return 'changed';
  if (change.remarked.includes(anchor)) return 'remarked';
  return change.added.includes(anchor) ? 'added' : 'same';
}

export const isUnchanged = (change: Change): boolean =>
  change.page === 'same' &&
  change.notes === 0 &&
  [change.added, change.changed, change.remarked, change.gone].every((anchors) => anchors.length === 0);

/** What is below the place that is cited and has changed, though the place itself has not. */
export const belowOf = (anchor: string, { added, changed, remarked, gone }: Change): readonly string[] =>
  [...added, ...changed, ...remarked, ...gone].filter((other) => {
    for (let above = aboveOf(other); above !== ''; above = aboveOf(above)) if (above === anchor) return true;
    return false;
  });

/**
 * @param version as the address names it
 * @param anchor what follows the `#`, empty where nothing does
 * @param since null on a page whose changes are not recorded
 * @param isThere whether the page has the place
 * @returns null where the address names the version that the site shows
 */
export function noticeOf(
  version: string,
  anchor: string,
  { current, editions }: EditionList,
  since: readonly Since[] | null,
  isThere: boolean,
): Notice | null {
  if (version === current) return null;
  const place = editions.findLastIndex((edition) => edition.version === version);
  const edition = editions[place];
  if (edition === undefined) return { kind: 'unknown', version };
  const { date } = edition;
  const own = since?.find(({ versions }) => versions.includes(version));
  if (own === undefined || own.change === null) {
    const pages = [...new Set(editions.slice(place + 1).flatMap((later) => later.pages))];
    return { kind: 'elsewhere', version, date, absent: own?.change === null, pages };
  }
  const change = own.change ?? NOTHING;
  const state = stateOf(anchor, change);
  const isKnown = anchor !== '' && (isThere || state === 'gone') && isPlace(anchor);
  return {
    kind: 'known',
    version,
    date,
    cited: isKnown ? { anchor, state } : null,
    change: {
      ...change,
      added: withoutOwnParagraphs(change.added),
      changed: withoutOwnParagraphs(change.changed),
      remarked: withoutOwnParagraphs(change.remarked),
      gone: withoutOwnParagraphs(change.gone),
    },
  };
}

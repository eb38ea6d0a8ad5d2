import { type Content, digest, type Scope } from './items.ts';

/**
 * Reads content, or what editions have recorded of it; writes snapshots, their version and how two of them differ.
 * Guarantees: the version depends on nothing but the prints; `differenceOf(a, a)` is empty; `apply(a, deltaOf(a, b))` is b.
 */

/** `<8 hex digits of the text>`, and `.<6 hex digits>` of what the editor says of it, where there is something. */
export type Print = string;
export type Snapshot = ReadonlyMap<Scope, ReadonlyMap<string, Print>>;

const TEXT_DIGITS = 8;
const MARK_DIGITS = 6;
const VERSION_DIGITS = 8;

export const printOf = (text: string, marks: string): Print =>
  digest(text, TEXT_DIGITS) + (marks === '' ? '' : `.${digest(marks, MARK_DIGITS)}`);

export const snapshotOf = (content: Content): Snapshot =>
  new Map(
    [...content].map(([scope, items]) => [
      scope,
      new Map(items.map(({ anchor, text, marks }) => [anchor, printOf(text, marks)])),
    ]),
  );

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const sorted = <T>(map: ReadonlyMap<string, T>): readonly [string, T][] =>
  [...map].toSorted(([a], [b]) => byText(a, b));

/** What a spreadsheet would take for a number: `12345678`, `1234e567`. */
const LIKE_NUMBER = /^\d+(?:e\d+)?$/u;

/** The version of a content: eight hex digits that are no number, whatever the order of scopes and anchors. */
export function versionOf(snapshot: Snapshot): string {
  const lines = sorted(snapshot).flatMap(([scope, prints]) =>
    sorted(prints).map(([anchor, print]) => `${scope}#${anchor} ${print}\n`),
  );
  let version = digest(lines.join(''), VERSION_DIGITS);
  while (LIKE_NUMBER.test(version)) version = digest(version, VERSION_DIGITS);
  return version;
}

/** What became of the anchors of a scope, each in one list. */
export interface Difference {
  readonly added: readonly string[];
  /** The text is another. */
  readonly changed: readonly string[];
  /** The text is the same; what the editor says of it is not. */
  readonly remarked: readonly string[];
  readonly gone: readonly string[];
}

const DIFFERENCES = ['added', 'changed', 'remarked', 'gone'] as const satisfies readonly (keyof Difference)[];

const NONE: ReadonlyMap<string, Print> = new Map();
const textPart = (print: Print): string => print.split('.')[0]!;

/** Anchors in the order of the later state, those that are gone in the order of the earlier one. */
export function differenceOf(
  before: ReadonlyMap<string, Print> = NONE,
  after: ReadonlyMap<string, Print> = NONE,
): Difference {
  const anchors = [...after.keys()];
  const both = anchors.filter((anchor) => before.has(anchor) && before.get(anchor) !== after.get(anchor));
  const isSameText = (anchor: string): boolean => textPart(before.get(anchor)!) === textPart(after.get(anchor)!);
  return {
    added: anchors.filter((anchor) => !before.has(anchor)),
    changed: both.filter((anchor) => !isSameText(anchor)),
    remarked: both.filter(isSameText),
    gone: [...before.keys()].filter((anchor) => !after.has(anchor)),
  };
}

export const isEmpty = (difference: Difference): boolean => DIFFERENCES.every((kind) => difference[kind].length === 0);

/** The scopes of either state that differ, those of the later one first and in its order. */
export function differencesOf(before: Snapshot, after: Snapshot): ReadonlyMap<Scope, Difference> {
  const scopes = new Set([...after.keys(), ...before.keys()]);
  return new Map(
    [...scopes]
      .map((scope): [Scope, Difference] => [scope, differenceOf(before.get(scope), after.get(scope))])
      .filter(([, difference]) => !isEmpty(difference)),
  );
}

/** What turns one state into the next: new prints, and null for what is gone. A scope that is gone is null. */
export type Delta = Readonly<Record<Scope, Readonly<Record<string, Print | null>> | null>>;

export function deltaOf(before: Snapshot, after: Snapshot): Delta {
  return Object.fromEntries(
    [...differencesOf(before, after)].map(([scope, { added, changed, remarked, gone }]) => {
      const prints = after.get(scope);
      if (prints === undefined) return [scope, null];
      const fresh = new Set([...added, ...changed, ...remarked]);
      return [
        scope,
        Object.fromEntries([
          ...[...prints].filter(([anchor]) => fresh.has(anchor)),
          ...gone.map((anchor) => [anchor, null]),
        ]),
      ];
    }),
  );
}

export function apply(before: Snapshot, delta: Delta): Snapshot {
  const after = new Map(before);
  for (const [scope, prints] of Object.entries(delta)) {
    if (prints === null) {
      after.delete(scope);
      continue;
    }
    const merged = new Map(after.get(scope));
    for (const [anchor, print] of Object.entries(prints)) {
      if (print === null) merged.delete(anchor);
      else merged.set(anchor, print);
    }
    after.set(scope, merged);
  }
  return after;
}

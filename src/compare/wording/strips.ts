import { viewClauses } from '../../model/describe.ts';
import type { Paragraph, PolicyDocument } from '../../model/document.ts';
import type { Formula } from '../formulas.ts';
import type { ApartPhrase, Place } from './model.ts';

/**
 * Reads documents; writes their wording in the form in which it is held against each other: strips of characters that count,
 * without lists of units and formulas, which are found apart.
 */

/** Nothing follows from a barrier, and nothing equals it. */
export const BARRIER = 0;

/** A paragraph as it is compared: one entry a character that counts. */
export interface Strip {
  readonly document: number;
  readonly clause: string;
  readonly paragraph: Paragraph;
  /** Ids of the characters; `BARRIER` where a run must end. */
  readonly ids: readonly number[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** 1 where a formula, a title or a term stands. */
  readonly apart: Uint8Array;
}

/** What counts of a character of the original: empty for white space and punctuation. */
const folded = (character: string): string =>
  character
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/(?![%‰])[\s\p{P}\p{Cf}]/gu, '');

const isDigit = (character: string | undefined): boolean => character !== undefined && /^\d$/u.test(folded(character));

interface Counted {
  /** What counts, one entry a character of the original. */
  readonly units: readonly string[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Characters that count between two offsets of a text, with their places in it. */
function countedIn(text: string, from: number, to: number): Counted {
  const units: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const characters = [...text.slice(from, to)];
  let at = from;
  characters.forEach((character, place) => {
    const isPoint = /^[.．]$/u.test(character) && isDigit(characters[place - 1]) && isDigit(characters[place + 1]);
    const unit = isPoint ? '.' : folded(character);
    if (unit !== '') {
      units.push(unit);
      starts.push(at);
      ends.push(at + character.length);
    }
    at += character.length;
  });
  return { units, starts, ends };
}

/** The text as it is compared. Two stretches with the same normal form are the same words. */
export const normalForm = (text: string): string => countedIn(text, 0, text.length).units.join('');

/** Stretches of a paragraph that are compared: without label, lists and the gaps between the cells of a table. */
function stretchesOf({ text, marks }: Paragraph, label: number): readonly (readonly [number, number])[] {
  const holes = marks
    .filter(({ type }) => type === 'list')
    .map(({ start, end }): [number, number] => [start, end])
    .concat([...text.matchAll(/\t/gu)].map(({ index }): [number, number] => [index, index + 1]))
    .toSorted((a, b) => a[0] - b[0]);
  const stretches: [number, number][] = [];
  let at = label;
  for (const [start, end] of holes) {
    if (start > at) stretches.push([at, start]);
    at = Math.max(at, end);
  }
  if (at < text.length) stretches.push([at, text.length]);
  return stretches;
}

/** Where something kept apart stands in a paragraph. */
export interface Apart {
  readonly key: string;
  readonly phrase: Omit<ApartPhrase, 'places'>;
  readonly place: Place;
}

interface Prepared {
  readonly strips: readonly Strip[];
  readonly apart: readonly Apart[];
  /** Characters that count, by document. */
  readonly totals: readonly number[];
}

export function prepare(documents: readonly PolicyDocument[], formulas: readonly Formula[]): Prepared {
  const known = new Map<string, number>();
  const idOf = (unit: string): number => {
    const id = known.get(unit) ?? known.size + 1;
    known.set(unit, id);
    return id;
  };
  const strips: Strip[] = [];
  const apart: Apart[] = [];
  const totals = documents.map(() => 0);
  documents.forEach((document, index) => {
    for (const { clause, paragraphs } of viewClauses(document)) {
      paragraphs.forEach((paragraph, order) => {
        if (paragraph.kind === 'responsibility') return;
        const ids: number[] = [];
        const starts: number[] = [];
        const ends: number[] = [];
        const units: string[] = [];
        for (const [from, to] of stretchesOf(paragraph, order === 0 ? clause.label.length : 0)) {
          const counted = countedIn(paragraph.text, from, to);
          if (ids.length > 0) {
            ids.push(BARRIER);
            starts.push(from);
            ends.push(from);
            units.push('\n');
          }
          counted.units.forEach((unit, at) => {
            ids.push(idOf(unit));
            starts.push(counted.starts[at]!);
            ends.push(counted.ends[at]!);
            units.push(unit);
          });
          totals[index]! += counted.units.length;
        }
        const strip = { document: index, clause: clause.number, paragraph, ids, starts, ends };
        const found = findApart(strip, units, formulas, document.policy.id);
        strips.push({ ...strip, apart: found.covered });
        apart.push(...found.apart);
      });
    }
  });
  return { strips, apart, totals };
}

/** Formulas in the normal form of a paragraph, and what stands between 《 and 》 in its original text. */
function findApart(
  { paragraph, clause, starts, ends }: Omit<Strip, 'apart'>,
  units: readonly string[],
  formulas: readonly Formula[],
  policy: string,
): { readonly covered: Uint8Array; readonly apart: readonly Apart[] } {
  const covered = new Uint8Array(units.length);
  const apart: Apart[] = [];
  const place = (start: number, end: number): Place => ({ policy, clause, paragraph: paragraph.id, start, end });
  for (const match of paragraph.text.matchAll(/《[^《》]*》/gu)) {
    const end = match.index + match[0].length;
    starts.forEach((start, at) => {
      if (start >= match.index && start < end) covered[at] = 1;
    });
    const key = normalForm(match[0]);
    const phrase = { kind: 'title', zh: match[0].replaceAll(/\s/gu, ''), reason: null } as const;
    if (key !== '') apart.push({ key: `《${key}》`, phrase, place: place(match.index, end) });
  }
  const text = units.join('');
  // Units of more than one character shift what follows them.
  const unitAt: number[] = [];
  units.forEach((unit, at) => {
    for (let rest = unit.length; rest > 0; rest -= 1) unitAt.push(at);
  });
  for (const { id, kind, zh, reason, pattern } of formulas) {
    for (const match of text.matchAll(pattern)) {
      const first = unitAt[match.index]!;
      const last = unitAt[match.index + match[0].length - 1]!;
      covered.fill(1, first, last + 1);
      apart.push({ key: id, phrase: { kind, zh, reason }, place: place(starts[first]!, ends[last]!) });
    }
  }
  return { covered, apart };
}

import { urlOf, viewClauses } from '../model/describe.ts';
import type { Paragraph, PolicyDocument } from '../model/document.ts';
import type { ApartKind, Formula } from './formulas.ts';

/**
 * Shared wording: which words of a document stand in another one too. Computed by us (编者统计); it says that words are
 * the same, not who took them from whom.
 *
 * What is compared is the text of clauses, headings included, without labels and without lists of responsible units
 * (that two cities name the same bodies is no borrowing). A character counts in its NFKC form, in lower case; white
 * space and punctuation count for nothing and break nothing, save `%` and a decimal point.
 *
 * What is formula, the name of a document or a name given from above (`formulas.yaml`, and all between 《 and 》) is kept
 * apart: it cuts a run in pieces and counts as no wording. No run begins or ends inside a number.
 */

/**
 * Fewest characters of a shared run. Measured on the five documents on express delivery (21,400 characters, pairs of
 * documents) and against 27 documents of other trades (24,100 characters), where nothing can have been taken over;
 * distinct runs, formulas not yet apart:
 *
 *     at least    6    8   10   12
 *     the five  237   83   40   18
 *     others    143   49   21   15
 *
 * At 6 most are compounds of the trade (快递从业人员, 智能快件箱). At 8 unrelated documents still meet in 服务网络更加完善,
 * 促进乡村全面振兴, 率达到95%以上. At 10 all but one of the 21 are formulas of the notice, the title or the date, which the
 * list of formulas takes away. 12 would lose 快递员缴纳社会保险费 and 村级寄递物流综合服务站, which it need not.
 */
export const SHORTEST = 10;

/** Every pair of documents is a figure of the matrix: more than these are not compared at once. */
export const MOST_DOCUMENTS = 50;

/** A stretch of a paragraph, in UTF-16 units of its original text; the end is one past the last. */
export interface Place {
  readonly policy: string;
  /** Number of the clause. */
  readonly clause: string;
  readonly paragraph: string;
  readonly start: number;
  readonly end: number;
}

/** The same words at two places. */
export interface SharedRun {
  readonly a: Place;
  readonly b: Place;
  /** Characters that count, the same on both sides. */
  readonly characters: number;
}

/** Two clauses that share wording. */
export interface ClausePair {
  /** Anchor on the page of its pair of policies: `2.4.9--2.3.10`. */
  readonly id: string;
  /** Numbers of the clauses. */
  readonly a: string;
  readonly b: string;
  /** In the order of `a`; disjoint on either side; each is one piece on both sides. */
  readonly runs: readonly SharedRun[];
  /** Sum of the runs. */
  readonly characters: number;
}

/** How much of a document stands in the other one, each character once. */
export interface Measure {
  /** Characters of its clauses that count. */
  readonly total: number;
  /** Of these, in runs of wording. */
  readonly wording: number;
  /** Of these, in shared runs, but formula, title, term, part of a number that is another, or too short without them. */
  readonly apart: number;
  /** `wording` of `total`, 0 to 1; 0 for an empty document. */
  readonly share: number;
}

export interface PolicyPair {
  /** `wuhan-2024--wenzhou-2023`: `a` comes first in the order of the documents. */
  readonly id: string;
  readonly a: string;
  readonly b: string;
  readonly inA: Measure;
  readonly inB: Measure;
  /** Those that share most first. */
  readonly clauses: readonly ClausePair[];
}

/** Something kept apart that stands in two documents at least. */
export interface ApartPhrase {
  readonly kind: ApartKind;
  /** Its name in the list of formulas, or the title between 《 and 》. */
  readonly zh: string;
  /** Null for a title that the text itself marks as one. */
  readonly reason: string | null;
  readonly places: readonly Place[];
}

/** Words of a run and every clause where they are shared. */
export interface SharedPhrase {
  /** As the first document prints them. */
  readonly text: string;
  readonly characters: number;
  readonly places: readonly Place[];
  /** Where two of the places stand side by side: a pair of policies and the first of its clauses. */
  readonly pairs: readonly { readonly pair: PolicyPair; readonly clauses: ClausePair }[];
}

export interface Wording {
  readonly policies: readonly string[];
  /** Every two documents once, also those that share nothing. */
  readonly pairs: readonly PolicyPair[];
  readonly phrases: readonly SharedPhrase[];
  readonly apart: readonly ApartPhrase[];
}

/** Nothing follows from a barrier, and nothing equals it. */
const BARRIER = 0;

/** A paragraph as it is compared: one entry a character that counts. */
interface Strip {
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
interface Apart {
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

function prepare(documents: readonly PolicyDocument[], formulas: readonly Formula[]): Prepared {
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

/** The same characters in two strips of different documents, as long as they go. Offsets count entries of a strip. */
interface Match {
  readonly a: Strip;
  readonly b: Strip;
  readonly from: number;
  readonly in: number;
  readonly length: number;
}

/**
 * Every maximal run of at least `shortest` characters, from an inverted index of the n-grams: only strips that share an
 * n-gram meet. A document that repeats itself costs the product of the repetitions.
 */
function* findMatches(strips: readonly Strip[], shortest: number): Generator<Match> {
  const index = new Map<string, { strip: Strip; at: number }[]>();
  for (const strip of strips) {
    // The key only brings candidates together: ids beyond 16 bits may fall in one, and are told apart below.
    const keys = strip.ids.reduce((text, id) => text + String.fromCharCode(id), '');
    let clear = 0;
    for (let end = 1; end <= strip.ids.length; end += 1) {
      clear = strip.ids[end - 1] === BARRIER ? 0 : clear + 1;
      if (clear < shortest) continue;
      const at = end - shortest;
      const key = keys.slice(at, end);
      const b = { strip, at };
      const before = index.get(key);
      if (!before) index.set(key, [b]);
      else {
        for (const a of before) {
          if (a.strip.document === strip.document || !opens(a.strip, a.at, strip, at)) continue;
          const length = lengthOf(a.strip, a.at, strip, at);
          if (length >= shortest) yield { a: a.strip, b: strip, from: a.at, in: at, length };
        }
        before.push(b);
      }
    }
  }
}

/** Whether a run cannot begin earlier. */
const opens = (a: Strip, from: number, b: Strip, at: number): boolean =>
  from === 0 || at === 0 || a.ids[from - 1] !== b.ids[at - 1] || a.ids[from - 1] === BARRIER;

function lengthOf(a: Strip, from: number, b: Strip, at: number): number {
  let length = 0;
  while (
    from + length < a.ids.length &&
    at + length < b.ids.length &&
    a.ids[from + length] === b.ids[at + length] &&
    a.ids[from + length] !== BARRIER
  )
    length += 1;
  return length;
}

/** The pieces of a run for which `free` holds throughout, of at least `shortest` characters. */
function piecesOf(match: Match, shortest: number, free: (offset: number) => boolean): readonly Match[] {
  const pieces: Match[] = [];
  let first = 0;
  for (let offset = 0; offset <= match.length; offset += 1) {
    if (offset < match.length && free(offset)) continue;
    if (offset - first >= shortest)
      pieces.push({ ...match, from: match.from + first, in: match.in + first, length: offset - first });
    first = offset + 1;
  }
  return pieces;
}

/** Whether two entries of a strip are of one number: 90, 6.4. */
function isOneNumber({ paragraph: { text }, starts, ends }: Strip, at: number): boolean {
  const [end, start] = [ends[at], starts[at + 1]];
  const isPart = (place: number): boolean => /[\d.．０-９]/u.test(text[place]!);
  return end !== undefined && end === start && isPart(end - 1) && isPart(start);
}

/** The offsets of a run between which it has whole numbers: 比例达到9 of 90% and of 98% is 比例达到. */
function wholeNumbers({ a, b, from, in: into, length }: Match): readonly [first: number, end: number] {
  const isCutBefore = (offset: number): boolean =>
    isOneNumber(a, from + offset - 1) || isOneNumber(b, into + offset - 1);
  let [first, end] = [0, length];
  while (first < end && isCutBefore(first)) first += 1;
  while (end > first && isCutBefore(end)) end -= 1;
  return [first, end];
}

/** Characters of strips that are taken, in a bit each. */
class Taken {
  readonly #of = new Map<Strip, Uint8Array>();
  has(strip: Strip, at: number): boolean {
    return this.#of.get(strip)?.[at] === 1;
  }
  add(strip: Strip, at: number, length: number): void {
    const taken = this.#of.get(strip) ?? new Uint8Array(strip.ids.length);
    taken.fill(1, at, at + length);
    this.#of.set(strip, taken);
  }
  get size(): number {
    let size = 0;
    for (const taken of this.#of.values()) for (const bit of taken) size += bit;
    return size;
  }
}

/**
 * Of the runs of two clauses those that are shown: the longest first, each character in one run at most (greedy string
 * tiling); what overlaps a longer one keeps its rest, where that is long enough.
 */
function tile(matches: readonly Match[], order: ReadonlyMap<Strip, number>, shortest: number): readonly Match[] {
  const place = (match: Match): readonly number[] => [order.get(match.a)!, match.from, order.get(match.b)!, match.in];
  const before = (x: Match, y: Match): number => {
    if (x.length !== y.length) return y.length - x.length;
    const [p, q] = [place(x), place(y)];
    const differs = p.findIndex((value, index) => value !== q[index]);
    return differs === -1 ? 0 : p[differs]! - q[differs]!;
  };
  const [usedA, usedB] = [new Taken(), new Taken()];
  const tiles: Match[] = [];
  const open = matches.toSorted(before);
  for (let next = open.shift(); next; next = open.shift()) {
    const match = next;
    const pieces = piecesOf(
      match,
      shortest,
      (offset) => !usedA.has(match.a, match.from + offset) && !usedB.has(match.b, match.in + offset),
    );
    if (pieces.length === 1 && pieces[0]!.length === match.length) {
      tiles.push(match);
      usedA.add(match.a, match.from, match.length);
      usedB.add(match.b, match.in, match.length);
    } else {
      for (const piece of pieces) {
        const at = open.findIndex((other) => before(piece, other) < 0);
        open.splice(at === -1 ? open.length : at, 0, piece);
      }
    }
  }
  return tiles.toSorted((x, y) => order.get(x.a)! - order.get(y.a)! || x.from - y.from);
}

const placeOf = (policy: string, strip: Strip, at: number, length: number): Place => ({
  policy,
  clause: strip.clause,
  paragraph: strip.paragraph.id,
  start: strip.starts[at]!,
  end: strip.ends[at + length - 1]!,
});

const measure = (total: number, wording: number, all: number): Measure => ({
  total,
  wording,
  apart: all - wording,
  share: total === 0 ? 0 : wording / total,
});

/**
 * Reads documents, at most `MOST_DOCUMENTS` of them (further ones are left out); writes what they share.
 * Guarantees: a run has the same normal form on both sides and stands in the clause that is named; the measures do not
 * depend on the order of the documents, and count no character twice; the same documents give the same result.
 */
export function compareWording(
  all: readonly PolicyDocument[],
  formulas: readonly Formula[],
  shortest = SHORTEST,
): Wording {
  const documents = all.slice(0, MOST_DOCUMENTS);
  const ids = documents.map(({ policy }) => policy.id);
  const { strips, apart, totals } = prepare(documents, formulas);
  const order = new Map(strips.map((strip, place) => [strip, place]));
  const found = Map.groupBy(findMatches(strips, shortest), ({ a, b }) => a.document * documents.length + b.document);
  const pairs = ids.flatMap((a, first) =>
    ids.slice(first + 1).map((b, offset): PolicyPair => {
      const second = first + 1 + offset;
      const matches = found.get(first * documents.length + second) ?? [];
      const pieces = matches.flatMap((match) => {
        const [first, end] = wholeNumbers(match);
        const isWording = (at: number): boolean =>
          at >= first && at < end && match.a.apart[match.from + at] === 0 && match.b.apart[match.in + at] === 0;
        return piecesOf(match, shortest, isWording);
      });
      const size = (runs: readonly Match[], side: 'a' | 'b'): number => {
        const taken = new Taken();
        for (const run of runs) taken.add(run[side], side === 'a' ? run.from : run.in, run.length);
        return taken.size;
      };
      const byClauses = Map.groupBy(pieces, (run) => `${run.a.clause}--${run.b.clause}`);
      const clauses = [...byClauses].map(([id, own]): ClausePair => {
        const runs = tile(own, order, shortest).map((run) => ({
          a: placeOf(a, run.a, run.from, run.length),
          b: placeOf(b, run.b, run.in, run.length),
          characters: run.length,
        }));
        const characters = runs.reduce((sum, run) => sum + run.characters, 0);
        return { id, a: own[0]!.a.clause, b: own[0]!.b.clause, runs, characters };
      });
      return {
        id: `${a}--${b}`,
        a,
        b,
        inA: measure(totals[first]!, size(pieces, 'a'), size(matches, 'a')),
        inB: measure(totals[second]!, size(pieces, 'b'), size(matches, 'b')),
        clauses: clauses.toSorted((x, y) => y.characters - x.characters),
      };
    }),
  );
  return { policies: ids, pairs, phrases: phrasesOf(documents, pairs), apart: sharedApart(apart) };
}

const keyOf = ({ policy, paragraph, start, end }: Place): string => `${policy} ${paragraph} ${start} ${end}`;

const policiesOf = (places: readonly Place[]): number => new Set(places.map(({ policy }) => policy)).size;

/** Words in most documents first, then the longest. */
function phrasesOf(documents: readonly PolicyDocument[], pairs: readonly PolicyPair[]): readonly SharedPhrase[] {
  const texts = new Map(
    documents.flatMap(({ policy, paragraphs }) =>
      paragraphs.map(({ id, text }): [string, string] => [`${policy.id} ${id}`, text]),
    ),
  );
  const rank = new Map(documents.map(({ policy }, place) => [policy.id, place]));
  const textAt = ({ policy, paragraph, start, end }: Place): string =>
    texts.get(`${policy} ${paragraph}`)!.slice(start, end);
  const runs = pairs.flatMap((pair) =>
    pair.clauses.flatMap((clauses) => clauses.runs.map((run) => ({ pair, clauses, run }))),
  );
  return [...Map.groupBy(runs, ({ run }) => normalForm(textAt(run.a))).values()]
    .map((same): SharedPhrase => {
      const places = new Map(same.flatMap(({ run }) => [run.a, run.b]).map((place) => [keyOf(place), place]));
      const sorted = [...places.values()].toSorted((x, y) => rank.get(x.policy)! - rank.get(y.policy)!);
      const firsts = [...Map.groupBy(same, ({ pair }) => pair).values()].map((own) => own[0]!);
      return {
        text: textAt(sorted[0]!).replaceAll(/\s/gu, ''),
        characters: same[0]!.run.characters,
        places: sorted,
        pairs: firsts.map(({ pair, clauses }) => ({ pair, clauses })),
      };
    })
    .toSorted((x, y) => policiesOf(y.places) - policiesOf(x.places) || y.characters - x.characters);
}

const sharedApart = (apart: readonly Apart[]): readonly ApartPhrase[] =>
  [...Map.groupBy(apart, ({ key }) => key).values()]
    .map((same) => ({ ...same[0]!.phrase, places: same.map(({ place }) => place) }))
    .filter(({ places }) => policiesOf(places) > 1)
    .toSorted((x, y) => policiesOf(y.places) - policiesOf(x.places));

/** Path of the page of two policies, without the base path. */
export const pairPath = ({ id }: Pick<PolicyPair, 'id'>): string => `/compare/wording/${id}/`;

/** A clause of another policy that shares wording. */
export interface SharedWith {
  readonly policy: string;
  /** Its number. */
  readonly clause: string;
  /** Where the two stand side by side, without the base path. */
  readonly url: string;
  /** Where the other clause stands in its document, without the base path. */
  readonly clauseUrl: string;
  readonly characters: number;
}

/** For each clause (`<policy>#<number>`) that shares wording the clauses it shares it with, those with most first. */
export function sharedWith({ pairs }: Pick<Wording, 'pairs'>): ReadonlyMap<string, readonly SharedWith[]> {
  const shared = new Map<string, SharedWith[]>();
  const add = (policy: string, clause: string, other: SharedWith): void => {
    const id = `${policy}#${clause}`;
    const others = shared.get(id);
    if (others) others.push(other);
    else shared.set(id, [other]);
  };
  for (const pair of pairs) {
    for (const { id, a, b, characters } of pair.clauses) {
      const url = `${pairPath(pair)}#${id}`;
      add(pair.a, a, { policy: pair.b, clause: b, url, clauseUrl: urlOf(pair.b, b), characters });
      add(pair.b, b, { policy: pair.a, clause: a, url, clauseUrl: urlOf(pair.a, a), characters });
    }
  }
  for (const others of shared.values()) others.sort((x, y) => y.characters - x.characters);
  return shared;
}

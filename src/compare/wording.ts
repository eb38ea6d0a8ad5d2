import { urlOf } from '../model/describe.ts';
import type { PolicyDocument } from '../model/document.ts';
import type { Formula } from './formulas.ts';
import { findMatches, type Match, piecesOf, Taken, tile, wholeNumbers } from './wording/matches.ts';
import {
  type ApartPhrase,
  type ClausePair,
  type Measure,
  MOST_DOCUMENTS,
  type Place,
  type PolicyPair,
  SHORTEST,
  type SharedPhrase,
  type Wording,
} from './wording/model.ts';
import { type Apart, normalForm, prepare, type Strip } from './wording/strips.ts';

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
interface SharedWith {
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

import { createHash } from 'node:crypto';
import { describeDocument } from '../model/describe.ts';
import type { PolicyDocument } from '../model/document.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
import { LINES_KEY, noteKey } from './anchors.ts';

/**
 * Reads documents and vocabulary; writes what of them can be cited or can change, one item each.
 * Guarantees: everything that the site publishes about a document is in one of its items, so that the same items give
 * the same data; nothing of the program's own is.
 */

export interface Item {
  /** The `id` on the page; empty for the page itself, `note-…` for a textual note, which has no place of its own. */
  readonly anchor: string;
  /** What the source says, or of the vocabulary: what a reader is told. */
  readonly text: string;
  /** What the editor says of it: values, themes, units; empty where there is nothing of the kind. */
  readonly marks: string;
}

/** A page by its path, or a list without a page (`units`). */
export type Scope = string;
export type Content = ReadonlyMap<Scope, readonly Item[]>;

export const policyScope = (policy: string): Scope => `/policies/${policy}/`;

/** Hex digits of the SHA-256 of a text. */
export const digest = (text: string, length: number): string =>
  createHash('sha256').update(text).digest('hex').slice(0, length);

const flat = (...values: readonly unknown[]): string => JSON.stringify(values);

function itemsOf(document: PolicyDocument): readonly Item[] {
  const { policy, clauses, paragraphs, targets, responsibilities, furniture, notes } = describeDocument(document);
  const own = (id: string): string => id.slice(policy.id.length + 1);
  const units = Map.groupBy(responsibilities, ({ clause }) => clause);
  const head: Item = {
    anchor: '',
    text: flat(
      policy.title,
      policy.annexTitle,
      policy.documentNumber,
      policy.registrationNumber,
      policy.issuer,
      policy.addressees,
      policy.signedDate,
      policy.printedDate,
      policy.effectiveDate,
      policy.validity,
      policy.planPeriod,
      policy.publicity,
      policy.cc,
    ),
    marks: flat(policy.city, policy.editorialTitle, policy.status, policy.source, document.provenance),
  };
  // Where in the source each thing stands, as one item: an insertion there moves all that follows.
  const places: Item = {
    anchor: LINES_KEY,
    text: flat(
      [...paragraphs, ...clauses, ...targets].map(({ id, lines }) => [id, lines]),
      furniture,
    ),
    marks: '',
  };
  const occurrences = new Map<string, number>();
  return [
    head,
    ...clauses.map(({ id, label, title, text, level, parent, part, partBasis, themes }) => ({
      anchor: own(id),
      text: flat(label, title, text),
      marks: flat(
        level,
        parent,
        part,
        partBasis,
        themes,
        units
          .get(id)
          ?.map(({ agency, remark, agencyId, role, inherited }) => [agency, remark, agencyId, role, inherited]) ?? [],
      ),
    })),
    ...paragraphs.map(({ id, text }) => ({ anchor: own(id), text, marks: '' })),
    ...targets.map(({ id, policy: _, url, lines, quote, ...said }) => ({
      anchor: own(id),
      text: quote,
      marks: flat(
        said.clause,
        said.indicator,
        said.label,
        said.comparator,
        said.value,
        said.valueMax,
        said.rawValue,
        said.unit,
        said.display,
        said.deadline,
        said.deadlineBasis,
        said.rawDeadline,
        said.full,
        said.qualitative,
        said.role,
        said.qualifies,
        said.kind,
        said.hedge,
        said.scope,
        said.status,
      ),
    })),
    ...notes.map(({ rule, clause, text, lines }) => {
      const key = flat(rule, clause, text, lines);
      const count = occurrences.get(key) ?? 0;
      occurrences.set(key, count + 1);
      return { anchor: noteKey(digest(flat(key, count), 6)), text, marks: flat(rule, clause, lines) };
    }),
    places,
  ];
}

function itemsOfVocabulary({
  themes,
  indicators,
  families,
  agencyKinds,
  units,
}: Vocabulary): [Scope, readonly Item[]][] {
  const page = (text: string, marks = ''): readonly Item[] => [{ anchor: '', text, marks }];
  return [
    ...themes.map(({ id, order, zh, en, definition }): [Scope, readonly Item[]] => [
      `/themes/${id}/`,
      page(flat(zh, en, definition), flat(order)),
    ]),
    ...indicators.map(({ id, family, zh, en, definition, unit, aggregation, relations }): [Scope, readonly Item[]] => {
      const of = families.find((entry) => entry.id === family);
      return [
        `/indicators/${id}/`,
        page(
          flat(zh, en, definition),
          flat(
            family,
            of?.zh,
            of?.en,
            unit,
            aggregation,
            relations.map(({ to, kind, reason }) => [to, kind, reason]),
          ),
        ),
      ];
    }),
    ...agencyKinds.map(({ id, zh, en }): [Scope, readonly Item[]] => [`/agencies/${id}/`, page(flat(zh, en))]),
    [
      'units',
      units.map(({ id, zh, en, dimension, base, factor }) => ({
        anchor: id,
        text: flat(zh, en),
        marks: flat(dimension, base, factor),
      })),
    ],
  ];
}

/** Every item of the site's content. */
export const contentOf = (documents: readonly PolicyDocument[], vocabulary: Vocabulary): Content =>
  new Map([
    ...documents.map((document): [Scope, readonly Item[]] => [policyScope(document.policy.id), itemsOf(document)]),
    ...itemsOfVocabulary(vocabulary),
  ]);

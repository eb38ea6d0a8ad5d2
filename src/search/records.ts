import { agencyFinder } from '../model/agencies.ts';
import { describeResponsibilities, describeTargets, urlOf, viewClauses } from '../model/describe.ts';
import type { PolicyDocument } from '../model/document.ts';
import { headingsOf } from '../model/headings.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
import { nameAmong, titleText } from '../model/words.ts';
import { type Pieces, type RecordFacets, type RecordFields, ROOM, roundBrackets } from './regions.ts';
import { foldedOf, tokensOf } from './tokens.ts';

/** One record of the search index. */
export interface SearchRecord {
  readonly url: string;
  /** What is searched. */
  readonly pieces: Pieces;
  /** What is shown. */
  readonly text: string;
  readonly fields: RecordFields;
  /** Null for a policy: it is no clause and is not counted with them. */
  readonly facets: RecordFacets | null;
  /** Tokens of the clause's text: shorter ones come first among equals; one that has none comes last. */
  readonly length: number;
}

/** The beginning of a text that is longer than the room for it. */
function shorten(text: string, room: number): string {
  const end = tokensOf(text)[room - 1];
  return end === undefined ? text : text.slice(0, end.start);
}

/** So many tokens of each name of a policy, and of each paragraph around its clauses, are searched. */
const MOST_OF_NAME = 300;

/** The kind of a body by its printed name; null where the vocabulary knows none. */
type KindFinder = (name: string) => string | null;

/** Names recur from document to document: each is looked up once. */
export function kindFinder({ agencyKinds }: Pick<Vocabulary, 'agencyKinds'>): KindFinder {
  const find = agencyFinder(agencyKinds);
  const known = new Map<string, string | null>();
  return (name) => {
    if (!known.has(name)) known.set(name, find(name)?.kind.id ?? null);
    return known.get(name) ?? null;
  };
}

/**
 * Reads a document of `documents`; writes a record for it and one for each clause that has text of its own (label and title included).
 * Guarantees: document order; a phrase is found in a record exactly where the clause's own text has it.
 */
export function recordsOf(
  document: PolicyDocument,
  kindOf: KindFinder,
  documents: readonly PolicyDocument[],
): SearchRecord[] {
  const { policy } = document;
  const headings = headingsOf(document);
  const units = Map.groupBy(describeResponsibilities(document), ({ clause }) => clause);
  const targets = Map.groupBy(describeTargets(document), ({ clause }) => clause);
  const common = {
    name: nameAmong(policy, documents),
    city: policy.city?.id ?? '',
    draft: policy.status === 'draft' ? 'yes' : '',
  };
  const names = [
    policy.title,
    policy.documentNumber,
    policy.issuer,
    policy.annexTitle,
    policy.editorialTitle,
    policy.registrationNumber,
  ];
  const named = names.flatMap((name) => (name === null ? [] : [roundBrackets(name.replaceAll('\n', ''))]));
  // Masthead, addressees, date, copies: what stands in the document and in no clause.
  const frame = document.paragraphs.filter(({ clause }) => clause === null).map(({ text }) => text);
  const own: SearchRecord = {
    url: `/policies/${policy.id}/`,
    pieces: {
      // The title of a notice holds that of the plan.
      policy: [
        ...named.filter((name, place) => !named.slice(0, place).some((before) => before.includes(name))),
        ...frame.map(roundBrackets),
      ].map((piece) => shorten(piece, MOST_OF_NAME)),
    },
    text: frame.join('\n'),
    fields: { ...common, path: titleText(policy) },
    facets: null,
    length: 0,
  };
  const clauses = viewClauses(document).flatMap(({ clause, heading, paragraphs }): SearchRecord[] => {
    if (paragraphs.length === 0) return [];
    const id = `${policy.id}#${clause.number}`;
    // A heading in a paragraph of its own stands in its part alone: no phrase reaches over its end.
    const [opening, ...others] = paragraphs;
    const moved = opening?.kind === 'heading' && foldedOf(opening.text).length < ROOM.heading;
    const own = moved ? others : paragraphs;
    const head = moved ? opening.text : heading || clause.label;
    const text = own.map((paragraph) => paragraph.text).join('\n');
    const quotes = (targets.get(id) ?? []).map(({ quote }) => quote);
    const kinds = (units.get(id) ?? []).flatMap(({ agency }) => kindOf(agency) ?? []);
    return [
      {
        url: urlOf(policy.id, clause.number),
        pieces: { heading: [shorten(head, ROOM.heading)], target: quotes, text: [text] },
        text,
        fields: { ...common, path: (headings.get(clause.number) ?? []).join('\n') },
        facets: {
          city: [policy.city?.id ?? policy.id],
          part: [clause.part],
          theme: clause.themes,
          agency: [...new Set(kinds)],
          figure: quotes.length > 0 ? ['yes'] : [],
        },
        // A chapter that is nothing but its heading comes behind clauses that say something.
        length:
          text === ''
            ? Number.MAX_SAFE_INTEGER
            : foldedOf(paragraphs.map((paragraph) => paragraph.text).join('\n')).length,
      },
    ];
  });
  return [own, ...clauses];
}

import * as z from 'zod/mini';
import { type Column, chosenColumns, columnOf, tokenOf } from '../compare/choice.ts';
import type { PolicyDocument } from '../model/document.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
import { shortName } from '../model/words.ts';
import {
  type AskedFor,
  type Field,
  NO_PARTS,
  QUERY_NAMES,
  REPORT_PART_NAMES,
  REPORT_PARTS,
  type ReportPart,
} from './fields.ts';

export { type AskedFor, REPORT_PART_NAMES, REPORT_PARTS, type ReportPart } from './fields.ts';

/**
 * What a report is to hold, as a command line or an address asks for it.
 * Guarantees: a selection names only what the corpus has; what it does not know comes back with what is known.
 */

/** Everything that a report may be made from. */
export interface Corpus {
  /** In the order of the site. */
  readonly documents: readonly PolicyDocument[];
  readonly vocabulary: Vocabulary;
}

/** A clause or a target that a reader has picked. */
export interface Item {
  readonly policy: string;
  /** The number of a clause or the anchor of a target. */
  readonly anchor: string;
}

export interface Selection {
  /** Ids in the order of the columns; empty: all. */
  readonly policies: readonly string[];
  /** Ids; empty: all. */
  readonly themes: readonly string[];
  readonly indicators: readonly string[];
  /** Null: those that follow from the rest, see `partsOf`. */
  readonly parts: readonly ReportPart[] | null;
  /** In the order in which they were picked. */
  readonly items: readonly Item[];
}

export const WHOLE: Selection = { policies: [], themes: [], indicators: [], parts: null, items: [] };

/** Everything but the full texts. */
const USUAL: readonly ReportPart[] = ['goal', 'measure', 'safeguard', 'agencies'];

/**
 * The parts of a report: those asked for; else what the choice is about. Themes are about all parts, indicators about
 * goals, and picked clauses stand for themselves.
 */
export function partsOf({ parts, policies, themes, indicators, items }: Selection): readonly ReportPart[] {
  if (parts !== null) return parts;
  if (themes.length > 0) return USUAL;
  if (indicators.length > 0) return ['goal'];
  return items.length > 0 && policies.length === 0 ? [] : USUAL;
}

/** Names separated by commas of either kind. */
const List = z.prefault(
  z.pipe(
    z.string(),
    z.transform((value) =>
      value
        .split(/[,，、;；\s]+/u)
        .map((token) => token.normalize('NFKC').trim())
        .filter((token) => token !== ''),
    ),
  ),
  '',
);

const Asked = z.object({ policies: List, themes: List, indicators: List, parts: List, items: List } satisfies Readonly<
  Record<Field, unknown>
>);

/** Something asked for that the corpus does not have. */
export interface Unknown {
  readonly field: Field;
  readonly given: string;
  /** What it might have been; for items the policies. */
  readonly known: readonly string[];
}

const columnsOf = ({ documents }: Pick<Corpus, 'documents'>): readonly Column[] =>
  documents.map(({ policy }) => ({
    policy: policy.id,
    city: policy.city?.id ?? null,
    name: shortName(policy),
    draft: policy.status === 'draft',
    date: policy.signedDate,
  }));

/** `wuhan-2024#2.1.3`, in addresses `wuhan-2024/2.1.3`. */
export const itemText = ({ policy, anchor }: Item, joint = '#'): string => `${policy}${joint}${anchor}`;

function itemOf(token: string, { documents }: Corpus): Item | undefined {
  const [policy = '', anchor = ''] = token.split(/[#/](.*)/su);
  const document = documents.find((one) => one.policy.id === policy);
  return document && hasPlace(document, anchor) ? { policy, anchor } : undefined;
}

/** Whether a clause or a target of the document has this anchor. */
const hasPlace = ({ clauses, paragraphs }: PolicyDocument, anchor: string): boolean =>
  clauses.some(({ number }) => number === anchor) ||
  paragraphs.some(({ marks }) => marks.some((mark) => mark.type === 'target' && mark.target.id === anchor));

interface Named {
  readonly id: string;
  readonly zh: string;
}

/** @throws ZodError where a value is no text: the fault of the caller. */
export function parseSelection(
  asked: AskedFor,
  corpus: Corpus,
): { readonly selection: Selection; readonly unknown: readonly Unknown[] } {
  const given = Asked.parse(asked);
  const unknown: Unknown[] = [];
  const find = <T>(field: Field, look: (token: string) => T | undefined, known: () => readonly string[]): T[] => {
    const found: T[] = [];
    for (const token of given[field]) {
      const one = look(token);
      if (one === undefined) unknown.push({ field, given: token, known: known() });
      else if (!found.some((other) => JSON.stringify(other) === JSON.stringify(one))) found.push(one);
    }
    return found;
  };
  const named = (field: Field, entries: readonly Named[]): string[] => {
    const chosen = find(
      field,
      (token) => entries.find(({ id, zh }) => id === token.toLowerCase() || zh === token)?.id,
      () => entries.map(({ id, zh }) => `${id}（${zh}）`),
    );
    // In the order of the vocabulary, so that the same choice is the same report.
    return entries.map(({ id }) => id).filter((id) => chosen.includes(id));
  };
  const columns = columnsOf(corpus);
  const isNone = given.parts.length === 1 && given.parts[0] === NO_PARTS;
  const parts = isNone
    ? []
    : named(
        'parts',
        REPORT_PARTS.map((id) => ({ id, zh: REPORT_PART_NAMES[id] })),
      );
  const items = find(
    'items',
    (token) => itemOf(token, corpus),
    () => columns.map(({ policy }) => `${policy}#<条款编号或目标编号>`),
  );
  const selection: Selection = {
    policies: find(
      'policies',
      (token) => columnOf(token, columns)?.policy,
      () => columns.map((column) => `${column.policy}（${column.name}）`),
    ),
    themes: named('themes', corpus.vocabulary.themes),
    indicators: named('indicators', corpus.vocabulary.indicators),
    // Nothing but picked clauses, and none picked: that is no report.
    parts:
      isNone && items.length > 0 ? [] : parts.length === 0 ? null : REPORT_PARTS.filter((part) => parts.includes(part)),
    items,
  };
  return { selection: tidy(selection, columns), unknown };
}

/** All documents in their own order are no choice. */
function tidy(selection: Selection, columns: readonly Column[]): Selection {
  const { policies } = selection;
  const all = policies.length === columns.length && policies.every((id, place) => id === columns[place]!.policy);
  return all ? { ...selection, policies: [] } : selection;
}

/** The documents that the items of a request may be of, whether or not they have such a place. */
export const policiesOfItems = (asked: AskedFor, { documents }: Pick<Corpus, 'documents'>): readonly string[] => {
  const named = new Set(Asked.parse(asked).items.map((token) => token.split(/[#/]/u)[0]!));
  return documents.map(({ policy }) => policy.id).filter((id) => named.has(id));
};

/** The documents that the report of a selection is written from; of the others only the facts. */
export function policiesOf(selection: Selection, corpus: Pick<Corpus, 'documents'>): readonly string[] {
  const isPicked = partsOf(selection).length === 0 && selection.policies.length === 0;
  const own = isPicked ? [] : documentsOf(selection, corpus).map(({ policy }) => policy.id);
  return [...new Set([...own, ...selection.items.map(({ policy }) => policy)])];
}

/** The chosen documents in the chosen order. */
export function documentsOf(
  { policies }: Selection,
  { documents }: Pick<Corpus, 'documents'>,
): readonly PolicyDocument[] {
  if (policies.length === 0) return documents;
  return policies.flatMap((id) => documents.find(({ policy }) => policy.id === id) ?? []);
}

/** The address of a selection, without `?`; empty for the whole report. `parseSelection` reads it back. */
export function queryOf({ policies, themes, indicators, parts, items }: Selection, corpus: Corpus): string {
  const columns = columnsOf(corpus);
  const fields: Readonly<Record<Field, readonly string[]>> = {
    policies: chosenColumns(policies.join(','), columns)
      .filter(() => policies.length > 0)
      .map((column) => tokenOf(column, columns)),
    themes,
    indicators,
    parts: parts?.length === 0 ? [NO_PARTS] : (parts ?? []),
    items: items.map((item) => itemText(item, '/')),
  };
  const query = new URLSearchParams();
  for (const [field, values] of Object.entries(fields))
    if (values.length > 0) query.set(QUERY_NAMES[field as Field], values.join(','));
  return query.toString().replaceAll('%2C', ',').replaceAll('%2F', '/');
}

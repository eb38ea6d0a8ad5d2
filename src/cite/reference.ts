import type { Paragraph, PolicyDocument } from '../model/document.ts';
import type { Edition } from '../model/edition.ts';
import { titleOf } from '../model/words.ts';
import type { CiteContext, Cited } from './cited.ts';
import { createPlaces, type Place, WHOLE } from './path.ts';

/**
 * Reads what is cited; writes the facts that a citation is made of.
 * Guarantees: plain data, so that a page can hand it to the browser; null and empty where the source has nothing.
 */
export interface Reference {
  /** For a bibliography: `wuhan-2024`, `wuhan-2024-2.1.1`. */
  readonly key: string;
  readonly source: DocumentFacts | PageFacts;
  readonly place: Place;
  readonly url: string;
  readonly siteName: string;
  readonly edition: Edition;
}

export interface DocumentFacts {
  readonly kind: 'document';
  readonly title: string;
  /** The title is ours: the text has none. */
  readonly editorial: boolean;
  /** Of the attached plan, where the place cited stands in it. */
  readonly annexTitle: string | null;
  /** A draft whose title does not say so. */
  readonly draft: boolean;
  /** 发文机关 */
  readonly authors: readonly string[];
  /** 发文字号 */
  readonly number: string | null;
  /** 成文日期 */
  readonly date: string | null;
}

/** A page of the site that is its own work. */
export interface PageFacts {
  readonly kind: 'page';
  readonly title: string;
  /** What of it is cited, such as a row. */
  readonly subtitle: string | null;
}

const SAYS_DRAFT = /征求意见|意见征集|草案|送审稿|讨论稿|征求.{0,4}意见稿/u;

/** The parts of a text that the attached plan does not print. */
const outsidePlan = (number: string): boolean => number === 'notice' || /^a\d+(?:\.|$)/u.test(number);

export function documentFacts({ policy }: PolicyDocument, number: string | null): DocumentFacts {
  const { text: title, editorial } = titleOf(policy);
  const annexTitle = policy.annexTitle?.replaceAll('\n', '') ?? null;
  return {
    kind: 'document',
    title,
    editorial,
    annexTitle: number === null || outsidePlan(number) ? null : annexTitle,
    draft: policy.status === 'draft' && !SAYS_DRAFT.test(title),
    authors: policy.issuer?.split(/\s+/u).filter((name) => name !== '') ?? [],
    number: policy.documentNumber,
    date: policy.signedDate,
  };
}

const GOALS = '目标对读';

function paragraphOf(document: PolicyDocument, anchor: string): Paragraph | undefined {
  return document.paragraphs.find(({ marks }) =>
    marks.some((mark) => mark.type === 'target' && mark.target.id === anchor),
  );
}

/** A document is read once. */
const places = new WeakMap<PolicyDocument, ReturnType<typeof createPlaces>>();

function placesOf(document: PolicyDocument): ReturnType<typeof createPlaces> {
  const known = places.get(document) ?? createPlaces(document);
  places.set(document, known);
  return known;
}

const keyOf = (path: string): string => path.replaceAll(/[^\p{L}\p{N}.]+/gu, '-').replaceAll(/^-|-$/gu, '');

export function toReference(cited: Cited, { siteName, edition, permalink }: CiteContext): Reference {
  const common = { siteName, edition };
  if (cited.kind === 'indicator' || cited.kind === 'comparison') {
    const source: PageFacts =
      cited.kind === 'indicator'
        ? { kind: 'page', title: GOALS, subtitle: cited.name }
        : { kind: 'page', title: cited.title, subtitle: null };
    return { ...common, key: keyOf(cited.path), source, place: WHOLE, url: permalink(cited.path) };
  }
  const { document } = cited;
  const { id } = document.policy;
  const path = `/policies/${id}/`;
  if (cited.kind === 'policy')
    return { ...common, key: id, source: documentFacts(document, null), place: WHOLE, url: permalink(path) };
  const paragraph = cited.kind === 'target' ? paragraphOf(document, cited.target.id) : undefined;
  const anchor = cited.kind === 'clause' ? cited.clause.number : cited.target.id;
  const number = cited.kind === 'clause' ? cited.clause.number : (paragraph?.clause ?? null);
  return {
    ...common,
    key: `${id}-${anchor}`,
    source: documentFacts(document, number),
    place: number === null ? WHOLE : placesOf(document)(number, paragraph),
    url: permalink(`${path}#${anchor}`),
  };
}

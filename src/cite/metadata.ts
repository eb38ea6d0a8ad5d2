import type { PolicyDocument } from '../model/document.ts';
import type { CiteContext } from './cited.ts';
import { documentFacts } from './reference.ts';
import { DRAFT, titleLine } from './write.ts';

/**
 * Reads a document or the description of a data set; writes what machines read in the head of its page.
 * Guarantees: nothing that the document does not state; JSON that no text can close the element of.
 */

export interface MetaTag {
  readonly name: string;
  readonly content: string;
}

/** The vocabularies of the tags, for `<link rel="schema.…">`. */
export const SCHEMAS = [
  { prefix: 'DC', href: 'http://purl.org/dc/elements/1.1/' },
  { prefix: 'DCTERMS', href: 'http://purl.org/dc/terms/' },
  { prefix: 'z', href: 'http://www.zotero.org/namespaces/export#' },
] as const;

const tag = (name: string, content: string | null): MetaTag[] => (content === null ? [] : [{ name, content }]);

/**
 * Dublin Core, and Zotero's own fields: its item is a statute, as for the papers on gov.cn. `citation_…` tags would make
 * it an article of a journal or a report.
 */
export function metaTags(document: PolicyDocument): readonly MetaTag[] {
  const { policy, provenance } = document;
  const { authors, number, date, ...facts } = documentFacts(document, null);
  return [
    ...tag('DC.title', titleLine({ authors, number, date, ...facts })),
    ...authors.flatMap((author) => tag('DC.creator', author)),
    ...tag('DC.date', date),
    ...tag('DC.identifier', number),
    ...tag('DC.identifier', policy.registrationNumber),
    ...tag('DC.type', 'Text'),
    ...tag('DC.language', 'zh-CN'),
    ...tag('DC.source', provenance.url),
    ...tag('DCTERMS.issued', date),
    ...tag('DCTERMS.valid', policy.effectiveDate),
    ...tag('z:itemType', 'statute'),
    ...tag('z:publicLawNumber', number),
    ...tag('z:dateEnacted', date),
    ...tag('z:extra', 'type: regulation'),
  ];
}

type Json = Readonly<Record<string, unknown>>;

/** What is null is left out. */
const known = (fields: Json): Json => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));

const all = <T>(values: readonly T[]): T | readonly T[] | null =>
  values.length === 0 ? null : values.length === 1 ? values[0]! : values;

/** 文种: the word that a title ends in. */
const KIND =
  /(?:通知|通告|公告|公报|意见|决定|决议|命令|令|通报|议案|报告|请示|批复|函|纪要|办法|规定|细则|规则|条例|方案|规划|计划|措施|预案)(?=(?:（[^（）]*）)?$)/u;

const SCHEMA = 'https://schema.org';

const siteOf = ({ siteName, permalink, edition }: CiteContext): Json =>
  known({
    '@type': 'WebSite',
    name: siteName,
    url: permalink('/'),
    version: edition.version,
    dateModified: edition.date,
  });

export function legislation(document: PolicyDocument, url: string, context: CiteContext): Json {
  const { policy, provenance } = document;
  const { authors, number, date, editorial, ...facts } = documentFacts(document, null);
  return known({
    '@context': SCHEMA,
    '@type': 'Legislation',
    name: titleLine({ authors, number, date, editorial, ...facts }),
    alternateName: policy.annexTitle?.replaceAll('\n', '') ?? null,
    url,
    inLanguage: 'zh-CN',
    legislationIdentifier: all([number, policy.registrationNumber].filter((one) => one !== null)),
    legislationType: editorial ? null : (KIND.exec(facts.title)?.[0] ?? null),
    legislationDate: date,
    legislationDateOfApplicability: policy.effectiveDate,
    legislationPassedBy: all(authors.map((name) => ({ '@type': 'GovernmentOrganization', name }))),
    legislationJurisdiction: policy.city && { '@type': 'AdministrativeArea', name: policy.city.name },
    temporalCoverage: policy.planPeriod?.join('/') ?? null,
    creativeWorkStatus: policy.status === 'draft' ? DRAFT : null,
    isBasedOn: provenance.url,
    isPartOf: siteOf(context),
  });
}

interface DataFile {
  /** Whole address. */
  readonly url: string;
  /** `text/csv` */
  readonly type: string;
}

interface DataSet {
  readonly name: string;
  readonly description: string;
  readonly url: string;
  readonly files: readonly DataFile[];
  /** Addresses of the documents that the data come from. */
  readonly sources: readonly string[];
}

const LICENCE = 'https://creativecommons.org/licenses/by/4.0/';

export function dataset({ name, description, url, files, sources }: DataSet, context: CiteContext): Json {
  const { edition, siteName } = context;
  return known({
    '@context': SCHEMA,
    '@type': 'Dataset',
    name,
    description,
    url,
    inLanguage: 'zh-CN',
    version: edition.version,
    dateModified: edition.date,
    license: LICENCE,
    isAccessibleForFree: true,
    creator: { '@type': 'Organization', name: siteName, url: context.permalink('/') },
    distribution: files.map((file) => ({ '@type': 'DataDownload', contentUrl: file.url, encodingFormat: file.type })),
    isBasedOn: sources,
    isPartOf: siteOf(context),
  });
}

/** JSON for an element `<script type="application/ld+json">`. */
export const jsonLd = (value: Json): string => JSON.stringify(value).replaceAll('<', '\\u003c');

import type { PolicyDocument, PolicyFacts } from '../../model/document.ts';
import type { Edition } from '../../model/edition.ts';
import type { Vocabulary } from '../../model/vocabulary.ts';
import type { ReportContext } from '../../report/context.ts';
import type { Corpus } from '../../report/selection.ts';
import { versioned } from '../edition/versioned.ts';

/**
 * What a browser makes reports from: the facts of all documents at once, the text of a document when a report is about
 * it. Guarantees: with the texts that `policiesOf` asks for, the report is that of the whole corpus.
 */

export interface ReportFacts {
  readonly siteName: string;
  /** The whole address of the site's first page, with the slash. */
  readonly home: string;
  readonly edition: Edition;
  /** What the site takes for today. */
  readonly date: string;
  readonly policies: readonly PolicyFacts[];
  readonly vocabulary: Vocabulary;
}

/** Without what only the converter and the codebook ask of the vocabulary. */
const slim = (vocabulary: Vocabulary): Vocabulary => ({
  ...vocabulary,
  themes: vocabulary.themes.map((theme) => ({ ...theme, accepted: '', rejected: '' })),
  indicators: vocabulary.indicators.map((indicator) => ({
    ...indicator,
    words: [],
    rules: { all: [], any: [], none: [], around: [], units: [], threshold: false },
    accepted: '',
    rejected: '',
  })),
});

export const factsOf = (
  { documents, vocabulary }: Corpus,
  facts: Omit<ReportFacts, 'policies' | 'vocabulary'>,
): ReportFacts => ({
  ...facts,
  policies: documents.map(({ policy }) => ({ ...policy, addressees: null, publicity: null, cc: null })),
  vocabulary: slim(vocabulary),
});

/** A document without what no report tells. */
export const textOf = (document: PolicyDocument): PolicyDocument => ({ ...document, furniture: [], diagnostics: [] });

const withoutText = (policy: PolicyFacts): PolicyDocument => ({
  policy,
  provenance: { encoding: 'utf-8', url: null, accessed: null },
  clauses: [],
  paragraphs: [],
  furniture: [],
  notes: [],
  diagnostics: [],
});

/** The corpus as far as it is known. */
export const corpusOf = (
  { policies, vocabulary }: ReportFacts,
  texts: ReadonlyMap<string, PolicyDocument>,
): Corpus => ({
  documents: policies.map((policy) => texts.get(policy.id) ?? withoutText(policy)),
  vocabulary,
});

export const contextOf = ({ siteName, home, edition, date }: ReportFacts): ReportContext => ({
  siteName,
  edition,
  date,
  permalink: (path) => versioned(new URL(path.replace(/^\/+/u, ''), home).href, edition.version),
});

import { COMPARISONS, type Comparison, tableOf } from '../../compare/tables.ts';
import type { PolicyDocument } from '../../model/document.ts';
import type { Vocabulary } from '../../model/vocabulary.ts';
import { buildDate } from '../buildDate.ts';
import { loadCompared } from '../content/policies.ts';
import { loadVocabulary } from '../content/vocabulary.ts';
import { permalink } from '../links.ts';
import { longAsCsv, tableAsXlsx } from './comparisons.ts';

/** The comparisons as files, made once a version of the content: the page of downloads tells their sizes. */

export interface ComparisonFiles {
  readonly name: Comparison;
  readonly zh: string;
  readonly rows: number;
  readonly csv: string;
  readonly xlsx: Uint8Array;
}

let kept:
  | {
      readonly documents: readonly PolicyDocument[];
      readonly vocabulary: Vocabulary;
      readonly files: readonly ComparisonFiles[];
    }
  | undefined;

function make(documents: readonly PolicyDocument[], vocabulary: Vocabulary): readonly ComparisonFiles[] {
  const policies = documents.map(({ policy }) => policy);
  return COMPARISONS.map((name) => {
    const table = tableOf(name, documents, vocabulary, permalink);
    return {
      name,
      zh: table.zh,
      rows: table.long.rows.length,
      csv: longAsCsv(table),
      xlsx: tableAsXlsx(table, policies, { date: buildDate, permalink }),
    };
  });
}

export async function loadComparisonFiles(): Promise<readonly ComparisonFiles[]> {
  const [documents, vocabulary] = await Promise.all([loadCompared(), loadVocabulary()]);
  const isKept =
    kept?.vocabulary === vocabulary &&
    kept.documents.length === documents.length &&
    documents.every((document, place) => document === kept?.documents[place]);
  if (!isKept) kept = { documents, vocabulary, files: make(documents, vocabulary) };
  return kept!.files;
}

export const comparisonFiles = async (name: Comparison): Promise<ComparisonFiles> =>
  (await loadComparisonFiles()).find((files) => files.name === name)!;

import { listAgencies } from '../model/agencies.ts';
import { describeDocument, type PolicyRecord } from '../model/describe.ts';
import type { PolicyDocument } from '../model/document.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
import { type CsvRow, flatten, toCsv } from './csv.ts';

/** A published table: the same records as JSON and as CSV. */
interface Table {
  readonly records: (records: readonly PolicyRecord[], vocabulary: Vocabulary) => readonly object[];
  /** Columns of the CSV, in the order of the fields. */
  readonly columns: readonly string[];
}

const words = (text: string): readonly string[] => text.trim().split(/\s+/u);

export const TABLES = {
  policies: {
    records: (records) => records.map(({ policy }) => policy),
    columns: words(`id city_id city_name title editorialTitle annexTitle documentNumber registrationNumber issuer
      addressees signedDate printedDate effectiveDate validity planPeriod status publicity cc
      source_file source_sha256 source_bytes source_lines`),
  },
  clauses: {
    records: (records) => records.flatMap(({ clauses }) => clauses),
    columns: words(`id policy parent level label number path title text part partBasis themes
      line_first line_last url`),
  },
  targets: {
    records: (records) => records.flatMap(({ targets }) => targets),
    columns: words(`id policy clause indicator label quote comparator value valueMax rawValue unit display
      deadline deadlineBasis rawDeadline full qualitative role qualifies kind hedge scope status
      line_first line_last url`),
  },
  responsibilities: {
    records: (records) => records.flatMap(({ responsibilities }) => responsibilities),
    columns: words('policy clause agency remark agencyId role inherited'),
  },
  indicators: {
    records: (_, { indicators }) =>
      indicators.map(({ id, family, zh, en, definition, unit, aggregation, relations }) => ({
        id,
        family,
        zh,
        en,
        definition,
        unit,
        aggregation,
        relations,
      })),
    columns: words('id family zh en definition unit aggregation relations'),
  },
  themes: {
    records: (_, { themes }) => themes.map(({ id, order, zh, en, definition }) => ({ id, order, zh, en, definition })),
    columns: words('id order zh en definition'),
  },
  agencies: {
    records: (records, vocabulary) => listAgencies(records, vocabulary.agencyKinds),
    columns: words('id zh en kind city names'),
  },
} as const satisfies Readonly<Record<string, Table>>;

export type TableName = keyof typeof TABLES;
export const TABLE_NAMES = Object.keys(TABLES) as readonly TableName[];

const recordsOf = (name: TableName, documents: readonly PolicyDocument[], vocabulary: Vocabulary): readonly object[] =>
  (TABLES[name] satisfies Table as Table).records(documents.map(describeDocument), vocabulary);

/** An array over all policies, one record a line. */
export function tableAsJson(name: TableName, documents: readonly PolicyDocument[], vocabulary: Vocabulary): string {
  const records = recordsOf(name, documents, vocabulary);
  return `[\n${records.map((record) => JSON.stringify(record)).join(',\n')}\n]\n`;
}

export function tableAsCsv(name: TableName, documents: readonly PolicyDocument[], vocabulary: Vocabulary): string {
  const rows = recordsOf(name, documents, vocabulary).map((record): CsvRow => flatten({ ...record }));
  return toCsv(rows, TABLES[name].columns);
}

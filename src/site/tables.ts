import { describeDocument, type PolicyRecord } from '../model/describe.ts';
import type { PolicyDocument } from '../model/document.ts';
import { type CsvRow, flatten, toCsv } from './csv.ts';

/** A published table: the same records as JSON and as CSV. */
interface Table {
  readonly records: (record: PolicyRecord) => readonly object[];
  /** Columns of the CSV, in the order of the fields. */
  readonly columns: readonly string[];
}

const words = (text: string): readonly string[] => text.trim().split(/\s+/u);

export const TABLES: Readonly<Record<string, Table>> = {
  policies: {
    records: ({ policy }) => [policy],
    columns: words(`id city_id city_name title editorialTitle annexTitle documentNumber registrationNumber issuer
      addressees signedDate printedDate effectiveDate validity planPeriod status publicity cc
      source_file source_sha256 source_bytes source_lines`),
  },
  clauses: {
    records: ({ clauses }) => clauses,
    columns: words(`id policy parent level label number path title text part partBasis themes
      line_first line_last url`),
  },
  responsibilities: {
    records: ({ responsibilities }) => responsibilities,
    columns: words('policy clause agency remark agencyId role inherited'),
  },
};

const recordsOf = (table: Table, documents: readonly PolicyDocument[]): readonly object[] =>
  documents.flatMap((document) => table.records(describeDocument(document)));

/** An array over all policies, one record a line. */
export function tableAsJson(name: string, documents: readonly PolicyDocument[]): string {
  const records = recordsOf(TABLES[name]!, documents);
  return `[\n${records.map((record) => JSON.stringify(record)).join(',\n')}\n]\n`;
}

export function tableAsCsv(name: string, documents: readonly PolicyDocument[]): string {
  const { columns } = TABLES[name]!;
  const rows = recordsOf(TABLES[name]!, documents).map((record): CsvRow => flatten({ ...record }));
  return toCsv(rows, columns);
}

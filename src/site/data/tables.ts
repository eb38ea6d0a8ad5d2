import { listAgencies } from '../../model/agencies.ts';
import type { PolicyRecord } from '../../model/describe.ts';
import type { Vocabulary } from '../../model/vocabulary.ts';
import { type CsvRow, flatten, toCsv } from './csv.ts';
import { FIELDS, type Field } from './fields.ts';

/** A published table: the same records as JSON and as CSV. */
interface Table {
  readonly zh: string;
  /** What a row is. */
  readonly about: string;
  readonly records: (records: readonly PolicyRecord[], vocabulary: Vocabulary) => readonly object[];
  /** Columns of the CSV, in the order of the fields. */
  readonly fields: readonly Field[];
}

export const TABLES = {
  policies: {
    zh: '文件',
    about: '每行一份文件，照录它的要素；原文未载的为空。',
    records: (records) =>
      records.map(({ policy, provenance: { url, accessed } }) => ({
        ...policy,
        source: { ...policy.source, url, accessed },
      })),
    fields: FIELDS.policies,
  },
  clauses: {
    zh: '条款',
    about: '每行一条，各级条款都有；逐字照录，主题和部分由编者所归。',
    records: (records) => records.flatMap(({ clauses }) => clauses),
    fields: FIELDS.clauses,
  },
  targets: {
    zh: '目标',
    about: '每行一个目标或条件，附引文、数值、单位和期限。',
    records: (records) => records.flatMap(({ targets }) => targets),
    fields: FIELDS.targets,
  },
  responsibilities: {
    zh: '责任单位',
    about:
      '每行一个单位和一条条款；只录文件以名单列出的单位，前面一条写明对后文一律适用的，后面各条也各有一行（前文已列）。',
    records: (records) => records.flatMap(({ responsibilities }) => responsibilities),
    fields: FIELDS.responsibilities,
  },
  indicators: {
    zh: '指标',
    about: '每行一个指标，附定义和与同类指标的关系；编者所立，文件里没有这样的分类。',
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
    fields: FIELDS.indicators,
  },
  themes: {
    zh: '主题',
    about: '每行一个主题；编者所立，文件里没有这样的分类。',
    records: (_, { themes }) => themes.map(({ id, order, zh, en, definition }) => ({ id, order, zh, en, definition })),
    fields: FIELDS.themes,
  },
  agencies: {
    zh: '单位',
    about: '每行一个列入责任单位名单的单位，附文件所印的各种名称。',
    records: (records, vocabulary) => listAgencies(records, vocabulary.agencyKinds),
    fields: FIELDS.agencies,
  },
} as const satisfies Readonly<Record<string, Table>>;

export type TableName = keyof typeof TABLES;
export const TABLE_NAMES = Object.keys(TABLES) as readonly TableName[];

export interface TableContent {
  readonly name: TableName;
  readonly zh: string;
  readonly about: string;
  readonly fields: readonly Field[];
  readonly records: readonly object[];
  /** The records as they stand in the columns. */
  readonly rows: readonly CsvRow[];
}

export function tableOf(name: TableName, records: readonly PolicyRecord[], vocabulary: Vocabulary): TableContent {
  const { zh, about, fields, records: select } = TABLES[name] satisfies Table as Table;
  const selected = select(records, vocabulary);
  return { name, zh, about, fields, records: selected, rows: selected.map((record) => flatten({ ...record })) };
}

/** An array over all policies, one record a line. */
export const tableAsJson = ({ records }: Pick<TableContent, 'records'>): string =>
  `[\n${records.map((record) => JSON.stringify(record)).join(',\n')}\n]\n`;

export const tableAsCsv = ({ rows, fields }: Pick<TableContent, 'rows' | 'fields'>): string =>
  toCsv(
    rows,
    fields.map(({ name }) => name),
  );

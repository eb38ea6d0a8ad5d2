import type { PolicyFacts } from '../../model/document.ts';
import { NOT_STATED, nameAmong, titleOf, titleText } from '../../model/words.ts';

/** What the tables of the comparisons are made of, and the columns that all of them have. */

/** A list is its parts; null is an empty cell. */
export type Value = string | number | boolean | null | readonly string[];

/** By the keys of the columns; a column that the row has not is empty. */
export type Row = Readonly<Record<string, Value>>;

export interface Column {
  /** Field name in the CSV; the name and the values are those of the other data files where the field is the same. */
  readonly key: string;
  /** Head in a sheet. */
  readonly zh: string;
  /** In characters as spreadsheets count them: a Chinese one takes two. */
  readonly width: number;
  /** A code for programs. The column behind it, `<key>_zh`, has its words, and sheets show only these. */
  readonly code?: true;
  /** Numbers in the unit of the row: with the unit `%`, 0.9 is 90 %. */
  readonly figure?: true;
}

export interface Grid {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

export const COMPARISONS = ['goals', 'measures', 'safeguards', 'agencies'] as const;
export type Comparison = (typeof COMPARISONS)[number];

/** A comparison as a table to take away. */
export interface ComparisonTable {
  readonly name: Comparison;
  /** 目标对读 */
  readonly zh: string;
  /** What a reader must know of it: the subject, and what is to be said of it. */
  readonly notes: readonly (readonly [string, string])[];
  /** As on the page: a column a document, a cell is the text that a person reads. */
  readonly matrix: Grid;
  /** One row a figure, a placing of a clause, a unit of a list; rows for what is absent. */
  readonly long: Grid;
}

/** The whole address of a place of the site from its path, which has the leading slash. */
export type Permalink = (path: string) => string;

export const column = (key: string, zh: string, width: number): Column => ({ key, zh, width });

/** A code and its words: the columns `key` and `<key>_zh`. */
export const coded = (key: string, zh: string, width: number): readonly [Column, Column] => [
  { key, zh: `${zh}（代码）`, width, code: true },
  column(`${key}_zh`, zh, width),
];

const STATUS_WORDS: Readonly<Record<PolicyFacts['status'], string>> = { issued: '正式印发', draft: '征求意见稿' };

export const POLICY_COLUMNS: readonly Column[] = [
  column('policy', '文件编号', 18),
  column('city_name', '城市', 10),
  ...coded('policy_status', '文件状态', 12),
  column('documentNumber', '文号', 22),
  column('policy_title', '文件标题', 40),
];

/** A title of ours stands in 〔〕 and is said to be ours. */
export const markedTitle = (policy: PolicyFacts): string =>
  titleOf(policy).editorial ? `${titleText(policy)}（编者拟题）` : titleText(policy);

export const policyCells = (policy: PolicyFacts): Row => ({
  policy: policy.id,
  city_name: policy.city?.name ?? null,
  policy_status: policy.status,
  policy_status_zh: STATUS_WORDS[policy.status],
  documentNumber: policy.documentNumber,
  policy_title: markedTitle(policy),
});

/** Where to check a row: the clause with its headings from the top, raw lines of the source, addresses. */
export const PLACE_COLUMNS: readonly Column[] = [
  column('clause', '条款编号', 24),
  column('headings', '条款路径', 44),
  column('line_first', '原文起行', 10),
  column('line_last', '原文止行', 10),
  column('url', '站内地址', 36),
  column('permalink', '网址', 52),
];

interface Place {
  /** `<policy>#<number>` */
  readonly clause: string;
  readonly headings: readonly string[];
  readonly lines: readonly [number, number];
  readonly url: string;
}

export const placeCells = ({ clause, headings, lines, url }: Place, permalink: Permalink): Row => ({
  clause,
  headings: headings.join(' › '),
  line_first: lines[0],
  line_last: lines[1],
  url,
  permalink: permalink(url),
});

/** Columns of a matrix, one a document under its id, headed by city, draft mark and document number. */
export const documentColumns = (policies: readonly PolicyFacts[], width: number): readonly Column[] => {
  const documents = policies.map((policy) => ({ policy }));
  return policies.map((policy) => {
    const draft = policy.status === 'draft' ? `（${STATUS_WORDS.draft}）` : '';
    return column(
      policy.id,
      `${nameAmong(policy, documents)}${draft}\n${policy.documentNumber ?? `文号${NOT_STATED}`}`,
      width,
    );
  });
};

/** Pieces of a cell: each on a line of its own, empty ones left out. */
export const stack = (pieces: readonly string[], joint = '\n'): string =>
  pieces.filter((piece) => piece !== '').join(joint);

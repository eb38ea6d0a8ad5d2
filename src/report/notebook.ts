import { createPlaces } from '../cite/path.ts';
import {
  type Column,
  coded,
  column,
  PLACE_COLUMNS,
  POLICY_COLUMNS,
  placeCells,
  policyCells,
} from '../compare/tables/form.ts';
import type { Row } from '../compare/tables.ts';
import { type ClauseRecord, describeClauses, describeTargets, type TargetRecord } from '../model/describe.ts';
import type { Paragraph, PolicyDocument } from '../model/document.ts';
import { headingsOf } from '../model/headings.ts';
import { linesText } from '../model/words.ts';
import type { ReportContext } from './context.ts';
import { markedName } from './names.ts';
import { type Inline, type Line, type Table, text } from './tree.ts';

/**
 * What is counted while a report is written: footnotes, tables, figures, and one row for each thing that it states.
 * Guarantees: numbers run from 1 in the order of writing; a footnote names the document, where the clause stands,
 * the raw lines, and the permanent address of the very place.
 */

/** A clause or a target of a document, by its record. */
type Place = ClauseRecord | TargetRecord;

export const FACT_COLUMNS: readonly Column[] = [
  column('note', '脚注', 8),
  ...coded('chapter', '章', 10),
  column('row', '行编号', 26),
  column('row_zh', '行', 24),
  ...coded('entry', '这一行', 16),
  ...POLICY_COLUMNS,
  column('id', '目标编号', 34),
  column('display', '读作', 18),
  column('comparator', '比较', 8),
  { ...column('value', '数值', 16), figure: true },
  { ...column('valueMax', '数值上限', 16), figure: true },
  column('unit', '单位', 10),
  column('deadline', '期限', 12),
  column('deadline_zh', '期限的写法', 18),
  column('passed', '期限已过', 12),
  ...coded('relation', '口径', 12),
  column('reason', '口径说明', 40),
  column('text', '原文', 60),
  column('units', '责任单位', 40),
  ...PLACE_COLUMNS,
];

export interface Notebook {
  /** A footnote to one place. */
  readonly cite: (document: PolicyDocument, place: Place) => Inline;
  /** A footnote to several clauses of several documents. */
  readonly citeAll: (
    groups: readonly { readonly document: PolicyDocument; readonly clauses: readonly ClauseRecord[] }[],
  ) => Inline;
  /** Of a table or a figure. */
  readonly nextTable: () => number;
  readonly nextFigure: () => number;
  /** Keeps a row; the footnote is the one that was written last, where the row has a place. */
  readonly state: (document: PolicyDocument, row: Row, place?: Place) => void;
  readonly clause: (document: PolicyDocument, number: string) => ClauseRecord;
  readonly target: (document: PolicyDocument, anchor: string) => TargetRecord | undefined;
  readonly headings: (document: PolicyDocument, number: string) => readonly string[];
  /** Number in the bibliography: documents are numbered as they are first named. */
  readonly source: (document: PolicyDocument) => number;
  readonly sources: () => readonly PolicyDocument[];
  readonly notes: readonly Line[];
  readonly facts: readonly Row[];
}

interface Index {
  readonly clauses: ReadonlyMap<string, ClauseRecord>;
  readonly targets: ReadonlyMap<string, TargetRecord>;
  readonly headings: ReadonlyMap<string, readonly string[]>;
  /** By the anchor of a target, the paragraph that it stands in. */
  readonly paragraphs: ReadonlyMap<string, Paragraph>;
  readonly placeOf: ReturnType<typeof createPlaces>;
}

const anchorOf = (id: string): string => id.slice(id.indexOf('#') + 1);
const isTarget = (place: Place): place is TargetRecord => 'quote' in place;
const numberOf = (place: Place): string => anchorOf(isTarget(place) ? place.clause : place.id);

export function openNotebook(documents: readonly PolicyDocument[], context: ReportContext): Notebook {
  const notes: Line[] = [];
  const facts: Row[] = [];
  const cited: PolicyDocument[] = [];
  let tables = 0;
  let figures = 0;

  const indices = new Map<string, Index>();
  const indexOf = (document: PolicyDocument): Index => {
    const { id } = document.policy;
    const made = indices.get(id) ?? {
      clauses: new Map(describeClauses(document).map((record) => [record.number, record])),
      targets: new Map(describeTargets(document).map((record) => [anchorOf(record.id), record])),
      headings: headingsOf(document),
      paragraphs: new Map(
        document.paragraphs.flatMap((paragraph) =>
          paragraph.marks.flatMap((mark) => (mark.type === 'target' ? [[mark.target.id, paragraph]] : [])),
        ),
      ),
      placeOf: createPlaces(document),
    };
    indices.set(id, made);
    return made;
  };
  const source = (document: PolicyDocument): number => {
    if (!cited.includes(document)) cited.push(document);
    return cited.indexOf(document) + 1;
  };
  const add = (line: Line): Inline => ({ kind: 'note', number: notes.push(line) });

  /** `杭州（征求意见稿）[5]`, by its number in the bibliography: so that a footnote is one line. */
  const named = (document: PolicyDocument): string => `${markedName(document.policy, documents)}[${source(document)}]`;
  /** `第二部分第（一）项第1条`; of a target also the paragraph that it stands in. */
  const pathOf = (document: PolicyDocument, place: Place): string => {
    const { paragraphs, placeOf } = indexOf(document);
    return placeOf(numberOf(place), paragraphs.get(anchorOf(place.id))).plain || '全文';
  };

  return {
    cite: (document, place) => {
      const url = context.permalink(place.url);
      return add([
        text(`${named(document)}，${pathOf(document, place)}，原文第 ${linesText(place.lines)} 行。`),
        { kind: 'link', text: url, url },
      ]);
    },
    citeAll: (groups) =>
      add(
        groups.flatMap(
          ({ document, clauses }): Line => [
            text(`${named(document)}：`),
            ...clauses.flatMap(
              (clause, at): Line => [
                ...(at === 0 ? [] : [text('、')]),
                { kind: 'link', text: pathOf(document, clause), url: context.permalink(clause.url) },
                text(`（第 ${linesText(clause.lines)} 行）`),
              ],
            ),
            text('。'),
          ],
        ),
      ),
    nextTable: () => {
      tables += 1;
      return tables;
    },
    nextFigure: () => {
      figures += 1;
      return figures;
    },
    state: (document, row, place) => {
      facts.push({
        ...row,
        ...policyCells(document.policy),
        ...(place && {
          note: notes.length,
          ...placeCells(
            {
              clause: `${document.policy.id}#${numberOf(place)}`,
              headings: indexOf(document).headings.get(numberOf(place)) ?? [],
              lines: place.lines,
              url: place.url,
            },
            context.permalink,
          ),
        }),
      });
    },
    clause: (document, number) => indexOf(document).clauses.get(number)!,
    target: (document, anchor) => indexOf(document).targets.get(anchor),
    headings: (document, number) => indexOf(document).headings.get(number) ?? [],
    source,
    sources: () => cited,
    notes,
    facts,
  };
}

export const tableOf = (notebook: Notebook, table: Omit<Table, 'kind' | 'number'>): Table => ({
  kind: 'table',
  number: notebook.nextTable(),
  ...table,
});

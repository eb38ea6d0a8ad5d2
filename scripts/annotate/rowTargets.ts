import type { Paragraph } from '../../src/model/document.ts';
import { linesOf, slice } from '../lines/text.ts';
import { deadlineOfRow, termOf } from './byWhen.ts';
import { anchorOf, markParagraph, type Placed, type Refusal, readingOf, type TargetMark } from './paragraphTargets.ts';
import type { Place } from './place.ts';
import { scopeOfName } from './quantities/scopes.ts';
import { readPlaces, readTable } from './quantities/tables.ts';
import { columnsOf, tablesOf } from './rows.ts';

/** Reads the rows of tables of indicators, of places and of tasks; writes the marks of their targets. */

/** By the first row of each table below its head: the two lines before the table. */
function captionsOf<P extends Paragraph>(paragraphs: readonly P[]): Map<P, string> {
  const captions = new Map<P, string>();
  for (const [index, paragraph] of paragraphs.entries()) {
    const head = index - 1;
    if (paragraph.kind !== 'table' || paragraphs[head]?.kind !== 'table' || paragraphs[head - 1]?.kind === 'table')
      continue;
    const lines = paragraphs.slice(Math.max(0, head - 2), head).filter(({ kind }) => kind !== 'table');
    captions.set(paragraph, lines.map(({ text }) => text).join(' '));
  }
  return captions;
}

/** Rows of tables of indicators and of tasks, by paragraph id. */
export function markRows(
  paragraphs: readonly Placed[],
  places: ReadonlyMap<string, Place>,
  occurrences: Map<string, number>,
): { marks: Map<string, TargetMark[]>; refusals: Refusal[] } {
  const marks = new Map<string, TargetMark[]>();
  const refusals: Refusal[] = [];
  const captions = captionsOf(paragraphs);
  for (const { head, rows } of tablesOf(paragraphs)) {
    const first = rows[0]?.paragraph;
    const around = first?.clause === undefined || first.clause === null ? undefined : places.get(first.clause);
    const year = around?.year ?? null;
    const years = { year, ahead: around?.ahead ?? null };
    const table = [head, ...rows.map(({ cells }) => cells.map(({ value }) => value))];
    const indicators = Map.groupBy(readTable(table, years), ({ row }) => row - 1);
    const byPlace =
      indicators.size > 0 || first === undefined
        ? new Map<number, never>()
        : Map.groupBy(readPlaces(table, captions.get(first) ?? '', years), ({ row }) => row - 1);
    const { duties, term, tasks } = columnsOf(head);
    const terms = rows.map(({ cells }) => (term === null || !around ? null : termOf(cells[term]?.value ?? '', around)));
    // 办结时限 5个工作日 is no term: who offers a service, does it always.
    const isTasks = duties.length > 0 || terms.some((by) => by !== null);
    for (const [index, { paragraph, cells }] of rows.entries()) {
      const place = paragraph.clause === null ? undefined : places.get(paragraph.clause);
      if (!place) continue;
      const by = terms[index]!;
      // 建成时间 2018年: what there is.
      if (by?.date && year !== null && Number(by.date.slice(0, 4)) < year) continue;
      const dealt = byPlace.get(index) ?? [];
      const values = indicators.get(index) ?? dealt;
      if (values.length > 0) {
        marks.set(
          paragraph.id,
          values.map((value): TargetMark => {
            const {
              row: _,
              column,
              place: scope = scopeOfName(value.label),
              ...target
            } = { place: undefined, ...value };
            // The row is the quote of its last year, and each other value's its cell; what is dealt out has cells alone.
            const span =
              dealt.length > 1 || value !== values[0] ? cells[column]! : { start: 0, end: paragraph.text.length };
            const quote = paragraph.text.slice(span.start, span.end).replace(/\s+/gu, '');
            const occurrence = (occurrences.get(`${place.clause}\n${quote}`) ?? 0) + 1;
            occurrences.set(`${place.clause}\n${quote}`, occurrence);
            return {
              type: 'target',
              target: {
                id: anchorOf(place.clause, quote, occurrence),
                indicator: null,
                ...target,
                ...deadlineOfRow(value, by, place, dealt.length > 0 ? value : values[0]!),
                full: target.unit === '%' && target.value === 1,
                qualitative: false,
                role: 'target',
                qualifies: null,
                kind: place.kind,
                hedge: null,
                scope,
                status: 'auto',
                lines: linesOf(slice(paragraph.source, span.start, span.end)),
              },
              start: span.start,
              end: span.end,
            };
          }),
        );
        continue;
      }
      for (const column of isTasks ? tasks : []) {
        const cell = cells[column];
        if (cell === undefined || cell.value === '') continue;
        const text = paragraph.text.slice(cell.start, cell.end);
        const own = { ...paragraph, text, marks: [], source: slice(paragraph.source, cell.start, cell.end) };
        const found = markParagraph(own, readingOf(own), { ...place, term: by }, occurrences);
        const moved = found.marks.map((mark) => ({
          ...mark,
          start: mark.start + cell.start,
          end: mark.end + cell.start,
        }));
        marks.set(paragraph.id, [...(marks.get(paragraph.id) ?? []), ...moved]);
        refusals.push(...found.refusals);
      }
    }
  }
  return { marks, refusals };
}

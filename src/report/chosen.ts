import { type AgencyDuties, compareAgencies, type Duty, type DutyCell } from '../compare/agencies.ts';
import { listTargets } from '../compare/entries.ts';
import { compareGoals, type GoalCell, type GoalFamily, type GoalRow } from '../compare/goals.ts';
import { compareMeasures, compareSafeguards, type ThemedClause, type ThemeRow, targetsOn } from '../compare/themes.ts';
import { type ClauseView, type TargetRecord, viewClauses } from '../model/describe.ts';
import type { PolicyDocument } from '../model/document.ts';
import { type Corpus, documentsOf, partsOf, type ReportPart, type Selection } from './selection.ts';

/**
 * Reads a corpus and a selection; writes the rows of the comparisons that the report shows.
 * Guarantees: a row that is shown is shown whole, with all its figures, so that nothing near is left out of sight.
 */

/** The documents and themes of a selection with what is compared of them. */
export interface Chosen {
  readonly documents: readonly PolicyDocument[];
  readonly parts: readonly ReportPart[];
  readonly goals: readonly GoalFamily[];
  readonly measures: readonly ThemeRow[];
  readonly safeguards: readonly ThemeRow[];
  readonly agencies: readonly AgencyDuties[];
  /** Clauses that are given in full, in document order. */
  readonly texts: readonly { readonly document: PolicyDocument; readonly clauses: readonly ClauseView[] }[];
  /** Asked for by name, and no document has it. */
  readonly missing: { readonly indicators: readonly string[]; readonly themes: readonly string[] };
}

/** Every figure that stands in a cell, in full or by reference. */
export const recordsIn = (cell: GoalCell): readonly TargetRecord[] => {
  switch (cell.kind) {
    case 'stated':
      return [...cell.entries, ...cell.elsewhere].map(({ entry }) => entry.record);
    case 'not-comparable':
      return cell.others.map(({ entry }) => entry.record);
    case 'not-stated':
      return [];
    default:
      return cell satisfies never;
  }
};

type Related = (record: TargetRecord) => boolean;

/** Whether a target is about one of the chosen themes: by its own words, or by the first theme of its clause. */
function relatedTo(themes: readonly string[], documents: readonly PolicyDocument[], { vocabulary }: Corpus): Related {
  const words = vocabulary.themes.filter(({ id }) => themes.includes(id));
  const first = new Map<string, string>(
    documents.flatMap(({ policy, clauses }) =>
      clauses.map((clause) => [`${policy.id}#${clause.number}`, clause.themes[0] ?? ''] as const),
    ),
  );
  return (record) =>
    themes.includes(first.get(record.clause) ?? '') ||
    words.some((theme) => targetsOn({ targets: [record] }, theme).length > 0);
}

/** Targets without an indicator: only those that are asked for. */
const looseRow = (row: GoalRow, related: Related): GoalRow => ({
  ...row,
  cells: row.cells.map((cell): GoalCell => {
    if (cell.kind !== 'stated') return cell;
    const entries = cell.entries.filter(({ entry }) => related(entry.record));
    return entries.length === 0 ? { kind: 'not-stated', policy: cell.policy } : { ...cell, entries };
  }),
});

function chosenGoals(
  documents: readonly PolicyDocument[],
  selection: Selection,
  corpus: Corpus,
): readonly GoalFamily[] {
  const { themes, indicators } = selection;
  const families = compareGoals(documents, corpus.vocabulary);
  if (themes.length + indicators.length === 0) return families;
  const related = relatedTo(themes, documents, corpus);
  const isLoose: Related = indicators.length > 0 ? () => false : related;
  const wanted = new Set(
    indicators.length > 0
      ? indicators
      : listTargets(documents, corpus.vocabulary).flatMap(({ indicator, record }) =>
          indicator !== null && related(record) ? [indicator.id] : [],
        ),
  );
  const holds = ({ indicator, joined, cells }: GoalRow): boolean =>
    [indicator, ...joined].some((one) => one !== null && wanted.has(one.id)) ||
    cells.some(
      (cell) => cell.kind === 'stated' && cell.entries.some(({ entry }) => wanted.has(entry.indicator?.id ?? '')),
    );
  return families.flatMap(({ family, rows }): readonly GoalFamily[] => {
    const kept = rows
      .map((row) => (row.indicator === null ? looseRow(row, isLoose) : row))
      .filter((row) => (row.indicator === null ? row.cells.some(({ kind }) => kind === 'stated') : holds(row)));
    return kept.length === 0 ? [] : [{ family, rows: kept }];
  });
}

/** Rows of the chosen themes; of the safeguards of other kinds the clauses that touch one. */
function chosenRows(rows: readonly ThemeRow[], themes: readonly string[]): readonly ThemeRow[] {
  if (themes.length === 0) return rows;
  const touches = ({ view }: ThemedClause): boolean => view.clause.themes.some((theme) => themes.includes(theme));
  return rows.flatMap((row): readonly ThemeRow[] => {
    if (row.theme !== null) return themes.includes(row.theme.id) ? [row] : [];
    const cells = row.cells.map((cell) => ({ ...cell, primary: cell.primary.filter(touches) }));
    return cells.some(({ primary }) => primary.length > 0) ? [{ ...row, cells }] : [];
  });
}

/** Kinds of bodies in the lists of clauses that touch a chosen theme, counted anew. */
function chosenAgencies(agencies: readonly AgencyDuties[], themes: readonly string[]): readonly AgencyDuties[] {
  if (themes.length === 0) return agencies;
  const touches = ({ clause }: Duty): boolean => clause.view.clause.themes.some((theme) => themes.includes(theme));
  const chosenCell = (cell: DutyCell): DutyCell => {
    if (cell.kind !== 'named') return cell;
    const duties = cell.duties.filter(touches);
    return duties.length > 0 ? { ...cell, duties } : { kind: 'not-stated', document: cell.document };
  };
  return agencies.flatMap((agency): readonly AgencyDuties[] => {
    const rows = agency.rows
      .map((row) => ({ ...row, cells: row.cells.map(chosenCell) }))
      .filter(({ cells }) => cells.some(({ kind }) => kind === 'named'));
    if (rows.length === 0) return [];
    const counts = agency.counts.map((count, place) =>
      count === null
        ? null
        : rows.reduce((sum, { cells }) => {
            const cell = cells[place]!;
            return sum + (cell.kind === 'named' ? cell.duties.length : 0);
          }, 0),
    );
    return [{ ...agency, rows, counts }];
  });
}

const TEXT_PARTS: readonly ReportPart[] = ['goal', 'measure', 'safeguard'];

/** Clauses with a text of their own: of the chosen parts or, where none is named, all; on a chosen theme, or with a figure that the report shows. */
function chosenTexts(
  documents: readonly PolicyDocument[],
  { themes, indicators }: Selection,
  parts: readonly ReportPart[],
  goals: readonly GoalFamily[],
): Chosen['texts'] {
  const own = TEXT_PARTS.filter((part) => parts.includes(part));
  const wanted: readonly string[] | null = own.length > 0 ? own : null;
  const shown = new Set(
    goals.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.flatMap(recordsIn).map(({ clause }) => clause))),
  );
  return documents.map((document) => ({
    document,
    clauses: viewClauses(document).filter(({ clause, text }) => {
      if (text === '' || wanted?.includes(clause.part) === false) return false;
      if (themes.length + indicators.length === 0) return true;
      return (
        clause.themes.some((theme) => themes.includes(theme)) || shown.has(`${document.policy.id}#${clause.number}`)
      );
    }),
  }));
}

export function choose(selection: Selection, corpus: Corpus): Chosen {
  const parts = partsOf(selection);
  const isPicked = parts.length === 0 && selection.policies.length === 0;
  const documents = isPicked
    ? corpus.documents.filter(({ policy }) => selection.items.some((item) => item.policy === policy.id))
    : documentsOf(selection, corpus);
  const { themes, indicators } = selection;
  const { vocabulary } = corpus;
  const has = (part: ReportPart): boolean => parts.includes(part);
  const goals = chosenGoals(documents, selection, corpus);
  const measures = chosenRows(compareMeasures(documents, vocabulary.themes), themes);
  const safeguards = chosenRows(compareSafeguards(documents, vocabulary.themes), themes);
  const used = new Set(
    documents.flatMap(({ paragraphs }) =>
      paragraphs.flatMap(({ marks }) => marks.flatMap((mark) => (mark.type === 'target' ? mark.target.indicator : []))),
    ),
  );
  const spoken = new Set(documents.flatMap(({ clauses }) => clauses.flatMap((clause) => clause.themes)));
  return {
    documents,
    parts,
    goals: has('goal') ? goals : [],
    measures: has('measure') ? measures : [],
    safeguards: has('safeguard') ? safeguards : [],
    agencies: has('agencies') ? chosenAgencies(compareAgencies(documents, vocabulary), themes) : [],
    texts: has('text') ? chosenTexts(documents, selection, parts, goals) : [],
    missing: {
      indicators: indicators.filter((id) => !used.has(id)),
      themes: themes.filter((id) => !spoken.has(id)),
    },
  };
}

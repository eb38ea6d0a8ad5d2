import { describeClauses, urlOf } from '../../model/describe.ts';
import type { PolicyDocument } from '../../model/document.ts';
import type { Vocabulary } from '../../model/vocabulary.ts';
import { LISTED_BEFORE, ROLE_NAMES, UNASSIGNED } from '../../model/words.ts';
import { type AgencyDuties, compareAgencies, type Duty, type DutyCell, type DutyRow } from '../agencies.ts';
import { hasLists } from '../themes.ts';
import {
  type Column,
  type ComparisonTable,
  coded,
  column,
  documentColumns,
  type Permalink,
  PLACE_COLUMNS,
  POLICY_COLUMNS,
  placeCells,
  policyCells,
  type Row,
  stack,
} from './form.ts';

/**
 * Reads documents and the vocabulary; writes the comparison of responsible units as a table.
 * Guarantees: in the long form every row of a list under a leaf measure or safeguard stands once (entry `named`); a
 * document without lists has one row that says so (entry `no-list`).
 */

const NO_LIST = '本文件未列';
const ENTRY_WORDS = { named: '列名', 'no-list': '本文件未列责任单位' } as const;

const headingOf = ({ clause }: Duty): string => clause.headings.at(-1) ?? clause.number;

/** 牵头 and 配合 are told apart; a plain list needs no word. */
function dutyText(duty: Duty): string {
  const signs = duty.units.map(({ role, inherited }) =>
    inherited ? LISTED_BEFORE : role === 'responsible' ? '' : ROLE_NAMES[role],
  );
  const words = stack([...new Set(signs)], '、');
  return `${headingOf(duty)}${words && `（${words}）`}`;
}

function cellText(cell: DutyCell): string {
  if (cell.kind === 'no-list') return NO_LIST;
  return cell.kind === 'not-stated' ? '未列名' : stack(cell.duties.map(dutyText));
}

const COLUMNS: readonly Column[] = [
  ...coded('entry', '这一行', 20),
  column('kind', '单位类别编号', 24),
  column('kind_zh', '单位类别', 20),
  ...POLICY_COLUMNS,
  column('agency', '所印名称', 26),
  column('remark', '名称后的括注', 18),
  column('agencyId', '单位编号', 28),
  ...coded('role', '分工', 10),
  ...coded('inherited', LISTED_BEFORE, 8),
  column('theme', '主题编号', 22),
  column('theme_zh', '主题', 16),
  column('heading', '条款标题', 30),
  ...PLACE_COLUMNS,
];

const NOTES: readonly (readonly [string, string])[] = [
  ['每行是什么', '对照表一行是一类单位在一个主题下的分工，每类单位的第一行是条数。明细一行是名单里的一个名字。'],
  ['单位类别', '按职能归为一类才能并排，由编者归类；名称以各文件所印为准。没有编号的，是词表未收的单位。'],
  ['分工', '牵头、配合照名单所写；没有标的，名单只写“责任单位”。'],
  [LISTED_BEFORE, '前面一条写明某些单位对后文各条一律适用、以后不再列出。'],
  ['主题', '一条只列在它的主要主题下。'],
  ['未列名', '文件有名单，这个主题下的名单没有这类单位。'],
  [NO_LIST, '文件没有责任单位名单。正文里顺带提到的单位不算。'],
];

function longRows(
  agencies: readonly AgencyDuties[],
  documents: readonly PolicyDocument[],
  permalink: Permalink,
): readonly Row[] {
  const lines = new Map(
    documents.flatMap((document) => describeClauses(document).map((clause) => [clause.id, clause.lines] as const)),
  );
  const named = ({ id, zh, known }: AgencyDuties, { theme }: DutyRow, cell: DutyCell): readonly Row[] =>
    cell.kind !== 'named'
      ? []
      : cell.duties.flatMap((duty) =>
          duty.units.map(({ clause, agency, remark, agencyId, role, inherited }) => ({
            entry: 'named',
            entry_zh: ENTRY_WORDS.named,
            kind: known ? id : null,
            kind_zh: zh,
            ...policyCells(cell.document.policy),
            ...{ agency, remark, agencyId, role, inherited },
            role_zh: ROLE_NAMES[role],
            inherited_zh: inherited ? LISTED_BEFORE : null,
            theme: theme?.id ?? null,
            theme_zh: theme?.zh ?? UNASSIGNED,
            heading: headingOf(duty),
            ...placeCells(
              {
                clause,
                headings: duty.clause.headings,
                lines: lines.get(clause)!,
                url: urlOf(cell.document.policy.id, duty.clause.number),
              },
              permalink,
            ),
          })),
        );
  const without = documents.filter((document) => !hasLists(document));
  return [
    ...agencies.flatMap((agency) =>
      agency.rows.flatMap((row) => row.cells.flatMap((cell) => named(agency, row, cell))),
    ),
    ...without.map(({ policy }) => ({
      entry: 'no-list',
      entry_zh: ENTRY_WORDS['no-list'],
      ...policyCells(policy),
    })),
  ];
}

/** @param permalink makes whole addresses. */
export function agenciesTable(
  documents: readonly PolicyDocument[],
  vocabulary: Pick<Vocabulary, 'themes' | 'agencyKinds'>,
  permalink: Permalink,
): ComparisonTable {
  const agencies = compareAgencies(documents, vocabulary);
  const policies = documents.map(({ policy }) => policy);
  return {
    name: 'agencies',
    zh: '责任单位对读',
    notes: NOTES,
    matrix: {
      columns: [column('row_kind', '单位', 20), column('row_theme', '主题', 16), ...documentColumns(policies, 36)],
      rows: agencies.flatMap(({ zh, counts, rows }) => [
        {
          row_kind: zh,
          row_theme: '全部条数',
          ...Object.fromEntries(
            counts.map((count, place) => [
              policies[place]!.id,
              count === null ? NO_LIST : count > 0 ? `${count} 条` : '—',
            ]),
          ),
        },
        ...rows.map(({ theme, cells }) => ({
          row_kind: zh,
          row_theme: theme?.zh ?? UNASSIGNED,
          ...Object.fromEntries(cells.map((cell) => [cell.document.policy.id, cellText(cell)])),
        })),
      ]),
    },
    long: { columns: COLUMNS, rows: longRows(agencies, documents, permalink) },
  };
}

import type { PolicyDocument } from '../../model/document.ts';
import { relationBetween } from '../../model/relations.ts';
import type { Indicator, Vocabulary } from '../../model/vocabulary.ts';
import {
  basisWord,
  deadlineWords,
  hedgeBeside,
  KIND_NAMES,
  NOT_MENTIONED,
  RELATION_NAMES,
  STATUS_NAMES,
  UNASSIGNED,
} from '../../model/words.ts';
import { type TargetEntry, wholeOf } from '../entries.ts';
import {
  BADGE_WORDS,
  badgeOf,
  compareGoals,
  type GoalCell,
  type GoalEntry,
  type GoalRow,
  NO_INDICATOR,
  OTHER_FAMILY,
} from '../goals.ts';
import {
  type Column,
  type ComparisonTable,
  coded,
  column,
  documentColumns,
  type Grid,
  type Permalink,
  PLACE_COLUMNS,
  POLICY_COLUMNS,
  placeCells,
  policyCells,
  type Row,
  stack,
} from './form.ts';

/**
 * Reads documents and the vocabulary; writes the comparison of goals as a table.
 * Guarantees: in the long form every target stands in full in one row (entry `figure` or `condition`); where it is only
 * referred to (entry `reference`) the row has no number of its own, so that nothing is counted twice.
 */

const ENTRY_WORDS = { figure: '数值', condition: '条件', reference: '另见', absent: NOT_MENTIONED } as const;
const ROLE_WORDS = { target: '目标', threshold: '条件' } as const;

type RelationKind = keyof typeof RELATION_NAMES;

const bracket = (parts: readonly string[]): string => {
  const inner = stack(parts, '；');
  return inner === '' ? '' : `（${inner}）`;
};

/** `> 23 亿件（2025年；同口径）快递业务量突破23亿件`, its conditions on lines of their own. */
function entryText(item: GoalEntry, row: GoalRow): string {
  const { record, sentence, indicator } = item.entry;
  const badge = badgeOf(item, row);
  const badgeWord = badge === null ? '' : BADGE_WORDS[badge];
  const said = wholeOf(sentence);
  const facts = bracket([
    `${deadlineWords(record)}${basisWord(record) && `，${basisWord(record)}`}`,
    item.relation === 'related' ? `${badgeWord}，${indicator?.zh}：${item.reason?.replace(/。$/u, '')}` : badgeWord,
    hedgeBeside(record.hedge, said, deadlineWords(record)) ?? '',
    record.kind === 'goal' ? '' : `${KIND_NAMES[record.kind]}条款`,
    record.status === 'auto' ? STATUS_NAMES.auto : '',
  ]);
  const condition = record.role === 'threshold' ? `${ROLE_WORDS.threshold}：` : '';
  return stack([
    `${condition}${record.display}${facts}${said}`,
    ...item.conditions.map(({ record: { label, display } }) => `${ROLE_WORDS.threshold}：${label} ${display}`),
  ]);
}

/** `连云港港口货物吞吐量 2 亿吨（统计的对象不同）`: a figure that stands in full elsewhere. */
const referenceText = ({ entry, reason }: GoalEntry): string =>
  `${entry.indicator?.zh} ${entry.record.display}${bracket([reason?.replace(/。$/u, '') ?? ''])}`;

function cellText(cell: GoalCell, row: GoalRow): string {
  if (cell.kind === 'stated')
    return stack([
      ...cell.entries.map((item) => entryText(item, row)),
      ...cell.elsewhere.map((item) => `${RELATION_NAMES.related}：${referenceText(item)}`),
    ]);
  if (cell.kind === 'not-stated') return row.indicator === null ? '—' : NOT_MENTIONED;
  return `${NOT_MENTIONED}，另有不可比的数：${cell.others.map(referenceText).join('；')}`;
}

const COLUMNS: readonly Column[] = [
  ...coded('entry', '这一行', 10),
  { ...column('row_family', '类别（代码）', 16), code: true },
  column('row_family_zh', '类别', 16),
  column('row_indicator', '对读指标编号', 26),
  column('row_indicator_zh', '对读指标', 26),
  ...POLICY_COLUMNS,
  column('id', '目标编号', 34),
  column('indicator', '指标编号', 26),
  column('indicator_zh', '指标', 26),
  ...coded('relation', '与对读指标', 12),
  column('reason', '口径说明', 40),
  column('label', '说的是什么', 26),
  column('display', '读作', 18),
  column('comparator', '比较', 8),
  { ...column('value', '数值', 16), figure: true },
  { ...column('valueMax', '数值上限', 16), figure: true },
  column('rawValue', '原文数值', 14),
  column('unit', '单位', 10),
  column('deadline', '期限', 12),
  column('deadline_zh', '期限的写法', 18),
  ...coded('deadlineBasis', '期限来源', 10),
  column('hedge', '语气', 10),
  column('scope', '范围', 18),
  ...coded('kind', '性质', 8),
  ...coded('role', '目标或条件', 10),
  column('qualifies', '是谁的条件', 34),
  ...coded('qualitative', '只有文字', 10),
  ...coded('status', '标注', 12),
  column('quote', '原文', 60),
  ...PLACE_COLUMNS,
];

const BASIS_WORDS = { stated: '句中自写', inherited: '上文写明', 'plan-period': '规划期' } as const;

/** How a target relates to the indicator that opens its row; null where one of them has none. */
function relationOf(row: Indicator | null, own: Indicator | null): { kind: RelationKind; reason: string } | null {
  return row && own && relationBetween(row, own);
}

const placeOf = ({ record, headings }: TargetEntry) => ({
  clause: record.clause,
  headings,
  lines: record.lines,
  url: record.url,
});

/** What is known of a target wherever it is named. */
const nameCells = ({ record, indicator }: TargetEntry): Row => ({
  id: record.id,
  indicator: record.indicator,
  indicator_zh: indicator?.zh ?? UNASSIGNED,
  label: record.label,
  display: record.display,
});

function fullCells(entry: TargetEntry): Row {
  const { record } = entry;
  const { comparator, value, valueMax, rawValue, unit, deadline, deadlineBasis, hedge, scope } = record;
  const { kind, role, qualifies, qualitative, status, quote } = record;
  return {
    ...nameCells(entry),
    ...{ comparator, value, valueMax, rawValue, unit, deadline, deadlineBasis, hedge, scope },
    ...{ kind, role, qualifies, qualitative, status, quote },
    deadline_zh: deadlineWords(record),
    deadlineBasis_zh: deadlineBasis && BASIS_WORDS[deadlineBasis],
    kind_zh: KIND_NAMES[kind],
    role_zh: ROLE_WORDS[role],
    qualitative_zh: qualitative ? '是' : '否',
    status_zh: STATUS_NAMES[status],
  };
}

function rowsOf(cell: GoalCell, { indicator }: GoalRow, family: Row, permalink: Permalink): readonly Row[] {
  const frame = (entry: keyof typeof ENTRY_WORDS): Row => ({
    entry,
    entry_zh: ENTRY_WORDS[entry],
    ...family,
    row_indicator: indicator?.id ?? null,
    row_indicator_zh: indicator?.zh ?? NO_INDICATOR,
    ...policyCells(cell.policy),
  });
  const related = (kind: RelationKind, reason: string | null): Row => ({
    relation: kind,
    relation_zh: RELATION_NAMES[kind],
    reason,
  });
  const full = ({ entry, conditions, relation: placing, reason }: GoalEntry): readonly Row[] => {
    const relation = placing === 'own' ? relationOf(indicator, entry.indicator) : { kind: placing, reason };
    return [
      {
        ...frame('figure'),
        ...fullCells(entry),
        ...(relation && related(relation.kind, relation.reason)),
        ...placeCells(placeOf(entry), permalink),
      },
      ...conditions.map((condition) => ({
        ...frame('condition'),
        ...fullCells(condition),
        ...placeCells(placeOf(condition), permalink),
      })),
    ];
  };
  const reference = ({ entry, reason }: GoalEntry, kind: RelationKind): Row => ({
    ...frame('reference'),
    ...nameCells(entry),
    ...related(kind, reason),
    ...placeCells(placeOf(entry), permalink),
  });
  if (cell.kind === 'stated')
    return [...cell.entries.flatMap(full), ...cell.elsewhere.map((item) => reference(item, 'related'))];
  // Without an indicator there is nothing that a document could have left out.
  if (indicator === null) return [];
  if (cell.kind === 'not-stated') return [frame('absent')];
  return [frame('absent'), ...cell.others.map((item) => reference(item, 'not-comparable'))];
}

const NOTES: readonly (readonly [string, string])[] = [
  ['每行是什么', '对照表一行一个指标；未归指标的目标在最后。明细一行一个数值、条件、另见或未提及。'],
  ['同口径', '同一指标，可以相比。'],
  ['相近口径', '不是同一指标，或只是其中一地的数；写明差在哪里，不排名。'],
  ['只有文字', '没有数值，保留原话。'],
  ['未提及', '全文没有写到。'],
  ['不可比', '文件没有写到这个指标，但写了看似相同、其实不同的数。'],
  ['另见', '这个数在别的指标下全文列出；这一行只指出它在哪里，不重复数值，统计时不会数两次。'],
  ['条件', '不是另一个目标，而是“多大的才算数”。'],
  ['数值', '按基本单位记：23 亿件记作 2300000000，单位“件”；90% 记作 0.9，单位“%”；5 个百分点记作 0.05。'],
  ['期限来源', '句中自写；上文写明，由上文管着；规划期，只有标题写了起止年份。'],
  ['性质', '目标、措施、保障、激励，依它所在的章节和写法；激励条款的金额不是目标。'],
  ['标注', '自动标注，由程序按规则认出；编者已核，编者逐条对照过原文。'],
];

/** @param permalink makes whole addresses. */
export function goalsTable(
  documents: readonly PolicyDocument[],
  vocabulary: Vocabulary,
  permalink: Permalink,
): ComparisonTable {
  const families = compareGoals(documents, vocabulary);
  const policies = documents.map(({ policy }) => policy);
  const matrix: Grid = {
    columns: [
      column('row_family_zh', '类别', 14),
      column('row_indicator_zh', '指标', 24),
      ...documentColumns(policies, 40),
    ],
    rows: families.flatMap(({ family, rows }) =>
      rows.map((row) => ({
        row_family_zh: family?.zh ?? OTHER_FAMILY,
        row_indicator_zh: row.indicator?.zh ?? NO_INDICATOR,
        ...Object.fromEntries(row.cells.map((cell) => [cell.policy.id, cellText(cell, row)])),
      })),
    ),
  };
  const long: Grid = {
    columns: COLUMNS,
    rows: families.flatMap(({ family, rows }) => {
      const cells = { row_family: family?.id ?? null, row_family_zh: family?.zh ?? OTHER_FAMILY };
      return rows.flatMap((row) => row.cells.flatMap((cell) => rowsOf(cell, row, cells, permalink)));
    }),
  };
  return { name: 'goals', zh: '目标对读', notes: NOTES, matrix, long };
}

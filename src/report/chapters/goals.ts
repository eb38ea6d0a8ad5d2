import { type Sentence, type TargetEntry, wholeOf } from '../../compare/entries.ts';
import {
  BADGE_WORDS,
  type Badge,
  badgeOf,
  type GoalCell,
  type GoalEntry,
  type GoalFamily,
  type GoalRow,
  NO_INDICATOR,
  OTHER_FAMILY,
} from '../../compare/goals.ts';
import type { Row } from '../../compare/tables.ts';
import type { TargetRecord } from '../../model/describe.ts';
import type { PolicyDocument } from '../../model/document.ts';
import type { Family } from '../../model/vocabulary.ts';
import {
  AGGREGATION_NAMES,
  basisWord,
  deadlineWords,
  firmlyByWhen,
  hedgeBeside,
  KIND_NAMES,
  NOT_MENTIONED,
  passedWord,
  RELATION_NAMES,
  STATUS_NAMES,
} from '../../model/words.ts';
import { markedName } from '../names.ts';
import { tableOf } from '../notebook.ts';
import { documentOf, type Setting } from '../setting.ts';
import { type Block, type Cell, type Line, sign, strong, text } from '../tree.ts';
import { documentHeads, groupsOf } from './columns.ts';

/** What documents promise: every figure with its words, deadline, badge and footnote. */

const ENTRY_WORDS = { figure: '数值', condition: '条件', reference: '另见', absent: NOT_MENTIONED } as const;

type RelationKind = keyof typeof RELATION_NAMES;

/** `2025年，规划期；力争；措施条款`, below a phrase that may say 力争 itself, and what the day of the report says of it. */
function dutyLine(record: TargetRecord, phrase: string, date: string): Line {
  const basis = basisWord(record);
  const passed = passedWord(record, date);
  const words = [
    `${deadlineWords(record)}${basis && `，${basis}`}`,
    hedgeBeside(record.hedge, phrase, deadlineWords(record)) ?? '',
    record.kind === 'goal' ? '' : `${KIND_NAMES[record.kind]}条款`,
  ].filter((word) => word !== '');
  return [
    text(words.join('；')),
    ...(passed === '' ? [] : [sign('passed', passed)]),
    ...(record.status === 'auto' ? [sign('remark', STATUS_NAMES.auto)] : []),
  ];
}

/** How much of the sentence stands before a quote, in characters. */
const MOST_BEFORE = 36;

/** A quote with the words beside it, from comma to comma. */
function phraseOf({ before, quote, after }: Sentence): string {
  const head = /[^，,；;：:。]*$/u.exec(before)![0];
  const tail = /^[^，,；;：:。]*/u.exec(after)![0];
  return `${head.length > MOST_BEFORE ? `…${head.slice(-MOST_BEFORE)}` : head}${quote}${tail}`;
}

const stop = (words: string): string => (/[。！？]$/u.test(words) ? words : `${words}。`);

interface At {
  readonly setting: Setting;
  readonly row: GoalRow;
  readonly document: PolicyDocument;
}

const factOf = ({ row }: At, entry: keyof typeof ENTRY_WORDS): Row => ({
  chapter: 'goals',
  chapter_zh: '目标',
  row: row.indicator?.id ?? null,
  row_zh: row.indicator?.zh ?? NO_INDICATOR,
  entry,
  entry_zh: ENTRY_WORDS[entry],
});

const figureCells = ({ record, sentence }: TargetEntry, date: string): Row => ({
  id: record.id,
  display: record.display,
  comparator: record.comparator,
  value: record.value,
  valueMax: record.valueMax,
  unit: record.unit,
  deadline: record.deadline,
  deadline_zh: deadlineWords(record),
  passed: passedWord(record, date),
  text: wholeOf(sentence),
});

const related = (kind: RelationKind | Badge | null, reason: string | null): Row => ({
  relation: kind,
  relation_zh: kind === null ? null : { ...RELATION_NAMES, ...BADGE_WORDS }[kind],
  reason,
});

function entryLines(item: GoalEntry, at: At): readonly Line[] {
  const { notebook, context } = at.setting;
  const { record, sentence, indicator } = item.entry;
  const badge = badgeOf(item, at.row);
  const note = notebook.cite(at.document, record);
  notebook.state(
    at.document,
    {
      ...factOf(at, record.role === 'threshold' ? 'condition' : 'figure'),
      ...figureCells(item.entry, context.date),
      ...related(badge, item.reason),
    },
    record,
  );
  const lines: Line[] = [
    [
      ...(record.role === 'threshold' ? [text('条件：')] : []),
      strong(record.display),
      note,
      ...(badge === null ? [] : [sign(badge, BADGE_WORDS[badge])]),
    ],
  ];
  if (item.relation === 'related') lines.push([text(`${indicator?.zh}：${stop(item.reason ?? '')}`)]);
  const phrase = phraseOf(sentence);
  lines.push([text(phrase)], dutyLine(record, phrase, context.date));
  for (const condition of item.conditions) {
    const own = notebook.cite(at.document, condition.record);
    notebook.state(
      at.document,
      { ...factOf(at, 'condition'), ...figureCells(condition, context.date) },
      condition.record,
    );
    lines.push([text(`条件：${condition.record.label} `), strong(condition.record.display), own]);
  }
  return lines;
}

/** A figure that stands in full in another row, or must not be compared: no value of its own in the rows of facts. */
function referenceLine({ entry, reason }: GoalEntry, kind: 'related' | 'not-comparable', at: At): Line {
  const { notebook } = at.setting;
  const { record, indicator } = entry;
  const note = notebook.cite(at.document, record);
  notebook.state(
    at.document,
    { ...factOf(at, 'reference'), id: record.id, display: record.display, ...related(kind, reason) },
    record,
  );
  const when = firmlyByWhen(record, record.display).join('，');
  return [
    sign(kind, RELATION_NAMES[kind]),
    text(`${indicator?.zh ?? NO_INDICATOR} `),
    strong(record.display),
    note,
    text(`（${when}）。${stop(reason ?? '')}`),
  ];
}

function cellOf(cell: GoalCell, at: At): Cell {
  const { indicator } = at.row;
  switch (cell.kind) {
    case 'stated':
      return {
        lines: [
          ...cell.entries.flatMap((item) => entryLines(item, at)),
          ...cell.elsewhere.map((item) => referenceLine(item, 'related', at)),
        ],
      };
    case 'not-comparable': {
      at.setting.notebook.state(at.document, factOf(at, 'absent'));
      return {
        absent: 'not-comparable',
        lines: [
          [sign('absent', NOT_MENTIONED), text('另有不可比的数：')],
          ...cell.others.map((item) => referenceLine(item, 'not-comparable', at)),
        ],
      };
    }
    case 'not-stated':
      if (indicator !== null) at.setting.notebook.state(at.document, factOf(at, 'absent'));
      return { absent: 'not-stated', lines: [[sign('absent', indicator === null ? '没有' : NOT_MENTIONED)]] };
    default:
      return cell satisfies never;
  }
}

function headCell({ family, row: { indicator, joined } }: Named): Cell {
  if (indicator === null) return { lines: [[strong(NO_INDICATOR)]] };
  return {
    lines: [
      [strong(indicator.zh)],
      [text(`${family?.zh ?? OTHER_FAMILY}；${AGGREGATION_NAMES[indicator.aggregation]}`)],
      ...(joined.length > 0 ? [[text(`并列相近的：${joined.map(({ zh }) => zh).join('、')}`)]] : []),
    ],
  };
}

/** A row with the family that it is of. */
interface Named {
  readonly family: Family | null;
  readonly row: GoalRow;
}

const stating = ({ row }: Named): readonly GoalCell[] => row.cells.filter(({ kind }) => kind === 'stated');

/** Indicators that two documents at least write of stand side by side; the others are listed. */
export function splitGoals(goals: readonly GoalFamily[]): {
  readonly shared: readonly Named[];
  readonly single: readonly Named[];
} {
  const rows = goals.flatMap(({ family, rows }) => rows.map((row): Named => ({ family, row })));
  return {
    shared: rows.filter((named) => named.row.indicator !== null && stating(named).length > 1),
    single: rows.filter((named) => named.row.indicator === null || stating(named).length < 2),
  };
}

const LEGEND =
  '数值照原文摘录，后面的脚注指向它所在的条款；条款没有写的，不推算、不补全。“上文写明”“规划期”是期限的来源，“目标年已过”按报告日期判断。表内不排名。';

/** Indicator × document, for indicators that two documents at least write of. */
export function sharedGoalBlocks(setting: Setting): readonly Block[] {
  const { documents, goals } = setting.chosen;
  const { shared } = splitGoals(goals);
  const groups = groupsOf(documents);
  return [
    {
      kind: 'paragraph',
      line: [text(`两份以上文件写到同一或相近指标的 ${shared.length} 行，一列一份文件。${LEGEND}`)],
    },
    ...groups.map((group, place) =>
      tableOf(setting.notebook, {
        caption: `目标对读：两份以上文件写到的指标（含相近口径）${groups.length > 1 ? `（${place + 1}/${groups.length}）` : ''}`,
        sheet: '目标对读',
        columns: [{ head: '指标', width: 3 }, ...documentHeads(group, documents)],
        rows: shared.map((named) => [
          headCell(named),
          ...group.map((document) =>
            cellOf(named.row.cells[documents.indexOf(document)]!, { setting, row: named.row, document }),
          ),
        ]),
      }),
    ),
  ];
}

/** Of an indicator that one document writes of, what is to be said of the others: grouped by what is said. */
function othersCell({ row }: Named, setting: Setting): Cell {
  const { documents } = setting.chosen;
  const at = (cell: GoalCell): At => ({ setting, row, document: documentOf(setting, cell.policy.id) });
  const named = (cell: GoalCell): string => markedName(cell.policy, documents);
  if (row.indicator === null) return { lines: [[text('—')]] };
  const silent = row.cells.filter(({ kind }) => kind === 'not-stated');
  for (const cell of silent) setting.notebook.state(at(cell).document, factOf(at(cell), 'absent'));
  const barred = row.cells.flatMap((cell): readonly Line[] => {
    if (cell.kind !== 'not-comparable') return [];
    setting.notebook.state(at(cell).document, factOf(at(cell), 'absent'));
    return cell.others.map((item) => [text(`${named(cell)}：`), ...referenceLine(item, 'not-comparable', at(cell))]);
  });
  const lines: Line[] = [
    ...(silent.length > 0 ? [[text(`${silent.map(named).join('、')}：`), sign('absent', NOT_MENTIONED)]] : []),
    ...barred,
  ];
  return {
    absent: barred.length > 0 ? 'not-comparable' : 'not-stated',
    lines: lines.length > 0 ? lines : [[text('—')]],
  };
}

/** A row an indicator and document, for indicators that only one document writes of. */
export function singleGoalBlocks(setting: Setting): readonly Block[] {
  const { documents, goals } = setting.chosen;
  const { single } = splitGoals(goals);
  const alone = documents.length === 1;
  return [
    {
      kind: 'paragraph',
      line: [
        text(
          `${alone ? `指标 ${single.length} 行。` : `只有一份文件写到的指标，和没有归入指标的目标，共 ${single.length} 行。`}${LEGEND}`,
        ),
      ],
    },
    tableOf(setting.notebook, {
      caption: alone ? '目标' : '目标：只有一份文件写到的指标',
      sheet: '目标单列',
      columns: [
        { head: '指标', width: 4 },
        { head: '文件', width: 2 },
        { head: '写了什么', width: 7 },
        ...(alone ? [] : [{ head: '其他文件', width: 5 }]),
      ],
      rows: single.flatMap((named) =>
        stating(named).map((cell, place) => [
          headCell(named),
          { lines: [[text(markedName(cell.policy, documents))]] },
          cellOf(cell, { setting, row: named.row, document: documentOf(setting, cell.policy.id) }),
          ...(alone ? [] : [place === 0 ? othersCell(named, setting) : { lines: [[text('同上')]] }]),
        ]),
      ),
    }),
  ];
}

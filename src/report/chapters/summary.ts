import { quoted } from '../../cite/quoted.ts';
import type { GoalEntry, GoalRow } from '../../compare/goals.ts';
import { coverageOf, hasLists, isAbsent, isNamed, isUnclaimed, type ThemeRow } from '../../compare/themes.ts';
import type { PolicyDocument } from '../../model/document.ts';
import { flat } from '../../model/flat.ts';
import { displayParts } from '../../model/target.ts';
import {
  basisWord,
  deadlineWords,
  hedgeBeside,
  nameAmong,
  passedWord,
  periodIsOver,
  periodText,
} from '../../model/words.ts';
import { DRAFT, markedName } from '../names.ts';
import { documentOf, type Setting } from '../setting.ts';
import { type Block, type Line, strong, text } from '../tree.ts';

/** What can be counted and named: how many, who has what, who has it not. No judgement. */

/** Of chapters that the summary counts from, their numbers. */
export type ChapterNumbers = Readonly<Partial<Record<'goals' | 'measures' | 'safeguards' | 'agencies', number>>>;

const joined = (names: readonly string[]): string => names.join('、');

const heading = (id: string, words: string): Block => ({ kind: 'heading', level: 2, id: `summary-${id}`, text: words });

function documentItems({ chosen, context }: Setting): readonly Line[] {
  const { documents } = chosen;
  const drafts = documents.filter(({ policy }) => policy.status === 'draft');
  const over = documents.filter(({ policy }) => periodIsOver(policy, context.date));
  const named = ({ policy }: PolicyDocument): string => markedName(policy, documents);
  const items = [
    `${documents.length} 份文件：正式印发 ${documents.length - drafts.length} 份${drafts.length > 0 ? `，${DRAFT} ${drafts.length} 份（${joined(drafts.map(({ policy }) => nameAmong(policy, documents)))}）` : ''}。`,
  ];
  if (over.length > 0)
    items.push(
      `题目写明实施期间、到报告日期已满的：${joined(over.map((document) => `${named(document)}（${periodText(document.policy.planPeriod!)}）`))}。`,
    );
  return items.map((item) => [text(item)]);
}

/** A promise of the row's own definition. 全国前列 and 全省前列 are of one indicator and yet no measure of each other. */
const isMeasured = ({ relation, entry: { record } }: GoalEntry): boolean =>
  relation === 'own' && record.role === 'target' && !record.qualitative;

/** `武汉 > 23 亿件¹（2025年）；…`: figures of one definition that at least two documents give. */
function sharedLine(row: GoalRow, setting: Setting): Line {
  const pieces = row.cells.flatMap((cell): readonly Line[] => {
    if (cell.kind !== 'stated') return [];
    const document = documentOf(setting, cell.policy.id);
    const own = cell.entries.filter(isMeasured);
    return own.map(({ entry: { record } }): Line => {
      const basis = basisWord(record);
      return [
        text(`${markedName(document.policy, setting.chosen.documents)} `),
        // 村村, 所有: words that are no figure say nothing by themselves.
        ...(displayParts(record).unit === ''
          ? [text(`${hedgeBeside(record.hedge, record.quote) ?? ''}${quoted(flat(record.quote))}`)]
          : [text(record.hedge ?? ''), strong(record.display)]),
        setting.notebook.cite(document, record),
        text(`（${deadlineWords(record)}${basis && `，${basis}`}）`),
      ];
    });
  });
  return [
    text(`${row.indicator!.zh}：`),
    ...pieces.flatMap((piece, place) => [...(place === 0 ? [] : [text('；')]), ...piece]),
    text('。'),
  ];
}

function goalItems(setting: Setting): readonly Block[] {
  const { goals, documents } = setting.chosen;
  const rows = goals.flatMap((family) => family.rows);
  const entries = rows.flatMap(({ cells }) =>
    cells.flatMap((cell) =>
      cell.kind === 'stated' ? cell.entries.filter(({ entry }) => entry.record.role === 'target') : [],
    ),
  );
  const of = (document: PolicyDocument): number =>
    entries.filter(({ entry }) => entry.policy.id === document.policy.id).length;
  const words = entries.filter(({ entry }) => entry.record.qualitative).length;
  const passed = entries.filter(({ entry }) => passedWord(entry.record, setting.context.date) !== '').length;
  const undated = entries.filter(({ entry }) => entry.record.deadline === null).length;
  const incentives = entries.filter(({ entry }) => entry.record.kind === 'incentive').length;
  const silent = documents.filter((document) => of(document) === 0);
  const named = rows.filter(({ indicator }) => indicator !== null);
  const ownIn = ({ cells }: GoalRow): number =>
    cells.filter((cell) => cell.kind === 'stated' && cell.entries.some(isMeasured)).length;
  const shared = named.filter((row) => ownIn(row) > 1);
  const alone = named.filter((row) => ownIn(row) === 1);
  const counted = [
    [words, '没有数字、只有文字的'],
    [incentives, '激励条款的金额、比例和期限'],
    [undated, '没有写期限的'],
    [passed, '到报告日期期限已过的'],
  ] as const;
  const among = counted.flatMap(([count, name]) => (count > 0 ? [`${name} ${count} 项`] : []));
  const items: Line[] = [
    [
      text(
        `所列目标共 ${entries.length} 项（条件不计）：${joined(documents.map((document) => `${markedName(document.policy, documents)} ${of(document)} 项`))}。${among.length > 0 ? `其中${among.join('，')}。` : ''}${passed > 0 ? '期限已过，不说明是否完成。' : ''}`,
      ),
    ],
  ];
  if (silent.length > 0 && documents.length > silent.length)
    items.push([
      text(`没有写到所列任何一项的：${joined(silent.map(({ policy }) => markedName(policy, documents)))}。`),
    ]);
  if (documents.length > 1)
    items.push([
      text(
        `各指标按行排列，相近的并在一行，共 ${named.length} 行：两份以上文件按同一口径写到的 ${shared.length} 行，只有一份文件按本行口径写到的 ${alone.length} 行${named.length > shared.length + alone.length ? `，其余 ${named.length - shared.length - alone.length} 行只有文字、相近口径或条件` : ''}${rows.length > named.length ? `；没有归入指标的目标另列 ${rows.length - named.length} 行，合计 ${rows.length} 行` : ''}。`,
      ),
    ]);
  return [
    heading('goals', '目标'),
    { kind: 'list', items },
    ...(shared.length === 0
      ? []
      : [
          { kind: 'paragraph', line: [text('两份以上文件按同一口径写到的指标，其中没有数字的照录原话：')] } as const,
          { kind: 'list', items: shared.map((row) => sharedLine(row, setting)) } as const,
        ]),
  ];
}

/** Which rows all documents have a clause on, which all but one, which only one; and where a document is silent. */
function coverageItems(all: readonly ThemeRow[], setting: Setting): readonly Line[] {
  const rows = all.filter(isNamed);
  const { documents } = setting.chosen;
  const named = ({ policy }: PolicyDocument): string => markedName(policy, documents);
  if (documents.length < 2) {
    const own = rows.filter(({ cells }) => !isUnclaimed(cells[0]!));
    const absent = rows.filter(({ cells }) => isAbsent(cells[0]!));
    return [
      [text(`有条款归入的（${own.length}）：${joined(own.map(({ zh }) => zh)) || '没有'}。`)],
      ...(absent.length > 0 ? [[text(`未提及的（${absent.length}）：${joined(absent.map(({ zh }) => zh))}。`)]] : []),
    ];
  }
  const { shared, gaps, uniques } = coverageOf(rows);
  const items: string[] = [
    `各份文件都有条款归入的（${shared.length}）：${joined(shared.map(({ zh }) => zh)) || '没有'}。`,
  ];
  if (documents.length > 2)
    items.push(
      `只缺一份的（${gaps.length}）：${joined(gaps.map(({ row, document }) => `${row.zh}（${named(document)}没有条款归入）`)) || '没有'}。`,
    );
  items.push(
    `只有一份有条款归入的（${uniques.length}）：${joined(uniques.map(({ row, document }) => `${row.zh}（${named(document)}）`)) || '没有'}。`,
  );
  for (const [place, document] of documents.entries()) {
    const absent = rows.filter(({ cells }) => isAbsent(cells[place]!));
    if (absent.length > 0)
      items.push(`${named(document)}未提及的（${absent.length}）：${joined(absent.map(({ zh }) => zh))}。`);
  }
  return items.map((item) => [text(item)]);
}

function agencyItems({ chosen }: Setting): readonly Line[] {
  const { agencies, documents } = chosen;
  const without = documents.filter((document) => !hasLists(document));
  const listing = documents.length - without.length;
  const everywhere = agencies.filter(({ counts }) => counts.every((count) => count === null || count > 0));
  return [
    [text(`名单列出的单位归并为 ${agencies.length} 类。`)],
    ...(listing > 1
      ? [
          [
            text(
              `列有名单的 ${listing} 份文件都列出的（${everywhere.length}）：${joined(everywhere.map(({ zh }) => zh)) || '没有'}。`,
            ),
          ],
        ]
      : []),
    ...(without.length > 0
      ? [
          [
            text(
              `没有列出责任单位名单的文件：${joined(without.map(({ policy }) => markedName(policy, documents)))}（本文件未列）。`,
            ),
          ],
        ]
      : []),
  ];
}

export function summaryBlocks(setting: Setting, chapters: ChapterNumbers): readonly Block[] {
  const { chosen, selection } = setting;
  const blocks: Block[] = [
    { kind: 'paragraph', line: [text('只列可以数出、可以指明的事实，不作评价；条数、项数由后面各章的表数出。')] },
    heading('documents', '文件'),
    { kind: 'list', items: documentItems(setting) },
  ];
  if (chapters.goals !== undefined) blocks.push(...goalItems(setting));
  for (const [id, words] of [
    ['measures', '措施'],
    ['safeguards', '保障'],
  ] as const)
    if (chapters[id] !== undefined && chosen[id].length > 0)
      blocks.push(heading(id, words), { kind: 'list', items: coverageItems(chosen[id], setting) });
  if (chapters.agencies !== undefined)
    blocks.push(heading('agencies', '责任单位'), { kind: 'list', items: agencyItems(setting) });
  if (selection.items.length > 0)
    blocks.push(heading('items', '选录'), {
      kind: 'list',
      items: [[text(`选录条文、目标 ${selection.items.length} 处，全文见后。`)]],
    });
  return blocks;
}

import type { AgencyDuties, Duty, DutyRow } from '../../compare/agencies.ts';
import { hasLists } from '../../compare/themes.ts';
import type { PolicyDocument } from '../../model/document.ts';
import { LISTED_BEFORE, ROLE_NAMES, UNASSIGNED } from '../../model/words.ts';
import { tableOf } from '../notebook.ts';
import type { Setting } from '../setting.ts';
import { type Block, type Cell, sign, strong, text } from '../tree.ts';
import { documentHeads, groupsOf } from './columns.ts';

/** Kind of body × document: in how many clauses its lists name it, with a footnote that names them all. */

const NO_LIST = '本文件未列';
const NOT_NAMED = '未列名';

interface Named {
  readonly duty: Duty;
  readonly row: DutyRow;
}

const dutiesIn = (agency: AgencyDuties, place: number): readonly Named[] =>
  agency.rows.flatMap((row) => {
    const cell = row.cells[place]!;
    return cell.kind === 'named' ? cell.duties.map((duty) => ({ duty, row })) : [];
  });

function cellOf(agency: AgencyDuties, document: PolicyDocument, setting: Setting): Cell {
  const { chosen, notebook } = setting;
  const place = chosen.documents.indexOf(document);
  const count = agency.counts[place] ?? null;
  if (count === null) return { absent: 'no-list', lines: [[sign('absent', NO_LIST)]] };
  if (count === 0) return { absent: 'not-stated', lines: [[sign('absent', NOT_NAMED)]] };
  const duties = dutiesIn(agency, place);
  for (const { duty, row } of duties) {
    notebook.state(
      document,
      {
        chapter: 'agencies',
        chapter_zh: '责任单位',
        row: agency.known ? agency.id : null,
        row_zh: `${agency.zh}：${row.theme?.zh ?? UNASSIGNED}`,
        entry: 'named',
        entry_zh: '列名',
        units: duty.units
          .map(({ agency: name, role, inherited }) => `${name}（${inherited ? LISTED_BEFORE : ROLE_NAMES[role]}）`)
          .join('、'),
      },
      notebook.clause(document, duty.clause.number),
    );
  }
  const lead = duties.filter(({ duty }) => duty.units.some(({ role }) => role === 'lead')).length;
  return { lines: [[text(`${count} 条${lead > 0 ? `，${ROLE_NAMES.lead} ${lead} 条` : ''}`)]] };
}

/** The name of a kind, with one footnote to all clauses that are counted in the row. */
function headOf(agency: AgencyDuties, group: readonly PolicyDocument[], { chosen, notebook }: Setting): Cell {
  const named = group.flatMap((document) => {
    const duties = dutiesIn(agency, chosen.documents.indexOf(document));
    const clauses = duties.map(({ duty }) => notebook.clause(document, duty.clause.number));
    return clauses.length === 0 ? [] : [{ document, clauses }];
  });
  return { lines: [[strong(agency.zh), ...(named.length > 0 ? [notebook.citeAll(named)] : [])]] };
}

export function agencyBlocks(setting: Setting): readonly Block[] {
  const { agencies, documents } = setting.chosen;
  if (agencies.length === 0)
    return [{ kind: 'paragraph', line: [text('所选文件里以所选主题为主的条款没有列出责任单位。')] }];
  const groups = groupsOf(documents);
  for (const document of documents.filter((one) => !hasLists(one)))
    setting.notebook.state(document, {
      chapter: 'agencies',
      chapter_zh: '责任单位',
      entry: 'no-list',
      entry_zh: NO_LIST,
    });
  return [
    {
      kind: 'paragraph',
      line: [
        text(
          '只录文件以名单列出的单位，正文顺带提到的不算；同一类单位由编者归并，名称以各文件所印为准。格里是名单列出它的条数，单位名后的脚注逐条指明，括号里是原文的行号。“前文已列”是前面一条写明对后文各条一律适用的单位。没有名单的文件注“本文件未列”，不等于没有分工。',
        ),
      ],
    },
    ...groups.map((group, at) =>
      tableOf(setting.notebook, {
        caption: `责任单位：名单列出的条数${groups.length > 1 ? `（${at + 1}/${groups.length}）` : ''}`,
        sheet: '责任单位',
        columns: [{ head: '单位', width: 4 }, ...documentHeads(group, documents)],
        rows: agencies.map((agency) => [
          headOf(agency, group, setting),
          ...group.map((document) => cellOf(agency, document, setting)),
        ]),
      }),
    ),
  ];
}

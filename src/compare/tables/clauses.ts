import { describeClauses, urlOf } from '../../model/describe.ts';
import type { Lines, PolicyDocument, Role } from '../../model/document.ts';
import type { Vocabulary } from '../../model/vocabulary.ts';
import { KIND_NAMES, LISTED_BEFORE, NOT_MENTIONED, ROLE_NAMES } from '../../model/words.ts';
import {
  compareMeasures,
  compareSafeguards,
  hasLists,
  isAbsent,
  isUnclaimed,
  openingOf,
  passageOn,
  type ThemeCell,
  type ThemedClause,
  type ThemeRow,
} from '../themes.ts';
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
 * Reads documents and themes; writes the comparisons of measures and of safeguards as tables.
 * Guarantees: in the long form every leaf measure (safeguard) stands in exactly one row of placing `primary` of the
 * measures (safeguards); a document that says nothing of a theme has a row of placing `absent`.
 */

type Name = 'measures' | 'safeguards';
type Placing = 'primary' | 'further' | 'drawn' | 'mention' | 'absent';

const PLACING_WORDS: Readonly<Record<Name, Readonly<Record<Placing, string>>>> = {
  measures: {
    primary: '主要',
    further: '也写到',
    drawn: '保障章节里写到',
    mention: '没有条款归入，顺带提到',
    absent: NOT_MENTIONED,
  },
  safeguards: {
    primary: '主要',
    further: '也写到',
    drawn: '其他章节·编者归类',
    mention: '没有条款归入，顺带提到',
    absent: NOT_MENTIONED,
  },
};

const headingOf = ({ headings, number }: ThemedClause): string => headings.at(-1) ?? number;

/** Names of a role in a clause's own list, as printed. */
const namesOf = ({ units }: ThemedClause, role: Role): readonly string[] =>
  units.filter((unit) => !unit.inherited && unit.role === role).map(({ agency }) => agency);

const inheritedOf = ({ units }: ThemedClause): readonly string[] =>
  units.filter(({ inherited }) => inherited).map(({ agency }) => agency);

/** `牵头：甲；配合：乙、丙；前文已列的 2 个`; a document without lists has it said once a cell. */
function dutyText(document: PolicyDocument, clause: ThemedClause): string {
  if (!hasLists(document)) return '';
  const own = clause.units.filter(({ inherited }) => !inherited);
  const inherited = inheritedOf(clause).length;
  return stack(
    [
      ...(own.length === 0 ? ['责任单位：本条未列'] : []),
      ...[...new Set(own.map(({ role }) => role))].map(
        (role) => `${ROLE_NAMES[role]}：${namesOf(clause, role).join('、')}`,
      ),
      inherited > 0 ? `${LISTED_BEFORE}的 ${inherited} 个` : '',
    ],
    '；',
  );
}

/** What a clause says of the theme of a row: a sentence of it. */
const passageOf = ({ theme }: ThemeRow, clause: ThemedClause): string =>
  theme === null ? openingOf(clause) : passageOn(clause, theme);

function cellText(name: Name, row: ThemeRow, cell: ThemeCell): string {
  if (isAbsent(cell)) return NOT_MENTIONED;
  const { document, primary, further, drawn, mentions } = cell;
  const told = (clause: ThemedClause, mark: string, words: string): string =>
    stack([`【${headingOf(clause)}】${mark}`, words, dutyText(document, clause)]);
  const named = (head: string, clauses: readonly ThemedClause[]): string =>
    clauses.length === 0
      ? ''
      : stack([head, ...clauses.map((clause) => `${headingOf(clause)}：${passageOf(row, clause)}`)]);
  return stack(
    [
      ...primary.map((clause) => told(clause, '', openingOf(clause))),
      primary.length > 0 && !hasLists(document) ? '责任单位：本文件未列' : '',
      named('也写到的：', further),
      ...(name === 'safeguards'
        ? drawn.map((clause) => told(clause, `（${PLACING_WORDS[name].drawn}）`, passageOf(row, clause)))
        : [named('保障措施里写到的：', drawn)]),
      named('没有条款归入，顺带提到：', mentions),
    ],
    '\n\n',
  );
}

const COLUMNS: readonly Column[] = [
  column('theme', '主题编号', 22),
  column('theme_zh', '主题', 16),
  ...coded('placing', '归列', 18),
  ...POLICY_COLUMNS,
  ...coded('part', '所在部分', 10),
  column('heading', '条款标题', 30),
  column('passage', '关于主题的一句', 50),
  column('text', '全文', 80),
  column('lead', ROLE_NAMES.lead, 24),
  column('responsible', ROLE_NAMES.responsible, 40),
  column('support', ROLE_NAMES.support, 24),
  column('inheritedUnits', `${LISTED_BEFORE}的单位`, 24),
  column('list', '责任单位名单', 20),
  column('themes', '本条的主题', 30),
  ...PLACE_COLUMNS,
];

/** What a document prints of responsible units at a clause. */
function listWord(document: PolicyDocument, clause: ThemedClause): string {
  if (!hasLists(document)) return '本文件未列责任单位';
  return clause.units.some(({ inherited }) => !inherited) ? '本条列出' : '本条未列';
}

type LinesOf = ReadonlyMap<string, Lines>;

function rowsOf(name: Name, row: ThemeRow, cell: ThemeCell, lines: LinesOf, permalink: Permalink): readonly Row[] {
  const { document, primary, further, drawn, mentions } = cell;
  const { policy } = document;
  const frame = (placing: Placing): Row => ({
    theme: row.theme?.id ?? null,
    theme_zh: row.zh,
    placing,
    placing_zh: PLACING_WORDS[name][placing],
    ...policyCells(policy),
  });
  const placed = (placing: Placing, clauses: readonly ThemedClause[]): readonly Row[] =>
    clauses.map((clause) => {
      const id = `${policy.id}#${clause.number}`;
      const { part, themes } = clause.view.clause;
      return {
        ...frame(placing),
        part,
        part_zh: part === 'other' ? '' : KIND_NAMES[part],
        heading: headingOf(clause),
        passage: passageOf(row, clause),
        text: clause.view.text,
        lead: namesOf(clause, 'lead'),
        responsible: namesOf(clause, 'responsible'),
        support: namesOf(clause, 'support'),
        inheritedUnits: inheritedOf(clause),
        list: listWord(document, clause),
        themes,
        ...placeCells(
          { clause: id, headings: clause.headings, lines: lines.get(id)!, url: urlOf(policy.id, clause.number) },
          permalink,
        ),
      };
    });
  if (isAbsent(cell)) return [frame('absent')];
  return [
    ...placed('primary', primary),
    ...placed('further', further),
    ...placed('drawn', drawn),
    ...placed('mention', mentions),
  ];
}

const NOTES: readonly (readonly [string, string])[] = [
  ['主题', '由编者按词表归类，不是文件自己的分类。'],
  ['主要', '这一条首先写的就是这件事；每一条在“主要”下只出现一次。'],
  ['也写到', '这一条主要写别的事，也写到这件事；全文另在它的主要主题下，明细里每行都带全文，统计条数时请只数“主要”。'],
  ['对照表的文字', '主要的各条列标题和第一句，其余列标题和最关于主题的一句；长句截断处有“…”。全文在明细。'],
  ['责任单位', '只录文件以名单列出的单位。前文已列，是前面一条写明以后不再列出的单位。'],
];

const ABOUT: Readonly<Record<Name, { readonly zh: string; readonly notes: readonly (readonly [string, string])[] }>> = {
  measures: {
    zh: '措施对读',
    notes: [
      ['每行是什么', '对照表一行一个主题，没有归类的在最后。明细一行一条在一个主题下的归列，或一个未提及。'],
      ...NOTES,
      ['保障章节里写到', '保障一章里写到这件事的条款，列在措施旁边；它们在保障对读里是“主要”。'],
      ['未提及', '全文的措施和保障里都没有写到。'],
    ],
  },
  safeguards: {
    zh: '保障对读',
    notes: [
      ['每行是什么', '对照表一行一类保障，由编者划分。明细一行一条在一类下的归列，或一个未提及。'],
      ...NOTES,
      ['其他章节·编者归类', '不在保障一章、但起保障作用的条款，由编者列在这里；文件自己并不叫它保障。'],
      ['未提及', '保障一章和其他章节里都没有写到。'],
    ],
  },
};

/** @param permalink makes whole addresses. */
export function clausesTable(
  name: Name,
  documents: readonly PolicyDocument[],
  { themes }: Pick<Vocabulary, 'themes'>,
  permalink: Permalink,
): ComparisonTable {
  const compare = name === 'measures' ? compareMeasures : compareSafeguards;
  const rows = compare(documents, themes);
  const lines: LinesOf = new Map(
    documents.flatMap((document) => describeClauses(document).map((clause) => [clause.id, clause.lines] as const)),
  );
  const policies = documents.map(({ policy }) => policy);
  return {
    name,
    ...ABOUT[name],
    matrix: {
      columns: [
        column('row_theme', name === 'measures' ? '主题' : '类别', 16),
        column('row_count', '写到的文件', 12),
        ...documentColumns(policies, 48),
      ],
      rows: rows.map((row) => ({
        row_theme: row.zh,
        row_count: `${row.cells.filter((cell) => !isUnclaimed(cell)).length} / ${row.cells.length}`,
        ...Object.fromEntries(row.cells.map((cell) => [cell.document.policy.id, cellText(name, row, cell)])),
      })),
    },
    long: {
      columns: COLUMNS,
      rows: rows.flatMap((row) => row.cells.flatMap((cell) => rowsOf(name, row, cell, lines, permalink))),
    },
  };
}

import type { Row } from '../../compare/tables.ts';
import {
  hasLists,
  isAbsent,
  openingOf,
  passageOn,
  type ThemeCell,
  type ThemedClause,
  type ThemeRow,
} from '../../compare/themes.ts';
import type { PolicyDocument } from '../../model/document.ts';
import { hedgeBeside, LISTED_BEFORE, NOT_MENTIONED, ROLE_NAMES } from '../../model/words.ts';
import { markedName } from '../names.ts';
import { tableOf } from '../notebook.ts';
import type { Setting } from '../setting.ts';
import { type Block, type Cell, type Line, sign, strong, text } from '../tree.ts';

/** Measures and safeguards: an overview, then for each theme what each document writes, clause by clause. */

type ClauseChapter = 'measures' | 'safeguards';
type Placing = 'primary' | 'further' | 'drawn' | 'mention';

const PLACINGS: readonly Placing[] = ['primary', 'further', 'drawn', 'mention'];

const PLACING_WORDS: Readonly<Record<ClauseChapter, Readonly<Record<Placing, string>>>> = {
  measures: { primary: '主写', further: '也写到', drawn: '保障章节里写到', mention: '顺带提到' },
  safeguards: { primary: '主写', further: '也写到', drawn: '其他章节·编者归类', mention: '顺带提到' },
};

const NAMES: Readonly<Record<ClauseChapter, string>> = { measures: '措施', safeguards: '保障' };
const CODES: Readonly<Record<ClauseChapter, string>> = { measures: 'measure', safeguards: 'safeguard' };
const NO_LIST = '本文件未列';

const clausesOf = (cell: ThemeCell, placing: Placing): readonly ThemedClause[] =>
  placing === 'mention' ? cell.mentions : cell[placing];

const headingOf = ({ headings, number }: ThemedClause): string => headings.at(-1) ?? number;

/** `牵头：甲；配合：乙、丙；前文已列：丁` */
function unitsText(document: PolicyDocument, { units }: Pick<ThemedClause, 'units'>): string {
  if (!hasLists(document)) return NO_LIST;
  const own = units.filter(({ inherited }) => !inherited);
  const roles = [...new Set(own.map(({ role }) => role))];
  const inherited = units.filter((unit) => unit.inherited).map(({ agency }) => agency);
  return [
    ...(own.length === 0 ? ['本条未列'] : []),
    ...roles.map((role) => {
      const names = own.filter((unit) => unit.role === role).map(({ agency }) => agency);
      return `${roles.length === 1 && role === 'responsible' ? '' : `${ROLE_NAMES[role]}：`}${names.join('、')}`;
    }),
    ...(inherited.length > 0 ? [`${LISTED_BEFORE}：${inherited.join('、')}`] : []),
  ].join('；');
}

interface At {
  readonly setting: Setting;
  readonly chapter: ClauseChapter;
  readonly row: ThemeRow;
  readonly document: PolicyDocument;
}

const factOf = ({ chapter, row }: At): Row => ({
  chapter: CODES[chapter],
  chapter_zh: NAMES[chapter],
  row: row.theme?.id ?? null,
  row_zh: row.zh,
});

function clauseRow(clause: ThemedClause, placing: Placing, at: At, name: Cell): readonly Cell[] {
  const { notebook } = at.setting;
  const record = notebook.clause(at.document, clause.number);
  const note = notebook.cite(at.document, record);
  const passage = placing === 'primary' || at.row.theme === null ? openingOf(clause) : passageOn(clause, at.row.theme);
  const units = unitsText(at.document, clause);
  const word = PLACING_WORDS[at.chapter][placing];
  notebook.state(at.document, { ...factOf(at), entry: placing, entry_zh: word, text: passage, units }, record);
  const figures = placing === 'mention' ? [] : clause.targets.filter(({ role }) => role === 'target');
  const told: Line[] = [[text(passage)]];
  if (figures.length > 0) {
    told.push(
      figures.flatMap((target, place): Line => {
        const own = notebook.cite(at.document, target);
        return [
          text(
            `${place === 0 ? '目标：' : '；'}${hedgeBeside(target.hedge, target.label, target.display) ?? ''}${target.label} `,
          ),
          strong(target.display),
          own,
        ];
      }),
    );
  }
  return [
    name,
    { lines: [[strong(headingOf(clause)), note, ...(placing === 'primary' ? [] : [sign('remark', word)])]] },
    { lines: told },
    hasLists(at.document) ? { lines: [[text(units)]] } : { absent: 'no-list', lines: [[sign('absent', units)]] },
  ];
}

function rowsOf(cell: ThemeCell, at: At): readonly (readonly Cell[])[] {
  const { documents } = at.setting.chosen;
  const name: Cell = { lines: [[text(markedName(at.document.policy, documents))]] };
  if (isAbsent(cell)) {
    at.setting.notebook.state(at.document, { ...factOf(at), entry: 'absent', entry_zh: NOT_MENTIONED });
    const nothing: Cell = { absent: 'not-stated', lines: [[text('—')]] };
    return [[name, { absent: 'not-stated', lines: [[sign('absent', NOT_MENTIONED)]] }, nothing, nothing]];
  }
  return PLACINGS.flatMap((placing) => clausesOf(cell, placing).map((clause) => clauseRow(clause, placing, at, name)));
}

/** `主写 2；也写到 1` */
function countText(cell: ThemeCell, chapter: ClauseChapter): string {
  return PLACINGS.flatMap((placing) => {
    const count = clausesOf(cell, placing).length;
    return count === 0 ? [] : [`${PLACING_WORDS[chapter][placing].split('·')[0]} ${count}`];
  }).join('；');
}

function overview(chapter: ClauseChapter, rows: readonly ThemeRow[], setting: Setting): Block {
  const { documents } = setting.chosen;
  return tableOf(setting.notebook, {
    caption: `${NAMES[chapter]}一览：各写了几条`,
    sheet: `${NAMES[chapter]}一览`,
    columns: [
      { head: chapter === 'measures' ? '主题' : '类别', width: 3 },
      ...documents.map(({ policy }) => ({ head: markedName(policy, documents), width: 3 })),
    ],
    rows: rows.map((row) => [
      { lines: [[strong(row.zh)]] },
      ...row.cells.map(
        (cell): Cell =>
          isAbsent(cell)
            ? { absent: 'not-stated', lines: [[sign('absent', NOT_MENTIONED)]] }
            : { lines: [[text(countText(cell, chapter))]] },
      ),
    ]),
  });
}

const ABOUT: Readonly<Record<ClauseChapter, string>> = {
  measures:
    '主题由编者按词表归类，不是文件自己的分类。“主写”的首先写这件事，每条只在一个主题下列为主写；“也写到”的主要写别的事；“顺带提到”的没有条款归入这个主题，只有一句话用到主题的词。条数由后面各表数出，条数多少不说明力度大小。',
  safeguards:
    '类别由编者划分。不在保障一章而起保障作用的条款，注“其他章节·编者归类”；文件自己并不叫它保障。条数由后面各表数出，条数多少不说明力度大小。',
};

export function clauseBlocks(chapter: ClauseChapter, setting: Setting): readonly Block[] {
  const { documents } = setting.chosen;
  const rows = setting.chosen[chapter];
  if (rows.length === 0) return [{ kind: 'paragraph', line: [text(`所选文件的${NAMES[chapter]}里没有所选的主题。`)] }];
  return [
    { kind: 'paragraph', line: [text(ABOUT[chapter])] },
    overview(chapter, rows, setting),
    ...rows.flatMap((row): readonly Block[] => [
      { kind: 'heading', level: 2, id: `${chapter}-${row.id}`, text: row.zh },
      tableOf(setting.notebook, {
        caption: `${NAMES[chapter]}：${row.zh}`,
        sheet: NAMES[chapter],
        grouped: true,
        columns: [
          { head: '文件', width: 2 },
          { head: '条款', width: 4 },
          { head: '写了什么', width: 7 },
          { head: '责任单位', width: 5 },
        ],
        rows: row.cells.flatMap((cell, place) => rowsOf(cell, { setting, chapter, row, document: documents[place]! })),
      }),
    ]),
  ];
}

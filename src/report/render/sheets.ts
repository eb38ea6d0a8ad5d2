import { type Cell, type Line, plainText, type Report, type Table } from '../tree.ts';

/**
 * Reads a report; writes its tables and footnotes as sheets of plain texts, for a workbook.
 * Guarantees: every table stands in one sheet, with tables of the same kind below each other; a number in ［］ is that
 * of a footnote, and the sheet 脚注 has it.
 */

interface TextSheet {
  readonly name: string;
  readonly sticky: number;
  readonly columns: readonly { readonly head: string; readonly width: number }[];
  readonly rows: readonly (readonly string[])[];
}

const lineText = (line: Line): string =>
  line.map((piece) => (piece.kind === 'note' ? `［${piece.number}］` : plainText([piece]))).join('');

const cellText = ({ lines }: Cell): string => lines.map(lineText).join('\n');

/** Characters as spreadsheets count them: a Chinese one takes two. */
const WIDEST = 60;
const widthOf = (texts: readonly string[]): number => {
  const longest = Math.max(...texts.flatMap((text) => text.split('\n').map((line) => line.length)));
  return Math.min(WIDEST, Math.max(8, longest * 2 + 2));
};

const tablesOf = ({ chapters }: Report): readonly Table[] =>
  chapters.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'table'));

const kindOf = ({ sheet, columns }: Table): string => [sheet, ...columns.map(({ head }) => head)].join('\n');

function tableSheets(report: Report): readonly TextSheet[] {
  const kinds = [...Map.groupBy(tablesOf(report), kindOf).values()];
  return kinds.map((tables, place) => {
    const [first] = tables;
    const before = kinds.slice(0, place).filter(([other]) => other!.sheet === first!.sheet).length;
    const heads = ['表', ...first!.columns.map(({ head }) => head)];
    const rows = tables.flatMap(({ number, caption, rows: own }) =>
      own.map((cells) => [`表 ${number}　${caption}`, ...cells.map(cellText)]),
    );
    return {
      name: before === 0 ? first!.sheet : `${first!.sheet} ${before + 1}`,
      sticky: 2,
      columns: heads.map((head, column) => ({ head, width: widthOf([head, ...rows.map((row) => row[column]!)]) })),
      rows,
    };
  });
}

/** Footnotes with the addresses that they name. */
const notesSheet = ({ notes }: Report): TextSheet => ({
  name: '脚注',
  sticky: 1,
  columns: [
    { head: '脚注', width: 8 },
    { head: '出处', width: 60 },
    { head: '网址', width: 70 },
  ],
  rows: notes.map((line, place) => {
    const links = line.filter((piece) => piece.kind === 'link');
    const words = line.filter((piece) => piece.kind !== 'link' || piece.text !== piece.url);
    return [`${place + 1}`, plainText(words), links.map(({ url }) => url).join('\n')];
  }),
});

/** Everything of the report that is no table: what it is, its lists and remarks, and the sources. */
const aboutSheet = (report: Report): TextSheet => ({
  name: '说明',
  sticky: 0,
  columns: [
    { head: '章', width: 18 },
    { head: '说明', width: 110 },
  ],
  rows: [
    ['题目', report.title],
    ['内容', report.subtitle],
    ...report.about.map(([label, line]) => [label, plainText(line)]),
    ...report.chapters.flatMap(({ title, blocks }) =>
      blocks.flatMap((block): string[][] => {
        switch (block.kind) {
          case 'paragraph':
            return [[title, lineText(block.line)]];
          case 'list':
            return block.items.map((item) => [title, lineText(item)]);
          case 'bibliography':
            return block.entries.map((entry, place) => [title, `[${place + 1}] ${lineText(entry)}`]);
          case 'quotation':
            return [[title, [lineText(block.head), ...block.paragraphs].join('\n')]];
          case 'figure':
            return [[title, [`图 ${block.number}　${block.caption}`, block.words, ...block.notes].join('\n')]];
          case 'heading':
          case 'table':
            return [];
          default:
            return block satisfies never;
        }
      }),
    ),
  ],
});

/** The tables in their order, then footnotes and remarks. */
export const textSheets = (
  report: Report,
): { readonly tables: readonly TextSheet[]; readonly notes: TextSheet; readonly about: TextSheet } => ({
  tables: tableSheets(report),
  notes: notesSheet(report),
  about: aboutSheet(report),
});

import { type Cell, plainText, type Table } from '../../tree.ts';
import { inlines, type Links } from './inline.ts';
import { escapeXml, paragraph, run } from './xml.ts';

/** Tables of a report: short ones that follow each other, each with its head. */

/**
 * LibreOffice loses its way in a long table with many footnotes: it leaves pages empty or sends the footnotes to the
 * end (docs/reports.md). So a table with footnotes is set as short ones, each with its head, that follow each other.
 */
const MOST = { lines: 18, notes: 6 } as const;
/** A row of so many lines stays on one page; a longer one may run on. */
const MOST_WHOLE = 10;
const CONTINUED = '（续）';

/** A stretch of a table. */
interface Piece {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

const notesIn = (cells: readonly Cell[]): number =>
  cells.flatMap(({ lines }) => lines.flat()).filter(({ kind }) => kind === 'note').length;

const nameOf = (cells: readonly Cell[]): string => cells[0]!.lines.map(plainText).join('');

/** A Chinese character in a table and the margins of a cell, in twentieths of a point. */
const CHARACTER = 170;

/** About how many lines a row takes. */
const linesIn = (cells: readonly Cell[], widths: readonly number[]): number =>
  Math.max(
    ...cells.map(({ lines }, place) =>
      lines.reduce(
        (sum, line) =>
          sum + Math.max(1, Math.ceil((plainText(line).length * CHARACTER) / (widths[place]! - CHARACTER))),
        0,
      ),
    ),
  );

type IsNew = (row: readonly Cell[], before: readonly Cell[]) => boolean;

function cut(rows: Table['rows'], widths: readonly number[], isNew: IsNew): Table['rows'][] {
  const pieces: { rows: (readonly Cell[])[]; notes: number; lines: number }[] = [];
  for (const row of rows) {
    const last = pieces.at(-1);
    const notes = notesIn(row);
    const lines = linesIn(row, widths);
    const full = last && (last.lines + lines > MOST.lines || last.notes + notes > MOST.notes);
    if (!last || full || isNew(row, last.rows.at(-1)!)) pieces.push({ rows: [row], notes, lines });
    else {
      last.rows.push(row);
      last.notes += notes;
      last.lines += lines;
    }
  }
  return pieces.map((piece) => piece.rows);
}

/** In a grouped table the name of a group stands in the head of the next column, so that its own column is not needed. */
function piecesOf({ columns, rows, grouped }: Table, widths: readonly number[]): readonly Piece[] {
  const heads = columns.map(({ head }) => head);
  if (grouped) {
    const pieces = cut(rows, [Number.MAX_SAFE_INTEGER, ...widths], (row, before) => nameOf(row) !== nameOf(before));
    return pieces.map((piece, place) => {
      const name = nameOf(piece[0]!);
      const again = place > 0 && nameOf(pieces[place - 1]![0]!) === name;
      return {
        heads: [again ? `${name}${CONTINUED}` : name, ...heads.slice(2)],
        rows: piece.map((cells) => cells.slice(1)),
      };
    });
  }
  if (rows.every((row) => notesIn(row) === 0)) return [{ heads, rows }];
  return cut(rows, widths, () => false).map((piece) => ({ heads, rows: piece }));
}

/**
 * @param width between the margins, in twentieths of a point.
 * @param titled its number stands in the heading above.
 */
export function tableXml(table: Table, width: number, links: Links, titled: boolean): string {
  const { number, caption, columns, grouped } = table;
  const shares = columns.slice(grouped ? 1 : 0).map((column) => column.width);
  const all = shares.reduce((sum, share) => sum + share, 0);
  const widths = shares.map((share) => Math.floor((width * share) / all));
  const cell = (place: number, inner: string, shaded: boolean): string =>
    `<w:tc><w:tcPr><w:tcW w:w="${widths[place]}" w:type="dxa"/>${shaded ? '<w:shd w:val="clear" w:color="auto" w:fill="F2F2F2"/>' : ''}</w:tcPr>${inner}</w:tc>`;
  const name = escapeXml(`表 ${number}　${caption}`);
  const start =
    `<w:tbl><w:tblPr><w:tblStyle w:val="ReportTable"/><w:tblW w:w="${widths.reduce((a, b) => a + b, 0)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>` +
    `<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="${name}"/></w:tblPr>` +
    `<w:tblGrid>${widths.map((own) => `<w:gridCol w:w="${own}"/>`).join('')}</w:tblGrid>`;
  const pieces = piecesOf(table, widths).map(({ heads, rows }) => {
    const head = heads.map((words, place) => cell(place, paragraph('TableHead', run(words)), true)).join('');
    const body = rows.map((cells) => {
      const inner = cells.map((one, place) => {
        const lines = one.lines.length > 0 ? one.lines : [[]];
        return cell(place, lines.map((line) => paragraph('TableText', inlines(line, links))).join(''), false);
      });
      const whole = linesIn(cells, widths) <= MOST_WHOLE ? '<w:trPr><w:cantSplit/></w:trPr>' : '';
      return `<w:tr>${whole}${inner.join('')}</w:tr>`;
    });
    return `${start}<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${head}</w:tr>${body.join('')}</w:tbl>${paragraph('TableGap', '')}`;
  });
  return (titled ? '' : paragraph('Caption', run(`表 ${number}　${caption}`))) + pieces.join('');
}

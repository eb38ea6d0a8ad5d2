import { strToU8 } from 'fflate';
import { type Pack, pack } from './zip.ts';

/**
 * Reads sheets of texts and numbers; writes an XLSX file: SpreadsheetML of ECMA-376, as little of it as these sheets need.
 * Guarantees: the same sheets and date give the same bytes; a text is a text cell whatever it begins with, never a
 * formula; the head of every sheet stays in sight.
 */

/** A number with the way it is shown; Excel's number formats. */
export interface Figure {
  readonly value: number;
  readonly format: string;
}

export type Cell = string | number | Figure | null;

export interface Sheet {
  /** At most 31 characters, none of `\ / ? * [ ] :`. */
  readonly name: string;
  readonly columns: readonly {
    readonly head: string;
    /** In characters; a Chinese one takes two. */
    readonly width: number;
  }[];
  readonly rows: readonly (readonly Cell[])[];
  /** How many columns stay in sight. */
  readonly sticky: number;
}

/** `0%`, with the decimals that the share has: 0.065 → `0.0%`. */
export function shareFormat(value: number): string {
  const decimals = /\.(\d+)$/u.exec(String(Number((value * 100).toPrecision(10))))?.[1]?.length ?? 0;
  return decimals === 0 ? '0%' : `0.${'0'.repeat(decimals)}%`;
}

/** What a cell holds at most, in UTF-16 units: https://support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3 */
const MOST_IN_CELL = 32_767;
const CUT = '……（超出单元格上限，以下从略）';

const fitting = (text: string): string =>
  text.length <= MOST_IN_CELL ? text : text.slice(0, MOST_IN_CELL - CUT.length) + CUT;

/** What a spreadsheet would take for a formula when the cell is typed again. */
const LIKE_FORMULA = /^[=+\-@\t\r＝＋－＠]/u;
/** The format of texts: what is typed stays as it is. */
const AS_TEXT = '@';

/** Characters that XML 1.0 has no way to write. */
const NO_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
/** What readers of workbooks take for a character by its number (ECMA-376, part 1, 22.4.2.4). */
const LIKE_ESCAPE = /_(?=x[\da-f]{4}_)/giu;
const NEEDS_CARE = /[&<>"\r_]|[^\t\n\u0020-\ud7ff\ue000-\ufffd]/u;
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
};

const xml = (text: string): string =>
  NEEDS_CARE.test(text)
    ? text
        .replaceAll(NO_XML, '')
        .replaceAll(LIKE_ESCAPE, '_x005F_')
        .replaceAll(/[&<>"\r]/gu, (mark) => ENTITIES[mark]!)
    : text;

/** Each different one once, in the order in which they were met, by their places from 0. */
function listed() {
  const places = new Map<string, number>();
  return {
    placeOf(text: string): number {
      let place = places.get(text);
      if (place === undefined) {
        place = places.size;
        places.set(text, place);
      }
      return place;
    },
    all: (): readonly string[] => [...places.keys()],
  };
}

/** `A`, `Z`, `AA` for 0, 25, 26. */
function columnName(place: number): string {
  const rest = Math.floor(place / 26);
  return (rest === 0 ? '' : columnName(rest - 1)) + String.fromCharCode(65 + (place % 26));
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Places in the list of styles; those of formats follow. */
const HEAD = 1;
const BODY = 2;
const FORMATS = 3;
/** Numbers of formats below are those that every reader knows. */
const FIRST_FORMAT = 164;

const LOOK = '<alignment vertical="top" wrapText="1"/>';

function stylesXml(formats: readonly string[]): string {
  const own = formats.map((code, place) => `<numFmt numFmtId="${FIRST_FORMAT + place}" formatCode="${xml(code)}"/>`);
  const style = (font: number, format: number): string =>
    `<xf numFmtId="${format}" fontId="${font}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1">${LOOK}</xf>`;
  const plain = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"';
  const styles = [
    `${plain} xfId="0"/>`,
    style(1, 0),
    style(0, 0),
    ...formats.map((_, place) => style(0, FIRST_FORMAT + place)),
  ];
  return [
    `${DECLARATION}<styleSheet xmlns="${MAIN}">`,
    own.length > 0 ? `<numFmts count="${own.length}">${own.join('')}</numFmts>` : '',
    '<fonts count="2"><font><sz val="11"/></font><font><b/><sz val="11"/></font></fonts>',
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
    `<cellStyleXfs count="1">${plain}/></cellStyleXfs>`,
    `<cellXfs count="${styles.length}">${styles.join('')}</cellXfs>`,
    '</styleSheet>',
  ].join('');
}

type List = ReturnType<typeof listed>;

function cellXml(cell: Cell, place: string, strings: List, formats: List): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'string') {
    const style = LIKE_FORMULA.test(cell) ? FORMATS + formats.placeOf(AS_TEXT) : BODY;
    return `<c r="${place}" s="${style}" t="s"><v>${strings.placeOf(fitting(cell))}</v></c>`;
  }
  const { value, format = null } = typeof cell === 'number' ? { value: cell } : cell;
  return `<c r="${place}" s="${format === null ? BODY : FORMATS + formats.placeOf(format)}"><v>${value}</v></c>`;
}

function sheetXml({ columns, rows, sticky }: Sheet, isFirst: boolean, strings: List, formats: List): string {
  const names = columns.map((_, place) => columnName(place));
  const heads = columns.map(
    ({ head }, place) => `<c r="${names[place]}1" s="${HEAD}" t="s"><v>${strings.placeOf(head)}</v></c>`,
  );
  const pane =
    sticky > 0
      ? `xSplit="${sticky}" ySplit="1" topLeftCell="${columnName(sticky)}2" activePane="bottomRight"`
      : 'ySplit="1" topLeftCell="A2" activePane="bottomLeft"';
  const widths = columns.map(
    ({ width }, place) => `<col min="${place + 1}" max="${place + 1}" width="${width}" customWidth="1"/>`,
  );
  const lines = rows.map((row, place) => {
    const cells = row.map((cell, at) => cellXml(cell, `${names[at]}${place + 2}`, strings, formats));
    return `<row r="${place + 2}">${cells.join('')}</row>`;
  });
  return [
    `${DECLARATION}<worksheet xmlns="${MAIN}">`,
    `<sheetViews><sheetView${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0"><pane ${pane} state="frozen"/></sheetView></sheetViews>`,
    `<cols>${widths.join('')}</cols>`,
    `<sheetData><row r="1">${heads.join('')}</row>${lines.join('')}</sheetData>`,
    '<pageSetup orientation="landscape"/>',
    '</worksheet>',
  ].join('');
}

const stringXml = (text: string): string =>
  `<si><t${/^\s|\s$/u.test(text) ? ' xml:space="preserve"' : ''}>${xml(text)}</t></si>`;

/** @param date `YYYY-MM-DD`, from 1980 on: the date of the files inside. */
export function toXlsx(sheets: readonly Sheet[], date: string, packed: Pack = pack): Uint8Array {
  const strings = listed();
  const formats = listed();
  const pages = sheets.map((sheet, place) => sheetXml(sheet, place === 0, strings, formats));
  const texts = strings.all().map(stringXml);
  const relation = (id: string, kind: string, target: string): string =>
    `<Relationship Id="${id}" Type="${RELATIONS}/${kind}" Target="${target}"/>`;
  const relations = (entries: readonly string[]): string =>
    `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${entries.join('')}</Relationships>`;
  const part = (name: string, kind: string): string =>
    `<Override PartName="/xl/${name}.xml" ContentType="${TYPE}.${kind}+xml"/>`;
  const files: Readonly<Record<string, string>> = {
    // Readers ask for the list of contents first.
    '[Content_Types].xml': [
      `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">`,
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
      '<Default Extension="xml" ContentType="application/xml"/>',
      part('workbook', 'sheet.main'),
      part('styles', 'styles'),
      part('sharedStrings', 'sharedStrings'),
      ...sheets.map((_, place) => part(`worksheets/sheet${place + 1}`, 'worksheet')),
      '</Types>',
    ].join(''),
    '_rels/.rels': relations([relation('rId1', 'officeDocument', 'xl/workbook.xml')]),
    'xl/workbook.xml': [
      `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><bookViews><workbookView/></bookViews><sheets>`,
      ...sheets.map(({ name }, place) => `<sheet name="${xml(name)}" sheetId="${place + 1}" r:id="rId${place + 1}"/>`),
      '</sheets></workbook>',
    ].join(''),
    'xl/_rels/workbook.xml.rels': relations([
      ...sheets.map((_, place) => relation(`rId${place + 1}`, 'worksheet', `worksheets/sheet${place + 1}.xml`)),
      relation(`rId${sheets.length + 1}`, 'styles', 'styles.xml'),
      relation(`rId${sheets.length + 2}`, 'sharedStrings', 'sharedStrings.xml'),
    ]),
    'xl/styles.xml': stylesXml(formats.all()),
    'xl/sharedStrings.xml': `${DECLARATION}<sst xmlns="${MAIN}" uniqueCount="${texts.length}">${texts.join('')}</sst>`,
    ...Object.fromEntries(pages.map((page, place) => [`xl/worksheets/sheet${place + 1}.xml`, page])),
  };
  return packed(Object.fromEntries(Object.entries(files).map(([name, content]) => [name, strToU8(content)])), date);
}

type Scalar = string | number | boolean | null;
export type CsvRow = Readonly<Record<string, Scalar>>;

/** Arrays of this name hold the first and the last raw line. */
const LINES = 'lines';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const scalar = (value: unknown): Scalar =>
  value === null || typeof value === 'number' || typeof value === 'boolean' ? value : String(value);

/** An object in an array: what it holds, joined by `:`. */
const item = (value: unknown): string => (isRecord(value) ? Object.values(value).join(':') : String(value));

/** The columns of a record: nested objects as `city_id`, arrays joined by `|`, lines as `line_first` and `line_last`. */
export function flatten(record: Readonly<Record<string, unknown>>, prefix = ''): CsvRow {
  const row: Record<string, Scalar> = {};
  for (const [name, value] of Object.entries(record)) {
    const column = prefix + name;
    if (name === LINES && Array.isArray(value)) {
      row[`${prefix}line_first`] = scalar(value[0] ?? null);
      row[`${prefix}line_last`] = scalar(value[1] ?? null);
    } else if (Array.isArray(value)) row[column] = value.map(item).join('|');
    else if (isRecord(value)) Object.assign(row, flatten(value, `${column}_`));
    else row[column] = scalar(value);
  }
  return row;
}

/**
 * What spreadsheets would run as a formula, where more than the sign alone stands there (the comparator `=` is none);
 * and such a text that has apostrophes before it already, so that a guard can always be told from the text.
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
const LIKE_FORMULA = /^'*[=+\-@\t\r＝＋－＠]./su;
const GUARDED = /^'+[=+\-@\t\r＝＋－＠]./su;

/** A text that a spreadsheet would take for a formula has an apostrophe before it; numbers stay numbers. */
export const guarded = (value: Scalar): Scalar =>
  typeof value === 'string' && LIKE_FORMULA.test(value) ? `'${value}` : value;

/** The text of a cell without its guard. */
export const unguarded = (text: string): string => (GUARDED.test(text) ? text.slice(1) : text);

const cell = (value: Scalar | undefined): string => {
  const text = value === null || value === undefined ? '' : String(guarded(value));
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** RFC 4180 with a byte order mark, which spreadsheets ask for, each text guarded. A column that a row has not is empty; so is null. */
export function toCsv(rows: readonly CsvRow[], columns: readonly string[]): string {
  const lines = [columns.join(','), ...rows.map((row) => columns.map((column) => cell(row[column])).join(','))];
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

/** Which policies a reader has chosen, as the address says it: `?cities=wuhan,hangzhou`. */

/** A column of a comparison. */
export interface Column {
  readonly policy: string;
  /** Null: the document names no city. */
  readonly city: string | null;
  /** What the column is called: 武汉. */
  readonly name?: string;
  readonly draft: boolean;
  /** 成文日期 `YYYY-MM-DD`; null where the text has none. */
  readonly date: string | null;
}

/** What stands for one column in the address: its city where that means this very policy, else the policy. */
export function tokenOf(column: Column, columns: readonly Column[]): string {
  return column.city !== null && columnOf(column.city, columns) === column ? column.city : column.policy;
}

/** The column of a policy id or a city id; a city means its newest issued policy, else its draft. */
export function columnOf(token: string, columns: readonly Column[]): Column | undefined {
  const asked = token.normalize('NFKC').trim().toLowerCase();
  const exact = columns.find(({ policy }) => policy === asked);
  if (exact || asked === '') return exact;
  const own = columns.filter(({ city, name }) => city === asked || name === asked || `${name}市` === asked);
  const issued = own.filter(({ draft }) => !draft);
  return (issued.length > 0 ? issued : own).reduce<Column | undefined>(
    (best, column) => (best === undefined || (column.date ?? '') > (best.date ?? '') ? column : best),
    undefined,
  );
}

/** Beyond so many columns, a table begins with the first few (`compare.css` too): the others are there to be chosen. */
export const CROWDED = 12;
export const AT_FIRST = 8;

/** Whether so many columns stand so close that all in them is set smaller (`compare.css`). */
export const isDense = (shown: number): boolean => shown > AT_FIRST;

/** What a table is marked with before anybody has chosen. */
export const marksOf = (columns: number): { readonly 'data-crowded'?: boolean; readonly 'data-dense'?: boolean } =>
  columns > CROWDED ? { 'data-crowded': true } : isDense(columns) ? { 'data-dense': true } : {};

/** A cell that stands for itself, or one for several columns in a row of which the same is to be said. */
type Standing<Cell> = { readonly cell: Cell; readonly columns: number };

/**
 * The cells of a row of a crowded table: behind the columns that are shown at first, those that say nothing of their own
 * stand as one for as many as follow each other. Guarantees: every column is covered once, in order.
 * @param quiet what such a cell says; null where it says something of its own
 */
export function standingCells<Cell>(
  cells: readonly Cell[],
  quiet: (cell: Cell) => string | null,
): readonly Standing<Cell>[] {
  const standing: { cell: Cell; columns: number }[] = [];
  for (const [place, cell] of cells.entries()) {
    const last = standing.at(-1);
    const says = quiet(cell);
    const joins = cells.length > CROWDED && place > AT_FIRST && says !== null && last && quiet(last.cell) === says;
    if (joins) last.columns += 1;
    else standing.push({ cell, columns: 1 });
  }
  return standing;
}

/** The columns that a table shows before anybody has chosen. */
export const columnsAtFirst = (columns: readonly Column[]): readonly Column[] =>
  columns.length > CROWDED ? columns.slice(0, AT_FIRST) : columns;

/** What the address says for all columns, where they are not what is shown at first. */
const ALL = 'all';

/** The chosen columns in their order. Unknown names are passed over; an address that names none means those shown at first. */
export function chosenColumns(
  asked: string | null,
  columns: readonly Column[],
  atFirst: readonly Column[] = columns,
): readonly Column[] {
  if (asked === ALL) return columns;
  const found = (asked ?? '').split(/[,，、]/u).flatMap((token) => columnOf(token.trim(), columns) ?? []);
  return found.length > 0 ? [...new Set(found)] : atFirst;
}

/** The names of which the site has no document, as they were written. */
export const strangersIn = (asked: string | null, columns: readonly Column[]): readonly string[] =>
  asked === ALL
    ? []
    : (asked ?? '')
        .split(/[,，、]/u)
        .map((token) => token.trim())
        .filter((token) => token !== '' && columnOf(token, columns) === undefined);

const isSame = (some: readonly Column[], others: readonly Column[]): boolean =>
  some.length === others.length && some.every((column, place) => column === others[place]);

/** For the address; empty for what is shown at first. */
export function choiceText(
  chosen: readonly Column[],
  columns: readonly Column[],
  atFirst: readonly Column[] = columns,
): string {
  if (isSame(chosen, atFirst)) return '';
  return isSame(chosen, columns) ? ALL : chosen.map((column) => tokenOf(column, columns)).join(',');
}

/** Which rows a reader wants to see; each is about the columns that are shown. */
export const ROW_FILTERS = ['all', 'shared', 'differ', 'one', 'gap'] as const;
export type RowFilter = (typeof ROW_FILTERS)[number];

/**
 * Whether a row is shown. What a cell says is one string, empty where it is absent: two cells that say the same do not
 * differ. With one column every filter shows the rows that it fills, save `all`.
 */
export function passes(filter: RowFilter, says: readonly string[]): boolean {
  const filled = says.filter((said) => said !== '').length;
  switch (filter) {
    case 'all':
      return true;
    case 'shared':
      return filled === says.length;
    case 'differ':
      return says.length < 2 ? filled > 0 : filled > 0 && new Set(says).size > 1;
    case 'one':
      return filled === 1;
    case 'gap':
      return says.length < 2 ? filled > 0 : filled > 0 && filled === says.length - 1;
    default:
      return filter satisfies never;
  }
}

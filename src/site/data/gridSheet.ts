import type { Column, Row } from '../../compare/tables.ts';
import { type Cell, type Sheet, shareFormat } from './xlsx.ts';

/** Rows by the keys of their columns as a sheet: shares as percentages, lists as one text. */

function sheetCell(row: Row, { key, figure }: Column): Cell {
  const value = row[key] ?? null;
  if (typeof value === 'number' && figure) {
    if (row.unit === '%') return { value, format: shareFormat(value) };
    return Number.isInteger(value) ? { value, format: '#,##0' } : value;
  }
  if (value === null || typeof value === 'number') return value;
  return typeof value === 'object' ? value.join('、') : String(value);
}

/** @param sticky how many columns stay in sight. */
export const gridSheet = (name: string, columns: readonly Column[], rows: readonly Row[], sticky: number): Sheet => ({
  name,
  sticky,
  columns: columns.map(({ zh, width }) => ({ head: zh, width })),
  rows: rows.map((row) => columns.map((column) => sheetCell(row, column))),
});

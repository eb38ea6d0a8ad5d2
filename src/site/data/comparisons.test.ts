import { expect, test } from 'vitest';
import type { ComparisonTable } from '../../compare/tables.ts';
import { longAsCsv } from './comparisons.ts';

test('CSV has the keys as its head, lists joined, a mark at its start and CRLF', () => {
  const column = (key: string) => ({ key, zh: key, width: 1 });
  const table: Pick<ComparisonTable, 'long'> = {
    long: { columns: ['b', 'a'].map(column), rows: [{ a: ['甲', '乙'], b: 0.9 }, { a: '=1,2' }] },
  };
  expect(longAsCsv(table)).toBe('\uFEFFb,a\r\n0.9,甲|乙\r\n,"\'=1,2"\r\n');
});

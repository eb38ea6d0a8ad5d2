import { expect, test } from 'vitest';
import type { ComparisonTable } from '../compare/tables.ts';
import { guarded, longAsCsv } from './comparisons.ts';

test('a text that a spreadsheet would run has an apostrophe; a number and a lone sign stay', () => {
  expect(guarded({ a: '=cmd()', b: '-5%', c: '＋1', d: '=', e: '>=', f: -0.05, g: '', h: null, i: '（=1）' })).toEqual({
    ...{ a: "'=cmd()", b: "'-5%", c: "'＋1", d: '=', e: '>=' },
    ...{ f: -0.05, g: '', h: null, i: '（=1）' },
  });
  expect(guarded({ a: '@x\n乙', b: '\t=1' })).toEqual({ a: "'@x\n乙", b: "'\t=1" });
});

test('CSV has the keys as its head, lists joined, a mark at its start and CRLF', () => {
  const column = (key: string) => ({ key, zh: key, width: 1 });
  const table: Pick<ComparisonTable, 'long'> = {
    long: { columns: ['b', 'a'].map(column), rows: [{ a: ['甲', '乙'], b: 0.9 }, { a: '=1,2' }] },
  };
  expect(longAsCsv(table)).toBe('\uFEFFb,a\r\n0.9,甲|乙\r\n,"\'=1,2"\r\n');
});

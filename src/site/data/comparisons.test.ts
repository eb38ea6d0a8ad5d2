import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { type ComparisonTable, tableOf } from '../../compare/tables.ts';
import { FIVE, vocabulary } from '../../testing/corpus.ts';
import { longAsCsv, tableAsXlsx } from './comparisons.ts';

test('CSV has the keys as its head, lists joined, a mark at its start and CRLF', () => {
  const column = (key: string) => ({ key, zh: key, width: 1 });
  const table: Pick<ComparisonTable, 'long'> = {
    long: { columns: ['b', 'a'].map(column), rows: [{ a: ['甲', '乙'], b: 0.9 }, { a: '=1,2' }] },
  };
  expect(longAsCsv(table)).toBe('\uFEFFb,a\r\n0.9,甲|乙\r\n,"\'=1,2"\r\n');
});

test('two documents of one city are told apart in the sheets', () => {
  const [first] = FIVE;
  const again = {
    ...first,
    policy: { ...first.policy, id: 'again', signedDate: '2031-01-01', status: 'draft' as const },
  };
  const both = [first, again];
  const permalink = (path: string): string => `https://example.org${path}`;
  const table = tableOf('goals', both, vocabulary, permalink);
  const policies = both.map(({ policy }) => policy);
  const files = unzipSync(tableAsXlsx(table, policies, { date: '2031-01-02', permalink }));
  const words = Object.values(files)
    .map((bytes) => strFromU8(bytes))
    .join('\n');
  for (const said of ['武汉（2024）、武汉（2031）的 2 份文件', '武汉（2031）的文件是征求意见稿', '文件：武汉（2024）'])
    expect(words).toContain(said);
  expect(table.matrix.columns.map(({ zh }) => zh.split('\n')[0])).toEqual(
    expect.arrayContaining(['武汉（2024）', '武汉（2031）（征求意见稿）']),
  );
});

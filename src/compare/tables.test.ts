import { describe, expect, test } from 'vitest';
import { describeResponsibilities, describeTargets } from '../model/describe.ts';
import { documents, FIVE, vocabulary } from '../testing/corpus.ts';
import { compareAgencies } from './agencies.ts';
import { compareGoals } from './goals.ts';
import { COMPARISONS, type ComparisonTable, type Row, tableOf } from './tables.ts';
import { compareMeasures, compareSafeguards, hasLists, isAbsent, listClauses } from './themes.ts';

/** The tables to take away hold what the comparisons hold, once, with all that is needed to check it. */

const permalink = (path: string): string => `https://example.org/base${path}`;
const make = (name: (typeof COMPARISONS)[number], of = documents): ComparisonTable =>
  tableOf(name, of, vocabulary, permalink);
const tables = COMPARISONS.map((name) => [name, make(name)] as const);
const [goals, measures, safeguards, agencies] = tables.map(([, table]) => table) as [
  ComparisonTable,
  ComparisonTable,
  ComparisonTable,
  ComparisonTable,
];

const values = (rows: readonly Row[], key: string): readonly unknown[] => rows.map((row) => row[key]);
const where = ({ long }: ComparisonTable, key: string, ...wanted: readonly string[]): readonly Row[] =>
  long.rows.filter((row) => wanted.includes(`${row[key]}`));

describe.each(tables)('%s', (_, { matrix, long, notes }) => {
  test('names each column once, and has a column for all that a row holds', () => {
    for (const { columns, rows } of [matrix, long]) {
      const keys = columns.map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
      for (const row of rows) expect(Object.keys(row).filter((key) => !keys.includes(key))).toEqual([]);
    }
    expect(notes.every(([name, text]) => name !== '' && text !== '')).toBe(true);
  });

  test('has the words of each code beside it', () => {
    const keys = long.columns.map(({ key }) => key);
    for (const { key, code } of long.columns) if (code) expect(keys[keys.indexOf(key) + 1]).toBe(`${key}_zh`);
  });

  test('leaves no cell of the matrix without a word', () => {
    for (const row of matrix.rows)
      for (const { key } of matrix.columns) expect(`${row[key] ?? ''}`.trim(), key).not.toBe('');
  });

  test('marks drafts and titles of ours, and gives each row that has a clause its lines and addresses', () => {
    for (const { policy } of documents) {
      const head = matrix.columns.find(({ key }) => key === policy.id)!.zh;
      expect(head.includes('征求意见稿')).toBe(policy.status === 'draft');
      expect(head).toContain(policy.documentNumber ?? '文号原文未载');
      for (const row of long.rows.filter((one) => one.policy === policy.id)) {
        expect(row.policy_status_zh).toBe(policy.status === 'draft' ? '征求意见稿' : '正式印发');
        expect(`${row.policy_title}`.includes('编者拟题')).toBe(policy.title === null);
        expect(row.documentNumber).toBe(policy.documentNumber);
      }
    }
    for (const row of long.rows.filter(({ clause }) => clause !== undefined)) {
      expect(row.url).toMatch(/^\/policies\/[^/]+\/#./u);
      expect(row.permalink).toBe(permalink(`${row.url}`));
      expect(row.headings).not.toBe('');
      expect(Number(row.line_first)).toBeGreaterThan(0);
      expect(Number(row.line_last)).toBeGreaterThanOrEqual(Number(row.line_first));
    }
  });
});

describe('goals', () => {
  const full = where(goals, 'entry', 'figure', 'condition');

  test('every target stands in full once, as it is published', () => {
    const records = documents.flatMap(describeTargets);
    expect(values(full, 'id').toSorted()).toEqual(records.map(({ id }) => id).toSorted());
    for (const { lines, ...record } of records) {
      const { rawDeadline: _, full: __, label, clause, ...rest } = record;
      expect(full.find(({ id }) => id === record.id)).toMatchObject({
        ...{ ...rest, label, clause },
        line_first: lines[0],
        line_last: lines[1],
      });
    }
  });

  test('what is only referred to has no number, and says why it is not the same', () => {
    for (const row of where(goals, 'entry', 'reference')) {
      expect(row.value).toBeUndefined();
      expect(row.quote).toBeUndefined();
      expect(['相近口径', '不可比']).toContain(row.relation_zh);
      expect(row.reason).toBeTruthy();
      expect(values(full, 'id')).toContain(row.id);
    }
  });

  test('a figure of another indicator than that of its row says how the two relate', () => {
    for (const row of where(goals, 'entry', 'figure'))
      if (row.indicator !== row.row_indicator) {
        expect(['同口径', '相近口径']).toContain(row.relation_zh);
        expect(row.reason).toBeTruthy();
      }
  });

  test('a row of the matrix is a row of the comparison, and an empty cell of it is a row 未提及', () => {
    const rows = compareGoals(documents, vocabulary).flatMap((family) => family.rows);
    expect(values(goals.matrix.rows, 'row_indicator_zh')).toEqual(
      rows.map(({ indicator }) => indicator?.zh ?? '未归指标'),
    );
    const silent = rows
      .filter(({ indicator }) => indicator !== null)
      .flatMap(({ cells }) => cells.filter(({ kind }) => kind !== 'stated'));
    expect(where(goals, 'entry', 'absent').length).toBe(silent.length);
  });

  test('a cell reads as on the page', () => {
    const { rows } = make('goals', FIVE).matrix;
    const row = rows.find(({ row_indicator_zh }) => row_indicator_zh === '快递业务量')!;
    expect(row['wuhan-2024']).toMatch(/^> 23 亿件（到2025年，上文写明；同口径）.*快递业务量突破23亿件/u);
    expect(row['quzhou-2024']).toMatch(/^> 5 亿件（到2025年末，上文写明；相近口径，寄递揽投件量：/u);
    expect(row['hangzhou-draft']).toBe('未提及');
    const revenue = rows.find(({ row_indicator_zh }) => row_indicator_zh === '快递业务收入')!;
    expect(revenue['hangzhou-draft']).toMatch(/^未提及，另有不可比的数：快递产业收入 > 1000 亿元（/u);
  });

  test('a number is a number in base units', () => {
    const row = full.find(({ id }) => id === 'wuhan-2024#1.t-8f218b')!;
    expect([row.value, row.unit, row.display]).toEqual([2_300_000_000, '件', '> 23 亿件']);
  });
});

describe.each([
  ['measures', measures, compareMeasures(documents, vocabulary.themes), 'measure'],
  ['safeguards', safeguards, compareSafeguards(documents, vocabulary.themes), 'safeguard'],
] as const)('%s', (_, table, compared, part) => {
  const leaves = documents.flatMap((document) =>
    listClauses(document)
      .filter(({ view }) => view.clause.part === part)
      .map((clause) => ({ id: `${document.policy.id}#${clause.number}`, clause })),
  );

  test('every leaf clause stands once as 主要, with its text and its units', () => {
    const primary = where(table, 'placing', 'primary');
    expect(values(primary, 'clause').toSorted()).toEqual(leaves.map(({ id }) => id).toSorted());
    for (const { id, clause } of leaves) {
      const row = primary.find((one) => one.clause === id)!;
      expect(row.text).toBe(clause.view.text);
      const names = ['lead', 'responsible', 'support', 'inheritedUnits'].flatMap((key) => row[key] as string[]);
      expect(names.toSorted()).toEqual(clause.units.map(({ agency }) => agency).toSorted());
    }
  });

  test('each placing has a sentence of its clause beside the full text', () => {
    for (const { passage, text } of where(table, 'placing', 'primary', 'further', 'drawn')) {
      const words = `${passage}`.replaceAll(/^…|…$/gu, '');
      expect(`${text}`.replaceAll(/\s+/gu, '')).toContain(words);
    }
  });

  test('a row for each placing, and one for each silence', () => {
    const cells = compared.flatMap((row) => row.cells);
    const count = (placing: string): number => where(table, 'placing', placing).length;
    for (const placing of ['primary', 'further', 'drawn'] as const)
      expect(count(placing)).toBe(cells.flatMap((cell) => cell[placing]).length);
    expect(count('mention')).toBe(cells.flatMap((cell) => cell.mentions).length);
    expect(count('absent')).toBe(cells.filter(isAbsent).length);
    expect(table.matrix.rows.length).toBe(compared.length);
  });
});

describe('agencies', () => {
  test('every unit of a list under a leaf clause stands once, and a document without lists says so', () => {
    const key = (clause: unknown, agency: unknown, role: unknown, inherited: unknown): string =>
      [clause, agency, role, inherited].join(' ');
    const leaves = new Set(
      documents.flatMap((document) => listClauses(document).map(({ number }) => `${document.policy.id}#${number}`)),
    );
    const listed = documents
      .flatMap(describeResponsibilities)
      .filter(({ clause }) => leaves.has(clause))
      .map(({ clause, agency, role, inherited }) => key(clause, agency, role, inherited));
    const named = where(agencies, 'entry', 'named');
    expect(named.map((row) => key(row.clause, row.agency, row.role, row.inherited)).toSorted()).toEqual(
      listed.toSorted(),
    );
    expect(values(where(agencies, 'entry', 'no-list'), 'policy')).toEqual(
      documents.filter((document) => !hasLists(document)).map(({ policy }) => policy.id),
    );
  });

  test('the matrix has a row of counts and the rows of themes for each kind', () => {
    const compared = compareAgencies(documents, vocabulary);
    expect(agencies.matrix.rows.length).toBe(compared.reduce((sum, { rows }) => sum + 1 + rows.length, 0));
  });

  test('a row of counts says how many clauses of each document name the kind, or that it has no lists', () => {
    const { rows } = make('agencies', FIVE).matrix;
    const countsOf = (kind: string): readonly unknown[] => {
      const row = rows.find(({ row_kind, row_theme }) => row_kind === kind && row_theme === '全部条数');
      return FIVE.map(({ policy }) => row?.[policy.id]);
    };
    expect(countsOf('邮政管理局')).toEqual(['11 条', '13 条', '20 条', '本文件未列', '15 条']);
    expect(countsOf('海关')).toEqual(['1 条', '2 条', '1 条', '本文件未列', '—']);
  });
});

test.each([
  ['goals', goals],
  ['safeguards', safeguards],
] as const)('the matrix of %s is the one that was read', async (name, { matrix: { columns, rows } }) => {
  const cells = rows.map((row) => columns.map(({ key, zh }) => `${zh}\n${row[key]}\n`).join('\n'));
  await expect(cells.join('\n————\n\n')).toMatchFileSnapshot(`__fixtures__/${name}.matrix.txt`);
});

test('one document, or none, makes a table too', () => {
  for (const name of COMPARISONS) {
    expect(make(name, documents.slice(0, 1)).long.rows.length).toBeGreaterThan(0);
    expect(values(make(name, []).long.rows, 'policy')).toEqual([]);
  }
});

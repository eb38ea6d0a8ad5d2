import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Column,
  choiceText,
  chosenColumns,
  columnOf,
  columnsAtFirst,
  passes,
  ROW_FILTERS,
  type RowFilter,
  standingCells,
  strangersIn,
  tokenOf,
} from './choice.ts';

const column = (policy: string, city: string | null, date: string | null = null, draft = false): Column => ({
  ...{ policy, city, draft, date },
});

const WUHAN = column('wuhan-2024', 'wuhan', '2024-01-15');
const WUHAN_OLD = column('wuhan-2019', 'wuhan', '2019-05-01');
const WUHAN_DRAFT = column('wuhan-draft', 'wuhan', '2026-01-01', true);
const HANGZHOU = column('hangzhou-draft', 'hangzhou', null, true);
const PLACELESS = column('circular', null, '2020-01-01');
const COLUMNS = [WUHAN_OLD, WUHAN_DRAFT, WUHAN, HANGZHOU, PLACELESS];

describe('a name in the address', () => {
  test.each<[string, string, Column | undefined]>([
    ['a policy is itself', 'wuhan-2019', WUHAN_OLD],
    ['a city is its newest issued policy', 'wuhan', WUHAN],
    ['a city without an issued policy is its draft', 'hangzhou', HANGZHOU],
    ['a policy without a city has its own name', 'circular', PLACELESS],
    ['a name that nothing has is nothing', 'atlantis', undefined],
    ['an empty name is nothing, also where a policy has no city', '', undefined],
    ['a property of objects is nothing', '__proto__', undefined],
    ['case and width do not count', 'Ｗuhan', WUHAN],
  ])('%s', (_, token, expected) => {
    expect(columnOf(token, COLUMNS)).toBe(expected);
  });

  test('a policy whose name is that of a city comes before the city', () => {
    const own = column('wuhan', 'hangzhou');
    expect(columnOf('wuhan', [WUHAN, own])).toBe(own);
    expect(tokenOf(WUHAN, [WUHAN, own])).toBe('wuhan-2024');
  });

  test('an undated policy is older than a dated one; of two undated ones the first counts', () => {
    const undated = column('wuhan-u', 'wuhan');
    const other = column('wuhan-v', 'wuhan');
    expect(columnOf('wuhan', [undated, WUHAN_OLD])).toBe(WUHAN_OLD);
    expect(columnOf('wuhan', [undated, other])).toBe(undated);
  });

  test.each<[Column, string]>([
    [WUHAN, 'wuhan'],
    [WUHAN_OLD, 'wuhan-2019'],
    [WUHAN_DRAFT, 'wuhan-draft'],
    [HANGZHOU, 'hangzhou'],
    [PLACELESS, 'circular'],
  ])('of %o is %s: the city only where it means this very policy', (one, token) => {
    expect(tokenOf(one, COLUMNS)).toBe(token);
  });
});

describe('the chosen columns', () => {
  test.each<[string | null, readonly Column[]]>([
    [null, COLUMNS],
    ['', COLUMNS],
    [',,', COLUMNS],
    ['atlantis', COLUMNS],
    ['hangzhou,wuhan', [HANGZHOU, WUHAN]],
    ['wuhan,hangzhou', [WUHAN, HANGZHOU]],
    [' wuhan , hangzhou ', [WUHAN, HANGZHOU]],
    ['wuhan,wuhan', [WUHAN]],
    ['wuhan,hangzhou,wuhan-2024', [WUHAN, HANGZHOU]],
    ['atlantis,wuhan-2019,<script>,', [WUHAN_OLD]],
    ['__proto__,constructor,toString', COLUMNS],
  ])('of %j', (asked, expected) => {
    expect(chosenColumns(asked, COLUMNS)).toEqual(expected);
  });

  test.each<[string | null, readonly string[]]>([
    [null, []],
    ['all', []],
    ['wuhan,,hangzhou-draft', []],
    ['atlantis, wuhan，<b>', ['atlantis', '<b>']],
  ])('of %j those that the site does not have are named', (asked, expected) => {
    expect(strangersIn(asked, COLUMNS)).toEqual(expected);
  });

  test.each<[readonly Column[], string]>([
    [COLUMNS, ''],
    [[HANGZHOU, WUHAN], 'hangzhou,wuhan'],
    [COLUMNS.toReversed(), 'circular,hangzhou,wuhan,wuhan-draft,wuhan-2019'],
    [[WUHAN_OLD], 'wuhan-2019'],
  ])('are written so that %# is %j', (chosen, text) => {
    expect(choiceText(chosen, COLUMNS)).toBe(text);
  });
});

/** Few names, so that cities have several policies and a policy may be called as a city is. */
const name = fc.constantFrom('wuhan', 'hangzhou', 'wuhan-2024', 'hangzhou-draft', 'constructor', 'a', 'b');
const anyColumns = fc.uniqueArray(
  fc.record({
    policy: name,
    city: fc.option(name),
    draft: fc.boolean(),
    date: fc.option(fc.constantFrom('2019-05-01', '2024-01-15', '2026-01-01')),
  }),
  { selector: ({ policy }) => policy, minLength: 1, maxLength: 6 },
);
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.array(fc.oneof(name, fc.string({ maxLength: 3 })), { maxLength: 8 }).map((tokens) => tokens.join(',')),
);

test('whatever the address says, some columns are shown, each once, and none that is not there', () => {
  fc.assert(
    fc.property(fc.option(anyText), anyColumns, (asked, columns) => {
      const chosen = chosenColumns(asked, columns);
      expect(chosen.length).toBeGreaterThan(0);
      expect(new Set(chosen).size).toBe(chosen.length);
      for (const one of chosen) expect(columns).toContain(one);
    }),
  );
});

test('any choice in any order comes back from the address as it was', () => {
  const choice = anyColumns.chain((columns) =>
    fc.tuple(fc.constant(columns), fc.shuffledSubarray(columns, { minLength: 1 })),
  );
  fc.assert(
    fc.property(choice, ([columns, chosen]) => {
      expect(chosenColumns(choiceText(chosen, columns), columns)).toEqual(chosen);
    }),
  );
});

describe('rows', () => {
  const ALL = ['all', 'shared', 'differ', 'one', 'gap'];

  test('the filters are those of the page', () => {
    expect(ROW_FILTERS).toEqual(ALL);
  });

  test.each<[readonly string[], string]>([
    [['a', 'a', 'a'], 'all shared'],
    [['a', 'b', 'a'], 'all shared differ'],
    [['a', '', 'a'], 'all differ gap'],
    [['a', '', 'b'], 'all differ gap'],
    [['', 'a', ''], 'all differ one'],
    [['', '', ''], 'all'],
    // Of two, one that is filled is alone and the other's gap.
    [['a', ''], 'all differ one gap'],
    [['a', 'a'], 'all shared'],
    [['', ''], 'all'],
    // Of one column there is nothing to differ from: what it fills is shown.
    [['a'], 'all shared differ one gap'],
    [[''], 'all'],
  ])('that say %j pass %s', (says, expected) => {
    expect(ROW_FILTERS.filter((filter) => passes(filter, says))).toEqual(expected.split(' '));
  });

  test('the order of the columns does not matter', () => {
    const says = fc.array(fc.constantFrom('', 'a', 'b'), { minLength: 1, maxLength: 5 });
    const shuffled = says.chain((all) =>
      fc.tuple(
        fc.constant(all),
        fc.shuffledSubarray([...all.keys()], { minLength: all.length }).map((order) => order.map((at) => all[at]!)),
      ),
    );
    fc.assert(
      fc.property(fc.constantFrom<RowFilter>(...ROW_FILTERS), shuffled, (filter, [one, other]) => {
        expect(passes(filter, one)).toBe(passes(filter, other));
      }),
    );
  });
});

describe('a table of many columns', () => {
  const many = Array.from({ length: 50 }, (_, place) => column(`p${place}`, `c${place}`));
  const atFirst = columnsAtFirst(many);

  test('begins with the first eight, one of twelve with all', () => {
    expect(atFirst).toEqual(many.slice(0, 8));
    expect(columnsAtFirst(many.slice(0, 12))).toHaveLength(12);
  });

  test.each([
    [null, atFirst, ''],
    ['all', many, 'all'],
    ['c9,c40', [many[9]!, many[40]!], 'c9,c40'],
    ['c0', [many[0]!], 'c0'],
  ])('shows what the address %j says, and says it again', (asked, shown, text) => {
    expect(chosenColumns(asked, many, atFirst)).toEqual(shown);
    expect(choiceText(shown, many, atFirst)).toBe(text);
  });

  const quiet = (cell: string): string | null => (cell === '' || cell === '-' ? cell : null);

  test.each([
    // Up to the eighth column each cell stands for itself.
    [
      ['', '', 'a', '', '', '', '', '', '', '', '', '', ''],
      [1, 1, 1, 1, 1, 1, 1, 1, 5],
    ],
    [
      ['', '', 'a', '', '', '', '', '', 'a', '', '', '-', '-', '', 'b'],
      [1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 1, 1],
    ],
    // A table of twelve has room for all.
    [['', '', 'a', '', '', '', '', '', '', '', '', ''], Array.from({ length: 12 }, () => 1)],
  ])('puts quiet cells of %j together', (cells, columns) => {
    expect(standingCells(cells, quiet).map((standing) => standing.columns)).toEqual(columns);
  });

  test('loses no cell that says something, and covers each column once', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('', '', '-', 'a', 'b'), { maxLength: 60 }), (cells) => {
        const standing = standingCells(cells, quiet);
        expect(standing.flatMap(({ cell, columns }) => Array.from({ length: columns }, () => cell))).toEqual(cells);
      }),
    );
  });
});

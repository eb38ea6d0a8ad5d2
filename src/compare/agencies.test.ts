import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeResponsibilities, viewClauses } from '../model/describe.ts';
import type { Mark, Paragraph, Part, PolicyDocument, Role } from '../model/document.ts';
import type { Theme, Vocabulary } from '../model/vocabulary.ts';
import { documents, vocabulary } from '../testing/corpus.ts';
import { type AgencyDuties, compareAgencies, type DutyCell } from './agencies.ts';

interface Made {
  readonly part?: Part;
  /** Ids of themes, separated by spaces. */
  readonly themes?: string;
  /** Names in its list, separated by spaces; `甲:lead` has a role, `甲*` is named for what follows too. */
  readonly list?: string;
  /** Which clause names bodies for this one: the first, that prints such names. */
  readonly inherits?: boolean;
}

/** A document with a clause for each entry, numbered from 1, and a list in its only paragraph. */
const made = (policy: string, ...clauses: readonly Made[]): PolicyDocument =>
  ({
    policy: { id: policy },
    clauses: clauses.map(({ part = 'measure', themes = '', inherits = false }, place) => ({
      number: `${place + 1}`,
      level: 1,
      label: '',
      part,
      partBasis: 'stated',
      themes: themes.split(' ').filter(Boolean),
      inherits: inherits ? '1' : null,
    })),
    paragraphs: clauses.map(({ list = '' }, place) => listed(`${place + 1}`, list)),
  }) as unknown as PolicyDocument;

function listed(clause: string, list: string): Paragraph {
  const marks: Mark[] = list === '' ? [] : [{ type: 'list', start: 0, end: list.length }];
  for (const { 0: printed, index } of list.matchAll(/\S+/gu)) {
    const [, name, carry, role = 'responsible'] = /^([^:*]+)(\*?)(?::(.*))?$/u.exec(printed)!;
    const end = index + name!.length;
    marks.push({ type: 'unit', start: index, end, role: role as Role, carry: carry === '*', agency: null });
  }
  return { id: `${clause}.p1`, clause, kind: 'body', text: list, lines: [1, 1], marks };
}

const words = {
  themes: ['green', 'safety'].map((id) => ({ id, zh: id })) as unknown as readonly Theme[],
  agencyKinds: [
    { id: 'transport', zh: '交通局', en: '', names: ['交通局', '交通运输局'], accepted: '', rejected: '' },
    { id: 'police', zh: '公安局', en: '', names: ['公安局'], accepted: '', rejected: '' },
  ],
} satisfies Pick<Vocabulary, 'themes' | 'agencyKinds'>;

/** `1:市交通局 2:市交通局/lead`, of an inherited one `*`; `-` where lists do not name it, `…` where there are none. */
const cellText = (cell: DutyCell): string =>
  cell.kind !== 'named'
    ? { 'not-stated': '-', 'no-list': '…' }[cell.kind]
    : cell.duties
        .map(({ clause, units }) => {
          const names = units.map(
            ({ agency, role, inherited }) =>
              agency + (role === 'responsible' ? '' : `/${role}`) + (inherited ? '*' : ''),
          );
          return `${clause.number}:${names.join('+')}`;
        })
        .join(' ');
const sketch = (agencies: readonly AgencyDuties[]): unknown =>
  Object.fromEntries(
    agencies.map(({ id, rows }) => [
      id,
      Object.fromEntries(rows.map(({ theme, cells }) => [theme?.id ?? 'none', cells.map(cellText)])),
    ]),
  );

test('a body stands under the first theme of each clause whose list names it, with its role', () => {
  const given = [
    made(
      'x',
      { themes: 'safety green', list: '市交通局 市公安局:support' },
      { themes: 'green', part: 'safeguard', list: '市交通运输局:lead' },
      { themes: 'green', part: 'goal', list: '市交通局' },
    ),
    made('y', { themes: 'green', list: '市公安局' }),
  ];
  expect(sketch(compareAgencies(given, words))).toEqual({
    transport: { green: ['2:市交通运输局/lead', '-'], safety: ['1:市交通局', '-'] },
    police: { green: ['-', '1:市公安局'], safety: ['1:市公安局/support', '-'] },
  });
});

test('kinds stand in the order of the vocabulary, bodies that it does not know behind them as they appear', () => {
  const given = [
    made('x', { list: '快递协会 市公安局' }),
    made('y', { list: '无人机办公室 市交通局 快递协会' }, { list: '市公安局 快递协会' }),
  ];
  const agencies = compareAgencies(given, words);
  expect(agencies.map(({ id, zh, known }) => [id, zh, known])).toEqual([
    ['transport', '交通局', true],
    ['police', '公安局', true],
    ['快递协会', '快递协会', false],
    ['无人机办公室', '无人机办公室', false],
  ]);
  expect(agencies.map(({ counts }) => counts)).toEqual([
    [0, 1],
    [1, 1],
    [1, 2],
    [0, 1],
  ]);
});

test('a document without lists is told apart from one whose lists do not name the body', () => {
  const given = [
    made('x', { themes: 'green', list: '市公安局' }),
    made('y', { themes: 'green' }),
    made('z', { themes: 'green' }, { part: 'goal', list: '市交通局' }),
  ];
  const [police] = compareAgencies(given, words);
  expect(police!.rows.map(({ cells }) => cells.map(({ kind }) => kind))).toEqual([['named', 'no-list', 'not-stated']]);
  expect(police!.counts).toEqual([1, null, 0]);
});

test('two bodies of one kind in one list are one duty, and their names are kept', () => {
  const given = [made('x', { themes: 'green', list: '市交通局 省交通运输局:support' }, { list: '市交通局' })];
  const [transport] = compareAgencies(given, words);
  expect(sketch([transport!])).toEqual({
    transport: { green: ['1:市交通局+省交通运输局/support'], none: ['2:市交通局'] },
  });
  expect(transport!.names).toEqual(['市交通局', '省交通运输局']);
  expect(transport!.counts).toEqual([2]);
});

test('a body that a carry-over rule names answers for the clauses that the rule covers, as inherited', () => {
  const given = [
    made(
      'x',
      { themes: 'green', list: '市公安局 市交通局*', inherits: true },
      { themes: 'green', list: '市公安局', inherits: true },
      { themes: 'green', inherits: true },
      { themes: 'green' },
    ),
  ];
  expect(sketch(compareAgencies(given, words))).toEqual({
    transport: { green: ['1:市交通局* 2:市交通局* 3:市交通局*'] },
    police: { green: ['1:市公安局 2:市公安局'] },
  });
});

test('clauses without a theme, or with one that the vocabulary lacks, stand last', () => {
  const given = [made('x', { list: '市公安局' }, { themes: 'unknown', list: '市公安局' }, { themes: 'safety' })];
  expect(sketch(compareAgencies(given, words))).toEqual({ police: { none: ['1:市公安局 2:市公安局'] } });
});

test('without documents, or without lists, there are no bodies', () => {
  expect(compareAgencies([], words)).toEqual([]);
  expect(compareAgencies([made('x', { themes: 'green' })], words)).toEqual([]);
});

/** What must hold for any documents: each row of a list of a leaf measure or safeguard stands once. */
function expectWhole(given: readonly PolicyDocument[]): void {
  const agencies = compareAgencies(given, vocabulary);
  const expected = given.flatMap((document) => {
    const leaves = new Map(
      viewClauses(document)
        .filter(({ clause, children }) => children.length === 0 && ['measure', 'safeguard'].includes(clause.part))
        .map(({ clause }) => [`${document.policy.id}#${clause.number}`, clause]),
    );
    return describeResponsibilities(document).flatMap((row) => {
      const theme = leaves.get(row.clause)?.themes[0] ?? '';
      const known = vocabulary.themes.some(({ id }) => id === theme);
      return leaves.has(row.clause) ? [JSON.stringify([known ? theme : null, row])] : [];
    });
  });
  const shown = agencies.flatMap(({ rows }) =>
    rows.flatMap(({ theme, cells }) =>
      cells.flatMap((cell) =>
        cell.kind !== 'named'
          ? []
          : cell.duties.flatMap(({ clause, units }) =>
              units.map((unit) => {
                expect(unit.clause).toBe(`${cell.document.policy.id}#${clause.number}`);
                return JSON.stringify([theme?.id ?? null, unit]);
              }),
            ),
      ),
    ),
  );
  expect(shown.toSorted()).toEqual(expected.toSorted());
  expect(new Set(agencies.map(({ id }) => id)).size).toBe(agencies.length);

  const listing = given.map(({ paragraphs }) =>
    paragraphs.some(({ marks }) => marks.some(({ type }) => type === 'list')),
  );
  for (const { rows, counts, names } of agencies) {
    expect(rows.length).toBeGreaterThan(0);
    expect(names.length).toBeGreaterThan(0);
    for (const { cells } of rows) {
      expect(cells.map(({ document }) => document)).toEqual(given);
      expect(cells.map(({ kind }) => kind !== 'no-list')).toEqual(listing);
    }
    const clauses = given.map((_, place) =>
      rows.reduce((sum, { cells: { [place]: cell } }) => sum + (cell?.kind === 'named' ? cell.duties.length : 0), 0),
    );
    expect(counts).toEqual(clauses.map((count, place) => (listing[place] ? count : null)));
  }
}

describe('whole', () => {
  test('of the corpus every row of a list under a leaf measure or safeguard stands once', () => {
    expectWhole(documents);
    expect(compareAgencies(documents, vocabulary).length).toBeGreaterThan(1);
  });

  const themeIds = vocabulary.themes.map(({ id }) => id);

  /** Documents of the corpus, some left out, some twice, without some of their lists, with other parts and themes. */
  const anyDocuments = fc
    .array(
      fc.record({
        document: fc.constantFrom(...documents),
        fate: fc.array(
          fc.record(
            {
              part: fc.constantFrom<Part>('goal', 'measure', 'safeguard', 'other'),
              themes: fc.uniqueArray(fc.constantFrom('no-such-theme', ...themeIds), { maxLength: 3 }),
            },
            { requiredKeys: [] },
          ),
          { minLength: 1, maxLength: 40 },
        ),
        unlisted: fc.array(fc.boolean(), { minLength: 1, maxLength: 10 }),
      }),
      { maxLength: 6 },
    )
    .map((picks) =>
      picks.map(
        ({ document, fate, unlisted }, copy): PolicyDocument => ({
          ...document,
          policy: { ...document.policy, id: `${document.policy.id}-${copy}` },
          clauses: document.clauses.map((clause, place) => ({ ...clause, ...fate[place % fate.length] })),
          paragraphs: document.paragraphs.map((paragraph, place) =>
            unlisted[place % unlisted.length] ? { ...paragraph, marks: [] } : paragraph,
          ),
        }),
      ),
    );

  test('whatever the documents, each row stands once and the counts are those of the cells', () => {
    fc.assert(fc.property(anyDocuments, expectWhole));
  }, 60_000);
});

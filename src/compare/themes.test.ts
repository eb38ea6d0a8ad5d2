import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { viewClauses } from '../model/describe.ts';
import type { Part, PolicyDocument } from '../model/document.ts';
import { phrasePattern } from '../model/relations.ts';
import type { Theme } from '../model/vocabulary.ts';
import { documents, vocabulary } from '../testing/corpus.ts';
import {
  clausesOfTheme,
  clausesWithoutTheme,
  compareMeasures,
  compareSafeguards,
  coverageOf,
  hasLists,
  isAbsent,
  isUnclaimed,
  listClauses,
  openingOf,
  passageOn,
  SAFEGUARDS,
  type ThemeCell,
  type ThemedClause,
  type ThemeRow,
} from './themes.ts';

interface Made {
  readonly number: string;
  readonly part?: Part;
  /** Ids of themes, separated by spaces. */
  readonly themes?: string;
}

/** A document whose clauses are one level deep for each dot of their number. */
const made = (policy: string, ...clauses: readonly Made[]): PolicyDocument =>
  ({
    policy: { id: policy },
    clauses: clauses.map(({ number, part = 'measure', themes = '' }) => ({
      number,
      level: number.split('.').length,
      label: `${number}、`,
      part,
      partBasis: 'stated',
      themes: themes.split(' ').filter(Boolean),
      inherits: null,
    })),
    paragraphs: clauses.map(({ number }, place) => ({
      id: `${number}.p1`,
      clause: number,
      kind: 'heading',
      text: `${number}、题${number}`,
      lines: [place + 1, place + 1],
      marks: [],
    })),
  }) as unknown as PolicyDocument;

const themes = ['green', 'organisation', 'finance-funding', 'safety'].map((id) => ({
  id,
  zh: `〔${id}〕`,
  words: { title: [], text: [{ phrase: id, weight: 1 }] },
})) as unknown as readonly Theme[];

const numbers = (clauses: readonly ThemedClause[]): string => clauses.map(({ number }) => number).join(' ');

/** `primary | further | drawn`, a cell each; `-` for an absent one. */
const cellText = (cell: ThemeCell): string =>
  isUnclaimed(cell) ? '-' : [cell.primary, cell.further, cell.drawn].map(numbers).join('|');
const sketch = (rows: readonly ThemeRow[]): unknown =>
  Object.fromEntries(rows.map(({ id, cells }) => [id, cells.map(cellText)]));

describe('clauses', () => {
  test('listed are leaves that are measures or safeguards, with the headings above them', () => {
    const clauses = listClauses(
      made(
        'x',
        { number: '1', part: 'goal' },
        { number: '1.1', part: 'goal' },
        { number: '2' },
        { number: '2.1' },
        { number: '2.1.1' },
        { number: '2.2' },
        { number: '3', part: 'safeguard' },
        { number: '4', part: 'other' },
      ),
    );
    expect(clauses.map(({ number, headings }) => [number, headings])).toEqual([
      ['2.1.1', ['2、题2', '2.1、题2.1', '2.1.1、题2.1.1']],
      ['2.2', ['2、题2', '2.2、题2.2']],
      ['3', ['3、题3']],
    ]);
  });

  test.each([
    ['', ''],
    ['到 2025 年，建成。再建。', '到2025年，建成。'],
    ['一；二', '一；'],
    [`${'长'.repeat(90)}。`, `${'长'.repeat(90)}…`],
    [`${'长'.repeat(89)}。又`, `${'长'.repeat(89)}。`],
    ['没有句号\n第二段', '没有句号第二段'],
  ])('the opening of %j is %j', (text, opening) => {
    expect(openingOf({ view: { text } } as ThemedClause)).toBe(opening);
  });

  test('a document has lists where one stands anywhere', () => {
    const paragraphs = (...types: readonly string[]) =>
      ({ paragraphs: [{ marks: [] }, { marks: types.map((type) => ({ type })) }] }) as unknown as PolicyDocument;
    expect(hasLists(paragraphs('target', 'list'))).toBe(true);
    expect(hasLists(paragraphs('target'))).toBe(false);
    expect(hasLists(paragraphs())).toBe(false);
  });
});

test('measures stand in full under their first theme, are named under the others, safeguards beside them', () => {
  const given = [
    made(
      'x',
      { number: '1', themes: 'safety green' },
      { number: '2', themes: 'green' },
      { number: '3', part: 'safeguard', themes: 'organisation green' },
      { number: '4', part: 'goal', themes: 'green' },
    ),
    made('y', { number: '1', part: 'safeguard', themes: 'green' }),
    made('z', { number: '1', themes: 'safety' }),
  ];
  expect(sketch(compareMeasures(given, themes))).toEqual({
    green: ['2|1|3', '||1', '-'],
    // Nobody's measure is about it: 组织 is left out, though a safeguard has it.
    safety: ['1||', '-', '1||'],
  });
});

test('measures without a theme, or with one that the vocabulary lacks, stand last as 未归类', () => {
  const given = [made('x', { number: '1' }, { number: '2', themes: 'unknown green' }), made('y')];
  const rows = compareMeasures(given, themes);
  expect(sketch(rows)).toEqual({ green: ['|2|', '-'], other: ['1 2||', '-'] });
  expect(rows.map(({ zh }) => zh)).toEqual(['〔green〕', '未归类']);
});

test('safeguards stand in the six groups, measures of the same work beside them, the rest as 其他保障', () => {
  const given = [
    made(
      'x',
      { number: '1', themes: 'safety finance-funding' },
      { number: '2', part: 'safeguard', themes: 'organisation finance-funding' },
      { number: '3', part: 'safeguard', themes: 'safety organisation' },
      { number: '4', part: 'safeguard' },
      { number: '5', themes: 'safety' },
    ),
    made('y', { number: '1', themes: 'organisation' }),
  ];
  const rows = compareSafeguards(given, themes);
  expect(sketch(rows)).toEqual({
    organisation: ['2|3|', '||1'],
    'finance-funding': ['|2|1', '-'],
    'land-planning': ['-', '-'],
    talent: ['-', '-'],
    publicity: ['-', '-'],
    'supervision-evaluation': ['-', '-'],
    other: ['3 4||', '-'],
  });
  expect(rows.map(({ zh }) => zh)).toEqual(['组织', '资金', '政策与用地', '人才', '宣传', '督导', '其他保障']);
});

test('without safeguards of another kind there is no row 其他保障; the six stand there always', () => {
  const given = [made('x', { number: '1' }, { number: '2', part: 'safeguard', themes: 'talent' })];
  expect(compareSafeguards(given, themes).map(({ id }) => id)).toEqual(SAFEGUARDS.map(({ theme }) => theme));
  expect(compareSafeguards([], themes).map(({ id }) => id)).toEqual(SAFEGUARDS.map(({ theme }) => theme));
});

test('the page of a theme has measures and safeguards alike; those without a theme are listed apart', () => {
  const given = [
    made('x', { number: '1', themes: 'safety green' }, { number: '2', part: 'safeguard', themes: 'green' }),
    made('y', { number: '1' }, { number: '2', part: 'goal' }),
  ];
  expect(clausesOfTheme(given, 'green').map(cellText)).toEqual(['2|1|', '-']);
  expect(clausesWithoutTheme(given).map(cellText)).toEqual(['-', '1||']);
});

test('coverage: rows that all documents fill, that one leaves out, that one alone has', () => {
  const given = [made('x'), made('y'), made('z')];
  const one = [{}] as unknown as readonly ThemedClause[];
  const row = (id: string, ...filled: readonly (keyof ThemeCell | '')[]): ThemeRow => ({
    id,
    zh: id,
    theme: null,
    cells: filled.map((where, place) => ({
      ...{ document: given[place]!, primary: [], further: [], drawn: [], mentions: [] },
      ...(where === '' ? {} : { [where]: one }),
    })),
  });
  const { shared, gaps, uniques } = coverageOf([
    row('all', 'primary', 'further', 'drawn'),
    row('no y', 'primary', '', 'drawn'),
    row('z alone', '', '', 'further'),
    row('none', '', '', ''),
  ]);
  expect(shared.map(({ id }) => id)).toEqual(['all']);
  expect(gaps.map(({ row: { id }, document }) => [id, document.policy.id])).toEqual([['no y', 'y']]);
  expect(uniques.map(({ row: { id }, document }) => [id, document.policy.id])).toEqual([['z alone', 'z']]);
});

test('coverage of two: a row that one of them fills is its own, and no gap of the other', () => {
  const given = [made('x', { number: '1', themes: 'green' }), made('y', { number: '1', themes: 'safety' })];
  const { shared, gaps, uniques } = coverageOf(compareMeasures(given, themes));
  expect([shared, gaps]).toEqual([[], []]);
  expect(uniques.map(({ row, document }) => [row.id, document.policy.id])).toEqual([
    ['green', 'x'],
    ['safety', 'y'],
  ]);
});

test('coverage: what fits no theme is nobody’s own', () => {
  const given = [
    made('x', { number: '1', themes: 'green' }, { number: '2' }),
    made('y', { number: '1', themes: 'green' }),
  ];
  const rows = compareMeasures(given, themes);
  expect(rows.map(({ id }) => id)).toEqual(['green', 'other']);
  expect(coverageOf(rows)).toEqual({ shared: [rows[0]], gaps: [], uniques: [] });
});

/** What must hold for any documents: each leaf of a part in full once, drawn in only from the other part. */
function expectWhole(given: readonly PolicyDocument[]): void {
  const leaves = (part: Part): string[] =>
    given.flatMap((document) =>
      viewClauses(document)
        .filter(({ clause, children }) => clause.part === part && children.length === 0)
        .map(({ clause }) => `${document.policy.id}#${clause.number}`),
    );
  for (const [rows, own, other] of [
    [compareMeasures(given, vocabulary.themes), 'measure', 'safeguard'],
    [compareSafeguards(given, vocabulary.themes), 'safeguard', 'measure'],
  ] as const) {
    const cells = rows.flatMap((row) => row.cells.map((cell) => ({ id: row.id, cell })));
    const full = cells.flatMap(({ cell }) => cell.primary.map(({ number }) => `${cell.document.policy.id}#${number}`));
    expect(full.toSorted()).toEqual(leaves(own).toSorted());
    for (const row of rows) expect(row.cells.map(({ document }) => document)).toEqual(given);
    for (const { id, cell } of cells) {
      const { primary, further, drawn } = cell;
      const part = (clauses: readonly ThemedClause[]): string[] => clauses.map(({ view }) => view.clause.part);
      expect([...part(primary), ...part(further)].filter((it) => it !== own)).toEqual([]);
      expect(part(drawn).filter((it) => it !== other)).toEqual([]);
      // Who is named under a theme has it, and stands in one of the three lists only.
      const all = [...primary, ...further, ...drawn];
      expect(new Set(all.map(({ number }) => number)).size).toBe(all.length);
      if (id !== 'other') for (const { view } of all) expect(view.clause.themes).toContain(id);
    }
    const { shared, gaps, uniques } = coverageOf(rows);
    for (const row of shared) expect(row.cells.filter(isUnclaimed)).toEqual([]);
    for (const { row, document } of gaps)
      expect(row.cells.filter(isUnclaimed).map((cell) => cell.document)).toEqual([document]);
    for (const { row, document } of uniques)
      expect(row.cells.filter((cell) => !isUnclaimed(cell)).map((cell) => cell.document)).toEqual([document]);
    const named = [...shared, ...gaps.map(({ row }) => row), ...uniques.map(({ row }) => row)];
    if (given.length > 1) expect(new Set(named).size).toBe(named.length);
  }
}

test('of the corpus every leaf measure and every leaf safeguard stands in full once', () => {
  expectWhole(documents);
  expect(documents.flatMap(listClauses).length).toBeGreaterThan(documents.length);
});

const themeIds = vocabulary.themes.map(({ id }) => id);

/** Documents of the corpus, some left out, some twice under another name, with other parts and other themes. */
const anyDocuments = fc
  .array(
    fc.record({
      document: fc.constantFrom(...documents),
      fate: fc.array(
        fc.record(
          {
            part: fc.constantFrom<Part>('goal', 'measure', 'safeguard', 'other'),
            themes: fc.uniqueArray(fc.constantFrom('no-such-theme', ...themeIds), { maxLength: 4 }),
          },
          { requiredKeys: [] },
        ),
        { minLength: 1, maxLength: 40 },
      ),
    }),
    { maxLength: 6 },
  )
  .map((picks) =>
    picks.map(
      ({ document, fate }, copy): PolicyDocument => ({
        ...document,
        policy: { ...document.policy, id: `${document.policy.id}-${copy}` },
        clauses: document.clauses.map((clause, place) => ({ ...clause, ...fate[place % fate.length] })),
      }),
    ),
  );

test('whatever the documents, each leaf stands in full once, and coverage says what the cells say', () => {
  fc.assert(fc.property(anyDocuments, expectWhole));
}, 60_000);

test('a document that uses a word of a theme in passing is not silent on it', () => {
  for (const rows of [compareMeasures(documents, vocabulary.themes), compareSafeguards(documents, vocabulary.themes)]) {
    for (const { theme, cells } of rows) {
      if (theme === null) continue;
      const hiding = theme.words.text.filter(({ weight }) => weight === 0).map(({ phrase }) => phrase);
      const plain = theme.words.text.filter(({ phrase, weight }) => weight > 0 && !/[…|]/u.test(phrase));
      for (const cell of cells.filter(isAbsent)) {
        const text = viewClauses(cell.document)
          .filter(({ children }) => children.length === 0)
          .map((view) => view.text.replaceAll(/\s+/gu, ''))
          .join('\n');
        const bare = hiding.reduce((left, phrase) => left.replaceAll(phrasePattern(phrase, 'gu'), '□'), text);
        expect(
          plain.filter(({ phrase }) => bare.includes(phrase)),
          `${cell.document.policy.id} ${theme.id}`,
        ).toEqual([]);
      }
      for (const { document, mentions } of cells)
        for (const clause of mentions) {
          const words = passageOn(clause, theme).replaceAll(/^…|…$/gu, '');
          expect(clause.view.text.replaceAll(/\s+/gu, ''), document.policy.id).toContain(words);
        }
    }
  }
});

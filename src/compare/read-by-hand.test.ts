import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { describeResponsibilities, type ResponsibilityRecord, viewClauses } from '../model/describe.ts';
import type { PolicyDocument } from '../model/document.ts';
import { documents as corpus, vocabulary } from '../testing/corpus.ts';
import { compareAgencies } from './agencies.ts';
import { compareGoals, type GoalCell, type GoalRow } from './goals.ts';
import { compareMeasures, compareSafeguards, type ThemeCell, type ThemedClause, type ThemeRow } from './themes.ts';

/** The comparisons say what a person found who read the five texts: see the record for what it holds. */

const Doubtful = z.object({ clause: z.string(), words: z.string() });
const Secured = z.strictObject({
  clause: z.string(),
  heading: z.string(),
  groups: z.array(z.string()),
  words: z.string().optional(),
});
const Promised = z.strictObject({
  clause: z.string().nullable(),
  quote: z.string().nullable(),
  figure: z.string().nullable(),
  same: z.enum(['yes', 'no', 'unclear', 'none']),
  near: z.strictObject({ clause: z.string(), quote: z.string(), figure: z.string() }).optional(),
  note: z.string(),
});
const ReadByHand = z.strictObject({
  themes: z.record(
    z.string(),
    z.record(
      z.string(),
      z.array(
        z.strictObject({
          clause: z.string(),
          must: z.enum(['primary', 'present']),
          words: z.string(),
          units: z.array(z.string()),
        }),
      ),
    ),
  ),
  doubtful: z.record(z.string(), z.record(z.string(), z.array(Doubtful))),
  safeguards: z.record(
    z.string(),
    z.strictObject({
      chapter: z.strictObject({ clause: z.string(), heading: z.string() }).nullable(),
      clauses: z.array(Secured),
      elsewhere: z.array(Secured).optional(),
      none: z.array(z.string()).optional(),
    }),
  ),
  volume: z.record(z.string(), Promised),
  revenue: z.record(z.string(), Promised),
  duties: z.record(
    z.string(),
    z.record(
      z.string(),
      z.strictObject({
        name: z.string().nullable(),
        role: z.enum(['lead', 'responsible', 'support']).nullable(),
        clauses: z.array(z.string()),
        akin: z.array(z.strictObject({ clause: z.string(), name: z.string(), role: z.string() })).optional(),
      }),
    ),
  ),
  carry: z.record(
    z.string(),
    z.strictObject({
      printed: z.string(),
      quote: z.string(),
      units: z.array(z.string()),
      from: z.string(),
      to: z.string(),
    }),
  ),
});

const record = ReadByHand.parse(
  parse(readFileSync(new URL('__fixtures__/read-by-hand.yaml', import.meta.url), 'utf8')),
);

/** The texts that were read: with others beside them the rows would be others too. */
const documents = corpus.filter(({ policy }) => policy.id in record.volume);

const squeeze = (text: string): string => text.replace(/\s+/gu, '');
const numbers = (clauses: readonly ThemedClause[]): readonly string[] => clauses.map(({ number }) => number);
const everything = ({ primary, further, drawn }: ThemeCell): readonly ThemedClause[] => [
  ...primary,
  ...further,
  ...drawn,
];

function documentOf(policy: string): PolicyDocument {
  const found = documents.find((document) => document.policy.id === policy);
  if (!found) throw new Error(`The record speaks of ${policy}, which is not there.`);
  return found;
}

/** All of a clause as it is printed, its heading too. */
function printed(policy: string, clause: string): string {
  const view = viewClauses(documentOf(policy)).find((one) => one.clause.number === clause);
  return squeeze((view?.paragraphs ?? []).map(({ text }) => text).join(''));
}

function cellOf(rows: readonly ThemeRow[], id: string, policy: string): ThemeCell {
  const cell = rows.find((row) => row.id === id)?.cells.find(({ document }) => document.policy.id === policy);
  if (!cell) throw new Error(`There is no cell of ${id} and ${policy}.`);
  return cell;
}

const measures = compareMeasures(documents, vocabulary.themes);
const safeguards = compareSafeguards(documents, vocabulary.themes);

describe.each(
  Object.entries(record.themes).flatMap(([theme, policies]) =>
    Object.entries(policies).map(([policy, clauses]) => ({ theme, policy, clauses })),
  ),
)('$theme in $policy', ({ theme, policy, clauses }) => {
  const cell = cellOf(measures, theme, policy);
  const doubtful = (record.doubtful[theme]?.[policy] ?? []).map(({ clause }) => clause);

  test('what is about it before all stands there in full', () => {
    const must = clauses.filter((one) => one.must === 'primary').map(({ clause }) => clause);
    expect(numbers(cell.primary)).toEqual(expect.arrayContaining(must));
  });

  test('what deals with it stands there, and nothing that a reader did not find', () => {
    const found = clauses.map(({ clause }) => clause);
    const there = numbers(everything(cell));
    expect(there).toEqual(expect.arrayContaining(found));
    expect(there.filter((number) => !found.includes(number) && !doubtful.includes(number))).toEqual([]);
  });

  test.each(clauses)('$clause says so, and names its units', ({ clause, words, units }) => {
    expect(printed(policy, clause)).toContain(words);
    const themed = everything(cell).find(({ number }) => number === clause);
    expect(themed?.units.filter(({ inherited }) => !inherited).map(({ agency }) => agency)).toEqual(units);
  });
});

/** Groups by what the page calls them. */
const groupOf = (zh: string): string => {
  const row = safeguards.find((one) => one.zh === zh);
  if (!row) throw new Error(`There is no group ${zh}.`);
  return row.id;
};

describe.each(Object.entries(record.safeguards))(
  'safeguards of %s',
  (policy, { clauses, elsewhere = [], none = [] }) => {
    const cells = safeguards.map((row) => ({ id: row.id, cell: cellOf(safeguards, row.id, policy) }));

    test('the clauses of the chapter all stand there, and no other clause as one of the chapter', () => {
      expect(cells.flatMap(({ cell }) => numbers(cell.primary)).toSorted()).toEqual(
        clauses.map(({ clause }) => clause).toSorted(),
      );
    });

    for (const { clause, heading, groups } of clauses) {
      test(`${clause} ${heading} stands under ${groups.join('、')}`, () => {
        // In full under one of its groups, named under the others: the record does not say which weighs most.
        const cells = groups.map((zh) => cellOf(safeguards, groupOf(zh), policy));
        const full = cells.flatMap(({ primary }) => primary).filter(({ number }) => number === clause);
        expect(full.map(({ view }) => view.title)).toEqual([heading]);
        for (const cell of cells) expect(numbers(everything(cell))).toContain(clause);
      });
    }

    for (const { clause, heading, groups, words } of elsewhere) {
      test(`${clause} ${heading} is drawn in from its chapter under ${groups.join('、')}`, () => {
        for (const zh of groups) {
          const drawn = cellOf(safeguards, groupOf(zh), policy).drawn.find(({ number }) => number === clause);
          expect(drawn?.view.title).toBe(heading);
        }
        if (words) expect(printed(policy, clause)).toContain(words);
      });
    }

    test('where the text secures nothing, nothing stands', () => {
      for (const zh of none) expect(numbers(everything(cellOf(safeguards, groupOf(zh), policy)))).toEqual([]);
    });

    if (clauses.length === 0)
      test('what is drawn in for want of a chapter is what a reader found, or may have found', () => {
        const doubtful = (record.doubtful.safeguards?.[policy] ?? []).map(({ clause }) => clause);
        const found = [...elsewhere.map(({ clause }) => clause), ...doubtful];
        const drawn = cells.flatMap(({ cell }) => numbers(cell.drawn));
        expect(drawn.filter((number) => !found.includes(number))).toEqual([]);
      });
  },
);

test('every place that the record quotes is printed so', () => {
  const quotes = [
    ...Object.values(record.doubtful).flatMap((policies) =>
      Object.entries(policies).flatMap(([policy, list]) => list.map(({ clause, words }) => [policy, clause, words])),
    ),
    ...[record.volume, record.revenue].flatMap((policies) =>
      Object.entries(policies).flatMap(([policy, { clause, quote, near }]) => [
        [policy, clause, quote],
        [policy, near?.clause, near?.quote],
      ]),
    ),
    ...Object.entries(record.carry).map(([policy, rule]) => [policy, rule.printed, rule.quote]),
  ];
  const wrong = quotes.filter(
    ([policy, clause, quote]) => policy && clause && quote && !printed(policy, clause).includes(quote),
  );
  expect(wrong).toEqual([]);
});

const rows = compareGoals(documents, vocabulary).flatMap((family) => family.rows);
const rowOf = (indicator: string): GoalRow => rows.find((row) => row.indicator?.id === indicator)!;
const goalCell = (row: GoalRow, policy: string): GoalCell => row.cells.find((cell) => cell.policy.id === policy)!;

/** `6.4亿件` as the site writes it: `6.4 亿件`, behind its sign. */
const figureOf = (display: string): string => squeeze(display).replace(/^[≥>≤<约]+/u, '');

/** What a text promises of an indicator: who states it, who something near it, who nothing that may stand beside it. */
describe.each([
  ['volume', 'express-volume'],
  ['revenue', 'express-revenue'],
] as const)('%s', (name, indicator) => {
  const row = rowOf(indicator);

  test.each(Object.entries(record[name]))('of %s', (policy, { clause, quote, figure, same, near }) => {
    const cell = goalCell(row, policy);
    if (same === 'yes' || same === 'unclear') {
      if (cell.kind !== 'stated') throw new Error(`${policy} states ${figure}, the cell is ${cell.kind}.`);
      const item = cell.entries.find(({ entry }) => figureOf(entry.record.display) === figureOf(shown(figure!)));
      expect(item?.entry.record.clause).toBe(`${policy}#${clause}`);
      expect(squeeze(quote!)).toContain(squeeze(item!.entry.record.quote));
      expect(item!.relation).toBe(same === 'yes' ? 'own' : 'related');
      expect(item!.reason === null).toBe(same === 'yes');
      return;
    }
    // Not the same, or nothing at all: no figure stands in the row as if it were.
    const own = cell.kind === 'stated' ? cell.entries.filter(({ relation }) => relation === 'own') : [];
    expect(own).toEqual([]);
    const other = near ?? (figure === null ? null : { clause, quote: quote!, figure });
    if (other === null) {
      expect(cell.kind).toBe('not-stated');
      return;
    }
    const beside = cell.kind === 'stated' ? cell.entries : cell.kind === 'not-comparable' ? cell.others : [];
    const item = beside.find(({ entry }) => figureOf(entry.record.display) === figureOf(shown(other.figure)));
    expect(item?.entry.record.clause).toBe(`${policy}#${other.clause}`);
    expect(squeeze(other.quote)).toContain(squeeze(item!.entry.record.quote));
    expect(item!.reason).toEqual(expect.any(String));
  });

  test('the values of one definition are as many as the record has', () => {
    const yes = Object.values(record[name]).filter(({ same }) => same === 'yes');
    expect(row.stating).toBe(yes.length);
  });
});

/** 千亿 is 1000 亿. */
const shown = (figure: string): string => figure.replace(/^千/u, '1000');

test('what the texts promise of volume: two of one definition, two near it, one nothing', () => {
  const row = rowOf('express-volume');
  const said = row.cells.map((cell) => [
    cell.policy.id,
    cell.kind === 'stated'
      ? cell.entries.map(({ entry, relation }) => `${relation} ${entry.record.display}`)
      : cell.kind,
  ]);
  expect(Object.fromEntries(said)).toMatchObject({
    'wuhan-2024': ['own > 23 亿件'],
    'wenzhou-2023': ['related > 21 亿件'],
    'quzhou-2024': ['related > 5 亿件'],
    'lianyungang-2023': ['own ≥ 6.4 亿件'],
    'hangzhou-draft': 'not-stated',
  });
});

test('revenue of an industry is no revenue of express firms: it has a row of its own', () => {
  const { clause, quote } = record.revenue['hangzhou-draft']!;
  const place = rows.find((row) => {
    const cell = goalCell(row, 'hangzhou-draft');
    return (
      cell.kind === 'stated' &&
      cell.entries.some(
        ({ entry: { record: target } }) =>
          target.clause === `hangzhou-draft#${clause}` && squeeze(quote!).includes(squeeze(target.quote)),
      )
    );
  });
  expect(place?.indicator?.id).toBe('express-industry-revenue');
  for (const cell of place!.cells.filter(({ policy }) => policy.id !== 'hangzhou-draft'))
    expect(cell.kind === 'stated' ? cell.entries : []).toEqual([]);
});

const agencies = compareAgencies(documents, vocabulary);

/** Rows of lists, by the clauses that print them. */
const duties = (agency: string, policy: string): readonly ResponsibilityRecord[] =>
  (agencies.find(({ id }) => id === agency)?.rows ?? [])
    .flatMap(({ cells }) => cells)
    .flatMap((cell) =>
      cell.kind === 'named' && cell.document.policy.id === policy ? cell.duties.flatMap(({ units }) => units) : [],
    );

describe.each(
  Object.entries(record.duties).flatMap(([agency, policies]) =>
    Object.entries(policies).map(([policy, duty]) => ({ agency, policy, ...duty })),
  ),
)('$agency in $policy', ({ agency, policy, name, role, clauses, akin = [] }) => {
  test('answers for the clauses whose lists name it, and for no others', () => {
    const named = duties(agency, policy).filter(({ inherited }) => !inherited);
    const own = named.filter((unit) => !akin.some((one) => one.name === unit.agency));
    expect(own.map(({ clause }) => clause).toSorted()).toEqual(
      clauses.map((clause) => `${policy}#${clause}`).toSorted(),
    );
    expect([...new Set(own.map((unit) => unit.agency))]).toEqual(name === null ? [] : [name]);
    expect([...new Set(own.map((unit) => unit.role))]).toEqual(role === null ? [] : [role]);
  });

  test('bodies like it stand in the clauses whose lists name them', () => {
    const all = agencies.flatMap(({ id }) => duties(id, policy));
    for (const { clause, name: other, role: as } of akin)
      expect(all).toContainEqual(
        expect.objectContaining({ clause: `${policy}#${clause}`, agency: other, role: as, inherited: false }),
      );
  });

  test('a text without lists is called so', () => {
    const found = agencies.find(({ id }) => id === agency)!;
    const place = documents.findIndex((document) => document.policy.id === policy);
    expect(found.counts[place]).toBe(name === null ? null : new Set(clauses).size);
  });
});

describe.each(Object.entries(record.carry))('carried over in %s', (policy, { units, from, to }) => {
  const document = documentOf(policy);
  const order = document.clauses.map(({ number }) => number);
  const covered = viewClauses(document)
    .filter(({ clause, children }) => children.length === 0 && ['measure', 'safeguard'].includes(clause.part))
    .map(({ clause }) => clause.number)
    .filter((number) => order.indexOf(number) >= order.indexOf(from) && order.indexOf(number) <= order.indexOf(to));

  test('every clause that the rule covers has its units, as inherited', () => {
    expect(covered.length).toBeGreaterThan(1);
    const rowsOf = Map.groupBy(describeResponsibilities(document), ({ clause }) => clause);
    for (const number of covered) {
      const inherited = (rowsOf.get(`${policy}#${number}`) ?? []).filter((unit) => unit.inherited);
      expect([number, inherited.map(({ agency }) => agency)]).toEqual([number, units]);
    }
  });

  test('and they answer for these clauses in the comparison', () => {
    const carried = agencies.flatMap(({ id }) => duties(id, policy)).filter(({ inherited }) => inherited);
    for (const unit of units)
      expect(carried.filter(({ agency }) => agency === unit).map(({ clause }) => clause)).toEqual(
        expect.arrayContaining(covered.map((number) => `${policy}#${number}`)),
      );
  });
});

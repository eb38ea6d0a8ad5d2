import { describe, expect, test } from 'vitest';
import { describeTargets } from '../model/describe.ts';
import type { PolicyDocument, PolicyFacts, Target } from '../model/document.ts';
import { relationBetween } from '../model/relations.ts';
import { displayOf } from '../model/target.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
import { documents, FIVE, vocabulary } from '../testing/corpus.ts';
import { type BarsSpec, describeChart, keyOf, noteText, sourceText } from './chartSpec.ts';
import { allCharts, chartOfCoverage, chartsOfGoals } from './charts.ts';
import { clausesOfTheme } from './themes.ts';

const PLAIN: Omit<Target, 'id' | 'indicator'> = {
  label: '',
  comparator: '>=',
  value: 5,
  valueMax: null,
  rawValue: '5',
  unit: '件',
  deadline: '2025',
  deadlineBasis: 'stated',
  rawDeadline: null,
  full: false,
  qualitative: false,
  role: 'target',
  qualifies: null,
  kind: 'goal',
  hedge: null,
  scope: null,
  status: 'auto',
  lines: [1, 1],
};

/** A document of one clause whose paragraphs are its targets. */
function made(id: string, targets: readonly Partial<Target>[], facts: Partial<PolicyFacts> = {}): PolicyDocument {
  return {
    policy: {
      id,
      city: { id, name: `${id}市` },
      documentNumber: `${id}〔2024〕1号`,
      signedDate: '2024-01-01',
      planPeriod: null,
      status: 'issued',
      ...facts,
    },
    clauses: [{ number: '1', level: 1, label: '一、', part: 'goal', partBasis: 'stated', themes: [], inherits: null }],
    paragraphs: targets.map((rest, at) => ({
      id: `1.p${at + 1}`,
      clause: '1',
      kind: 'body',
      text: '五件',
      lines: [1, 1],
      marks: [{ type: 'target', start: 0, end: 2, target: { ...PLAIN, id: `1.t-${at}`, indicator: 'a', ...rest } }],
    })),
  } as unknown as PolicyDocument;
}

const words = {
  themes: [],
  units: [
    { id: '件', base: '件', factor: 1 },
    { id: '公里', base: '米', factor: 1000 },
    { id: '米', base: '米', factor: 1 },
  ],
  families: [{ id: 'f', zh: '族' }],
  indicators: [
    {
      id: 'a',
      family: 'f',
      zh: '甲',
      definition: '甲的定义。',
      relations: [{ to: 'b', kind: 'related', reason: '范围不同。' }],
    },
    { id: 'b', family: 'f', zh: '乙', definition: '', relations: [{ to: 'a', kind: 'related', reason: '范围不同。' }] },
    { id: 'c', family: 'f', zh: '丙', definition: '', relations: [{ to: 'd', kind: 'same', reason: '' }] },
    { id: 'd', family: 'f', zh: '丁', definition: '', relations: [{ to: 'c', kind: 'same', reason: '' }] },
  ],
} as unknown as Vocabulary;

const barsOf = (...made: readonly PolicyDocument[]): readonly BarsSpec[] =>
  chartsOfGoals(made, words).filter((spec) => spec.kind === 'bars');

describe('which figures share a chart', () => {
  test('those of one definition, unit and year, of two documents at least', () => {
    expect(barsOf(made('x', [{}]), made('y', [{ value: 7 }])).map(({ id }) => id)).toEqual(['a-2025']);
    expect(barsOf(made('x', [{}]), made('y', [{ indicator: 'b' }]))).toEqual([]);
    expect(barsOf(made('x', [{}]), made('y', [{ deadline: '2027' }]))).toEqual([]);
    expect(barsOf(made('x', [{}]), made('y', [{ deadline: null }]))).toEqual([]);
    expect(barsOf(made('x', [{}]), made('y', [{ unit: '米' }]))).toEqual([]);
    expect(barsOf(made('x', [{}, {}]))).toEqual([]);
    expect(barsOf(made('x', [{ deadline: '2025-12-31' }]), made('y', [{}])).length).toBe(1);
  });

  test('those of indicators that count the same', () => {
    const [spec] = barsOf(made('x', [{ indicator: 'c' }]), made('y', [{ indicator: 'd' }]));
    expect(spec?.rows.map(({ indicator }) => indicator)).toEqual(['c', 'd']);
  });

  test('no thresholds, incentives, words or ranks', () => {
    for (const rest of [
      { role: 'threshold' },
      { kind: 'incentive' },
      { value: 1, rawValue: '全覆盖', unit: '%' },
      { value: null, qualitative: true, rawValue: '前列', unit: null },
    ] as const) {
      expect(barsOf(made('x', [{}]), made('y', [rest]))).toEqual([]);
    }
  });

  test('units are reckoned to their base, and the axis groups numbers as readers do', () => {
    const [spec] = barsOf(made('x', [{ unit: '公里', value: 20 }]), made('y', [{ unit: '米', value: 5000 }]));
    expect(spec?.unit).toBe('万米');
    expect(spec?.rows.map(({ value }) => value)).toEqual([2, 0.5]);
  });

  test('what is said twice has one bar; what differs has two, told apart', () => {
    const [spec] = barsOf(made('x', [{}, {}, { value: 9, scope: '农村地区' }]), made('y', [{}]));
    expect(spec?.rows.map(({ name, value, detail }) => [name, value, detail])).toEqual([
      ['x市', 5, ''],
      ['x市', 9, '农村地区'],
      ['y市', 5, null],
    ]);
  });

  test('the figure of one county is named and not drawn', () => {
    const [spec] = barsOf(made('x', [{}, { value: 3, scope: '金水区' }]), made('y', [{}]));
    expect(spec?.rows.map(({ value }) => value)).toEqual([5, 5]);
    expect(spec?.notes.map(noteText)).toEqual(['x市 ≥ 3 件：只是其中一地的数，不画在一起']);
    expect(barsOf(made('x', [{}]), made('y', [{ scope: '金水区' }]))).toEqual([]);
  });

  test('each year has its own', () => {
    const both = [{}, { deadline: '2027', value: 9 }];
    const specs = barsOf(made('x', both), made('y', both));
    expect(specs.map(({ id }) => id)).toEqual(['a-2025', 'a-2027']);
    expect(specs[0]?.notes.map(noteText)).toEqual(['x市 ≥ 9 件、y市 ≥ 9 件：是2027年的目标，不画在一起']);
  });
});

test('who is not drawn is named, with the reason', () => {
  const [spec] = barsOf(
    made('p', [{}]),
    made('q', [{}]),
    made('r', [{ indicator: 'b', value: 3 }]),
    made('s', [{ value: null, qualitative: true, rawValue: '基本', unit: null }]),
    made('t', [], { status: 'draft' }),
    made('u', [{ deadline: null, value: 8 }]),
    made('v', [{ unit: '米' }]),
  );
  expect(spec?.notes.map(noteText)).toEqual([
    'r市 ≥ 3 件：是“乙”，相近口径。范围不同。',
    's市：没有数字，原文是“五件”',
    't市（征求意见稿）：没有这项数值',
    'u市 ≥ 8 件：没有写期限，不画在一起',
    'v市 ≥ 5 米：单位不同，不画在一起',
  ]);
  expect(spec && sourceText(spec)).toBe('来源：p市 p〔2024〕1号；q市 q〔2024〕1号');
});

test('two documents of one city are told apart, and a draft says so', () => {
  const city = { id: 'x', name: '甲市' };
  const [spec] = barsOf(
    made('x1', [{}], { city }),
    made('x2', [{}], { city, signedDate: '2027-03-01', status: 'draft' }),
  );
  expect(spec?.rows.map(({ name }) => name)).toEqual(['甲市（2024）', '甲市（2027）']);
  expect(spec && keyOf(spec).join()).toContain('征求意见稿');
  expect(spec && describeChart(spec)).toContain('甲市（2027）（征求意见稿）达到或超过5件');
});

describe('the documents of the site', () => {
  const charts = allCharts(documents, vocabulary);
  const bars = charts.filter((spec) => spec.kind === 'bars');
  const targets = documents.flatMap(describeTargets);
  const order = documents.map(({ policy }) => policy.id);

  test('of the five, volume, revenue and packaging have charts', () => {
    const own = allCharts(FIVE, vocabulary).filter((spec) => spec.kind === 'bars');
    expect(
      own.map(({ id, rows }) => [id, rows.map(({ city, label }) => `${city} ${label.figure} ${label.unit}`)]),
    ).toEqual([
      ['express-volume-2025', ['wuhan > 23 亿件', 'lianyungang ≥ 6.4 亿件']],
      ['express-revenue-2025', ['wuhan ≥ 212 亿元', 'wenzhou > 129 亿元', 'lianyungang ≥ 50.5 亿元']],
      ['no-repackaging-rate-2025', ['wenzhou ≥ 90 %', 'quzhou ≥ 99 %']],
    ]);
  });

  test.each(bars.map((spec) => [spec.id, spec] as const))(
    '%s: every row is the target that it leads to',
    (_id, spec) => {
      const [first] = spec.rows.map(({ indicator }) => vocabulary.indicators.find(({ id }) => id === indicator)!);
      for (const row of spec.rows) {
        const target = targets.find(({ url }) => url === row.url)!;
        expect(`${row.label.figure} ${row.label.unit}`).toBe(displayOf(target));
        const own = vocabulary.indicators.find(({ id }) => id === row.indicator)!;
        expect(relationBetween(first!, own)?.kind).toBe('same');
      }
      const places = spec.rows.map(({ policy }) => order.indexOf(policy));
      expect(places).toEqual(places.toSorted((a, b) => a - b));
      const named = [...spec.rows, ...spec.notes.flatMap(({ of }) => of)].map(({ policy }) => policy);
      expect(new Set(named)).toEqual(new Set(order));
    },
  );

  test('counts of targets add up, and are ours', () => {
    const spec = charts.find(({ kind }) => kind === 'stack');
    if (spec?.kind !== 'stack') throw new Error('no chart of counts');
    expect(spec.computed).toBe('编者统计');
    const counts = spec.rows.flatMap((row) => row.counts.map(({ value }) => value));
    expect(counts.reduce((sum, value) => sum + value, 0)).toBe(targets.filter(({ role }) => role === 'target').length);
  });

  test('coverage counts what the pages of the themes list, and is ours', () => {
    const spec = chartOfCoverage(documents, vocabulary);
    expect(spec.computed).toBe('编者归类');
    for (const { theme, cells } of spec.rows) {
      const listed = clausesOfTheme(documents, theme).map(({ primary, further }) => [primary.length, further.length]);
      expect(cells.map(({ primary, further }) => [primary, further])).toEqual(listed);
    }
  });

  test('each in words is the one that was read', async () => {
    const words = allCharts(FIVE, vocabulary).map((spec) =>
      [describeChart(spec), ...keyOf(spec), ...spec.notes.map(noteText), sourceText(spec)].join('\n'),
    );
    await expect(`${words.join('\n\n')}\n`).toMatchFileSnapshot('__fixtures__/charts.txt');
  });

  test('a chart survives being written down', () => {
    expect(JSON.parse(JSON.stringify(charts))).toEqual(charts);
  });
});

test('without documents there is nothing to draw', () => {
  expect(allCharts([], vocabulary)).toEqual([]);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeTargets } from '../model/describe.ts';
import type { PolicyDocument, Target } from '../model/document.ts';
import { type RELATIONS, relationBetween } from '../model/relations.ts';
import type { Indicator, Vocabulary } from '../model/vocabulary.ts';
import { documents, vocabulary } from '../testing/corpus.ts';
import { compareGoals, type GoalCell, type GoalEntry, type GoalFamily } from './goals.ts';

type Made = Partial<Target> & { readonly id: string };

/** A document whose paragraphs are its targets; the text of each is its id. */
const made = (policy: string, ...targets: readonly Made[]): PolicyDocument =>
  ({
    policy: { id: policy },
    clauses: [{ number: '1', level: 1, label: '一、', part: 'goal', partBasis: 'stated', themes: [], inherits: null }],
    paragraphs: targets.map((rest, place) => ({
      id: `1.p${place + 1}`,
      clause: '1',
      kind: 'body',
      text: rest.id,
      lines: [place + 1, place + 1],
      marks: [{ type: 'target', start: 0, end: rest.id.length, target: { ...PLAIN, ...rest } }],
    })),
  }) as unknown as PolicyDocument;

const PLAIN: Omit<Target, 'id'> = {
  indicator: null,
  label: '',
  comparator: '>=',
  value: 5,
  valueMax: null,
  rawValue: '5',
  unit: '个',
  deadline: null,
  deadlineBasis: null,
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

type Pair = readonly [string, (typeof RELATIONS)[number], string];

/** `a b` are indicators of one family, in 个 and of a stock, unless `rest` says more; `pairs` tell their relations. */
function words(ids: string, pairs: readonly Pair[] = [], rest: Record<string, Partial<Indicator>> = {}): Vocabulary {
  const indicators = ids.split(' ').map((id) => ({
    ...{ id, family: 'f', zh: id, unit: '个', aggregation: 'stock' },
    relations: pairs.flatMap(([one, kind, other]) => {
      const to = one === id ? other : other === id ? one : null;
      return to === null ? [] : [{ to, kind, reason: `${one} ${kind} ${other}` }];
    }),
    ...rest[id],
  }));
  const families = [...new Set(indicators.map(({ family }) => family))].toSorted().map((id) => ({ id, zh: id }));
  const units = [
    { id: '个', dimension: 'count' },
    { id: '元', dimension: 'money' },
    { id: '亿元', dimension: 'money' },
  ];
  return { indicators, families, units } as unknown as Vocabulary;
}

/** `a1[c1 c2]` own with its conditions, `~b1` related, `→b1` related and in full elsewhere, `≠b1` not comparable. */
function cellText(cell: GoalCell): string {
  if (cell.kind === 'not-stated') return '-';
  if (cell.kind === 'not-comparable') return cell.others.map(({ entry }) => `≠${entry.record.quote}`).join(' ');
  const full = ({ entry, conditions, relation }: GoalEntry): string =>
    (relation === 'related' ? '~' : '') +
    entry.record.quote +
    (conditions.length === 0 ? '' : `[${conditions.map(({ record }) => record.quote).join(' ')}]`);
  return [...cell.entries.map(full), ...cell.elsewhere.map(({ entry }) => `→${entry.record.quote}`)].join(' ');
}

/** Each row as `indicator +joined ×stating`, with its cells. */
const sketch = (families: readonly GoalFamily[]): unknown =>
  families.map(({ family, rows }) => [
    family?.id ?? null,
    rows.map(({ indicator, joined, stating, cells }) => [
      `${[indicator?.id ?? 'none', ...joined.map(({ id }) => `+${id}`)].join(' ')} ×${stating}`,
      ...cells.map(cellText),
    ]),
  ]);

describe('rows', () => {
  test('an indicator that two documents use has a row; one that a single document uses joins a related one', () => {
    const compared = compareGoals(
      [
        made('x', { id: 'a1', indicator: 'a' }),
        made('y', { id: 'b1', indicator: 'b' }),
        made('z', { id: 'a2', indicator: 'a' }),
      ],
      words('b a', [['a', 'related', 'b']]),
    );
    expect(sketch(compared)).toEqual([['f', [['a +b ×2', 'a1', '~b1', 'a2']]]]);
    const cell = compared[0]!.rows[0]!.cells[1]!;
    expect(cell.kind === 'stated' && cell.entries.map(({ reason }) => reason)).toEqual(['a related b']);
  });

  test('a figure of one county is not taken for the city’s, nor for a second document that states the indicator', () => {
    const given = [
      made('x', { id: 'a1', indicator: 'a' }, { id: 'a2', indicator: 'a', scope: '金水区' }),
      made('y', { id: 'a3', indicator: 'a', scope: '中牟县' }),
      made('z', { id: 'a4', indicator: 'a', scope: '全市' }, { id: 'c1', scope: '金水区' }),
    ];
    const compared = compareGoals(given, words('a'));
    expect(sketch(compared)).toEqual([
      ['f', [['a ×2', 'a1 ~a2', '~a3', 'a4']]],
      [null, [['none ×0', '-', '-', 'c1']]],
    ]);
    const cell = compared[0]!.rows[0]!.cells[1]!;
    expect(cell.kind === 'stated' && cell.entries[0]?.reason).toBe('只是中牟县的数。');
  });

  test('of what may not be compared, the figures of the whole city are named', () => {
    const given = [
      made('x', { id: 'a1', indicator: 'a' }),
      made('y', { id: 'b1', indicator: 'b', scope: '金水区' }, { id: 'b2', indicator: 'b' }),
      made('z', { id: 'b3', indicator: 'b', scope: '金水区' }),
    ];
    expect(sketch(compareGoals(given, words('a b', [['a', 'not-comparable', 'b']])))).toEqual([
      [
        'f',
        [
          ['a ×1', 'a1', '≠b2', '≠b3'],
          ['b ×1', '≠a1', '~b1 b2', '~b3'],
        ],
      ],
    ]);
  });

  test('of two related ones that a single document uses each, the first of the vocabulary has the row', () => {
    const given = [made('x', { id: 'b1', indicator: 'b' }), made('y', { id: 'a1', indicator: 'a' })];
    expect(sketch(compareGoals(given, words('a b', [['a', 'related', 'b']])))).toEqual([
      ['f', [['a +b ×1', '~b1', 'a1']]],
    ]);
  });

  test('an indicator joins one row, also where it is related to two', () => {
    const given = [
      made('x', { id: 'a1', indicator: 'a' }, { id: 'b1', indicator: 'b' }),
      made('y', { id: 'a2', indicator: 'a' }, { id: 'b2', indicator: 'b' }),
      made('z', { id: 'c1', indicator: 'c' }),
    ];
    const related = words('a b c', [
      ['c', 'related', 'a'],
      ['c', 'related', 'b'],
    ]);
    expect(sketch(compareGoals(given, related))).toEqual([
      [
        'f',
        [
          ['a +c ×2', 'a1', 'a2', '~c1'],
          ['b ×2', 'b1', 'b2', '→c1'],
        ],
      ],
    ]);
  });

  test('where both have rows, a document without the one is led to its figure of the other', () => {
    const given = [
      made('x', { id: 'a1', indicator: 'a' }),
      made('y', { id: 'b1', indicator: 'b' }, { id: 'a2', indicator: 'a' }),
      made('z', { id: 'b2', indicator: 'b' }),
    ];
    expect(sketch(compareGoals(given, words('a b', [['a', 'related', 'b']])))).toEqual([
      [
        'f',
        [
          ['a ×2', 'a1', 'a2', '→b2'],
          ['b ×2', '→a1', 'b1', 'b2'],
        ],
      ],
    ]);
  });

  test('indicators that count the same are one row', () => {
    const given = [made('x', { id: 'a1', indicator: 'a' }), made('y', { id: 'b1', indicator: 'b' })];
    expect(sketch(compareGoals(given, words('a b', [['a', 'same', 'b']])))).toEqual([['f', [['a ×2', 'a1', 'b1']]]]);
  });

  test('indicators of one family without a relation have rows of their own and are not led to each other', () => {
    const given = [made('x', { id: 'a1', indicator: 'a' }), made('y', { id: 'b1', indicator: 'b' })];
    expect(sketch(compareGoals(given, words('a b')))).toEqual([
      [
        'f',
        [
          ['a ×1', 'a1', '-'],
          ['b ×1', '-', 'b1'],
        ],
      ],
    ]);
  });

  test('families and indicators stand in the order of the vocabulary, figures in that of their document', () => {
    const given = [
      made('y', { id: 'c1', indicator: 'c' }, { id: 'b2', indicator: 'b' }, { id: 'b1', indicator: 'b' }),
      made('x', { id: 'a1', indicator: 'a' }),
    ];
    const families = words('b a c', [], { c: { family: 'g' } });
    expect(sketch(compareGoals(given, families))).toEqual([
      [
        'f',
        [
          ['b ×1', 'b2 b1', '-'],
          ['a ×1', '-', 'a1'],
        ],
      ],
      ['g', [['c ×1', 'c1', '-']]],
    ]);
  });

  test('documents that promise nothing give no rows', () => {
    expect(compareGoals([], words('a'))).toEqual([]);
    expect(compareGoals([made('x'), made('y')], words('a'))).toEqual([]);
  });
});

test('goals in words stand in the row and are not counted among those that give a value', () => {
  const given = [
    made('x', { id: 'a1', indicator: 'a' }),
    made('y', { id: 'a2', indicator: 'a', qualitative: true, value: null, rawValue: '领先', unit: null }),
  ];
  expect(sketch(compareGoals(given, words('a')))).toEqual([['f', [['a ×1', 'a1', 'a2']]]]);
});

test('a document that states a value twice is counted once', () => {
  const given = [made('x', { id: 'a1', indicator: 'a' }, { id: 'a2', indicator: 'a' }), made('y')];
  expect(sketch(compareGoals(given, words('a')))).toEqual([['f', [['a ×1', 'a1 a2', '-']]]]);
});

describe('figures that must not be compared', () => {
  const given = [made('x', { id: 'a1', indicator: 'a' }), made('y', { id: 'b1', indicator: 'b' })];
  const barred: readonly Pair[] = [['a', 'not-comparable', 'b']];

  test.each<[string, Vocabulary, unknown]>([
    ['are shown as such where they look alike', words('a b', barred), [['≠b1'], ['≠a1']]],
    [
      'look alike in units of one dimension',
      words('a b', barred, { a: { unit: '元' }, b: { unit: '亿元' } }),
      [['≠b1'], ['≠a1']],
    ],
    ['do not look alike in units of two dimensions', words('a b', barred, { b: { unit: '元' } }), [['-'], ['-']]],
    [
      'do not look alike where one is of the year',
      words('a b', barred, { b: { aggregation: 'flow' } }),
      [['-'], ['-']],
    ],
    [
      'do not look alike where there is no number',
      words('a b', barred, { a: { unit: null }, b: { unit: null } }),
      [['-'], ['-']],
    ],
    ['are named only where the vocabulary names them', words('a b'), [['-'], ['-']]],
  ])('%s', (_, given2, expected) => {
    const rows = compareGoals(given, given2).flatMap((family) => family.rows);
    expect(rows.map(({ indicator }) => indicator?.id)).toEqual(['a', 'b']);
    expect([[cellText(rows[0]!.cells[1]!)], [cellText(rows[1]!.cells[0]!)]]).toEqual(expected);
  });

  test('are not shown beside a figure that may be compared, or a related one', () => {
    const two = [
      made('x', { id: 'a1', indicator: 'a' }),
      made('y', { id: 'b1', indicator: 'b' }, { id: 'a2', indicator: 'a' }),
      made('z', { id: 'c1', indicator: 'c' }, { id: 'b2', indicator: 'b' }),
    ];
    const mixed = words('a b c', [
      ['a', 'not-comparable', 'b'],
      ['a', 'related', 'c'],
    ]);
    expect(sketch(compareGoals(two, mixed))).toEqual([
      [
        'f',
        [
          ['a +c ×2', 'a1', 'a2', '~c1'],
          ['b ×2', '≠a1', 'b1', 'b2'],
        ],
      ],
    ]);
  });
});

describe('conditions of size', () => {
  const condition = (id: string, qualifies: string, rest: Partial<Target> = {}): Made => ({
    ...rest,
    id,
    role: 'threshold',
    qualifies,
  });

  test('stand under the target that they qualify, and the conditions of these behind them', () => {
    const given = [
      made('x', { id: 'a1', indicator: 'a' }, condition('c1', 'a1', { indicator: 'b' }), condition('c2', 'c1')),
    ];
    expect(sketch(compareGoals(given, words('a b')))).toEqual([['f', [['a ×1', 'a1[c1 c2]']]]]);
  });

  test('stand for themselves where the target that they qualify is not in the document', () => {
    const given = [
      made('x', condition('c1', 'a1', { indicator: 'a' }), condition('c2', 'a1')),
      made('y', { id: 'a1', indicator: 'a' }),
    ];
    expect(sketch(compareGoals(given, words('a')))).toEqual([
      ['f', [['a ×2', 'c1', 'a1']]],
      [null, [['none ×0', 'c2', '-']]],
    ]);
  });
});

test('targets without an indicator, or with one that the vocabulary lacks, stand last under 其他', () => {
  const given = [
    made('x', { id: 'n1', indicator: null }, { id: 'u1', indicator: 'unknown' }),
    made('y', { id: 'a1', indicator: 'a' }),
  ];
  expect(sketch(compareGoals(given, words('a')))).toEqual([
    ['f', [['a ×1', '-', 'a1']]],
    [null, [['none ×0', 'n1 u1', '-']]],
  ]);
});

/** Everything that stands in full, with its cell. */
const standing = (families: readonly GoalFamily[]): { readonly policy: string; readonly id: string }[] =>
  families
    .flatMap(({ rows }) => rows.flatMap(({ cells }) => cells))
    .flatMap((cell) => {
      const full = cell.kind === 'stated' ? cell.entries : [];
      return full
        .flatMap(({ entry, conditions }) => [entry, ...conditions])
        .map(({ record }) => ({ policy: cell.policy.id, id: record.id }));
    });

/** What must hold for any documents and any vocabulary that holds together. */
function expectWhole(given: readonly PolicyDocument[]): void {
  const families = compareGoals(given, vocabulary);
  const targets = given.flatMap(describeTargets);
  const full = standing(families);
  expect(full.map(({ id }) => id).toSorted()).toEqual(targets.map(({ id }) => id).toSorted());
  for (const { policy, id } of full) expect(id.slice(0, id.indexOf('#'))).toBe(policy);

  for (const { indicator, stating, cells } of families.flatMap(({ rows }) => rows)) {
    expect(cells.map(({ policy }) => policy.id)).toEqual(given.map(({ policy }) => policy.id));
    let giving = 0;
    for (const cell of cells) {
      if (cell.kind === 'not-stated') continue;
      const kindOf = ({ entry }: GoalEntry): string | null =>
        indicator && entry.indicator && (relationBetween(indicator, entry.indicator)?.kind ?? null);
      if (cell.kind === 'not-comparable') {
        expect(cell.others.map(kindOf)).toEqual(cell.others.map(() => 'not-comparable'));
        continue;
      }
      expect(cell.entries.length + cell.elsewhere.length).toBeGreaterThan(0);
      for (const item of cell.entries) {
        expect(kindOf(item)).toBe(indicator === null ? null : item.relation === 'own' ? 'same' : 'related');
        expect(item.reason === null).toBe(item.relation === 'own');
      }
      // Related figures are led to only where the document has none of its own.
      const own = cell.entries.filter(({ relation }) => relation === 'own');
      if (own.length > 0) expect(cell.elsewhere).toEqual([]);
      for (const item of cell.elsewhere) expect(kindOf(item)).toBe('related');
      if (own.some(({ entry }) => !entry.record.qualitative)) giving += 1;
    }
    expect(stating).toBe(indicator === null ? 0 : giving);
  }
}

test('of the corpus every target stands in full once, in a cell of its document', () => {
  expectWhole(documents);
  expect(standing(compareGoals(documents, vocabulary)).length).toBeGreaterThan(documents.length);
});

const indicatorIds = vocabulary.indicators.map(({ id }) => id);

/** Documents of the corpus, some left out, some twice under another name, without some paragraphs, some re-assigned. */
const anyDocuments = fc
  .array(
    fc.record({
      document: fc.constantFrom(...documents),
      /** What becomes of each paragraph: left out, kept, or its targets given this indicator. */
      fate: fc.array(fc.constantFrom('drop', 'keep', 'keep', null, 'no-such-indicator', ...indicatorIds), {
        minLength: 1,
        maxLength: 40,
      }),
    }),
    { maxLength: 6 },
  )
  .map((picks) =>
    picks.map(({ document, fate }, copy): PolicyDocument => {
      const fateOf = (place: number): string | null => fate[place % fate.length]!;
      const paragraphs = document.paragraphs.flatMap((paragraph, place) => {
        const indicator = fateOf(place);
        if (indicator === 'drop') return [];
        if (indicator === 'keep') return [paragraph];
        const marks = paragraph.marks.map((mark) =>
          mark.type === 'target' ? { ...mark, target: { ...mark.target, indicator } } : mark,
        );
        return [{ ...paragraph, marks }];
      });
      return { ...document, policy: { ...document.policy, id: `${document.policy.id}-${copy}` }, paragraphs };
    }),
  );

test('whatever the documents, every target stands in full once, and no row holds what its word does not cover', () => {
  fc.assert(fc.property(anyDocuments, expectWhole));
}, 60_000);

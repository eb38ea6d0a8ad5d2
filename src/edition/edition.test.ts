import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Clause, Mark, Note, Paragraph, PolicyDocument, Target } from '../model/document.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
import { kindOf, LINES_KEY, withoutOwnParagraphs } from './anchors.ts';
import { historyOf, namesOf, printChangelog } from './history.ts';
import { contentOf } from './items.ts';
import { append, editionOf, LogError, parseLog, printLog, statesOf, unsoundIn } from './log.ts';
import { changeOf } from './since.ts';
import {
  apply,
  type Difference,
  deltaOf,
  differenceOf,
  differencesOf,
  isEmpty,
  printOf,
  type Snapshot,
  snapshotOf,
  versionOf,
} from './snapshot.ts';

/** Small documents by hand: two clauses, of which the second has a target. */

const TARGET: Target = {
  id: '2.t-abcdef',
  indicator: 'volume',
  label: '业务量',
  comparator: '>=',
  value: 5,
  valueMax: null,
  rawValue: '5',
  unit: '个',
  deadline: '2025',
  deadlineBasis: 'stated',
  rawDeadline: '到2025年',
  full: false,
  qualitative: false,
  role: 'target',
  qualifies: null,
  kind: 'goal',
  hedge: null,
  scope: null,
  status: 'auto',
  lines: [2, 2],
};

interface Change {
  readonly id?: string;
  readonly first?: string;
  readonly target?: Partial<Target>;
  readonly clause?: Partial<Clause>;
  readonly facts?: Partial<PolicyDocument['policy']>;
  readonly provenance?: Partial<PolicyDocument['provenance']>;
  readonly unit?: string;
  readonly notes?: readonly Note[];
  readonly line?: number;
}

function document({ id = 'town-2024', first = '一、推进。', line = 1, ...rest }: Change = {}): PolicyDocument {
  const clause = (number: string, label: string): Clause => ({
    number,
    level: 1,
    label,
    part: 'measure',
    partBasis: 'stated',
    themes: ['rural'],
    inherits: null,
  });
  const marks: readonly Mark[] = [
    { type: 'target', start: 2, end: 6, target: { ...TARGET, ...rest.target } },
    ...(rest.unit
      ? [{ type: 'unit' as const, start: 6, end: 8, role: 'lead' as const, carry: false, agency: rest.unit }]
      : []),
  ];
  const paragraph = (id: string, of: string, text: string, marks: readonly Mark[] = []): Paragraph => ({
    id,
    clause: of,
    kind: 'body',
    text,
    lines: [line, line],
    marks,
  });
  return {
    policy: {
      id,
      city: null,
      title: '方案',
      editorialTitle: null,
      annexTitle: null,
      documentNumber: null,
      registrationNumber: null,
      issuer: null,
      addressees: null,
      signedDate: null,
      printedDate: null,
      effectiveDate: null,
      validity: null,
      planPeriod: null,
      status: 'issued',
      publicity: null,
      cc: null,
      source: { file: 'x.txt', sha256: '0'.repeat(64), bytes: 1, lines: 2 },
      ...rest.facts,
    },
    provenance: { encoding: 'utf-8', url: null, accessed: null, ...rest.provenance },
    clauses: [{ ...clause('1', '一、'), ...rest.clause }, clause('2', '二、')],
    paragraphs: [paragraph('1.p1', '1', first), paragraph('2.p1', '2', '二、达到5个市局', marks)],
    furniture: [],
    notes: rest.notes ?? [],
    diagnostics: [],
  };
}

const VOCABULARY: Vocabulary = {
  themes: [
    {
      id: 'rural',
      order: 1,
      zh: '农村',
      en: 'Rural',
      definition: '乡村。',
      accepted: '甲',
      rejected: '乙',
      words: { title: [], text: [] },
    },
  ],
  agencyKinds: [{ id: 'post', zh: '邮政', en: 'Post', names: ['邮政局'], accepted: '甲', rejected: '乙' }],
  units: [{ id: '个', zh: '个', en: 'item', dimension: 'count', base: '个', factor: 1 }],
  families: [{ id: 'volumes', zh: '业务量', en: 'Volumes' }],
  indicators: [
    {
      id: 'volume',
      family: 'volumes',
      zh: '业务量',
      en: 'Volume',
      definition: '一年的件数。',
      unit: '个',
      aggregation: 'flow',
      words: ['业务量'],
      rules: { all: [], any: ['业务量'], none: [], around: [], units: [], threshold: false },
      relations: [],
      accepted: '甲',
      rejected: '乙',
    },
  ],
};

const snapshot = (change: Change = {}, vocabulary = VOCABULARY): Snapshot =>
  snapshotOf(contentOf([document(change)], vocabulary));
const HOME = '/policies/town-2024/';
const NONE = { added: [], changed: [], remarked: [], gone: [] };

describe('what changes', () => {
  const before = snapshot();

  test.each<[string, Change, Partial<Difference>]>([
    ['nothing', {}, {}],
    ['the words of a clause', { first: '一、推动。' }, { changed: ['1', '1.p1'] }],
    ['a theme of a clause', { clause: { themes: ['rural', 'green'] } }, { remarked: ['1'] }],
    ['the part of a clause', { clause: { part: 'goal' } }, { remarked: ['1'] }],
    ['the value of a target', { target: { value: 6 } }, { remarked: ['2.t-abcdef'] }],
    ['a target that a person has read', { target: { status: 'reviewed' } }, { remarked: ['2.t-abcdef'] }],
    ['a responsible unit', { unit: 'post' }, { remarked: ['2'] }],
    ['the anchor of a target', { target: { id: '2.t-000000' } }, { added: ['2.t-000000'], gone: ['2.t-abcdef'] }],
    ['a fact of the document', { facts: { documentNumber: '甲〔2024〕1号' } }, { changed: [''] }],
    ['a title of ours', { facts: { editorialTitle: '拟题' } }, { remarked: [''] }],
    ['where it was published', { provenance: { url: 'https://example.org/' } }, { remarked: [''] }],
  ])('%s', (_what, change, expected) => {
    const after = snapshot(change);
    const { added, changed, remarked, gone } = differenceOf(before.get(HOME), after.get(HOME));
    const shown = { added, changed: changed.filter((anchor) => anchor !== LINES_KEY), remarked, gone };
    expect(shown).toEqual({ ...NONE, ...expected });
    const isSame = Object.keys(expected).length === 0;
    expect(differencesOf(before, after).size).toBe(isSame ? 0 : 1);
    expect(versionOf(after) === versionOf(before)).toBe(isSame);
  });

  test('raw lines on their own are a change of the page', () => {
    const difference = differenceOf(before.get(HOME), snapshot({ line: 2 }).get(HOME));
    expect(difference).toEqual({ ...NONE, changed: [LINES_KEY] });
    expect(changeOf(difference)).toEqual({ ...NONE, page: 'remarked', notes: 0 });
    const moved = changeOf({ ...difference, changed: ['1', LINES_KEY] });
    expect(moved).toEqual({ ...NONE, changed: ['1'], page: 'same', notes: 0 });
  });

  test('a textual note', () => {
    const note: Note = { rule: 'stray', clause: '1', text: '原文如此。', lines: [1, 1] };
    const { added } = differenceOf(before.get(HOME), snapshot({ notes: [note, note] }).get(HOME));
    expect(added.map(kindOf)).toEqual(['note', 'note']);
    expect(new Set(added).size).toBe(2);
  });

  test.each<[string, Vocabulary, readonly string[]]>([
    [
      'the definition of a theme',
      { ...VOCABULARY, themes: [{ ...VOCABULARY.themes[0]!, definition: '村镇。' }] },
      ['/themes/rural/'],
    ],
    [
      'a relation of an indicator',
      {
        ...VOCABULARY,
        indicators: [
          { ...VOCABULARY.indicators[0]!, relations: [{ to: 'other', kind: 'related', reason: '范围不同。' }] },
        ],
      },
      ['/indicators/volume/'],
    ],
    [
      'the name of a family',
      { ...VOCABULARY, families: [{ id: 'volumes', zh: '规模', en: 'Size' }] },
      ['/indicators/volume/'],
    ],
    ['the size of a unit', { ...VOCABULARY, units: [{ ...VOCABULARY.units[0]!, factor: 10 }] }, ['units']],
    // What the rules look for acts through what they find.
    [
      'a word that rules look for',
      { ...VOCABULARY, agencyKinds: [{ ...VOCABULARY.agencyKinds[0]!, names: ['邮局'] }] },
      [],
    ],
  ])('%s', (_what, vocabulary, scopes) => {
    expect([...differencesOf(before, snapshot({}, vocabulary)).keys()]).toEqual(scopes);
  });
});

test('the version does not hang on the order of documents', () => {
  const documents = [document(), document({ id: 'other-2024' })];
  const version = versionOf(snapshotOf(contentOf(documents, VOCABULARY)));
  expect(versionOf(snapshotOf(contentOf(documents.toReversed(), VOCABULARY)))).toBe(version);
  expect(version).toMatch(/^[0-9a-f]{8}$/u);
});

const name = fc.stringMatching(/^[a-z0-9.]{1,4}$/);
const print = fc
  .tuple(fc.string(), fc.option(fc.string(), { nil: '' }))
  .map(([text, marks]) => printOf(text, marks ?? ''));
const anySnapshot: fc.Arbitrary<Snapshot> = fc
  .dictionary(
    fc.constantFrom('/policies/a/', '/policies/b/', '/themes/c/', 'units'),
    fc.dictionary(fc.oneof(name, fc.constantFrom('', '1', '1.p1', '1.t-abcdef')), print, { minKeys: 1 }),
  )
  .map((scopes) => new Map(Object.entries(scopes).map(([scope, prints]) => [scope, new Map(Object.entries(prints))])));

/** Maps compare by their entries, in any order. */
const plain = (of: Snapshot): object =>
  Object.fromEntries([...of].map(([scope, prints]) => [scope, Object.fromEntries(prints)]));

describe('any content', () => {
  test('differs from itself in nothing', () => {
    fc.assert(
      fc.property(anySnapshot, (one) => {
        expect(differencesOf(one, one).size).toBe(0);
        for (const prints of one.values()) expect(isEmpty(differenceOf(prints, prints))).toBe(true);
      }),
    );
  });

  test('is what its changes make of the one before, through a file and back', () => {
    fc.assert(
      fc.property(anySnapshot, anySnapshot, (before, after) => {
        expect(plain(apply(before, deltaOf(before, after)))).toEqual(plain(after));
      }),
    );
  });

  test('one way what is added is the other way what is gone', () => {
    fc.assert(
      fc.property(anySnapshot, anySnapshot, (a, b) => {
        const [there, back] = [differencesOf(a, b), differencesOf(b, a)];
        expect([...there.keys()].toSorted()).toEqual([...back.keys()].toSorted());
        for (const [scope, { added, changed, remarked, gone }] of there) {
          const other = back.get(scope)!;
          expect(other.gone.toSorted()).toEqual(added.toSorted());
          expect(other.added.toSorted()).toEqual(gone.toSorted());
          expect(other.changed.toSorted()).toEqual(changed.toSorted());
          expect(other.remarked.toSorted()).toEqual(remarked.toSorted());
        }
      }),
    );
  });

  test('another content is another version, the same content the same', () => {
    fc.assert(
      fc.property(anySnapshot, anySnapshot, (a, b) => {
        expect(versionOf(a) === versionOf(b)).toBe(differencesOf(a, b).size === 0);
      }),
    );
  });

  test('a record keeps every edition, and its file gives it back', () => {
    fc.assert(
      fc.property(fc.array(anySnapshot, { maxLength: 5 }), (contents) => {
        const log = contents.reduce(
          (kept, content, day) => append(kept, content, `2026-01-0${day + 1}`),
          [] as ReturnType<typeof parseLog>,
        );
        const back = parseLog(printLog(log));
        expect(back).toEqual(log);
        expect(unsoundIn(back)).toEqual([]);
        const states = statesOf(back);
        for (const content of contents) {
          const state = states.find(({ edition }) => edition.version === versionOf(content));
          expect(plain(state!.snapshot)).toEqual(plain(content));
        }
      }),
    );
  });
});

describe('the record', () => {
  const first = append([], snapshot(), '2026-01-01');
  const second = append(first, snapshot({ first: '一、推动。' }), '2026-02-01');

  test('appends; what was recorded stays', () => {
    expect(second.slice(0, 1)).toEqual(first);
    expect(second[1]!.changes).toEqual({ [HOME]: { '1': expect.any(String), '1.p1': expect.any(String) } });
    expect(printLog(second).startsWith(printLog(first).trimEnd().slice(0, -2))).toBe(true);
  });

  test('the same content is no new edition', () => {
    expect(append(first, snapshot(), '2026-03-01')).toBe(first);
  });

  test('an edition does not go before the one before it', () => {
    expect(() => append(first, snapshot({ first: '一、推动。' }), '2025-12-31')).toThrow(LogError);
  });

  test('content that is recorded has the date of its edition, other content has none', () => {
    expect(editionOf(snapshot(), second)).toEqual({ version: first[0]!.version, date: '2026-01-01' });
    expect(editionOf(snapshot({ first: '一、开展。' }), second).date).toBeNull();
    // A correction that was taken back.
    expect(editionOf(snapshot(), append(second, snapshot(), '2026-03-01')).date).toBe('2026-03-01');
  });

  test('an edited record is found', () => {
    const edited = printLog(second).replace(/"1":"[0-9a-f]{8}/u, '"1":"00000000');
    expect(unsoundIn(parseLog(edited)).map(({ version }) => version)).toContain(first[0]!.version);
  });

  test.each(['', '{', '{}', '[{"version":"x"}]', '[{"version":"00000000","date":"2026-1-1","changes":{}}]'])(
    '%j is no record',
    (text) => {
      expect(() => parseLog(text)).toThrow(LogError);
    },
  );
});

test('paragraphs are left out where their clause is named', () => {
  expect(withoutOwnParagraphs(['2.1', '2.1.p1', '2.2.p1', '2.1.t-abcdef', 'front.p1'])).toEqual([
    '2.1',
    '2.2.p1',
    '2.1.t-abcdef',
    'front.p1',
  ]);
});

test('the changelog says what came, what changed and where', () => {
  const now = document({ first: '一、推动。', target: { value: 6 }, facts: { documentNumber: '甲〔2024〕1号' } });
  const log = append(append([], snapshot(), '2026-01-01'), snapshotOf(contentOf([now], VOCABULARY)), '2026-02-01');
  const text = printChangelog(historyOf(statesOf(log)), namesOf([now], VOCABULARY));
  expect(text.replace(/^[\s\S]*?(?=## )/u, '')).toBe(`## 2026年2月1日　${log[1]!.version}

- town-2024：方案：题名、文号、日期等要素有改动
  - 文字改动：1
  - 只有编者标注改动：2.t-abcdef

## 2026年1月1日　${log[0]!.version}

- 收录 town-2024：方案（2 条、2 段、1 个目标）
- 增立主题 1 个、指标 1 个、单位类别 1 个
`);
});

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { viewClauses } from '../model/describe.ts';
import type { Mark, PolicyDocument } from '../model/document.ts';
import { VocabularyError } from '../model/vocabulary.ts';
import { FIVE } from '../testing/corpus.ts';
import { parseFormulas } from './formulas.ts';
import { MOST_DOCUMENTS, type Place, SHORTEST } from './wording/model.ts';
import { normalForm } from './wording/strips.ts';
import { compareWording, sharedWith } from './wording.ts';

const FILE = 'content/vocabulary/formulas.yaml';
const formulas = parseFormulas({
  file: FILE,
  text: readFileSync(new URL(`../../${FILE}`, import.meta.url), 'utf8'),
});

/** A document of one clause a text. */
function documentOf(id: string, texts: readonly string[], marks: readonly Mark[] = []): PolicyDocument {
  return {
    policy: { id },
    clauses: texts.map((_, place) => ({ number: `${place + 1}`, level: 1, label: '', themes: [] })),
    paragraphs: texts.map((text, place) => ({
      id: `${place + 1}.p1`,
      clause: `${place + 1}`,
      kind: 'body',
      text,
      lines: [1, 1],
      marks,
    })),
  } as unknown as PolicyDocument;
}

const byId = (all: readonly PolicyDocument[]) => new Map(all.map((document) => [document.policy.id, document]));

function textAt(all: readonly PolicyDocument[], { policy, paragraph, start, end }: Place): string {
  const found = byId(all)
    .get(policy)!
    .paragraphs.find(({ id }) => id === paragraph)!;
  return found.text.slice(start, end);
}

const runsOf = (all: readonly PolicyDocument[], shortest?: number) =>
  compareWording(all, formulas, shortest).pairs.flatMap(({ clauses }) => clauses.flatMap(({ runs }) => runs));

const pairOf = (a: string, b: string, shortest = 4) =>
  compareWording([documentOf('a', [a]), documentOf('b', [b])], formulas, shortest).pairs[0]!;

/** Texts of few letters, so that they share runs, with what must not count strewn in. */
const text = fc
  .array(fc.constantFrom('甲', '乙', '丙', 'Ａ', 'a', '，', '、', ' ', '㎡', '𠮷', '。'), { maxLength: 60 })
  .map((parts) => parts.join(''));
const twoDocuments = fc
  .tuple(fc.array(text, { minLength: 1, maxLength: 4 }), fc.array(text, { minLength: 1, maxLength: 4 }))
  .map(([a, b]) => [documentOf('a', a), documentOf('b', b)] as const);

describe('normal form', () => {
  test('width, case, white space and punctuation make no difference; a decimal point and % do', () => {
    expect(normalForm('绿色化、减量化 和，可循环')).toBe(normalForm('绿色化,减量化和可循环'));
    expect(normalForm('ＧＤＰ５Ｇ')).toBe('gdp5g');
    expect(normalForm('6.4亿件。')).toBe('6.4亿件');
    expect(normalForm('达64．5%以上')).toBe('达64.5%以上');
  });
});

describe('of any two documents', () => {
  test('a run is the same on both sides, long enough, in its paragraph, and as long as it can be', () => {
    fc.assert(
      fc.property(twoDocuments, (two) => {
        for (const { a, b, characters } of runsOf(two, 3)) {
          expect(normalForm(textAt(two, a))).toBe(normalForm(textAt(two, b)));
          expect(characters).toBeGreaterThanOrEqual(3);
          expect(textAt(two, a)).toBe(textAt(two, a).trim());
        }
      }),
    );
  });

  test('runs of a pair of clauses are disjoint on either side', () => {
    fc.assert(
      fc.property(twoDocuments, (two) => {
        for (const { runs } of compareWording(two, formulas, 3).pairs[0]!.clauses) {
          for (const side of ['a', 'b'] as const) {
            const sorted = runs.map((run) => run[side]).toSorted((x, y) => x.start - y.start);
            sorted.slice(1).forEach((place, index) => {
              expect(place.start).toBeGreaterThanOrEqual(sorted[index]!.end);
            });
          }
        }
      }),
    );
  });

  test('a character counts just when it stands in a stretch that the other document holds too', () => {
    /** By comparing everything with everything. */
    const counted = (own: PolicyDocument, other: PolicyDocument): number =>
      own.paragraphs.reduce((sum, paragraph) => {
        const units = [...paragraph.text].map(normalForm).filter((unit) => unit !== '');
        const others = other.paragraphs.map(({ text: of }) => [...of].map(normalForm).filter((unit) => unit !== ''));
        const held = units.map(() => false);
        for (let at = 0; at + 3 <= units.length; at += 1) {
          const gram = units.slice(at, at + 3).join('|');
          const holds = others.some((list) =>
            list.some((_, place) => place + 3 <= list.length && list.slice(place, place + 3).join('|') === gram),
          );
          if (holds) held.fill(true, at, at + 3);
        }
        return sum + held.filter(Boolean).length;
      }, 0);
    fc.assert(
      fc.property(twoDocuments, ([a, b]) => {
        const { inA, inB } = compareWording([a, b], [], 3).pairs[0]!;
        expect([inA.wording, inB.wording]).toEqual([counted(a, b), counted(b, a)]);
      }),
    );
  });

  test('shares lie between 0 and 1, and turning the documents round turns the measures round', () => {
    fc.assert(
      fc.property(twoDocuments, ([a, b]) => {
        const there = compareWording([a, b], formulas, 3).pairs[0]!;
        const back = compareWording([b, a], formulas, 3).pairs[0]!;
        expect([there.inA, there.inB]).toEqual([back.inB, back.inA]);
        for (const { share, wording, apart, total } of [there.inA, there.inB]) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
          expect(wording + apart).toBeLessThanOrEqual(total);
        }
      }),
    );
  });

  test('a document is shared with its twin in whole, formulas apart', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), (texts) => {
        const { inA } = compareWording([documentOf('a', texts), documentOf('b', texts)], [], 1).pairs[0]!;
        expect(inA.wording).toBe(inA.total);
      }),
    );
  });
});

describe('what is kept apart', () => {
  test('a formula is no wording, and what follows it is', () => {
    const formula = '坚持以习近平新时代中国特色社会主义思想为指导，';
    expect(pairOf(`${formula}甲`, `${formula}乙`, 10).clauses).toEqual([]);
    const pair = pairOf(`${formula}走出一条自己的新路子来`, `${formula}走出一条自己的新路子来`, 10);
    expect(pair.clauses[0]?.runs.map(({ characters }) => characters)).toEqual([11]);
    expect(pair.inA.apart).toBe(22);
  });

  test('the title of a document is no wording, on whichever side it is marked as one', () => {
    expect(pairOf('落实《快递末端派费核算指引》', '制定快递末端派费核算指引').clauses).toEqual([]);
    expect(pairOf('落实快递末端派费核算指引', '落实快递末端派费核算指引').clauses).toHaveLength(1);
  });

  test('a list of responsible units is not compared, and a run does not reach across it', () => {
    const words = '甲乙丙丁（责任单位：市发改委、市商务局）戊己庚辛';
    const list: Mark = { type: 'list', start: 4, end: 20 };
    const two = [documentOf('a', [words], [list]), documentOf('b', [words], [list])];
    expect(runsOf(two, 4).map(({ a }) => textAt(two, a))).toEqual(['甲乙丙丁', '戊己庚辛']);
  });

  test.each([
    ['绿色包装应用比例达到90%', '绿色包装应用比例达到98%', '绿色包装应用比例达到'],
    ['绿色包装应用比例达到9.5万件', '绿色包装应用比例达到9.8万件', '绿色包装应用比例达到'],
    ['15个县级中心全部建成', '25个县级中心全部建成', '个县级中心全部建成'],
    ['绿色包装应用比例达到90%', '绿色包装应用比例达到90%', '绿色包装应用比例达到90%'],
  ])('no run begins or ends inside a number: %s, %s', (one, other, shared) => {
    const two = [documentOf('a', [one]), documentOf('b', [other])];
    expect(textAt(two, runsOf(two, 5)[0]!.a)).toBe(shared);
  });

  test('a label is not compared', () => {
    const [a, b] = ['a', 'b'].map((id) => {
      const document = documentOf(id, ['（一）甲乙丙丁']);
      return { ...document, clauses: document.clauses.map((clause) => ({ ...clause, label: '（一）' })) };
    });
    expect(runsOf([a!, b!], 3).map((run) => textAt([a!, b!], run.a))).toEqual(['甲乙丙丁']);
  });
});

describe('the five documents', () => {
  const wording = compareWording(FIVE, formulas);

  test('each run stands in the clause that is named, as the document prints it', () => {
    const views = new Map(
      FIVE.flatMap((document) =>
        viewClauses(document).map((view) => [`${document.policy.id}#${view.clause.number}`, view]),
      ),
    );
    const runs = wording.pairs.flatMap(({ clauses }) => clauses.flatMap((clause) => clause.runs));
    expect(runs.length).toBeGreaterThan(0);
    for (const place of runs.flatMap(({ a, b }) => [a, b])) {
      const { paragraphs } = views.get(`${place.policy}#${place.clause}`)!;
      const paragraph = paragraphs.find(({ id }) => id === place.paragraph)!;
      const lists = paragraph.marks.filter(({ type }) => type === 'list');
      expect(lists.filter(({ start, end }) => start < place.end && end > place.start)).toEqual([]);
    }
  });

  test('what a reader would call taken over is found, and formulas are not', () => {
    const found = wording.phrases.map((phrase) => normalForm(phrase.text));
    expect(found).toEqual(
      expect.arrayContaining([
        normalForm('加大智能物流技术研发力度，推动关键技术装备产业化'),
        '充分发挥寄递安全联合监管机制作用',
        '营造良好的舆论氛围和社会环境',
      ]),
    );
    for (const phrase of found) {
      expect(phrase.length).toBeGreaterThanOrEqual(SHORTEST);
      expect(phrase).not.toMatch(/习近平|中国快递示范城市|印发给你们|高质量发展/u);
    }
    const thought = wording.apart.find(({ zh }) => zh === '指导思想')!;
    expect(new Set(thought.places.map(({ policy }) => policy)).size).toBe(FIVE.length);
  });

  test('from each clause the way leads to the other, and back', () => {
    const shared = sharedWith(wording);
    for (const [id, others] of shared) {
      for (const { policy, clause, url, characters } of others) {
        const own = id.split('#');
        const back = shared.get(`${policy}#${clause}`)?.find((other) => `${other.policy}#${other.clause}` === id);
        expect(back).toMatchObject({ policy: own[0], clause: own[1], url, characters });
      }
    }
  });
});

test('words of most documents stand first, then the longest', () => {
  const all = [
    ['甲乙丙丁', '戊己庚辛壬', '子丑寅卯'],
    ['子丑寅卯', '甲乙丙丁'],
    ['戊己庚辛壬', '甲乙丙丁'],
  ];
  const { phrases } = compareWording(
    all.map((texts, place) => documentOf(`p${place}`, texts)),
    [],
    4,
  );
  expect(phrases.map(({ text, places }) => [text, places.map(({ policy }) => policy)])).toEqual([
    ['甲乙丙丁', ['p0', 'p1', 'p2']],
    ['戊己庚辛壬', ['p0', 'p2']],
    ['子丑寅卯', ['p0', 'p1']],
  ]);
});

test('no more documents are compared than a matrix can show', () => {
  const many = Array.from({ length: MOST_DOCUMENTS + 1 }, (_, place) => documentOf(`p${place}`, ['甲乙丙丁']));
  expect(compareWording(many, [], 4).policies).toHaveLength(MOST_DOCUMENTS);
});

describe('the list of formulas', () => {
  const faultsOf = (yaml: string): readonly string[] => {
    try {
      parseFormulas({ file: 'f.yaml', text: yaml });
      return [];
    } catch (error) {
      if (error instanceof VocabularyError) return error.faults;
      throw error;
    }
  };
  const entry = (id: string, phrases: string) =>
    `  - id: ${id}\n    kind: formula\n    zh: 套语\n    phrases: [${phrases}]\n    reason: 照例\n`;

  test('names file, line and column of a fault', () => {
    expect(faultsOf('formulas:\n  - id: A\n')).toContainEqual(expect.stringMatching(/^f\.yaml:2:\d+ .*id/u));
    expect(faultsOf(`formulas:\n${entry('a', '甲')}${entry('a', '乙')}`)).toEqual([
      'f.yaml:7:9 formulas: a stands twice, expected once',
    ]);
    expect(faultsOf(`formulas:\n${entry('a', '"甲，乙"')}`)).toEqual([
      expect.stringMatching(/^f\.yaml:5:15 甲，乙: expected words without punctuation/u),
    ]);
    expect(faultsOf('formulas: [')[0]).toMatch(/^f\.yaml:\d+:\d+ /u);
  });

  test('`…` stands for a few characters, `#` for a number, the longest choice is taken', () => {
    const [formula] = parseFormulas({ file: 'f', text: `formulas:\n${entry('a', '甲…乙|到#年|到#年底, 丙')}` });
    expect('甲一二乙到2025年底丙到年'.match(formula!.pattern)).toEqual(['甲一二乙', '到2025年底', '丙']);
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readPolicy } from '../src/markdown/read.ts';
import { describeDocument } from '../src/model/describe.ts';
import type { PolicyDocument } from '../src/model/document.ts';
import { bareOrigin, compile } from './compile.ts';
import { writePolicy } from './emit/write.ts';
import { documentFixtures, type Fixture, seedFixtures } from './testing/fixtures.ts';
import { loadVocabulary } from './vocabulary.ts';

const VOCABULARY = loadVocabulary();
const plain = (text: string): string => text.replace(/\s+/gu, '');
/** Of several paragraphs and of joint issuers, the signs between them count. */
const bare = (value: unknown): unknown => (typeof value === 'string' ? value.replace(/[^\S\n]+/gu, '') : value);

const compileFixture = ({ name, source }: Fixture): PolicyDocument =>
  compile(readFileSync(source), bareOrigin(name), VOCABULARY).document;

describe.each([...seedFixtures, ...documentFixtures])('$name', (fixture) => {
  const { gold, source } = fixture;
  const document = compileFixture(fixture);
  const record = describeDocument(document);
  const numberOf = (id: string): string => id.slice(id.indexOf('#') + 1);
  const ignored = (gold.ignore ?? []).map((pattern) => new RegExp(pattern, 'u'));
  const isJudged = (number: string): boolean => !ignored.some((pattern) => pattern.test(number));

  test('states the facts', () => {
    const facts = Object.fromEntries(
      Object.keys(gold.policy).map((name) => [name, record.policy[name as keyof typeof record.policy]]),
    );
    const found = Object.fromEntries(
      Object.entries(facts).map(([name, value]) => [name, name === 'issuer' ? value : bare(value)]),
    );
    expect(found).toEqual(gold.policy);
  });

  if (gold.clauses)
    test('has the clauses, with their titles, parts and lines', () => {
      const wanted = gold.clauses!.filter(([number]) => isJudged(number));
      const withLines = new Set(wanted.filter((clause) => clause.length === 5).map(([number]) => number));
      const found = record.clauses
        .filter(({ number }) => isJudged(number))
        .map(({ number, label, title, part, lines }) => [
          number,
          bare(label),
          bare(title),
          part,
          ...(withLines.has(number) ? [lines] : []),
        ]);
      expect(found).toEqual(wanted);
    });

  if (gold.texts)
    test('has the clauses’ own texts', () => {
      const texts = new Map(record.clauses.map(({ number, text }) => [number, plain(text)]));
      for (const [number, text] of Object.entries(gold.texts ?? {}))
        expect({ number, text: texts.get(number) }).toEqual({ number, text: plain(text) });
    });

  if (gold.bodyParagraphs)
    test('keeps its paragraphs apart', () => {
      expect(document.paragraphs.filter(({ kind }) => kind === 'body').map(({ text }) => plain(text))).toEqual(
        gold.bodyParagraphs!.map(plain),
      );
    });

  test('lists the responsible units', () => {
    const rolesOpen = new Set(gold.rolesOpen);
    const row = ([number, agency, remark, role, inherited]: (typeof gold.responsibilities)[number]) => [
      number,
      agency,
      remark,
      rolesOpen.has(number) ? null : role,
      inherited,
    ];
    const found = record.responsibilities.map(({ clause, agency, remark, role, inherited }) =>
      row([numberOf(clause), plain(agency), remark === null ? null : plain(remark), role, inherited]),
    );
    const judged = (rows: readonly unknown[][]): unknown[][] => rows.filter(([number]) => isJudged(number as string));
    expect(judged(found)).toEqual(judged(gold.responsibilities.map(row)));
  });

  test('lifts out the furniture and nothing else', () => {
    expect(document.furniture.map(({ text, lines }) => [plain(text), lines])).toEqual(
      gold.furniture.map(([, text, lines]) => [plain(text), lines]),
    );
  });

  test('accounts for every character', () => {
    const raw = new TextDecoder(document.provenance.encoding).decode(readFileSync(source));
    const kept = [...document.paragraphs, ...document.furniture].map(({ text }) => text).join('');
    expect([...plain(kept)].toSorted().join('')).toBe([...plain(raw)].toSorted().join(''));
  });

  test('has no white space between Chinese characters', () => {
    for (const { text, kind } of document.paragraphs)
      if (kind !== 'table') expect(text).not.toMatch(/\p{Script=Han}\s+\p{Script=Han}/u);
  });

  test('comes back from its page as it was', () => {
    expect(readPolicy(writePolicy(document))).toEqual(document);
  });

  test('names for every paragraph the raw lines that hold it', () => {
    const raw = new TextDecoder(document.provenance.encoding).decode(readFileSync(source)).split(/\r\n|\n|\r/u);
    for (const { id, text, lines } of document.paragraphs) {
      const within = plain(raw.slice(lines[0] - 1, lines[1]).join(''));
      const held = [...plain(text)].every((character) => within.includes(character));
      expect({ id, held }).toEqual({ id, held: true });
    }
  });
});

describe('the five seeds', () => {
  const documents = seedFixtures.map(compileFixture);
  const records = documents.map(describeDocument);
  const countOf = (count: (index: number) => number): number[] => records.map((_, index) => count(index));

  test('hold 134 numbered headings and 12 unnumbered ones', () => {
    const labelled = countOf(
      (at) =>
        records[at]!.clauses.filter(({ label, title }) => label !== '' && label !== '——' && title !== null).length,
    );
    const unnumbered = countOf(
      (at) => records[at]!.clauses.filter(({ number, title }) => /\.u\d+$/u.test(number) && title !== null).length,
    );
    expect(Object.fromEntries(seedFixtures.map(({ name }, at) => [name, [labelled[at], unnumbered[at]]]))).toEqual({
      'hangzhou-draft': [31, 0],
      'lianyungang-2023': [26, 7],
      'quzhou-2024': [29, 0],
      'wenzhou-2023': [26, 5],
      'wuhan-2024': [22, 0],
    });
  });

  test('hold 67 lists with 296 units of their own', () => {
    const lists = documents
      .flatMap(({ paragraphs }) => paragraphs.flatMap(({ marks }) => marks))
      .filter(({ type }) => type === 'list');
    expect(lists).toHaveLength(67);
    expect(
      records.flatMap(({ responsibilities }) => responsibilities).filter(({ inherited }) => !inherited),
    ).toHaveLength(296);
  });

  test('have 91 leaf measures and safeguards', () => {
    const leaves = countOf((at) => {
      const { clauses } = records[at]!;
      const parents = new Set(clauses.map(({ parent }) => parent));
      return clauses.filter(({ id, part }) => !parents.has(id) && (part === 'measure' || part === 'safeguard')).length;
    });
    expect(Object.fromEntries(seedFixtures.map(({ name }, at) => [name, leaves[at]]))).toEqual({
      'hangzhou-draft': 23,
      'lianyungang-2023': 17,
      'quzhou-2024': 20,
      'wenzhou-2023': 16,
      'wuhan-2024': 15,
    });
  });

  test('have no paragraph that breaks off: each ends with a closing mark', () => {
    const broken = documents.flatMap(({ paragraphs }) =>
      paragraphs.filter(({ kind, text }) => kind === 'body' && !/[。！？；：:)）]$/u.test(text)),
    );
    expect(broken.map(({ id, text }) => `${id} ${text.slice(-12)}`)).toEqual([]);
  });

  test('Wuhan’s sentence is whole again, with a note that says so', () => {
    const { paragraphs, notes } = documents[seedFixtures.findIndex(({ name }) => name === 'wuhan-2024')]!;
    expect(paragraphs.find(({ id }) => id === '3.3.p1')?.text).toContain('快件处理中心、集散中心等');
    expect(notes).toEqual([expect.objectContaining({ rule: 'displaced-block', clause: '3.3', lines: [283, 288] })]);
  });
});

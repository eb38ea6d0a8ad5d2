import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { describeTargets } from '../../src/model/describe.ts';
import { bareOrigin, compile } from '../compile.ts';
import { FIELDS, scoreTargets, sumScores, targetFixtures } from '../testing/benchmark.ts';
import { seedFixtures } from '../testing/fixtures.ts';
import { loadVocabulary } from '../vocabulary.ts';

/** The annotator against what a person found in the same texts, without an editor's notes. */

const VOCABULARY = loadVocabulary();
const plain = (text: string): string => text.replace(/\s+/gu, '');
const results = targetFixtures.map(({ name, source, targets }) => {
  const origin = bareOrigin(name);
  const bytes = readFileSync(source);
  const { document } = compile(bytes, origin, VOCABULARY);
  const raw = new TextDecoder(document.provenance.encoding).decode(bytes).split(/\r\n|\n|\r/u);
  const found = describeTargets(document);
  return { name, document, raw, found, score: scoreTargets(found, targets) };
});
const isSeed = new Set(seedFixtures.map(({ name }) => name));
const seeds = sumScores(results.filter(({ name }) => isSeed.has(name)).map(({ score }) => score));
const documents = sumScores(results.filter(({ name }) => !isSeed.has(name)).map(({ score }) => score));

describe('the five seeds', () => {
  test('are all judged', () => expect(results.filter(({ name }) => isSeed.has(name))).toHaveLength(5));

  test('recall and precision', () => {
    expect(seeds.matched / seeds.gold).toBeGreaterThanOrEqual(0.98);
    expect(seeds.matched / seeds.found).toBeGreaterThanOrEqual(0.95);
  });

  /** How far a quote reaches and what a scope is, two careful readers put down differently. */
  const floors = { quote: 0.9, scope: 0.8 } as const;
  test.each(FIELDS)('field %s', (field) => {
    expect(seeds.fields[field] / seeds.matched).toBeGreaterThanOrEqual(
      field === 'quote' || field === 'scope' ? floors[field] : 0.97,
    );
  });
});

describe('documents of other trades', () => {
  test('recall and precision', () => {
    expect(documents.matched / documents.gold).toBeGreaterThanOrEqual(0.9);
    expect(documents.matched / documents.found).toBeGreaterThanOrEqual(0.9);
  });

  test.each(['comparator', 'value', 'unit'] as const)('field %s', (field) => {
    expect(documents.fields[field] / documents.matched).toBeGreaterThanOrEqual(0.95);
  });
});

describe.each(results)('$name', ({ document, raw, found }) => {
  const marks = document.paragraphs.flatMap((paragraph) =>
    paragraph.marks.flatMap((mark) => (mark.type === 'target' ? [{ paragraph, mark }] : [])),
  );

  test('each quote is a slice of its paragraph, and trimmed', () => {
    expect(marks).toHaveLength(found.length);
    for (const [index, { paragraph, mark }] of marks.entries()) {
      const { quote, clause } = found[index]!;
      expect(0 <= mark.start && mark.start < mark.end && mark.end <= paragraph.text.length).toBe(true);
      expect(quote).toBe(paragraph.text.slice(mark.start, mark.end));
      expect(quote.trim()).toBe(quote);
      expect(clause).toBe(`${document.policy.id}#${paragraph.clause}`);
    }
  });

  test('the raw lines of each target hold its quote, and each of them a part of it', () => {
    for (const { quote, lines } of found) {
      const held = raw.slice(lines[0] - 1, lines[1]);
      const wanted = [...plain(quote)];
      const has = new Set(plain(held.join('')));
      expect({ quote, missing: wanted.filter((character) => !has.has(character)) }).toEqual({ quote, missing: [] });
      const count = (text: string): number => [...plain(text)].length;
      expect(count(held.join(''))).toBeGreaterThanOrEqual(wanted.length);
      for (const edge of [held[0]!, held.at(-1)!])
        expect({ quote, edge, isPart: wanted.some((character) => edge.includes(character)) }).toMatchObject({
          isPart: true,
        });
    }
  });

  test('targets nest or are disjoint', () => {
    for (const { marks: all } of document.paragraphs)
      for (const [index, a] of all.entries())
        for (const b of all.slice(index + 1)) {
          const isApart = a.end <= b.start || b.end <= a.start;
          const isNested = (a.start <= b.start && b.end <= a.end) || (b.start <= a.start && a.end <= b.end);
          expect(isApart || isNested).toBe(true);
        }
  });

  test('ids are unique, and what a threshold qualifies is a target of its clause', () => {
    const byId = new Map(found.map((target) => [target.id, target]));
    expect(byId.size).toBe(found.length);
    for (const { role, qualifies, clause } of found) {
      if (qualifies === null) continue;
      expect(role).toBe('threshold');
      expect(byId.get(qualifies)).toMatchObject({ clause, role: 'target' });
    }
  });
});

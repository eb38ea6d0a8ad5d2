import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { describeDocument } from '../../src/model/describe.ts';
import { compile } from '../compile.ts';
import { readSeed } from '../seeds/seed.ts';
import { loadVocabulary } from '../vocabulary.ts';
import { syntheticPolicy, syntheticSeed } from './syntheticPolicies.ts';

const many = (count: number) => Array.from({ length: count }, (_, n) => syntheticPolicy(n));
const POLICIES = many(300);
const withoutSpace = (text: string): string => text.replace(/\s/gu, '');

/** Milliseconds: fifty documents are compiled. */
vi.setConfig({ testTimeout: 120_000 });

describe('a synthetic policy', () => {
  test('is the same for the same number, in whatever order', () => {
    expect(syntheticPolicy(7)).toEqual(POLICIES[7]);
    expect(syntheticPolicy(2)).toEqual(POLICIES[2]);
  });

  test('differs from all others in id and text', () => {
    expect(new Set(POLICIES.map(({ id }) => id)).size).toBe(300);
    expect(new Set(POLICIES.map(({ text }) => text)).size).toBe(300);
    expect(POLICIES[42]).toMatchObject({ id: 'synthetic-00042', url: null, accessed: null, notes: null });
  });

  test('gives a city one name and two cities two', () => {
    const cities = new Map(POLICIES.map(({ city }) => [city.id, city.name]));
    expect(new Set(cities.values()).size).toBe(cities.size);
  });

  test.each([-1, 0.5, Number.NaN])('has no number %s', (n) => {
    expect(() => syntheticPolicy(n)).toThrow(RangeError);
  });

  test('is accepted with its seed.yaml', () => {
    const folder = mkdtempSync(join(tmpdir(), 'synthetic-'));
    try {
      const { text, notes: _, ...origin } = syntheticPolicy(3);
      writeFileSync(join(folder, 'seed.yaml'), syntheticSeed(syntheticPolicy(3)));
      expect(readSeed(origin.id, join(folder, 'seed.yaml'), new TextEncoder().encode(text), new Map()).origin).toEqual(
        origin,
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

/** Why a number is no target that is a date, or what a rate is counted per, and so is rightly none. */
const DATES = new Set(['期限', '年份', '时间', '有效期', '“每百户”一类的基数']);

describe('fifty of them', () => {
  const vocabulary = loadVocabulary();
  const compiled = POLICIES.slice(0, 50).map((policy) => {
    const { document, refusals } = compile(new TextEncoder().encode(policy.text), policy, vocabulary);
    return { policy, document, refusals, records: describeDocument(document) };
  });

  test('are read without a fault, each number as a target or a date', () => {
    for (const { policy, document, refusals } of compiled) {
      const rules = document.diagnostics.map(({ rule }) => rule);
      // Drafts may lack both.
      expect([policy.id, rules.filter((rule) => rule !== 'missing-title' && rule !== 'unnamed-document')]).toEqual([
        policy.id,
        [],
      ]);
      expect(document.policy.title ?? policy.editorialTitle).not.toBeNull();
      const text = withoutSpace(policy.text);
      // The month of 自2024年9月28日起施行 is the one part of a date that the annotator does not call so.
      const others = refusals.filter(
        ({ reason, words }) => !DATES.has(reason) && !text.includes(`年${words}月28日起施行`),
      );
      expect([policy.id, others.map(({ words, reason }) => `${words}：${reason}`)]).toEqual([policy.id, []]);
    }
  });

  test('are of the size of the seeds', () => {
    for (const { policy, records } of compiled) {
      const size = withoutSpace(policy.text).length;
      expect(size, policy.id).toBeGreaterThan(3500);
      expect(size, policy.id).toBeLessThan(6500);
      expect(records.clauses.length, policy.id).toBeGreaterThanOrEqual(22);
      expect(records.clauses.length, policy.id).toBeLessThanOrEqual(32);
    }
  });

  test('have targets and, most of them, lists of units', () => {
    expect(Math.min(...compiled.map(({ records }) => records.targets.length))).toBeGreaterThanOrEqual(5);
    const listed = compiled.filter(({ records }) => records.responsibilities.length >= 20);
    expect(listed.length).toBeGreaterThan(35);
    expect(listed.length).toBeLessThan(50);
    expect(new Set(compiled.flatMap(({ records }) => records.responsibilities.map(({ role }) => role)))).toEqual(
      new Set(['lead', 'responsible', 'support']),
    );
  });

  test('have the parts of a chapter named', () => {
    for (const { policy, document } of compiled) {
      const parts = new Set(document.clauses.map(({ part }) => part));
      expect([...parts], policy.id).toEqual(expect.arrayContaining(['goal', 'measure', 'safeguard']));
    }
  });
});

test('three hundred hold the characters of a corpus, and few sentences twice', () => {
  const texts = POLICIES.map(({ text }) => withoutSpace(text));
  expect(new Set(texts.flatMap((text) => text.match(/\p{Script=Han}/gu) ?? [])).size).toBeGreaterThanOrEqual(1800);
  const sentences = texts.flatMap((text) => text.split('。'));
  expect(new Set(sentences).size / sentences.length).toBeGreaterThan(0.9);
});

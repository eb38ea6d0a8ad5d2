import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { describeDocument } from '../model/describe.ts';
import { readDocuments, readVocabulary } from './content.ts';
import { tableOf } from './tables.ts';

/** Rows of the codebook: the fields that the first cell names in code, and the other cells. */
const ROWS = readFileSync('content/pages/codebook.mdx', 'utf8')
  .split('\n')
  .filter((line) => /^\| [^|]*`/u.test(line))
  .map((line) => {
    const [, first = '', ...others] = line.split('|').map((cell) => cell.trim());
    return { names: [...first.matchAll(/`(\w+)`/gu)].map(([, name]) => name!), others: others.slice(0, -1) };
  });

describe('the codebook has every field of the data', () => {
  const records = readDocuments().map(describeDocument);
  const vocabulary = readVocabulary();

  test.each(['policies', 'clauses', 'targets', 'responsibilities'] as const)('%s', (name) => {
    const known = new Set(ROWS.flatMap(({ names }) => names));
    const { fields } = tableOf(name, records, vocabulary);
    expect(fields.map((field) => field.name).filter((field) => !known.has(field))).toEqual([]);
  });

  test('with a definition, an example that counts and one that does not', () => {
    expect(ROWS.length).toBeGreaterThan(40);
    for (const { names, others } of ROWS) {
      expect(others.length, names.join()).toBe(3);
      expect(
        others.every((cell) => cell !== ''),
        names.join(),
      ).toBe(true);
    }
  });
});

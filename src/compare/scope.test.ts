import { expect, test } from 'vitest';
import type { PolicyDocument } from '../model/document.ts';
import { documents } from '../testing/corpus.ts';
import { comparedOf, MOST_COMPARED } from './scope.ts';

const signed = (id: string, signedDate: string | null): PolicyDocument => ({
  ...documents[0]!,
  policy: { ...documents[0]!.policy, id, signedDate },
});
const idsOf = (compared: readonly PolicyDocument[]): readonly string[] => compared.map(({ policy }) => policy.id);
test('as many as stand side by side are all compared', () => {
  const all = Array.from({ length: MOST_COMPARED }, (_, place) => signed(`plan-${place}`, null));
  expect(comparedOf(all)).toBe(all);
});

test('of more, those that were signed last, in the order of the site', () => {
  const dated = Array.from({ length: MOST_COMPARED }, (_, place) => signed(`dated-${place}`, '2024-01-01'));
  const [undated, older, newer] = [
    signed('undated', null),
    signed('older', '2023-12-31'),
    signed('newer', '2024-01-02'),
  ];
  const found = idsOf(comparedOf([undated, older, ...dated.slice(1), newer]));
  expect(found).toEqual([...idsOf(dated.slice(1)), 'newer']);
});

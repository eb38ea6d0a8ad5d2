import { expect, test } from 'vitest';
import { columnsFor } from './cards.ts';

const counts = Array.from({ length: 12 }, (_, place) => place + 1);

test('cards fill their rows as well as they can', () => {
  expect(counts.map((cards) => columnsFor(cards, [5, 4, 3]))).toEqual([3, 3, 3, 4, 5, 3, 4, 4, 3, 5, 4, 4]);
  expect(counts.map((cards) => columnsFor(cards, [3, 2]))).toEqual([2, 2, 3, 2, 3, 3, 2, 2, 3, 2, 3, 3]);
});

test('in a wide window none of up to twelve stands alone below others', () => {
  const alone = counts.filter((cards) => cards > 1 && cards % columnsFor(cards, [5, 4, 3]) === 1);
  expect(alone).toEqual([]);
});

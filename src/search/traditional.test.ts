import { expect, test } from 'vitest';
import type { PolicyDocument } from '../model/document.ts';
import { traditionalTable } from './traditional.ts';

test('the table holds the traditional characters of which documents have the simplified ones, and no others', () => {
  const { from, to } = traditionalTable([{ paragraphs: [{ text: '快递进村' }] } as unknown as PolicyDocument]);
  const pairs = [...from].map((character, place) => `${character}${to[place]}`);
  expect(pairs).toEqual(expect.arrayContaining(['遞递', '進进']));
  expect(pairs.filter(([traditional, simple]) => !'快递进村'.includes(simple!) || simple === traditional)).toEqual([]);
});

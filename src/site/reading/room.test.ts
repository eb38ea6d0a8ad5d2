import { expect, test } from 'vitest';
import type { Paragraph, Target } from '../../model/document.ts';
import { groupTargets } from '../compare/targets.ts';
import type { Block, Margin } from './reading.ts';
import { roomBeside } from './room.ts';

const targets = (count: number): readonly Target[] =>
  Array.from(
    { length: count },
    (_, place) =>
      ({ id: `1.t-${place}`, label: '新增共同配送网点', value: place, rawValue: `${place}`, unit: '个' }) as Target,
  );

function block(characters: number, { figures = 0, ...margin }: Partial<Margin> & { readonly figures?: number }): Block {
  const paragraph = { text: '字'.repeat(characters) } as Paragraph;
  const none = { targets: groupTargets(targets(figures)), units: [], inherited: null, notes: [] };
  return { kind: 'body', paragraphs: [paragraph], lines: [1, 1], margin: { ...none, ...margin } };
}

const units = (count: number): Margin['units'] => [
  { role: 'responsible', names: Array.from({ length: count }, () => '市邮政管理局') },
];

test('a figure or two stand beside any paragraph, many beside a long one only', () => {
  expect(roomBeside(block(60, { figures: 1 })).below).toBe(null);
  expect(roomBeside(block(40, { figures: 4 })).below).toBe('always');
  expect(roomBeside(block(140, { figures: 4 })).below).toBe('narrow');
  expect(roomBeside(block(400, { figures: 4 })).below).toBe(null);
});

test('a table has room by its rows', () => {
  const short = block(10, { figures: 4 });
  const table: Block = { ...short, kind: 'table', paragraphs: Array(12).fill(short.paragraphs[0]) as never };
  expect(roomBeside(short).below).toBe('always');
  expect(roomBeside(table).below).toBe(null);
});

test('lists of units stand open as far as there is room', () => {
  expect(roomBeside(block(200, { units: units(5) })).open).toBe(1);
  expect(roomBeside(block(40, { units: units(20) })).open).toBe(0);
  // Figures come first.
  expect(roomBeside(block(200, { figures: 3, units: units(9) })).open).toBe(0);
  const both = { units: units(3), inherited: { names: Array(40).fill('县') as string[], from: '1' } };
  expect(roomBeside(block(100, both)).open).toBe(1);
});

test('without notes there is nothing to fold', () => {
  expect(roomBeside(block(2, {}))).toEqual({ below: null, open: 0 });
});

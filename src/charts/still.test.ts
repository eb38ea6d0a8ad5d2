import { readFileSync } from 'node:fs';
import { createCanvas } from '@napi-rs/canvas';
import { create } from 'fontkitten';
import { describe, expect, test, vi } from 'vitest';
import type { ChartSpec } from '../compare/chartSpec.ts';
import { allCharts } from '../compare/charts.ts';
import { documents, FIVE, vocabulary } from '../testing/corpus.ts';
import { FONTS } from './fonts.ts';
import { inkOf } from './look.ts';
import { drawPng, drawSvg } from './still.ts';

const SHEET = { permalink: 'https://example.org/compare/goals/#chart-x' };
const charts = allCharts(documents, vocabulary);
const font = create(readFileSync(FONTS.text.file));

/** Every character that drawing a chart, with all that stands around it, asks the canvas to write. */
function written(spec: ChartSpec): string {
  const texts: string[] = [];
  const pen = Object.getPrototypeOf(createCanvas(1, 1).getContext('2d'));
  const original: (...args: unknown[]) => void = pen.fillText;
  const spy = vi.spyOn(pen, 'fillText').mockImplementation(function (this: unknown, ...args: unknown[]) {
    texts.push(String(args[0]));
    return original.apply(this, args);
  });
  drawPng(spec, SHEET);
  spy.mockRestore();
  return texts.join('');
}

const missing = (text: string): readonly string[] =>
  [...new Set(text.replaceAll(/\s/gu, ''))].filter(
    (character) => font.isCollection || !font.hasGlyphForCodePoint(character.codePointAt(0)!),
  );

const wrong = (svg: string): readonly string[] =>
  ['NaN', 'undefined', 'Infinity', '<text', 'font-family', 'clip'].filter((sign) => svg.includes(sign));

describe.each(charts.map((spec) => [spec.id, spec] as const))('%s', (_id, spec) => {
  test('the font has every character of it', () => {
    const text = written(spec);
    expect(text).toContain(spec.title);
    expect(text).toContain(SHEET.permalink);
    expect(missing(text)).toEqual([]);
    expect(missing(JSON.stringify(spec))).toEqual([]);
  });

  test('a character that the font lacks is found', () => {
    expect(missing(written({ ...spec, title: `${spec.title}ก` }))).toEqual(['ก']);
  });

  test('drawn twice it is the same to the byte', () => {
    expect(drawSvg(spec, 'light')).toBe(drawSvg(spec, 'light'));
    expect(drawPng(spec, SHEET).equals(drawPng(spec, SHEET))).toBe(true);
  });

  test('the letters are outlines, the numbers are numbers, and it has a name and a description', () => {
    for (const svg of [drawSvg(spec, 'light'), drawSvg(spec, 'dark'), drawSvg(spec, 'light', SHEET)]) {
      expect(wrong(svg)).toEqual([]);
      expect(svg).toContain(`<title>${spec.title}</title>`);
      expect(svg).toMatch(/<desc>[^<]{20}/u);
      expect(svg.match(/<use /gu)?.length).toBeGreaterThan(10);
    }
  });

  test('each ground has its own colours', () => {
    expect(drawSvg(spec, 'light').toLowerCase()).toContain(inkOf('light').ink);
    expect(drawSvg(spec, 'dark').toLowerCase()).toContain(inkOf('dark').ink);
    expect(drawSvg(spec, 'dark').toLowerCase()).not.toContain(inkOf('light').ink);
  });
});

/** The same chart with its first figure one greater. */
function changed(spec: ChartSpec): ChartSpec {
  switch (spec.kind) {
    case 'bars':
      return { ...spec, rows: spec.rows.map((row, at) => (at === 0 ? { ...row, value: row.value + 1 } : row)) };
    case 'stack':
      return {
        ...spec,
        rows: spec.rows.map((row, at) => ({
          ...row,
          counts: row.counts.map((count, part) => (at + part === 0 ? { ...count, value: count.value + 1 } : count)),
        })),
      };
    case 'heat':
      return {
        ...spec,
        rows: spec.rows.map((row, at) => ({
          ...row,
          cells: row.cells.map((cell, column) => (at + column === 0 ? { ...cell, primary: cell.primary + 1 } : cell)),
        })),
      };
    default:
      return spec satisfies never;
  }
}

test.each(charts.map((spec) => [spec.id, spec] as const))('%s: another figure is another picture', (_id, spec) => {
  expect(drawSvg(changed(spec), 'light')).not.toBe(drawSvg(spec, 'light'));
});

test('an open end, a closed end, an upper bound, a range and a draft are drawn each in its way', () => {
  const spec = charts.find(({ kind }) => kind === 'bars');
  if (spec?.kind !== 'bars') throw new Error('The site has no chart of bars.');
  const [row] = spec.rows;
  const plain = { ...row!, comparator: '=' as const, draft: false, valueMax: null };
  const pictures = [
    plain,
    { ...plain, comparator: '>=' as const },
    { ...plain, comparator: '<=' as const },
    { ...plain, valueMax: plain.value * 1.2 },
    { ...plain, draft: true },
  ].map((only) => drawSvg({ ...spec, rows: [only] }, 'light'));
  expect(new Set(pictures).size).toBe(pictures.length);
  expect(pictures.flatMap(wrong)).toEqual([]);
});

test('an end that stays open does not reach beyond 100 %', () => {
  const spec = allCharts(FIVE, vocabulary).find((chart) => chart.kind === 'bars' && chart.max === 100);
  if (spec?.kind !== 'bars') throw new Error('The five have no chart of shares.');
  const svg = drawSvg({ ...spec, rows: spec.rows.map((row) => ({ ...row, value: 99.5 })) }, 'light');
  const ticks = [...svg.matchAll(/<path fill="none" stroke="#8D877B"[^>]* d="M([\d.]+) [\d.]+L\1 /gu)];
  const wall = Math.max(...ticks.map(([, x]) => Number(x)));
  const ends = [...svg.matchAll(/<rect fill="#(?!FBFAF6)[^"]*" x="([\d.]+)"[^>]* width="([\d.]+)"/gu)].map(
    ([, x, width]) => Number(x) + Number(width),
  );
  expect(ends.length).toBeGreaterThan(2);
  expect(Math.max(...ends)).toBeLessThanOrEqual(wall + 1);
});

import { readFileSync } from 'node:fs';
import { type Canvas, createCanvas, type Image, loadImage, type SKRSContext2D } from '@napi-rs/canvas';
import { create } from 'fontkitten';
import { describe, expect, test, vi } from 'vitest';
import { FONTS } from '../../charts/fonts.ts';
import { documents } from '../../testing/corpus.ts';
import { CARD, cardOf, policyOf } from './address.ts';
import { drawPolicyCard, drawSiteCard, type Face, faceOf } from './draw.ts';
import { encodePng } from './png.ts';

const fonts = Object.values(FONTS).map(({ file }) => create(readFileSync(file)));
const lacking = (text: string): readonly string[] =>
  [...new Set(text.replaceAll(/\s/gu, ''))].filter((character) =>
    fonts.some((font) => font.isCollection || !font.hasGlyphForCodePoint(character.codePointAt(0)!)),
  );

/** What drawing a card asks the canvas to write, piece by piece. */
function written(draw: () => Buffer): readonly string[] {
  const texts: string[] = [];
  const pen = Object.getPrototypeOf(createCanvas(1, 1).getContext('2d'));
  const original: (...args: unknown[]) => void = pen.fillText;
  const spy = vi.spyOn(pen, 'fillText').mockImplementation(function (this: unknown, ...args: unknown[]) {
    texts.push(String(args[0]));
    return original.apply(this, args);
  });
  draw();
  spy.mockRestore();
  return texts;
}

const MOST_BYTES = 60_000;
const faces = documents.map(({ policy }) => [policy.id, faceOf(policy), policy] as const);

describe.each(faces)('%s', (_id, face, policy) => {
  const png = drawPolicyCard(face);
  const texts = written(() => drawPolicyCard(face));

  test('says what the policy is, in characters that the fonts have', () => {
    const all = texts.join('');
    expect(lacking(all)).toEqual([]);
    expect(all).toContain(face.title);
    expect(all).toContain(policy.city!.name);
    if (policy.documentNumber !== null) expect(all).toContain(policy.documentNumber);
    expect(texts.includes('征求意见稿')).toBe(policy.status === 'draft');
    expect(texts.includes('编者拟题')).toBe(policy.title === null);
    expect(all).not.toContain('null');
  });

  test('is small, of its size, and the same each time', async () => {
    expect(png.length).toBeLessThan(MOST_BYTES);
    const { width, height } = await loadImage(png);
    expect({ width, height }).toEqual(CARD);
    expect(drawPolicyCard(face).equals(png)).toBe(true);
  });
});

const FACE: Face = { kicker: '某市', title: '关于推进', facts: [], draft: false, editorial: false, colour: '#1b66a8' };

test.each([1, 8, 20, 33, 50, 90, 400])('a title of %i characters stays on the card', (length) => {
  const title = `${'《方案》“十五五”'.repeat(60).slice(0, length - 1)}案`;
  const places: { text: string; right: number; bottom: number }[] = [];
  const pen = Object.getPrototypeOf(createCanvas(1, 1).getContext('2d'));
  const original: (...args: unknown[]) => void = pen.fillText;
  const spy = vi.spyOn(pen, 'fillText').mockImplementation(function (this: unknown, ...args: unknown[]) {
    const own = this as { measureText: (text: string) => { width: number }; font: string; textAlign: string };
    const [text, x, y] = args as [string, number, number];
    const size = Number.parseFloat(own.font.match(/([\d.]+)px/u)![1]!);
    if (own.textAlign !== 'right') places.push({ text, right: x + own.measureText(text).width, bottom: y + size / 2 });
    return original.apply(this, args);
  });
  drawPolicyCard({ ...FACE, title });
  spy.mockRestore();
  const lines = places.filter(({ text }) => /[《方案“十]/u.test(text) && text !== '政策对读');
  const shown = lines.map(({ text }) => text).join('');
  if (shown.endsWith('…')) expect(title.startsWith(shown.slice(0, -1))).toBe(true);
  else expect(shown).toBe(title);
  expect(shown.endsWith('…')).toBe(length === 400);
  for (const { right, bottom, text } of lines) {
    expect(right, text).toBeLessThanOrEqual(CARD.width);
    expect(bottom, text).toBeLessThan(CARD.height - 160);
    expect(text).not.toMatch(/[“《（]$/u);
  }
});

test('every row that something is drawn on is on the card', async () => {
  let canvas: Canvas;
  const pen = Object.getPrototypeOf(createCanvas(1, 1).getContext('2d'));
  const original: (...args: unknown[]) => void = pen.fillText;
  const spy = vi.spyOn(pen, 'fillText').mockImplementation(function (this: unknown, ...args: unknown[]) {
    ({ canvas } = this as SKRSContext2D);
    return original.apply(this, args);
  });
  const png = drawPolicyCard({
    ...FACE,
    title: '《关于（试行）》',
    facts: ['武政规〔2024〕1号'],
    draft: true,
    editorial: true,
  });
  spy.mockRestore();
  const rowsOf = (from: Canvas | Image): readonly boolean[] => {
    const { width, height } = CARD;
    const sheet = createCanvas(width, height).getContext('2d');
    sheet.drawImage(from, 0, 0);
    const { data } = sheet.getImageData(0, 0, width, height);
    const rows = Array.from({ length: height }, (_, row) =>
      Buffer.from(data.subarray(row * width * 4, (row + 1) * width * 4)),
    );
    return rows.map((row) => !row.equals(rows[0]!));
  };
  expect(rowsOf(await loadImage(png))).toEqual(rowsOf(canvas!));
});

test('another policy is another card', () => {
  expect(drawPolicyCard({ ...FACE, title: '关于促进' }).equals(drawPolicyCard(FACE))).toBe(false);
  expect(drawPolicyCard({ ...FACE, draft: true }).equals(drawPolicyCard(FACE))).toBe(false);
});

test('the card of the site names its cities as far as there is room', () => {
  const cities = Array.from({ length: 80 }, (_, place) => `城市${place}`);
  const texts = written(() => drawSiteCard(cities));
  expect(lacking(texts.join(''))).toEqual([]);
  expect(texts.some((text) => text.startsWith('城市0') && text.endsWith(' 等'))).toBe(true);
  expect(drawSiteCard(cities).length).toBeLessThan(MOST_BYTES);
});

test.each([
  ['/policies/wuhan-2024/', '/og/policies/wuhan-2024.png'],
  ['/', '/og/site.png'],
  ['/compare/goals/', '/og/site.png'],
])('%s is shared with %s', (path, card) => {
  expect(cardOf(policyOf(path))).toBe(card);
});

test('a picture of few colours comes back as it was', async () => {
  const canvas = createCanvas(7, 5);
  const pen = canvas.getContext('2d');
  for (const [place, colour] of ['#ff0000', '#00ff00', '#0000ff', '#fbfaf6', '#010203'].entries()) {
    pen.fillStyle = colour;
    pen.fillRect(0, place, 7, 1);
    pen.fillStyle = '#fbfaf6';
    pen.fillRect(place, place, 2, 1);
  }
  const { data } = pen.getImageData(0, 0, 7, 5);
  const back = createCanvas(7, 5).getContext('2d');
  back.drawImage(await loadImage(encodePng({ width: 7, height: 5, bands: [{ top: 0, pixels: data }] }, 16)), 0, 0);
  expect([...back.getImageData(0, 0, 7, 5).data]).toEqual([...data]);
});

test('a picture of more colours than half a byte numbers comes back as it was', async () => {
  const pixels = Array.from({ length: 40 * 30 }, (_, pixel) => [(pixel % 40) * 6, 0, 255 - (pixel % 40), 255]).flat();
  const back = createCanvas(40, 30).getContext('2d');
  const png = encodePng({ width: 40, height: 30, bands: [{ top: 0, pixels: Uint8ClampedArray.from(pixels) }] }, 64);
  back.drawImage(await loadImage(png), 0, 0);
  expect([...back.getImageData(0, 0, 40, 30).data]).toEqual(pixels);
});

test('rows outside all bands are like the first', async () => {
  const row = (...colours: readonly number[]): readonly number[] => colours.flatMap((colour) => [colour, 0, 0, 255]);
  const bands = [
    { top: 0, pixels: Uint8ClampedArray.from(row(1, 2)) },
    { top: 2, pixels: Uint8ClampedArray.from(row(3, 3, 4, 1)) },
  ];
  const back = createCanvas(2, 6).getContext('2d');
  back.drawImage(await loadImage(encodePng({ width: 2, height: 6, bands }, 16)), 0, 0);
  expect([...back.getImageData(0, 0, 2, 6).data]).toEqual(row(1, 2, 1, 2, 3, 3, 4, 1, 1, 2, 1, 2));
});

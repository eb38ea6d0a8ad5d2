import { createCanvas, loadImage } from '@napi-rs/canvas';
import { expect, test } from 'vitest';
import { FONTS, useFonts } from '../../charts/fonts.ts';
import { drawSheet, type Layout } from './sheet.ts';

const [GROUND, INK, SEAL] = ['#fbfaf6', '#1f1d1a', '#a8321f'];
const font = `40px "${FONTS.title.family}"`;

/** Red, green, blue and opacity, pixel by pixel. */
async function drawn(layout: Layout): Promise<Uint8ClampedArray> {
  const pen = createCanvas(layout.width, layout.height).getContext('2d');
  pen.drawImage(await loadImage(drawSheet(layout, 256)), 0, 0);
  return pen.getImageData(0, 0, layout.width, layout.height).data;
}

/** The same on a canvas, which sets a line as a whole. */
function onCanvas({ width, height, ground, boxes, words }: Layout): Uint8ClampedArray {
  useFonts();
  const pen = createCanvas(width, height).getContext('2d');
  pen.fillStyle = ground;
  pen.fillRect(0, 0, width, height);
  for (const { x, y, width, height, colour } of boxes) {
    pen.fillStyle = colour;
    pen.fillRect(x, y, width, height);
  }
  pen.textBaseline = 'middle';
  for (const { text, x, y, font, colour, align = 'left' } of words) {
    pen.font = font;
    pen.textAlign = align;
    pen.fillStyle = colour;
    pen.fillText(text, x, y);
  }
  return pen.getImageData(0, 0, width, height).data;
}

/** The mean of what colours differ by, of 255. */
const apart = (a: Uint8ClampedArray, b: Uint8ClampedArray): number =>
  a.reduce((sum, value, at) => sum + Math.abs(value - b[at]!), 0) / a.length;

const LAYOUT: Layout = {
  width: 420,
  height: 200,
  ground: GROUND,
  boxes: [{ x: 0, y: 0, width: 10, height: 200, colour: SEAL }],
  words: [
    { text: '《方案》“十五五”', x: 30, y: 50, font, colour: INK },
    { text: '连续', x: 400, y: 150, font, colour: SEAL, align: 'right' },
  ],
};

test('a sheet looks as a canvas draws it', async () => {
  const [own, whole, bare] = [await drawn(LAYOUT), onCanvas(LAYOUT), onCanvas({ ...LAYOUT, words: [] })];
  expect(apart(own, whole)).toBeLessThan(apart(bare, whole) / 20);
});

test('what was drawn before does not stay, nor what lies beyond the edge', async () => {
  const bare = { ...LAYOUT, boxes: [], words: [] };
  const beyond: Layout = {
    ...bare,
    boxes: [{ x: 415, y: -5, width: 20, height: 10, colour: SEAL }],
    words: [{ text: '中中中', x: 340, y: 198, font, colour: INK }],
  };
  drawSheet(LAYOUT, 16);
  const whole = onCanvas(beyond);
  expect(apart(await drawn(beyond), whole)).toBeLessThan(apart(onCanvas(bare), whole) / 5);
  expect(await drawn(bare)).toEqual(onCanvas(bare));
});

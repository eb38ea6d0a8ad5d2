import { createCanvas, loadImage } from '@napi-rs/canvas';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodePng, type Picture } from './png.ts';

/** The colours of a picture that a reader of PNG makes of it, pixel by pixel. */
async function read(picture: Picture, most: number): Promise<readonly number[]> {
  const { width, height } = picture;
  const pen = createCanvas(width, height).getContext('2d');
  pen.drawImage(await loadImage(encodePng(picture, most)), 0, 0);
  const { data } = pen.getImageData(0, 0, width, height);
  return Array.from({ length: width * height }, (_, at) => {
    const [red, green, blue] = data.subarray(at * 4, at * 4 + 3) as Uint8ClampedArray & [number, number, number];
    return (red << 16) | (green << 8) | blue;
  });
}

const colourOf = ({ pixels, colours }: Picture): readonly number[] => [...pixels].map((number) => colours[number]!);

test.each([16, 60, 250])('a picture of at most %i colours comes back as it was', async (most) => {
  const pictures = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 })).chain(([width, height]) =>
    fc.record({
      width: fc.constant(width),
      height: fc.constant(height),
      pixels: fc.uint8Array({ minLength: width * height, maxLength: width * height, max: most - 1 }),
      colours: fc.uniqueArray(fc.integer({ min: 0, max: 0xffffff }), { minLength: most, maxLength: most }),
    }),
  );
  await fc.assert(
    fc.asyncProperty(pictures, async (picture) => {
      expect(await read(picture, most)).toEqual(colourOf(picture));
    }),
    { numRuns: 50 },
  );
});

test('rows that stand again below each other come back', async () => {
  const picture = {
    width: 3,
    height: 5,
    pixels: Uint8Array.from([0, 1, 2, 0, 1, 2, 2, 2, 0, 2, 2, 0, 0, 1, 2]),
    colours: [0xffffff, 0x102030, 0x405060],
  };
  expect(await read(picture, 16)).toEqual(colourOf(picture));
});

test('where there are too many colours, the rarest becomes the nearest of those that are kept', async () => {
  const picture = {
    width: 7,
    height: 1,
    pixels: Uint8Array.from([0, 0, 0, 1, 1, 2, 1]),
    colours: [0xffffff, 0x000000, 0x202020],
  };
  const [white, black] = picture.colours as [number, number];
  expect(await read(picture, 2)).toEqual([white, white, white, black, black, black, black]);
});

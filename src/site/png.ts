import { crc32, deflateSync } from 'node:zlib';

/**
 * Reads a picture of few colours (letters on a ground); writes it as PNG with a palette, a third of the size that a canvas
 * gives it.
 * Guarantees: the commonest colours are kept to the bit, each other one becomes the nearest of them; the same picture
 * gives the same bytes.
 */

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const INDEXED = 3;

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

function distance(a: number, b: number): number {
  const red = (a >> 16) - (b >> 16);
  const green = ((a >> 8) & 255) - ((b >> 8) & 255);
  const blue = (a & 255) - (b & 255);
  return red * red + green * green + blue * blue;
}

function nearest(palette: readonly number[], colour: number): number {
  let best = 0;
  for (let place = 1; place < palette.length; place += 1) {
    if (distance(palette[place]!, colour) < distance(palette[best]!, colour)) best = place;
  }
  return best;
}

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and opacity a pixel; opacity is not looked at. */
  readonly pixels: Uint8ClampedArray;
}

/** @param colours at most 256 */
export function encodePng({ width, height, pixels }: Picture, colours: number): Buffer {
  const total = width * height;
  const counts = new Map<number, number>();
  // Stretches of one colour: most of the picture is ground.
  const each = (visit: (colour: number, from: number, to: number) => void): void => {
    let [from, last] = [0, -1];
    for (let pixel = 0; pixel <= total; pixel += 1) {
      const at = pixel * 4;
      const colour = pixel === total ? -1 : (pixels[at]! << 16) | (pixels[at + 1]! << 8) | pixels[at + 2]!;
      // Rows are apart: a byte stands before each.
      if (colour === last && pixel % width !== 0) continue;
      if (last !== -1) visit(last, from, pixel);
      [from, last] = [pixel, colour];
    }
  };
  each((colour, from, to) => counts.set(colour, (counts.get(colour) ?? 0) + to - from));
  const palette = [...counts]
    .toSorted(([a, often], [b, rare]) => rare - often || a - b)
    .slice(0, colours)
    .map(([colour]) => colour);
  const places = new Map([...counts.keys()].map((colour) => [colour, nearest(palette, colour)]));

  // The byte before each row names its filter: none.
  const rows = Buffer.alloc((width + 1) * height);
  each((colour, from, to) => {
    const row = Math.trunc(from / width) + 1;
    rows.fill(places.get(colour)!, from + row, to + row);
  });
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, INDEXED, 0, 0, 0], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', head),
    chunk('PLTE', Uint8Array.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]))),
    chunk('IDAT', deflateSync(rows, { level: 6 })),
    chunk('IEND', new Uint8Array()),
  ]);
}

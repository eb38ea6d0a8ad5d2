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
  const whole = new Uint32Array(pixels.buffer, pixels.byteOffset, total);
  const counts = new Map<number, number>();
  // Stretches of one colour: most of the picture is ground. Rows are apart, since a byte stands before each.
  const found: number[] = [];
  const starts: number[] = [];
  for (let row = 0; row < total; row += width) {
    for (let pixel = row; pixel < row + width; ) {
      const held = whole[pixel]!;
      let end = pixel + 1;
      while (end < row + width && whole[end] === held) end += 1;
      const at = pixel * 4;
      const colour = (pixels[at]! << 16) | (pixels[at + 1]! << 8) | pixels[at + 2]!;
      counts.set(colour, (counts.get(colour) ?? 0) + end - pixel);
      found.push(colour);
      starts.push(pixel);
      pixel = end;
    }
  }
  const palette = [...counts]
    .toSorted(([a, often], [b, rare]) => rare - often || a - b)
    .slice(0, colours)
    .map(([colour]) => colour);
  const places = new Map([...counts.keys()].map((colour) => [colour, nearest(palette, colour)]));

  // The byte before each row names its filter: none.
  const rows = Buffer.alloc((width + 1) * height);
  for (const [place, from] of starts.entries()) {
    const row = Math.trunc(from / width) + 1;
    rows.fill(places.get(found[place]!)!, from + row, (starts[place + 1] ?? total) + row);
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, INDEXED, 0, 0, 0], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', head),
    chunk('PLTE', Uint8Array.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]))),
    chunk('IDAT', deflateSync(rows, { level: 4 })),
    chunk('IEND', new Uint8Array()),
  ]);
}

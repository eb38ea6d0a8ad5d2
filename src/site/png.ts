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

let room = new Uint8Array();

/** Bytes to write rows in: the same each time, since new memory costs more than all that is written into it. */
function roomFor(bytes: number): Uint8Array {
  if (room.length !== bytes) room = new Uint8Array(bytes);
  return room;
}

/** Longer stretches are filled by one call, shorter ones byte by byte. */
const LONG = 24;

/** @param colours at most 256 */
export function encodePng({ width, height, pixels }: Picture, colours: number): Buffer {
  const whole = new Int32Array(pixels.buffer, pixels.byteOffset, width * height);
  /** By the four bytes of a pixel as the machine holds them: a colour's number in the order in which it was met. */
  const numbers = new Map<number, number>();
  const met: { readonly colour: number; count: number }[] = [];
  // Stretches of one colour in a row, since most of the picture is ground: the number of the colour, and where it ends.
  const stretches: number[] = [];
  for (let start = 0, rowEnd = width; start < whole.length; ) {
    const held = whole[start]!;
    let end = start + 1;
    while (end < rowEnd && whole[end] === held) end += 1;
    if (end === rowEnd) rowEnd += width;
    let number = numbers.get(held);
    if (number === undefined) {
      number = met.length;
      numbers.set(held, number);
      const [red = 0, green = 0, blue = 0] = pixels.subarray(start * 4, start * 4 + 3);
      met.push({ colour: (red << 16) | (green << 8) | blue, count: 0 });
    }
    met[number]!.count += end - start;
    stretches.push(number, end);
    start = end;
  }
  const palette = met
    .toSorted((a, b) => b.count - a.count || a.colour - b.colour)
    .slice(0, colours)
    .map(({ colour }) => colour);
  const places = Uint8Array.from(met, ({ colour }) => nearest(palette, colour));

  // The byte before each row names its filter: none.
  const rows = roomFor((width + 1) * height);
  for (let place = 0, start = 0; place < stretches.length; place += 2) {
    const value = places[stretches[place]!]!;
    const end = stretches[place + 1]!;
    const shift = Math.trunc(start / width) + 1;
    if (end - start > LONG) rows.fill(value, start + shift, end + shift);
    else for (let pixel = start + shift; pixel < end + shift; pixel += 1) rows[pixel] = value;
    start = end;
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

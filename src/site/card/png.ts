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

/** Rows that stand below each other. */
export interface Band {
  /** Of its first row. */
  readonly top: number;
  /** Red, green, blue and opacity a pixel; opacity is not looked at. */
  readonly pixels: Uint8ClampedArray;
}

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** From the top on, none over the other. Rows that stand in none are like the first row of the picture. */
  readonly bands: readonly Band[];
}

let room = new Uint8Array();

/** Bytes to write rows in: the same each time, since new memory costs more than all that is written into it. */
function roomFor(bytes: number): Uint8Array {
  if (room.length !== bytes) room = new Uint8Array(bytes);
  return room;
}

/** Longer stretches are filled by one call, shorter ones byte by byte. */
const LONG = 24;

function fillBytes(bytes: Uint8Array, value: number, start: number, end: number): void {
  if (end - start > LONG) bytes.fill(value, start, end);
  else for (let place = start; place < end; place += 1) bytes[place] = value;
}

/** Places are of half bytes, the upper half first. */
function fillHalves(bytes: Uint8Array, value: number, start: number, end: number): void {
  const from = (start + 1) >> 1;
  const to = end >> 1;
  if (start & 1) bytes[start >> 1] = (bytes[start >> 1]! & 0xf0) | value;
  if (from <= to) {
    fillBytes(bytes, (value << 4) | value, from, to);
    if (end & 1) bytes[to] = value << 4;
  }
}

/** @param colours at most 256 */
export function encodePng({ width, height, bands }: Picture, colours: number): Buffer {
  /** By the four bytes of a pixel as the machine holds them: a colour's number in the order in which it was met. */
  const numbers = new Map<number, number>();
  const met: { readonly colour: number; count: number }[] = [];
  // Stretches of one colour in a row, since most of the picture is ground: the number of the colour, and where it ends.
  const stretches: number[] = [];
  const putRows = (pixels: Uint8ClampedArray, top: number): void => {
    const whole = new Int32Array(pixels.buffer, pixels.byteOffset, pixels.length / 4);
    const shift = top * width;
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
      stretches.push(number, shift + end);
      start = end;
    }
  };
  const plain = bands[0]!.pixels.subarray(0, width * 4);
  let row = 0;
  for (const { top, pixels } of bands) {
    for (; row < top; row += 1) putRows(plain, row);
    putRows(pixels, top);
    row += pixels.length / 4 / width;
  }
  for (; row < height; row += 1) putRows(plain, row);
  const palette = met
    .toSorted((a, b) => b.count - a.count || a.colour - b.colour)
    .slice(0, colours)
    .map(({ colour }) => colour);
  const places = Uint8Array.from(met, ({ colour }) => nearest(palette, colour));

  // Sixteen colours are two pixels a byte. The byte before each row names its filter: none.
  const depth = palette.length <= 16 ? 4 : 8;
  const rowBytes = Math.ceil((width * depth) / 8) + 1;
  const rows = roomFor(rowBytes * height);
  for (let place = 0, start = 0; place < stretches.length; place += 2) {
    const value = places[stretches[place]!]!;
    const end = stretches[place + 1]!;
    const row = Math.trunc(start / width);
    if (depth === 8) fillBytes(rows, value, start + row + 1, end + row + 1);
    else
      fillHalves(
        rows,
        value,
        2 * (row * rowBytes + 1) + start - row * width,
        2 * (row * rowBytes + 1) + end - row * width,
      );
    start = end;
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([depth, INDEXED, 0, 0, 0], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', head),
    chunk('PLTE', Uint8Array.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]))),
    chunk('IDAT', deflateSync(rows, { level: 4 })),
    chunk('IEND', new Uint8Array()),
  ]);
}

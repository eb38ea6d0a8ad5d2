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
  /** A number a pixel, row after row: 0 for the ground. */
  readonly pixels: Uint8Array;
  /** The colours by these numbers: red, green and blue in the bytes of a number. */
  readonly colours: readonly number[];
}

/** For each row, whether it is the one above it again. */
function repeats({ width, height, pixels }: Picture): readonly boolean[] {
  const bytes = Buffer.from(pixels.buffer, pixels.byteOffset, pixels.length);
  return Array.from({ length: height }, (_, row) => {
    const [above, start] = [(row - 1) * width, row * width];
    return row > 0 && bytes.compare(bytes, above, start, start, start + width) === 0;
  });
}

/** How often each number stands in the picture. */
function countsOf({ width, height, pixels }: Picture, isRepeated: readonly boolean[]): Uint32Array {
  const counts = new Uint32Array(256);
  let others = 0;
  for (let row = 0; row < height; ) {
    let next = row + 1;
    while (isRepeated[next]) next += 1;
    for (let at = row * width; at < (row + 1) * width; at += 1) {
      const number = pixels[at]!;
      // Most of the picture is ground.
      if (number === 0) continue;
      counts[number]! += next - row;
      others += next - row;
    }
    row = next;
  }
  counts[0] = width * height - others;
  return counts;
}

let room = new Uint8Array();

/** Bytes to write rows in: the same each time, since new memory costs more than all that is written into it. */
function roomFor(bytes: number): Uint8Array {
  if (room.length !== bytes) room = new Uint8Array(bytes);
  return room;
}

/** Each row as its places in the palette, after a byte that names its filter: none. */
function rowsOf(
  { width, height, pixels }: Picture,
  isRepeated: readonly boolean[],
  places: Uint8Array,
  isHalved: boolean,
): Uint8Array {
  const rowBytes = (isHalved ? Math.ceil(width / 2) : width) + 1;
  const rows = roomFor(rowBytes * height);
  for (let row = 0; row < height; row += 1) {
    let to = row * rowBytes;
    if (isRepeated[row]) {
      rows.copyWithin(to, to - rowBytes, to);
      continue;
    }
    rows[to++] = 0;
    const end = (row + 1) * width;
    if (isHalved) {
      let at = row * width;
      for (; at + 1 < end; at += 2) rows[to++] = (places[pixels[at]!]! << 4) | places[pixels[at + 1]!]!;
      if (at < end) rows[to] = places[pixels[at]!]! << 4;
    } else {
      for (let at = row * width; at < end; at += 1) rows[to++] = places[pixels[at]!]!;
    }
  }
  return rows;
}

/** A window of 4 KB holds the rows above that a row is like, and takes less time to lay out than the usual 32. */
const DEFLATE = { level: 4, windowBits: 12 } as const;

/** @param most colours of the palette, at most 256 */
export function encodePng(picture: Picture, most: number): Buffer {
  const { width, height, colours } = picture;
  const isRepeated = repeats(picture);
  const counts = countsOf(picture, isRepeated);
  const palette = [...colours.keys()]
    .filter((number) => counts[number]! > 0)
    .toSorted((a, b) => counts[b]! - counts[a]! || colours[a]! - colours[b]!)
    .slice(0, most)
    .map((number) => colours[number]!);
  const places = Uint8Array.from(colours, (colour) => nearest(palette, colour));
  // Sixteen colours are two pixels a byte.
  const depth = palette.length <= 16 ? 4 : 8;
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([depth, INDEXED, 0, 0, 0], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', head),
    chunk('PLTE', Uint8Array.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]))),
    chunk('IDAT', deflateSync(rowsOf(picture, isRepeated, places, depth === 4), DEFLATE)),
    chunk('IEND', new Uint8Array()),
  ]);
}

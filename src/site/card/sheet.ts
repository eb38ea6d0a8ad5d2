import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import { useFonts } from '../../charts/fonts.ts';
import { piecesOf, widthIn } from '../../charts/still.ts';
import { encodePng } from './png.ts';

/**
 * Reads boxes and words; writes them on a sheet of one ground, and the sheet as PNG.
 * Guarantees: each character is drawn by the canvas, once in a size; the same boxes and words give the same bytes; what
 * lies beyond the edge of the sheet is left out.
 */

/** In pixels from the upper left corner, with whole numbers; a colour as `#rrggbb`. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly colour: string;
}

/** Words on a line, whose middle stands at `y`. */
export interface Words {
  readonly text: string;
  /** Where the words begin, or where they end if they are aligned to the right. */
  readonly x: number;
  readonly y: number;
  readonly font: string;
  readonly colour: string;
  readonly align?: 'left' | 'right';
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly ground: string;
  readonly boxes: readonly Box[];
  readonly words: readonly Words[];
}

/** How much of each pixel a piece of text covers, from 0 to `FULL`, row after row; where they stand from the pen. */
interface Stamp {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly levels: Uint8Array;
}

const FULL = 15;
/** How far a letter may stand out of the place that it takes in its line, in pixels. */
const MARGIN = 8;

let pen: SKRSContext2D | undefined;

/** A pen to measure with. */
export function penFor(font: string): SKRSContext2D {
  if (pen === undefined) {
    useFonts();
    pen = createCanvas(1, 1).getContext('2d');
    pen.textBaseline = 'middle';
  }
  pen.font = font;
  return pen;
}

export const widthOf = (font: string, text: string): number =>
  piecesOf(text)
    .map(widthIn(penFor(font)))
    .reduce((sum, width) => sum + width, 0);

function drawn(font: string, piece: string): Stamp {
  const { width: advance, actualBoundingBoxAscent, actualBoundingBoxDescent } = penFor(font).measureText(piece);
  const above = Math.ceil(actualBoundingBoxAscent) + 1;
  const height = Math.max(above + Math.ceil(actualBoundingBoxDescent) + 1, 1);
  const width = Math.ceil(advance) + 2 * MARGIN;
  const own = createCanvas(width, height).getContext('2d');
  own.fillStyle = '#fff';
  own.fillRect(0, 0, width, height);
  own.fillStyle = '#000';
  own.font = font;
  own.textBaseline = 'middle';
  own.fillText(piece, MARGIN, above);
  const { data } = own.getImageData(0, 0, width, height);
  const levels = Uint8Array.from({ length: width * height }, (_, at) =>
    Math.round(((255 - data[at * 4]!) * FULL) / 255),
  );
  return { left: -MARGIN, top: -above, width, levels };
}

/** By font and piece of text. */
const stamps = new Map<string, Map<string, Stamp>>();

function stampsIn(font: string): (piece: string) => Stamp {
  const known = stamps.get(font) ?? new Map<string, Stamp>();
  stamps.set(font, known);
  return (piece) => {
    const stamp = known.get(piece) ?? drawn(font, piece);
    known.set(piece, stamp);
    return stamp;
  };
}

interface Sheet {
  readonly width: number;
  readonly height: number;
  /** A byte a pixel: the number of its colour in the upper half, how much that covers in the lower; 0 for the ground. */
  readonly pixels: Uint8Array;
}

function fill({ width, height, pixels }: Sheet, box: Box, ink: number): void {
  const [left, right] = [Math.max(box.x, 0), Math.min(box.x + box.width, width)];
  for (let row = Math.max(box.y, 0); row < Math.min(box.y + box.height, height); row += 1) {
    pixels.fill((ink << 4) | FULL, row * width + left, row * width + right);
  }
}

/** Where two letters meet, each pixel has the one that covers more of it. */
function put({ width, height, pixels }: Sheet, stamp: Stamp, x: number, y: number, ink: number): void {
  for (let from = 0; from < stamp.levels.length; from += 1) {
    const level = stamp.levels[from]!;
    if (level === 0) continue;
    const column = x + stamp.left + (from % stamp.width);
    const row = y + stamp.top + Math.trunc(from / stamp.width);
    if (column < 0 || column >= width || row < 0 || row >= height) continue;
    const to = row * width + column;
    if (level > (pixels[to]! & FULL)) pixels[to] = (ink << 4) | level;
  }
}

function write(sheet: Sheet, { text, x, y, font, align }: Words, ink: number): void {
  const width = widthIn(penFor(font));
  const stampOf = stampsIn(font);
  let at = align === 'right' ? x - widthOf(font, text) : x;
  for (const piece of piecesOf(text)) {
    put(sheet, stampOf(piece), Math.round(at), Math.round(y), ink);
    at += width(piece);
  }
}

/** A colour that covers so much of another. */
function mixed(ground: string, colour: string, level: number): number {
  const [below, above] = [Number.parseInt(ground.slice(1), 16), Number.parseInt(colour.slice(1), 16)];
  const part = (shift: number): number => {
    const [from, to] = [(below >> shift) & 255, (above >> shift) & 255];
    return Math.round(from + ((to - from) * level) / FULL) << shift;
  };
  return part(16) | part(8) | part(0);
}

/** The same bytes for each sheet: new memory costs more than all that is written into it. */
let pixels = new Uint8Array();

/**
 * @param layout with at most 15 colours beside its ground
 * @param most colours that the picture may have
 */
export function drawSheet({ width, height, ground, boxes, words }: Layout, most: number): Buffer {
  if (pixels.length !== width * height) pixels = new Uint8Array(width * height);
  pixels.fill(0);
  const sheet: Sheet = { width, height, pixels };
  const inks = [...new Set([ground, ...[...boxes, ...words].map(({ colour }) => colour)])];
  for (const box of boxes) fill(sheet, box, inks.indexOf(box.colour));
  for (const line of words) write(sheet, line, inks.indexOf(line.colour));
  const levels = Array.from({ length: FULL + 1 }, (_, level) => level);
  const colours = inks.flatMap((ink) => levels.map((level) => mixed(ground, ink, level)));
  return encodePng({ ...sheet, colours }, most);
}

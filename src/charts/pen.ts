import type { Drawing } from './look.ts';

/** Draws what Chart.js lacks: hatching, words, outlines, ends that stay open. Measures are in px. */

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where Chart.js put a bar. */
export function boxOf(chart: Drawing, dataset: number, index: number): Box | null {
  const bar = chart.getDatasetMeta(dataset).data[index];
  if (bar === undefined) return null;
  const { x, y, base, height } = bar.getProps(['x', 'y', 'base', 'height'], true) as unknown as Record<string, number>;
  return { left: Math.min(base!, x!), right: Math.max(base!, x!), top: y! - height! / 2, bottom: y! + height! / 2 };
}

type Pen = CanvasRenderingContext2D;

/** Diagonal lines through a box, clipped by reckoning. */
export function hatch(pen: Pen, { left, right, top, bottom }: Box, colour: string, step = 5, width = 1.25): void {
  const height = bottom - top;
  pen.strokeStyle = colour;
  pen.lineWidth = width;
  pen.beginPath();
  for (let foot = left - height + step / 2; foot < right; foot += step) {
    const from = Math.max(foot, left);
    const to = Math.min(foot + height, right);
    if (to <= from) continue;
    pen.moveTo(from, bottom - (from - foot));
    pen.lineTo(to, bottom - (to - foot));
  }
  pen.stroke();
}

interface Words {
  readonly font: string;
  readonly size: number;
  readonly colour: string;
  readonly align?: CanvasTextAlign;
}

/** Writes a word with its middle at `y`; gives its width. */
export function write(
  pen: Pen,
  text: string,
  x: number,
  y: number,
  { font, size, colour, align = 'left' }: Words,
): number {
  pen.font = `${size}px ${font}`;
  pen.fillStyle = colour;
  pen.textAlign = align;
  pen.textBaseline = 'middle';
  pen.fillText(text, x, y);
  return pen.measureText(text).width;
}

/** About how wide a text is: Han characters are square, others half as wide. */
export const roomFor = (text: string, size: number): number =>
  [...text].reduce((sum, character) => sum + (character > '⺀' ? 1 : 0.58), 0) * size;

/** Strips behind the end of a bar that may be longer, px: where they begin, how wide. */
const STRIPS: readonly (readonly [number, number])[] = [
  [3, 4],
  [10, 3],
  [16, 2],
];

export const STRIPS_END = 18;

const STRIPS_LEAST = 2;

export const GAP = 8;

/**
 * The open end of a bar: strips behind its value, which is where the bar itself ends. Where the axis ends (at 100 %)
 * they are narrower, down to a least width.
 */
export function openEnd(pen: Pen, { right: start, top, bottom }: Box, wall: number, hue: string): number {
  const room = Math.min(STRIPS_END, Math.max(STRIPS_LEAST, wall - start));
  pen.fillStyle = hue;
  for (const [from, width] of STRIPS) {
    const share = room / STRIPS_END;
    pen.fillRect(start + from * share, top, width * share, bottom - top);
  }
  return start + room;
}

/** The edge of a bar, open or closed at its right. */
export function outline(pen: Pen, { left, right, top, bottom }: Box, colour: string, open: boolean): void {
  pen.strokeStyle = colour;
  pen.lineWidth = 1.25;
  pen.beginPath();
  pen.moveTo(right, top + 0.6);
  pen.lineTo(left, top + 0.6);
  pen.moveTo(left, bottom - 0.6);
  pen.lineTo(right, bottom - 0.6);
  if (!open) {
    pen.moveTo(right - 0.6, top);
    pen.lineTo(right - 0.6, bottom);
  }
  pen.stroke();
}

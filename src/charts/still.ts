import { type Canvas, createCanvas, type SKRSContext2D, SvgExportFlag } from '@napi-rs/canvas';
import { type ChartSpec, describeChart, keyOf, noteText, sourceText } from '../compare/chartSpec.ts';
import { FONTS, useFonts } from './fonts.ts';
import { type Configuration, type Ground, inkOf, sizeOf } from './look.ts';
import { Chart, configure } from './render.ts';

/**
 * Draws a chart at build, by Chart.js on a canvas without a browser: as SVG whose letters are outlines, and as PNG.
 * Guarantees: the only font is the file named here, never one of the machine's; the same chart gives the same bytes.
 */

export const FONT = `"${FONTS.text.family}"`;

/** What stands around a chart that leaves the site: on white, with everything that a reader needs to check it. */
interface Sheet {
  /** The whole address of the chart. */
  readonly permalink: string;
}

const SHEET = { width: 560, side: 28, gap: 14 } as const;
/** Characters that no line begins with. */
const NOT_FIRST = /^[，。、；：！？）〕》”’%]/u;

/** By font, how wide a piece of text is: what is set recurs. */
const widths = new Map<string, Map<string, number>>();

/** How wide a piece of text is in the font that the pen holds. */
export function widthIn(pen: SKRSContext2D): (piece: string) => number {
  const known = widths.get(pen.font) ?? new Map<string, number>();
  widths.set(pen.font, known);
  return (piece) => {
    const width = known.get(piece) ?? pen.measureText(piece).width;
    known.set(piece, width);
    return width;
  };
}

/** What a line is not broken within, and what is measured by itself: numbers, Latin words, any other character. */
export const piecesOf = (text: string): readonly string[] => text.match(/[\x21-\x7e]{1,40}|./gsu) ?? [];

/** Lines no wider than `width`, broken between any two characters, but not inside numbers and Latin words. */
export function wrap(pen: SKRSContext2D, text: string, width: number): readonly string[] {
  const widthOf = widthIn(pen);
  const lines: string[] = [];
  let line = '';
  let taken = 0;
  for (const piece of piecesOf(text)) {
    if (line !== '' && taken + widthOf(piece) > width && !NOT_FIRST.test(piece)) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
      taken = widthOf(line);
    } else {
      line += piece;
      taken += widthOf(piece);
    }
  }
  return [...lines, line];
}

interface Line {
  readonly text: string;
  readonly size: number;
  readonly colour: string;
  /** Of its middle, from the top of the block. */
  readonly y: number;
}

interface TextBlock {
  readonly lines: readonly Line[];
  readonly height: number;
}

type Passage = { readonly text: string; readonly size: number; readonly colour: string; readonly before: number };

/** Passages set below each other. */
function setText(passages: readonly Passage[], width: number): TextBlock {
  const pen = createCanvas(1, 1).getContext('2d');
  const lines: Line[] = [];
  let y = 0;
  for (const { text, size, colour, before } of passages) {
    pen.font = `${size}px ${FONT}`;
    y += before;
    for (const line of wrap(pen, text, width)) {
      lines.push({ text: line, size, colour, y: y + size * 0.8 });
      y += size * 1.6;
    }
  }
  return { lines, height: Math.ceil(y) };
}

const headOf = ({ title, definition, unit, computed }: ChartSpec, width: number): TextBlock => {
  const { ink, ink2 } = inkOf('light');
  const about = `${definition}单位：${unit}${computed ? `（${computed}，不是文件的原话）` : ''}。`;
  return setText(
    [
      { text: title, size: 20, colour: ink, before: 0 },
      { text: about, size: 13, colour: ink2, before: 4 },
    ],
    width,
  );
};

const footOf = (spec: ChartSpec, { permalink }: Sheet, width: number): TextBlock => {
  const { ink2, ink3 } = inkOf('light');
  const small = (colour: string, before: number) => (text: string) => ({ text, size: 12, colour, before });
  return setText(
    [
      ...keyOf(spec).map(small(ink2, 2)),
      ...spec.notes.map(noteText).map(small(ink2, 2)),
      ...[sourceText(spec)].map(small(ink3, 8)),
      ...[permalink].map(small(ink3, 2)),
    ],
    width,
  );
};

function writeBlock(pen: SKRSContext2D, { lines }: TextBlock, x: number, top: number): void {
  pen.textAlign = 'left';
  pen.textBaseline = 'middle';
  for (const { text, size, colour, y } of lines) {
    pen.font = `${size}px ${FONT}`;
    pen.fillStyle = colour;
    pen.fillText(text, x, top + y);
  }
}

interface Plan {
  readonly width: number;
  readonly height: number;
  readonly configuration: Configuration;
}

/** The chart alone, on the ground of the page; or on a sheet of its own. */
function plan(spec: ChartSpec, ground: Ground, sheet: Sheet | null): Plan {
  useFonts();
  const size = sizeOf(spec);
  if (sheet === null) return { ...size, configuration: configure(spec, { ground, font: FONT }) };
  const { side, gap } = SHEET;
  const width = Math.max(SHEET.width, size.width + 2 * side);
  const head = headOf(spec, width - 2 * side);
  const foot = footOf(spec, sheet, width - 2 * side);
  const margins = { top: side + head.height + gap, bottom: gap + foot.height + side };
  const height = margins.top + size.height + margins.bottom;
  const configuration = configure(spec, { ground, font: FONT, margins });
  const padding = configuration.options!.layout!.padding as { left: number; right: number };
  padding.left += side;
  padding.right += side;
  configuration.plugins!.unshift({
    id: 'sheet',
    beforeDraw(chart) {
      const pen = chart.ctx as unknown as SKRSContext2D;
      pen.save();
      pen.fillStyle = '#ffffff';
      pen.fillRect(0, 0, width, height);
      writeBlock(pen, head, side, side);
      writeBlock(pen, foot, side, height - side - foot.height);
      pen.restore();
    },
  });
  return { width, height, configuration };
}

function draw(canvas: Canvas, { configuration }: Plan, density: number): void {
  const { options, ...rest } = configuration;
  const chart = new Chart(canvas as unknown as HTMLCanvasElement, {
    ...rest,
    options: { ...options, devicePixelRatio: density },
  });
  chart.stop();
}

/** PNG with two pixels a px; with a sheet, on white with title, definition, notes, source and address. */
export function drawPng(spec: ChartSpec, sheet: Sheet | null): Buffer {
  const made = plan(spec, 'light', sheet);
  const canvas = createCanvas(made.width, made.height);
  draw(canvas, made, 2);
  return canvas.toBuffer('image/png');
}

/** Units an em that outlines of letters are rounded to. */
const EM = 100;

/** Has each letter drawn at one size around its own origin, so that equal letters have equal outlines. */
function spellOut(pen: SKRSContext2D): void {
  const fill = pen.fillText.bind(pen);
  pen.fillText = (text, x, y) => {
    const { font, textAlign } = pen;
    const size = Number.parseFloat(/([\d.]+)px/u.exec(font)?.[1] ?? '0');
    pen.save();
    pen.font = `${EM}px ${FONT}`;
    const scale = size / EM;
    const { width } = pen.measureText(text);
    const start = textAlign === 'right' || textAlign === 'end' ? width : textAlign === 'center' ? width / 2 : 0;
    pen.textAlign = 'left';
    let before = '';
    for (const letter of text) {
      if (letter.trim() !== '') {
        pen.save();
        pen.translate(x + (pen.measureText(before).width - start) * scale, y);
        pen.scale(scale, scale);
        fill(letter, 0, 0);
        pen.restore();
      }
      before += letter;
    }
    pen.restore();
  };
}

const LETTER = /<path fill="([^"]+)" transform="matrix\(([\d.]+) 0 0 [\d.]+ ([\d.-]+) ([\d.-]+)\)" d="([^"]+)"\/>/gu;
const rounded = (text: string, digits: number): string =>
  text.replaceAll(/-?\d+\.?\d*(?:e-?\d+)?/gu, (number) => String(Number(Number(number).toFixed(digits)) || 0));

/** An outline in steps from point to point: `M10 10L12 9L14 9Z` → `m10 10l2-1h2z`. Numbers become whole. */
function inSteps(outline: string): string {
  let [x, y] = [0, 0];
  let [startX, startY] = [0, 0];
  return outline.replaceAll(/([MLQZ])([^MLQZ]*)/gu, (_, command: string, points: string) => {
    if (command === 'Z') {
      [x, y] = [startX, startY];
      return 'z';
    }
    const at = (points.match(/-?[\d.]+(?:e-?\d+)?/gu) ?? []).map((number) => Math.round(Number(number)));
    const steps = at.map((number, place) => number - (place % 2 === 0 ? x : y));
    [x, y] = at.slice(-2) as [number, number];
    if (command === 'M') [startX, startY] = [x, y];
    if (command === 'L' && steps[1] === 0) return steps[0] === 0 ? '' : `h${steps[0]}`;
    if (command === 'L' && steps[0] === 0) return `v${steps[1]}`;
    return command.toLowerCase() + steps.join(' ').replaceAll(' -', '-');
  });
}

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Each outline once, numbers as short as they can be, a name and a description. */
function condense(svg: string, spec: ChartSpec, width: number, height: number): string {
  const outlines = new Map<string, string>();
  const body = svg
    .replace(/^[\s\S]*?<svg[^>]*>/u, '')
    .replace(/<\/svg>\s*$/u, '')
    .replaceAll(/(?<=\b(?:d|x|y|width|height|points|x1|x2|y1|y2)=")[^"]*(?=")/gu, (numbers, at: number, all: string) =>
      // Outlines of letters are rounded below, at their own scale.
      /transform="matrix\([^"]*" d="$/u.test(all.slice(Math.max(0, at - 120), at)) ? numbers : rounded(numbers, 1),
    )
    .replaceAll(LETTER, (_, fill: string, scale: string, x: string, y: string, outline: string) => {
      const id = outlines.get(outline) ?? `g${outlines.size}`;
      outlines.set(outline, id);
      const place = `translate(${rounded(`${x} ${y}`, 1)})scale(${rounded(scale, 4)})`;
      return `<use href="#${id}" fill="${fill}" transform="${place}"/>`;
    })
    .replaceAll(/\n\s*/gu, '')
    // The areas that Chart.js clips labels to, with ids that differ from run to run; no label reaches beyond its own.
    .replaceAll(/<clipPath.*?<\/clipPath>|<\/?g\b[^>]*>/gu, '');
  const letters = [...outlines].map(([outline, id]) => `<path id="${id}" d="${inSteps(outline)}"/>`).join('');
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"` +
    ` role="img"><title>${escapeXml(spec.title)}</title><desc>${escapeXml(describeChart(spec))}</desc>` +
    `<defs>${letters}</defs>${body}</svg>\n`
  );
}

/** SVG for a ground of the page; with a sheet, on white with title, definition, notes, source and address. */
export function drawSvg(spec: ChartSpec, ground: Ground, sheet: Sheet | null = null): string {
  const made = plan(spec, ground, sheet);
  const canvas = createCanvas(made.width, made.height, SvgExportFlag.ConvertTextToPaths);
  spellOut(canvas.getContext('2d'));
  draw(canvas as unknown as Canvas, made, 1);
  return condense(canvas.getContent().toString('utf8'), spec, made.width, made.height);
}

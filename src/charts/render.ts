import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  type ChartConfiguration,
  type ChartDataset,
  LinearScale,
  type Plugin,
} from 'chart.js';
import {
  type BarsSpec,
  type ChartSpec,
  type HeatSpec,
  isCapped,
  isOpen,
  type Place,
  type StackSpec,
} from '../compare/chartSpec.ts';
import { CITIES } from '../model/cities.ts';

/**
 * Reads the specification of a chart; writes its configuration for Chart.js, the same for the pictures drawn at build
 * and for the browser. Chart.js lays out and draws bars, axes and grid; the plugins here add what it lacks: figures
 * beside their bars, ends that stay open, hatching.
 */

Chart.register(BarController, BarElement, CategoryScale, LinearScale);

export { Chart };

export type Ground = 'light' | 'dark';

/** As in src/styles/tokens.css; on white for what leaves the site. */
const PALETTE = {
  light: { paper: '#fbfaf6', ink: '#1c1b19', ink2: '#55524c', ink3: '#6b675f', line: '#e3dfd6', edge: '#8d877b' },
  dark: { paper: '#161513', ink: '#ece8df', ink2: '#bdb7ab', ink3: '#a09a8f', line: '#34312c', edge: '#7d776c' },
} as const;

export const inkOf = (ground: Ground): (typeof PALETTE)[Ground] => PALETTE[ground];

export interface Look {
  readonly ground: Ground;
  /** A font family list as in CSS. */
  readonly font: string;
  /** Room above and below for what is drawn around the chart, in px. */
  readonly margins?: { readonly top: number; readonly bottom: number };
}

type Datum = number | [number, number] | null;
type Drawing = Chart<'bar', Datum[], unknown>;
export type Configuration = ChartConfiguration<'bar', Datum[], unknown>;

/** Sizes in px: type as on the pages, at the width of a phone. */
const TYPE = { figure: 15, name: 14, small: 12 } as const;
const WIDTH = 400;
const BAR = { row: 46, body: 20 } as const;
const STACK = { row: 40, body: 22, key: 26 } as const;
const CELL = { row: 25, column: 56, names: 120, head: 66 } as const;
const AXIS = 28;

/** The size a chart is made for; it may be drawn wider, and as high in proportion. */
export function sizeOf(spec: ChartSpec): { readonly width: number; readonly height: number } {
  switch (spec.kind) {
    case 'bars':
      return { width: WIDTH, height: spec.rows.length * BAR.row + AXIS };
    case 'stack':
      return { width: WIDTH, height: spec.rows.length * STACK.row + STACK.key + AXIS };
    case 'heat':
      return {
        width: Math.max(WIDTH, CELL.names + spec.columns.length * CELL.column),
        height: spec.rows.length * CELL.row + CELL.head,
      };
    default:
      return spec satisfies never;
  }
}

const channels = (hex: string): readonly number[] => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));

/** A share of one colour over another. */
function blend(over: string, under: string, share: number): string {
  const below = channels(under);
  const mixed = channels(over).map((channel, at) => Math.round(channel * share + below[at]! * (1 - share)));
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

const hueOf = ({ city }: Place, ground: Ground): string =>
  CITIES.find(({ id }) => id === city)?.[ground] ?? PALETTE[ground].ink2;

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where Chart.js put a bar. */
function boxOf(chart: Drawing, dataset: number, index: number): Box | null {
  const bar = chart.getDatasetMeta(dataset).data[index];
  if (bar === undefined) return null;
  const { x, y, base, height } = bar.getProps(['x', 'y', 'base', 'height'], true) as unknown as Record<string, number>;
  return { left: Math.min(base!, x!), right: Math.max(base!, x!), top: y! - height! / 2, bottom: y! + height! / 2 };
}

type Pen = CanvasRenderingContext2D;

/** Diagonal lines through a box, clipped by reckoning. */
function hatch(pen: Pen, { left, right, top, bottom }: Box, colour: string, step = 5, width = 1.25): void {
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
function write(pen: Pen, text: string, x: number, y: number, { font, size, colour, align = 'left' }: Words): number {
  pen.font = `${size}px ${font}`;
  pen.fillStyle = colour;
  pen.textAlign = align;
  pen.textBaseline = 'middle';
  pen.fillText(text, x, y);
  return pen.measureText(text).width;
}

/** About how wide a text is: Han characters are square, others half as wide. */
const roomFor = (text: string, size: number): number =>
  [...text].reduce((sum, character) => sum + (character > '⺀' ? 1 : 0.58), 0) * size;

/** Strips behind the end of a bar that may be longer, px: where they begin, how wide. */
const STRIPS: readonly (readonly [number, number])[] = [
  [3, 4],
  [10, 3],
  [16, 2],
];
const STRIPS_END = 18;
const STRIPS_LEAST = 2;
const GAP = 8;

/**
 * The open end of a bar: strips behind its value, which is where the bar itself ends. Where the axis ends (at 100 %)
 * they are narrower, down to a least width.
 */
function openEnd(pen: Pen, { right: start, top, bottom }: Box, wall: number, hue: string): number {
  const room = Math.min(STRIPS_END, Math.max(STRIPS_LEAST, wall - start));
  pen.fillStyle = hue;
  for (const [from, width] of STRIPS) {
    const share = room / STRIPS_END;
    pen.fillRect(start + from * share, top, width * share, bottom - top);
  }
  return start + room;
}

/** The edge of a bar, open or closed at its right. */
function outline(pen: Pen, { left, right, top, bottom }: Box, colour: string, open: boolean): void {
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

const axisFont = (font: string, size: number): { family: string; size: number } => ({ family: font, size });

/** What all charts have in common. */
function common({ margins = { top: 0, bottom: 0 } }: Look, right: number): NonNullable<Configuration['options']> {
  return {
    indexAxis: 'y',
    responsive: false,
    maintainAspectRatio: false,
    animation: false,
    events: [],
    layout: { padding: { top: margins.top, bottom: margins.bottom, left: 0, right } },
  };
}

/** Names of documents along the bars; a draft says so below its name. */
const namesOf = (rows: readonly (Place & { readonly detail?: string | null })[]): string[][] =>
  rows.map(({ name, draft, detail }) => [name, ...(detail ? [detail] : []), ...(draft ? ['征求意见稿'] : [])]);

const nameAxis = ({ ground, font }: Look) =>
  ({
    grid: { display: false, drawTicks: false },
    border: { display: true, color: PALETTE[ground].edge },
    ticks: { color: PALETTE[ground].ink, font: axisFont(font, TYPE.name), autoSkip: false, padding: 6 },
  }) as const;

const numberAxis = ({ ground, font }: Look, unit: string) =>
  ({
    beginAtZero: true,
    grid: { color: PALETTE[ground].edge, drawOnChartArea: false, tickLength: 5 },
    border: { display: false },
    ticks: {
      autoSkip: false,
      color: PALETTE[ground].ink3,
      font: axisFont(font, TYPE.small),
      maxTicksLimit: 6,
      maxRotation: 0,
      padding: 2,
      callback: (value: number | string, index: number, ticks: readonly unknown[]) =>
        `${Number(Number(value).toPrecision(6))}${index === ticks.length - 1 ? ` ${unit}` : ''}`,
    },
  }) as const;

function bars(spec: BarsSpec, look: Look): Configuration {
  const { ground, font } = look;
  const colours = PALETTE[ground];
  const { rows } = spec;
  const hues = rows.map((row) => hueOf(row, ground));
  /** Filled by Chart.js: what is promised without hatch and as no upper bound. */
  const solid = rows.map(({ draft, comparator }) => !draft && !isCapped(comparator));
  const ends: Plugin<'bar'> = {
    id: 'ends',
    afterDatasetsDraw(chart) {
      const pen = chart.ctx;
      pen.save();
      rows.forEach((row, index) => {
        const box = boxOf(chart as unknown as Drawing, 0, index);
        if (box === null) return;
        const { top, bottom } = box;
        let { right } = box;
        const hue = hues[index]!;
        if (row.draft) hatch(pen, box, hue);
        if (!solid[index]) outline(pen, box, hue, isOpen(row.comparator));
        if (row.valueMax !== null) {
          const end = chart.scales.x!.getPixelForValue(row.valueMax);
          pen.fillStyle = blend(hue, colours.paper, 0.35);
          pen.fillRect(right, top, end - right, bottom - top);
          outline(pen, { left: right, right: end, top, bottom }, hue, false);
          right = end;
        }
        if (isOpen(row.comparator)) {
          const wall = spec.max === null ? Number.POSITIVE_INFINITY : chart.chartArea.right;
          right = openEnd(pen, { ...box, right }, wall, hue);
        }
        const middle = (top + bottom) / 2;
        const words = { font, size: TYPE.figure, colour: colours.ink };
        const width = write(pen, row.label.figure, right + GAP, middle, words);
        write(pen, row.label.unit, right + GAP + width + 4, middle + 1, {
          font,
          size: TYPE.small,
          colour: colours.ink2,
        });
      });
      pen.restore();
    },
  };
  const labelled = rows.map(
    ({ label, comparator }) =>
      GAP +
      4 +
      (isOpen(comparator) ? STRIPS_END : 0) +
      roomFor(label.figure, TYPE.figure) +
      roomFor(label.unit, TYPE.small),
  );
  return {
    type: 'bar',
    data: {
      labels: namesOf(rows),
      datasets: [
        {
          data: rows.map(({ value }) => value),
          backgroundColor: rows.map((_, index) => (solid[index] ? hues[index]! : 'transparent')),
          barThickness: BAR.body,
          clip: false,
        },
      ],
    },
    options: {
      ...common(look, Math.ceil(Math.max(...labelled))),
      scales: {
        y: nameAxis(look),
        x: {
          ...numberAxis(look, spec.unit),
          ...(spec.max === null
            ? { suggestedMax: Math.max(...rows.map(({ value, valueMax }) => valueMax ?? value)) }
            : { max: spec.max }),
        },
      },
    },
    plugins: [ends as Plugin],
  };
}

/** How dark the parts of a stack are, from the first on; the last is hollow. */
const SHADES: readonly number[] = [1, 0.5, 0.2, 0];

function stack(spec: StackSpec, look: Look): Configuration {
  const { ground, font } = look;
  const colours = PALETTE[ground];
  const { rows, parts } = spec;
  const shade = (part: number): number => SHADES[part] ?? 0;
  const totals = rows.map(({ counts }) => counts.reduce((sum, { value }) => sum + value, 0));
  const marks: Plugin<'bar'> = {
    id: 'marks',
    afterDatasetsDraw(chart) {
      const pen = chart.ctx;
      pen.save();
      rows.forEach((row, index) => {
        let end = chart.chartArea.left;
        let middle = 0;
        const hue = hueOf(row, ground);
        row.counts.forEach(({ value }, part) => {
          const box = boxOf(chart as unknown as Drawing, part, index);
          if (box === null) return;
          middle = (box.top + box.bottom) / 2;
          if (value === 0) return;
          end = box.right;
          const dark = shade(part) === 1;
          const fill = blend(hue, colours.paper, shade(part));
          pen.strokeStyle = hue;
          pen.lineWidth = 1;
          pen.strokeRect(box.left + 0.5, box.top + 0.5, box.right - box.left - 1, box.bottom - box.top - 1);
          if (row.draft) hatch(pen, box, dark ? colours.paper : hue, 5, 1);
          const text = String(value);
          const width = roomFor(text, TYPE.small + 1);
          if (box.right - box.left < width + 4) return;
          const centre = (box.left + box.right) / 2;
          if (row.draft) {
            pen.fillStyle = fill;
            pen.fillRect(centre - width / 2 - 3, middle - 8, width + 6, 16);
          }
          const colour = dark ? colours.paper : colours.ink;
          write(pen, text, centre, middle + 0.5, { font, size: TYPE.small + 1, colour, align: 'center' });
        });
        const words = { font, size: TYPE.figure, colour: colours.ink };
        const width = write(pen, String(totals[index]), end + GAP, middle, words);
        const unit = { font, size: TYPE.small, colour: colours.ink2 };
        write(pen, spec.unit, end + GAP + width + 4, middle + 1, unit);
      });
      let x = chart.chartArea.left;
      const y = chart.chartArea.top - STACK.key / 2 - 3;
      parts.forEach(({ name }, part) => {
        pen.fillStyle = blend(colours.ink2, colours.paper, shade(part));
        pen.fillRect(x + 0.5, y - 5.5, 11, 11);
        pen.strokeStyle = colours.ink2;
        pen.lineWidth = 1;
        pen.strokeRect(x + 0.5, y - 5.5, 11, 11);
        x += 18;
        x += write(pen, name, x, y + 0.5, { font, size: TYPE.small + 1, colour: colours.ink2 }) + 18;
      });
      pen.restore();
    },
  };
  const top = (look.margins?.top ?? 0) + STACK.key;
  return {
    type: 'bar',
    data: {
      labels: namesOf(rows),
      datasets: parts.map(
        (_, part): ChartDataset<'bar', Datum[]> => ({
          data: rows.map(({ counts }) => counts[part]!.value),
          backgroundColor: rows.map((row) => blend(hueOf(row, ground), colours.paper, shade(part))),
          barThickness: STACK.body,
          clip: false,
        }),
      ),
    },
    options: {
      ...common({ ...look, margins: { top, bottom: look.margins?.bottom ?? 0 } }, 44),
      scales: { y: { ...nameAxis(look), stacked: true }, x: { ...numberAxis(look, spec.unit), stacked: true } },
    },
    plugins: [marks as Plugin],
  };
}

/** The darkest cell, so that ink on it can be read. */
const DARKEST: Readonly<Record<Ground, number>> = { light: 0.5, dark: 0.45 };

function heat(spec: HeatSpec, look: Look): Configuration {
  const { ground, font } = look;
  const colours = PALETTE[ground];
  const { rows, columns } = spec;
  const most = Math.max(1, ...rows.flatMap(({ cells }) => cells.map(({ primary }) => primary)));
  const fillOf = (column: number, count: number): string =>
    count === 0
      ? 'transparent'
      : blend(hueOf(columns[column]!, ground), colours.paper, (DARKEST[ground] * count) / most);
  const numbers: Plugin<'bar'> = {
    id: 'numbers',
    afterDatasetsDraw(chart) {
      const pen = chart.ctx;
      pen.save();
      columns.forEach((place, column) => {
        rows.forEach(({ cells }, index) => {
          const { primary, further } = cells[column]!;
          const box = boxOf(chart as unknown as Drawing, column, index);
          if (box === null) return;
          const middle = (box.top + box.bottom) / 2 + 0.5;
          const centre = (box.left + box.right) / 2;
          if (place.draft && primary > 0) {
            hatch(pen, box, colours.paper, 5, 1);
          }
          if (primary > 0) {
            const words = { font, size: TYPE.name, colour: colours.ink, align: 'center' as const };
            write(pen, String(primary), centre - (further > 0 ? 8 : 0), middle, words);
          }
          if (further > 0) {
            const words = { font, size: TYPE.small, colour: primary > 0 ? colours.ink : colours.ink3 };
            write(pen, `+${further}`, centre + (primary > 0 ? 0 : -7), middle, words);
          }
        });
      });
      pen.restore();
    },
  };
  return {
    type: 'bar',
    data: {
      labels: rows.map(({ name }) => name),
      datasets: columns.map(
        (_, column): ChartDataset<'bar', Datum[]> => ({
          data: rows.map((): [number, number] => [column + 0.02, column + 0.98]),
          backgroundColor: rows.map(({ cells }) => fillOf(column, cells[column]!.primary)),
          grouped: false,
          barPercentage: 0.93,
          categoryPercentage: 1,
          clip: false,
        }),
      ),
    },
    options: {
      ...common(look, 0),
      scales: {
        y: {
          ...nameAxis(look),
          border: { display: false },
          grid: { color: colours.line, offset: true, drawTicks: false },
          ticks: { ...nameAxis(look).ticks, font: axisFont(font, TYPE.small + 1) },
        },
        x: {
          position: 'top',
          min: 0,
          max: columns.length,
          grid: { display: false, drawTicks: false, tickLength: 0 },
          border: { display: false },
          afterBuildTicks(axis) {
            axis.ticks = columns.map((_, column) => ({ value: column + 0.5 }));
          },
          ticks: {
            color: colours.ink,
            font: axisFont(font, TYPE.small),
            autoSkip: false,
            maxRotation: 0,
            padding: 4,
            callback: (_, column) => {
              const { name, draft, total } = columns[column]!;
              return [...name.split(/(?=（)/u), ...(draft ? ['征求', '意见稿'] : []), `${total} 条`];
            },
          },
        },
      },
    },
    plugins: [numbers as Plugin],
  };
}

/** The configuration of a chart; beside what the spec holds it writes 征求意见稿, 条 and digits. */
export function configure(spec: ChartSpec, look: Look): Configuration {
  switch (spec.kind) {
    case 'bars':
      return bars(spec, look);
    case 'stack':
      return stack(spec, look);
    case 'heat':
      return heat(spec, look);
    default:
      return spec satisfies never;
  }
}

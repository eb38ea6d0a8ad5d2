import type { Chart, ChartConfiguration } from 'chart.js';
import type { ChartSpec, Place } from '../compare/chartSpec.ts';
import { CITIES } from '../model/cities.ts';

/** How charts look: their colours, in light and in dark, their sizes, and the types that their parts share. */

export type Ground = 'light' | 'dark';

/** As in src/styles/tokens.css; on white for what leaves the site. */
export const PALETTE = {
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

export type Datum = number | [number, number] | null;

export type Drawing = Chart<'bar', Datum[], unknown>;

export type Configuration = ChartConfiguration<'bar', Datum[], unknown>;

/** Sizes in px: type as on the pages, at the width of a phone. */
export const TYPE = { figure: 15, name: 14, small: 12 } as const;

const WIDTH = 400;

export const BAR = { row: 46, body: 20 } as const;

export const STACK = { row: 40, body: 22, key: 26 } as const;

const CELL = { row: 25, column: 56, names: 120, head: 66 } as const;

const AXIS = 28;

/** Whether a chart has more columns than a phone has room for: it is never drawn narrower than its size. */
export const isWide = (spec: ChartSpec): boolean => sizeOf(spec).width > WIDTH;

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
export function blend(over: string, under: string, share: number): string {
  const below = channels(under);
  const mixed = channels(over).map((channel, at) => Math.round(channel * share + below[at]! * (1 - share)));
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

export const hueOf = ({ city }: Place, ground: Ground): string =>
  CITIES.find(({ id }) => id === city)?.[ground] ?? PALETTE[ground].ink2;

import type { Place } from '../compare/chartSpec.ts';
import { type Configuration, type Look, PALETTE, TYPE } from './look.ts';

/** The axes and the margins that the charts share. */

export const axisFont = (font: string, size: number): { family: string; size: number } => ({ family: font, size });

/** What all charts have in common. */
export function common(
  { margins = { top: 0, bottom: 0 } }: Look,
  right: number,
): NonNullable<Configuration['options']> {
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
export const namesOf = (rows: readonly (Place & { readonly detail?: string | null })[]): string[][] =>
  rows.map(({ name, draft, detail }) => [name, ...(detail ? [detail] : []), ...(draft ? ['征求意见稿'] : [])]);

export const nameAxis = ({ ground, font }: Look) =>
  ({
    grid: { display: false, drawTicks: false },
    border: { display: true, color: PALETTE[ground].edge },
    ticks: { color: PALETTE[ground].ink, font: axisFont(font, TYPE.name), autoSkip: false, padding: 6 },
  }) as const;

export const numberAxis = ({ ground, font }: Look, unit: string) =>
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

import type { ChartDataset, Plugin } from 'chart.js';
import type { HeatSpec } from '../compare/chartSpec.ts';
import { axisFont, common, nameAxis } from './axes.ts';
import {
  blend,
  type Configuration,
  type Datum,
  type Drawing,
  type Ground,
  hueOf,
  type Look,
  PALETTE,
  TYPE,
} from './look.ts';
import { boxOf, hatch, write } from './pen.ts';

/** Reads the specification of a table of shades; writes its configuration for Chart.js. */

/** The darkest cell, so that ink on it can be read. */
const DARKEST: Readonly<Record<Ground, number>> = { light: 0.5, dark: 0.45 };

export function heat(spec: HeatSpec, look: Look): Configuration {
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

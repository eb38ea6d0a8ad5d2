import type { Plugin } from 'chart.js';
import { type BarsSpec, isCapped, isOpen } from '../compare/chartSpec.ts';
import { common, nameAxis, namesOf, numberAxis } from './axes.ts';
import { BAR, blend, type Configuration, type Drawing, hueOf, type Look, PALETTE, TYPE } from './look.ts';
import { boxOf, GAP, hatch, openEnd, outline, roomFor, STRIPS_END, write } from './pen.ts';

/** Reads the specification of bars; writes their configuration for Chart.js. */

export function bars(spec: BarsSpec, look: Look): Configuration {
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

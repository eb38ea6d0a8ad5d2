import type { ChartDataset, Plugin } from 'chart.js';
import type { StackSpec } from '../compare/chartSpec.ts';
import { common, nameAxis, namesOf, numberAxis } from './axes.ts';
import { blend, type Configuration, type Datum, type Drawing, hueOf, type Look, PALETTE, STACK, TYPE } from './look.ts';
import { boxOf, GAP, hatch, roomFor, write } from './pen.ts';

/** Reads the specification of stacked bars; writes their configuration for Chart.js. */

/** How dark the parts of a stack are, from the first on; the last is hollow. */
const SHADES: readonly number[] = [1, 0.5, 0.2, 0];

export function stack(spec: StackSpec, look: Look): Configuration {
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

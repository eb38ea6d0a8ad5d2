import { BarController, BarElement, CategoryScale, Chart, LinearScale } from 'chart.js';
import type { ChartSpec } from '../compare/chartSpec.ts';
import { bars } from './bars.ts';
import { heat } from './heat.ts';
import { type Configuration, type Look, sizeOf } from './look.ts';
import { stack } from './stack.ts';

/**
 * Reads the specification of a chart; writes its configuration for Chart.js, the same for the pictures drawn at build
 * and for the browser. Chart.js lays out and draws bars, axes and grid; the plugins here add what it lacks: figures
 * beside their bars, ends that stay open, hatching.
 */

Chart.register(BarController, BarElement, CategoryScale, LinearScale);

/** In one module with what draws them: the browser asks for all at once. */
export { Chart, sizeOf };

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

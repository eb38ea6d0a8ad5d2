import type { ChartSpec } from '../compare/chartSpec.ts';
import type { Ground } from './look.ts';

/**
 * Puts a canvas in place of a chart's picture as soon as it is nearly seen, drawn from the same specification in the
 * width and on the ground that the reader has. Chart.js is loaded then and not before. Where anything fails, the
 * picture stays.
 */

const NEAR = '200px';
const dark = matchMedia('(prefers-color-scheme: dark)');

const groundNow = (): Ground => (dark.matches ? 'dark' : 'light');

async function draw(figure: HTMLElement): Promise<void> {
  const place = figure.querySelector<HTMLElement>('[data-drawn]');
  const data = figure.querySelector('script[type="application/json"]')?.textContent;
  const picture = place?.querySelector('img');
  if (!place || !data || !picture) return;
  const { Chart, configure, sizeOf } = await import('./render.ts');
  const spec = JSON.parse(data) as ChartSpec;
  const { width, height } = sizeOf(spec);
  const frame = document.createElement('div');
  frame.className = 'live';
  frame.style.aspectRatio = `${width} / ${height}`;
  if (figure.classList.contains('wide')) frame.style.minWidth = `${width}px`;
  const canvas = document.createElement('canvas');
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', picture.alt);
  frame.append(canvas);
  place.append(frame);

  const make = (): InstanceType<typeof Chart> => {
    const { options, ...rest } = configure(spec, { ground: groundNow(), font: getComputedStyle(figure).fontFamily });
    return new Chart(canvas, { ...rest, options: { ...options, responsive: true } });
  };
  try {
    let chart = make();
    figure.dataset.live = '';
    dark.addEventListener('change', () => {
      chart.destroy();
      chart = make();
    });
  } catch (fault) {
    frame.remove();
    throw fault;
  }
}

const seen = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      seen.unobserve(target);
      void draw(target.closest<HTMLElement>('[data-chart]')!).catch((fault: unknown) => console.warn(fault));
    }
  },
  { rootMargin: NEAR },
);

for (const place of document.querySelectorAll('[data-chart] [data-drawn]')) seen.observe(place);

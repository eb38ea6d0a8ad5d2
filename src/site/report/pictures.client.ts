import { Chart, configure, sizeOf } from '../../charts/render.ts';
import type { ChartSpec } from '../../compare/chartSpec.ts';
import type { Picture, Pictures } from '../../report/render/picture.ts';
import type { Report } from '../../report/tree.ts';

/** The pictures of a report's figures, drawn in the browser as the build draws them: the chart alone, on white. */

const DENSITY = 2;

async function draw(spec: ChartSpec, font: string): Promise<Picture> {
  const { width, height } = sizeOf(spec);
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const { options, ...rest } = configure(spec, { ground: 'light', font });
  const chart = new Chart(canvas, { ...rest, options: { ...options, devicePixelRatio: DENSITY } });
  try {
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
    if (!blob) throw new Error(`No picture of ${spec.id}.`);
    return { png: new Uint8Array(await blob.arrayBuffer()), width, height };
  } finally {
    chart.destroy();
  }
}

/** Charts that were drawn, by all that they show. */
const drawn = new Map<string, Promise<Picture>>();

export async function drawPictures({ chapters }: Report): Promise<Pictures> {
  const font = getComputedStyle(document.body).fontFamily;
  const specs = chapters.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'figure' ? [block.spec] : [])),
  );
  const pictures = new Map<string, Picture>();
  // One after another: each is a task of its own.
  for (const spec of specs) {
    const key = JSON.stringify(spec);
    const picture = drawn.get(key) ?? draw(spec, font);
    drawn.set(key, picture);
    pictures.set(spec.id, await picture);
  }
  return pictures;
}

import { sizeOf } from '../../charts/look.ts';
import { drawPng } from '../../charts/still.ts';
import type { Pictures } from '../../report/render/picture.ts';
import type { Report } from '../../report/tree.ts';

/** The pictures of a report's figures, drawn without a browser: the chart alone, since the report says the rest. */
export const drawPictures = ({ chapters }: Report): Pictures =>
  new Map(
    chapters
      .flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'figure'))
      .map(({ spec }) => [spec.id, { png: new Uint8Array(drawPng(spec, null)), ...sizeOf(spec) }]),
  );

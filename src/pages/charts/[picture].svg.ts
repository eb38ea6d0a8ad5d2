import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { drawSvg } from '../../charts/still.ts';
import { type ChartSpec, chartPath } from '../../compare/chartSpec.ts';
import { allCharts } from '../../compare/charts.ts';
import { loadCompared } from '../../site/content/policies.ts';
import { loadVocabulary } from '../../site/content/vocabulary.ts';
import { permalink } from '../../site/links.ts';

/** `<chart>.svg` to take away, and `<chart>.light.svg`, `<chart>.dark.svg` for the pages. */
const FORMS = ['', '.light', '.dark'] as const;

export const getStaticPaths = (async () =>
  allCharts(await loadCompared(), await loadVocabulary()).flatMap((spec) =>
    FORMS.map((form) => ({ params: { picture: `${spec.id}${form}` }, props: { spec, form } })),
  )) satisfies GetStaticPaths;

function draw(spec: ChartSpec, form: (typeof FORMS)[number]): string {
  switch (form) {
    case '':
      return drawSvg(spec, 'light', { permalink: permalink(chartPath(spec)) });
    case '.light':
      return drawSvg(spec, 'light');
    case '.dark':
      return drawSvg(spec, 'dark');
    default:
      return form satisfies never;
  }
}

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props: { spec, form } }) =>
  new Response(draw(spec, form), { headers: { 'Content-Type': 'image/svg+xml' } });

import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { drawPng } from '../../charts/still.ts';
import { chartPath } from '../../compare/chartSpec.ts';
import { allCharts } from '../../compare/charts.ts';
import { loadCompared } from '../../site/content/policies.ts';
import { loadVocabulary } from '../../site/content/vocabulary.ts';
import { permalink } from '../../site/links.ts';

export const getStaticPaths = (async () =>
  allCharts(await loadCompared(), await loadVocabulary()).map((spec) => ({
    params: { chart: spec.id },
    props: { spec },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props: { spec } }) =>
  new Response(new Uint8Array(drawPng(spec, { permalink: permalink(chartPath(spec)) })), {
    headers: { 'Content-Type': 'image/png' },
  });

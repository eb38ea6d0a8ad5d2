import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { COMPARISONS } from '../../../compare/tables.ts';
import { comparisonFiles } from '../../../site/data/comparisonFiles.ts';

export const getStaticPaths = (() =>
  COMPARISONS.map((table) => ({ params: { table }, props: { table } }))) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) =>
  new Response((await comparisonFiles(props.table)).csv, { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });

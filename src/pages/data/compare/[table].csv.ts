import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { COMPARISONS, tableOf } from '../../../compare/tables.ts';
import { longAsCsv } from '../../../site/comparisons.ts';
import { permalink } from '../../../site/links.ts';
import { loadPolicies } from '../../../site/policies.ts';
import { loadVocabulary } from '../../../site/vocabulary.ts';

export const getStaticPaths = (() =>
  COMPARISONS.map((table) => ({ params: { table }, props: { table } }))) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) => {
  const table = tableOf(props.table, await loadPolicies(), await loadVocabulary(), permalink);
  return new Response(longAsCsv(table), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
};

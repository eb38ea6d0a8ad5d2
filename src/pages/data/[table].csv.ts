import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { loadPolicies } from '../../site/policies.ts';
import { TABLE_NAMES, tableAsCsv } from '../../site/tables.ts';
import { loadVocabulary } from '../../site/vocabulary.ts';

export const getStaticPaths = (() =>
  TABLE_NAMES.map((table) => ({ params: { table }, props: { table } }))) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { table } }) =>
  new Response(tableAsCsv(table, await loadPolicies(), await loadVocabulary()), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });

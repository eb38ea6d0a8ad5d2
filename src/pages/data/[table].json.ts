import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { loadPolicies } from '../../site/policies.ts';
import { TABLE_NAMES, tableAsJson } from '../../site/tables.ts';
import { loadVocabulary } from '../../site/vocabulary.ts';

export const getStaticPaths = (() =>
  TABLE_NAMES.map((table) => ({ params: { table }, props: { table } }))) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { table } }) =>
  new Response(tableAsJson(table, await loadPolicies(), await loadVocabulary()), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });

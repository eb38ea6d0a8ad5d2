import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { COMPARISONS, tableOf } from '../../../compare/tables.ts';
import { buildDate } from '../../../site/buildDate.ts';
import { tableAsXlsx } from '../../../site/comparisons.ts';
import { permalink } from '../../../site/links.ts';
import { loadPolicies } from '../../../site/policies.ts';
import { loadVocabulary } from '../../../site/vocabulary.ts';

export const getStaticPaths = (() =>
  COMPARISONS.map((table) => ({ params: { table }, props: { table } }))) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) => {
  const documents = await loadPolicies();
  const table = tableOf(props.table, documents, await loadVocabulary(), permalink);
  const policies = documents.map(({ policy }) => policy);
  const bytes = await tableAsXlsx(table, policies, { date: buildDate, permalink });
  return new Response(new Uint8Array(bytes), {
    headers: { 'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  });
};

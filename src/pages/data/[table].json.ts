import type { APIRoute } from 'astro';
import { loadPolicies } from '../../site/policies.ts';
import { TABLES, tableAsJson } from '../../site/tables.ts';

export const getStaticPaths = () => Object.keys(TABLES).map((table) => ({ params: { table } }));

export const GET: APIRoute = async ({ params }) =>
  new Response(tableAsJson(params.table ?? '', await loadPolicies()), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });

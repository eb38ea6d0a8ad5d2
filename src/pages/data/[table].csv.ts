import type { APIRoute } from 'astro';
import { loadPolicies } from '../../site/policies.ts';
import { TABLES, tableAsCsv } from '../../site/tables.ts';

export const getStaticPaths = () => Object.keys(TABLES).map((table) => ({ params: { table } }));

export const GET: APIRoute = async ({ params }) =>
  new Response(tableAsCsv(params.table ?? '', await loadPolicies()), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });

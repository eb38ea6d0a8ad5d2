import type { APIRoute, GetStaticPaths } from 'astro';
import { FORMAT_TYPES } from '../../report/formats.ts';
import { loadReportFiles } from '../../site/report/setting.ts';

export const getStaticPaths = (async () =>
  (await loadReportFiles()).map(({ format }) => ({ params: { format } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => {
  const { format, bytes } = (await loadReportFiles()).find((file) => file.format === params.format)!;
  return new Response(new Uint8Array(bytes), { headers: { 'Content-Type': FORMAT_TYPES[format] } });
};

import type { APIRoute } from 'astro';
import { shortName } from '../../model/words.ts';
import { drawSiteCard } from '../../site/card/draw.ts';
import { loadPolicies } from '../../site/content/policies.ts';

export const GET: APIRoute = async () => {
  const cities = [...new Set((await loadPolicies()).map(({ policy }) => shortName(policy)))];
  return new Response(new Uint8Array(drawSiteCard(cities)), { headers: { 'Content-Type': 'image/png' } });
};

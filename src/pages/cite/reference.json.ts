import type { APIRoute } from 'astro';
import type { SiteFacts } from '../../site/cite/files.ts';
import { edition } from '../../site/edition/edition.ts';
import { permalink } from '../../site/links.ts';
import { SITE_NAME } from '../../site/name.ts';

export const GET: APIRoute = () => {
  const facts: SiteFacts = { siteName: SITE_NAME, edition, home: permalink('/') };
  return Response.json(facts);
};

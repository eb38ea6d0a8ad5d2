import type { APIRoute } from 'astro';
import { permalink } from '../site/links.ts';

/** Robots look for it at the root of a host only; under a prefix it is advice for who sets up the host. */
export const GET: APIRoute = () => new Response(`User-agent: *\nAllow: /\n\nSitemap: ${permalink('/sitemap.xml')}\n`);

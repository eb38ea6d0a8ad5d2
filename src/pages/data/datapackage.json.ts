import type { APIRoute } from 'astro';
import { respondWith } from '../../site/data.ts';
import { DESCRIPTOR } from '../../site/package.ts';

export const GET: APIRoute = () => respondWith(DESCRIPTOR);

import type { APIRoute } from 'astro';
import { respondWith } from '../../site/data/files.ts';
import { DESCRIPTOR } from '../../site/data/package.ts';

export const GET: APIRoute = () => respondWith(DESCRIPTOR);

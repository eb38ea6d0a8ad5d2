import type { APIRoute } from 'astro';
import { editionList } from '../../site/edition/edition.ts';

/** The versions that the content has had, for readers who come with an older one. */
export const GET: APIRoute = () => Response.json(editionList);

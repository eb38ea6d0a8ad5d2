import type { APIRoute } from 'astro';
import { edition } from '../../site/edition.ts';
import { permalink } from '../../site/links.ts';
import { SITE_NAME } from '../../site/name.ts';

/** What the dialog needs to cite a page that is the site's own work. */
export interface SiteFacts {
  readonly siteName: string;
  readonly edition: typeof edition;
  /** The address of the home page, without a version. */
  readonly home: string;
}

export const GET: APIRoute = () => {
  const facts: SiteFacts = { siteName: SITE_NAME, edition, home: permalink('/') };
  return Response.json(facts);
};

import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';

/**
 * Documents that this site shows beside others and that another site publishes: `content/homes.json`, written by
 * `npm run gather`. Most sites have none. Such a document has its page here, so that every figure of a comparison leads to
 * its words; but the page says whose it is, and search engines and readers of the feed are sent to the other site.
 */

export const HOMES = 'content/homes.json';

export const Homes = z.record(
  z.string(),
  z.strictObject({
    /** What readers call the other site. */
    site: z.string().min(1),
    /** Its home page, with the last slash. */
    root: z.url({ protocol: /^https?$/u }).endsWith('/'),
  }),
);
export type Homes = z.infer<typeof Homes>;
export type Home = Homes[string];

/** @throws Error where the file is there and is no such list. */
export function readHomes(file = HOMES): Homes {
  if (!existsSync(file)) return {};
  const homes = Homes.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (!homes.success) throw new Error(`${file}: ${z.prettifyError(homes.error)}`);
  return homes.data;
}

/** Pages of one document: the document, and its citations. */
const OF_DOCUMENT = /^\/(?:policies|cite)\/([^/]+)\/$/u;

/** The site that a page of ours is a copy from. */
export function homeIn(homes: Homes, path: string): Home | undefined {
  const policy = OF_DOCUMENT.exec(path)?.[1];
  return policy === undefined || !Object.hasOwn(homes, policy) ? undefined : homes[policy];
}

/** The address that a page has where it is at home; null for a page that is ours. */
export function addressAtHome(homes: Homes, path: string): string | null {
  const home = homeIn(homes, path);
  return home === undefined ? null : new URL(path.slice(1), home.root).href;
}

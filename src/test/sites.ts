import { fileURLToPath } from 'node:url';

/** The builds that the browser tests look at. `scripts/test.ts` makes them. */

const ROOT = new URL('../../', import.meta.url);

export interface BuiltSite {
  readonly base: string;
  readonly folder: string;
}

export const SITE: BuiltSite = { base: '/', folder: fileURLToPath(new URL('dist', ROOT)) };

/** The same site in a folder of a host that holds other things too. */
export const SITE_UNDER_PREFIX: BuiltSite = {
  base: '/policy/',
  folder: fileURLToPath(new URL('node_modules/.cache/site-under-prefix', ROOT)),
};

export const SITES: readonly BuiltSite[] = [SITE, SITE_UNDER_PREFIX];

/** What the builds take for today, so that a test says the same next year. */
export const TEST_BUILD_DATE = '2026-01-01';

/** Milliseconds that anything may take on a slow machine before it counts as never coming. */
export const PATIENCE = 60_000;

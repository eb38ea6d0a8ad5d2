import type { FacetName } from './regions.ts';

/** What results are narrowed by, in the order of the page. */
export const FACETS = ['city', 'part', 'theme', 'agency', 'figure'] as const satisfies readonly FacetName[];

import type { CiteContext } from '../../cite/cite.ts';
import { edition, permalinkOf } from '../edition/edition.ts';
import { SITE_NAME } from '../name.ts';

/** What every citation of this build shares. Nobody has visited a page when it is built. */
export const citeContext: CiteContext = { siteName: SITE_NAME, permalink: permalinkOf, edition, accessed: null };

import type { Edition } from '../../model/edition.ts';

/** Files for reference managers, as they stand beside the plain page of a policy. */
export const FORMATS = [
  { extension: 'bib', name: 'BibTeX', type: 'application/x-bibtex' },
  { extension: 'ris', name: 'RIS', type: 'application/x-research-info-systems' },
  { extension: 'json', name: 'CSL-JSON', type: 'application/vnd.citationstyles.csl+json' },
] as const;

/** The plain page with the citations of a policy. */
export const citePath = (policy: string): string => `/cite/${policy}/`;

export const filePath = (policy: string, extension: string): string => `/cite/${policy}.${extension}`;

/** What the dialog needs to cite a page that is the site's own work, in `/cite/reference.json`. */
export interface SiteFacts {
  readonly siteName: string;
  readonly edition: Edition;
  /** The address of the home page, without a version. */
  readonly home: string;
}

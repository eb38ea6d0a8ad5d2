/** Files for reference managers, as they stand beside the plain page of a policy. */
export const FORMATS = [
  { extension: 'bib', name: 'BibTeX', type: 'application/x-bibtex' },
  { extension: 'ris', name: 'RIS', type: 'application/x-research-info-systems' },
  { extension: 'json', name: 'CSL-JSON', type: 'application/vnd.citationstyles.csl+json' },
] as const;

/** The plain page with the citations of a policy. */
export const citePath = (policy: string): string => `/cite/${policy}/`;

export const filePath = (policy: string, extension: string): string => `/cite/${policy}.${extension}`;

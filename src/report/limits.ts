/**
 * How many documents one report is about at most: as many as stand side by side on the pages. Fifty have some 4,300
 * footnotes and two megabytes of text already; a site with more makes no report of all, and asks the reader to choose.
 */
export { MOST_COMPARED as MOST_DOCUMENTS } from '../compare/scope.ts';

/** How many the page of reports shows below the choice; with more the report is only taken away. */
export const MOST_SHOWN = 20;

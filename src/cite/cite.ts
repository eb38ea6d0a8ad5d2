import type { CitationStyle, CiteContext, Cited } from './cited.ts';
import { toReference } from './reference.ts';
import { type Written, write, writeText } from './write.ts';

/**
 * Reads a document and what of it is cited; writes the citation as text, BibTeX, RIS or CSL-JSON.
 * Guarantees: pure; says nothing that the document, the edition or the caller does not.
 */

/** One line, the document first and our edition behind it. */
export function citeText(cited: Cited, style: CitationStyle, context: CiteContext): string {
  return writeText(toReference(cited, context), style, context.accessed);
}

/** The same in its two halves, for a list that names the edition once. */
export function citeParts(cited: Cited, style: CitationStyle, context: CiteContext): Written {
  return write(toReference(cited, context), style, context.accessed);
}

export { type CitationStyle, type CiteContext, type Cited, type CslItem, STYLE_NAMES, STYLES } from './cited.ts';
export { bibtex, cslJson, ris } from './formats.ts';
export { createPlaces, type Place } from './path.ts';
export { quoted } from './quoted.ts';
export type { Written } from './write.ts';

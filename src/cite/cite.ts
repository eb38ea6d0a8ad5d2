import type { CitationStyle, CiteContext, Cited } from './cited.ts';
import { toReference } from './reference.ts';
import { writeText } from './write.ts';

/**
 * Reads a document and what of it is cited; writes the citation as text, BibTeX, RIS or CSL-JSON.
 * Guarantees: pure; says nothing that the document, the edition or the caller does not.
 */

/** One line, the document first and our edition behind it (`write` of `write.ts` has the two apart). */
export function citeText(cited: Cited, style: CitationStyle, context: CiteContext): string {
  return writeText(toReference(cited, context), style, context.accessed);
}

export { type CitationStyle, type CiteContext, type Cited, STYLE_NAMES, STYLES } from './cited.ts';
export { bibtex, cslJson, ris } from './formats.ts';
export { createPlaces } from './path.ts';
export { quoted } from './quoted.ts';

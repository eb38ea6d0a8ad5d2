import type { Clause, PolicyDocument, Target } from '../model/document.ts';
import type { Edition } from '../model/edition.ts';
import { toReference } from './reference.ts';
import { type Written, write, writeText } from './write.ts';

/**
 * Reads a document and what of it is cited; writes the citation as text, BibTeX, RIS or CSL-JSON.
 * Guarantees: pure; says nothing that the document, the edition or the caller does not.
 */

export const STYLES = ['gbt7714-2025', 'gbt7714-2015', 'law', 'report'] as const;
export type CitationStyle = (typeof STYLES)[number];

export const STYLE_NAMES: Readonly<Record<CitationStyle, string>> = {
  'gbt7714-2025': 'GB/T 7714—2025',
  'gbt7714-2015': 'GB/T 7714—2015',
  law: '法学引注手册',
  report: '报告行文',
};

/** What is cited. Paths have the leading slash, never the site's base path, and may end with `#anchor`. */
export type Cited =
  | { readonly kind: 'policy'; readonly document: PolicyDocument }
  | { readonly kind: 'clause'; readonly document: PolicyDocument; readonly clause: Clause }
  | { readonly kind: 'target'; readonly document: PolicyDocument; readonly target: Target }
  /** A row of a comparison. */
  | { readonly kind: 'indicator'; readonly name: string; readonly path: string }
  | { readonly kind: 'comparison'; readonly title: string; readonly path: string };

export interface CiteContext {
  readonly siteName: string;
  /** Absolute address of a path of the site, with `?v=` of the edition. */
  readonly permalink: (path: string) => string;
  readonly edition: Edition;
  /** `YYYY-MM-DD`, known when a reader copies; null leaves it out. */
  readonly accessed: string | null;
}

export interface CslItem {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly [field: string]: unknown;
}

/** One line, the document first and our edition behind it. */
export function citeText(cited: Cited, style: CitationStyle, context: CiteContext): string {
  return writeText(toReference(cited, context), style, context.accessed);
}

/** The same in its two halves, for a list that names the edition once. */
export function citeParts(cited: Cited, style: CitationStyle, context: CiteContext): Written {
  return write(toReference(cited, context), style, context.accessed);
}

export { bibtex, cslJson, ris } from './formats.ts';
export { createPlaces, type Place } from './path.ts';
export { quoted, type Written } from './write.ts';

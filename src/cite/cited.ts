import type { Clause, PolicyDocument, Target } from '../model/document.ts';
import type { Edition } from '../model/edition.ts';

/** What can be cited, in which styles, and what a citation has to know of the site. */

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

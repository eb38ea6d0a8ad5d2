import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import type { Pluggable } from 'unified';

/**
 * The one list of syntax options. `astro.config.mjs` renders with it, `read.ts` parses with it and `scripts/emit`
 * writes with it, so that what is written is what is read.
 *
 * - `singleTilde: false`: `10~20%，下降5~8%` is a range, not a deletion.
 * - `remark-cjk-friendly`: `**1. 推进“两进一出”。**加快` is strong although a full-width mark stands before the stars.
 */
export const syntax: Pluggable[] = [[remarkGfm, { singleTilde: false }], remarkCjkFriendly];

/** What an anchor is the place of, by its form. */
export type AnchorKind = 'page' | 'clause' | 'paragraph' | 'target' | 'note' | 'lines';

const NOTE = 'note-';
/** The key of a textual note, which has no place of its own on the page. */
export const noteKey = (hash: string): string => NOTE + hash;
/** The key of the raw lines that everything stands on; no place either. */
export const LINES_KEY = 'lines';

/** Whether it is the `id` of a place on a page. */
export const isPlace = (anchor: string): boolean => ['clause', 'paragraph', 'target'].includes(kindOf(anchor));

export function kindOf(anchor: string): AnchorKind {
  if (anchor === '') return 'page';
  if (anchor === LINES_KEY) return 'lines';
  if (anchor.startsWith(NOTE)) return 'note';
  if (/\.t-[0-9a-f]{6}$/u.test(anchor)) return 'target';
  return /\.p\d+$/u.test(anchor) ? 'paragraph' : 'clause';
}

/** The clause that a paragraph or a target stands in; of a clause the one above it, as far as its number tells. */
export const aboveOf = (anchor: string): string => anchor.slice(0, Math.max(0, anchor.lastIndexOf('.')));

/** Without the paragraphs whose clause is in the list too: what is said of the clause holds for them. */
export function withoutOwnParagraphs(anchors: readonly string[]): readonly string[] {
  const all = new Set(anchors);
  return anchors.filter((anchor) => kindOf(anchor) !== 'paragraph' || !all.has(aboveOf(anchor)));
}

import type { PolicyDocument } from '../model/document.ts';
import type { CiteContext, Cited } from './cited.ts';
import type { Place } from './path.ts';
import { type Reference, toReference } from './reference.ts';

/**
 * Reads a document; writes what a browser needs to cite any clause or target of it.
 * Guarantees: `referenceAt` gives what `toReference` gives.
 */
export interface Bundle {
  readonly whole: Reference;
  /** Of the attached plan, for the places that stand in it. */
  readonly annexTitle: string | null;
  /** By anchor. */
  readonly places: Readonly<Record<string, Place & { readonly inAnnex: boolean }>>;
}

export function bundleOf(document: PolicyDocument, context: CiteContext): Bundle {
  const items: readonly (readonly [string, Cited])[] = [
    ...document.clauses.map((clause) => [clause.number, { kind: 'clause', document, clause }] as const),
    ...document.paragraphs.flatMap(({ marks }) =>
      marks.flatMap((mark) =>
        mark.type === 'target' ? [[mark.target.id, { kind: 'target', document, target: mark.target }] as const] : [],
      ),
    ),
  ];
  let annexTitle: string | null = null;
  const places = items.map(([anchor, cited]) => {
    const { place, source } = toReference(cited, context);
    const title = source.kind === 'document' ? source.annexTitle : null;
    annexTitle ??= title;
    return [anchor, { ...place, inAnnex: title !== null }] as const;
  });
  return { whole: toReference({ kind: 'policy', document }, context), annexTitle, places: Object.fromEntries(places) };
}

/** Null for an anchor that the document has not. */
export function referenceAt({ whole, annexTitle, places }: Bundle, anchor: string): Reference | null {
  const place = Object.hasOwn(places, anchor) ? places[anchor] : undefined;
  if (!place || whole.source.kind !== 'document') return null;
  const { plain, law, inAnnex } = place;
  return {
    ...whole,
    key: `${whole.key}-${anchor}`,
    source: { ...whole.source, annexTitle: inAnnex ? annexTitle : null },
    place: { plain, law },
    url: `${whole.url}#${anchor}`,
  };
}

/** How words of the vocabulary meet texts and each other. Apart from its reader, which browsers need not load. */

const GAP = '[^。；;！？!?，,\\n]{0,8}';

/**
 * What a phrase of the vocabulary finds: its characters, for each `…` up to eight of the same short sentence, and on
 * either side of `|` one or the other.
 */
export function phrasePattern(phrase: string, flags = 'u'): RegExp {
  const pieces = phrase.split('|').map((choice) =>
    choice
      .split('…')
      .map((part) => RegExp.escape(part))
      .join(GAP),
  );
  return new RegExp(pieces.join('|'), flags);
}

export const RELATIONS = ['same', 'related', 'not-comparable'] as const;

/** Of an indicator, what tells how it meets others. */
interface Related {
  readonly id: string;
  readonly family: string;
  readonly relations: readonly (Why & { readonly to: string })[];
}

interface Why {
  readonly kind: (typeof RELATIONS)[number];
  readonly reason: string;
}

/** Why two indicators stand in one row or not. Of one family without a word on the pair: they measure different things. */
export function relationBetween(a: Related, b: Related): Why | null {
  if (a.id === b.id) return { kind: 'same', reason: '同一指标。' };
  const relation = a.relations.find(({ to }) => to === b.id);
  if (relation) return { kind: relation.kind, reason: relation.reason };
  return a.family === b.family ? { kind: 'not-comparable', reason: '统计的对象不同。' } : null;
}

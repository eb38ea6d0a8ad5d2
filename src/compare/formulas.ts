import { z } from 'zod';
import { parseText, rejectRepeats, VocabularyError, type VocabularyText } from '../model/vocabulary.ts';

/** What documents have in common by custom: set phrases, names of documents, names and slogans from above. */

const APART_KINDS = ['formula', 'title', 'term'] as const;
export type ApartKind = (typeof APART_KINDS)[number];

const Entry = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'an id of small letters, digits and hyphens'),
  kind: z.enum(APART_KINDS),
  zh: z.string().min(1),
  /** In normalised text. `…` stands for up to eight characters, `#` for a number, `|` for one or the other. */
  phrases: z.array(z.string().min(1)).min(1),
  /** Why it says nothing of where a text comes from. */
  reason: z.string().min(1),
});

export interface Formula extends z.infer<typeof Entry> {
  readonly pattern: RegExp;
}

/** Longer phrases first, so that the longest that fits is found. */
function patternOf(phrases: readonly string[]): RegExp {
  const choices = phrases.flatMap((phrase) => phrase.split('|')).toSorted((a, b) => b.length - a.length);
  const sources = choices.map((choice) =>
    RegExp.escape(choice)
      .replaceAll(/…|\\u2026/gu, '.{0,8}?')
      .replaceAll(/#|\\x23/gu, '\\d+'),
  );
  return new RegExp(sources.join('|'), 'gu');
}

/**
 * Reads the text of `content/vocabulary/formulas.yaml`.
 * @throws VocabularyError with every fault as `file:line:column reason`.
 */
export function parseFormulas(source: VocabularyText): readonly Formula[] {
  const faults: string[] = [];
  const { data, fail } = parseText(source, z.strictObject({ formulas: z.array(Entry) }), faults);
  if (data === null) throw new VocabularyError(faults);
  const { formulas } = data;
  rejectRepeats('formulas', formulas, fail);
  formulas.forEach(({ phrases }, index) => {
    phrases.forEach((phrase, at) => {
      if (
        phrase
          .split('|')
          .some((choice) => choice.replaceAll('…', '') === '' || /[\s\p{P}]/u.test(choice.replaceAll(/[…#]/gu, '')))
      )
        fail(['formulas', index, 'phrases', at], `${phrase}: expected words without punctuation or white space`);
    });
  });
  if (faults.length > 0) throw new VocabularyError(faults);
  return formulas.map((formula) => ({ ...formula, pattern: patternOf(formula.phrases) }));
}

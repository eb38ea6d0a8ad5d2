import { LineCounter, type Node, parseDocument } from 'yaml';
import { z } from 'zod';
import { VocabularyError, type VocabularyText } from '../model/vocabulary.ts';

/** What documents have in common by custom: set phrases, names of documents, names and slogans from above. */

export const APART_KINDS = ['formula', 'title', 'term'] as const;
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
export function parseFormulas({ file, text }: VocabularyText): readonly Formula[] {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  const faults: string[] = [];
  const add = (offset: number, reason: string): void => {
    const { line, col } = counter.linePos(offset);
    faults.push(`${file}:${Math.max(1, line)}:${Math.max(1, col)} ${reason}`);
  };
  const fail = (path: readonly PropertyKey[], reason: string): void => {
    // What is missing has no place of its own: the nearest item around it has.
    for (let depth = path.length; depth >= 0; depth -= 1) {
      const node = (depth === 0 ? document.contents : document.getIn(path.slice(0, depth), true)) as Node | undefined;
      if (node?.range) {
        add(node.range[0], reason);
        return;
      }
    }
    add(0, reason);
  };
  for (const { pos, message } of document.errors) add(pos[0], message.split('\n')[0] ?? 'not YAML');
  if (faults.length > 0) throw new VocabularyError(faults);
  const result = z.strictObject({ formulas: z.array(Entry) }).safeParse(document.toJS());
  if (!result.success) {
    for (const { path, message } of result.error.issues) fail(path, `${path.join('.')}: ${message}`);
    throw new VocabularyError(faults);
  }
  const { formulas } = result.data;
  formulas.forEach(({ id, phrases }, index) => {
    if (formulas.findIndex((other) => other.id === id) !== index)
      fail(['formulas', index, 'id'], `formulas: ${id} stands twice, expected once`);
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

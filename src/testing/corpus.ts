import { readdirSync, readFileSync } from 'node:fs';
import { readPolicy } from '../markdown/read.ts';
import type { PolicyDocument } from '../model/document.ts';
import { inOrder } from '../model/order.ts';
import { parseVocabulary, type VocabularyText } from '../model/vocabulary.ts';

/** The documents and the vocabulary of the site for tests, read from the same files as the pages are. */

const ROOT = new URL('../../', import.meta.url);

export const documents: readonly PolicyDocument[] = inOrder(
  readdirSync(new URL('content/policies/', ROOT))
    .filter((name) => name.endsWith('.mdx'))
    .map((name) => readPolicy(readFileSync(new URL(`content/policies/${name}`, ROOT), 'utf8'), name)),
);

const vocabularyText = (part: string): VocabularyText => {
  const file = `content/vocabulary/${part}.yaml`;
  return { file, text: readFileSync(new URL(file, ROOT), 'utf8') };
};

/** The words that the documents are described with. */
export const vocabulary = parseVocabulary({
  themes: vocabularyText('themes'),
  agencies: vocabularyText('agencies'),
  units: vocabularyText('units'),
  indicators: vocabularyText('indicators'),
});

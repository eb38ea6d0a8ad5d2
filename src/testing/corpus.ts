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

/** A document of the site. @throws where there is none of that id. */
function documentOf(id: string): PolicyDocument {
  const found = documents.find(({ policy }) => policy.id === id);
  if (!found) throw new Error(`A test speaks of ${id}, which is not in content/policies.`);
  return found;
}

/**
 * The documents that came with the project, in the order of the site: of these speak all expectations that a person wrote
 * down. Others may stand beside them, before or after; what holds of any document is asked of `documents`.
 */
export const FIVE = [
  documentOf('wuhan-2024'),
  documentOf('wenzhou-2023'),
  documentOf('quzhou-2024'),
  documentOf('lianyungang-2023'),
  documentOf('hangzhou-draft'),
] as const;

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

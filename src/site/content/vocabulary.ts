import { readFile } from 'node:fs/promises';
import { parseVocabulary, type Vocabulary, type VocabularyPart, type VocabularyText } from '../../model/vocabulary.ts';

const PARTS: readonly VocabularyPart[] = ['themes', 'agencies', 'units', 'indicators'];

let read: { readonly key: string; readonly vocabulary: Vocabulary } | undefined;

/**
 * The words that documents are described with: read once for a build, once a version of their files while the pages are
 * being written.
 */
export async function loadVocabulary(): Promise<Vocabulary> {
  if (read && !import.meta.env.DEV) return read.vocabulary;
  const texts = await Promise.all(
    PARTS.map(async (part): Promise<[VocabularyPart, VocabularyText]> => {
      const file = `content/vocabulary/${part}.yaml`;
      return [part, { file, text: await readFile(file, 'utf8') }];
    }),
  );
  const key = texts.map(([, { text }]) => text).join('\0');
  if (read?.key !== key) {
    read = { key, vocabulary: parseVocabulary(Object.fromEntries(texts) as Record<VocabularyPart, VocabularyText>) };
  }
  return read.vocabulary;
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseVocabulary, type Vocabulary, type VocabularyText } from '../src/model/vocabulary.ts';

const FOLDER = fileURLToPath(new URL('../content/vocabulary/', import.meta.url));

const read = (name: string): VocabularyText => ({
  file: `content/vocabulary/${name}.yaml`,
  text: readFileSync(join(FOLDER, `${name}.yaml`), 'utf8'),
});

/** @throws VocabularyError with every fault as `file:line:column`. */
export const loadVocabulary = (): Vocabulary =>
  parseVocabulary({
    themes: read('themes'),
    agencies: read('agencies'),
    units: read('units'),
    indicators: read('indicators'),
  });

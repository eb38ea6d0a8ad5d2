import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type CityNames, parseCityNames } from '../src/model/cityNames.ts';
import { parseVocabulary, type Vocabulary, type VocabularyText } from '../src/model/vocabulary.ts';

const FOLDER = fileURLToPath(new URL('../content/vocabulary/', import.meta.url));

const read = (name: string): VocabularyText => ({
  file: `content/vocabulary/${name}.yaml`,
  text: readFileSync(join(FOLDER, `${name}.yaml`), 'utf8'),
});

/** What the converter knows of words: the vocabulary, and which cities have an English name. */
export interface Words extends Vocabulary {
  readonly cities: CityNames;
}

/** @throws VocabularyError with every fault as `file:line:column`. */
export const loadVocabulary = (): Words => ({
  ...parseVocabulary({
    themes: read('themes'),
    agencies: read('agencies'),
    units: read('units'),
    indicators: read('indicators'),
  }),
  cities: parseCityNames(read('cities')),
});

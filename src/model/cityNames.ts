import { z } from 'zod';
import { parseText, VocabularyError, type VocabularyText } from './vocabulary.ts';

/** The English name of a city for its Chinese one. */
export type CityNames = ReadonlyMap<string, string>;

const Cities = z.strictObject({ cities: z.record(z.string().min(1), z.string().min(1)) });

/**
 * Reads the text of `content/vocabulary/cities.yaml`; writes the names that it holds.
 * @throws VocabularyError with every fault as `file:line:column reason`.
 */
export function parseCityNames(source: VocabularyText): CityNames {
  const faults: string[] = [];
  const { data } = parseText(source, Cities, faults);
  if (data === null) throw new VocabularyError(faults);
  return new Map(Object.entries(data.cities));
}

/** With or without 市; undefined for a city that the list does not have. */
export const cityInEnglish = (name: string, names: CityNames): string | undefined =>
  names.get(name) ?? names.get(name.replace(/市$/u, ''));

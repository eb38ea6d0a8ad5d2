import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { parseText, VocabularyError, type VocabularyText } from '../model/vocabulary.ts';

const Cities = z.strictObject({ cities: z.record(z.string().min(1), z.string().min(1)) });

/**
 * Reads the text of `content/vocabulary/cities.yaml`; writes the English name of a city for its Chinese one.
 * @throws VocabularyError with every fault as `file:line:column reason`.
 */
export function parseCityNames(source: VocabularyText): ReadonlyMap<string, string> {
  const faults: string[] = [];
  const { data } = parseText(source, Cities, faults);
  if (data === null) throw new VocabularyError(faults);
  return new Map(Object.entries(data.cities));
}

const FILE = 'content/vocabulary/cities.yaml';
const names = parseCityNames({ file: FILE, text: readFileSync(FILE, 'utf8') });

/** Undefined for a city that the list does not have: its Chinese name stands then. */
export const cityInEnglish = (name: string): string | undefined =>
  names.get(name) ?? names.get(name.replace(/市$/u, ''));

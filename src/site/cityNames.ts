import { readFileSync } from 'node:fs';
import { parseCityNames, cityInEnglish as within } from '../model/cityNames.ts';

/** The names of cities that the site has. */

const FILE = 'content/vocabulary/cities.yaml';
const names = parseCityNames({ file: FILE, text: readFileSync(FILE, 'utf8') });

/** Undefined for a city that the list does not have: its Chinese name stands then. */
export const cityInEnglish = (name: string): string | undefined => within(name, names);

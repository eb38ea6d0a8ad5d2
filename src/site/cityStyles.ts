import { CITIES } from '../model/cities.ts';

/** Style sheet that gives `--c` to everything marked with a city. */
export function cityStyles(): string {
  const rules = (ground: 'light' | 'dark'): string =>
    CITIES.map((city) => `[data-city=${city.id}]{--c:${city[ground]}}`).join('');
  return `${rules('light')}@media screen and (prefers-color-scheme:dark){${rules('dark')}}`;
}

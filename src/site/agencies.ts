import type { PolicyRecord } from '../model/describe.ts';
import type { Vocabulary } from '../model/vocabulary.ts';

/** A body of a city, under all the names that its documents print. */
export interface AgencyRecord {
  /** `<city>-<kind>` */
  readonly id: string;
  /** The fullest of the printed names, with the city where the name has none. */
  readonly zh: string;
  readonly en: string;
  readonly kind: string;
  readonly city: string;
  /** As printed, in order of appearance. */
  readonly names: readonly string[];
}

/** `wuhan` → `Wuhan` */
const englishCity = (id: string): string =>
  id.replaceAll(/(?:^|-)[a-z]/gu, (start) => start.replace('-', ' ').toUpperCase());

/** Names with a place of their own, of a level above the city, or of a company in full. */
const isPlaced = (name: string, city: string): boolean =>
  name.includes(city) || /^[省国]|^中[央国]|有限(?:责任)?公司$/u.test(name);

/** The bodies that lists of responsible units name and the vocabulary knows: by city, then by kind. */
export function listAgencies(
  records: readonly PolicyRecord[],
  { agencyKinds }: Pick<Vocabulary, 'agencyKinds'>,
): readonly AgencyRecord[] {
  const cities = new Map<string, { name: string; names: Map<string, Set<string>> }>();
  for (const { policy, responsibilities } of records) {
    if (policy.city === null) continue;
    const city = cities.get(policy.city.id) ?? { name: policy.city.name, names: new Map<string, Set<string>>() };
    cities.set(policy.city.id, city);
    for (const { agency, agencyId } of responsibilities) {
      if (agencyId !== null) city.names.set(agencyId, (city.names.get(agencyId) ?? new Set()).add(agency));
    }
  }
  return [...cities].flatMap(([city, { name: cityName, names }]) =>
    agencyKinds.flatMap((kind) => {
      const id = `${city}-${kind.id}`;
      const own = [...(names.get(id) ?? [])];
      if (own.length === 0) return [];
      const fullest = own.reduce((best, name) => (name.length > best.length ? name : best));
      const zh = isPlaced(fullest, cityName) ? fullest : cityName + fullest;
      return [{ id, zh, en: `${englishCity(city)}: ${kind.en}`, kind: kind.id, city, names: own }];
    }),
  );
}

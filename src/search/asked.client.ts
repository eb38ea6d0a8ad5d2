import type { Facets } from './engine.ts';
import { FACETS } from './facets.ts';
import { OWN } from './load.client.ts';
import type { FacetName } from './regions.ts';

/** What a reader asks on the search page: read from its address or its forms, and written into either. */

const main = document.querySelector('main')!;
export const form = main.querySelector<HTMLFormElement>('search form')!;
export const box = form.querySelector<HTMLInputElement>('input')!;
/** What narrows the question. */
export const narrow = document.querySelector<HTMLFormElement>('#narrow')!;
const others = [...narrow.querySelectorAll<HTMLInputElement>('[data-sites] input')];
export const facets = [...narrow.querySelectorAll<HTMLDetailsElement>('[data-facet]')].map((details) => ({
  name: FACETS.find((name) => name === details.dataset.facet)!,
  details,
  boxes: [...details.querySelectorAll<HTMLInputElement>('input')],
}));

export interface Asked {
  readonly query: string;
  /** Ids that are chosen of each facet. */
  readonly chosen: ReadonlyMap<FacetName, readonly string[]>;
  /** Names of other sites that are searched as well. */
  readonly also: readonly string[];
  /** What the address wants chosen and the site does not have. */
  readonly ignored: readonly string[];
}

/** @param isChosen of a box of the forms: under which name the address has it, and as which value. */
const askedWith = (
  query: string,
  isChosen: (one: HTMLInputElement, name: string, value: string) => boolean,
): Asked => ({
  query,
  chosen: new Map(
    facets.map(({ name, boxes }) => [
      name,
      boxes.filter((one) => isChosen(one, name, one.value)).map(({ value }) => value),
    ]),
  ),
  also: others.filter((one) => isChosen(one, 'also', one.name)).map(({ name }) => name),
  ignored: [],
});

export const readForms = (): Asked => askedWith(box.value, ({ checked }) => checked);

/** By its id; a city by its name, too. */
const isCalled = ({ dataset }: HTMLInputElement, value: string, wanted: string): boolean =>
  wanted === value || wanted.replace(/市$/u, '') === dataset.city;

export function readAddress(): Asked {
  const asked = new URLSearchParams(location.search);
  const wantedOf = (name: string): readonly string[] =>
    asked.getAll(name).flatMap((all) => all.split(/[,，、]/u).flatMap((one) => one.trim() || []));
  return {
    ...askedWith(asked.get('q') ?? '', (one, name, value) =>
      wantedOf(name).some((wanted) => isCalled(one, value, wanted)),
    ),
    ignored: [
      ...facets.flatMap(({ name, boxes }) =>
        wantedOf(name).filter((wanted) => !boxes.some((one) => isCalled(one, one.value, wanted))),
      ),
      ...wantedOf('also').filter((wanted) => !others.some(({ name }) => name === wanted)),
    ],
  };
}

export function writeForms({ query, chosen, also }: Asked): void {
  box.value = query;
  for (const one of others) one.checked = also.includes(one.name);
  for (const { name, boxes } of facets) for (const one of boxes) one.checked = chosen.get(name)!.includes(one.value);
}

/** Takes back all that narrows the question. */
export function widen(): void {
  for (const one of [...others, ...facets.flatMap(({ boxes }) => boxes)]) one.checked = false;
}

/** The address of a question, on this page. */
export function addressOf({ query, chosen, also }: Asked): string {
  const parts = [
    ['q', query],
    ...[...chosen].map(([name, values]) => [name, values.join(',')]),
    ['also', also.join(',')],
  ] as [string, string][];
  const text = parts.flatMap(([name, value]) =>
    value === '' ? [] : [`${name}=${encodeURIComponent(value).replaceAll('%2C', ',')}`],
  );
  return text.length === 0 ? location.pathname : `?${text.join('&')}`;
}

/** Roots of the sites that are searched. */
export const sitesOf = ({ also }: Asked): readonly string[] => [
  ...OWN,
  ...others.filter(({ name }) => also.includes(name)).map(({ value }) => value),
];

export const filtersOf = ({ chosen }: Asked): Facets =>
  Object.fromEntries([...chosen].flatMap(([name, any]) => (any.length === 0 ? [] : [[name, { any }]])));

export const hasFilters = (asked: Asked): boolean => Object.keys(filtersOf(asked)).length > 0;

/**
 * A question such as `杭州 绿色包装` asked of the documents of the city that it names, where the reader has not narrowed it;
 * null where it names none, or nothing else.
 */
export function askedOfCity(asked: Asked): { readonly city: string; readonly rest: Asked } | null {
  const words = asked.query.trim().split(/\s+/u);
  if (words.length < 2 || asked.query.includes('"') || hasFilters(asked)) return null;
  const cities = facets.find(({ name }) => name === 'city')?.boxes ?? [];
  for (const [place, word] of words.entries()) {
    const city = word.replace(/(?<=..)市$/u, '');
    const own = cities.filter((one) => one.dataset.city === city).map(({ value }) => value);
    if (own.length === 0) continue;
    const query = words.toSpliced(place, 1).join(' ');
    return { city, rest: { ...asked, query, chosen: new Map(asked.chosen).set('city', own) } };
  }
  return null;
}

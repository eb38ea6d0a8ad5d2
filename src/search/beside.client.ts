import { readAll } from './ask.client.ts';
import { type Asked, addressOf, askedOfCity, filtersOf, sitesOf } from './asked.client.ts';
import type { Searcher } from './load.client.ts';
import { clauseItem, element } from './results.client.ts';
import { termsOf } from './tokens.ts';

/** What is said of a question beside its results, as elements. */

/** What comes near a question of which nothing is found, under what it holds of it. */
export async function nearItems(searcher: Searcher, terms: readonly string[], asked: Asked): Promise<HTMLElement[]> {
  const groups = await searcher.nearest(sitesOf(asked), terms, filtersOf(asked));
  const items = await Promise.all(
    groups.map(async ({ parts, ids }) => {
      const shown = await readAll(searcher, ids, parts);
      const names = parts.map((part) => `“${part}”`).join('');
      return [element('li', 'hint', `含${names}的：`), ...shown.map((one) => clauseItem(one, 'near'))];
    }),
  );
  return items.flat();
}

/** Of a question that names a city what its documents say of the rest, and the way there; empty for any other. */
export async function cityWords(searcher: Searcher, asked: Asked): Promise<(Node | string)[]> {
  const ofCity = askedOfCity(asked);
  if (ofCity === null) return [];
  const { city, rest } = ofCity;
  const { clauses } = await searcher.search(sitesOf(asked), termsOf(rest.query), filtersOf(rest));
  if (clauses.length === 0) return [`${city}的文件里找不到“${rest.query}”。`];
  const link = element('a', '', `${city}的文件里有 ${clauses.length} 条“${rest.query}”`);
  link.href = addressOf(rest);
  return [link, '，条文里不一定写出城市名。'];
}

import { type Asked, facets, filtersOf, hasFilters, narrow, sitesOf } from './asked.client.ts';
import { loadSearcher } from './load.client.ts';

/** What is said beside that which narrows a question: how much of it is chosen, how much each value would leave. */

/** How many values are chosen, beside the name of each facet. */
export function sayChosen(asked: Asked): void {
  for (const { name, details } of facets) {
    const chosen = asked.chosen.get(name)!.length;
    details.querySelector('[data-chosen]')!.textContent = chosen === 0 ? '' : `（${chosen}）`;
  }
  narrow.querySelector<HTMLButtonElement>('[type="reset"]')!.hidden = asked.also.length === 0 && !hasFilters(asked);
}

/** Counts beside the values of the facets that are open, as long as the question is the one that is shown. */
export async function countFacets(terms: readonly string[], asked: Asked, isCurrent: () => boolean): Promise<void> {
  for (const { name, details, boxes } of facets) {
    if (!details.open) continue;
    const searcher = await loadSearcher();
    const counts = await searcher.countFacet(
      sitesOf(asked),
      terms,
      filtersOf(asked),
      name,
      boxes.map(({ value }) => value),
    );
    if (!isCurrent()) return;
    for (const one of boxes) {
      const number = counts.get(one.value) ?? 0;
      const label = one.closest('label')!;
      label.querySelector('small')!.textContent = `${number}`;
      label.classList.toggle('none', number === 0);
    }
  }
}

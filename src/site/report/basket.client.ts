/**
 * The clauses and targets that a reader has picked for a report, `wuhan-2024#2.1.3` each, kept in this browser.
 * Guarantees: whatever somebody else has put there, only what may be such a place comes out.
 */

const KEY = 'report-items';
/** As many as a report of single places can hold before nobody reads it. */
export const MOST_ITEMS = 200;

const MAY_BE_A_PLACE = /^[^\s#/,，、;；<>"'&]{1,100}#[\w.-]{1,60}$/u;

export function readBasket(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    if (!Array.isArray(kept)) return [];
    const places = kept.filter((item): item is string => typeof item === 'string' && MAY_BE_A_PLACE.test(item));
    return [...new Set(places)].slice(0, MOST_ITEMS);
  } catch {
    return [];
  }
}

/** @returns whether it could be kept. */
export function writeBasket(items: readonly string[]): boolean {
  try {
    if (items.length === 0) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify(items));
  } catch {
    return false;
  }
  showCount();
  return true;
}

/** How many there are stands at the links to the page of reports. */
export function showCount(): void {
  const count = readBasket().length;
  for (const place of document.querySelectorAll('[data-picked]')) place.textContent = count > 0 ? `（${count}）` : '';
}

/** Rows that are not seen at first: a long table at once would hold up the page, so they are laid out a few at a time. */

/** Elements that are laid out at once. */
const AT_ONCE = 250;
/** What a reader does who goes somewhere. */
const SIGNS = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const;

/** The place that the address names; none for a fragment that is no text. */
export function placeOfAddress(): HTMLElement | null {
  try {
    return document.getElementById(decodeURIComponent(location.hash.slice(1)));
  } catch {
    return null;
  }
}

const layOut = (row: HTMLElement): void => row.removeAttribute('data-late');

/** A place is to be gone to: its row has to stand. */
export const layOutRowOf = (place: HTMLElement): void => place.closest('[data-late]')?.removeAttribute('data-late');

/** Lays the rows out, in the end with the place that the address names where it should be. */
export function layOutLate(): void {
  const place = placeOfAddress();
  if (place) layOutRowOf(place);
  // In the order in which they stand by now.
  const rows = [...document.querySelectorAll<HTMLElement>('[data-late]')];
  const table = rows[0]?.closest('table');
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  // The browser goes to where a reader left a page: all of it has to stand there then.
  if (!table || navigation?.type !== 'navigate') {
    rows.forEach(layOut);
    return;
  }
  table.dataset.laying = '';
  let isGone = false;
  const go = (): void => {
    isGone = true;
  };
  for (const sign of SIGNS) addEventListener(sign, go, { once: true, passive: true });
  const step = (): void => {
    for (let elements = 0; rows.length > 0 && elements < AT_ONCE; ) {
      const row = rows.shift()!;
      layOut(row);
      if (!row.hidden) elements += row.getElementsByTagName('*').length;
    }
    if (rows.length > 0) requestAnimationFrame(step);
    else {
      delete table.dataset.laying;
      // Above the place there may be more now, or less, than the rows had room for.
      if (!isGone) placeOfAddress()?.scrollIntoView();
    }
  };
  // What is seen at first is shown before.
  requestAnimationFrame(() => requestAnimationFrame(step));
}

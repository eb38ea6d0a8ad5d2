import { KEY, LARGE } from './largeType.ts';

/** The switch 大字版 in the head of every page. Where nothing may be kept it holds for this page. */

const root = document.documentElement;
const button = document.querySelector<HTMLButtonElement>('#large-type')!;

function show(large: boolean): void {
  if (large) root.dataset.type = LARGE;
  else delete root.dataset.type;
  button.ariaPressed = String(large);
}

function kept(): boolean {
  try {
    return localStorage.getItem(KEY) === LARGE;
  } catch {
    return root.dataset.type === LARGE;
  }
}

button.addEventListener('click', () => {
  const large = button.ariaPressed !== 'true';
  show(large);
  try {
    if (large) localStorage.setItem(KEY, LARGE);
    else localStorage.removeItem(KEY);
  } catch {
    // Nothing is kept.
  }
});
// Switched on another page, which the reader comes back from or has beside this one.
for (const event of ['pageshow', 'storage']) addEventListener(event, () => show(kept()));
show(kept());

import { versioned } from './edition/versioned.ts';
import { reportBody } from './errorReport.ts';
import { ERROR_WORDS } from './words/client.ts';

/** The report of an error: filled in with the place that the address names, and copied. */

const form = document.querySelector<HTMLFormElement>('form.report')!;
const text = form.querySelector('textarea')!;
const button = form.querySelector<HTMLButtonElement>('#report-copy')!;
const back = form.querySelector<HTMLAnchorElement>('#report-place')!;
const said = form.querySelector('#report-said')!;
const { home = '', edition = '' } = form.dataset;

/** A place of this site; null for what is none. */
function placeOf(asked: string | null): URL | null {
  if (asked === null || !/^\/(?![/\\])/u.test(asked)) return null;
  const url = URL.parse(asked.slice(1), home);
  return url?.href.startsWith(home) ? url : null;
}

const query = new URLSearchParams(location.search);
const place = placeOf(query.get('of'));
if (place) {
  const quote = query.get('quote') ?? '';
  text.value = reportBody({ address: versioned(place.href, edition), edition, quote }, ERROR_WORDS);
  // On the host that the page is read on, which a copy of the site has of its own.
  back.href = import.meta.env.BASE_URL + place.href.slice(home.length);
  back.hidden = false;
}
delete button.dataset.scripted;
button.addEventListener('click', async () => {
  try {
    await navigator.clipboard.writeText(text.value);
    said.textContent = '已复制';
  } catch {
    // Not allowed, or no clipboard at all where the page does not come over https.
    text.select();
    said.textContent = '没能复制；文字已选中，请按 Ctrl+C（⌘C）';
  }
});
form.addEventListener('submit', (event) => event.preventDefault());

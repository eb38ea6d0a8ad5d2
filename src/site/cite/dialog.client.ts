import { type Bundle, referenceAt } from '../../cite/bundle.ts';
import { type CitationStyle, STYLE_NAMES, STYLES } from '../../cite/cite.ts';
import { WHOLE } from '../../cite/path.ts';
import { quoted } from '../../cite/quoted.ts';
import type { Reference } from '../../cite/reference.ts';
import { writeText } from '../../cite/write.ts';
import '../../styles/citeDialog.css';
import { reportAddress, reportPage } from '../errorReport.ts';
import { href } from '../links.ts';
import { wordsHere } from '../said.client.ts';
import { CITE_DIALOG_WORDS, CITE_WORDS, ERROR_WORDS } from '../words/client.ts';
import { FORMATS, filePath, type SiteFacts } from './files.ts';
import type { Place } from './place.ts';

/** The dialog that chooses a style and copies a citation. One for all places; the reader's style is kept. */

const KEY = 'cite-style';
const words = wordsHere({ ...CITE_WORDS, ...CITE_DIALOG_WORDS, ...ERROR_WORDS });

const HAN = /\p{Script=Han}/u;

const dialog = document.createElement('dialog');
dialog.className = 'cite-dialog';
dialog.setAttribute('aria-labelledby', 'cite-title');
dialog.innerHTML = `
<form method="dialog">
  <h2 id="cite-title">${words.cite}</h2>
  <button class="close" value="close" aria-label="${words.close}">×</button>
</form>
<p class="name"></p>
<fieldset><legend>${words.style}</legend></fieldset>
<p class="citation" id="cite-text" lang="zh-CN" tabindex="0" role="group" aria-label="${words.citation}"></p>
<div class="do">
  <button type="button" class="copy" autofocus>${words.copyCitation}</button>
  <button type="button" class="copy-quote">${words.copyBoth}</button>
</div>
<p class="files"></p>
<p class="wrong"><a>${words.reportError}</a></p>
<p class="said" role="status"></p>`;
const part = <E extends HTMLElement = HTMLElement>(selector: string): E => dialog.querySelector<E>(selector)!;
const citation = part('.citation');
const said = part('.said');
const copyQuote = part<HTMLButtonElement>('.copy-quote');

let reference: Reference | null = null;
let place: Place | null = null;
let opener: HTMLElement | null = null;

const radios = STYLES.map((style) => {
  const label = document.createElement('label');
  const radio = document.createElement('input');
  radio.type = 'radio';
  radio.name = 'style';
  radio.value = style;
  const styleName = document.createElement('span');
  styleName.lang = 'zh-CN';
  styleName.textContent = STYLE_NAMES[style];
  label.append(radio, styleName);
  part('fieldset').append(label);
  radio.addEventListener('change', () => {
    keep(style);
    show();
  });
  return radio;
});

function kept(): CitationStyle {
  try {
    return STYLES.find((style) => style === localStorage.getItem(KEY)) ?? STYLES[0];
  } catch {
    return STYLES[0];
  }
}

function keep(style: CitationStyle): void {
  try {
    localStorage.setItem(KEY, style);
  } catch {
    // Nothing is kept.
  }
}

/** The reader's own day. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => `${part}`.padStart(2, '0')).join('-');
}

const chosen = (): CitationStyle => STYLES[radios.findIndex(({ checked }) => checked)] ?? STYLES[0];

function show(): void {
  citation.textContent = reference ? writeText(reference, chosen(), today()) : '';
  said.textContent = '';
  const wrong = part<HTMLAnchorElement>('.wrong a');
  wrong.hidden = !reference;
  if (reference && place) wrong.href = reportOf(reference, place);
}

/** The address where an error of a place is reported, with what is known of it; the foot of the page has the setting. */
function reportOf({ url, edition }: Reference, { key, name, quote }: Place): string {
  const setting = document.querySelector<HTMLElement>('[data-issues]')?.dataset.issues;
  if (setting) return reportAddress(setting, { name, address: url, edition: edition.version, quote: quote() }, words);
  const [policy, anchor] = key.split('#');
  const path = key.startsWith('/') ? key : `/policies/${policy}/${anchor === undefined ? '' : `#${anchor}`}`;
  return href(reportPage(path, quote()));
}

async function copy(textOf: () => string, done: string): Promise<void> {
  if (!(await settle())) return;
  try {
    await navigator.clipboard.writeText(textOf());
    said.textContent = done;
  } catch {
    // Not allowed, or no clipboard at all where the page does not come over https.
    getSelection()?.selectAllChildren(citation);
    said.textContent = words.notCopied;
  }
}

const tries = new Map<string, Promise<unknown>>();

/** Asked once; asked again after a failure. */
function load<T>(path: string): Promise<T> {
  const known = tries.get(path);
  if (known) return known as Promise<T>;
  const loading = fetch(href(path)).then((response) => {
    if (!response.ok) throw new Error(`${response.status}`);
    return response.json() as Promise<T>;
  });
  tries.set(path, loading);
  loading.catch(() => tries.delete(path));
  return loading;
}

async function referenceOf({ key, page }: Place): Promise<Reference | null> {
  if (page) {
    const { siteName, edition, home } = await load<SiteFacts>('/cite/reference.json');
    const url = new URL(key.slice(1), home);
    url.searchParams.append('v', edition.version);
    return { key, source: { kind: 'page', ...page }, place: WHOLE, url: url.href, siteName, edition };
  }
  const [policy, anchor] = key.split('#') as [string, string | undefined];
  const bundle = await load<Bundle>(`/cite/${policy}/reference.json`);
  return anchor === undefined ? bundle.whole : referenceAt(bundle, anchor);
}

/** Gets what is cited, if it is not there yet; whether it is now. */
async function settle(): Promise<boolean> {
  const asked = place;
  if (!asked || reference) return reference !== null;
  try {
    const found = await referenceOf(asked);
    if (place !== asked) return false;
    reference = found;
    show();
    if (!found) said.textContent = words.notFound;
  } catch {
    if (place === asked) said.textContent = words.notLoaded;
  }
  return reference !== null;
}

part('.copy').addEventListener('click', () => void copy(() => citation.textContent, words.copiedCitation));
copyQuote.addEventListener('click', () => {
  void copy(() => `${quoted(place?.quote() ?? '')}\n${citation.textContent}`, words.copiedBoth);
});
dialog.addEventListener('click', ({ target }) => {
  if (target === dialog) dialog.close();
});
dialog.addEventListener('close', () => opener?.focus());
document.body.append(dialog);

export async function openDialog(next: Place, button: HTMLElement): Promise<void> {
  place = next;
  opener = button;
  const style = kept();
  for (const radio of radios) radio.checked = radio.value === style;
  const policy = next.page ? null : next.key.split('#')[0]!;
  part('.name').textContent = next.page?.subtitle ? `${next.page.title}：${next.page.subtitle}` : next.name;
  if (HAN.test(part('.name').textContent)) part('.name').lang = 'zh-CN';
  else part('.name').removeAttribute('lang');
  copyQuote.hidden = next.quote() === '';
  const files = part('.files');
  files.hidden = policy === null;
  files.replaceChildren(
    words.files,
    ...FORMATS.map(({ extension, name }) => {
      const link = document.createElement('a');
      link.href = href(filePath(policy ?? '', extension));
      link.download = '';
      link.textContent = name;
      return link;
    }),
  );
  reference = null;
  show();
  dialog.showModal();
  await settle();
}

/**
 * Behind every clause, target and row stands a line of actions: 引用, and what other modules add. Without scripts the
 * pages have none; where a page as a whole is cited there is a plain link, which opens the dialog instead.
 */

import { wordsHere } from '../said.client.ts';
import { CITE_WORDS } from '../words/client.ts';
import type { Action, Place } from './place.ts';

const said = wordsHere(CITE_WORDS);

const CHINESE = 'zh-CN';
const HAN = /\p{Script=Han}/u;
const foreign = document.documentElement.lang !== CHINESE;

const lines: { readonly line: HTMLElement; readonly place: Place }[] = [];
const actions: Action[] = [];

function addButton(line: HTMLElement, place: Place, { label, offers }: Action, index: number): void {
  if (offers && !offers(place)) return;
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = label;
  button.ariaLabel = `${label}${said.of}${place.name}`;
  // An action that has words in Chinese only says so on a page in another language.
  if (foreign && HAN.test(label)) button.lang = CHINESE;
  button.dataset.act = `${index}`;
  line.append(button);
}

/** Adds a button to every line of actions. */
function addAction(action: Action): void {
  const index = actions.push(action) - 1;
  for (const { line, place } of lines) addButton(line, place, action, index);
}

function addLine(host: Element, place: Place): void {
  const line = document.createElement('span');
  line.className = 'acts';
  line.dataset.editorial = '';
  line.dataset.line = `${lines.push({ line, place }) - 1}`;
  for (const [index, action] of actions.entries()) addButton(line, place, action, index);
  host.append(line);
}

// Heard here, so that the copy of a line acts as the line does.
document.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest<HTMLElement>('.acts [data-act]') : null;
  const place = lines[Number(button?.parentElement?.dataset.line)]?.place;
  if (button && place) void actions[Number(button.dataset.act)]?.run(place, button);
});

const few = (text: string, most = 24): string => {
  const plain = text.replaceAll(/\s+/gu, ' ').trim();
  return plain.length > most ? `${plain.slice(0, most)}…` : plain;
};

/** What an element says, without what the site adds. */
function words(element: Element | null): string {
  if (!element) return '';
  const copy = element.cloneNode(true) as Element;
  for (const added of copy.querySelectorAll('[data-editorial], .acts')) added.remove();
  return copy.textContent.trim();
}

const all = (selector: string, root: ParentNode = document): HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>(selector),
];
const one = (selector: string, root: ParentNode = document): HTMLElement | null => root.querySelector(selector);

/** `wuhan-2024#2.1.1` for a link to that place. */
function keyOf(link: Element | null): string | null {
  if (!(link instanceof HTMLAnchorElement) || link.hash === '') return null;
  const policy = /\/policies\/([^/]+)\/$/u.exec(link.pathname)?.[1];
  return policy === undefined ? null : decodeURIComponent(policy + link.hash);
}

function addPlace(host: Element | null, key: string | null | undefined, name: string, quote: () => string): void {
  if (host && key) addLine(host, { key, name: few(name), page: null, quote });
}

const policy = one('article[data-policy]')?.dataset.policy;
// Two texts beside each other may be there already, and are not this page's.
for (const section of all('article [data-clause]:not(.pane *)')) {
  const name = words(one('.run, :is(h2, h3, h4, h5, h6)[id]', section) ?? one('.text', section));
  addPlace(one('.row', section) ?? section, `${policy}#${section.dataset.clause}`, name, () =>
    all('.text > *, tr', section).map(words).join('\n'),
  );
}
for (const item of all('.figs li:not(.when)')) {
  const link = one(':scope > a', item) as HTMLAnchorElement;
  // Shown only with its note, so that the mark, which the note describes, is not described by buttons.
  addPlace(item, keyOf(link), words(item), () =>
    words(document.getElementById(decodeURIComponent(link.hash.slice(1)))),
  );
}
for (const item of all('[data-clause-ref]')) {
  const heading = one('.heading', item);
  const name = words(heading && one('a', heading));
  addPlace(heading, item.dataset.clauseRef, name, () => {
    // A passage ends with the link to the full text.
    const link = words(one('.refer > a', item));
    return all('.words p, .refer', item)
      .map((text) => words(text))
      .map((text) => text.slice(0, text.length - link.length).trim())
      .join('');
  });
}
for (const item of all('.compare [data-entry].said')) {
  const name = words(one('.value', item));
  addPlace(one('.value', item), item.dataset.entry, name, () => words(one('.sentence', item)));
}
for (const item of all('.targets tr[data-row], .cells .said')) {
  const quote = one('.quote', item);
  addPlace(one('.path', item), keyOf(quote), words(one('.value', item)), () => words(quote));
}
for (const item of all('.clauses > li')) {
  const link = one('.heading a', item);
  addPlace(one('.heading', item), keyOf(link), words(link), () => words(one('.opening', item)));
}

/** The page's path as the site knows it. */
const path = location.pathname.slice(import.meta.env.BASE_URL.length - 1);
const title = words(one('h1'));
for (const head of all('table[data-compare] tr[data-row] > th[id], table[data-compare] tr.group > th[id]')) {
  if (head.id.startsWith('family-')) continue;
  const subtitle = words(one('a, .title', head));
  const page = { title, subtitle };
  addLine(one(':scope > div', head) ?? head, { key: `${path}#${head.id}`, name: subtitle, page, quote: () => '' });
}

/** A page as it is shown: with what the reader has chosen, without the version that the address names. */
function keyOfPage(key: string): string {
  if (key !== path) return key;
  const query = new URLSearchParams(location.search);
  query.delete('v');
  return query.size === 0 ? key : `${key}?${query}`;
}

const cite: Action['run'] = async (place, button) => {
  const { openDialog } = await import('./dialog.client.ts');
  await openDialog(place, button);
};
for (const link of all('a[data-cite]')) {
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    const key = link.dataset.cite!;
    const page = key.startsWith('/') ? { title, subtitle: null } : null;
    void cite({ key: keyOfPage(key), name: title, page, quote: () => '' }, link);
  });
}
addAction({ label: said.cite, run: cite });
addAction({
  label: '加入报告',
  offers: ({ key, page }) => page === null || /^\/compare\/(?:goals|measures|safeguards)\//u.test(key),
  run: async (place, button) => (await import('../report/pick.client.ts')).pick(place, button),
});
// The lines stand where the style kept their place till now.
document.documentElement.dataset.acts = '';

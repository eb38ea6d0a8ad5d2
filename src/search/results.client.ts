import { PART_NAMES } from '../model/words.ts';
import { href } from '../site/links.ts';
import type { NumberRow } from './numbers.ts';
import { queryOfTerms, type Snippet, snippetOf } from './tokens.ts';
import type { Fragment } from './worker.client.ts';

/** Results as elements. Data reaches the page as text only. */

export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.append(...children);
  return made;
}

export function marked({ text, hits }: Snippet): (Node | string)[] {
  const parts: (Node | string)[] = [];
  let at = 0;
  for (const [start, end] of hits) {
    parts.push(text.slice(at, start), element('mark', '', text.slice(start, end)));
    at = end;
  }
  return [...parts, text.slice(at)];
}

const draftSign = (): HTMLElement => element('span', 'draft', '征求意见稿');

/** What a result says. */
export interface Shown {
  readonly policy: string;
  readonly city: string;
  readonly name: string;
  readonly draft: boolean;
  /** Of the clause; of the policy where there is none. */
  readonly heading: Snippet;
  readonly above: readonly string[];
  readonly part: string;
  /** With the query, so that the hit is marked there too. */
  readonly address: string;
  readonly snippet: Snippet;
}

/** A clause whose heading runs on into its text begins with it: it stands above already. */
function behind(heading: string, text: string): string {
  let at = 0;
  for (const character of heading.replaceAll(/\s+/gu, '')) {
    while (/\s/u.test(text[at] ?? '')) at += 1;
    if (!text.startsWith(character, at)) return text;
    at += character.length;
  }
  return text.slice(at).replace(/^[。：:\s]+/u, '');
}

export function read({ root, raw_url, content, meta, filters }: Fragment, terms: readonly string[]): Shown {
  const headings = meta.path.split('\n');
  const [path = '', number] = raw_url.split('#');
  const page = root + path.slice(1);
  const part = filters.part?.[0] ?? '';
  return {
    policy: path.split('/')[2] ?? '',
    city: meta.city,
    name: meta.name,
    draft: meta.draft !== '',
    heading: snippetOf(headings.at(-1) || '正文', terms, 1000),
    above: headings.slice(0, -1),
    part: Object.hasOwn(PART_NAMES, part) ? PART_NAMES[part as keyof typeof PART_NAMES] : '',
    address: number === undefined ? page : `${page}?q=${encodeURIComponent(queryOfTerms(terms))}#${number}`,
    snippet: snippetOf(behind(headings.at(-1) ?? '', content), terms),
  };
}

/** A clause in the list of results; which attribute it bears says whether it is exact. */
export function clauseItem(shown: Shown, mark: 'result' | 'near'): HTMLElement {
  const link = element('a', '', ...marked(shown.heading));
  link.href = shown.address;
  const kicker = element('p', 'kicker', element('span', 'dot'), shown.name);
  if (shown.draft) kicker.append(draftSign());
  if (shown.part !== '') kicker.append(element('span', 'sign', shown.part));
  kicker.append(element('span', 'path', shown.above.join(' › ')));
  const item = element('li', '', kicker, element('h2', '', link), element('p', 'snippet', ...marked(shown.snippet)));
  item.dataset[mark] = '';
  item.dataset.policy = shown.policy;
  item.dataset.city = shown.city;
  return item;
}

/** A policy whose name holds the query. */
export function policyItem(shown: Shown): HTMLElement {
  const link = element('a', '', ...marked(shown.heading));
  link.href = shown.address;
  const item = element('li', '', element('span', 'dot'), link);
  if (shown.draft) item.append(draftSign());
  // Found around the clauses, not in the name.
  if (shown.heading.hits.length === 0 && shown.snippet.hits.length > 0)
    item.append(element('p', 'snippet', ...marked(shown.snippet)));
  item.dataset.policyHit = '';
  item.dataset.policy = shown.policy;
  item.dataset.city = shown.city;
  return item;
}

/** A target whose value is asked for. */
export function numberItem(row: NumberRow): HTMLElement {
  const link = element('a', '', element('b', 'fig', row.display));
  link.href = href(row.url);
  const item = element('li', '', link, ` ${row.label} `, element('span', 'path', `${row.name}　${row.heading}`));
  if (row.draft) item.append(draftSign());
  item.dataset.targetHit = '';
  item.dataset.policy = row.policy;
  return item;
}

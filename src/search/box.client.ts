import { ask, readAll } from './ask.client.ts';
import { loadSearcher, OWN } from './load.client.ts';
import { parseNumberQuery } from './numbers.ts';
import { element, marked, type Shown } from './results.client.ts';
import { termsOf } from './tokens.ts';

/** The search box on every page: the first results as one types, up and down keys, Enter and Escape. */

/** How many results stand below the box. */
const MOST = 7;

/** What the last option says, and what is read aloud. */
function sayings(clauses: number, policies: number, isNumber: boolean): readonly [string, string] {
  if (isNumber) return ['按数值查目标', '按数值查目标，用上下键选择'];
  if (clauses > 0) return [`全部 ${clauses} 条`, `找到 ${clauses} 条，用上下键选择`];
  return policies > 0 ? ['到检索页', `找到 ${policies} 份文件，用上下键选择`] : ['没有原文，看相近的', '找到 0 条'];
}

export function attach(box: HTMLInputElement): void {
  const form = box.form!;
  const list = element('ul', 'suggest');
  list.id = `${box.id}-suggest`;
  list.role = 'listbox';
  list.ariaLabel = '检索结果';
  list.hidden = true;
  const said = element('p', 'unseen');
  said.role = 'status';
  form.append(list, said);
  box.role = 'combobox';
  box.setAttribute('aria-autocomplete', 'list');
  box.setAttribute('aria-controls', list.id);
  box.ariaExpanded = 'false';

  let turn = 0;
  let at = -1;

  const close = (): void => {
    turn += 1;
    at = -1;
    list.hidden = true;
    said.textContent = '';
    box.ariaExpanded = 'false';
    box.removeAttribute('aria-activedescendant');
  };

  const options = (): HTMLElement[] => [...list.querySelectorAll<HTMLElement>('[role=option]')];

  function point(to: number): void {
    const all = options();
    at = all.length === 0 ? -1 : (to + all.length) % all.length;
    for (const [place, option] of all.entries()) option.ariaSelected = String(place === at);
    const option = all[at];
    if (!option) return;
    box.setAttribute('aria-activedescendant', option.id);
    option.scrollIntoView({ block: 'nearest' });
  }

  function optionOf(place: number, address: string, ...children: (Node | string)[]): HTMLElement {
    const link = element('a', '', ...children);
    link.href = address;
    link.tabIndex = -1;
    const option = element('li', '', link);
    option.id = `${list.id}-${place}`;
    option.role = 'option';
    return option;
  }

  function snippetOf({ snippet: { text, hits } }: Shown): HTMLElement {
    const [start, end] = hits[0] ?? [0, 0];
    const from = Math.max(0, start - 12);
    return element(
      'small',
      '',
      `${from > 0 ? '…' : ''}${text.slice(from, start)}`,
      element('mark', '', text.slice(start, end)),
      text.slice(end, end + 30),
    );
  }

  async function suggest(): Promise<void> {
    turn += 1;
    const mine = turn;
    const query = box.value;
    if (termsOf(query).length === 0) return close();
    try {
      const searcher = await loadSearcher();
      const { terms, clauses, policies } = await ask(searcher, OWN, query, {});
      const shownPolicies = policies.slice(0, 2);
      const hits = [...shownPolicies, ...clauses.slice(0, MOST - shownPolicies.length)];
      const shown = await readAll(searcher, hits, terms);
      if (mine !== turn) return;
      const items = shown.map((one, place) => {
        const option = optionOf(
          place,
          one.address,
          element('span', 'dot'),
          element('b', '', one.name),
          one.draft ? element('span', 'draft', '征求意见稿') : '',
          ' ',
          ...marked(one.heading),
          one.snippet.text === '' ? '' : snippetOf(one),
        );
        option.dataset.city = one.city;
        return option;
      });
      const page = `${form.action}?q=${encodeURIComponent(query)}`;
      const [rest, count] = sayings(clauses.length, policies.length, parseNumberQuery(query) !== null);
      items.push(optionOf(items.length, page, element('span', 'whole', rest)));
      list.replaceChildren(...items);
      at = -1;
      list.hidden = false;
      box.ariaExpanded = 'true';
      box.removeAttribute('aria-activedescendant');
      said.textContent = count;
    } catch {
      if (mine === turn) close();
    }
  }

  box.addEventListener('input', (event) => {
    if (!(event as InputEvent).isComposing) void suggest();
  });
  box.addEventListener('compositionend', () => void suggest());
  box.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'Escape') {
      if (!list.hidden) event.preventDefault();
      close();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (list.hidden) void suggest();
      else point(event.key === 'ArrowDown' ? at + 1 : at < 0 ? -1 : at - 1);
    } else if (event.key === 'Enter' && at >= 0) {
      event.preventDefault();
      options()[at]?.querySelector('a')?.click();
    }
  });
  form.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && form.contains(relatedTarget))) close();
  });
  // A press on an option must not take the focus from the box before it is followed.
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  if (box.value !== '') void suggest();
}

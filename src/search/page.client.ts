import { type Facets, simplify } from './engine.ts';
import { findNumbers, loadSearcher, loadTraditional, OWN, type Searcher } from './load.client.ts';
import { parseNumberQuery } from './numbers.ts';
import { FACETS, type FacetName } from './regions.ts';
import { clauseItem, element, numberItem, policyItem, read } from './results.client.ts';
import { termsOf } from './tokens.ts';

/** The search page: a query and what narrows it, in the address; results that a reader can follow to the clause. */

/** How many results come into the page at first, and how many more at a time. Each is fetched for itself. */
const FIRST = 5;
const STEP = 30;

const main = document.querySelector('main')!;
const form = main.querySelector<HTMLFormElement>('search form')!;
const box = form.querySelector<HTMLInputElement>('input')!;
const narrow = document.querySelector<HTMLFormElement>('#narrow')!;
const count = document.querySelector<HTMLElement>('[data-result-count]')!;
const converted = document.getElementById('converted')!;
const list = document.getElementById('results')!;
const more = document.querySelector<HTMLButtonElement>('[data-more]')!;
const all = document.getElementById('all')!;
const [named, numbered, near] = ['policy-hits', 'number-hits', 'near'].map((id) => document.getElementById(id)!) as [
  HTMLElement,
  HTMLElement,
  HTMLElement,
];
const others = [...narrow.querySelectorAll<HTMLInputElement>('[data-sites] input')];
const facets = [...narrow.querySelectorAll<HTMLDetailsElement>('[data-facet]')].map((details) => ({
  name: FACETS.find((name) => name === details.dataset.facet)!,
  details,
  boxes: [...details.querySelectorAll<HTMLInputElement>('input')],
}));

interface Asked {
  readonly query: string;
  /** Ids that are chosen of each facet. */
  readonly chosen: ReadonlyMap<FacetName, readonly string[]>;
  /** Names of other sites that are searched as well. */
  readonly also: readonly string[];
}

function readAddress(): Asked {
  const asked = new URLSearchParams(location.search);
  const chosen = facets.map(({ name, boxes }): [FacetName, string[]] => {
    const values = (asked.get(name) ?? '').split(',');
    return [name, boxes.map(({ value }) => value).filter((value) => values.includes(value))];
  });
  const also = (asked.get('also') ?? '').split(',');
  return {
    query: asked.get('q') ?? '',
    chosen: new Map(chosen),
    also: others.map(({ name }) => name).filter((name) => also.includes(name)),
  };
}

function readForms(): Asked {
  const chosen = facets.map(({ name, boxes }): [FacetName, string[]] => [
    name,
    boxes.filter(({ checked }) => checked).map(({ value }) => value),
  ]);
  const also = others.filter(({ checked }) => checked).map(({ name }) => name);
  return { query: box.value, chosen: new Map(chosen), also };
}

/** Roots of the sites that are searched. */
const sitesOf = ({ also }: Asked): readonly string[] => [
  ...OWN,
  ...others.filter(({ name }) => also.includes(name)).map(({ value }) => value),
];

function writeForms({ query, chosen, also }: Asked): void {
  box.value = query;
  for (const one of others) one.checked = also.includes(one.name);
  for (const { name, boxes } of facets) for (const one of boxes) one.checked = chosen.get(name)!.includes(one.value);
}

function addressOf({ query, chosen, also }: Asked): string {
  const parts = [
    ['q', query],
    ...[...chosen].map(([name, values]) => [name, values.join(',')]),
    ['also', also.join(',')],
  ] as [string, string][];
  const text = parts.flatMap(([name, value]) =>
    value === '' ? [] : [`${name}=${encodeURIComponent(value).replaceAll('%2C', ',')}`],
  );
  return text.length === 0 ? location.pathname : `?${text.join('&')}`;
}

const filtersOf = ({ chosen }: Asked): Facets =>
  Object.fromEntries([...chosen].flatMap(([name, any]) => (any.length === 0 ? [] : [[name, { any }]])));

/** Counts beside the values of the facets that are open, and the number chosen beside the name of each. */
async function countFacets(searcher: Searcher, terms: readonly string[], asked: Asked, mine: number): Promise<void> {
  for (const { name, details, boxes } of facets) {
    const chosen = asked.chosen.get(name)!.length;
    details.querySelector('[data-chosen]')!.textContent = chosen === 0 ? '' : `（${chosen}）`;
    if (!details.open) continue;
    const counts = await searcher.countFacet(
      sitesOf(asked),
      terms,
      filtersOf(asked),
      name,
      boxes.map(({ value }) => value),
    );
    if (mine !== turn) return;
    for (const one of boxes) {
      const number = counts.get(one.value) ?? 0;
      const label = one.closest('label')!;
      label.querySelector('small')!.textContent = `${number}`;
      label.classList.toggle('none', number === 0);
    }
  }
}

let turn = 0;

/** A place with its items; hidden where there are none. */
function fill(place: HTMLElement, items: readonly HTMLElement[]): void {
  place.querySelector('ul, ol')!.replaceChildren(...items);
  place.hidden = items.length === 0;
}

async function showNear(
  searcher: Searcher,
  sites: readonly string[],
  query: string,
  terms: readonly string[],
  filters: Facets,
): Promise<HTMLElement[]> {
  const groups = await searcher.nearest(sites, terms, filters);
  const items = await Promise.all(
    groups.map(async ({ parts, ids }) => {
      const shown = await Promise.all(ids.map(async (id) => read(await searcher.read(id), query, parts)));
      const names = parts.map((part) => `“${part}”`).join('');
      return [element('li', 'hint', `含${names}的：`), ...shown.map((one) => clauseItem(one, 'near'))];
    }),
  );
  return items.flat();
}

/** Shows the results of a query; an answer that comes after a newer question is dropped. */
async function show(asked: Asked): Promise<void> {
  turn += 1;
  const mine = turn;
  const filters = filtersOf(asked);
  const sites = sitesOf(asked);
  let terms = termsOf(asked.query);
  document.title = document.title.replace(/^.*(?=检索 · )/u, asked.query === '' ? '' : `${asked.query} · `);
  const isEmpty = terms.length === 0 && Object.keys(filters).length === 0;
  all.hidden = !isEmpty;
  if (isEmpty) {
    more.hidden = true;
    for (const place of [named, numbered, near]) fill(place, []);
    list.replaceChildren();
    converted.textContent = '';
    count.textContent = asked.query.trim() === '' ? '' : '请输入文字或数字。';
    const isOpen = facets.some(({ details }) => details.open);
    if (isOpen) await countFacets(await loadSearcher(), terms, asked, mine);
    return;
  }
  count.textContent = '正在检索…';
  try {
    const searcher = await loadSearcher();
    let found = await searcher.search(sites, terms, filters);
    let said = '';
    if (found.clauses.length === 0 && found.policies.length === 0 && /\p{Script=Han}/u.test(asked.query)) {
      const simple = simplify(asked.query, await loadTraditional());
      if (simple !== asked.query) {
        const other = await searcher.search(sites, termsOf(simple), filters);
        if (other.clauses.length + other.policies.length > 0) {
          found = other;
          terms = termsOf(simple);
          said = `原文里没有“${asked.query}”，按简体“${simple}”检索。`;
        }
      }
    }
    const query = terms.join(' ');
    const number = parseNumberQuery(asked.query);
    const take = (ids: readonly string[]): Promise<HTMLElement[]> =>
      Promise.all(ids.map(async (id) => clauseItem(read(await searcher.read(id), query, terms), 'result')));
    const { clauses } = found;
    const [first, policies, numbers, nearby] = await Promise.all([
      take(clauses.slice(0, FIRST)),
      Promise.all(
        found.policies.slice(0, FIRST).map(async (id) => policyItem(read(await searcher.read(id), query, terms))),
      ),
      number === null ? [] : findNumbers(number).then((rows) => rows.map(numberItem)),
      clauses.length === 0 && terms.length > 0 && number === null
        ? showNear(searcher, sites, query, terms, filters)
        : [],
    ]);
    if (mine !== turn) return;
    converted.textContent = said;
    list.replaceChildren(...first);
    fill(named, policies);
    fill(numbered, numbers);
    fill(near, nearby);
    all.hidden = clauses.length + policies.length + numbers.length + nearby.length > 0;
    const offer = (): void => {
      const rest = clauses.length - list.childElementCount;
      more.hidden = rest <= 0;
      more.textContent = `再显示 ${Math.min(rest, STEP)} 条`;
    };
    offer();
    more.onclick = async () => {
      const from = list.childElementCount;
      const next = await take(clauses.slice(from, from + STEP));
      if (mine !== turn) return;
      list.append(...next);
      offer();
      next[0]?.querySelector('a')?.focus();
    };
    count.textContent =
      clauses.length > 0
        ? `找到 ${clauses.length} 条`
        : numbers.length > 0
          ? '找到 0 条原文。数值相符的目标列在下面。'
          : nearby.length > 0
            ? '找到 0 条原文。下面是相近的。'
            : '找到 0 条。可以少写几个字，或换一个说法。';
    await countFacets(searcher, terms, asked, mine);
  } catch {
    if (mine !== turn) return;
    list.replaceChildren();
    for (const place of [named, numbered, near]) fill(place, []);
    more.hidden = true;
    all.hidden = false;
    count.textContent = import.meta.env.DEV
      ? '开发预览里没有检索索引，构建网站以后才有。'
      : '检索索引没有载入，请刷新再试，或打开下面的文件在页内查找。';
  }
}

let running = false;
let waiting: Asked | null = null;
/** One question at a time; of those that come meanwhile only the last is asked. */
async function run(asked: Asked): Promise<void> {
  if (running) {
    waiting = asked;
    turn += 1;
    count.textContent = '正在检索…';
    return;
  }
  running = true;
  await show(asked);
  running = false;
  const next = waiting;
  waiting = null;
  if (next) await run(next);
}

/** Goes to a question: the address follows, a new entry of the history only when the reader asked for it. */
function go(how: 'pushState' | 'replaceState'): void {
  const asked = readForms();
  const address = addressOf(asked);
  if (address !== (location.search || location.pathname)) history[how](null, '', address);
  void run(asked);
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  go('pushState');
});
box.addEventListener('input', (event) => {
  if (!(event as InputEvent).isComposing) go('replaceState');
});
box.addEventListener('compositionend', () => go('replaceState'));
narrow.addEventListener('change', () => go('pushState'));
narrow.addEventListener('submit', (event) => event.preventDefault());
narrow.addEventListener('reset', (event) => {
  event.preventDefault();
  for (const { boxes } of facets) for (const one of boxes) one.checked = false;
  for (const one of others) one.checked = false;
  go('pushState');
});
for (const { details } of facets) {
  details.addEventListener('toggle', async () => {
    if (!details.open) return;
    const asked = readForms();
    await countFacets(await loadSearcher(), termsOf(asked.query), asked, turn).catch(() => {});
  });
}
addEventListener('popstate', () => {
  const asked = readAddress();
  writeForms(asked);
  void run(asked);
});

narrow.hidden = false;
const asked = readAddress();
writeForms(asked);
for (const { name, details } of facets) details.open = asked.chosen.get(name)!.length > 0;
if (asked.query === '') box.focus();
void run(asked);

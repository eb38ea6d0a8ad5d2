import { type Facets, spellings } from './engine.ts';
import { findNumbers, loadSearcher, loadTraditional, OWN, type Searcher } from './load.client.ts';
import { parseNumberQuery } from './numbers.ts';
import { FACETS, type FacetName } from './regions.ts';
import { clauseItem, element, numberItem, policyItem, read } from './results.client.ts';
import { termsOf } from './tokens.ts';

/** The search page: a query and what narrows it, in the address; results that a reader can follow to the clause. */

/** How many results come into the page at first, and how many more at a time. Each is fetched for itself. */
const FIRST = 5;
const STEP = 30;
/** Of targets with a figure, how many stand above the clauses until a reader asks for all. */
const MOST_NUMBERS = 5;
/** Milliseconds after which a question that is not answered yet is said to be under way. */
const PATIENCE = 300;

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

/** Where a reader was among the results of an entry of the history, kept with it. */
interface Left {
  readonly results: number;
  readonly scroll: number;
}

function readLeft(): Left | null {
  const left = history.state as Partial<Left> | null;
  return typeof left?.results === 'number' && typeof left.scroll === 'number' ? (left as Left) : null;
}

function keepLeft(): void {
  history.replaceState({ results: list.children.length, scroll: scrollY } satisfies Left, '');
}

interface Asked {
  readonly query: string;
  /** Ids that are chosen of each facet. */
  readonly chosen: ReadonlyMap<FacetName, readonly string[]>;
  /** Names of other sites that are searched as well. */
  readonly also: readonly string[];
  /** What the address wants chosen and the site does not have. */
  readonly ignored: readonly string[];
  /** Null where a reader asks, and does not come back. */
  readonly left: Left | null;
}

function readAddress(): Asked {
  const asked = new URLSearchParams(location.search);
  const ignored: string[] = [];
  const chosen = facets.map(({ name, boxes }): [FacetName, string[]] => {
    const values = (asked.get(name) ?? '').split(',');
    ignored.push(...values.filter((one) => one !== '' && boxes.every(({ value }) => value !== one)));
    return [name, boxes.map(({ value }) => value).filter((value) => values.includes(value))];
  });
  const also = (asked.get('also') ?? '').split(',');
  return {
    query: asked.get('q') ?? '',
    chosen: new Map(chosen),
    also: others.map(({ name }) => name).filter((name) => also.includes(name)),
    ignored,
    left: readLeft(),
  };
}

function readForms(): Asked {
  const chosen = facets.map(({ name, boxes }): [FacetName, string[]] => [
    name,
    boxes.filter(({ checked }) => checked).map(({ value }) => value),
  ]);
  const also = others.filter(({ checked }) => checked).map(({ name }) => name);
  return { query: box.value, chosen: new Map(chosen), also, ignored: [], left: null };
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

/**
 * A question such as `杭州 绿色包装` asked of the documents of the city that it names, where the reader has not narrowed it;
 * null where it names none, or nothing else.
 */
function askedOfCity(asked: Asked): { readonly name: string; readonly asked: Asked } | null {
  const words = asked.query.trim().split(/\s+/u);
  const cities = facets.find(({ name }) => name === 'city')?.boxes ?? [];
  if (words.length < 2 || asked.query.includes('"')) return null;
  if (facets.some(({ name }) => asked.chosen.get(name)!.length > 0)) return null;
  for (const [place, word] of words.entries()) {
    const name = word.replace(/(?<=..)市$/u, '');
    const own = cities.filter((one) => one.dataset.city === name);
    if (own.length === 0) continue;
    const chosen = new Map(asked.chosen).set(
      'city',
      own.map(({ value }) => value),
    );
    return { name, asked: { ...asked, query: words.toSpliced(place, 1).join(' '), chosen } };
  }
  return null;
}

const filtersOf = ({ chosen }: Asked): Facets =>
  Object.fromEntries([...chosen].flatMap(([name, any]) => (any.length === 0 ? [] : [[name, { any }]])));

/** How many values are chosen, beside the name of each facet. */
function sayChosen(asked: Asked): void {
  for (const { name, details } of facets) {
    const chosen = asked.chosen.get(name)!.length;
    details.querySelector('[data-chosen]')!.textContent = chosen === 0 ? '' : `（${chosen}）`;
  }
  const isNarrow = asked.also.length > 0 || facets.some(({ name }) => asked.chosen.get(name)!.length > 0);
  narrow.querySelector<HTMLButtonElement>('[type="reset"]')!.hidden = !isNarrow;
}

/** So much of what an address asks for is said again. */
const MOST_QUOTED = 40;

/** A condition that is passed over in silence would be taken for kept. */
const sayIgnored = ({ ignored }: Asked): string =>
  ignored.length === 0 ? '' : `本站没有“${ignored.join('、').slice(0, MOST_QUOTED)}”，这个条件略去。`;

/** Counts beside the values of the facets that are open. */
async function countFacets(searcher: Searcher, terms: readonly string[], asked: Asked, mine: number): Promise<void> {
  for (const { name, details, boxes } of facets) {
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
  terms: readonly string[],
  filters: Facets,
): Promise<HTMLElement[]> {
  const groups = await searcher.nearest(sites, terms, filters);
  const items = await Promise.all(
    groups.map(async ({ parts, ids }) => {
      const shown = await Promise.all(ids.map(async (id) => read(await searcher.read(id), parts)));
      const names = parts.map((part) => `“${part}”`).join('');
      return [element('li', 'hint', `含${names}的：`), ...shown.map((one) => clauseItem(one, 'near'))];
    }),
  );
  return items.flat();
}

/** Shows the results of a query, as many as were left; an answer that comes after a newer question is dropped. */
async function show(asked: Asked): Promise<void> {
  turn += 1;
  const mine = turn;
  const { left } = asked;
  const filters = filtersOf(asked);
  const sites = sitesOf(asked);
  let terms = termsOf(asked.query);
  document.title = document.title.replace(/^.*(?=检索 · )/u, () => (asked.query === '' ? '' : `${asked.query} · `));
  const isEmpty = terms.length === 0 && Object.keys(filters).length === 0;
  all.hidden = !isEmpty;
  if (isEmpty) {
    more.hidden = true;
    for (const place of [named, numbered, near]) fill(place, []);
    list.replaceChildren();
    converted.textContent = sayIgnored(asked);
    count.textContent = asked.query.trim() === '' ? '' : '请输入文字或数字。';
    sayChosen(asked);
    const isOpen = facets.some(({ details }) => details.open);
    // Counts are an addition: without an index the page is as it is.
    if (isOpen)
      await loadSearcher()
        .then((searcher) => countFacets(searcher, terms, asked, mine))
        .catch(() => {});
    return;
  }
  sayChosen(asked);
  count.textContent = '';
  const late = setTimeout(() => {
    if (mine === turn) count.textContent = '正在检索…';
  }, PATIENCE);
  try {
    const searcher = await loadSearcher();
    let found = await searcher.search(sites, terms, filters);
    let said = sayIgnored(asked);
    if (found.clauses.length + found.policies.length === 0) {
      for (const spelling of spellings(asked.query, await loadTraditional())) {
        const other = await searcher.search(sites, termsOf(spelling), filters);
        if (other.clauses.length + other.policies.length === 0) continue;
        found = other;
        terms = termsOf(spelling);
        said += `原文里没有“${asked.query}”，按“${spelling}”检索。`;
        break;
      }
    }
    const number = parseNumberQuery(asked.query);
    const take = (ids: readonly string[]): Promise<HTMLElement[]> =>
      Promise.all(ids.map(async (id) => clauseItem(read(await searcher.read(id), terms), 'result')));
    const takeNamed = (ids: readonly string[]): Promise<HTMLElement[]> =>
      Promise.all(ids.map(async (id) => policyItem(read(await searcher.read(id), terms))));
    const { clauses } = found;
    const ofCity = askedOfCity(asked);
    const [first, policies, numbers, nearby, inCity] = await Promise.all([
      take(clauses.slice(0, Math.max(FIRST, left?.results ?? 0))),
      takeNamed(found.policies.slice(0, FIRST)),
      number === null ? [] : findNumbers(number).then((rows) => rows.map(numberItem)),
      clauses.length + found.policies.length === 0 && terms.length > 0 && number === null
        ? showNear(searcher, sites, terms, filters)
        : [],
      ofCity && searcher.search(sites, termsOf(ofCity.asked.query), filtersOf(ofCity.asked)),
    ]);
    if (mine !== turn) return;
    // What is found stands there, though facets are counted yet.
    clearTimeout(late);
    converted.textContent = said;
    if (ofCity && inCity) converted.append(...offerCity(ofCity, inCity.clauses.length));
    list.replaceChildren(...first);
    fill(named, policies);
    offerNamed(found.policies, takeNamed, () => mine === turn);
    fill(numbered, numbers.slice(0, MOST_NUMBERS));
    offerNumbers(numbers);
    fill(near, nearby);
    all.hidden = clauses.length + policies.length + numbers.length + nearby.length > 0;
    if (left !== null) scrollTo(0, left.scroll);
    let shown = first.length;
    const offer = (): void => {
      const rest = clauses.length - shown;
      more.hidden = rest <= 0;
      more.disabled = false;
      more.textContent = `再显示 ${Math.min(rest, STEP)} 条`;
    };
    offer();
    more.onclick = async () => {
      more.disabled = true;
      const next = await take(clauses.slice(shown, shown + STEP)).catch(() => null);
      if (mine !== turn) return;
      if (next === null) {
        more.disabled = false;
        more.textContent = '没有取到，重新检索';
        more.onclick = () => void run(asked);
        return;
      }
      shown += next.length;
      list.append(...next);
      keepLeft();
      offer();
      next[0]?.querySelector('a')?.focus();
    };
    count.textContent =
      clauses.length > 0
        ? `找到 ${clauses.length} 条`
        : policies.length > 0
          ? `找到 0 条条款，${found.policies.length} 份文件列在下面。`
          : numbers.length > 0
            ? '找到 0 条原文。数值相符的目标列在下面。'
            : nearby.length > 0
              ? '找到 0 条原文。下面是相近的。'
              : '找到 0 条。可以少写几个字，或换一个说法。';
    await countFacets(searcher, terms, asked, mine);
  } catch {
    if (mine !== turn) return;
    converted.textContent = '';
    list.replaceChildren();
    for (const place of [named, numbered, near]) fill(place, []);
    more.hidden = true;
    all.hidden = false;
    count.textContent = import.meta.env.DEV
      ? '开发预览里没有检索索引，构建网站以后才有。'
      : '检索索引没有载入，请再试一次，或打开下面的文件在页内查找。';
  } finally {
    clearTimeout(late);
  }
}

/** What the documents of a city say of the rest of a question, and the way there. */
function offerCity(
  { name, asked }: { readonly name: string; readonly asked: Asked },
  clauses: number,
): (Node | string)[] {
  if (clauses === 0) return [`${name}的文件里找不到“${asked.query}”。`];
  const link = document.createElement('a');
  link.href = addressOf(asked);
  link.textContent = `${name}的文件里有 ${clauses} 条“${asked.query}”`;
  return [link, '，条文里不一定写出城市名。'];
}

/** Of documents that are named so the first few stand there; the others are fetched a step at a time. */
function offerNamed(
  ids: readonly string[],
  take: (ids: readonly string[]) => Promise<HTMLElement[]>,
  isCurrent: () => boolean,
): void {
  const button = named.querySelector('button')!;
  const list = named.querySelector('ul')!;
  const offer = (): void => {
    const rest = ids.length - list.children.length;
    button.hidden = rest <= 0;
    button.disabled = false;
    button.textContent = `另有 ${rest} 份`;
  };
  offer();
  button.onclick = async () => {
    button.disabled = true;
    const shown = list.children.length;
    const next = await take(ids.slice(shown, shown + STEP)).catch(() => []);
    if (!isCurrent()) return;
    list.append(...next);
    offer();
    next[0]?.querySelector('a')?.focus();
  };
}

/** Of targets with the figure the first few stand there; the texts come behind them. */
function offerNumbers(items: readonly HTMLElement[]): void {
  const button = numbered.querySelector('button')!;
  button.hidden = items.length <= MOST_NUMBERS;
  button.textContent = `全部 ${items.length} 项`;
  button.onclick = () => {
    fill(numbered, items);
    button.hidden = true;
    items[MOST_NUMBERS]?.querySelector('a')?.focus();
  };
}

let running = false;
let waiting: Asked | null = null;
/** One question at a time; of those that come meanwhile only the last is asked. */
async function run(asked: Asked): Promise<void> {
  if (running) {
    waiting = asked;
    turn += 1;
    count.textContent = '';
    return;
  }
  running = true;
  await show(asked);
  running = false;
  const next = waiting;
  waiting = null;
  if (next) await run(next);
}

/** Whether the reader has asked for what the address says: what is typed next is then another question. */
let isAsked = location.search !== '';

/** Goes to a question: the address follows, a new entry of the history only behind one that the reader asked for. */
function go(how: 'pushState' | 'replaceState'): void {
  const asked = readForms();
  const address = addressOf(asked);
  if (address !== (location.search || location.pathname)) history[how](null, '', address);
  void run(asked);
}

function type(): void {
  go(isAsked ? 'pushState' : 'replaceState');
  isAsked = false;
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  go('replaceState');
  isAsked = true;
});
box.addEventListener('input', (event) => {
  if (!(event as InputEvent).isComposing) type();
});
box.addEventListener('compositionend', type);
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
main.addEventListener('click', ({ target }) => {
  if (target instanceof Element && target.closest('a') !== null) keepLeft();
});
addEventListener('popstate', () => {
  const asked = readAddress();
  writeForms(asked);
  isAsked = true;
  void run(asked);
});

delete narrow.dataset.scripted;
const arrived = readAddress();
writeForms(arrived);
// A box has no line breaks: what it holds is what is asked.
const asked = { ...readForms(), ignored: arrived.ignored, left: arrived.left };
for (const { name, details } of facets) details.open = asked.chosen.get(name)!.length > 0;
if (asked.query === '') box.focus();
void run(asked);

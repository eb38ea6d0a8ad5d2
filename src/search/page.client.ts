import { few } from '../site/fill.ts';
import { ask, type Found, readAll } from './ask.client.ts';
import {
  type Asked,
  addressOf,
  box,
  facets,
  filtersOf,
  form,
  hasFilters,
  narrow,
  readAddress,
  readForms,
  sitesOf,
  widen,
  writeForms,
} from './asked.client.ts';
import { cityWords, nearItems } from './beside.client.ts';
import { countFacets, sayChosen } from './facets.client.ts';
import { findNumbers, loadSearcher } from './load.client.ts';
import { parseNumberQuery } from './numbers.ts';
import { clauseItem, numberItem, policyItem } from './results.client.ts';
import { termsOf } from './tokens.ts';

/** The search page: shows what is found for the question in its address, and asks anew when the reader does. */

/** How many results come into the page at first, and how many more at a time. Each is fetched for itself. */
const FIRST = 5;
const STEP = 30;
/** Of targets with a figure, how many stand above the clauses until a reader asks for all. */
const MOST_NUMBERS = 5;
/** Milliseconds after which a question that is not answered yet is said to be under way. */
const PATIENCE = 300;

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

/** A place with its items; hidden where there are none. */
function fill(place: HTMLElement, items: readonly HTMLElement[]): void {
  place.querySelector('ul, ol')!.replaceChildren(...items);
  place.hidden = items.length === 0;
}

function clear(): void {
  more.hidden = true;
  for (const place of [named, numbered, near]) fill(place, []);
  list.replaceChildren();
  converted.textContent = '';
}

/** A condition that is passed over in silence would be taken for kept. */
const sayIgnored = ({ ignored }: Asked): string =>
  ignored.length === 0 ? '' : `本站没有“${few(ignored.join('、'))}”，这个条件略去。`;

/** Which question is shown: an answer that comes after a newer one is dropped. */
let turn = 0;

/** Counts beside the facets are an addition: without an index the page is as it is. */
async function countQuietly(asked: Asked): Promise<void> {
  const mine = turn;
  await countFacets(termsOf(asked.query), asked, () => mine === turn).catch(() => {});
}

/** Shows the results of a question, as many as were left where a reader comes back. */
async function show(asked: Asked, left: Left | null): Promise<void> {
  turn += 1;
  const mine = turn;
  const isCurrent = (): boolean => mine === turn;
  document.title = document.title.replace(/^.*(?=检索 · )/u, () => (asked.query === '' ? '' : `${asked.query} · `));
  sayChosen(asked);
  const isEmpty = termsOf(asked.query).length === 0 && !hasFilters(asked);
  all.hidden = !isEmpty;
  count.textContent = '';
  if (isEmpty) {
    clear();
    converted.textContent = sayIgnored(asked);
    if (asked.query.trim() !== '') count.textContent = '请输入文字或数字。';
    return countQuietly(asked);
  }
  const late = setTimeout(() => {
    if (isCurrent()) count.textContent = '正在检索…';
  }, PATIENCE);
  try {
    const searcher = await loadSearcher();
    const found = await ask(searcher, sitesOf(asked), asked.query, filtersOf(asked));
    const { terms, spelling, clauses, policies } = found;
    const number = parseNumberQuery(asked.query);
    const takeClauses = async (ids: readonly string[]): Promise<HTMLElement[]> =>
      (await readAll(searcher, ids, terms)).map((one) => clauseItem(one, 'result'));
    const takePolicies = async (ids: readonly string[]): Promise<HTMLElement[]> =>
      (await readAll(searcher, ids, terms)).map(policyItem);
    const [first, firstNamed, numbers, nearby, inCity] = await Promise.all([
      takeClauses(clauses.slice(0, Math.max(FIRST, left?.results ?? 0))),
      takePolicies(policies.slice(0, FIRST)),
      number === null ? [] : findNumbers(number).then((rows) => rows.map(numberItem)),
      clauses.length + policies.length === 0 && terms.length > 0 && number === null
        ? nearItems(searcher, terms, asked)
        : [],
      cityWords(searcher, asked),
    ]);
    if (!isCurrent()) return;
    // What is found stands there, though facets are counted yet.
    clearTimeout(late);
    const spelt = spelling === null ? '' : `原文里没有“${asked.query}”，按“${spelling}”检索。`;
    converted.textContent = sayIgnored(asked) + spelt;
    converted.append(...inCity);
    list.replaceChildren(...first);
    fill(named, firstNamed);
    offerRest({
      button: named.querySelector('button')!,
      list: named.querySelector('ul')!,
      ids: policies,
      take: takePolicies,
      words: (rest) => `另有 ${rest} 份`,
      isCurrent,
    });
    fill(numbered, numbers.slice(0, MOST_NUMBERS));
    offerNumbers(numbers);
    fill(near, nearby);
    all.hidden = clauses.length + policies.length + numbers.length + nearby.length > 0;
    if (left !== null) scrollTo(0, left.scroll);
    offerRest({
      button: more,
      list,
      ids: clauses,
      take: takeClauses,
      words: (rest) => `再显示 ${Math.min(rest, STEP)} 条`,
      isCurrent,
      grown: keepLeft,
      failed: () => {
        more.textContent = '没有取到，重新检索';
        more.onclick = () => void run(asked, left);
      },
    });
    count.textContent = countText(found, numbers.length, nearby.length);
    await countFacets(terms, asked, isCurrent);
  } catch {
    if (!isCurrent()) return;
    clear();
    all.hidden = false;
    count.textContent = import.meta.env.DEV
      ? '开发预览里没有检索索引，构建网站以后才有。'
      : '检索索引没有载入，请再试一次，或打开下面的文件在页内查找。';
  } finally {
    clearTimeout(late);
  }
}

function countText({ clauses, policies }: Found, numbers: number, nearby: number): string {
  if (clauses.length > 0) return `找到 ${clauses.length} 条`;
  if (policies.length > 0) return `找到 0 条条款，${policies.length} 份文件列在下面。`;
  if (numbers > 0) return '找到 0 条原文。数值相符的目标列在下面。';
  return nearby > 0 ? '找到 0 条原文。下面是相近的。' : '找到 0 条。可以少写几个字，或换一个说法。';
}

interface Rest {
  readonly button: HTMLButtonElement;
  readonly list: HTMLElement;
  /** Of all results: the first of them stand in the list. */
  readonly ids: readonly string[];
  readonly take: (ids: readonly string[]) => Promise<HTMLElement[]>;
  /** What the button says of so many that are left. */
  readonly words: (rest: number) => string;
  readonly isCurrent: () => boolean;
  /** When more of them have come. */
  readonly grown?: () => void;
  /** When they have not; else the button offers them again. */
  readonly failed?: () => void;
}

/** Of results of which the first stand there, the others are fetched a step at a time. */
function offerRest({ button, list, ids, take, words, isCurrent, grown, failed }: Rest): void {
  const offer = (): void => {
    const rest = ids.length - list.children.length;
    button.hidden = rest <= 0;
    button.disabled = false;
    button.textContent = words(rest);
  };
  offer();
  button.onclick = async () => {
    button.disabled = true;
    const shown = list.children.length;
    const next = await take(ids.slice(shown, shown + STEP)).catch(() => null);
    if (!isCurrent()) return;
    list.append(...(next ?? []));
    offer();
    if (next === null) return failed?.();
    grown?.();
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
let waiting: readonly [Asked, Left | null] | null = null;
/** One question at a time; of those that come meanwhile only the last is asked. */
async function run(asked: Asked, left: Left | null = null): Promise<void> {
  if (running) {
    waiting = [asked, left];
    turn += 1;
    count.textContent = '';
    return;
  }
  running = true;
  await show(asked, left);
  running = false;
  const next = waiting;
  waiting = null;
  if (next) await run(...next);
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
  widen();
  go('pushState');
});
for (const { details } of facets) {
  details.addEventListener('toggle', () => {
    if (details.open) void countQuietly(readForms());
  });
}
document.querySelector('main')!.addEventListener('click', ({ target }) => {
  if (target instanceof Element && target.closest('a') !== null) keepLeft();
});
addEventListener('popstate', () => {
  const asked = readAddress();
  writeForms(asked);
  isAsked = true;
  void run(asked, readLeft());
});

delete narrow.dataset.scripted;
const arrived = readAddress();
writeForms(arrived);
// A box has no line breaks: what it holds is what is asked.
const asked = { ...readForms(), ignored: arrived.ignored };
for (const { name, details } of facets) details.open = asked.chosen.get(name)!.length > 0;
if (asked.query === '') box.focus();
void run(asked, readLeft());

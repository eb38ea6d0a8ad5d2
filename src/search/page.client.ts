import { href } from '../site/links.ts';
import type { RecordFields } from './records.ts';
import { fromIndexText, phrasesOf, type Snippet, snippetOf, termsOf, unseal } from './tokens.ts';

/** The search page: asks Pagefind, shows results a reader can follow to the clause. Data reaches the page as text only. */

interface Hit {
  readonly id: string;
  data(): Promise<{ raw_url: string; content: string; meta: Record<keyof RecordFields, string> }>;
}
interface Pagefind {
  search(query: string, options: object): Promise<{ results: readonly Hit[] }>;
}

/** How many results stand in the page at first. */
const FIRST = 20;

const form = document.querySelector<HTMLFormElement>('main form')!;
const box = form.querySelector<HTMLInputElement>('input')!;
const count = document.querySelector<HTMLElement>('[data-result-count]')!;
const list = document.getElementById('results')!;
const more = document.querySelector<HTMLButtonElement>('[data-more]')!;
const all = document.getElementById('all')!;

let engine: Promise<Pagefind> | undefined;
const pagefind = (): Promise<Pagefind> => {
  engine ??= import(/* @vite-ignore */ new URL(href('pagefind/pagefind.js'), location.origin).href);
  engine.catch(() => {
    engine = undefined;
  });
  return engine;
};

/** The hits that have every term, in the order of the index. */
async function find(terms: readonly string[]): Promise<readonly Hit[]> {
  const { search } = await pagefind();
  const found = await Promise.all(
    terms.map(async (term) => {
      const answers = await Promise.all(phrasesOf(term).map((phrase) => search(phrase, { sort: { order: 'asc' } })));
      return answers.map(({ results }) => results);
    }),
  );
  const sets = found.map((answers) => new Set(answers.flat().map(({ id }) => id)));
  const hits = new Map(found.flat(2).map((hit) => [hit.id, hit]));
  return [...hits.values()].filter(({ id }) => sets.every((set) => set.has(id)));
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.append(...children);
  return made;
}

function marked({ text, hits }: Snippet): (Node | string)[] {
  const parts: (Node | string)[] = [];
  let at = 0;
  for (const [start, end] of hits) {
    parts.push(text.slice(at, start), element('mark', '', text.slice(start, end)));
    at = end;
  }
  return [...parts, text.slice(at)];
}

async function resultOf(hit: Hit, query: string, terms: readonly string[]): Promise<HTMLElement> {
  const { raw_url, content, meta } = await hit.data();
  const [path = '', number = ''] = raw_url.split('#');
  const steps = unseal(meta.path).split(' › ');
  const link = element('a', '', steps.pop() || '正文');
  link.href = `${href(path)}?q=${encodeURIComponent(query)}#${number}`;
  const kicker = element('p', 'kicker', element('span', 'dot'), unseal(meta.name));
  if (unseal(meta.status) === 'draft') kicker.append(element('span', 'draft', '征求意见稿'));
  kicker.append(element('span', 'path', steps.join(' › ')));
  kicker.title = unseal(meta.title);
  const snippet = element('p', 'snippet', ...marked(snippetOf(fromIndexText(content), terms)));
  const item = element('li', '', kicker, element('h2', '', link), snippet);
  item.dataset.result = '';
  item.dataset.policy = path.split('/')[2] ?? '';
  item.dataset.city = unseal(meta.city);
  return item;
}

let asked = 0;

/** Shows the results of a query; an answer that comes after a newer question is dropped. */
async function show(query: string): Promise<void> {
  asked += 1;
  const mine = asked;
  const terms = termsOf(query);
  document.title = document.title.replace(/^.*(?=检索 · )/u, query === '' ? '' : `${query} · `);
  more.hidden = true;
  if (terms.length === 0) {
    list.replaceChildren();
    count.textContent = query.trim() === '' ? '' : '请输入文字或数字。';
    all.hidden = false;
    return;
  }
  count.textContent = '正在检索…';
  try {
    const hits = await find(terms);
    const first = await Promise.all(hits.slice(0, FIRST).map((hit) => resultOf(hit, query, terms)));
    if (mine !== asked) return;
    list.replaceChildren(...first);
    all.hidden = hits.length > 0;
    more.hidden = hits.length <= FIRST;
    more.onclick = async () => {
      const rest = await Promise.all(hits.slice(FIRST).map((hit) => resultOf(hit, query, terms)));
      if (mine !== asked) return;
      list.append(...rest);
      more.hidden = true;
      rest[0]?.querySelector('a')?.focus();
    };
    count.textContent = hits.length === 0 ? '找到 0 条。可以少写几个字，或换一个说法。' : `找到 ${hits.length} 条`;
  } catch {
    if (mine !== asked) return;
    list.replaceChildren();
    all.hidden = false;
    count.textContent = import.meta.env.DEV
      ? '开发预览里没有检索索引，构建网站以后才有。'
      : '检索索引没有载入，请刷新再试，或打开下面的文件在页内查找。';
  }
}

const queryOf = (): string => new URLSearchParams(location.search).get('q') ?? '';
const addressOf = (query: string): string => (query === '' ? location.pathname : `?q=${encodeURIComponent(query)}`);

let pause: ReturnType<typeof setTimeout> | undefined;
/** Goes to a query: the address follows, a new entry of the history only when the reader asked for it. */
function go(query: string, how: 'pushState' | 'replaceState'): void {
  clearTimeout(pause);
  if (query !== queryOf()) history[how](null, '', addressOf(query));
  void show(query);
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  go(box.value, 'pushState');
});
box.addEventListener('input', (event) => {
  clearTimeout(pause);
  if ((event as InputEvent).isComposing) return;
  count.textContent = '正在检索…';
  pause = setTimeout(() => go(box.value, 'replaceState'), 250);
});
box.addEventListener('compositionend', () => go(box.value, 'replaceState'));
addEventListener('popstate', () => {
  box.value = queryOf();
  void show(box.value);
});

box.value = queryOf();
if (box.value === '') box.focus();
void show(box.value);

import { type Column, columnOf, strangersIn, tokenOf } from '../../compare/choice.ts';
import { few } from '../fill.ts';

/**
 * Two policies in full beside each other. The texts are taken from the reading pages of this site; the address says
 * which two (`?cities=`), and whether shared words are marked (`same=1`).
 */

type Side = 'a' | 'b';
type Span = readonly [paragraph: string, start: number, end: number];

/** `/data/wording/<a>--<b>.json` */
interface Common {
  readonly runs: readonly Readonly<Record<Side, Span>>[];
  readonly themes: readonly ({ readonly id: string; readonly zh: string } & Readonly<Record<Side, string | null>>)[];
}

const SIDES: readonly Side[] = ['a', 'b'];
/** Pixels above what is brought into view. */
const MARGIN = 40;
const main = document.querySelector<HTMLElement>('#main')!;
const form = document.querySelector<HTMLFormElement>('#choose')!;
const texts = document.getElementById('texts')!;
const said = document.getElementById('said')!;
const steps = document.getElementById('steps')!;
const shift = document.getElementById('switch')!;
const name = document.title;

const field = <T extends Element>(which: string): T => form.querySelector<T>(`[name=${which}]`)!;
const selects = { a: field<HTMLSelectElement>('a'), b: field<HTMLSelectElement>('b') };
const theme = field<HTMLSelectElement>('theme');
const same = field<HTMLInputElement>('same');
const options = [...selects.a.options];
const columns = options.map(
  ({ value, dataset }): Column => ({
    policy: value,
    city: dataset.city ?? null,
    name: dataset.cityName ?? '',
    draft: dataset.status === 'draft',
    date: dataset.date ?? null,
  }),
);

const boxOf = (side: Side): HTMLElement => texts.querySelector<HTMLElement>(`[data-side=${side}]`)!;
const paneOf = (side: Side): HTMLElement => boxOf(side).querySelector<HTMLElement>('.pane')!;
const chosen = (side: Side): HTMLOptionElement => selects[side].selectedOptions[0]!;

let common: Common | null = null;
/** Whether the runs are given the other way round: they stand in the order of the site. */
let turned = false;
let at = -1;
/** Of the latest choice: what comes late from an earlier one is dropped. */
let turn = 0;

const sideOf = <T>(of: Readonly<Record<Side, T>>, side: Side): T => of[turned ? (side === 'a' ? 'b' : 'a') : side];

const fetched = new Map<string, Promise<Response>>();
async function take(address: string): Promise<Response> {
  const pending = fetched.get(address) ?? fetch(address);
  fetched.set(address, pending);
  const response = await pending.catch((error: unknown) => {
    fetched.delete(address);
    throw error;
  });
  if (!response.ok) throw new Error(`${response.status}`);
  return response.clone();
}

/** The text of a reading page, without what stands beside it; its ids carry the side, so that they stay unique. */
async function articleOf(side: Side, address: string): Promise<HTMLElement> {
  const page = new DOMParser().parseFromString(await (await take(address)).text(), 'text/html');
  const article = document.importNode(page.querySelector<HTMLElement>('article[data-policy]')!, true);
  for (const note of article.querySelectorAll('[data-editorial]:not(.pin)')) note.remove();
  for (const element of article.querySelectorAll('[id]')) element.id = `${side}.${element.id}`;
  for (const link of article.querySelectorAll('a[href^="#"]'))
    link.setAttribute('href', address + link.getAttribute('href'));
  article.removeAttribute('aria-label');
  return article;
}

const find = (side: Side, id: string): HTMLElement | null => document.getElementById(`${side}.${id}`);

/** Where each column scrolls by itself only it moves; else the page does, to below the buttons that stay in view. */
function bring(side: Side, place: HTMLElement | Range | null): void {
  const pane = paneOf(side);
  if (!place || pane.offsetParent === null) return;
  const { top } = place.getBoundingClientRect();
  if (pane.scrollHeight > pane.clientHeight + 1) pane.scrollTop += top - pane.getBoundingClientRect().top - MARGIN;
  else scrollBy(0, top - shift.offsetHeight - MARGIN);
}

/** A stretch of a paragraph, whatever elements it runs through. */
function rangeOf(side: Side, [id, start, end]: Span): Range | null {
  const paragraph = find(side, id);
  if (!paragraph) return null;
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  const range = new Range();
  let from = 0;
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const to = from + node.nodeValue!.length;
    if (start >= from && start < to) range.setStart(node, start - from);
    if (end > from && end <= to) {
      range.setEnd(node, end - from);
      return range;
    }
    from = to;
  }
  return null;
}

const runsOf = (): Common['runs'] => (same.checked ? (common?.runs ?? []) : []);
const rangesAt = (run: Common['runs'][number]): readonly Range[] =>
  SIDES.flatMap((side) => rangeOf(side, sideOf(run, side)) ?? []);

function mark(): void {
  const runs = runsOf();
  const now = runs[at];
  steps.hidden = runs.length === 0;
  if ('highlights' in CSS) {
    CSS.highlights.set('shared', new Highlight(...runs.flatMap(rangesAt)));
    CSS.highlights.set('shared-now', new Highlight(...(now ? rangesAt(now) : [])));
  }
  if (!same.checked) said.textContent = '';
  else if (!common) said.textContent = '这两份文件没有统计相同文字。';
  else if (runs.length === 0) said.textContent = '这两份文件没有连续十个字以上相同的文字（套语和统一的名称不算）。';
  else if (!now) said.textContent = `相同文字 ${runs.length} 处。`;
  else said.textContent = `第 ${at + 1} 处，共 ${runs.length} 处：${rangeOf('a', sideOf(now, 'a')) ?? ''}`;
}

function step(by: number): void {
  const { length } = runsOf();
  at = at < 0 && by < 0 ? length - 1 : (at + by + length) % length;
  mark();
  const run = runsOf()[at]!;
  for (const side of SIDES) bring(side, rangeOf(side, sideOf(run, side)));
}

function jump(): void {
  const place = common?.themes.find(({ id }) => id === theme.value);
  if (!place) return;
  for (const side of SIDES) {
    const clause = sideOf(place, side);
    if (clause !== null) bring(side, find(side, clause));
  }
  const without = SIDES.filter((side) => sideOf(place, side) === null).map((side) => chosen(side).dataset.name);
  said.textContent = without.length > 0 ? `${without.join('、')}没有归入“${place.zh}”的条款。` : '';
}

function listThemes(): void {
  const list = (common?.themes ?? []).map(({ id, zh }) => new Option(zh, id));
  theme.replaceChildren(theme.options[0]!, ...list);
  theme.disabled = list.length === 0;
}

async function show(): Promise<void> {
  turn += 1;
  const own = turn;
  at = -1;
  common = null;
  const names = SIDES.map((side) => chosen(side).dataset.name!);
  document.getElementById('heading')!.textContent = `${names.join('与')}：全文并排`;
  document.title = `${names.join('与')} · ${name}`;
  for (const side of SIDES) {
    const { dataset } = chosen(side);
    const box = boxOf(side);
    if (dataset.city) box.dataset.city = dataset.city;
    else delete box.dataset.city;
    box.querySelector('[data-name]')!.textContent = dataset.name!;
    box.querySelector<HTMLElement>('.draft')!.hidden = dataset.status !== 'draft';
    box.querySelector<HTMLElement>('.ours')!.hidden = dataset.editorialTitle === undefined;
    const title = box.querySelector<HTMLAnchorElement>('[data-title]')!;
    title.textContent = dataset.title!;
    title.href = dataset.href!;
    shift.querySelector(`[data-show=${side}]`)!.textContent =
      dataset.name! + (dataset.status === 'draft' ? '（征求意见稿）' : '');
  }
  said.textContent = '正在取两份文件……';
  const places = SIDES.map((side) => options.findIndex(({ value }) => value === chosen(side).value));
  turned = places[0]! > places[1]!;
  const ids = places.toSorted((x, y) => x - y).map((place) => options[place]!.value);
  const isCompared = places.every((place) => place < Number(main.dataset.compared));
  try {
    const [a, b, data] = await Promise.all([
      ...SIDES.map((side) => articleOf(side, chosen(side).dataset.href!)),
      isCompared ? take(`${main.dataset.pairs}${ids.join('--')}.json`).then((response) => response.json()) : null,
    ]);
    if (own !== turn) return;
    paneOf('a').replaceChildren(a as HTMLElement);
    paneOf('b').replaceChildren(b as HTMLElement);
    for (const side of SIDES) paneOf(side).scrollTop = 0;
    common = data as Common | null;
    listThemes();
    mark();
  } catch {
    if (own !== turn) return;
    for (const side of SIDES) paneOf(side).replaceChildren();
    said.textContent = '没能取到这两份文件。点文件标题，可以打开它自己的页面。';
  }
}

/** Both columns hold different policies: one that is asked for twice makes room. */
function choose(asked: readonly (Column | undefined)[]): void {
  const found = [...new Set(asked.filter((column) => column !== undefined))];
  const [a, b] = [...found, ...columns.filter((column) => !found.includes(column))];
  if (a) selects.a.value = a.policy;
  if (b) selects.b.value = b.policy;
}

function restore(): void {
  const query = new URLSearchParams(location.search);
  choose((query.get('cities') ?? '').split(/[,，、]/u).map((token) => columnOf(token.trim(), columns)));
  same.checked = query.get('same') === '1';
  const strangers = strangersIn(query.get('cities'), columns);
  const shown = show();
  const own = turn;
  shown.then(() => {
    if (own === turn && strangers.length > 0) said.append(`本站没有“${few(strangers.join('、'))}”的文件。`);
  });
}

function keep(): void {
  const tokens = SIDES.map((side) => tokenOf(columnOf(chosen(side).value, columns)!, columns));
  history.replaceState(null, '', `?cities=${tokens.join(',')}${same.checked ? '&same=1' : ''}`);
}

let before = { a: '', b: '' };
form.addEventListener('focusin', () => {
  before = { a: selects.a.value, b: selects.b.value };
});
form.addEventListener('submit', (event) => event.preventDefault());
form.addEventListener('change', ({ target }) => {
  if (target === theme) jump();
  else if (target === same) {
    at = -1;
    mark();
    keep();
  } else {
    // Choosing what stands on the other side changes the sides.
    if (selects.a.value === selects.b.value)
      selects[target === selects.a ? 'b' : 'a'].value = target === selects.a ? before.a : before.b;
    before = { a: selects.a.value, b: selects.b.value };
    keep();
    show();
  }
});
steps.addEventListener('click', ({ target }) => {
  const by = (target as HTMLElement).dataset.step;
  if (by) step(Number(by));
});
shift.addEventListener('click', ({ target }) => {
  const side = (target as HTMLElement).dataset.show;
  if (!side) return;
  turnTo(side);
  if (theme.value) jump();
  else if (at >= 0) bring(side as Side, rangeOf(side as Side, sideOf(runsOf()[at]!, side as Side)));
});
/** Which column a narrow window shows. */
function turnTo(side: string): void {
  texts.dataset.show = side;
  for (const button of shift.querySelectorAll<HTMLElement>('button'))
    button.setAttribute('aria-pressed', `${button.dataset.show === side}`);
}
addEventListener('popstate', restore);

if (columns.length > 1) {
  turnTo('a');
  const plain = document.getElementById('plain')!;
  plain.hidden = true;
  delete plain.dataset.unscripted;
  restore();
  for (const part of main.querySelectorAll<HTMLElement>('[data-scripted]')) delete part.dataset.scripted;
}

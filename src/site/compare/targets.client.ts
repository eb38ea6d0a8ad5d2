import { few, fill } from '../fill.ts';
import { layOutLate } from '../late.client.ts';
import { wordsHere } from '../said.client.ts';
import { TARGETS_WORDS } from '../words/client.ts';

/** The table of targets: filters and orders its rows; the address says what is shown. Without scripts it is whole. */

const words = wordsHere(TARGETS_WORDS);
const form = document.querySelector<HTMLFormElement>('#filter')!;
const table = document.getElementById('targets')!;
const said = document.getElementById('said')!;
const groups = [...table.querySelectorAll('tbody')];
const homes = [...table.querySelectorAll<HTMLElement>('tr[data-row]')].map((row) => ({
  row,
  home: row.parentElement!,
}));
const whole = said.textContent;

const selects = [...form.querySelectorAll('select')];
const cities = [...form.querySelectorAll<HTMLInputElement>('[name=cities]')];
const thresholds = form.querySelector<HTMLInputElement>('[name=thresholds]')!;
const sort = selects.find(({ name }) => name === 'sort')!;
const filters = selects.filter((select) => select !== sort);
let down = false;
/** Whether the rows stand as they came. A row that moves is styled and laid out anew. */
let isAsItCame = true;

/** All rows in one body, for an order that is not by city. */
const flat = document.createElement('tbody');

/** Buttons in the heads of the columns that can be sorted by. */
const heads = [...table.querySelectorAll<HTMLElement>('[data-sort]')].map((head) => {
  const button = document.createElement('button');
  button.type = 'button';
  button.append(...head.childNodes);
  head.append(button);
  button.addEventListener('click', () => {
    const by = head.dataset.sort!;
    down = sort.value === by && !down;
    sort.value = by;
    apply();
    keep();
  });
  return head;
});

function arrange(): void {
  const by = sort.value;
  for (const head of heads) {
    if (head.dataset.sort === by) head.ariaSort = down ? 'descending' : 'ascending';
    else head.removeAttribute('aria-sort');
  }
  const wasAsItCame = isAsItCame;
  isAsItCame = by === '' && !down;
  if (isAsItCame && wasAsItCame) return;
  const place = new Map(
    [...(filters.find(({ name }) => name === by)?.options ?? [])].map(({ value }, index) => [value, index]),
  );
  const rank = ({ row }: (typeof homes)[number]): number => place.get(row.dataset[by] ?? '') ?? 0;
  if (by === '') {
    flat.remove();
    for (const { row, home } of homes) home.append(row);
    table.append(...(down ? groups.toReversed() : groups));
  } else {
    const sorted = homes.toSorted((a, b) => (down ? rank(b) - rank(a) : rank(a) - rank(b)));
    flat.append(...sorted.map(({ row }) => row));
    for (const group of groups) group.remove();
    table.append(flat);
  }
}

function apply(): void {
  const shown = new Set(cities.filter(({ checked }) => checked).map(({ value }) => value));
  let count = 0;
  for (const { row } of homes) {
    row.hidden =
      !shown.has(row.dataset.city!) ||
      (!thresholds.checked && row.dataset.row === 'threshold') ||
      filters.some(({ name, value }) => value !== '' && row.dataset[name] !== value);
    if (!row.hidden) count += 1;
  }
  arrange();
  for (const group of groups) group.hidden = !group.querySelector('tr[data-row]:not([hidden])');
  said.textContent = count === homes.length ? whole : fill(words.someTargets, { all: homes.length, shown: count });
}

/** What differs from the whole table goes into the address. */
function keep(): void {
  const query = new URLSearchParams();
  const on = cities.filter(({ checked }) => checked);
  if (on.length < cities.length) query.set('cities', on.map(({ value }) => value).join(',') || 'none');
  for (const { name, value } of filters) if (value !== '') query.set(name, value);
  if (!thresholds.checked) query.set('thresholds', '0');
  if (sort.value !== '' || down) query.set('sort', (down ? '-' : '') + (sort.value || 'city'));
  const search = query.toString().replaceAll('%2C', ',');
  history.replaceState(null, '', (search && `?${search}`) || location.pathname);
}

function restore(): void {
  const query = new URLSearchParams(location.search);
  const asked = query.get('cities')?.split(',');
  // By its id, its city or its name.
  const isOf = ({ value, labels }: HTMLInputElement, name: string): boolean =>
    [value, labels![0]!.dataset.city, labels![0]!.textContent.trim()].includes(name);
  const strangers = asked?.filter((name) => name !== 'none' && !cities.some((box) => isOf(box, name))).join('、');
  for (const box of cities) box.checked = asked?.some((name) => isOf(box, name)) ?? true;
  for (const select of filters) {
    select.value = query.get(select.name) ?? '';
    if (select.selectedIndex === -1) select.value = '';
  }
  thresholds.checked = query.get('thresholds') !== '0';
  const order = query.get('sort') ?? '';
  down = order.startsWith('-');
  // By city, the order without a name, is none of the options.
  sort.value = order.replace(/^-/u, '');
  if (sort.selectedIndex === -1) sort.value = '';
  apply();
  if (strangers) said.append(fill(words.strangeCities, { names: few(strangers) }));
}

form.addEventListener('change', ({ target }) => {
  if (target === sort) down = false;
  apply();
  keep();
});
form.addEventListener('submit', (event) => event.preventDefault());
form.addEventListener('reset', (event) => {
  event.preventDefault();
  history.replaceState(null, '', location.pathname);
  restore();
});
addEventListener('popstate', restore);

restore();
delete form.dataset.scripted;
layOutLate();

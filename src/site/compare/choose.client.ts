import {
  type Column,
  choiceText,
  chosenColumns,
  columnsAtFirst,
  isDense,
  passes,
  ROW_FILTERS,
  type RowFilter,
  strangersIn,
} from '../../compare/choice.ts';
import { few, fill } from '../fill.ts';
import { layOutLate, layOutRowOf, placeOfAddress } from '../late.client.ts';
import { wordsHere } from '../said.client.ts';
import { COMPARE_WORDS } from '../words/client.ts';
import { shownText } from './shownText.ts';

/** A comparison: which cities in which order, which rows, which groups; the address says what is shown. */

const words = wordsHere(COMPARE_WORDS);
const table = document.querySelector<HTMLTableElement>('table[data-compare]')!;
const form = document.querySelector<HTMLFormElement>('#chooser')!;
const said = document.getElementById('said')!;
const show = form.querySelector<HTMLSelectElement>('[name=show]')!;
const boxes = [...form.querySelectorAll<HTMLInputElement>('[name=column]')];
const list = boxes[0]!.closest('ul')!;
const groupBoxes = [...form.querySelectorAll<HTMLInputElement>('[name=group]')];
const groupsChosen = form.querySelector('[data-chosen-groups]')!;

const columns: readonly Column[] = [...table.querySelectorAll<HTMLElement>('thead [data-policy]')].map(
  ({ dataset }) => ({
    policy: dataset.policy!,
    city: dataset.city ?? null,
    name: dataset.name ?? '',
    draft: dataset.draft !== undefined,
    date: dataset.date ?? null,
  }),
);

/** Every row with its cells by policy, and what each says. */
const lines = [...table.rows].map((row) => ({
  row,
  cells: new Map([...row.querySelectorAll<HTMLElement>('[data-policy]')].map((cell) => [cell.dataset.policy!, cell])),
  span: row.querySelector<HTMLTableCellElement>('th[colspan]'),
}));
/**
 * In a crowded table one cell may stand for several policies of which nothing is to be said: by policy, the cell that a
 * row gets when its column is chosen.
 */
const quietCells = new Map(
  [
    ...(document.querySelector<HTMLTemplateElement>('#quiet-cells')?.content.querySelectorAll<HTMLElement>('td') ?? []),
  ].map((cell) => [cell.dataset.policy!, cell]),
);
if (quietCells.size > 0) for (const cell of table.querySelectorAll('.run')) cell.remove();

const extra = table.classList.contains('with-corner') ? 1 : 0;

const groups = [...table.querySelectorAll<HTMLElement>('tbody[data-group]')].map((body) => {
  const head = body.querySelector<HTMLElement>('.group .title')!;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = head.className;
  button.append(...head.childNodes);
  head.replaceWith(button);
  const group = { id: body.dataset.group!, body, button, rows: lines.filter(({ row }) => isRowOf(row, body)) };
  button.addEventListener('click', () => {
    fold(group.id, !folded.has(group.id));
    apply();
    keep();
  });
  return group;
});

function isRowOf(row: HTMLElement, body: HTMLElement): boolean {
  return row.parentElement === body && row.dataset.row !== undefined;
}

/** Groups that are folded; a table may begin with all of them folded. */
const foldedAtFirst = table.dataset.folded !== undefined;
const folded = new Set<string>();
const atFirst = columnsAtFirst(columns);
let chosen: readonly Column[] = atFirst;
let filter: RowFilter = 'all';

function fold(id: string, close: boolean): void {
  if (close) folded.add(id);
  else folded.delete(id);
}

function cellOf(cells: Map<string, HTMLElement>, policy: string): HTMLElement | undefined {
  const quiet = quietCells.get(policy);
  const { agency, theme } = cells.values().next().value?.dataset ?? {};
  if (!cells.has(policy) && quiet && theme !== undefined) {
    const cell = quiet.cloneNode(true) as HTMLElement;
    Object.assign(cell.dataset, { agency, theme });
    cells.set(policy, cell);
  }
  return cells.get(policy);
}

/** Whether a document says nothing of a row; a figure that may not be compared is something. */
const isSilent = (cell: HTMLElement | undefined): boolean =>
  cell === undefined || cell.dataset.absent === 'not-stated' || cell.dataset.absent === 'no-list';

function apply(): void {
  const names = chosen.map(({ policy }) => policy);
  for (const { row, cells, span } of lines) {
    for (const [policy, cell] of cells) cell.hidden = !names.includes(policy);
    arrangeCells(
      row,
      names.flatMap((name) => cellOf(cells, name) ?? []),
    );
    const wide = names.length + extra;
    // Also the same number lays a table out anew.
    if (span && span.colSpan !== wide) span.colSpan = wide;
  }
  const picked = new Set(groupBoxes.filter(({ checked }) => checked).map(({ value }) => value));
  const isChosen = choiceText(chosen, columns, atFirst) !== '';
  const named = placeOfAddress()?.closest('tr');
  let count = 0;
  let total = 0;
  let foldedRows = 0;
  let silentRows = 0;
  for (const { id, body, button, rows } of groups) {
    let passing = 0;
    for (const { row, cells } of rows) {
      // A row that the address names is there whatever else is left out.
      const isNamed = row === named;
      const passed =
        isNamed ||
        passes(
          filter,
          // A document without lists leaves nothing out: it does not count.
          names.flatMap((name) => {
            const data = cells.get(name)?.dataset;
            return data?.absent === 'no-list' ? [] : [data?.says ?? ''];
          }),
        );
      // Of two cities out of fifty, most rows would say nothing.
      const isIdle = passed && isChosen && !isNamed && names.every((name) => isSilent(cells.get(name)));
      row.hidden = !passed || isIdle || folded.has(id);
      if (isIdle && picked.has(id)) silentRows += 1;
      if (passed && !isIdle) passing += 1;
    }
    body.hidden = passing === 0 || !picked.has(id);
    total += rows.length;
    if (!body.hidden) {
      count += passing;
      if (folded.has(id)) foldedRows += passing;
    }
    button.ariaExpanded = String(!folded.has(id));
  }
  table.dataset.columns = String(names.length);
  table.toggleAttribute('data-dense', isDense(names.length));
  document.getElementById('nothing')!.hidden = count > 0;
  arrangeBoxes();
  groupsChosen.textContent = picked.size === groupBoxes.length ? '' : fill(words.chosenGroups, { count: picked.size });
  said.textContent = shownText(words, {
    rows: total,
    shownRows: count,
    columns: columns.length,
    shownColumns: names.length,
    foldedRows,
    silentRows,
  });
}

/** Shown cells in the order of the columns. Those that stand so already stay: a cell that moves is styled and laid out anew. */
function arrangeCells(row: HTMLElement, shown: readonly HTMLElement[]): void {
  const standing = [...row.children].filter((cell) => (shown as readonly Element[]).includes(cell));
  if (standing.some((cell, place) => cell !== shown[place])) row.append(...shown);
}

/** The list of cities in the order of the columns, those that are not shown behind. */
function arrangeBoxes(): void {
  const names = [...chosen, ...columns.filter((column) => !chosen.includes(column))].map(({ policy }) => policy);
  const focus = document.activeElement;
  for (const box of boxes.toSorted((a, b) => names.indexOf(a.value) - names.indexOf(b.value))) {
    const item = box.closest('li')!;
    list.append(item);
    box.checked = chosen.some(({ policy }) => policy === box.value);
    const place = chosen.findIndex(({ policy }) => policy === box.value);
    for (const button of item.querySelectorAll<HTMLButtonElement>('[data-move]')) {
      const to = place + Number(button.dataset.move);
      button.ariaDisabled = String(place === -1 || to < 0 || to >= chosen.length);
    }
  }
  if (focus instanceof HTMLElement && list.contains(focus)) focus.focus();
}

/** What differs from the whole table goes into the address. */
function keep(): void {
  const query = new URLSearchParams();
  const cities = choiceText(chosen, columns, atFirst);
  if (cities !== '') query.set('cities', cities);
  if (filter !== 'all') query.set('show', filter);
  const picked = groupBoxes.filter(({ checked }) => checked).map(({ value }) => value);
  if (picked.length < groupBoxes.length) query.set('rows', picked.join(',') || 'none');
  const turned = groups.map(({ id }) => id).filter((id) => folded.has(id) !== foldedAtFirst);
  if (turned.length > 0) query.set(foldedAtFirst ? 'open' : 'fold', turned.join(','));
  const search = query.toString().replaceAll('%2C', ',');
  const hash = placeOfAddress()?.checkVisibility() ? location.hash : '';
  history.replaceState(null, '', `${location.pathname}${search && `?${search}`}${hash}`);
}

function restore(): void {
  const query = new URLSearchParams(location.search);
  chosen = chosenColumns(query.get('cities'), columns, atFirst);
  filter = ROW_FILTERS.find((name) => name === query.get('show')) ?? 'all';
  show.value = filter;
  const picked = query.get('rows')?.split(',');
  const known = picked?.some((id) => id === 'none' || groupBoxes.some(({ value }) => value === id)) === true;
  for (const box of groupBoxes) box.checked = !known || picked!.includes(box.value);
  const turned = (query.get(foldedAtFirst ? 'open' : 'fold') ?? '').split(',');
  for (const { id } of groups) fold(id, turned.includes(id) !== foldedAtFirst);
  apply();
  reveal();
  const strangers = strangersIn(query.get('cities'), columns);
  if (strangers.length > 0) said.append(fill(words.strangers, { names: few(strangers.join('、')) }));
  // An address with words that mean nothing here becomes the one of what is shown.
  if (location.search !== '') keep();
}

/** A place that the address names is shown, also inside a folded group. */
function reveal(): void {
  const place = placeOfAddress();
  if (!place || !table.contains(place)) return;
  layOutRowOf(place);
  const group = groups.find(({ body }) => body.contains(place));
  if (group && place.offsetParent === null) {
    fold(group.id, false);
    for (const box of groupBoxes) if (box.value === group.id) box.checked = true;
    apply();
    // The head of a group of which the filter leaves nothing.
    if (group.body.hidden) {
      filter = 'all';
      show.value = filter;
      apply();
    }
    const column = place.closest<HTMLElement>('[data-policy]');
    if (column?.hidden) {
      chosen = [...chosen, ...columns.filter(({ policy }) => policy === column.dataset.policy)];
      apply();
    }
    keep();
  }
  place.querySelector('details')?.setAttribute('open', '');
  place.scrollIntoView();
}

form.addEventListener('change', ({ target }) => {
  const box = boxes.find((one) => one === target);
  if (box) {
    const column = columns.find(({ policy }) => policy === box.value)!;
    const rest = chosen.filter((one) => one !== column);
    // The last one cannot be dropped: a table without columns says nothing.
    if (box.checked) chosen = [...rest, column];
    else if (rest.length > 0) chosen = rest;
  }
  // Who asks for other rows has seen the one that the address named.
  if (target === show) history.replaceState(null, '', location.pathname);
  filter = ROW_FILTERS.find((name) => name === show.value) ?? 'all';
  apply();
  keep();
});
form.addEventListener('click', ({ target }) => {
  const button = target instanceof HTMLElement ? target.closest('button') : null;
  if (!button || button.ariaDisabled === 'true') return;
  const { move, fold: folding, groups: picking } = button.dataset;
  if (move) {
    const place = chosen.findIndex(({ policy }) => policy === button.closest('li')?.dataset.policy);
    const order = [...chosen];
    order.splice(place + Number(move), 0, ...order.splice(place, 1));
    chosen = order;
  } else if (folding) for (const { id } of groups) fold(id, folding === 'close');
  else if (picking) for (const box of groupBoxes) box.checked = picking === 'all';
  else return;
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
addEventListener('hashchange', reveal);
restore();
// What the style showed till now the script has set.
delete table.dataset.crowded;
delete table.dataset.folded;
delete form.dataset.scripted;
layOutLate();

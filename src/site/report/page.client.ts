import { type AskedFor, askedInQuery, type Field, NO_PARTS } from '../../report/fields.ts';
import { few } from '../fill.ts';
import { MOST_ITEMS, readBasket, writeBasket } from './basket.client.ts';
import type { Made } from './maker.client.ts';

/**
 * The page of reports: what the reader chooses, the address that says so, the list of picked places, and the report
 * below. The report itself is made by a module that is loaded then. Words from the address or from what the browser
 * keeps reach the page as text only.
 */

const form = document.querySelector<HTMLFormElement>('#choose')!;
const result = document.getElementById('result')!;
const part = <E extends HTMLElement = HTMLElement>(selector: string, root: ParentNode = document): E =>
  root.querySelector<E>(selector)!;
const state = part('[data-state]');
const preview = part('[data-preview]');
const documents = part('.documents');
const itemList = part('.items');
const foreign = part('[data-foreign]');
const buttons = [...result.querySelectorAll<HTMLButtonElement>('.take button')];
const boxesOf = (field: Field): HTMLInputElement[] => [
  ...form.querySelectorAll<HTMLInputElement>(`input[name=${field}]`),
];
/** In the order of the site. */
const policies: readonly string[] = boxesOf('policies').map(({ value }) => value);
const mayBeWhole = policies.length <= Number(form.dataset.most);

let asked: AskedFor = {};
/** Whether the picked places are those of the address, not the reader's own. */
let isForeign = false;
let made: Made | null = null;
let turn = 0;

const listed = (text: string | undefined): string[] => (text ?? '').split(',').filter((one) => one !== '');
const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((one, place) => one === b[place]);

function restore(): void {
  asked = askedInQuery(new URLSearchParams(location.search));
  const own = readBasket();
  // An address that says nothing is the reader's own; one that says something is a report that is the same for everybody.
  const isOwn = Object.values(asked).every((value) => value === undefined);
  const given = isOwn ? own : listed(asked.items).map((item) => item.replace('/', '#'));
  isForeign = !same(given, own);
  asked = { ...asked, items: (isForeign ? given : own).slice(0, MOST_ITEMS).join(',') };
  void remake();
}

function busy(words: string): void {
  state.textContent = words;
  for (const button of buttons) button.disabled = true;
  result.setAttribute('aria-busy', 'true');
}

function done(words: string, isReady: boolean): void {
  state.textContent = words;
  for (const button of buttons) button.disabled = !isReady;
  result.removeAttribute('aria-busy');
}

async function remake(): Promise<void> {
  turn += 1;
  const own = turn;
  busy('正在写报告…');
  try {
    const { make } = await import('./maker.client.ts');
    const next = await make(asked);
    if (own !== turn) return;
    made = next;
    await show(next, () => own === turn);
  } catch (fault) {
    if (own !== turn) return;
    console.info(fault);
    const again = document.createElement('button');
    again.type = 'button';
    again.textContent = '再试';
    again.addEventListener('click', () => void remake());
    done('没能取得数据，请检查网络。', made?.report != null);
    state.append(again);
  }
}

const breath = (): Promise<unknown> => new Promise((done) => setTimeout(done));

/** Elements of a report that are laid out at once. */
const AT_ONCE = 300;
let putting: Promise<void> = Promise.resolve();

/** Puts a report in the place of the last one, a piece at a time: all of a long one would hold up the page. */
async function put(html: string, isWanted: () => boolean): Promise<void> {
  if (!isWanted()) return;
  const template = document.createElement('template');
  template.innerHTML = html;
  await breath();
  let waiting = 0;
  const fill = async (into: Element, from: ParentNode): Promise<void> => {
    for (const piece of [...from.childNodes]) {
      const size = piece instanceof Element ? piece.querySelectorAll('*').length + 1 : 0;
      if (piece instanceof Element && size > AT_ONCE && piece.localName !== 'table') {
        const shell = piece.cloneNode(false) as Element;
        into.append(shell);
        await fill(shell, piece);
      } else {
        into.append(piece);
        waiting += size;
      }
      if (waiting > AT_ONCE) {
        waiting = 0;
        preview.getBoundingClientRect();
        await breath();
        // Another is on its way.
        if (!isWanted()) return;
      }
    }
  };
  // What stands below keeps its place.
  preview.style.minHeight = `${preview.offsetHeight}px`;
  preview.replaceChildren();
  await fill(preview, template.content);
  preview.style.minHeight = '';
}

async function show(next: Made, isWanted: () => boolean): Promise<void> {
  const { selection, parts, items, unknown, query, report } = next;
  showDocuments(selection.policies);
  for (const box of boxesOf('parts')) box.checked = parts.some((one) => one === box.value);
  for (const field of ['themes', 'indicators'] as const) {
    const chosen = selection[field];
    for (const box of boxesOf(field)) box.checked = chosen.includes(box.value);
    part(`[data-field=${field}] [data-chosen]`).textContent = chosen.length > 0 ? `（${chosen.length}）` : '不限';
  }
  const keys = items.map(({ key }) => key);
  // What has been taken down since it was picked is forgotten.
  if (!isForeign && !same(keys, readBasket())) writeBasket(keys);
  asked = { ...asked, items: keys.join(',') };
  showItems(items);
  showIgnored(unknown);
  history.replaceState(null, '', `${location.pathname}${query && `?${query}`}${location.hash}`);
  putting = putting.catch(() => {}).then(() => put(next.html, isWanted));
  await putting;
  if (!isWanted()) return;
  if (report) {
    const pieces = report.chapters.map(({ blocks }) => blocks.filter(({ kind }) => kind === 'table').length);
    const tables = pieces.reduce((sum, count) => sum + count, 0);
    done(
      `${report.title}：${report.chapters.length} 章，${tables} 张表，${report.notes.length} 条脚注。${next.html === '' ? '太长，不在这里显示，请下载。' : ''}`,
      true,
    );
  } else done(`一份报告最多写 ${form.dataset.most} 份文件，现在是 ${next.documents} 份，请先选文件。`, false);
}

/** The list of documents in the chosen order, the others behind. */
function showDocuments(chosen: readonly string[]): void {
  const checked = chosen.length > 0 ? chosen : mayBeWhole ? policies : [];
  const order = [...checked, ...policies.filter((id) => !checked.includes(id))];
  const focus = document.activeElement;
  const boxes = boxesOf('policies');
  if (
    !same(
      boxes.map(({ value }) => value),
      order,
    )
  )
    documents.append(...order.map((id) => boxes.find(({ value }) => value === id)!.closest('li')!));
  for (const box of boxes) {
    box.checked = checked.includes(box.value);
    for (const button of box.closest('li')!.querySelectorAll<HTMLButtonElement>('[data-move]')) {
      const to = checked.indexOf(box.value) + Number(button.dataset.move);
      button.ariaDisabled = String(!box.checked || to < 0 || to >= checked.length);
    }
  }
  if (focus instanceof HTMLElement && documents.contains(focus)) focus.focus();
}

function buttonOf(label: string, name: string, action: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = label;
  button.ariaLabel = name;
  button.dataset.do = action;
  return button;
}

function showItems(items: Made['items']): void {
  itemList.replaceChildren(
    ...items.map(({ key, of, name, address }, place) => {
      const item = document.createElement('li');
      item.dataset.item = key;
      const link = document.createElement('a');
      link.href = address;
      link.textContent = `${of}　${name}`;
      const up = buttonOf('↑', `上移：${name}`, 'up');
      const down = buttonOf('↓', `下移：${name}`, 'down');
      up.ariaDisabled = String(place === 0);
      down.ariaDisabled = String(place === items.length - 1);
      item.append(link, up, down, buttonOf('×', `去掉：${name}`, 'drop'));
      return item;
    }),
  );
  part('[data-field=items] [data-chosen]').textContent = items.length > 0 ? `（${items.length}）` : '';
  part('[data-empty]').hidden = items.length > 0;
  part('[data-clear]').hidden = items.length === 0;
  foreign.hidden = !isForeign;
  const own = readBasket().length;
  part('span', foreign).textContent =
    items.length === 0
      ? `网址里没有选录，你收有 ${own} 处。`
      : `这是网址里的选录，不是你收的${own > 0 ? `（${own} 处）` : ''}。`;
  for (const button of foreign.querySelectorAll('button')) button.hidden = own === 0;
}

const FIELD_NAMES: Readonly<Record<Field, string>> = {
  policies: '文件或城市',
  themes: '主题',
  indicators: '指标',
  parts: '部分',
  items: '条款或目标',
};
const MOST_SHOWN = 5;

function showIgnored(unknown: Made['unknown']): void {
  const place = part('[data-ignored]');
  // Said once: what is written into the address then is what was understood.
  if (unknown.length === 0) return;
  const lines = unknown.slice(0, MOST_SHOWN).map(({ field, given }) => {
    const line = document.createElement('p');
    line.textContent = `没有${FIELD_NAMES[field]}“${few(given)}”，略去。`;
    return line;
  });
  if (unknown.length > MOST_SHOWN) {
    const line = document.createElement('p');
    line.textContent = `另有 ${unknown.length - MOST_SHOWN} 个也没有。`;
    lines.push(line);
  }
  place.replaceChildren(...lines);
  place.setAttribute('role', 'status');
  place.hidden = false;
}

const checkedOf = (field: Field): string[] => boxesOf(field).flatMap(({ checked, value }) => (checked ? [value] : []));

function choose(field: Field, values: readonly string[]): void {
  part('[data-ignored]').hidden = true;
  asked = { ...asked, [field]: values.join(',') };
  void remake();
}

function keepItems(keys: readonly string[]): void {
  if (!isForeign && !writeBasket(keys)) state.textContent = '浏览器不让本站记住，只写在网址里。';
  choose('items', keys);
}

form.addEventListener('change', ({ target }) => {
  if (!(target instanceof HTMLInputElement)) return;
  const field = target.name as Field;
  const values = checkedOf(field);
  if (field === 'policies') {
    // A report about nothing is none: the last one stays.
    if (values.length === 0 && mayBeWhole) target.checked = true;
    else choose(field, same(values, policies) ? [] : values);
  } else choose(field, field === 'parts' && values.length === 0 ? [NO_PARTS] : values);
});

/** Moves one of a list by one. */
function moved(list: readonly string[], one: string, by: number): string[] {
  const place = list.indexOf(one);
  const order = [...list];
  order.splice(place + by, 0, ...order.splice(place, 1));
  return order;
}

form.addEventListener('click', ({ target }) => {
  const button = target instanceof HTMLElement ? target.closest('button') : null;
  if (!button || button.ariaDisabled === 'true') return;
  const keys = listed(asked.items);
  const key = button.closest<HTMLElement>('[data-item]')?.dataset.item;
  if (button.dataset.move) {
    const id = part<HTMLInputElement>('input', button.closest('li')!).value;
    const order = moved(checkedOf('policies'), id, Number(button.dataset.move));
    choose('policies', same(order, policies) ? [] : order);
  } else if (key !== undefined) {
    const { do: action } = button.dataset;
    const rest = keys.filter((one) => one !== key);
    const after = action === 'drop' ? rest : moved(keys, key, action === 'up' ? -1 : 1);
    const next = rest[Math.min(keys.indexOf(key), rest.length - 1)];
    keepItems(after);
    refocus = { key: action === 'drop' ? next : key, action: action ?? '' };
  } else if (button.closest('[data-clear]')) keepItems([]);
  else if (button.dataset.take) {
    const own = readBasket();
    const both = button.dataset.take === 'both' ? [...new Set([...own, ...keys])].slice(0, MOST_ITEMS) : own;
    isForeign = false;
    keepItems(both);
  }
});

/** The list of picked places is made anew: the focus goes back to where it was, or to its neighbour. */
let refocus: { readonly key: string | undefined; readonly action: string } | null = null;
new MutationObserver(() => {
  if (!refocus) return;
  const { key, action } = refocus;
  refocus = null;
  const item = [...itemList.children].find((one) => (one as HTMLElement).dataset.item === key);
  const to = item?.querySelector<HTMLElement>(`[data-do=${action}]`) ?? part('[data-field=items] summary');
  to.focus();
}).observe(itemList, { childList: true });

form.addEventListener('submit', (event) => event.preventDefault());
form.addEventListener('reset', (event) => {
  event.preventDefault();
  part('[data-ignored]').hidden = true;
  history.replaceState(null, '', location.pathname);
  restore();
});

result.addEventListener('click', async ({ target }) => {
  const button = target instanceof HTMLElement ? target.closest<HTMLButtonElement>('.take button') : null;
  if (!button || !made?.report) return;
  if ('print' in button.dataset) {
    print();
    return;
  }
  const format = button.dataset.format as 'docx' | 'md' | 'csv' | 'xlsx';
  const before = state.textContent;
  busy('正在写文件…');
  try {
    const { fileOf, nameOf } = await import('./maker.client.ts');
    const link = document.createElement('a');
    link.href = URL.createObjectURL(await fileOf(made.report, format));
    link.download = nameOf(format);
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    done(before, true);
  } catch (fault) {
    console.info(fault);
    done('没能写成文件，请再试。', true);
  }
});

addEventListener('popstate', () => {
  // A footnote of the report changes the address too.
  if (new URLSearchParams(location.search).toString() !== new URLSearchParams(made?.query ?? '').toString()) restore();
});

delete form.dataset.scripted;
delete result.dataset.scripted;
restore();

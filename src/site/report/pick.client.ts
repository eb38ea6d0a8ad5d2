import type { Place } from '../cite/place.ts';
import { href } from '../links.ts';
import { MOST_ITEMS, readBasket, writeBasket } from './basket.client.ts';

/** 加入报告: keeps a clause, a target, or all that a row of a comparison shows, and says so. */

const said = document.createElement('p');
said.className = 'toast';
said.lang = 'zh-CN';
said.setAttribute('role', 'status');
document.body.append(said);
let clear: ReturnType<typeof setTimeout> | undefined;
const SHOWN_FOR = 8000;

function say(words: string): void {
  const link = document.createElement('a');
  link.href = href('/report/');
  link.textContent = '去看报告';
  // A change of what was there is read out, also where the words are the same.
  said.replaceChildren();
  requestAnimationFrame(() => said.replaceChildren(words, link));
  clearTimeout(clear);
  const hide = (): void => {
    if (said.matches(':hover, :focus-within')) clear = setTimeout(hide, SHOWN_FOR);
    else said.replaceChildren();
  };
  clear = setTimeout(hide, SHOWN_FOR);
}

/** What the row of a comparison shows, or all rows below a heading: figures, or clauses. */
function placesIn(button: HTMLElement): readonly string[] {
  const row = button.closest('tr');
  const rows = row?.classList.contains('group') ? row.closest('tbody') : row;
  const places = [...(rows?.querySelectorAll<HTMLElement>('[data-entry].said, [data-clause-ref]') ?? [])]
    .filter((item) => !item.closest('[hidden]'))
    .map(({ dataset }) => dataset.entry ?? dataset.clauseRef ?? '');
  return [...new Set(places)];
}

export function pick({ key, page }: Place, button: HTMLElement): void {
  const before = readBasket();
  const places = page ? placesIn(button) : [key];
  const fresh = places.filter((place) => !before.includes(place));
  if (places.length === 0) say('这一行没有可以加入的条文。');
  else if (fresh.length === 0) say(`已经在报告里，共 ${before.length} 处。`);
  else if (before.length + fresh.length > MOST_ITEMS) say(`报告里最多收 ${MOST_ITEMS} 处，没有加入。`);
  else if (writeBasket([...before, ...fresh])) {
    const added = fresh.length > 1 ? `已加入报告 ${fresh.length} 处` : '已加入报告';
    say(`${added}，共 ${before.length + fresh.length} 处。`);
  } else say('浏览器不让本站记住，没能加入。');
}

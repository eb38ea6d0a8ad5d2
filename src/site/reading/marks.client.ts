/**
 * A target in the text and its note in the margin know each other: what is pointed at or focused shows at both places,
 * and a click on one goes to the other. Where the margin is folded away the note comes up in a sheet instead.
 */

const sheet = document.getElementById('sheet')!;
const folded = matchMedia('(max-width: 55.99rem)');

interface Pair {
  /** Where the target begins; in a row of a table it goes on in other cells. */
  readonly mark: HTMLElement;
  readonly rest: HTMLElement[];
  readonly note: HTMLElement;
}

const pairs = new Map<Element, Pair>();
for (const link of document.querySelectorAll<HTMLAnchorElement>('.figs a')) {
  const anchor = link.hash.slice(1);
  const mark = document.getElementById(anchor);
  const note = link.closest<HTMLElement>('p, li');
  const when = note?.closest('ul')?.querySelector('.when');
  if (!mark || !note || !when) continue;
  note.id = `n.${anchor}`;
  when.id ||= `w.${anchor}`;
  mark.tabIndex = 0;
  mark.setAttribute('aria-describedby', `${note.id} ${when.id}`);
  const pair = { mark, rest: [], note };
  pairs.set(mark, pair).set(note, pair);
}
for (const part of document.querySelectorAll<HTMLElement>('mark[data-rest]')) {
  const pair = pairs.get(document.getElementById(part.dataset.rest!)!);
  if (!pair) continue;
  pair.rest.push(part);
  pairs.set(part, pair);
}

const pairAt = (at: EventTarget | null): Pair | undefined =>
  at instanceof Element ? pairs.get(at.closest('mark, .figs :is(p, li)') ?? at) : undefined;

let lit: Pair | undefined;
function light(pair: Pair | undefined): void {
  if (pair === lit) return;
  for (const { element, on } of [
    { element: lit, on: false },
    { element: pair, on: true },
  ]) {
    if (!element) continue;
    for (const part of [element.mark, ...element.rest, element.note]) part.classList.toggle('on', on);
  }
  lit = pair;
}

/** The note, with its conditions, and what is said of its group. */
function raise({ note }: Pair): void {
  const list = document.createElement('ul');
  for (const line of [note.closest('li')!, note.closest('ul')!.querySelector('.when')!]) {
    const copy = line.cloneNode(true) as Element;
    for (const part of [copy, ...copy.children]) {
      part.removeAttribute('id');
      part.classList.remove('on');
    }
    list.append(copy);
  }
  sheet.replaceChildren(list);
  sheet.showPopover();
}

document.addEventListener('mouseover', ({ target }) => light(pairAt(target)));
document.addEventListener('focusin', ({ target }) => {
  const pair = pairAt(target);
  light(pair);
  if (pair && target === pair.mark && folded.matches && pair.mark.matches(':focus-visible')) raise(pair);
});
document.addEventListener('focusout', ({ target }) => {
  if (target === lit?.mark) sheet.hidePopover();
  light(undefined);
});

function follow({ target }: Event): void {
  const pair = pairAt(target);
  if (!pair || pair.note.contains(target as Node) || !getSelection()?.isCollapsed) return;
  if (folded.matches) raise(pair);
  else pair.note.querySelector('a')!.focus();
}
document.addEventListener('click', follow);
document.addEventListener('keydown', (event) => {
  if (event.key === 'Enter') follow(event);
});

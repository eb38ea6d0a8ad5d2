import './marks.client.ts';

/** What the reading page gains when scripts run. Without them it reads, links and prints all the same. */

const article = document.querySelector('article')!;
const said = document.getElementById('said')!;

/** In wide windows the outline and the margin stand open; figures wherever there is a margin. */
const wide = matchMedia('(min-width: 72rem)');
const margin = matchMedia('(min-width: 56rem)');
const unfold = (): void => {
  for (const fold of document.querySelectorAll<HTMLDetailsElement>('details.fold')) fold.open = wide.matches;
  for (const figures of document.querySelectorAll<HTMLDetailsElement>('details.figs')) figures.open = margin.matches;
};
unfold();
for (const query of [wide, margin]) query.addEventListener('change', unfold);

/** The outline follows the reader: the last clause or annex in it whose top has passed the upper quarter of the window. */
const links = new Map(
  [...document.querySelectorAll<HTMLAnchorElement>('.outline a')].map((link) => [link.hash.slice(1), link]),
);
const sections = [...links.keys()].flatMap((id) => document.getElementById(id) ?? []);
const outline = document.querySelector<HTMLElement>('.outline');
/** Not by `scrollIntoView`, which would also make the next Tab go on from there. */
function keepInOutline(link: HTMLElement): void {
  if (outline === null) return;
  const { top, bottom } = link.getBoundingClientRect();
  const frame = outline.getBoundingClientRect();
  if (top < frame.top) outline.scrollTop += top - frame.top;
  else if (bottom > frame.bottom) outline.scrollTop += bottom - frame.bottom;
}

let current: HTMLAnchorElement | undefined;
const follow = (): void => {
  const passed = sections.findLast((section) => section.getBoundingClientRect().top < innerHeight / 4);
  const link = passed && links.get(passed.id);
  if (link === current) return;
  current?.removeAttribute('aria-current');
  link?.setAttribute('aria-current', 'true');
  current = link;
  if (wide.matches && link) keepInOutline(link);
};
const observer = new IntersectionObserver(follow, { rootMargin: '0px 0px -75% 0px', threshold: [0, 1] });
for (const section of sections) observer.observe(section);

/** What is copied from the text is the text; what stands beside it is copied where nothing else is selected. */
const noteAt = (node: Node | null): Element | null | undefined => node?.parentElement?.closest('[data-editorial]');
const select = (value: string): void => {
  for (const note of article.querySelectorAll<HTMLElement>('[data-editorial]')) note.style.userSelect = value;
};
addEventListener('copy', () => {
  const { anchorNode, focusNode } = getSelection()!;
  const note = noteAt(anchorNode);
  if (note && note === noteAt(focusNode)) return;
  select('none');
  setTimeout(select, 0, '');
});

/** § copies the address as well as going to it. */
let clear: ReturnType<typeof setTimeout> | undefined;
article.addEventListener('click', async (event) => {
  const pin = (event.target as Element).closest<HTMLAnchorElement>('a.pin');
  if (!pin || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const address = location.origin + location.pathname + pin.hash;
  said.textContent = await navigator.clipboard.writeText(address).then(
    () => '已复制本条链接',
    () => '没能复制，请从地址栏复制',
  );
  clearTimeout(clear);
  clear = setTimeout(() => {
    said.textContent = '';
  }, 3000);
});

if (new URLSearchParams(location.search).has('q')) import('../../search/found.client.ts');

/** A place that is not there is told on arrival; here one that is asked for in a page that is open. */
addEventListener('hashchange', () => {
  document.querySelector<HTMLButtonElement>('[aria-label="网址"] button')?.click();
  const anchor = location.hash.slice(1);
  if (anchor !== '' && !document.getElementById(anchor))
    import('../edition/notice.client.ts').then(({ tellLost }) => tellLost(anchor)).catch(console.info);
});

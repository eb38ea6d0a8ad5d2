import { isPlace } from '../../edition/anchors.ts';
import {
  belowOf,
  type Change,
  type EditionList,
  isUnchanged,
  type Notice,
  noticeOf,
  type Since,
} from '../../edition/notice.ts';
import { dateText } from '../../model/words.ts';

/** The notice for readers who come with an address of an older version: at the foot of the window, folded, silent on print. */

type Child = Node | string;

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]>,
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

const shorten = (text: string): string => (text.length > 18 ? `${text.slice(0, 18)}…` : text);

/** Label and final mark of a printed heading: `2. 优化配送网络。` */
const AROUND =
  /^(?:第[^章节条]{1,6}[章节条]|[（(]?[一二三四五六七八九十百\d]{1,4}[）)]?[、.．]?|——)\s*|[。．：:；;]$/gu;

/** What a place is called: the words of a target, number and heading of a clause, number of a paragraph. */
function nameOf(anchor: string): string {
  const place = document.getElementById(anchor);
  if (place?.matches('mark')) return `“${shorten(place.textContent ?? '')}”`;
  const heading = place?.querySelector('h2, h3, h4, h5, h6, b.run')?.textContent?.trim().replaceAll(AROUND, '') ?? '';
  return place?.matches('section') && heading !== '' ? `${anchor} ${shorten(heading)}` : anchor;
}

const linkTo = (anchor: string): Child =>
  document.getElementById(anchor) ? element('a', { href: `#${anchor}` }, nameOf(anchor)) : anchor;

const KINDS = [
  ['changed', '文字有改动'],
  ['remarked', '原文未改，编者标注有改动'],
  ['added', '新增'],
  ['gone', '撤下'],
] as const;

const STATES = {
  same: '没有改动',
  changed: '文字有改动，引用前请核对',
  remarked: '原文没有改动，编者所加的标注有改动',
  added: '是那以后才有的',
  gone: '已经撤下',
} as const;

function listOf(change: Change): HTMLElement {
  const rows = KINDS.flatMap(([kind, words]): Child[] =>
    change[kind].length === 0
      ? []
      : [
          element('dt', {}, `${words} ${change[kind].length} 处`),
          element('dd', {}, element('ul', {}, ...change[kind].map((anchor) => element('li', {}, linkTo(anchor))))),
        ],
  );
  return element('dl', {}, ...rows);
}

function summaryOf(change: Change): string {
  const counts = KINDS.flatMap(([kind, words]) =>
    change[kind].length > 0 ? [`${words} ${change[kind].length} 处`] : [],
  );
  const besides = [
    ...(change.page === 'same'
      ? []
      : [change.page === 'changed' ? '题名、文号等要素有改动' : '来源等编者所记的要素有改动']),
    ...(change.notes > 0 ? [`校勘记有 ${change.notes} 处增减`] : []),
  ];
  return `本页自那时以来：${[...counts, ...besides].join('；')}`;
}

function partsOf(notice: Notice, path: string): readonly HTMLElement[] {
  const line = (...children: readonly Child[]): HTMLElement => element('p', {}, ...children);
  switch (notice.kind) {
    case 'unknown':
      return [line(`网址里的内容版本“${shorten(notice.version)}”不在本站的记录里，无从知道改动了什么。`)];
    case 'elsewhere': {
      const isChanged = notice.pages.includes(path);
      if (notice.absent) return [line('那个版本还没有收录这份文件。')];
      if (notice.pages.length === 0) return [line('本站的内容自那时以来没有改动。')];
      return [
        line(
          isChanged ? '本页自那时以来有改动。' : `本站自那时以来有 ${notice.pages.length} 处内容有改动，可能影响本页。`,
        ),
      ];
    }
    case 'known': {
      const { cited, change } = notice;
      const below = cited?.state === 'same' ? belowOf(cited.anchor, change).length : 0;
      const about =
        cited === null
          ? []
          : [
              line(
                '所引的 ',
                linkTo(cited.anchor),
                ` ${STATES[cited.state]}${below > 0 ? `，其下有 ${below} 处改动` : ''}。`,
              ),
            ];
      if (isUnchanged(change)) return [...about, ...(cited === null ? [line('本页自那时以来没有改动。')] : [])];
      const places = [change.changed, change.remarked, change.added, change.gone].flat();
      return [
        ...about,
        places.length === 0
          ? line(`${summaryOf(change)}。`)
          : element('details', {}, element('summary', {}, summaryOf(change)), listOf(change)),
      ];
    }
    default:
      return notice satisfies never;
  }
}

async function read<T>(address: string): Promise<T> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return (await response.json()) as T;
}

const SHORT = 12;
const dated = (date: string | null): string => (date === null ? '未发布' : dateText(date));

/**
 * @param version as the address names it
 * @param about where the page says what it is: its own edition, and where the records of editions lie
 */
export async function tell(version: string, about: DOMStringMap): Promise<void> {
  const { editions, since, path = '', changes = '' } = about;
  if (editions === undefined) return;
  const [list, own] = await Promise.all([
    read<EditionList>(editions),
    since ? read<readonly Since[]>(since) : Promise.resolve(null),
  ]);
  const anchor = decodeURIComponent(location.hash.slice(1));
  const notice = noticeOf(version, isPlace(anchor) ? anchor : '', list, own, document.getElementById(anchor) !== null);
  if (notice === null) return;

  const now = list.editions.at(-1);
  const from =
    notice.kind === 'unknown'
      ? '网址里的版本'
      : `这个网址引自 ${dated(notice.date)}的内容版本 ${version.slice(0, SHORT)}，现在是 ${dated(now?.date ?? null)}的 ${list.current}。`;
  show(
    '内容版本',
    [...(notice.kind === 'unknown' ? [] : [element('p', { className: 'from' }, from)]), ...partsOf(notice, path)],
    [element('a', { href: changes }, '内容更新记录')],
  );
}

/** As it is printed in an address; what is no encoding stays as it is. */
function decoded(hash: string): string {
  try {
    return decodeURIComponent(hash);
  } catch {
    return hash;
  }
}

/** Of a place that the page does not have, though nothing says that it ever had. Every page has a top. */
export function tellLost(hash: string): void {
  const anchor = decoded(hash);
  if (anchor.toLowerCase() === 'top' || document.getElementById(anchor) !== null) return;
  const words = `这份文件里没有网址所指的“${shorten(anchor)}”；网址可能抄错了，下面是全文。`;
  show('网址', [element('p', {}, words)], []);
}

function show(label: string, parts: readonly HTMLElement[], ways: readonly HTMLElement[]): void {
  const close = element('button', { type: 'button' }, '关闭');
  const bar = element(
    'aside',
    { className: 'edition' },
    element('div', {}, ...parts),
    element('p', { className: 'ways' }, ...ways, close),
  );
  // Also on a page in another language.
  bar.lang = 'zh-CN';
  bar.setAttribute('aria-label', label);
  // Neither what has the focus nor the end of the page hides behind the notice: edition.css keeps its height clear.
  const keepClear = (): void => document.documentElement.style.setProperty('--notice', `${bar.offsetHeight}px`);
  const observer = new ResizeObserver(keepClear);
  close.addEventListener('click', () => {
    observer.disconnect();
    bar.remove();
    keepClear();
  });
  // A region that is there before its words are announced.
  const region = element('div', {});
  region.setAttribute('role', 'status');
  document.body.append(region);
  region.append(bar);
  keepClear();
  observer.observe(bar);
}

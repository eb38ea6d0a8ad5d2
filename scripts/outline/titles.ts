import { BODY } from '../lines/forms.ts';
import { type Part, plain } from './part.ts';

/** Reads the lines of a title; writes the title of a document, and whether it hands on another text. */

/** Titles run to a hundred characters; whatever stands behind this many is none. */
export const LONGEST_TITLE = 2000;

/** Lines that a head has at most. */
export const LONGEST_HEAD = 12;

/** A notice whose business is to hand on another text. */
const HANDS_ON = /(?:印发|转发|批转|下发|发布|公布|颁布|颁发)/u;

/** 关于公开征求《…（征求意见稿）》意见的公告: what is put up for comment is handed on too. */
const ASKS_FOR_OPINIONS = /(?:征求|征集).{0,60}意见|[》”](?:公开)?(?:征求|征集).{0,6}意见/u;

export const isCoveringTitle = (title: string): boolean =>
  (HANDS_ON.test(title) || ASKS_FOR_OPINIONS.test(title)) &&
  /(?:通知|公告|通告|启事|命令|令|函|决定)(?:[（(][^（）()]*[）)])*$/u.test(title);

/** A title without white space, quotes and brackets. */
export const bareTitle = (value: string): string => plain(value).replace(/[“”"《》〈〉（）()〔〕—–－-]/gu, '');

/** Whether the title of a plan is what the covering title hands on, with or without a 的 (推行…的指导意见). */
export const isHandedOn = (covering: string, title: string): boolean =>
  title.length >= 4 && bareTitle(covering).replaceAll('的', '').includes(bareTitle(title).replaceAll('的', ''));

/**
 * The title of the parts before the text. A page that shows it above the document prints it twice or more, also in
 * quotation marks: the last one is the document's own.
 */
export function titleOf(parts: readonly Part[]): string | null {
  const words = parts
    .filter(({ kind, zone }) => kind === 'title' && zone === 'front')
    .map(({ text }) => plain(text.value));
  if (words.length === 0 || words.length > LONGEST_HEAD) return words.length === 0 ? null : words.join('');
  const bare = words.map(bareTitle);
  const whole = bare.join('');
  for (let first = 1; first <= words.length / 2; first += 1) {
    const title = bare.slice(0, first).join('');
    const times = whole.length / title.length;
    if (title.length < 6 || !Number.isInteger(times) || title.repeat(times) !== whole) continue;
    let from = words.length;
    for (let length = 0; length < title.length; ) {
      from -= 1;
      length += bare[from]!.length;
    }
    return unquoted(words.slice(from).join(''));
  }
  // The name of the page's site, or what it says of itself, may stand between the two.
  for (let first = 1; first < words.length / 2; first += 1) {
    const title = bare.slice(0, first).join('');
    const again = bare.findIndex((_, index) => index > first && bare.slice(index).join('') === title);
    const isSite = again !== -1 && !words.slice(first, again).some((value) => BODY.test(value));
    if (title.length >= 8 && isSite) return unquoted(words.slice(again).join(''));
  }
  // One of the two may lack the issuer, whose name opens a whole title; the page's may say which version it is (2019修订).
  for (let first = 1; first < words.length; first += 1) {
    const title = bare.slice(0, first).join('');
    const own = bare.slice(first).join('');
    const [short, long] = title.length < own.length ? [title, own] : [own, title];
    const rest = long.endsWith(short) ? long.slice(0, -short.length) : '';
    const isVersion = long.startsWith(short) && VERSION.test(long.slice(short.length));
    const isIssuer = rest.length <= 40 && !/关于|通知/u.test(rest) && BODY.test(rest);
    if (short.length < 8 || !(isIssuer || isVersion)) continue;
    const isPages = isIssuer && long === title;
    return unquoted((isPages ? words.slice(0, first) : words.slice(first)).join(''));
  }
  // Where nothing stands between them, the title of the plan is not the notice's.
  for (let first = 1; first < words.length; first += 1) {
    const covering = words.slice(0, first).join('');
    if (isCoveringTitle(covering) && isHandedOn(covering, words.slice(first).join(''))) return unquoted(covering);
  }
  return unquoted(words.join(''));
}

const VERSION = /^(?:\d{4}年?(?:\d{1,2}月)?)?(?:修订|修正|修改|废止|失效)版?$/u;

/** 【规范性文件】 and 【已废止】 are the site's; quotes around the whole are no part of it, nor 标题： and 名称：. */
const unquoted = (title: string): string => {
  const own = title.replace(
    /^(?:标题|名称)(?:[：:][|｜]?|(?=\p{Script=Han}{0,24}关于))|[|｜]$|^【[^【】]{2,8}】|【[^【】]{2,8}】$/gu,
    '',
  );
  // What is nothing but such a mark stays what it is.
  return own === '' ? title : (/^《([^《》]+)》$/u.exec(own)?.[1] ?? own);
};

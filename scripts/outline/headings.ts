import { LIST_START } from '../lines/forms.ts';
import type { Label } from '../lines/labels.ts';

/**
 * Where the heading of a unit ends. Reads the text of its opening paragraph; writes how much of it is heading.
 *
 * A heading in a paragraph of its own has no closing stop (一、总体要求), or has one and the text comes after it
 * (（二）工作目标。). A run-in heading is the short first sentence of a longer paragraph (1. 扎实推进…建设。加强…).
 * A plain sentence, and the item of a list (…；), has none.
 */

/** Longest heading that is taken for one, in characters; titles of 24 to 30 are common, sentences run to 40 and more. */
const LONGEST_HEADING = 50;
const LONGEST_RUN_IN = 42;

/** What sentences begin with and headings do not. */
const SENTENCE_START =
  /^(?:到|至|力争|截至|对(?:于)?[^。]{2,}?(?:，|,|的|给予)|凡|如|若|根据|按照|为(?:了|贯彻|进一步|深入|加快)|经(?!济|营|贸|开区)|自(?!主|然|动|贸|由|营|助|身|建)|在[^。]{2,}?(?:中|时|前|后|内|下)[，,]|符合|未经|任何|各(?:级|地|县|区|部门|单位|有关)[^。]{0,20}(?:要|应|须|需)|本(?:办法|规定|意见|方案|条例|细则|措施|规则))/u;
/** What sentences hold and headings do not. */
const SENTENCE_WORDS =
  /(?:应当|不得|可以|必须|给予|予以|按照.*标准|达到\s*\d|范围为|约\s*\d|不(?:少|低|超)(?:于|过)|以上|以下|是指|有权|处以|由.*(?:负责|制定|承担)|下列|如下)/u;

/** Position behind the first sentence, its stop and closing quotes included; -1 where none ends. */
function firstStop(text: string, from: number): number {
  // A half-width full stop stands for a wide one between Chinese characters.
  const match = /(?:[。！？]|(?<=\p{Script=Han})[.．](?=\s*(?:[\p{Script=Han}“《]|$)))[”’）)》]*/u.exec(
    text.slice(from),
  );
  return match ? from + match.index + match[0].length : -1;
}

const commas = (value: string): number => value.match(/[，,；;]/gu)?.length ?? 0;

/** 将第三条修改为：“市邮政管理部门负责监督管理。县级人民政府…”: a stop inside what is quoted. */
const opensQuote = (value: string): boolean => value.lastIndexOf('“') > value.lastIndexOf('”');

function looksLikeHeading(sentence: string, longest: number): boolean {
  const value = sentence.replace(/(?<![。．：:！？\s])[。．：:！？\s]+$/u, '');
  return (
    value.length > 0 &&
    value.length <= longest &&
    commas(value) <= 2 &&
    !opensQuote(value) &&
    !/[；;]/u.test(value) &&
    !SENTENCE_START.test(value) &&
    (!SENTENCE_WORDS.test(value) || GRANT.test(value))
  );
}

/** 给予运营补贴, 予以表彰奖励: what a measure is called, where nothing says how much. */
const GRANT = /^(?:给予|予以)[\p{Script=Han}、]{2,12}$/u;

/** 【目的】, （职责分工）, and words set off by white space: what an article's heading looks like. */
const ARTICLE_HEADING = /^\s*(?:[【［[][^】］\]]{2,20}[】］\]]|[（(][^（）()，。；：、]{2,16}[）)](?=\s*\S))\s*/u;

/** 第二条 支持企业提质增效, with text or numbered items below. */
export const isArticleName = (body: string): boolean =>
  /^[\p{Script=Han}、“”A-Za-z0-9+]{2,24}。?$/u.test(body) && looksLikeHeading(body, LONGEST_RUN_IN);

/** What a colon parts is no heading: 联系电话：…, 完成时限：… are what an item says of itself. */
const ITEM_FIELD = /(?:电话|地址|邮箱|邮件|联系人|联系方式|传真|网址|单位|部门|时限|期限|时间)$/u;

/** Length of a name that a colon parts from its text, which is a sentence: 一、行动目标：到2027年，…。 */
function colonLength(text: string): number {
  const match = /^\s*([\p{Script=Han}、“”A-Za-z0-9+]{2,20})[：:](?=\s*[^\s“：:])/u.exec(text);
  const name = match?.[1] ?? '';
  const isSentence = /[，；].*[。；]|。/u.test(text.slice(match?.[0].length ?? text.length));
  return isSentence && !ITEM_FIELD.test(name) && looksLikeHeading(name, 20) ? match![0].length : 0;
}

export interface Opening {
  readonly label: Label;
  /** The whole paragraph. */
  readonly text: string;
  /** Where lists of responsible units begin, or the text's length. */
  readonly listStart: number;
  /** What comes next in the unit: text of its own, a deeper unit, or neither. */
  readonly followedBy: 'text' | 'unit' | 'nothing';
  /** Most units of this class in this document have a run-in heading. */
  readonly usual: boolean;
  /** Most articles of this document have a name in a paragraph of its own: then one may end in a stop. */
  readonly areNamed: boolean;
}

/** Length of the heading, label and closing mark included; 0 where the unit has none. */
export function headingLength({ label, text, listStart, followedBy, usual, areNamed }: Opening): number {
  const start = label.label.length;
  if (text.slice(start).trim() === '' || LIST_START.test(text.slice(start).trim())) return 0;
  if (label.class === 'article') {
    const printed = ARTICLE_HEADING.exec(text.slice(start));
    if (printed) return start + printed[0].trimEnd().length;
    const body = text.slice(start, listStart).trim();
    if (followedBy !== 'nothing' && (areNamed || usual || !body.endsWith('。')) && isArticleName(body))
      return listStart;
    if (!usual) return 0;
  }
  const named = colonLength(text.slice(start, listStart));
  if (named > 0) return start + named;
  const stop = firstStop(text, start);
  const isSingle = stop === -1 || text.slice(stop, listStart).trim() === '';
  if (!isSingle) {
    const longest = usual ? LONGEST_HEADING : label.class === 'dash' || label.class === 'bullet' ? 24 : LONGEST_RUN_IN;
    return looksLikeHeading(text.slice(start, stop), longest) ? stop : 0;
  }
  const body = text.slice(start, listStart).trim();
  const isOpenEnded = stop === -1 && !/[；;，,]$/u.test(body);
  // 第三部分为保障措施。 tells what a text has.
  if (label.class === 'part' || label.class === 'chapter' || label.class === 'section')
    return isOpenEnded || (followedBy !== 'nothing' && !/^[为是]/u.test(body)) ? listStart : 0;
  if (isOpenEnded) {
    if (label.class === 'article') return 0;
    const isLead = /[：:]$/u.test(body);
    if (isLead && followedBy === 'unit' && !looksLikeHeading(body, 20)) return 0;
    return body.length <= LONGEST_HEADING &&
      !/[。；]/u.test(body) &&
      (commas(body) <= 3 || followedBy !== 'nothing') &&
      !(label.class === 'circled' && commas(body) > 0)
      ? listStart
      : 0;
  }
  if (stop === -1) return 0;
  return followedBy !== 'nothing' && label.class !== 'article' && looksLikeHeading(body, LONGEST_HEADING)
    ? listStart
    : 0;
}

/** What a sentence says behind a heading that only white space sets off. */
const BEHIND_GAP = /^(?:对(?![外接标口照应])|凡|按照?|为(?:了|进一步|贯彻)|自20|到20)[^。]{6,}。/u;

/** Length of a heading that white space sets off (1.鼓励企业出口　对出口企业…); `gaps` is where white space stood. */
export function setOffLength(text: string, label: Label, gaps: readonly number[]): number {
  const start = label.label.length;
  const at = gaps.find((gap) => gap > start);
  if (at === undefined || label.class === 'dash' || label.class === 'bullet') return 0;
  const title = text.slice(start, at);
  return /^[\p{Script=Han}“”、]{4,24}$/u.test(title) && !SENTENCE_WORDS.test(title) && BEHIND_GAP.test(text.slice(at))
    ? at
    : 0;
}

/** Length of a run-in heading without a label (业务规模继续壮大。全市…); 0 where there is none. */
export function unlabelledHeadingLength(text: string): number {
  const stop = firstStop(text, 0);
  if (stop === -1 || text.length - stop < 10) return 0;
  const title = text.slice(0, stop - 1);
  const isShort = title.length >= 4 && title.length <= 16;
  return isShort &&
    !/[，,；;：:、0-9“”（）()]/u.test(title) &&
    !SENTENCE_START.test(title) &&
    !SENTENCE_WORDS.test(title)
    ? stop
    : 0;
}

import { isTimePhrase, LIST_WORD } from '../lines/forms.ts';
import { readLabel } from '../lines/labels.ts';
import { placesOf, type Span } from '../lines/spans.ts';
import { closedBrackets, cut, NONE_CLOSED, OPENER } from './cut.ts';
import { cutGaps, joinTiers } from './names.ts';
import { CARRY } from './readList.ts';
import {
  AND_OTHERS,
  BODY_END,
  LABEL,
  LIST_MARK,
  OTHER_LABEL,
  PROPER_END,
  RANKING,
  VERB,
  withoutRanking,
} from './words.ts';

/**
 * Reads the text of a paragraph; writes where lists of responsible units stand in it.
 * Only lists count: a bracket, or a line of its own, that says 责任单位, 牵头单位, 配合单位 …, and a bracket that ends in
 * 负责, 牵头, 配合 or 按职责分工, or closes an item and holds nothing but names. A unit named in running prose is none.
 */

/** 支持市级平台提供技术支持, 为企业…: what is done, and nobody's name; 对外贸易局 and 向阳区政府 are names. */
const SAYS_WHAT = /^\s*(?:支持|鼓励|引导|推动|为|对(?!外)|向(?!阳))/u;

/** Help that is given (市属国有企业提供资金支持) is a duty beside one who answers for the work. */
const LEADS = /负责|牵头/u;

/** 市商务局牵头，2025年6月底前完成: by when is nobody's name. */
const withoutTimes = (value: string): string =>
  /\d|长期|持续|常态|年底|年内/u.test(value)
    ? value
        .split(/(?<=[，,；;])/u)
        .filter((phrase) => !isTimePhrase(phrase.replace(/[，,；;]$/u, '')))
        .join('')
        .replace(/[，,；;]$/u, '')
    : value;

/** A bracket without a label is a list when it ends in what units do and names bodies. */
function isUnlabelledList(bracket: string): boolean {
  const own = bracket.includes('不再') ? bracket.replace(CARRY, '') : bracket;
  const value = withoutTimes(own.replace(RANKING, '').replace(/(?<![。；;，,\s])[。；;，,\s]+$/u, ''));
  const verb = VERB.exec(value)?.[0] ?? '';
  if (
    verb === '' ||
    /[。！？]/u.test(value) ||
    SAYS_WHAT.test(value) ||
    (/提供/u.test(verb) && !value.split(/[、，,；;]/u).some((phrase) => LEADS.test(VERB.exec(phrase)?.[0] ?? ''))) ||
    /^(?:包括|含|其中|如|例如|不|除|由企业|指|以下|简称|[下又也原]称)/u.test(value)
  )
    return false;
  const names = value
    .split(/[、，,；;]/u)
    .map((name) => name.replace(VERB, '').replace(AND_OTHERS, ''))
    .filter((name) => name !== '');
  const isNamed = (name: string): boolean =>
    (/^(?:由)?(?:市|省|县|区|各|州|国家|自治|驻|团|人行|[\p{Script=Han}]{2,8}(?:市|县|区))/u.test(name) &&
      BODY_END.test(name)) ||
    PROPER_END.test(name);
  return names.some((name) => isNamed(name) && name.length >= 3) && names.every((name) => name.length <= 30);
}

/**
 * Behind the last sentence of an item a bracket that holds nothing but names, and who of them leads: …补贴。（市民政局、
 * 市财政局）, （市商务局牵头；市财政局）. On a line of
 * its own it holds two at least: one in brackets may have written what follows.
 */
function isBareList(text: string, open: number, close: number, gaps: readonly number[]): boolean {
  const isAlone = open === 0 && /、|会同/u.test(text.slice(open, close)) && !/^.(?:原|含|即|包括|以下)/u.test(text);
  const before = text.slice(Math.max(0, open - 8), open);
  const isClosing = !isAlone && !/[。；！.．]\s*$/u.test(before);
  if (isClosing && (open === 0 || !ENDS_IN_FIGURE.test(before))) return false;
  if (!/^[。；\s]*$/u.test(text.slice(close + 1))) return false;
  const list = withoutRanking(text);
  const names = joinTiers(list, cut(list, { start: open + 1, end: close }, /[、，,；;（(〔［[【〈<）)〕］\]】〉>]/gu))
    .flatMap((name) => cutGaps(list, name, gaps))
    .map(({ start, end }) => list.slice(start, end).trim().replace(VERB, '').replace(AND_OTHERS, ''))
    .filter((name) => name !== '' && !isTimePhrase(name));
  return (
    names.length > 0 &&
    names.every(
      (name) =>
        name.length >= 3 &&
        name.length <= 20 &&
        // （数据来源于市统计局）, （解释权归市商务局）, （此件发至县人民政府） say something of a body.
        !/来源|引自|摘自|解释|发至|印发|抄送|[归见详]|(?:单位|机关|部门)(?:为|是)/u.test(name) &&
        ((!isClosing && (PROPER_END.test(name) || HOUSE_END.test(name))) ||
          (/^(?:市|省|县|区|各|[\p{Script=Han}]{2,6}(?:市|县|区))/u.test(name) && BODY_END.test(name))),
    ) &&
    (names.some((name) => PROPER_END.test(name) || /(?:政府|街道)$|^[市省县区州]委.+[部办室]$/u.test(name)) ||
      isHouses(names))
  );
}

/** 增长6%左右（市发展改革委）。: behind a figure a bracket says who does it; 报请上级审批（省发展改革委）。 says who is meant. */
const ENDS_IN_FIGURE =
  /[\d百千万亿](?:[%％个家件元吨米亩人名次台辆套项条座处所户期场]|百分点|平方米|公里|人次){1,2}(?:以上|左右|以内)?$/u;

/** 市文化馆、市图书馆: houses of the city, two at least. */
const isHouses = (names: readonly string[]): boolean =>
  names.length >= 2 && names.every((name) => /^[市省县区]/u.test(name) && HOUSE_END.test(name));

const HOUSE_END = /(?:馆|宫|学院|大学|医院|学校|研究[院所]|日报社|报社|广播电视台|电视台|[科处股]|领导小组|专班)$/u;

/** Behind the last sentence, or by itself, what only says who leads and who helps: 市商务局牵头，市财政局配合。 */
function bareTail(text: string): { readonly index: number; readonly 0: string } | null {
  let end = text.length;
  while (end > 0 && /[。；\s]/u.test(text[end - 1]!)) end -= 1;
  if (!/(?:负责|牵头|配合|参与|落实|实施|协助)$/u.test(text.slice(Math.max(0, end - 4), end))) return null;
  const index = Math.max(text.lastIndexOf('。', end - 1), text.lastIndexOf('！', end - 1)) + 1;
  // 第三条 市商务局负责组织实施。
  if (index === 0 && readLabel(text)?.class === 'article') return null;
  const phrases = text.slice(index, end).split(/[；;，,]/u);
  if (end - index > LONGEST_TAIL || !phrases.every((phrase) => isDuty(phrase))) return null;
  return { index, 0: '' };
}

const LONGEST_TAIL = 160;

/** 市财政局、市水务局参与: names of bodies and what they do, nothing else. */
function isDuty(phrase: string): boolean {
  const value = phrase.trim().replace(/^由/u, '');
  const verb = VERB.exec(value)?.[0] ?? '';
  const names = value
    .slice(0, value.length - verb.length)
    .replace(AND_OTHERS, '')
    .split('、');
  return verb !== '' && names.every((name) => isPlainName(name));
}

/** A name and no part of a sentence: 具体工作由市商务局 and 各部门 are none. */
const isPlainName = (name: string): boolean =>
  name.length >= 3 &&
  name.length <= 24 &&
  !/[由的将把并要应须]|^(?:各|有关|相关|其他|责任)*(?:单位|部门)$/u.test(name) &&
  (/^(?:市|省|县|区|各|镇|乡)/u.test(name) ? BODY_END.test(name) : name.length <= 10 && PROPER_END.test(name));

interface List extends Span {
  readonly inside: Span;
}

/** Behind a label of another kind, the label of units. */
const LABEL_FURTHER_IN = new RegExp(`[；;，,。]\\s*${LIST_WORD}\\s*[：:]`, 'u');

/** 责任领导：, 完成时限：: what may stand before the label of units on its line. */
const FIRST_LABEL =
  /^(?:[\p{Script=Han}]{0,4}(?:领导|责任人|负责人|联系人)|[\p{Script=Han}]{0,4}(?:时限|时间|期限|节点))\s*[：:]/u;

/** 以上3项由…牵头，…配合。: a line that names the units of what stands above it. */
const SAID_OF_ABOVE =
  /^(?:以上|上述)[^，。；：、由]{0,16}(?:由|[，：]由)(?=[^。]{2,400}(?:牵头|负责|配合|落实)[^。]{0,8}。?$)/u;

/** A list outside brackets. */
const BARE_LIST = new RegExp(`(?:^|[。！；;）)])(\\s*)(?=${LIST_WORD}\\s*${LIST_MARK})`, 'u');

/** 责任单位：市总工会, 完成时限：2024年12月. */
export const isLabelled = (sentence: string): boolean => LABEL.test(sentence) || FIRST_LABEL.test(sentence);

/** Lists of all departments run to a few hundred characters; a longer bracket is a list only if it opens with a label. */
const LONGEST_LIST = 5000;

/** Behind a sentence only a short list counts: a longer one is prose that happens to hold the words. */
const isListTail = (tail: string): boolean =>
  !/。./u.test(tail) || tail.split('。').every((part) => part === '' || isLabelled(part));

export function findListSpans(text: string, gaps: readonly number[]): List[] {
  const lists: List[] = [];
  const openers = placesOf(text, OPENER);
  const closed = openers.length === 0 ? NONE_CLOSED : closedBrackets(text);
  // 牵头单位：市发改委（市统计局配合）: the bracket is part of the list.
  const labelled = openers.length === 0 ? null : BARE_LIST.exec(text);
  const behind = labelled === null ? Infinity : labelled.index + labelled[0].length;
  const opens = behind !== Infinity && isListTail(text.slice(behind)) ? behind : Infinity;
  const isOutside = openers.every((at) => at > opens || (closed.get(at) ?? text.length) < opens);
  let from = 0;
  for (const at of openers) {
    if (at < from || (isOutside && at > opens && !LABEL.test(text.slice(at + 1, at + 24)))) continue;
    // A bracket that was never closed ends with the paragraph.
    const close = closed.get(at);
    const end = close ?? text.length;
    const value = text.slice(at + 1, end);
    const isList =
      LABEL.test(value) ||
      (close === undefined && value.length <= LONGEST_TAIL && isUnlabelledList(value)) ||
      (close !== undefined &&
        value.length <= LONGEST_LIST &&
        ((OTHER_LABEL.test(value) && LABEL_FURTHER_IN.test(value)) ||
          isUnlabelledList(value) ||
          isBareList(text, at, close, gaps)));
    if (!isList) continue;
    lists.push({ start: at, end: close === undefined ? end : end + 1, inside: { start: at + 1, end } });
    from = end;
  }
  if (lists.length > 0) return lists;
  const isAll = FIRST_LABEL.test(text) && LABEL_FURTHER_IN.test(text) && !/。./u.test(text);
  if (isAll) return [{ start: 0, end: text.length, inside: { start: 0, end: text.length } }];
  const said = SAID_OF_ABOVE.exec(text);
  if (said) return [{ start: 0, end: text.length, inside: { start: said[0].length, end: text.length } }];
  const bare = BARE_LIST.exec(text) ?? bareTail(text);
  if (!bare) return [];
  const start = bare.index + bare[0].length;
  if (start > 0 && !isListTail(text.slice(start))) return [];
  return [{ start, end: text.length, inside: { start, end: text.length } }];
}

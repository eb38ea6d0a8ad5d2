import type { Span } from '../lines/spans.ts';
import { BODY_END, LONGEST_BODY_END, VERB } from './words.ts';

/** Reads a stretch of names in a list of units; writes where each name stands. */

/** 和, 及, 会同 join two units only where both sides are names of bodies: 市自然资源和规划局 is one. */
export function cutConjunctions(text: string, span: Span): Span[] {
  const names: Span[] = [];
  const value = text.slice(span.start, span.end);
  let from = 0;
  for (const match of value.matchAll(/和|及|与|以及|会同/gu)) {
    const to = value[match.index - 1] === '以' && match.index > from ? match.index - 1 : match.index;
    const right = value.slice(match.index + match[0].length);
    const isPair =
      to - from >= 3 &&
      BODY_END.test(value.slice(Math.max(from, to - LONGEST_BODY_END), to)) &&
      /^(?:市|省|县|区|州|国|各|其他|驻|[\p{Script=Han}]{2,6}(?:市|县|区|海关))/u.test(right) &&
      right.length >= 3;
    if (!isPair && match[0] !== '会同') continue;
    names.push({ start: span.start + from, end: span.start + to });
    from = match.index + match[0].length;
  }
  return [...names, { start: span.start + from, end: span.end }];
}

/** As much of the end of a stretch as shows what closes it: the word for a body, and what the body does. */
const LONGEST_CLOSE = 60;

/** 市商务局牵头　市财政局配合 */
function isName(text: string, start: number, end: number): boolean {
  const from = Math.max(start, end - LONGEST_CLOSE);
  const name = text.slice(from, end).replace(VERB, '');
  return from - start + name.length >= 3 && BODY_END.test(name.slice(-LONGEST_BODY_END));
}

/** 市文化馆　市图书馆: names that white space parted. Inside a name it is a fault of the copy and parts nothing. */
export function cutGaps(text: string, { start, end }: Span, gaps: readonly number[]): Span[] {
  const names: Span[] = [];
  let from = start;
  for (const gap of gaps) {
    if (gap <= from || gap >= end) continue;
    if (!isName(text, from, gap) || !isName(text, gap, end)) continue;
    names.push({ start: from, end: gap });
    from = gap;
  }
  return [...names, { start: from, end }];
}

/** 市商务局市财政局市税务局: names that white space parted, which is gone. */
export function cutRow(text: string, span: Span): Span[] {
  const names = text
    .slice(span.start, span.end)
    .split(/(?<=[局委厅办府])(?=市\p{Script=Han}{2,10}(?:局|委|厅|办)(?:$|市))/u);
  // 市经信局市新经济委 is one body with two plates.
  if (names.length < 3) return [span];
  let at = span.start;
  return names.map((name) => {
    at += name.length;
    return { start: at - name.length, end: at };
  });
}

/** 各县、区人民政府, 各区、县（市）政府: tiers of government that share one noun are one name. */
export function joinTiers(text: string, names: readonly Span[]): Span[] {
  const joined: Span[] = [];
  /** Whether the last name is nothing but tiers, so that another one may follow. */
  let isOpen = false;
  /** What a bracket at the end of it names. */
  let bracket: string | undefined;
  for (const name of names) {
    const before = joined.at(-1);
    const value = text.slice(name.start, name.end);
    const isNext = before !== undefined && isOpen && text[before.end] === '、' && NEXT_TIER.test(value);
    // 各县（市、区）、市政府: the bracket has named that tier.
    if (isNext && !(bracket?.includes(value[0]!) ?? false)) {
      joined[joined.length - 1] = { start: before.start, end: name.end };
      isOpen = TIER.test(value);
    } else {
      joined.push(name);
      isOpen = FIRST_TIER.test(value);
    }
    bracket = /[（(〔［[].*/u.exec(value.slice(0, 16))?.[0];
  }
  return joined;
}

/** 县, 县（市）, 自治县 */
const ONE_TIER = '(?:自治)?[县市区旗州乡镇](?:[（(〔［[][县市区旗、]{1,5}[）)〕］\\]])?';

const FIRST_TIER = new RegExp(`^\\s*(?:由|请)?(?:各|有关|相关)${ONE_TIER}$`, 'u');

const TIER = new RegExp(`^${ONE_TIER}$`, 'u');

/** 市政府办公室 and 市政府部门 are none. */
const NEXT_TIER = new RegExp(
  `^${ONE_TIER}(?:$|\\p{Script=Han}*(?:政府|管委会|办事处)(?!办公|研究|发展|部门|各|有关|相关|直属|所属|法制|外事|国资|驻|政务|督查))`,
  'u',
);

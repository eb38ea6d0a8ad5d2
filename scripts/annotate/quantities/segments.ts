import { inside, type Span, stretchesOf } from '../../lines/spans.ts';
import type { Found } from './expressions.ts';
import { THINGS } from './things.ts';

/** Where a paragraph is parted: sentences, segments between marks, and parts with one commitment each. */

const OPEN = '（(〔［【〈《';
const CLOSE = '）)〕］】〉》';
/** Characters of a bracket that holds a number or a day. */
export const LONGEST_BRACKET = 200;

/** Whether a bracket that opens behind `from` is still open at a place. */
export function isInBrackets(text: string, from: number, at: number): boolean {
  const before = text.slice(Math.max(from, at - LONGEST_BRACKET), at);
  return before.lastIndexOf('（') > before.lastIndexOf('）');
}

/** Marks that end a sentence, and those that part it, each with the brackets in which they do not. */
export const SENTENCE_CUT = /[。！？（(〔［【〈《）)〕］】〉》]/gu;
export const SEGMENT_CUT = /[，,；;：:。！？（(〔［【〈《）)〕］】〉》]/gu;

/** Stretches between marks outside brackets; a comma inside a number is none. */
export function cutAt(text: string, { start: from, end: to }: Span, marks: RegExp): Span[] {
  const spans: Span[] = [];
  let depth = 0;
  let start = from;
  for (const { start: index } of stretchesOf(text.slice(from, to), marks)) {
    const at = from + index;
    const mark = text[at]!;
    if (OPEN.includes(mark)) depth += 1;
    else if (CLOSE.includes(mark)) depth = Math.max(0, depth - 1);
    else if (depth === 0) {
      // 1,200 and 2.5:1 are one number.
      if (/[:：]/u.test(mark) && /\d/u.test(text[at - 1] ?? '') && /\d/u.test(text[at + 1] ?? '')) continue;
      const isNumber =
        mark === ',' && /\d/u.test(text[at - 1] ?? '') && /^\d{3}(?!\d)/u.test(text.slice(at + 1, at + 5));
      if (isNumber) continue;
      if (at > start) spans.push({ start, end: at });
      start = at + 1;
    }
  }
  if (to > start) spans.push({ start, end: to });
  return spans;
}

/** What a count counts, where the next one follows it at once. */
const NEXT_THING = new RegExp(`^(?:[省市县区乡村]级)?(?:${THINGS})$`, 'u');

/** 超亿元的快递企业: what is of a size, before how many there are of it. */
const SIZED_THING = new RegExp(`^(?:以上)?的\\p{Script=Han}{0,8}(?:${THINGS})(?:总数|数量)?$`, 'u');

/** What parts two commitments, and no 参与率, 及时率, 合并 or 和美乡村; of two conditions 或 does. */
const BOTH =
  /、|以及|(?<![总共饱])和(?![美谐睦])|(?<![惠普涉波触遍])及(?!以[上下内]|[时格早])|(?<![合兼归])并|(?<![参赋给授])与(?!\p{Script=Han}{1,8}(?:比例|之比))|且/gu;
const EITHER = new RegExp(`${BOTH.source}|或`, 'gu');

/** 、 and 和 part two commitments where each side has one of its own. */
export function partsOf(text: string, segment: Span, found: readonly Found[], isWho = false): Span[] {
  const own = inside(found, segment);
  if (own.length < 2) return [segment];
  const cuts: number[] = [];
  /** Whether the last cut stands in brackets. */
  let isBracketed = false;
  // 建设快速路（全长98公里、总投资120亿元）: both stand in it.
  const lead = text.slice(segment.start, own[0]!.start);
  const open = lead.lastIndexOf('（');
  if (
    !/^[对凡]/u.test(lead) &&
    open > lead.lastIndexOf('）') &&
    !text.slice(own[0]!.end, own[1]!.start).includes('）')
  ) {
    isBracketed = true;
    cuts.push(segment.start + open, segment.start + open + 1);
  }
  for (const [index, right] of own.entries()) {
    const left = own[index - 1];
    if (!left) continue;
    const between = text.slice(left.end, right.start);
    // 补助投资额的30%（同一企业不超过20万元）: what brackets add stands by itself.
    const opens = between.lastIndexOf('（');
    const closes = between.indexOf('）');
    if (opens > closes) {
      isBracketed = true;
      cuts.push(left.end + opens, left.end + opens + 1);
      continue;
    }
    if (closes !== -1 && isBracketed) {
      isBracketed = false;
      cuts.push(left.end + closes, left.end + closes + 1);
      continue;
    }
    // 按投资额的15%给予不超过300万元的奖励, 按2%不超过40万元标准补助
    if (
      left.form === 'quantity' &&
      left.unit === '%' &&
      right.form === 'quantity' &&
      right.dimension === 'money' &&
      right.comparator === '<=' &&
      /^(?:(?:给予|予以)\p{Script=Han}{0,8})?$/u.test(between) &&
      /按照?[^，。；]{0,24}$/u.test(text.slice(Math.max(segment.start, left.start - 26), left.start))
    ) {
      cuts.push(left.end, left.end);
      continue;
    }
    // （单车最高2万元，同一企业不超过20万元）: a mark that ends no segment stands in brackets.
    const comma = between.search(/[，；,;]/u);
    if (comma !== -1) {
      isBracketed = true;
      cuts.push(left.end + comma, left.end + comma + 1);
      continue;
    }
    const quotes = between.indexOf('”“');
    if (quotes !== -1) {
      cuts.push(left.end + quotes + 1, left.end + quotes + 1);
      continue;
    }
    if (
      left.form === 'quantity' &&
      left.unit === '年' &&
      text.slice(Math.max(0, left.start - 2), left.start) === '连续'
    ) {
      cuts.push(left.end, left.end);
      continue;
    }
    // 改造农村公路5条320公里, 建设1个中心3个基地: how many, and how much they come to; or one thing after the other.
    if (
      left.form === 'quantity' &&
      right.form === 'quantity' &&
      left.dimension === 'count' &&
      // 货车3辆5吨: each of them carries so much.
      (right.dimension === 'count' || (right.dimension === 'measure' && !/^[辆台艘架]$/u.test(left.unit ?? ''))) &&
      !left.isBounded &&
      // 千万件2个: of that size.
      left.numeral !== 'magnitude' &&
      !right.isBounded &&
      !isWho &&
      (between === '' || NEXT_THING.test(between)) &&
      (between === ''
        ? left.unit !== right.unit && /^(?:$|[、和及（])/u.test(text.slice(right.end, segment.end))
        : /^\p{Script=Han}{0,8}$/u.test(text.slice(right.end, own[index + 1]?.start ?? segment.end)) &&
          !text.startsWith('的', right.end))
    ) {
      cuts.push(right.start, right.start);
      continue;
    }
    // 室内不低于0.1平方米或室外不低于0.3平方米: either of the two is promised.
    if (
      left.form === 'quantity' &&
      right.form === 'quantity' &&
      left.unit === right.unit &&
      left.start < left.numberStart &&
      right.start < right.numberStart &&
      /^或\p{Script=Han}{2,8}$/u.test(between)
    ) {
      cuts.push(left.end, left.end + 1);
      continue;
    }
    // 收集率达到70%或较2020年提高5个百分点以上: so is what it comes to, or by how much it rises.
    if (
      left.form === 'quantity' &&
      right.form === 'quantity' &&
      left.unit === '%' &&
      right.unit === '百分点' &&
      left.isBounded &&
      /^或者?[较比]?[\p{Script=Han}\d]{2,12}$/u.test(between)
    ) {
      cuts.push(left.end, left.end + /^或者?/u.exec(between)![0].length);
      continue;
    }
    // 自有货车20辆以上或总吨位200吨以上的企业: either of two conditions.
    // 年业务量超千万件、业务收入超亿元的企业达到5家: two sizes of what is counted.
    const third = own[index + 1];
    if (
      left.form === 'quantity' &&
      right.form === 'quantity' &&
      third?.form === 'quantity' &&
      left.isBounded &&
      right.isBounded &&
      left.unit !== '%' &&
      right.unit !== '%' &&
      third.dimension === 'count' &&
      /^[、或和且并]/u.test(between) &&
      SIZED_THING.test(text.slice(right.end, third.start))
    )
      continue;
    // 10个县（市、区）建成8个: what stands in brackets parts nothing.
    const open = between.replaceAll(/（[^（）]*）/gu, (bracket) => '　'.repeat(bracket.length));
    const mark = [...open.matchAll(isWho ? EITHER : BOTH)].findLast((match) => {
      const tail = between.slice(match.index + match[0].length);
      // 街道商贸中心、新城区物流配送中心: what stands between the mark and the next number must be short or lead to it.
      return match[0] === '、' || match[0] === '以及' || tail.length <= (isWho ? 12 : 6);
    });
    if (mark) cuts.push(left.end + mark.index, left.end + mark.index + mark[0].length);
  }
  const parts: Span[] = [];
  let start = segment.start;
  for (let index = 0; index < cuts.length; index += 2) {
    parts.push({ start, end: cuts[index]! });
    start = cuts[index + 1]!;
  }
  // What brackets add ends with them.
  const tail = text.slice(start, segment.end);
  const closing = tail.lastIndexOf('（') === -1 || tail.indexOf('）') < tail.indexOf('（') ? tail.indexOf('）') : -1;
  parts.push({ start, end: closing === -1 ? segment.end : start + closing });
  return parts;
}

import { inside, type Span } from '../../lines/spans.ts';
import type { Found } from './expressions.ts';
import {
  BUDGET,
  FURTHER_ON,
  goesOnPaying,
  INCENTIVE,
  isAmountFor,
  isCapOf,
  isCondition,
  isEligibility,
  isFirstOfTwo,
  isForWhom,
  isNextClass,
  isObliged,
  isOfClasses,
  isOwner,
  paysFurtherOn,
} from './payments.ts';

/**
 * Reads the segments of a sentence one after the other; writes what each does: it commits somebody, who may be paid by it,
 * or it only says whom the next ones are about.
 */

export type Role =
  | {
      readonly kind: 'commits';
      readonly pays: boolean;
      /** 对年发件量100万件以上的企业: its numbers are conditions of what is paid. */
      readonly isWho: boolean;
      /** 人口3万人以上的乡镇，应当…: who has to. */
      readonly obliged: string | null;
    }
  /** None of its numbers is a commitment. */
  | { readonly kind: 'addresses' };

const ADDRESSES: Role = { kind: 'addresses' };

/** How many further conditions may stand between who is paid and what. */
const MOST_CONDITIONS = 4;
/** Characters of the next segments that are looked at. */
const NEXT = 40;
/** 对新增航线给予每条最高50万元、累计不超过200万元的补助: who gets it, and what. */
const PAID_AT_ONCE = /给予[^，。；]{0,12}\d[^，。；]*元的?(?:一次性|资金)?(?:补[助贴偿]|奖[励补]|资助|支持)$/u;
/** Characters of those who have to, as a scope. */
const LONGEST_OBLIGED = 24;

/** 硕士研究生15万元, 博士1500元/月 */
const ENDS_IN_MONEY = /\d(?:\.\d+)?[百千万亿]*元(?:[/／]\p{Script=Han}{1,2})?$/u;
/** 单个项目最高, 同一型号累计不超过2000万元 */
const MOST_FOR_ONE = /^(?:单个.{0,12}(?:最高|不超过)|同一(?!部位).{0,12}(?:最高|不超过)[\d.]+[百千万亿]*元$)/u;

export function rolesOf(
  text: string,
  sentence: Span,
  segments: readonly Span[],
  found: readonly Found[],
  isStatute: boolean,
  /** What the sentence before has last said pays. */
  hasPaid: boolean,
): Role[] {
  const upTo = (start: number, reach: number): string => text.slice(start, Math.min(sentence.end, start + reach));
  const opening = text.slice(sentence.start, sentence.start + 2);
  /** Of the segment before. */
  let pays = false;
  let isWho = false;
  /** 申请临时占用的，应当提前15日提出: in a statute, what somebody has to do in a case. */
  let isBound = false;
  let obliged: string | null = null;
  /** 购房补贴标准：: what stands before a colon holds for all that it opens. */
  let isPaidBelow = false;

  /** 年发件500万件以上的企业，购置车辆的，按车价的4%给予补助: who is paid, and what only behind further conditions. */
  const isPaidFurtherOn = (at: number, words: string): boolean => {
    const paid = isOwner(words)
      ? segments.slice(at + 1, at + 1 + MOST_CONDITIONS).find((further) => inside(found, further).length > 0)
      : undefined;
    const { end } = segments[at]!;
    return (
      paid !== undefined &&
      paid.start > end + 1 &&
      !/[；;]/u.test(text.slice(end, paid.start)) &&
      isEligibility(words, text.slice(paid.start, paid.end))
    );
  };

  const isFirstCondition = (at: number, words: string): boolean => {
    const second = segments[at + 1];
    return (
      second !== undefined &&
      /[，,]/u.test(text[segments[at]!.end] ?? '') &&
      isFirstOfTwo(words, text.slice(second.start, second.end), upTo(second.end + 1, NEXT))
    );
  };

  return segments.map((segment, at): Role => {
    const words = text.slice(segment.start, segment.end);
    const rest = upTo(segment.end, NEXT);
    const isFurther = isCondition(words, opening) && paysFurtherOn(upTo(segment.end, FURTHER_ON));
    // A rule that pays names who gets it, what, and for how long in one segment after the other.
    pays =
      isFurther ||
      (INCENTIVE.test(words) && !BUDGET.test(words)) ||
      // 竣工投产后按照投资额的10%，给予最高5000万元支持
      (/^(?:对(?!外贸|外投|外承|外开|口帮|口支|口协|接活)|凡|按)|后按照?[^，。；]{2,24}%$/u.test(words) &&
        INCENTIVE.test(rest)) ||
      (pays && goesOnPaying(words, /[；;]/u.test(text[segment.start - 1] ?? ''))) ||
      (at === 0 && hasPaid && isCapOf(words)) ||
      (at > 0 && isAmountFor(text.slice(segments[at - 1]!.start, segments[at - 1]!.end), words)) ||
      (isPaidBelow && ENDS_IN_MONEY.test(words)) ||
      (/[：:]/u.test(text[segment.start - 1] ?? '') &&
        isOfClasses(words) &&
        !/[费价资本额罚]$/u.test(text.slice(sentence.start, segment.start - 1)));
    isPaidBelow ||= /[：:]/u.test(text[segment.end] ?? '') && INCENTIVE.test(words) && !BUDGET.test(words);
    isWho =
      !PAID_AT_ONCE.test(words) &&
      (isFurther ||
        (isWho && /^(?:以及|或者?|和)/u.test(words)) ||
        isEligibility(words, upTo(segment.end + 1, NEXT)) ||
        (pays && isNextClass(words, rest)) ||
        isFirstCondition(at, words) ||
        isPaidFurtherOn(at, words));
    // 故障报修应当2小时内响应，设备完好率不低于98%: of them all, and not only in that case.
    if (isStatute && !pays && isBound && !/^\p{Script=Han}{2,10}率(?:应当?)?(?:达到?|不低于)/u.test(words))
      return ADDRESSES;
    const isSized = isObliged(words, text.slice(segment.end + 1, segment.end + 18));
    // 2万平方米以上的，应当设置快件箱，格口不少于60个: what somebody of that size has to have.
    isBound ||=
      !isSized &&
      /的$/u.test(words) &&
      /^[，,](?:应当|应|须|必须|可以|不得|由|经|责令)/u.test(rest) &&
      !INCENTIVE.test(rest);
    if (isSized) {
      obliged = words.length <= LONGEST_OBLIGED ? words : null;
      return ADDRESSES;
    }
    if (!pays && !isWho && isForWhom(words)) return ADDRESSES;
    // 10亿元以上的，实行“一事一议”: nobody knows what they get.
    if (/的$/u.test(words) && /^[，,](?:实行|采取|按照?)?[“"]?一事一议/u.test(rest)) return ADDRESSES;
    return { kind: 'commits', pays: pays || MOST_FOR_ONE.test(words), isWho, obliged };
  });
}

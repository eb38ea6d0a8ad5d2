import { readLabel } from '../../lines/labels.ts';
import { firstFrom, firstIndex, inside, matchesOf, placesOf, type Span, touching } from '../spans.ts';
import { type Deadline, findDeadlines, opensSentence } from './deadlines.ts';
import type { Draft, Rejected } from './drafts.ts';
import { type Found, findExpressions } from './lexer.ts';
import { isWhose, labelHead, saysWhat } from './measured.ts';
import { ATTRIBUTE, nameInTurn, nameOf, nameOfPast, nameRespectively, shareConditions, shareTails } from './names.ts';
import { nonQuantitiesOf } from './nonQuantities.ts';
import { LONGEST_OBLIGED, readPart } from './parts.ts';
import { pastTester } from './past.ts';
import {
  BUDGET,
  FURTHER_ON,
  goesOnPaying,
  INCENTIVE,
  isCondition,
  isEligibility,
  isForWhom,
  isObliged,
  isOwner,
  isServiceTime,
  paysFurtherOn,
} from './payments.ts';
import { rateOf } from './rates.ts';
import { isStep, reasonAgainst } from './refusals.ts';
import { ownScope } from './scopes.ts';
import { cutAt, partsOf, SEGMENT_CUT, SENTENCE_CUT } from './segments.ts';
import { rowDeadlines, shareBounds } from './series.ts';

/**
 * Reads the plain text of one paragraph; writes its commitments: which expressions are targets, what each is about, how
 * far its quote reaches, which are thresholds inside another, and by when. Everything that became none is kept with the
 * reason.
 */

/** The words behind it have two characters each. */
const BASICALLY = /基本(?=实现|达到|建成|形成|完成|不再|消除)/u;
const HEDGE =
  /力争|争取(?!上级|中央|省级|国家|资金)|力求|(?<![年的懈同])努力|争创|鼓励|确保|原则上|尽量|尽可能|基本(?=实现|达到|建成|形成|完成|不再|消除|解决)/gu;

/** 到2025年，…；到2027年，…；…: a deadline that opens its sentence, or its member of a series, holds to the next. */
const holdsOn = (text: string, deadline: Deadline): boolean =>
  opensSentence(text, deadline) ||
  (/^(?:力争|争取)?[到至]/u.test(deadline.raw) && /[；;]/u.test(text[deadline.start - 1] ?? ''));

/** 产值比2024年增长50%，突破400亿元: what grows. */
const GROWN = /(?:[较比](?:20\d\d年[底末]?|上年|去年))?(?:年均增长|年均增速|年增幅|同比增长|增长率?|增幅)$/u;

/** 零售总额达到500亿元，增长10%: of what the head names. */
const GROWS_ALONE = /^(?:增长|增加|提高|提升|上升|下降|降低|减少|压减|压降)$/u;

/** 2025—2027年每年新建15个，三年累计50个: of the years that have been named, and not of one day or one year. */
const isTotalOf = (text: string, named: Deadline, { date, ofYear, start, end }: Deadline): boolean =>
  named.date !== null &&
  date === null &&
  !ofYear &&
  /^(?:累计|合计|总计|共)/u.test(text.slice(end)) &&
  (/\d年?[-—–~～至到]|[三四五六]五/u.test(named.raw) || /每年|年均/u.test(text.slice(named.end, start)));

/** 主要目标, 具体如下: a heading, and not what is measured. */
const COUNTS_NOTHING = /(?:目标|任务|指标|如下|要求|措施|标准|原则|其中|包括|年)$/u;

/** What a few words before a colon name. */
function namedBefore(text: string, before: Span | undefined, { start }: Span): string {
  const words = before && /[：:]/u.test(text[start - 1] ?? '') ? text.slice(before.start, before.end) : '';
  const name = words.slice(before?.start === 0 ? (readLabel(words)?.label.length ?? 0) : 0);
  return /^\p{Script=Han}{2,10}$/u.test(name) && !COUNTS_NOTHING.test(name) ? name : '';
}
/** How many further conditions may stand between who is paid and what. */
const MOST_CONDITIONS = 4;

/**
 * Finds the drafts of a paragraph. `masked` are stretches that are no prose: lists of units, the label. A heading ends at
 * `titleEnd`, the plan begins in `planFrom`.
 */
export function findTargets(
  text: string,
  masked: readonly Span[],
  deadlines: readonly Deadline[] = findDeadlines(text),
  year: number | null = null,
  isStatute = false,
  titleEnd = 0,
  planFrom: number | null = null,
): { drafts: Draft[]; rejected: Rejected[] } {
  const expressions = findExpressions(text);
  const rejected: Rejected[] = [];
  if (expressions.length === 0) return { drafts: [], rejected };
  const others = nonQuantitiesOf(text);
  const isMasked = touching(masked);
  const isDated = touching(deadlines);
  const isPast = pastTester(text, deadlines, year, planFrom);
  /** Numbers that say how things stood. */
  const past: Found[] = [];
  const found = expressions.filter((expression) => {
    const { start, end } = expression;
    if (isMasked({ start, end: start + 1 }) || isMasked({ start: end - 1, end })) return false;
    const isResult = isPast(expression);
    if (isResult && !isDated(expression)) past.push(expression);
    const reason = isResult
      ? '往年的结果'
      : isStatute && isStep(text, expression)
        ? '办事程序的期限'
        : reasonAgainst(text, expression, others, isDated);
    if (reason !== null) rejected.push({ start, end, reason });
    return reason === null;
  });
  for (const [index, expression] of found.entries()) {
    // 国内24小时、全球72小时达: one 达 for both.
    const next = found[index + 1];
    if (
      expression.form === 'quantity' &&
      expression.dimension === 'time' &&
      next?.form === 'delivery' &&
      /^、[^，。；]{0,8}$/u.test(text.slice(expression.end, next.start))
    )
      found[index] = { ...expression, comparator: '<=' };
  }
  shareBounds(text, found);
  const drafts: Draft[] = [];
  /** Of the last target so far. */
  let headUnit = '';
  let headScope: string | null = null;
  let headEnd = 0;
  const from = readLabel(text)?.label.length ?? 0;
  const body = Math.max(from, titleEnd);
  const sentences = [
    ...(body > from ? cutAt(text, { start: from, end: body }, SENTENCE_CUT) : []),
    ...cutAt(text, { start: body, end: text.length }, SENTENCE_CUT),
  ];
  for (const sentence of sentences) {
    if (inside(found, sentence).length === 0) continue;
    /** Of the sentence so far: its hedge, its deadline, whether a target has used it, and the last subject. */
    let hedge: string | null = null;
    /** Where the stretch begins that the hedge holds for: that of the sentence, if it opens it. */
    let hedgedFrom = -1;
    let current: Deadline | null = null;
    let isUsed = false;
    let subject = '';
    /** Whether the subject is what somebody is paid: it counts nothing that is not. */
    let isSubjectPaid = false;
    /** By unit, the last subject that was counted in it. */
    const subjects = new Map<string, string>();
    /** Whether the subject is things that have been counted. */
    let isCounted = false;
    let pays = false;
    /** 申请临时占用的，应当提前15日提出: in a statute, what somebody has to do in a case. */
    let isBound = false;
    /** Whether the segment before said who is paid. */
    let wasWho = false;
    /** 人口3万人以上的乡镇，应当…: who has to. */
    let obliged: string | null = null;
    const segments = cutAt(text, sentence, SEGMENT_CUT);
    for (const [at, segment] of segments.entries()) {
      const words = text.slice(segment.start, segment.end);
      // A deadline in the middle of a sentence holds up to the next semicolon.
      if (/[；;]/u.test(text[segment.start - 1] ?? '')) {
        if (current !== null && !holdsOn(text, current)) current = null;
        if (hedgedFrom !== sentence.start) hedge = null;
      }
      // 6月底前完成…，全年达到…: of the year again.
      if (/^(?:全年|年内)/u.test(words) && /月/u.test(current?.raw ?? '')) current = null;
      // A rule that pays names who gets it, what, and for how long in one segment after the other.
      const rest = text.slice(segment.end, Math.min(sentence.end, segment.end + 40));
      pays =
        (INCENTIVE.test(words) && !BUDGET.test(words)) ||
        (/^(?:对|凡|按)/u.test(words) && INCENTIVE.test(rest)) ||
        (pays && goesOnPaying(words, /[；;]/u.test(text[segment.start - 1] ?? '')));
      const next = { start: segment.end + 1, end: Math.min(sentence.end, segment.end + 41) };
      // 年发件500万件以上的企业，购置车辆的，按车价的4%给予补助
      const paid = isOwner(words)
        ? segments.slice(at + 1, at + 1 + MOST_CONDITIONS).find((further) => inside(found, further).length > 0)
        : undefined;
      const isFurther =
        isCondition(words, text.slice(sentence.start, sentence.start + 2)) &&
        paysFurtherOn(text.slice(segment.end, Math.min(sentence.end, segment.end + FURTHER_ON)));
      const isWho: boolean =
        isFurther ||
        (wasWho && /^(?:以及|或者?|和)/u.test(words)) ||
        isEligibility(words, text.slice(next.start, next.end)) ||
        (paid !== undefined &&
          paid.start > next.start &&
          !/[；;]/u.test(text.slice(segment.end, paid.start)) &&
          isEligibility(words, text.slice(paid.start, paid.end)));
      wasWho = isWho;
      pays ||= isFurther;
      if (isStatute && !pays && isBound) {
        for (const { start, end } of inside(found, segment)) rejected.push({ start, end, reason: '适用的对象' });
        continue;
      }
      isBound ||=
        /的$/u.test(words) && /^[，,](?:应当|应|须|必须|可以|不得|由|经|责令)/u.test(rest) && !INCENTIVE.test(rest);
      if (isObliged(words, text.slice(segment.end + 1, segment.end + 5))) {
        for (const { start, end } of inside(found, segment)) rejected.push({ start, end, reason: '适用的对象' });
        obliged = words.length <= LONGEST_OBLIGED ? words : null;
        continue;
      }
      if (!pays && !isWho && isForWhom(words)) {
        for (const { start, end } of inside(found, segment)) rejected.push({ start, end, reason: '适用的对象' });
        continue;
      }
      const isPaid = pays || /^单个.{0,12}(?:最高|不超过)/u.test(words);
      const isDistant = /远期/u.test(words);
      const row = rowDeadlines(text, segment, segments[at - 1] ?? null, inside(found, segment), deadlines);
      for (const part of partsOf(text, segment, found, isWho)) {
        const own = inside(found, part);
        for (const match of matchesOf(text.slice(part.start, own[0]?.start ?? part.end), HEDGE))
          if (!/确保|基本|鼓励|争创|原则上|尽/u.test(match[0])) {
            hedge = match[0];
            // 力争到2027年，…；…
            const isHead =
              at === 0 &&
              /^(?:到|至|用|经过|通过|在|20\d\d)/u.test(text.slice(match.index + part.start + match[0].length));
            hedgedFrom = isHead ? sentence.start : -1;
          }
        const dated = inside(deadlines, part)[0];
        if (dated && !(current && isTotalOf(text, current, dated))) {
          // 2025年、2026年分别达到…: each has its own, and what comes behind has none.
          current = row ? null : dated;
          isUsed = false;
        }
        if (own.length === 0) continue;
        const listed = row?.[firstFrom(found, own[0]!.start) - firstFrom(found, segment.start)];
        const held = current;
        const isFirst = !isUsed;
        const deadlineOf = (): Draft['deadline'] => {
          if (listed) return { deadline: listed, basis: 'stated' };
          // 三年内 says it of its own words alone.
          if (held !== null && held.date === null && !held.ofYear && held.start < segment.start) return null;
          return held === null ? null : { deadline: held, basis: isFirst ? 'stated' : 'inherited' };
        };
        const made = readPart(text, part, own, deadlines, isPaid, isWho);
        const basically = BASICALLY.exec(text.slice(part.start, part.end + 4));
        for (const { from, ...draft } of made.drafts) {
          const local =
            basically && part.start + basically.index + basically[0].length + 2 <= draft.expression.start + 4
              ? '基本'
              : (/^鼓励|争创(?!力争)|原则上|尽量|尽可能/u.exec(
                  text.slice(part.start, Math.max(draft.start, draft.expression.start)),
                )?.[0] ?? null);
          const lead = text.slice(draft.start, draft.expression.start);
          const leadWords = labelHead(text, draft.start, draft.expression.start);
          const isBare =
            (lead.length <= 2 || isWhose(leadWords)) &&
            !saysWhat(leadWords) &&
            draft.end === draft.expression.end &&
            draft.expression.form === 'quantity' &&
            draft.role === 'target' &&
            !/按照?$/u.test(lead);
          // 快递业务量达到6.4亿件，年均增长20%: growth of what the head names; 年均增速分别达到15%、12% is of more.
          const isShared = lead.includes('分别');
          const isGrowth =
            !isShared &&
            /^(?:同比增长|(?:[较比](?:上一?年|去年|20\d\d年)[底末度]?)?(?:年均|年)?(?:增长|增速|增幅|增加|提高|提升|下降|降低|减少)|占比|占(?:\p{Script=Han}|GDP){1,20}(?:比重|比例))$|^[较比](?:20\d\d年|上年|去年)/u.test(
              draft.label,
            );
          const isAttribute = isCounted && ATTRIBUTE.test(draft.label);
          // 目前网点200个，到2026年达到300个: of what stands there already.
          const stood = past[firstFrom(past, draft.expression.start) - 1];
          if (subject === '' && isBare && stood !== undefined && stood.start >= sentence.start)
            subject = nameOfPast(text, stood, draft.unit, deadlines);
          // 建设工期：24个月
          if (subject === '' && isBare && lead === '') subject = namedBefore(text, segments[at - 1], segment);
          const isOther =
            isSubjectPaid && !isPaid && draft.expression.form === 'quantity' && draft.expression.dimension === 'count';
          const label =
            subject === '' || isOther || draft.role !== 'target'
              ? draft.label
              : isBare && GROWS_ALONE.test(lead) && draft.unit === '%'
                ? `${subject}${subject.endsWith(lead) ? '' : lead}`
                : isBare
                  ? nameOf(leadWords === '' ? subject : (subjects.get(draft.unit ?? '') ?? subject), leadWords)
                  : isGrowth || isAttribute
                    ? `${subject}${draft.label}`
                    : draft.label;
          // 日处理能力超1000万件，可扩容至3000万件: the rate is that of the shared head.
          // 每年开展一次演练和两次评估: what the segment begins with holds for all that it lists.
          const isListed =
            part.start > segment.start &&
            draft.role === 'target' &&
            draft.expression.form === 'quantity' &&
            draft.expression.dimension === 'count';
          // 每年新增200组，三年累计600组: all together, and not a year.
          const isSum = /^(?:累计|合计|总计|总?共计?)$/u.test(leadWords);
          const unit =
            isBare && !isSum && headUnit.startsWith(`${draft.unit}/`)
              ? headUnit
              : isListed && /^\p{Script=Han}{0,6}每/u.test(words)
                ? rateOf(text, { start: segment.start, end: part.end }, draft.expression)
                : draft.unit;
          // 单个项目最高不超过200万元、50万元: the second number holds for the same.
          // 每村1个站点2名人员: each of the two.
          const isNext =
            draft.start === headEnd || (isBare && /^[、和及]$/u.test(text.slice(headEnd, draft.expression.start)));
          const scope: string | null =
            ownScope(text, from, draft.expression, draft.role) ??
            made.scope ??
            (isNext ? headScope : null) ??
            (draft.role === 'target' ? obliged : null);
          if (draft.role === 'target') {
            headUnit = unit ?? '';
            headScope = scope;
            headEnd = draft.end;
          }
          if (draft.role === 'target' && !isBare && !isGrowth && !isAttribute && draft.expression.form === 'quantity') {
            // 分别完成50% names nothing.
            const isNameless = draft.label === text.slice(draft.start, draft.end);
            subject = isNameless ? '' : isShared ? draft.label : draft.label.replace(GROWN, '');
            isSubjectPaid = isPaid;
            subjects.set(draft.unit ?? '', subject);
            isCounted = draft.expression.dimension === 'count' && !/^(?:[人名户件单票]|人次)/u.test(draft.unit ?? '');
          }
          drafts.push({
            ...draft,
            label,
            unit,
            hedge: local ?? hedge,
            scope,
            qualifies: draft.qualifies === null ? null : drafts.length + draft.qualifies,
            isIncentive: (isPaid && !isServiceTime(draft.expression)) || (isWho && draft.role === 'threshold'),
            deadline: isDistant ? null : deadlineOf(),
            isDistant,
          });
        }
        if (made.drafts.some(({ role }) => role === 'target')) isUsed = true;
      }
    }
  }
  joinConditions(text, drafts);
  shareConditions(text, drafts);
  shareTails(text, drafts);
  nameRespectively(text, drafts);
  nameInTurn(text, drafts);
  const closing = closingFinder(text, deadlines);
  return { drafts: drafts.map((draft) => ({ ...draft, deadline: draft.deadline ?? closing(draft) })), rejected };
}

/** 对建仓总面积在10000平方米以上，给予100万元补助: the condition is that of the amount behind it, in the same sentence. */
function joinConditions(text: string, drafts: Draft[]): void {
  const stops = placesOf(text, /[。！？]/gu);
  /** Index of the nearest amount behind. */
  let amount = -1;
  for (let index = drafts.length - 1; index >= 0; index -= 1) {
    const draft = drafts[index]!;
    if (draft.role === 'threshold' && draft.qualifies === null && amount !== -1) {
      const stop = stops[firstIndex(stops, (place) => place >= draft.end)] ?? text.length;
      if (drafts[amount]!.start <= stop) drafts[index] = { ...draft, qualifies: amount };
    }
    if (draft.role === 'target' && draft.isIncentive) amount = index;
  }
}

/** 计划2026年底建成: nothing of its own stands before it. */
const opensSegment = (text: string, at: number): boolean =>
  /(?:^|[，,、；。（(])(?:计划|预计|力争|争取|确保|于|在)?$/u.test(text.slice(Math.max(0, at - 4), at));

/** 总投资18亿元，2026年底建成: a deadline behind, of the same clause, that says when it is done. */
function closingFinder(
  text: string,
  deadlines: readonly Deadline[],
): (draft: Pick<Draft, 'start' | 'end' | 'isDistant'>) => Draft['deadline'] {
  const stops = placesOf(text, /[。；;]/gu);
  return (draft) => {
    const end = stops[firstIndex(stops, (stop) => stop >= draft.end)] ?? text.length;
    const next = inside(deadlines, { start: draft.end, end })[0];
    const isDone =
      next &&
      opensSegment(text, next.start) &&
      /^(?:之?前)?(?:全面|全部|基本)?(?:建成|完成|投产|投用|启用|投入(?:使用|运营|运行)|竣工|完工|交付|运营|通车|下闸|蓄水|开通|达产|见效|封顶)/u.test(
        text.slice(next.end),
      );
    return isDone && next.date !== null && !draft.isDistant ? { deadline: next, basis: 'inherited' } : null;
  };
}

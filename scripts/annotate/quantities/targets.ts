import { readLabel } from '../../lines/labels.ts';
import { firstFrom, firstIndex, inside, placesOf, type Span, touching } from '../../lines/spans.ts';
import { namesBodies } from '../../responsible/words.ts';
import { carriedIn, hedgeIn } from './carried.ts';
import { type Deadline, findDeadlines } from './deadlines.ts';
import type { Draft, Rejected } from './drafts.ts';
import type { Found } from './expressions.ts';
import { joinDrafts } from './joined.ts';
import { findExpressions } from './lexer.ts';
import { isPlaceName } from './measured.ts';
import { leadOf, namesIn } from './names.ts';
import { nonQuantitiesOf } from './nonQuantities.ts';
import { readPart } from './parts.ts';
import { pastTester } from './past.ts';
import { isCapOf, isServiceTime } from './payments.ts';
import { rateOf } from './rates.ts';
import { isStep, reasonAgainst } from './refusals.ts';
import { rolesOf } from './roles.ts';
import { ownScope } from './scopes.ts';
import { cutAt, partsOf, SEGMENT_CUT, SENTENCE_CUT } from './segments.ts';
import { rowDeadlines, shareWords } from './series.ts';

/**
 * Reads the plain text of one paragraph; writes its commitments: which expressions are targets, what each is about, how
 * far its quote reaches, which are thresholds inside another, and by when. Everything that became none is kept with the
 * reason.
 */

/** What adds up from year to year. */
const ADDED = /新增|新建|建设|建成|培育|引进|创建|增加/u;

/** Characters behind years in a row in which 分别 may say that each has its own number. */
const ROW_AHEAD = 120;

/** Characters before what stands now in which its rate may be said. */
const STOOD_REACH = 60;

/** Where a paragraph stands, as far as it is known. */
interface Setting {
  /** Stretches that are no prose: lists of units, the label. */
  readonly masked?: readonly Span[];
  readonly deadlines?: readonly Deadline[];
  /** Of the document. */
  readonly year?: number | null;
  /** The first of the plan. */
  readonly planFrom?: number | null;
  /** In a text in articles. */
  readonly isStatute?: boolean;
  /** Where a heading before the text ends. */
  readonly titleEnd?: number;
}

/** A bracket behind a commitment, as long as lists of bodies are. */
const BRACKET_BEHIND = /[（(]([^（）()]{3,160})[）)]$/u;

/** 网点500个（责任单位：市商务局）, 增长6%（市发展改革委）: who does it is no part of what is promised. */
function withoutBodies(text: string, { start, end }: Span, lists: readonly Span[]): Span {
  const list = lists.find((list) => list.start > start && list.start < end && list.end >= end);
  if (list) return { start, end: list.start };
  const bracket = BRACKET_BEHIND.exec(text.slice(start, end));
  return { start, end: bracket && namesBodies(bracket[1]!) ? start + bracket.index : end };
}

export function findTargets(
  text: string,
  {
    masked = [],
    deadlines = findDeadlines(text),
    year = null,
    planFrom = null,
    isStatute = false,
    titleEnd = 0,
  }: Setting = {},
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
    // 省定覆盖率达到90%，我市要达到92%: of what others have asked for.
    if (reason === '现状' || reason === '上级的要求') past.push(expression);
    if (reason !== null) rejected.push({ start, end, reason });
    return reason === null;
  });
  shareWords(text, found);
  const drafts: Draft[] = [];
  /** The last target so far. */
  let head = { unit: null as string | null, scope: null as string | null, end: 0, label: '', isPaid: false };
  const from = readLabel(text)?.label.length ?? 0;
  const body = Math.max(from, titleEnd);
  const sentences = [
    ...(body > from ? cutAt(text, { start: from, end: body }, SENTENCE_CUT) : []),
    ...cutAt(text, { start: body, end: text.length }, SENTENCE_CUT),
  ];
  const wordsOf = ({ start, end }: Span): string => text.slice(start, end);
  const titled = wordsOf({ start: from, end: body }).replace(/[。：:]$/u, '');
  let hasPaid = false;
  for (const sentence of sentences) {
    if (inside(found, sentence).length === 0) {
      hasPaid = false;
      continue;
    }
    const segments = cutAt(text, sentence, SEGMENT_CUT).map((segment) => withoutBodies(text, segment, masked));
    const roles = rolesOf(text, sentence, segments, found, isStatute, hasPaid);
    const carried = carriedIn(text, sentence, deadlines);
    const [opens, last] = [roles[0]!, roles.at(-1)!];
    const isCap = hasPaid && opens.kind === 'commits' && opens.pays && isCapOf(wordsOf(segments[0]!));
    const nameNext = namesIn(text, sentence, past, deadlines, isCap ? head.label : '');
    hasPaid = last.kind === 'commits' && last.pays;
    let years: readonly Deadline[] = [];
    // 渭滨区：新增企业12户，产值达到300亿元: all of it there.
    const opening = /[：:]/u.test(text[segments[0]!.end] ?? '') ? wordsOf(segments[0]!) : titled;
    const place = isPlaceName(opening) ? opening : null;
    for (const [at, segment] of segments.entries()) {
      const numbers = inside(found, segment);
      const role = roles[at]!;
      carried.enter(segment);
      if (role.kind === 'addresses') {
        for (const { start, end } of numbers) rejected.push({ start, end, reason: '适用的对象' });
        continue;
      }
      const { pays: isPaid, isWho, obliged } = role;
      const words = wordsOf(segment);
      const isDistant = /远期/u.test(words);
      const before = segments[at - 1];
      const hasNumbersBefore = before !== undefined && inside(found, before).length > 0;
      // 到2025年、2026年，业务量分别达到…，收入分别达到…: the years may stand in a segment before.
      const named = inside(deadlines, segment);
      if (named.length > 0 || /[；;]/u.test(text[segment.start - 1] ?? '')) years = named;
      const row = rowDeadlines(text, segment, years, numbers);
      const isRowAhead =
        numbers.length === 0 &&
        named.length > 1 &&
        /^[^；;]*分别/u.test(text.slice(segment.end, Math.min(sentence.end, segment.end + ROW_AHEAD)));
      for (const part of partsOf(text, segment, found, isWho)) {
        const own = inside(found, part);
        carried.read(part, own[0]?.start ?? part.end, row !== null || isRowAhead);
        if (own.length === 0) continue;
        const listed = row?.[firstFrom(found, own[0]!.start) - firstFrom(found, segment.start)];
        const deadline: Draft['deadline'] = listed ? { deadline: listed, basis: 'stated' } : carried.deadline();
        const made = readPart(text, part, own, deadlines, isPaid, isWho);
        for (const { from, ...draft } of made.drafts) {
          const { expression } = draft;
          const isTarget = draft.role === 'target';
          const lead = leadOf(text, draft);
          // 每年开展一次演练和两次评估: what the segment begins with holds for all that it lists.
          const isListed =
            isTarget &&
            part.start > segment.start &&
            // 镇到村每天1班、偏远村每两天1班: each says it of itself.
            !lead.text.includes('每') &&
            expression.form === 'quantity' &&
            expression.dimension === 'count';
          // 每年新增200组，三年累计600组; 每月20场，全年240场: all together, and not a year.
          const isSum =
            /(?:全年|(?<!\d)[一二两三四五\d]年)(?:内|共)?$/u.test(text.slice(head.end, draft.start)) ||
            /^(?:累计|合计|总计|总?共计?|总[数量]|总规模|存量|保有量|[一二两三四五六七八九十\d]{1,2}年(?:内|共)?)$/u.test(
              lead.words,
            );
          // 按照500元/标箱给予补助，全年不超过800万元: of all together.
          const isCap = isPaid && expression.comparator === '<=' && !/\/[年月日周季]/u.test(head.unit ?? '');
          // 年均新增站点20个，至2027年底达到100个
          const isByThen = ADDED.test(head.label) && /[到至]20\d\d年/u.test(text.slice(head.end, expression.start));
          // 目前日均处理50万件，力争达到80万件: the rate is that of what stands there now.
          const stood = past[firstFrom(past, draft.start) - 1];
          const isSinceThen = lead.isBare && stood !== undefined && stood.start > Math.max(head.end, sentence.start);
          const rate = isSinceThen
            ? rateOf(text, { start: Math.max(sentence.start, stood.start - STOOD_REACH), end: stood.end }, stood)
            : null;
          // 财政每年安排5000万元；对…分别给予50万元: what is set aside each year is no rate of what somebody gets.
          // 给予增量奖励1元/公斤。对前5名的企业，分别给予50万元: nor is what others get in a sentence of its own.
          const isOther =
            isPaid && (!head.isPaid || (head.end < sentence.start && /^[对凡]/u.test(text[sentence.start]!)));
          // 日处理能力超1000万件，可扩容至3000万件: the rate is that of the shared head.
          const unit = rate?.startsWith(`${draft.unit}/`)
            ? rate
            : lead.isBare && !isOther && !isSum && !isCap && !isByThen && head.unit?.startsWith(`${draft.unit}/`)
              ? head.unit
              : isListed && /^\p{Script=Han}{0,6}每/u.test(words)
                ? rateOf(text, { start: segment.start, end: part.end }, expression)
                : draft.unit;
          // 单个项目最高不超过200万元、50万元: the second number holds for the same.
          // 每村1个站点2名人员: each of the two.
          const isNext =
            draft.start === head.end ||
            (isPaid && lead.text === '' && /^[、和及]$/u.test(text.slice(head.end, draft.start))) ||
            (lead.isBare && /^[、和及]$/u.test(text.slice(head.end, expression.start)));
          // 每个县至少打造1条产业链、2个产业园区: each of them all.
          const isOfEach =
            isListed && draft.start === expression.start && /^每(?![年月周天日])/u.test(head.scope ?? '');
          const name = nameNext(draft, lead, {
            segment,
            before,
            hasNumbersBefore,
            isPaid,
            isTotal: isByThen && /\/年$/u.test(head.unit ?? ''),
          });
          const scope: string | null =
            ownScope(text, from, expression, draft.role) ??
            name.place ??
            made.scope ??
            (isNext || isOfEach ? head.scope : null) ??
            (isTarget ? (obliged ?? place) : null);
          if (isTarget) head = { unit, scope, end: draft.end, label: name.label, isPaid };
          drafts.push({
            ...draft,
            label: name.label,
            unit,
            hedge: hedgeIn(text, part, draft) ?? carried.hedge(),
            scope,
            qualifies: draft.qualifies === null ? null : drafts.length + draft.qualifies,
            isIncentive: (isPaid && !isServiceTime(expression)) || (isWho && !isTarget),
            deadline: isDistant ? null : deadline,
            isDistant,
          });
        }
        if (made.drafts.some(({ role }) => role === 'target')) carried.use();
      }
    }
  }
  joinDrafts(text, drafts);
  const closing = closingFinder(text, deadlines);
  return { drafts: drafts.map((draft) => ({ ...draft, deadline: draft.deadline ?? closing(draft) })), rejected };
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
      /^(?:之?前)?(?:全面|全部|基本)?(?:建成|完成(?=建设|改造|主体|任务|目标|[，。；、）]|$)|投产|投用|启用|投入(?:使用|运营|运行)|竣工|完工|交付|运营|通车|下闸|蓄水|开通|达产|见效|封顶)(?![^，。；]{0,12}\d)/u.test(
        text.slice(next.end),
      );
    return isDone && next.date !== null && !draft.isDistant ? { deadline: next, basis: 'inherited' } : null;
  };
}

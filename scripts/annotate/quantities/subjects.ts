import { readLabel } from '../../lines/labels.ts';
import { firstFrom, inside, type Span } from '../../lines/spans.ts';
import type { Deadline } from './deadlines.ts';
import { LEAD } from './leadWords.ts';

/** Where what is promised begins: behind deadlines, hedges, plain verbs, and those who are given something. */

/** 新增, 累计, 改造 say what is counted and stay. */
const KEPT =
  /^(?:完成(?=\p{Script=Han}{0,10}投资(?:额)?(?:超过?|达到?|不低于)?$)|累计|带动(?=\p{Script=Han}{0,4}就业)|新增|新建|新\(改\)建|新（改）建|改扩?建|改造|引进|新引进|淘汰|培训|基本建成$)/u;
const OPENED = /开工(?:建设)?[\d.]+万?\p{Script=Han}{1,3}[、，]$/u;
const SCOPE =
  /^(?:全市|全省|全县|全区|全州|全盟|全旗|我市|全行业|全域|各(?:旗?县区|区县|市县|县市区?|县|市|区|州|乡镇|学校|地)(?:[（(][^（）()]{1,8}[）)])?)/u;
/** Words that bring the subject behind them: 指导…建立, 围绕…实施, 市场监管部门每学期. */
const INNER_LEAD =
  /^(?:在(?:20\d\d年(?:底|末)?)?[^，。；\d]{0,24}(?<!在)基础上(?=\p{Script=Han}{2})|(?:其中)?含[^，。；（）]{1,10}，其中|以[^，。；]{2,12}?为单位|用[一二两三四五六七八九十\d]{1,2}年(?:左右)?(?:的)?时间|符合(?:规定|相关)?条件的|(?:指导|督促|围绕|依托|针对|通过|聚焦|结合)[^，。；]*?(?:建立|实施|建设|打造|建成|培育|开展|推进)|(?!每)[\p{Script=Han}、]{0,14}(?:部门|(?:有关|相关|监管|管理|监督|执法|检测|评估)机构|局|委|厅|办公室|专班|领导小组|财政|政府)(?=每|20\d\d年?[—–~～至-])|自[^，。；]{2,14}(?:之日)?起(?=\d))/u;

interface Subject {
  start: number;
  readonly end: number;
  readonly scope: string | null;
}

/** …；2.新建日间照料中心6个: the number of an item in a list within a sentence. */
const ITEM = /^(?:\d{1,2}[.．、](?!\d)|[（(]\d{1,2}[）)]|[①-⑳])(?=[\p{Script=Han}“])/u;

/** Where words begin that are no deadline, hedge or plain verb, and the place that these have named. */
function behindLeads(
  text: string,
  from: number,
  limit: number,
  deadlines: readonly Deadline[],
): { readonly start: number; readonly scope: string | null } {
  let start = from;
  let scope: string | null = null;
  for (let isMoving = true; isMoving && start < limit; ) {
    isMoving = false;
    const first = deadlines[firstFrom(deadlines, start)];
    const deadline = first?.start === start ? first : undefined;
    const rest = text.slice(start, limit);
    // 2025年度缴费标准; but 2025年度假区
    if (deadline) start = deadline.end + (/年度(?!假)/u.test(text.slice(deadline.end - 1, deadline.end + 2)) ? 1 : 0);
    // 2024年和2025年分别新增
    else if (/^[，,、]/u.test(rest) || (/^[和及与]/u.test(rest) && first?.start === start + 1)) start += 1;
    else if (start === 0 && readLabel(rest)) start += readLabel(rest)!.label.length;
    else if (start === from && /[；;：:]/u.test(text[start - 1] ?? '') && ITEM.test(rest))
      start += ITEM.exec(rest)![0].length;
    else if (/^[“"](?![^“”"]*[”"])/u.test(rest)) start += 1;
    // 棚户区改造开工1.5万套、建成1.2万套: two stages of the same.
    else if (KEPT.test(rest) || (rest === '建成' && OPENED.test(text.slice(Math.max(0, start - 16), start)))) break;
    else {
      const place = SCOPE.exec(rest)?.[0];
      const lead = INNER_LEAD.exec(rest)?.[0] ?? LEAD.exec(rest)?.[0];
      // 各县（市）至少建成1个
      if (place && (place.length < rest.length || place.startsWith('各'))) scope = place;
      // 建设的网点: what has been built, and no verb.
      if (!lead || text[start + lead.length] === '的') break;
      start += lead.length;
    }
    isMoving = true;
  }
  return { start, scope };
}

/** What stands before the subject, in the middle of a part: 财政部门力争. */
const INNER =
  /(?:力争|争取)(?:实现|达到)?(?!(?:到|于|在)?(?:20\d\d|年底))|按照(?=每|不)|以[上下]的(?:还|均|都)?应(?![急用对变])当?(?=\p{Script=Han}{2})/u;

const PROVINCES =
  '北京|天津|河北|山西|内蒙古|辽宁|吉林|黑龙江|上海|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南|重庆|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆';
/** 江苏要实现, 各村要实现: where; but 快递业要实现收入增长 is what grows. */
const WHERE = new RegExp(
  `^(\\p{Script=Han}{0,6}[省市县区州旗镇乡村]|${PROVINCES})[要将应须需](?:努力)?实现(?=\\p{Script=Han}{4})(?!年均|同比|户数|[增占较比])`,
  'u',
);

/** What says of something how it changes, and not what changes. */
const GROWS =
  /^(?:分别|每年|年均|再|平均)?(?:提高|提升|增长|增加|新增|下降|降低|减少|压减|翻|突破|超过|达到?|保持|稳定|控制|进入|跻身|位居|位列)?(?:[到至在])?$/u;

/** Where the subject of a commitment begins in its part: behind deadlines, hedges and plain verbs. */
export function subjectOf(text: string, part: Span, limit: number, deadlines: readonly Deadline[]): Subject {
  const own = inside(deadlines, { start: part.start, end: limit });
  let { start, scope } = behindLeads(text, part.start, limit, own);
  const where = scope === null ? WHERE.exec(text.slice(start, limit)) : null;
  const inner = where ?? INNER.exec(text.slice(start, limit));
  // 研发投入占比力争提高: what is promised of it has no name of its own.
  const isOfOwn = inner !== null && GROWS.test(text.slice(start + inner.index + inner[0].length, limit));
  if (inner && !isOfOwn && start + inner.index + inner[0].length < limit) {
    const further = behindLeads(text, start + inner.index + inner[0].length, limit, own);
    if (further.start < limit) ({ start } = further);
    scope = further.scope ?? where?.[1] ?? scope;
  }
  // 建设互换局和3个分拨中心: the number is of what follows it.
  const joined = /(?:以及|和|与|(?<![惠普涉波触遍以])及)$/u.exec(text.slice(start, limit));
  if (
    joined &&
    /^\d/u.test(text.slice(limit)) &&
    !/\d/u.test(text.slice(start, limit)) &&
    !/^\d+\p{Script=Han}{1,8}(?:分别|[均都各])/u.test(text.slice(limit, limit + 16))
  )
    start = limit;
  return { start, end: limit, scope };
}

/** 验收合格的项目按投资额的10%给予补助: what is given, behind those who get it. */
export function givenFrom(text: string, start: number, limit: number): number {
  const given = [
    ...text
      .slice(start, limit)
      .matchAll(/(?:分别)?(?:按照?(?!规定|程序|要求)|再?给予|一次性)|分别(?=[奖补资领]|发放)|再(?=奖励|补助)/gu),
  ];
  const last = given.findLast((match, index) => index === 0 || !match[0].endsWith('一次性'));
  if (last === undefined || /^每\p{Script=Han}{1,6}$/u.test(text.slice(start, start + last.index))) return start;
  const from = start + last.index;
  const behind = from + last[0].length;
  // 按照不超过投资额的30%, 给予一次性补助
  const isPlain = /按照?$/u.test(last[0])
    ? /^(?:不|每|最高)/u.test(text.slice(behind))
    : last[0] === '给予' && text.startsWith('一次性', behind);
  return isPlain ? behind : from;
}

import type { Span } from '../../lines/spans.ts';
import type { Deadline } from './deadlines.ts';
import type { Draft } from './drafts.ts';
import type { Found } from './expressions.ts';
import { endOf, labelOf } from './measured.ts';
import { INCENTIVE } from './payments.ts';
import { rateOf } from './rates.ts';
import { isInBrackets } from './segments.ts';
import { givenFrom, subjectOf } from './subjects.ts';
import { THINGS } from './things.ts';

/**
 * Reads one part of a sentence with its expressions; writes the commitment that it makes and the thresholds inside it.
 */

type PartDraft = Omit<Draft, 'hedge' | 'scope' | 'isIncentive' | 'deadline' | 'isDistant'> & {
  /** Where its words begin, those before the quote included. */
  readonly from: number;
};

/** Relative to the draft itself: a threshold's `qualifies` is the distance to its target in the list. */
export function readPart(
  text: string,
  part: Span,
  own: readonly Found[],
  deadlines: readonly Deadline[],
  pays: boolean,
  isWho: boolean,
): { drafts: PartDraft[]; scope: string | null } {
  const main = mainOf(text, part, own);
  const subject = subjectOf(text, part, main.start, deadlines);
  const hasSubject = subject.start < main.start;
  if (main.form === 'rank' && !hasSubject)
    subject.start = Math.max(
      part.start,
      main.start - (/(?:打造|建设|建成|争创|创建)成?$/u.exec(text.slice(part.start, main.start))?.[0].length ?? 0),
    );
  const reach = subject.start;
  if (pays) subject.start = givenFrom(text, subject.start, main.start);
  const reached = endOf(text, part, main, hasSubject);
  // 进出口50万—500万美元、: a mark that opens nothing is left out.
  const end = /[、，]/u.test(text[reached - 1]!) ? reached - 1 : reached;
  const behind = text.slice(main.end, part.end);
  // 低于1万元的按实补助: for whom something else holds.
  const isLess = main.form === 'quantity' && main.comparator === '<' && behind.startsWith('的') && !isWho;
  const isRule =
    main.form === 'quantity' &&
    main.isBounded &&
    !pays &&
    !isWho &&
    (/^的(?:$|[，。；])/u.test(behind) || (/^对/u.test(text.slice(part.start)) && behind.includes('的')));
  // 常住人口3000人以上的大村独立建园: which of them do it, and no number of what they do.
  const isWhich =
    main.form === 'quantity' &&
    (main.dimension === 'count' || main.dimension === 'measure' || main.dimension === 'money') &&
    main.end > main.unitEnd &&
    !pays &&
    own.length === 1 &&
    hasSubject &&
    !/[、和及]/u.test(text[part.start - 1] ?? '') &&
    text.slice(part.start, main.start) === text.slice(subject.start, main.start) &&
    /(?:人口|床位|面积|产值|收入|规模|投资|能耗|产量|存栏|能力)$/u.test(text.slice(subject.start, main.start)) &&
    /^的\p{Script=Han}{2,10}(?:独立|全部|均|应|要|须|优先|必须|依法)/u.test(behind);
  // 在拥有货车50辆以上的企业开展试点: where, and no number of what is done.
  const isWhere =
    main.form === 'quantity' &&
    main.end > main.unitEnd &&
    main.dimension !== 'ratio' &&
    !pays &&
    own.length === 1 &&
    /^(?:优先|选择|重点)?在[^，。；]{0,8}(?:拥有|自有|配有|人口|面积|收入|产值|业务量|规模|床位|投资|资产|人数)/u.test(
      text.slice(part.start, main.start),
    ) &&
    /^的\p{Script=Han}{2,12}(?:开展|推行|推广|实行|实施|试点|先行)/u.test(behind);
  // 鼓励建筑面积2万平方米以上的小区，或常住人口超过5000人的社区设置…
  const isEither =
    main.form === 'quantity' &&
    main.isBounded &&
    !pays &&
    !isWho &&
    /^或/u.test(text.slice(part.start)) &&
    behind.startsWith('的');
  if (isWhich || isWhere || isEither) return { drafts: [], scope: null };
  const isSpell =
    main.form === 'quantity' &&
    main.unit === '年' &&
    text.slice(Math.max(0, main.start - 2), main.start) === '连续' &&
    !pays;
  // 70周岁以上老年人免费: whom it is for; but 人均预期寿命达到80岁, and behind it 达到78.3岁
  const isAge =
    main.form === 'quantity' &&
    /岁$/u.test(main.unit ?? '') &&
    !isWho &&
    !pays &&
    Number.isInteger(main.value) &&
    !/(?:寿命|年龄)[^，。；]{0,16}$/u.test(text.slice(Math.max(0, main.start - 20), main.start));
  if (isRule || isLess || isSpell || isAge) return { drafts: [], scope: null };
  const drafts: PartDraft[] = [];
  // 日投递量超过50件的提高到500元: the rate is that of the condition.
  const isPaidThen = main.form === 'quantity' && main.dimension === 'money' && text[own.at(-2)?.end ?? -1] === '的';
  const isCondition =
    main.form === 'quantity' &&
    (isWho ||
      // 连续两年在库的再奖励5万元: for how long they have to be so.
      (pays &&
        main.unit === '年' &&
        text.slice(Math.max(0, main.start - 2), main.start) === '连续' &&
        /^(?:\p{Script=Han}|[“”]){1,12}的(?=再|[奖补每给按]|，)/u.test(text.slice(main.end, main.end + 16))) ||
      (main.isBounded &&
        /^(?:对|凡|符合)/u.test(text.slice(part.start)) &&
        !/(?:享受|给予|予以)/u.test(text.slice(part.start, main.start)) &&
        (pays ? /^(?:$|的(?!\p{Script=Han}{0,6}(?:奖励|补助|补贴|资助|扶持|贴息)))/u : /^的/u).test(
          text.slice(main.end, part.end),
        ) &&
        main.dimension !== 'ratio'));
  // 招用毕业生并签订1年以上合同: of two conditions the one with the number.
  const joined = isCondition ? /^.*(?:并|且)(?=\p{Script=Han}{2})/u.exec(text.slice(subject.start, main.start)) : null;
  if (joined) subject.start += joined[0].length;
  // 种粮大户（50亩以上）: what stands in the bracket is the condition.
  const bracket = isCondition ? text.slice(subject.start, main.start).lastIndexOf('（') : -1;
  if (bracket !== -1 && !text.slice(subject.start + bracket, main.end).includes('）')) subject.start += bracket + 1;
  const isQuoted = /[”"]/u.test(text[end] ?? '') && /[“"][^“”"]*$/u.test(text.slice(subject.start, end));
  // 购置货车（续航200公里以上）的
  const closes = text[main.end] === '）' && isInBrackets(text, subject.start, main.end) ? 1 : 0;
  const quote = { start: subject.start, end: isCondition ? main.end + closes : isQuoted ? end + 1 : end };
  drafts.push({
    ...quote,
    from: isCondition ? quote.start : reach,
    expression: main,
    label: labelOf(text, quote.start, quote.end, main),
    unit: rateOf(text, isPaidThen || isThingCount(text, own, main) ? behindSizes(text, part, own) : part, main),
    full: isFull(main) && !(pays && main.form === 'quantity'),
    role: isCondition ? 'threshold' : 'target',
    qualifies: null,
  });
  for (const other of own) {
    if (other.start === main.start) continue;
    // 由80TB扩充到200TB: the first is where it starts from.
    if (other.start > quote.start && /[由从]/u.test(text[other.start - 1]!)) continue;
    const isNested = other.start >= reach && other.end <= quote.end;
    if (!isNested || other.form !== 'quantity') continue;
    // 每千人口拥有3岁以下婴幼儿托位数: for whom, and no size of anything.
    if (/岁$/u.test(other.unit ?? '') && /^(?:婴|幼儿|儿童)/u.test(text.slice(other.end))) continue;
    if ((main.form === 'coverage' || (isFull(main) && other.dimension === 'count')) && !other.isBounded) continue;
    const before = own[own.indexOf(other) - 1];
    const start = thresholdStart(text, Math.max(reach, before?.end ?? reach), other);
    drafts.push({
      start,
      end: other.end,
      from: start,
      expression: other,
      label: labelOf(text, start, other.end, other),
      unit: rateOf(text, { start, end: other.end }, other),
      full: false,
      role: 'threshold',
      qualifies: -drafts.length,
    });
  }
  return { drafts, scope: subject.scope };
}

const isFull = (found: Found): boolean =>
  (found.form === 'coverage' && found.value === 1) ||
  (found.form === 'quantity' &&
    found.unit === '%' &&
    found.value === 1 &&
    found.comparator !== '<=' &&
    found.comparator !== '<');

/** 日处理20万件以上分拨中心3个: the rate is that of their size; 每年签约亿元以上项目5个: it is that of their number. */
const behindSizes = (text: string, part: Span, own: readonly Found[]): Span =>
  /每(?:年|季度?|月|周)/u.test(text.slice(part.start, own[0]!.start))
    ? part
    : { start: own.at(-2)!.end, end: part.end };

/** What stands between a size and how many there are of it. */
const COUNTED_THING = new RegExp(`^的?\\p{Script=Han}{0,8}(?:${THINGS})(?:总数|数量)?$|^的$`, 'u');

/** What is of a size, and what is said of it. */
const SIZED_PLACE = new RegExp(
  `^(?:安置区|集聚区|矿井|煤矿|小区|村庄|(?:[行建][政制]|自然)?村(?![民级委镇])|乡镇|${THINGS})\\p{Script=Han}{0,10}$`,
  'u',
);

const isThingCount = (text: string, own: readonly Found[], main: Found): boolean =>
  main.form === 'quantity' &&
  main.dimension === 'count' &&
  own.length > 1 &&
  main === own.at(-1) &&
  own.slice(0, -1).every(
    (other) =>
      other.form === 'quantity' &&
      // 产能规模50万件/日的前置仓5座, 日处理50万件的前置仓5座: so much a day says of what size, too.
      (other.isBounded ||
        (text[other.end] === '的' &&
          (other.unit?.includes('/') ||
            /日(?:均)?(?:处理|分拣)(?:快件|包裹|能力)?$/u.test(
              text.slice(Math.max(0, other.start - 8), other.start),
            )))),
  ) &&
  COUNTED_THING.test(text.slice(own.at(-2)!.end, main.start));

const LONGEST_OWN_SUBJECT = 20;

/** A threshold's own subject: 年业务量突破1亿件 in 7个年业务量突破1亿件的快递品牌. */
function thresholdStart(text: string, from: number, found: Found): number {
  const before = text.slice(Math.max(from, found.start - LONGEST_OWN_SUBJECT), Math.max(from, found.start));
  const own = /(?:[，。、的]|企业|产业|项目)?((?:年|日|月)?[\p{Script=Han}]{0,12})$/u.exec(before);
  const words = (
    /(?:营业收入|年业务量|业务量|年超|日均|年均|投资额|总面积|面积|年)$/u.exec(before)?.[0] ??
    own?.[1] ??
    ''
  )
    // 连续两年在库且营收增速不低于10%, 50万以上人口的县新建不小于10万平方米
    .replace(/^.*(?:且|人口的)(?=\p{Script=Han}{2})|^.*(?:村|乡镇)(?:实现|建有|设有|具备|拥有|配备)$/u, '');
  return (
    found.start -
    words.replace(
      /^(?:或者?|且|并|和)?(?:每年|累计)?新?(?:建(?!制村)|改扩?建|引进|淘汰|培育|打造|建设|改造|新增|关停|支持|招引|签约|谋划实施|谋划|开工|落地|储备|实施)/u,
      '',
    ).length
  );
}

/** Of several expressions in one part: the count that the others describe, or else the last. */
function mainOf(text: string, part: Span, own: readonly Found[]): Found {
  const [first] = own;
  const last = own.at(-1)!;
  // 30人以下的单位裁员率不高于20%的: what has to be so, of those that the first says.
  // 留用率50%以上的提高到110%: what it becomes, and of which.
  const isOfWhich =
    own.length === 2 &&
    first!.form === 'quantity' &&
    first!.isBounded &&
    last.form === 'quantity' &&
    last.start < last.numberStart &&
    (text.slice(last.end, part.end) === '的' || text.slice(first!.end, last.start) === '的');
  if (isOfWhich) return last;
  // 本地配套率达到30%以上的企业给予50万元奖励: what is paid, and not for which share.
  const isPaidForShare =
    own.length === 2 &&
    first!.form === 'quantity' &&
    first!.unit === '%' &&
    first!.isBounded &&
    last.form === 'quantity' &&
    last.dimension === 'money' &&
    /^的\p{Script=Han}{1,16}?(?:给予|予以|奖励|资助)/u.test(text.slice(first!.end, last.start)) &&
    INCENTIVE.test(text.slice(first!.end, part.end));
  if (isPaidForShare) return last;
  if (
    first!.form === 'quantity' &&
    first!.dimension === 'ratio' &&
    first!.end > first!.unitEnd &&
    text[first!.end] === '的'
  )
    return first!;
  // 实现20%的村集体年收入超30万元: how many of them, and no number of what they earn.
  if (
    own.length === 2 &&
    first!.form === 'quantity' &&
    first!.unit === '%' &&
    last.form === 'quantity' &&
    last.isBounded &&
    last.dimension !== 'ratio' &&
    /(?:^|实现|确保|力争|推动|全[市县区省州])$/u.test(text.slice(part.start, first!.start)) &&
    /^的(?!比例|标准|额度)\p{Script=Han}{2,16}$/u.test(text.slice(first!.end, last.start))
  )
    return first!;
  // 80%以上建制村实现5个以上品牌进村: how many villages, and no number of brands.
  if (
    own.length === 2 &&
    first!.form === 'quantity' &&
    first!.unit === '%' &&
    first!.end > first!.unitEnd &&
    first!.start === part.start &&
    last.form === 'quantity' &&
    last.end > last.unitEnd &&
    last.dimension === 'count' &&
    /^\p{Script=Han}{2,8}(?:实现|建有|设有|具备|拥有|配备)$/u.test(text.slice(first!.end, last.start))
  )
    return first!;
  // 确保95%的药品应采尽采: of so many of them.
  if (
    own.length === 2 &&
    first!.form === 'quantity' &&
    first!.unit === '%' &&
    last.form === 'coverage' &&
    /^应/u.test(last.raw) &&
    /^的\p{Script=Han}{1,12}$/u.test(text.slice(first!.end, last.start))
  )
    return first!;
  // 服务站186个全部建成: so many there shall be; 126条水体全部完成整治: all of them.
  const isBuilt =
    own.length === 2 &&
    first!.form === 'quantity' &&
    first!.end === last.start &&
    first!.start > part.start &&
    /^全部(?:建成|投用|投运|启用|竣工|完工)/u.test(text.slice(last.start));
  if (isBuilt) return first!;
  if (last.form === 'coverage' && /^(?:全部|应)/u.test(last.raw)) return last;
  // 800人以上的行政村全覆盖: all of that size; 每周投递三次以上基本实现全覆盖 is how often.
  const isOfThatSize =
    own.length === 2 &&
    last.form === 'coverage' &&
    last.raw.endsWith('覆盖') &&
    first!.form === 'quantity' &&
    first!.end > first!.unitEnd &&
    first!.unit !== '次' &&
    /^的?\p{Script=Han}{1,12}$/u.test(text.slice(first!.end, last.start));
  if (isOfThatSize) return last;
  // 全县30个建制村100%建立站点: all of them.
  if (
    own.length === 2 &&
    first!.form === 'quantity' &&
    first!.dimension === 'count' &&
    !first!.isBounded &&
    last.form === 'quantity' &&
    last.unit === '%' &&
    last.value === 1 &&
    /^\p{Script=Han}{2,8}$/u.test(text.slice(first!.end, last.start))
  )
    return last;
  // 全部使用45毫米以下的胶带: all of them do.
  if (
    first!.form === 'coverage' &&
    first!.raw === '全部' &&
    own.length === 2 &&
    last.form === 'quantity' &&
    last.dimension === 'measure' &&
    /^(?:使用|采用|换用|改用)$/u.test(text.slice(first!.end, last.start))
  )
    return first!;
  // 对1326家食堂开展一轮全覆盖检查
  if (last !== first && last.form === 'coverage' && /对[^，。；]{0,6}$/u.test(text.slice(part.start, first!.start)))
    return last;
  // 每增加100万件奖励2万元: what is paid, not for what.
  if (
    last !== first &&
    last.form === 'quantity' &&
    last.dimension === 'money' &&
    /(?:奖励|补助|补贴|资助|给予)\p{Script=Han}{0,4}$/u.test(text.slice(own.at(-2)!.end, last.start))
  )
    return last;
  // 超500万件3个: of that size, as what has been named before; 百万件农特产品10个
  if (
    own.length === 2 &&
    first!.form === 'quantity' &&
    ((first!.isBounded && first!.end === last.start) ||
      (first!.numeral === 'magnitude' &&
        last.end === part.end &&
        /^\p{Script=Han}{0,8}$/u.test(text.slice(first!.end, last.start)))) &&
    last.form === 'quantity' &&
    last.dimension === 'count' &&
    !last.isBounded
  )
    return last;
  // 日投递量超过50件的提高到500元: what is paid then.
  if (
    own.length === 2 &&
    first!.form === 'quantity' &&
    first!.isBounded &&
    last.form === 'quantity' &&
    last.dimension === 'money' &&
    text.slice(first!.end, last.start) === '的' &&
    /^提[高升]?[到至]/u.test(text.slice(last.start))
  )
    return last;
  // 每增加500户增加10平方米: what is added, not for how many.
  // 超过2000户的每增加1000户增设1处: the same, and of which.
  const step = own.at(-2)!;
  if (
    own.length > 1 &&
    last.form === 'quantity' &&
    (own.length === 2 || (own.length === 3 && text[first!.end] === '的')) &&
    /每\p{Script=Han}{0,4}$/u.test(text.slice(part.start, step.start)) &&
    /^(?:再|另|须|应)?(?:增加|增设|增配|配建|配备)$/u.test(text.slice(step.end, last.start))
  )
    return last;
  // 投递频次每周5次以上达标率100%, 每周投递不少于5次的比例达到98%: how many of them do so.
  if (
    own.length === 2 &&
    first!.form === 'quantity' &&
    last.form === 'quantity' &&
    last.unit === '%' &&
    (first!.isBounded || last.start === last.numberStart) &&
    /^\p{Script=Han}{0,10}(?:率|比例|比重|占比)$/u.test(text.slice(first!.end, last.start))
  )
    return last;
  // 年业务量超千万件项目3个, 日处理20万件以上分拨中心达到3个: what is bounded says which, and the count behind the noun how many.
  if (last.end === part.end && isThingCount(text, own, last)) return last;
  if (
    own.length === 2 &&
    first!.form === 'quantity' &&
    first!.isBounded &&
    first!.end > first!.unitEnd &&
    last.form === 'quantity'
  ) {
    const between = text.slice(first!.end, last.start);
    // 800人以上安置区快递服务100%覆盖, 100人以上矿井减少3处
    if (SIZED_PLACE.test(between)) return last;
    // 人口1万人以上的乡镇50%以上建有…, 业务量1000万件以上的企业达到20家: how many of those that the bound says.
    const isShare = last.unit === '%' && last.end > last.unitEnd;
    const isCount =
      last.dimension === 'count' && last.start < last.numberStart && !/^[个家户处所座条项]$/u.test(first!.unit ?? '');
    if ((isShare || isCount) && /^的\p{Script=Han}{1,10}$/u.test(between)) return last;
  }
  // 每个街道至少建有1处不少于1000平方米的中心
  // 1000户以上小区至少设置1处不小于80平方米的中心: so does each of that size
  const isEach =
    (first!.form === 'coverage' && first!.raw.startsWith('每')) ||
    (first!.form === 'quantity' &&
      first!.end > first!.unitEnd &&
      first!.unit !== '%' &&
      own[1]?.form === 'quantity' &&
      text.startsWith('至少', own[1].start) &&
      /^的?\p{Script=Han}{2,8}$/u.test(text.slice(first!.end, own[1].start)));
  const counted = isEach ? own.slice(1) : own;
  const [count, second] = counted;
  if (count?.form === 'quantity' && second !== undefined && count.dimension === 'count') {
    const gap = second.start - count.end;
    const isShare = second.form === 'quantity' && second.dimension === 'ratio';
    // 2家年业务收入超10亿元、5家超亿元的企业: of that size each.
    const isSized =
      second.end === part.end &&
      /[、和及]/u.test(text[second.end] ?? '') &&
      /^(?:年|日|月)均?\p{Script=Han}{1,8}$/u.test(text.slice(count.end, second.start));
    if (isSized) return count;
    if ((text[second.end] === '的' && !isShare) || gap <= 4 || (second.end < part.end && gap <= 12)) return count;
  }
  return last;
}

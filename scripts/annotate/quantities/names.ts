import { readLabel } from '../../lines/labels.ts';
import { firstFrom, type Span } from '../../lines/spans.ts';
import type { Deadline } from './deadlines.ts';
import type { Draft } from './drafts.ts';
import type { Found } from './expressions.ts';
import { arePlaces, isPlaceName, isWhose, labelHead, saysWhat, WHOSE_AT_END } from './measured.ts';
import { isInBrackets } from './segments.ts';
import { subjectOf } from './subjects.ts';
import { THINGS } from './things.ts';

/** Reads the commitments of a sentence one after the other; names each, by what has been named before where it has to be. */

type Unnamed = Pick<Draft, 'start' | 'end' | 'expression' | 'label' | 'unit' | 'role'>;

/** What stands before the number of a commitment. */
export interface Lead {
  readonly text: string;
  /** Without what is no part of a name. */
  readonly words: string;
  /** Nothing of its own says what is counted. */
  readonly isBare: boolean;
}

export function leadOf(text: string, { start, end, expression, role }: Unnamed): Lead {
  const lead = text.slice(start, expression.start);
  const words = labelHead(text, start, expression.start);
  const isBare =
    // 2025年、2026年分别新增15万架、20万架
    (MORE_OF.test(words) || ((lead.replace(/^分别/u, '').length <= 2 || isWhose(words)) && !saysWhat(words))) &&
    end === expression.end &&
    expression.form === 'quantity' &&
    role === 'target' &&
    !/按照?$/u.test(lead);
  return { text: lead, words, isBare };
}

/** What a number said that tells how things stood, in the same unit; else nothing. */
function nameOfPast(text: string, stood: Found, unit: string | null, deadlines: readonly Deadline[]): string {
  if (stood.form !== 'quantity' || stood.unit !== unit) return '';
  const before = /[^，。；：、]*$/u.exec(text.slice(Math.max(0, stood.start - 40), stood.start))![0];
  const part = { start: stood.start - before.length, end: stood.end };
  const { start } = subjectOf(text, part, stood.start, deadlines);
  return labelHead(text, start, stood.start).replace(
    /^(?:[国省部]定|(?:国家|省级?|上级)(?:下达|要求|规定|确定|明确))(?:任务为)?(?:到?20\d\d年[底末]?)?|^(?:目前|截至目前|当前)?(?:全[市省县区]|我[市省县区])?(?:共有|现有|拥有|已)?/u,
    '',
  );
}

/** 面积, 格口: what the subject before it has. */
const ATTRIBUTE =
  /^(?:面积|占地|深度|长度|[全总]长|宽度|高度|床位|容量|库容|格口|权重|比例|占比|投资|价格|费用|误差|时间|距离|半径|份额)$/u;
const QUALIFIER = /^(?:改建|累计|总?共计?|总计|新建|新增|改造|扩建|筹集|首[批期]|合计|其中|年均|日均|[人户村亩]均)$/u;

/** 改造提升1.2万亩, 竣工300套, 总数达到2000个: more of what has been named, and not of what is done to it. */
const MORE_OF =
  /^(?:改造提升|提升改造|提质改造|升级改造|更新改造|新改建|续建|基本建成|新?开工|竣工|完工|投产|投运|投用|达产|交付|总[数量]|总规模|存量|保有量)$/u;
const DONE_TO =
  /^(?:每年)?(?:新建|新增|改造|培育|建设|建成|签约|新?开工)(?=\p{Script=Han}{2})|(?:年均)?(?:新增|净增|增加|增长)$|(?<=\p{Script=Han}{2})新?开工$/u;

/** 新能源车辆占比, 服务站标准化率: what part of them it is. */
const SHARE_AT_END = /(?:占比|比例|比重|(?:标准化|覆盖|达标|配[备置]|使用|接入|安装)率)$/u;

/** 每年新建国家级平台2个、省级10个: what both of them are. */
const withoutWhose = (subject: string, words: string): string =>
  subject
    .replace(WHOSE_AT_END, '')
    .replace(/^每年(?=\p{Script=Han}{3})/u, '')
    .replace(
      /^(?:国家|[省市州县区乡镇村])级$/u.test(words)
        ? /(?:国家|[省市州县区])级(?!以上|及以上)(?=[\p{Script=Han}“]{2})/u
        : '',
      '',
    );

/** 新建水厂3座、扩建5座: the other is done to those behind it. */
const BUILT = /^(?:新建|改建|扩建|改扩建|迁建)$/u;
const BUILT_FIRST = /^(?:新建|改建|扩建|改扩建|迁建)(?=\p{Script=Han}{2})(?![、和及])/u;

/** 其中新建68万亩, 城区达到100%: of the subject before it, so many of one kind or in one place. */
const nameOf = (subject: string, words: string): string =>
  MORE_OF.test(words) || (words === '建成' && subject.endsWith('开工'))
    ? `${subject.replace(DONE_TO, '')}（${words}）`
    : BUILT.test(words) && BUILT_FIRST.test(subject)
      ? subject.replace(BUILT_FIRST, words)
      : (QUALIFIER.test(words) || isWhose(words)) && !subject.replace(DONE_EITHER_WAY, '').includes(words)
        ? `${withoutWhose(subject.replace(DONE_EITHER_WAY, '').replace(isWhose(words) && !/^[全我]/u.test(words) ? OF_PLACES : '', ''), words)}（${words}）`
        : subject;
/** 新建、改扩建幼儿园50所（其中新建30所）: what is done to some of them. */
const DONE_EITHER_WAY = /^(?:新建|新增|改造|改建|扩建|改扩建)(?:[、和及](?:新建|新增|改造|改建|扩建|改扩建))+/u;

/** 芝罘区新增库容8万吨、福山区12万吨: what both have. 农贸市场 and 县域 are one word. */
const withoutPlace = (subject: string): string => {
  const place =
    /^\p{Script=Han}{1,5}?(?:区(?![域间块位])|县(?![域城级区])|市(?![场民区政域容级])|旗(?![舰帜下]))(?=\p{Script=Han}{2})/u.exec(
      subject,
    )?.[0] ?? '';
  return isPlaceName(place) ? subject.slice(place.length) : subject;
};

/** 个, 平方公里: in what places themselves are counted, so that 平安县3个 are three of them. */
const COUNTS_PLACES = /^(?:[个处家座片块亩]|公顷|平方(?:公里|千米|米))$/u;
/** 其中，禹州市468个，长葛市256个，鄢陵县266个: three in a row are places whatever they count. */
const PLACES_IN_ROW =
  /^(?:\p{Script=Han}{2,4}[区县市旗]\d[\d.]*[万亿]?\p{Script=Han}{1,2}[、，]){2,}\p{Script=Han}{2,4}[区县市旗]\d/u;
/** 街区, 公园: what may be parted by kinds that look like places. */
const IS_OF_PLACES = /[区县市村镇乡园]$|地$|街道$/u;

/** 公办, 川渝, 新开工: of what kind some of them are. */
const SHORT =
  /^(?:\p{Script=Han}{2,3}|\p{Script=Han}{2}(?:自建|共建|合作|加盟|直营|代办)|[1-5]A级(?:及?以上)?|[A-F]类)$/u;
/** 新增上市企业, 培训: no more of the whole before it. */
const OF_ITS_OWN = new RegExp(
  `^(?:新[增建开]|改[建造]|培[训育养]|引进|建[成设]|打造|实现|完成|带动|创建|组织|举办|开展)\\p{Script=Han}{2}|^培训$|^\\p{Script=Han}{2,}(?:${THINGS})$`,
  'u',
);

/** 小学, 三级医院, 5A级, 进口: whom or what a measure is of. */
const GROUP =
  /^(?!每|单)\p{Script=Han}{0,5}(?:小学|初中|高中|幼儿园|学校|院校|医院|企业|机构|项目|单位|水库|城市|地区|区域|居民|职工|教师|学生|[进出]口|本科|大专|[一二三]级以上|果蔬|蔬菜|水果|肉类|水产品|粮食|药品|乡镇|山区|建制村|行政村|县城|县（市(?:、区)?）)$|^[1-5]A级$/u;
/** 每个街道（乡镇）, and nothing of what they have. */
const EACH_ALONE =
  /^每(?:[个家所座处](?=\p{Script=Han}))?(?![年月周天日次])\p{Script=Han}{1,6}?(?:（[^（）]{1,8}）)?$/u;
/** 城区, before what is measured there. */
const OF_PLACES =
  /^(?:(?:中心|主)?城区|市区(?=\p{Script=Han}{3})|城市(?!社区)|县城|乡镇|农村|建制村)(?=\p{Script=Han}{3})/u;
/** What is measured, before those of whom it is. */
const MEASURED =
  /^(.+(?:率|频次|占比|比例|比重|时间|时长|人数|教师数|面积|总量|标准|经费|图书|教室))(?:\p{Script=Han}|[\dA-Z]){0,8}$/u;

/** 快递业务量达到6.4亿件，年均增长20%: growth of what the head names, or its share. */
const GROWTH =
  /^(?:同比增长|(?:[较比](?:上一?年|去年|20\d\d年)[底末度]?)?(?:年均|年)?(?:增长|增速|增幅|增加|提高|提升|下降|降低|减少)|占比|占(?:\p{Script=Han}|GDP){1,20}(?:比重|比例)|占全[市省县国]\p{Script=Han}{1,14}的?)$|^[较比](?:20\d\d年|上年|去年)/u;

/** 产值比2024年增长50%，突破400亿元; 利用率提高5个百分点，达到65%: what grows. */
const GROWN =
  /(?:[较比](?:20\d\d年[底末]?|上年|去年))?再?(?:年均(?:增长|增速|递增|递减)|年增幅|同比增长|增长率?|增幅|(?<=[\p{Script=Han}A-Z\d]{3})(?:每年|年均|再)?(?:提高|提升|增加|上升|上浮|下浮|下降|降低|减少|压[减缩]|缩短))$/u;

/** 零售总额达到500亿元，增长10%: of what the head names. */
const GROWS_ALONE = /^(?:增长|增加|提高|提升|上升|下降|降低|减少|压减|压降)$/u;

/** 超亿元, 5亿元以上: of what size something is. */
const SIZE =
  '(?:超过?|突破|过)[\\d.十百千万亿]+(?:元|[件单票吨亩辆张]|人次?|[平立]方米)|[\\d.十百千万亿]+(?:元|[件单票吨亩辆张]|人次?|[平立]方米)(?:以上|级)|[十百千万亿]+(?:元|[件单票])';
const SIZED = new RegExp(SIZE, 'u');
const IS_SIZE = new RegExp(`^(?:${SIZE})的?$`, 'u');

const SIZED_BY = new RegExp(
  `^(\\p{Script=Han}{0,8}(?:收入|产值|营收|销售额|投资|税收))(?:${SIZE})的?\\p{Script=Han}{2,8}$`,
  'u',
);
const SIZED_ALONE = new RegExp(`^(?:${SIZE})的?\\p{Script=Han}{2,8}$`, 'u');

/** 主要目标, 具体如下: a heading, and not what is measured. */
const COUNTS_NOTHING = /(?:目标|任务|指标|如下|要求|措施|标准|原则|其中|包括|年|完成时[限间])$/u;

/** 建设工期：24个月: what a few words before a colon name. */
function namedBefore(text: string, before: Span | undefined, { start }: Span): string {
  const words = before && /[：:]/u.test(text[start - 1] ?? '') ? text.slice(before.start, before.end) : '';
  const name = words.slice(before?.start === 0 ? (readLabel(words)?.label.length ?? 0) : 0);
  return /^\p{Script=Han}{2,10}$/u.test(name) && !COUNTS_NOTHING.test(name) ? name : '';
}

/** 检查频次, 运营补贴: what is measured of each of those behind a colon. */
const IS_HEADING = /(?:[率量额值数次]|比例|比重|面积|补[助贴]|奖励|资助|经费|时长)$/u;

/** 投资强度：国家级开发区不低于400万元/亩; 补贴标准：A类300万元: what all below a colon is of, and in what it is measured. */
const HEAD_OF_ALL =
  /^((?![提降增抓促稳])\p{Script=Han}{2,14}?(?:(?<money>标准|额度|限额|强度|津贴)|(?<ratio>率|占比|比例)|(?<time>时限|时间)))[：:]/u;
/** 国家级开发区, A类: of whom it is, and no other measure. */
const IS_OF_WHOM =
  /^(?!每|单|同一|累计|总|最|年度)[\p{Script=Han}A-Z\d“”—]{1,12}(?<![率额费量价度比数]|标准|[补津]贴|补助|奖励|资助|资金|时间|时限|收入|总额|累计|最高)$/u;

/** 技术合同成交额实现倍增，达到180亿元: what a segment without a number says that it changes. */
const CHANGES =
  /^([\p{Script=Han}A-Z\d]{2,20}?)(?:实现|保持|持续|稳步|进一步|大幅|显著|明显|不断|逐步|快速|稳定|力争|取得|位居|跻身)/u;

/** 快递业务量，2024年达到5亿件: nothing but what is measured. */
const IS_MEASURE = /^[\p{Script=Han}A-Z“”]{2,16}(?:率|量|额|值|收入|规模|比重|占比|比例|面积|能力|里程|总数|人数)$/u;

/** 设立专项资金，每年不少于5亿元: what it is that has so much. */
const SETS_UP = /(?:设立|安排|统筹|建立|组建|设置)([\p{Script=Han}]{0,14}(?:资金|基金|资金池|经费))$/u;

/** 推进老旧小区改造，全年完成50个; 实施“揭榜挂帅”项目，每年不少于10项: what is done so often or to so many. */
const WORK =
  /^[\p{Script=Han}“”、]{2,18}(?:改造|提标|整治|升级|更新|治理|修缮|建设|创建|项目|工程|活动|培训|宣传|检查|演练|巡查|招聘会|课程|试点)$/u;

/** 更新老旧制冷机组，完成200套: what is renewed, and so many of it. */
const RENEWED =
  /^(?:报废)?(?:更新|改造|升级)[\p{Script=Han}、]{3,16}(?<!理念|观念|思路|方式|机制|制度|体系|能力|水平)$/u;

/** 给予一次性建设奖补，每班10万元; …，标准为每生每年800元: what it is that is paid. */
const GIVES = /(?:给予|发放|享受)([\p{Script=Han}]{2,12}(?:奖励|补助|补贴|奖补|资助))$/u;

function givenBefore(text: string, { start, end, label }: Unnamed, where: Where): string {
  const { before, hasNumbersBefore, isPaid } = where;
  const isNameless = label === text.slice(start, end) || label === '标准';
  if (before === undefined || hasNumbersBefore || !isPaid || !isNameless) return '';
  return GIVES.exec(text.slice(before.start, before.end))?.[1] ?? '';
}

function changedBefore(
  text: string,
  { before, hasNumbersBefore }: Where,
  deadlines: readonly Deadline[],
  isCount: boolean,
): string {
  if (before === undefined || hasNumbersBefore) return '';
  const { start } = subjectOf(text, before, before.end, deadlines);
  const words = text.slice(start, before.end);
  if (IS_MEASURE.test(words) || (isCount && ((start > before.start && WORK.test(words)) || RENEWED.test(words))))
    return words;
  return CHANGES.exec(words)?.[1] ?? SETS_UP.exec(text.slice(before.start, before.end))?.[1] ?? '';
}

/** Where a commitment stands: its segment and the one before. */
interface Where {
  readonly segment: Span;
  readonly before: Span | undefined;
  readonly hasNumbersBefore: boolean;
  readonly isPaid: boolean;
  /** What a rate before it comes to. */
  readonly isTotal: boolean;
}

/** What a commitment is called, and where it is so where only that tells it from the one before. */
interface Name {
  readonly label: string;
  readonly place: string | null;
}

/** 户 of 户/年. */
const baseOf = (unit: string | null): string => unit?.split('/')[0] ?? '';

/** 单个项目, 同一企业每年, 每家企业累计: for whom so much is the most, and not what it is. */
const CAPPED =
  /^(?!.*(?:[补奖贴]|资助|授信|贷款))(?:(?:单[个家户台次条站车]|同一|每[家户个])(?:（.）)?\p{Script=Han}{0,6}?)?(?:每年|年度|全年)?(?:累计|合计|总计)?$/u;

/**
 * `past` are the numbers of the paragraph that say how things stood, `paid` what the sentence before has paid, where this one
 * goes on with it. @returns what names the next commitment.
 */
export function namesIn(
  text: string,
  sentence: Span,
  past: readonly Found[],
  deadlines: readonly Deadline[],
  paid: string,
): (draft: Unnamed, lead: Lead, where: Where) => Name {
  let subject = paid;
  /** It is what somebody is paid: it counts nothing that is not. */
  let isSubjectPaid = paid !== '';
  /** It is things that have been counted. */
  let isCounted = false;
  /** By unit, the last subject that was counted in it. */
  const subjects = new Map<string, string>();
  /** Behind 其中, what has been counted, up to another unit. */
  let whole: { readonly unit: string; readonly name: string; readonly areInRow: boolean } | null = null;
  /** What 其中 has parted last, for what a semicolon brings back to it. */
  let parted: { readonly unit: string; readonly name: string } | null = null;
  let last: Pick<Draft, 'label' | 'unit' | 'end'> | null = null;
  /** The last threshold that names what it is of, and whether the target at hand has another one of it. */
  let size: Pick<Draft, 'label' | 'unit'> | null = null;
  let isOfSize = false;
  /** What stands before the last colon. */
  let heading = '';

  /** What the sentence tells without a commitment. */
  function toldBefore({ expression, unit }: Unnamed, lead: Lead, { segment, before }: Where): string {
    // 目前网点200个，到2026年达到300个: of what stands there already.
    const stood = past[firstFrom(past, expression.start) - 1];
    const named = stood !== undefined && stood.start >= sentence.start ? nameOfPast(text, stood, unit, deadlines) : '';
    return named !== '' || lead.text !== '' ? named : namedBefore(text, before, segment);
  }

  function nameBySubject({ label, unit }: Unnamed, lead: Lead, isOfSubject: boolean, isPaid: boolean): string {
    if (lead.isBare && GROWS_ALONE.test(lead.text) && /^(?:%|百分点)$/u.test(unit ?? ''))
      return `${subject}${subject.endsWith(lead.text) ? '' : lead.text}`;
    // 保费补贴30%，每单不超过5万元: the most that is paid of it, whatever has been counted in 元 before.
    const isNearest = lead.words === '' || (isPaid && isSubjectPaid);
    const named = isNearest ? subject : (subjects.get(baseOf(unit)) ?? subject);
    // 新能源车辆占比达到35%，新增60辆: of those that it is a share of.
    const counted = /^(?:%|百分点)$/u.test(unit ?? '') ? named : named.replace(SHARE_AT_END, '');
    if (lead.isBare) return nameOf(counted || named, lead.words);
    return isOfSubject ? `${subject}${label}` : label;
  }

  /** 其中公办12家, 镜湖区8万吨、鸠江区10万吨: so many of what has been counted in the same unit. */
  function namedAmong({ start, end, expression, unit, role }: Unnamed, { words }: Lead): Name | null {
    if (role !== 'target') return null;
    const base = baseOf(unit);
    const isInside = last?.unit === unit && /^（(?:其中|含)?$/u.test(text.slice(last.end, start));
    const opens = isInside || /其中[：，]?$/u.test(text.slice(Math.max(0, start - 3), start));
    const areInRow = PLACES_IN_ROW.test(text.slice(start, start + 60)) && (opens || text[start - 1] === '：');
    // 其中立体停车场5个，泊位2000个: behind a comma other things are counted, unless it is the next place.
    const isCount = expression.form === 'quantity' && expression.dimension === 'count';
    const goesOn = isCount && !isPlaceName(words) && !/^[1-5]A级(?:及?以上)?$/u.test(words) ? /、/u : /[、，]/u;
    if (opens || areInRow) {
      whole = { unit: base, name: subjects.get(base) ?? '', areInRow };
      if (whole.name !== '') parted = whole;
    } else if (whole?.unit !== base || !goesOn.test(text[start - 1] ?? '') || OF_ITS_OWN.test(words)) whole = null;
    if (end !== expression.end) return null;
    const name = whole?.name || subjects.get(base) || '';
    // 历史文化街区3个、步行区2个 are two things; of 站点20个，其中镜湖区3个 the second is where.
    const isWhere =
      isPlaceName(words) &&
      (whole?.areInRow || (name !== '' && (!COUNTS_PLACES.test(base) || (whole?.name && !IS_OF_PLACES.test(name)))));
    if (isWhere && (name === '' || isPlaceName(name))) return { label: words, place: words };
    if (!(isWhere || (SHORT.test(words) && whole?.name)) || name.includes(words)) return null;
    return isWhere
      ? { label: `${withoutWhose(withoutPlace(name), words)}（${words}）`, place: words }
      : { label: `${withoutWhose(name, words)}（${words}）`, place: null };
  }

  /** 护理覆盖率二级医院达90%、三级医院达100%: of those what has been measured of others. */
  function namedOfGroup({ label, start, end, expression, unit, role }: Unnamed): string | null {
    const isNext = last && baseOf(last.unit) === baseOf(unit) && /^[、，](?:其中)?$/u.test(text.slice(last.end, start));
    // 城区投递频次每日2次、乡镇每日1次
    const group = label.replace(/每[日天周月年]$/u, '');
    if (role !== 'target' || !isNext || end !== expression.end || !GROUP.test(group) || MEASURED.test(label))
      return null;
    const measured = MEASURED.exec(last!.label.replace(/（[^（）]*）$/u, '').replace(OF_PLACES, ''))?.[1];
    return measured === undefined ? null : `${measured}（${group}）`;
  }

  /** 检查频次：重点企业每季度1次; 给予补贴：平原乡镇0.2元/件: of those what stands before the colon. */
  function namedOfHead(
    { label, start, end, expression, role }: Unnamed,
    { words }: Lead,
    { segment, before }: Where,
  ): string | null {
    if (before !== undefined && /[：:]/u.test(text[segment.start - 1] ?? ''))
      heading = GIVES.exec(text.slice(before.start, before.end))?.[1] ?? namedBefore(text, before, segment);
    const group = (label === text.slice(start, end) ? words : label).replace(/每[日天周月年]$/u, '');
    const isGroup = GROUP.test(group) || (isWhose(group) && !/^[全我]/u.test(group));
    if (role !== 'target') return null;
    // 频次：城区每日2次，覆盖率城区100%、乡镇95%: what else is measured ends it.
    if (!isGroup || end !== expression.end || /[；;]/u.test(text[segment.start - 1] ?? '')) heading = '';
    return IS_HEADING.test(heading) ? `${heading}（${group}）` : null;
  }

  /** 年营收超10亿元的企业2家、超亿元的5家: of the same kind, and of another size. */
  function namedBySize({ start, expression, unit, role }: Unnamed): Name | null {
    const size = text.slice(start, expression.start);
    if (role !== 'target' || last?.unit !== unit) return null;
    // 旅游总收入千亿元地级市3个、百亿元县市区30个: of the same income, and of other things.
    const measure = SIZED_BY.exec(last.label)?.[1];
    if (measure !== undefined && SIZED_ALONE.test(size) && text.slice(last.end, start) === '、')
      return { label: `${measure}${size}`, place: null };
    if (!IS_SIZE.test(size) || !SIZED.test(last.label)) return null;
    return { label: last.label.replace(SIZED, size.replace(/的$/u, '')), place: null };
  }

  /** Where the first digit stands in the segment at hand that is of no day. */
  let numbered: { readonly segment: Span; readonly at: number } | null = null;
  function firstNumber(segment: Span): number {
    if (numbered?.segment !== segment) {
      const index = text.slice(segment.start, segment.end).search(/\d(?!\d{0,3}(?:年|月|日))/u);
      numbered = { segment, at: index === -1 ? Infinity : segment.start + index };
    }
    return numbered.at;
  }

  const head = HEAD_OF_ALL.exec(text.slice(sentence.start, Math.min(sentence.end, sentence.start + 24)));
  const ofAll = head?.[1] ?? '';
  /** What is measured of all below the colon, with those of whom this one is. */
  function underHead({ expression, role, end, start }: Unnamed, { words }: Lead, label: string): string {
    // 80—89周岁每人每月50元
    const whose = (label === text.slice(start, end) ? words : label).replace(/(?<=岁|以上)每人$/u, '');
    const isOfIt =
      head !== null &&
      role === 'target' &&
      start >= sentence.start + ofAll.length &&
      expression.form === 'quantity' &&
      head.groups?.[expression.dimension] !== undefined &&
      end === expression.end &&
      IS_OF_WHOM.test(whose);
    return isOfIt ? `${ofAll}（${whose}）` : label;
  }

  /** 建成驿站60家，每个街道（乡镇）至少1家: so many of the same in each. */
  function namedOfEach({ start, end, expression, unit, role }: Unnamed, { words }: Lead): string | null {
    const isNext = last && last.unit === unit && /^[，、]$/u.test(text.slice(last.end, start));
    const isCount = expression.form === 'quantity' && expression.dimension === 'count';
    if (role !== 'target' || !isNext || !isCount || end !== expression.end || !EACH_ALONE.test(words)) return null;
    return subjects.get(baseOf(unit))?.replace(DONE_TO, '') || null;
  }

  /** 增长7%、力争8%: no other thing, and as much as one hopes for. */
  const isHopedFor = ({ unit, expression, end }: Unnamed): boolean =>
    end === expression.end &&
    last?.unit === unit &&
    /^[、，](?:力争|争取|奋力|冲刺)$/u.test(text.slice(last.end, expression.start));

  /** 按投资额的10%给予补助，单个项目不超过100万元: of the payment. */
  const isCap = ({ expression, role, end }: Unnamed, { words }: Lead, { isPaid }: Where): boolean =>
    isPaid &&
    isSubjectPaid &&
    role === 'target' &&
    end === expression.end &&
    expression.form === 'quantity' &&
    expression.dimension === 'money' &&
    expression.comparator === '<=' &&
    CAPPED.test(words);

  return (draft, own, where) => {
    const lead = isCap(draft, own, where)
      ? { text: '', words: /(?:累计|合计|总计)$/u.exec(own.words)?.[0] ?? '', isBare: true }
      : own;
    // 新建消防站21座，其中小型站6座；2025年建成4座: of all of them.
    if (parted && /[；;]/u.test(text[where.segment.start - 1] ?? '')) {
      if (lead.isBare && baseOf(draft.unit) === parted.unit) {
        subject = parted.name;
        subjects.set(parted.unit, subject);
      }
      parted = null;
    }
    const bySize = namedBySize(draft);
    if (draft.role === 'target') isOfSize = bySize !== null;
    const among = isHopedFor(draft) ? null : (bySize ?? namedAmong(draft, lead));
    const several = draft.role === 'target' && arePlaces(lead.words) ? lead.words : null;
    const name = isHopedFor(draft)
      ? { label: last!.label, place: null }
      : (among ?? {
          label:
            namedOfHead(draft, lead, where) ??
            namedOfEach(draft, lead) ??
            namedOfGroup(draft) ??
            nameNext(draft, lead, where),
          place: several,
        });
    if (draft.role === 'target') last = { label: name.label, unit: draft.unit, end: draft.end };
    // 超亿元 is of what 年业务收入超10亿元 is.
    else if (draft.label !== text.slice(draft.start, draft.end)) size = { label: draft.label, unit: draft.unit };
    else if (isOfSize && size?.unit === draft.unit) return { label: size.label, place: null };
    return { ...name, label: underHead(draft, lead, name.label) };
  };

  function nameNext(draft: Unnamed, lead: Lead, where: Where): string {
    const { label, unit, expression, role, start, end } = draft;
    if (role !== 'target') return label;
    const given = givenBefore(text, draft, where);
    if (given !== '') {
      subject = given;
      isSubjectPaid = true;
      return given;
    }
    // 按12%补助；2万平方米以上的，比例提高至15%; 5万平方米以上的，按18%
    const isSameRate =
      /^(?:比例|标准)$/u.test(label) ||
      (/^按照?$/u.test(lead.text) && /^(?:[，,；;。]|$)/u.test(text.slice(expression.end, expression.end + 1)));
    if (where.isPaid && isSubjectPaid && isSameRate) return subject;
    // 成交额突破500亿元，是2020年的3倍
    if (unit === '倍' && label === text.slice(start, end) && /^[是为]20\d\d年/u.test(label)) return subject || label;
    // 覆盖率2024年达到80%，2025年实现全覆盖
    if (expression.form === 'coverage' && label === '全覆盖') {
      if (/.{2}覆盖[率面]$/u.test(subject)) return subject.slice(0, -1);
      if (/.{2}率$/u.test(subject)) return subject;
    }
    const isQuantity = expression.form === 'quantity';
    const isCount = isQuantity && expression.dimension === 'count';
    // 年均增速分别达到15%、12% is of more than the head.
    const isShared = lead.text.includes('分别');
    const isOfSubject = (!isShared && GROWTH.test(label)) || (isCounted && ATTRIBUTE.test(label));
    const isFirst = firstNumber(where.segment) >= start;
    if (lead.isBare && /^(?:每年|分别)?$/u.test(lead.text) && isFirst)
      subject = changedBefore(text, where, deadlines, isCount) || subject;
    // 建成中心3个，目前日均处理50万件，力争达到80万件: of what stands there now, and no longer of what is built.
    const isSinceThen = (past[firstFrom(past, start) - 1]?.start ?? -1) > (last?.end ?? sentence.start);
    if ((subject === '' || isSinceThen) && lead.isBare) subject = toldBefore(draft, lead, where) || subject;
    // 年均新增站点20个，至2027年底达到100个: no longer so many a year.
    if (where.isTotal && lead.isBare) return subject.replace(/^年均|^每年/u, '').replace(DONE_TO, '') || label;
    const isOther = isSubjectPaid && !where.isPaid && isCount;
    const name = subject === '' || isOther ? label : nameBySubject(draft, lead, isOfSubject, where.isPaid);
    // 旅游景区保持全区首位、总数达到6家
    const isRanked = expression.form === 'rank' && label !== text.slice(start, end);
    // 30万亩（含高效节水灌溉3万亩），累计达200万亩: what brackets add is no head.
    const isAdded = isInBrackets(text, sentence.start, start);
    // 给予贴息，期限不超过12个月，最高50万元: for how long it is paid is no name of how much.
    const isSpell = where.isPaid && isQuantity && expression.dimension === 'time';
    if (!lead.isBare && !isOfSubject && !isAdded && !isSpell && !arePlaces(lead.words) && (isQuantity || isRanked)) {
      // 分别完成50% names nothing.
      const isNameless = label === text.slice(start, end);
      subject = isNameless ? '' : isShared ? label : label.replace(GROWN, '');
      isSubjectPaid = where.isPaid;
      subjects.set(baseOf(unit), subject);
      isCounted = isCount && !/^(?:[人名户件单票]|人次)/u.test(unit ?? '');
    }
    return name;
  }
}

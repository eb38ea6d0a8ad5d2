import { readLabel } from '../../lines/labels.ts';
import { firstFrom, firstIndex, inside, placesOf, type Span, touching } from '../spans.ts';
import { type Deadline, findDeadlines, opensSentence } from './deadlines.ts';
import { type Found, findExpressions } from './lexer.ts';
import { ownScope } from './scopes.ts';

/**
 * Reads the plain text of one paragraph; writes its commitments: which expressions are targets, what each is about, how
 * far its quote reaches, which are thresholds inside another, and by when. Everything that became none is kept with the
 * reason.
 */

export interface Draft {
  /** The quote. */
  readonly start: number;
  readonly end: number;
  readonly expression: Found;
  readonly label: string;
  readonly unit: string | null;
  readonly hedge: string | null;
  readonly scope: string | null;
  readonly full: boolean;
  readonly role: 'target' | 'threshold';
  /** Index of the draft that a threshold qualifies. */
  readonly qualifies: number | null;
  readonly isIncentive: boolean;
  /** The deadline of its own sentence and whether it stands right before it; null where the sentence has none. */
  readonly deadline: { readonly deadline: Deadline; readonly basis: 'stated' | 'inherited' } | null;
  /** 远期: no deadline, whatever stands around. */
  readonly isDistant: boolean;
}

export interface Rejected {
  readonly start: number;
  readonly end: number;
  readonly reason: string;
}

/**
 * Names, numbers of documents and standards, and other stretches in which a number is no quantity; and what a text must
 * hold to be searched for them. A pattern that looks behind sees first that it begins with a number.
 */
const NAMES: readonly (readonly [pattern: RegExp, reason: string, needs?: RegExp])[] = [
  [/《[^《》]*(?:〈[^〈〉《》]*[《》][^〈〉]*〉[^《》]*){0,4}》/gu, '书名号内的名称', /《/u],
  [/\p{Script=Han}{0,12}[〔［[（(]\d{4}[〕］\]）)]\d+号/gu, '文号', /号/u],
  [
    /(?:GB|DB|JT|YZ|ISO|HJ|CJJ|JGJ|TD|NY|SB|WB|LY|SL|DL)(?:\/?[A-Z]){0,10}\/?\s*\d[\d.]*(?:[-—]\d{4})?/gu,
    '标准号',
    /[A-Z]/u,
  ],
  [/[“"][^“”"]{0,3}[\dA-Z+×]{2,8}[^“”"]{0,3}[”"](?:工程|行动|计划|模式|战略|体系)?/gu, '名称', /["”]/u],
  [
    /(?=\d)(?<!\d)\d+(?:\.\d+)?(?:分钟|公里|小时)(?:便民|社区|养老|城市|医疗|健身|阅读|通勤|品质|公共)*(?:生活圈|服务圈|圈|交通圈|经济圈)/gu,
    '名称',
    /圈/u,
  ],
  // “24小时不打烊”工程
  [/[“"][^“”"]{1,16}[”"](?:工程|行动|计划|项目)/gu, '名称', /[”"](?:工程|行动|计划|项目)/u],
  [/[“"][^“”"]{0,6}(?:一|三|两|二)[^“”"]{0,8}[”"]/gu, '名称', /["”]/u],
  [/最[后初先]一公里/gu, '名称', /一公里/u],
  [
    /(?:申报|申请|认定|准入|资助|支持|补贴|奖励|补助|扶持)(?:条件|对象|范围)[：:。][^。]*/gu,
    '申报条件',
    /(?:条件|对象|范围)[：:。]/u,
  ],
  [
    /(?<![\d一二两三四五六七八九])[十百千万亿]{1,2}(?:人口?|车|公里|吨|户)(?=\p{Script=Han}{0,16}(?:死亡率|发病率|发生率|事故率))|每?[百千万](?:人|户|人口)(?=\p{Script=Han}{2,10}(?:拥有量|保有量|数量|床位|托位|发病率))/gu,
    '“每万人”一类的基数',
    /[百千万亿][人户车公吨]/u,
  ],
  // 万元地区生产总值能耗: what is measured, not how much money.
  [/(?:万元|亿元)(?=(?:国内|地区)?生产总值|GDP|(?:工业)?增加值|产值|营业收入)/gu, '名称', /[万亿]元/u],
  [
    /(?:共|共计|共有|分为|包括|共提出)?[\d一二三四五六七八九十]+章[\d一二三四五六七八九十]+条|(?:共|共计|共有|共提出)[\d一二三四五六七八九十]+(?:个)?(?:条|章|部分|款)(?=[，。；、]|$|措施|政策|举措|内容)/gu,
    '文件自身的篇幅',
    /[条章款]|部分/u,
  ],
  [
    /(?=\d)(?<!\d)\d+(?:\.\d+)?(?:毫米|厘米|公里|千米|米|mm|cm|km|m)?[×xX*]\d+(?:\.\d+)?(?:毫米|厘米|公里|千米|米|mm|cm|km|m)?/gu,
    '规格',
    /[×xX*]/u,
  ],
  [/(?=\d)(?<!\d)\d+分钟\p{Script=Han}{0,12}?圈/gu, '名称', /圈/u],
  [
    /(?:聚焦|围绕|涉及|涵盖|覆盖)[^，。；]{0,40}?\d{1,9}个(?:领域|方面|环节|维度|行业|类别)/gu,
    '名称',
    /聚焦|围绕|涉及|涵盖|覆盖/u,
  ],
  // 10秒接听率, 24小时办结率
  [/(?=\d)(?<!\d)\d+(?:秒|分钟|小时|天|日|个工作日)(?!内)\p{Script=Han}{0,6}?(?<!效)率/gu, '名称', /率/u],
  [
    /(?=\d)(?<!\d)\d+小时(?:开放|值班|值守|营业|服务|在线|不间断|全天|自助|便利|不打烊|无人|智能|药店|药房|书店|书房|影院|急诊|热线|客服|警务)/gu,
    '名称',
    /小时/u,
  ],
  [
    /(?=[\d一二两三四五六七八九十])(?:(?<!\d)\d+|(?<![一二两三四五六七八九十])[一二两三四五六七八九十]+)(?:大(?:体系|工程|行动|产业|板块|任务|战略)|项(?:制度|机制)|个一体化|位一体|个(?:维护|意识|自信|确立|必须|坚持))/gu,
    '名称',
  ],
];

/** Where the stretches of one of these forms stand. */
interface Name {
  readonly spans: readonly Span[];
  readonly reason: string;
}

const namesOf = (text: string): Name[] =>
  NAMES.filter(([, , needs]) => needs === undefined || needs.test(text)).map(([pattern, reason]) => ({
    spans: Array.from(text.matchAll(pattern), ({ 0: words, index }) => ({ start: index, end: index + words.length })),
    reason,
  }));

/** A count in Chinese numerals is a target only where a verb or a comparator makes it one. */
const COUNTING_VERB =
  /(?:建成|新建|建设|新增|培育|打造|引进|创建|完成|形成|达到|不少于|至少|力争|累计|改造|组建|设立|培养|举办|开展|连续|开通|建立)(?:[\p{Script=Han}]{0,3})$/u;

/** 自受理之日起10个工作日内, 期满10日前: in a statute, a step of its procedure. */
const isStep = (text: string, found: Found): boolean =>
  found.form === 'quantity' &&
  found.dimension === 'time' &&
  (/^(?:之?内|以内|前)/u.test(text.slice(found.unitEnd)) ||
    /(?:提前|延长|之日起|公示(?:期)?(?:为|不少于)?)$/u.test(text.slice(Math.max(0, found.start - 6), found.start)));

/** Years, months, ages and terms are no targets by themselves. */
function reasonAgainst(
  text: string,
  found: Found,
  names: readonly Name[],
  isDated: (stretch: Span) => boolean,
): string | null {
  const name = names.find(({ spans }) => (spans[firstFrom(spans, found.start + 1) - 1]?.end ?? -1) >= found.end);
  if (name && found.form === 'quantity') return name.reason;
  const opening = text[found.start - 1] ?? '';
  if (
    found.form === 'coverage' &&
    /[“"]/u.test(opening) &&
    /^[”"](?:工程|行动|计划|项目|公路|客车)/u.test(text.slice(found.end))
  )
    return '名称';
  if (
    found.form === 'coverage' &&
    /^(?:所有|全部)$/u.test(found.raw) &&
    /^(?:工作|任务|事项|措施)/u.test(text.slice(found.end))
  )
    return '责任分工的说明';
  const follows = text.slice(found.end, found.end + 2);
  if (found.form === 'rank' && /^的/u.test(follows) && !/^的?$/u.test(text.slice(found.end)))
    return '修饰语，不是名次目标';
  // 按照步行15分钟可达的标准
  if (
    found.form === 'delivery' &&
    /按照?[^，。；]{0,8}$/u.test(text.slice(Math.max(0, found.start - 10), found.start)) &&
    /^的/u.test(follows)
  )
    return '标准的说明';
  if (found.form !== 'quantity')
    return found.form === 'coverage' && /(?:未|没有|尚未)$/u.test(text.slice(Math.max(0, found.start - 3), found.start))
      ? '否定'
      : null;
  if (
    /第一?$/u.test(text.slice(Math.max(0, found.numberStart - 2), found.numberStart)) &&
    /^(?:个)?(?:月|日|天|周|季度)$/u.test(found.unit ?? '')
  )
    return '序数';
  // 每招用1人补贴1500元
  if (
    found.value === 1 &&
    /每(?:新增|招用|引进|吸纳|培育|增加|新建|购置|培训)$/u.test(
      text.slice(Math.max(0, found.numberStart - 3), found.numberStart),
    )
  )
    return '“每百户”一类的基数';
  // 每百户, 每5公里1台
  if (
    text[found.numberStart - 1] === '每' &&
    (found.numeral !== 'digits' || /^[^，。；]{0,12}[\d一二两三]/u.test(text.slice(found.unitEnd)))
  )
    return '“每百户”一类的基数';
  const before = text.slice(Math.max(0, found.numberStart - 12), found.numberStart);
  const behind = text.slice(found.unitEnd, found.unitEnd + 12);
  if (isDated({ start: found.numberStart, end: found.numberStart + 1 })) return '期限';
  if (/有效期(?:限)?(?:为|至)?$/u.test(before)) return '有效期';
  // 支持500亩以上的园区引进企业: of what size they are, while 支持建设500亩以上的园区 promises one.
  if (
    (found.dimension === 'measure' || found.dimension === 'money') &&
    found.end > found.unitEnd &&
    /(?:^|[，。；、])(?:支持|鼓励|引导|推动|指导|督促|组织|服务)$/u.test(
      before.slice(0, before.length - (found.numberStart - found.start)),
    ) &&
    follows.startsWith('的')
  )
    return '修饰语，不是目标';
  // 本办法所称公用充电设施，是指…不少于5个的充电设施; but “三个一百”工程是指到2025年建设100个特色村
  if (
    follows.startsWith('的') &&
    /(?:是指|系指)[^。；]{0,60}$/u.test(text.slice(Math.max(0, found.start - 90), found.start))
  )
    return '定义';
  const from = text.slice(Math.max(0, found.numberStart - 32), found.numberStart);
  const to = text.slice(found.end, found.end + 24);
  if (/处(?:以)?[^，。；]{0,24}$/u.test(from) && /^[^，。；]{0,16}(?:罚款|罚金|拘留|徒刑)/u.test(to)) return '罚则';
  if (
    (found.unit === '分' || found.dimension === 'ratio') &&
    (/^(?:的)?[，,]?(?:(?:评)?(?:定)?为|属于?)[“"]?(?:优秀|优良|良好|合格|不合格|中等|较好|一般|较差|基本合格|[A-Da-d一二三四][级档等类]|[甲乙丙丁][等级类])/u.test(
      to,
    ) ||
      /(?:满分|总分)(?:为|是)?$/u.test(before))
  )
    return '评分的等级';
  if (found.numeral === 'share' && /^(?:的)?(?:业主|成员|代表|股东|委员)/u.test(to)) return '表决的多数';
  if (found.dimension === 'time' && /每$/u.test(before)) return '周期';
  // 连续两个季度排名末位, 连续30天: for how long something has been so.
  if (
    /连续$/u.test(before) &&
    !(found.unit === '年' && INCENTIVE.test(text.slice(found.end, found.end + 60))) &&
    (found.dimension === 'time' || /^(?:季度|学期|年度|周期)/u.test(behind))
  )
    return '时段';
  // 百岁老人, 一次性补助
  if ((found.unit === '岁' && found.numeral === 'magnitude') || (found.unit === '次' && /^性/u.test(to))) return '名称';
  // 盲道两侧0.5米范围内不得…: where a rule holds.
  if (
    found.dimension === 'measure' &&
    /^(?:的)?(?:服务)?(?:(?:范围|半径|区域)(?:之)?内|半径(?:人口)?覆盖)/u.test(text.slice(found.unitEnd))
  )
    return '范围的说明';
  // 消除56人以上大班额, 不发生死亡3人以上的火灾: what there shall be none of.
  if (
    /(?:^|。)请[^。]{0,60}$/u.test(text.slice(Math.max(0, found.start - 64), found.start)) &&
    /^[^。]{0,24}报/u.test(to)
  )
    return '报送的要求';
  if (/(?:消除|杜绝|避免|防止|不发生|遏制)(?!率|比例)[^，。；]{0,10}$/u.test(before)) return '要消除的对象';
  if (/适用于[^。]*$/u.test(text.slice(Math.max(0, found.start - 80), found.start))) return '适用的对象';
  if (/(?:表|图|附件|专栏)$/u.test(before)) return '序数';
  // 5级及以上堤防: which of them.
  if (/^[级星]$/u.test(found.unit ?? '') && found.end > found.unitEnd && found.start === found.numberStart)
    return '名称';
  if (/(?:下设|分设|内设)$/u.test(before)) return '机构的说明';
  if (found.unit === '分' && (/得分[≥≤<>]{0,2}$/u.test(before) || /^[≤<≥>]得分/u.test(text.slice(found.unitEnd))))
    return '评分的等级';
  if (/^[^，。；]{0,4}(?:测算|核算|折算)/u.test(to)) return '计算的标准';
  // 300米见绿、500米见园
  if (found.dimension === 'measure' && /^见\p{Script=Han}/u.test(text.slice(found.unitEnd))) return '名称';
  if (/^“[^“”]{1,2}”/u.test(text.slice(found.end))) return '名称';
  if (/(?:扣缴|扣减|(?<!加计)扣除|扣回|追缴|追回)[^，。；]{0,12}$/u.test(before)) return '罚则';
  if (found.unit === '分' && /(?:加分|扣分|[扣计加减占]|分值|权重)(?:项)?(?:各|为)?$/u.test(before))
    return '评分的标准';
  if (/(?:^|[，。；、]|全[市区县省州盟旗]|我[市区县])(?:现有|共有|目前(?:共)?有)[^，。；]{0,24}$/u.test(from))
    return '现状';
  if (/^(?:以上)?(?:的)?(?:行政)?(?:执法|检查|调查)人员/u.test(behind)) return '程序的人数';
  if (/^[^，。；]{0,10}的部分|^[^，。；]{0,8}(?:加收|加价|滞纳金)|^(?:的)?(?:标准)?(?:收取|计收)/u.test(to))
    return '计费的分档';
  if (/(?:范围[^。；]{0,24}|规划)(?:总)?面积(?:约|为|共)?$/u.test(from)) return '规划范围的说明';
  if (
    /(?:预计|预测)[^。；]{0,60}(?:将[^。；，]{0,16}|(?:人口|需求)[^。；，]{0,12})$/u.test(
      text.slice(Math.max(0, found.numberStart - 80), found.numberStart),
    ) ||
    (/预计[^。；，]{0,12}[，,]?[^。；，]{0,12}$/u.test(from) && /^[^。；，]{0,24}将/u.test(to))
  )
    return '预测';
  if (
    /(?:^|[，。；、\p{Script=Han}])已(?:经)?(?:累计)?(?:建成|建有|建立|筹集|完成|实现|达|突破|培育|发展|开通|投放|投入|形成|拥有|覆盖|超过?|引进|集聚|聚集|改造|发放|认定|创建|布局|推广|培训|投运|投产|归集|发布|接入|登记|受理|办理|开工|安装|设立|开展|签约|落地|入驻)[^，。；]{0,16}$/u.test(
      from,
    ) &&
    !/(?:力争|确保|争取|20\d\d年)/u.test(from.slice(from.lastIndexOf('已')))
  )
    return '往年的结果';
  if (found.unit === '年' && (found.value ?? 0) >= 1900) return '年份';
  const isTerm =
    /(?:期限|年限)[^，。；]{0,14}年[、和及]$/u.test(from) ||
    (found.isBounded &&
      /(?:签订|累计|期限|时间|保存|保管|年限|从业|满|减免|免租|租金|帮扶|服务|最长|履约|合同)[^，。；]{0,8}$/u.test(
        before,
      ));
  if (found.unit === '年' && !isTerm && !/(?:连续|每)$/u.test(before)) return '时间';
  if (/(?:后|第|末|倒数)$/u.test(before) && /^[位名]$/u.test(found.unit ?? '')) return '序数';
  if (/^(?:月|日)/u.test(found.unit ?? '')) {
    if (!/(?:不少于|不超过|不低于|连续|压缩至|缩短至|在|提前)$/u.test(before) && !found.isBounded) return '时间';
  }
  // 每年至少开展一次演练和两次评估
  const isEach = /每(?:半?年|季度?|月|周|学期)[^，。；]{0,24}[和、及]$/u.test(from);
  if (found.numeral === 'chinese' && !isEach) {
    if (!found.isBounded && !COUNTING_VERB.test(before) && !/每\p{Script=Han}{0,10}$/u.test(before))
      return '中文数词，前无建成、达到等词';
    if ((found.value ?? 0) < 2 && !found.isBounded && !/每\p{Script=Han}{0,10}$/u.test(before)) return '“一”作量词';
    if (/每\p{Script=Han}{0,10}$/u.test(before)) return null;
    if (
      /^(?:级|类|种|方面|环节|阶段|步|体化|站式|件事)/u.test(behind) ||
      /^(?:类|种|届|次|批|期|级|站|分|头)$/u.test(found.unit ?? '')
    )
      return '名称';
  }
  if (
    /^(?:届|级|期|星)$/u.test(found.unit ?? '') &&
    !found.isBounded &&
    !/(?:举办|开展|培训|组织)\p{Script=Han}{0,6}$/u.test(before)
  )
    return '名称';
  if (found.unit === '类' && !found.isBounded && (found.value ?? 0) < 6) return '名称';
  if (/(?:第|届|原|前述|上述)$/u.test(before)) return '序数';
  if (
    /(?:去年|上年度?|20\d\d年)(?:全市|全省|全年|底|末)*[^，。；]{0,12}(?:已|完成了|实现了|达到了)\p{Script=Han}{0,4}$/u.test(
      text.slice(Math.max(0, found.numberStart - 32), found.numberStart),
    )
  )
    return '往年的结果';
  return null;
}

/**
 * What a sentence reports and does not promise: 截至2024年底, 去年, and, where the document's year is known, a sentence
 * that opens with an earlier year.
 */
function pastTester(text: string, deadlines: readonly Deadline[], year: number | null): (found: Found) => boolean {
  const stops = placesOf(text, /[。！]/gu);
  const openings = deadlines.filter((deadline) => opensSentence(text, deadline));
  return (found) => {
    const from = (stops[firstIndex(stops, (stop) => stop > found.start) - 1] ?? -1) + 1;
    const before = text.slice(from, found.start);
    if (
      (/^(?:目前|截至目前|迄今|当前)[，,]/u.test(before) && !/(?:要|将|力争|计划|拟|确保)/u.test(before)) ||
      /^[^，。；]{0,12}(?:截至|截止)[^，。；]{2,14}[，,]/u.test(before) ||
      /^(?:去年|上年|上一年|近年来|近几年|“?十[三四]五”?以来)[^。；]{0,24}(?:[，,]|已|完成|实现|达到?)/u.test(before)
    )
      return true;
    // 2023年全市社会物流总额已突破1.8万亿元，A级企业达到136家: a year before the document's, wherever it stands.
    const latest = deadlines[firstFrom(deadlines, found.start) - 1];
    if (
      latest?.date &&
      latest.start >= from &&
      year !== null &&
      /^20\d\d年(?:底|末)?$/u.test(latest.raw) &&
      Number(latest.raw.slice(0, 4)) < year &&
      !/对(?:于)?$/u.test(text.slice(from, latest.start)) &&
      !INCENTIVE.test(text.slice(latest.end, found.start))
    )
      return true;
    // 2025年已建成的检测点年底前全部联网: what will be, of what is there.
    if (latest?.ofYear && latest.start >= from) return false;
    const opening = openings[firstFrom(openings, from)];
    if (!opening || opening.end > found.start || year === null || /^(?:力争|争取|确保)?[到至]/u.test(opening.raw))
      return false;
    return opening.date !== null && Number(opening.date.slice(0, 4)) < year;
  };
}

const OPEN = '（(〔［【〈《';
const CLOSE = '）)〕］】〉》';
/** Marks that end a sentence, and those that part it, each with the brackets in which they do not. */
const SENTENCE_CUT = /[。！？（(〔［【〈《）)〕］】〉》]/gu;
const SEGMENT_CUT = /[，,；;：:。！？（(〔［【〈《）)〕］】〉》]/gu;

/** Stretches between marks outside brackets; a comma inside a number is none. */
function cutAt(text: string, { start: from, end: to }: Span, marks: RegExp): Span[] {
  const spans: Span[] = [];
  let depth = 0;
  let start = from;
  for (const { 0: mark, index } of text.slice(from, to).matchAll(marks)) {
    const at = from + index;
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

/** 、 and 和 part two commitments where each side has one of its own. */
function partsOf(text: string, segment: Span, found: readonly Found[]): Span[] {
  const own = inside(found, segment);
  if (own.length < 2) return [segment];
  const cuts: number[] = [];
  for (const [index, right] of own.entries()) {
    const left = own[index - 1];
    if (!left) continue;
    const between = text.slice(left.end, right.start);
    // 补助投资额的30%（同一企业不超过20万元）: what brackets add stands by itself.
    const opens = between.lastIndexOf('（');
    const closes = between.indexOf('）');
    if (opens > closes) {
      cuts.push(left.end + opens, left.end + opens + 1);
      continue;
    }
    if (closes !== -1 && cuts.length > 0 && text[cuts.at(-1)! - 1] === '（') {
      cuts.push(left.end + closes, left.end + closes + 1);
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
    const mark = [...between.matchAll(/、|以及|和|(?<![惠普涉波触遍])及|并|与|且/gu)].findLast((match) => {
      const tail = between.slice(match.index + match[0].length);
      // 街道商贸中心、新城区物流配送中心: what stands between the mark and the next number must be short or lead to it.
      return match[0] === '、' || match[0] === '以及' || tail.length <= 6;
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

/** The words behind it have two characters each. */
const BASICALLY = /基本(?=实现|达到|建成|形成|完成|不再|消除)/u;
const HEDGE =
  /力争|争取(?!上级|中央|省级|国家|资金)|力求|(?<![年的懈同])努力|争创|鼓励|确保|原则上|尽量|尽可能|基本(?=实现|达到|建成|形成|完成|不再|消除|解决)/gu;

/** Words before the subject that do not belong to it. */
const LEAD =
  /^(?:在(?!岗|校|孵|职|建|库|线|园|读|册|编)|于|对|为(?=[\p{Script=Han}\d]{2}|$)|以(?!上|内)|[一二两三四五]年(?:内)?(?!业务)|远期可?|可(?!循环|再生|再利用|降解|持续|回收|视|控|追溯|移动|重复|替代|支配|比|燃|信|靠|复制|折叠|穿戴|及|用)|其中|同时|并且|并|且|原则上|一般(?=每|不|建|设|配)|再|还|将|使|让|即|到时|届时|力争|争取(?!上级|中央|省级|国家|资金)|力求|努力|确保|基本|分[类级批期步](?=推进|实施|建设|开展|创建|改造)|确定|发行|提前|全面|稳步|逐步|进一步|积极|加快|大力|深入|持续|继续|有序|重点(?=建设|推进|支持|发展|培育|打造)|统筹|推动|推进|支持|鼓励|引导|组织|促进|实现|形成|建成(?!区(?!域)|[后的])(?:通车|投运|投用|投产)?|建设(?!单位|成本|用地|资金|项目)成?|培育|打造|集聚|聚集|扶持|遴选|争创|出台|全年|年内|[一二三四五]是|带动|派驻|设置|设立|开通|布局(?!在)|布设(?!在)|完成|构建|创建|建立|做到|落实|发展(?!规模|水平|速度|质量)|实施|开展(?!规模)|举办|配备|配置|安排|提供|达成|含(?=\p{Script=Han}{2})|(?:全[市省县区州盟旗]|我[市省]|全行业|各地)(?=\p{Script=Han}{2}|\d))/u;
/** 新增, 累计, 改造 say what is counted and stay. */
const KEPT =
  /^(?:完成(?=\p{Script=Han}{0,10}投资(?:额)?(?:超过?|达到?|不低于)?$)|累计|新增|新建|新\(改\)建|新（改）建|改扩?建|改造|引进|新引进|淘汰|培训)/u;
const SCOPE =
  /^(?:全市|全省|全县|全区|全州|全盟|全旗|我市|全行业|全域|各(?:县|市|区|州|乡镇|学校|地)(?:[（(][^（）()]{1,8}[）)])?)/u;
/** Words that bring the subject behind them: 指导…建立, 围绕…实施, 市场监管部门每学期. */
const INNER_LEAD =
  /^(?:(?:其中)?含[^，。；（）]{1,10}，其中|以[^，。；]{2,12}?为单位|用[一二两三四五六七八九十\d]{1,2}年(?:左右)?(?:的)?时间|符合(?:规定|相关)?条件的|(?:指导|督促|围绕|依托|针对|通过|聚焦|结合)[^，。；]*?(?:建立|实施|建设|打造|建成|培育|开展|推进)|(?!每)[\p{Script=Han}、]{0,14}(?:部门|机构|局|委|厅|办公室|专班|领导小组|财政|政府)(?=每)|自[^，。；]{2,14}(?:之日)?起(?=\d))/u;

interface Subject {
  start: number;
  readonly end: number;
  readonly scope: string | null;
}

/** Where the subject of a commitment begins in its part: behind deadlines, hedges and plain verbs. */
function subjectOf(text: string, part: Span, limit: number, deadlines: readonly Deadline[]): Subject {
  const own = inside(deadlines, { start: part.start, end: limit });
  let { start } = part;
  let scope: string | null = null;
  for (let isMoving = true; isMoving && start < limit; ) {
    isMoving = false;
    const first = own[firstFrom(own, start)];
    const deadline = first?.start === start ? first : undefined;
    const rest = text.slice(start, limit);
    if (deadline) start = deadline.end;
    else if (/^[，,、]/u.test(rest)) start += 1;
    else if (start === 0 && readLabel(rest)) start += readLabel(rest)!.label.length;
    else if (/^[“"](?![^“”"]*[”"])/u.test(rest)) start += 1;
    else if (KEPT.test(rest)) break;
    else {
      const place = SCOPE.exec(rest)?.[0];
      const lead = INNER_LEAD.exec(rest)?.[0] ?? LEAD.exec(rest)?.[0];
      if (place && place.length < rest.length) scope = place;
      if (!lead) break;
      start += lead.length;
    }
    isMoving = true;
  }
  const inner = /(?:力争|争取)(?:实现|达到)?(?!(?:到|于|在)?(?:20\d\d|年底))|按照(?=每|不)/u.exec(
    text.slice(start, limit),
  );
  if (inner && start + inner.index + inner[0].length < limit) start += inner.index + inner[0].length;
  return { start, end: limit, scope };
}

/** 验收合格的项目按投资额的10%给予补助: what is given, behind those who get it. */
function givenFrom(text: string, start: number, limit: number): number {
  const given = [
    ...text
      .slice(start, limit)
      .matchAll(/(?:分别)?(?:按照?(?!规定|程序|要求)|再?给予|一次性)|分别(?=[奖补资领])|再(?=奖励|补助)/gu),
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

/** 给予, 奖励, 补助 …: a rule of who gets what. */
const INCENTIVE =
  /奖励|补助|补贴(?!性)|资助|资金支持|贴息|减免|返还|奖补|担保贷款|贷款贴息|消费券|算力券|创新券|服务券|扶持资金|以奖代补|一次性给予|给予.{0,20}(?:支持|元)/u;

/** 奖补资金15个工作日内拨付: how fast it comes is no part of what is paid. */
const isServiceTime = ({ form, unit }: Found): boolean =>
  form === 'quantity' && /^(?:个?工作日|日|天|小时|分钟)$/u.test(unit ?? '');

/** 市级财政每年安排不少于2000万元用于节水奖励: what is set aside, and not what somebody gets. */
const BUDGET = /财政(?:部门)?[^，。；]{0,6}(?:安排|统筹|投入|列支)(?![^，。；]*(?:给予|予以|按))/u;

/** What a rule that pays begins with, behind the words that say who gets it. */
const PAYS =
  /^(?:按照?|给予|分别|一次性|可|予以|奖励|补助|补贴|资助|再|每(?:家|户|个|人|年|吨|次|[^，。；]{1,12}(?:奖励|补助|补贴|资助|给予))|最高|市级?财政|由(?:市|县|区|财政))/u;

/** 最高100万元; 市级承担60%; 合格的每人每月100元: more of what is paid, in the next segment. */
const MORE_PAID =
  /^(?:其中)?\p{Script=Han}{0,8}(?:承担|负担|分担)|^[^，；的]{1,10}的(?:每[人户家个台亩]|再?[奖补])|最高(?:分别)?(?:为|不超过|可达)?[\d一二两三四五六七八九十]/u;
/** 每年…, 累计…, 第一年…: how long and how much at most, up to the next semicolon. */
const HOW_PAID =
  /^(?:第[一二三]年|首年|前[一二两三]年|每年|年度|每户|每家|单个|最高|最多|总额|连续|累计|不超过|封顶|期限|(?:单个|单家|同一|个人|每人|每套|小微企业|大型企业|中小企业|企业)[^，。；]{0,10}(?:最高|封顶|不超过|上限))/u;

const goesOnPaying = (words: string, isApart: boolean): boolean =>
  MORE_PAID.test(words) || (HOW_PAID.test(words) && !(isApart && words.startsWith('每年')));

/** 年用水量超过1万立方米的单位，应当…: who has to. */
const isObliged = (words: string, next: string): boolean =>
  /^(?:应当|应|必须|须|不得|可以|依法|原则上|至少|均|都)/u.test(next) &&
  /(?:以上|以下|超过|达到?|不低于|不少于|不足)[^的，]{0,16}的(?:$|[\p{Script=Han}、（）]{1,14}$)/u.test(words) &&
  !/(?:应当|必须|不得)/u.test(words);

/** 年营业收入首次达到2000万元的，给予…; 参会人数200人以上的国际会议，按…补助: who gets what the next words promise. */
function isEligibility(words: string, next: string): boolean {
  if (INCENTIVE.test(words) || !INCENTIVE.test(next) || !PAYS.test(next)) return false;
  return (
    /的$/u.test(words) ||
    /^(?:对|凡|每新?增|每引进|每培育|每建成)/u.test(words) ||
    /首次/u.test(words) ||
    /(?:以上|以下|以内|超过|达到?|不低于|不少于|突破|年满)[^的]{0,16}(?:[（(]含[^（）()]{0,6}[）)])?的[\p{Script=Han}、“”]{1,20}$/u.test(
      words,
    )
  );
}

const PERIOD: Readonly<Record<string, string>> = {
  日: '日',
  天: '日',
  周: '周',
  月: '月',
  季度: '季度',
  季: '季度',
  半年: '半年',
  年度: '年',
  年: '年',
  学期: '学期',
};

/** A period that belongs to the quantity makes a rate (每周3次, 日均1000万件); 年 in the name of a volume does not. */
function rateOf(text: string, part: Span, found: Found): string | null {
  if (found.form !== 'quantity' || found.unit === null) return found.unit;
  if (found.dimension === 'ratio' || found.unit.includes('/')) return found.unit;
  const before = text.slice(part.start, found.numberStart);
  // 每周开放时间不少于56小时, and not 每次24小时内
  if (found.dimension === 'time' && !/^(?:天|日|小时|学时|课时|分钟)$/u.test(found.unit)) return found.unit;
  if (found.dimension === 'time' && found.comparator !== '>=' && found.comparator !== '=') return found.unit;
  const each =
    /每(?:个(?!年))?(日|天|周(?![岁一二三四五六日末])|月|季度|半年|年度?|学期)(?!级)[^，。；]{0,16}$/u.exec(before) ??
    /(日|周|月|年)均[^，。；]{0,12}$/u.exec(before);
  const daily =
    /日(?:峰值)?(?:处理|吞吐|供水|供应|接待|运输|投递|分拣|揽收|产|均)[^，。；]{0,12}$|(?<![生节假工元当次隔即平周末每])日(?:峰值|\p{Script=Han}{1,6}(?:能力|量|规模|峰值))[^，。；]{0,12}$/u.test(
      before,
    )
      ? '日'
      : null;
  const yearly =
    /(?:^|[，。；]|争取|力争|实现)年度?(?=培训|培养|投入|安排|开展|举办|引进|组织|新增)[^，。；]{0,12}$/u.test(before)
      ? '年'
      : null;
  // 年度封顶15万元, 年度最高补助50万元
  const capped =
    found.dimension === 'money' &&
    /年度(?:累计|总额|补[助贴]|奖励|资助|贴息)*(?:最高|封顶|不超过|上限|以$)[^，。；]{0,8}$/u.test(before);
  if (found.dimension === 'time' && (!each || each[0].includes('均'))) return found.unit;
  const period = capped ? '年' : each ? PERIOD[each[1]!] : (daily ?? yearly);
  return period ? `${found.unit}/${period}` : found.unit;
}

const LEADING_VERB = /(?:继续|基本|力争|实现|达到|达|位居|居|保持|进入|为|是|在|超过)$/u;

/** A stretch without the verbs that close it and lead to a number. */
function withoutVerbs(text: string, start: number, end: number): string {
  let to = Math.max(start, end);
  for (;;) {
    const verb = LEADING_VERB.exec(text.slice(Math.max(start, to - 2), to))?.[0];
    if (verb === undefined) return text.slice(start, to);
    to -= verb.length;
  }
}

/** 覆盖率2023年达到80%, 共配率2024年、2025年分别达到: by when, and not what. */
const YEARS = /(?:[、和及]?(?:到|至)?20\d\d年(?:底|末)?)+(?:分别)?$/u;

/** What is measured: the quote without comparator, number and unit; the quote itself where that leaves next to nothing. */
function labelOf(text: string, start: number, end: number, found: Found): string {
  const quote = text.slice(start, end);
  const head = withoutVerbs(text, start, found.start).replace(YEARS, '');
  const tail = text.slice(found.end, end).replace(/^的/u, '');
  switch (found.form) {
    case 'quantity':
      return head.length + tail.length < 3 ? quote : `${head}${tail}`;
    case 'delivery':
      return quote;
    case 'rank':
      return head.length < 2 || !/\p{Script=Han}{2}/u.test(head) || /^(?:打造|建设|建成|争创|创建)成?$/u.test(head)
        ? quote
        : head;
    case 'coverage':
      if (/^(?:所有|全部|每)/u.test(found.raw)) return head === '' ? tail : `${head}${tail}`;
      return found.raw.endsWith('覆盖') && head !== '' ? `${head}覆盖` : quote;
    default:
      return found satisfies never;
  }
}

/** The size of what a verb before it sets up: 设立总规模. */
const SIZE =
  /(?:设立|建立|组建|建设|打造|成立|建成|形成)(?:一个)?(?:总|首期|目标)?(?:规模|投资|面积)(?:不低于|不少于|超过?|达到?)?$/u;

/** What a count counts stands behind it up to the end of its part; behind a rate nothing does. */
function endOf(text: string, part: Span, found: Found, hasSubject: boolean): number {
  if (found.form === 'rank') return hasSubject ? found.end : part.end;
  const rest = text.slice(found.end, part.end);
  if (found.form === 'delivery') return found.end;
  if (found.form === 'coverage') {
    // 县县有连锁商超: what each of them has.
    if (/^(?:所有|全部|每|(.)\1$)/u.test(found.raw)) return part.end;
    return /^(?:村村|乡乡|镇镇|户户|县县)/u.test(found.raw) || /尽/u.test(found.raw)
      ? found.end + (/^[\p{Script=Han}]{1,8}$/u.exec(rest)?.[0].length ?? 0)
      : found.end;
  }
  if (rest === '') return found.end;
  // 90%以上的县（市）建成…: the share is of what follows, and of what it does.
  if (rest.startsWith('的') && found.form === 'quantity' && found.dimension === 'ratio' && found.end > found.unitEnd)
    return part.end;
  // 总规模20亿元的产业基金: how large it is to be.
  if (rest.startsWith('的') && found.form === 'quantity' && SIZE.test(text.slice(part.start, found.start)))
    return part.end;
  if (/^的\p{Script=Han}{0,10}(?:基金|资金池)/u.test(rest)) return part.end;
  // 覆盖80%的学校
  if (rest.startsWith('的') && /覆盖$/u.test(text.slice(part.start, found.start))) return part.end;
  // 扩容至3000万件的骨干网络: so does a bound that the head shares.
  if (rest.startsWith('的') && found.form === 'quantity' && found.start < found.numberStart && !INCENTIVE.test(rest))
    return found.end;
  // 日处理峰值超1000万件的服务网络: the subject stands before, what follows 的 only names its bearer.
  if (rest.startsWith('的') && hasSubject && !INCENTIVE.test(rest)) return found.end;
  if (/^(?:并|且|后|时|而|同时|以来)/u.test(rest)) return found.end;
  return part.end;
}

/** 分别达到20万吨、35万吨、50万吨以上: numbers in a row without words between them share what bounds the first or the last. */
function shareBounds(text: string, found: Found[]): void {
  for (let start = 0; start < found.length; ) {
    let end = start + 1;
    while (
      end < found.length &&
      found[end]!.form === 'quantity' &&
      /^[、和及]$/u.test(text.slice(found[end - 1]!.end, found[end]!.start))
    )
      end += 1;
    const row = found.slice(start, end);
    const last = row.at(-1)!;
    const first = row[0]!;
    const isTail = last.form === 'quantity' && last.end > last.unitEnd;
    const isHead = first.form === 'quantity' && first.start < first.numberStart;
    const bounding = isTail ? last : isHead ? first : null;
    for (const [index, other] of row.entries()) {
      if (other.form !== 'quantity' || row.length < 2 || other.isBounded) continue;
      if (bounding?.unit !== other.unit) continue;
      // 分别达到100%、95%: 达到100% is all, 达到95% at least.
      const isAll = bounding.unit === '%' && bounding.value === 1 && bounding.comparator === '=';
      const comparator = other.value === 1 && other.unit === '%' ? '=' : isAll ? '>=' : bounding.comparator;
      found[start + index] = { ...other, comparator };
    }
    start = end;
  }
}

/** Years of a row of numbers: 到2025年、2027年、2030年分别达到60家、90家、130家. */
function rowDeadlines(
  text: string,
  segment: Span,
  before: Span | null,
  numbers: readonly Found[],
  deadlines: readonly Deadline[],
): readonly Deadline[] | null {
  // 到2025年、2026年，…分别达到…: the years may stand in the segment before.
  const within = inside(deadlines, segment);
  const own = within.length > 0 || before === null ? within : inside(deadlines, before);
  return own.length >= 2 && own.length === numbers.length && text.slice(segment.start, segment.end).includes('分别')
    ? own
    : null;
}

/** 到2025年，…；到2027年，…；…: a deadline that opens its sentence, or its member of a series, holds to the next. */
const holdsOn = (text: string, deadline: Deadline): boolean =>
  opensSentence(text, deadline) ||
  (/^(?:力争|争取)?[到至]/u.test(deadline.raw) && /[；;]/u.test(text[deadline.start - 1] ?? ''));

/** Finds the drafts of a paragraph. `masked` are stretches that are no prose: lists of units, the label. */
export function findTargets(
  text: string,
  masked: readonly Span[],
  deadlines: readonly Deadline[] = findDeadlines(text),
  year: number | null = null,
  isStatute = false,
): { drafts: Draft[]; rejected: Rejected[] } {
  const expressions = findExpressions(text);
  const rejected: Rejected[] = [];
  if (expressions.length === 0) return { drafts: [], rejected };
  const names = namesOf(text);
  const isMasked = touching(masked);
  const isDated = touching(deadlines);
  const isPast = pastTester(text, deadlines, year);
  const found = expressions.filter((expression) => {
    const { start, end } = expression;
    if (isMasked({ start, end: start + 1 }) || isMasked({ start: end - 1, end })) return false;
    const reason = isPast(expression)
      ? '往年的结果'
      : isStatute && isStep(text, expression)
        ? '办事程序的期限'
        : reasonAgainst(text, expression, names, isDated);
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
  for (const sentence of cutAt(text, { start: 0, end: text.length }, SENTENCE_CUT)) {
    if (inside(found, sentence).length === 0) continue;
    /** Of the sentence so far: its hedge, its deadline, whether a target has used it, and the last subject. */
    let hedge: string | null = null;
    /** Where the stretch begins that the hedge holds for: that of the sentence, if it opens it. */
    let hedgedFrom = -1;
    let current: Deadline | null = null;
    let isUsed = false;
    let subject = '';
    let pays = false;
    /** 申请临时占用的，应当提前15日提出: in a statute, what somebody has to do in a case. */
    let isBound = false;
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
      const isWho = isEligibility(words, text.slice(segment.end + 1, Math.min(sentence.end, segment.end + 41)));
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
      const isPaid = pays || /^单个.{0,12}(?:最高|不超过)/u.test(words);
      const isDistant = /远期/u.test(words);
      const row = rowDeadlines(text, segment, segments[at - 1] ?? null, inside(found, segment), deadlines);
      for (const part of partsOf(text, segment, found)) {
        const own = inside(found, part);
        for (const match of text.slice(part.start, own[0]?.start ?? part.end).matchAll(HEDGE))
          if (!/确保|基本|鼓励|争创|原则上|尽/u.test(match[0])) {
            hedge = match[0];
            // 力争到2027年，…；…
            const isHead =
              at === 0 &&
              /^(?:到|至|用|经过|通过|在|20\d\d)/u.test(text.slice(match.index + part.start + match[0].length));
            hedgedFrom = isHead ? sentence.start : -1;
          }
        const dated = inside(deadlines, part)[0];
        if (dated) {
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
          const isBare =
            draft.start >= draft.expression.start - 2 &&
            draft.end === draft.expression.end &&
            draft.expression.form === 'quantity' &&
            draft.role === 'target';
          // 快递业务量达到6.4亿件，年均增长20%: growth of what the head names.
          const isGrowth = /^(?:年均增长|年均增速|年增幅|年增长|增长|增速|增幅|占比)$/u.test(draft.label);
          const label =
            subject === '' || draft.role !== 'target'
              ? draft.label
              : isBare
                ? subject
                : isGrowth
                  ? `${subject}${draft.label}`
                  : draft.label;
          // 日处理能力超1000万件，可扩容至3000万件: the rate is that of the shared head.
          // 每年开展一次演练和两次评估: what the segment begins with holds for all that it lists.
          const isListed =
            part.start > segment.start &&
            draft.role === 'target' &&
            draft.expression.form === 'quantity' &&
            draft.expression.dimension === 'count';
          const unit =
            isBare && headUnit.startsWith(`${draft.unit}/`)
              ? headUnit
              : isListed && /^\p{Script=Han}{0,6}每/u.test(words)
                ? rateOf(text, { start: segment.start, end: part.end }, draft.expression)
                : draft.unit;
          // 单个项目最高不超过200万元、50万元: the second number holds for the same.
          const isNext = isBare && /^[、和及]$/u.test(text.slice(headEnd, draft.expression.start));
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
          if (draft.role === 'target' && !isBare && !isGrowth && draft.expression.form === 'quantity')
            subject = draft.label.replace(/(?:年均增长|年均增速|年增幅|同比增长|增长率?|增幅)$/u, '');
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
      /^(?:之?前)?(?:全面|全部|基本)?(?:建成|完成|投产|投用|投入使用|竣工|完工|交付|运营|通车|下闸|蓄水|开通|达产|见效|封顶)/u.test(
        text.slice(next.end),
      );
    return isDone && next.date !== null && !draft.isDistant ? { deadline: next, basis: 'inherited' } : null;
  };
}

type PartDraft = Omit<Draft, 'hedge' | 'scope' | 'isIncentive' | 'deadline' | 'isDistant'> & {
  /** Where its words begin, those before the quote included. */
  readonly from: number;
};

/** Relative to the draft itself: a threshold's `qualifies` is the distance to its target in the list. */
function readPart(
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
  const end = endOf(text, part, main, hasSubject);
  const behind = text.slice(main.end, part.end);
  const isRule =
    main.form === 'quantity' &&
    main.isBounded &&
    !pays &&
    !isWho &&
    (/^的(?:$|[，。；])/u.test(behind) ||
      (main.comparator === '<' && behind.startsWith('的')) ||
      (/^对/u.test(text.slice(part.start)) && behind.includes('的')));
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
  if (isWhich) return { drafts: [], scope: null };
  const isSpell =
    main.form === 'quantity' &&
    main.unit === '年' &&
    text.slice(Math.max(0, main.start - 2), main.start) === '连续' &&
    !pays;
  if (isRule || isSpell) return { drafts: [], scope: null };
  const drafts: PartDraft[] = [];
  const isCondition =
    main.form === 'quantity' &&
    (isWho ||
      (main.isBounded &&
        /^(?:对|凡|符合)/u.test(text.slice(part.start)) &&
        (pays ? /^(?:$|的(?!\p{Script=Han}{0,6}(?:奖励|补助|补贴|资助|扶持|贴息)))/u : /^的/u).test(
          text.slice(main.end, part.end),
        ) &&
        main.dimension !== 'ratio'));
  // 招用毕业生并签订1年以上合同: of two conditions the one with the number.
  const joined = isCondition ? /^.*(?:并|且)(?=\p{Script=Han}{2})/u.exec(text.slice(subject.start, main.start)) : null;
  if (joined) subject.start += joined[0].length;
  const isQuoted = /[”"]/u.test(text[end] ?? '') && /[“"][^“”"]*$/u.test(text.slice(subject.start, end));
  const quote = { start: subject.start, end: isCondition ? main.end : isQuoted ? end + 1 : end };
  drafts.push({
    ...quote,
    from: isCondition ? quote.start : reach,
    expression: main,
    label: labelOf(text, quote.start, quote.end, main),
    unit: rateOf(text, part, main),
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
    if (main.form === 'coverage' && !other.isBounded) continue;
    const from = other.start > main.start ? main.unitEndOr : reach;
    const start = thresholdStart(text, Math.max(from, reach), other);
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

const LONGEST_OWN_SUBJECT = 20;
const LONGEST_OBLIGED = 24;

/** A threshold's own subject: 年业务量突破1亿件 in 7个年业务量突破1亿件的快递品牌. */
function thresholdStart(text: string, from: number, found: Found): number {
  const before = text.slice(Math.max(from, found.start - LONGEST_OWN_SUBJECT), Math.max(from, found.start));
  const own = /(?:[，。、的]|企业|产业|项目)?((?:年|日|月)?[\p{Script=Han}]{0,12})$/u.exec(before);
  const words =
    /(?:营业收入|年业务量|业务量|年超|日均|年均|投资额|总面积|面积|年)$/u.exec(before)?.[0] ?? own?.[1] ?? '';
  return (
    found.start -
    words.replace(/^(?:每年)?(?:新建|改扩?建|引进|淘汰|培育|打造|建设|改造|新增|关停|支持|招引)/u, '').length
  );
}

type Main = Found & { readonly unitEndOr: number };

/** Of several expressions in one part: the count that the others describe, or else the last. */
function mainOf(text: string, part: Span, own: readonly Found[]): Main {
  const withEnd = (found: Found): Main => ({ ...found, unitEndOr: found.form === 'quantity' ? found.end : found.end });
  const [first] = own;
  const last = own.at(-1)!;
  if (
    first!.form === 'quantity' &&
    first!.dimension === 'ratio' &&
    first!.end > first!.unitEnd &&
    text[first!.end] === '的'
  )
    return withEnd(first!);
  // 纳入清单的126条水体全部完成整治: all of them.
  if (last.form === 'coverage' && /^(?:全部|应)/u.test(last.raw)) return withEnd(last);
  // 对1326家食堂开展一轮全覆盖检查
  if (last !== first && last.form === 'coverage' && /对[^，。；]{0,6}$/u.test(text.slice(part.start, first!.start)))
    return withEnd(last);
  // 每增加100万件奖励2万元: what is paid, not for what.
  if (
    last !== first &&
    last.form === 'quantity' &&
    last.dimension === 'money' &&
    /(?:奖励|补助|补贴|资助|给予)\p{Script=Han}{0,4}$/u.test(text.slice(own.at(-2)!.end, last.start))
  )
    return withEnd(last);
  // 年业务量超千万件项目3个: what is bounded says which, and the bare count behind the noun how many.
  if (
    last !== first &&
    last.form === 'quantity' &&
    last.dimension === 'count' &&
    !last.isBounded &&
    last.end === part.end &&
    own.length === 2 &&
    first!.form === 'quantity' &&
    first!.isBounded &&
    /^的?\p{Script=Han}{0,8}(?:项目|企业|品牌|园区|基地|集群|机构|单位|主体|平台|站点|市场|商圈)$/u.test(
      text.slice(first!.end, last.start),
    )
  )
    return withEnd(last);
  // 每个街道至少建有1处不少于1000平方米的中心
  const counted = first!.form === 'coverage' && first!.raw.startsWith('每') ? own.slice(1) : own;
  const [count, second] = counted;
  if (count?.form === 'quantity' && second !== undefined && count.dimension === 'count') {
    const gap = second.start - count.end;
    const isShare = second.form === 'quantity' && second.dimension === 'ratio';
    if ((text[second.end] === '的' && !isShare) || gap <= 4 || (second.end < part.end && gap <= 12))
      return withEnd(count);
  }
  return withEnd(last);
}

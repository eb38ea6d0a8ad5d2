import { firstFrom, type Span, stretchesOf } from '../spans.ts';
import type { Found } from './lexer.ts';
import { INCENTIVE } from './payments.ts';

/**
 * Reads an expression where it stands; writes why it is no commitment: a name, a date, a condition, what is there already.
 */

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
  [
    /[“"][^“”"]{1,16}[”"](?:(?:培育|培养|提升|引进|建设|倍增|推进)?(?:工程|行动|计划)|项目)/gu,
    '名称',
    /[”"]\p{Script=Han}{0,2}(?:工程|行动|计划|项目)/u,
  ],
  [/[“"][^“”"]{0,6}(?:一|三|两|二)[^“”"]{0,8}[”"]/gu, '名称', /["”]/u],
  // 45毫米“瘦身胶带”
  [/(?=\d)(?<!\d)\d+(?:毫米|mm)的?[“"]?瘦身胶带/gu, '名称', /瘦身胶带/u],
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
  // 由1名副市长任组长: who does it.
  [
    /由[\d一二两三]{1,2}[名位](?=[^，。；]{0,12}(?:任|担任|兼任|带队|负责|牵头|分管|联系))/gu,
    '名称',
    /由[\d一二两三]{1,2}[名位]/u,
  ],
  // 对象为60周岁以上老年人, 申报单位注册资本不低于500万元
  [
    /(?:服务|适用|保障|救助|补贴|招收|接收)对象(?:主要)?(?:为|是|包括)[^，。；]{0,60}(?:，(?:或|且|以及|年满|年龄)[^，。；]{0,40})?/gu,
    '适用的对象',
    /对象/u,
  ],
  [
    /(?:申报|申请|参评)(?:单位|企业|主体|机构|项目|人)(?:的)?(?:注册资[本金]|营业收入|年收入|从业人员|员工|成立|投资|面积|需|须|应)[^，。；]{0,30}/gu,
    '申报条件',
    /申报|申请|参评/u,
  ],
  // 万件申诉率
  [
    /(?<![\d一二两三四五六七八九])每?[十百千万亿]{1,2}(?:件|票|单|人次)(?=(?:快件|邮件)?(?:有效)?(?:申诉|投诉|差错|损毁|丢失|延误|事故)\p{Script=Han}{0,3}?[率数量])/gu,
    '“每万人”一类的基数',
    /[百千万亿](?:件|票|单|人次)/u,
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

export const namesOf = (text: string): Name[] =>
  NAMES.filter(([, , needs]) => needs === undefined || needs.test(text)).map(([pattern, reason]) => ({
    spans: stretchesOf(text, pattern),
    reason,
  }));

/** A count in Chinese numerals is a target only where a verb or a comparator makes it one. */
const COUNTING_VERB =
  /(?:建成|新建|建设|新增|培育|打造|引进|创建|完成|形成|达到|不少于|至少|力争|累计|改造|组建|设立|培养|举办|开展|连续|开通|建立)(?:[\p{Script=Han}]{0,3})$/u;

/** 自受理之日起10个工作日内, 期满10日前: in a statute, a step of its procedure. */
export const isStep = (text: string, found: Found): boolean =>
  found.form === 'quantity' &&
  found.dimension === 'time' &&
  (/^(?:之?内|以内|前)/u.test(text.slice(found.unitEnd)) ||
    /(?:提前|延长|之日起|公示(?:期)?(?:为|不少于)?)$/u.test(text.slice(Math.max(0, found.start - 6), found.start)));

/** Years, months, ages and terms are no targets by themselves. */
export function reasonAgainst(
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
    /[“"、]/u.test(opening) &&
    /^[”"](?:工程|行动|计划|项目|公路|客车|改革)/u.test(text.slice(found.end))
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
  // 国内一流、省内最优的营商环境
  if (found.form === 'rank' && /^、\p{Script=Han}{2,8}的/u.test(text.slice(found.end, found.end + 12)))
    return '修饰语，不是名次目标';
  // 形成一批世界一流企业
  if (
    found.form === 'rank' &&
    /(?:一批|一些|若干|多个|更多)$/u.test(text.slice(Math.max(0, found.start - 2), found.start))
  )
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
    /(?:^|[，。；、])(?:支持|鼓励|引导|推动|指导|督促|组织|服务)(?:(?:年|总|建筑|占地|经营|营业|注册|服务|常住|从业)?(?:面积|投资|收入|产值|业务量|资本|人口|人数|对象))?在?$/u.test(
      before.slice(0, before.length - (found.numberStart - found.start)),
    ) &&
    follows.startsWith('的')
  )
    return '修饰语，不是目标';
  // 产值过1000亿元的企业实现“破零”: that there are some, and not how much.
  if (/^的\p{Script=Han}{1,10}?(?:实现)?[“"]?(?:破零|零的突破)/u.test(text.slice(found.end, found.end + 24)))
    return '修饰语，不是目标';
  // 将总投资1亿元以上的项目纳入重点项目: which of them.
  if (
    found.dimension === 'money' &&
    found.end > found.unitEnd &&
    /(?:将|把)[^，。；]{1,40}$/u.test(text.slice(Math.max(0, found.start - 60), found.start)) &&
    /^(?:的|、[^，。；]{1,24}以上的?)?\p{Script=Han}{0,12}(?:项目|企业|单位|园区|客户|主体|工程)(?:优先|统一|依法|及时)?(?:纳入|列入)/u.test(
      text.slice(found.end, found.end + 64),
    )
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
    /^[^。，]{0,24}(?:上报|报送|报[我市省县区局委办]|报至|书面报)/u.test(to)
  )
    return '报送的要求';
  // 接到报告后，应在30分钟内电话报告、1小时内书面报告
  if (found.dimension === 'time' && /^[^，。；]{0,4}(?:电话|书面|口头|如实)(?:或书面)?(?:报告|上报|续报)/u.test(to))
    return '报送的要求';
  // 公众可在7日内提出意见
  if (found.dimension === 'time' && /^[^，。；]{0,6}(?:提出|反馈)(?:书面)?(?:修改)?(?:意见|建议)/u.test(to))
    return '报送的要求';
  if (/(?:杜绝|避免|防止|不发生|遏制)(?!率|比例)[^，。；]{0,10}$/u.test(before)) return '要消除的对象';
  if (
    /消除(?!率|比例)[^，。；]{0,10}$/u.test(before) &&
    found.isBounded &&
    /^的?\p{Script=Han}/u.test(text.slice(found.end))
  )
    return '要消除的对象';
  // 本办法适用于从业人员10人以上的企业; but 推广适用于丘陵山区的农机具，…新增5000台
  if (
    /(?:^|。)[^，。；]{0,12}(?:办法|政策|意见|措施|规定|标准|细则|条例|方案)[^，。；]{0,6}适用于[^，。；]*$/u.test(
      text.slice(Math.max(0, found.start - 80), found.start),
    )
  )
    return '适用的对象';
  // 月销售额15万元以下的小规模纳税人免征增值税
  if (
    found.dimension === 'money' &&
    /^的?(?:增值税)?(?:小规模纳税人|小型微利企业|纳税人|个体工商户)/u.test(to) &&
    !INCENTIVE.test(to)
  )
    return '适用的对象';
  // （指从业人员不超过1000人的企业）; 工业企业（年用水量1万立方米及以上）用水管理全覆盖
  const bracket = /（([^（）]{0,40})$/u.exec(text.slice(Math.max(0, found.start - 60), found.start));
  if (bracket && /^(?:仅|是|系)?指(?![标导定挥数南])/u.test(bracket[1]!)) return '定义';
  if (
    bracket &&
    found.isBounded &&
    text[found.end] === '）' &&
    /^\p{Script=Han}{1,8}(?:量|值|收入|面积|人数|规模|投资|销售额|资本)$/u.test(bracket[1]!) &&
    /(?:企业|单位|用户|机构|园区|项目|学校|医院)$/u.test(
      text.slice(Math.max(0, found.start - bracket[0].length - 8), found.start - bracket[0].length),
    ) &&
    !/^）[^，。；]{0,12}\d/u.test(to) &&
    !INCENTIVE.test(text.slice(found.end, found.end + 80))
  )
    return '适用的对象';
  // 较2019年的842亿元翻一番
  if (/(?:较|比)(?:20\d\d年(?:底|末)?|上年|去年)的$/u.test(before)) return '比较的基数';
  if (/面[额值](?:分别)?为?[：:]?(?:\d+元[、和及])*$/u.test(from)) return '面额';
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
  if (
    /(?:^|[，。；、]|全[市区县省州盟旗]|我[市区县])(?:现有|共有(?!产权)|目前(?:共)?有)(?![^，。；]*(?:改造|完成|提升|提高|达到|新增|淘汰|升级|扩|整治|更新|比例|率))[^，。；]{0,24}$/u.test(
      from,
    )
  )
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
  // 服务人口1万人左右应设置1所幼儿园: for how many people each of them is.
  if (
    found.unit === '人' &&
    /服务人口(?:约)?$/u.test(before) &&
    /^的?\p{Script=Han}{0,8}(?:[应宜须]|(?<!建)设(?![施备计]))/u.test(text.slice(found.end, found.end + 16))
  )
    return '“每万人”一类的基数';
  // 24小时降雨量将达50毫米以上为蓝色预警; 水位超过36.5米时，启动Ⅰ级响应: when something is done, and what it is then called.
  const rest = text.slice(found.end, found.end + 80);
  if (
    /^[^，。；]{0,20}为\p{Script=Han}{0,4}(?:预警|警报)(?:[，。；]|$)/u.test(rest) ||
    /^[^。；]{0,40}[时的]，[^，。；]{0,10}启动[^，。；]{0,12}(?:响应|预案)/u.test(rest) ||
    (found.isBounded && /^(?:、[\d.]+%?以[上下])?，启动[^，。；]{0,12}(?:响应|预案)/u.test(rest))
  )
    return '启动的条件';
  // 完成率100%得10分，每低1个百分点扣1分
  if (
    (found.unit === '分' &&
      (/[得计]$/u.test(before) ||
        /(?:百分制|满分|总分为)[^。；]*$/u.test(text.slice(Math.max(0, found.start - 60), found.start)))) ||
    /^[^，。；]{0,12}(?:[得扣加减计]\d+(?:\.\d+)?分|(?:不|均|全)得分|扣完)/u.test(rest)
  )
    return '评分的标准';
  if (
    /成员单位(?:共|为|有)?$/u.test(before) ||
    /^(?:部门|单位)(?:分管|主要|相关|有关)?(?:负责同志|负责人|领导)/u.test(rest)
  )
    return '机构的说明';
  if (found.unit === '分' && /分值(?:各|为|均)?$/u.test(text.slice(Math.max(0, found.start - 6), found.start)))
    return '评分的标准';
  // 全市10个县（市、区）建成配送中心不少于8个: of how many.
  if (
    found.dimension === 'count' &&
    !found.isBounded &&
    /全[市省县区州盟旗]$/u.test(text.slice(Math.max(0, found.start - 2), found.start)) &&
    /^(?:县|区|市|乡镇|镇|街道|建制村|行政村|村|社区)[^，。；\d]{0,30}\d/u.test(rest)
  )
    return '所说的总数';
  // 决定对临川钢铁集团等30家企业予以通报表彰
  if (/等$/u.test(before) && /^\p{Script=Han}{0,10}(?:予以|给予|进行)(?:通报)?(?:表彰|表扬|嘉奖|批评)/u.test(rest))
    return '表彰的对象';
  // 造成3人死亡、5人受伤，直接经济损失860万元
  if (
    (found.unit === '人' && /^(?:死亡|受伤|遇难|失联|失踪|[轻重]伤)/u.test(rest) && !found.isBounded) ||
    /经济损失(?:约|达|为)?$/u.test(before)
  )
    return '往年的结果';
  if (/过渡期(?:限)?(?:为|是)?$/u.test(before)) return '有效期';
  // 分5年按30%、20%、50%发放
  if (
    found.dimension === 'ratio' &&
    /分[\d一二两三四五][年期次批](?:，)?(?:分别)?按[\d.%、和]*$/u.test(
      text.slice(Math.max(0, found.start - 40), found.start),
    ) &&
    /^(?:[、和]\d+(?:\.\d+)?%)*的?(?:比例)?(?:分[期年批次])?(?:发放|拨付|兑付|兑现|支付)/u.test(rest)
  )
    return '计算的标准';
  // 随着城镇化率预计突破75%: why something is done.
  if (/(?:^|[。；])随着[^。；，]*$/u.test(text.slice(Math.max(0, found.start - 60), found.start))) return '背景的说明';
  if (
    /(?:^|[，。；、\p{Script=Han}])(?<!完成|淘汰|改造|更新|推进|治理|整治|拆除|提升|[对将为])已(?:经)?(?:累计)?(?:建成|建有|建立|筹集|完成|实现|达|突破|培育|发展|开通|投放|投入|形成|拥有|覆盖|超过?|引进|集聚|聚集|改造|发放|认定|创建|布局|推广|培训|投运|投产|归集|发布|接入|登记|受理|办理|开工|安装|设立|开展|签约|落地|入驻)[^，。；]{0,16}$/u.test(
      from,
    ) &&
    !/(?:力争|确保|争取|20\d\d年|基础上)/u.test(from.slice(from.lastIndexOf('已'))) &&
    !/(?:力争|确保|争取)[^。；]*$/u.test(from.slice(0, from.lastIndexOf('已')))
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
  // 出口额前6位的企业, and no 居前5位.
  if (/(?:(?<![居列进入身至到保持])前|后|第|末|倒数)$/u.test(before) && /^[位名]$/u.test(found.unit ?? ''))
    return '序数';
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
  // 120家网点中35家未达标: of how many.
  if (found.dimension === 'count' && /^\p{Script=Han}{0,8}(?<!其)中(?:[，,]|有|的?\d)/u.test(behind))
    return '所说的总数';
  if (found.unit === '类' && !found.isBounded && (found.value ?? 0) < 6) return '名称';
  if (/(?:第|届|原|前述|上述)$/u.test(before)) return '序数';
  // 第2、3条不重复享受
  if (/^[条款项]$/u.test(found.unit ?? '') && /第\d{1,2}(?:[、和至]\d{1,2})*[、和至]$/u.test(before)) return '序数';
  if (
    /(?:去年|上年度?|20\d\d年)(?:全市|全省|全年|底|末)*[^，。；]{0,12}(?:已|完成了|实现了|达到了)\p{Script=Han}{0,4}$/u.test(
      text.slice(Math.max(0, found.numberStart - 32), found.numberStart),
    )
  )
    return '往年的结果';
  return null;
}

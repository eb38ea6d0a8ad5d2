import type { Found } from './expressions.ts';
import { DEALS } from './measured.ts';
import { DONE_EACH_TIME, MADE_EACH_TIME } from './payments.ts';

/**
 * Reads a commitment's words; writes for whom or where it holds, where its own words say so: 每个乡镇, 同一企业,
 * 三级以上医院, 嘎查村. What precedes the subject (全市) is read with the subject.
 */

const PERIOD =
  '年|月|周|旬|日|天|小时|秒|分钟|季|半[年月]|学期|学年|次|餐|平方米|期|届|轮|批|[一二两三四五六七八九十\\d]{1,3}(?:年|个月|周|天|日|季度|次|届)|个月|个季度|个学期';
/** What comes behind 每个乡镇: an adverb, a verb, a bound, a number. */
const AFTER =
  '至少|原则上|一般|单次|辐射|可(?!循环|再生|回收)|应|要|都|均|建[成有设立筑\\d]|设|配(?!送?中心)|布|推|每|举|入驻|不|投|补|奖|最|拥有|派驻|派出|选派|联系|服务(?!中心|站|点|区)|储备|储存|存放|分别|开|青|给|有|达|按|新|发|一次|安排|参|完|改|培|打|确|落|中(?!心)|控制|再|资助|支持|金额|总额|减少|增(?!值)|提高|下降|降低|缩短|压缩|限|营|面|年|月|日|累计|合计|通(?=[达邮车电水气]|快递|客车|公交)|平均|财政(?![所局])|节[省约]|且|并(?!村)|[\\d一二两三四五六七八九十百千万]';
const EACH = [
  // 每千人口, 每百户, 每千名老年人
  new RegExp(
    `(每[十百千万]{1,2}(?:常住)?(?:平方米|平方公里|公里|亩|人口|人|户(?:居民|家庭)?|名(?:农业人口|老年人口?|\\p{Script=Han}{2,4}?(?=${AFTER}))|头\\p{Script=Han}?))`,
    'u',
  ),
  // 每生设备值, 每床造价; but 每生产, 每生态村, 每床位
  /(每(?:生(?![产态活物育长源])|床(?!位)))/u,
  // 每5公里, 每100户, 每平方公里停靠点
  /(每(?:\d{1,5}万?(?:公里|平方公里|户|人口?|名|张床位|辆|平方米)|平方公里))/u,
  // 每招用1人, 每新增1个项目, 每增加一个副柜, 每生产1吨
  new RegExp(
    `(每(?:${DONE_EACH_TIME}|${MADE_EACH_TIME})[1一](?:人|名|吨|件|单|千瓦时|立方米|标箱|美?元|(?:个|家|台|辆|户|条|架|列|班|场)(?:(?!${AFTER})\\p{Script=Han}{1,6}?(?=${AFTER}))?))`,
    'u',
  ),
  new RegExp(
    `(每(?!${PERIOD}|人均|${DONE_EACH_TIME}|增长|提[高升]|减少|下降|(?:${MADE_EACH_TIME})[1一]|跨|新(?:开|建|设|购|招|认)|满|超|高[于出]|[一二两三四五六七八九][至到]|[十百千万])[\\p{Script=Han}、]{1,12}?(?:[（(][^（）()]{1,8}[）)]区?)?)(?=${AFTER})`,
    'u',
  ),
];
/** 每个乡镇站点数, 每个项目贴息额: what is counted of each. */
const OF_EACH =
  /(?<=[镇乡村县区市校院园道户家人目业器点组])(?![镇村区业目])\p{Script=Han}{1,3}(?:数量?|额度?|费用?|面积|率)$|(?<=[所家])床位$|库容$|(?<=\p{Script=Han}{3})(?:(?:建筑|占地|总)?面积)$|(?<=器)保费$|(?<=[亩户人村])财政$|(?<=[园校院])规模$/u;
const SAME =
  /((?:单个|同一)(?![最不补奖]|面积|规模|库?容量?|投资)(?:[^\P{Script=Han}对]{1,6}?|[^\P{Script=Han}对的]{7,10}?(?=最[高多]|不超过|年度|累计))|单[家户台][^\P{Script=Han}对]{0,6}?|单机|(?!单列\d)单[条站园车套店列场次架组班校村笔处](?:企业|项目|机构|航线|线路|产品|设备|园区|主体|门店|赛事|活动|展会)?)(?=年度|年累计|年[补奖最不支]|全年|同一年|每|累计|合计|最|不|补|奖|限|总|享|获|给|原则上|贴息|代偿|直投|配套|资金|财政(?!部门|局)|资助|支持|投资(?![者商])|授信|[\d])/u;
const NAMED =
  /((?:具备条件的|\d+户以上的?)?(?:建制村|行政村|自然村)|同城|全球(?![首创知])|(?<!、)国内重点城市|(?<![、际])国内(?=\d|[当次隔]日|小时|异地|快[件递]|邮件|航[线班]|主要城市|其他城市)|长三角)/u;

const BODIES =
  '养殖场|老年人(?:口)?|儿童|学生|新生儿|婴幼儿|妇女|居民|人员|劳动者|(?<!涉)企业|医院|医疗机构|卫生院|疾控中心|学校|中小学校?|幼儿园|高校|院校|机构|单位(?!增加值|产值|面积|产品)|园区|开发区|景区(?!村|城镇)|港口|市场|数据中心|(?:政务|便民|综合)?服务(?:大厅|中心)|信息系统|家庭|党政机关|机关|水库|河流|断面|工业项目|项目|小区|社区(?!养老|卫生|服务|食堂|助餐|工厂|公园|活动|邻里|嵌入|书|医|党|便民|商业)|建筑|道路|乡镇|县城|城区|村(?!卫生|级|委|民|镇|庄|道(?!路)|史|规(?!划)|集体|务|医|组|寨|组织|邮|电商|快递|服务)';
/** Which of them: 三级以上, 65岁以上, 新建. */
const KIND =
  '\\d+周?岁(?:及)?以上的?|\\dA级(?:及)?以上|(?:乡镇|村|县|市)[（(][^（）()]{1,6}[）)]|[一二三]级(?:(?:及|或|含)?以上)?|三甲|[省市县]级(?:及)?以上|市、县(?:[（(]?区[）)]?)?两级|规模以上|规上|规模|新建(?:大型)?|特殊困难|低压|沿江主要|适龄|在岗|新入职|零就业|县乡|重点';
const GROUP = new RegExp(
  `^((?:${KIND})(?:公立|综合性?|专科|工业|民用|城镇|小微|中小|公办)*(?:${BODIES}))(?!占比|比例|比重|数)`,
  'u',
);
/** 城区不超过15分钟, 大型企业不超过30%: nothing but whom or where, and a bound. */
const BARE =
  /((?:大型|小微|中小微?|微型)企业|个人|(?:老|新|主|中心)?城区|乡村|农村地区|城市地区|农村|城镇|(?<!级)城市|县城|设区市|村（社区）|乡镇（街道）)(?:返还比例|补贴比例)?(?:最高|不|控制在|达到)/u;
/** 个人创业担保贷款额度最高30万元 */
const PAID = /^((?:大型|小微|中小微?|微型)企业|个人)(?=\p{Script=Han}{0,10}(?:最高|不超过|不低于|返还|按))/u;
const AREA = /^((?:城市|农村|城镇|乡村|山区|沿海|偏远)地区|(?:中心|主)?城区|县城|设区市|(?:乡镇|农村)$)/u;

const COVERED =
  /((?:各|所有)?(?:嘎查村|建制村|行政村|自然村|[市县][（(][^（）()]{1,6}[）)]|县区|区县|乡镇(?:[（(]街道[）)])?|街道|社区|各[县区市镇]))$|^(\p{Script=Han}{1,8}(?:大县|主产(?:乡镇|县|区)))$/u;
const SHARE_OF =
  /^的(?!要求|目标|任务|规定|水平|增长|增幅|增速|提升|下降|降幅|比例|标准|\p{Script=Han}{0,4}(?:补[助贴]|奖励|贴息)|支持|保费)((?:\p{Script=Han}|[（(、）)]){2,24}?)(?=实[现行]|推行|(?:网|线|掌)上|全面|消除|享受|出台|签订|达到|达|基本|建成|完成|建立|建有|设[有立置]|有(?![关效机序限色线条])|配|具备|开展|纳入|接入|入驻|进驻|认为|拥有|(?:集体|经济|经营性|[年总])*收入|(?:快递|寄递|物流|邮政|养老|托育|供水|供热)*(?:服务)?(?:(?:全)?覆盖|直投|直达)|通(?![道行信知用勤讯航])|，|。|；|$)/u;
const ALL_OF = /^(\p{Script=Han}{2,12}?)(?=均|都|全部|设置|实现|具备|建成|配备|达到|完成|纳入|接入|安装|设立)/u;

/** Of which so many do something, without 的. */
const VILLAGES = /^(?:建制村|行政村|自然村|乡镇)(?=实现|建有|设有|具备|拥有|配备)/u;

/** 60—69周岁每人每月50元: of what age. */
const AGED = /^(\d{2,3}(?:[-—–~～至]{1,2}\d{2,3}周?岁|周?岁(?:（含）)?及?以上)(?:的?老年?人)?)(?=每[人月年])/u;

/** 三级以上医院预约率: of these; but 新建幼儿园5所 counts them themselves. */
function groupOf(head: string, found: Found): string | undefined {
  const group = GROUP.exec(head)?.[1];
  const isCounted = found.form === 'quantity' && found.dimension === 'count';
  // 新建社区智能柜200组: what is built; 新建社区配备智能柜200组 says where.
  if (isCounted && group?.startsWith('新建') && !/[配设装]/u.test(head.slice(group.length))) return undefined;
  return group !== undefined &&
    isCounted &&
    /^(?:总?数(?:量|目)?|总量)?(?:力争|稳定|保持)?(?:超过?|达到?|不少于|不低于|突破|新增|净增|在)?$/u.test(
      head.slice(group.length),
    )
    ? undefined
    : group;
}

/** `start` is where the quote begins; null where its words say nothing of it. */
export function ownScope(
  text: string,
  start: number,
  found: Found,
  role: 'target' | 'threshold' = 'target',
): string | null {
  if (found.form === 'coverage') {
    // 二级以上医院全部开展
    const head = text.slice(start, found.start);
    // 超低排放改造全部完成: what is done, and nobody who does it.
    if (found.raw === '全部' && /(?:改造|建设|治理|整治|工程|任务|工作)$/u.test(head)) return null;
    if (found.raw === '全部' && /^[\p{Script=Han}\d以上A、（）()]{2,24}$/u.test(head))
      return head.replace(/(?:(?:\d{1,2}月|年)[底末]?之?前|继续|保持|基本)+$/u, '');
    if (/^(?:所有|全部)$/u.test(found.raw)) {
      const whose = ALL_OF.exec(text.slice(found.end))?.[1];
      if (whose !== undefined) return whose;
    }
    if (found.raw.endsWith('覆盖')) {
      const covered = COVERED.exec(text.slice(start, found.start));
      const own = covered?.[1] ?? covered?.[2];
      if (own !== undefined) return own;
    }
  }
  const head = text.slice(start, found.form === 'quantity' ? found.numberStart : found.start);
  if (found.form === 'quantity' && found.dimension === 'ratio' && found.comparator !== '<=' && role === 'target') {
    const whose = SHARE_OF.exec(text.slice(found.end, found.end + 32))?.[1];
    // 年均增长不低于5%的投入机制: what grows, and none of it has a share.
    const ahead = text.slice(start, found.start);
    const isShare = !DEALS.test(ahead) && !/(?:增长|增幅|增速|提高|下降|降低)$/u.test(ahead);
    // 80%以上建制村实现5个以上品牌进村
    const village = found.end > found.unitEnd && VILLAGES.exec(text.slice(found.end, found.end + 12))?.[0];
    if (village && isShare) return village;
    if (whose !== undefined && isShare) return whose.replace(/(?<!（[^）]*)[、，].*$/u, '');
  }
  const words = text.slice(start, start + head.length + 4);
  const aged = AGED.exec(words)?.[1];
  if (aged !== undefined && role === 'target') return aged;
  for (const pattern of EACH) {
    const each = pattern.exec(words)?.[1];
    if (each !== undefined) return each.replace(OF_EACH, '');
  }
  return (
    SAME.exec(words)?.[1]?.replace(OF_EACH, '') ??
    BARE.exec(head)?.[1] ??
    PAID.exec(head)?.[1] ??
    NAMED.exec(words)?.[1] ??
    groupOf(head, found) ??
    AREA.exec(head)?.[1] ??
    null
  );
}

/** 每千人口床位数: what the name of a row says. */
export const scopeOfName = (name: string): string | null =>
  EACH[0]!.exec(name)?.[1] ?? EACH.at(-1)!.exec(name)?.[1] ?? null;

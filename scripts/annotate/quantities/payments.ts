import type { Found } from './expressions.ts';

/** Rules that pay: the words by which they are known, who gets what, and who has to. */

/** 给予, 奖励, 补助 …: a rule of who gets what. */
export const INCENTIVE =
  /(?:奖励|补助|补贴(?!性)|资助)(?!\p{Script=Han}{0,10}(?:覆盖|发放|知晓|兑现|到位|执行)率)|资金支持|支持(?:额度|标准|金额)|贴息|减免|返还|奖补|担保贷款|贷款贴息|消费券|算力券|创新券|服务券|扶持资金|以奖代补|满\d+元(?:立)?减|一次性给予|给予.{0,20}(?:支持|元)|津贴(?=\d|$)|予以.{0,6}支持|(?<![获嘉颁学技量步填弥])[奖补]\d+(?:\.\d+)?[百千万亿]*元/u;

/** 每新增1个, 每开通1条: what is done each time for which so much is paid. For use in patterns. */
export const DONE_EACH_TIME =
  '新增|投放|招[用收聘]|聘用|接收|安置|引进|吸纳|带动|培育|增加|新建|购置|培训|开[通行]|新开|举办|[取获]得';

/** 每生产1吨, 每销售1件: what is counted in units each time. */
export const MADE_EACH_TIME = '生产|销售|处理|出口|加工|收购|运输|收寄|揽收|投递|派送|收|派';

/** 奖补资金15个工作日内拨付: how fast it comes is no part of what is paid. */
export const isServiceTime = ({ form, unit }: Found): boolean =>
  form === 'quantity' && /^(?:个?工作日|日|天|小时|分钟)$/u.test(unit ?? '');

/** 市级财政每年安排不少于2000万元用于节水奖励: what is set aside, and not what somebody gets. */
export const BUDGET =
  /财政(?:部门)?[^，。；]{0,6}(?:安排|统筹|投入|列支)(?![^，。；]*(?:给予|予以|按))|(?:出台|制定)[^，。；]{0,10}(?:政策|办法|措施)$/u;

/** What a rule that pays begins with, behind the words that say who gets it. */
const PAYS =
  /^(?:按照?|给予|增加(?=[奖补])|第[一二三]年|首年|前[一二两三]年(?=按|给予|每|[奖补])|当年度?|年终|年底给予|进行每|分(?:[别档级类]|[一二两三四五\d][档级类])|超[出过]部分|一次性|可|予以|奖励|补助|补贴|资助|再|追加|额外|每(?:家|户|个|人|年|吨|次|[^，。；]{1,12}(?:奖励|补助|补贴|资助|给予|[奖补]\d))|最高|市级?财政|由(?:市|县|区|财政)|[\p{Script=Han}\d.（）]{2,12}每[^，。；]{1,6}(?:奖励|补助|补贴|资助))/u;

/** 最高100万元; 市级承担60%; 合格的每人每月100元: more of what is paid, in the next segment. */
const MORE_PAID =
  /^(?:其中)?\p{Script=Han}{0,8}(?:承担|负担|分担)|^[^，；]{2,24}的$|^[\p{Script=Han}A-Z\d]{0,6}(?:级|类|档|星|等奖?|型)(?:的|企业|项目)?(?:最高|[补奖]|不超过)?\d+(?:\.\d+)?[百千万亿]*元(?:以内)?$|^每\p{Script=Han}{1,8}?(?:每年|每月)?(?:最高|最长|不超过|累计)|^[^，；的]{1,12}的(?:每[人户家个台亩]|再?[奖补]|提[高升]?[到至])|再给予\d|最高(?:分别)?(?:为|不超过|可[达贷])?[\d一二两三四五六七八九十]/u;
/** 每年…, 累计…, 第一年…, 按20%: how much, how long and how much at most, up to the next semicolon. */
const HOW_PAID =
  /^(?:且|但)?(?:第[一二三](?:、[二三四五])*年|首年|[前后][一二两三]年|每年(?!培育|新增|建设|新建|举办|培训|组织|开展|打造|创建|引进|认定|发布)|年度|每户|每家|每个企业(?!\p{Script=Han}{0,4}(?:培训|建设|新增|建成|配备|培育))|单个|最高|最多|最长|全年(?:最高|不超过|累计)|总额|连续|累计|不超过|封顶|期限|(?:比例|标准|上限)(?:提高|上浮|下浮|调整)|(?:补[助贴]|奖[励补])?标准(?:分别)?为|按照?[^，。；]{0,12}\d%$|(?:单[个家户条站台车]|单机|同一|个人|每人|每套|小微企业|大型企业|中小企业|企业)[^，。；]{0,10}(?:最高|封顶|不超过|上限))/u;

const FOR_WHAT =
  '(?:\\p{Script=Han}{0,6}(?:类|型|级|档|人才|团队|博士|硕士|本科生?|专科生?|[省市县区州乡镇校境][内外]|城[区镇]|农村|乡镇|[山地]区|温室|大棚|[车班站点]|[省市县]配套)|[\\p{Script=Han}、]{0,10}每(?![年月日])\\p{Script=Han}{1,6})(?:（[^（）]{1,16}）)?\\d+(?:\\.\\d+)?(?:[-—–~～至]\\d+(?:\\.\\d+)?)?[百千万亿]*元(?:/[件票单人吨])?';
/** 带动每户增收2万元, 总投资5亿元: what comes of it. For use in patterns. */
const COMES_OF_IT = '带动|拉动|撬动|增收|增产|减负|降低|节约|节省|实现|完成|达到|超过|突破|筹集|融资|投资';
/** 每班10万元, 日光温室每亩2万元, 省内县外300元, 山区乡镇0.5元/件: how much for whom or what. */
const AMOUNT = new RegExp(`^(?!.*(?:${COMES_OF_IT}))${FOR_WHAT}(?:、${FOR_WHAT})*$`, 'u');

/** 执飞满一年的，每班20万元: what somebody gets for something, where no word says that it is paid. */
export const isAmountFor = (who: string, words: string): boolean =>
  /(?:以[上下]|超过|达到?|不(?:低|少)于|满|至\d)[^，。；的]{0,12}的$/u.test(who) && AMOUNT.test(words);

/** 同一企业每年最高不超过50万元: the most that is paid, in a sentence of its own behind what is paid. */
export const isCapOf = (words: string): boolean =>
  /^(?:年度|全年|累计|单[个家户台次条站车]|同一|每[家户个])[^，。；]{0,12}(?:最高|不超过|不高于|上限|封顶)[^，。；]{0,4}\d[\d.]*[百千万亿]*元/u.test(
    words,
  ) && !PROMISES.test(words);

/** 省级基地500万元, 技师3000元: who gets how much; but 设备价值500万元, 新增贷款1亿元. */
const WHO_AND_AMOUNT = new RegExp(
  `^(?!.*(?:${COMES_OF_IT}|新增|力争|安排|投入|发放|成交))\\p{Script=Han}{2,8}(?<![额值入资金本税款费价利润算产薪量度均])\\d+(?:\\.\\d+)?[百千万亿]*元(?:[/／]\\p{Script=Han}{1,2})?$`,
  'u',
);

export const goesOnPaying = (words: string, isApart: boolean): boolean =>
  MORE_PAID.test(words) ||
  (HOW_PAID.test(words) && !(isApart && words.startsWith('每年'))) ||
  (!isApart && (AMOUNT.test(words) || WHO_AND_AMOUNT.test(words)));

/** A类5万元、B类3万元; 5A级80万元: what each class gets, behind a colon; but 收费标准：A类5元. */
export const isOfClasses = (words: string): boolean =>
  /^(?:[A-E]类|[ⅠⅡⅢ一二三甲乙丙][类等]奖?|[1-5]A级|[一二三四五]星级)\d[\d.]*万元(?:$|、)/u.test(words);

/** 给予补贴，每站最高400万元；加氢能力1000公斤以上的，每站最高600万元, 1亿元以上的，按8%: who gets what, once it is known that it is paid. */
export const isNextClass = (words: string, next: string): boolean =>
  !INCENTIVE.test(words) &&
  /(?:以[上下内]|(?:超过|达到?|不(?:低|少)于)[^，。；]{1,12})(?:[（(][^（）()]{0,6}[）)])?的$/u.test(words) &&
  /^[，,](?:每\p{Script=Han}{1,4}|单\p{Script=Han}{1,4})?(?:按照?|最高|不超过|[补奖]|可(?:上浮|下浮|提高)|(?:比例|标准|上限)(?:提高|上浮|下浮|调整))[^，。；]*\d/u.test(
    next,
  );

/** What somebody is to become, and not what they are. */
const PROMISES = /(?:打造|建设|培育|建成(?!区)|形成|引进|引育|新增|发展|新建|力争|实现|达到)/u;

/** 自有货车20辆以上的物流企业: who is of that size, and nobody who is to become so. */
export const isOwner = (words: string): boolean =>
  /以上的\p{Script=Han}{0,12}(?:企业|单位|机构|组织|主体|个人|园区|合作社)$/u.test(words) && !PROMISES.test(words);

/** 对年寄递量达到200万件以上, 对…的企业，且…: one of several conditions. `opening` is how the sentence begins. */
export const isCondition = (words: string, opening: string): boolean =>
  (/^(?:对|凡)/u.test(words) || (/^(?:对|凡)/u.test(opening) && /^(?:并?且|或者?)/u.test(words))) &&
  /(?:以上|超过|达到?|不低于|不少于|首次)/u.test(words);

/** How far behind the first condition the payment may stand. */
export const FURTHER_ON = 130;

/** …，使用本地货站的企业，按运费的10%给予补贴: what is paid stands behind further conditions, none with a semicolon or another 对. */
export function paysFurtherOn(rest: string): boolean {
  const own = rest.replace(/(?:[；;]|[，,](?:对|凡)).*$/u, '');
  return (
    /[，,](?:分别|年终|年底|\p{Script=Han}{2,4}后)?(?:按照?|根据|给予|予以|一次性|进行每)/u.test(own) &&
    INCENTIVE.test(own)
  );
}

/** 年用水量超过1万立方米的单位，应当…; 常住人口5万人以上的乡镇，专职消防员不少于15人: who has to. */
export const isObliged = (words: string, next: string): boolean =>
  (/^(?:应当|应|必须|须|不得|可以|依法|原则上|至少|均|都)/u.test(next) ||
    // 每5年完成不少于360学时的培训 is done by them.
    (/^\p{Script=Han}{2,10}不(?:得|应)?(?:少于|低于|小于)/u.test(next) &&
      !/(?:完成|开展|组织|参加|接受)不(?:少|低)于/u.test(words) &&
      !/^(?:对|凡)/u.test(words) &&
      !PROMISES.test(words)) ||
    // 年货运量150万吨以上的新建园区，铁路专用线接入比例达到85%
    (/^\p{Script=Han}{2,12}(?:率|比例|占比)(?:达到?|不低于)/u.test(next) &&
      !/^(?:对|凡)/u.test(words) &&
      !PROMISES.test(words.replace(/的[^的]*$/u, '')))) &&
  /(?:以上|以下|超过|达到?|不低于|不少于|不足)[^的，]{0,16}的(?:$|[\p{Script=Han}、（）]{1,14}$)/u.test(words) &&
  !/(?:应当|必须|不得)/u.test(words) &&
  // 每月至少抽查1家分拨中心和不少于3%的网点，全年抽检…: what is done so often.
  !/^每[年月周季日天半].*至少/u.test(words);

/** 举办5000人以上的演唱会，外地观众占比50%以上的，每场奖励…: the first of two conditions, both of which 的 closes. */
export const isFirstOfTwo = (words: string, second: string, next: string): boolean =>
  /以[上下]的[\p{Script=Han}、]{1,14}$|^\p{Script=Han}{2,6}[\d.]+[万亿]?\p{Script=Han}{1,3}(?:（不?含）)?以[上下内]$/u.test(
    words,
  ) &&
  !/(?:到|至)20\d\d年|力争|全[市省县区]/u.test(words) &&
  /^(?!对|凡|其中|首次|新).*的(?:\p{Script=Han}{1,8})?$/u.test(second) &&
  isEligibility(second, next);

/** 对投资强度不低于300万元/亩、年税收不低于15万元/亩的项目，优先供地: for whom, where nothing is paid. */
export const isForWhom = (words: string): boolean =>
  /^(?:对|凡)(?:于)?[^，。；]*(?:以上|以下|超过|达到?|不低于|不少于|不足)[^，。；]*的[\p{Script=Han}、（）]{2,14}$/u.test(
    words,
  ) && !/(?:实现|完成|建成|力争|新增|培训|开展)/u.test(words);

/** 年营业收入首次达到2000万元的，给予…; 参会人数200人以上的国际会议，按…补助: who gets what the next words promise. */
export function isEligibility(words: string, next: string): boolean {
  if (isAmountFor(words, /^[^，,；;。]*/u.exec(next)![0])) return true;
  if (INCENTIVE.test(words) || !INCENTIVE.test(next) || !PAYS.test(next)) return false;
  return (
    /的$/u.test(words) ||
    // 增幅每高于全市平均5个百分点，增加奖励2万元
    // 日均处理快件量每增加10万件，增加奖励10万元
    /^\p{Script=Han}{0,12}每(?:高于|高出|超过|超出|提高|增加|增长|新增)/u.test(words) ||
    /^(?:对|凡|(?:此后|之后|以后)?每(?:新?(?:增|引进|招引|培育|建成|建设|开通|开行|设立|购置|认定|落户)|跨上))/u.test(
      words,
    ) ||
    /首次/u.test(words) ||
    (/(?:以上|(?:超过|达到?)[\d.]+[万亿]?\p{Script=Han}{1,3})$/u.test(words) &&
      /^(?:按照?|分别给予|给予|一次性|再?(?:奖励|补[助贴]))/u.test(next) &&
      !/(?:到|至)20\d\d年|力争|打造|建设|培育|实现|建成|最高/u.test(words)) ||
    (/(?:以上|以下)\p{Script=Han}{0,6}(?:企业|单位|机构|项目|园区|主体|平台|网点)$/u.test(words) &&
      !/(?:到|至)20\d\d年|力争|打造|建设|培育|实现|建成|新增|新建|引进/u.test(words)) ||
    /(?:以上|以下|以内|超过|达到?|不低于|不少于|突破|年满|\d[万亿]?元?至(?=\d))[^的]{0,40}(?:[（(]含[^（）()]{0,6}[）)])?的[\p{Script=Han}、“”]{1,20}$/u.test(
      words,
    )
  );
}

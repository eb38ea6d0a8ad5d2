import type { Span } from '../../lines/spans.ts';
import type { Found } from './expressions.ts';
import { type NonQuantities, reasonOf } from './nonQuantities.ts';
import { DONE_EACH_TIME, INCENTIVE, MADE_EACH_TIME } from './payments.ts';
import { THINGS } from './things.ts';

/**
 * Reads an expression where it stands; writes why it is no commitment: a date, a condition, what is there already.
 */

type Quantity = Extract<Found, { readonly form: 'quantity' }>;

/** An expression and the words around it, of which rules take so many characters. */
interface Place<Of extends Found = Found> {
  readonly found: Of;
  /** Up to the expression, its comparator included or not. */
  readonly ahead: (reach: number) => string;
  readonly before: (reach?: number) => string;
  /** From the end of the unit on, or from that of the expression (以上). */
  readonly behind: (reach?: number) => string;
  readonly after: (reach?: number) => string;
}

/** Why there is no commitment, a sentence that shows it, and by what it is known. */
type Rule<Of extends Found> = readonly [reason: string, example: string, holds: (place: Place<Of>) => boolean];

function placeOf<Of extends Found>(text: string, found: Of): Place<Of> {
  const [number, unit] = found.form === 'quantity' ? [found.numberStart, found.unitEnd] : [found.start, found.end];
  return {
    found,
    ahead: (reach) => text.slice(Math.max(0, found.start - reach), found.start),
    before: (reach = 12) => text.slice(Math.max(0, number - reach), number),
    behind: (reach = 12) => text.slice(unit, unit + reach),
    after: (reach = 24) => text.slice(found.end, found.end + reach),
  };
}

/** Of coverage, delivery and rank. */
const OF_WORDS: readonly Rule<Found>[] = [
  [
    '名称',
    '实施“村村通”工程',
    ({ found, ahead, after }) =>
      found.form === 'coverage' &&
      /[“"、]$/u.test(ahead(1)) &&
      /^[”"](?:工程|行动|计划|项目|公路|客车|改革)/u.test(after()),
  ],
  [
    '名称',
    '2027年：全面覆盖。',
    ({ found, ahead, after }) =>
      found.form === 'coverage' &&
      found.raw.endsWith('覆盖') &&
      /(?:^|20\d\d年[：:])$/u.test(ahead(6)) &&
      /^(?:[。；]|$)/u.test(after()),
  ],
  [
    '责任分工的说明',
    '所有任务均按期完成',
    ({ found, after }) =>
      found.form === 'coverage' && /^(?:所有|全部)$/u.test(found.raw) && /^(?:工作|任务|事项|措施)/u.test(after()),
  ],
  ['否定', '尚未全覆盖的乡镇', ({ found, ahead }) => found.form === 'coverage' && /(?:未|没有|尚未)$/u.test(ahead(3))],
  [
    '修饰语，不是名次目标',
    '支持全国领先的企业',
    ({ found, after }) => found.form === 'rank' && /^的/u.test(after()) && after() !== '的',
  ],
  [
    '修饰语，不是名次目标',
    '打造国内一流、省内最优的营商环境',
    ({ found, after }) => found.form === 'rank' && /^、\p{Script=Han}{2,8}的/u.test(after(12)),
  ],
  [
    '修饰语，不是名次目标',
    '形成一批世界一流企业',
    ({ found, ahead }) => found.form === 'rank' && /(?:一批|一些|若干|多个|更多)$/u.test(ahead(2)),
  ],
  [
    '标准的说明',
    '按照步行15分钟可达的标准',
    ({ found, ahead, after }) =>
      found.form === 'delivery' && /按照?[^，。；]{0,8}$/u.test(ahead(10)) && /^的/u.test(after()),
  ],
];

/** When, for how long, how often: years, months, ages and terms are no targets by themselves. */
const OF_TIME: readonly Rule<Quantity>[] = [
  [
    '序数',
    '第一周完成选址',
    ({ found, before }) => /第一?$/u.test(before(2)) && /^(?:个)?(?:月|日|天|周|季度)$/u.test(found.unit ?? ''),
  ],
  ['有效期', '本办法有效期5年', ({ before }) => /有效期(?:限)?(?:为|至)?$/u.test(before())],
  ['有效期', '过渡期为6个月', ({ before }) => /过渡期(?:限)?(?:为|是)?$/u.test(before())],
  [
    // 候诊等待期30分钟以内 is how long somebody waits.
    '有效期',
    '保险等待期为90天',
    ({ found, before }) =>
      !/分钟|小时/u.test(found.unit ?? '') &&
      /(?<!平均|[诊队疗号院术查检理购候])等待期(?:限)?(?:为|是)?$/u.test(before()),
  ],
  [
    '时段',
    '逾期3个月未开工的，收回指标',
    ({ found, before }) => found.dimension === 'time' && /逾期(?:超过|达到?|满)?$/u.test(before()),
  ],
  ['周期', '每3个月调度一次', ({ found, before }) => found.dimension === 'time' && /每$/u.test(before())],
  [
    '时段',
    '连续两个季度排名末位的，约谈负责人',
    ({ found, before, behind, after }) =>
      /连续$/u.test(before()) &&
      !(
        found.unit === '年' &&
        INCENTIVE.test(after(60)) &&
        !/^[^，。；]{0,10}(?:低于|不合格|收回|取消)/u.test(after())
      ) &&
      (found.dimension === 'time' ||
        /^(?:季度|学期|年度|周期)/u.test(behind()) ||
        // 连续3次上黑榜的小区
        (/^[次届]$/u.test(found.unit ?? '') && /^[^，。；]{1,16}的/u.test(behind(20))) ||
        (found.unit === '次' && /^[^，。；]{0,8}(?:末位|后\d位|不合格|约谈)/u.test(after()))),
  ],
  [
    // 目前3天送达 is how long it takes now, 提前15日 how much earlier.
    '时段',
    '每学期开学前1周完成食堂检查',
    ({ found, before }) =>
      found.dimension === 'time' &&
      found.unit !== '年' &&
      !found.isBounded &&
      /\p{Script=Han}(?<![年月日底末旬度目此之以当提])前$/u.test(before(2)),
  ],
  ['年份', '2024年', ({ found }) => found.unit === '年' && (found.value ?? 0) >= 1900],
  [
    '时间',
    '保质期3年',
    ({ found, before }) => {
      const isTerm =
        /(?:补[助贴]|奖[励补]|贴息|资助)(?:期限?|年限)(?:为|是)?$|[，,]期限(?:为|是)?$/u.test(before()) ||
        /(?:期限|年限)[^，。；]{0,14}年[、和及](?:不\p{Script=Han}{2}|最[长多])?$/u.test(before(32)) ||
        /(?:年限|寿命)[^，。；]{0,4}分别[^，。；]{1,40}[、和及]$/u.test(before(60)) ||
        (found.isBounded &&
          /(?:签订|累计|期限|(?<![近时学长短前中任日周定同早初末后])期|时间|保存|保管|年限|从业|满|减免|免租|租金|帮扶|支持|享受|补[助贴]|服务|最长|履约|合同)[^，。；]{0,8}$/u.test(
            before(),
          ));
      return found.unit === '年' && !isTerm && !/(?:连续|每)$/u.test(before());
    },
  ],
  [
    '时间',
    '开展为期3个月的整治',
    ({ found, before }) => found.dimension === 'time' && /(?:用|经过|通过|为期)$/u.test(before()),
  ],
  [
    '时间',
    '力争10日完成',
    ({ found, before }) =>
      /^(?:月|日)/u.test(found.unit ?? '') &&
      !found.isBounded &&
      !/(?:不少于|不超过|不低于|连续|压缩至|缩短至|在|提前)$/u.test(before()),
  ],
];

/** Names and ordinals that hold a number. */
const OF_NAMES: readonly Rule<Quantity>[] = [
  [
    '名称',
    '慰问百岁老人',
    ({ found, after }) =>
      (found.unit === '岁' && found.numeral === 'magnitude') || (found.unit === '次' && /^性/u.test(after())),
  ],
  [
    '名称',
    '加固5级及以上堤防',
    ({ found }) => /^[级星]$/u.test(found.unit ?? '') && found.end > found.unitEnd && found.start === found.numberStart,
  ],
  [
    '名称',
    '实现300米见绿',
    ({ found, behind }) => found.dimension === 'measure' && /^见\p{Script=Han}/u.test(behind()),
  ],
  // 3人及以上户
  [
    '名称',
    '2人户补贴面积35平方米',
    ({ found, behind }) => found.unit === '人' && /^(?:（?[及含]?以上）?)?户(?!均)/u.test(behind()),
  ],
  [
    '规格',
    '瘦胶带（宽度45毫米以下）使用率达到100%',
    ({ found, ahead, after }) =>
      found.dimension === 'measure' &&
      /\p{Script=Han}（(?:宽度|幅宽|厚度|长度|直径|克重)(?:在|为)?$/u.test(ahead(8)) &&
      /^）[^，。；]{1,30}\d/u.test(after(40)),
  ],
  [
    '名称',
    '每个县至少有2片11人制标准足球场',
    ({ found, behind }) => found.unit === '人' && /^制(?!造|作|成|定)/u.test(behind(2)),
  ],
  [
    '名称',
    '抢抓万亿级低空经济新赛道',
    ({ found, before }) => found.numeral === 'magnitude' && /(?:抢[抓占]|面对|进军|切入)$/u.test(before(2)),
  ],
  [
    '名称',
    '百公里电耗降至12千瓦时以下',
    ({ found, behind }) =>
      found.numeral === 'magnitude' &&
      /^(?:吨?公里)$/u.test(found.unit ?? '') &&
      /^(?:周转量)?(?:人工|综合|燃料|单位)?(?:[电能油气]?耗|消耗|接管)/u.test(behind()),
  ],
  [
    // Of what kind: 220千伏及以上变电站 says which.
    '名称',
    '10千伏用户办电时间压减至15天',
    ({ found, behind }) => found.unit === '千伏' && !found.isBounded && /^\p{Script=Han}/u.test(behind()),
  ],
  [
    '名称',
    '0—6岁儿童健康管理率、孕产妇系统管理率保持在95%以上',
    ({ found, behind }) =>
      /岁$/u.test(found.unit ?? '') &&
      /^(?:及?以[上下])?的?\p{Script=Han}{2,16}(?:率|比例|占比)[、和及]/u.test(behind(26)),
  ],
  [
    '名称',
    '百亿级冷链企业实现零的突破',
    ({ found, behind }) => found.numeral === 'magnitude' && /^[^，。；\d]{2,16}(?:零的|零)突破/u.test(behind(24)),
  ],
  [
    '名称',
    '建立由1名副市长牵头、13个部门参加的联席会议',
    ({ found, behind }) =>
      found.unit === '个' &&
      /^(?:成员)?(?:部门|单位)(?:和\p{Script=Han}{2,8})?(?:参加|参与|组成|为成员)/u.test(behind(24)),
  ],
  ['名称', '做到12个“一”', ({ after }) => /^“[^“”]{1,2}”/u.test(after())],
  [
    '名称',
    '创建4星酒店',
    ({ found, before }) =>
      /^(?:届|级|期|星)$/u.test(found.unit ?? '') &&
      !found.isBounded &&
      !/(?:举办|开展|培训|组织)\p{Script=Han}{0,6}$/u.test(before()),
  ],
  ['名称', '聚焦5类场景', ({ found }) => found.unit === '类' && !found.isBounded && (found.value ?? 0) < 6],
  ['序数', '报送附件3份', ({ before }) => /(?:(?<![水电气热仪能代告请记])表|图|附件共?|专栏)$/u.test(before())],
  [
    '序数',
    '对出口额前6位的企业予以通报',
    ({ found, before }) =>
      /(?:(?<![居列进入身至到保持])前|后|第|末|倒数)$/u.test(before()) && /^[位名]$/u.test(found.unit ?? ''),
  ],
  ['序数', '前述3个项目', ({ before }) => /(?:第|届|原|前述|上述)$/u.test(before())],
  [
    '序数',
    '第2、3条不重复享受',
    ({ found, before }) =>
      /^[条款项]$/u.test(found.unit ?? '') && /第\d{1,2}(?:[、和至]\d{1,2})*[、和至]$/u.test(before()),
  ],
  [
    '面额',
    '发放面值50元、100元的消费券',
    ({ before }) => /面[额值](?:分别)?为?[：:]?(?:\d+元[、和及])*$/u.test(before(32)),
  ],
];

/** A count in Chinese numerals is a target only where a verb or a comparator makes it one. */
const COUNTING_VERB =
  /(?:建成|新建|建设|新增|培育|打造|引进|创建|完成|形成|达到|不少于|至少|力争|累计|改造|组建|设立|培养|举办|开展|连续|开通|建立)(?:[\p{Script=Han}]{0,3})$/u;

/** 每年至少开展一次演练和两次评估 counts both. */
const isWordCount = ({ found, before }: Place<Quantity>): boolean =>
  found.numeral === 'chinese' &&
  !/^[倍折]$/u.test(found.unit ?? '') &&
  !/每\d{0,3}\p{Script=Han}{0,10}$/u.test(before()) &&
  // 每半年对规模以上分拨中心全面检查一次
  !(found.unit === '次' && /每(?:半?年|季度?|月|周|旬|学期)对[^，。；]{0,24}$/u.test(before(32))) &&
  !/每(?:半?年|季度?|月|周|学期)[^，。；]{0,24}[和、及]$/u.test(before(32));

/** 开通客货邮融合线路四十条: ten or more at the end of what a verb does. */
const isFarCount = ({ found, before, behind }: Place<Quantity>): boolean =>
  (found.value ?? 0) >= 10 && /^(?:[，、；。]|$)/u.test(behind(1)) && FAR_VERB.test(before(18));

const FAR_VERB = /(?:建成|新建|新增|培育|引进|创建|改造|设立|开通|投入|购置|配备|投放)[^，。；、]{2,14}$/u;

/** 引进冷链企业五家，建成集配中心一座、乡镇站点十二个: things that a verb lists, each before its number. */
const isListedCount = ({ before, behind }: Place<Quantity>): boolean =>
  /^(?:[，、；。]|$)/u.test(behind(1)) && LISTED_THING.test(before(60));

const LISTED_THING = new RegExp(
  `(?:建成|新建|新增|培育|引进|创建|改造|设立|开通|投入|购置|配备|投放)(?:[^，。；、]{2,20}[〇零一二两三四五六七八九十百千万]\\p{Script=Han}{1,2}、){0,4}[^，。；、]{0,16}(?:${THINGS}|[冷仓]?库)$`,
  'u',
);

/** 10余万人: a promise only where something is done to so many. */
const DONE_TO_SO_MANY =
  /(?:新增|新建|建成|建设|改造|培育|培训|引进|打造|达到?|完成|举办|开展|力争|突破|超过?|增至|提升至|投入|投资|发放|组织|创建|开通|购置|配备|更新|推广|惠及|带动|发送|配置|设置|布局|储备|流转)(?!了)[^，。；]{0,12}$/u;

const OF_NUMERALS: readonly Rule<Quantity>[] = [
  [
    '概数，没有说做什么',
    '依托50余家科研院所',
    ({ found, before, behind }) =>
      /[余多]/u.test(found.raw) && (!DONE_TO_SO_MANY.test(before(20)) || /^(?:国家|部门)/u.test(behind())),
  ],
  [
    '中文数词，前无建成、达到等词',
    '依托三个平台',
    (place) =>
      isWordCount(place) &&
      !place.found.isBounded &&
      !COUNTING_VERB.test(place.before()) &&
      !isFarCount(place) &&
      !isListedCount(place),
  ],
  [
    '“一”作量词',
    '建成一个平台',
    (place) => isWordCount(place) && !place.found.isBounded && (place.found.value ?? 0) < 2 && !isListedCount(place),
  ],
  [
    '名称',
    '打造两种模式',
    (place) =>
      isWordCount(place) &&
      (/^(?:级|类|种|方面|环节|阶段|步|体化|站式|件事)/u.test(place.behind()) ||
        /^(?:类|种|届|次|批|期|级|站|分|头)$/u.test(place.found.unit ?? '')),
  ],
];

/** 县（市）均建成1处, 重点行业各选出100个: what each of so many has. */
const OF_EACH = new RegExp(
  `^(?:县|区|市|乡镇|镇|街道|建制村|行政村|村|社区|\\p{Script=Han}{0,4}?(?:行业|领域|${THINGS}))(?:（[^（）]{1,8}）)?(?:[均都]|各(?![类级种地]))\\p{Script=Han}{1,8}[\\d一二两三]`,
  'u',
);

/** 验收合格后拨付, 签订合同时先行拨付, 首次拨付, 拨付剩余 */
const INSTALMENT =
  /(?:(?:后|(?<![及按届准]|(?<!合)同)时|(?<!率)先行?|预|再次?|首[期笔次年批]|第[一二三][期笔次年批]|次年)(?:一次性)?(?:拨付|兑付|兑现|发放)(?:奖补|补助|补贴|奖励)?(?:资金)?的?|(?:拨付|兑付|兑现|发放)(?:奖补|补助|补贴|奖励)?(?:资金)?(?:剩余|其余)的?)$/u;

const ENDS_IN_EACH_TIME = new RegExp(`每(?:${DONE_EACH_TIME}|${MADE_EACH_TIME}|跨上)$`, 'u');

/** Of how many, of how much, against what: numbers that another one is of. */
const OF_BASES: readonly Rule<Quantity>[] = [
  [
    '“每百户”一类的基数',
    '每招用1人补贴1500元',
    ({ found, before }) => found.value === 1 && ENDS_IN_EACH_TIME.test(before(3)),
  ],
  [
    '“每百户”一类的基数',
    '每5公里1台',
    ({ found, before, behind }) =>
      before(1) === '每' && (found.numeral !== 'digits' || /^[^，。；]{0,20}[\d一二两三]/u.test(behind(Infinity))),
  ],
  [
    '“每万人”一类的基数',
    '服务人口1万人左右应设置1所幼儿园',
    ({ found, before, after }) =>
      found.unit === '人' &&
      /服务人口(?:约)?$/u.test(before()) &&
      /^的?\p{Script=Han}{0,8}(?:[应宜须]|(?<!建)设(?![施备计]))/u.test(after(16)),
  ],
  [
    '评分的标准',
    '每少1个扣减资金1万元',
    ({ before, after }) => /每(?:少|缺|低|超|降低|减少)$/u.test(before(3)) && /^[^，。；]{0,6}[扣减]/u.test(after()),
  ],
  [
    '所说的总数',
    '全市10个县（市、区）建成配送中心不少于8个',
    ({ found, ahead, after }) =>
      found.dimension === 'count' &&
      !found.isBounded &&
      /全[市省县区州盟旗]$/u.test(ahead(2)) &&
      /^(?:县|区|市|乡镇|镇|街道|建制村|行政村|村|社区)[^，。；\d]{0,30}\d/u.test(after(80)),
  ],
  [
    '所说的总数',
    '186个乡镇（街道）、2214个建制村快递服务全覆盖',
    ({ found, after }) =>
      found.dimension === 'count' &&
      !found.isBounded &&
      /^(?:县|区|市|乡镇|镇|街道|社区)(?:（[^（）]{1,8}）)?[、和及]\d+个(?:建制村|行政村|自然村|村|社区|街道|乡镇)[^，。；\d]{0,40}(?:\d+个\p{Script=Han}村[^，。；\d]{0,16})?(?:全覆盖|全部)/u.test(
        after(80),
      ),
  ],
  [
    '所说的总数',
    '在10个涉农区建成冷库50座',
    ({ found, ahead, after }) =>
      found.dimension === 'count' &&
      !found.isBounded &&
      ahead(1) === '在' &&
      /^\p{Script=Han}{0,6}?(?:县|区|市|乡镇|镇|街道|村|社区|园区|口岸)(?:（[^（）]{1,8}）)?(?:建成|建设|新建|布局|设[立置]|打造|培育|改造|推广|投放)[^，。；\d]{0,20}\d/u.test(
        after(48),
      ),
  ],
  [
    '所说的总数',
    '8个县（市）均建成1处公共配送中心',
    ({ found, after }) => found.dimension === 'count' && !found.isBounded && OF_EACH.test(after(80)),
  ],
  [
    '所说的总数',
    '120家网点中35家未达标',
    ({ found, behind }) =>
      found.dimension === 'count' && /^\p{Script=Han}{0,8}(?<!其)中(?:[，,]|有|的?\d)/u.test(behind()),
  ],
  [
    '比较的基数',
    '较2019年的842亿元翻一番',
    ({ before }) => /(?:较|比)(?:20\d\d年(?:底|末)?|上年|去年)的$/u.test(before()),
  ],
  [
    '计算的标准',
    '按每户3人测算，不足6个月的按6个月计',
    ({ found, after }) =>
      /^[^，。；]{0,4}(?:测算|核算|折算)/u.test(after()) ||
      (found.dimension === 'time' && /^计(?:算|[，。；]|$)/u.test(after())),
  ],
  [
    '计算的标准',
    '分3年按50%、30%、20%的比例拨付',
    ({ found, ahead, after }) =>
      found.dimension === 'ratio' &&
      /分[\d一二两三四五][年期次批](?:，)?(?:分别)?按[\d.%、和]*$/u.test(ahead(40)) &&
      /^(?:[、和]\d+(?:\.\d+)?%)*的?(?:比例)?(?:等额)?(?:分[期年批次])?(?:发放|拨付|兑付|兑现|支付)/u.test(after(80)),
  ],
  [
    '计量单位',
    '单位：万元',
    ({ found, before, after }) =>
      found.numeral === 'magnitude' &&
      (found.value === 1e4 || found.value === 1e8) &&
      /(?:[（(]|单位[：:](?:[^，。；\d]{0,8}、)*)$/u.test(before(20)) &&
      /^(?:[）)、]|$)/u.test(after()),
  ],
  [
    // In how many pieces it comes; 年底前拨付90% says how much of it by when.
    '计算的标准',
    '验收合格后拨付70%，运营满一年后拨付剩余30%',
    ({ found, before }) => found.unit === '%' && !found.isBounded && INSTALMENT.test(before(20)),
  ],
  [
    '计费的分档',
    '超出500立方米的部分按双倍计价',
    ({ after }) =>
      /^(?:[^，。；]{0,10}的)?部分(?![地区城乡县])(?![^。；]*[奖补])|^[^，。；]{0,8}(?:加收|加价|滞纳金|违约金)|^(?:的)?(?:标准)?(?:收取|计收)/u.test(
        after(),
      ),
  ],
  [
    '计费的分档',
    '第二阶梯每立方米3.22元',
    ({ found, ahead }) =>
      found.dimension === 'money' &&
      /第[一二三四](?:阶梯|[级档])[^。；]{0,30}每(?:立方米|千瓦时|度|吨)$/u.test(ahead(44)),
  ],
  [
    '计费的分档',
    '超定额20%以内加1倍、40%以上加3倍征收',
    ({ found, before, after }) =>
      found.dimension === 'ratio' &&
      ((found.unit === '倍' && /加$/u.test(before(1))) || /^加\d[\d.]*倍/u.test(after(8))) &&
      /^[^。；]{0,40}(?:征收|收取|计收|收费)/u.test(after(60)),
  ],
  [
    '计费的分档',
    '第一级每户每年用水量180立方米以下，每立方米2.8元',
    ({ found, ahead }) => found.dimension === 'measure' && CHARGED_STEP.test(ahead(24)),
  ],
];

/** 第一级每户每年用水量, 第二阶梯; but 第三级泵站供水量, 第一阶段 */
const CHARGED_STEP =
  /第[一二三四](?:[级档](?:[水电气]量|用量|(?=[^，。；站厂泵网]{0,12}(?:用[水电气能]?量|每[户人])))|阶梯|阶(?=[^段，。；]{0,12}(?:[水电气]量|用量|每[户人])))[^，。；]{0,14}$/u;

/** 省定2025年, 国家要求我省: what others have set, up to the number; 按照省定标准 sets nothing. */
const OF_SUPERIORS =
  /(?:^|[，。；：])(?:根据|按照)?(?:(?:国家|[国省]务院|中央|上级|省(?:委|级)?|自治区)(?:下达|要求|规定|确定|明确)|省定|国定|部定)(?!的)[^，。；]*$/u;

/** ，我市要达到92%: what we are to reach. */
const OWN_BEHIND = /^，(?:我|本|全)[市县区州](?:要|应|须|力争|争取|确保|目标)*(?:达到?|提高到|实现|为|不低于|超过)/u;

/** 的商场应当设置…, 的工程、200万元以上的货物应当招标: up to the end of the segment no other number but such ones. */
const OBLIGED =
  /^的(?:[^，。；\d]{1,16}、\d[\d.]*[万亿]?\p{Script=Han}{1,4}以[上下]的){0,3}[^，。；\d]{1,16}?(?:应当|必须|不得|(?<![供响适相反对])应(?![急用对变]|(\p{Script=Han})尽\1))\p{Script=Han}[^，。；\d]*(?:[，。；]|$)/u;

/** 占比30%以上, and no 30%以上的停车位, which says of how many it holds. */
const MEASURES_SHARE = /(?:[率比度]|比[例重值]|占[^，。；]{0,10})(?:达到?|为|在|超过)?$/u;

/** Whom or what something is about, is for, or excludes. */
const OF_WHOM: readonly Rule<Quantity>[] = [
  [
    // 支持建设500亩以上的园区 promises one.
    '修饰语，不是目标',
    '支持500亩以上的园区引进企业',
    ({ found, ahead, behind, after }) =>
      (((found.dimension === 'measure' || found.dimension === 'money') && found.end > found.unitEnd) ||
        /^[床泊车学座展]位及?以上/u.test(behind())) &&
      /(?:^|[，。；、])(?:支持|鼓励|引导|推动|指导|督促|组织|服务)(?:(?:年|总|建筑|占地|经营|营业|注册|服务|常住|从业)?(?:面积|投资|收入|产值|业务量|资本|人口|人数|对象))?在?$/u.test(
        ahead(12),
      ) &&
      /^的/u.test(after()),
  ],
  [
    // That there are some, and not how much.
    '修饰语，不是目标',
    '产值超过1000亿元的企业实现“破零”',
    ({ after }) => /^的\p{Script=Han}{1,10}?(?:实现)?[“"]?(?:破零|零的突破)/u.test(after()),
  ],
  [
    '修饰语，不是目标',
    '将总投资1亿元以上的项目纳入重点项目',
    ({ found, ahead, after }) =>
      found.dimension === 'money' &&
      found.end > found.unitEnd &&
      /(?:将|把)[^，。；]{1,40}$/u.test(ahead(60)) &&
      /^(?:的|、[^，。；]{1,24}以上的?)?\p{Script=Han}{0,12}(?:项目|企业|单位|园区|客户|主体|工程)(?:优先|统一|依法|及时)?(?:纳入|列入)/u.test(
        after(64),
      ),
  ],
  [
    // “三个一百”工程是指到2025年建设100个特色村 promises them.
    '定义',
    '本办法所称公用充电设施，是指单站不少于5个的充电设施',
    ({ ahead, after }) => /^的/u.test(after()) && /(?:是指|系指)[^。；]{0,60}$/u.test(ahead(90)),
  ],
  [
    '定义',
    '本细则所称人才，是指签订3年以上劳动合同、缴纳社保满6个月的人员',
    ({ ahead }) => /(?:^|[。\s])本[^，。；]{1,8}所[称指][^。；]*指[^。；]*$/u.test(ahead(160)),
  ],
  [
    '定义',
    '对中小企业（指从业人员不超过1000人的企业）',
    ({ ahead }) => /（(?:仅|是|系)?指(?![标导定挥数南])[^（）]{0,38}$/u.test(ahead(60)),
  ],
  [
    '适用的对象',
    '对工业企业（年用水量1万立方米以上）用水管理实行全覆盖',
    ({ found, ahead, after }) => {
      const bracket = /（([^（）]{0,40})$/u.exec(ahead(60));
      return (
        bracket !== null &&
        found.isBounded &&
        /^）/u.test(after()) &&
        /^\p{Script=Han}{1,8}(?:量|值|收入|面积|人数|规模|投资|销售额|资本)$/u.test(bracket[1]!) &&
        /(?:企业|单位|用户|机构|园区|项目|学校|医院)$/u.test(
          ahead(bracket[0].length + 8).slice(0, -bracket[0].length),
        ) &&
        !/^）[^，。；]{0,12}\d/u.test(after()) &&
        !INCENTIVE.test(after(80))
      );
    },
  ],
  [
    // 对种粮大户（50亩以上），每亩补贴: of what is paid it is a condition.
    '适用的对象',
    '小规模学校（不足100人）撤并60所',
    ({ found, ahead, after }) =>
      (found.isBounded || found.valueMax !== null) &&
      /\p{Script=Han}（$/u.test(ahead(2)) &&
      // 园区（200亩以上）3个: of that size.
      (/^）(?!(?:总?数)?(?:达到?|不少于|至少|超过?)?\d)[^，。；]{0,16}\d/u.test(after()) ||
        /(?:^|[，。；：])对[^，。；]{2,20}（$/u.test(ahead(24))) &&
      /^）/u.test(after()) &&
      !INCENTIVE.test(after(80)),
  ],
  [
    // 推广适用于丘陵山区的农机具，…新增5000台 promises them.
    '适用的对象',
    '本办法适用于从业人员10人以上的企业',
    ({ ahead }) =>
      /(?:^|。)[^，。；]{0,12}(?:办法|政策|意见|措施|规定|标准|细则|条例|方案)[^，。；]{0,6}适用于[^，。；]*$/u.test(
        ahead(80),
      ),
  ],
  [
    '适用的对象',
    '月销售额15万元以下的小规模纳税人免征增值税',
    ({ found, after }) =>
      found.dimension === 'money' &&
      /^的?(?:增值税)?(?:小规模纳税人|小型微利企业|纳税人|个体工商户)/u.test(after()) &&
      !INCENTIVE.test(after()),
  ],
  [
    '要消除的对象',
    '坚决杜绝3人以上责任事故',
    ({ before }) => /(?:杜绝|避免|防止|不发生|遏制)(?!率|比例)[^，。；]{0,10}$/u.test(before()),
  ],
  [
    '要消除的对象',
    '基本淘汰35蒸吨/小时及以下燃煤锅炉',
    ({ found, ahead, after }) =>
      found.dimension === 'measure' &&
      found.isBounded &&
      /(?:淘汰|关停|关闭|取缔|禁止新建|不再新建|严禁新建)[^，。；]{0,8}$/u.test(ahead(16)) &&
      /^的?\p{Script=Han}/u.test(after()),
  ],
  [
    '适用的对象',
    '完成65蒸吨/小时及以上燃煤锅炉超低排放改造',
    ({ found, after }) =>
      found.dimension === 'measure' &&
      found.end > found.unitEnd &&
      /^的?\p{Script=Han}{0,6}(?:锅炉|机组|高炉|焦炉|窑炉|炉窑|烧结机|电机|变压器)[^，。；\d全]{0,16}(?:改造|治理|替代|整治)(?=[，。；、]|$)/u.test(
        after(40),
      ),
  ],
  [
    // What all of that size have stands behind the last of them.
    '适用的对象',
    '实现500米以上商圈、2000人以上小区全覆盖',
    ({ found, after }) =>
      found.end > found.unitEnd &&
      /^的?\p{Script=Han}{1,8}、\d[\d.]*万?\p{Script=Han}{1,3}以上的?\p{Script=Han}{1,12}全覆盖/u.test(after(40)),
  ],
  [
    '适用的对象',
    '年货运量达到100吨以上的企业可享受基础补贴',
    ({ found, after }) =>
      found.isBounded &&
      /^的\p{Script=Han}{1,8}?可(?:以|按规定)?(?:享受|申[请报])[^，。；\d]*(?:[，。；]|$)/u.test(after(40)),
  ],
  [
    '适用的对象',
    '对新开航线（起点或终点至少一个在本市）的企业给予奖励',
    ({ ahead, after }) =>
      /(?:^|[，。；：])[对凡][^，。；]*（[^（）]*$/u.test(ahead(60)) && /^[在位][^（）\d]{1,12}）/u.test(after()),
  ],
  [
    '适用的对象',
    '快递费不足1元者据实补助',
    ({ found, after }) => found.isBounded && /^者(?:据实|不予|按|可)/u.test(after(4)),
  ],
  [
    '计算的方法',
    '租金高于每月25元的按25元计算',
    ({ found, before, after }) =>
      found.dimension === 'money' &&
      (/^的，?按照?\d[\d.]*[百千万亿]*元计(?:算)?(?=[，。；]|$)/u.test(after()) ||
        (/的，?按照?$/u.test(before()) && /^计(?:算)?(?=[，。；]|$)/u.test(after(3)))),
  ],
  [
    '界限的说明',
    '最高不超过100万元（含100万元）',
    ({ ahead, after }) => /（不?含$/u.test(ahead(3)) && /^）/u.test(after(1)),
  ],
  [
    '上级的要求',
    '贯彻落实省政府关于到2027年物流成本降至13.5%的要求',
    ({ ahead, after }) =>
      /(?:贯彻|落实|按照|根据)[^。；]*关于[^，。；]*$/u.test(ahead(80)) &&
      /^的?(?:部署|工作|目标|任务)*(?:要求|部署|精神)/u.test(after()),
  ],
  [
    // What we have to reach stands behind it.
    '上级的要求',
    '省定2025年覆盖率达到90%，我市要达到92%',
    ({ ahead, after }) => OWN_BEHIND.test(after(24)) && OF_SUPERIORS.test(ahead(60)),
  ],
  [
    '适用的对象',
    '2000人以下的可邻村共建',
    ({ found, after }) =>
      found.isBounded &&
      /^的(?:还|均|都)?(?:可(?!以|循环|再生)|可以|应(?![急用对变]|(\p{Script=Han})尽\1)|宜|须|设(?:独立|立|置))/u.test(
        after(),
      ) &&
      !INCENTIVE.test(after(60)),
  ],
  [
    '适用的对象',
    '孵化面积不少于5000平方米、在孵企业不少于30家的方可申报',
    ({ found, after }) => found.isBounded && /^[^，。；]{0,24}的，?(?:方可|方能|才能|可申[报请])/u.test(after(32)),
  ],
  [
    '适用的对象',
    '对面积3万平方米以上的商场、储量10万立方米以上的油库等场所开展排查',
    ({ found, ahead, after }) =>
      found.end > found.unitEnd &&
      /(?:^|[，。；：])对[^，。；]*$/u.test(ahead(100)) &&
      /^的?[^，。；\d][^，。；]{0,80}?(?:开展|进行|实施|组织)\p{Script=Han}{0,6}(?:[排检抽清普巡]查|整治|评估|监测|执法|评价|体检)/u.test(
        after(100),
      ),
  ],
  [
    '适用的对象',
    '30万至50万人口的县级行政区域，新建体育公园1个',
    ({ found, ahead, after }) =>
      found.unit === '人' &&
      found.valueMax !== null &&
      !/[供务益]$/u.test(ahead(1)) &&
      /^的(?:\p{Script=Han}{0,6}(?:县|区|市|镇|村|区域)|乡镇（街道）)[，应须新设配]/u.test(after()),
  ],
  [
    '适用的对象',
    '5000件以下的不予补助',
    ({ found, after }) => found.isBounded && /^的?\p{Script=Han}{0,6}不予/u.test(after()),
  ],
  [
    // Who has to: where a number says what, this one is a condition of it.
    '适用的对象',
    '建筑面积1000平方米以上的商场应当设置自动灭火系统',
    ({ found, ahead, after }) =>
      found.end > found.unitEnd && (found.unit !== '%' || MEASURES_SHARE.test(ahead(16))) && OBLIGED.test(after(80)),
  ],
  [
    '要消除的对象',
    '消除56人以上大班额',
    ({ found, before, after }) =>
      /消除(?!率|比例)[^，。；]{0,10}$/u.test(before()) && found.isBounded && /^的?\p{Script=Han}/u.test(after()),
  ],
  [
    // Where a rule holds.
    '范围的说明',
    '盲道两侧0.5米范围内不得停放',
    ({ found, behind }) =>
      found.dimension === 'measure' &&
      /^(?:的)?(?:服务)?(?:(?:范围|半径|区域)(?:之)?内|半径(?:人口)?覆盖)/u.test(behind(Infinity)),
  ],
  [
    '范围的说明',
    '在220千伏及以上变电站周边布局储能',
    ({ found, ahead, after }) =>
      found.dimension === 'measure' &&
      found.end > found.unitEnd &&
      ahead(1) === '在' &&
      /^的?\p{Script=Han}{2,8}(?:周边|附近|沿线|两侧|内|上)?(?:开展|布局|建设|配建|设置|推广)/u.test(after()),
  ],
  [
    '范围的说明',
    '供水设施保护范围为管径500毫米以下管道两侧各1.5米',
    ({ found, ahead }) =>
      found.dimension === 'measure' && /(?:保护|管理|控制)范围(?:为|是|：)[^。；]*$/u.test(ahead(60)),
  ],
  [
    '规划范围的说明',
    '规划范围东至沿江大道，总面积约12平方公里',
    ({ before }) => /(?:范围[^。；]{0,24}|规划)(?:总)?面积(?:约|为|共)?$/u.test(before(32)),
  ],
  [
    '表彰的对象',
    '对临川钢铁集团等30家企业予以通报表彰',
    ({ before, after }) =>
      /等$/u.test(before()) &&
      /^\p{Script=Han}{0,10}(?:予以|给予|进行)(?:通报)?(?:表彰|表扬|嘉奖|批评)/u.test(after(80)),
  ],
];

/** 专家组由, 评标委员会成员; but 村民委员会, and who is trained or chosen. */
const PANEL =
  /^(?!.*(?:培训|选聘|聘请|招聘|遴选|培养|引进)).*(?:(?:专家|评审|评标|验收|调查|核查|听证)[组会]|(?<![居村]民|业主|居|[村乡镇])委员会|评审专家)(?:成员|人员|人数)?(?:由|为|一般|应当?|不(?:得)?少于)*$/u;

/** Steps of a procedure, offices, penalties, marks. */
const OF_PROCEDURE: readonly Rule<Quantity>[] = [
  [
    '报送的要求',
    '请各县区于3日内将方案报送市商务局',
    ({ ahead, after }) =>
      /(?:^|。)请[^。]{0,60}$/u.test(ahead(64)) &&
      /^[^。，]{0,24}(?:上报|报送|报[我市省县区局委办]|报至|书面报)/u.test(after()),
  ],
  [
    '报送的要求',
    '接到报告后，应在30分钟内电话报告',
    ({ found, after }) =>
      found.dimension === 'time' &&
      /^[^，。；]{0,4}(?:电话|书面|口头|如实)(?:或书面)?(?:报告|上报|续报)/u.test(after()),
  ],
  [
    '报送的要求',
    '公众可在7日内提出意见',
    ({ found, after }) =>
      found.dimension === 'time' && /^[^，。；]{0,6}(?:提出|反馈)(?:书面)?(?:修改)?(?:意见|建议)/u.test(after()),
  ],
  [
    '启动的条件',
    '24小时降雨量将达50毫米以上为蓝色预警',
    ({ after }) => /^[^，。；]{0,20}为\p{Script=Han}{0,4}(?:预警|警报)(?:[，。；]|$)/u.test(after(80)),
  ],
  [
    '启动的条件',
    '40℃以上停止室外作业',
    ({ found, after }) => found.unit === '℃' && found.isBounded && /^[的时]?，?(?:应当?)?(?:停止|暂停)/u.test(after()),
  ],
  [
    '启动的条件',
    '水位超过36.5米时，启动Ⅰ级响应',
    ({ after }) => /^[^。；]{0,40}[时的]，[^，。；]{0,10}启动[^，。；]{0,12}(?:响应|预案)/u.test(after(80)),
  ],
  [
    '启动的条件',
    '积压件量达到50万件以上，启动三级响应',
    ({ found, after }) =>
      found.isBounded && /^(?:、[\d.]+%?以[上下])?，启动[^，。；]{0,12}(?:响应|预案)/u.test(after(80)),
  ],
  [
    '罚则',
    '处5000元以上5万元以下、对个人处警告或500元以下罚款',
    ({ before, after }) =>
      /处(?:以)?[^，。；]{0,24}$/u.test(before(32)) && /^[^，。；]{0,28}(?:罚款|罚金|拘留|徒刑)/u.test(after(32)),
  ],
  [
    '罚则',
    '暂停6个月以上1年以下医保服务',
    ({ found, before }) =>
      found.dimension === 'time' && /(?:暂停|停业整顿|吊扣)(?:[^，。；]{0,6}以上)?$/u.test(before()),
  ],
  [
    '罚则',
    '追回已拨付的300万元',
    ({ before }) => /(?:扣缴|扣减|(?<!加计)扣除|扣回|追缴|追回)[^，。；]{0,12}$/u.test(before()),
  ],
  [
    '评分的等级',
    '90分以上为优秀',
    ({ found, after }) =>
      (found.unit === '分' || found.dimension === 'ratio') &&
      /^(?:的)?[，,]?(?:(?:评)?(?:定)?为|属于?)[“"]?(?:优秀|优良|良好|合格|不合格|中等|较好|一般|较差|基本合格|[A-Da-d一二三四][级档等类]|[甲乙丙丁][等级类])/u.test(
        after(),
      ),
  ],
  [
    '评分的等级',
    '考核80—89分补助80%，90分以上全额补助',
    ({ found, after }) =>
      found.unit === '分' && /^的?，?(?:全额|减半|按标准)?(?:补[助贴]|奖[励补]|拨付)/u.test(after()),
  ],
  [
    '评分的等级',
    '考核满分为100分',
    ({ found, before }) =>
      (found.unit === '分' || found.dimension === 'ratio') && /(?:满分|总分)(?:为|是)?$/u.test(before()),
  ],
  [
    '评分的等级',
    '得分≥80分',
    ({ found, before, behind }) =>
      found.unit === '分' && (/(?<!满意度|指数|评价)得分[≥≤<>]{0,2}$/u.test(before()) || /^[≤<≥>]得分/u.test(behind())),
  ],
  [
    '评分的标准',
    '经营规模权重30分',
    ({ found, ahead, before }) =>
      found.unit === '分' &&
      (/(?:加分|扣分|[扣计加减占]|分值|权重)(?:项)?(?:各|为)?$|占[^，。；\d]{1,8}$/u.test(before()) ||
        /分值(?:各|为|均)?$/u.test(ahead(6))),
  ],
  [
    '评分的标准',
    '按时报送的得10分',
    ({ found, ahead, before }) =>
      found.unit === '分' && (/[得计]$/u.test(before()) || /(?:百分制|满分|总分为)[^。；]*$/u.test(ahead(60))),
  ],
  ['罚则', '每上升1微克扣减100万元', ({ after }) => /^[^，。；\d]{0,4}扣[减罚回]\d/u.test(after(8))],
  [
    '评分的标准',
    '完成率100%得10分，每低1个百分点扣1分',
    ({ after }) => /^[^，。；]{0,12}(?:[得扣加减计]\d+(?:\.\d+)?分|(?:不|均|全)得分|扣完)/u.test(after(80)),
  ],
  [
    '表决的多数',
    '经三分之二以上的业主同意',
    ({ found, after }) => found.numeral === 'share' && /^(?:的)?(?:业主|成员|代表|股东|委员)/u.test(after()),
  ],
  ['程序的份数', '申报书一式3份', ({ before }) => /一式$/u.test(before(2))],
  [
    '程序的人数',
    '专家组不少于5人',
    ({ found, before, after }) =>
      /^[人名]$/u.test(found.unit ?? '') &&
      (found.value ?? 0) < 20 &&
      // 专家组成员10人 is how many there shall be.
      (found.isBounded || /^(?:以上)?(?:的)?(?:单数|奇数|组成)/u.test(after())) &&
      PANEL.test(before(20)),
  ],
  [
    '程序的人数',
    '由2名以上执法人员实施',
    ({ behind }) => /^(?:以上)?(?:的)?(?:行政)?(?:执法|检查|调查)人员/u.test(behind()),
  ],
  ['机构的说明', '办公室下设3个专班', ({ before }) => /(?:下设|分设|内设)$/u.test(before())],
  [
    '机构的说明',
    '联席会议成员单位共12个，22个部门分管负责同志为成员',
    ({ before, after }) =>
      /成员单位(?:共|为|有)?$/u.test(before()) ||
      /^(?:部门|单位)(?:(?:分管|主要|相关|有关)?(?:负责同志|负责人|领导)|为成员|组成)/u.test(after(80)),
  ],
];

/** How things stand, stood or are expected to become. */
const OF_RESULTS: readonly Rule<Quantity>[] = [
  [
    '现状',
    '示范园区数量在现有4家的基础上翻一番',
    ({ ahead, behind }) =>
      /在(?:现有|原有)[^，。；]{0,8}$/u.test(ahead(12)) && /^[^，。；]{0,10}基础上/u.test(behind(14)),
  ],
  [
    '现状',
    '全市现有床位7832张',
    ({ before }) =>
      /(?:^|[，。；、]|全[市区县省州盟旗]|我[市区县])(?:现有|共有(?!产权)|目前(?:共)?有)(?![^，。；]*(?:改造|完成|提升|提高|达到|新增|淘汰|升级|扩|整治|更新|比例|率))[^，。；]{0,24}$/u.test(
        before(32),
      ),
  ],
  [
    '预测',
    '预计到2030年全市人口将达到500万人',
    ({ before, after }) =>
      /(?:预计|预测)[^。；]{0,60}(?:将[^。；，]{0,16}|(?:人口|需求)[^。；，]{0,12})$/u.test(before(80)) ||
      (/预计[^。；，]{0,12}[，,]?[^。；，]{0,12}$/u.test(before(32)) && /^[^。；，]{0,24}将/u.test(after())),
  ],
  [
    '预测',
    '预计每年为企业减负1.5亿元',
    ({ before }) =>
      /预计(?:每年|全年|将|可)*(?:为|帮助|带动|拉动|节[约省]|减[少轻负])[^。；，]{0,12}$/u.test(before(24)),
  ],
  [
    // Why something is done.
    '背景的说明',
    '随着城镇化率预计突破75%',
    ({ ahead }) => /(?:^|[。；])随着[^。；，]*$/u.test(ahead(60)),
  ],
  [
    '往年的结果',
    '造成3人死亡、5人受伤，直接经济损失860万元',
    ({ found, before, after }) =>
      (found.unit === '人' && /^(?:死亡|受伤|遇难|失联|失踪|[轻重]伤)/u.test(after(80)) && !found.isBounded) ||
      /经济损失(?:约|达|为)?$/u.test(before()),
  ],
  [
    '往年的结果',
    '已累计建成网点200个',
    ({ before }) => {
      const words = before(32);
      return (
        /(?:^|[，。；、\p{Script=Han}])(?<!完成|淘汰|改造|更新|推进|治理|整治|拆除|提升|[对将为])已(?:经)?(?:累计)?(?:建成|建有|建立|筹集|完成|实现|达|突破|培育|发展|开通|投放|投入|形成|拥有|覆盖|超过?|引进|集聚|聚集|改造|发放|认定|创建|布局|推广|培训|投运|投产|归集|发布|接入|登记|受理|办理|开工|安装|设立|开展|签约|落地|入驻)[^，。；]{0,16}$/u.test(
          words,
        ) &&
        !/(?:力争|确保|争取|20\d\d年|基础上|按每|小区[^，。；]{0,8}不(?:低于|少于))/u.test(
          words.slice(words.lastIndexOf('已')),
        ) &&
        !/(?:力争|确保|争取)[^。；]*$/u.test(words.slice(0, words.lastIndexOf('已')))
      );
    },
  ],
  [
    '往年的结果',
    '去年完成了产值30亿元',
    ({ before }) =>
      /(?:去年|上年度?|20\d\d年)(?:全市|全省|全年|底|末)*[^，。；]{0,12}(?:已|完成了|实现了|达到了)\p{Script=Han}{0,4}$/u.test(
        before(32),
      ),
  ],
];

export const RULES = {
  words: OF_WORDS,
  quantities: [...OF_TIME, ...OF_NAMES, ...OF_NUMERALS, ...OF_BASES, ...OF_WHOM, ...OF_PROCEDURE, ...OF_RESULTS],
} as const;

/** The first rule that holds. */
export function ruleAgainst(text: string, found: Found): Rule<Quantity> | undefined {
  if (found.form !== 'quantity') {
    const place = placeOf(text, found);
    return RULES.words.find(([, , holds]) => holds(place));
  }
  const place = placeOf(text, found);
  return RULES.quantities.find(([, , holds]) => holds(place));
}

/** @returns null where nothing speaks against a commitment. */
export function reasonAgainst(
  text: string,
  found: Found,
  others: readonly NonQuantities[],
  isDated: (stretch: Span) => boolean,
): string | null {
  if (found.form === 'quantity') {
    const reason = reasonOf(others, found);
    if (reason !== null) return reason;
    if (isDated({ start: found.numberStart, end: found.numberStart + 1 })) return '期限';
  }
  return ruleAgainst(text, found)?.[0] ?? null;
}

/** 自受理之日起10个工作日内, 期满10日前: in a statute, a step of its procedure. */
export const isStep = (text: string, found: Found): boolean =>
  found.form === 'quantity' &&
  found.dimension === 'time' &&
  // 审批时间压缩到3个工作日内 is a promise.
  !/(?:压缩|压减|缩短|缩减)[到至为]$/u.test(text.slice(found.start, found.numberStart)) &&
  (/^(?:之?内|以内|前)/u.test(text.slice(found.unitEnd)) ||
    /(?:提前|期满前|届满前|到期前|延长|之日起|公示(?:期)?(?:为|不少于)?)$/u.test(
      text.slice(Math.max(0, found.start - 6), found.start),
    ));

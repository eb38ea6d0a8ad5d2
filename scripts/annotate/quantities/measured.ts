import type { Span } from '../../lines/spans.ts';
import type { Found } from './expressions.ts';
import { INCENTIVE } from './payments.ts';

/** What a commitment measures, and how far its quote reaches behind the number. */

const LEADING_VERB =
  /(?:继续|基本|力争|(?<=[率量额值数度例积比重模平])将|实现|做到|(?<=[额量数])以|达到|达|位居|(?<![散定安宜旅群])居|保持|巩固|进入|为|是|在|超过|分别|持续|首次|完成(?!率)|年均|较|(?<=\p{Script=Han}{2})各|均(?<![平日月年季人户村亩生床班]均)|(?<=\p{Script=Han})一般|稳(?<=\p{Script=Han}{3})|稳定(?<=[率量额值数度例积比]稳定)|原则上|(?<=[率量额值数度例积均前模重]|城区|[全我本][市县区省州])(?:要|应当?|必?须|需要?))$/u;

/** A stretch without the verbs that close it and lead to a number. */
function withoutVerbs(text: string, start: number, end: number): string {
  let to = Math.max(start, end);
  for (;;) {
    const verb = LEADING_VERB.exec(text.slice(Math.max(start, to - 3), to))?.[0];
    if (verb === undefined) return text.slice(start, to);
    to -= verb.length;
  }
}

/** 覆盖率2023年达到80%, 共配率2024年、2025年分别达到, 欠款6月底前: by when, and not what. */
const YEARS =
  /(?:[较是为]|(?<![占对环同])比)?(?:[、和及]?(?:到|至)?(?:20\d\d年(?:底|末)?前?|[一二两三四五]?年内|(?:每年|当年|年)?\d{0,2}月?底前))+的?(?:分别)?$|(?<=\p{Script=Han}{2})(?:\d{1,2}月|年)[底末]?之?前$/u;

/** 分别给予, 按初级: how it is dealt out, and not what. */
const DEALT =
  /^(?:分别)?(?:(?:按照|按(?!照|比例|规定|要求|年(?!度|租|费|销|产|实)|[期时质需月季日序]))(?=[\p{Script=Han}“])(?:“(?![^”]*”))?)?/u;

/** 面积, 中级: two characters that say by themselves what is measured. What says how it is counted does not. */
const COUNTED =
  /^(?:每.|最.|至.|不.|全(?!长).|共.|总(?![长产]).|单.|约.|首.|连续|累计|合计|其中|分别|按照|给予|新建|新增|改造|扩建|筹集|建成|达到|年均|日均|月均|平均|增长|下降|提高|降低|提升|减少|增加|压减|带动|实现|完成|培育|建设|打造|引进|发展|支持|推动|开展|组织|举办|力争|超过|突破|签订|拨付|购置|开工|[人户村亩]均)$/u;
/** 城区, 省级: whose it is, and not what. */
const WHOSE =
  '(?:主|中心)?城区|乡村|农村|城镇|城市|县城|乡镇|街道|(?:城市|农村)?社区|[村镇乡县区市州省]级|国家级|省市级|市县级|全国|全[省市县区]|我[省市县区]|个人|单个|单位|其他|其余';
const IS_WHOSE = new RegExp(`^(?:${WHOSE})$`, 'u');
export const WHOSE_AT_END = new RegExp(`(?<=\\p{Script=Han}{3})(?:${WHOSE})$`, 'u');
export const isWhose = (words: string): boolean => IS_WHOSE.test(words);
/** 开发区, 平安县, 电商强县: of what kind it is, and no name of a place. */
const PLACE_KIND =
  /(?:存放|仓储|分拣|作业|操作|堆放|装卸|停放|办公|生活|开发|高新|工业|农业|商业|经济|贸易|自贸|保税|合作|专|服务|充电|换电|禁[烧放限行]|限行|核心|中心|辐射|建成|休息|步行|名胜|度假|功能|产业|种植|牧场|平安|文明|先行|示范|试点|生态|卫生|文化|旅游|电商|特色|公共|老旧|镇|强|弱|[^\p{Script=Han}])[区县市]$/u;
/** 凤翔区, 咸丰、鹤峰两县: what may be a place by its name, and is no 园区, 山区, 城市 or 示范县. */
const PLACE_NAME =
  /^(?!.*[全各每到接原跨]|其[他余]|新增|(?:新建|建[成设]|打造|创建|划定|培育)\p{Script=Han}{2})(?:\p{Script=Han}{1,6}、)*\p{Script=Han}{1,6}(?:(?<![园社景城牧灌小片街辖地护能验聚范院校厂矿商营住户活务产税学病养殖洪涝假])(?<!(?:^|[远沿])[山湖海林港江库])区|(?<![城超门股上夜早菜集级区])市|(?<![各大产县强范贫点]|^两)县|(?<![联加同])盟|[旗州])$/u;
export const isPlaceName = (words: string): boolean => PLACE_NAME.test(words) && !PLACE_KIND.test(words);
/** 咸丰、鹤峰两县: several places that are counted as they are named. */
export const arePlaces = (words: string): boolean =>
  words.includes('、') && /[两二三四五六][区县市旗州盟]$/u.test(words) && isPlaceName(words);
export const saysWhat = (words: string): boolean =>
  /^(?:\p{Script=Han}{2}|[\dA-Z]{1,2}[类级档]|[牛羊猪禽鸡鸭鹅兔鱼虾茶果菜粮油棉糖药])$/u.test(words) &&
  !COUNTED.test(words) &&
  !isWhose(words);

/** 促消费活动每年, 经费标准每生每年: how it is counted, behind what is. */
const RATE =
  /(?<=\p{Script=Han}{3}|标准)(?<!每[年月周天日])(?:(?:提高|提升|延长|增加|扩大|调整|达)?[到至])?(?:按|为)?(?:每(?:[百千万]{1,2}人口?|[生人户家个床年月周天日台辆套座亩吨件车班]|平方米|立方米|季度|半年|学[年期])){1,3}$/u;

/** The words before a number that say what it counts. */
export const labelHead = (text: string, start: number, end: number): string =>
  withoutVerbs(text, start, end)
    .replace(YEARS, '')
    .replace(RATE, '')
    .replace(/(?<=标准)(?:分别)?为$/u, '')
    // 业务收入在2025年基础上翻一番
    .replace(/(?<=\p{Script=Han}{2})在[^，。；在]{2,14}基础上再?$/u, '')
    // 每月分别发放
    .replace(/(?<=每\p{Script=Han}{1,2})分别(?=\p{Script=Han}{2})/u, '')
    // 覆盖率分别为市级100%、县级90%
    .replace(/(?<=[率量额值数比例])分别(?:为|达到?)(?=\p{Script=Han}{2,6}$)/u, '')
    .replace(DEALT, '');

/** 网点“全覆盖”, 运营期1200元”标准: of quotation marks only pairs are kept. */
const paired = (label: string): string =>
  /^[^“”]*(?:“[^“”]*”[^“”]*)*$/u.test(label) ? label : label.replaceAll(/[“”]/gu, '');

/** What is measured: the quote without comparator, number and unit; the quote itself where that leaves next to nothing. */
export const labelOf = (text: string, start: number, end: number, found: Found): string =>
  paired(labelIn(text, start, end, found));

/** 按照5000元标准给予补助, 每年按10%递增: by so much; but 减按50%计征. */
const BY = /(?<!减)按照?$/u;

/** 按15%税率征收: by a rate that has a name. */
const AT_RATE = /^\p{Script=Han}{1,4}率/u;

/** What stands before and behind so much. */
export const paidFor = (head: string, tail: string): string =>
  BY.test(head) && !AT_RATE.test(tail)
    ? `${head.replace(BY, '')}${tail.replace(/^(?:标准(?!化)|比例)/u, '')}`
    : `${head}${tail}`;

function labelIn(text: string, start: number, end: number, found: Found): string {
  const quote = text.slice(start, end);
  const head = labelHead(text, start, found.start)
    .replace(/^全[市县区省州]$|^各(?=新[增建]|建[成设]|完成|打造|培育|引进)/u, '')
    .replace(
      /(?<=\p{Script=Han}{2})(?:力争|争取)(?=(?:每年|年均|再)?(?:提高|提升|增长|增加|新增|下降|降低|减少|压减|翻))/u,
      '',
    );
  // 按投资额的10%给予补助: 投资额的补助.
  const tail = text
    .slice(found.end, end)
    .replace(/^的?[新大]?(?:大关|关口|台阶)$|^（不?含[^（）]{1,8}）$/u, '')
    .replace(
      head.endsWith('的')
        ? /^的?(?:给予|予以)(?=\p{Script=Han}{2})/u
        : /^的?(?:比例|标准)(?=给予|予以)|^的(?:(?:比例|标准(?!化))(?=\p{Script=Han}{2}))?/u,
      '',
    );
  switch (found.form) {
    case 'quantity':
      return head.length + tail.length < 3 && !saysWhat(head || tail)
        ? quote
        : (tail === '' ? head.replace(/的$/u, '') : paidFor(head, tail)).replace('（）', '');
    case 'delivery':
      return quote;
    case 'rank':
      return head.length < 2 || !/\p{Script=Han}{2}/u.test(head) || /^(?:打造|建设|建成|争创|创建)成?$/u.test(head)
        ? quote
        : head;
    case 'coverage':
      // 全部建成并通过验收 names nothing.
      if (/^(?:所有|全部|每)/u.test(found.raw))
        return head === '' && /^[并且]/u.test(tail) ? quote : `${head}${tail}` || quote;
      return found.raw.endsWith('覆盖') && head !== '' ? `${head}覆盖` : quote;
    default:
      return found satisfies never;
  }
}

/** Nothing but the whole place before a share: 实现全市, 确保全县. */
const ALL_OF = /(?:^|[，、年底前到])(?:实现|确保|完成|使|达到)?全[市县区省州]$/u;

/** The size of what a verb before it sets up: 设立总规模. */
const SIZE =
  /(?:设立|建立|组建|建设|打造|成立|建成|形成)(?:一个)?(?:总|首期|目标)?(?:规模|投资|面积)(?:不低于|不少于|超过?|达到?)?$/u;

/** What takes a share of something for a purpose. */
export const DEALS = /(?:给予|予以|提取|计提|预留|拿出|安排)$/u;

/** What a count counts stands behind it up to the end of its part; behind a rate nothing does. */
export function endOf(text: string, part: Span, found: Found, hasSubject: boolean): number {
  if (found.form === 'rank') return hasSubject ? found.end : part.end;
  const rest = text.slice(found.end, part.end);
  if (found.form === 'delivery') return found.end;
  if (found.form === 'coverage') {
    // 县县有连锁商超: what each of them has.
    if (/^(?:所有|全部|每|(.)\1$)/u.test(found.raw)) return part.end;
    return /^(?:村村|乡乡|镇镇|户户|县县)/u.test(found.raw) || /尽/u.test(found.raw)
      ? found.end + (/^\p{Script=Han}{1,8}(?=[”"]?$)/u.exec(rest)?.[0].length ?? 0)
      : found.end;
  }
  // 公交车500辆、安装水表: what follows a mark is another thing; 前3年减免50%、后2年减半 is one payment.
  if (rest === '' || /^、(?!后.{1,3}年|次年|第.{1,2}年)/u.test(rest)) return found.end;
  // 新建水厂（10万立方米/日）、…
  if (/^）(?:$|、)/u.test(rest)) return found.end + 1;
  // 90%以上的县（市）建成…: the share is of what follows, and of what it does.
  if (rest.startsWith('的') && found.form === 'quantity' && found.dimension === 'ratio' && found.end > found.unitEnd)
    return part.end;
  // 全市60%的建制村快递服务覆盖: so it is where nothing else stands before it.
  if (
    /^的\p{Script=Han}{2,20}(?:覆盖|通达|达标|接入|开通|建成|配备|[入进]驻|设立)/u.test(rest) &&
    found.form === 'quantity' &&
    found.dimension === 'ratio' &&
    ALL_OF.test(text.slice(part.start, found.start))
  )
    return part.end;
  // 总规模20亿元的产业基金: how large it is to be.
  if (rest.startsWith('的') && found.form === 'quantity' && SIZE.test(text.slice(part.start, found.start)))
    return part.end;
  if (/^的\p{Script=Han}{0,10}(?:基金|资金池)/u.test(rest)) return part.end;
  // 覆盖80%的学校
  if (rest.startsWith('的') && /覆盖$/u.test(text.slice(part.start, found.start))) return part.end;
  // 按不低于建筑面积5%的比例配建住房, 提取不低于10%的土地收益: what comes of it.
  if (
    /^的(?:比例|标准(?!化))\p{Script=Han}{2}/u.test(rest) ||
    (rest.startsWith('的') && DEALS.test(text.slice(part.start, found.start)))
  )
    return part.end;
  // 提供不少于24小时的免费保管期: what it is that is so long.
  if (
    found.form === 'quantity' &&
    found.dimension === 'time' &&
    /(?:提供|享有|享受|设置|预留)$/u.test(text.slice(part.start, found.start)) &&
    /^的\p{Script=Han}{2,10}$/u.test(rest)
  )
    return part.end;
  // 扩容至3000万件的骨干网络: so does a bound that the head shares.
  if (rest.startsWith('的') && found.form === 'quantity' && found.start < found.numberStart && !INCENTIVE.test(rest))
    return found.end;
  // 日处理峰值超1000万件的服务网络: the subject stands before, what follows 的 only names its bearer.
  if (rest.startsWith('的') && hasSubject && !INCENTIVE.test(rest)) return found.end;
  // 6个分拨中心、N个末端站: of N nobody knows how many.
  const unknown = rest.search(/[、和]N[个处家]/u);
  if (unknown !== -1) return found.end + unknown;
  if (/^(?:并|且|后|时|而|同时|以来|全部)/u.test(rest)) return found.end;
  return part.end;
}

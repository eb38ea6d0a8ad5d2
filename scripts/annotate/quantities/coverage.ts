import { byFirst, type Found } from './expressions.ts';
import { readNumber } from './numbers.ts';

/** Reads text; writes what covers everything or nothing (全覆盖, 村村通, 动态清零), and promises of delivery (次日达). */

const DELIVERY =
  /(?:(?<hours>\d{1,9}(?:\.\d{1,9})?|[一二两三四五六七八九十]{1,4}|半个?)?(?<unit>小时|分钟)|(?<day>半日|当日|当天|次日|次晨|隔日|(?:\d[-—–~～至])?(?:\d{1,2}|[一二两三四五六七八九十])日))(?:(?:必|可|送|寄|速|到|直|抵|通)?达(?!到|成|标|产|率|比例)|(?:投?递|妥投)(?=[、，。；]|$))/uy;

const DAYS: Readonly<Record<string, number>> = { 半日: 0.5, 当日: 0, 当天: 0, 次日: 1, 次晨: 1, 隔日: 2 };

export function readDelivery(text: string, at: number): Found | null {
  DELIVERY.lastIndex = at;
  const match = DELIVERY.exec(text);
  // 一个半小时达
  if (!match || /[半个月]/u.test(text[at - 1] ?? '')) return null;
  const { hours, unit, day } = match.groups!;
  const count = hours === undefined ? 1 : hours.startsWith('半') ? 0.5 : (readNumber(hours, 0)?.value ?? null);
  // 3—5日达: in five days at most.
  const days =
    day === undefined ? null : (DAYS[day] ?? readNumber(day.replace(/^\d[-—–~～至]/u, ''), 0)?.value ?? null);
  const value = day === undefined ? count : days;
  if (value === null) return null;
  return {
    form: 'delivery',
    start: at,
    end: at + match[0].length,
    raw: hours ?? match[0],
    comparator: '<=',
    value,
    valueMax: null,
    unit: day === undefined ? unit! : '日',
  };
}

/** What covers everything, with the characters that it begins with. The first group is what is printed as the number. */
export const COVERAGE: readonly (readonly [string, RegExp])[] = [
  ['全', /(?<![健安完齐周保])(全(?:面|域|程|员|量|区域|市域|省域)?覆盖)/uy],
  [
    '全',
    /(全(?:面)?自动化(?!(?:分拣|生产|仓储|立体)?(?:设[备施]|装备|线|仓|流水线))|全(?:面)?达标|全接入|全建成|全完成)/uy,
  ],
  ['全', /(全部)(?:接入|建成|完成)/uy],
  // 网点覆盖所有乡镇; a network that covers them (覆盖所有乡镇的网络) is only named so.
  [
    '覆',
    /(?<!已|已经)(覆盖(?:到)?(?:全[市县区省州])?(?:所有|全部)[^，。；、,;的]{0,8}?(?:乡镇|街道|[村镇乡县市区旗]|社区|网点|站点|企业|学校|医院|机构|单位|人口|人员|车辆)(?:[（(][^（）()]{1,8}[）)])?)(?=[，。；、,;]|$)/uy,
  ],
  ['村乡镇户县组店人家校社', /((?:村村|乡乡|镇镇|户户|县县|组组|店店|人人|家家|校校|社社)通)/uy],
  ['村乡镇户县区组店人家校社', /((?:村村|乡乡|镇镇|户户|县县|区区|组组|店店|人人|家家|校校|社社)(?=有|建|设|达|享))/uy],
  [
    '全',
    /(?<!已|已经)(全部)(?=通|开展|实行|推行|使用|采用|安装|配备|参加|参保|公开|开放|办结|签订|签约|取消|更新|达标|覆盖|实现|建成|完成|纳入|接入|改造|淘汰|出台|制定|设立|设置|启用|投用|关停|退出|整治|开工|完工|竣工|到位|上线)/uy,
  ],
  ['每', /(每\p{Script=Han})(?=均|都)/uy],
  // 实现“一县一中心、一村一站”: each has one; a network that is built of them is only named so.
  [
    '一',
    /(?<=(?:实现|达到)[“"]?(?:一[村乡镇县区]一\p{Script=Han}{1,2}[、”“"]{1,3}){0,3})(一[村乡镇县区]一(?:站|点|中心|仓))(?=[”"]?(?:[、，。；]|$))/uy,
  ],
  // 超标车辆全部闭环整改: behind what it says it of, before what becomes of it, and no condition (全部搬迁后).
  [
    '全',
    /(?<=[\p{Script=Han}”])(?<!已|[将把对由以])(全部)(?=(?:闭环|按期|按时|依法|免费|及时)?(?:整改|闭环|销号|解决|化解|清退|消除|清偿|偿还|兑付|搬迁|拆除|治理|修复|验收|挂牌|落实|投运|通过|配齐|建立|实施|兑现|发放|持证|上岗|联网|联动|上云|归集|共享|回收|利用|处置|保障|入住|脱贫|摘帽|达效|达产|成网)(?!\p{Script=Han}{0,3}[后的]))/uy,
  ],
  ['应', /(应(\p{Script=Han})尽\2)/uy],
  // 所有建制村均具备…, 所有网点设置…: everything of a kind.
  [
    '所全每',
    /(所有|全部|每(?:个|一个|家|所|座))(?=[\p{Script=Han}（）()]{2,24}?(?:均|都|全部|设置|实现|具备|建成|配备|达到|完成|纳入|接入|安装|设立|至少))/uy,
  ],
];

/** 动态清零, 事故零发生: none of it is left. */
const NONE =
  /(?:动态|全面|全部)?(?<!(?:[积记计扣]分|余额|流量|数据|次数)[^，。；]{0,10})(清零)(?!行动|专项|攻坚|工程|计划|政策)|[“"]?(零)(?:发生|死亡|伤亡|事故|增长|新增|返贫)(?!点|的)[”"]?|(?<=(?:[率比]|比例|比重|占比|起数|人数|事故数)[为是])(0)(?=[，。；、,;]|$)|(?<=(?:事故|死亡|伤亡|发生|新增|存量|积压|投诉|失业|辍学|欠薪|超标|发案|火灾|排放|家庭)[^，。；]{0,8}[为是])(零)(?=[，。；、,;]|$)/uy;

export function readNone(text: string, at: number): Found | null {
  NONE.lastIndex = at;
  const match = NONE.exec(text);
  if (!match) return null;
  return {
    form: 'coverage',
    start: at,
    end: at + match[0].length,
    raw: match[1] ?? match[2] ?? match[3] ?? match[4]!,
    comparator: '=',
    value: 0,
    valueMax: null,
    unit: null,
  };
}

const coverageAt = byFirst(COVERAGE, ([begins]) => begins);

export function readCoverage(text: string, at: number): Found | null {
  for (const [, pattern] of coverageAt.get(text.charCodeAt(at)) ?? []) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match)
      return {
        form: 'coverage',
        start: at,
        end: at + match[0].length,
        raw: match[1]!,
        comparator: '=',
        value: 1,
        valueMax: null,
        unit: '%',
      };
  }
  return null;
}

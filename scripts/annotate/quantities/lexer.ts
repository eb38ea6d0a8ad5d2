import { tableOf } from '../../lines/spans.ts';
import { type Bounds, type Comparator, readBounds } from './comparators.ts';
import { isDigitAt, type NumberRead, readNumber, tidy } from './numbers.ts';
import { readUnit, type UnitRead } from './units.ts';

/**
 * Reads plain text; writes the expressions in it that can be a commitment: quantities, coverage (全覆盖, 村村通), delivery
 * promises (次日达) and ranks (全国前列), in order and without overlap. It does not judge whether they are one.
 */

interface Expression {
  /** Comparator, number and unit, from the first to the last. */
  readonly start: number;
  readonly end: number;
  readonly raw: string;
  readonly comparator: Comparator | null;
  readonly value: number | null;
  readonly valueMax: number | null;
  readonly unit: string | null;
}

export type Found = Expression &
  (
    | {
        readonly form: 'quantity';
        readonly numberStart: number;
        /** One past the unit, before what stands behind it (以上). */
        readonly unitEnd: number;
        readonly dimension: 'count' | 'measure' | 'time' | 'money' | 'ratio';
        readonly numeral: 'digits' | 'chinese' | 'magnitude' | 'share';
        readonly isBounded: boolean;
      }
    | { readonly form: 'delivery' | 'coverage' | 'rank' }
  );

/** 5—8个, 20至30家, 10~20%: the sign between two numbers of one range. */
const RANGE = /^(?:[（(]含[^（）()]{0,3}[）)])?(?:[-—–~～―－]{1,2}|至|到)/u;

function readQuantity(text: string, at: number): Found | null {
  const first = sharedTenths(text, at) ?? readNumber(text, at);
  if (!first) return null;
  let { end, value } = first;
  let valueMax: number | null = null;
  let unit = lastUnitOfRow(text, end) ?? readUnit(text, end);
  const sign = RANGE.exec(text.slice(unit?.end ?? end))?.[0] ?? RANGE.exec(text.slice(end))?.[0];
  if (sign !== undefined && first.form !== 'magnitude') {
    const from = RANGE.test(text.slice(end)) ? end : unit!.end;
    const second = readNumber(text, from + sign.length);
    const secondUnit = second ? readUnit(text, second.end) : null;
    const isPair =
      second !== null &&
      secondUnit !== null &&
      (from === end || unit?.unit === secondUnit.unit) &&
      second.value > value;
    if (isPair) {
      // 2—3亿件: the multiplier of the second number is that of both.
      const shared = second.value / Number(/[\d.]+/u.exec(text.slice(from + sign.length))?.[0] ?? second.value);
      if (from === end && first.form === 'digits' && /^[\d.]+$/u.test(text.slice(at, end)) && shared > 1)
        value *= shared;
      valueMax = second.value;
      end = second.end;
      unit = secondUnit;
    }
  }
  if (first.form === 'share') {
    // 三成至五成
    const most = sign === undefined ? null : readNumber(text, end + sign.length);
    if (most?.form === 'share' && most.value > value) {
      valueMax = most.value;
      end = most.end;
    }
    const bounds = readBounds(text, at, end);
    return quantity(text, bounds, at, end, end, {
      value,
      valueMax,
      unit: '%',
      dimension: 'ratio',
      numeral: first.form,
    });
  }
  const isMagnitude = first.form === 'magnitude';
  if (
    (!unit || text[end] === '级') &&
    isMagnitude &&
    /^(?:级(?!洁净|净化|无尘)|产业|集群|规模)/u.test(text.slice(end))
  ) {
    // 千亿产业集群, 百亿级: money is meant.
    const bounds = { ...readBounds(text, at, end), comparator: '>=' as const };
    return quantity(text, bounds, at, end, end, {
      value,
      valueMax,
      unit: '元',
      dimension: 'money',
      numeral: 'magnitude',
    });
  }
  if (!unit && first.form === 'digits') unit = sharedUnit(text, at, end);
  if (!unit) return first.form === 'digits' ? readBare(text, at, first) : null;
  // 3000吨级: of that size at least.
  const isClass = text.startsWith('级', unit.end) && unit.dimension === 'measure';
  if (isClass || (text.startsWith('级', unit.end) && isMagnitude)) unit = { ...unit, end: unit.end + 1 };
  const printed = readBounds(text, at, unit.end);
  // 5000余个: more than that, where no word says otherwise.
  const bounds =
    first.isOver && /^[=>]/u.test(printed.comparator)
      ? { ...printed, comparator: '>' as const, isPrinted: true }
      : printed;
  const isBare = (isMagnitude || isClass) && !bounds.isPrinted;
  return quantity(text, isBare ? { ...bounds, comparator: '>=' } : bounds, at, end, unit.end, {
    value: tidy(value * unit.factor),
    valueMax: valueMax === null ? null : tidy(valueMax * unit.factor),
    unit: unit.unit,
    dimension: unit.dimension,
    numeral: first.form,
  });
}

/** 分别提高10个、5个、8个百分点: the last number says what the 个 of the others is of. */
function lastUnitOfRow(text: string, end: number): UnitRead | null {
  if (text[end] !== '个' || !/[、和及]/u.test(text[end + 1] ?? '')) return null;
  const row =
    /^个(?:[、和及]\d{1,4}(?:\.\d{1,4})?个)*[、和及]\d{1,4}(?:\.\d{1,4})?(个(?:百分点|基点|工作日|小时|月))/u.exec(
      text.slice(end, end + 80),
    );
  const last = row ? readUnit(row[1]!, 0) : null;
  return last ? { ...last, end: end + 1 } : null;
}

/** 两到三成: the first of two tenths. */
function sharedTenths(text: string, at: number): NumberRead | null {
  const match = /^([一二两三四五六七八])(?=[到至][二三四五六七八九]成)/u.exec(text.slice(at, at + 4));
  const tenths = match ? readNumber(`${match[1]}成`, 0) : null;
  return tenths?.form === 'share' ? { ...tenths, end: at + 1 } : null;
}

/** 分别达到30万、35万标箱: the unit of the last number of a row is that of all. Ends where the number does. */
function sharedUnit(text: string, at: number, end: number): UnitRead | null {
  if (!/分别[^，。；]{0,24}$/u.test(text.slice(Math.max(0, at - 28), at))) return null;
  for (let next = end; /^[、和及]$/u.test(text[next] ?? ''); ) {
    const number = /\d/u.test(text[next + 1] ?? '') ? readNumber(text, next + 1) : null;
    if (number === null || number.form !== 'digits') return null;
    const unit = readUnit(text, number.end);
    if (unit) return { ...unit, end };
    next = number.end;
  }
  return null;
}

/** What has no unit: a rate, an index, a ratio. */
const INDEX =
  /(?:率|效率|系数|指数|PUE[）)]?|比|比例|比值|值|得分|总和生育率)(?:力争|争取|保持|稳定|控制|优化|提高|提升|调整)?\p{Script=Han}{0,8}$/u;
const isIndexAt = (text: string, at: number): boolean => INDEX.test(text.slice(Math.max(0, at - 18), at));
const ENDS_HERE = /^(?:的?[新大]?(?:大关|关口|台阶))?(?:[，。；、,;）)]|$)/u;

const bare = (text: string, bounds: Bounds, at: number, end: number, value: number): Found => ({
  form: 'quantity',
  start: bounds.start,
  end: bounds.end,
  raw: text.slice(at, end),
  comparator: bounds.comparator,
  value,
  valueMax: null,
  unit: null,
  numberStart: at,
  unitEnd: end,
  dimension: 'ratio',
  numeral: 'digits',
  isBounded: true,
});

/** PUE控制在1.2以下: an index has no unit, and needs a comparator on the side of its name. */
function readBare(text: string, at: number, { end, value }: { end: number; value: number }): Found | null {
  const bounds = readBounds(text, at, end);
  // 注册用户突破300万: so many that it needs no measure word.
  const isMany = /[万亿]$/u.test(text.slice(at, end));
  return bounds.isPrinted && (isMany || isIndexAt(text, at)) && ENDS_HERE.test(text.slice(bounds.end))
    ? bare(text, bounds, at, end, value)
    : null;
}

const RATIO = /(\d{1,6}(?:\.\d{1,4})?)[:：∶](\d{1,6}(?:\.\d{1,4})?)(?![\d:：∶.])/uy;
/** 师生比1:3, 车桩比不高于2.5:1: right behind what is compared, and not 按1:1比例配套, 8:30, 比例尺1:500. */
const RATIO_NAME =
  /(?<!按|按照|以)(?:比(?!例尺)|比例(?!尺)|比值|配比)(?:[）)]|[（(][^（）()]{1,8}[）)])?(?:力争|争取)?(?:分别)?(?:为|是|约|达到?|优于|不[得应宜可能]?(?:低于|高于|超过|少于|大于|小于)|低于|高于|控制在|保持在|稳定在|[\u4e00-\u9fff]{0,4}[到至])?$/u;

function readRatio(text: string, at: number): Found | null {
  RATIO.lastIndex = at;
  const match = isInNumber(text, at) ? null : RATIO.exec(text);
  const below = match ? Number(match[2]) : 0;
  if (!match || below === 0 || !RATIO_NAME.test(text.slice(Math.max(0, at - 24), at))) return null;
  const end = at + match[0].length;
  const bounds = readBounds(text, at, end);
  if (!ENDS_HERE.test(text.slice(bounds.end))) return null;
  // 车桩比优于2.5:1, 生师比优于18:1: of what so many share one, fewer are better; one for fewer is better, too (师生比优于1:18).
  const isShared = Number(match[1]) > below;
  const own = text.slice(0, at).endsWith('优于')
    ? { ...bounds, comparator: isShared ? ('<' as const) : ('>' as const), start: at - 2 }
    : bounds;
  return bare(text, own, at, end, Number((Number(match[1]) / below).toFixed(6)));
}

/** 由, 从2020年的, 由现在的: what a number begins from. */
const BASE = String.raw`(?:由|从)(?:(?:(?:19|20)\d{2}年(?:底|末)?|现在|目前|当前|现有|现行|原来|原有|原先|上年|去年)的?)?`;

/** 由0.82提高至0.95: a number without a unit, from where it stands to where it shall. */
const BARE_CHANGE = new RegExp(
  String.raw`${BASE}\d{1,9}(?:\.\d{1,9})?(?:[:：∶]\d{1,9}(?:\.\d{1,9})?)?(?:提高|提升|增加|增长|上升|优化|调整|增|升|减少|下降|降低|降|缩小|压减)(?:到|至)(?=\d)`,
  'uy',
);

function readBareChange(text: string, at: number): Found | null {
  BARE_CHANGE.lastIndex = at;
  const match = BARE_CHANGE.exec(text);
  if (!match) return null;
  const from = at + match[0].length;
  // 由2.1提升至2.6平方米: the unit of the second number is that of both.
  const second = readQuantity(text, from);
  if (second) return { ...second, start: at };
  if (!isIndexAt(text, at)) return null;
  RATIO.lastIndex = from;
  const ratio = RATIO.exec(text);
  const number = readNumber(text, from);
  if (number?.form !== 'digits' || (!ratio && readUnit(text, number.end))) return null;
  const end = ratio ? from + ratio[0].length : number.end;
  const bounds = readBounds(text, from, end);
  if (!ENDS_HERE.test(text.slice(bounds.end))) return null;
  const value = ratio ? Number((Number(ratio[1]) / Number(ratio[2])).toFixed(6)) : number.value;
  return Number.isFinite(value) ? { ...bare(text, bounds, from, end, value), start: at } : null;
}

interface Measured {
  readonly value: number;
  readonly valueMax: number | null;
  readonly unit: string;
  readonly dimension: 'count' | 'measure' | 'time' | 'money' | 'ratio';
  readonly numeral: 'digits' | 'chinese' | 'magnitude' | 'share';
}

function quantity(
  text: string,
  bounds: Bounds,
  numberStart: number,
  numberEnd: number,
  unitEnd: number,
  measured: Measured,
): Found {
  const raw = text.slice(numberStart, measured.unit === '%' ? unitEnd : numberEnd);
  // 达到100%: there is nothing above the whole.
  const isWhole =
    measured.unit === '%' &&
    measured.value === 1 &&
    bounds.comparator === '>=' &&
    !/以上$/u.test(text.slice(bounds.start, bounds.end));
  // PM2.5浓度达到30微克/立方米: down to there, and no more of it.
  const isPollution =
    measured.unit === '微克/立方米' && bounds.end === unitEnd && /达到?$/u.test(text.slice(bounds.start, numberStart));
  // 国内1天送达, 24小时办结: in that time at most.
  const isLimit =
    measured.dimension === 'time' &&
    !bounds.isPrinted &&
    /^(?:送达|到达|到场|到岗|办结|办毕|响应|寄达|投递到位|处置完毕|妥投)/u.test(text.slice(unitEnd, unitEnd + 4));
  const comparator = measured.valueMax !== null || isWhole || isPollution ? '=' : isLimit ? '<=' : bounds.comparator;
  return {
    form: 'quantity',
    start: bounds.start,
    end: bounds.end,
    raw,
    comparator,
    numberStart,
    unitEnd,
    isBounded: bounds.isPrinted,
    ...measured,
  };
}

/** 翻一番 is twice as much, 翻两番 four times; 翻番 alone is 翻一番. */
const DOUBLED = /翻(?:([一二两三123])?番|一倍)/uy;

function readDoubling(text: string, at: number): Found | null {
  DOUBLED.lastIndex = at;
  const match = DOUBLED.exec(text);
  if (!match) return null;
  const times = match[1] === undefined ? 1 : readNumber(match[1], 0)!.value;
  const end = at + match[0].length;
  return quantity(text, readBounds(text, at, end), at, end, end, {
    value: 2 ** times,
    valueMax: null,
    unit: '倍',
    dimension: 'ratio',
    numeral: 'share',
  });
}

/** 由30%, 从2020年的1.2万个: where a rise or a fall begins. */
const FROM = new RegExp(`${BASE}(?:每[周月年日天季人户生亩床]){0,2}$`, 'u');
const CHANGED_TO =
  /^(?:提高|提升|增加|增长|扩大|扩展|拓展|发展|上升|增|升|减少|下降|降低|降|缩短|压缩|压减|精简|调整|跃升|攀升|回升|[下上]调|上涨|扩|提|延|压|缩|涨|拓)(?:到|至)(?:20\d\d年(?:底|末)?的?)?(?:每[周月年日天季人户生亩床]){0,2}/u;

/** 由30%提高到60%: one expression from 由 on, whose value is the second number; the first is no commitment. */
function readChange(text: string, first: Found): Found | null {
  const window = Math.max(0, first.start - 24);
  const from = FROM.exec(text.slice(window, first.start));
  const verb = from ? CHANGED_TO.exec(text.slice(first.end)) : null;
  const second = verb ? readQuantity(text, first.end + verb[0].length) : null;
  return from && second ? { ...second, start: window + from.index } : null;
}

/** By first character, the rows of a table that can begin with it, in order. */
const byFirst = <T>(rows: readonly T[], beginsOf: (row: T) => string): ReadonlyMap<number, readonly T[]> =>
  new Map(
    [...new Set(rows.flatMap((row) => [...beginsOf(row)]))].map((first) => [
      first.charCodeAt(0),
      rows.filter((row) => beginsOf(row).includes(first)),
    ]),
  );

/** 千家万户, 百县千镇万村, 万人计划: numbers in set phrases and names of programmes count nothing. */
const SET_PHRASE =
  /(?:[百千万][县镇乡村企店校家户人方言军山]){1,2}[百千万][县镇乡村企店校家户人计语马水]|[百千万][人企村镇店校](?:计划|工程|行动|示范|整治|大会)/uy;

const beginsSetPhrase = tableOf(Array.from('百千万', (first) => first.charCodeAt(0)));

function setPhraseLength(text: string, at: number): number {
  if (beginsSetPhrase[text.charCodeAt(at)] === 0) return 0;
  SET_PHRASE.lastIndex = at;
  return SET_PHRASE.exec(text)?.[0].length ?? 0;
}

const DELIVERY =
  /(?:(?<hours>\d{1,9}(?:\.\d{1,9})?|[一二两三四五六七八九十]{1,4})?(?<unit>小时|分钟)|(?<day>当日|当天|次日|次晨|隔日|[一二两三四五六七八九十\d]日))(?:(?:必|可|送|寄|速|到|直|抵|通)?达(?!到|成|标|产|率|比例)|(?:投递|妥投)(?=[、，。；]|$))/uy;
const DAYS: Readonly<Record<string, number>> = { 当日: 0, 当天: 0, 次日: 1, 次晨: 1, 隔日: 2 };

function readDelivery(text: string, at: number): Found | null {
  DELIVERY.lastIndex = at;
  const match = DELIVERY.exec(text);
  if (!match) return null;
  const { hours, unit, day } = match.groups!;
  const count = hours === undefined ? 1 : (readNumber(hours, 0)?.value ?? null);
  const days = day === undefined ? null : (DAYS[day] ?? readNumber(day, 0)?.value ?? null);
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
const COVERAGE: readonly (readonly [string, RegExp])[] = [
  ['全', /(?<![健安完齐周保])(全(?:面|域|程|员|量|区域|市域|省域)?覆盖)/uy],
  ['全', /(全(?:面)?自动化|全(?:面)?达标|全接入|全建成|全完成)/uy],
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
    /(?<!已|已经)(全部)(?=通|开展|实行|推行|使用|采用|安装|配备|参加|参保|公开|开放|办结|签订|签约|取消|更新|达标|覆盖|实现|建成|完成|纳入|接入|改造|淘汰|出台|制定|设立|启用|投用|关停|退出|整治|开工|完工|竣工|到位|上线)/uy,
  ],
  ['每', /(每\p{Script=Han})(?=均|都)/uy],
  // 超标车辆全部闭环整改: behind what it says it of, before what becomes of it, and no condition (全部搬迁后).
  [
    '全',
    /(?<=[\p{Script=Han}”])(?<!已|[将把对由以])(全部)(?=(?:闭环|按期|按时|依法|免费|及时)?(?:整改|闭环|销号|解决|化解|清退|搬迁|拆除|治理|修复|验收|挂牌|落实|投运|通过|配齐|建立|实施|兑现|发放|持证|上岗|联网|联动|上云|归集|共享|回收|利用|处置|保障|入住|脱贫|摘帽|达效|达产|成网)(?!\p{Script=Han}{0,3}[后的]))/uy,
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

function readNone(text: string, at: number): Found | null {
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

function readCoverage(text: string, at: number): Found | null {
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

const FIELDS =
  '全球|世界|国际|亚洲|全国|国内|全省|省内|全市|市内|全区|区内|全盟|全州|全县|同类城市|同类地区|副省级城市|长三角|珠三角|粤港澳大湾区|京津冀|中西部|西部|中部|东部|东北|西南|西北|华东|华南|华北|沿海|周边'.split(
    '|',
  );
const FIELD = new RegExp(FIELDS.join('|'), 'u');
const RANK = new RegExp(
  `((?:${FIELD.source})(?:[\\p{Script=Han}]{0,12}?)(?:前列(?!腺)|前茅|领先(?:水平|地位)?|先进水平|一流(?:水平)?|排名靠前|靠前|第一方阵|第一梯队|首位|第[一二三四五六七八九十\\d]+(?:位|名)|前[一二三四五六七八九十百\\d]+(?:位|名|强)?|平均水平))|(第一方阵|第一梯队)`,
  'uy',
);

/** 不得低于省级标准, 高于国家标准: measured against another, without a number. */
const STANDARD =
  /(不[得应宜可能]?低于|高于|优于)((?:国家|省级?|行业|国际|同类|全国|全省)\p{Script=Han}{0,6}?(?:标准|要求|平均水平))/uy;
/** 高于各项贷款平均增速 */
const AVERAGE = /(不[得应宜可能]?低于|高于|优于|快于|低于)(\p{Script=Han}{2,12}?平均(?:水平|增速|值|标准))/uy;
/** 基本不再二次包装 */
const GONE = /(基本(?:实现)?不再)\p{Script=Han}{2,8}/uy;

function readRelative(text: string, at: number): Found | null {
  STANDARD.lastIndex = at;
  const standard = STANDARD.exec(text);
  const words = { form: 'rank', start: at, value: null, valueMax: null, unit: null } as const;
  if (standard)
    return {
      ...words,
      end: at + standard[0].length,
      raw: standard[2]!,
      comparator: standard[1]!.startsWith('不') ? '>=' : '>',
    };
  AVERAGE.lastIndex = at;
  const average = AVERAGE.exec(text);
  if (average && !FIELD.test(average[2]!))
    return {
      ...words,
      end: at + average[0].length,
      raw: average[2]!,
      comparator: average[1]!.startsWith('不') ? '>=' : average[1] === '低于' ? '<' : '>',
    };
  GONE.lastIndex = at;
  const gone = GONE.exec(text);
  return gone ? { ...words, end: at + gone[0].length, raw: gone[1]!, comparator: null } : null;
}

function readRank(text: string, at: number): Found | null {
  RANK.lastIndex = at;
  const match = RANK.exec(text);
  if (!match) return null;
  const { comparator, isPrinted, start } = readBounds(text, at, at + match[0].length);
  const isCompared = isPrinted && match[0].endsWith('平均水平');
  return {
    form: 'rank',
    start: isCompared ? start : at,
    end: at + match[0].length,
    raw: match[0],
    comparator: isCompared ? comparator : null,
    value: null,
    valueMax: null,
    unit: null,
  };
}

const DIGITS = '0123456789';
const NUMERALS = '〇零一二两三四五六七八九十百千万亿';

/**
 * What is tried at a place, in this order, and the characters that each can begin with: at most places none can, and
 * nothing is tried.
 */
export const READERS: readonly {
  readonly begins: string;
  readonly read: (text: string, at: number) => Found | null;
}[] = [
  { begins: `${DIGITS}${NUMERALS}小分当次隔`, read: readDelivery },
  { begins: COVERAGE.map(([begins]) => begins).join(''), read: readCoverage },
  { begins: '动全清零0“"', read: readNone },
  { begins: `${FIELDS.map((field) => field[0]).join('')}第`, read: readRank },
  { begins: '不高优快低基', read: readRelative },
  { begins: '翻', read: readDoubling },
  { begins: '由从', read: readBareChange },
  { begins: DIGITS, read: readRatio },
  { begins: `${DIGITS}${NUMERALS}`, read: (text, at) => (isInNumber(text, at) ? null : readQuantity(text, at)) },
];

const readersAt = byFirst(READERS, ({ begins }) => begins);
const beginsExpression = tableOf(readersAt.keys());

/** Characters of a number cannot begin in the middle of one, or of a word that holds one. */
const IN_WORD = /[A-Za-z0-9.+\-/×*]/u;
const isInNumber = (text: string, at: number): boolean => isDigitAt(text, at) && IN_WORD.test(text[at - 1] ?? '');

export function findExpressions(text: string): Found[] {
  const found: Found[] = [];
  for (let at = 0; at < text.length; ) {
    if (beginsExpression[text.charCodeAt(at)] === 0) {
      at += 1;
      continue;
    }
    const phrase = setPhraseLength(text, at);
    if (phrase > 0) {
      at += phrase;
      continue;
    }
    let next: Found | null = null;
    for (const { read } of readersAt.get(text.charCodeAt(at))!) next ??= read(text, at);
    if (next) {
      const whole = (next.form === 'quantity' ? readChange(text, next) : null) ?? next;
      // 由2020年的30%提高到60%: the year inside is part of it.
      while (found.length > 0 && found.at(-1)!.start >= whole.start) found.pop();
      found.push(whole);
      at = whole.end;
    } else {
      const number = isDigitAt(text, at) && !isInNumber(text, at) ? readNumber(text, at) : null;
      at = number && number.form === 'digits' ? number.end : at + 1;
    }
  }
  return found;
}

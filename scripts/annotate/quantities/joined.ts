import { integer } from '../../../src/model/numerals.ts';
import { firstIndex, placesOf } from '../../lines/spans.ts';
import { IN_ROW, payInTurn } from './classes.ts';
import type { Draft } from './drafts.ts';
import { labelHead, paidFor } from './measured.ts';
import { THINGS } from './things.ts';

/** Reads the drafts of a paragraph; joins those that belong together: a condition and what it is of, the numbers of a row. */
export function joinDrafts(text: string, drafts: Draft[]): void {
  joinConditions(text, drafts);
  shareConditions(text, drafts);
  shareTails(text, drafts);
  nameRespectively(text, drafts);
  nameInTurn(text, drafts);
  payInTurn(text, drafts);
  shareNouns(text, drafts);
  shareVerbs(text, drafts);
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

const THAN = '(?:[较比](?:20\\d\\d年[底末]?|上年|去年))?';
/** 业务量和业务收入较2020年分别增长: what they share before 分别, and what each of them does. */
const RESPECTIVELY = new RegExp(`^(.{4,100}?)(${THAN}(?:年均|日均|平均)?)分别(${THAN})(\\p{Script=Han}{0,6})$`, 'u');
/** 标识统一率、系统接入率达到100%、90%: as many measures as numbers, without 分别. */
const IN_TURN = /^([^，。；\d]{3,40}[、和及][^，。；\d]{2,20})()()()$/u;
/** What becomes of it. */
const VERB = /增长|增加|提高|提升|新增|下降|降低|减少|压[减缩]|削减|缩[短减]/u;

/** What says by itself what is measured: of 果蔬、肉类冷链流通率 and 一期、二期项目 the first does not. */
const MEASURE =
  /(?:[率量额值数比度]|GDP|频次|收入|营收|支出|规模|比重|占比|比例(?<!的比例)|能力|面积|里程|水平|强度|浓度|能耗|排放|指数|时间|时长|价格|成本|利润|税收|产能|装机|投资|年限|寿命)$/u;
/** 绿色网点、绿色分拨中心分别达到20个、2个: things of which each name says enough. */
const THING = new RegExp(`(?:${THINGS})$`, 'u');
const GROWS = /(?:年均)?(?:增长率?|增速|增幅|降幅)$/u;

const PLACE = /^(?:(?:中心|主)?城区|城市|县城|城镇|乡镇|街道|农村|建制村|行政村|自然村)/u;
/** 主城区, 国家级: of what kind it is, and not what. */
const KINDS =
  '(?:中心|主)?城区|城市|县城|城镇|乡镇|街道|农村|建制村|行政村|自然村|国家级|[省市县区乡镇村]级|[一二三]级|[1-5]A级|[甲乙丙]级|[初中高]级|小学|初中|高中|果蔬|蔬菜|水果|肉类|水产品|药品|[进出]口|公路|铁路|水路|水运|航空';
const KIND = new RegExp(`^(?:${KINDS})`, 'u');
const ENDS_IN_KIND = new RegExp(`(?:${KINDS})$`, 'u');

/** What is discharged or made: each of those before it is. */
const OF_STUFF =
  '排放总?量|[使采施]?用量|消[费耗]量|(?:重点工程)?减排量|减排比例|(?:综合|工业|农业|总)?产[值量能]|装机(?:容量|规模)?';
/** What is done with most of it: 高血压、糖尿病规范管理率, 秸秆、农膜回收率. */
const RATES =
  '(?:患者)?(?:规范|健康|系统)管理(?:服务)?率|(?:资源化|综合|回收|循环)?利用率|(?:无害化|集中)?处[理置]率|回收率|普及率|合格率|检出率';
const IS_RATE = new RegExp(`^(?:${RATES})$`, 'u');
/** What names of about one length may share. */
const TAIL = new RegExp(
  `(?:${OF_STUFF}|${RATES}|占比|比重|比例|(?:建成|建筑|种植|养殖)?面积|规模|收入|长度|里程|投资|(?:${THINGS})?数量|销售额|交易额|出口额)$`,
  'u',
);
const IS_OF_STUFF = new RegExp(`^(?:${OF_STUFF})$`, 'u');
/** 旅游人次, 进出口: what is counted or grows by its own name. */
const IS_WHOLE = new RegExp(`(?:人次|人员|人口|游客|[进出]口|消费|贸易|外[贸资]|就业|[存贷]款|${THINGS})$`, 'u');

/** 化学需氧量、氨氮排放总量: that of the one and of the other, where the first says nothing that is measured. */
function withTail(names: readonly string[], unit: string | null): readonly string[] {
  const [others, last] = [names.slice(0, -1), names.at(-1)!];
  const tail = names.every((name) => MEASURE.test(name)) ? '' : (TAIL.exec(last)?.[0] ?? '');
  const isOfStuff = IS_OF_STUFF.test(tail);
  const stem = last.slice(0, last.length - tail.length);
  const isAlike =
    stem.length >= 2 &&
    stem.length <= Math.max(...others.map(({ length }) => length)) + (isOfStuff ? 2 : 1) &&
    !others.some((name) => IS_WHOLE.test(name)) &&
    // 工业、服务业投资分别增长: of a kind.
    (unit !== '%' || isOfStuff || IS_RATE.test(tail) || others.every((name) => name.at(-1) === stem.at(-1)));
  return tail !== '' && isAlike ? [...others.map((name) => `${name}${tail}`), last] : names;
}

/** 马尾、连江、福清冷库库容; A、B、C园区面积; 东部县、西部县支持比例; 武昌、汉阳、江北快递枢纽: what the last of names of one length has behind it, the others have. */
function withRest(names: readonly string[]): readonly string[] | null {
  const [others, last] = [names.slice(0, -1), names.at(-1)!];
  const { length } = names[0]!;
  const stem = last.slice(0, length);
  const rest = last.slice(length);
  const areAlike =
    others.length > 1 ? length <= 3 : others.length === 1 && length >= 3 && stem.at(-1) === others[0]!.at(-1);
  return (length >= 2 || (/^[A-Z]$/u.test(stem) && others.every((name) => /^[A-Z]$/u.test(name)))) &&
    (areAlike || length === 1) &&
    rest.length >= 3 &&
    (MEASURE.test(rest) || THING.test(rest)) &&
    others.every((name) => name.length === length && !MEASURE.test(name) && !IS_WHOLE.test(name))
    ? [...others.map((name) => `${name}${rest}`), last]
    : null;
}

/** 同城24小时、省内36小时准时率: of each within its own time. */
function withinTimes(names: readonly string[]): readonly string[] | null {
  const rate = /^.*\d(?:小时|分钟|天|日)(\p{Script=Han}{1,6}率)$/u.exec(names.at(-1)!)?.[1];
  const [others, last] = [names.slice(0, -1), names.at(-1)!];
  return rate !== undefined && others.every((name) => /\d(?:小时|分钟|天|日)$/u.test(name))
    ? [...others.map((name) => `${name}${rate}`), last]
    : null;
}

/** 每年新建、改造村级站点: those that are built, and those that are rebuilt. */
const DONE_TO_BOTH =
  /^(每年|累计)?(新建|新增|改造|改扩?建|扩建|续建|更新)[、和](新建|新增|改造|改扩?建|扩建|续建|更新)(\p{Script=Han}{2,})$/u;

/** 市政消火栓建有率、完好率: how many of them are so, behind what they are. */
function withHead(names: readonly string[]): readonly string[] {
  const head = /^(\p{Script=Han}{3,}(?<![毛净年均综总]))(?:建有|配备|覆盖)率$/u.exec(names[0]!)?.[1];
  return head !== undefined && names.slice(1).every((name) => /^\p{Script=Han}{2}率$/u.test(name))
    ? names.map((name, at) => (at === 0 ? name : `${head}${name}`))
    : names;
}

/** 普及率、数控化率 are two, and 和美乡村 is one. */
const PARTED = /、|和(?![美谐睦])|(?<![普惠涉波触遍])及(?![时格早])|(?<![参赋给授])与/u;

/** 主城区、乡镇网点覆盖率: the coverage in the one and in the other; 业务量和业务收入 are two things. */
function namesOf(words: string): { readonly names: readonly string[]; readonly places: (string | undefined)[] } {
  // 城乡居民收入: of those in towns, and of those in the country.
  const both = /^城乡(居民)?(?=\p{Script=Han}{2})/u.exec(words);
  if (both && !PARTED.test(words)) {
    const rest = words.slice(both[0].length);
    return both[1]
      ? { names: [`城镇居民${rest}`, `农村居民${rest}`], places: ['城镇', '农村'] }
      : { names: [`城市${rest}`, `农村${rest}`], places: ['城市', '农村'] };
  }
  const done = DONE_TO_BOTH.exec(words);
  if (done && !PARTED.test(done[4]!))
    return { names: [2, 3].map((verb) => `${done[1] ?? ''}${done[verb]!}${done[4]!}`), places: [] };
  const names = words.split(PARTED);
  const last = names.at(-1)!;
  // 钢材、装备、新能源三大产业营收: that of each of the three.
  const several = /^(\p{Script=Han}{2,}?)([两二三四五六七八九])[大个类](\p{Script=Han}{4,})$/u.exec(last);
  if (several && integer(several[2]!) === names.length) {
    const own = [...names.slice(0, -1), several[1]!];
    return { names: own.map((name) => `${name}${several[3]!}`), places: [] };
  }
  const kind = KIND.exec(last)?.[0] ?? '';
  // 口岸进口、出口整体通关时间: what stands before the first is that of all.
  const first = ENDS_IN_KIND.exec(names[0]!)?.[0] ?? '';
  const isOfKinds =
    names.length > 1 &&
    kind !== '' &&
    first !== '' &&
    last.length >= kind.length + 2 &&
    names.slice(1, -1).every((name) => KIND.exec(name)?.[0] === name);
  if (!isOfKinds) return { names: withinTimes(names) ?? withRest(names) ?? withHead(names), places: [] };
  const kinds = [first, ...names.slice(1, -1), kind];
  const head = names[0]!.slice(0, names[0]!.length - first.length);
  return {
    names: kinds.map((name) => `${head}${name}${last.slice(kind.length)}`),
    places: kinds.map((name) => PLACE.exec(name)?.[0]),
  };
}

/** 三级以上医院, and not 每千人口. */
const isScopeOfOthers = (names: readonly string[], at: number, scope: string | null): boolean =>
  scope !== null &&
  !scope.startsWith('每') &&
  names.some((name) => name.startsWith(scope)) &&
  !names[at]!.startsWith(scope);

/** 分别建成分拣线3条: what each of them gets, where the row does not say it behind its last number. */
const SET_UP = /^(?:建成|建设|新建|布局|设立|开通|配备|配置|投放)(?:投[用运产])?(?=(\p{Script=Han}{2,})?$)/u;

/** 蜜柚、青梅、茶叶分别达到600万件、450万件、300万件: three or more in a row, none of which says what is measured. */
const areAlike = (names: readonly string[]): boolean =>
  names.length >= 3 &&
  names.every((name) => name.length === names[0]!.length && name.length >= 2 && !MEASURE.test(name));

/** 果蔬 and 肉类 of 果蔬、肉类低温处理率: what stands before the measure that only the last of them has; else none. */
function kindsOf(names: readonly string[], words: string): readonly string[] {
  const first = words.split(PARTED)[0]!;
  const rest = names[0]!.startsWith(first) ? names[0]!.slice(first.length) : '';
  return MEASURE.test(rest) && names.every((name) => name.length > rest.length && name.endsWith(rest))
    ? names.map((name) => name.slice(0, -rest.length))
    : [];
}

/** 业务量、从业人员分别达到10亿件、5万人: each of its own unit. */
const areOfTheirOwn = (row: readonly Draft[]): boolean => new Set(row.map(({ unit }) => unit)).size === row.length;

/** 15%、8%: one figure stands right behind the other. */
const isNextInRow = (text: string, before: Draft, draft: Draft): boolean =>
  /^[、和及]$/u.test(text.slice(before.end, draft.expression.start));

/** 产后损失率分别降至15%、8%, behind a row of 果蔬 and of 肉类: as many figures, of the same kinds. */
function nameOfKinds(
  text: string,
  drafts: Draft[],
  at: number,
  kinds: readonly string[],
  words: RegExpExecArray,
): void {
  const row = drafts.slice(at, at + kinds.length);
  const next = drafts[at + kinds.length];
  const isRow =
    row.length === kinds.length &&
    row.every(
      (draft, index) =>
        draft.end === draft.expression.end && (index === 0 || isNextInRow(text, row[index - 1]!, draft)),
    );
  if (!isRow || (next && isNextInRow(text, row.at(-1)!, next))) return;
  const said = `${words[1]!}${words[2]!}${words[3]!}${VERB.exec(words[4]!)?.[0] ?? ''}`;
  for (const [index, draft] of row.entries()) drafts[at + index] = { ...draft, label: `${kinds[index]!}${said}` };
}

/** 快递业务量和业务收入年均分别增长12%和10%: the first of the one, the second of the other. */
function nameRespectively(text: string, drafts: Draft[]): void {
  /** The kinds of the last row that had a measure in common, and where it ends. */
  let kinds: { readonly names: readonly string[]; readonly end: number } | null = null;
  for (const [at, { start, expression, role }] of drafts.entries()) {
    const lead = text.slice(start, expression.start).replace(/(?:力争|争取)(?=分别)/u, '');
    const dealt = RESPECTIVELY.exec(lead);
    const words = dealt ?? IN_TURN.exec(lead);
    if (role !== 'target' || !words) continue;
    const growth = GROWS.exec(words[1]!)?.[0] ?? '';
    const { names: own, places } = namesOf(words[1]!.slice(0, words[1]!.length - growth.length));
    if (dealt !== null && kinds !== null && own.length === 1 && text.slice(kinds.end, start) === '，') {
      const { names } = kinds;
      kinds = null;
      if (MEASURE.test(own[0]!)) {
        nameOfKinds(text, drafts, at, names, words);
        continue;
      }
    }
    const row = drafts.slice(at, at + own.length);
    const names = row.every(({ unit }) => unit === row[0]!.unit) ? withTail(own, row[0]!.unit) : own;
    // 分别建成3个、2个、4个分拨中心
    const setUp = SET_UP.exec(words[4]!);
    const end = row.at(-1)!;
    const tail = setUp && setUp[1] === undefined ? text.slice(end.expression.end, end.end) : '';
    const isTail = (draft: Draft): boolean => draft === end && /^\p{Script=Han}{2,10}$/u.test(tail);
    const isRow = row.every(
      (draft, index) =>
        (draft.end === draft.expression.end || isTail(draft)) &&
        (index === 0 || isNextInRow(text, row[index - 1]!, draft)),
    );
    const next = drafts[at + own.length];
    if (!dealt && (!names.every((name) => MEASURE.test(name)) || (next && isNextInRow(text, end, next)))) continue;
    if (
      names.length < 2 ||
      row.length < names.length ||
      !isRow ||
      !(
        names.every((name) => MEASURE.test(name)) ||
        areAlike(names) ||
        names.every((name) => THING.test(name)) ||
        places.length > 0 ||
        areOfTheirOwn(row)
      ) ||
      names.some((name) => /20\d\d年/u.test(name))
    )
      continue;
    const verb = setUp ? (setUp[1] ?? tail) : (VERB.exec(words[4]!)?.[0] ?? '');
    for (const [index, draft] of row.entries())
      drafts[at + index] = {
        ...draft,
        label: `${names[index]!}${growth}${words[2]!}${words[3]!}${verb}`,
        // 县级以上医院达标率、村卫生室达标率分别达到: of that alone whose name holds it.
        scope: places[index] ?? (isScopeOfOthers(names, index, draft.scope) ? null : draft.scope),
      };
    const common = dealt === null ? [] : kindsOf(names, words[1]!);
    kinds = common.length > 0 ? { names: common, end: end.end } : null;
  }
}

/** 年均分别增长, 分别达到: of what has been named before; behind a row of 分别 without it, too: 比2020年增长. */
const RESPECTIVELY_ALONE = new RegExp(
  `^(${THAN}(?:年均|同比)?)(增速|增幅|增长率)?(分别)?(?:年均|建成|完成|新建|建设)?(增长|提高|提升|增加|下降|降低|减少|压[减缩]|缩短)?$`,
  'u',
);

/** 业务量达25亿件、业务收入超180亿元，年均分别增长15%、12%: of each that the sentence has just named. */
function nameInTurn(text: string, drafts: Draft[]): void {
  /** Where the targets so far stand. */
  const targets: number[] = [];
  for (const [at, { start, expression, role }] of drafts.entries()) {
    if (role === 'target') targets.push(at);
    const words = RESPECTIVELY_ALONE.exec(text.slice(start, expression.start));
    const growth = words?.[2] ?? words?.[4];
    const isSaid = words?.[3] !== undefined;
    if (!words || !(isSaid || growth !== undefined)) continue;
    let end = at + 1;
    while (end < drafts.length && /^[、和及]$/u.test(text.slice(drafts[end - 1]!.end, drafts[end]!.start))) end += 1;
    const row = drafts.slice(at, end);
    // 2025年、2026年分别建成4座、6座: one a year, of what was counted.
    if (new Set(row.map(({ deadline }) => deadline?.deadline.date)).size > 1) continue;
    const last = targets.length - (role === 'target' ? 1 : 0);
    const named = targets.slice(Math.max(0, last - row.length), last).map((index) => drafts[index]!);
    // 到2026年，分别超过1.5亿人次和900亿元: each in the unit in which it has been named.
    const isInTurn = named.every(
      ({ expression: { form }, unit, label, start: from, end: to }, index) =>
        form === 'quantity' &&
        label !== text.slice(from, to) &&
        (growth === undefined ? unit === row[index]!.unit : unit !== '%'),
    );
    const between = text.slice(named[0]?.start ?? 0, start);
    const isFar = (growth === undefined ? /。/u : /[。；;]/u).test(between);
    // 年均增长15%、12% says it of as many as have just been named.
    const isNext = text.slice(named.at(-1)?.end, start) === '，';
    // 分别达到180亿元、90亿元，增长8%、12%: as many numbers, of as many names.
    const isOfRow =
      /^[^，。；;]*分别[^，。；;]*，$/u.test(between) && new Set(named.map(({ label }) => label)).size === row.length;
    if (row.length < 2 || named.length < row.length || !isInTurn || isFar || !(isSaid || isNext || isOfRow)) continue;
    for (const [index, { label }] of named.entries())
      drafts[at + index] = { ...row[index]!, label: `${label}${words[1]!}${growth ?? ''}` };
  }
}

/** 分别给予20万元、50万元、100万元一次性奖励: what the last of a row is called, all of them are. */
function shareTails(text: string, drafts: Draft[]): void {
  for (let last = drafts.length - 1; last > 0; last -= 1) {
    const tail = drafts[last]!;
    if (!tail.isIncentive || tail.role !== 'target' || tail.end === tail.expression.end) continue;
    const words = text.slice(tail.expression.end, tail.end).replace(/（[^（）]*）$/u, '');
    let first = last;
    while (first > 0 && isInRow(text, drafts[first - 1]!, drafts[first]!)) first -= 1;
    for (let at = first; at <= last && first < last; at += 1) {
      const draft = drafts[at]!;
      const head = headOf(text, draft) || headOf(text, drafts[first]!);
      // 每人每月分别给予60元、100元、200元运营补贴; but 每年最高50万元、累计最高150万元
      const isSum = /累计|合计|总计|总额/u.test(text.slice(draft.start, draft.expression.start));
      const unit = !isSum && drafts[first]!.unit?.startsWith(`${draft.unit}/`) ? drafts[first]!.unit : draft.unit;
      drafts[at] = { ...draft, label: paidFor(head, words), unit };
    }
  }
}

/** 培育1—2家营收过千亿、3—4家营收过百亿的龙头企业: the first are such, too. */
function shareNouns(text: string, drafts: Draft[]): void {
  let next: Draft | undefined;
  for (const [at, draft] of [...drafts.entries()].reverse()) {
    if (draft.role !== 'target') continue;
    const behind = next;
    next = draft;
    if (behind?.unit !== draft.unit || text.slice(draft.end, behind.start) !== '、') continue;
    const [own, tail] = [draft, behind].map(({ expression, end }) => text.slice(expression.end, end));
    const noun = /^\p{Script=Han}{0,8}?(?:超过?|过|突破|达到?)[\d.十百千万亿]+元?(的\p{Script=Han}{2,12})$/u.exec(
      tail!,
    )?.[1];
    if (noun !== undefined && /^\p{Script=Han}{2,8}?(?:超过?|过|突破|达到?)[\d.十百千万亿]+元?$/u.test(own!))
      drafts[at] = { ...draft, label: `${draft.label}${noun}` };
  }
}

/** 95%以上的行政村、100%的乡镇实现快递直投: the first do, too. */
function shareVerbs(text: string, drafts: Draft[]): void {
  for (const [at, draft] of drafts.entries()) {
    const next = drafts[at + 1];
    if (draft.unit !== '%' || next?.unit !== '%' || next.scope === null) continue;
    if (!/^[、和及]$/u.test(text.slice(draft.end, next.start))) continue;
    const noun = /^的(\p{Script=Han}{2,8})$/u.exec(text.slice(draft.expression.end, draft.end))?.[1];
    const verb = next.label.startsWith(next.scope) ? next.label.slice(next.scope.length) : '';
    if (noun !== undefined && draft.label.endsWith(noun) && verb !== '')
      drafts[at] = { ...draft, label: `${noun}${verb}`, scope: noun };
  }
}

/** 首次突破5000万元、1亿元的企业: the second condition is of the same thing. */
function shareConditions(text: string, drafts: Draft[]): void {
  for (let at = 1; at < drafts.length; at += 1) {
    const [before, draft] = [drafts[at - 1]!, drafts[at]!];
    const isNext =
      draft.role === 'threshold' &&
      before.role === 'threshold' &&
      draft.start === draft.expression.start &&
      before.end === before.expression.end &&
      before.unit === draft.unit &&
      before.label !== text.slice(before.start, before.end) &&
      IN_ROW.test(text.slice(before.end, draft.start));
    if (isNext) drafts[at] = { ...draft, label: before.label };
  }
}

/** What a payment is made for, before its number. */
const headOf = (text: string, { start, expression }: Draft): string => labelHead(text, start, expression.start);

/** Two payments in a row, the first without words behind its number. */
const isInRow = (text: string, before: Draft, draft: Draft): boolean =>
  before.isIncentive &&
  before.role === 'target' &&
  before.end === before.expression.end &&
  (before.unit === draft.unit || (before.unit?.startsWith(`${draft.unit}/`) ?? false)) &&
  /^[、和及或]$/u.test(text.slice(before.end, draft.start));

import { actor, facility, level, type Subject } from './sentences.ts';
import type { Count } from './trades.ts';
import { FACILITIES, PLACES } from './words.ts';

/** Commitments in the forms of docs/targets.md, with numbers of a plausible size. Phrases, without a closing mark. */

/** Two significant digits, spread evenly over the orders of magnitude. */
function amount({ random }: Subject, { low, high }: Pick<Count, 'low' | 'high'>): number {
  const value = low * (high / low) ** random.next();
  if (value < 10) return Math.max(low, Math.round(value * 10) / 10);
  const step = 10 ** Math.max(0, Math.floor(Math.log10(value)) - 1);
  return Math.round(value / step) * step;
}

/** Measure words of things that are set up one by one. */
const SET_UP = /^(?:个|座|家|处|条|组|部|口|张|间|套|辆|艘)$/u;
const DONE = /^(?:改造|加装|关闭|惠及|新增|接待|复垦|载货)/u;

function countTarget(subject: Subject, count: Count, baseYear: number): string {
  const { random } = subject;
  const { label, unit } = count;
  const raw = amount(subject, count);
  const isWhole = SET_UP.test(unit) || /^(?:名|人次|场次|列|只|头)$/u.test(unit);
  const value = isWhole ? Math.max(2, Math.round(raw)) : raw;
  if (DONE.test(label)) return `${label}${random.pick(['', '不少于', '超过'])}${value}${unit}`;
  if (/人次$|场次$/u.test(unit)) return `累计完成${label}${value}${unit}${random.pick(['', '以上'])}`;
  if (SET_UP.test(unit))
    return random.pick([
      `新增${label}${value}${unit}以上`,
      `${label}达到${value}${unit}`,
      `${label}总数不少于${value}${unit}`,
      `${label}累计超过${value}${unit}`,
      `建成${label}${value}—${Math.ceil(value * 1.5)}${unit}`,
      `力争建成${label}${value}${unit}`,
      `每年新增${label}${Math.max(2, Math.round(value / 4))}${unit}`,
    ]);
  return random.pick([
    `${label}达到${value}${unit}`,
    `${label}突破${value}${unit}`,
    `${label}达到${value}${unit}以上`,
    `${label}超${value}${unit}`,
    `${label}达到${value}${unit}左右`,
    `${label}年均增长${random.int(4, 25)}%以上`,
    `${label}比${baseYear}年增长${random.int(15, 90)}%`,
    `${label}较${baseYear}年翻一番`,
  ]);
}

const DIGITS = '零一二三四五六七八九';
const inWords = (value: number): string =>
  `${DIGITS[Math.floor(value / 10)]}十${value % 10 === 0 ? '' : DIGITS[value % 10]}`;

function rateTarget({ random }: Subject, label: string): string {
  if (/漏损|损失|空驶/u.test(label))
    return `${label}${random.pick(['控制在', '降至', '不超过'])}${random.int(2, 9)}%`.replace(
      /(控制在|降至)(.+)$/u,
      '$1$2以内',
    );
  if (/增长率$/u.test(label)) return `${label}达到${random.int(6, 25)}%以上`;
  const value = /占比|采用率|利用率/u.test(label) ? random.int(35, 88) : random.int(80, 99);
  const from = value - random.int(5, 25);
  return random.pick([
    `${label}达到${value}%以上`,
    `${label}达到${value}%`,
    `${label}不低于${value}%`,
    `${label}由${from}%提高到${value}%`,
    `${label}提高${random.int(3, 12)}个百分点`,
    `${label}稳定在${value}%以上`,
    `${label}达到百分之${inWords(value)}`,
    ...(value > 79 ? [`${label}达到九成以上`, `${label}达到100%`] : []),
  ]);
}

/** Ranks, coverage, time limits, heads, thresholds. */
function otherTarget(subject: Subject): string {
  const { random, trade } = subject;
  const sort = /企业|机构|合作社|平台|品牌/u;
  const firms = random.pick(trade.actors.filter((name) => sort.test(name)).concat(`${trade.name}企业`));
  return random.pick([
    () => `${level(subject)}位居全省前列`,
    () => `${trade.name}综合水平进入全省第一方阵`,
    () => `${random.pick(trade.facilities)}实现${random.pick(['乡镇', '街道', '社区', '行政村', '县区'])}全覆盖`,
    () => `群众投诉${random.pick([12, 24, 36, 48])}小时内办结`,
    () => `工作人员接到求助后${random.pick([15, 20, 30, 45])}分钟内到达现场`,
    () => `每万人拥有${random.often(FACILITIES)}${random.int(2, 9)}个`,
    () => `培育年营业收入超过${random.pick([1, 2, 5, 10, 20, 50])}亿元的${firms}${random.int(2, 20)}家`,
    () => `打造${random.pick(['百', '千'])}亿级${trade.name}产业集群`,
    () => `事故发生率低于全省平均水平`,
    () => `重点${random.often(PLACES)}每月巡查${random.int(2, 8)}次以上`,
    () => `建设${facility(subject)}${random.int(2, 40)}个`,
  ])();
}

/** What somebody gets: targets of the kind incentive. */
export function incentive(subject: Subject): string {
  const { random } = subject;
  const most = random.pick([20, 30, 50, 80, 100, 150, 200, 300, 500]);
  return random.pick([
    () =>
      `对${actor(subject)}购置${random.pick(subject.trade.technologies)}的，按设备投资额的${random.int(5, 30)}%给予补助，最高不超过${most}万元`,
    () => `对新认定的省级以上${random.pick(['示范项目', '示范基地', '技术中心', '工业设计中心'])}，给予${most}万元奖励`,
    () => `对评为优秀等次的${actor(subject)}，每年奖励${random.int(1, 9)}万元`,
  ])();
}

/** Of what is counted, then of what is a share, what the policy has set no target for; then anything else. */
export function nextTarget(subject: Subject, baseYear: number): string {
  const { random, unset } = subject;
  const count = random.chance(0.6) ? unset.counts.pop() : undefined;
  if (count) return countTarget(subject, count, baseYear);
  const rate = random.chance(0.6) ? unset.rates.pop() : undefined;
  return rate === undefined ? otherTarget(subject) : rateTarget(subject, rate);
}

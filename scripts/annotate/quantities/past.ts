import { readLabel } from '../../lines/labels.ts';
import { firstFrom, firstIndex, inside, placesOf } from '../../lines/spans.ts';
import { type Deadline, opensSentence } from './deadlines.ts';
import type { Found } from './expressions.ts';
import { INCENTIVE } from './payments.ts';

/** Tells how things stand or stood from what is promised: 截至2024年底, 目前, 去年, a year before the document's. */

/** What a sentence begins with that says how things stand; 至今年底 and 当前和今后一个时期 look ahead. */
const NOW =
  /^(?:目前|截至目前|迄今|至今(?!年)|当前(?!和今后|阶段)|现阶段(?!目标)|如今(?!年)|\p{Script=Han}{0,6}近[一二两三四五六七八九十\d]{1,2}年来)/u;
const COUNTS =
  /^\p{Script=Han}{0,6}(?<!未来)近[一二两三四五六七八九十\d]{1,2}年|^[^，。；：]{0,8}(?:共有(?!产权|\p{Script=Han}{0,4}(?:技术|平台))|现拥有)/u;
/** Words of what will be; behind 共有 also those that say what is done. */
const WILL =
  /(?<![主重需首概纪])要(?!素|件)|将|力争|计划|(?<![虚模])拟|(?<=[，；])[二三]期(?=引进|引入|新建|新增|规划|建成后)|确保|争取|下一步|今后|未来|接下来|重点抓|着力|年内|年底前/u;
const MODAL = new RegExp(`${WILL.source}|新增|提[高升][到至]|扩[大容展]|达到|改造|整治|全部`, 'u');
/** How a sentence begins that counts up to a day, or looks back. */
const COUNTED_UP_TO = /^[^，。；]{0,12}(?:截至|截止)[^，。；]{2,14}[，,]/u;
const LOOKS_BACK =
  /^(?:去年|上年|上一年|近年来|近几年|“?十[三四]五”?以来|(?:自)?20\d\d年以来|党的十[八九]大以来)[^。；]{0,24}(?:[，,]|已|完成|实现|达到?)/u;
/** 上年度出口额3000万美元以上的企业，给予…: a condition, and no result. */
const PAID_BY_LAST_YEAR =
  /^(?:上(?:一)?年度?|去年)[^。]{4,60}(?:的|企业|单位|机构)[，,][^。]{0,60}(?:给予|予以|按照?)[^。]{0,24}[奖补返]/u;
/** 2023年以来新认定的企业，给予奖励; 2024年以来，对新建的仓库按投资额给予补助: whom something is paid, and no result. */
const PAID_SINCE =
  /^自?20\d\d年以来[^。]{0,60}(?:(?:的|企业|单位|机构|园区|项目|平台|主体|网点|站点)[，,]?(?:一次性|分别)?(?:给予|予以|按照?|奖励|补[助贴])|[，,]对[^。]{2,60}(?:给予|予以|按照?)[^。]{0,24}[奖补])/u;

/**
 * What a sentence reports and does not promise: 截至2024年底, 去年, and, where the document's year is known, a sentence
 * that opens with an earlier year. `planFrom` is the first year of the plan.
 */
export function pastTester(
  text: string,
  deadlines: readonly Deadline[],
  year: number | null,
  planFrom: number | null,
): (found: Found) => boolean {
  const stops = placesOf(text, /[。！]/gu);
  const nows = placesOf(text, /(?<=[，；])(?:截至)?目前/gu);
  const labelEnd = readLabel(text)?.label.length ?? 0;
  const openings = deadlines.filter((deadline) => opensSentence(text, deadline));
  const isAhead = ({ date }: Deadline): boolean => date === null || year === null || Number(date.slice(0, 4)) >= year;
  /** 到2023年: of a plan that runs from that year on and has come late. */
  const isOfPlan = (date: string): boolean => planFrom !== null && Number(date.slice(0, 4)) >= planFrom;
  /** By where a sentence that says how things stand begins, where it first speaks of what will be. */
  const turns = new Map<number, number>();
  const turnOf = (from: number, words: RegExp): number => {
    const known = turns.get(from);
    if (known !== undefined) return known;
    const end = stops[firstIndex(stops, (stop) => stop >= from)] ?? text.length;
    const word = text.slice(from, end).search(words);
    const ahead = inside(deadlines, { start: from, end }).find(isAhead);
    const turn = Math.min(word === -1 ? end : from + word, (ahead?.end ?? end + 1) - 1);
    turns.set(from, turn);
    return turn;
  };
  return (found) => {
    const from = (stops[firstIndex(stops, (stop) => stop > found.start) - 1] ?? labelEnd - 1) + 1;
    const before = text.slice(from, found.start);
    const latest = deadlines[firstFrom(deadlines, found.start) - 1];
    const first = deadlines[firstFrom(deadlines, from)];
    // 截至2023年底，建成200个；到2026年建成500个: a later year than the one that the sentence opens with.
    const isLater =
      latest?.date &&
      latest.start > from &&
      text[latest.start - 1] !== '截' &&
      !/^截|半年|季度|月/u.test(latest.raw) &&
      !/^(?:\d|第?[一二三四]季度|上半年|前[一二三])/u.test(text.slice(latest.end, latest.end + 4)) &&
      Number(latest.date.slice(0, 4)) >= (year ?? 0) + (/^[到至]|[底末前]/u.test(latest.raw) ? 0 : 1) &&
      (latest === first || !first?.date || latest.date.slice(0, 4) > first.date.slice(0, 4));
    // 快递员是重要力量，目前共有6800余名，日均投递95万件
    const since = nows[firstIndex(nows, (now) => now >= found.start) - 1] ?? -1;
    const isNow = (since >= from && !text.slice(since, found.start).includes('；')) || NOW.test(before);
    const stands =
      (isNow && turnOf(Math.max(from, since), WILL) >= found.start) ||
      (!isNow && COUNTS.test(before) && found.form !== 'coverage' && turnOf(from, MODAL) >= found.start);
    // 达到800家（2023年500家）: what there was.
    const printed = /（(20\d\d)年(?:底|末)?(?:为|约|达到?)?$/u.exec(
      text.slice(Math.max(0, found.start - 12), found.start),
    )?.[1];
    if (printed !== undefined && year !== null && Number(printed) < year) return true;
    if (
      stands ||
      /(?<!不)仅(?:为|占|有|达)$/u.test(before.slice(-3)) ||
      /^[^，。；]{2,16}(?<!不)已(?:于|经|(?:建成|竣工|完工|投产|投用|启用|开工)(?=[，。；、]|$|并|使用|运营))/u.test(
        text.slice(found.end, found.end + 24),
      ) ||
      (COUNTED_UP_TO.test(before) && !isLater)
    )
      return true;
    // 去年粮食总产达到118万吨: the word before the number counts.
    const upToNumber = found.form === 'quantity' ? text.slice(from, found.numberStart) : before;
    if (
      LOOKS_BACK.test(upToNumber) &&
      !isLater &&
      !/基础上[，,]?\p{Script=Han}{0,6}(?:再|新增)/u.test(before.slice(-40)) &&
      !PAID_BY_LAST_YEAR.test(text.slice(from, from + 160)) &&
      !PAID_SINCE.test(text.slice(from, from + 160))
    )
      return true;
    // 2023年全市社会物流总额已突破1.8万亿元，A级企业达到136家: a year before the document's, wherever it stands.
    if (
      latest?.date &&
      latest.start >= from &&
      year !== null &&
      /^[到至]?20\d\d年(?:底|末)?$/u.test(latest.raw) &&
      Number(latest.date.slice(0, 4)) < year &&
      !(isOfPlan(latest.date) && /^[到至]/u.test(latest.raw)) &&
      !/对(?:于)?$/u.test(text.slice(from, latest.start)) &&
      !INCENTIVE.test(text.slice(latest.end, found.start))
    )
      return true;
    // 2025年已建成的检测点年底前全部联网: what will be, of what is there.
    if (latest?.ofYear && latest.start >= from) return false;
    if (isLater) return false;
    const opening = openings[firstFrom(openings, from)];
    if (!opening || opening.end > found.start || year === null || /^(?:力争|争取|确保)?[到至]/u.test(opening.raw))
      return false;
    return opening.date !== null && Number(opening.date.slice(0, 4)) < year;
  };
}

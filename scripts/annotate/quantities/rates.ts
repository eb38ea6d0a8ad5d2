import { integer } from '../../../src/model/numerals.ts';
import type { Span } from '../../lines/spans.ts';
import type { Found } from './expressions.ts';

/** Quantities for a period: 每周3次, 日均1000万件. */

const PERIOD: Readonly<Record<string, string>> = {
  日: '日',
  天: '日',
  小时: '小时',
  分钟: '分钟',
  秒: '秒',
  周: '周',
  旬: '旬',
  半月: '半月',
  月: '月',
  季度: '季度',
  季: '季度',
  半年: '半年',
  年度: '年',
  年: '年',
  学期: '学期',
};

/** 每两个月, 每10分钟: a period of several. */
const SEVERAL = /每([二两三四五六七八九十]|\d{1,3})(个?月|年|周|[天日]|个?小时|分钟|个?季度)(?!级)[^，。；]{0,24}$/u;

/** A period that belongs to the quantity makes a rate (每周3次, 日均1000万件); 年 in the name of a volume does not. */
export function rateOf(text: string, part: Span, found: Found): string | null {
  if (found.form !== 'quantity' || found.unit === null) return found.unit;
  if (found.dimension === 'ratio' || found.unit.includes('/')) return found.unit;
  const before = text.slice(part.start, found.numberStart);
  // 每周开放时间不少于56小时, and not 每次24小时内
  if (found.dimension === 'time' && !/^(?:天|日|小时|学时|课时|分钟)$/u.test(found.unit)) return found.unit;
  if (found.dimension === 'time' && found.comparator !== '>=' && found.comparator !== '=') return found.unit;
  const each =
    /^.*每(?:个(?!年))?(日|天|周(?![岁一二三四五六日末])|旬|半月|月|季度|半年|年度?|学期)(?!级)[^，。；]{0,24}$/su.exec(
      before,
    ) ??
    /(日|周|月|年)均[^，。；]{0,12}$/u.exec(before) ??
    /(?<![一二两三四五六七八九十\d每上下本])(周)(?:投递?|派送|配送|巡查|开行|发车)[^，。；]{0,8}$/u.exec(before) ??
    (found.dimension === 'count' ? /每(小时)[^，。；]{0,8}$/u.exec(before) : null) ??
    // 总抽排能力达到每秒180立方米
    (found.dimension === 'measure' ? /每(秒|分钟|小时)$/u.exec(before) : null);
  const daily =
    /(?<![生节假工元当次隔即平周末每])日(?:发运|开行|发车)[^，。；]{0,16}$|日(?:峰值)?(?:处理|吞吐|供水|供应|接待|运输|投递|分拣|揽收|产|均)[^，。；]{0,12}$|(?<![生节假工元当次隔即平周末每])日(?:峰值|\p{Script=Han}{1,6}(?:能力|量|规模|峰值))[^，。；]{0,12}$/u.test(
      before,
    )
      ? '日'
      : null;
  const yearly =
    /(?:^|[，。；]|争取|力争|实现)年度?(?=培训|培养|投入|安排|开展|举办|引进|组织|新增)[^，。；]{0,12}$/u.test(before)
      ? '年'
      : null;
  // 年度封顶15万元, 年度最高补助50万元
  const capped =
    found.dimension === 'money' &&
    /年度(?:累计|总额|补[助贴]|奖励|资助|贴息)*(?:最高|封顶|不超过|上限|以$)[^，。；]{0,8}$/u.test(before);
  if (found.dimension === 'time' && (!each || each[0].includes('均'))) return found.unit;
  const several = each || daily || yearly || found.dimension !== 'count' ? null : SEVERAL.exec(before);
  if (several)
    return `${found.unit}/${integer(several[1]!.replace('两', '二'))}${several[2]!
      .replace(/^个?(?=小时)/u, '')
      .replace(/^个?(?=月|季度)/u, '个')
      .replace('天', '日')}`;
  const period = capped ? '年' : each ? PERIOD[each[1]!] : (daily ?? yearly);
  return period ? `${found.unit}/${period}` : found.unit;
}

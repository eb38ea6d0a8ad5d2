import type { Draft } from './drafts.ts';

/**
 * Reads the drafts of a paragraph; says of payments in a row which of those in a row before them gets which: 对国家级、省级
 * 工业设计中心，分别奖励100万元、50万元; 产值达到1亿元、5亿元的，分别奖励10万元、50万元.
 */

/** Of what class somebody is. */
const CLASS =
  '国家级|世界级|[省市县区州]级|国家|省|[特一二三四五]等奖?|[金银铜]奖|[一二三四五六七]星级|[一二三四]级|\\dA级|\\d星级|[甲乙丙丁]级|[A-F]类|[一二三四]类|[一二三四]档|博士(?:研究生)?|硕士(?:研究生)?|本科生?|大型|中型|小型|微型|高级技师|技师|[高中初]级工?';
const IS_CLASS = new RegExp(`^(?:${CLASS})$`, 'u');
const ENDS_IN_CLASS = new RegExp(`(?<!全|外|跨)(?:${CLASS})$`, 'u');
const BEGINS_WITH_CLASS = new RegExp(`^(?:${CLASS})`, 'u');

/** Each class with what all of them are: 五星级、四星级旅游饭店 are 五星级旅游饭店 and 四星级旅游饭店; null where they are none. */
function classesIn(words: string, size: number): string[] | null {
  const names = words.replace(/的$/u, '').split(/[、和及或]/u);
  const last = BEGINS_WITH_CLASS.exec(names.at(-1) ?? '')?.[0];
  if (names.length !== size || size < 2 || last === undefined) return null;
  const tail = names.at(-1)!.slice(last.length).replace(/^的/u, '');
  if (/[\d，。；：]/u.test(tail)) return null;
  const classes = names.slice(0, -1).map((name, index) => {
    // A、B、C类, 一、二、三等奖 and 3A、4A级: the last one says what they are.
    for (const shared of ['', last.slice(1), last.slice(2)]) {
      const own = (index === 0 ? ENDS_IN_CLASS : IS_CLASS).exec(name + shared)?.[0];
      if (own !== undefined && own.length > shared.length) return own;
    }
    return undefined;
  });
  return classes.includes(undefined) ? null : [...classes, last].map((name) => `${name}${tail}`);
}

/** What stands between two of a row: 1000万元—5000万元（含）、5000万元—1亿元 */
export const IN_ROW = /^(?:（不?含[^（）]{0,6}）)?[、和及或]$/u;

/** Drafts one behind the other with nothing but 、 between: one past the last. */
function rowEnd(text: string, drafts: readonly Draft[], at: number): number {
  let end = at + 1;
  while (
    end < drafts.length &&
    drafts[end]!.role === drafts[at]!.role &&
    drafts[end]!.unit === drafts[at]!.unit &&
    drafts[end - 1]!.end === drafts[end - 1]!.expression.end &&
    IN_ROW.test(text.slice(drafts[end - 1]!.end, drafts[end]!.start))
  )
    end += 1;
  return end;
}

const LONGEST_LIST = 80;

export function payInTurn(text: string, drafts: Draft[]): void {
  for (let at = 0; at < drafts.length; at += 1) {
    const { start, expression, role, isIncentive } = drafts[at]!;
    if (role !== 'target' || !isIncentive) continue;
    const lead = /^(.*?)[，,]?分(?:别|[二两三四五]档)\p{Script=Han}{0,4}$/u.exec(
      text.slice(Math.max(0, start - LONGEST_LIST), expression.start).replace(/^.*[。；;：]/u, ''),
    );
    const end = lead ? rowEnd(text, drafts, at) : at;
    const size = end - at;
    if (size < 2) continue;
    const list = lead![1]!.replace(/^.*[，,]/u, '');
    const classes = classesIn(list, size);
    for (let index = at; classes !== null && index < end; index += 1)
      drafts[index] = { ...drafts[index]!, scope: drafts[index]!.scope ?? classes[index - at]! };
    // 产值达到1亿元、5亿元的，分别…: the first of the one for the first of the other.
    for (let first = Math.max(0, at - size * 2); first < at; first += 1) {
      if (drafts[first]!.role !== 'threshold' || drafts[first]!.qualifies !== at) continue;
      if (rowEnd(text, drafts, first) - first !== size) continue;
      for (let index = 0; index < size; index += 1)
        drafts[first + index] = { ...drafts[first + index]!, qualifies: at + index };
      break;
    }
  }
}

import { isTimePhrase, LIST_WORD, TERM_WORD } from '../lines/forms.ts';

/**
 * Reads the text of a paragraph; writes by when it says that its work is done, beside who does it: 完成时限：2025年6月, or
 * in a list of units a phrase that is nothing but a day (…牵头，2025年6月底前完成).
 */

export interface TermFound {
  /** As printed: 2025年6月底前, 长期坚持. */
  readonly raw: string;
  /** The paragraph says who and when and nothing else: it speaks of those above it. */
  readonly isAlone: boolean;
}

const LABELLED = new RegExp(
  `(?:^|[（(〔［[【〈；;，,。\\s]|(?<=[局委办厅府会司团院心]))${TERM_WORD}\\s*[：:]\\s*([^；;，,。（）()〔〕［］[\\]【】〈〉：:]{2,20})`,
  'u',
);
/** 实施时间：2024年7月1日 is when it begins. */
const BEGINS = /实施(?:时间|日期)\s*[：:]\s*(?:(?![底末前]|年内)[\d年月日])+\s*(?:[；;，,。）)〕\]】]|$)/u;
/** A day, and what says that all is done by then; 2025年6月底前出台方案 and 2024年启动建设 are of other things. */
const DAY = '(?:\\d|[年月日份底末前内中初之上下半旬第一二三四季度每全至到於于在—–~～-]|计划|力争|确保|拟)+';
const DONE =
  '(?:全面|全部|基本|完成|建成|落实|办结|达标|到位|投入|使用|运营|投用|投产|投运|启用|实施|整改|改造|整治|推进|竣工|完工|交付|建设|验收|工作|任务|目标|并)*';
const IS_TERM = new RegExp(`^${DAY}${DONE}$|^(?:长期|持续|常态)|^(?:年底|年内)`, 'u');
const isTerm = (phrase: string): boolean => isTimePhrase(phrase) && IS_TERM.test(phrase.replace(/\s+/gu, ''));
const OPENS = new RegExp(`^[（(〔［[【〈]?\\s*(?:${LIST_WORD}|${TERM_WORD})\\s*[：:]`, 'u');
const BRACKETS = /^[（(〔［[【〈]|[）)〕］\]】〉]$/gu;

/** `lists` are the lists of units in the text. */
export function termIn(
  text: string,
  lists: readonly { readonly start: number; readonly end: number }[],
): TermFound | null {
  // Most paragraphs have neither.
  if (lists.length === 0 && !/[：:]/u.test(text)) return null;
  const isAlone = OPENS.test(text) || lists.some(({ start, end }) => start === 0 && end === text.length);
  const labelled = LABELLED.exec(text)?.[1]?.trim();
  // 完成时限：5个工作日 says how long a thing takes.
  if (labelled !== undefined)
    return isTerm(labelled) && !BEGINS.test(text) ? { raw: withoutVerb(labelled), isAlone } : null;
  for (const { start, end } of lists) {
    const phrases = text
      .slice(start, end)
      .replaceAll(BRACKETS, '')
      .split(/[；;，,。]/u);
    const phrase = phrases.map((words) => words.trim()).find(isTerm);
    if (phrase !== undefined) return { raw: withoutVerb(phrase), isAlone };
  }
  return null;
}

const withoutVerb = (phrase: string): string =>
  phrase.replace(/\s+/gu, '').replace(/(?:全面|全部|基本)?(?:完成|建成|落实)$/u, '');

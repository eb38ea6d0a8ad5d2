import { isTimePhrase, LIST_WORD } from '../lines/forms.ts';

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

const WORD =
  '(?:计划|预计|拟)?(?:(?:完成|办结|建成|实施|落实|整改|达标|推进)(?:时限|时间|期限|日期|节点)|时限|时间节点)(?:要求|安排)?';
const LABELLED = new RegExp(
  `(?:^|[（(〔［[【〈；;，,。\\s])${WORD}\\s*[：:]\\s*([^；;，,。（）()〔〕［］[\\]【】〈〉：:]{2,20})`,
  'u',
);
const OPENS = new RegExp(`^[（(〔［[【〈]?\\s*(?:${LIST_WORD}|${WORD})\\s*[：:]`, 'u');
const BRACKETS = /^[（(〔［[【〈]|[）)〕］\]】〉]$/gu;

/** `lists` are the lists of units in the text. */
export function termIn(
  text: string,
  lists: readonly { readonly start: number; readonly end: number }[],
): TermFound | null {
  const isAlone = OPENS.test(text) || lists.some(({ start, end }) => start === 0 && end === text.length);
  const labelled = LABELLED.exec(text)?.[1]?.trim();
  // 完成时限：5个工作日 says how long a thing takes.
  if (labelled !== undefined) return isTimePhrase(labelled) ? { raw: withoutVerb(labelled), isAlone } : null;
  for (const { start, end } of lists) {
    const phrases = text
      .slice(start, end)
      .replaceAll(BRACKETS, '')
      .split(/[；;，,。]/u);
    const phrase = phrases.map((words) => words.trim()).find((words) => isTimePhrase(words));
    if (phrase !== undefined) return { raw: withoutVerb(phrase), isAlone };
  }
  return null;
}

const withoutVerb = (phrase: string): string =>
  phrase.replace(/\s+/gu, '').replace(/(?:全面|全部|基本)?(?:完成|建成|落实)$/u, '');

import { readLabel } from './labels.ts';

/** Whether a sentence goes on over what stands between two lines. */

export const SENTENCE_END = /[。！？；;：:”’）)》】]\s*$/u;

/** A sentence goes on from `before` to `after`, over whatever stands between. */
export function isBroken(before: string | undefined, after: string | undefined): boolean {
  return before !== undefined && after !== undefined && !SENTENCE_END.test(before) && readLabel(after) === null;
}

import { firstIndex, type Span } from '../../lines/spans.ts';

/**
 * Reads the text of a paragraph; writes it without white space and in one width, with the way back.
 * Guarantees: `value[i]` is the character at `at[i]` of the text; digits, letters and the marks of numbers are half
 * width (１２．５％ → 12.5%); everything else is as printed.
 */
export interface Plain {
  readonly value: string;
  /** Null where the text is plain already, as most are. */
  readonly at: Uint32Array | null;
}

/** White space, and the full-width digits, letters and marks of numbers; one long class would take several times as long. */
const CHANGED = /\s|[０-９Ａ-Ｚａ-ｚ％．＋～]/gu;
const IS_CHANGED = new RegExp(CHANGED.source, 'u');

export function toPlain(text: string): Plain {
  if (!IS_CHANGED.test(text)) return { value: text, at: null };
  const pieces: string[] = [];
  const at = new Uint32Array(text.length);
  let length = 0;
  let from = 0;
  const copy = (to: number): void => {
    if (to > from) pieces.push(text.slice(from, to));
    for (let index = from; index < to; index += 1) {
      at[length] = index;
      length += 1;
    }
  };
  for (const { 0: character, index } of text.matchAll(CHANGED)) {
    copy(index);
    from = index + 1;
    if (/\s/u.test(character)) continue;
    pieces.push(character.normalize('NFKC'));
    at[length] = index;
    length += 1;
  }
  copy(text.length);
  return { value: pieces.join(''), at: at.subarray(0, length) };
}

/** The stretch of the text that a stretch of its plain form stands for. */
export function toSource({ at }: Plain, { start, end }: Span): Span {
  return at === null ? { start, end } : { start: at[start] ?? 0, end: (at[end - 1] ?? -1) + 1 };
}

/** The stretch of the plain form that stands for a stretch of the text. */
export function fromSource({ at }: Plain, { start, end }: Span): Span {
  if (at === null) return { start, end };
  return { start: firstIndex(at, (place) => place >= start), end: firstIndex(at, (place) => place >= end) };
}

/**
 * Reads the text of a paragraph; writes it without white space and in one width, with the way back.
 * Guarantees: `value[i]` is the character at `at[i]` of the text; digits, letters and the marks of numbers are half
 * width (１２．５％ → 12.5%); everything else is as printed.
 */
export interface Plain {
  readonly value: string;
  readonly at: readonly number[];
}

const NARROW = /[０-９Ａ-Ｚａ-ｚ％．＋～]/u;

export function toPlain(text: string): Plain {
  let value = '';
  const at: number[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index]!;
    if (/\s/u.test(character)) continue;
    value += NARROW.test(character) ? character.normalize('NFKC') : character;
    at.push(index);
  }
  return { value, at };
}

/** The stretch of the text that a stretch of its plain form stands for. */
export function toSource(plain: Plain, start: number, end: number): { start: number; end: number } {
  return { start: plain.at[start] ?? 0, end: (plain.at[end - 1] ?? -1) + 1 };
}

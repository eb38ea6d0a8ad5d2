import type { Furniture } from '../../src/model/document.ts';
import type { Line } from './splitLines.ts';
import { linesOf, without } from './text.ts';

/**
 * Reads lines; writes them without characters that nobody sees (zero-width spaces, soft hyphens), which copies from web
 * pages bring along and which keep words and labels from being found; and those characters as one piece of furniture.
 * Guarantees: every character is in exactly one of the two.
 */

const INVISIBLE = /[\u200b\u200c\u200e\u200f\u2060\u00ad]/u;

export function liftInvisible(lines: readonly Line[]): { lines: Line[]; furniture: Furniture[] } {
  const touched = lines.filter(({ text }) => INVISIBLE.test(text.value));
  if (touched.length === 0) return { lines: [...lines], furniture: [] };
  const characters = touched
    .map(({ text }) => [...text.value].filter((character) => INVISIBLE.test(character)).join(''))
    .join('');
  const visible = lines
    .map((line) => ({ ...line, text: without(line.text, (index) => INVISIBLE.test(line.text.value[index]!)) }))
    .filter(({ text }) => text.value.trim() !== '');
  const first = linesOf(touched[0]!.text)[0];
  const last = linesOf(touched.at(-1)!.text)[1];
  return { lines: visible, furniture: [{ kind: 'invisible', text: characters, lines: [first, last] }] };
}

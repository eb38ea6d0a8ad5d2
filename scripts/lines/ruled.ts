import type { Furniture } from '../../src/model/document.ts';
import type { Line } from './splitLines.ts';
import { linesOf, slice, type Text, trim } from './text.ts';

/**
 * Reads lines; writes the rows of tables that upright strokes rule (`| 指标 | 单位 |`, as Markdown and exports draw them)
 * with their cells apart, and the strokes and the lines between rows (`|---|---|`) as furniture, a piece a table.
 * Guarantees: every character is in exactly one of the two; a line is a row only beside another one with as many cells.
 */

const STROKE = /[|｜│┃]/u;
const STROKES = /[|｜│┃]/gu;
/** |---|:--:|, +----+----+, ├────┼────┤ */
const BETWEEN_ROWS = /^[|｜│┃+├┼┤┌┬┐└┴┘╔╦╗╚╩╝╠╬╣═─━\-:：\s]{5,}$/u;

const strokesOf = ({ text: { value } }: Line): number => {
  const line = value.trim();
  return STROKE.test(line[0] ?? '') && STROKE.test(line.at(-1)!) ? (line.match(STROKES)?.length ?? 0) : 0;
};

/** What stands between the strokes of a row, blank or not. */
function cellsOf(text: Text): Text[] {
  const strokes = Array.from(text.value.matchAll(STROKES), ({ index }) => index);
  return strokes.slice(1).map((stroke, index) => trim(slice(text, strokes[index]! + 1, stroke)));
}

const isBetween = ({ text: { value } }: Line): boolean => BETWEEN_ROWS.test(value) && STROKE.test(value.trim()[0]!);
const isEdge = ({ text: { value } }: Line): boolean => BETWEEN_ROWS.test(value) && /[─━═+┬┼┴-]{3}/u.test(value);

export function liftRules(lines: readonly Line[]): { lines: Line[]; furniture: Furniture[] } {
  if (!lines.some(({ text }) => STROKE.test(text.value))) return { lines: [...lines], furniture: [] };
  const kept: Line[] = [];
  const furniture: Furniture[] = [];
  for (let at = 0; at < lines.length; ) {
    let end = at;
    let width = 0;
    let rows = 0;
    for (; end < lines.length; end += 1) {
      const line = lines[end]!;
      if (isBetween(line) || isEdge(line)) continue;
      const strokes = strokesOf(line);
      if (strokes < 3 || (width !== 0 && strokes !== width)) break;
      width = strokes;
      rows += 1;
    }
    if (rows < 2) {
      end = Math.max(end, at + 1);
      for (; at < end; at += 1) kept.push(lines[at]!);
      continue;
    }
    const table = lines.slice(at, end);
    for (const line of table) {
      if (isBetween(line) || isEdge(line)) continue;
      const cells = cellsOf(line.text);
      if (cells.some(({ value }) => value !== '')) kept.push({ ...line, cells });
    }
    furniture.push({
      kind: 'table-rule',
      text: table
        .map((line) =>
          isBetween(line) || isEdge(line) ? line.text.value : (line.text.value.match(STROKES) ?? []).join(''),
        )
        .join('')
        .replace(/\s+/gu, ''),
      lines: [linesOf(table[0]!.text)[0], linesOf(table.at(-1)!.text)[1]],
    });
    at = end;
  }
  return { lines: kept, furniture };
}

import type { Report } from '../diagnostics/report.ts';
import { CC, isImprint, OPENNESS } from '../lines/forms.ts';
import { type Label, readLabel } from '../lines/labels.ts';
import type { Line } from '../lines/splitLines.ts';
import { concat } from '../lines/text.ts';
import { squeeze, widthOf } from './layout.ts';

/**
 * Reads lines; writes them with a 版记 (抄送 … 印发) that stands inside the text moved to the end.
 * PDF text comes in drawing order, and the 版记 is drawn with the last full page. It is displaced when the sentence
 * before it goes on after it, or the numbering before it goes on after it. A 版记 between a covering notice and the plan
 * it distributes is where it belongs and stays.
 * A footnote stands at the foot of its page, where it may break a sentence: it is moved behind what it stands in.
 * Guarantees: the same lines, none changed; each block moved is reported.
 */

const ENDS_SENTENCE = /[。！？；：:;）)”》]$/u;

/** Longest 版记 that was seen is 8 lines; 抄送 lists of all departments run to twice that. */
const LONGEST = 24;

/** What opens a 版记 or closes it holds one of these, whatever white space stands between its characters. */
const MAY_OPEN = /抄|印|分\s*送/u;

function endOfImprint(values: readonly string[], start: number): number | null {
  for (let index = start; index < Math.min(values.length, start + LONGEST); index += 1) {
    if (isImprint(values[index]!)) return index;
  }
  if (!CC.test(values[start]!)) return null;
  for (let index = start; index < Math.min(values.length, start + LONGEST); index += 1) {
    if (values[index]!.endsWith('。')) return index;
  }
  return null;
}

function continues(values: readonly string[], start: number, after: number): boolean {
  const before = values[start - 1]!;
  const next = values[after]!;
  const label = readLabel(next);
  const isHeading = readLabel(before) !== null && !before.includes('。');
  if (label === null) return !ENDS_SENTENCE.test(before) && widthOf(before) > 20 && !isHeading;
  if (label.value === null || label.value < 2) return false;
  const isPrevious = (other: Label | null): boolean => other?.class === label.class && other.value === label.value! - 1;
  return values.slice(0, start).some((value) => isPrevious(readLabel(value)));
}

export function restoreDisplaced(lines: readonly Line[], report: Report): Line[] {
  if (!lines.some(({ text }) => MAY_OPEN.test(text.value))) return [...lines];
  const values = lines.map((line) => squeeze(line.text).value);
  const kept: Line[] = [];
  const moved: Line[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const value = values[index]!;
    const first = OPENNESS.test(value) ? index + 1 : index;
    const opens = CC.test(values[first] ?? '') || isImprint(values[first] ?? '');
    const end = opens ? endOfImprint(values, first) : null;
    const isInside = end !== null && index > 0 && end + 1 < lines.length && continues(values, index, end + 1);
    if (!isInside) {
      kept.push(lines[index]!);
      continue;
    }
    const block = lines.slice(index, end + 1);
    const [from, to] = [block[0]!, block.at(-1)!];
    const found = `版记（第 ${from.text.runs[0]!.line}—${to.text.runs[0]!.line} 行）插在“${values[index - 1]!.slice(-8)}”与“${values[end + 1]!.slice(0, 8)}”之间`;
    report.add(
      'displaced-block',
      concat(block.map((line) => line.text)),
      found,
      '版记在文末，已移回，前后文字接为一句',
    );
    moved.push(...block);
    index = end;
  }
  return [...kept, ...moved];
}

/** 1 PUE：…, [1] PUE：…, ①PUE：…: the mark and the term that a footnote explains. */
const FOOTNOTE =
  /^([0-9]{1,2}(?=\s)|[［[〔【][0-9]{1,2}[］\]〕】]|[①-⑳])\s*([^。，；：:\s]{1,24})\s*(?:[：:]|是指|指)/u;
const MAY_NOTE = /^\s*(?:[0-9]{1,2}\s|[［[〔【][0-9]|[①-⑳])/u;
const MOST_NOTES = 8;

/** The text before has the mark behind a word: PUE1值, PUE[1], 能耗①. */
function isCalled(values: readonly string[], at: number, note: RegExpExecArray): boolean {
  const mark = note[1]!;
  const called = /^[0-9]/u.test(mark) ? `${note[2]!}${mark}` : mark;
  return values.slice(Math.max(0, at - 60), at).some((value) => value.indexOf(called) > 0);
}

/** One past the footnotes that stand from `start` to the end of their page, in the middle of a sentence; or null. */
function endOfNotes(lines: readonly Line[], values: readonly string[], start: number): number | null {
  const note = FOOTNOTE.exec(values[start]!);
  if (start === 0 || !note || !isCalled(values, start, note)) return null;
  let end = start + 1;
  while (end < lines.length && end - start <= MOST_NOTES && !lines[end]!.newPage) end += 1;
  const isFoot = end < lines.length && lines[end]!.newPage && end - start <= MOST_NOTES;
  const before = values[start - 1]!;
  const goesOn = !ENDS_SENTENCE.test(before) && widthOf(before) > 20 && readLabel(values[end] ?? '') === null;
  return isFoot && goesOn ? end : null;
}

/** Moves footnotes that break a sentence to where a label begins the next paragraph. */
export function restoreNotes(lines: readonly Line[], report: Report): Line[] {
  if (!lines.some(({ text }) => MAY_NOTE.test(text.value))) return [...lines];
  const kept: Line[] = [];
  let notes: Line[] = [];
  const values = lines.map((line) => squeeze(line.text).value);
  let opens = false;
  for (let index = 0; index < lines.length; index += 1) {
    const end = FOOTNOTE.test(values[index]!) ? endOfNotes(lines, values, index) : null;
    if (end !== null) {
      const block = lines.slice(index, end);
      const found = `脚注“${values[index]!.slice(0, 12)}…”插在“${values[index - 1]!.slice(-8)}”与“${values[end]!.slice(0, 8)}”之间`;
      report.add('displaced-note', concat(block.map((line) => line.text)), found, '脚注不在句子中间，已移到这一层之后');
      notes.push(
        ...block.map(
          (line, at): Line => (at === 0 || FOOTNOTE.test(values[index + at]!) ? { ...line, opens: true } : line),
        ),
      );
      index = end - 1;
      continue;
    }
    if (notes.length > 0 && ENDS_SENTENCE.test(values[index - 1]!) && readLabel(values[index]!) !== null) {
      kept.push(...notes);
      notes = [];
      opens = true;
    }
    kept.push(opens ? { ...lines[index]!, opens: true } : lines[index]!);
    opens = false;
  }
  return [...kept, ...notes];
}

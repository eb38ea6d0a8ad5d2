import type { Seen } from './seen.ts';

/**
 * Reads the lines of a document; says what its page shows: the width at which lines are wrapped, and whether indents, blank
 * lines and white space at the ends of lines mark its paragraphs.
 */

/** What the page as a whole shows. */
export interface Page {
  /** Columns at which the text is wrapped, or null where each line is a paragraph. */
  readonly wrapWidth: number | null;
  readonly indentMarks: boolean;
  /** Headings have it too: a label without one stands in the middle of a sentence. */
  readonly labelsIndent: boolean;
  readonly blankMarks: boolean;
  readonly tailMarks: boolean;
}

/** An indent that the source has kept takes up width. */
const hanging = (line: Seen): number => (line.indent >= 2 ? line.indent : 0);

/** The first line of a paragraph is two characters shorter where the source has lost its indent. */
const LOST_INDENT = 4;

/** True where a line reaches the width, so that the break behind it says nothing. */
export function isFull(line: Seen, isFirst: boolean, next: Seen, wrapWidth: number): boolean {
  if (line.isStretched && line.ending !== 'stop') return true;
  const reach = line.width + (hanging(line) || (isFirst ? LOST_INDENT : 0));
  const token = /^[!-~]+/u.exec(next.value)?.[0].length ?? 0;
  return reach + Math.max(0, token - 1) >= wrapWidth - (line.ending === 'stop' ? 2 : RAGGED);
}

/** Columns by which a line may stop short where the next one has no indent: a number or a name that was not cut. */
const NEAR = 10;

export const isNearlyFull = (line: Seen, isFirst: boolean, wrapWidth: number): boolean =>
  line.width + (hanging(line) || (isFirst ? LOST_INDENT : 0)) >= wrapWidth - NEAR;

const share = <T>(items: readonly T[], holds: (item: T) => boolean): number =>
  items.length === 0 ? 0 : items.filter(holds).length / items.length;

/** Columns by which a line may stop short of the width: a mark that may not begin a line, a number that is not cut. */
const RAGGED = 4;

/** No page is set in lines of fewer columns. */
const NARROWEST = 20;

/** What an item says of itself ends with its line where a label or another such line follows. */
const endsField = (line: Seen, next: Seen | undefined): boolean =>
  line.isField && (next === undefined || next.isField || next.label !== null);

/** The width of the page, unless most lines that stop there end anyway: then that of the others. */
function wrapWidthOf(lines: readonly Seen[]): number | null {
  const width = commonWidth(lines, lines);
  if (width === null) return null;
  const isEnd = new Set(lines.filter((line, index) => endsField(line, lines[index + 1])));
  const near = lines.filter((line) => Math.abs(line.width + hanging(line) - width) <= RAGGED && line.ending !== 'stop');
  return share(near, (line) => isEnd.has(line)) < 0.5
    ? width
    : commonWidth(
        lines,
        lines.filter((line) => !isEnd.has(line)),
      );
}

/** The width at which most lines stop, if they have one: the commonest, and a good part of the page's stop near it. */
function commonWidth(lines: readonly Seen[], candidates: readonly Seen[]): number | null {
  const running = candidates
    .filter((line) => line.ending !== 'stop' && line.ending !== 'colon')
    .map((line) => line.width + hanging(line));
  if (running.length < 3) return null;
  const counts = new Map<number, number>();
  for (const width of running) counts.set(width, (counts.get(width) ?? 0) + 1);
  const near = (width: number): number => {
    let sum = 0;
    for (let other = width - RAGGED; other <= width + 2; other += 1) sum += counts.get(other) ?? 0;
    return sum;
  };
  const commonest = (widths: readonly number[]): number =>
    widths.reduce(
      (best, other) => (near(other) > near(best) || (near(other) === near(best) && other > best) ? other : best),
      0,
    );
  const longerThan = (width: number): number => lines.filter((line) => line.width > width).length;
  // Shorter lines (the cells of a table, one on a line) are full at no width that counts.
  const able = lines.filter((line) => line.width >= NARROWEST).length;
  const isUsual = (width: number): boolean => near(width) >= able * 0.3 && longerThan(width + 8) < able * 0.1;
  // Where articles are short few lines are full; but none is longer, and the full ones break off in a sentence.
  const isSparse = (width: number): boolean => {
    const full = lines.filter((line) => Math.abs(line.width + hanging(line) - width) <= RAGGED);
    const breaksOff = share(full, ({ ending }) => ending === 'none' || ending === 'comma') >= 0.6;
    const isSeen = full.length >= 5 && near(width) >= lines.length * 0.1;
    return longerThan(width + 8) === 0 && breaksOff && (isSeen || goesOnBelow(width));
  };
  // A notice of one page may have but three such lines: its paragraphs have indents, and what goes on in them has none.
  const goesOnBelow = (width: number): boolean => {
    const indents = lines.flatMap((line, index) =>
      line.ending === 'none' && line.indent >= 2 && Math.abs(line.width + line.indent - width) <= RAGGED
        ? [lines[index + 1]?.indent]
        : [],
    );
    return indents.length >= 2 && indents.every((indent) => indent === 0);
  };
  const isWide = (width: number): boolean => width >= NARROWEST && near(width) >= 3;
  const width = commonest([...counts.keys()]);
  if (isWide(width) && (isUsual(width) || isSparse(width))) return width;
  // There may be more headings of one length than full lines, which are the longest.
  const longest = lines.reduce((most, line) => Math.max(most, line.width), 0);
  const widest = commonest([...counts.keys()].filter((other) => other + RAGGED >= longest));
  return isWide(widest) && isSparse(widest) ? widest : null;
}

export function readPage(seen: readonly Seen[]): Page {
  const lines = seen.filter((line) => !line.isRow);
  const wrapWidth = wrapWidthOf(lines);
  const inner = lines.slice(1);
  const indented = share(lines, (line) => line.indent >= 2);
  const blank = share(inner, (line) => line.line.afterBlank);
  if (wrapWidth === null) {
    const opening = lines.filter((_, index) => lines[index - 1]?.ending === 'stop');
    const indentMarks = indented < 0.98 && share(opening, (line) => line.indent >= 2) > 0.8;
    return { wrapWidth, indentMarks, labelsIndent: indentMarks, blankMarks: false, tailMarks: false };
  }
  const short = lines.filter((line) => line.width < wrapWidth - 10 && line.ending === 'stop');
  const isRunning = (line: Seen): boolean => line.width >= wrapWidth - RAGGED && line.ending !== 'stop';
  const running = lines.filter(isRunning);
  // What opens below a short line has one; where only texts have it, and no headings, it tells too little.
  const opening = lines.filter((_, index) => index > 0 && lines[index - 1]!.width < wrapWidth - 2 * NEAR);
  // What goes on from a full line has no indent, however many paragraphs are of one line.
  const goingOn = lines.filter((_, index) => index > 0 && isRunning(lines[index - 1]!));
  const indentMarks =
    indented > 0.05 &&
    share(goingOn, (line) => line.indent >= 2) < 0.15 &&
    share(opening, (line) => line.indent >= 2) >= 0.5;
  const labelled = opening.filter(({ label }) => label !== null);
  return {
    wrapWidth,
    indentMarks,
    labelsIndent: indentMarks && (labelled.length === 0 || share(labelled, (line) => line.indent >= 2) >= 0.5),
    blankMarks: blank > 0.02 && blank < 0.5,
    tailMarks:
      short.length >= 3 && share(short, (line) => line.hasTail) > 0.8 && share(running, (line) => line.hasTail) < 0.1,
  };
}

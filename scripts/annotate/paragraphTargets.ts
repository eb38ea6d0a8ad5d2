import { hash } from 'node:crypto';
import type { Mark, Paragraph } from '../../src/model/document.ts';
import { readLabel } from '../lines/labels.ts';
import { firstFrom, firstIndex, lastEnding, placesOf, type Span, stretchesOf, touching } from '../lines/spans.ts';
import { linesOf, slice, type Text } from '../lines/text.ts';
import { deadlineOf } from './byWhen.ts';
import type { Place } from './place.ts';
import { type Deadline as DeadlinePhrase, findDeadlines, opensSentence } from './quantities/deadlines.ts';
import type { Rejected } from './quantities/drafts.ts';
import { fromSource, type Plain, toPlain, toSource } from './quantities/plain.ts';
import { findTargets } from './quantities/targets.ts';

/**
 * Reads a paragraph and where it stands; writes the marks of its targets, and what looked like one and is none.
 * Guarantees: the anchor of a target follows from its quote, so that it survives insertions elsewhere.
 */

export type Placed = Paragraph & { readonly source: Text };
export type TargetMark = Extract<Mark, { type: 'target' }>;

/** A stretch that looked like a commitment and became none. */
export interface Refusal {
  readonly clause: string;
  readonly about: Text;
  readonly reason: string;
}

/** The anchor of a target: its clause, and six hex digits of its quote (white space out) and occurrence in the clause. */
export const anchorOf = (clause: string, quote: string, occurrence: number): string =>
  `${clause}.t-${hash('sha256', `${quote}\n${occurrence}`).slice(0, 6)}`;

/** Digits and words of coverage: whatever a reader may take for a commitment. */
const SUSPECT =
  /\d+(?:\.\d+)?%?|全(?:面|域|部)?覆盖|百分之[一二三四五六七八九十]+|[一二三四五六七八九]成(?=以上|以下|左右)/gu;

/** A paragraph's text as numbers and dates are read from it, and its dates. */
export interface Reading {
  readonly plain: Plain;
  readonly dates: readonly DeadlinePhrase[];
  readonly label: Span;
}

/** `opened` is the label of the clause that the paragraph opens, if it opens one. */
export const readingOf = ({ text }: Paragraph, opened = ''): Reading => {
  const printed = toPlain(text);
  const label = labelSpan(text, printed, opened);
  const plain = labelApart(printed, label);
  return { plain, dates: findDeadlines(plain.value), label };
};

/** 1. 3家企业上市 must not become 1.3家: stops stand for a label that would be read with the number behind it. */
function labelApart(plain: Plain, { end }: Span): Plain {
  return end > 0 && /^[.．、]\d/u.test(plain.value.slice(end - 1, end + 1))
    ? { ...plain, value: '。'.repeat(end) + plain.value.slice(end) }
    : plain;
}

const TITLE = /《[^《》]*》/gu;

/** In the plain form; 2 组织体系 shows only by its white space that 2 is a label, and no number of 组. */
const labelSpan = (text: string, plain: Plain, opened: string): Span => {
  // 5.3家企业上市: only the outline knows that 5. is one.
  const own = readLabel(text)?.label ?? (/^\d+\.$/u.test(opened) && text.startsWith(opened) ? opened : '');
  return fromSource(plain, { start: 0, end: own.length });
};

/** Marks of one paragraph and what was refused in it. */
export function markParagraph(
  paragraph: Placed,
  { plain, dates, label }: Reading,
  place: Place,
  occurrences: Map<string, number>,
): { marks: TargetMark[]; refusals: Refusal[] } {
  const lists = paragraph.marks.filter((mark) => mark.type === 'list').map((mark) => fromSource(plain, mark));
  const masked = label.end > 0 ? [label, ...lists] : lists;
  const head = paragraph.marks.find(({ type }) => type === 'head');
  const titleEnd = head ? fromSource(plain, head).end : 0;
  const { year, planFrom, isStatute } = place;
  const { drafts, rejected } = findTargets(plain.value, {
    masked,
    deadlines: dates,
    year,
    planFrom,
    isStatute,
    titleEnd,
  });
  // 2025年、2026年…分别达到: years in a row are those of the numbers behind them alone.
  const isInRow = ({ start, end }: DeadlinePhrase): boolean =>
    /^[、和及]20\d\d年/u.test(plain.value.slice(end, end + 6)) ||
    /20\d\d年[、和及]$/u.test(plain.value.slice(Math.max(0, start - 6), start));
  // 截至2024年底，全市建成…: what a sentence counts up to holds for no other.
  const isCount = ({ raw }: DeadlinePhrase): boolean => /^截[至止]/u.test(raw);
  // 2023年税收增长8%。… in a document of 2024 says what has been, and by when nothing is done.
  const isOver = ({ date, raw }: DeadlinePhrase): boolean =>
    place.year !== null &&
    !/^(?:力争|争取)?[到至]/u.test(raw) &&
    Number(date!.slice(0, 4)) < (place.planFrom ?? place.year);
  const stops = placesOf(plain.value, /[。！？]/gu);
  const sentenceEnd = (at: number): number => stops[firstIndex(stops, (stop) => stop >= at)] ?? plain.value.length;
  // 2025年，…；2027年，…。: behind a series nobody knows which of its days is meant.
  const opensMember = ({ start, date }: DeadlinePhrase, index: number): boolean => {
    const before = plain.value.slice(Math.max(0, start - 3), start);
    const last = dates[index - 1];
    // 到2023年底前完成…，2025年底前完成…。: a later day than that of the member before.
    const isLater = last?.date && date && last.date < date && sentenceEnd(last.start) === sentenceEnd(start);
    return /[；;](?:其中)?$/u.test(before) || (/[，,]$/u.test(before) && Boolean(isLater));
  };
  const endsOfSeries = new Set(dates.filter(opensMember).map(({ start }) => sentenceEnd(start)));
  // （二）攻坚阶段（2025年）。…: the head says it for all behind it.
  const isOpening = (date: DeadlinePhrase): boolean =>
    opensSentence(plain.value, date) || (date.end < titleEnd && /^[）)]/u.test(plain.value.slice(date.end)));
  const lastOpening = lastEnding(
    dates.filter((date) => date.date !== null && isOpening(date) && !isInRow(date) && !isCount(date) && !isOver(date)),
  );
  const anchors = drafts.map((draft) => {
    const quote = plain.value.slice(draft.start, draft.end);
    const key = `${place.clause}\n${quote}`;
    const occurrence = (occurrences.get(key) ?? 0) + 1;
    occurrences.set(key, occurrence);
    return anchorOf(place.clause, quote, occurrence);
  });
  const marks = drafts.map((draft, index): TargetMark => {
    const span = toSource(plain, draft);
    const before = lastOpening(draft.start);
    // 2024年底前…，2025年6月底前…；…: the later one of the sentence has ended.
    const isPassed = (at: DeadlinePhrase): boolean =>
      sentenceEnd(at.end) >= draft.start &&
      draft.deadline === null &&
      (dates[firstFrom(dates, at.end)]?.end ?? Infinity) <= draft.start;
    const isBehindSeries = (at: DeadlinePhrase): boolean =>
      sentenceEnd(at.end) < draft.start && endsOfSeries.has(sentenceEnd(at.end));
    const isKnown = before !== undefined && !isPassed(before) && !isBehindSeries(before);
    const earlier = isKnown ? { date: before.date!, raw: before.raw } : null;
    const { expression } = draft;
    return {
      type: 'target',
      target: {
        id: anchors[index]!,
        indicator: null,
        label: draft.label,
        comparator: expression.comparator,
        value: expression.value,
        valueMax: expression.valueMax,
        rawValue: expression.raw,
        unit: draft.unit,
        ...deadlineOf(draft, earlier, place),
        full: draft.full,
        qualitative: expression.form === 'rank',
        role: draft.role,
        qualifies: draft.qualifies === null ? null : anchors[draft.qualifies]!,
        kind: draft.isIncentive ? 'incentive' : place.kind,
        hedge: draft.hedge,
        scope: draft.scope,
        status: 'auto',
        lines: linesOf(slice(paragraph.source, span.start, span.end)),
      },
      ...span,
    };
  });
  const refusals = rejected.map((refused: Rejected): Refusal => {
    const span = toSource(plain, refused);
    return { clause: place.clause, about: slice(paragraph.source, span.start, span.end), reason: refused.reason };
  });
  /** Numbers and words of coverage that no rule has looked at: a person should. */
  let isSeen: ((stretch: Span) => boolean) | null = null;
  let isTitle: ((stretch: Span) => boolean) | null = null;
  for (const suspect of stretchesOf(plain.value, SUSPECT)) {
    isSeen ??= touching([...drafts, ...rejected, ...dates, ...masked]);
    if (isSeen(suspect)) continue;
    isTitle ??= touching(stretchesOf(plain.value, TITLE));
    const span = toSource(plain, suspect);
    const reason = isTitle(suspect) ? '书名号内的名称' : '没有计量单位，或在名称、编号里';
    refusals.push({ clause: place.clause, about: slice(paragraph.source, span.start, span.end), reason });
  }
  return { marks, refusals };
}

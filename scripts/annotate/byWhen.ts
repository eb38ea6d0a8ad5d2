import type { Paragraph, Target } from '../../src/model/document.ts';
import type { Inherited, Place, Term } from './place.ts';
import { type DayOfYear, dayIn, findDeadlines } from './quantities/deadlines.ts';
import type { Draft } from './quantities/drafts.ts';
import type { RowTarget } from './quantities/tables.ts';
import { termIn } from './terms.ts';

/** Reads what a target's own words, its row and the clauses around it say; writes by when it is due, and how that is known. */

type Deadline = Pick<Target, 'deadline' | 'deadlineBasis' | 'rawDeadline'>;

const yearIn = (date: string | null | undefined): number | null => (date ? Number(date.slice(0, 4)) : null);

/**
 * The day that words without a year mean: of the year that the paragraph, its row or the clauses above speak of, or that of
 * a plan for one year; 今年 and 明年 are counted from that of such a plan, or of the document.
 */
function dayAround({ yearsOn, ...day }: DayOfYear, earlier: Inherited | null, place: Place): string | null {
  const { term, above, planPeriod, planYears } = place;
  const ofPlan = planYears === 1 ? yearIn(planPeriod?.date) : null;
  const own = ofPlan ?? place.year;
  const year =
    yearsOn === undefined
      ? (yearIn(earlier?.date ?? term?.date ?? above?.date) ?? ofPlan)
      : own === null
        ? null
        : own + yearsOn;
  return year === null ? null : dayIn(year, day);
}

/** Stated, else from the sentence, the paragraph, an enclosing clause, the plan's years. */
export function deadlineOf(draft: Draft, earlier: Inherited | null, place: Place): Deadline {
  if (draft.isDistant) return { deadline: null, deadlineBasis: null, rawDeadline: '远期' };
  if (draft.deadline !== null && draft.deadline.deadline.date !== null) {
    const { deadline, basis } = draft.deadline;
    return { deadline: deadline.date, deadlineBasis: basis, rawDeadline: deadline.raw };
  }
  // 三年内 says how long and not from when: the plan's years do, if it has any.
  const words = draft.deadline?.deadline.raw ?? null;
  const ofYear = draft.deadline?.deadline.ofYear;
  if (ofYear) {
    const deadline = dayAround(ofYear, earlier, place);
    return { deadline, deadlineBasis: deadline === null ? null : draft.deadline!.basis, rawDeadline: words };
  }
  if (words !== null && place.planPeriod)
    return { deadline: place.planPeriod.date, deadlineBasis: 'plan-period', rawDeadline: words };
  // 完成时限 of a row says it of all that stands in the row, and so does that of a paragraph.
  // 每年新增200组 and 三年累计600组 are done by no such day.
  const isEachYear =
    draft.label.startsWith('每年') ||
    (draft.unit?.endsWith('/年') && countsThings(draft.expression) && !/(?:能力|产能|产量)/u.test(draft.label));
  const isOfYears = isEachYear || /年/u.test(words ?? '');
  if (place.term && earlier === null && !isOfYears) {
    const { date, raw } = place.term;
    return { deadline: date, deadlineBasis: date === null ? null : 'stated', rawDeadline: raw };
  }
  const above = words === null ? (earlier ?? place.above) : null;
  if (above) return { deadline: above.date, deadlineBasis: 'inherited', rawDeadline: above.raw };
  if (place.planPeriod && words === null)
    return { deadline: place.planPeriod.date, deadlineBasis: 'plan-period', rawDeadline: place.planPeriod.raw };
  return { deadline: null, deadlineBasis: null, rawDeadline: words };
}

const countsThings = (found: Draft['expression']): boolean => found.form === 'quantity' && found.dimension === 'count';

/** 2025.6-2025.12, 2025年1月-12月, 2024—2026年, 2026: a column's way to say when something ends. */
const TERM_RANGE =
  /^(?:(20\d\d)(?:年|[./-](?=\d{1,2}(?!\d)))?(?:(\d{1,2})月?(?:份)?)?(?:[-—–~～至到]+))?(?:(20\d\d)(?:年|[./-](?=\d{1,2}(?!\d)))?)?(?:(\d{1,2})月?(?:份)?)?(?:之?前|完成)?$/u;

/** By when, as a column of a table says it: 2025年底, 6月底前, 2025.6; words without a day (长期坚持) give none. */
export function termOf(value: string, place: Place): Term | null {
  if (value === '' || /^[-—－/／]+$/u.test(value)) return null;
  const text = value.normalize('NFKC');
  const digits = /^(20\d\d)[.\-/](\d{1,2})(?:[.\-/](\d{1,2}))?$/u.exec(text);
  if (digits) {
    const day = digits[3] === undefined ? null : Number(digits[3]);
    return { date: dayIn(Number(digits[1]), { month: Number(digits[2]), day }), raw: value };
  }
  const [, from, , to = from, month] = TERM_RANGE.exec(text) ?? [];
  if (to !== undefined && Number(month ?? 12) <= 12)
    return { date: month === undefined ? to : dayIn(Number(to), { month: Number(month), day: null }), raw: value };
  const found = findDeadlines(value).at(-1);
  // 长期坚持 gives no day; what has digits and is not understood says nothing that we know.
  if (!found) return /[\d〇一二三四五六七八九]/u.test(value) ? null : { date: null, raw: value };
  return { date: found.ofYear ? dayAround(found.ofYear, null, place) : found.date, raw: found.raw };
}

/**
 * The deadline of a cell with a value: that of its column, of its row, or what stands around. A rate of growth, whose column
 * has no year, goes as far as the last column of its table (`last`).
 */
export function deadlineOfRow(
  { deadline, rawDeadline }: RowTarget,
  by: Term | null,
  place: Place,
  last: RowTarget,
): Deadline {
  if (deadline !== null) return { deadline, deadlineBasis: 'stated', rawDeadline };
  if (by) return { deadline: by.date, deadlineBasis: by.date === null ? null : 'stated', rawDeadline: by.raw };
  const isOfPlan = last.deadline !== null && last.deadline === place.planPeriod?.date;
  if (last.deadline !== null && !isOfPlan)
    return { deadline: last.deadline, deadlineBasis: 'inherited', rawDeadline: last.rawDeadline };
  if (place.above && !isOfPlan)
    return { deadline: place.above.date, deadlineBasis: 'inherited', rawDeadline: place.above.raw };
  if (place.planPeriod)
    return { deadline: place.planPeriod.date, deadlineBasis: 'plan-period', rawDeadline: place.planPeriod.raw };
  return { deadline: null, deadlineBasis: null, rawDeadline };
}

/** By when the paragraphs of one clause say that they are done: in their own words, or in a line below them. */
export function termsOf(paragraphs: readonly Paragraph[], place: Place): ReadonlyMap<Paragraph, Term> {
  const terms = new Map<Paragraph, Term>();
  let below: Term | null = null;
  for (const paragraph of paragraphs.toReversed()) {
    if (paragraph.kind === 'table') continue;
    const found = termIn(
      paragraph.text,
      paragraph.marks.filter(({ type }) => type === 'list'),
    );
    const term = found && termOf(found.raw, place);
    if (found?.isAlone) below = term;
    else if (term) {
      terms.set(paragraph, term);
      below = null;
    } else if (below) terms.set(paragraph, below);
  }
  return terms;
}

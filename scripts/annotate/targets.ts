import { hash } from 'node:crypto';
import { viewClauses } from '../../src/model/describe.ts';
import type { Clause, Mark, Paragraph, PolicyFacts, Target } from '../../src/model/document.ts';
import { EXPLANATION } from '../lines/forms.ts';
import { readLabel } from '../lines/labels.ts';
import { linesOf, slice, type Text } from '../lines/text.ts';
import { isReport } from './purpose.ts';
import {
  type DayOfYear,
  type Deadline as DeadlinePhrase,
  dayIn,
  findDeadlines,
  opensSentence,
} from './quantities/deadlines.ts';
import type { Draft, Rejected } from './quantities/drafts.ts';
import { fromSource, type Plain, toPlain, toSource } from './quantities/plain.ts';
import { scopeOfName } from './quantities/scopes.ts';
import { type RowTarget, readPlaces, readTable } from './quantities/tables.ts';
import { findTargets } from './quantities/targets.ts';
import { columnsOf, tablesOf } from './rows.ts';
import { crossingIndex, firstIndex, inside, lastEnding, placesOf, type Span, stretchesOf, touching } from './spans.ts';
import { termIn } from './terms.ts';

/**
 * Reads clauses and paragraphs; writes the marks of their targets.
 * Guarantees: a target's quote is a slice of its paragraph and its lines are the raw lines that hold it; targets of one
 * paragraph nest or are disjoint; the anchor follows from the quote, so that it survives insertions elsewhere.
 */

type Placed = Paragraph & { readonly source: Text };
type TargetMark = Extract<Mark, { type: 'target' }>;

/** A stretch that looked like a commitment and became none. */
export interface Refusal {
  readonly clause: string;
  readonly about: Text;
  readonly reason: string;
}

interface Inherited {
  readonly date: string;
  readonly raw: string;
}

/** 61.5% | 32亿人次 |: cells of a row that stands alone, of which nothing says what they are. */
const STROKES = /(?:[|｜│][^|｜│]*){3}/u;

/** Kinds of paragraphs that commit to something. */
const isProse = ({ kind, clause }: Paragraph): boolean =>
  clause !== null && clause !== 'notice' && (kind === 'body' || kind === 'heading');

/** The anchor of a target: its clause, and six hex digits of its quote (white space out) and occurrence in the clause. */
export const anchorOf = (clause: string, quote: string, occurrence: number): string =>
  `${clause}.t-${hash('sha256', `${quote}\n${occurrence}`).slice(0, 6)}`;

/** By when, as the column of a row says; null where its words give no day. */
interface Term {
  readonly date: string | null;
  readonly raw: string;
}

interface Place {
  readonly clause: string;
  readonly kind: Target['kind'];
  /** Deadline that the enclosing clauses give. */
  readonly above: Inherited | null;
  readonly planPeriod: Inherited | null;
  /** How many years the plan covers; 0 where its title gives none. */
  readonly planYears: number;
  readonly planFrom: number | null;
  /** Of the document: what lies before it is no commitment. */
  readonly year: number | null;
  /** The first year that a table may aim at: that behind the document's, or the first of its plan. */
  readonly ahead: number | null;
  /** 办法, 条例: most of its numbers say what others have to do. */
  readonly isStatute: boolean;
  /** Of the row of a table that has a column for it, or of the paragraph that says it beside who answers for it. */
  readonly term?: Term | null;
}

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
function deadlineOf(draft: Draft, earlier: Inherited | null, place: Place): Deadline {
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

/** Digits and words of coverage: whatever a reader may take for a commitment. */
const SUSPECT =
  /\d+(?:\.\d+)?%?|全(?:面|域|部)?覆盖|百分之[一二三四五六七八九十]+|[一二三四五六七八九]成(?=以上|以下|左右)/gu;

/** A paragraph's text as numbers and dates are read from it, and its dates. */
interface Reading {
  readonly plain: Plain;
  readonly dates: readonly DeadlinePhrase[];
}

const readingOf = ({ text }: Paragraph): Reading => {
  const plain = toPlain(text);
  return { plain, dates: findDeadlines(plain.value) };
};

const TITLE = /《[^《》]*》/gu;

/** In the plain form; 2 组织体系 shows only by its white space that 2 is a label, and no number of 组. */
const labelSpan = (text: string, plain: Plain): Span =>
  fromSource(plain, { start: 0, end: readLabel(text)?.label.length ?? 0 });

/** Marks of one paragraph and what was refused in it. */
function markParagraph(
  paragraph: Placed,
  { plain, dates }: Reading,
  place: Place,
  occurrences: Map<string, number>,
): { marks: TargetMark[]; refusals: Refusal[] } {
  const label = labelSpan(paragraph.text, plain);
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
  const isSeries = ({ end }: DeadlinePhrase): boolean =>
    inside(dates, { start: end, end: sentenceEnd(end) }).some(({ start }) =>
      /[；;](?:其中)?$/u.test(plain.value.slice(Math.max(0, start - 3), start)),
    );
  const lastOpening = lastEnding(
    dates.filter(
      (date) =>
        date.date !== null && opensSentence(plain.value, date) && !isInRow(date) && !isCount(date) && !isOver(date),
    ),
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
    const isKnown = before !== undefined && !(sentenceEnd(before.end) < draft.start && isSeries(before));
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

/** Marks of two sets as one, outer before inner; a target that would cross another mark is left out. */
export function mergeMarks(marks: readonly Mark[], added: readonly Mark[]): Mark[] {
  const { crosses, add } = crossingIndex();
  const merged = [...marks];
  for (const mark of marks) add(mark);
  for (const mark of added) {
    if (crosses(mark)) continue;
    merged.push(mark);
    add(mark);
  }
  const depth = (mark: Mark): number =>
    ({ head: 0, list: 1, unit: 2, remark: 3, target: 4 })[mark.type] +
    (mark.type === 'target' && mark.target.role === 'threshold' ? 1 : 0);
  return merged.toSorted((a, b) => a.start - b.start || b.end - a.end || depth(a) - depth(b));
}

/** 2025.6-2025.12, 2025年1月-12月, 2024—2026年, 2026: a column's way to say when something ends. */
const TERM_RANGE =
  /^(?:(20\d\d)(?:年|[./-](?=\d{1,2}(?!\d)))?(?:(\d{1,2})月?(?:份)?)?(?:[-—–~～至到]+))?(?:(20\d\d)(?:年|[./-](?=\d{1,2}(?!\d)))?)?(?:(\d{1,2})月?(?:份)?)?(?:之?前|完成)?$/u;

/** By when, as a column of a table says it: 2025年底, 6月底前, 2025.6; words without a day (长期坚持) give none. */
function termOf(value: string, place: Place): Term | null {
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

/** The deadline of a cell with a value: that of its column, of its row, or what stands around. */
function deadlineOfRow({ deadline, rawDeadline }: RowTarget, by: Term | null, place: Place): Deadline {
  if (deadline !== null) return { deadline, deadlineBasis: 'stated', rawDeadline };
  if (by) return { deadline: by.date, deadlineBasis: by.date === null ? null : 'stated', rawDeadline: by.raw };
  if (place.above) return { deadline: place.above.date, deadlineBasis: 'inherited', rawDeadline: place.above.raw };
  if (place.planPeriod)
    return { deadline: place.planPeriod.date, deadlineBasis: 'plan-period', rawDeadline: place.planPeriod.raw };
  return { deadline: null, deadlineBasis: null, rawDeadline };
}

/** By the first row of each table below its head: the two lines before the table. */
function captionsOf<P extends Paragraph>(paragraphs: readonly P[]): Map<P, string> {
  const captions = new Map<P, string>();
  for (const [index, paragraph] of paragraphs.entries()) {
    const head = index - 1;
    if (paragraph.kind !== 'table' || paragraphs[head]?.kind !== 'table' || paragraphs[head - 1]?.kind === 'table')
      continue;
    const lines = paragraphs.slice(Math.max(0, head - 2), head).filter(({ kind }) => kind !== 'table');
    captions.set(paragraph, lines.map(({ text }) => text).join(' '));
  }
  return captions;
}

/** Rows of tables of indicators and of tasks, by paragraph id. */
function markRows(
  paragraphs: readonly Placed[],
  places: ReadonlyMap<string, Place>,
  occurrences: Map<string, number>,
): { marks: Map<string, TargetMark[]>; refusals: Refusal[] } {
  const marks = new Map<string, TargetMark[]>();
  const refusals: Refusal[] = [];
  const captions = captionsOf(paragraphs);
  for (const { head, rows } of tablesOf(paragraphs)) {
    const first = rows[0]?.paragraph;
    const around = first?.clause === undefined || first.clause === null ? undefined : places.get(first.clause);
    const year = around?.year ?? null;
    const years = { year, ahead: around?.ahead ?? null };
    const table = [head, ...rows.map(({ cells }) => cells.map(({ value }) => value))];
    const indicators = Map.groupBy(readTable(table, years), ({ row }) => row - 1);
    const byPlace =
      indicators.size > 0 || first === undefined
        ? new Map<number, never>()
        : Map.groupBy(readPlaces(table, captions.get(first) ?? '', years), ({ row }) => row - 1);
    const { duties, term, tasks } = columnsOf(head);
    const terms = rows.map(({ cells }) => (term === null || !around ? null : termOf(cells[term]?.value ?? '', around)));
    // 办结时限 5个工作日 is no term: who offers a service, does it always.
    const isTasks = duties.length > 0 || terms.some((by) => by !== null);
    for (const [index, { paragraph, cells }] of rows.entries()) {
      const place = paragraph.clause === null ? undefined : places.get(paragraph.clause);
      if (!place) continue;
      const by = terms[index]!;
      // 建成时间 2018年: what there is.
      if (by?.date && year !== null && Number(by.date.slice(0, 4)) < year) continue;
      const dealt = byPlace.get(index) ?? [];
      const values = indicators.get(index) ?? dealt;
      if (values.length > 0) {
        marks.set(
          paragraph.id,
          values.map((value): TargetMark => {
            const {
              row: _,
              column,
              place: scope = scopeOfName(value.label),
              ...target
            } = { place: undefined, ...value };
            // The row is the quote of its last year, and each other value's its cell; what is dealt out has cells alone.
            const span =
              dealt.length > 1 || value !== values[0] ? cells[column]! : { start: 0, end: paragraph.text.length };
            const quote = paragraph.text.slice(span.start, span.end).replace(/\s+/gu, '');
            const occurrence = (occurrences.get(`${place.clause}\n${quote}`) ?? 0) + 1;
            occurrences.set(`${place.clause}\n${quote}`, occurrence);
            return {
              type: 'target',
              target: {
                id: anchorOf(place.clause, quote, occurrence),
                indicator: null,
                ...target,
                ...deadlineOfRow(value, by, place),
                full: target.unit === '%' && target.value === 1,
                qualitative: false,
                role: 'target',
                qualifies: null,
                kind: place.kind,
                hedge: null,
                scope,
                status: 'auto',
                lines: linesOf(slice(paragraph.source, span.start, span.end)),
              },
              start: span.start,
              end: span.end,
            };
          }),
        );
        continue;
      }
      for (const column of isTasks ? tasks : []) {
        const cell = cells[column];
        if (cell === undefined || cell.value === '') continue;
        const text = paragraph.text.slice(cell.start, cell.end);
        const own = { ...paragraph, text, marks: [], source: slice(paragraph.source, cell.start, cell.end) };
        const found = markParagraph(own, readingOf(own), { ...place, term: by }, occurrences);
        const moved = found.marks.map((mark) => ({
          ...mark,
          start: mark.start + cell.start,
          end: mark.end + cell.start,
        }));
        marks.set(paragraph.id, [...(marks.get(paragraph.id) ?? []), ...moved]);
        refusals.push(...found.refusals);
      }
    }
  }
  return { marks, refusals };
}

/** Of the document: that of its date, or of its number 〔2024〕; else the plan's first. */
function yearOf({
  signedDate,
  printedDate,
  documentNumber,
  planPeriod,
}: Pick<PolicyFacts, 'signedDate' | 'printedDate' | 'documentNumber' | 'planPeriod'>): number | null {
  const stated =
    (signedDate ?? printedDate)?.slice(0, 4) ?? /[〔［[（(](20\d\d)[〕］\])）]/u.exec(documentNumber ?? '')?.[1];
  return stated === undefined ? (planPeriod?.[0] ?? null) : Number(stated);
}

/** By when the paragraphs of one clause say that they are done: in their own words, or in a line below them. */
function termsOf(paragraphs: readonly Paragraph[], place: Place): ReadonlyMap<Paragraph, Term> {
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

const planPeriodOf = ({
  planPeriod,
  title,
  annexTitle,
}: Pick<PolicyFacts, 'planPeriod' | 'title' | 'annexTitle'>): Inherited | null => {
  if (planPeriod === null) return null;
  const words = new RegExp(
    `${planPeriod[0]}[^（）()]{0,8}${planPeriod[1]}年?|${planPeriod[0]}年|[“"]?十[三四五六]五[”"]?`,
    'u',
  ).exec(`${title ?? ''} ${annexTitle ?? ''}`)?.[0];
  return { date: String(planPeriod[1]), raw: words ?? planPeriod.join('—') };
};

/** 第七条: a text in articles. */
const ARTICLE = /^第[一二三四五六七八九十百]+条/u;
/** As many as a statute has at least. */
const ARTICLES = 4;

/** 申请人应当符合下列条件：, 提交下列材料：, 申报条件, 支持对象: who may apply and with what, in a list or under a heading. */
const CONDITIONS =
  /(?:提交|提供|出具|报送)(?:以下|下列|如下)(?:申请|申报)?(?:材料|资料|文件|证明)[^。；]{0,12}[：:]$|(?:符合|具备|满足|有)(?:以下|下列|如下)(?:全部|基本|申请|申报|任意一项)?(?:条件|情形|要求)(?:之一)?(?:的)?[^。；]{0,24}[：:]$/u;
const CONDITIONS_TITLE =
  /^(?:申报|申请|认定|准入|资助|享受|支持|补贴|奖励|补助|扶持|考核|评[定价选审]|适用|实施|服务|参评)?(?:的)?(?:条件|对象|范围)$|^申[请报](?:人|主体|单位|企业)(?:基本)?条件$/u;

export function markTargets<P extends Placed>(
  facts: Pick<PolicyFacts, 'planPeriod' | 'title' | 'annexTitle' | 'signedDate' | 'printedDate' | 'documentNumber'>,
  clauses: readonly Clause[],
  paragraphs: readonly P[],
): { paragraphs: P[]; refusals: Refusal[] } {
  const planPeriod = planPeriodOf(facts);
  const planYears = facts.planPeriod === null ? 0 : facts.planPeriod[1] - facts.planPeriod[0] + 1;
  const year = yearOf(facts);
  const planStart = facts.planPeriod?.[0] ?? 0;
  const ahead = year === null ? null : planStart >= year ? planStart : year + 1;
  const isStatute = paragraphs.filter(({ kind, text }) => kind !== 'table' && ARTICLE.test(text)).length >= ARTICLES;
  /** Clauses that promise nothing: they report, or say who may apply. */
  const factual = new Set<string>();
  const open: { level: number; isOverall: boolean; isReport: boolean; isWho: boolean; above: Inherited | null }[] = [];
  const places = new Map<string, Place>();
  const terms = new Map<Paragraph, Term>();
  const readings = new Map<Paragraph, Reading>();
  const read = (paragraph: Paragraph): Reading => {
    const reading = readings.get(paragraph) ?? readingOf(paragraph);
    readings.set(paragraph, reading);
    return reading;
  };
  for (const { clause, title, paragraphs: own } of viewClauses({ clauses, paragraphs })) {
    while (open.length > 0 && open.at(-1)!.level >= clause.level) open.pop();
    const parent = open.at(-1);
    if (parent?.isReport || isReport(title ?? '') || parent?.isWho || CONDITIONS_TITLE.test(title ?? ''))
      factual.add(clause.number);
    const isOverall = (parent?.isOverall ?? false) || /总体要求/u.test(title ?? '');
    const last = own.flatMap((paragraph) => read(paragraph).dates).findLast(({ date }) => date !== null);
    // （二）到2035年: the head of the clause says it for what stands below.
    const heading = own.find(({ kind: own }) => own === 'heading');
    const headed = heading && own.length > 1 ? read(heading).dates.findLast(({ date }) => date !== null) : undefined;
    const isGoal = isOverall || clause.part === 'goal' || clause.number === '0';
    const kind = isGoal ? 'goal' : clause.part === 'safeguard' ? 'safeguard' : 'measure';
    const place: Place = {
      clause: clause.number,
      kind,
      above: headed ? { date: headed.date!, raw: headed.raw } : (parent?.above ?? null),
      planPeriod,
      planYears,
      planFrom: facts.planPeriod?.[0] ?? null,
      year,
      ahead,
      isStatute,
    };
    places.set(clause.number, place);
    for (const [paragraph, term] of termsOf(own, place)) terms.set(paragraph, term);
    open.push({
      level: clause.level,
      isOverall,
      isReport: factual.has(clause.number),
      isWho: CONDITIONS.test(own.findLast(({ kind: own }) => own === 'body' || own === 'heading')?.text ?? ''),
      above: last ? { date: last.date!, raw: last.raw } : (parent?.above ?? null),
    });
  }
  const occurrences = new Map<string, number>();
  const rows = markRows(paragraphs, places, occurrences);
  const { refusals } = rows;
  /** In a text about the text, every number is told a second time. */
  let explains = false;
  const marked = paragraphs.map((paragraph): P => {
    if (paragraph.kind === 'annex') explains = false;
    if (paragraph.kind === 'title') explains = EXPLANATION.test(paragraph.text.replace(/\s+/gu, ''));
    const row = rows.marks.get(paragraph.id);
    if (row) return { ...paragraph, marks: mergeMarks(paragraph.marks, row) };
    const place = paragraph.clause === null ? undefined : places.get(paragraph.clause);
    if (!place || !isProse(paragraph)) return paragraph;
    if (explains || factual.has(place.clause)) return paragraph;
    if (STROKES.test(paragraph.text)) {
      refusals.push({ clause: place.clause, about: paragraph.source, reason: '竖线隔开的文字，不成表' });
      return paragraph;
    }
    const term = terms.get(paragraph);
    const found = markParagraph(paragraph, read(paragraph), term ? { ...place, term } : place, occurrences);
    for (const refusal of found.refusals) refusals.push(refusal);
    return { ...paragraph, marks: mergeMarks(paragraph.marks, found.marks) };
  });
  return { paragraphs: marked, refusals };
}

import { agencyFinder, agencyId } from '../../src/model/agencies.ts';
import { type ClauseView, remarkOf, viewClauses } from '../../src/model/describe.ts';
import type { Clause, Mark, Paragraph, PolicyFacts } from '../../src/model/document.ts';
import { indicatorOf } from '../../src/model/indicatorOf.ts';
import type { Vocabulary } from '../../src/model/vocabulary.ts';
import { breaksOf, gapsOf, type Text } from '../lines/text.ts';
import type { Unit } from '../outline/clauses.ts';
import { markCell } from '../responsible/responsibilities.ts';
import { inheritedRules } from './carryOver.ts';
import { markLeads } from './leads.ts';
import { mergeMarks } from './marks.ts';
import type { Refusal } from './paragraphTargets.ts';
import { assignParts } from './purpose.ts';
import { columnsOf, tablesOf } from './rows.ts';
import { markTargets } from './targets.ts';
import { assignThemes, ownWords } from './themes.ts';

/**
 * Reads the units and paragraphs of a document; writes clauses with what they are for, their themes and the carry-over
 * rule that covers them, and paragraphs with their targets, the units that tables name, who leads by rank, and the ids of indicators and
 * agencies.
 */

type Placed = Paragraph & { readonly source: Text };

export interface Annotated {
  readonly clauses: Clause[];
  readonly paragraphs: Placed[];
  /** What looked like a commitment and became none. */
  readonly refusals: readonly Refusal[];
}

/** Units that the columns 责任单位, 牵头单位 … of tables name. */
function markDuties(paragraphs: readonly Placed[]): Placed[] {
  const marks = new Map<Placed, Placed['marks']>();
  for (const { head, rows } of tablesOf(paragraphs)) {
    const { duties } = columnsOf(head);
    for (const { paragraph, cells } of duties.length === 0 ? [] : rows) {
      const { text, source } = paragraph;
      const breaks = breaksOf(source);
      const gaps = gapsOf(source);
      const found = duties.flatMap(({ column, role }) => {
        const cell = cells[column];
        if (cell === undefined) return [];
        return markCell(
          text,
          cell,
          role,
          breaks.filter((at) => at > cell.start && at < cell.end),
          gaps.filter((at) => at > cell.start && at < cell.end),
        );
      });
      marks.set(paragraph, found);
    }
  }
  return paragraphs.map((paragraph) => {
    const found = marks.get(paragraph);
    return found ? { ...paragraph, marks: mergeMarks(paragraph.marks, found) } : paragraph;
  });
}

/** Paragraphs without marks of a type stay as they are. */
const mapMarks = (
  paragraphs: readonly Placed[],
  type: Mark['type'],
  change: (mark: Mark, index: number, paragraph: Placed) => Mark,
): Placed[] =>
  paragraphs.map((paragraph) =>
    paragraph.marks.some((mark) => mark.type === type)
      ? { ...paragraph, marks: paragraph.marks.map((mark, index) => change(mark, index, paragraph)) }
      : paragraph,
  );

function nameAgencies(paragraphs: readonly Placed[], city: PolicyFacts['city'], { agencyKinds }: Vocabulary): Placed[] {
  const find = agencyFinder(agencyKinds);
  /** By name, since a document names the same units again and again. */
  const ids = new Map<string, string | null>();
  const idOf = (name: string): string | null => {
    const known = ids.get(name);
    if (known !== undefined) return known;
    const id = agencyId(name, city?.id ?? null, find);
    ids.set(name, id);
    return id;
  };
  return mapMarks(paragraphs, 'unit', (mark, index, { marks, text }) => {
    if (mark.type !== 'unit') return mark;
    const remark = remarkOf(marks, index);
    return { ...mark, agency: idOf(text.slice(mark.start, remark ? remark.start : mark.end)) };
  });
}

/** What ends a sentence, and what parts it. */
const STOPS = /[。！？；;\n]/u;
const COMMAS = /[，,。！？；;\n]/u;
/** A list without stops is no sentence: what stands further away is of other things. */
const LONGEST_SENTENCE = 200;

/** The sentence that holds a stretch of a text, up to the end of its part: what stands behind is of other things. */
function sentenceUpTo(text: string, start: number, end: number): string {
  const before = text
    .slice(Math.max(0, start - LONGEST_SENTENCE), start)
    .split(STOPS)
    .at(-1)!;
  const after = text.slice(end, end + LONGEST_SENTENCE).split(COMMAS)[0]!;
  return `${before}${text.slice(start, end)}${after}`;
}

/** The text with its lists of responsible units blanked: 市邮政管理局 and 各县政府 say nothing of what is measured. */
function withoutLists({ text, marks }: Paragraph): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { type, start, end } of marks) {
    if (type !== 'list' || start < at) continue;
    pieces.push(text.slice(at, start), '。'.repeat(end - start));
    at = end;
  }
  return `${pieces.join('')}${text.slice(at)}`;
}

/** By the number of each clause, its heading and those above it. */
function headingsOf(views: readonly ClauseView[]): ReadonlyMap<string, string> {
  const open: ClauseView[] = [];
  return new Map(
    views.map((view) => {
      while (open.length > 0 && open.at(-1)!.clause.level >= view.clause.level) open.pop();
      open.push(view);
      return [view.clause.number, open.map(({ title }) => title ?? '').join('。')];
    }),
  );
}

function nameIndicators(
  paragraphs: readonly Placed[],
  vocabulary: Vocabulary,
  title: string,
  headings: ReadonlyMap<string, string>,
): Placed[] {
  const bare = new Map<Paragraph, string>();
  return mapMarks(paragraphs, 'target', (mark, _, paragraph) => {
    if (mark.type !== 'target') return mark;
    const { label, unit, role, scope, value } = mark.target;
    const text = bare.get(paragraph) ?? withoutLists(paragraph);
    bare.set(paragraph, text);
    const quote = text.slice(mark.start, mark.end);
    // 业务量和业务收入年均增长分别为12%和10%: the words of the first number are those of both.
    const isDealt = quote.includes('分别') && !quote.replace(/\s+/gu, '').includes(label);
    const found = indicatorOf(
      {
        label,
        quote: isDealt ? '' : quote,
        unit,
        around: `${sentenceUpTo(text, mark.start, mark.end)}。${headings.get(paragraph.clause ?? '') ?? ''}。${title}`,
        isThreshold: role === 'threshold',
      },
      vocabulary,
    );
    // 每县建成1个县级共配中心 says how many one has, and an indicator of counts how many there are.
    // 各乡镇新建站点1200个 says how many there are in all of them.
    const isShared =
      /^每/u.test(scope ?? '') || (/^各/u.test(scope ?? '') && (value === 1 || /均|都|至少/u.test(quote)));
    const isOfEach = isShared && (found?.aggregation === 'stock' || found?.aggregation === 'new');
    // 快递业务收入与农产品产值之比提高到1:9 has no unit either, and is no rank.
    const isNumber = found?.aggregation === 'rank' && value !== null;
    return { ...mark, target: { ...mark.target, indicator: isOfEach || isNumber ? null : (found?.id ?? null) } };
  });
}

export function annotate(
  facts: Pick<
    PolicyFacts,
    'city' | 'planPeriod' | 'title' | 'annexTitle' | 'signedDate' | 'printedDate' | 'documentNumber'
  >,
  units: readonly Unit[],
  placed: readonly Placed[],
  vocabulary: Vocabulary,
): Annotated {
  const paragraphs = markLeads(markDuties(placed));
  const bare = units.map(
    (unit): Clause => ({ ...unit, part: 'other', partBasis: 'stated', themes: [], inherits: null }),
  );
  const views = viewClauses({ clauses: bare, paragraphs });
  const parts = assignParts(
    views.map(({ clause: { number, level }, title, text }) => ({ number, level, title, text })),
  );
  const rules = inheritedRules(
    units.map(({ number }) => number),
    paragraphs,
  );
  const themes = assignThemes(
    views.map((view, index) => ({
      level: view.clause.level,
      title: view.title,
      text: ownWords(view),
      part: parts[index]!,
    })),
    vocabulary.themes,
  );
  const clauses = bare.map(
    (clause, index): Clause => ({ ...clause, part: parts[index]!, themes: themes[index]!, inherits: rules[index]! }),
  );
  const marked = markTargets(facts, clauses, nameAgencies(paragraphs, facts.city, vocabulary));
  const title = `${facts.title ?? ''}。${facts.annexTitle ?? ''}`;
  return {
    clauses,
    paragraphs: nameIndicators(marked.paragraphs, vocabulary, title, headingsOf(views)),
    refusals: marked.refusals,
  };
}

import type { Clause, Lines, Mark, Paragraph, PolicyDocument, PolicyFacts, Role, Target } from './document.ts';
import { displayOf } from './target.ts';

/**
 * Reads a document; writes the records that are published about it (`convert --json`, `/data/`).
 * Guarantees: everything here follows from the document alone, in document order.
 */

export interface ClauseRecord {
  /** `<policy>#<number>` */
  readonly id: string;
  readonly policy: string;
  readonly parent: string | null;
  readonly level: number;
  readonly label: string;
  readonly number: string;
  /** Labels from the top, its own last. */
  readonly path: readonly string[];
  readonly title: string | null;
  /** Its own paragraphs without label and title, joined by a line feed. */
  readonly text: string;
  readonly part: Clause['part'];
  readonly partBasis: Clause['partBasis'];
  readonly themes: readonly string[];
  /** Of its own paragraphs. */
  readonly lines: Lines;
  readonly url: string;
}

interface ParagraphRecord {
  readonly id: string;
  readonly clause: string | null;
  readonly kind: Paragraph['kind'];
  readonly text: string;
  readonly lines: Lines;
}

export interface ResponsibilityRecord {
  readonly policy: string;
  readonly clause: string;
  /** As printed, without its remark. */
  readonly agency: string;
  readonly remark: string | null;
  readonly agencyId: string | null;
  readonly role: Role;
  readonly inherited: boolean;
}

export interface TargetRecord {
  /** `<policy>#<anchor>` */
  readonly id: string;
  readonly policy: string;
  readonly clause: string;
  readonly indicator: Target['indicator'];
  readonly label: string;
  /** A slice of the clause's text. */
  readonly quote: string;
  readonly comparator: Target['comparator'];
  readonly value: number | null;
  readonly valueMax: number | null;
  readonly rawValue: string;
  readonly unit: string | null;
  /** For people: `≥ 90 %`. */
  readonly display: string;
  readonly deadline: Target['deadline'];
  readonly deadlineBasis: Target['deadlineBasis'];
  readonly rawDeadline: string | null;
  readonly full: boolean;
  readonly qualitative: boolean;
  readonly role: Target['role'];
  /** Id of the target that a threshold qualifies. */
  readonly qualifies: string | null;
  readonly kind: Target['kind'];
  readonly hedge: string | null;
  readonly scope: string | null;
  readonly status: Target['status'];
  readonly lines: Lines;
  readonly url: string;
}

export interface PolicyRecord {
  readonly policy: PolicyFacts;
  readonly provenance: PolicyDocument['provenance'];
  readonly paragraphs: readonly ParagraphRecord[];
  readonly clauses: readonly ClauseRecord[];
  readonly targets: readonly TargetRecord[];
  readonly responsibilities: readonly ResponsibilityRecord[];
  readonly furniture: PolicyDocument['furniture'];
  readonly notes: PolicyDocument['notes'];
  readonly diagnostics: PolicyDocument['diagnostics'];
}

/** The permanent address of a clause or a target, with the leading slash and without the site's base path. */
export const urlOf = (policy: string, anchor: string): string => `/policies/${policy}/#${anchor}`;

/** Marks that may end a heading. */
const HEADING_END = /(?<![。．.：:；;，,、！!？?\s])[。．.：:；;，,、！!？?\s]+$/u;

/** What a reader sees of a clause: the two halves of its first paragraph and the paragraphs that follow. */
export interface ClauseView {
  readonly clause: Clause;
  readonly parent: Clause | null;
  readonly path: readonly string[];
  readonly title: string | null;
  /** The heading as printed, label included; empty where there is none. */
  readonly heading: string;
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
  readonly children: readonly Clause[];
}

/** The parts of a clause's opening paragraph: label, heading (label included), the text that follows it. */
function splitOpening(clause: Clause, opening: Paragraph): { title: string | null; heading: string; rest: string } {
  const head = opening.marks.find((mark) => mark.type === 'head' && mark.start === 0);
  const end = opening.kind === 'heading' ? opening.text.length : (head?.end ?? 0);
  if (end === 0) return { title: null, heading: '', rest: opening.text.slice(clause.label.length).trim() };
  const heading = opening.text.slice(0, end);
  const title = heading.slice(clause.label.length).trim().replace(HEADING_END, '');
  return { title: title === '' ? null : title, heading, rest: opening.text.slice(end).trim() };
}

/** `2` for `a2.3`, a clause of the second annex; empty for one of the text itself. */
export const annexOf = (number: string): string => /^a(\d+)(?:\.|$)/u.exec(number)?.[1] ?? '';

/** Every clause with its parent, path, title and text, in document order. */
export function viewClauses(document: Pick<PolicyDocument, 'clauses' | 'paragraphs'>): readonly ClauseView[] {
  const known = viewed.get(document) ?? view(document);
  viewed.set(document, known);
  return known;
}

/** Many pages ask for the clauses of a document, and a document does not change. */
const viewed = new WeakMap<Pick<PolicyDocument, 'clauses' | 'paragraphs'>, readonly ClauseView[]>();

function view(document: Pick<PolicyDocument, 'clauses' | 'paragraphs'>): readonly ClauseView[] {
  const own = Map.groupBy(document.paragraphs, (paragraph) => paragraph.clause);
  const open: { clause: Clause; path: readonly string[]; children: Clause[] }[] = [];
  const views: ClauseView[] = [];
  for (const clause of document.clauses) {
    // An annex may begin with items: they do not stand under the last chapter of what is before it.
    const isBelow = ({ clause: above }: { clause: Clause }): boolean =>
      above.level < clause.level && annexOf(above.number) === annexOf(clause.number);
    while (open.length > 0 && !isBelow(open.at(-1)!)) open.pop();
    const parent = open.at(-1);
    parent?.children.push(clause);
    const path = [...(parent?.path ?? []), clause.label];
    const children: Clause[] = [];
    open.push({ clause, path, children });
    const paragraphs = own.get(clause.number) ?? [];
    const [opening, ...others] = paragraphs;
    const { title, heading, rest } = opening ? splitOpening(clause, opening) : { title: null, heading: '', rest: '' };
    const text = [rest, ...others.map((paragraph) => paragraph.text)].filter((part) => part !== '').join('\n');
    views.push({ clause, parent: parent?.clause ?? null, path, title, heading, text, paragraphs, children });
  }
  return views;
}

/** First and last line that any of the paragraphs touches. */
const hull = (paragraphs: readonly Paragraph[]): Lines =>
  paragraphs
    .map(({ lines }) => lines)
    .reduce(([first, last], [from, to]) => [Math.min(first, from), Math.max(last, to)]);

/** Clauses without paragraphs of their own (a hand-written one, say) take the lines of the clause before. */
export function describeClauses(document: PolicyDocument): readonly ClauseRecord[] {
  const policy = document.policy.id;
  let last: Lines = [1, 1];
  return viewClauses(document).map(({ clause, parent, path, title, text, paragraphs }) => {
    last = paragraphs.length > 0 ? hull(paragraphs) : last;
    return {
      id: `${policy}#${clause.number}`,
      policy,
      parent: parent && `${policy}#${parent.number}`,
      level: clause.level,
      label: clause.label,
      number: clause.number,
      path,
      title,
      text,
      part: clause.part,
      partBasis: clause.partBasis,
      themes: clause.themes,
      lines: last,
      url: urlOf(policy, clause.number),
    };
  });
}

interface PrintedUnit {
  readonly agency: string;
  readonly remark: string | null;
  readonly role: Role;
  readonly carry: boolean;
  readonly agencyId: string | null;
}

/** The remark of the unit at an index: marks stand outer before inner, so it comes before anything behind the unit. */
export function remarkOf(marks: readonly Mark[], unit: number): Mark | null {
  const { end } = marks[unit]!;
  for (let index = unit + 1; index < marks.length && marks[index]!.start < end; index += 1)
    if (marks[index]!.type === 'remark') return marks[index]!;
  return null;
}

function unitsOf(paragraph: Paragraph): PrintedUnit[] {
  const units: PrintedUnit[] = [];
  for (const [index, mark] of paragraph.marks.entries()) {
    if (mark.type !== 'unit') continue;
    const remark = remarkOf(paragraph.marks, index);
    const agency = paragraph.text.slice(mark.start, remark ? remark.start : mark.end);
    units.push({
      agency: agency.replace(/\s+/gu, ''),
      remark: remark ? paragraph.text.slice(remark.start + 1, remark.end - 1).replace(/\s+/gu, '') : null,
      role: mark.role,
      carry: mark.carry,
      agencyId: mark.agency,
    });
  }
  return units;
}

/**
 * One row an agency and clause, in printed order; after a clause's own list the units that a carry-over rule gives it.
 * A unit that only the rule names is inherited also in the clause that prints the rule; one that the clause's own list
 * names is not inherited there.
 */
export function describeResponsibilities(document: PolicyDocument): readonly ResponsibilityRecord[] {
  const policy = document.policy.id;
  const printed = new Map<string, PrintedUnit[]>();
  for (const paragraph of document.paragraphs) {
    if (paragraph.clause === null) continue;
    const units = printed.get(paragraph.clause) ?? [];
    for (const unit of unitsOf(paragraph)) units.push(unit);
    printed.set(paragraph.clause, units);
  }
  return document.clauses.flatMap((clause) => {
    const units = printed.get(clause.number) ?? [];
    // The rows of a table may name a unit over and over.
    const own = [
      ...new Map(
        units.filter((unit) => !unit.carry).map((unit) => [`${unit.agency}\n${unit.role}\n${unit.remark}`, unit]),
      ).values(),
    ];
    const rule = clause.inherits === null ? [] : (printed.get(clause.inherits) ?? []).filter((unit) => unit.carry);
    const named = new Set(own.map((unit) => unit.agency));
    const inherited = rule.filter((unit) => !named.has(unit.agency));
    return [...own, ...inherited].map((unit) => ({
      policy,
      clause: `${policy}#${clause.number}`,
      agency: unit.agency,
      remark: unit.remark,
      agencyId: unit.agencyId,
      role: unit.role,
      inherited: unit.carry,
    }));
  });
}

/** One record a target, in document order; a threshold comes behind the target that holds it. */
export function describeTargets(document: PolicyDocument): readonly TargetRecord[] {
  const policy = document.policy.id;
  return document.paragraphs.flatMap(({ clause, text, marks }) =>
    marks.flatMap((mark): TargetRecord[] => {
      if (mark.type !== 'target' || clause === null) return [];
      const { target } = mark;
      return [
        {
          id: `${policy}#${target.id}`,
          policy,
          clause: `${policy}#${clause}`,
          indicator: target.indicator,
          label: target.label,
          quote: text.slice(mark.start, mark.end),
          comparator: target.comparator,
          value: target.value,
          valueMax: target.valueMax,
          rawValue: target.rawValue,
          unit: target.unit,
          display: displayOf(target),
          deadline: target.deadline,
          deadlineBasis: target.deadlineBasis,
          rawDeadline: target.rawDeadline,
          full: target.full,
          qualitative: target.qualitative,
          role: target.role,
          qualifies: target.qualifies && `${policy}#${target.qualifies}`,
          kind: target.kind,
          hedge: target.hedge,
          scope: target.scope,
          status: target.status,
          lines: target.lines,
          url: urlOf(policy, target.id),
        },
      ];
    }),
  );
}

/** The published record of one document. */
export function describeDocument(document: PolicyDocument): PolicyRecord {
  const policy = document.policy.id;
  return {
    policy: document.policy,
    provenance: document.provenance,
    paragraphs: document.paragraphs.map(({ id, clause, kind, text, lines }) => ({
      id: `${policy}#${id}`,
      clause: clause === null ? null : `${policy}#${clause}`,
      kind,
      text,
      lines,
    })),
    clauses: describeClauses(document),
    targets: describeTargets(document),
    responsibilities: describeResponsibilities(document),
    furniture: document.furniture,
    notes: document.notes.map((note) => ({
      ...note,
      clause: note.clause === null ? null : `${policy}#${note.clause}`,
    })),
    diagnostics: document.diagnostics,
  };
}

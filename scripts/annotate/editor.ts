import type { Clause, Mark, Note, Paragraph, Part, Target } from '../../src/model/document.ts';
import { displayOf } from '../../src/model/target.ts';
import { linesOf, slice, type Text } from '../lines/text.ts';
import { Unconvertible } from '../unconvertible.ts';
import { mergeMarks } from './marks.ts';
import { anchorOf } from './paragraphTargets.ts';

/**
 * The editor's hand. Reads what the rules found and the entries of notes.yaml; writes it confirmed, corrected, added to
 * and rejected. Every entry is anchored to a clause and a quote; white space in a quote counts for nothing.
 * @throws Unconvertible where an anchor no longer matches, or where a confirmed target no longer reads as it did.
 */

interface Placed {
  /** Where the entry stands. */
  readonly place: { readonly line: number; readonly column: number; readonly file: string };
}
interface Anchored extends Placed {
  readonly clause: string;
  readonly quote: string;
}
type Settable = Omit<Target, 'id' | 'lines' | 'status'>;
type Set = { readonly [Field in keyof Settable]?: Settable[Field] | undefined };

export interface EditorNotes {
  /** Read against the text and found right: `reads` is the line that `summaryOf` gives. */
  readonly confirm: readonly (Anchored & { readonly reads: string })[];
  readonly correct: readonly (Anchored & { readonly set: Set; readonly why: string })[];
  readonly add: readonly (Anchored & { readonly set: Set; readonly why: string })[];
  readonly reject: readonly (Anchored & { readonly why: string })[];
  readonly clauses: readonly (Placed & {
    readonly clause: string;
    readonly themes?: readonly string[] | undefined;
    readonly part?: Part | undefined;
    readonly why: string;
  })[];
  readonly notes: readonly (Anchored & { readonly text: string })[];
}

/** What a confirmation vouches for, in one line. */
export function summaryOf(target: Target): string {
  const { kind, role, deadline, indicator, hedge } = target;
  return [displayOf(target), deadline ?? '无期限', kind, role === 'threshold' ? '门槛' : null, hedge, indicator]
    .filter((part) => part !== null)
    .join('；');
}

const plain = (text: string): string => text.replace(/\s+/gu, '');

type Source = Paragraph & { readonly source: Text };
type TargetMark = Extract<Mark, { type: 'target' }>;

/** An entry that says what the rules say by themselves. */
export interface Removable {
  readonly place: Placed['place'];
  readonly reason: string;
}

export interface Edited<P> {
  readonly paragraphs: P[];
  readonly clauses: Clause[];
  readonly notes: Note[];
  readonly removable: Removable[];
}

function fail(entry: Placed, found: string, expected: string): never {
  throw new Unconvertible(found, expected, '改正或删去这一条', entry.place, entry.place.file);
}

/** The stretch of a paragraph of the clause that the quote is. */
function findQuote<P extends Source>(
  paragraphs: readonly P[],
  entry: Anchored,
): { index: number; start: number; end: number } {
  const wanted = plain(entry.quote);
  for (const [index, { clause, text }] of paragraphs.entries()) {
    if (clause !== entry.clause) continue;
    const at: number[] = [];
    let value = '';
    for (let position = 0; position < text.length; position += 1) {
      if (/\s/u.test(text[position]!)) continue;
      value += text[position];
      at.push(position);
    }
    const start = value.indexOf(wanted);
    if (start !== -1) return { index, start: at[start]!, end: at[start + wanted.length - 1]! + 1 };
  }
  return fail(entry, `条款 ${entry.clause} 里没有“${entry.quote}”`, '该条款原文中的一段');
}

function findTarget<P extends Source>(
  paragraphs: readonly P[],
  entry: Anchored,
): { index: number; mark: TargetMark } | null {
  const wanted = plain(entry.quote);
  for (const [index, { clause, text, marks }] of paragraphs.entries()) {
    if (clause !== entry.clause) continue;
    const mark = marks.find((other) => other.type === 'target' && plain(text.slice(other.start, other.end)) === wanted);
    if (mark?.type === 'target') return { index, mark };
  }
  return null;
}

/** Without fields that are not set. */
const given = (set: Set): Partial<Settable> =>
  Object.fromEntries(Object.entries(set).filter(([, value]) => value !== undefined)) as Partial<Settable>;

const isSame = (target: Target, set: Set): boolean =>
  Object.entries(set).every(([name, value]) => JSON.stringify(target[name as keyof Target]) === JSON.stringify(value));

const EMPTY: Omit<Target, 'id' | 'lines' | 'kind' | 'rawValue' | 'label' | 'comparator' | 'value' | 'unit'> = {
  indicator: null,
  valueMax: null,
  deadline: null,
  deadlineBasis: null,
  rawDeadline: null,
  full: false,
  qualitative: false,
  role: 'target',
  qualifies: null,
  hedge: null,
  scope: null,
  status: 'reviewed',
};

export function applyNotes<P extends Source>(
  clauses: readonly Clause[],
  source: readonly P[],
  notes: EditorNotes,
): Edited<P> {
  const paragraphs = [...source];
  const removable: Removable[] = [];
  const replace = (index: number, change: (marks: readonly Mark[]) => Mark[]): void => {
    paragraphs[index] = { ...paragraphs[index]!, marks: change(paragraphs[index]!.marks) };
  };
  const set = (index: number, mark: TargetMark, target: Target): void =>
    replace(index, (marks) => marks.map((other) => (other === mark ? { ...mark, target } : other)));
  const idOf = (entry: Anchored, quote: string): string =>
    findTarget(paragraphs, { ...entry, quote })?.mark.target.id ??
    fail(entry, `条款 ${entry.clause} 里没有目标“${quote}”`, '被限定的目标的引文');
  const resolve = (entry: Anchored & { readonly set: Set }): Partial<Settable> =>
    given(entry.set.qualifies ? { ...entry.set, qualifies: idOf(entry, entry.set.qualifies) } : entry.set);

  for (const entry of notes.reject) {
    findQuote(paragraphs, entry);
    const found = findTarget(paragraphs, entry);
    if (found)
      replace(found.index, (marks) =>
        marks.filter(
          (mark) => mark !== found.mark && !(mark.type === 'target' && mark.target.qualifies === found.mark.target.id),
        ),
      );
    else removable.push({ place: entry.place, reason: `规则已不把“${entry.quote}”当作目标` });
  }
  for (const entry of notes.correct) {
    const found =
      findTarget(paragraphs, entry) ??
      fail(entry, `条款 ${entry.clause} 里没有目标“${entry.quote}”`, '规则找到的某个目标的引文');
    const fields = resolve(entry);
    if (isSame(found.mark.target, fields))
      removable.push({ place: entry.place, reason: `规则已读出“${entry.quote}”的这些字段` });
    set(found.index, found.mark, { ...found.mark.target, ...fields, status: 'reviewed' });
  }
  for (const entry of notes.add) {
    const { index, start, end } = findQuote(paragraphs, entry);
    const found = findTarget(paragraphs, entry);
    const fields = resolve(entry);
    if (found) {
      if (!isSame(found.mark.target, fields)) fail(entry, `规则已找到“${entry.quote}”，读法不同`, '用 correct 改正它');
      removable.push({ place: entry.place, reason: `规则已找到“${entry.quote}”` });
      continue;
    }
    const { label = '', comparator = null, value = null, unit = null, rawValue = '', kind = 'measure' } = fields;
    const id = anchorOf(entry.clause, plain(entry.quote), 1);
    const lines = linesOf(slice(paragraphs[index]!.source, start, end));
    const mark: TargetMark = {
      type: 'target',
      target: { ...EMPTY, ...fields, id, label, comparator, value, unit, rawValue, kind, lines },
      start,
      end,
    };
    const before = paragraphs[index]!.marks.length;
    replace(index, (marks) => mergeMarks(marks, [mark]));
    if (paragraphs[index]!.marks.length === before)
      fail(entry, `“${entry.quote}”与另一处标注交叉`, '与其他引文相套或不相交的一段');
  }
  for (const entry of notes.confirm) {
    const found =
      findTarget(paragraphs, entry) ??
      fail(entry, `条款 ${entry.clause} 里没有目标“${entry.quote}”`, '规则找到的某个目标的引文');
    const reads = summaryOf(found.mark.target);
    if (plain(reads) !== plain(entry.reads))
      fail(entry, `“${entry.quote}”现在读作 ${reads}`, `核对过的 ${entry.reads}`);
    set(found.index, found.mark, { ...found.mark.target, status: 'reviewed' });
  }
  const edited = clauses.map((clause): Clause => {
    const entry = notes.clauses.find((other) => other.clause === clause.number);
    if (!entry) return clause;
    const themes = entry.themes ?? clause.themes;
    const part = entry.part ?? clause.part;
    if (JSON.stringify([themes, part]) === JSON.stringify([clause.themes, clause.part]))
      removable.push({ place: entry.place, reason: `规则对条款 ${clause.number} 的归类相同` });
    return { ...clause, themes, part, partBasis: part === clause.part ? clause.partBasis : 'editorial' };
  });
  for (const entry of notes.clauses)
    if (!clauses.some(({ number }) => number === entry.clause))
      fail(entry, `没有条款 ${entry.clause}`, '本文件的条款编号');
  const texts = notes.notes.map((entry): Note => {
    const { index, start, end } = findQuote(paragraphs, entry);
    return {
      rule: 'editor',
      clause: entry.clause,
      text: entry.text,
      lines: linesOf(slice(paragraphs[index]!.source, start, end)),
    };
  });
  return { paragraphs, clauses: edited, notes: texts, removable };
}

import { describeResponsibilities, type ResponsibilityRecord } from '../../model/describe.ts';
import type {
  Clause,
  Lines,
  Note,
  Paragraph,
  ParagraphKind,
  PolicyDocument,
  Role,
  Target,
} from '../../model/document.ts';
import { byYear, groupTargets, type TargetGroup } from '../compare/targets.ts';

/** Names under one heading in the margin. */
interface MarginUnits {
  readonly role: Role;
  readonly names: readonly string[];
}

export interface Margin {
  /** Marked in this paragraph. */
  readonly targets: readonly TargetGroup[];
  /** Printed beside this paragraph. */
  readonly units: readonly MarginUnits[];
  /** Given by a carry-over rule, with the clause that prints it. */
  readonly inherited: { readonly names: readonly string[]; readonly from: string } | null;
  readonly notes: readonly Note[];
}

/** What stands in one row of the page: a paragraph; the rows of a table, the lines of a title or of the 版记 together. */
export interface Block {
  readonly kind: ParagraphKind;
  readonly paragraphs: readonly [Paragraph, ...Paragraph[]];
  readonly lines: Lines;
  readonly margin: Margin;
}

/** The blocks of one clause; of no clause where the document's head or foot stands. */
export interface Section {
  readonly clause: Clause | null;
  readonly blocks: readonly Block[];
}

type Draft = { clause: Clause | null; paragraphs: Paragraph[] };

/** Clauses in their order, those without a paragraph too, and the stretches between them that belong to none. */
function groupByClause(document: PolicyDocument): Draft[] {
  const sections: Draft[] = [];
  const clauses = new Map(document.clauses.map((clause, place) => [clause.number, place]));
  let next = 0;
  for (const paragraph of document.paragraphs) {
    const place = paragraph.clause === null ? undefined : clauses.get(paragraph.clause);
    for (; place !== undefined && next <= place; next += 1) {
      sections.push({ clause: document.clauses[next]!, paragraphs: [] });
    }
    const last = sections.at(-1);
    if (last && (last.clause?.number ?? null) === paragraph.clause) last.paragraphs.push(paragraph);
    else sections.push({ clause: null, paragraphs: [paragraph] });
  }
  for (const clause of document.clauses.slice(next)) sections.push({ clause, paragraphs: [] });
  return sections;
}

/** Kinds of which neighbours belong together. */
const JOINED: ReadonlySet<ParagraphKind> = new Set(['table', 'title', 'cc', 'imprint']);

function groupRows(paragraphs: readonly Paragraph[]): [Paragraph, ...Paragraph[]][] {
  const blocks: [Paragraph, ...Paragraph[]][] = [];
  for (const paragraph of paragraphs) {
    const last = blocks.at(-1);
    if (last && JOINED.has(paragraph.kind) && last[0].kind === paragraph.kind) last.push(paragraph);
    else blocks.push([paragraph]);
  }
  return blocks;
}

const hull = (paragraphs: readonly Paragraph[]): Lines => [
  Math.min(...paragraphs.map(({ lines }) => lines[0])),
  Math.max(...paragraphs.map(({ lines }) => lines[1])),
];

const nameOf = ({ agency, remark }: ResponsibilityRecord): string =>
  remark === null ? agency : `${agency}（${remark}）`;

function byRole(rows: readonly ResponsibilityRecord[]): readonly MarginUnits[] {
  return [...Map.groupBy(rows, ({ role }) => role)].map(([role, units]) => ({ role, names: units.map(nameOf) }));
}

const targetsOf = ({ marks }: Paragraph): readonly Target[] =>
  marks.flatMap((mark) => (mark.type === 'target' ? [mark.target] : []));

/** The block where a note belongs: one that holds its lines, in its clause if it names one, else the clause's first. */
function placeNote(note: Note, sections: readonly Section[]): Block | undefined {
  const near = sections.filter(({ clause }) => note.clause === null || clause?.number === note.clause);
  const blocks = near.flatMap((section) => section.blocks);
  const holds = ({ lines }: Block): boolean => lines[0] <= note.lines[1] && lines[1] >= note.lines[0];
  return blocks.find(holds) ?? (note.clause === null ? undefined : blocks[0]);
}

/**
 * Reads a document; writes what the reading page draws, in document order.
 * Guarantees: every paragraph once; every target once, beside its paragraph; every unit of `describeResponsibilities` once; every textual note at most once.
 */
export function layOut(document: PolicyDocument): readonly Section[] {
  const rows = Map.groupBy(describeResponsibilities(document), ({ clause }) => clause);
  const sections = groupByClause(document).map(({ clause, paragraphs }): Section => {
    const own = clause === null ? [] : (rows.get(`${document.policy.id}#${clause.number}`) ?? []);
    const printed = own.filter(({ inherited }) => !inherited);
    const carried = own.filter(({ inherited }) => inherited);
    let taken = 0;
    const groups = groupRows(paragraphs);
    const last = groups.findLastIndex((group) => group.some(({ marks }) => marks.some(({ type }) => type === 'list')));
    const blocks = groups.map((group, place): Block => {
      const units = group.flatMap(({ marks }) => marks.filter((mark) => mark.type === 'unit' && !mark.carry)).length;
      const here = printed.slice(taken, taken + units);
      taken += units;
      const inherited =
        carried.length > 0 && clause?.inherits && place === Math.max(last, 0)
          ? { names: carried.map(nameOf), from: clause.inherits }
          : null;
      const [{ kind }] = group;
      const found = group.flatMap(targetsOf);
      const targets = groupTargets(kind === 'table' ? byYear(found) : found);
      const margin = { targets, units: byRole(here), inherited, notes: [] };
      return { kind, paragraphs: group, lines: hull(group), margin };
    });
    return { clause, blocks };
  });
  const notes = Map.groupBy(document.notes, (note) => placeNote(note, sections));
  return sections.map(({ clause, blocks }) => ({
    clause,
    blocks: blocks.map((block) => ({ ...block, margin: { ...block.margin, notes: notes.get(block) ?? [] } })),
  }));
}

import { readFile } from 'node:fs/promises';
import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { Part, Target } from '../src/model/document.ts';
import type { EditorNotes } from './annotate/editor.ts';
import { Unconvertible } from './diagnostics/report.ts';

/** notes.yaml: the editor's hand. docs/notes.md shows each kind of entry. */

const anchor = { clause: z.string().min(1), quote: z.string().min(1) };
const why = z.string().min(1);
/** Fields that a person may set. An id and lines follow from the quote. */
const Fields = Target.omit({ id: true, lines: true, status: true, qualifies: true }).extend({
  /** Quote of the target that a threshold qualifies, in the same clause. */
  qualifies: z.string().min(1).nullable(),
});

const Notes = z.strictObject({
  confirm: z.array(z.strictObject({ ...anchor, reads: z.string().min(1) })).default([]),
  correct: z.array(z.strictObject({ ...anchor, set: Fields.partial().strict(), why })).default([]),
  add: z
    .array(
      z.strictObject({
        ...anchor,
        set: Fields.partial({
          indicator: true,
          valueMax: true,
          deadline: true,
          deadlineBasis: true,
          rawDeadline: true,
          full: true,
          qualitative: true,
          role: true,
          qualifies: true,
          hedge: true,
          scope: true,
        }).strict(),
        why,
      }),
    )
    .default([]),
  reject: z.array(z.strictObject({ ...anchor, why })).default([]),
  clauses: z
    .array(
      z.strictObject({
        clause: z.string().min(1),
        themes: z.array(z.string().min(1)).optional(),
        part: Part.optional(),
        why,
      }),
    )
    .default([]),
  notes: z.array(z.strictObject({ ...anchor, text: z.string().min(1) })).default([]),
});

/** Entries with the offset of each in the file, so that a fault can name its place. */
export async function readNotes(path: string): Promise<EditorNotes> {
  const text = await readFile(path, 'utf8');
  const lines = new LineCounter();
  const yaml = parseDocument(text, { lineCounter: lines });
  const fail = (found: string, expected: string, offset = 0): never => {
    const { line, col } = lines.linePos(offset);
    throw new Unconvertible(
      found,
      expected,
      '改正 notes.yaml',
      { line: Math.max(1, line), column: Math.max(1, col) },
      path,
    );
  };
  const broken = yaml.errors[0];
  if (broken) return fail(broken.message.split('\n')[0] ?? 'YAML 写法有误', '合法的 YAML', broken.pos[0]);
  const result = Notes.safeParse(yaml.toJS() ?? {});
  const offsetOf = (keys: readonly PropertyKey[]): number | undefined => {
    // A field that is missing has no place: the nearest node that holds it has.
    for (let length = keys.length; length > 0; length -= 1) {
      const node = yaml.getIn(keys.slice(0, length) as (string | number)[], true) as
        | { range?: [number, number, number] }
        | undefined;
      if (node?.range) return node.range[0];
    }
    return undefined;
  };
  if (!result.success) {
    const issue = result.error.issues[0]!;
    return fail(
      `${issue.path.join('.') || 'notes.yaml'}：${issue.message}`,
      'docs/notes.md 所列的写法',
      offsetOf(issue.path),
    );
  }
  const place = (section: string, index: number): { line: number; column: number; file: string } => {
    const { line, col } = lines.linePos(offsetOf([section, index]) ?? 0);
    return { line, column: col, file: path };
  };
  const placed = <T>(section: string, entries: readonly T[]) =>
    entries.map((entry, index) => ({ ...entry, place: place(section, index) }));
  const { confirm, correct, add, reject, clauses, notes } = result.data;
  return {
    confirm: placed('confirm', confirm),
    correct: placed('correct', correct),
    add: placed('add', add),
    reject: placed('reject', reject),
    clauses: placed('clauses', clauses),
    notes: placed('notes', notes),
  };
}

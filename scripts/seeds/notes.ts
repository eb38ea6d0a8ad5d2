import { z } from 'zod';
import { Part, Target } from '../../src/model/document.ts';
import type { EditorNotes } from '../annotate/editor.ts';
import { readYaml } from './yamlFile.ts';

/** notes.yaml: the editor's hand. docs/notes.md shows each kind of entry. */

const anchor = {
  clause: z.string().min(1).describe('条款编号，加引号，如 "1.10"'),
  quote: z.string().min(1).describe('该条款原文中的一段'),
};
const why = z.string().min(1).describe('一句理由');
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

/** Entries with the place of each, so that a fault can name it. */
export function readNotes(path: string): EditorNotes {
  const { data, placeOf } = readYaml(path, 'notes.yaml（写法见 docs/notes.md）', Notes);
  const placed = <T>(section: string, entries: readonly T[]) =>
    entries.map((entry, index) => ({ ...entry, place: { ...placeOf([section, index]), file: path } }));
  const { confirm, correct, add, reject, clauses, notes } = data;
  return {
    confirm: placed('confirm', confirm),
    correct: placed('correct', correct),
    add: placed('add', add),
    reject: placed('reject', reject),
    clauses: placed('clauses', clauses),
    notes: placed('notes', notes),
  };
}

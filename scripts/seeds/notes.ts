import { z } from 'zod';
import { Part, Target } from '../../src/model/document.ts';
import type { Vocabulary } from '../../src/model/vocabulary.ts';
import type { EditorNotes } from '../annotate/editor.ts';
import { throwAll, type Unconvertible } from '../unconvertible.ts';
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

/** So many ids can be read in one line; of a longer list those are named that have a word of the one that was written. */
const SHOWN_IDS = 30;

function expectedOf(written: string, file: string, ids: readonly string[]): string {
  const words = written.split('-');
  const close = ids.length <= SHOWN_IDS ? ids : ids.filter((id) => id.split('-').some((word) => words.includes(word)));
  return `${file} 里的 id${close.length > 0 ? `（${ids.length > SHOWN_IDS ? '相近的有 ' : ''}${close.join('、')}）` : ''}`;
}

/**
 * Entries with the place of each, so that a fault can name it.
 * @throws Unconvertible for a file that is not of the form, and for a theme or an indicator that the vocabulary lacks.
 */
export function readNotes(path: string, vocabulary: Pick<Vocabulary, 'themes' | 'indicators'>): EditorNotes {
  const { data, placeOf, fault } = readYaml(path, 'notes.yaml（写法见 docs/notes.md）', Notes);
  const faults: Unconvertible[] = [];
  const check = (keys: readonly PropertyKey[], name: string, id: string, list: 'themes' | 'indicators'): void => {
    const ids = vocabulary[list].map((entry) => entry.id);
    if (ids.includes(id)) return;
    const file = `content/vocabulary/${list}.yaml`;
    faults.push(
      fault(keys, `没有${name} ${id}`, expectedOf(id, file, ids), `改成词表里的 id；确是新的${name}，先加进 ${file}`),
    );
  };
  for (const section of ['correct', 'add'] as const)
    for (const [index, { set }] of data[section].entries())
      if (set.indicator) check([section, index, 'set', 'indicator'], '指标', set.indicator, 'indicators');
  for (const [index, { themes = [] }] of data.clauses.entries())
    for (const [at, theme] of themes.entries()) check(['clauses', index, 'themes', at], '主题', theme, 'themes');
  throwAll(faults);
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

import type { Clause, Mark, Paragraph } from '../../src/model/document.ts';
import type { Report } from '../diagnostics/report.ts';
import { linesOf, type Text } from '../lines/text.ts';
import type { Item } from './items.ts';

/**
 * The clauses and paragraphs of a document as they are found.
 * Guarantees: numbers of clauses and paragraphs are unique in the document and follow from the labels, so that they survive
 * a new conversion.
 */

/** A clause before its purpose, its themes and its carry-over rule are known. */
export type Unit = Pick<Clause, 'number' | 'level' | 'label'>;

/** A paragraph with the place it came from. */
export interface PlacedParagraph extends Paragraph {
  readonly source: Text;
}

export interface Outline {
  readonly units: readonly Unit[];
  readonly paragraphs: readonly PlacedParagraph[];
}

/** An outline that is being written. */
export interface Draft extends Outline {
  /** Adds a clause as it is numbered. */
  add(unit: Unit): void;
  /**
   * Adds a clause, with -2, -3 … behind a number that the document repeats.
   * @param item what opens it, where its label is to be reported as a repetition
   */
  open(unit: Unit, item?: Item): Unit;
  /** Adds a paragraph of a clause, or one that stands before or behind the text; its id is made of either. */
  place(item: Pick<Item, 'kind' | 'text'>, clause: string, marks?: readonly Mark[]): void;
  placeBeside(item: Pick<Item, 'kind' | 'text'>, side: 'front' | 'back'): void;
}

export function createDraft(report: Report): Draft {
  const units: Unit[] = [];
  const paragraphs: PlacedParagraph[] = [];
  /** By number, how often it was asked for; by owner, how many paragraphs it has. */
  const used = new Map<string, number>();
  const counts = new Map<string, number>();
  const unique = (number: string): string => {
    const times = (used.get(number) ?? 0) + 1;
    used.set(number, times);
    return times === 1 ? number : unique(`${number}-${times}`);
  };
  const put = (
    { kind, text }: Pick<Item, 'kind' | 'text'>,
    clause: string | null,
    owner: string,
    marks: readonly Mark[],
  ): void => {
    const count = (counts.get(owner) ?? 0) + 1;
    counts.set(owner, count);
    const id = `${owner}.p${count}`;
    paragraphs.push({ id, clause, kind, text: text.value, lines: linesOf(text), marks, source: text });
  };
  return {
    units,
    paragraphs,
    add: (unit) => units.push(unit),
    open: (unit, item) => {
      const number = unique(unit.number);
      const own = { ...unit, number };
      units.push(own);
      if (number !== unit.number && item?.label)
        report.add('numbering-repeat', item.text, `编号 ${item.label.label} 在同一层再次出现`, '同一层的编号各不相同');
      return own;
    },
    place: (item, clause, marks = []) => put(item, clause, clause, marks),
    placeBeside: (item, side) => put(item, null, side, []),
  };
}

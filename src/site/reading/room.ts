import type { Target } from '../../model/document.ts';
import { displayParts } from '../../model/target.ts';
import type { TargetGroup } from '../compare/targets.ts';
import type { Block } from './reading.ts';

/**
 * Reads a block with its notes; writes which of them have room beside its text, so that no hole opens below the text.
 * Guarantees: an estimate from the counts of characters alone, in pixels of the plain size; larger type makes text and
 * notes grow alike.
 */
interface Room {
  /** More figures than the text is high: all notes go below it, folded save the figures; or only in narrower windows. */
  readonly below: 'always' | 'narrow' | null;
  /** How many of the notes of units, in their order, may stand open beside the text. */
  readonly open: number;
}

/** Characters in a line and the height of a line: src/styles/reading.css. */
const TEXT = { characters: 38, line: 32, indent: 2 };
const ROW_OF_TABLE = 36;
/** Of the margin as it is in most windows, and as it is in narrower ones. */
const WIDE = { characters: 21, columns: 2 };
const NARROW = { characters: 15, columns: 1 };
type Margin = typeof WIDE;
const LABEL_LINE = 19;
const FIGURE = 34;
const SMALL_LINE = 18;
const NOTE = 27;
const NOTE_LINE = 21;
/** The raw lines stand above the notes. */
const ABOVE = 27;
/** A hole as high as a line and a half is none. */
const SPARE = 48;

/** In characters as wide as they are high. */
const widthOf = (text: string): number =>
  Array.from(text).reduce((sum, character) => sum + (/[\u0020-\u02ff]/u.test(character) ? 0.55 : 1), 0);
const linesOf = (text: string, characters: number): number => Math.max(1, Math.ceil(widthOf(text) / characters));

function textHeight({ kind, paragraphs }: Block): number {
  if (kind === 'table') return paragraphs.length * ROW_OF_TABLE;
  const lines = paragraphs.map(({ text }) => Math.ceil((widthOf(text) + TEXT.indent) / TEXT.characters));
  return lines.reduce((sum, count) => sum + count, 0) * TEXT.line;
}

const figureText = (target: Target): string => Object.values(displayParts(target)).join('');

function groupHeight({ items }: TargetGroup, { characters, columns }: Margin, isOnly: boolean): number {
  const across = items.length > 2 || (items.length === 1 && !isOnly) ? columns : 1;
  const width = Math.floor(characters / across);
  const heights = items.map(
    ({ target, conditions }) =>
      FIGURE +
      linesOf(target.label, width) * LABEL_LINE +
      conditions.reduce((sum, one) => sum + linesOf(figureText(one) + one.label, width) * SMALL_LINE, 0),
  );
  // Side by side the higher one counts; a group that stands beside another takes half of the room.
  const rows = heights
    .filter((_, place) => place % across === 0)
    .map((height, row) => Math.max(height, ...heights.slice(row * across, (row + 1) * across)));
  return rows.reduce((sum, height) => sum + height, SMALL_LINE + LABEL_LINE / 2) / (items.length === 1 ? across : 1);
}

const figuresHeight = (groups: readonly TargetGroup[], margin: Margin): number =>
  groups.reduce((sum, group) => sum + groupHeight(group, margin, groups.length === 1), 0);

export function roomBeside(block: Block): Room {
  const { targets, units, inherited, notes } = block.margin;
  const lists = [...units.map(({ names }) => names), ...(inherited ? [inherited.names] : [])];
  const remarks = notes.reduce((sum, { text }) => sum + linesOf(text, WIDE.characters) * NOTE_LINE, 0);
  const folded = (lists.length + notes.length) * NOTE + remarks;
  const room = textHeight(block) + SPARE - ABOVE - folded;
  let left = room - figuresHeight(targets, WIDE);
  if (targets.length > 0 && left < 0) return { below: 'always', open: 0 };
  const open = lists.findIndex((names) => {
    left -= linesOf(names.join('、'), WIDE.characters - 2) * NOTE_LINE;
    return left < 0;
  });
  const below = targets.length > 0 && figuresHeight(targets, NARROW) > room ? 'narrow' : null;
  return { below, open: open === -1 ? lists.length : open };
}

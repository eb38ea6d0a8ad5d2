import {
  ANNEX_MARK,
  ANNEX_WITH_TITLE,
  anyOf,
  CONTACT,
  DATE_ONLY,
  DOCUMENT_NUMBER,
  isContentsLine,
  isField,
  isImprint,
  MASTHEAD,
  NUMBER_ROW,
  OPENNESS,
  PROMULGATION,
  PUBLICITY,
  REGISTRATION_NUMBER,
  SIGNED,
  STATUS,
  TITLE_END,
} from '../lines/forms.ts';
import { type Label, readLabel } from '../lines/labels.ts';
import type { Line } from '../lines/splitLines.ts';
import type { Text } from '../lines/text.ts';
import { indentOf, joinCells, rowOf, squeeze, widthOf } from './layout.ts';

/** Reads a line; says what it shows by itself: its width, its label, how it ends, and whether it is joined to others at all. */

/** How a line ends. */
type Ending = 'stop' | 'comma' | 'colon' | 'none';

export interface Seen {
  readonly line: Line;
  readonly text: Text;
  readonly value: string;
  readonly width: number;
  readonly indent: number;
  readonly label: Label | null;
  readonly ending: Ending;
  readonly isRow: boolean;
  /** A part of a 公文 that is never joined to its neighbours. */
  readonly standsAlone: boolean;
  /** Spread out by white space between its characters, so that its width says nothing: it filled its line. */
  readonly isStretched: boolean;
  /** White space behind the last character: what some exports leave where a paragraph ends. */
  readonly hasTail: boolean;
  readonly isField: boolean;
}

const STANDS_ALONE = anyOf([
  REGISTRATION_NUMBER,
  STATUS,
  DATE_ONLY,
  PUBLICITY,
  CONTACT,
  OPENNESS,
  ANNEX_MARK,
  ANNEX_WITH_TITLE,
  PROMULGATION,
]);

/** Parts that are known by how they end: 号, 文件, 人民政府令, 日. */
const ENDS_ALONE = anyOf([DOCUMENT_NUMBER, MASTHEAD, SIGNED]);

export const standsAlone = (value: string): boolean =>
  STANDS_ALONE.test(value) ||
  (/[号件令日0-9]$/u.test(value.slice(-1)) && ENDS_ALONE.test(value)) ||
  // 文号：某政办〔2025〕1号 | 有效性：有效
  (NUMBER_ROW.test(value) && DOCUMENT_NUMBER.test(value)) ||
  isContentsLine(value) ||
  isImprint(value);

function endingOf(value: string): Ending {
  // Most lines of a page are cut in the middle of a sentence.
  if (/\p{Script=Han}/u.test(value.slice(-1))) return 'none';
  // The mark of a footnote may stand behind the stop.
  if (/(?:[。！？!?]|\p{Script=Han}[.．])[”’」』）)》]*(?:[①-⑳]|[［[]\d{1,2}[］\]])?$/u.test(value)) return 'stop';
  if (/[；;]$/u.test(value)) return 'stop';
  if (/[，、,]$/u.test(value)) return 'comma';
  if (/[：:]$/u.test(value)) return 'colon';
  // A list of units closes its paragraph with a bracket and no stop.
  if (
    /[）)〕\]］】]$/u.test(value) &&
    /[（(〔［[【][^（(〔［[【：:]*[：:]|(?:局|委|府|厅|办|院|会|心|司|队|关|位|门|责|头|合|工|同)[〉〕）)]*[）)〕\]］】]$/u.test(
      value,
    )
  )
    return 'stop';
  return 'none';
}

/** How the cells of a row are told apart: by wide gaps, by single spaces, each by a tab, or by strokes that were lifted out. */
export type RowForm = 'wide' | 'narrow' | 'tabs' | 'ruled';

const gapsIn = (value: string): number => value.match(/\s+/gu)?.length ?? 0;

/** `squeezed`: of a line that is no row. */
export function see(line: Line, row: RowForm | null, squeezed: Text | null): Seen {
  const isRow = row !== null;
  const text =
    row === null
      ? squeezed!
      : line.cells
        ? joinCells(line.cells.map(squeeze))
        : rowOf(line.text, row === 'ruled' ? 'wide' : row);
  const { value } = text;
  return {
    line,
    text,
    value,
    width: widthOf(value),
    indent: indentOf(line.text.value),
    label: isRow ? null : readLabel(value),
    ending: endingOf(value),
    isRow,
    standsAlone: standsAlone(value),
    isStretched: /\s/u.test(line.text.value) && gapsIn(line.text.value.trim()) - gapsIn(value) >= 5,
    hasTail: /\s$/u.test(line.text.value),
    isField: !isRow && isField(value),
  };
}

/** A label and a few words, no sentence. */
export const isHeadingLine = (line: Seen): boolean =>
  line.label !== null && line.width <= 80 && !/[。；]/u.test(line.value);

/** A line that is a caption by itself: a heading, a title, a signature. */
export const isCaption = (line: Seen): boolean =>
  // 《某市行动计划》已经⏎区政府同意: such a word waits for more.
  !/[。，；,;]|(?:已经|业经|已由)$/u.test(line.value) &&
  (line.width <= 56 || TITLE_END.test(line.value)) &&
  line.ending !== 'comma';

/** 目录, and right below it the first chapter, or the page that it stands on. */
const opensContents = (line: Seen, below: Seen | undefined): boolean =>
  line.value === '目录' &&
  below !== undefined &&
  (isContentsLine(below.value) || (below.label?.value === 1 && isHeadingLine(below)));

/** What a line shows together with the one below it. */
export function beside(line: Seen, below: Seen | undefined): Seen {
  if (opensContents(line, below)) return { ...line, standsAlone: true };
  const label = line.isRow || line.label ? line.label : readLabel(line.value, below?.value);
  return label === line.label ? line : { ...line, label };
}

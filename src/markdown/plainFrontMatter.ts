import { USUAL_TEXT } from './yamlText.ts';

/**
 * Reads front matter as the converter writes it; writes what it says.
 * Guarantees: the same as the library, which takes ten times as long; undefined for all else: texts of several lines,
 * texts in quotes with signs that mean something there, comments, faults.
 *
 * A field stands on a line of its own. Its value stands behind it, or on the lines below, two columns further in: fields,
 * or a list whose things are fields.
 */

type Fields = Record<string, unknown>;

/** Thrown where a line says more than this reader knows. */
const UNSURE = Symbol('unsure');

const LINE = /^( *)(- )?((?!(?:true|false|null)\b)[A-Za-z]\w*):(?: (.+))?$/iu;
const NUMBER = /^(?:0|-?[1-9]\d{0,14})$/u;
const NUMBERS = /^\[ (\d{1,15}(?:, \d{1,15})*) \]$/u;
/** 2.3.7: no number has two points. */
const CLAUSE = /^\d{1,3}(?:\.\d{1,3}){2,}$/u;
const QUOTED = /^(?:"([^"\\\p{C}]*)"|'([^'\p{C}]*)')$/u;
const WORDS: Readonly<Record<string, boolean | null>> = { null: null, true: true, false: false };

function meant(printed: string): unknown {
  if (USUAL_TEXT.test(printed) || CLAUSE.test(printed)) return printed;
  if (Object.hasOwn(WORDS, printed)) return WORDS[printed];
  if (NUMBER.test(printed)) return Number(printed);
  const [, double, single] = QUOTED.exec(printed) ?? [];
  const quoted = double ?? single;
  if (quoted !== undefined) return quoted;
  if (printed === '[]') return [];
  const numbers = NUMBERS.exec(printed)?.[1];
  if (numbers === undefined || /\b0\d/u.test(numbers)) throw UNSURE;
  return numbers.split(', ').map(Number);
}

class Reader {
  readonly #lines: readonly string[];
  #at = 0;

  constructor(text: string) {
    this.#lines = text.split('\n');
  }

  /** The next line that begins at this column, a list's dash being at the column before. */
  #line(column: number): RegExpExecArray | null {
    const printed = this.#lines[this.#at];
    if (printed === undefined) return null;
    const line = LINE.exec(printed);
    if (line === null) throw UNSURE;
    return line[1]!.length + (line[2] ?? '').length === column ? line : null;
  }

  /** Fields below each other; a dash stands before the first of them in a list. */
  #fields(column: number, isItem: boolean): Fields {
    const fields: Fields = {};
    for (let first = true; ; first = false) {
      const line = this.#line(column);
      if (line === null || (line[2] !== undefined) !== (first && isItem)) return fields;
      const [, , , key = '', printed] = line;
      if (Object.hasOwn(fields, key) || key === '__proto__') throw UNSURE;
      this.#at += 1;
      fields[key] = printed === undefined ? this.#below(column) : meant(printed);
    }
  }

  /** What stands below a field at this column. */
  #below(column: number): unknown {
    const printed = this.#lines[this.#at] ?? '';
    if (!printed.startsWith(`${' '.repeat(column + 2)}- `)) {
      const fields = this.#fields(column + 2, false);
      if (Object.keys(fields).length === 0) throw UNSURE;
      return fields;
    }
    const items: Fields[] = [];
    for (;;) {
      const item = this.#fields(column + 4, true);
      if (Object.keys(item).length === 0) return items;
      items.push(item);
    }
  }

  read(): Fields {
    const fields = this.#fields(0, false);
    if (this.#at < this.#lines.length) throw UNSURE;
    return fields;
  }
}

export function readPlainFrontMatter(text: string): Fields | undefined {
  try {
    return new Reader(text).read();
  } catch (error) {
    if (error === UNSURE) return undefined;
    throw error;
  }
}

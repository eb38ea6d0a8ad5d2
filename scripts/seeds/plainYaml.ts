import { USUAL_TEXT } from '../../src/markdown/yamlText.ts';

/**
 * Reads YAML as nearly all seed.yaml are written; writes what it says and where each value stands.
 * Guarantees: the same as the library, which takes twenty times as long; null for all else: lists, numbers, marks that
 * mean something, comments behind a value, faults.
 *
 * A field stands on a line of its own. Its value is a text or null, or holds such fields: two columns further in on the
 * lines below, or in braces behind it.
 */

interface Place {
  readonly line: number;
  readonly column: number;
}

interface PlainYaml {
  readonly content: Readonly<Record<string, unknown>>;
  /** By the keys, a dot between them. */
  readonly places: ReadonlyMap<string, Place>;
}

const NOTHING = /^(?:#.*)?$/u;
/** A key that YAML takes for a word of its own is not text. */
const FIELD = /^( {2})?((?!(?:true|false|null)\b)[A-Za-z]\w*):(?: (.+))?$/iu;
const IN_BRACES = /^\{ ([^{}]+) \}$/u;
const PAIR = /^((?!(?:true|false|null)\b)[A-Za-z]\w*): ([^:?]+)$/iu;
const DATE = /^\d{4}-\d{2}-\d{2}$/u;

/** Undefined for what may be neither a text nor null. */
function scalarOf(text: string): string | null | undefined {
  if (text === 'null') return null;
  return USUAL_TEXT.test(text) || DATE.test(text) ? text : undefined;
}

export function readPlainYaml(text: string): PlainYaml | null {
  const content: Record<string, unknown> = {};
  const places = new Map<string, Place>();
  /** The field whose value holds the lines at hand. */
  let holder = '';
  let held: Record<string, unknown> | null = null;
  /** False where only the library knows, also which of two values counts. */
  const add = (owner: string, fields: Record<string, unknown>, key: string, printed: string, place: Place): boolean => {
    const value = scalarOf(printed);
    const path = owner === '' ? key : `${owner}.${key}`;
    if (value === undefined || places.has(path)) return false;
    places.set(path, place);
    fields[key] = value;
    return true;
  };
  for (const [index, printed] of text.split('\n').entries()) {
    if (NOTHING.test(printed)) continue;
    const [field, indent, key = '', value] = FIELD.exec(printed) ?? [];
    if (field === undefined) return null;
    const line = index + 1;
    const column = printed.length - (value ?? '').length + 1;
    if (indent !== undefined) {
      if (held === null || value === undefined) return null;
      if (!places.has(holder)) places.set(holder, { line, column: 3 });
      if (!add(holder, held, key, value, { line, column })) return null;
      continue;
    }
    // A field that should hold others and does not is null to YAML.
    if (held !== null && !places.has(holder)) return null;
    held = null;
    const braces = IN_BRACES.exec(value ?? '');
    if (value !== undefined && braces === null) {
      if (!add('', content, key, value, { line, column })) return null;
      continue;
    }
    if (places.has(key)) return null;
    const own: Record<string, unknown> = {};
    content[key] = own;
    if (braces === null) {
      [holder, held] = [key, own];
      continue;
    }
    places.set(key, { line, column });
    let from = column + 2;
    for (const pair of braces[1]!.split(', ')) {
      const [, inner = '', innerValue = ''] = PAIR.exec(pair) ?? [];
      const place = { line, column: from + inner.length + 2 };
      if (inner === '' || innerValue.includes(',') || !add(key, own, inner, innerValue, place)) return null;
      from += pair.length + 2;
    }
  }
  if (held !== null && !places.has(holder)) return null;
  return places.size === 0 ? null : { content, places };
}

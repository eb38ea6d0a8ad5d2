import { Scalar, visit, Document as YamlDocument } from 'yaml';
import { USUAL_TEXT } from '../../src/markdown/yamlText.ts';

/**
 * Reads plain data; writes it as YAML. Dates are quoted, so that every YAML reader takes them for the strings that they
 * are; lists of numbers stand in a line.
 * Guarantees: the same bytes as the library's. An entry in which every text can only be read as the text that it is,
 * nearly all there are, is written down as it stands; the library spells the others.
 */

interface Fields {
  readonly [key: string]: Data;
}
type Data = string | number | boolean | null | readonly Data[] | Fields;

const DATE = /^\d{4}-\d{2}-\d{2}$/u;
/** - 3 -: YAML takes the dash for that of a list, unless it stands in quotes. */
const DASHED = /^- [\p{Script=Han}A-Za-z0-9 -]*$/u;
const isQuoted = (text: string): boolean => DATE.test(text) || DASHED.test(text);
const isFields = (value: Data): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length > 0;
const isNumbers = (list: readonly Data[]): boolean => list.every((item) => typeof item === 'number');

function isUsual(value: Data): boolean {
  if (typeof value === 'string') return isQuoted(value) || USUAL_TEXT.test(value);
  if (typeof value !== 'object' || value === null) return true;
  if (Array.isArray(value)) return isNumbers(value) || value.every((item) => isFields(item) && isUsual(item));
  return isFields(value) && Object.values(value).every(isUsual);
}

const fields = (entries: Fields, indent: string): string =>
  Object.entries(entries)
    .map(([key, value]) => `${key}:${behindKey(value, indent)}`)
    .join(`\n${indent}`);

function behindKey(value: Data, indent: string): string {
  if (Array.isArray(value)) {
    if (value.length === 0) return ' []';
    if (isNumbers(value)) return ` [ ${value.join(', ')} ]`;
    return value.map((item) => `\n${indent}  - ${fields(item, `${indent}    `)}`).join('');
  }
  if (isFields(value)) return `\n${indent}  ${fields(value, `${indent}  `)}`;
  return typeof value === 'string' && isQuoted(value) ? ` "${value}"` : ` ${value}`;
}

/** As the library writes it, without the line feed at the end. */
export function spelled(data: Fields): string {
  const yaml = new YamlDocument(data);
  visit(yaml, {
    Seq: (_, node) => {
      node.flow = node.items.every((item) => item instanceof Scalar);
    },
    Scalar: (_, node) => {
      if (typeof node.value === 'string' && DATE.test(node.value)) node.type = Scalar.QUOTE_DOUBLE;
    },
  });
  return yaml.toString({ lineWidth: 0 }).slice(0, -1);
}

export const frontMatter = (data: Fields): string =>
  Object.entries(data)
    .map(([key, value]) => (isUsual(value) ? `${key}:${behindKey(value, '')}` : spelled({ [key]: value })))
    .join('\n');

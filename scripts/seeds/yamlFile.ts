import { readFileSync } from 'node:fs';
import { isAlias, isMap, LineCounter, type Node, parseDocument, visit } from 'yaml';
import { z } from 'zod';
import { throwAll, Unconvertible } from '../unconvertible.ts';
import { readPlainYaml } from './plainYaml.ts';

/**
 * Reads a YAML file that a person writes beside a text; writes what its schema gives, and where each entry stands.
 * Guarantees: whatever is wrong with it is an Unconvertible that names file, line, column, what was found, what was
 * expected and what to do; all faults of the schema are named at once. The description of a schema says what is expected.
 */

interface Place {
  readonly line: number;
  readonly column: number;
}

interface YamlFile<T> {
  readonly data: T;
  /** Where the node with these keys stands, or the nearest one that holds it. */
  readonly placeOf: (keys: readonly PropertyKey[]) => Place;
  /** A fault at the node with these keys. */
  readonly fault: (keys: readonly PropertyKey[], found: string, expected: string, todo?: string) => Unconvertible;
}

/** The commonest slips of the pen in the words of people; others keep the parser's. */
const SYNTAX: Readonly<Record<string, { readonly found: string; readonly expected: string }>> = {
  DUPLICATE_KEY: { found: '同一个字段写了两次', expected: '每个字段一次' },
  MULTIPLE_DOCS: { found: '有不止一份 YAML（--- 之后又是一份）', expected: '一份' },
  TAB_AS_INDENT: { found: '用制表符缩进', expected: '用空格缩进' },
  BAD_INDENT: { found: '缩进没有对齐，或括号没有合上', expected: '同一层的字段左边对齐，括号成对' },
  MISSING_CHAR: { found: '引号、括号或冒号不全', expected: '成对的引号和括号，字段名后有半角冒号和空格' },
  BLOCK_AS_IMPLICIT_KEY: { found: '一行里有两个“: ”', expected: '值里有冒号时，整个值加引号' },
  RESOURCE_EXHAUSTION: { found: '嵌套太深', expected: '几层之内' },
};

const TYPES: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  boolean: 'true 或 false',
  array: '列表',
  object: '若干“字段: 值”',
};

/** The schema of what stands at these keys, wrappers such as `.nullable()` taken off where a key has to be followed. */
function schemaAt(schema: z.ZodType, keys: readonly PropertyKey[]): z.ZodType | null {
  const [key, ...rest] = keys;
  if (key === undefined) return schema;
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return schemaAt(schema.unwrap() as z.ZodType, keys);
  if (schema instanceof z.ZodArray) return schemaAt(schema.element as z.ZodType, rest);
  const field: unknown = schema instanceof z.ZodObject ? schema.shape[String(key)] : undefined;
  return field instanceof z.ZodType ? schemaAt(field, rest) : null;
}

const fieldsOf = (schema: z.ZodType | null): readonly string[] =>
  schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];

const shown = (value: unknown): string => {
  const text = typeof value === 'string' ? `“${value}”` : (JSON.stringify(value) ?? '空');
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
};

/** What a fault of the schema comes to in words. */
function wordsOf(issue: z.core.$ZodIssue, schema: z.ZodType, value: unknown): { found: string; expected: string } {
  const name = issue.path.join('.');
  const described = schemaAt(schema, issue.path)?.description;
  if (issue.code === 'unrecognized_keys') {
    const known = fieldsOf(schemaAt(schema, issue.path)).join('、');
    return { found: `不认识的字段 ${issue.keys.join('、')}`, expected: `${known} 之一` };
  }
  const found = value === undefined ? `缺 ${name || '内容'}` : `${name || '整个文件'} 是 ${shown(value)}`;
  if (described !== undefined) return { found, expected: described };
  if (issue.code === 'invalid_type') return { found, expected: TYPES[issue.expected] ?? issue.expected };
  if (issue.code === 'invalid_value') return { found, expected: `${issue.values.map(String).join('、')} 之一` };
  if (issue.code === 'too_small') return { found, expected: '不空的文字' };
  if (issue.code === 'invalid_format') return { found, expected: `${issue.pattern ?? issue.format} 这样的文字` };
  return { found, expected: issue.message };
}

function readText(path: string, name: string): string {
  const bytes = readFileSync(path);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Unconvertible(
      '文件不是 UTF-8 编码',
      'UTF-8 文本',
      `把 ${name} 另存为 UTF-8`,
      { line: 1, column: 1 },
      path,
    );
  }
}

export function readYaml<T>(path: string, name: string, schema: z.ZodType<T>): YamlFile<T> {
  const text = readText(path, name);
  return readUsual(text, path, name, schema) ?? readAny(text, path, name, schema);
}

/** Null for a file that is written in another way, or has a fault. */
function readUsual<T>(text: string, path: string, name: string, schema: z.ZodType<T>): YamlFile<T> | null {
  const plain = readPlainYaml(text);
  const result = plain && schema.safeParse(plain.content);
  if (!result?.success) return null;
  const placeOf = (keys: readonly PropertyKey[]): Place => plain!.places.get(keys.join('.')) ?? { line: 1, column: 1 };
  return {
    data: result.data,
    placeOf,
    fault: (keys, found, expected, todo = `改正 ${name}`) =>
      new Unconvertible(found, expected, todo, placeOf(keys), path),
  };
}

function readAny<T>(text: string, path: string, name: string, schema: z.ZodType<T>): YamlFile<T> {
  const lines = new LineCounter();
  const yaml = parseDocument(text, { lineCounter: lines });
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const faultAt = (offset: number, found: string, expected: string, todo = `改正 ${name}`): Unconvertible =>
    new Unconvertible(found, expected, todo, placeAt(offset), path);
  const [broken] = yaml.errors;
  if (broken) {
    const { found = broken.message.split('\n')[0] ?? 'YAML 写法有误', expected = '合法的 YAML' } =
      SYNTAX[broken.code] ?? {};
    throw faultAt(broken.pos[0], found, expected);
  }
  visit(yaml, {
    Node: (_, node) => {
      if (isAlias(node)) throw faultAt(node.range?.[0] ?? 0, `引用 *${node.source}`, '直接写出内容，不用锚点和引用');
    },
  });
  const offsetOf = (keys: readonly PropertyKey[]): number => {
    for (let length = keys.length; length >= 0; length -= 1) {
      const node = length === 0 ? yaml.contents : yaml.getIn(keys.slice(0, length) as (string | number)[], true);
      const range = (node as Node | null | undefined)?.range;
      if (range) return range[0];
    }
    return 0;
  };
  /** Where the name of a field stands, rather than its value. */
  const offsetOfKey = (keys: readonly PropertyKey[], field: string): number => {
    const node = keys.length === 0 ? yaml.contents : yaml.getIn(keys as (string | number)[], true);
    const pair = isMap(node) ? node.items.find(({ key }) => String(key) === field) : undefined;
    return (pair?.key as Node | undefined)?.range?.[0] ?? offsetOf(keys);
  };
  const content: unknown = yaml.toJS() ?? {};
  const result = schema.safeParse(content);
  if (!result.success)
    throwAll(
      result.error.issues.map((issue) => {
        const value = issue.path.reduce<unknown>(
          (inner, key) => (inner as Record<PropertyKey, unknown> | undefined)?.[key],
          content,
        );
        const { found, expected } = wordsOf(issue, schema, value);
        const offset =
          issue.code === 'unrecognized_keys' ? offsetOfKey(issue.path, issue.keys[0] ?? '') : offsetOf(issue.path);
        return faultAt(offset, found, expected);
      }),
    );
  return {
    data: result.data as T,
    placeOf: (keys) => placeAt(offsetOf(keys)),
    fault: (keys, found, expected, todo) => faultAt(offsetOf(keys), found, expected, todo),
  };
}

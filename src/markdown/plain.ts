import type { PhrasingContent, RootContent, Strong, Text } from 'mdast';
import type { MdxTextExpression } from 'mdast-util-mdx-expression';
import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { elements } from './elements.ts';
import { CLOSES_HEAD, hasEdges, isPlain } from './plainText.ts';

/**
 * Reads the MDX of a policy page as the converter writes it; writes the nodes that remark gives for it, without places.
 * Guarantees: whatever this understands, remark reads the same. What it does not understand it leaves to remark: a line
 * goes to `parse`, and a page whose blocks are laid out otherwise is given back as undefined, whole.
 *
 * Nearly every line of nearly every page is plain text between tags. Remark takes fifty times as long to see that.
 */

interface PlainPage {
  /** The YAML between the first two `---`. */
  readonly frontMatter: string;
  readonly nodes: readonly RootContent[];
}

/** Thrown where a line says more than this reader knows. */
const UNSURE = Symbol('unsure');

const OPEN = /<([A-Z][A-Za-z]*)/y;
const ATTRIBUTE = / ([A-Za-z]+)(?:="([^"&<>{}\\\p{C}]*)"|=\{("(?:[^"\\\p{C}]|\\[^\p{C}])*")\})?/uy;
const EXPRESSION = /\{("(?:[^"\\\p{C}]|\\[^\p{C}])*")\}/uy;
const HEAD = /\*\*([^*<{]+)\*\*/y;
const RUN = /[^<{*]+/y;

/** Elements that stand inside a paragraph. */
const INLINE: ReadonlySet<string> = new Set(
  [elements.head, elements.list, elements.unit, elements.remark, elements.target].map(String),
);

type Reader = ReturnType<typeof readerOf>;

function readerOf(source: string, start = 0) {
  let at = start;
  return {
    take(pattern: RegExp): RegExpExecArray | null {
      pattern.lastIndex = at;
      const match = pattern.exec(source);
      if (match) at = pattern.lastIndex;
      return match;
    },
    has(text: string): boolean {
      if (!source.startsWith(text, at)) return false;
      at += text.length;
      return true;
    },
    atEnd: () => at === source.length,
  };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** What stands in braces, if it is a JSON string; other expressions are for remark to read or to refuse. */
const jsonOrUnsure = (text: string): string => {
  if (!isJson(text)) throw UNSURE;
  return text;
};

function readAttributes(reader: Reader): MdxJsxAttribute[] {
  const attributes: MdxJsxAttribute[] = [];
  for (let match = reader.take(ATTRIBUTE); match; match = reader.take(ATTRIBUTE)) {
    const [, name = '', text, expression] = match;
    const value =
      expression === undefined
        ? (text ?? null)
        : { type: 'mdxJsxAttributeValueExpression' as const, value: jsonOrUnsure(expression) };
    attributes.push({ type: 'mdxJsxAttribute', name, value });
  }
  return attributes;
}

/** What stands between a tag and its end. Stars open a heading only at the start of a paragraph. */
function readChildren(reader: Reader, name: string, isParagraph: boolean): PhrasingContent[] {
  const children: PhrasingContent[] = [];
  if (isParagraph) {
    const head = reader.take(HEAD);
    if (head) children.push(strongOf(head[1]!));
  }
  while (!reader.has(`</${name}>`)) children.push(readRun(reader) ?? readExpression(reader) ?? readElement(reader));
  return children;
}

function strongOf(text: string): Strong {
  if (!isPlain(text) || hasEdges(text) || !CLOSES_HEAD.test(text)) throw UNSURE;
  return { type: 'strong', children: [{ type: 'text', value: text }] };
}

function readRun(reader: Reader): Text | undefined {
  const value = reader.take(RUN)?.[0];
  if (value === undefined) return undefined;
  if (!isPlain(value)) throw UNSURE;
  return { type: 'text', value };
}

function readExpression(reader: Reader): MdxTextExpression | undefined {
  const value = reader.take(EXPRESSION)?.[1];
  return value === undefined ? undefined : { type: 'mdxTextExpression', value: jsonOrUnsure(value) };
}

function readElement(reader: Reader): MdxJsxTextElement {
  const name = reader.take(OPEN)?.[1];
  if (name === undefined || !INLINE.has(name)) throw UNSURE;
  return readOpened(reader, name, false);
}

function readOpened(reader: Reader, name: string, isParagraph: boolean): MdxJsxTextElement {
  const attributes = readAttributes(reader);
  if (reader.has(' />')) return { type: 'mdxJsxTextElement', name, attributes, children: [] };
  if (!reader.has('>')) throw UNSURE;
  return { type: 'mdxJsxTextElement', name, attributes, children: readChildren(reader, name, isParagraph) };
}

const isSpace = (node: PhrasingContent | undefined): boolean => node?.type === 'text' && hasEdges(node.value);

/** `<P …>…</P>` on one line. @throws UNSURE */
function readParagraph(line: string): MdxJsxTextElement {
  const reader = readerOf(line);
  if (reader.take(OPEN)?.[1] !== elements.paragraph) throw UNSURE;
  const paragraph = readOpened(reader, elements.paragraph, true);
  if (!reader.atEnd() || isSpace(paragraph.children[0]) || isSpace(paragraph.children.at(-1))) throw UNSURE;
  return paragraph;
}

/** A line that opens a clause; whether it closes it as well. @throws UNSURE */
function readClause(line: string): { readonly clause: MdxJsxFlowElement; readonly isClosed: boolean } {
  const reader = readerOf(line);
  if (reader.take(OPEN)?.[1] !== elements.clause) throw UNSURE;
  const attributes = readAttributes(reader);
  const isClosed = reader.has(' />');
  if ((!isClosed && !reader.has('>')) || !reader.atEnd()) throw UNSURE;
  return { clause: { type: 'mdxJsxFlowElement', name: elements.clause, attributes, children: [] }, isClosed };
}

const COMMENT = /^\{\/\*[^{}*]*\*\/\}$/u;

/** Characters that Markdown turns into others, or that end a line. */
const CHANGED = /[\0\r\ufeff]/u;

/** Blocks stand apart by one empty line; those of a clause are indented by two spaces. */
function readBlocks(lines: readonly string[], parse: (line: string) => readonly RootContent[]): RootContent[] {
  const nodes: RootContent[] = [];
  let clause: MdxJsxFlowElement | undefined;
  let before = '';
  for (const [index, line] of lines.entries()) {
    const isApart = before === '' || (clause !== undefined && before.startsWith(`<${elements.clause}`));
    before = line;
    if (line === '') continue;
    if (line === `</${elements.clause}>` && clause) {
      clause = undefined;
      if ((lines[index + 1] ?? '') !== '') throw UNSURE;
      continue;
    }
    const indent = clause ? '  ' : '';
    const next = lines[index + 1] ?? '';
    const ends = next === '' || (clause !== undefined && next === `</${elements.clause}>`);
    if (line.startsWith(`${indent}<${elements.paragraph} `) && isApart && ends) {
      const into = (clause?.children ?? nodes) as RootContent[];
      into.push(...paragraphOf(line.slice(indent.length), parse));
    } else if (!clause && isApart && line.startsWith(`<${elements.clause} `)) {
      const opened = readClause(line);
      nodes.push(opened.clause);
      if (!opened.isClosed) clause = opened.clause;
      else if (next !== '') throw UNSURE;
    } else if (clause || !isApart || next !== '' || !COMMENT.test(line)) throw UNSURE;
  }
  if (clause) throw UNSURE;
  return nodes;
}

function paragraphOf(line: string, parse: (line: string) => readonly RootContent[]): readonly RootContent[] {
  try {
    // In a paragraph of text, as remark has it where the line holds more than tags.
    return [readParagraph(line) as unknown as RootContent];
  } catch (error) {
    if (error !== UNSURE) throw error;
  }
  // The whole line has to be one paragraph whatever stands around it.
  if (!line.endsWith(`</${elements.paragraph}>`)) throw UNSURE;
  const nodes = parse(line);
  if (nodes.length !== 1) throw UNSURE;
  return nodes;
}

/** `parse` reads a line of Markdown that stands by itself. */
export function readPlain(mdx: string, parse: (line: string) => readonly RootContent[]): PlainPage | undefined {
  if (!mdx.startsWith('---\n') || CHANGED.test(mdx)) return undefined;
  const end = mdx.indexOf('\n---\n', 3);
  if (end < 0) return undefined;
  const frontMatter = mdx.slice(4, Math.max(4, end));
  // Another closing fence in front of that one: white space may follow the dashes.
  if (/^---[ \t]*$/mu.test(frontMatter)) return undefined;
  try {
    return { frontMatter, nodes: readBlocks(mdx.slice(end + 5).split('\n'), parse) };
  } catch (error) {
    if (error === UNSURE) return undefined;
    throw error;
  }
}

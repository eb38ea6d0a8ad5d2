import type { Node, PhrasingContent, RootContent } from 'mdast';
import type { MdxFlowExpression, MdxTextExpression } from 'mdast-util-mdx-expression';
import type {
  MdxJsxAttribute,
  MdxJsxExpressionAttribute,
  MdxJsxFlowElement,
  MdxJsxTextElement,
} from 'mdast-util-mdx-jsx';
import remarkFrontmatter from 'remark-frontmatter';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { parseDocument } from 'yaml';
import { z } from 'zod';
import {
  type Clause,
  Diagnostic,
  Furniture,
  Lines,
  type Mark,
  Note,
  type Paragraph,
  ParagraphKind,
  Part,
  type PolicyDocument,
  PolicyFacts,
  Provenance,
  Role,
  Target,
} from '../model/document.ts';
import { syntax } from './dialect.ts';
import { elements } from './elements.ts';
import { readPlain } from './plain.ts';
import { readPlainFrontMatter } from './plainFrontMatter.ts';

/**
 * Reads the MDX of one policy, converted or written by hand; writes the document.
 * Guarantees: `readPolicy(writePolicy(document))` equals `document`. A text that is not in this form throws an error that
 * names file, line and column and says what was expected.
 */

/** The front matter of a policy page: everything of a document that is not its text. */
const FrontMatter = z.object({
  ...PolicyFacts.shape,
  provenance: Provenance,
  furniture: z.array(Furniture),
  notes: z.array(Note),
  diagnostics: z.array(Diagnostic),
});

const processor = unified().use(remarkParse).use(remarkFrontmatter).use(remarkMdx).use(syntax).freeze();

type Jsx = MdxJsxFlowElement | MdxJsxTextElement;

const isJsx = (node: Node): node is Jsx => node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';

const isExpression = (node: Node): node is MdxTextExpression | MdxFlowExpression =>
  node.type === 'mdxTextExpression' || node.type === 'mdxFlowExpression';

function fail(file: VFile, node: Node | undefined, reason: string): never {
  file.fail(reason, { place: node?.position, source: 'policy-mdx', ruleId: 'form' });
}

/** `lines="57-72"`, `lines="57"`. */
const LinesAttribute = z
  .string()
  .regex(/^\d+(-\d+)?$/, 'lines="57-72"')
  .transform((value): Lines => {
    const [first = 0, last = first] = value.split('-').map(Number);
    return Lines.parse([first, last]);
  });

const ClauseAttributes = z.strictObject({
  number: z.string().min(1),
  level: z.coerce.number().int().positive(),
  label: z.string().default(''),
  part: Part,
  editorial: z.literal(true).optional(),
  themes: z
    .string()
    .default('')
    .transform((value) => (value === '' ? [] : value.split(' '))),
  inherits: z.string().nullable().default(null),
});
const ParagraphAttributes = z.strictObject({
  id: z.string().min(1),
  clause: z.string().min(1).optional(),
  kind: ParagraphKind.default('body'),
  lines: LinesAttribute,
});
const UnitAttributes = z.strictObject({
  role: Role.default('responsible'),
  carry: z.literal(true).optional(),
  agency: z.string().min(1).nullable().default(null),
});

/** A target's fields as attributes: numbers and truth values in the words that they are, what is null left out. */
const number = z.string().transform(Number).pipe(z.number()).nullable().default(null);
const words = z.string().min(1).nullable().default(null);
const TargetAttributes = z.strictObject({
  id: z.string().min(1),
  indicator: words,
  label: z.string().default(''),
  comparator: Target.shape.comparator.default(null),
  value: number,
  valueMax: number,
  rawValue: z.string(),
  unit: words,
  deadline: Target.shape.deadline.default(null),
  deadlineBasis: Target.shape.deadlineBasis.default(null),
  rawDeadline: words,
  full: z.literal(true).optional(),
  qualitative: z.literal(true).optional(),
  role: Target.shape.role.default('target'),
  qualifies: words,
  kind: Target.shape.kind,
  hedge: words,
  scope: words,
  status: Target.shape.status.default('auto'),
  lines: LinesAttribute,
});

function attributeValue(file: VFile, node: Jsx, attribute: MdxJsxAttribute | MdxJsxExpressionAttribute): unknown {
  if (attribute.type === 'mdxJsxExpressionAttribute') fail(file, node, '属性不能用展开写法 {...}，应逐个写出');
  if (attribute.value === null || attribute.value === undefined) return true;
  if (typeof attribute.value === 'string') return attribute.value;
  return literal(file, node, attribute.value.value);
}

/** A JSON string: the only expression that a policy page may hold. */
function literal(file: VFile, node: Node, source: string): string {
  try {
    return z.string().parse(JSON.parse(source));
  } catch {
    return fail(file, node, `花括号里是 ${source}，应是一个带双引号的字符串`);
  }
}

function attributes<Schema extends z.ZodType>(file: VFile, node: Jsx, schema: Schema): z.output<Schema> {
  const given: Record<string, unknown> = {};
  for (const attribute of node.attributes) {
    const name = attribute.type === 'mdxJsxAttribute' ? attribute.name : '';
    given[name] = attributeValue(file, node, attribute);
  }
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  return fail(file, node, `<${node.name}> 的属性 ${issue?.path.join('.') ?? ''} 不对：${issue?.message ?? ''}`);
}

/** Text and marks of a paragraph's inline content. */
function readInline(file: VFile, children: readonly PhrasingContent[]): { text: string; marks: Mark[] } {
  let text = '';
  const marks: Mark[] = [];
  /** Reserves the mark's place, so that an outer mark stands before the marks inside it. */
  const enclose = (make: (start: number, end: number) => Mark, inner: readonly PhrasingContent[]): void => {
    const start = text.length;
    const place = marks.push(make(start, start)) - 1;
    visit(inner);
    marks[place] = make(start, text.length);
  };
  const visit = (nodes: readonly PhrasingContent[]): void => {
    for (const node of nodes) {
      if (node.type === 'text') text += node.value;
      // A line of nothing but elements and expressions is a block to MDX.
      else if (isExpression(node)) text += literal(file, node, node.value);
      else if (node.type === 'link' && node.children.length > 0) visit(node.children);
      else if (node.type === 'strong') enclose((start, end) => ({ type: 'head', start, end }), node.children);
      else if (isJsx(node)) readElement(node);
      else fail(file, node, `段落里有 ${node.type}，应只有文字、**标题** 和 <${elements.list}>`);
    }
  };
  const readElement = (node: Jsx): void => {
    const inner = node.children as PhrasingContent[];
    switch (node.name) {
      case elements.unit: {
        const { role, carry = false, agency } = attributes(file, node, UnitAttributes);
        enclose((start, end) => ({ type: 'unit', role, carry, agency, start, end }), inner);
        break;
      }
      case elements.target: {
        const { full = false, qualitative = false, ...rest } = attributes(file, node, TargetAttributes);
        enclose((start, end) => ({ type: 'target', target: { ...rest, full, qualitative }, start, end }), inner);
        break;
      }
      case elements.head:
      case elements.list:
      case elements.remark: {
        attributes(file, node, z.strictObject({}));
        const type = node.name === elements.head ? 'head' : node.name === elements.list ? 'list' : 'remark';
        enclose((start, end) => ({ type, start, end }), inner);
        break;
      }
      default:
        fail(file, node, `段落里有 <${node.name}>，应是 ${Object.values(elements).slice(2).join('、')} 之一`);
    }
  };
  visit(children);
  return { text, marks };
}

/** `<P …>…</P>` on one line is a paragraph that holds one text element; over several lines it is a flow element. */
function paragraphElements(file: VFile, node: RootContent): Jsx[] {
  if (isJsx(node)) return node.name === elements.paragraph ? [node] : fail(file, node, `有 <${node.name}>，应是 <P>`);
  if (node.type !== 'paragraph') return fail(file, node, `有 ${node.type}，应是 <P>`);
  return node.children.flatMap((child): Jsx[] => {
    if (isJsx(child) && child.name === elements.paragraph) return [child];
    if (child.type === 'text' && child.value.trim() === '') return [];
    return fail(file, child, '文字应写在 <P> 里');
  });
}

function readParagraph(file: VFile, node: Jsx, clause: string | null): Paragraph {
  const { id, kind, lines, clause: other = clause } = attributes(file, node, ParagraphAttributes);
  const children = node.children.flatMap((child) => (child.type === 'paragraph' ? child.children : [child]));
  const { text, marks } = readInline(file, children as PhrasingContent[]);
  return { id, clause: other, kind, text, lines, marks };
}

function readYaml(file: VFile, text: string, node?: Node): unknown {
  const yaml = parseDocument(text);
  if (yaml.errors[0]) return fail(file, node, `front matter 不是 YAML：${yaml.errors[0].message}`);
  return yaml.toJS();
}

function readFrontMatter(file: VFile, text: string, node?: Node): z.output<typeof FrontMatter> {
  const result = FrontMatter.safeParse(readPlainFrontMatter(text) ?? readYaml(file, text, node));
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  return fail(file, node, `front matter 的 ${issue?.path.join('.') ?? ''} 不对：${issue?.message ?? ''}`);
}

type Blocks = Pick<PolicyDocument, 'clauses' | 'paragraphs'>;

function readBlocks(file: VFile, nodes: readonly RootContent[]): Blocks {
  const clauses: Clause[] = [];
  const paragraphs: Paragraph[] = [];
  for (const node of nodes) {
    if (node.type === 'mdxFlowExpression' && node.value.trim().startsWith('/*')) continue;
    if (isJsx(node) && node.name === elements.clause) {
      const { editorial, ...clause } = attributes(file, node, ClauseAttributes);
      clauses.push({ ...clause, partBasis: editorial ? 'editorial' : 'stated' });
      for (const child of node.children) {
        for (const element of paragraphElements(file, child))
          paragraphs.push(readParagraph(file, element, clause.number));
      }
    } else {
      for (const element of paragraphElements(file, node)) paragraphs.push(readParagraph(file, element, null));
    }
  }
  return { clauses, paragraphs };
}

/** The paragraphs of a piece of a policy page, without its front matter. @throws VFileMessage likewise. */
export function readParagraphs(mdx: string): readonly Paragraph[] {
  const file = new VFile(mdx);
  return readBlocks(file, processor.parse(file).children).paragraphs;
}

function documentOf(file: VFile, yaml: string, nodes: readonly RootContent[], place?: Node): PolicyDocument {
  const { provenance, furniture, notes, diagnostics, ...policy } = readFrontMatter(file, yaml, place);
  return { policy, provenance, ...readBlocks(file, nodes), furniture, notes, diagnostics };
}

/** The document of a page that is as the converter writes it; undefined where it is not, or says something wrong. */
function readWritten(mdx: string): PolicyDocument | undefined {
  const file = new VFile();
  const page = readPlain(mdx, (line) => processor.parse(line).children);
  if (!page) return undefined;
  try {
    return documentOf(file, page.frontMatter, page.nodes);
  } catch (error) {
    // Remark finds the same fault, and its place.
    if (file.messages.length > 0) return undefined;
    throw error;
  }
}

/** The same, of any page. @throws VFileMessage with the place. */
export function readMarkdown(mdx: string, path?: string): PolicyDocument {
  const file = new VFile({ value: mdx, ...(path === undefined ? {} : { path }) });
  const [first, ...nodes] = processor.parse(file).children;
  if (first?.type !== 'yaml') return fail(file, first, '文件应以 --- 起头的 front matter 开始');
  return documentOf(file, first.value, nodes, first);
}

/** What is wrong with a page, with its place in the words: whoever shows an error shows those. */
export class PageError extends Error {
  constructor(path: string, message: VFileMessage) {
    const { place, reason } = message;
    const { line, column } = (place && 'start' in place ? place.start : place) ?? { line: 1, column: 1 };
    super(`${path}:${line}:${column} error ${reason}`, { cause: message });
    this.name = 'PageError';
  }
}

type VFileMessage = VFile['messages'][number];

const isMessage = (error: unknown): error is VFileMessage => error instanceof Error && 'reason' in error;

/** @throws PageError where the text is not a policy page. `path` names it. */
export function readPolicy(mdx: string, path = 'policy.mdx'): PolicyDocument {
  const written = readWritten(mdx);
  if (written) return written;
  try {
    return readMarkdown(mdx, path);
  } catch (error) {
    throw isMessage(error) ? new PageError(path, error) : error;
  }
}

import { isDeepStrictEqual } from 'node:util';
import type { BlockContent, Paragraph as MdastParagraph, PhrasingContent, Root, RootContent } from 'mdast';
import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import remarkFrontmatter from 'remark-frontmatter';
import remarkMdx from 'remark-mdx';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { Scalar, visit, Document as YamlDocument } from 'yaml';
import { elements, syntax } from '../../src/markdown/dialect.ts';
import { readPolicy } from '../../src/markdown/read.ts';
import type { Clause, Lines, Mark, Paragraph, PolicyDocument, Target } from '../../src/model/document.ts';

/**
 * Reads a document; writes its MDX.
 * Guarantees: `readPolicy(writePolicy(document))` equals `document` for any text; the same document gives the same
 * bytes. Text that Markdown would not give back as it went in is written as a string expression.
 */

const processor = unified()
  .use(remarkFrontmatter)
  .use(remarkMdx)
  .use(syntax)
  .use(remarkStringify, { bullet: '-', emphasis: '_', rule: '-' })
  .freeze();

/** Letters, digits and marks that no construct of Markdown or MDX gives a meaning to inside a line. */
const PLAIN = /^[\p{Script=Han}A-Za-z0-9，。、；：？！（）《》〈〉〔〕“”‘’…—·％,.;:()%+ 　．―-]*$/u;

const BARE_LINK = /:\/\/|www\.|@|mailto:|xmpp:/iu;

const isPlain = (text: string): boolean => PLAIN.test(text) && !BARE_LINK.test(text) && !/^\s|\s$/u.test(text);

function attribute(name: string, value: string | true): MdxJsxAttribute {
  if (value === true) return { type: 'mdxJsxAttribute', name, value: null };
  if (/^[^"&<>{}\\\n\r\t]*$/u.test(value)) return { type: 'mdxJsxAttribute', name, value };
  const source = JSON.stringify(value);
  return { type: 'mdxJsxAttribute', name, value: { type: 'mdxJsxAttributeValueExpression', value: source } };
}

function attributeList(values: Record<string, string | true | null>): MdxJsxAttribute[] {
  return Object.entries(values).flatMap(([name, value]) => (value === null ? [] : [attribute(name, value)]));
}

const span = ([first, last]: Lines): string => (first === last ? `${first}` : `${first}-${last}`);

/** How the text of a paragraph is written down: as Markdown, or each run of it as a string expression. */
type Spelling = 'markdown' | 'expression';

function textNode(text: string, spelling: Spelling): PhrasingContent[] {
  if (text === '') return [];
  if (spelling === 'markdown') return [{ type: 'text', value: text }];
  return [{ type: 'mdxTextExpression', value: JSON.stringify(text) }];
}

function element(name: string, children: PhrasingContent[], attributes: MdxJsxAttribute[] = []): MdxJsxTextElement {
  return { type: 'mdxJsxTextElement', name, attributes, children };
}

/** What is null, false or the rule is left out; `TargetAttributes` of the reader puts it back. */
function targetAttributes(target: Target): MdxJsxAttribute[] {
  const number = (value: number | null): string | null => (value === null ? null : String(value));
  return attributeList({
    ...target,
    label: target.label === '' ? null : target.label,
    value: number(target.value),
    valueMax: number(target.valueMax),
    full: target.full || null,
    qualitative: target.qualitative || null,
    role: target.role === 'target' ? null : target.role,
    status: target.status === 'auto' ? null : target.status,
    lines: span(target.lines),
  });
}

function markNode(mark: Mark, children: PhrasingContent[], spelling: Spelling): PhrasingContent {
  switch (mark.type) {
    case 'head':
      return spelling === 'markdown' ? { type: 'strong', children } : element(elements.head, children);
    case 'list':
      return element(elements.list, children);
    case 'unit': {
      const role = mark.role === 'responsible' ? null : mark.role;
      return element(elements.unit, children, attributeList({ role, carry: mark.carry || null, agency: mark.agency }));
    }
    case 'remark':
      return element(elements.remark, children);
    case 'target':
      return element(elements.target, children, targetAttributes(mark.target));
    default:
      return mark satisfies never;
  }
}

/** The text from `from` to `to` with the marks that lie in it, which stand outer before inner. */
function inline(text: string, marks: readonly Mark[], from: number, to: number, spelling: Spelling): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  let at = from;
  let next = 0;
  while (next < marks.length) {
    const mark = marks[next]!;
    let after = next + 1;
    while (after < marks.length && marks[after]!.start < mark.end) after += 1;
    nodes.push(...textNode(text.slice(at, mark.start), spelling));
    nodes.push(markNode(mark, inline(text, marks.slice(next + 1, after), mark.start, mark.end, spelling), spelling));
    at = mark.end;
    next = after;
  }
  nodes.push(...textNode(text.slice(at, to), spelling));
  return nodes;
}

/** `clause`: the clause of a paragraph that stands behind its subclauses, and so outside its own element. */
function paragraphNode(paragraph: Paragraph, spelling: Spelling, clause: string | null): MdastParagraph {
  const attributes = attributeList({
    id: paragraph.id,
    clause,
    kind: paragraph.kind === 'body' ? null : paragraph.kind,
    lines: span(paragraph.lines),
  });
  const children = inline(paragraph.text, paragraph.marks, 0, paragraph.text.length, spelling);
  return { type: 'paragraph', children: [element(elements.paragraph, children, attributes)] };
}

const stringify = (children: RootContent[]): string => processor.stringify({ type: 'root', children } satisfies Root);

/** A front matter that holds nothing but what the reader asks for, to try a paragraph on its own. */
const PROBE = `---
${frontMatterOf({
  policy: {
    id: 'probe',
    city: null,
    title: null,
    editorialTitle: null,
    annexTitle: null,
    documentNumber: null,
    registrationNumber: null,
    issuer: null,
    addressees: null,
    signedDate: null,
    printedDate: null,
    effectiveDate: null,
    validity: null,
    planPeriod: null,
    status: 'issued',
    publicity: null,
    cc: null,
    source: { file: 'probe', sha256: '0'.repeat(64), bytes: 0, lines: 0 },
  },
  provenance: { encoding: 'utf-8', url: null, accessed: null },
  clauses: [],
  paragraphs: [],
  furniture: [],
  notes: [],
  diagnostics: [],
})}---

`;

/** The paragraph as Markdown if it reads back as it is, else with its text as expressions. */
function faithful(paragraph: Paragraph, clause: string | null = null): MdastParagraph {
  const asMarkdown = paragraphNode(paragraph, 'markdown', clause);
  // Stars beside an element may or may not be emphasis: such a heading is tried.
  const [head] = paragraph.marks;
  const holdsElement = head?.type === 'head' && (paragraph.marks[1]?.start ?? head.end) < head.end;
  if (isPlain(paragraph.text) && !holdsElement) return asMarkdown;
  try {
    const back = readPolicy(PROBE + stringify([asMarkdown])).paragraphs[0];
    if (isDeepStrictEqual(back, { ...paragraph, clause })) return asMarkdown;
  } catch {
    // Markdown that cannot be read back is what the other spelling is for.
  }
  return paragraphNode(paragraph, 'expression', clause);
}

function clauseNode(clause: Clause, paragraphs: readonly Paragraph[]): MdxJsxFlowElement {
  const attributes = attributeList({
    number: clause.number,
    level: `${clause.level}`,
    label: clause.label === '' ? null : clause.label,
    part: clause.part,
    editorial: clause.partBasis === 'editorial' || null,
    themes: clause.themes.length > 0 ? clause.themes.join(' ') : null,
    inherits: clause.inherits,
  });
  const children: BlockContent[] = paragraphs.map((paragraph) => faithful(paragraph));
  return { type: 'mdxJsxFlowElement', name: elements.clause, attributes, children };
}

/** Dates are quoted, so that every YAML reader takes them for the strings that they are; short lists stand in a line. */
function frontMatterOf(document: PolicyDocument): string {
  const { policy, provenance, furniture, notes, diagnostics } = document;
  const yaml = new YamlDocument({ ...policy, provenance, furniture, notes, diagnostics });
  visit(yaml, {
    Seq: (_, node) => {
      node.flow = node.items.every((item) => item instanceof Scalar);
    },
    Scalar: (_, node) => {
      if (typeof node.value === 'string' && /^\d{4}-\d{2}-\d{2}$/u.test(node.value)) node.type = Scalar.QUOTE_DOUBLE;
    },
  });
  return yaml.toString({ lineWidth: 0 });
}

export function writePolicy(document: PolicyDocument): string {
  const { id } = document.policy;
  const origin = `/* Generated from seeds/${id.replaceAll(/[{}*]/gu, '')}/ by \`npm run convert\`: correct seeds/, not this file. */`;
  const children: RootContent[] = [
    { type: 'yaml', value: frontMatterOf(document).trimEnd() },
    { type: 'mdxFlowExpression', value: origin },
  ];
  const { clauses, paragraphs } = document;
  /** Clauses stand in order, so those before `next` are written. */
  let next = 0;
  const order = new Map(clauses.map((clause, index) => [clause.number, index]));
  for (let at = 0; at < paragraphs.length; ) {
    const { clause } = paragraphs[at]!;
    const place = clause === null ? undefined : order.get(clause);
    if (place === undefined || place < next) {
      children.push(faithful(paragraphs[at]!, clause));
      at += 1;
      continue;
    }
    while (next < place) children.push(clauseNode(clauses[next++]!, []));
    let end = at;
    while (paragraphs[end]?.clause === clause) end += 1;
    children.push(clauseNode(clauses[next++]!, paragraphs.slice(at, end)));
    at = end;
  }
  while (next < clauses.length) children.push(clauseNode(clauses[next++]!, []));
  return stringify(children);
}

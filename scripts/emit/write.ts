import { createRequire } from 'node:module';
import { elements } from '../../src/markdown/elements.ts';
import { CLOSES_HEAD, hasEdges, isPlain } from '../../src/markdown/plainText.ts';
import type { Clause, Lines, Mark, Paragraph, PolicyDocument, Target } from '../../src/model/document.ts';
import { frontMatter } from './frontMatter.ts';
import { type Attributes, NEEDS_EXPRESSION, type Piece } from './pieces.ts';

/**
 * Reads a document; writes its MDX.
 * Guarantees: `readPolicy(writePolicy(document))` equals `document` for any text; the same document gives the same
 * bytes. Text that Markdown would not give back as it went in is written as a string expression.
 *
 * Three ways lead to a paragraph, the cheapest that is safe. Text in which no character means anything to Markdown or
 * MDX, nearly all there is, is written down as it stands. Other text is spelled by remark, with its escapes, and read
 * back at once; where it does not come back the same it becomes an expression.
 */

/** The tag without its end. Attributes that are null are left out. */
function openTag(name: string, attributes: Attributes): string {
  let tag = `<${name}`;
  for (const key in attributes) {
    const value = attributes[key] ?? null;
    if (value === null) continue;
    if (value === true) tag += ` ${key}`;
    else if (NEEDS_EXPRESSION.test(value)) tag += ` ${key}={${JSON.stringify(value)}}`;
    else tag += ` ${key}="${value}"`;
  }
  return tag;
}

const span = ([first, last]: Lines): string => (first === last ? `${first}` : `${first}-${last}`);

/** What is null, false or the rule is left out; `TargetAttributes` of the reader puts it back. */
function targetAttributes(target: Target): Attributes {
  const number = (value: number | null): string | null => (value === null ? null : String(value));
  return {
    ...target,
    label: target.label === '' ? null : target.label,
    value: number(target.value),
    valueMax: number(target.valueMax),
    full: target.full || null,
    qualitative: target.qualitative || null,
    role: target.role === 'target' ? null : target.role,
    status: target.status === 'auto' ? null : target.status,
    lines: span(target.lines),
  };
}

function elementOf(mark: Mark, children: readonly Piece[]): Piece {
  switch (mark.type) {
    case 'head':
    case 'list':
    case 'remark':
      return { name: elements[mark.type], attributes: {}, children };
    case 'unit': {
      const role = mark.role === 'responsible' ? null : mark.role;
      return { name: elements.unit, attributes: { role, carry: mark.carry || null, agency: mark.agency }, children };
    }
    case 'target':
      return { name: elements.target, attributes: targetAttributes(mark.target), children };
    default:
      return mark satisfies never;
  }
}

/** The text of a paragraph with its marks, which stand outer before inner. */
function piecesOf({ text, marks }: Paragraph): readonly Piece[] {
  let next = 0;
  /** `limit`: marks that begin here or behind it are not inside. */
  const within = (from: number, to: number, limit = to): Piece[] => {
    const pieces: Piece[] = [];
    let at = from;
    while (next < marks.length && marks[next]!.start < limit) {
      const mark = marks[next]!;
      next += 1;
      if (mark.start > at) pieces.push(text.slice(at, mark.start));
      pieces.push(elementOf(mark, within(mark.start, mark.end)));
      at = mark.end;
    }
    if (to > at) pieces.push(text.slice(at, to));
    return pieces;
  };
  return within(0, text.length, Number.POSITIVE_INFINITY);
}

/** How runs of text are written down: as Markdown, or each as a string expression. */
type Spelling = 'markdown' | 'expression';

function written(piece: Piece, spelling: Spelling): string {
  if (typeof piece === 'string') return spelling === 'markdown' ? piece : `{${JSON.stringify(piece)}}`;
  const { name, attributes, children } = piece;
  if (children.length === 0) return `${openTag(name, attributes)} />`;
  const inner = children.map((child) => written(child, spelling)).join('');
  if (name === elements.head && spelling === 'markdown') return `**${inner}**`;
  return `${openTag(name, attributes)}>${inner}</${name}>`;
}

/** Loaded for the first paragraph that needs it: remark takes as long to load as dozens of texts to convert. */
const escaping = (): typeof import('./escaped.ts') => createRequire(import.meta.url)('./escaped.ts');

/** No paragraph that a person reads is longer; remark takes its time over one that is. */
const LONGEST_ESCAPED = 5_000;

/** A paragraph that needs no escapes: plain text, and no stars but around a head that holds text only. */
function needsNothing({ text, marks }: Paragraph): boolean {
  const [first, second] = marks;
  if (!isPlain(text) || hasEdges(text) || marks.slice(1).some(({ type }) => type === 'head')) return false;
  if (first?.type !== 'head') return true;
  const holdsElement = second !== undefined && second.start < first.end;
  return first.start === 0 && !holdsElement && CLOSES_HEAD.test(text.slice(0, first.end));
}

/** `clause`: the clause of a paragraph that stands behind its subclauses, and so outside its own element. */
function faithful(paragraph: Paragraph, clause: string | null = null): string {
  const element: Piece = {
    name: elements.paragraph,
    attributes: {
      id: paragraph.id,
      clause,
      kind: paragraph.kind === 'body' ? null : paragraph.kind,
      lines: span(paragraph.lines),
    },
    children: piecesOf(paragraph),
  };
  if (needsNothing(paragraph)) return written(element, 'markdown');
  if (paragraph.text.length > LONGEST_ESCAPED) return written(element, 'expression');
  return escaping().escaped(element, { ...paragraph, clause }) ?? written(element, 'expression');
}

const indented = (block: string): string =>
  /[\r\n]/u.test(block) ? block.replace(/(^|\r?\n|\r)(?=[^\r\n])/gu, '$1  ') : `  ${block}`;

function clauseOf(clause: Clause, paragraphs: readonly Paragraph[]): string {
  const tag = openTag(elements.clause, {
    number: clause.number,
    level: `${clause.level}`,
    label: clause.label === '' ? null : clause.label,
    part: clause.part,
    editorial: clause.partBasis === 'editorial' || null,
    themes: clause.themes.length > 0 ? clause.themes.join(' ') : null,
    inherits: clause.inherits,
  });
  if (paragraphs.length === 0) return `${tag} />`;
  const blocks = paragraphs.map((paragraph) => indented(faithful(paragraph)));
  return `${tag}>\n${blocks.join('\n\n')}\n</${elements.clause}>`;
}

export function writePolicy(document: PolicyDocument): string {
  const { policy, provenance, furniture, notes, diagnostics } = document;
  const { id } = policy;
  const blocks = [
    `---\n${frontMatter({ ...policy, provenance, furniture, notes, diagnostics }).trimEnd()}\n---`,
    `{/* Generated from seeds/${id.replaceAll(/[{}*]/gu, '')}/ by \`npm run convert\`: correct seeds/, not this file. */}`,
  ];
  const { clauses, paragraphs } = document;
  /** Clauses stand in order, so those before `next` are written. */
  let next = 0;
  const order = new Map(clauses.map((clause, index) => [clause.number, index]));
  for (let at = 0; at < paragraphs.length; ) {
    const { clause } = paragraphs[at]!;
    const place = clause === null ? undefined : order.get(clause);
    if (place === undefined || place < next) {
      blocks.push(faithful(paragraphs[at]!, clause));
      at += 1;
      continue;
    }
    while (next < place) blocks.push(clauseOf(clauses[next++]!, []));
    let end = at;
    while (paragraphs[end]?.clause === clause) end += 1;
    blocks.push(clauseOf(clauses[next++]!, paragraphs.slice(at, end)));
    at = end;
  }
  while (next < clauses.length) blocks.push(clauseOf(clauses[next++]!, []));
  return `${blocks.join('\n\n')}\n`;
}

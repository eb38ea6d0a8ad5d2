import { isDeepStrictEqual } from 'node:util';
import type { Paragraph as MdastParagraph, PhrasingContent } from 'mdast';
import type { MdxJsxAttribute, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import remarkMdx from 'remark-mdx';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { syntax } from '../../src/markdown/dialect.ts';
import { elements } from '../../src/markdown/elements.ts';
import { readParagraphs } from '../../src/markdown/read.ts';
import type { Paragraph } from '../../src/model/document.ts';
import { NEEDS_EXPRESSION, type Piece } from './pieces.ts';

/** Reads a paragraph; writes it with the escapes that Markdown needs, as far as it is read back the same. */

const remark = unified()
  .use(remarkMdx)
  .use(syntax)
  .use(remarkStringify, { bullet: '-', emphasis: '_', rule: '-' })
  .freeze();

function nodeOf(piece: Piece): PhrasingContent {
  if (typeof piece === 'string') return { type: 'text', value: piece };
  const children = piece.children.map(nodeOf);
  if (piece.name === elements.head) return { type: 'strong', children };
  const attributes = Object.entries(piece.attributes).flatMap(([name, value]): MdxJsxAttribute[] => {
    if (value === null) return [];
    if (value === true) return [{ type: 'mdxJsxAttribute', name, value: null }];
    if (!NEEDS_EXPRESSION.test(value)) return [{ type: 'mdxJsxAttribute', name, value }];
    const expression = { type: 'mdxJsxAttributeValueExpression', value: JSON.stringify(value) } as const;
    return [{ type: 'mdxJsxAttribute', name, value: expression }];
  });
  return { type: 'mdxJsxTextElement', name: piece.name, attributes, children } as MdxJsxTextElement;
}

/** Null where the paragraph does not come back as it went in. */
export function escaped(element: Piece, paragraph: Paragraph): string | null {
  const spelled = remark
    .stringify({ type: 'root', children: [{ type: 'paragraph', children: [nodeOf(element)] } as MdastParagraph] })
    .trimEnd();
  try {
    const [back] = readParagraphs(spelled);
    return isDeepStrictEqual(back, paragraph) ? spelled : null;
  } catch {
    // Markdown that cannot be read back is what the other spelling is for.
    return null;
  }
}

import fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test, vi } from 'vitest';
import type { Report } from '../tree.ts';
import { withoutForbidden } from './characters.ts';
import { escapeXml, run } from './docx/xml.ts';
import { escapeHtml } from './html.ts';
import { toMarkdown } from './markdown.ts';

/** Milliseconds: on a slow machine. */
vi.setConfig({ testTimeout: 120_000 });

/** Texts that would be markup in one of the forms. */
const HOSTILE = [
  '|',
  '<',
  '&',
  ']',
  '[',
  '`',
  '``',
  '*',
  '_',
  '~~',
  '$',
  '#',
  '>',
  '- ',
  '1. ',
  '2) ',
  '+',
  '=',
  '---',
  '\\',
  '![',
  '](',
  '[^1]',
  '[^1]:',
  '<b>',
  '</td>',
  '<!--',
  ']]>',
  '&amp;',
  '&#60;',
  '"',
  "'",
  '\u0000',
  '\u0008',
  '\u000b',
  '\u001f',
  '\ufffe',
  '\ud800',
  '\udc00',
  '\n',
  '\r\n',
  '\t',
  '\u3000',
  '{',
  '}',
  'http://a.b/c',
  'a@b.cn',
  '武汉',
  '90%',
  '“甲”',
  ':::',
  '***',
  '||',
] as const;
const hostileText = fc
  .array(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'grapheme', maxLength: 4 })), {
    minLength: 1,
    maxLength: 12,
  })
  .map((pieces) => pieces.join(''));

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
const literal = (markup: string): string => markup.replaceAll(/&(#?\w+);/gu, (_, name: string) => entities[name]!);

test.each([
  ['HTML', escapeHtml],
  ['XML', escapeXml],
])('%s: no text is markup, and the text comes back without what no document may hold', (_name, write) => {
  fc.assert(
    fc.property(fc.oneof(hostileText, fc.string({ unit: 'binary' })), (text) => {
      const markup = write(text);
      expect(markup).not.toMatch(/[<>"]|&(?!(?:amp|lt|gt|quot|#39);)/u);
      expect(markup).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/u);
      expect(literal(markup)).toBe(withoutForbidden(text));
      expect(new TextDecoder().decode(new TextEncoder().encode(markup))).toBe(markup);
    }),
  );
});

test.each(['\t', '\u3000', '\u3000\u3000', ' \u3000 ', '\t\t'])('the cells of a quoted row stay apart: %j', (gap) => {
  const row = `投递量${gap}3${gap}5 万件`;
  expect(toMarkdown(reportOf(row))).toContain('> 投递量\u30003\u30005 万件\n');
  expect(run(row)).toContain('>投递量\u30003\u30005 万件<');
});

const text = (words: string) => ({ kind: 'text', text: words }) as const;

/** A report in which every text is the given one. */
const reportOf = (words: string): Report => ({
  title: words,
  subtitle: words,
  about: [[words, [text(words)]]],
  chapters: [
    {
      id: 'x',
      title: words,
      wide: false,
      blocks: [
        { kind: 'heading', level: 2, id: 'y', text: words },
        { kind: 'paragraph', line: [text(words), { kind: 'note', number: 1 }] },
        { kind: 'list', items: [[text(words)], [text(words)]] },
        {
          kind: 'table',
          number: 1,
          caption: words,
          sheet: words,
          columns: [
            { head: words, width: 1 },
            { head: words, width: 1 },
          ],
          rows: [[{ lines: [[text(words)]] }, { lines: [[text(words)], [text(words)]] }]],
        },
        { kind: 'quotation', head: [text(words)], paragraphs: [words] },
        { kind: 'bibliography', entries: [[text(words)]] },
      ],
    },
  ],
  notes: [[text(words), { kind: 'link', text: words, url: 'https://example.org/?v=1#2.1' }]],
  facts: { columns: [], rows: [] },
  origin: { siteName: words, date: '2026-01-01', version: '0' },
});

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Node[];
}
const parse = (markdown: string): Node => unified().use(remarkParse).use(remarkGfm).parse(markdown) as Node;
const nodes = (node: Node): readonly Node[] => [node, ...(node.children ?? []).flatMap(nodes)];
const textIn = (node: Node): string =>
  nodes(node)
    .map(({ type, value }) => (type === 'text' || type === 'html' ? (value === '<br>' ? '' : (value ?? '')) : ''))
    .join('');
const squeeze = (words: string): string => withoutForbidden(words).replaceAll(/\s+/gu, '');
const count = (tree: Node, type: string): number => nodes(tree).filter((node) => node.type === type).length;

test('Markdown: every text is read as it is, and makes no structure of its own', () => {
  const shape = (tree: Node): readonly number[] =>
    [
      'heading',
      'table',
      'tableRow',
      'tableCell',
      'list',
      'listItem',
      'blockquote',
      'footnoteDefinition',
      'footnoteReference',
      'code',
      'inlineCode',
      'emphasis',
      'delete',
      'image',
      'html',
      'thematicBreak',
    ].map((type) => count(tree, type));
  const usual = shape(parse(toMarkdown(reportOf('甲'))));
  fc.assert(
    fc.property(hostileText, (given) => {
      // An empty text leaves no paragraph, and a table has a number before it.
      const words = `甲${given}`;
      const tree = parse(toMarkdown(reportOf(words)));
      expect(shape(tree)).toEqual(usual);
      const times = squeeze(textIn(tree)).split(squeeze(words)).length - 1;
      expect(times).toBe(squeeze(textIn(parse(toMarkdown(reportOf('甲'))))).split('甲').length - 1);
    }),
    { numRuns: 300 },
  );
});

test.each([
  '# 甲',
  '1. 甲',
  '2) 甲',
  '- 甲',
  '+ 甲',
  '> 甲',
  '---',
  '===',
  ':--',
  '| 甲 |',
  '[^1]: 甲',
  '```',
  '<div>',
  '&lt;',
])('Markdown: %s at the start of a line is text', (words) => {
  const tree = parse(toMarkdown(reportOf(words)));
  expect(count(tree, 'heading')).toBe(3);
  expect(count(tree, 'thematicBreak') + count(tree, 'code') + count(tree, 'html')).toBe(1);
  expect(squeeze(textIn(tree))).toContain(squeeze(words));
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { RootContent } from 'mdast';
import { describe, expect, it } from 'vitest';
import type { PolicyDocument } from '../model/document.ts';
import { readPlain } from './plain.ts';
import { readMarkdown, readPolicy } from './read.ts';

const CONTENT = 'content/policies';
const pages = readdirSync(CONTENT)
  .filter((name) => name.endsWith('.mdx'))
  .map((name) => readFileSync(join(CONTENT, name), 'utf8'));

/** What a reader gives for a page, or that it refuses it. */
function outcome(read: (mdx: string) => PolicyDocument, mdx: string): PolicyDocument | 'refused' {
  try {
    return read(mdx);
  } catch {
    return 'refused';
  }
}

/** The lines that a page leaves to remark; null where it is left to it whole. */
function leftToRemark(mdx: string): readonly string[] | null {
  const lines: string[] = [];
  const page = readPlain(mdx, (line) => {
    lines.push(line);
    return [{ type: 'text', value: line } as RootContent];
  });
  return page ? lines : null;
}

const frontMatter = pages[0]!.slice(0, pages[0]!.indexOf('\n---\n', 4) + 5);
const body = (...blocks: string[]): string => `${frontMatter}\n${blocks.join('\n\n')}\n`;

const P = (text: string): string => `<P id="1.p1" lines="3">${text}</P>`;

describe('a page as the converter writes it', () => {
  it.each(pages)('is read as remark reads it, page %#', (page) => {
    expect(readPolicy(page)).toEqual(readMarkdown(page));
  });
  it('hardly ever asks remark', () => {
    const asked = pages.map((page) => leftToRemark(page)?.length ?? Number.POSITIVE_INFINITY);
    expect(Math.max(...asked)).toBeLessThan(5);
  });
});

it('a line of nothing but elements and expressions is a paragraph, to both', () => {
  const mdx = body(P('{"# 甲"}'), P('<Unit>{"乙"}</Unit>'));
  expect(readPolicy(mdx).paragraphs.map(({ text }) => text)).toEqual(['# 甲', '乙']);
  expect(readMarkdown(mdx)).toEqual(readPolicy(mdx));
});

describe('what is left to remark', () => {
  it.each([
    ['plain text', P('加强建设,达到90%(含)。'), []],
    ['a heading', P('**1. 加快建设。**达到90%。'), []],
    ['an expression', P('{"# 加快"}建设'), []],
    ['elements', P('<Units>(责任单位:<Unit role="lead" agency="a">市<Remark>〈含〉</Remark></Unit>)</Units>'), []],
    ['an element without content', '<P id="1.p1" lines="3" />', []],
    ['a clause', `<Clause number="1" level="1" part="goal">\n  ${P('甲')}\n\n  ${P('乙')}\n</Clause>`, []],
    ['a clause without content', '<Clause number="1" level="1" part="goal" />', []],
    ['a comment', '{/* Generated. */}', []],
    ['nothing but an expression', P('{"# 加快"}'), []],
    ['an escape', P('甲\\*乙'), [P('甲\\*乙')]],
    ['a link', P('见[甲](https://a.example/)'), [P('见[甲](https://a.example/)')]],
    ['a second strong text', P('**甲。**乙**丙。**'), [P('**甲。**乙**丙。**')]],
    ['an address', P('见www.example.cn'), [P('见www.example.cn')]],
    ['another expression', P('{1+1}'), [P('{1+1}')]],
    ['white space at the edge', P(' 甲'), [P(' 甲')]],
    ['white space at the other edge', P('甲 '), [P('甲 ')]],
    ['text behind a paragraph', `${P('甲')}乙`, null],
    [
      'a clause and no line behind it',
      `<Clause number="1" level="1" part="goal">\n  ${P('甲')}\n</Clause>\n${P('乙')}`,
      null,
    ],
    ['prose', '甲', null],
    ['a definition', `${P('[a]')}\n\n[a]: https://a.example/`, null],
    ['two paragraphs without a line between them', `${P('甲')}\n${P('乙')}`, null],
    ['a paragraph over two lines', '<P id="1.p1" lines="3">甲\n乙</P>', null],
    ['a clause that is not closed', `<Clause number="1" level="1" part="goal">\n  ${P('甲')}`, null],
    ['another indent', `<Clause number="1" level="1" part="goal">\n${P('甲')}\n</Clause>`, null],
  ])('%s', (_, block, lines) => {
    expect(leftToRemark(body(block))).toEqual(lines);
  });
  it('a page with carriage returns, one without front matter', () => {
    expect(leftToRemark(body(P('甲')).replaceAll('\n', '\r\n'))).toBeNull();
    expect(leftToRemark(P('甲'))).toBeNull();
  });
});

/** Pieces that mean something to Markdown, MDX or this reader, and some that do not. */
const PIECES = [
  ...'*_~`<>{}[]()!#|\\&"\'=-+:/@.,1 \t\u3000\n甲。（”\u00a0\u200b\u0301\0\ufeff\u{1f468}'.split(''),
  ...['**', '\n\n', '  ', '---', '</P>', '<P', '<P id="9.p9" lines="9">', '<Unit>', '</Unit>', '<Clause', '</Clause>'],
  ...[
    '{"甲"}',
    '{"\\u0041"}',
    '{1}',
    'www.a.cn',
    'http://a.cn',
    '&amp;',
    '/>',
    ' />',
    '<!--',
    '```',
    '[a]: /b',
    '\n1. ',
  ],
];

const BLOCKS = [
  P('**1. 加快建设。**达到90%。'),
  P('加强<Target id="1.t-a" rawValue="5" kind="goal" label={"甲\\n"} lines="3">建成5个</Target>,完成'),
  P('<Units>(责任单位:<Unit role="lead">市<Remark>〈含〉</Remark></Unit>)</Units>'),
  `<Clause number="1" level="1" part="goal">\n  ${P('甲')}\n\n  ${P('{"# 乙"}丙')}\n</Clause>`,
  '<Clause number="2" level="1" label="(一)" part="other" themes="a b" />',
  '{/* Generated. */}',
];

describe('any page', () => {
  it('is read as remark reads it, or refused by both', () => {
    const edit = fc.record({ at: fc.nat(), cut: fc.nat({ max: 4 }), piece: fc.constantFrom('', ...PIECES) });
    const page = fc.tuple(
      fc.array(fc.constantFrom(...BLOCKS), { minLength: 1, maxLength: 3 }),
      fc.array(edit, { maxLength: 3 }),
    );
    fc.assert(
      fc.property(page, ([blocks, edits]) => {
        let text = blocks.join('\n\n');
        for (const { at, cut, piece } of edits) {
          const place = at % (text.length + 1);
          text = text.slice(0, place) + piece + text.slice(place + cut);
        }
        const mdx = body(text);
        expect(outcome(readPolicy, mdx)).toEqual(outcome(readMarkdown, mdx));
      }),
      { numRuns: 300 },
    );
  }, 60_000);
});

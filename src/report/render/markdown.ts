import type { Block, Cell, Inline, Line, Report, Table } from '../tree.ts';
import { oneSpace, withoutForbidden } from './characters.ts';

/**
 * Reads a report; writes it as Markdown with the tables and footnotes of GitHub's dialect.
 * Guarantees: every text comes out literally when the Markdown is read; lines of a cell are parted by `<br>`; an address
 * stands in angle brackets; a figure is its words.
 */

/** What Markdown might take for its own, anywhere in a line. */
const SPECIAL = /[\\`*_[\]<>&~|{}$!#]/gu;
/** And at the beginning of one. */
const AT_START = /^(\s*)([+\-=:>]|\d+(?=[.)]))/u;

/** Readers make a link of a bare address, as far as to the next space: over a footnote that stands behind it. */
const BARE_ADDRESS = /:(?=\/\/)|(?<=www)\./giu;

/** No line break, which would end a table or begin a list. */
const escapeMarkdown = (words: string): string =>
  oneSpace(withoutForbidden(words)).replaceAll(SPECIAL, '\\$&').replaceAll(BARE_ADDRESS, '\\$&');

/** At the start of a line also marks of lists, headings and quotations are escaped. */
const startOfLine = (markdown: string): string =>
  markdown.replace(AT_START, (_, space: string, mark: string) =>
    /\d/u.test(mark) ? `${space}${mark}\\` : `${space}\\${mark}`,
  );

/** Percent signs for what would end an address in angle brackets. */
const address = (url: string): string => `<${url.replaceAll(/[<>\s]/gu, (sign) => encodeURIComponent(sign))}>`;

function inline(piece: Inline): string {
  switch (piece.kind) {
    case 'text':
      return escapeMarkdown(piece.text);
    case 'strong':
      return piece.text.trim() === '' ? '' : `**${escapeMarkdown(piece.text.trim())}**`;
    case 'sign':
      return `【${escapeMarkdown(piece.text)}】`;
    case 'link':
      return `[${escapeMarkdown(piece.text)}](${address(piece.url)})`;
    case 'note':
      return `[^${piece.number}]`;
    default:
      return piece satisfies never;
  }
}

const lineOf = (line: Line): string => startOfLine(line.map(inline).join('').trim());

const cellOf = ({ lines }: Cell): string =>
  lines
    .map((line) => line.map(inline).join('').trim())
    .filter((line) => line !== '')
    .join('<br>');

function tableOf({ number, caption, columns, rows }: Table): string {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    `**表 ${number}　${escapeMarkdown(caption)}**`,
    '',
    row(columns.map(({ head }) => escapeMarkdown(head))),
    row(columns.map(() => '---')),
    ...rows.map((cells) => row(cells.map(cellOf))),
  ].join('\n');
}

const listOf = (items: readonly string[], mark: (place: number) => string): string =>
  items.map((item, place) => `${mark(place)} ${item}`).join('\n');

function blockOf(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level + 1)} ${lineOf([{ kind: 'text', text: block.text }])}`;
    case 'paragraph':
      return lineOf(block.line);
    case 'list':
      return listOf(block.items.map(lineOf), () => '-');
    case 'table':
      return tableOf(block);
    case 'quotation':
      return [
        lineOf(block.head),
        ...block.paragraphs.map((paragraph) => `> ${lineOf([{ kind: 'text', text: paragraph }])}`),
      ].join('\n\n');
    case 'figure':
      return [
        `**图 ${block.number}　${escapeMarkdown(block.caption)}**`,
        lineOf([{ kind: 'text', text: block.words }]),
        listOf(
          block.notes.map((note) => lineOf([{ kind: 'text', text: note }])),
          () => '-',
        ),
      ].join('\n\n');
    case 'bibliography':
      return listOf(block.entries.map(lineOf), (place) => `${place + 1}.`);
    default:
      return block satisfies never;
  }
}

export function toMarkdown(report: Report): string {
  const { title, subtitle, about, chapters, notes } = report;
  const blocks = [
    `# ${lineOf([{ kind: 'text', text: title }])}`,
    lineOf([{ kind: 'text', text: subtitle }]),
    listOf(
      about.map(([label, line]) => lineOf([{ kind: 'text', text: `${label}：` }, ...line])),
      () => '-',
    ),
    ...chapters.flatMap((chapter) => [
      `## ${lineOf([{ kind: 'text', text: chapter.title }])}`,
      ...chapter.blocks.map(blockOf),
    ]),
    ...notes.map((line, place) => `[^${place + 1}]: ${lineOf(line)}`),
  ];
  return `${blocks.join('\n\n')}\n`;
}

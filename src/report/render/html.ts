import { unbrokenParts } from '../../model/unbroken.ts';
import type { Block, Cell, Inline, Line, Report, Table } from '../tree.ts';
import { withoutForbidden } from './characters.ts';
import { type Pictures, pictureAddress } from './picture.ts';

/**
 * Reads a report; writes it as HTML, for a page of the site or as a file of its own.
 * Guarantees: every text comes out literally; references and footnotes lead to each other; no style attributes and no
 * scripts, so that it stands under the site's policy.
 */

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export const escapeHtml = (words: string): string =>
  withoutForbidden(words).replaceAll(/[&<>"']/gu, (sign) => SIGNS[sign]!);

/** Dates and numbers of documents stay on one line. */
const flowing = (words: string): string =>
  unbrokenParts(words)
    .map((part, place) => (place % 2 === 0 ? escapeHtml(part) : `<span class="unbroken">${escapeHtml(part)}</span>`))
    .join('');

/** A figure with its unit is short; the words of a target without a value need not be. */
const MOST_OF_FIGURE = 12;

interface HtmlOptions {
  /** By the ids of charts; the words of a figure stand where there is none. */
  readonly pictures: Pictures;
  /** How an address of the report is followed from where it stands. */
  readonly follow: (url: string) => string;
  /** Of the title: 1 in a file of its own, 2 below the heading of a page. */
  readonly level: 1 | 2;
}

/** Only addresses that a browser follows to a page. */
const isWeb = (url: string): boolean => /^(?:https?:|\/)/u.test(url);

function inline(piece: Inline, options: HtmlOptions): string {
  switch (piece.kind) {
    case 'text':
      return flowing(piece.text);
    case 'strong':
      return piece.text.length > MOST_OF_FIGURE
        ? `<strong>${escapeHtml(piece.text)}</strong>`
        : `<strong class="unbroken">${escapeHtml(piece.text)}</strong>`;
    case 'sign':
      return ` <span class="report-sign ${piece.tone}">${escapeHtml(piece.text)}</span> `;
    case 'link': {
      const words = flowing(piece.text);
      return isWeb(piece.url) ? `<a href="${escapeHtml(options.follow(piece.url))}">${words}</a>` : words;
    }
    case 'note':
      return `<sup><a href="#note-${piece.number}" id="ref-${piece.number}" aria-label="脚注 ${piece.number}">${piece.number}</a></sup>`;
    default:
      return piece satisfies never;
  }
}

/** Neighbouring spaces around signs are one. */
const lineOf = (line: Line, options: HtmlOptions): string =>
  line
    .map((piece) => inline(piece, options))
    .join('')
    .replaceAll(/> {2}</gu, '> <')
    .trim();

const cellOf = ({ lines }: Cell, options: HtmlOptions): string =>
  lines.map((line) => `<p>${lineOf(line, options)}</p>`).join('');

function tableOf({ number, caption, columns, rows }: Table, options: HtmlOptions): string {
  const heads = columns.map(({ head }) => `<th scope="col">${escapeHtml(head)}</th>`).join('');
  const body = rows.map((cells) => {
    const inner = cells.map((cell, place) => {
      const absent = cell.absent ? ` data-absent="${cell.absent}"` : '';
      return place === 0
        ? `<th scope="row">${cellOf(cell, options)}</th>`
        : `<td data-head="${escapeHtml(columns[place]!.head)}"${absent}>${cellOf(cell, options)}</td>`;
    });
    return `<tr>${inner.join('')}</tr>`;
  });
  return `<table class="report-table columns-${columns.length}"><caption>表 ${number}　${escapeHtml(caption)}</caption><thead><tr>${heads}</tr></thead><tbody>${body.join('')}</tbody></table>`;
}

const listOf = (items: readonly string[], tag: 'ul' | 'ol', kind: string): string =>
  `<${tag} class="${kind}">${items.map((item) => `<li>${item}</li>`).join('')}</${tag}>`;

const HEADINGS = ['report-title', 'report-chapter', 'report-section', 'report-part'] as const;

/** @param depth below the title: of a chapter 1. */
function headingOf(depth: 1 | 2 | 3, id: string, words: string, { level }: HtmlOptions): string {
  const tag = `h${level + depth}`;
  return `<${tag} class="${HEADINGS[depth]}" id="${escapeHtml(id)}">${escapeHtml(words)}</${tag}>`;
}

function blockOf(block: Block, options: HtmlOptions): string {
  switch (block.kind) {
    case 'heading':
      return headingOf(block.level, block.id, block.text, options);
    case 'paragraph':
      return `<p>${lineOf(block.line, options)}</p>`;
    case 'list':
      return listOf(
        block.items.map((item) => lineOf(item, options)),
        'ul',
        'report-list',
      );
    case 'table':
      return tableOf(block, options);
    case 'quotation':
      return `<figure class="report-quotation"><figcaption>${lineOf(block.head, options)}</figcaption><blockquote>${block.paragraphs
        .map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`)
        .join('')}</blockquote></figure>`;
    case 'figure': {
      const picture = options.pictures.get(block.spec.id);
      const shown = picture
        ? `<img src="${pictureAddress(picture)}" width="${picture.width}" height="${picture.height}" alt="${escapeHtml(block.words)}">`
        : `<p>${escapeHtml(block.words)}</p>`;
      const notes = listOf(block.notes.map(escapeHtml), 'ul', 'report-notes');
      return `<figure class="report-figure"><figcaption>图 ${block.number}　${escapeHtml(block.caption)}</figcaption>${shown}${notes}</figure>`;
    }
    case 'bibliography':
      return listOf(
        block.entries.map((entry) => lineOf(entry, options)),
        'ol',
        'report-bibliography',
      );
    default:
      return block satisfies never;
  }
}

/** The report without the page around it: an article with its title, chapters and footnotes. */
export function toHtml(report: Report, options: HtmlOptions): string {
  const { title, subtitle, about, chapters, notes } = report;
  const facts = about.map(
    ([label, line]) => `<div><dt>${escapeHtml(label)}</dt><dd>${lineOf(line, options)}</dd></div>`,
  );
  const contents = chapters.map(
    (chapter) => `<li><a href="#chapter-${chapter.id}">${escapeHtml(chapter.title)}</a></li>`,
  );
  const footnotes = notes.map(
    (line, place) =>
      `<li id="note-${place + 1}">${lineOf(line, options)} <a href="#ref-${place + 1}" aria-label="回到正文，脚注 ${place + 1}">↩</a></li>`,
  );
  return [
    '<article class="report">',
    `<header><h${options.level} class="report-title">${escapeHtml(title)}</h${options.level}><p class="report-subtitle">${escapeHtml(subtitle)}</p><dl>${facts.join('')}</dl></header>`,
    `<nav aria-label="目录"><ol class="report-contents">${contents.join('')}</ol></nav>`,
    ...chapters.map(
      ({ id, title: name, wide, blocks }) =>
        `<section class="${wide ? 'report-wide' : 'report-narrow'}" aria-labelledby="chapter-${id}">${headingOf(1, `chapter-${id}`, name, options)}${blocks
          .map((block) => blockOf(block, options))
          .join('\n')}</section>`,
    ),
    ...(footnotes.length > 0
      ? [
          `<section aria-labelledby="chapter-notes">${headingOf(1, 'chapter-notes', '脚注', options)}<ol class="report-footnotes">${footnotes.join('\n')}</ol></section>`,
        ]
      : []),
    '</article>',
  ].join('\n');
}

/**
 * What a file of its own may do: show its pictures and its style. The directives are those of the site's pages, since a
 * host sends one policy for all of them.
 */
const policyOf = (styleHash: string): string =>
  [
    "default-src 'self'",
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "worker-src 'none'",
    "script-src 'none'",
    `style-src '${styleHash}'`,
  ].join('; ');

/** A style sheet and its hash, as a Content-Security-Policy names it: `sha256-…`. */
export interface Style {
  readonly text: string;
  readonly hash: string;
}

/** A file of its own: everything that it needs is in it. */
export const toHtmlFile = (
  report: Report,
  options: Omit<HtmlOptions, 'level'>,
  style: Style,
): string => `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8"><meta http-equiv="content-security-policy" content="${policyOf(style.hash)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
<title>${escapeHtml(report.title)}</title>
<style>${style.text}</style>
</head>
<body>
<main>
${toHtml(report, { ...options, level: 1 })}
</main>
</body>
</html>
`;

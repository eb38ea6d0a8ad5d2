import type { Inline, Line } from '../../tree.ts';
import { run } from './xml.ts';

/** Lines of a report as runs, links and references to footnotes. */

/** Addresses of a part of the file, by relationship id. */
export interface Links {
  readonly idOf: (url: string) => string;
  readonly urls: readonly string[];
}

export function openLinks(): Links {
  const urls: string[] = [];
  return {
    urls,
    idOf: (url) => {
      if (!urls.includes(url)) urls.push(url);
      return `rLink${urls.indexOf(url) + 1}`;
    },
  };
}

const hyperlink = (links: Links, url: string, inner: string): string =>
  `<w:hyperlink r:id="${links.idOf(url)}" w:history="1">${inner}</w:hyperlink>`;

function inline(piece: Inline, links: Links): string {
  switch (piece.kind) {
    case 'text':
      return piece.text === '' ? '' : run(piece.text);
    case 'strong':
      return run(piece.text, { style: 'Strong' });
    case 'sign':
      return run(`【${piece.text}】`, { style: 'Sign' });
    case 'link':
      return hyperlink(links, piece.url, run(piece.text, { style: 'Hyperlink' }));
    case 'note':
      return `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="${piece.number}"/></w:r>`;
    default:
      return piece satisfies never;
  }
}

export const inlines = (line: Line, links: Links): string => line.map((piece) => inline(piece, links)).join('');

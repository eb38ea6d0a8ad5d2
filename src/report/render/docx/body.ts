import type { Block, Chapter, Report, Table } from '../../tree.ts';
import type { Picture, Pictures } from '../picture.ts';
import { inlines, type Links } from './inline.ts';
import { tableXml } from './table.ts';
import { escapeXml, field, paragraph, run } from './xml.ts';

/** What stands on the pages of a report: its blocks one after the other, footnotes, sections. */

/** A4 in twentieths of a point. */
const SHORT = 11906;
const LONG = 16838;
const SIDE = { portrait: 1304, landscape: 1134 } as const;
const TOP = 1247;
const FOOT = 1134;

interface Sheet {
  readonly wide: boolean;
  /** Between the margins, in twentieths of a point. */
  readonly width: number;
}

const sheetOf = (wide: boolean): Sheet =>
  wide ? { wide, width: LONG - 2 * SIDE.landscape } : { wide, width: SHORT - 2 * SIDE.portrait };

export const footerWidth = (wide: boolean): number => sheetOf(wide).width;

const sectionProperties = (wide: boolean): string => {
  const [width, height] = wide ? [LONG, SHORT] : [SHORT, LONG];
  const side = wide ? SIDE.landscape : SIDE.portrait;
  return (
    `<w:sectPr><w:footerReference w:type="default" r:id="${wide ? 'rFooterWide' : 'rFooter'}"/><w:type w:val="nextPage"/>` +
    `<w:pgSz w:w="${width}" w:h="${height}"${wide ? ' w:orient="landscape"' : ''}/>` +
    `<w:pgMar w:top="${TOP}" w:right="${side}" w:bottom="${FOOT}" w:left="${side}" w:header="680" w:footer="567" w:gutter="0"/></w:sectPr>`
  );
};

interface Writing {
  readonly links: Links;
  readonly pictures: Pictures;
}

/** English Metric Units: of a px at 96 to the inch, of a twentieth of a point. */
const EMU = { px: 9525, twip: 635 } as const;
/** How much of the width a picture takes at most, and how high it is at most. */
const MOST_PICTURE = { share: 0.92, height: 11_500 } as const;

function pictureXml(picture: Picture, number: number, words: string, sheet: Sheet): string {
  const scale = Math.min(
    1,
    (sheet.width * MOST_PICTURE.share * EMU.twip) / (picture.width * EMU.px),
    (MOST_PICTURE.height * EMU.twip) / (picture.height * EMU.px),
  );
  const [width, height] = [picture.width, picture.height].map((size) => Math.round(size * EMU.px * scale));
  const name = `图 ${number}`;
  return paragraph(
    'Picture',
    `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${width}" cy="${height}"/>` +
      `<wp:docPr id="${number}" name="${name}" descr="${escapeXml(words)}"/><wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>` +
      `<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="${number}" name="${name}"/><pic:cNvPicPr/></pic:nvPicPr>` +
      `<pic:blipFill><a:blip r:embed="rPicture${number}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
      `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${width}" cy="${height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>` +
      '</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>',
  );
}

/** A heading with nothing but a table below it bears the table's number: one line less that could part from the table. */
const isTitled = (block: Block, before: Block | undefined): block is Table =>
  block.kind === 'table' && before?.kind === 'heading';

function blockXml(block: Block, place: number, blocks: readonly Block[], sheet: Sheet, writing: Writing): string {
  const { links, pictures } = writing;
  switch (block.kind) {
    case 'heading': {
      const next = blocks[place + 1];
      const number = next && isTitled(next, block) ? `　表 ${next.number}` : '';
      return paragraph(`Heading${block.level}`, run(block.text + number));
    }
    case 'paragraph':
      return paragraph('BodyText', inlines(block.line, links));
    case 'list':
      return block.items.map((item) => paragraph('ListBullet', inlines(item, links))).join('');
    case 'table':
      return tableXml(block, sheet.width, links, isTitled(block, blocks[place - 1]));
    case 'quotation':
      return (
        paragraph('QuoteHead', inlines(block.head, links)) +
        block.paragraphs.map((words) => paragraph('Quote', run(words))).join('')
      );
    case 'figure': {
      const picture = pictures.get(block.spec.id);
      return (
        paragraph('Caption', run(`图 ${block.number}　${block.caption}`)) +
        (picture ? pictureXml(picture, block.number, block.words, sheet) : paragraph('BodyText', run(block.words))) +
        block.notes.map((note) => paragraph('PictureNote', run(note))).join('')
      );
    }
    case 'bibliography':
      return block.entries.map((entry) => paragraph('Bibliography', inlines(entry, links))).join('');
    default:
      return block satisfies never;
  }
}

const bookmarkOf = ({ id }: Chapter): string => `_Toc_${id}`;

const headingOf = (chapter: Chapter, place: number): string =>
  paragraph(
    'Heading1',
    `<w:bookmarkStart w:id="${place}" w:name="${bookmarkOf(chapter)}"/>${run(chapter.title)}<w:bookmarkEnd w:id="${place}"/>`,
  );

/**
 * The chapters, each leading to its heading. Page numbers are known only where the document is laid out: Word fills
 * them in when the reader updates the table.
 */
function contentsXml(chapters: readonly Chapter[]): string {
  const entries = chapters.map(
    (chapter) => `<w:hyperlink w:anchor="${bookmarkOf(chapter)}" w:history="1">${run(chapter.title)}</w:hyperlink>`,
  );
  const [begin, end] = field('TOC \\o "1-2" \\h \\z \\u', '\n').split('\n');
  return (
    paragraph('ContentsHead', run('目录')) +
    entries
      .map((entry, place) =>
        paragraph('TOC1', `${place === 0 ? begin : ''}${entry}${place === entries.length - 1 ? end : ''}`),
      )
      .join('')
  );
}

/** Chapters that lie the same way are one section. */
function sectionsOf(chapters: readonly Chapter[]): readonly (readonly Chapter[])[] {
  const sections: Chapter[][] = [];
  for (const chapter of chapters) {
    const last = sections.at(-1);
    if (last && last[0]!.wide === chapter.wide) last.push(chapter);
    else sections.push([chapter]);
  }
  return sections;
}

export function bodyXml({ title, subtitle, about, chapters }: Report, writing: Writing): string {
  const front =
    paragraph('Title', run(title)) +
    paragraph('Subtitle', run(subtitle)) +
    about
      .map(([label, line]) => paragraph('About', `${run(label)}<w:r><w:tab/></w:r>${inlines(line, writing.links)}`))
      .join('') +
    contentsXml(chapters);
  const sections = sectionsOf(chapters);
  return sections
    .map((own, place) => {
      const wide = own[0]!.wide;
      const sheet = sheetOf(wide);
      const inner = own.map(
        (chapter) =>
          headingOf(chapter, chapters.indexOf(chapter)) +
          chapter.blocks.map((block, at) => blockXml(block, at, chapter.blocks, sheet, writing)).join(''),
      );
      const isLast = place === sections.length - 1;
      const end = sectionProperties(wide);
      return `${place === 0 ? front : ''}${inner.join('')}${isLast ? end : paragraph('TableGap', '', end)}`;
    })
    .join('');
}

export function footnotesXml(notes: Report['notes'], links: Links): string {
  const special = (id: number, type: string, mark: string): string =>
    `<w:footnote w:type="${type}" w:id="${id}"><w:p><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr><w:r><w:${mark}/></w:r></w:p></w:footnote>`;
  const own = notes.map(
    (line, place) =>
      `<w:footnote w:id="${place + 1}">${paragraph(
        'FootnoteText',
        `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>${run(' ')}${inlines(line, links)}`,
      )}</w:footnote>`,
  );
  return (
    special(-1, 'separator', 'separator') + special(0, 'continuationSeparator', 'continuationSeparator') + own.join('')
  );
}

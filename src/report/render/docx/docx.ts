import { strToU8, type Zippable, zipSync } from 'fflate';
import type { Block, Report } from '../../tree.ts';
import type { Pictures } from '../picture.ts';
import { bodyXml, footerWidth, footnotesXml } from './body.ts';
import { openLinks } from './inline.ts';
import { numberingXml, stylesXml } from './styles.ts';
import { DECLARATION, escapeXml, field, NAMESPACES, paragraph, run } from './xml.ts';

/**
 * Reads a report and the pictures of its figures; writes a Word file (Office Open XML).
 * Guarantees: the same report and pictures give the same bytes; headings, footnotes, tables with repeated heads and
 * lists are Word's own; every font is named for each script; nothing asks to be updated on opening.
 */

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly external?: boolean;
}

const relationsXml = (relations: readonly Relation[]): string =>
  `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${relations
    .map(
      ({ id, type, target, external }) =>
        `<Relationship Id="${id}" Type="${type}" Target="${escapeXml(target)}"${external ? ' TargetMode="External"' : ''}/>`,
    )
    .join('')}</Relationships>`;

const linksOf = (urls: readonly string[]): readonly Relation[] =>
  urls.map((url, place) => ({
    id: `rLink${place + 1}`,
    type: `${OFFICE}/hyperlink`,
    target: url,
    external: true,
  }));

const contentTypesXml = (): string => {
  const parts = [
    ['document', `${WORD}.document.main+xml`],
    ['styles', `${WORD}.styles+xml`],
    ['numbering', `${WORD}.numbering+xml`],
    ['settings', `${WORD}.settings+xml`],
    ['footnotes', `${WORD}.footnotes+xml`],
    ['footer1', `${WORD}.footer+xml`],
    ['footer2', `${WORD}.footer+xml`],
  ];
  return (
    `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    '<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>' +
    parts.map(([name, type]) => `<Override PartName="/word/${name}.xml" ContentType="${type}"/>`).join('') +
    '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>'
  );
};

const coreXml = ({ title, subtitle, origin }: Report): string =>
  `${DECLARATION}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">` +
  `<dc:title>${escapeXml(title)}</dc:title><dc:subject>${escapeXml(subtitle)}</dc:subject><dc:creator>${escapeXml(origin.siteName)}</dc:creator><dc:language>zh-CN</dc:language>` +
  `<dcterms:created xsi:type="dcterms:W3CDTF">${origin.date}T00:00:00Z</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${origin.date}T00:00:00Z</dcterms:modified>` +
  '</cp:coreProperties>';

const settingsXml = (): string =>
  `${DECLARATION}<w:settings ${NAMESPACES}><w:defaultTabStop w:val="420"/><w:characterSpacingControl w:val="compressPunctuation"/>` +
  '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>' +
  '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>';

/** Site, not official, edition; at the right the page. */
const footerXml = ({ origin }: Report, wide: boolean): string => {
  const words = `${origin.siteName}整理 · 非官方 · 内容版本 ${origin.version}`;
  const tab = `<w:tabs><w:tab w:val="right" w:pos="${footerWidth(wide)}"/></w:tabs>`;
  return `${DECLARATION}<w:ftr ${NAMESPACES}>${paragraph(
    'Footer',
    `${run(words)}<w:r><w:tab/></w:r>${run('第 ')}${field('PAGE', run('1'))}${run(' 页，共 ')}${field('NUMPAGES', run('1'))}${run(' 页')}`,
    tab,
  )}</w:ftr>`;
};

const figuresOf = ({ chapters }: Report): readonly Extract<Block, { kind: 'figure' }>[] =>
  chapters.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'figure'));

export function toDocx(report: Report, pictures: Pictures): Uint8Array {
  const links = openLinks();
  const noteLinks = openLinks();
  const body = bodyXml(report, { links, pictures });
  const notes = footnotesXml(report.notes, noteLinks);
  const shown = figuresOf(report).flatMap(({ number, spec }) => {
    const picture = pictures.get(spec.id);
    return picture ? [{ number, png: picture.png }] : [];
  });
  const own = (id: string, type: string, target: string): Relation => ({ id, type: `${OFFICE}/${type}`, target });
  const texts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': contentTypesXml(),
    '_rels/.rels': relationsXml([
      own('rDocument', 'officeDocument', 'word/document.xml'),
      { id: 'rCore', type: `${PACKAGE}/relationships/metadata/core-properties`, target: 'docProps/core.xml' },
    ]),
    'docProps/core.xml': coreXml(report),
    'word/document.xml': `${DECLARATION}<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': relationsXml([
      own('rStyles', 'styles', 'styles.xml'),
      own('rNumbering', 'numbering', 'numbering.xml'),
      own('rSettings', 'settings', 'settings.xml'),
      own('rFootnotes', 'footnotes', 'footnotes.xml'),
      own('rFooter', 'footer', 'footer1.xml'),
      own('rFooterWide', 'footer', 'footer2.xml'),
      ...shown.map(({ number }) => own(`rPicture${number}`, 'image', `media/picture${number}.png`)),
      ...linksOf(links.urls),
    ]),
    'word/styles.xml': stylesXml(),
    'word/numbering.xml': numberingXml(),
    'word/settings.xml': settingsXml(),
    'word/footer1.xml': footerXml(report, false),
    'word/footer2.xml': footerXml(report, true),
    'word/footnotes.xml': `${DECLARATION}<w:footnotes ${NAMESPACES}>${notes}</w:footnotes>`,
    'word/_rels/footnotes.xml.rels': relationsXml(linksOf(noteLinks.urls)),
  };
  const files: Zippable = Object.fromEntries([
    ...Object.entries(texts).map(([name, xml]) => [name, strToU8(xml)] as const),
    // Pictures are packed already.
    ...shown.map(({ number, png }) => [`word/media/picture${number}.png`, [png, { level: 0 }]] as const),
  ]);
  const [year, month, day] = report.origin.date.split('-').map(Number);
  // ZIP keeps local time without a zone: the parts of the date are local ones on every machine.
  return zipSync(files, { mtime: new Date(year!, month! - 1, day!), level: 9 });
}

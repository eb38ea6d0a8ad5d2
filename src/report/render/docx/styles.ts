import { DECLARATION, NAMESPACES } from './xml.ts';

/**
 * The styles of a report in Word: plain and grey, nothing of an official document (no red head, no centred title in
 * 小标宋, no seal). Every style that names a font names it for each script, so that no theme has a say.
 */

const SONG = { ascii: 'Times New Roman', eastAsia: '宋体' } as const;
const HEI = { ascii: 'Arial', eastAsia: '黑体' } as const;
const KAI = { ascii: 'Times New Roman', eastAsia: '楷体' } as const;

interface Face {
  readonly ascii: string;
  readonly eastAsia: string;
}

const fonts = ({ ascii, eastAsia }: Face): string =>
  `<w:rFonts w:ascii="${ascii}" w:hAnsi="${ascii}" w:eastAsia="${eastAsia}" w:cs="${ascii}"/>`;

const GREY = '595959';
const LINK = '1F4E79';

interface Style {
  readonly id: string;
  readonly name: string;
  readonly basedOn?: string;
  readonly next?: string;
  /** Inside `w:pPr`. */
  readonly paragraph?: string;
  readonly face?: Face;
  readonly bold?: boolean;
  readonly colour?: string;
  /** In half points. */
  readonly size?: number;
  readonly raised?: boolean;
}

/** Elements in the order that the schema asks for. */
const runProperties = ({ face, bold, colour, size, raised }: Style): string =>
  [
    face ? fonts(face) : '',
    bold === undefined ? '' : bold ? '<w:b/><w:bCs/>' : '<w:b w:val="0"/><w:bCs w:val="0"/>',
    colour ? `<w:color w:val="${colour}"/>` : '',
    size ? `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>` : '',
    raised ? '<w:vertAlign w:val="superscript"/>' : '',
  ].join('');

function styleXml(type: 'paragraph' | 'character', style: Style): string {
  const { id, name, basedOn, next, paragraph } = style;
  const run = runProperties(style);
  return [
    `<w:style w:type="${type}" w:styleId="${id}">`,
    `<w:name w:val="${name}"/>`,
    basedOn ? `<w:basedOn w:val="${basedOn}"/>` : '',
    next ? `<w:next w:val="${next}"/>` : '',
    '<w:qFormat/>',
    paragraph ? `<w:pPr>${paragraph}</w:pPr>` : '',
    run ? `<w:rPr>${run}</w:rPr>` : '',
    '</w:style>',
  ].join('');
}

const heading = (level: number, size: number, before: number, after: number): Style => ({
  id: `Heading${level}`,
  name: `heading ${level}`,
  basedOn: 'Normal',
  next: 'BodyText',
  paragraph: `<w:keepNext/><w:keepLines/><w:spacing w:before="${before}" w:after="${after}" w:line="240" w:lineRule="auto"/><w:jc w:val="left"/><w:outlineLvl w:val="${level - 1}"/>`,
  face: HEI,
  bold: true,
  size,
});

const PARAGRAPHS: readonly Style[] = [
  {
    id: 'Title',
    name: 'Title',
    basedOn: 'Normal',
    next: 'Subtitle',
    paragraph:
      '<w:keepNext/><w:spacing w:before="240" w:after="60" w:line="240" w:lineRule="auto"/><w:jc w:val="left"/>',
    face: HEI,
    bold: true,
    size: 40,
  },
  {
    id: 'Subtitle',
    name: 'Subtitle',
    basedOn: 'Normal',
    next: 'About',
    paragraph:
      '<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="8" w:color="808080"/></w:pBdr><w:spacing w:after="200" w:line="280" w:lineRule="auto"/><w:jc w:val="left"/>',
    face: HEI,
    colour: GREY,
    size: 24,
  },
  {
    id: 'About',
    name: 'Report About',
    basedOn: 'Normal',
    paragraph:
      '<w:tabs><w:tab w:val="left" w:pos="1260"/></w:tabs><w:spacing w:after="40" w:line="280" w:lineRule="auto"/><w:ind w:left="1260" w:hanging="1260"/><w:jc w:val="left"/>',
    size: 19,
  },
  heading(1, 32, 480, 160),
  heading(2, 26, 320, 100),
  heading(3, 23, 240, 80),
  { id: 'BodyText', name: 'Body Text', basedOn: 'Normal', paragraph: '<w:spacing w:after="120"/><w:jc w:val="both"/>' },
  {
    id: 'ListBullet',
    name: 'List Bullet',
    basedOn: 'Normal',
    paragraph:
      '<w:numPr><w:numId w:val="1"/></w:numPr><w:spacing w:after="60"/><w:ind w:left="360" w:hanging="260"/><w:jc w:val="both"/>',
  },
  {
    id: 'Bibliography',
    name: 'Bibliography',
    basedOn: 'Normal',
    paragraph:
      '<w:numPr><w:numId w:val="2"/></w:numPr><w:wordWrap w:val="0"/><w:spacing w:after="80"/><w:ind w:left="480" w:hanging="480"/><w:jc w:val="left"/>',
    size: 20,
  },
  {
    id: 'Caption',
    name: 'caption',
    basedOn: 'Normal',
    paragraph:
      '<w:keepNext/><w:keepLines/><w:spacing w:before="160" w:after="80" w:line="240" w:lineRule="auto"/><w:jc w:val="left"/>',
    face: HEI,
    size: 19,
  },
  {
    id: 'TableText',
    name: 'Table Text',
    basedOn: 'Normal',
    paragraph: '<w:wordWrap w:val="0"/><w:spacing w:after="20" w:line="252" w:lineRule="auto"/><w:jc w:val="left"/>',
    size: 17,
  },
  {
    id: 'TableHead',
    name: 'Table Head',
    basedOn: 'TableText',
    face: HEI,
    bold: true,
  },
  {
    id: 'TableGap',
    name: 'Table Gap',
    basedOn: 'Normal',
    paragraph: '<w:spacing w:after="0" w:line="120" w:lineRule="exact"/>',
    size: 8,
  },
  {
    id: 'QuoteHead',
    name: 'Quote Head',
    basedOn: 'Normal',
    next: 'Quote',
    paragraph: '<w:keepNext/><w:spacing w:before="200" w:after="60"/><w:jc w:val="left"/>',
    face: HEI,
    size: 20,
  },
  {
    id: 'Quote',
    name: 'Quote',
    basedOn: 'Normal',
    paragraph:
      '<w:pBdr><w:left w:val="single" w:sz="12" w:space="10" w:color="A6A6A6"/></w:pBdr><w:spacing w:after="60"/><w:ind w:left="360" w:firstLineChars="200" w:firstLine="420"/><w:jc w:val="both"/>',
    face: KAI,
  },
  {
    id: 'Picture',
    name: 'Picture',
    basedOn: 'Normal',
    paragraph: '<w:keepNext/><w:spacing w:after="60" w:line="240" w:lineRule="auto"/><w:jc w:val="left"/>',
  },
  {
    id: 'PictureNote',
    name: 'Picture Note',
    basedOn: 'Normal',
    paragraph: '<w:keepLines/><w:spacing w:after="20" w:line="252" w:lineRule="auto"/><w:jc w:val="left"/>',
    colour: GREY,
    size: 17,
  },
  {
    id: 'TOC1',
    name: 'toc 1',
    basedOn: 'Normal',
    paragraph:
      '<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9298"/></w:tabs><w:spacing w:after="40"/><w:jc w:val="left"/>',
  },
  {
    id: 'ContentsHead',
    name: 'Contents Head',
    basedOn: 'Normal',
    paragraph: '<w:keepNext/><w:spacing w:before="280" w:after="80"/><w:jc w:val="left"/>',
    face: HEI,
    bold: true,
    size: 24,
  },
  {
    id: 'FootnoteText',
    name: 'footnote text',
    basedOn: 'Normal',
    paragraph:
      '<w:wordWrap w:val="0"/><w:snapToGrid w:val="0"/><w:spacing w:after="0" w:line="240" w:lineRule="auto"/><w:jc w:val="left"/>',
    size: 16,
  },
  {
    id: 'Footer',
    name: 'footer',
    basedOn: 'Normal',
    paragraph: '<w:spacing w:after="0" w:line="240" w:lineRule="auto"/><w:jc w:val="left"/>',
    colour: GREY,
    size: 16,
  },
];

const CHARACTERS: readonly Style[] = [
  { id: 'Strong', name: 'Strong', bold: true },
  { id: 'Sign', name: 'Report Sign', bold: false, face: HEI, colour: GREY, size: 15 },
  { id: 'Hyperlink', name: 'Hyperlink', colour: LINK },
  { id: 'FootnoteReference', name: 'footnote reference', bold: false, raised: true },
];

export const stylesXml = (): string =>
  `${DECLARATION}<w:styles ${NAMESPACES}>` +
  `<w:docDefaults><w:rPrDefault><w:rPr>${fonts(SONG)}<w:sz w:val="21"/><w:szCs w:val="21"/><w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>` +
  '<w:pPrDefault><w:pPr><w:spacing w:line="324" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>' +
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>' +
  '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/></w:style>' +
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>' +
  tableStyle() +
  PARAGRAPHS.map((style) => styleXml('paragraph', style)).join('') +
  CHARACTERS.map((style) => styleXml('character', style)).join('') +
  '</w:styles>';

const BORDERS = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'] as const;

const tableStyle = (): string =>
  '<w:style w:type="table" w:styleId="ReportTable"><w:name w:val="Report Table"/><w:basedOn w:val="TableNormal"/><w:tblPr>' +
  `<w:tblBorders>${BORDERS.map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="BFBFBF"/>`).join('')}</w:tblBorders>` +
  '<w:tblCellMar><w:top w:w="50" w:type="dxa"/><w:left w:w="85" w:type="dxa"/><w:bottom w:w="50" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar>' +
  '</w:tblPr></w:style>';

/** Bullets, and the numbers of the bibliography: `[1]`. */
export const numberingXml = (): string => {
  const level = (format: string, text: string, indent: string, run: string): string =>
    `<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/><w:pPr>${indent}</w:pPr>${run}</w:lvl>`;
  const face = `<w:rPr>${fonts(SONG)}</w:rPr>`;
  return (
    `${DECLARATION}<w:numbering ${NAMESPACES}>` +
    `<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/>${level('bullet', '•', '<w:ind w:left="360" w:hanging="260"/>', face)}</w:abstractNum>` +
    `<w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="singleLevel"/>${level('decimal', '[%1]', '<w:ind w:left="480" w:hanging="480"/>', face)}</w:abstractNum>` +
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>' +
    '</w:numbering>'
  );
};

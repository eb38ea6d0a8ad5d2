import { oneSpace, withoutForbidden } from '../characters.ts';

/** Small pieces of WordprocessingML (ECMA-376, part 1). */

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const escapeXml = (words: string): string =>
  withoutForbidden(words).replaceAll(/[&<>"]/gu, (sign) => SIGNS[sign]!);

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"' +
  ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"' +
  ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"' +
  ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"' +
  ' xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"';

/** Marks such as “ and … stand in both scripts: the hint has them set in the Chinese font. */
const HINT = '<w:rFonts w:hint="eastAsia"/>';
const isChinese = (words: string): boolean => /[^\u0000-\u024f]/u.test(words);

/** @param properties of the run, in the order of the schema behind `rFonts`. */
export function run(words: string, { style = '', properties = '' } = {}): string {
  const inner = [style && `<w:rStyle w:val="${style}"/>`, isChinese(words) ? HINT : '', properties].join('');
  const text = escapeXml(oneSpace(words));
  return `<w:r>${inner && `<w:rPr>${inner}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
}

export const paragraph = (style: string, inner: string, properties = ''): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/>${properties}</w:pPr>${inner}</w:p>`;

/** A field with the result that it has until it is updated. */
export const field = (instruction: string, result: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${escapeXml(instruction)} </w:instrText></w:r>` +
  `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

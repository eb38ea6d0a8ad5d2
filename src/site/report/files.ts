import type { ReportFormat } from '../../report/formats.ts';
import { type Style, toHtmlFile } from '../../report/render/html.ts';
import { toMarkdown } from '../../report/render/markdown.ts';
import type { Pictures } from '../../report/render/picture.ts';
import { textSheets } from '../../report/render/sheets.ts';
import type { Report } from '../../report/tree.ts';
import { flatten, toCsv } from '../data/csv.ts';

/**
 * Reads a report and the pictures of its figures; writes the file of a format.
 * Guarantees: on a command line, at build and in a browser the same report and pictures give the same file.
 */

/** The name of a report as a file. */
export const fileName = (format: ReportFormat): string => `policy-report.${format}`;

export const reportCsv = ({ facts }: Report): string =>
  toCsv(
    facts.rows.map((row) => flatten(row)),
    facts.columns.map(({ key }) => key),
  );

async function reportXlsx(report: Report): Promise<Uint8Array> {
  const [{ toXlsx }, { gridSheet }] = await Promise.all([import('../data/xlsx.ts'), import('../data/gridSheet.ts')]);
  const { tables, notes, about } = textSheets(report);
  const shown = report.facts.columns.filter(({ code }) => !code);
  return toXlsx([about, ...tables, gridSheet('明细', shown, report.facts.rows, 0), notes], report.origin.date);
}

async function reportDocx(report: Report, pictures: Pictures): Promise<Uint8Array> {
  const { toDocx } = await import('../../report/render/docx/docx.ts');
  return toDocx(report, pictures);
}

export async function reportFile(
  report: Report,
  format: Exclude<ReportFormat, 'html'>,
  pictures: Pictures,
): Promise<string | Uint8Array> {
  switch (format) {
    case 'docx':
      return reportDocx(report, pictures);
    case 'md':
      return toMarkdown(report);
    case 'csv':
      return reportCsv(report);
    case 'xlsx':
      return reportXlsx(report);
    default:
      return format satisfies never;
  }
}

/** In HTML, which needs a style sheet; on the site the page of reports is that. */
export const reportPage = (report: Report, pictures: Pictures, style: Style): string =>
  toHtmlFile(report, { pictures, follow: (url) => url }, style);

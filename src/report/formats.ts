/** The forms in which a report can be taken away. Imports nothing, since every page with a list of them loads it. */

export const FORMATS = ['docx', 'md', 'html', 'csv', 'xlsx'] as const;
export type ReportFormat = (typeof FORMATS)[number];

export const FORMAT_NAMES: Readonly<Record<ReportFormat, string>> = {
  docx: 'Word',
  md: 'Markdown',
  html: '网页',
  csv: 'CSV',
  xlsx: 'Excel',
};

export const FORMAT_TYPES: Readonly<Record<ReportFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  md: 'text/markdown; charset=utf-8',
  html: 'text/html; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

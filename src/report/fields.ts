/** What a report is chosen by, and what addresses and people call it. Imports nothing, since the page of reports loads it at once. */

export const REPORT_PARTS = ['goal', 'measure', 'safeguard', 'agencies', 'text'] as const;
export type ReportPart = (typeof REPORT_PARTS)[number];

export const REPORT_PART_NAMES: Readonly<Record<ReportPart, string>> = {
  goal: '目标',
  measure: '措施',
  safeguard: '保障',
  agencies: '责任单位',
  text: '条文全文',
};

/** What an address calls each field of a selection. */
export const QUERY_NAMES = {
  policies: 'cities',
  themes: 'themes',
  indicators: 'indicators',
  parts: 'parts',
  items: 'items',
} as const;
export type Field = keyof typeof QUERY_NAMES;

/** Each field as a person or an address writes it: names separated by commas. */
export type AskedFor = { readonly [field in Field]?: string | undefined };

/** Asks for nothing but the picked clauses. */
export const NO_PARTS = 'none';

/** What an address asks for. */
export const askedInQuery = (query: URLSearchParams): AskedFor =>
  Object.fromEntries(
    Object.entries(QUERY_NAMES).flatMap(([field, name]) => {
      const value = query.get(name);
      return value === null ? [] : [[field, value]];
    }),
  );

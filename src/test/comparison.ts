import type { Page } from 'playwright';
import { compareAgencies } from '../compare/agencies.ts';
import { compareGoals } from '../compare/goals.ts';
import { compareMeasures, compareSafeguards } from '../compare/themes.ts';
import { documents, vocabulary } from './helpers.ts';

/** The comparisons, as the tests look at them: what has to stand there, what stands in the HTML, what a reader sees. */

export const NAMES = ['goals', 'measures', 'safeguards', 'agencies'] as const;
export type Name = (typeof NAMES)[number];
export const pathOf = (name: Name): string => `/compare/${name}/`;

/** The heads of the columns; the tables of charts have heads of their own. */
export const HEAD = 'table[data-compare] > thead';

export const policies = documents.map(({ policy }) => policy);
export const ids = policies.map(({ id }) => id);

/** What has to stand on a page, row by row: the key of the row and of what kind each cell is. */
export const EXPECTED: Readonly<Record<Name, readonly (readonly string[])[]>> = {
  goals: compareGoals(documents, vocabulary).flatMap(({ rows }) =>
    rows.map(({ indicator, cells }) => [indicator?.id ?? 'none', ...cells.map(({ kind }) => kind)]),
  ),
  measures: themeRows(compareMeasures(documents, vocabulary.themes)),
  safeguards: themeRows(compareSafeguards(documents, vocabulary.themes)),
  agencies: compareAgencies(documents, vocabulary).flatMap(({ id, rows }) =>
    rows.map(({ theme, cells }) => [`${id} ${theme?.id ?? 'other'}`, ...cells.map(({ kind }) => kind)]),
  ),
};

function themeRows(rows: ReturnType<typeof compareMeasures>): readonly (readonly string[])[] {
  return rows.map(({ id, cells }) => [
    id,
    ...cells.map(({ primary, further, drawn, mentions }) =>
      primary.length + further.length + drawn.length + mentions.length === 0 ? 'not-stated' : 'filled',
    ),
  ]);
}

interface Link {
  readonly href: string;
  /** Without white space, as all texts here. */
  readonly text: string;
  /** Set large: a figure. */
  readonly figure: boolean;
}

export interface Cell {
  readonly policy: string;
  readonly indicator: string | null;
  readonly theme: string | null;
  readonly agency: string | null;
  readonly absent: string | null;
  /** What filters compare; empty for a cell that does not fill its row. */
  readonly says: string;
  /** Without the name of the city and the mark of a draft. */
  readonly text: string;
  readonly draft: boolean;
  readonly links: readonly Link[];
}

export interface Row {
  readonly group: string;
  readonly row: string;
  readonly cells: readonly Cell[];
}

/** Runs in the browser: the table as it is without scripts. */
export function rowsOf(html: string): readonly Row[] {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const bare = (element: Element | undefined | null): string => (element?.textContent ?? '').replace(/\s+/gu, '');
  return Array.from(page.querySelectorAll<HTMLElement>('table[data-compare] tr[data-row]'), (row) => ({
    group: row.closest('tbody')?.dataset.group ?? '',
    row: row.dataset.row ?? '',
    cells: Array.from(row.querySelectorAll<HTMLElement>('[data-cell]'), (cell) => {
      const { policy = '', indicator = null, theme = null, agency = null, absent = null, says = '' } = cell.dataset;
      const draft = bare(cell).includes('征求意见稿');
      const links = Array.from(cell.querySelectorAll('a[href]'), (link) => ({
        href: link.getAttribute('href') ?? '',
        text: bare(link.querySelector('.fig') ?? link),
        figure: link.querySelector('.fig') !== null,
      }));
      for (const who of cell.querySelectorAll('.who')) who.remove();
      return { policy, indicator, theme, agency, absent, says, text: bare(cell), draft, links };
    }),
  }));
}

export interface View {
  /** Heads that are seen, in their order. */
  readonly columns: readonly string[];
  /** Rows that are seen: group, row and the policies of their cells. */
  readonly rows: readonly string[];
  /** Groups whose head is seen, `-` in front of a folded one. */
  readonly groups: readonly string[];
  /** The controls: cities in their order with a tick, the filter, groups with a tick. */
  readonly controls: readonly string[];
}

/** Runs in the browser: what a reader sees. */
function look(): View {
  const all = (selector: string): HTMLElement[] => Array.from(document.querySelectorAll<HTMLElement>(selector));
  const seen = (selector: string): HTMLElement[] => all(selector).filter((element) => element.checkVisibility());
  return {
    columns: seen('table[data-compare] > thead [data-policy]').map(({ dataset }) => dataset.policy!),
    rows: seen('table[data-compare] tr[data-row]').map((row) => {
      const cells = Array.from(row.querySelectorAll<HTMLElement>('[data-cell]')).filter((cell) =>
        cell.checkVisibility(),
      );
      const group = row.closest<HTMLElement>('tbody')!.dataset.group;
      return [group, row.dataset.row, ...cells.map(({ dataset }) => dataset.policy)].join(' ');
    }),
    groups: seen('tbody[data-group]').map(
      (body) => (body.querySelector('button.title')?.ariaExpanded === 'false' ? '-' : '') + body.dataset.group,
    ),
    controls: all('#chooser :is(input, select)').map((control) =>
      control instanceof HTMLInputElement
        ? `${control.value} ${control.checked}`
        : (control as HTMLSelectElement).value,
    ),
  };
}

/** Once all rows are laid out. */
export async function viewOf(page: Page): Promise<View> {
  await page.waitForFunction(() =>
    Array.from(document.querySelectorAll('[data-late]')).every(
      (row) => getComputedStyle(row).contentVisibility !== 'hidden',
    ),
  );
  return page.evaluate(look);
}

export const unfoldGroups = (page: Page): Promise<void> => page.locator('#chooser [data-fold="open"]').click();

/** The rows of a page in words: those that pass, with these columns. */
export const rowTexts = (rows: readonly Row[], columns: readonly string[]): readonly string[] =>
  rows.map(({ group, row }) => [group, row, ...columns].join(' '));

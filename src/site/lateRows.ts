/**
 * How many rows of a long table are laid out with the page: enough for a high window. The others (`data-late`) get
 * room, and are laid out right after (`late.client.ts`).
 */
const FIRST_ROWS = { goals: 9, themes: 5, bodies: 24, targets: 18 } as const;

/** The attribute of a row, by its place in the table: counted from 0. */
export const late = (place: number, table: keyof typeof FIRST_ROWS): '' | undefined =>
  place < FIRST_ROWS[table] ? undefined : '';

/**
 * Reads the head of a table and the row below it, cell by cell without white space; writes which of its cells stand above
 * columns of years: 目标值 above 2024年 and 2025年. The page and the converter read such a head alike.
 */

/** 2024年, 2025年底, 2025年目标值. */
const YEAR_HEAD = /^20\d\d年?(?:底|末)?(?:目标|预期|计划|实际|基期)?值?$/u;

/** At least two, and nothing else. */
export const areYears = (cells: readonly string[]): boolean =>
  cells.length >= 2 && cells.every((cell) => YEAR_HEAD.test(cell));

/** Heads that stand above a column a year. */
const OVER_YEARS = /目标|规划|预期|计划|年度|进度|基期|现状|实际|完成/u;
const OVER_SEVERAL = /目标|规划|预期|计划|年度|进度/u;

/** How many of the years stand below each cell of the head, below most of them none; null where they do not fit. */
export function yearsBelow(head: readonly string[], years: readonly string[]): readonly number[] | null {
  if (!areYears(years)) return null;
  const over = head.flatMap((word, index) => (OVER_YEARS.test(word) && !/20\d\d/u.test(word) ? [index] : []));
  const widest = over.filter((index) => over.length === 1 || OVER_SEVERAL.test(head[index]!));
  const surplus = years.length - over.length;
  if (surplus < 0 || (surplus > 0 && widest.length !== 1)) return null;
  return head.map((_, index) => (over.includes(index) ? 1 + (widest.includes(index) ? surplus : 0) : 0));
}

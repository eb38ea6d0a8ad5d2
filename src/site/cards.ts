/** Of these numbers of columns the one that leaves least of the last row empty; the first of those that do equally well. */
export function columnsFor(cards: number, columns: readonly number[]): number {
  const empty = (count: number): number => (count - (cards % count)) % count;
  return columns.toSorted((a, b) => empty(a) - empty(b))[0]!;
}

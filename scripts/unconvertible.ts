/** A file that cannot be converted at all, by one fault or by several: nothing is written for it. */
export class Unconvertible extends Error {
  readonly found: string;
  readonly expected: string;
  readonly todo: string;
  readonly line: number;
  readonly column: number;
  /** The file at fault, where it is not the source itself. */
  readonly file: string | null;
  /** Further faults that were found with this one. */
  readonly others: readonly Unconvertible[];
  constructor(
    found: string,
    expected: string,
    todo: string,
    place = { line: 1, column: 1 },
    file: string | null = null,
    others: readonly Unconvertible[] = [],
  ) {
    super(`${found}；应是${expected}。${todo}`);
    this.name = 'Unconvertible';
    this.found = found;
    this.expected = expected;
    this.todo = todo;
    this.line = place.line;
    this.column = place.column;
    this.file = file;
    this.others = others;
  }
}

/** Ends the conversion of a file with all that was found, if anything was. @throws Unconvertible */
export function throwAll(faults: readonly Unconvertible[]): void {
  const [first, ...others] = faults;
  if (first === undefined) return;
  const { found, expected, todo, line, column, file } = first;
  throw new Unconvertible(found, expected, todo, { line, column }, file, others);
}

/** `seeds/x/seed.yaml:8:11 error …`: a line a fault. `show` gives a path as the person sees it. */
export const printUnconvertible = (error: Unconvertible, source: string, show: (path: string) => string): string[] =>
  [error, ...error.others].map(
    ({ file, line, column, message }) => `${show(file ?? source)}:${line}:${column} error ${message} [unconvertible]`,
  );

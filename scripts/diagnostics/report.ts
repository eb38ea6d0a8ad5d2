import type { Diagnostic, Note } from '../../src/model/document.ts';
import { linesOf, placeAt, type Text } from '../lines/text.ts';
import { RULES, type Rule } from './rules.ts';

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

/** Collects what the stages have to say, in the order of the source. */
export interface Report {
  readonly diagnostics: Diagnostic[];
  /** Notes with the text that they are about, so that their clause can be found once there are clauses. */
  readonly remarks: { rule: Rule; text: string; about: Text }[];
  /** `note`: what readers are told, where it differs from what the person who adds the document is told. */
  add(rule: Rule, about: Text, found: string, expected: string, note?: string): void;
}

export function createReport(): Report {
  const diagnostics: Diagnostic[] = [];
  const remarks: Report['remarks'] = [];
  return {
    diagnostics,
    remarks,
    add(rule, about, found, expected, told = `${found}；${expected}。`) {
      const { severity, todo, note } = RULES[rule];
      diagnostics.push({ rule, severity, ...placeAt(about, 0), found, expected, todo });
      if (note) remarks.push({ rule, text: told, about });
    },
  };
}

/** The notes of a report, each with the clause of the paragraph that holds its lines. */
export function notesOf(report: Report, clauseAt: (line: number) => string | null): Note[] {
  return report.remarks.map(({ rule, text, about }) => {
    const lines = linesOf(about);
    return { rule, clause: rule === 'missing-title' ? null : clauseAt(lines[0]), text, lines };
  });
}

/** `seeds/x/source.txt:41:3 warning 编号不连续 …`: one line a diagnostic, as editors and people read it. */
export function printDiagnostic(file: string, diagnostic: Diagnostic): string {
  const { line, column, severity, rule, found, expected, todo } = diagnostic;
  return `${file}:${line}:${column} ${severity} ${found}；${expected}。${todo} [${rule}]`;
}

import type { Diagnostic, Note } from '../../src/model/document.ts';
import { linesOf, placeAt, type Text } from '../lines/text.ts';
import { RULES, type Rule } from './rules.ts';

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

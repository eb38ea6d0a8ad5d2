import { createHash } from 'node:crypto';
import { viewClauses } from '../src/model/describe.ts';
import type { Clause, PolicyDocument, PolicyFacts } from '../src/model/document.ts';
import { inheritedRules } from './annotate/carryOver.ts';
import { assignParts } from './annotate/purpose.ts';
import { reportStrayLatin } from './annotate/strayLatin.ts';
import { restoreDisplaced } from './blocks/displaced.ts';
import { reflow } from './blocks/reflow.ts';
import { createReport, notesOf } from './diagnostics/report.ts';
import { decode } from './lines/decode.ts';
import { liftFurniture } from './lines/furniture.ts';
import { splitRunOn } from './lines/runOn.ts';
import { countLines, splitLines } from './lines/splitLines.ts';
import { textAt } from './lines/text.ts';
import { readFacts, readParts } from './outline/parts.ts';
import { buildOutline } from './outline/tree.ts';

/** What a person says of a source and its text does not: seed.yaml, or nothing for a bare file. */
export interface Origin {
  readonly id: string;
  readonly city: PolicyFacts['city'];
  readonly editorialTitle: string | null;
  readonly file: string;
  readonly url: string | null;
  readonly accessed: string | null;
}

/**
 * Reads the bytes of one source and what is known of it; writes the document. The list below is the pipeline.
 * Guarantees: every character of the source that is not white space is in a paragraph or in the furniture, once; the
 * same bytes give the same document.
 * @throws Unconvertible for a file that is no text.
 */
export function compile(bytes: Uint8Array, origin: Origin): PolicyDocument {
  const report = createReport();
  const { text: source, encoding } = decode(bytes);
  const { content, furniture } = liftFurniture(splitRunOn(splitLines(source)));
  const parts = readParts(reflow(restoreDisplaced(content, report)));
  const facts = readFacts(parts);
  const { units, paragraphs } = buildOutline(parts, report);
  reportStrayLatin(paragraphs, report);

  const titled = facts.title !== null;
  const top = content[0]?.text ?? textAt(source.slice(0, 1), 1, 1);
  if (!titled) report.add('missing-title', top, '原文没有标题', '标题在正文之前');
  if (facts.documentNumber === null) report.add('unnamed-document', top, '原文没有发文字号', '发文字号在标题之前');

  const drafts: Clause[] = units.map((unit) => ({
    ...unit,
    part: 'other',
    partBasis: 'stated',
    themes: [],
    inherits: null,
  }));
  const views = viewClauses({ clauses: drafts, paragraphs });
  const purposes = assignParts(
    views.map(({ clause, title }) => ({ number: clause.number, level: clause.level, title })),
  );
  const rules = inheritedRules(
    units.map((unit) => unit.number),
    paragraphs,
  );
  const clauses = drafts.map(
    (clause, index): Clause => ({ ...clause, part: purposes[index]!, inherits: rules[index]! }),
  );

  /** The clause that holds a raw line, or else the last one before it. */
  const clauseAt = (line: number): string | null => {
    const inClause = paragraphs.filter(({ clause }) => clause !== null);
    const holder = inClause.find(({ lines }) => lines[0] <= line && line <= lines[1]);
    return (holder ?? inClause.findLast(({ lines }) => lines[1] < line))?.clause ?? null;
  };
  const order = (a: { line: number; column: number }, b: { line: number; column: number }): number =>
    a.line - b.line || a.column - b.column;
  return {
    policy: {
      id: origin.id,
      city: origin.city,
      title: facts.title,
      editorialTitle: titled ? null : origin.editorialTitle,
      annexTitle: facts.annexTitle,
      documentNumber: facts.documentNumber,
      registrationNumber: facts.registrationNumber,
      issuer: facts.issuer,
      addressees: facts.addressees,
      signedDate: facts.signedDate,
      printedDate: facts.printedDate,
      effectiveDate: facts.effectiveDate,
      validity: facts.validity,
      planPeriod: facts.planPeriod,
      status: facts.status,
      publicity: facts.publicity,
      cc: facts.cc,
      source: {
        file: origin.file,
        sha256: createHash('sha256').update(bytes).digest('hex'),
        bytes: bytes.length,
        lines: countLines(source),
      },
    },
    provenance: { encoding, url: origin.url, accessed: origin.accessed },
    clauses,
    paragraphs: paragraphs.map(({ source: _, ...paragraph }) => paragraph),
    furniture,
    notes: notesOf(report, clauseAt).toSorted((a, b) => a.lines[0] - b.lines[0]),
    diagnostics: report.diagnostics.toSorted(order),
  };
}

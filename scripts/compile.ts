import { hash } from 'node:crypto';
import type { Paragraph, PolicyDocument, PolicyFacts } from '../src/model/document.ts';
import type { Vocabulary } from '../src/model/vocabulary.ts';
import { annotate } from './annotate/annotate.ts';
import { reportDoubts } from './annotate/doubts.ts';
import { applyNotes, type EditorNotes, type Removable } from './annotate/editor.ts';
import type { Refusal } from './annotate/paragraphTargets.ts';
import { reportStrayLatin } from './annotate/strayLatin.ts';
import { readColumns } from './blocks/columns.ts';
import { restoreDisplaced, restoreNotes } from './blocks/displaced.ts';
import { reflow } from './blocks/reflow.ts';
import { createReport, notesOf } from './diagnostics/report.ts';
import { decode } from './lines/decode.ts';
import { liftFurniture } from './lines/furniture.ts';
import { liftInvisible } from './lines/invisible.ts';
import { liftRules } from './lines/ruled.ts';
import { splitRunOn } from './lines/runOn.ts';
import { lastEnding } from './lines/spans.ts';
import { countLines, splitLines } from './lines/splitLines.ts';
import { placeAt, textAt } from './lines/text.ts';
import { readFacts } from './outline/facts.ts';
import { readParts } from './outline/parts.ts';
import { buildOutline } from './outline/tree.ts';

/** What a person says of a source and its text does not: seed.yaml and notes.yaml, or nothing for a bare file. */
export interface Origin {
  readonly id: string;
  readonly city: PolicyFacts['city'];
  readonly editorialTitle: string | null;
  readonly file: string;
  readonly url: string | null;
  readonly accessed: string | null;
  readonly notes: EditorNotes | null;
}

/** Of a text that comes with nothing but its name. */
export const bareOrigin = (id: string, file = 'source.txt'): Origin => ({
  id,
  city: null,
  editorialTitle: null,
  file,
  url: null,
  accessed: null,
  notes: null,
});

/** The document, and what a person who reviews it wants to know besides. */
export interface Compiled {
  readonly document: PolicyDocument;
  readonly refusals: readonly (Omit<Refusal, 'about'> & {
    readonly line: number;
    readonly column: number;
    readonly words: string;
  })[];
  readonly removable: readonly Removable[];
}

const byPlace = (a: { line: number; column: number }, b: { line: number; column: number }): number =>
  a.line - b.line || a.column - b.column;

/** The clause that holds a raw line, or else the last one before it; made for as many lines as may be asked for. */
function clauseFinder(paragraphs: readonly Paragraph[]): (line: number) => string | null {
  const inClause = paragraphs.filter(({ clause }) => clause !== null);
  const holders = new Map<number, string | null>();
  for (const { clause, lines } of inClause)
    for (let line = lines[0]; line <= lines[1]; line += 1) if (!holders.has(line)) holders.set(line, clause);
  const before = lastEnding(inClause.map(({ clause, lines }) => ({ clause, start: lines[0], end: lines[1] })));
  return (line) => holders.get(line) ?? before(line - 1)?.clause ?? null;
}

/**
 * Reads the bytes of one source and what is known of it; writes the document. The list below is the pipeline.
 * Guarantees: every character of the source that is not white space is in a paragraph or in the furniture, once; the
 * same bytes give the same document.
 * @throws Unconvertible for a file that is no text, and for an editor's note that no longer fits the text.
 */
export function compile(bytes: Uint8Array, origin: Origin, vocabulary: Vocabulary): Compiled {
  const report = createReport();
  const { text: source, encoding } = decode(bytes);
  const visible = liftInvisible(splitLines(source));
  const { content, furniture } = liftFurniture(splitRunOn(visible.lines));
  const ruled = liftRules(content);
  const { parts, further } = readParts(
    reflow(readColumns(restoreNotes(restoreDisplaced(ruled.lines, report), report), report)),
  );
  for (const text of further)
    report.add('further-document', text, `此处起是另一份文件“${text.value.slice(0, 30)}”`, '一个文件里只有一份文件');
  const facts = readFacts(parts);
  const outline = buildOutline(parts, report);
  const annotated = annotate({ ...facts, city: origin.city }, outline.units, outline.paragraphs, vocabulary);
  const { clauses, paragraphs, notes, removable } = origin.notes
    ? applyNotes(annotated.clauses, annotated.paragraphs, origin.notes)
    : { ...annotated, notes: [], removable: [] };
  reportStrayLatin(paragraphs, report);
  reportDoubts(paragraphs, report);

  const isTitled = facts.title !== null;
  const top = content[0]?.text ?? textAt(source.slice(0, 1), 1, 1);
  if (!isTitled) report.add('missing-title', top, '原文没有标题', '正文之前的标题', '原文没有标题。');
  if (facts.documentNumber === null) report.add('unnamed-document', top, '原文没有发文字号', '标题前后的发文字号');

  const document: PolicyDocument = {
    policy: {
      id: origin.id,
      city: origin.city,
      title: facts.title,
      editorialTitle: isTitled ? null : origin.editorialTitle,
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
        sha256: hash('sha256', bytes),
        bytes: bytes.length,
        lines: countLines(source),
      },
    },
    provenance: { encoding, url: origin.url, accessed: origin.accessed },
    clauses,
    paragraphs: paragraphs.map(({ source: _, ...paragraph }) => paragraph),
    furniture: [...visible.furniture, ...furniture, ...ruled.furniture],
    notes: [...(report.remarks.length === 0 ? [] : notesOf(report, clauseFinder(paragraphs))), ...notes].toSorted(
      (a, b) => a.lines[0] - b.lines[0],
    ),
    diagnostics: report.diagnostics.toSorted(byPlace),
  };
  const refusals = annotated.refusals.map(({ about, clause, reason }) => ({
    clause,
    reason,
    words: about.value,
    ...placeAt(about, 0),
  }));
  return { document, refusals, removable };
}

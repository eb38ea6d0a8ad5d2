import { readFile } from 'node:fs/promises';
import { parseFormulas } from '../../compare/formulas.ts';
import type { ClausePair, Place, Wording } from '../../compare/wording/model.ts';
import { compareWording, sharedWith } from '../../compare/wording.ts';
import { viewClauses } from '../../model/describe.ts';
import type { PolicyDocument } from '../../model/document.ts';
import { loadCompared } from '../content/policies.ts';
import { escapeHtml } from '../html.ts';

/** Shared wording as the pages need it. */

const FORMULAS = 'content/vocabulary/formulas.yaml';

interface Compared {
  readonly documents: readonly PolicyDocument[];
  readonly wording: Wording;
  /** For each clause, by its id, the clauses of other documents that share its words. */
  readonly shared: ReturnType<typeof sharedWith>;
}

let kept: (Compared & { readonly text: string }) | undefined;

/** What the documents of the site share, computed once a version of their files. */
export async function loadWording(): Promise<Compared> {
  const [documents, text] = await Promise.all([loadCompared(), readFile(FORMULAS, 'utf8')]);
  const isKept =
    kept?.text === text &&
    kept.documents.length === documents.length &&
    documents.every((document, place) => document === kept?.documents[place]);
  if (!isKept) {
    const wording = compareWording(documents, parseFormulas({ file: FORMULAS, text }));
    kept = { documents, text, wording, shared: sharedWith(wording) };
  }
  return kept!;
}

/** Sentences, each with its final mark. */
const SENTENCE = /[^。；;！!？?\n]*(?:[。；;！!？?\n]|$)/gu;

/**
 * The sentences of a clause in which shared runs stand, as HTML, one entry a paragraph; what is left out is an ellipsis.
 * Guarantees: without tags and ellipses it is the document's own characters; each run is one `<mark>`, which carries
 * its place among the runs of the pair, from 1.
 */
export function excerpts(document: PolicyDocument, pair: ClausePair, side: 'a' | 'b'): readonly string[] {
  const view = viewClauses(document).find(({ clause }) => clause.number === pair[side]);
  return (view?.paragraphs ?? []).flatMap(({ id, text }, order) => {
    const runs = pair.runs
      .map((run, place) => ({ ...run[side], number: place + 1 }))
      .filter(({ paragraph }) => paragraph === id)
      .toSorted((x, y) => x.start - y.start);
    if (runs.length === 0) return [];
    const from = order === 0 ? view!.clause.label.length : 0;
    let html = '';
    let at = from;
    for (const { start, end } of told(text, from, runs)) {
      if (text.slice(at, start).trim() !== '') html += CUT;
      html += markedHtml(text, start, end, runs);
      at = end;
    }
    return [html.trim()];
  });
}

const CUT = '<span class="cut">……</span>';

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The sentences from `from` on that hold a piece of a run; neighbours are one stretch. */
function told(text: string, from: number, runs: readonly Place[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (const { index, 0: sentence } of text.slice(from).matchAll(SENTENCE)) {
    const [start, end] = [from + index, from + index + sentence.length];
    if (!runs.some((run) => run.start < end && run.end > start)) continue;
    const last = stretches.at(-1);
    if (last?.end === start) stretches[stretches.length - 1] = { start: last.start, end };
    else stretches.push({ start, end });
  }
  return stretches;
}

function markedHtml(text: string, start: number, end: number, runs: readonly (Place & { number: number })[]): string {
  let html = '';
  let at = start;
  for (const run of runs.filter((other) => other.start < end && other.end > start)) {
    const words = escapeHtml(text.slice(run.start, run.end));
    html += `${escapeHtml(text.slice(at, run.start))}<mark class="shared" data-run="${run.number}">${words}</mark>`;
    at = run.end;
  }
  return html + escapeHtml(text.slice(at, end));
}

/** `2.0%`; what is there but would be rounded away is `<0.1%`. */
export function shareText(share: number): string {
  if (share === 0) return '0';
  return share < 0.0005 ? '<0.1%' : `${(share * 100).toFixed(1)}%`;
}

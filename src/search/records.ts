import { urlOf, viewClauses } from '../model/describe.ts';
import type { PolicyDocument } from '../model/document.ts';
import { shortName, titleText } from '../model/words.ts';
import { seal, toIndexText } from './tokens.ts';

/** Fields of a record that the page shows; sealed, so that they are not searched. */
export interface RecordFields {
  /** City, or the id where there is none. */
  readonly name: string;
  readonly city: string;
  readonly title: string;
  /** Headings from the top, its own last. */
  readonly path: string;
  readonly status: string;
}

/** One record of the search index. */
export interface SearchRecord {
  readonly url: string;
  readonly content: string;
  readonly fields: RecordFields;
}

/** A heading in the path of a clause; where it prints none, its label or what the editor calls it. */
const NAMES: Readonly<Record<string, string>> = { notice: '印发通知', '0': '引言', end: '附则' };

/**
 * Reads a document; writes one record for each clause that has text of its own (label and title included).
 * Guarantees: document order; a phrase is found in a record exactly where the clause's own text has it.
 */
export function recordsOf(document: PolicyDocument): readonly SearchRecord[] {
  const { policy } = document;
  const names = new Map<string, string>();
  return viewClauses(document).flatMap(({ clause, parent, title, paragraphs }) => {
    const own = title === null ? clause.label || (NAMES[clause.number] ?? '') : clause.label + title;
    const path = [parent && names.get(parent.number), own].filter(Boolean).join(' › ');
    names.set(clause.number, path);
    if (paragraphs.length === 0) return [];
    const content = toIndexText(paragraphs.map(({ text }) => text).join('\n'));
    const fields: RecordFields = {
      name: seal(shortName(policy)),
      city: seal(policy.city?.id ?? ''),
      title: seal(titleText(policy)),
      path: seal(path.replaceAll(/\s+/gu, '')).replaceAll(seal('›'), seal(' › ')),
      status: seal(policy.status),
    };
    return [{ url: urlOf(policy.id, clause.number), content, fields }];
  });
}

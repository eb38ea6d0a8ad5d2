import type { PolicyDocument } from '../model/document.ts';
import type { Chosen } from './chosen.ts';
import type { ReportContext } from './context.ts';
import type { Notebook } from './notebook.ts';
import type { Corpus, Selection } from './selection.ts';

/** What every chapter is written from. */
export interface Setting {
  readonly corpus: Corpus;
  readonly selection: Selection;
  readonly chosen: Chosen;
  readonly context: ReportContext;
  readonly notebook: Notebook;
}

export const documentOf = ({ corpus }: Setting, policy: string): PolicyDocument =>
  corpus.documents.find((document) => document.policy.id === policy)!;

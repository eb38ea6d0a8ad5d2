import type { ReportContext } from '../../report/context.ts';
import { FORMATS, type ReportFormat } from '../../report/formats.ts';
import { MOST_DOCUMENTS } from '../../report/limits.ts';
import { reportOf } from '../../report/report.ts';
import { type Corpus, WHOLE } from '../../report/selection.ts';
import { buildDate } from '../buildDate.ts';
import { loadPolicies } from '../content/policies.ts';
import { loadVocabulary } from '../content/vocabulary.ts';
import { edition, permalinkOf } from '../edition/edition.ts';
import { SITE_NAME } from '../name.ts';
import { fileName, reportFile, reportPage } from './files.ts';
import { drawPictures } from './pictures.ts';
import { readStyle } from './styles.ts';

/** The full report as files, made once a version of the content: the pages that offer them tell their sizes. */

interface ReportDownload {
  readonly format: ReportFormat;
  /** `/report/policy-report.docx` */
  readonly path: string;
  readonly bytes: Uint8Array;
}

export const reportContext: ReportContext = {
  siteName: SITE_NAME,
  permalink: permalinkOf,
  edition,
  date: buildDate,
};

let kept: { readonly corpus: Corpus; readonly files: Promise<readonly ReportDownload[]> } | undefined;

async function make(corpus: Corpus): Promise<readonly ReportDownload[]> {
  if (corpus.documents.length > MOST_DOCUMENTS) return [];
  const report = reportOf(corpus, WHOLE, reportContext);
  const pictures = drawPictures(report);
  return Promise.all(
    FORMATS.map(async (format) => {
      const content =
        format === 'html' ? reportPage(report, pictures, readStyle()) : await reportFile(report, format, pictures);
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
      return { format, path: `/report/${fileName(format)}`, bytes };
    }),
  );
}

/** Empty where the site has more documents than a report can be about. */
export async function loadReportFiles(): Promise<readonly ReportDownload[]> {
  const [documents, vocabulary] = await Promise.all([loadPolicies(), loadVocabulary()]);
  const isKept =
    kept?.corpus.vocabulary === vocabulary &&
    kept.corpus.documents.length === documents.length &&
    documents.every((document, place) => document === kept?.corpus.documents[place]);
  if (!isKept) {
    const corpus = { documents, vocabulary };
    kept = { corpus, files: make(corpus) };
  }
  return kept!.files;
}

import type { APIRoute } from 'astro';
import { permalink } from '../../site/links.ts';
import { loadPolicies } from '../../site/policies.ts';
import { reportContext } from '../../site/report.ts';
import { factsOf } from '../../site/reportCorpus.ts';
import { loadVocabulary } from '../../site/vocabulary.ts';

/** What the page of reports knows of every document. */
export const GET: APIRoute = async () => {
  const corpus = { documents: await loadPolicies(), vocabulary: await loadVocabulary() };
  const { siteName, edition, date } = reportContext;
  return Response.json(factsOf(corpus, { siteName, edition, date, home: permalink('/') }));
};

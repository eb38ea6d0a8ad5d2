import type { APIRoute } from 'astro';
import { loadPolicies } from '../../site/content/policies.ts';
import { loadVocabulary } from '../../site/content/vocabulary.ts';
import { permalink } from '../../site/links.ts';
import { factsOf } from '../../site/report/corpus.ts';
import { reportContext } from '../../site/report/setting.ts';

/** What the page of reports knows of every document. */
export const GET: APIRoute = async () => {
  const corpus = { documents: await loadPolicies(), vocabulary: await loadVocabulary() };
  const { siteName, edition, date } = reportContext;
  return Response.json(factsOf(corpus, { siteName, edition, date, home: permalink('/') }));
};

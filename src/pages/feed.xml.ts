import type { APIRoute } from 'astro';
import { namesOf } from '../edition/history.ts';
import { history } from '../site/edition.ts';
import { printFeed } from '../site/feed.ts';
import { permalink } from '../site/links.ts';
import { loadPolicies } from '../site/policies.ts';
import { loadVocabulary } from '../site/vocabulary.ts';

export const GET: APIRoute = async () => {
  const documents = await loadPolicies();
  const nameOf = namesOf(documents, await loadVocabulary());
  return new Response(printFeed(documents, history, { name: '政策对读', permalink, nameOf }), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
};

import type { APIRoute } from 'astro';
import { namesOf } from '../edition/history.ts';
import { homeOf } from '../site/canonical.ts';
import { loadPolicies } from '../site/content/policies.ts';
import { loadVocabulary } from '../site/content/vocabulary.ts';
import { history } from '../site/edition/edition.ts';
import { printFeed } from '../site/feed/feed.ts';
import { permalink, policyPath } from '../site/links.ts';
import { SITE_NAME } from '../site/name.ts';

export const GET: APIRoute = async () => {
  const documents = await loadPolicies();
  const nameOf = namesOf(documents, await loadVocabulary());
  // The site that publishes a document tells of it.
  const own = documents.filter(({ policy }) => homeOf(policyPath(policy.id)) === undefined);
  const ownHistory = history.map((edition) => ({
    ...edition,
    scopes: edition.scopes.filter(({ scope }) => homeOf(scope) === undefined),
  }));
  return new Response(printFeed(own, ownHistory, { name: SITE_NAME, permalink, nameOf }), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
};

import type { APIRoute } from 'astro';
import { type Cited, cslJson } from '../../cite/cite.ts';
import type { PolicyDocument } from '../../model/document.ts';
import { citeContext } from '../../site/cite.ts';
import { loadPolicies } from '../../site/policies.ts';

interface Props {
  document: PolicyDocument;
}

export async function getStaticPaths() {
  const documents = await loadPolicies();
  return documents.map((document) => ({ params: { policy: document.policy.id }, props: { document } }));
}

export const GET: APIRoute<Props> = ({ props: { document } }) => {
  const items: readonly Cited[] = [{ kind: 'policy', document }];
  return new Response(`${JSON.stringify(cslJson(items, citeContext), null, 2)}\n`, {
    headers: { 'content-type': 'application/vnd.citationstyles.csl+json; charset=utf-8' },
  });
};

import type { APIRoute } from 'astro';
import { bundleOf } from '../../../cite/bundle.ts';
import type { PolicyDocument } from '../../../model/document.ts';
import { citeContext } from '../../../site/cite.ts';
import { loadPolicies } from '../../../site/policies.ts';

/** What the dialog of the pages cites from. */

interface Props {
  document: PolicyDocument;
}

export async function getStaticPaths() {
  const documents = await loadPolicies();
  return documents.map((document) => ({ params: { policy: document.policy.id }, props: { document } }));
}

export const GET: APIRoute<Props> = ({ props: { document } }) => Response.json(bundleOf(document, citeContext));

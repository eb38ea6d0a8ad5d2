import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { loadPolicies } from '../../../site/policies.ts';
import { textOf } from '../../../site/reportCorpus.ts';

/** A document as the page of reports asks for it. */

export async function getStaticPaths() {
  const documents = await loadPolicies();
  return documents.map((document) => ({ params: { policy: document.policy.id }, props: { document } }));
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { document } }) => Response.json(textOf(document));

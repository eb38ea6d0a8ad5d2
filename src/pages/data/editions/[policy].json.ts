import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { sinceEditions } from '../../../site/edition.ts';
import { loadPolicies } from '../../../site/policies.ts';

/** What became of a document since each edition. */

export const getStaticPaths = (async () =>
  (await loadPolicies()).map(({ policy }) => ({
    params: { policy: policy.id },
    props: { id: policy.id },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props: { id } }) =>
  Response.json(sinceEditions(id));

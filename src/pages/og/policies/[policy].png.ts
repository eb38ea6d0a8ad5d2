import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { drawPolicyCard, faceOf } from '../../../site/card.ts';
import { loadPolicies } from '../../../site/policies.ts';

export const getStaticPaths = (async () =>
  (await loadPolicies()).map(({ policy }) => ({
    params: { policy: policy.id },
    props: { policy },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props: { policy } }) => {
  return new Response(new Uint8Array(drawPolicyCard(faceOf(policy))), { headers: { 'Content-Type': 'image/png' } });
};

import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { beside } from '../../../beside/beside.ts';
import { drawPolicyCard, faceOf } from '../../../site/card.ts';
import { loadPolicies } from '../../../site/policies.ts';

export const getStaticPaths = (async () =>
  (await loadPolicies()).map(({ policy }) => ({
    params: { policy: policy.id },
    props: { policy, drawn: beside()?.card(policy) },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { policy, drawn } }) => {
  const png = (await drawn) ?? drawPolicyCard(faceOf(policy));
  return new Response(new Uint8Array(png), { headers: { 'Content-Type': 'image/png' } });
};

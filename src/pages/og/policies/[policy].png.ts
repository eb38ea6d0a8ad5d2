import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { beside } from '../../../beside/beside.ts';
import { drawPolicyCard, faceOf } from '../../../site/card.ts';
import { loadPolicies } from '../../../site/policies.ts';

export const getStaticPaths = (async () =>
  (await loadPolicies()).map(({ policy }) => ({
    params: { policy: policy.id },
    props: { policy, asked: beside()?.card(policy) },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { policy, asked } }) => {
  // What the thread has not come to is drawn here, so that neither waits for the other.
  const png = asked && !asked.withdraw() ? await asked.made : drawPolicyCard(faceOf(policy));
  return new Response(new Uint8Array(png), { headers: { 'Content-Type': 'image/png' } });
};

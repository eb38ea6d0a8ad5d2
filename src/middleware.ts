import { defineMiddleware } from 'astro:middleware';
import { withPolicyFirst } from './site/securityPolicy.ts';

/** Each page, before it is written or sent, has its policy first. */
export const onRequest = defineMiddleware(async (_context, next) => {
  const response = await next();
  if (!response.headers.get('Content-Type')?.startsWith('text/html')) return response;
  return new Response(withPolicyFirst(await response.text()), response);
});

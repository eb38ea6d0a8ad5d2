/** The picture that stands for a page where its address is shared: one of its own for a policy, one for all others. */

export const CARD = { width: 1200, height: 630 } as const;

/** The id of the policy that a path is the page of. */
export const policyOf = (path: string): string | undefined => /^\/policies\/([^/]+)\/$/u.exec(path)?.[1];

export const cardOf = (policy: string | undefined): string =>
  policy === undefined ? '/og/site.png' : `/og/policies/${policy}.png`;

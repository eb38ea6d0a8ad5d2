/** `import.meta.env.BASE_URL` always ends in a slash here: `astro.config.mjs` sees to it. */
const base = import.meta.env.BASE_URL;

/** The address of a place of this site on the host it is served from: `/about/` → `/base/about/`. */
export const href = (path: string): string => base + path.replace(/^\/+/u, '');

/** The whole address, for canonical links and for print. */
export const permalink = (path: string): string => new URL(href(path), import.meta.env.SITE).href;

export const policyPath = (id: string): string => `/policies/${id}/`;

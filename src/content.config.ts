import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

/** The documents are no collection: their pages are laid out from the model, see `site/policies.ts`. */
export const collections = {
  /** Pages in prose: `/about/` and the like. */
  pages: defineCollection({
    loader: glob({ base: './content/pages', pattern: '*.mdx' }),
    schema: z.object({ title: z.string().min(1), description: z.string().min(1) }),
  }),
};

import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { FrontMatter } from './markdown/read.ts';

export const collections = {
  policies: defineCollection({
    loader: glob({ base: './content/policies', pattern: '*.mdx' }),
    schema: FrontMatter,
  }),
  /** Pages in prose: `/about/` and the like. */
  pages: defineCollection({
    loader: glob({ base: './content/pages', pattern: '*.mdx' }),
    schema: z.object({ title: z.string().min(1), description: z.string().min(1) }),
  }),
};

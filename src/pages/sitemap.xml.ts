import type { APIRoute, GetStaticPathsItem } from 'astro';
import { canonicalOf } from '../site/canonical.ts';
import { loadPolicies } from '../site/content/policies.ts';
import { changedOn } from '../site/edition/edition.ts';
import { pathsOf, printSitemap } from '../site/feed/sitemap.ts';
import { versionsOf } from '../site/language.ts';
import { permalink } from '../site/links.ts';

interface PageModule {
  readonly getStaticPaths?: () => readonly GetStaticPathsItem[] | Promise<readonly GetStaticPathsItem[]>;
}

/** Pages that have no address of their own. */
const WITHOUT = ['./404.astro', './[...retired].astro'];

function addressesOf(path: string): Readonly<Record<string, string>> | null {
  const versions = versionsOf(path);
  if (versions === null) return null;
  const chinese = permalink(versions['zh-CN']);
  return { 'zh-CN': chinese, en: permalink(versions.en), 'x-default': chinese };
}

/** Every page that search engines should know, with the day on which an edition changed it. */
export const GET: APIRoute = async () => {
  const modules = import.meta.glob<PageModule>('./**/*.astro');
  const files = Object.keys(modules).filter((file) => !WITHOUT.includes(file));
  const paths = await Promise.all(
    files.map(async (file) => {
      if (!file.includes('[')) return pathsOf(file, [{}]);
      const entries = await (await modules[file]!()).getStaticPaths!();
      return pathsOf(
        file,
        entries.map(({ params }) => params),
      );
    }),
  );
  const policies = new Set((await loadPolicies()).map(({ policy }) => `/policies/${policy.id}/`));
  // A copy is for the site that publishes the document to name.
  const pages = paths
    .flat()
    .filter((path) => canonicalOf(path) === permalink(path))
    .toSorted();
  return new Response(
    printSitemap(
      pages.map((path) => ({
        address: permalink(path),
        date: changedOn(policies.has(path) ? path : undefined),
        versions: addressesOf(path),
      })),
    ),
    { headers: { 'Content-Type': 'application/xml; charset=utf-8' } },
  );
};

import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { netlifyHeaders } from './formats.ts';
import { headersFor, type SiteHeaders } from './headers.ts';
import { type Policy, policyOf, policyText, unionOf, withPolicyFirst } from './policy.ts';

/** Nothing else is done meanwhile, and a promise for each of some ten thousand small files costs more than the files. */
function* pagesIn(folder: string): Generator<readonly [file: string, html: string]> {
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (file.endsWith('.html')) yield [join(folder, file), readFileSync(join(folder, file), 'utf8')];
  }
}

/** The headers that fit all pages of a site. @throws where none has a policy: then `folder` holds no build of it. */
function headersOfAll(pages: Iterable<string>, folder: string): SiteHeaders {
  /** By their texts: most pages have the same. */
  const policies = new Map<string, Policy>();
  for (const html of pages) {
    const policy = policyOf(html);
    if (policy) policies.set(policyText(policy), policy);
  }
  if (policies.size === 0) throw new Error(`No page in ${folder} has a Content-Security-Policy.`);
  // Sorted, so that the order of the folder does not show.
  return headersFor(unionOf([...policies.keys()].toSorted().map((text) => policies.get(text)!)));
}

/** Reads the pages of a built site; gives the headers that fit them. */
export const headersOf = (folder: string): SiteHeaders =>
  headersOfAll(
    pagesIn(folder).map(([, html]) => html),
    folder,
  );

/**
 * Lets everybody read the files of a folder: a server seldom runs as the user who built, and GitHub Pages refuses what it
 * may not read. Folders that were made as temporary ones, as that of the search index, are closed to others.
 */
function openToAll(folder: string): void {
  for (const name of ['', ...readdirSync(folder, { recursive: true, encoding: 'utf8' })]) {
    const path = join(folder, name);
    const found = statSync(path);
    const open = found.mode | (found.isDirectory() ? 0o555 : 0o444);
    if (open !== found.mode) chmodSync(path, open);
  }
}

/** The page as it is to be published, which is then in its file. */
function finishPage(file: string, html: string): string {
  const finished = withPolicyFirst(html);
  if (finished !== html) writeFileSync(file, finished);
  return finished;
}

/**
 * Reads a built site; puts the policy of each page first, writes `_headers` for the hosts that look for it there (others
 * let it lie), and lets every user of the machine read it all.
 */
export function finishSite(folder: string, base: string): void {
  const pages = pagesIn(folder).map(([file, html]) => finishPage(file, html));
  writeFileSync(join(folder, '_headers'), netlifyHeaders(headersOfAll(pages, folder), base));
  openToAll(folder);
}

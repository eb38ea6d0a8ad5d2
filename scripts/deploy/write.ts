import { chmod, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { netlifyHeaders } from './formats.ts';
import { headersFor, type SiteHeaders } from './headers.ts';
import { type Policy, policyOf, policyText, unionOf, withPolicyFirst } from './policy.ts';

async function* pagesIn(folder: string): AsyncGenerator<readonly [file: string, html: string]> {
  for (const file of await readdir(folder, { recursive: true, encoding: 'utf8' })) {
    if (file.endsWith('.html')) yield [join(folder, file), await readFile(join(folder, file), 'utf8')];
  }
}

/** Reads the pages of a built site; gives the headers that fit them. */
export async function headersOf(folder: string): Promise<SiteHeaders> {
  /** By their texts: most pages have the same. */
  const policies = new Map<string, Policy>();
  for await (const [, html] of pagesIn(folder)) {
    const policy = policyOf(html);
    if (policy) policies.set(policyText(policy), policy);
  }
  if (policies.size === 0) throw new Error(`No page in ${folder} has a Content-Security-Policy.`);
  // Sorted, so that the order of the folder does not show.
  return headersFor(unionOf([...policies.keys()].toSorted().map((text) => policies.get(text)!)));
}

/**
 * Lets everybody read the files of a folder: a server seldom runs as the user who built, and GitHub Pages refuses what it
 * may not read. Folders that were made as temporary ones, as that of the search index, are closed to others.
 */
async function openToAll(folder: string): Promise<void> {
  for (const name of ['', ...(await readdir(folder, { recursive: true, encoding: 'utf8' }))]) {
    const path = join(folder, name);
    const found = await stat(path);
    const open = found.mode | (found.isDirectory() ? 0o555 : 0o444);
    if (open !== found.mode) await chmod(path, open);
  }
}

/**
 * Reads a built site; puts the policy of each page first, writes `_headers` for the hosts that look for it there (others
 * let it lie), and lets every user of the machine read it all.
 */
export async function finishSite(folder: string, base: string): Promise<void> {
  for await (const [file, html] of pagesIn(folder)) {
    const finished = withPolicyFirst(html);
    if (finished !== html) await writeFile(file, finished);
  }
  await writeFile(join(folder, '_headers'), netlifyHeaders(await headersOf(folder), base));
  await openToAll(folder);
}

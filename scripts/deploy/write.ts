import { readdir, readFile, writeFile } from 'node:fs/promises';
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
 * Reads a built site; puts the policy of each page first, and writes `_headers` for the hosts that look for it there
 * (others let it lie).
 */
export async function finishSite(folder: string, base: string): Promise<void> {
  for await (const [file, html] of pagesIn(folder)) {
    const finished = withPolicyFirst(html);
    if (finished !== html) await writeFile(file, finished);
  }
  await writeFile(join(folder, '_headers'), netlifyHeaders(await headersOf(folder), base));
}

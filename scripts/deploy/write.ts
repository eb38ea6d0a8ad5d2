import { chmodSync, closeSync, openSync, readdirSync, readFileSync, readSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Policy, policyOf, policyText, unionOf } from '../../src/site/securityPolicy.ts';
import { netlifyHeaders } from './formats.ts';
import { headersFor, type SiteHeaders } from './headers.ts';

/** Folders and files below a folder, and the folder itself as the empty name. */
const namesIn = (folder: string): readonly string[] => [
  '',
  ...readdirSync(folder, { recursive: true, encoding: 'utf8' }),
];

/** A page has its policy right behind its character set, see `withPolicyFirst`. */
const HEAD_BYTES = 16_384;

/** The beginnings of pages, one after the other: a promise for each of some thousand files costs more than the files. */
function* headsOf(folder: string, names: readonly string[]): Generator<string> {
  const bytes = Buffer.alloc(HEAD_BYTES);
  for (const name of names) {
    if (!name.endsWith('.html')) continue;
    const file = openSync(join(folder, name), 'r');
    const length = readSync(file, bytes);
    closeSync(file);
    const head = bytes.toString('utf8', 0, length);
    // A page that was made otherwise may have it anywhere.
    yield length < HEAD_BYTES || policyOf(head) !== null ? head : readFileSync(join(folder, name), 'utf8');
  }
}

/** The headers that fit all pages of a site. @throws where none has a policy: then `folder` holds no build of it. */
function headersOfAll(folder: string, names: readonly string[]): SiteHeaders {
  /** By their texts: most pages have the same. */
  const policies = new Map<string, Policy>();
  for (const head of headsOf(folder, names)) {
    const policy = policyOf(head);
    if (policy) policies.set(policyText(policy), policy);
  }
  if (policies.size === 0) throw new Error(`No page in ${folder} has a Content-Security-Policy.`);
  // Sorted, so that the order of the folder does not show.
  return headersFor(unionOf([...policies.keys()].toSorted().map((text) => policies.get(text)!)));
}

/** Reads the pages of a built site; gives the headers that fit them. */
export const headersOf = (folder: string): SiteHeaders => headersOfAll(folder, namesIn(folder));

/**
 * Lets everybody read the files of a folder: a server seldom runs as the user who built, and GitHub Pages refuses what it
 * may not read. Folders that were made as temporary ones, as that of the search index, are closed to others.
 */
function openToAll(folder: string, names: readonly string[]): void {
  for (const name of names) {
    const path = join(folder, name);
    const found = statSync(path);
    const open = found.mode | (found.isDirectory() ? 0o555 : 0o444);
    if (open !== found.mode) chmodSync(path, open);
  }
}

/**
 * Reads a built site; writes `_headers` for the hosts that look for it there (others let it lie), and lets every user of
 * the machine read it all.
 * @returns how many pages it has.
 */
export function finishSite(folder: string, base: string): number {
  const names = namesIn(folder);
  writeFileSync(join(folder, '_headers'), netlifyHeaders(headersOfAll(folder, names), base));
  openToAll(folder, [...names, '_headers']);
  return names.filter((name) => name.endsWith('.html')).length;
}

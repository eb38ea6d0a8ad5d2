import { getCollection } from 'astro:content';
import { readFile } from 'node:fs/promises';
import type { PolicyDocument } from '../model/document.ts';
import { inOrder } from '../model/order.ts';
import { parsePolicy } from './parsed.ts';

/** Every document of the collection, in the order of the site, read once a version of its file. */
export async function loadPolicies(): Promise<readonly PolicyDocument[]> {
  const entries = await getCollection('policies');
  return inOrder(await Promise.all(entries.map((entry) => load(entry.filePath ?? '', `${entry.digest}`))));
}

const read = new Map<string, Promise<PolicyDocument>>();

function load(path: string, digest: string): Promise<PolicyDocument> {
  const key = `${path} ${digest}`;
  const document = read.get(key) ?? readFile(path, 'utf8').then((mdx) => parsePolicy(mdx, path));
  read.set(key, document);
  return document;
}

import { readPolicy } from '../markdown/read.ts';
import type { PolicyDocument } from '../model/document.ts';

const read = new Map<string, { readonly mdx: string; readonly document: PolicyDocument }>();

/** The document of a file, parsed once as long as its text is the same. */
export function parsePolicy(mdx: string, path: string): PolicyDocument {
  const kept = read.get(path);
  if (kept?.mdx === mdx) return kept.document;
  const document = readPolicy(mdx, path);
  read.set(path, { mdx, document });
  return document;
}

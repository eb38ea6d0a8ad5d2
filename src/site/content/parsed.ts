import { readPolicy } from '../../markdown/read.ts';
import type { PolicyDocument } from '../../model/document.ts';
import { beside, type Parsed } from './beside.ts';

/**
 * By path. In a build the thread beside the pages has read them already, and handing them over takes a tenth of the time
 * of reading; where it could not, they are read here, and what is wrong with them is said.
 */
const parsed = new Map<string, Parsed>((await beside()?.parsed.catch(() => null)) ?? []);

/** The document of a file, parsed once as long as its text is the same. */
export function parsePolicy(mdx: string, path: string): PolicyDocument {
  const kept = parsed.get(path);
  if (kept?.mdx === mdx) return kept.document;
  const document = readPolicy(mdx, path);
  parsed.set(path, { mdx, document });
  return document;
}

export const parsedFiles = (): ReadonlyMap<string, Parsed> => parsed;

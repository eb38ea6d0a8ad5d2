import { comparedOf } from '../../compare/scope.ts';
import type { PolicyDocument } from '../../model/document.ts';
import { readDocuments } from './read.ts';

let kept: readonly PolicyDocument[] | undefined;

/** Every document, in the order of the site; read once for a build, again for each page while the pages are being written. */
export async function loadPolicies(): Promise<readonly PolicyDocument[]> {
  if (kept === undefined || import.meta.env.DEV) {
    const documents = readDocuments();
    const same = kept?.length === documents.length && documents.every((document, place) => document === kept?.[place]);
    if (!same) kept = documents;
  }
  return kept!;
}

let compared: { readonly from: readonly PolicyDocument[]; readonly documents: readonly PolicyDocument[] } | undefined;

/** The documents that stand side by side, see `comparedOf`. */
export async function loadCompared(): Promise<readonly PolicyDocument[]> {
  const from = await loadPolicies();
  if (compared?.from !== from) compared = { from, documents: comparedOf(from) };
  return compared.documents;
}

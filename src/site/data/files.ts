import type { PolicyDocument } from '../../model/document.ts';
import type { Vocabulary } from '../../model/vocabulary.ts';
import { buildDate } from '../buildDate.ts';
import { beside } from '../content/beside.ts';
import { loadPolicies } from '../content/policies.ts';
import { loadVocabulary } from '../content/vocabulary.ts';
import { edition } from '../edition/edition.ts';
import { permalink } from '../links.ts';
import { SITE_NAME } from '../name.ts';
import { type DataFile, packData } from './package.ts';

let kept:
  | {
      readonly documents: readonly PolicyDocument[];
      readonly vocabulary: Vocabulary;
      readonly files: readonly DataFile[] | Promise<readonly DataFile[]>;
    }
  | undefined;

/** The files of the data package, made once a version of the content. */
export async function loadData(): Promise<readonly DataFile[]> {
  const [documents, vocabulary] = await Promise.all([loadPolicies(), loadVocabulary()]);
  const isKept =
    kept?.vocabulary === vocabulary &&
    kept.documents.length === documents.length &&
    documents.every((document, place) => document === kept?.documents[place]);
  if (!isKept) {
    // A build has them made beside the pages.
    const files = beside()?.data ?? packData(documents, vocabulary, { name: SITE_NAME, edition, buildDate, permalink });
    kept = { documents, vocabulary, files };
  }
  return kept!.files;
}

/** A file of the package as it is served. */
export async function respondWith(path: string): Promise<Response> {
  const { bytes, mediatype } = (await loadData()).find((file) => file.path === path)!;
  const type =
    mediatype === 'application/zip' || mediatype.includes('officedocument') ? mediatype : `${mediatype}; charset=utf-8`;
  return new Response(new Uint8Array(bytes), { headers: { 'Content-Type': type } });
}

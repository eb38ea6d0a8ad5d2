import { editionOf } from '../edition/log.ts';
import type { PolicyFacts } from '../model/document.ts';
import { writeIndex } from '../search/indexer.ts';
import { drawPolicyCard, faceOf } from '../site/card.ts';
import { readDocuments, readLog, readSnapshot, readVocabulary } from '../site/content.ts';
import { type DataFile, packData } from '../site/package.ts';
import { type Parsed, parsedFiles } from '../site/parsed.ts';

/**
 * What a build makes beside its pages: each reads the content of the project it runs in and what it is given, and what it
 * gives is the same wherever it is done.
 */

export interface Origin {
  readonly name: string;
  /** The whole address of the home page, with a slash at its end. */
  readonly home: string;
  /** `YYYY-MM-DD` */
  readonly buildDate: string;
}

export interface Indexed {
  readonly clauses: number;
  readonly policies: number;
}

export const WORK = {
  /** The documents by the path of their files, as they were read. */
  parsed: async (): Promise<ReadonlyMap<string, Parsed>> => {
    readDocuments();
    return parsedFiles();
  },
  /** The files of the data package. */
  data: async ({ name, home, buildDate }: Origin): Promise<readonly DataFile[]> => {
    const permalink = (path: string): string => new URL(path.replace(/^\/+/u, ''), home).href;
    const edition = editionOf(readSnapshot(), readLog());
    return packData(readDocuments(), readVocabulary(), { name, edition, buildDate, permalink });
  },
  /** The picture of a policy, as PNG. */
  card: async (policy: PolicyFacts): Promise<Uint8Array> => drawPolicyCard(faceOf(policy)),
  /** Writes the search index into a folder. */
  index: async (folder: string): Promise<Indexed> => {
    const documents = readDocuments();
    const { clauses } = await writeIndex(documents, readVocabulary(), folder);
    return { clauses, policies: documents.length };
  },
};

export type Task = keyof typeof WORK;
export type Given<Name extends Task> = Parameters<(typeof WORK)[Name]>[0];
export type Made<Name extends Task> = Awaited<ReturnType<(typeof WORK)[Name]>>;

import { editionOf } from '../edition/log.ts';
import type { Snapshot } from '../edition/snapshot.ts';
import type { PolicyDocument } from '../model/document.ts';
import { writeIndex } from '../search/indexer.ts';
import type { Parsed } from '../site/content/beside.ts';
import { parsedFiles } from '../site/content/parsed.ts';
import { readDocuments, readLog, readSnapshot, readVocabulary } from '../site/content/read.ts';
import { type DataFile, packData } from '../site/data/package.ts';
import { type Origin, permalinksOf, type Shared, sharedOf } from '../site/policyFiles.ts';
import { writePolicyFiles } from './write.ts';

/**
 * What a build makes beside its pages: each reads the content of the project it runs in and what it is given, and what it
 * gives is the same wherever it is done.
 */

export interface Indexed {
  readonly clauses: number;
  readonly policies: number;
}

/** Documents by their ids, whose files are written below a folder. */
export interface Batch {
  readonly policies: readonly string[];
  readonly origin: Origin;
  readonly folder: string;
}

let documents: ReadonlyMap<string, PolicyDocument> | undefined;
let snapshot: Snapshot | undefined;
let shared: { readonly home: string; readonly value: Shared } | undefined;

/** By their ids, in the order of the site. Read once, as all here: a build does not change its content. */
const documentsHere = (): ReadonlyMap<string, PolicyDocument> =>
  (documents ??= new Map(readDocuments().map((document) => [document.policy.id, document])));
const snapshotHere = (): Snapshot => (snapshot ??= readSnapshot());
function sharedHere(origin: Origin): Shared {
  if (shared?.home !== origin.home) shared = { home: origin.home, value: sharedOf(origin, snapshotHere(), readLog()) };
  return shared.value;
}

export const WORK = {
  /** The documents by the path of their files, as they were read. */
  parsed: async (): Promise<ReadonlyMap<string, Parsed>> => {
    documentsHere();
    return parsedFiles();
  },
  /** The prints of all that editions record. */
  snapshot: async (): Promise<Snapshot> => snapshotHere(),
  /** The files of the data package. */
  data: async (origin: Origin): Promise<readonly DataFile[]> => {
    const { name, buildDate } = origin;
    const edition = editionOf(snapshotHere(), readLog());
    return packData([...documentsHere().values()], readVocabulary(), {
      name,
      edition,
      buildDate,
      permalink: permalinksOf(origin),
    });
  },
  /** Writes the search index into a folder. */
  index: async (folder: string): Promise<Indexed> => {
    const all = [...documentsHere().values()];
    const { clauses } = await writeIndex(all, readVocabulary(), folder);
    return { clauses, policies: all.length };
  },
  /** Writes the files that stand beside the pages of policies. */
  files: async ({ policies, origin, folder }: Batch): Promise<void> => {
    for (const policy of policies) writePolicyFiles(documentsHere().get(policy)!, sharedHere(origin), folder);
  },
};

export type Task = keyof typeof WORK;
export type Given<Name extends Task> = Parameters<(typeof WORK)[Name]>[0];
export type Made<Name extends Task> = Awaited<ReturnType<(typeof WORK)[Name]>>;

import { parentPort, workerData } from 'node:worker_threads';
import { readDocuments, readVocabulary } from '../site/content.ts';
import { writeIndex } from './indexer.ts';

/** A thread that writes the search index of the site into the folder that it is given. */

export interface Written {
  readonly clauses: number;
  readonly policies: number;
}

const documents = readDocuments();
const { clauses } = await writeIndex(documents, readVocabulary(), workerData as string);
parentPort!.postMessage({ clauses, policies: documents.length } satisfies Written);

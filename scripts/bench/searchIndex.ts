import { writeIndex } from '../../src/search/indexer.ts';
import { readDocuments, readVocabulary } from '../../src/site/content/read.ts';

/** The search index by itself, for `bench.ts`: of the policies of the project where it stands, into the folder given. */
await writeIndex(readDocuments(), readVocabulary(), process.argv[2]!);

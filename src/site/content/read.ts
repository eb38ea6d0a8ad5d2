import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentOf } from '../../edition/items.ts';
import { type EditionLog, parseLog } from '../../edition/log.ts';
import { parsePermalinks, parseRetired, type Retired } from '../../edition/permalinks.ts';
import { type Snapshot, snapshotOf } from '../../edition/snapshot.ts';
import type { PolicyDocument } from '../../model/document.ts';
import { inOrder } from '../../model/order.ts';
import { parseVocabulary, type Vocabulary, type VocabularyText } from '../../model/vocabulary.ts';
import { parsePolicy } from './parsed.ts';

/** The content of the site from its files, for pages and commands alike; `root` is the root of the project. */

export const POLICIES = 'content/policies';
export const EDITIONS = 'content/editions.json';
export const PERMALINKS = 'content/permalinks.txt';
export const RETIRED = 'content/retired.yaml';
export const CHANGELOG = 'content/CHANGELOG.md';

const read = (root: string, path: string): string => readFileSync(join(root, path), 'utf8');

export function readDocuments(root = '.'): readonly PolicyDocument[] {
  const names = readdirSync(join(root, POLICIES)).filter((name) => name.endsWith('.mdx'));
  return inOrder(names.toSorted().map((name) => parsePolicy(read(root, `${POLICIES}/${name}`), `${POLICIES}/${name}`)));
}

export function readVocabulary(root = '.'): Vocabulary {
  const part = (name: string): VocabularyText => {
    const file = `content/vocabulary/${name}.yaml`;
    return { file, text: read(root, file) };
  };
  return parseVocabulary({
    themes: part('themes'),
    agencies: part('agencies'),
    units: part('units'),
    indicators: part('indicators'),
  });
}

export const readSnapshot = (root = '.'): Snapshot => snapshotOf(contentOf(readDocuments(root), readVocabulary(root)));

/** @throws LogError when the record is no record. */
export const readLog = (root = '.'): EditionLog => parseLog(read(root, EDITIONS));

export const readPermalinks = (root = '.'): readonly string[] => parsePermalinks(read(root, PERMALINKS));

/** @throws Error when the list is no list. */
export const readRetired = (root = '.'): readonly Retired[] => parseRetired(read(root, RETIRED), RETIRED);

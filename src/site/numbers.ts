import { describeResponsibilities } from '../model/describe.ts';
import type { PolicyDocument, PolicyFacts } from '../model/document.ts';

/** Counts over the documents, for the home page. */
interface Numbers {
  readonly policies: number;
  readonly clauses: number;
  /** Characters of the documents' text without white space. */
  readonly characters: number;
  /** Lists of responsible units as printed. */
  readonly lists: number;
  /** Units in these lists, each as often as it is printed. */
  readonly units: number;
  readonly withoutLists: readonly PolicyFacts[];
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

const listsOf = ({ paragraphs }: PolicyDocument): number =>
  sum(paragraphs.map(({ marks }) => marks.filter(({ type }) => type === 'list').length));

export function countAll(documents: readonly PolicyDocument[]): Numbers {
  const texts = documents.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text.replaceAll(/\s+/gu, '')));
  return {
    policies: documents.length,
    clauses: sum(documents.map(({ clauses }) => clauses.length)),
    characters: sum(texts.map((text) => text.length)),
    lists: sum(documents.map(listsOf)),
    units: sum(documents.map((document) => describeResponsibilities(document).filter((row) => !row.inherited).length)),
    withoutLists: documents.filter((document) => listsOf(document) === 0).map(({ policy }) => policy),
  };
}

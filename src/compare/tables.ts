import type { PolicyDocument } from '../model/document.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
import { agenciesTable } from './tables/agencies.ts';
import { clausesTable } from './tables/clauses.ts';
import type { Comparison, ComparisonTable, Permalink } from './tables/form.ts';
import { goalsTable } from './tables/goals.ts';

export {
  COMPARISONS,
  type Column,
  type Comparison,
  type ComparisonTable,
  markedTitle,
  type Permalink,
  type Row,
} from './tables/form.ts';

/** A comparison as a table to take away: the matrix of the page, and the long form with all that is needed to check it. */
export function tableOf(
  name: Comparison,
  documents: readonly PolicyDocument[],
  vocabulary: Vocabulary,
  permalink: Permalink,
): ComparisonTable {
  if (name === 'goals') return goalsTable(documents, vocabulary, permalink);
  if (name === 'agencies') return agenciesTable(documents, vocabulary, permalink);
  return clausesTable(name, documents, vocabulary, permalink);
}

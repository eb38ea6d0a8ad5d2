import { describeTargets, type TargetRecord } from '../model/describe.ts';
import type { PolicyDocument, PolicyFacts } from '../model/document.ts';
import { flat } from '../model/flat.ts';
import { headingsOf } from '../model/headings.ts';
import { relationBetween } from '../model/relations.ts';
import { displayParts } from '../model/target.ts';
import type { Family, Indicator, Vocabulary } from '../model/vocabulary.ts';
import { kept } from './kept.ts';
import { partOf } from './parts.ts';

/** The words around a quote, as the document has them without white space. */
export interface Sentence {
  readonly before: string;
  readonly quote: string;
  readonly after: string;
}

/** A sentence in one piece. */
export const wholeOf = ({ before, quote, after }: Sentence): string => `${before}${quote}${after}`;

/** How much of a sentence stands on either side of a quote, in characters. */
const MOST_AROUND = 40;

/** Where the sentence before a place ends, -1 where none does. */
function lastEnd(text: string, place: number): number {
  let at = place - 1;
  while (at >= 0 && !'。；;！？!?\n\t'.includes(text[at]!)) at -= 1;
  return at;
}

/** True for a cell of a table: a number there says nothing without its row. */
const isCell = (text: string, start: number, end: number): boolean =>
  text.includes('\t') && (start === 0 || text[start - 1] === '\t') && (end === text.length || text[end] === '\t');

/**
 * The sentence that a quote stands in, or the row of its cell: up to the nearest 。；！？ on either side. Where it runs on,
 * up to the comma or the cell that is at most forty characters away; `…` says that it goes on.
 */
export function sentenceAround(text: string, start: number, end: number): Sentence {
  const isRow = isCell(text, start, end);
  const before = flat(text.slice(isRow ? 0 : lastEnd(text, start) + 1, start));
  const after = flat(
    isRow ? text.slice(end) : (/^[^。；;！？!?\n\t]*[。；;！？!?]?/u.exec(text.slice(end))?.[0] ?? ''),
  );
  const head =
    before.length <= MOST_AROUND ? before : before.slice(-MOST_AROUND).replace(/^[^，,、：:　]*[，,、：:　]/u, '');
  const tail =
    after.length <= MOST_AROUND ? after : after.slice(0, MOST_AROUND).replace(/[，,、：:　][^，,、：:　]*$/u, '');
  return {
    before: head === before ? head : `…${head}`,
    quote: flat(text.slice(start, end)),
    after: tail === after ? tail : `${tail}…`,
  };
}

/** A target with what it is shown with outside its document. */
export interface TargetEntry {
  readonly record: TargetRecord;
  readonly sentence: Sentence;
  readonly policy: PolicyFacts;
  /** Headings of its clause from the top. */
  readonly headings: readonly string[];
  /** Null: 未归类. */
  readonly indicator: Indicator | null;
  readonly family: Family | null;
}

/** The words that stand for a target: its quote, and for a number from a table, which says nothing without its row, the row. */
export const shownQuote = ({ record, sentence }: Pick<TargetEntry, 'record' | 'sentence'>): string =>
  /\p{Script=Han}/u.test(record.quote) ? sentence.quote : wholeOf(sentence);

/** Every target of the documents, in their order; a threshold behind the target that holds it. */
export const listTargets = kept(
  (documents: readonly PolicyDocument[], vocabulary: Vocabulary): readonly TargetEntry[] => {
    const indicators = new Map(vocabulary.indicators.map((indicator) => [indicator.id, indicator]));
    const families = new Map(vocabulary.families.map((family) => [family.id, family]));
    return documents.flatMap((document) => {
      const headings = headingsOf(document);
      const sentences = document.paragraphs.flatMap(({ clause, text, marks }) =>
        clause === null
          ? []
          : marks.filter(({ type }) => type === 'target').map(({ start, end }) => sentenceAround(text, start, end)),
      );
      return describeTargets(document).map((record, place): TargetEntry => {
        const indicator = (record.indicator !== null && indicators.get(record.indicator)) || null;
        const number = record.clause.slice(record.clause.indexOf('#') + 1);
        return {
          record,
          sentence: sentences[place]!,
          policy: document.policy,
          headings: headings.get(number) ?? [],
          indicator,
          family: (indicator && families.get(indicator.family)) ?? null,
        };
      });
    });
  },
);

/** An indicator and the others of its family that count the same, with the numbers that documents promise. */
interface SharedIndicator {
  readonly indicator: Indicator;
  readonly entries: readonly TargetEntry[];
}

/**
 * What at least two documents promise in figures of one definition, those of most documents first. Incentives and
 * thresholds are no promises, 全覆盖 is no figure, and that of one county is not the city's.
 */
export function sharedIndicators(
  entries: readonly TargetEntry[],
  { indicators }: Pick<Vocabulary, 'indicators'>,
): readonly SharedIndicator[] {
  const promises = entries.filter(
    (entry) =>
      entry.record.role === 'target' &&
      entry.record.kind !== 'incentive' &&
      displayParts(entry.record).unit !== '' &&
      partOf(entry) === null,
  );
  const taken = new Set<string>();
  const shared: SharedIndicator[] = [];
  for (const indicator of indicators) {
    if (taken.has(indicator.id)) continue;
    const same = indicators.filter((other) => relationBetween(indicator, other)?.kind === 'same');
    for (const { id } of same) taken.add(id);
    const own = promises.filter((entry) => same.some(({ id }) => id === entry.indicator?.id));
    if (documentsOf(own) > 1) shared.push({ indicator, entries: own });
  }
  return shared.toSorted((a, b) => documentsOf(b.entries) - documentsOf(a.entries));
}

const documentsOf = (entries: readonly TargetEntry[]): number => new Set(entries.map(({ policy }) => policy.id)).size;

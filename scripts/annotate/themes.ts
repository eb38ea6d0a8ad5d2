import type { ClauseView } from '../../src/model/describe.ts';
import type { Part } from '../../src/model/document.ts';
import { phrasePattern, type Theme, type Word } from '../../src/model/vocabulary.ts';

/**
 * Reads clauses in document order; writes the themes of those that are compared by theme: measures and safeguards that
 * hold no clauses. The primary theme comes first. A clause of which no phrase of the vocabulary says enough has none:
 * 未归类.
 *
 * A theme scores by the phrases in the title, and by those in each sentence of the text. Where phrases overlap only the
 * longest counts, for every theme that lists it: 跨境电商 is no 电商, 信息安全 no 安全.
 */

export interface Themed {
  readonly level: number;
  readonly title: string | null;
  /** Without lists of responsible units: their names are full of other trades. */
  readonly text: string;
  readonly part: Part;
}

/** What a phrase in the title counts for, against one in a sentence. */
const TITLE = 2;
/** The most that one sentence says for one theme, however many of its phrases it holds. */
const SENTENCE_LIMIT = 4;
/** Least score of a primary theme: one phrase in the title, or more than one passing word. */
const PRIMARY_LEAST = 4;
/** Least a further theme must have in the text, and its least share of the primary theme's score. */
const FURTHER_LEAST = 3;
const FURTHER_SHARE = 0.15;
/** Clauses that touch everything: the best few say more than all. */
const FURTHER_MOST = 6;
/** What a chapter of safeguards is usually about, and how much more its words say there. */
const CARRYING = new Set(['organisation', 'finance-funding', 'publicity', 'supervision-evaluation', 'land-planning']);
const CARRYING_FACTOR = 1.5;

/** What stands for the title of a clause without one: 推行“全程网办”，电子证照应用场景不少于200个。 */
const OPENING = /^[^，,。；;：:\n]{2,30}/u;

interface Finder {
  readonly pattern: RegExp;
  /** What the phrase counts for, by theme. */
  readonly weights: ReadonlyMap<string, number>;
}

function findersOf(themes: readonly Theme[], wordsOf: (theme: Theme) => readonly Word[]): readonly Finder[] {
  const byPhrase = new Map<string, Map<string, number>>();
  for (const theme of themes)
    for (const { phrase, weight } of wordsOf(theme)) {
      const weights = byPhrase.get(phrase) ?? new Map<string, number>();
      weights.set(theme.id, weight);
      byPhrase.set(phrase, weights);
    }
  return [...byPhrase].map(([phrase, weights]) => ({ pattern: phrasePattern(phrase, 'gu'), weights }));
}

/** What each theme scores in a stretch of text, each of its phrases counted once. */
function score(text: string, finders: readonly Finder[]): Map<string, number> {
  const hits = finders.flatMap((finder) =>
    [...text.matchAll(finder.pattern)].map((match) => ({
      finder,
      start: match.index,
      end: match.index + match[0].length,
    })),
  );
  const standing = hits.filter(
    (hit) =>
      !hits.some(
        (other) => other.start <= hit.start && other.end >= hit.end && other.end - other.start > hit.end - hit.start,
      ),
  );
  const scores = new Map<string, number>();
  for (const finder of new Set(standing.map((hit) => hit.finder)))
    for (const [theme, weight] of finder.weights) scores.set(theme, (scores.get(theme) ?? 0) + weight);
  return scores;
}

/** The text of a clause without its heading and its lists of responsible units. */
export function ownWords({ paragraphs, heading }: Pick<ClauseView, 'paragraphs' | 'heading'>): string {
  return paragraphs
    .filter((paragraph) => paragraph.kind !== 'responsibility')
    .map(({ text, marks }, index) => {
      const lists = marks.filter((mark) => mark.type === 'list').toSorted((a, b) => b.start - a.start);
      const bare = lists.reduce((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text);
      return index === 0 ? bare.slice(heading.length) : bare;
    })
    .filter((text) => text !== '')
    .join('\n');
}

/** Assigns themes; the result stands in the order of the clauses. */
export function assignThemes(clauses: readonly Themed[], themes: readonly Theme[]): (readonly string[])[] {
  const titleFinders = findersOf(themes, (theme) => theme.words.title);
  const textFinders = findersOf(themes, (theme) => theme.words.text);
  const order = new Map(themes.map((theme) => [theme.id, theme.order]));
  return clauses.map(({ level, title, text, part }, index) => {
    const next = clauses[index + 1];
    const isLeaf = next === undefined || next.level <= level;
    if (!isLeaf || (part !== 'measure' && part !== 'safeguard')) return [];
    const inTitle = score((title ?? OPENING.exec(text)?.[0] ?? '').replace(/\s+/gu, ''), titleFinders);
    const inText = new Map<string, number>();
    for (const sentence of text.replace(/[^\S\n]+/gu, '').split(/[。；;！!\n]/u))
      for (const [theme, value] of score(sentence, textFinders))
        inText.set(theme, (inText.get(theme) ?? 0) + Math.min(SENTENCE_LIMIT, value));
    const total = (theme: string): number => {
      const sum = TITLE * (inTitle.get(theme) ?? 0) + (inText.get(theme) ?? 0);
      return part === 'safeguard' && CARRYING.has(theme) ? sum * CARRYING_FACTOR : sum;
    };
    const ranked = themes
      .map(({ id }) => ({ id, total: total(id) }))
      .toSorted((a, b) => b.total - a.total || order.get(a.id)! - order.get(b.id)!);
    const primary = ranked[0];
    if (primary === undefined || primary.total < PRIMARY_LEAST) return [];
    const further = ranked
      .slice(1)
      .filter(
        ({ id, total: sum }) =>
          (inText.get(id) ?? 0) + (inTitle.get(id) ?? 0) >= FURTHER_LEAST && sum >= FURTHER_SHARE * primary.total,
      )
      .slice(0, FURTHER_MOST);
    return [primary.id, ...further.map(({ id }) => id)];
  });
}

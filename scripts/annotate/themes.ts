import type { ClauseView } from '../../src/model/describe.ts';
import type { Part } from '../../src/model/document.ts';
import type { Theme, Word } from '../../src/model/vocabulary.ts';
import { type Hit, phraseScanner } from './phrases.ts';

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

/** By theme of those that score in a stretch of text, how much; each phrase counts once. */
type Score = (text: string) => ReadonlyMap<number, number>;

const NONE: ReadonlyMap<number, number> = new Map();

function scoreBy(themes: readonly Theme[], wordsOf: (theme: Theme) => readonly Word[]): Score {
  /** By phrase, what it counts for each theme that lists it. */
  const weights = new Map<string, { readonly theme: number; readonly weight: number }[]>();
  for (const [theme, entry] of themes.entries())
    for (const { phrase, weight } of wordsOf(entry)) {
      const own = weights.get(phrase);
      if (own) own.push({ theme, weight });
      else weights.set(phrase, [{ theme, weight }]);
    }
  const scan = phraseScanner([...weights.keys()]);
  const weightsAt = [...weights.values()];
  return (text) => {
    const hits = scan(text);
    if (hits.length === 0) return NONE;
    const scores = new Map<number, number>();
    const counted = new Set<number>();
    for (const { phrase } of longest(hits)) {
      if (counted.has(phrase)) continue;
      counted.add(phrase);
      for (const { theme, weight } of weightsAt[phrase]!) scores.set(theme, (scores.get(theme) ?? 0) + weight);
    }
    return scores;
  };
}

/** Hits that do not lie inside a longer one. */
function longest(hits: readonly Hit[]): readonly Hit[] {
  if (hits.length === 1) return hits;
  let before: Hit | null = null;
  /** The farthest end of what begins before the hit, or with it and is longer. */
  let farthest = -1;
  return hits
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .filter((hit) => {
      const isSame = before !== null && before.start === hit.start && before.end === hit.end;
      if (!isSame && before !== null) farthest = Math.max(farthest, before.end);
      before = hit;
      return farthest < hit.end;
    });
}

/** The scores of a vocabulary, made once. */
const made = new WeakMap<readonly Theme[], { readonly inTitle: Score; readonly inText: Score }>();

function scoresOf(themes: readonly Theme[]): { readonly inTitle: Score; readonly inText: Score } {
  const scores = made.get(themes) ?? {
    inTitle: scoreBy(themes, (theme) => theme.words.title),
    inText: scoreBy(themes, (theme) => theme.words.text),
  };
  made.set(themes, scores);
  return scores;
}

/** The text of a clause without its heading and its lists of responsible units. */
export function ownWords({ paragraphs, heading }: Pick<ClauseView, 'paragraphs' | 'heading'>): string {
  return paragraphs
    .filter((paragraph) => paragraph.kind !== 'responsibility')
    .map(({ text, marks }, index) => {
      const lists = marks.filter((mark) => mark.type === 'list');
      const ends = [0, ...lists.map(({ end }) => end)];
      const bare = ends.map((end, at) => text.slice(end, lists[at]?.start ?? text.length)).join('');
      return index === 0 ? bare.slice(heading.length) : bare;
    })
    .filter((text) => text !== '')
    .join('\n');
}

/** Assigns themes; the result stands in the order of the clauses. */
export function assignThemes(clauses: readonly Themed[], themes: readonly Theme[]): (readonly string[])[] {
  const scores = scoresOf(themes);
  return clauses.map(({ level, title, text, part }, index) => {
    const next = clauses[index + 1];
    const isLeaf = next === undefined || next.level <= level;
    if (!isLeaf || (part !== 'measure' && part !== 'safeguard')) return [];
    const inTitle = scores.inTitle((title ?? OPENING.exec(text)?.[0] ?? '').replace(/\s+/gu, ''));
    const inText = themes.map(() => 0);
    for (const sentence of text.replace(/[^\S\n]+/gu, '').split(/[。；;！!\n]/u))
      for (const [theme, value] of scores.inText(sentence)) inText[theme]! += Math.min(SENTENCE_LIMIT, value);
    const titleScore = (theme: number): number => inTitle.get(theme) ?? 0;
    const total = (theme: number): number => {
      const sum = TITLE * titleScore(theme) + inText[theme]!;
      return part === 'safeguard' && CARRYING.has(themes[theme]!.id) ? sum * CARRYING_FACTOR : sum;
    };
    const ranked = themes
      .map(({ id, order }, theme) => ({ id, order, held: inText[theme]! + titleScore(theme), total: total(theme) }))
      .filter((theme) => theme.total > 0)
      .toSorted((a, b) => b.total - a.total || a.order - b.order);
    const primary = ranked[0];
    if (primary === undefined || primary.total < PRIMARY_LEAST) return [];
    const further = ranked
      .slice(1)
      .filter(({ held, total: sum }) => held >= FURTHER_LEAST && sum >= FURTHER_SHARE * primary.total)
      .slice(0, FURTHER_MOST);
    return [primary.id, ...further.map(({ id }) => id)];
  });
}

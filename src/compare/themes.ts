import {
  type ClauseView,
  describeResponsibilities,
  describeTargets,
  type ResponsibilityRecord,
  type TargetRecord,
  viewClauses,
} from '../model/describe.ts';
import type { PolicyDocument } from '../model/document.ts';
import { flat } from '../model/flat.ts';
import { headingsOf } from '../model/headings.ts';
import { phrasePattern } from '../model/relations.ts';
import type { Theme } from '../model/vocabulary.ts';
import { kept } from './kept.ts';

/**
 * Reads documents and themes; writes the comparison of what they do: theme × policy, for measures and for safeguards.
 * Guarantees: every leaf measure stands in full in exactly one cell of the measures, every leaf safeguard in exactly one
 * of the safeguards; elsewhere it is only referred to. Themes are the editor's, and so is every placing by theme.
 */

/** A clause as it is listed under a theme. */
export interface ThemedClause {
  readonly number: string;
  /** From the top, its own last. */
  readonly headings: readonly string[];
  readonly view: ClauseView;
  /** In printed order, inherited ones last. */
  readonly units: readonly ResponsibilityRecord[];
  readonly targets: readonly TargetRecord[];
}

const PARTS_COMPARED: readonly string[] = ['measure', 'safeguard'];

/** Leaf clauses that say what is done or how it is secured, in document order. */
export const listClauses = (document: PolicyDocument): readonly ThemedClause[] =>
  listLeaves(document).filter(({ view }) => PARTS_COMPARED.includes(view.clause.part));

const leaves = new WeakMap<PolicyDocument, readonly ThemedClause[]>();

function listLeaves(document: PolicyDocument): readonly ThemedClause[] {
  let listed = leaves.get(document);
  if (!listed) {
    listed = leavesOf(document);
    leaves.set(document, listed);
  }
  return listed;
}

function leavesOf(document: PolicyDocument): readonly ThemedClause[] {
  const headings = headingsOf(document);
  const units = Map.groupBy(describeResponsibilities(document), ({ clause }) => clause);
  const targets = Map.groupBy(describeTargets(document), ({ clause }) => clause);
  return viewClauses(document)
    .filter(({ children }) => children.length === 0)
    .map((view) => {
      const { number } = view.clause;
      const id = `${document.policy.id}#${number}`;
      return {
        number,
        headings: headings.get(number) ?? [],
        view,
        units: units.get(id) ?? [],
        targets: targets.get(id) ?? [],
      };
    });
}

/** How much of a clause stands in a list, in characters. */
const MOST = 90;

const cut = (sentence: string): string => (sentence.length <= MOST ? sentence : `${sentence.slice(0, MOST)}…`);

const sentencesOf = ({ view: { text } }: ThemedClause): readonly string[] =>
  flat(text).match(/[^。；;]+[。；;]?/gu) ?? [];

/** The first sentence below a clause's heading, cut where it runs on. */
export const openingOf = (clause: ThemedClause): string => cut(sentencesOf(clause)[0] ?? '');

type Weigh = (sentence: string) => number;

const weighers = new WeakMap<object, Weigh>();

/** How much a sentence says about a theme by the theme's own words; a phrase of no weight hides the shorter ones in it. */
function weigherOf(theme: Pick<Theme, 'words'>): Weigh {
  const made = weighers.get(theme.words);
  if (made) return made;
  const patterns = theme.words.text.map(({ phrase, weight }) => ({ pattern: phrasePattern(phrase, 'gu'), weight }));
  const hiding = patterns.filter(({ weight }) => weight === 0);
  const counting = patterns.filter(({ weight }) => weight > 0);
  const weigh: Weigh = (sentence) => {
    const seen = hiding.reduce((text, { pattern }) => text.replace(pattern, '□'), sentence);
    return counting.reduce((sum, { pattern, weight }) => sum + (seen.search(pattern) === -1 ? 0 : weight), 0);
  };
  weighers.set(theme.words, weigh);
  return weigh;
}

/** At most two clauses of any part that use a word of the theme, those that say most first. */
function mentionsOf(document: PolicyDocument, theme: Theme | null): readonly ThemedClause[] {
  if (theme === null) return [];
  const weigh = weigherOf(theme);
  return listLeaves(document)
    .map((clause) => ({ clause, weight: Math.max(0, ...sentencesOf(clause).map(weigh)) }))
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, 2)
    .map(({ clause }) => clause);
}

/** A cell with what the document says in passing, where no clause is on the theme. */
const withMentions = (cell: Omit<ThemeCell, 'mentions'>, theme: Theme | null): ThemeCell => ({
  ...cell,
  mentions: isUnclaimed(cell) ? mentionsOf(cell.document, theme) : [],
});

/** Targets of a clause whose words are of the theme. */
export function targetsOn(clause: Pick<ThemedClause, 'targets'>, theme: Pick<Theme, 'words'>): readonly TargetRecord[] {
  const weigh = weigherOf(theme);
  return clause.targets.filter(({ label, quote }) => weigh(`${label}。${quote}`.replaceAll(/\s+/gu, '')) > 0);
}

/** The sentence that says most about a theme by the theme's own words; `…` before one that is not the first. */
export function passageOn(clause: ThemedClause, theme: Pick<Theme, 'words'>): string {
  const weigh = weigherOf(theme);
  let best = { sentence: '', weight: 0, place: 0 };
  for (const [place, sentence] of sentencesOf(clause).entries()) {
    const weight = weigh(sentence);
    if (weight > best.weight) best = { sentence, weight, place };
  }
  return best.weight === 0 ? openingOf(clause) : `${best.place > 0 ? '…' : ''}${cut(best.sentence)}`;
}

/** Whether a document has a list of responsible units anywhere. */
export const hasLists = ({ paragraphs }: Pick<PolicyDocument, 'paragraphs'>): boolean =>
  paragraphs.some(({ marks }) => marks.some(({ type }) => type === 'list'));

export interface ThemeCell {
  readonly document: PolicyDocument;
  /** Clauses that are about the theme before all: they stand here in full. */
  readonly primary: readonly ThemedClause[];
  /** Clauses of the same part that also touch it; they stand in full under their primary theme. */
  readonly further: readonly ThemedClause[];
  /** Clauses of the other part (safeguards beside measures, measures beside safeguards) on the same theme. */
  readonly drawn: readonly ThemedClause[];
  /** Where there are none of these: clauses of any part that use a word of the theme in passing, at most two. */
  readonly mentions: readonly ThemedClause[];
}

export interface ThemeRow {
  /** Id of the theme, or `other`. */
  readonly id: string;
  readonly zh: string;
  /** Null: 未归类, 其他保障. */
  readonly theme: Theme | null;
  /** One a policy, in the order of the documents. */
  readonly cells: readonly ThemeCell[];
}

/** No clause of the document is on it. */
export const isUnclaimed = ({ primary, further, drawn }: Pick<ThemeCell, 'primary' | 'further' | 'drawn'>): boolean =>
  primary.length + further.length + drawn.length === 0;

/** The document says nothing of it: no clause is on it, and none uses a word of it in passing. */
export const isAbsent = (cell: ThemeCell): boolean => isUnclaimed(cell) && cell.mentions.length === 0;

const partOf = ({ view }: ThemedClause): string => view.clause.part;
const themesOf = ({ view }: ThemedClause): readonly string[] => view.clause.themes;

interface Split {
  readonly document: PolicyDocument;
  readonly measures: readonly ThemedClause[];
  readonly safeguards: readonly ThemedClause[];
}

const split = (documents: readonly PolicyDocument[]): readonly Split[] =>
  documents.map((document) => {
    const clauses = listClauses(document);
    return {
      document,
      measures: clauses.filter((clause) => partOf(clause) === 'measure'),
      safeguards: clauses.filter((clause) => partOf(clause) === 'safeguard'),
    };
  });

/** For each document its measures and safeguards of one theme; none for a document that does not speak of it. */
export const clausesOfTheme = (documents: readonly PolicyDocument[], theme: string): readonly ThemeCell[] =>
  documents.map((document) => {
    const clauses = listClauses(document);
    return {
      document,
      primary: clauses.filter((clause) => themesOf(clause)[0] === theme),
      further: clauses.filter((clause) => themesOf(clause).indexOf(theme) > 0),
      drawn: [],
      mentions: [],
    };
  });

/** Measures and safeguards that have no theme. */
export const clausesWithoutTheme = (documents: readonly PolicyDocument[]): readonly ThemeCell[] =>
  documents.map((document) => ({
    document,
    primary: listClauses(document).filter((clause) => themesOf(clause).length === 0),
    further: [],
    drawn: [],
    mentions: [],
  }));

/**
 * Measures by theme, in the order of the themes; those without a theme last. Themes that no measure has are left out.
 * Safeguards on the theme stand beside them: who pays for something among the safeguards is not silent on money.
 */
export const compareMeasures = kept(
  (documents: readonly PolicyDocument[], themes: readonly Theme[]): readonly ThemeRow[] => {
    const own = split(documents);
    const known = new Set(themes.map(({ id }) => id));
    const row = (
      id: string,
      zh: string,
      theme: Theme | null,
      primary: (clause: ThemedClause) => boolean,
    ): ThemeRow => ({
      id,
      zh,
      theme,
      cells: own.map(({ document, measures, safeguards }) => {
        const further = theme === null ? [] : measures.filter((clause) => themesOf(clause).indexOf(theme.id) > 0);
        const drawn = theme === null ? [] : safeguards.filter((clause) => themesOf(clause).includes(theme.id));
        return withMentions({ document, primary: measures.filter(primary), further, drawn }, theme);
      }),
    });
    return [
      ...themes.map((theme) => row(theme.id, theme.zh, theme, (clause) => themesOf(clause)[0] === theme.id)),
      row('other', '未归类', null, (clause) => !known.has(themesOf(clause)[0] ?? '')),
    ].filter(({ cells }) => cells.some(({ primary, further }) => primary.length + further.length > 0));
  },
);

/** What a safeguard secures a plan with, and the theme that says so. The order is that of the page. */
export const SAFEGUARDS = [
  { theme: 'organisation', zh: '组织' },
  { theme: 'finance-funding', zh: '资金' },
  { theme: 'land-planning', zh: '政策与用地' },
  { theme: 'talent', zh: '人才' },
  { theme: 'publicity', zh: '宣传' },
  { theme: 'supervision-evaluation', zh: '督导' },
] as const;

/**
 * Safeguards by what they secure a plan with; those of another kind under 其他保障. Measures that do the same work stand
 * beside them, as the editor's placing: a plan without a chapter of safeguards is not without safeguards.
 */
export const compareSafeguards = kept(
  (documents: readonly PolicyDocument[], themes: readonly Theme[]): readonly ThemeRow[] => {
    const own = split(documents);
    const groups = new Set<string>(SAFEGUARDS.map(({ theme }) => theme));
    const rows = SAFEGUARDS.map(({ theme: id, zh }): ThemeRow => {
      const theme = themes.find((one) => one.id === id) ?? null;
      return {
        id,
        zh,
        theme,
        cells: own.map(({ document, safeguards, measures }) =>
          withMentions(
            {
              document,
              primary: safeguards.filter((clause) => themesOf(clause)[0] === id),
              further: safeguards.filter((clause) => themesOf(clause).indexOf(id) > 0),
              drawn: measures.filter((clause) => themesOf(clause).includes(id)),
            },
            theme,
          ),
        ),
      };
    });
    const others: ThemeRow = {
      id: 'other',
      zh: '其他保障',
      theme: null,
      cells: own.map(({ document, safeguards }) => ({
        document,
        primary: safeguards.filter((clause) => !groups.has(themesOf(clause)[0] ?? '')),
        further: [],
        drawn: [],
        mentions: [],
      })),
    };
    return others.cells.every(isAbsent) ? rows : [...rows, others];
  },
);

/** What fits no theme is no subject: nobody has it alone, and nobody leaves it out. */
export const isNamed = ({ id }: Pick<ThemeRow, 'id'>): boolean => id !== 'other';

/**
 * On which rows every document has a clause, on which all but one, on which only one. Words in passing do not count, and
 * neither does the row of what fits no theme.
 * Meaningful for two documents and more.
 */
interface Coverage<Row> {
  readonly shared: readonly Row[];
  /** With the document that leaves it out. */
  readonly gaps: readonly { readonly row: Row; readonly document: PolicyDocument }[];
  /** With the document that alone has it. */
  readonly uniques: readonly { readonly row: Row; readonly document: PolicyDocument }[];
}

export function coverageOf(rows: readonly ThemeRow[]): Coverage<ThemeRow> {
  const filled = rows.filter(isNamed).map((row) => ({
    row,
    present: row.cells.filter((cell) => !isUnclaimed(cell)),
    absent: row.cells.filter(isUnclaimed),
  }));
  return {
    shared: filled.filter(({ absent }) => absent.length === 0).map(({ row }) => row),
    gaps: filled
      .filter(({ absent, present }) => absent.length === 1 && present.length > 1)
      .map(({ row, absent }) => ({ row, document: absent[0]!.document })),
    uniques: filled
      .filter(({ absent, present }) => present.length === 1 && absent.length > 0)
      .map(({ row, present }) => ({ row, document: present[0]!.document })),
  };
}

import {
  type ClauseView,
  describeResponsibilities,
  describeTargets,
  type ResponsibilityRecord,
  type TargetRecord,
  viewClauses,
} from '../model/describe.ts';
import type { PolicyDocument } from '../model/document.ts';
import { headingsOf } from '../model/headings.ts';

/** A clause as it is listed under a theme. */
export interface ThemedClause {
  readonly number: string;
  /** From the top, its own last. */
  readonly headings: readonly string[];
  /** The first sentence below its heading. */
  readonly opening: string;
  readonly units: readonly ResponsibilityRecord[];
  readonly targets: readonly TargetRecord[];
}

export interface ThemedDocument {
  readonly document: PolicyDocument;
  /** Clauses that are about the theme before all. */
  readonly primary: readonly ThemedClause[];
  /** Clauses that also touch it. */
  readonly further: readonly ThemedClause[];
}

/** How much of a clause stands in a list. */
const MOST = 90;

/** The first sentence, cut where it runs on. */
function openingOf({ text }: ClauseView): string {
  const flat = text.replaceAll(/\s+/gu, '');
  const sentence = /^.*?[。；;]/u.exec(flat)?.[0] ?? flat;
  return sentence.length <= MOST ? sentence : `${sentence.slice(0, MOST)}…`;
}

function pick(document: PolicyDocument, belongs: (view: ClauseView) => boolean): readonly ThemedClause[] {
  const headings = headingsOf(document);
  const units = Map.groupBy(describeResponsibilities(document), ({ clause }) => clause);
  const targets = Map.groupBy(describeTargets(document), ({ clause }) => clause);
  return viewClauses(document)
    .filter(belongs)
    .map((view) => {
      const { number } = view.clause;
      const id = `${document.policy.id}#${number}`;
      return {
        number,
        headings: headings.get(number) ?? [],
        opening: openingOf(view),
        units: units.get(id) ?? [],
        targets: targets.get(id) ?? [],
      };
    });
}

/** For each document its clauses of one theme; none for a document that does not speak of it. */
export const clausesOfTheme = (documents: readonly PolicyDocument[], theme: string): readonly ThemedDocument[] =>
  documents.map((document) => ({
    document,
    primary: pick(document, ({ clause }) => clause.themes[0] === theme),
    further: pick(document, ({ clause }) => clause.themes.indexOf(theme) > 0),
  }));

/** Measures and safeguards that hold no clauses and have no theme. */
export const clausesWithoutTheme = (documents: readonly PolicyDocument[]): readonly ThemedDocument[] =>
  documents.map((document) => ({
    document,
    primary: pick(
      document,
      ({ clause, children }) =>
        clause.themes.length === 0 && children.length === 0 && ['measure', 'safeguard'].includes(clause.part),
    ),
    further: [],
  }));

import { agencyFinder } from '../model/agencies.ts';
import type { ResponsibilityRecord } from '../model/describe.ts';
import type { PolicyDocument } from '../model/document.ts';
import type { Theme, Vocabulary } from '../model/vocabulary.ts';
import { kept } from './kept.ts';
import { hasLists, listClauses, type ThemedClause } from './themes.ts';

/**
 * Reads documents and the vocabulary; writes who is responsible: kind of body × theme × policy.
 * Guarantees: every row of a list of responsible units under a leaf measure or safeguard stands once, under the primary
 * theme of its clause; a document without lists is told apart from one whose lists do not name a body.
 */

/** A clause that a body answers for. */
export interface Duty {
  readonly clause: ThemedClause;
  /** Its names in the clause's list, each with its role; two where a list names two bodies of one kind. */
  readonly units: readonly ResponsibilityRecord[];
}

export type DutyCell =
  | { readonly kind: 'named'; readonly document: PolicyDocument; readonly duties: readonly Duty[] }
  /** The document has lists; none under this theme names the body. */
  | { readonly kind: 'not-stated'; readonly document: PolicyDocument }
  | { readonly kind: 'no-list'; readonly document: PolicyDocument };

export interface DutyRow {
  /** Null: 未归类. */
  readonly theme: Theme | null;
  readonly cells: readonly DutyCell[];
}

export interface AgencyDuties {
  /** Id of the kind, or the printed name of a body that the vocabulary does not know. */
  readonly id: string;
  readonly zh: string;
  /** Whether the vocabulary knows the kind. */
  readonly known: boolean;
  /** As printed, in order of appearance. */
  readonly names: readonly string[];
  readonly rows: readonly DutyRow[];
  /** For each document how many clauses name it; null where the document has no lists. */
  readonly counts: readonly (number | null)[];
}

interface Named {
  readonly document: PolicyDocument;
  readonly clause: ThemedClause;
  readonly unit: ResponsibilityRecord;
}

/** Kinds in the order of the vocabulary, bodies of no known kind behind them in order of appearance. */
export const compareAgencies = kept(
  (
    documents: readonly PolicyDocument[],
    { themes, agencyKinds }: Pick<Vocabulary, 'themes' | 'agencyKinds'>,
  ): readonly AgencyDuties[] => {
    const find = agencyFinder(agencyKinds);
    const kindOf = new Map<string, string | null>();
    const idOf = ({ agency }: ResponsibilityRecord): string => {
      if (!kindOf.has(agency)) kindOf.set(agency, find(agency)?.kind.id ?? null);
      return kindOf.get(agency) ?? agency;
    };
    const listed = new Map(documents.map((document) => [document, hasLists(document)]));
    const named = documents.flatMap((document) =>
      listClauses(document).flatMap((clause) => clause.units.map((unit): Named => ({ document, clause, unit }))),
    );
    const byId = Map.groupBy(named, ({ unit }) => idOf(unit));
    const known = agencyKinds.filter(({ id }) => byId.has(id));
    const strangers = [...byId.keys()].filter((id) => !known.some((kind) => kind.id === id));

    const describe = (id: string, zh: string, isKnown: boolean): AgencyDuties => {
      const own = byId.get(id) ?? [];
      const themeOf = ({ clause }: Named): string => clause.view.clause.themes[0] ?? '';
      const row = (theme: Theme | null, members: readonly Named[]): DutyRow => {
        const byDocument = Map.groupBy(members, ({ document }) => document);
        const cells = documents.map((document): DutyCell => {
          if (!listed.get(document)) return { kind: 'no-list', document };
          const here = byDocument.get(document);
          if (here === undefined) return { kind: 'not-stated', document };
          const duties = [...Map.groupBy(here, ({ clause }) => clause)];
          return {
            kind: 'named',
            document,
            duties: duties.map(([clause, units]) => ({ clause, units: units.map(({ unit }) => unit) })),
          };
        });
        return { theme, cells };
      };
      const byTheme = Map.groupBy(own, themeOf);
      const rows = themes.flatMap((theme): DutyRow[] => {
        const members = byTheme.get(theme.id);
        return members === undefined ? [] : [row(theme, members)];
      });
      const loose = own.filter((member) => !themes.some((theme) => theme.id === themeOf(member)));
      const byDocument = Map.groupBy(own, ({ document }) => document);
      return {
        id,
        zh,
        known: isKnown,
        names: [...new Set(own.map(({ unit }) => unit.agency))],
        rows: loose.length === 0 ? rows : [...rows, row(null, loose)],
        counts: documents.map((document) =>
          listed.get(document) ? new Set(byDocument.get(document)?.map(({ clause }) => clause)).size : null,
        ),
      };
    };
    return [
      ...known.map(({ id, zh }) => describe(id, zh, true)),
      ...strangers.map((name) => describe(name, name, false)),
    ];
  },
);

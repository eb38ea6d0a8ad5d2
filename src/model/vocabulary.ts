import { LineCounter, type Node, parseDocument, visit } from 'yaml';
import { z } from 'zod';
import { periodInEnglish } from './periods.ts';
import { RELATIONS } from './relations.ts';

/**
 * Reads the texts of content/vocabulary; writes the words that documents are described with: themes, kinds of agencies,
 * units, indicators and their families.
 * Guarantees: ids are unique; every relation, family and base unit exists; a fault is named with file, line and column.
 */

const Id = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'an id of small letters, digits and hyphens');
const Words = z.record(z.string().min(1), z.number());
const Phrases = z.array(z.string().min(1));
const label = { zh: z.string().min(1), en: z.string().min(1) };
const examples = { accepted: z.string().min(1), rejected: z.string().min(1) };

const ThemeEntry = z.strictObject({
  id: Id,
  ...label,
  definition: z.string().min(1),
  /** Phrases and what each counts for; 0 keeps a shorter phrase inside it from counting. */
  words: z.strictObject({ title: Words, text: Words }),
  ...examples,
});

/** Its examples are names as documents print them. */
const AgencyKindEntry = z.strictObject({ id: Id, ...label, names: Phrases.min(1), ...examples });

const UnitEntry = z.strictObject({
  id: z.string().min(1),
  ...label,
  dimension: z.string().min(1),
  base: z.string().optional(),
  factor: z.number().positive().optional(),
});

const FamilyEntry = z.strictObject({ id: Id, ...label });

export const AGGREGATIONS = ['stock', 'flow', 'new', 'rate', 'growth', 'rank'] as const;

const RelationEntry = z.strictObject({ to: Id, kind: z.enum(RELATIONS), reason: z.string().min(1) });

const IndicatorEntry = z.strictObject({
  id: Id,
  family: Id,
  ...label,
  definition: z.string().min(1),
  /** Null: a rank or another goal without a number. */
  unit: z.string().min(1).nullable(),
  /** stock 累计, flow 当年, new 新增, rate 比率, growth 增速, rank 位次. */
  aggregation: z.enum(AGGREGATIONS),
  /** How texts call it, for people and for search. */
  words: Phrases.min(1),
  /** What label and quote of a target must hold: all of `all`, one of `any`, none of `none`. */
  rules: z.strictObject({
    all: Phrases.default([]),
    any: Phrases.default([]),
    none: Phrases.default([]),
    /** Where the words alone may speak of another field: what they, their sentence, the headings or the title must hold. */
    around: Phrases.default([]),
    /** Other units that texts count it in (家 for 个). */
    units: z.array(z.string().min(1)).default([]),
    /** It measures who may apply, and nothing that is promised. */
    threshold: z.boolean().default(false),
  }),
  relations: z.array(RelationEntry).default([]),
  ...examples,
});

/** A phrase to look for; `…` in it stands for a few characters of the same short sentence. */
export interface Word {
  readonly phrase: string;
  readonly weight: number;
}

export interface Theme extends Omit<z.infer<typeof ThemeEntry>, 'words'> {
  /** From 1. */
  readonly order: number;
  readonly words: { readonly title: readonly Word[]; readonly text: readonly Word[] };
}
export type AgencyKind = z.infer<typeof AgencyKindEntry>;
export interface Unit extends Omit<z.infer<typeof UnitEntry>, 'base' | 'factor'> {
  /** Its own id for a base unit. */
  readonly base: string;
  /** How many of the base it is. */
  readonly factor: number;
}
export type Family = z.infer<typeof FamilyEntry>;
type Relation = z.infer<typeof RelationEntry>;
/** Relations as published stand on both indicators. */
export type Indicator = z.infer<typeof IndicatorEntry>;

export interface Vocabulary {
  readonly themes: readonly Theme[];
  readonly agencyKinds: readonly AgencyKind[];
  readonly units: readonly Unit[];
  readonly families: readonly Family[];
  readonly indicators: readonly Indicator[];
}

/** One file of the vocabulary: its name for messages, and its text. */
export interface VocabularyText {
  readonly file: string;
  readonly text: string;
}

export type VocabularyPart = 'themes' | 'agencies' | 'units' | 'indicators';

/** The vocabulary does not hold together: each fault as `file:line:column reason`. */
export class VocabularyError extends Error {
  readonly faults: readonly string[];
  constructor(faults: readonly string[]) {
    super(faults.join('\n'));
    this.name = 'VocabularyError';
    this.faults = faults;
  }
}

type Fail = (path: readonly PropertyKey[], reason: string) => void;

/** What the schema gives, and a way to name faults by their place; data is null when the schema is not met. Faults are added. */
export function parseText<T>(
  { file, text }: VocabularyText,
  schema: z.ZodType<T>,
  faults: string[],
): { data: T | null; fail: Fail } {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  const add = (offset: number, reason: string): void => {
    const { line, col } = counter.linePos(offset);
    faults.push(`${file}:${Math.max(1, line)}:${Math.max(1, col)} ${reason}`);
  };
  const fail: Fail = (path, reason) => {
    // An item that is missing has no place of its own: the nearest one around it has.
    for (let depth = path.length; depth >= 0; depth -= 1) {
      const node = (depth === 0 ? document.contents : document.getIn(path.slice(0, depth), true)) as Node | undefined;
      if (node?.range) return add(node.range[0], reason);
    }
    add(0, reason);
  };
  const before = faults.length;
  for (const error of document.errors) add(error.pos[0], error.message.split('\n')[0] ?? 'not YAML');
  visit(document, {
    Alias: (_, { range, source }) => add(range?.[0] ?? 0, `*${source}: expected the words themselves, no reference`),
  });
  if (faults.length > before) return { data: null, fail };
  const result = schema.safeParse(document.toJS());
  if (result.success) return { data: result.data, fail };
  for (const { path, message } of result.error.issues) {
    const found: unknown = path.length === 0 ? undefined : document.getIn(path);
    const words = typeof found === 'string' ? `, found "${found}"` : '';
    fail(path, `${path.join('.')}: ${message}${words}`);
  }
  return { data: null, fail };
}

export function rejectRepeats(list: string, entries: readonly { readonly id: string }[], fail: Fail): void {
  const seen = new Set<string>();
  entries.forEach(({ id }, index) => {
    if (seen.has(id)) fail([list, index, 'id'], `${list}: ${id} stands twice, expected once`);
    seen.add(id);
  });
}

const wordsOf = (words: Readonly<Record<string, number>>): Word[] =>
  Object.entries(words).map(([phrase, weight]) => ({ phrase, weight }));

/** A unit of the list, or one of it per period: `件/日`. */
export function isUnit(units: readonly Pick<Unit, 'id'>[], unit: string): boolean {
  const [counted, period, ...rest] = unit.split('/');
  return (
    rest.length === 0 &&
    (period === undefined || periodInEnglish(period) !== undefined) &&
    units.some((entry) => entry.id === counted)
  );
}

const MIRRORED: (relation: Relation, of: string) => Relation = (relation, of) => ({ ...relation, to: of });

/** @throws VocabularyError with every fault of the four texts. */
export function parseVocabulary(texts: Readonly<Record<VocabularyPart, VocabularyText>>): Vocabulary {
  const faults: string[] = [];
  const themes = parseText(texts.themes, z.strictObject({ themes: z.array(ThemeEntry) }), faults);
  const agencies = parseText(texts.agencies, z.strictObject({ kinds: z.array(AgencyKindEntry) }), faults);
  const units = parseText(texts.units, z.strictObject({ units: z.array(UnitEntry) }), faults);
  const indicators = parseText(
    texts.indicators,
    z.strictObject({ families: z.array(FamilyEntry), indicators: z.array(IndicatorEntry) }),
    faults,
  );
  if (themes.data === null || agencies.data === null || units.data === null || indicators.data === null)
    throw new VocabularyError(faults);

  rejectRepeats('themes', themes.data.themes, themes.fail);
  rejectRepeats('kinds', agencies.data.kinds, agencies.fail);
  rejectRepeats('units', units.data.units, units.fail);
  rejectRepeats('families', indicators.data.families, indicators.fail);
  rejectRepeats('indicators', indicators.data.indicators, indicators.fail);

  const owners = new Map<string, string>();
  agencies.data.kinds.forEach((kind, index) => {
    kind.names.forEach((name, at) => {
      const owner = owners.get(name);
      if (owner !== undefined)
        agencies.fail(['kinds', index, 'names', at], `${name} names ${owner} and ${kind.id}, expected one kind`);
      owners.set(name, kind.id);
    });
  });

  const unitEntries = units.data.units;
  unitEntries.forEach(({ id, dimension, base, factor }, index) => {
    if ((base === undefined) !== (factor === undefined))
      units.fail(['units', index], `${id}: base and factor go together`);
    const of = unitEntries.find((entry) => entry.id === base);
    if (base !== undefined && (of === undefined || of.base !== undefined || of.dimension !== dimension))
      units.fail(['units', index, 'base'], `${id}: ${base} is no base unit of the dimension ${dimension}`);
  });

  const entries = indicators.data.indicators;
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const families = new Set(indicators.data.families.map((family) => family.id));
  const pairs = new Set<string>();
  entries.forEach((entry, index) => {
    const at = ['indicators', index];
    if (!families.has(entry.family)) indicators.fail([...at, 'family'], `${entry.family} is no family of the list`);
    for (const unit of [entry.unit, ...entry.rules.units])
      if (unit !== null && !isUnit(unitEntries, unit))
        indicators.fail([...at, 'unit'], `${unit} is no unit of units.yaml`);
    if (entry.rules.all.length + entry.rules.any.length === 0)
      indicators.fail([...at, 'rules'], `${entry.id}: no phrase to know it by`);
    entry.relations.forEach(({ to }, position) => {
      const place = [...at, 'relations', position, 'to'];
      const pair = [entry.id, to].toSorted().join(' ');
      if (!byId.has(to) || to === entry.id) indicators.fail(place, `${to} is no other indicator of the list`);
      else if (byId.get(to)!.family !== entry.family)
        indicators.fail(place, `${to} is of another family than ${entry.id}`);
      if (pairs.has(pair)) indicators.fail(place, `the pair ${pair} stands twice, expected on one of the two`);
      pairs.add(pair);
    });
  });
  if (faults.length > 0) throw new VocabularyError(faults);

  return {
    themes: themes.data.themes.map(({ words, ...theme }, index) => ({
      ...theme,
      order: index + 1,
      words: { title: wordsOf(words.title), text: wordsOf(words.text) },
    })),
    agencyKinds: agencies.data.kinds,
    units: unitEntries.map((unit) => ({ ...unit, base: unit.base ?? unit.id, factor: unit.factor ?? 1 })),
    families: indicators.data.families,
    indicators: entries.map((entry) => ({
      ...entry,
      relations: [
        ...entry.relations,
        ...entries.flatMap((other) =>
          other.relations
            .filter((relation) => relation.to === entry.id)
            .map((relation) => MIRRORED(relation, other.id)),
        ),
      ],
    })),
  };
}

import { viewClauses } from '../model/describe.ts';
import type { PolicyDocument, PolicyFacts } from '../model/document.ts';
import { flat } from '../model/flat.ts';
import { TARGET_KINDS } from '../model/kinds.ts';
import { relationBetween } from '../model/relations.ts';
import { displayParts } from '../model/target.ts';
import type { Indicator, Unit, Vocabulary } from '../model/vocabulary.ts';
import { firmlyByWhen, KIND_NAMES, nameAmong, RELATION_NAMES, titleText, UNASSIGNED } from '../model/words.ts';
import type { BarsSpec, ChartNote, ChartSource, ChartSpec, HeatSpec, Place, StackSpec } from './chartSpec.ts';
import { listTargets, sharedIndicators, type TargetEntry } from './entries.ts';
import { partOf } from './parts.ts';

/**
 * Reads documents and the vocabulary; writes what each chart of the comparison shows.
 * Guarantees: a chart of figures holds figures of one definition, one base unit and one target year, of two documents
 * at least; who is not in it is named with the reason; documents keep their order, nothing is sorted by size.
 */

const GOALS_PAGE = '/compare/goals/';
const MEASURES_PAGE = '/compare/measures/';

/** What a document is called beside others; two of one city are told apart. */
function placeOf(policy: PolicyFacts, documents: readonly PolicyDocument[]): Place {
  return {
    policy: policy.id,
    city: policy.city?.id ?? null,
    name: nameAmong(policy, documents),
    draft: policy.status === 'draft',
  };
}

const sourcesOf = (drawn: readonly PolicyDocument[], documents: readonly PolicyDocument[]): readonly ChartSource[] =>
  drawn.map(({ policy }) => ({
    ...placeOf(policy, documents),
    text: policy.documentNumber ?? titleText(policy),
    url: `/policies/${policy.id}/`,
  }));

/** What a printed unit is a multiple of: 件/日 of 件/日, 公里 of 米. */
function baseOf(unit: string, units: readonly Unit[]): { readonly base: string; readonly factor: number } {
  const [counted, ...period] = unit.split('/');
  const entry = units.find(({ id }) => id === counted);
  return { base: [entry?.base ?? counted, ...period].join('/'), factor: entry?.factor ?? 1 };
}

/** How Chinese readers group numbers of this size: 1e8 and 亿. */
function scaleOf(greatest: number, base: string): { readonly divisor: number; readonly unit: string } {
  if (base === '%' || base === '百分点') return { divisor: 0.01, unit: base };
  if (greatest >= 1e8) return { divisor: 1e8, unit: `亿${base}` };
  if (greatest >= 1e4) return { divisor: 1e4, unit: `万${base}` };
  return { divisor: 1, unit: base };
}

const round = (value: number): number => Number(value.toPrecision(10));

/** A figure that can be drawn: a number with its unit and year. */
interface Figure {
  readonly entry: TargetEntry;
  /** In base units. */
  readonly value: number;
  readonly valueMax: number | null;
  readonly base: string;
  /** Null: no deadline is written. */
  readonly year: string | null;
}

function figureOf(entry: TargetEntry, units: readonly Unit[]): Figure | null {
  const { value, valueMax, unit, qualitative, deadline } = entry.record;
  if (value === null || unit === null || qualitative) return null;
  const { base, factor } = baseOf(unit, units);
  return {
    entry,
    value: value * factor,
    valueMax: valueMax === null ? null : valueMax * factor,
    base,
    year: deadline?.slice(0, 4) ?? null,
  };
}

const policiesOf = (figures: readonly Figure[]): ReadonlySet<string> =>
  new Set(figures.map(({ entry }) => entry.policy.id));

/** A document that says the same twice has one bar, where it says so first. */
function withoutRepeats(figures: readonly Figure[]): readonly Figure[] {
  const key = ({ entry, value, valueMax }: Figure): string =>
    [entry.policy.id, entry.record.comparator, value, valueMax, entry.record.scope].join();
  return [...Map.groupBy(figures, key).values()].map(([first]) => first!);
}

const display = ({ record }: TargetEntry): { figure: string; unit: string } => {
  const { sign, figure, unit } = displayParts(record);
  return { figure: [sign, figure].filter(Boolean).join(' '), unit };
};

interface Setting {
  readonly documents: readonly PolicyDocument[];
  readonly vocabulary: Vocabulary;
  readonly entries: readonly TargetEntry[];
}

/** Notes of one kind and one text stand together. */
function gathered(notes: readonly ChartNote[]): readonly ChartNote[] {
  return [...Map.groupBy(notes, ({ kind, text }) => `${kind} ${text}`).values()].map((alike) => ({
    ...alike[0]!,
    of: alike.flatMap((note) => note.of),
  }));
}

/** Who is not among the drawn figures of an indicator, and why. */
function notesOf(indicator: Indicator, drawn: readonly Figure[], setting: Setting): readonly ChartNote[] {
  const { documents, vocabulary, entries } = setting;
  const promises = entries.filter(({ record }) => record.role === 'target' && record.kind !== 'incentive');
  const within = policiesOf(drawn);
  const { base, year } = drawn[0]!;
  const notes = documents.flatMap(({ policy }): readonly ChartNote[] => {
    const place = placeOf(policy, documents);
    const note = (kind: ChartNote['kind'], entry: TargetEntry | null, text: string): ChartNote => {
      const shown = entry && display(entry);
      const words = shown && shown.unit !== '' ? `${shown.figure} ${shown.unit}` : null;
      return { kind, of: [{ ...place, display: words, url: entry?.record.url ?? null }], text };
    };
    const own = promises.filter((entry) => entry.policy.id === policy.id && entry.indicator !== null);
    const same = own.filter((entry) => relationBetween(indicator, entry.indicator!)?.kind === 'same');
    const left = same.flatMap((entry): readonly ChartNote[] => {
      const figure = figureOf(entry, vocabulary.units);
      if (figure === null || displayParts(entry.record).unit === '') {
        const quote = flat(entry.record.quote);
        return within.has(policy.id) ? [] : [note('words', entry, `没有数字，原文是“${quote}”`)];
      }
      if (partOf(entry) !== null) return [note('related', entry, '只是其中一地的数，不画在一起')];
      if (figure.base !== base) return [note('other-unit', entry, '单位不同，不画在一起')];
      if (figure.year === year) return [];
      return [
        note('other-year', entry, figure.year ? `是${figure.year}年的目标，不画在一起` : '没有写期限，不画在一起'),
      ];
    });
    if (left.length > 0 || within.has(policy.id)) return left;
    const near = own.flatMap((entry): readonly ChartNote[] => {
      const relation = indicator.relations.find(({ to }) => to === entry.indicator!.id);
      if (relation === undefined || relation.kind === 'same') return [];
      const text = `是“${entry.indicator!.zh}”，${RELATION_NAMES[relation.kind]}。${relation.reason}`;
      return [note(relation.kind, entry, text)];
    });
    return near.length > 0 ? near : [note('not-stated', null, '没有这项数值')];
  });
  return gathered(notes);
}

function barsOf(id: string, indicator: Indicator, drawn: readonly Figure[], setting: Setting): BarsSpec {
  const { documents } = setting;
  const { base, year } = drawn[0]!;
  const { divisor, unit } = scaleOf(Math.max(...drawn.map(({ value, valueMax }) => valueMax ?? value)), base);
  const scaled = (value: number): number => round(value / divisor);
  const within = policiesOf(drawn);
  const share = unit === '%' && drawn.every(({ value, valueMax }) => (valueMax ?? value) <= 1);
  return {
    kind: 'bars',
    id,
    title: `${indicator.zh}，${year}年`,
    definition: indicator.definition,
    unit,
    computed: null,
    table: { name: '各市原文', url: `/indicators/${indicator.id}/` },
    notes: notesOf(indicator, drawn, setting),
    sources: sourcesOf(
      documents.filter(({ policy }) => within.has(policy.id)),
      documents,
    ),
    page: GOALS_PAGE,
    max: share ? 100 : null,
    rows: drawn.map(({ entry, value, valueMax }) => {
      const { policy, record } = entry;
      const several = drawn.filter((other) => other.entry.policy.id === policy.id).length > 1;
      return {
        ...placeOf(policy, documents),
        indicator: entry.indicator!.id,
        detail: several ? (record.scope ?? record.label) : null,
        value: scaled(value),
        valueMax: valueMax === null ? null : scaled(valueMax),
        comparator: record.comparator,
        label: display(entry),
        deadline: firmlyByWhen(record).join('　'),
        url: record.url,
      };
    }),
  };
}

/** One chart for each unit and year in which two documents at least give figures of the same definition. */
function barCharts(setting: Setting): readonly BarsSpec[] {
  const { vocabulary, entries } = setting;
  const place = ({ id }: Indicator): number => vocabulary.indicators.findIndex((other) => other.id === id);
  return sharedIndicators(entries, vocabulary)
    .toSorted((a, b) => place(a.indicator) - place(b.indicator))
    .flatMap(({ indicator, entries: own }) => {
      const figures = own.map((entry) => figureOf(entry, vocabulary.units)).filter((figure) => figure !== null);
      const dated = figures.filter(({ year }) => year !== null).toSorted((a, b) => Number(a.year) - Number(b.year));
      const taken = new Map<string, number>();
      return [...Map.groupBy(dated, ({ base, year }) => `${year} ${base}`).values()]
        .filter((alike) => policiesOf(alike).size > 1)
        .map((alike) => {
          const name = `${indicator.id}-${alike[0]!.year}`;
          const times = (taken.get(name) ?? 0) + 1;
          taken.set(name, times);
          return barsOf(times === 1 ? name : `${name}-${times}`, indicator, withoutRepeats(alike), setting);
        });
    });
}

function kindsChart({ documents, entries }: Setting): StackSpec {
  const counted = entries.filter(({ record }) => record.role === 'target');
  return {
    kind: 'stack',
    id: 'targets-by-kind',
    title: '各文件有多少项目标，写在哪一部分',
    definition: '写明数量、比例、覆盖或位次的承诺，一处算一项；目标里的条件（多大才算）不计。项数多少不说明目标高低。',
    unit: '项',
    computed: '编者统计',
    table: { name: '全部目标', url: '/targets/' },
    notes: [],
    sources: sourcesOf(documents, documents),
    page: GOALS_PAGE,
    parts: TARGET_KINDS.map((id) => ({ id, name: KIND_NAMES[id] })),
    rows: documents.map(({ policy }) => ({
      ...placeOf(policy, documents),
      counts: TARGET_KINDS.map((kind) => ({
        value: counted.filter(({ policy: { id }, record }) => id === policy.id && record.kind === kind).length,
        url: `/targets/?cities=${policy.city?.id ?? policy.id}&kind=${kind}&thresholds=0`,
      })),
    })),
  };
}

/** The charts of what documents promise, for /compare/goals/. None without documents. */
export function chartsOfGoals(documents: readonly PolicyDocument[], vocabulary: Vocabulary): readonly ChartSpec[] {
  if (documents.length === 0) return [];
  const setting = { documents, vocabulary, entries: listTargets(documents, vocabulary) };
  return [...barCharts(setting), kindsChart(setting)];
}

/** How many measures and safeguards of each document are about which theme, for /compare/measures/. */
export function chartOfCoverage(
  documents: readonly PolicyDocument[],
  { themes }: Pick<Vocabulary, 'themes'>,
): HeatSpec {
  const leaves = documents.map((document) =>
    viewClauses(document)
      .filter(({ clause, children }) => children.length === 0 && ['measure', 'safeguard'].includes(clause.part))
      .map(({ clause }) => clause.themes),
  );
  const rows = themes.map(({ id, zh }) => ({
    theme: id,
    name: zh,
    url: `/themes/${id}/`,
    cells: leaves.map((own) => ({
      primary: own.filter(([first]) => first === id).length,
      further: own.filter((list) => list.indexOf(id) > 0).length,
    })),
  }));
  const silent = rows.filter(({ cells }) => cells.every(({ primary, further }) => primary + further === 0));
  const remark = (text: string): ChartNote => ({ kind: 'remark', of: [], text });
  const loose = documents.flatMap(({ policy }, column) => {
    const count = leaves[column]!.filter((list) => list.length === 0).length;
    return count === 0 ? [] : [{ ...placeOf(policy, documents), display: `${count} 条`, url: null }];
  });
  return {
    kind: 'heat',
    id: 'coverage',
    title: '各主题写了多少条',
    definition:
      '措施和保障里不再往下分的条文，每条归入一个主要主题。格里的数是以该主题为主的条数，“+”后是另外也涉及它的条数；城市名下是总条数。条数多少不说明力度大小。',
    unit: '条',
    computed: '编者归类',
    table: { name: '各主题的条文', url: '/targets/#themes' },
    notes: [
      ...(loose.length > 0 ? [{ kind: 'remark' as const, of: loose, text: UNASSIGNED }] : []),
      ...(silent.length > 0 ? [remark(`没有一份文件写到，未列：${silent.map(({ name }) => name).join('、')}`)] : []),
    ],
    sources: sourcesOf(documents, documents),
    page: MEASURES_PAGE,
    columns: documents.map(({ policy }, column) => ({
      ...placeOf(policy, documents),
      total: leaves[column]!.length,
    })),
    rows: rows.filter((row) => !silent.includes(row)),
  };
}

/** Every chart of the site. */
export const allCharts = (documents: readonly PolicyDocument[], vocabulary: Vocabulary): readonly ChartSpec[] =>
  documents.length === 0 ? [] : [...chartsOfGoals(documents, vocabulary), chartOfCoverage(documents, vocabulary)];

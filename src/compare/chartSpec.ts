import type { Comparator } from '../model/document.ts';

/**
 * What a chart shows, as plain data: the pages, the pictures drawn at build and the browser draw from it alike. And the
 * same in words. Imports nothing at run time, since browsers load it.
 */

/** The document that a bar or a column stands for. */
export interface Place {
  readonly policy: string;
  /** Its hue: src/model/cities.ts. */
  readonly city: string | null;
  readonly name: string;
  readonly draft: boolean;
}

/** Where a row's figures come from: a place of this site, without the base path. */
interface Sourced {
  readonly url: string;
}

/** Who is not drawn, and why; with the figure that it has instead. */
export interface ChartNote {
  readonly kind: 'not-stated' | 'words' | 'other-year' | 'other-unit' | 'related' | 'not-comparable' | 'remark';
  readonly of: readonly (Place & { readonly display: string | null; readonly url: string | null })[];
  readonly text: string;
}

/** A document as the source line names it. */
export interface ChartSource extends Place, Sourced {
  /** 发文字号, else the title; 〔…〕 marks one of ours. */
  readonly text: string;
}

interface ChartFacts {
  /** Names files and the figure's anchor. */
  readonly id: string;
  readonly title: string;
  readonly definition: string;
  /** What the axis counts: `亿件`, `%`, `项`. */
  readonly unit: string;
  /** Who counted or placed; null for figures that stand in the documents. */
  readonly computed: '编者统计' | '编者归类' | null;
  /** The table behind the figures. */
  readonly table: Sourced & { readonly name: string };
  readonly notes: readonly ChartNote[];
  readonly sources: readonly ChartSource[];
  /** The page that it stands on. */
  readonly page: string;
}

interface BarRow extends Place, Sourced {
  /** Id of the vocabulary. */
  readonly indicator: string;
  /** What tells it from another row of the same document. */
  readonly detail: string | null;
  /** In the chart's unit: 23 for 23 亿件 on an axis of 亿件, 90 for 90 %. */
  readonly value: number;
  /** Upper end of a range. */
  readonly valueMax: number | null;
  readonly comparator: Comparator | null;
  /** `> 23 亿件`: sign and figure, unit. */
  readonly label: { readonly figure: string; readonly unit: string };
  readonly deadline: string;
}

export interface BarsSpec extends ChartFacts {
  readonly kind: 'bars';
  /** Where the axis ends, if that is fixed; it starts at 0. */
  readonly max: number | null;
  readonly rows: readonly BarRow[];
}

export interface StackSpec extends ChartFacts {
  readonly kind: 'stack';
  readonly parts: readonly { readonly id: string; readonly name: string }[];
  /** One count a part. */
  readonly rows: readonly (Place & { readonly counts: readonly (Sourced & { readonly value: number })[] })[];
}

export interface HeatSpec extends ChartFacts {
  readonly kind: 'heat';
  /** How many clauses the document has in all. */
  readonly columns: readonly (Place & { readonly total: number })[];
  /** One cell a column: clauses that are about the theme before all, and others that touch it. */
  readonly rows: readonly (Sourced & {
    readonly theme: string;
    readonly name: string;
    readonly cells: readonly { readonly primary: number; readonly further: number }[];
  })[];
}

export type ChartSpec = BarsSpec | StackSpec | HeatSpec;

const DRAFT = '征求意见稿';

/** Where a chart stands: its figure on its page. */
export const chartPath = ({ page, id }: ChartSpec): string => `${page}#chart-${id}`;

const named = ({ name, draft }: Place): string => (draft ? `${name}（${DRAFT}）` : name);

/** A note in one line: `温州 > 21 亿件：…` */
export function noteText({ of, text }: ChartNote): string {
  const who = of
    .map((place) => (place.display === null ? named(place) : `${named(place)} ${place.display}`))
    .join('、');
  return who === '' ? text : `${who}：${text}`;
}

/** `来源：武汉 武政办〔2024〕4号；…` */
export const sourceText = ({ sources, computed }: ChartSpec): string =>
  `来源：${sources.map((source) => `${named(source)} ${source.text}`).join('；')}${computed ? `；${computed}` : ''}`;

const OPEN: ReadonlySet<Comparator | null> = new Set(['>', '>=']);
const CAPPED: ReadonlySet<Comparator | null> = new Set(['<', '<=']);
/** The text promises at least that much. */
export const isOpen = (comparator: Comparator | null): boolean => OPEN.has(comparator);
/** The text promises at most that much. */
export const isCapped = (comparator: Comparator | null): boolean => CAPPED.has(comparator);

/** What the signs of a chart mean, those that it uses. */
export function keyOf(spec: ChartSpec): readonly string[] {
  const places = spec.kind === 'heat' ? spec.columns : spec.rows;
  const key: string[] = [];
  if (spec.kind === 'bars') {
    if (spec.rows.some(({ comparator }) => isOpen(comparator))) key.push('右端散开：原文只写了下限');
    if (spec.rows.some(({ comparator }) => isCapped(comparator))) key.push('空心：原文写“不超过”“低于”，是上限');
    if (spec.rows.some(({ valueMax }) => valueMax !== null)) key.push('浅色一段：原文写的是范围');
  }
  if (places.some(({ draft }) => draft)) key.push(`斜线：${DRAFT}`);
  return key;
}

const SPOKEN: Readonly<Record<Comparator, string>> = {
  '>': '超过',
  '>=': '达到或超过',
  '=': '',
  '<=': '不超过',
  '<': '低于',
  '~': '约',
};

/** The chart in words, with its figures: for who does not see it. */
export function describeChart(spec: ChartSpec): string {
  switch (spec.kind) {
    case 'bars': {
      const rows = spec.rows.map(({ label, comparator, detail, ...place }) => {
        const figure = label.figure.replace(/^[^\d]+/u, '');
        return `${named(place)}${detail ?? ''}${comparator ? SPOKEN[comparator] : ''}${figure}${label.unit}`;
      });
      return `条形图。${spec.title}：${rows.join('，')}。`;
    }
    case 'stack': {
      const rows = spec.rows.map(({ counts, ...place }) => {
        const total = counts.reduce((sum, { value }) => sum + value, 0);
        const parts = counts.flatMap(({ value }, part) =>
          value === 0 ? [] : [`${spec.parts[part]!.name}${value}${spec.unit}`],
        );
        return `${named(place)}共${total}${spec.unit}${parts.length > 0 ? `，其中${parts.join('、')}` : ''}`;
      });
      return `分段条形图。${spec.title}：${rows.join('；')}。`;
    }
    case 'heat': {
      const columns = spec.columns.map(({ total, ...place }, column) => {
        const top = spec.rows.filter(({ cells }) => cells[column]!.primary > 0);
        const parts = top.map(({ name, cells }) => `${name}${cells[column]!.primary}`);
        return `${named(place)}共${total}${spec.unit}${parts.length > 0 ? `，为主的主题有${parts.join('、')}` : ''}`;
      });
      return `主题与文件对照的方格图。${spec.title}：${columns.join('；')}。`;
    }
    default:
      return spec satisfies never;
  }
}

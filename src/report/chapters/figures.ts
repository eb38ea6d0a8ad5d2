import { type ChartSpec, describeChart, keyOf, noteText, sourceText } from '../../compare/chartSpec.ts';
import { chartOfCoverage, chartsOfGoals } from '../../compare/charts.ts';
import type { Chosen } from '../chosen.ts';
import type { Setting } from '../setting.ts';
import { type Block, text } from '../tree.ts';

/** The charts of what the report shows: of the chosen documents alone, of one definition and one year each. */

export function chartsOf(
  chosen: Chosen,
  { corpus, selection }: Pick<Setting, 'corpus' | 'selection'>,
): readonly ChartSpec[] {
  const { documents, goals, measures } = chosen;
  const isWhole = selection.themes.length + selection.indicators.length === 0;
  const shown = new Set(goals.flatMap(({ rows }) => rows.flatMap(({ indicator }) => indicator?.id ?? [])));
  const figures = chartsOfGoals(documents, corpus.vocabulary).filter((spec) =>
    spec.kind === 'bars' ? spec.rows.some(({ indicator }) => shown.has(indicator)) : isWhole && goals.length > 0,
  );
  return isWhole && measures.length > 0 ? [...figures, chartOfCoverage(documents, corpus.vocabulary)] : figures;
}

export function figureBlocks(charts: readonly ChartSpec[], { notebook }: Setting): readonly Block[] {
  return [
    {
      kind: 'paragraph',
      line: [
        text(
          '只有同一指标、同一单位、同一目标年的数字画在一张图里；不在图里的，图下写明是谁、为什么。各数的出处见前面各表的脚注。',
        ),
      ],
    },
    ...charts.map(
      (spec): Block => ({
        kind: 'figure',
        number: notebook.nextFigure(),
        spec,
        caption: spec.title,
        words: describeChart(spec),
        notes: [
          `${spec.definition}单位：${spec.unit}${spec.computed ? `（${spec.computed}，不是文件的原话）` : ''}。`,
          ...keyOf(spec),
          ...spec.notes.map(noteText),
          sourceText(spec),
        ],
      }),
    ),
  ];
}

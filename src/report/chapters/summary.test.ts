import { describe, expect, test } from 'vitest';
import { compareGoals } from '../../compare/goals.ts';
import { compareMeasures, isUnclaimed } from '../../compare/themes.ts';
import { documents, vocabulary } from '../../testing/corpus.ts';
import { toMarkdown } from '../render/markdown.ts';
import { reportOf } from '../report.ts';
import { parseSelection } from '../selection.ts';

/** What the summary counts is counted here once more, from the documents. */

const corpus = { documents, vocabulary };
const write = (asked: Parameters<typeof parseSelection>[0]): string =>
  toMarkdown(
    reportOf(corpus, parseSelection(asked, corpus).selection, {
      siteName: '政策对读',
      permalink: (path) => `https://example.org${path}`,
      edition: { version: '00000000', date: '2026-01-01' },
      date: '2026-01-01',
    }),
  );
const whole = write({});
const numberIn = (pattern: RegExp): number => Number(pattern.exec(whole)?.[1] ?? Number.NaN);

describe('the summary of all documents', () => {
  test('counts rows of measures as the table has them', () => {
    const rows = compareMeasures(documents, vocabulary.themes);
    const all = rows.filter(({ cells }) => cells.every((cell) => !isUnclaimed(cell))).length;
    expect(numberIn(/各份文件都有条款归入的（(\d+)）/u)).toBe(all);
  });

  test('counts targets without conditions', () => {
    const targets = documents.flatMap(({ paragraphs }) =>
      paragraphs.flatMap(({ marks }) =>
        marks.filter((mark) => mark.type === 'target' && mark.target.role === 'target'),
      ),
    );
    expect(numberIn(/所列目标共 (\d+) 项/u)).toBe(targets.length);
  });

  test('leaves no row of goals out of its classes', () => {
    const [, all, shared, alone, others] =
      /共 (\d+) 行：两份以上文件按同一口径写到的 (\d+) 行，只有一份文件按本行口径写到的 (\d+) 行(?:，其余 (\d+) 行)?/u.exec(
        whole,
      )!;
    expect(Number(shared) + Number(alone) + Number(others ?? 0)).toBe(Number(all));
  });

  test('comes to as many rows of goals as the page', () => {
    const rows = compareGoals(documents, vocabulary).flatMap((family) => family.rows);
    const loose = rows.filter(({ indicator }) => indicator === null).length;
    expect(numberIn(/没有归入指标的目标另列 (\d+) 行/u)).toBe(loose);
    expect(numberIn(/合计 (\d+) 行/u)).toBe(rows.length);
  });
});

test('what two documents measure alike is what the pages call so, and is followed by the figures', () => {
  const rows = compareGoals(documents, vocabulary).flatMap((family) => family.rows);
  const alike = rows.filter(({ stating }) => stating > 1);
  expect(numberIn(/两份以上文件按同一口径写到的 (\d+) 行/u)).toBe(alike.length);
  const list = whole.slice(whole.indexOf('按同一口径写到的指标，其中没有数字的照录原话'), whole.indexOf('### 措施'));
  expect([...list.matchAll(/^- ([^：]+)：./gmu)].map(([, name]) => name)).toEqual(
    alike.map(({ indicator }) => indicator!.zh),
  );
  expect(list).not.toMatch(/：。$/mu);
});

test('quotation marks of the text stand as inner ones in a quotation', () => {
  expect(whole).toContain('“‘一村一站’全覆盖”');
  expect(whole).not.toMatch(/““|””/u);
});

test('a body that a list on the theme names is named, whichever theme the clause has first', () => {
  const text = write({ policies: '武汉,杭州', themes: 'green', parts: 'agencies' });
  const row = text.split('\n').find((line) => line.includes('邮政管理局') && line.startsWith('|'));
  expect(row).toContain('1 条');
});

test('a draft is marked in the title too', () => {
  expect(write({ policies: '杭州' })).toMatch(/^# 杭州（征求意见稿）政策对读报告/u);
});

test('chosen documents are compared, also beside picked clauses', () => {
  const text = write({ policies: '武汉,杭州', items: 'wuhan-2024#2.1.3' });
  expect(text).toContain('措施');
  expect(text.match(/\[\^\d+\]:/gu)!.length).toBeGreaterThan(20);
});

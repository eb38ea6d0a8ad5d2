import type { PolicyDocument } from '../model/document.ts';
import { dateText, nameAmong } from '../model/words.ts';
import { agencyBlocks } from './chapters/agencies.ts';
import { clauseBlocks } from './chapters/clauses.ts';
import { MOST_COLUMNS, WIDE_FROM } from './chapters/columns.ts';
import { chartsOf, figureBlocks } from './chapters/figures.ts';
import { sharedGoalBlocks, singleGoalBlocks, splitGoals } from './chapters/goals.ts';
import { remarkBlocks } from './chapters/remarks.ts';
import { scopeBlocks } from './chapters/scope.ts';
import { sourceBlocks } from './chapters/sources.ts';
import { type ChapterNumbers, summaryBlocks } from './chapters/summary.ts';
import { textBlocks } from './chapters/texts.ts';
import { choose } from './chosen.ts';
import type { ReportContext } from './context.ts';
import { DRAFT, markedName } from './names.ts';
import { FACT_COLUMNS, openNotebook } from './notebook.ts';
import { type Corpus, REPORT_PART_NAMES, type Selection } from './selection.ts';
import type { Setting } from './setting.ts';
import { type Block, type Chapter, type Report, text } from './tree.ts';

/**
 * Reads a corpus, a selection of it and the day; writes the report as a tree.
 * Guarantees: the same selection, corpus and context give the same tree; every figure has its footnote to the clause;
 * what a document does not say is said to be absent; nothing is judged.
 */

interface Part {
  readonly id: string;
  readonly name: string;
  readonly wide: boolean;
  readonly write: (setting: Setting, numbers: ChapterNumbers) => readonly Block[];
}

function partsOfReport(setting: Setting): readonly Part[] {
  const { chosen, selection } = setting;
  const charts = chartsOf(chosen, setting);
  const has = (part: (typeof chosen.parts)[number]): boolean => chosen.parts.includes(part);
  const part = (given: boolean, id: string, name: string, write: Part['write'], isWide = false): readonly Part[] =>
    given ? [{ id, name, wide: isWide, write }] : [];
  return [
    ...part(true, 'scope', '范围', scopeBlocks),
    ...part(true, 'summary', '摘要', summaryBlocks),
    ...goalParts(setting, has('goal')),
    ...part(has('measure'), 'measures', '措施', (own) => clauseBlocks('measures', own)),
    ...part(has('safeguard'), 'safeguards', '保障', (own) => clauseBlocks('safeguards', own)),
    ...part(has('agencies'), 'agencies', '责任单位', agencyBlocks),
    ...part(has('text') || selection.items.length > 0, 'texts', '条文', textBlocks),
    ...part(charts.length > 0, 'figures', '图', (own) => figureBlocks(charts, own)),
    ...part(true, 'remarks', '说明', remarkBlocks),
    ...part(true, 'sources', '文献', sourceBlocks),
  ];
}

/** Indicators of two documents and more side by side, the others in a list behind; at least one of the two. */
function goalParts({ chosen }: Setting, given: boolean): readonly Part[] {
  if (!given) return [];
  const { shared, single } = splitGoals(chosen.goals);
  const wide = Math.min(chosen.documents.length, MOST_COLUMNS) >= WIDE_FROM;
  const both = shared.length > 0 && single.length > 0;
  const first = { id: 'goals', name: both ? '目标：并列' : '目标', wide, write: sharedGoalBlocks };
  const rest = {
    id: both ? 'single-goals' : 'goals',
    name: both ? '目标：单列' : '目标',
    wide: false,
    write: singleGoalBlocks,
  };
  return [...(shared.length > 0 ? [first] : []), ...(single.length > 0 || shared.length === 0 ? [rest] : [])];
}

const MOST_NAMED = 5;

/** `武汉、杭州政策对读报告`; of many documents only how many. */
function titleOf(documents: readonly PolicyDocument[]): string {
  const names = documents.map(({ policy }) => markedName(policy, documents));
  return `${names.length > MOST_NAMED ? `${names.length} 份文件` : names.join('、')}政策对读报告`;
}

function subtitleOf({ chosen, corpus, selection }: Setting): string {
  const { themes, indicators } = corpus.vocabulary;
  const names = [
    ...themes.filter(({ id }) => selection.themes.includes(id)),
    ...indicators.filter(({ id }) => selection.indicators.includes(id)),
  ].map(({ zh }) => zh);
  const parts = chosen.parts.length === 0 ? '选录条文' : chosen.parts.map((part) => REPORT_PART_NAMES[part]).join('、');
  const subject = names.length > 6 ? `${names.slice(0, 6).join('、')}等 ${names.length} 项` : names.join('、');
  return subject === '' ? parts : `${subject}：${parts}`;
}

export function reportOf(corpus: Corpus, selection: Selection, context: ReportContext): Report {
  const steps = reportInSteps(corpus, selection, context);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The same with a rest before each chapter, for a page that has to answer meanwhile. */
export function* reportInSteps(
  corpus: Corpus,
  selection: Selection,
  context: ReportContext,
): Generator<void, Report, void> {
  const chosen = choose(selection, corpus);
  const notebook = openNotebook(chosen.documents, context);
  const setting: Setting = { corpus, selection, chosen, context, notebook };
  const parts = partsOfReport(setting);
  const numbers: ChapterNumbers = Object.fromEntries(parts.map(({ id }, place) => [id, place + 1]));
  const chapters: Chapter[] = [];
  for (const [place, { id, name, wide, write }] of parts.entries()) {
    yield;
    chapters.push({ id, title: `${place + 1} ${name}`, wide, blocks: write(setting, numbers) });
  }
  const { version, date } = context.edition;
  const drafts = chosen.documents.filter(({ policy }) => policy.status === 'draft');
  return {
    title: titleOf(chosen.documents),
    subtitle: subtitleOf(setting),
    about: [
      ['报告日期', [text(dateText(context.date))]],
      ['内容版本', [text(`${version}${date ? `（${dateText(date)}）` : ''}`)]],
      [
        '来自',
        [text(`${context.siteName}　`), { kind: 'link', text: context.permalink('/'), url: context.permalink('/') }],
      ],
      [
        '说明',
        [
          text(
            `由公开的政策文件整理，非官方，不是任何机关的公文；引用请以发文机关公布的文本为准。${drafts.length > 0 ? `含${DRAFT}：${drafts.map(({ policy }) => nameAmong(policy, chosen.documents)).join('、')}。` : ''}`,
          ),
        ],
      ],
    ],
    chapters,
    notes: notebook.notes,
    facts: { columns: FACT_COLUMNS, rows: notebook.facts },
    origin: { siteName: context.siteName, date: context.date, version },
  };
}

import { describeTargets } from '../../model/describe.ts';
import type { PolicyDocument } from '../../model/document.ts';
import { dateText, NOT_STATED, nameAmong, periodText, titleText } from '../../model/words.ts';
import { recordsIn } from '../chosen.ts';
import { DRAFT, markedName } from '../names.ts';
import { tableOf } from '../notebook.ts';
import { REPORT_PART_NAMES, REPORT_PARTS } from '../selection.ts';
import type { Setting } from '../setting.ts';
import { type Block, type Cell, type Line, sign, text } from '../tree.ts';

/** Which documents the report is about, what was chosen, and what was left out. */

const cell = (words: string | null): Cell =>
  words === null ? { absent: 'not-stated', lines: [[sign('absent', NOT_STATED)]] } : { lines: [[text(words)]] };

function documentRow(document: PolicyDocument, { chosen, notebook }: Setting): readonly Cell[] {
  const { policy } = document;
  const isOurs = policy.title === null;
  return [
    cell(nameAmong(policy, chosen.documents)),
    { lines: [[text(titleText(policy)), ...(isOurs ? [sign('remark', '编者拟题')] : [])]] },
    cell(policy.documentNumber),
    cell(policy.signedDate && dateText(policy.signedDate)),
    cell(policy.planPeriod && periodText(policy.planPeriod)),
    { lines: [policy.status === 'draft' ? [sign('draft', DRAFT)] : [text('正式印发')]] },
    cell(`[${notebook.source(document)}]`),
  ];
}

const listed = (names: readonly string[]): string => names.join('、');

/** What the reader asked for, in words; what follows from it is said too. */
function choiceItems({ chosen, corpus, selection }: Setting): readonly Line[] {
  const { parts, documents } = chosen;
  const zh = (entries: readonly { readonly id: string; readonly zh: string }[], ids: readonly string[]): string =>
    listed(entries.filter(({ id }) => ids.includes(id)).map((entry) => entry.zh));
  const { themes, indicators } = corpus.vocabulary;
  const items: string[] = [
    `文件：${documents.length === corpus.documents.length ? `全部 ${documents.length} 份` : `${documents.length} 份`}。`,
    `部分：${parts.length === 0 ? '只有选录的条文' : listed(parts.map((part) => REPORT_PART_NAMES[part]))}。`,
    selection.themes.length > 0 ? `主题：${zh(themes, selection.themes)}。` : '主题：不限。',
    selection.indicators.length > 0 ? `指标：${zh(indicators, selection.indicators)}。` : '指标：不限。',
  ];
  if (selection.themes.length > 0 && selection.indicators.length === 0 && parts.includes('goal'))
    items.push('没有另选指标，列出与所选主题有关的：目标的文字用到主题的词，或写在以该主题为主的条款里。');
  if (selection.items.length > 0) items.push(`另选录条文、目标 ${selection.items.length} 处。`);
  return items.map((item) => [text(item)]);
}

function omissions({ chosen, corpus, selection }: Setting): readonly Line[] {
  const { documents, parts, goals, missing } = chosen;
  const items: string[] = [];
  const others = corpus.documents.filter((document) => !documents.includes(document));
  if (others.length > 0)
    items.push(
      `本站另有 ${others.length} 份文件没有列入：${listed(others.map(({ policy }) => markedName(policy, corpus.documents)))}。`,
    );
  const left = REPORT_PARTS.filter((part) => !parts.includes(part));
  if (left.length > 0) items.push(`没有列入的部分：${listed(left.map((part) => REPORT_PART_NAMES[part]))}。`);
  if (parts.includes('goal')) {
    const all = documents.flatMap(describeTargets).length;
    const shown = new Set(
      goals.flatMap(({ rows }) =>
        rows.flatMap(({ cells }) =>
          cells.flatMap((one) => [
            ...recordsIn(one).map(({ id }) => id),
            ...(one.kind === 'stated'
              ? one.entries.flatMap(({ conditions }) => conditions.map(({ record }) => record.id))
              : []),
          ]),
        ),
      ),
    ).size;
    if (shown < all) items.push(`所选文件共写明目标和条件 ${all} 处，列入 ${shown} 处，其余不属于所选的主题或指标。`);
  }
  if (selection.themes.length > 0)
    items.push(`没有列入的主题 ${corpus.vocabulary.themes.length - selection.themes.length} 个。`);
  const zh = (entries: readonly { readonly id: string; readonly zh: string }[], ids: readonly string[]): string =>
    listed(entries.filter(({ id }) => ids.includes(id)).map((entry) => entry.zh));
  if (missing.indicators.length > 0)
    items.push(`选了而所选文件都没有写的指标：${zh(corpus.vocabulary.indicators, missing.indicators)}。`);
  if (missing.themes.length > 0)
    items.push(`选了而所选文件都没有条款的主题：${zh(corpus.vocabulary.themes, missing.themes)}。`);
  items.push('总体要求里的指导思想、基本原则和附则不作比较；只收目标、措施和保障。');
  return items.map((item) => [text(item)]);
}

export function scopeBlocks(setting: Setting): readonly Block[] {
  return [
    tableOf(setting.notebook, {
      caption: '本报告所据的文件',
      sheet: '文件',
      columns: [
        { head: '城市', width: 2 },
        { head: '文件', width: 8 },
        { head: '发文字号', width: 4 },
        { head: '成文日期', width: 3.4 },
        { head: '实施期间', width: 3 },
        { head: '状态', width: 2.6 },
        { head: '文献', width: 1.4 },
      ],
      rows: setting.chosen.documents.map((document) => documentRow(document, setting)),
    }),
    { kind: 'heading', level: 2, id: 'chosen', text: '选了什么' },
    { kind: 'list', items: choiceItems(setting) },
    { kind: 'heading', level: 2, id: 'left-out', text: '没有列入什么' },
    { kind: 'list', items: omissions(setting) },
  ];
}

import { listTargets, wholeOf } from '../../compare/entries.ts';
import { type ClauseView, viewClauses } from '../../model/describe.ts';
import type { PolicyDocument } from '../../model/document.ts';
import { deadlineWords, firmlyByWhen } from '../../model/words.ts';
import { markedName } from '../names.ts';
import { type Item, itemText } from '../selection.ts';
import { documentOf, type Setting } from '../setting.ts';
import { type Block, strong, text } from '../tree.ts';

/** Clauses in full and targets with their sentence, word for word. */

/** The paragraphs of a clause below its heading, as they are printed; the cells of a row stay apart. */
const paragraphsOf = (view: ClauseView): readonly string[] =>
  view.text
    .split('\n')
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => paragraph.replaceAll('\t', '　'));

function quoteClause(document: PolicyDocument, view: ClauseView, setting: Setting): Block {
  const { notebook, corpus } = setting;
  const { number } = view.clause;
  const record = notebook.clause(document, number);
  const note = notebook.cite(document, record);
  notebook.state(
    document,
    {
      chapter: 'text',
      chapter_zh: '条文',
      row: number,
      row_zh: notebook.headings(document, number).at(-1) ?? number,
      entry: 'clause',
      entry_zh: '条文',
      text: view.text,
    },
    record,
  );
  return {
    kind: 'quotation',
    head: [
      text(`${markedName(document.policy, corpus.documents)}　`),
      strong(notebook.headings(document, number).join(' › ') || number),
      note,
    ],
    paragraphs: paragraphsOf(view),
  };
}

/** A clause with everything below it. */
function withChildren(document: PolicyDocument, number: string): readonly ClauseView[] {
  const views = viewClauses(document);
  const inside = new Set([number]);
  return views.filter(({ clause, parent }) => {
    if (parent !== null && inside.has(parent.number)) inside.add(clause.number);
    return inside.has(clause.number);
  });
}

function quoteItem(item: Item, setting: Setting): readonly Block[] {
  const { notebook, corpus } = setting;
  const document = documentOf(setting, item.policy);
  const record = notebook.target(document, item.anchor);
  if (record === undefined)
    return withChildren(document, item.anchor).map((view) => quoteClause(document, view, setting));
  const entry = listTargets([document], corpus.vocabulary).find((one) => one.record.id === itemText(item))!;
  const sentence = wholeOf(entry.sentence);
  const note = notebook.cite(document, record);
  notebook.state(
    document,
    {
      chapter: 'text',
      chapter_zh: '条文',
      row: record.indicator,
      row_zh: entry.indicator?.zh ?? record.label,
      entry: 'target',
      entry_zh: '目标',
      id: record.id,
      display: record.display,
      comparator: record.comparator,
      value: record.value,
      valueMax: record.valueMax,
      unit: record.unit,
      deadline: record.deadline,
      deadline_zh: deadlineWords(record),
      text: sentence,
    },
    record,
  );
  return [
    {
      kind: 'quotation',
      head: [
        text(`${markedName(document.policy, corpus.documents)}　${record.label} `),
        strong(record.display),
        note,
        text(`　${firmlyByWhen(record, record.label, sentence).join('，')}`),
      ],
      paragraphs: [sentence],
    },
  ];
}

export function textBlocks(setting: Setting): readonly Block[] {
  const { selection, chosen } = setting;
  const picked = selection.items.flatMap((item) => quoteItem(item, setting));
  const own = chosen.texts.filter(({ clauses }) => clauses.length > 0);
  const blocks: Block[] = [
    { kind: 'paragraph', line: [text('照原文逐字收录。')] },
    ...(picked.length > 0 && own.length > 0
      ? [{ kind: 'heading', level: 2, id: 'picked', text: '选录' } as const]
      : []),
    ...picked,
    ...own.flatMap(({ document, clauses }): readonly Block[] => [
      {
        kind: 'heading',
        level: 2,
        id: `text-${document.policy.id}`,
        text: markedName(document.policy, chosen.documents),
      },
      ...clauses.map((view) => quoteClause(document, view, setting)),
    ]),
  ];
  return blocks.length === 1 ? [{ kind: 'paragraph', line: [text('没有符合所选的条文。')] }] : blocks;
}

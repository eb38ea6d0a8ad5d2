import { describeTargets } from '../../model/describe.ts';
import { dateText, linesText, NOT_RECORDED } from '../../model/words.ts';
import { DRAFT, markedName } from '../names.ts';
import type { Setting } from '../setting.ts';
import { type Block, type Line, strong, text } from '../tree.ts';

/** What a reader must know before using a figure: definitions, kinds of absence, drafts, what is the editor's. */

export function remarkBlocks({ chosen, corpus, context, notebook }: Setting): readonly Block[] {
  const documents = [...new Set([...chosen.documents, ...notebook.sources()])];
  const has = (part: (typeof chosen.parts)[number]): boolean => chosen.parts.includes(part);
  const drafts = documents.filter(({ policy }) => policy.status === 'draft');
  const items: (readonly [string, string])[] = [];
  if (has('goal')) {
    const targets = documents.flatMap(describeTargets);
    const reviewed = targets.filter(({ status }) => status === 'reviewed').length;
    items.push(
      ['同口径', '同一指标，可以相比；各自的范围、条件和语气以原文为准。只有一份文件写到的指标不注。'],
      ['相近口径', '不是同一指标，或只是其中一地的数，表中写明差在哪里；不排名，不画在一张图里。'],
      ['不可比', '文件没有写这个指标，但写了看似相同、其实不同的数。'],
      ['只有文字', '没有数值的目标，如位次、相对水平，保留原话。'],
      ['期限', '“上文写明”由上文管着；“规划期”是只有题目写了起止年份。“目标年已过”按报告日期判断，不说明是否完成。'],
      [
        '标注',
        `数值由程序按规则认出，编者对照原文核过的 ${reviewed} 处（所据文件共 ${targets.length} 处）；没有核过的注“自动标注”。`,
      ],
    );
  }
  const absences = [
    ...(has('goal') || has('measure') || has('safeguard') ? ['“未提及”是全文没有写到'] : []),
    ...(has('goal') ? ['“不可比”是写了另一种数'] : []),
    ...(has('measure') || has('safeguard') || has('agencies') ? ['“本文件未列”是文件没有责任单位名单'] : []),
  ];
  if (absences.length > 0) items.push(['没有的', `${absences.join('；')}。没有写到不等于没有做。`]);
  items.push([
    DRAFT,
    drafts.length === 0
      ? '没有。'
      : `${drafts.map(({ policy }) => markedName(policy, documents)).join('、')}不是正式印发的文件，内容可能改变，不与正式文件混同。题目由编者所拟的放在〔〕里，注“编者拟题”。`,
  ]);
  if (has('measure') || has('safeguard') || has('agencies'))
    items.push(['编者所加', '主题、保障的类别、单位的类别由编者按词表划分，不是文件自己的分类。']);
  items.push(
    ['不是抽样', `本站收录 ${corpus.documents.length} 份文件，不是抽样，不能推论其他城市。`],
    [
      '来源',
      documents.every(({ provenance }) => provenance.url === null)
        ? `各份文件的原文网址和取得日期${NOT_RECORDED}，脚注给出本站的条款网址；“原文第几行”指所收文本的行号，各条款页面可以对看。`
        : '脚注给出本站的条款网址；“原文第几行”指所收文本的行号，各条款页面可以对看。',
    ],
    [
      '版本',
      `内容版本 ${context.edition.version}${context.edition.date ? `（${dateText(context.edition.date)}）` : ''}；网址里的 v 是版本，内容以后有改动，网页会说明改了哪里。`,
    ],
    [
      '许可',
      '政策文件是国家机关具有行政性质的文件，依《中华人民共和国著作权法》第五条不受著作权法保护；编者所加的标注和整理以 CC BY 4.0 许可使用。',
    ],
  );
  const textual = documents.flatMap((document) =>
    document.notes.map(
      ({ text: words, lines }) =>
        [`校勘：${markedName(document.policy, documents)}`, `第 ${linesText(lines)} 行：${words}`] as const,
    ),
  );
  return [
    {
      kind: 'list',
      items: [...items, ...textual].map(([label, words]): Line => [strong(label), text(`　${words}`)]),
    },
  ];
}

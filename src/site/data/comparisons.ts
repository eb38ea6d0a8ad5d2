import { type ComparisonTable, markedTitle, type Permalink } from '../../compare/tables.ts';
import type { PolicyFacts } from '../../model/document.ts';
import { dateText, NOT_STATED, nameAmong } from '../../model/words.ts';
import { policyPath } from '../links.ts';
import { SITE_NAME } from '../name.ts';
import { flatten, toCsv } from './csv.ts';
import { gridSheet } from './gridSheet.ts';
import { type Sheet, toXlsx } from './xlsx.ts';

/** The comparisons as files to take away: CSV with the long form, XLSX with both forms and a word on them. */

/** The long form, with the keys of the columns as its head; lists are joined by `|`. */
export const longAsCsv = ({ long }: Pick<ComparisonTable, 'long'>): string =>
  toCsv(
    long.rows.map((row) => flatten(row)),
    long.columns.map(({ key }) => key),
  );

/** What the file says of the site that it is from. */
export interface Origin {
  /** `YYYY-MM-DD` of the build. */
  readonly date: string;
  readonly permalink: Permalink;
}

/** Title, document number, status and address, each on a line. */
function policyText(policy: PolicyFacts, permalink: Permalink): string {
  const status = policy.status === 'draft' ? '征求意见稿' : '正式印发';
  return [
    markedTitle(policy),
    `${policy.documentNumber ?? `文号${NOT_STATED}`}　${status}`,
    permalink(policyPath(policy.id)),
  ].join('\n');
}

/** What the file is, what its words mean, and where it is from. */
function aboutRows(
  table: ComparisonTable,
  policies: readonly PolicyFacts[],
  { date, permalink }: Origin,
): readonly (readonly [string, string])[] {
  const documents = policies.map((policy) => ({ policy }));
  const nameOf = (policy: PolicyFacts): string => nameAmong(policy, documents);
  const drafts = policies.filter(({ status }) => status === 'draft');
  const fields = table.long.columns.filter(({ code }) => !code);
  return [
    ['这是什么', `${table.zh}：${policies.map(nameOf).join('、')}的 ${policies.length} 份文件并排。`],
    ['来自', `${SITE_NAME}　${permalink(`/compare/${table.name}/`)}`],
    ['生成日期', dateText(date)],
    ['不是官方文本', '本站是非官方的整理本。引用于公文、诉讼、学术发表等场合，请以发文机关公布的文本为准。'],
    ['对照表', '行列与网页上的表相同，一列一份文件。'],
    [
      '明细',
      '一行一项，注明文件、条款、原文行号和网址，可以筛选、排序、核对。同名的 CSV 文件是同样的各行，另有代码列。',
    ],
    ...table.notes,
    [
      '征求意见稿',
      drafts.length === 0
        ? '没有。'
        : `${drafts.map(nameOf).join('、')}的文件是征求意见稿，不是正式印发的文件，不与正式文件混同。`,
    ],
    ['原文没有写的', '题目由编者拟定的，放在〔〕里，注明“编者拟题”；文号空着的，是原文未载。'],
    ['不是抽样', `${policies.length} 份文件不是抽样，不能推论其他城市。`],
    ...policies.map((policy): readonly [string, string] => [`文件：${nameOf(policy)}`, policyText(policy, permalink)]),
    [
      '许可：文本',
      '政策文件是国家机关具有行政性质的文件，依《中华人民共和国著作权法》第五条不受著作权法保护，照原文收录。',
    ],
    ['许可：标注', '编者所加的标注、归类和整理以 CC BY 4.0 许可使用：https://creativecommons.org/licenses/by/4.0/'],
    ['CSV 字段名', fields.map(({ key, zh }) => `${zh}：${key}`).join('\n')],
  ];
}

/** Sheets 对照表, 明细 and 说明. */
export function tableAsXlsx(table: ComparisonTable, policies: readonly PolicyFacts[], origin: Origin): Uint8Array {
  const { matrix, long } = table;
  const shown = long.columns.filter(({ code }) => !code);
  const own = new Set(policies.map(({ id }) => id));
  const heads = matrix.columns.filter(({ key }) => !own.has(key)).length;
  const about: Sheet = {
    name: '说明',
    sticky: 0,
    columns: [
      { head: '项目', width: 22 },
      { head: '说明', width: 100 },
    ],
    rows: aboutRows(table, policies, origin),
  };
  const sheets = [
    gridSheet('对照表', matrix.columns, matrix.rows, heads),
    gridSheet('明细', shown, long.rows, 0),
    about,
  ];
  return toXlsx(sheets, origin.date);
}

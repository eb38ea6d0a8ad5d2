import { strToU8 } from 'fflate';
import { describeDocument } from '../../model/describe.ts';
import type { PolicyDocument } from '../../model/document.ts';
import type { Edition } from '../../model/edition.ts';
import type { Vocabulary } from '../../model/vocabulary.ts';
import { dateText } from '../../model/words.ts';
import { describePackage, LICENCES } from './datapackage.ts';
import { TABLE_NAMES, type TableContent, type TableName, tableAsCsv, tableAsJson, tableOf } from './tables.ts';
import { type Cell, type Sheet, shareFormat, toXlsx } from './xlsx.ts';
import type { Files } from './zip.ts';
import { packNative } from './zipNative.ts';

/** The data package as files: each table as CSV and JSON, all as one workbook, the descriptor, and all of it in one ZIP. */

export const WORKBOOK = 'city-policy-data.xlsx';
export const DESCRIPTOR = 'datapackage.json';
export const ARCHIVE = 'city-policy-data.zip';

export interface DataFile {
  readonly path: string;
  readonly zh: string;
  readonly about: string;
  readonly mediatype: string;
  readonly bytes: Uint8Array;
  /** Of a table. */
  readonly table?: { readonly name: TableName; readonly rows: number };
}

export interface Site {
  readonly name: string;
  readonly edition: Edition;
  /** `YYYY-MM-DD` of the build, which stands for the date of an edition that is not recorded. */
  readonly buildDate: string;
  readonly permalink: (path: string) => string;
}

const editionText = ({ version, date }: Edition): string =>
  `${version}（${date === null ? '未发布版本' : dateText(date)}）`;

const aboutRows = (
  tables: readonly TableContent[],
  { name, edition, permalink }: Site,
): readonly (readonly [string, string])[] => [
  ['来自', `${name}　${permalink('/data/')}`],
  ['内容版本', editionText(edition)],
  ['不是官方文本', '本站是非官方的整理本。引用于公文、诉讼、学术发表等场合，请以发文机关公布的文本为准。'],
  ['空格', '原文没有的就空着；空着不等于零。'],
  ['百分数', '单位为 % 的，在这里显示为百分数，格里存的是小数：0.9 即 90%。百分点也是。'],
  ['征求意见稿', '文件表里状态为 draft 的，是征求意见稿，不是正式印发的文件。'],
  ['编者所归', '指标、主题、部分、单位类别由编者所归，文件里没有这样的分类。'],
  ...LICENCES.map(({ title, ...licence }): [string, string] => [
    '许可',
    'path' in licence ? `${title}　${licence.path}` : title,
  ]),
  ...tables.flatMap(({ zh, about, fields }): [string, string][] => [
    [`表：${zh}`, about],
    ...fields.map(({ name, zh: head, about, codes }): [string, string] => [
      `${zh} · ${head}（${name}）`,
      [
        about,
        codes &&
          Object.entries(codes)
            .map(([code, words]) => `${code} ${words}`)
            .join('、'),
      ]
        .filter(Boolean)
        .join('　'),
    ]),
  ]),
];

const FIGURES: readonly string[] = ['value', 'valueMax'];

/** A sheet a table, in the columns of the CSV, and one that says what they mean. */
function workbookOf(tables: readonly TableContent[], site: Site): readonly Sheet[] {
  const sheets = tables.map(
    ({ name, zh, fields, rows }): Sheet => ({
      name: zh,
      sticky: 1,
      columns: fields.map((field) => ({ head: `${field.zh}\n${field.name}`, width: field.width ?? 18 })),
      rows: rows.map((row) =>
        fields.map((field): Cell => {
          const value = row[field.name] ?? null;
          if (typeof value === 'boolean') return String(value);
          const isShare =
            name === 'targets' && FIGURES.includes(field.name) && ['%', '百分点'].includes(String(row.unit));
          return typeof value === 'number' && isShare ? { value, format: shareFormat(value) } : value;
        }),
      ),
    }),
  );
  const columns = [
    { head: '项目', width: 34 },
    { head: '说明', width: 100 },
  ];
  return [...sheets, { name: '说明', sticky: 0, columns, rows: aboutRows(tables, site) }];
}

const readMe = (files: readonly DataFile[], { name, edition, permalink }: Site): string => `${name}：城市政策数据

内容版本　${editionText(edition)}
网址　　　${permalink('/data/')}

这是非官方的整理本，引用请以发文机关公布的文本为准。
各表的字段、单位、编号怎样相连，见 ${DESCRIPTOR}（Data Package 2.0）。
单位为 % 的数值是小数：0.9 即 90%。原文没有的就空着，空着不等于零。

${files.map(({ path, zh, about }) => `${path}　${zh}。${about}`).join('\n')}

许可
${LICENCES.map(({ title, ...licence }) => ('path' in licence ? `${title}（${licence.path}）` : title)).join('\n')}
`;

/** Every file of the package; the same content, edition and date give the same bytes. */
export function packData(
  documents: readonly PolicyDocument[],
  vocabulary: Vocabulary,
  site: Site,
): readonly DataFile[] {
  const records = documents.map(describeDocument);
  const tables = TABLE_NAMES.map((name) => tableOf(name, records, vocabulary));
  const date = site.edition.date ?? site.buildDate;
  const files = tables.flatMap((table): DataFile[] => {
    const { name, zh, about, rows } = table;
    const own = { zh, about, table: { name, rows: rows.length } };
    return [
      { ...own, path: `${name}.csv`, mediatype: 'text/csv', bytes: strToU8(tableAsCsv(table)) },
      { ...own, path: `${name}.json`, mediatype: 'application/json', bytes: strToU8(tableAsJson(table)) },
    ];
  });
  const workbook: DataFile = {
    path: WORKBOOK,
    zh: '全部表格',
    about: `${tables.map(({ zh }) => zh).join('、')}，一个工作簿，另有一页字段说明。`,
    mediatype: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    bytes: toXlsx(workbookOf(tables, site), date, packNative),
  };
  const listed = [...files, workbook];
  const descriptor: DataFile = {
    path: DESCRIPTOR,
    zh: '数据说明',
    about: '各表的字段、类型、单位、编号怎样相连、来源和许可，供程序读取（Data Package 2.0）。',
    mediatype: 'application/json',
    bytes: strToU8(
      `${JSON.stringify(describePackage(tables, listed, { edition: site.edition, documents, vocabulary, permalink: site.permalink }), null, 2)}\n`,
    ),
  };
  const inside = [descriptor, ...listed];
  const entries: Files = {
    'README.txt': strToU8(readMe(inside, site)),
    ...Object.fromEntries(inside.map(({ path, bytes }) => [path, bytes])),
  };
  const archive: DataFile = {
    path: ARCHIVE,
    zh: '整个数据包',
    about: '本页除比较和报告以外的全部文件，压缩为一个。',
    mediatype: 'application/zip',
    bytes: packNative(entries, date),
  };
  return [...inside, archive];
}

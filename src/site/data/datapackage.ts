import { createHash } from 'node:crypto';
import type { PolicyDocument } from '../../model/document.ts';
import type { Edition } from '../../model/edition.ts';
import type { Vocabulary } from '../../model/vocabulary.ts';
import { shortName, titleText } from '../../model/words.ts';
import { SITE_NAME } from '../name.ts';
import type { Field } from './fields.ts';
import type { TableContent, TableName } from './tables.ts';

/**
 * Reads the tables and the bytes of their files; writes the descriptor of the data package (Data Package 2.0).
 * Guarantees: a field a column, in the order of the columns; size and hash are those of the bytes.
 * A column that joins several values is a string: the published profile 2.0 does not know the type `list`
 * (https://github.com/frictionlessdata/datapackage/issues/1089).
 */

const PROFILE = 'https://datapackage.org/profiles/2.0/datapackage.json';

export interface PackageFile {
  /** In the folder of the package. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface PackageOrigin {
  readonly edition: Edition;
  readonly documents: readonly PolicyDocument[];
  readonly vocabulary: Vocabulary;
  /** The whole address of a path. */
  readonly permalink: (path: string) => string;
}

interface Key {
  readonly primary?: string;
  /** Column → table whose id it holds; null: the table itself. */
  readonly foreign?: Readonly<Record<string, TableName | null>>;
}

export const KEYS: Readonly<Record<TableName, Key>> = {
  policies: { primary: 'id' },
  clauses: { primary: 'id', foreign: { policy: 'policies', parent: null } },
  targets: {
    primary: 'id',
    foreign: { policy: 'policies', clause: 'clauses', indicator: 'indicators', qualifies: null },
  },
  responsibilities: { foreign: { policy: 'policies', clause: 'clauses', agencyId: 'agencies' } },
  indicators: { primary: 'id' },
  themes: { primary: 'id' },
  agencies: { primary: 'id' },
};

const sha256 = (bytes: Uint8Array): string => `sha256:${createHash('sha256').update(bytes).digest('hex')}`;

type Codes = Readonly<Record<string, string>>;
const labelled = (entries: readonly { readonly id: string; readonly zh: string }[]): Codes =>
  Object.fromEntries(entries.map(({ id, zh }) => [id, zh]));

/** Codes that the vocabulary gives. */
const vocabularyCodes = (table: TableName, name: string, { families, agencyKinds }: Vocabulary): Codes | undefined => {
  if (table === 'indicators' && name === 'family') return labelled(families);
  return table === 'agencies' && name === 'kind' ? labelled(agencyKinds) : undefined;
};

function fieldOf({ name, zh, type, about, codes, required }: Field, isKey: boolean): object {
  return {
    name,
    title: zh,
    type,
    ...(about && { description: about }),
    ...(codes && { categories: Object.entries(codes).map(([value, label]) => ({ value, label })) }),
    ...((required || isKey) && { constraints: { ...(required && { required }), ...(isKey && { unique: true }) } }),
  };
}

function schemaOf({ name, fields }: TableContent, vocabulary: Vocabulary): object {
  const { primary, foreign } = KEYS[name];
  return {
    fields: fields.map((field) => {
      const codes = field.codes ?? vocabularyCodes(name, field.name, vocabulary);
      return fieldOf({ ...field, ...(codes && { codes }) }, field.name === primary);
    }),
    missingValues: [''],
    ...(primary && { primaryKey: primary }),
    ...(foreign && {
      foreignKeys: Object.entries(foreign).map(([column, table]) => ({
        fields: column,
        reference: { ...(table !== null && { resource: table }), fields: 'id' },
      })),
    }),
  };
}

const DIALECT = { header: true, delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true };

export const LICENCES = [
  {
    name: 'CC-BY-4.0',
    path: 'https://creativecommons.org/licenses/by/4.0/',
    title: '编者所加的标注、归类、校勘和整理：CC BY 4.0',
  },
  { name: 'other-pd', title: '政策文件的原文：依《中华人民共和国著作权法》第五条不受著作权法保护' },
] as const;

const DESCRIPTION = `城市政策文件的条款、目标、责任单位，和编者用来对读它们的指标、主题。非官方整理本，引用请以发文机关公布的文本为准。

- 单位为 % 的数值是小数：0.9 即 90%（a value of 0.9 with the unit % means 90 %）；百分点也是：0.05 即 5 个百分点。其余数值以基本单位计，23亿件写作 2300000000。
- 原文没有的就空着；空着不等于零。
- 征求意见稿（policies 表 status 为 draft）不是正式印发的文件。
- 编者所归的（指标、主题、部分、单位类别）文件里没有这样的分类；status 为 auto 的目标由程序标注，未经人核对。
- CSV 是 UTF-8，有字节序标记；一格里有多项的以 | 分隔。以 = + - @ 或制表符开头、会被电子表格当作公式的文字，前面加了一个 '；JSON 里没有加。`;

function sourceOf({ policy, provenance }: PolicyDocument): object {
  const { file, sha256 } = policy.source;
  return {
    title: `${shortName(policy)}：${titleText(policy)}${policy.status === 'draft' ? '（征求意见稿）' : ''}（来源文件 ${file}，SHA-256 ${sha256}）`,
    ...(provenance.url !== null && /^https?:\/\//u.test(provenance.url) && { path: provenance.url }),
  };
}

/** @param files of the package without its descriptor: for each table `<name>.csv` and `<name>.json`, then others */
export function describePackage(
  tables: readonly TableContent[],
  files: readonly (PackageFile & { readonly zh: string; readonly about: string; readonly mediatype: string })[],
  { edition, documents, vocabulary, permalink }: PackageOrigin,
): object {
  const resources = files.map(({ path, bytes, zh, about, mediatype }) => {
    const [stem, format] = [path.replace(/\.\w+$/u, ''), path.replace(/^.*\./u, '')];
    const table = format === 'csv' ? tables.find(({ name }) => name === stem) : undefined;
    return {
      name: format === 'csv' ? stem : `${stem}-${format}`,
      ...(table && { type: 'table' }),
      path,
      title: zh,
      description: about,
      format,
      mediatype,
      ...(format !== 'xlsx' && { encoding: 'utf-8' }),
      bytes: bytes.length,
      hash: sha256(bytes),
      ...(table && { rows: table.rows.length, dialect: DIALECT, schema: schemaOf(table, vocabulary) }),
    };
  });
  return {
    $schema: PROFILE,
    name: 'city-policy-reader',
    title: `${SITE_NAME}：城市政策数据`,
    description: DESCRIPTION,
    homepage: permalink('/data/'),
    version: edition.version,
    ...(edition.date !== null && { created: `${edition.date}T00:00:00+08:00` }),
    keywords: ['政策', '城市', '目标', '责任单位', 'policy', 'China'],
    licenses: LICENCES,
    contributors: [{ title: SITE_NAME, roles: ['editor'] }],
    sources: documents.map(sourceOf),
    resources,
  };
}
